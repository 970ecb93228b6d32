/** The project's own source, as tests read it that hold its order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './node.ts';

const FOLDERS = ['src', 'scripts', 'tests'] as const;

/** Files of code below `src`, `scripts` and `tests`, as paths from the root; made-up content is none. */
export const SOURCES: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  ),
).filter((path) => /\.(?:ts|astro|mjs|cjs|css)$/.test(path) && !path.endsWith('.d.ts'));

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** A file without its comments, which may tell of anything; what stands in texts stays. */
export function withoutComments(file: string): string {
  const text = textOf(file);
  if (file.endsWith('.css')) return text.replace(/\/\*[\s\S]*?\*\//g, '');
  // A text with `/*` or `//` in it would be taken for a comment: so the language's own scanner parts them.
  return codeOf(file, text)
    .map((code) => {
      const parsed = parse(file, code);
      const comments = new Map<number, number>();
      const note = (node: ts.Node): void => {
        for (const find of [ts.getLeadingCommentRanges, ts.getTrailingCommentRanges]) {
          const at = find === ts.getLeadingCommentRanges ? node.getFullStart() : node.getEnd();
          for (const { pos, end } of find(code, at) ?? []) comments.set(pos, end);
        }
        for (const child of node.getChildren(parsed)) note(child);
      };
      note(parsed);
      let left = '';
      let done = 0;
      for (const [pos, end] of [...comments].sort(([a], [b]) => a - b)) {
        if (pos < done) continue;
        left += code.slice(done, pos);
        done = end;
      }
      return left + code.slice(done);
    })
    .join('\n');
}

/** The parts of a file that are code: of an Astro component its front matter and scripts, and its markup as it stands. */
function codeOf(file: string, text: string): readonly string[] {
  if (!file.endsWith('.astro')) return [text];
  return [frontMatterOf(text), ...scriptsIn(text)];
}

const frontMatterOf = (text: string): string => /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);

/** The syntax trees of a file. */
export const treesOf = (file: string): readonly ts.SourceFile[] =>
  file.endsWith('.css') ? [] : codeOf(file, textOf(file)).map((code) => parse(file, code));

const parse = (file: string, code: string): ts.SourceFile =>
  ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
