/** What reads content, queries, logs and tables, each with inputs that would take the square of their length if any did. */

import { readJson } from '../../../src/check/data/json-file.ts';
import { checkSchema } from '../../../src/check/data/schema-check.ts';
import { readYaml } from '../../../src/check/data/yaml-file.ts';
import { NameList } from '../../../src/check/nearest.ts';
import { checkCharacters } from '../../../src/check/rules/characters.ts';
import { reporter, type Source } from '../../../src/check/source.ts';
import { sourceOf } from '../../../src/check/source-file.ts';
import { toPieces } from '../../../src/client/listen/pieces.ts';
import { explainInText } from '../../../src/html/abbreviations.ts';
import { feedHtml } from '../../../src/html/feed-html.ts';
import { markdownPlainText } from '../../../src/html/markdown-text.ts';
import { proseHtml } from '../../../src/html/prose-html.ts';
import { countSyllables, excerpt, fold, slugify, withoutControls } from '../../../src/lib/text.ts';
import { piecesOf } from '../../../src/lib/typography.ts';
import { decodeTable } from '../../../src/procedures/table-text.ts';
import { categoriesSchema } from '../../../src/schemas/categories.ts';
import { readRequest, writeRequest } from '../../../src/search/answer/address.ts';
import { markedExcerpt, markedTitle } from '../../../src/search/answer/excerpt.ts';
import { search } from '../../../src/search/answer/search.ts';
import { fromIndexForm, toIndexForm } from '../../../src/search/index/index-form.ts';
import { abbreviationsOf, definedIn } from '../../../src/search/query/abbreviations.ts';
import { normalizeQuery } from '../../../src/search/query/query-text.ts';
import { understand } from '../../../src/search/query/understand.ts';
import { decodeVocabulary } from '../../../src/search/query/vocabulary.ts';
import { pageText } from '../../../src/search/ranking/page-text.ts';
import { createUrls } from '../../../src/site/urls.ts';
import { distinctTags } from '../../../src/view-models/tags.ts';
import { LineReader } from '../../../src/visitors/log-line.ts';
import type { FuzzedDocument } from '../fuzz/grammar.ts';

export interface GrowthCase {
  readonly name: string;
  /** What is run for an input of about so many characters. */
  readonly make: (size: number) => () => unknown;
  /** No input of the kind is longer. */
  readonly longest?: number;
}

const FRONT_MATTER = 'title: x\npublishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa';
const article = (body: string, mdx = false): FuzzedDocument => ({ mdx, frontMatter: FRONT_MATTER, body });
const times = (part: string, size: number) => part.repeat(Math.ceil(size / part.length));
const numbered = (part: (number: number) => string, size: number) => {
  let text = '';
  for (let number = 0; text.length < size; number += 1) text += part(number);
  return text;
};

