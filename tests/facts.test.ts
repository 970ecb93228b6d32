/**
 * Each fact has one home. What two places say is changed in one of them one day: two of this project's bugs came of that.
 * A list names the facts that had several; besides, no function, no longer expression and no phrase of the pages stands
 * in two files, whatever it is about.
 */
import { describe, expect, test } from 'vitest';
import { readSource, SOURCES, type Source, sourceOf } from './support/sources.ts';

/** It stands alone: Nodes run it that know neither modules nor types. */
const ALONE = 'scripts/preflight.cjs';

const sources = SOURCES.filter((file) => file !== 'tests/facts.test.ts' && file !== ALONE).map(readSource);
const shipped = sources.filter(({ file }) => !isTest(file));

function isTest(file: string): boolean {
  return file.startsWith('tests/') || file.endsWith('.test.ts');
}

interface Fact {
  readonly what: string;
  /** What a second home could hardly do without, however it were written. */
  readonly sign: RegExp;
  readonly home: string;
  /** Tests may say it again, so that what they expect is theirs. */
  readonly inTests?: 'too';
  readonly only?: 'in tests';
}

const FACTS: readonly Fact[] = [
  {
    what: 'how marks are taken off letters',
    sign: /replace(?:All)?\(\s*(?:\/\[?(?:\\p\{M(?:n|ark)?\}|\\u0300-\\u036f)|MARKS\b)/i,
    home: 'src/lib/text.ts',
  },
  {
    what: 'that đ folds to d',
    sign: /[đĐðÐ]\]?\/[a-z]*,\s*['"`]d|['"`][đĐ]['"`],\s*['"`]d['"`]/,
    home: 'src/lib/text.ts',
  },
  {
    what: 'the Vietnamese order of words',
    sign: /Intl\s*\.\s*Collator|localeCompare\([^)]*['"`]vi/,
    home: 'src/lib/text.ts',
  },
  {
    what: 'how numbers are written for people',
    sign: /\(\?=(?:\(\?:|\()?(?:\(\?:|\()\\d(?:\{3\}|\\d\\d)|NumberFormat|toLocaleString\(/,
    home: 'src/lib/numbers.ts',
  },
  {
    what: 'the clock of Viet Nam',
    sign: /Ho_Chi_Minh|Asia\/Saigon|DateTimeFormat|toLocale(?:Date|Time)String|25_?200_?000\b|252e5|25_?200\b|\b7 \* (?:3_?600|60)|getTimezoneOffset/,
    home: 'src/lib/dates.ts',
    inTests: 'too',
  },
  {
    what: 'how a day is turned round for people',
    sign: /\$\{d(?:ay)?\}\/\$\{m(?:onth)?\}|\$3\/\$2\/\$1/,
    home: 'src/lib/dates.ts',
    inTests: 'too',
  },
  {
    what: 'which days and hours there are',
    sign: /\\d(?:\{4\}|\\d\\d\\d)-\\d(?:\{2\}|\\d)-\\d(?:\{2\}|\\d)(?:\)?\$|[^\n]*\\\+07)|toISOString\(\)\s*\.\s*startsWith|getUTCDate\(\)\s*[!=]==|T00:00:00/,
    home: 'src/lib/dates.ts',
    inTests: 'too',
  },
  {
    what: 'which months have not begun',
    sign: /\*\s*1(?:2|00)\s*\+[^;]*[<>]=?[^;]*\*\s*1(?:2|00)\s*\+|>\s*isoDay\(now\)\.slice\(0, 7\)/,
    home: 'src/lib/dates.ts',
  },
  {
    what: 'that the files handled are those on time and those late',
    sign: /onTime\s*\+\s*(?:\w+\.)?late\s*[!=]==|[!=]==\s*(?:\w+\.)?onTime\s*\+/,
    home: 'src/schemas/stats.ts',
  },
  { what: 'which years results have', sign: /\b2_?000\b[^;]{0,30}\b2_?100\b/, home: 'src/schemas/stats.ts' },
  {
    what: 'how figures of procedures are shown',
    sign: /formatShare\([^)]*handled/,
    home: 'src/view-models/procedure-figures.ts',
  },
  {
    what: 'what the figures of procedures are called',
    sign: /(?<!describe\()(?:dt>|['"`>])\s*(?:Số hồ sơ xử lý|Trước (?:&|&amp;) đúng hạn|Trễ hạn)\s*(?:['"`<]|:<)/,
    home: 'src/site/procedure-labels.ts',
    inTests: 'too',
  },
  {
    what: 'the order of the counters',
    sign: /['"`]?online['"`]?\s*,\s*['"`]?today['"`]?\s*,\s*['"`]?month/,
    home: 'src/site/counters.ts',
    inTests: 'too',
  },
  {
    what: 'the length of a bar',
    sign: /Math\.round\([^;]*\*\s*100\)\s*\/\s*100/,
    home: 'src/lib/bars.ts',
  },
  {
    what: 'the real path of a file',
    sign: /\brealpath(?:Sync)?\b(?!\s*\(\s*mkdtemp)/,
    home: 'src/system/real-path.ts',
    inTests: 'too',
  },
  {
    what: 'what the search is asked under',
    sign: /['"`]xep['"`]|[?&"'`](?:q|muc|loai|nam|xep)=|name=["']q["']|(?:get|set|has|append)\(\s*['"`](?:q|muc|loai|nam)['"`]/,
    home: 'src/search/answer/address.ts',
    inTests: 'too',
  },
  {
    what: 'the address of a site that was given none',
    sign: /https?:\/\/(?:localhost|127\.0\.0\.1)['"`/]/,
    home: 'src/site/urls.ts',
    inTests: 'too',
  },
  {
    what: 'what a web address is',
    sign: /https\?:\$\/|protocol\s*[!=]==?\s*['"`]https?:/,
    home: 'src/lib/web-address.ts',
    inTests: 'too',
  },
  {
    what: 'what a whole number is',
    sign: /\^\\d\{1,1\d\}\$|\^\\d\+\$\/[a-z]*\.test\([^)]*\)\s*\?\s*Number/,
    home: 'src/lib/numbers.ts',
    inTests: 'too',
  },
  {
    what: 'the name of the served counters',
    sign: /['"`/]stats\.json['"`]/,
    home: 'src/site/urls.ts',
    inTests: 'too',
  },
  {
    what: 'what a space is at which a title does not break',
    sign: /=\s*['"`]\\u00[aA]0['"`]/,
    home: 'src/search/index/index-form.ts',
    inTests: 'too',
  },
  {
    what: 'the names of the files beside the index',
    sign: /['"`/](?:site|facets)\.json['"`]|['"`/]vocabulary\.txt['"`]/,
    home: 'src/search/index/site-file.ts',
    inTests: 'too',
  },
  {
    what: 'how an attribute of an element is found',
    sign: /attrs\s*\.\s*(?:find|filter)\([^;]*name\s*===/,
    home: 'src/lib/html-tree.ts',
  },
  {
    what: 'which Node runs the commands of the tests',
    sign: /\bprocess\s*\.\s*(?:execPath|argv0)\b|(?:spawn|spawnSync|execFile|execFileSync|fork)\(\s*NODE\b/,
    home: 'tests/support/node.ts',
    only: 'in tests',
  },
  {
    what: 'where the project lies, for tests',
    sign: /resolve\(\s*import\.meta\.dirname,\s*['"`]\.\.\/\.\.['"`]\s*\)/,
    home: 'tests/support/node.ts',
  },
];

const isAsked = ({ inTests, only }: Fact, file: string): boolean =>
  isTest(file) ? inTests === undefined : only === undefined;

const homesOf = (fact: Fact, among: readonly Source[]): string[] =>
  among.filter(({ file, code }) => isAsked(fact, file) && fact.sign.test(code)).map(({ file }) => file);

describe('one home has', () => {
  test.each(FACTS.map((fact) => [fact.what, fact] as const))('%s', (_what, fact) => {
    expect(homesOf(fact, sources)).toEqual([fact.home]);
  });
});

/** What stands in more than one file, with the files. */
function repeated(of: (source: Source) => readonly string[], among: readonly Source[]): string[] {
  const homes = new Map<string, Set<string>>();
  for (const source of among) {
    for (const one of of(source)) homes.set(one, (homes.get(one) ?? new Set()).add(source.file));
  }
  return [...homes]
    .filter(([, files]) => files.size > 1)
    .map(([one, files]) => `${[...files].join(', ')}: ${one}`);
}

test('no function stands in two files, whatever its variables are called', () => {
  expect(repeated(({ shapes }) => shapes, sources)).toEqual([]);
});

/** Shorter ones say little: `/^\d+$/`. */
const LONG_EXPRESSION = 11;
/** A letter or a digit. */
const LETTER = '/[\\p{L}\\p{N}]/';

test('no longer regular expression stands in two files of what ships', () => {
  const bodies = ({ regularExpressions }: Source) =>
    regularExpressions
      .map((text) => text.replace(/\/[a-z]*$/, '/'))
      .filter((text) => text.length >= LONG_EXPRESSION && text !== LETTER);
  expect(repeated(bodies, shipped)).toEqual([]);
});

/** Words that mean another thing in each place. */
const COMMON: ReadonlySet<string> = new Set(['Tất cả', 'Văn bản']);

test('no phrase of the pages stands in two files', () => {
  const pages = shipped.filter(({ file }) =>
    /^src\/(?:site|view-models|page-data|pages|layouts|components|mdx|client)\//.test(file),
  );
  const phrases = ({ texts }: Source) =>
    texts.filter((text) => /\p{L} \p{L}/u.test(text) && /[À-ỹ]/.test(text) && !COMMON.has(text));
  expect(repeated(phrases, pages)).toEqual([]);
});

describe('a second home is seen, however it is written:', () => {
  test.each([
    [
      'how marks are taken off letters',
      String.raw`const bare = (s: string) => s.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');`,
    ],
    [
      'how marks are taken off letters',
      String.raw`export function plain(s) { return s.normalize("NFD").replaceAll(/\p{Mark}/gu, ""); }`,
    ],
    ['that đ folds to d', "word.replaceAll('đ', 'd')"],
    ['how numbers are written for people', "(12345).toLocaleString('vi')"],
    ['how numbers are written for people', String.raw`text.replace(/(\d)(?=(?:\d{3})+$)/g, '$1.')`],
    ['the clock of Viet Nam', 'new Date(now + 7 * 60 * 60 * 1000)'],
    ['the clock of Viet Nam', 'const AHEAD = 25200;'],
    ['how a day is turned round for people', "iso.replace(/(....)-(..)-(..)/, '$3/$2/$1')"],
    ['which days and hours there are', String.raw`/^\d{4}-\d\d-\d\d$/.test(text)`],
    ['which days and hours there are', "new Date(text + 'T00:00:00Z').getUTCDate() === day"],
    ['which months have not begun', 'if (a.year * 100 + a.month > b.year * 100 + b.month) throw wrong;'],
    [
      'that the files handled are those on time and those late',
      'if (row.handled !== row.onTime + row.late) return;',
    ],
    ['the order of the counters', "for (const name of ['online', 'today', 'month', 'total']) show(name);"],
    ['the real path of a file', "import { realpath } from 'node:fs/promises';"],
    ['what the search is asked under', "new URLSearchParams(location.search).get('q')"],
    ['the address of a site that was given none', "const FALLBACK = new URL('http://localhost/');"],
    ['what a web address is', "url.protocol === 'https:' || url.protocol === 'http:'"],
    ['what a whole number is', String.raw`if (!/^\d{1,10}$/.test(text)) fail();`],
    ['how an attribute of an element is found', 'element.attrs.find((a) => a.name === name)?.value'],
  ])('%s', (what, code) => {
    const fact = FACTS.find((one) => one.what === what);
    expect(fact && homesOf(fact, [sourceOf('src/second.ts', code)])).toEqual(['src/second.ts']);
  });

  test('a function whose variables are called otherwise', () => {
    const one =
      'export function sum(a: number[]) { let all = 0; for (const b of a) { if (b > 3) all += b * 2; } return all; }';
    const other =
      'const total = (list: readonly number[]): number => { let s = 0; for (const x of list) { if (x > 3) s += x * 2; } return s; };';
    const homes = [sourceOf('src/a.ts', one), sourceOf('tests/b.ts', `// Of its own.\n${other}`)];
    expect(repeated(({ shapes }) => shapes, homes)).toHaveLength(1);
  });

  test('but not in a comment', () => {
    const fact = FACTS.find(({ what }) => what === 'the real path of a file');
    const code = '/** realpath would follow it. */\nexport const path = 1; // not realpath';
    expect(fact && homesOf(fact, [sourceOf('src/second.ts', `${code}\nexport {};`)])).toEqual([]);
  });
});
