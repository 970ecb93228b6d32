/** HTML is made on trees, by Astro's templates and by the browser's own functions. Every other place is named here, with its reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '../support/sites.ts';

/** Ways in which a string becomes HTML, or script. */
const SINKS =
  /set:html|\b(?:innerHTML|outerHTML|srcdoc|unescapeHTML|insertAdjacentHTML|createContextualFragment|parseFromString|parseHTMLUnsafe|setHTMLUnsafe|execScript|is:raw|define:vars)\b|document\.write|new Function\b|\beval\(|setAttribute\(\s*['"`]on/g;

const ALLOWED: Readonly<Record<string, readonly [sink: string, reason: string]>> = {
  'src/client/save.ts': [
    'outerHTML',
    'read, not written: the saved file is the tree as the browser writes it',
  ],
  'src/components/news/Lead.astro': ['set:html', 'written from a tree (abbreviations.ts)'],
  'src/components/prose/Prose.astro': ['set:html', 'written from a tree (prose-html.ts)'],
  'src/components/prose/ShortText.astro': ['set:html', 'written from a tree (prose-html.ts)'],
  'src/components/prose/RareRules.astro': ['set:html', 'a sheet of the site, a constant'],
  'src/components/search/Search.astro': ['set:html', 'a script of the site, a constant'],
  'src/components/site/Metadata.astro': ['set:html', 'JSON without a <, in an element of data'],
  'src/components/site/NeedsScript.astro': ['set:html', 'two empty comments'],
  'src/components/site/NeedsStyles.astro': ['set:html', 'two empty comments'],
  'src/components/site/NoticeRules.astro': [
    'set:html',
    'a sheet of the site, with names of letters and figures',
  ],
  'src/layouts/Base.astro': [
    'set:html',
    'the script of the head and a sheet, both constants; a slot as Astro has rendered it',
  ],
  'src/layouts/Columns.astro': ['set:html', 'a slot as Astro has rendered it'],
};

/** Strings of the source that begin a tag; not those of messages (src/check) and of made-up pages (src/bench). */
const TAGS: Readonly<Record<string, readonly [count: number, reason: string]>> = {
  'src/build/last-gate.ts': [2, 'looked for, in content files'],
  'src/build/page-gate.ts': [5, 'looked for, told, and the policy, whose words are the site’s own'],
  'src/build/pages-of-findings.ts': [1, 'an empty page'],
  'src/build/sitemap-filter.ts': [1, 'looked for, in a page'],
  'src/client/save.ts': [1, 'the doctype before a tree'],
  'src/html/prose-html.ts': [1, 'looked for, in what was written from a tree'],
  'src/import/markdown.ts': [1, 'a line break in a row of Markdown, a constant'],
  'src/import/mdast.ts': [1, 'the ends of <u>, <sup> and <sub> as nodes of Markdown’s tree, constants'],
  'src/lib/xml.ts': [2, 'XML from nodes, every value escaped, and its declaration'],
  'src/feeds/sheet.ts': [1, 'the instruction that names the sheet, a constant'],
  'src/live/site-addresses.ts': [2, 'looked for, in a sitemap'],
  'src/new-site/files.ts': [5, 'components as they are written in the pages of a new site, constants'],
  'src/procedures/workbook-parts.ts': [
    2,
    'a cell of a sheet whose formula gave nothing, in the words of the sheet: no reader of pages sees it',
  ],
  'src/schemas/components.ts': [1, 'how a component is written, as messages show it'],
  'src/schemas/entry-place.ts': [1, 'part of a path as messages show it: news/<năm>'],
  'src/schemas/kinds.ts': [5, 'paths as messages show them: news/<năm>/<tên-bài>/index.md'],
};

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(?:ts|astro)$/.test(path) && !/\.test\.ts$/.test(path))
  .map((path) => ({ path, source: readFileSync(join(ROOT, path), 'utf8') }));

const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

test('no string becomes HTML but where it is named', () => {
  expect(sources.length).toBeGreaterThan(150);
  const found = sources.flatMap(({ path, source }) => {
    const sinks = [...new Set(withoutComments(source).match(SINKS))];
    return sinks.length > 0 ? [[path, sinks] as const] : [];
  });
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(ALLOWED).map(([path, [sink]]) => [path, [sink]])),
  );
});

test('no tag is written into a string but where it is named', () => {
  const found = sources
    .filter(({ path }) => !/^src\/(?:check|bench)\//.test(path))
    .flatMap(({ path, source }) => {
      const count = tagsIn(path, source).length;
      return count > 0 ? [[path, count] as const] : [];
    });
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(TAGS).map(([path, [count]]) => [path, count])),
  );
});

/** Literals that hold the beginning of a tag, `(?<!…)` of an expression left out. */
function tagsIn(path: string, source: string): string[] {
  const code = path.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '') : source;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && /(?<!\(\?)<[a-z!/?]/i.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return found;
}