/** Texts of an article, by what they are made of. */
const BODIES: readonly (readonly [string, (size: number) => string])[] = [
  ['rows of a raw table', (size) => `<table>\n${times('<tr><td>1</td><td>2</td></tr>\n', size)}</table>`],
  ['<br> in a raw table', (size) => `<table><tr><td>${times('<br>', size)}</td></tr></table>`],
  ['tables on end', (size) => times('<table><tr><td>1</td></tr></table>\n\n', size)],
  ['open <table>', (size) => times('<table>', size)],
  ['open <u>', (size) => times('<u>', size)],
  ['closed </u>', (size) => times('</u>', size)],
  ['<u> in <u>, closed', (size) => times('<u>', size / 2) + times('</u>', size / 2)],
  ['refused tags', (size) => times('<b onclick=1>', size)],
  ['<script> without an end', (size) => times('<script>', size)],
  ['comments without an end', (size) => times('<!-- ', size)],
  ['comments', (size) => times('<!-- x -->\n', size)],
  ['<', (size) => times('<', size)],
  ['<img in one title', (size) => `[x](/tin-tuc/ "${times('<img ', size)}")`],
  ['titles', (size) => times('[x](/tin-tuc/ "y") ', size)],
  ['[', (size) => times('[', size)],
  ['![', (size) => times('![', size)],
  ['[x](', (size) => times('[x](', size)],
  ['![x](', (size) => times('![x](', size)],
  ['[x][', (size) => times('[x][', size)],
  ['links', (size) => numbered((number) => `[x](/tin-tuc/${number}/) `, size)],
  ['dead links in lines', (size) => numbered((number) => `[x](/tin-tuc/bai-${number}/)\n`, size)],
  ['pictures', (size) => times('![x](./a.gif)\n\n', size)],
  ['pictures in one paragraph', (size) => times('![x](./a.gif) ', size)],
  ['missing pictures', (size) => numbered((number) => `![x](./${number}.gif)\n\n`, size)],
  ['list items', (size) => times('- a\n', size)],
  ['list items with paragraphs', (size) => times('- a\n\n', size)],
  ['nested lists', (size) => numbered((number) => `${'  '.repeat(number % 40)}- a\n`, size)],
  ['>', (size) => times('>', size)],
  ['> with spaces', (size) => times('> ', size)],
  ['lists on one line', (size) => times('1. ', size)],
  ['- on one line', (size) => times('- ', size)],
  ['-_', (size) => times('-_', size)],
  ['www._', (size) => times('www._', size)],
  [')http://', (size) => times(')http://', size)],
  ['<>', (size) => times('<>', size)],
  ['wide tables', (size) => `${times('a|', 2_000)}\n${times('-|', 2_000)}\n${times('1|2\n', size)}`],
  ['quotes', (size) => times('> a\n\n', size)],
  ['headings', (size) => times('## a\n', size)],
  ['broken headings', (size) => numbered((number) => `## ${number}\n\n`, size)],
  ['*', (size) => times('*', size)],
  ['*a', (size) => times('*a ', size)],
  ['**a*', (size) => times('**a*', size)],
  ['_a', (size) => times('_a', size)],
  ['~', (size) => times('~~a~', size)],
  ['~a~', (size) => times('~a~ ', size)],
  ['3*4*', (size) => times('3*4*5 ', size)],
  ['years', (size) => times('1000. a\n', size)],
  ['numbers that fall', (size) => numbered((number) => `${999 - (number % 999)}. a\n`, size)],
  ['indented paragraphs', (size) => `a\n\n${times('    b\n\n', size)}`],
  ['addresses in quotes', (size) => times('https://vi.example/”\n', size)],
  ['addresses in one', (size) => `https://vi.example/${times('”http://a', size)}`],
  ['`', (size) => times('`', size)],
  ['` of every length', (size) => numbered((number) => `${'`'.repeat(number % 300)}a`, size)],
  ['fences', (size) => times('```\n', size)],
  ['\\', (size) => times('\\', size)],
  ['&', (size) => times('&amp;', size)],
  ['& without an end', (size) => times('&a', size)],
  ['addresses', (size) => times('https://vi.example/ ', size)],
  ['one address', (size) => `https://vi.example/${times('a', size)}`],
  ['www.', (size) => times('www.', size)],
  ['mail addresses', (size) => times('a@b.vn ', size)],
  ['a@', (size) => times('a@', size)],
  ['a.a@a', (size) => `${times('a.', size)}@a`],
  ['footnotes', (size) => numbered((number) => `x[^${number}]\n\n[^${number}]: y\n\n`, size)],
  ['one footnote', (size) => `${times('x[^1] ', size)}\n\n[^1]: y`],
  ['definitions', (size) => numbered((number) => `[a${number}]: /tin-tuc/\n`, size)],
  ['references', (size) => `${times('[a] ', size)}\n\n[a]: /tin-tuc/`],
  [
    'columns of a table',
    (size) => `|${times('a|', size / 3)}\n|${times('-|', size / 3)}\n|${times('b|', size / 3)}`,
  ],
  ['rows of a table', (size) => `|a|b|\n|-|-|\n${times('|1|2|\n', size)}`],
  ['rows without cells', (size) => `|${times('a|', 400)}\n|${times('-|', 400)}\n${times('x\n', size)}`],
  ['short lines', (size) => times('a\n', size)],
  ['empty lines', (size) => times('\n', size)],
  ['spaces', (size) => `a${times(' ', size)}b`],
  ['tabs', (size) => times('\ta\n', size)],
  ['one word', (size) => times('a', size)],
  ['marks', (size) => `a${times('\u0323\u0301', size)}`],
  ['marks as entities', (size) => `a${times('&#803;&#769;', size)}`],
  ['decomposed words', (size) => times('Tie\u0302\u0301ng ', size)],
  ['control characters', (size) => times('\u0008', size)],
  ['controls, one a line', (size) => times('\u0008\n', size)],
  ['directions', (size) => times('\u202e', size)],
  ['letters of old fonts', (size) => times('aµ¸¶ ', size)],
  ['short forms', (size) => times('UBND ', size)],
];

const MDX_BODIES: readonly (readonly [string, (size: number) => string])[] = [
  ['{', (size) => times('{', size)],
  ['<{', (size) => times('<{', size)],
  ['`{`', (size) => times('`{` ', size)],
  ['{}', (size) => times('{/* x */}\n\n', size)],
  ['comment in a comment', (size) => `{/*${times('/*', size)}*/}`],
  ['expressions', (size) => times('{1}\n\n', size)],
  ['components', (size) => times('<OfficeAddress />\n\n', size)],
  ['unknown components', (size) => numbered((number) => `<Office${number} />\n\n`, size)],
  ['attributes', (size) => `<OfficeAddress${numbered((number) => ` a${number}="1"`, size)} />`],
  ['<u> in <u>', (size) => times('<u>', size / 2) + times('</u>', size / 2)],
  ['open <u>', (size) => times('<u>', size)],
  ['imports', (size) => times("import 'x'\n\n", size)],
];

/** @param run judges a document and renders what passed */
export function documentCases(run: (document: FuzzedDocument) => unknown): GrowthCase[] {
  const longest = 1_000_000;
  return [
    ...BODIES.map(([name, body]) => ({
      name: `text of ${name}`,
      make: (size: number) => {
        const document = article(body(size));
        return () => run(document);
      },
      longest,
    })),
    ...MDX_BODIES.map(([name, body]) => ({
      name: `.mdx of ${name}`,
      make: (size: number) => {
        const document = article(body(size), true);
        return () => run(document);
      },
      longest,
    })),
    ...FRONT_MATTERS.map(([name, frontMatter]) => ({
      name: `front matter of ${name}`,
      make: (size: number) => {
        const document = { mdx: false, frontMatter: frontMatter(size), body: 'x' };
        return () => run(document);
      },
      longest: 64_000,
    })),
  ];
}

const FRONT_MATTERS: readonly (readonly [string, (size: number) => string])[] = [
  ['keys', (size) => numbered((number) => `k${number}: 1\n`, size)],
  ['one key', (size) => times('k: 1\n', size)],
  ['tags', (size) => `${FRONT_MATTER}\ntags:\n${numbered((number) => `  - chủ đề ${number}\n`, size)}`],
  [
    'tags on a line',
    (size) => `${FRONT_MATTER}\ntags: [${numbered((number) => `chủ đề ${number}, `, size)}]`,
  ],
  ['aliases', (size) => `${FRONT_MATTER}\naliases: [${numbered((number) => `bai-${number}, `, size)}]`],
  [
    'attachments',
    (size) =>
      `${FRONT_MATTER}\nattachments:\n${numbered((number) => `  - { title: x, file: ${number}.pdf }\n`, size)}`,
  ],
  ['a long title', (size) => `title: ${times('a ', size)}`],
  ['[', (size) => `title: ${times('[', size)}`],
  ['{', (size) => `title: ${times('{a: ', size)}`],
  ['- ', (size) => `title:\n  ${times('- ', size)}`],
  ['? ', (size) => times('? ', size)],
  ['quotes', (size) => `title: "${times("''", size)}`],
  ['escapes', (size) => `title: "${times('\\x', size)}"`],
  ['comments', (size) => times('# x\n', size)],
  ['anchors', (size) => numbered((number) => `a${number}: &a${number} [*a${number - 1}]\n`, size)],
  ['indented lines', (size) => `title: |\n${times('  x\n', size)}`],
  ['deeper and deeper', (size) => numbered((number) => `${' '.repeat(number % 200)}a:\n`, size)],
];

const quiet = (text: string): Source => ({ file: 'x', text, report: reporter('x', text, []) });
const urls = createUrls('/xa/', 'https://xamau.example');
const knowledge = { abbreviations: abbreviationsOf([{ short: 'UBND', full: ['Ủy ban nhân dân'] }]) };
const ABBREVIATIONS = [{ short: 'UBND', full: ['Ủy ban nhân dân'] }];
const PIECES = [
  ' ',
  '-',
  '"',
  '(',
  ')',
  '<',
  '&',
  '.',
  'a',
  '1',
  'đ',
  'UBND ',
  'UBND (',
  '\u0323\u0301',
  '“',
  '…',
  '\n',
  '~(',
  '_~;',
  'a1',
  'u.b.',
];

/** A function of texts, tried on every piece repeated, alone and between letters. */
const onTexts = (name: string, run: (text: string) => unknown): GrowthCase[] =>
  PIECES.map((piece) => ({
    name: `${name} of ${JSON.stringify(piece)}`,
    make: (size) => {
      const text = `x${times(piece, size)}x`;
      return () => run(text);
    },
  }));

const LOG_LINES: readonly (readonly [string, string, string])[] = [
  ['its user', '1.2.3.4 - ', ' [01/Jan/2026:00:00:00 +0700] "GET / HTTP/1.1" 200 1 "-" "x"'],
  ['its address', '1.2.3.4 - - [01/Jan/2026:00:00:00 +0700] "GET /', ' HTTP/1.1" 200 1 "-" "x"'],
  ['its agent', '1.2.3.4 - - [01/Jan/2026:00:00:00 +0700] "GET / HTTP/1.1" 200 1 "-" "', '"'],
  ['as JSON', '{"request":{"headers":{"User-Agent":["', '"]}}}'],
];

export const FUNCTION_CASES: readonly GrowthCase[] = [
  ...onTexts('fold', fold),
  ...onTexts('slugify', slugify),
  ...onTexts('withoutControls', withoutControls),
  ...onTexts('excerpt', (text) => excerpt(text, text.length - 2)),
  ...onTexts('countSyllables', countSyllables),
  // Titles have no more than 250 characters, free of towers of marks.
  ...onTexts('piecesOf', (text) => piecesOf(withoutControls(text), ['thôn Mẫu', 'a a'])),
  ...onTexts('explainInText', (text) => explainInText(withoutControls(text), ABBREVIATIONS)),
  ...onTexts('markdownPlainText', (text) => markdownPlainText(text)),
  ...onTexts('proseHtml', (text) => proseHtml(`<p>${text}</p>`, ABBREVIATIONS)),
  ...onTexts('feedHtml', (text) => feedHtml(`<p>${text}</p>`, 'https://xamau.example/')),
  ...onTexts('createUrls', (text) => createUrls(text, 'https://xamau.example')),
  ...onTexts('definedIn', (text) => definedIn(withoutControls(text))),
  ...onTexts('the form of the index', (text) =>
    fromIndexForm(toIndexForm({ title: '', description: '', body: withoutControls(text) })),
  ),
  ...onTexts('fromIndexForm', (text) => fromIndexForm(text)),
  ...onTexts('a query', (text) => understand(text, knowledge)),
  ...onTexts('normalizeQuery', normalizeQuery),
  ...onTexts('an address', (text) => writeRequest(readRequest(`?q=${text}&muc=${text}`))),
  ...onTexts('toPieces', (text) => toPieces(text)),
  ...onTexts('a vocabulary', (text) => decodeVocabulary(text)),
  ...onTexts('characters of a file', (text) => {
    const source = sourceOf(Buffer.from(text), 'x', []);
    if (source) checkCharacters(source);
  }),
  ...onTexts('YAML', (text) => readYaml(quiet(text))),
  ...onTexts('JSON', (text) => readJson(quiet(text))),
  ...onTexts('a link', (text) => urls.href(text)),
  ...LOG_LINES.flatMap(([name, before, after]) =>
    onTexts(`a line of a log, ${name}`, (text) => {
      const line = Buffer.from(before + text + after);
      new LineReader().read(line, 0, line.length);
    }),
  ),
  ...onTexts('a table', (text) => decodeTable(Buffer.from(text))),
  {
    name: 'JSON of keys',
    make: (size) => {
      const text = `{${numbered((number) => `"k${number}": 1,`, size)} "x": 1}`;
      return () => readJson(quiet(text));
    },
  },
  {
    name: 'categories with unknown keys',
    make: (size) => {
      const text = numbered((number) => `- { id: tin-xa, nam${number}: x }\n`, size);
      const source = quiet(text);
      const data = readYaml(source);
      return () => data && checkSchema(categoriesSchema(), data, source.report);
    },
  },
  {
    name: 'names near a missed one',
    make: (size) => {
      const known = Array.from({ length: size / 20 }, (_, number) => `bai-viet-so-${number}`);
      const missed = Array.from({ length: size / 20 }, (_, number) => `bai-vie-so-${number}x`);
      return () => {
        const list = new NameList(known);
        for (const name of missed) list.nearest(name);
      };
    },
  },
  {
    name: 'tags alike',
    make: (size) => {
      const tags = Array.from({ length: size / 10 }, (_, number) => `chủ đề ${number % 20}`);
      return () => distinctTags(tags);
    },
  },
  ...['đất nước ', 'đất ', 'a '].map((words) => ({
    name: `a search in a text of ${JSON.stringify(words)}`,
    make: (size: number) => {
      const page = pageText({ title: times(words, size / 10), description: '', body: times(words, size) });
      const places = [...page.words.places];
      const site = {
        ...knowledge,
        pages: 1,
        index: {
          read: async () => page,
          find: async (word: string) =>
            new Map(places.filter(([name]) => name === word).map(([, at]) => ['x', at])),
        },
      };
      return async () => {
        const { query, ranked } = await search('đất nước a', site);
        for (const { hits, text } of ranked) {
          markedTitle({ query, hits, text });
          markedExcerpt({ query, hits, text });
        }
      };
    },
  })),
];
