/** The query that README.md works through in numbers, recomputed: text and code cannot part. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteOf, type Texts } from '../../tests/support/searched-site.ts';
import { search } from './answer/search.ts';
import { SIGNAL_NAMES, WEIGHTS } from './ranking/constants.ts';
import { bondsOf, importanceOf, pagesWithUnit } from './ranking/importance.ts';
import { score } from './ranking/score.ts';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');

/** The rows of the table under a heading row that begins so, without that and the line below it. */
function table(heading: string): string[][] {
  const rows =
    readme
      .slice(readme.indexOf(`\n| ${heading} |`))
      .trimStart()
      .split('\n\n')[0] ?? '';
  const cells = rows.split('\n').map((row) => row.split('|').slice(1, -1));
  return cells.map((row) => row.map((cell) => cell.trim())).filter((_, at) => at !== 1);
}

const texts: Texts = Object.fromEntries(
  table('page')
    .slice(1)
    .map(([page = '', title = '', body = '', date = '']) => [page, { title, body, date }]),
);
const [, query = ''] = /The query `([^`]+)`/.exec(readme) ?? [];
const site = siteOf(texts);
const found = await search(query, site);
const importance = importanceOf(found.query, site);
const bonds = bondsOf(
  found.ranked.map(({ hits }) => hits),
  found.query.units.length,
);
const shown = (value: number) => String(Number(value.toFixed(3)));

describe('the query in numbers', () => {
  test('has these units', () => {
    const rows = found.query.units.map((unit, at) => [
      unit.typed,
      String(pagesWithUnit(unit, site)),
      shown(importance[at] ?? 0),
    ]);
    expect(table('unit | pages').slice(1)).toEqual(rows);
  });

  test('has these bonds', () => {
    const words = found.query.units.map(({ typed }) => typed);
    const rows = bonds.map((bond, at) => [`${words[at]} ${words[at + 1]}`, shown(bond)]);
    expect(table('pair').slice(1)).toEqual(rows);
  });

  test('has these signals, totals and order', () => {
    const pages = found.ranked.map(({ page }) => page);
    const scored = found.ranked.map(({ hits, text }) =>
      score({ hits, importance, bonds, fields: text.fields }),
    );
    expect(scored.map(({ total }) => total)).toEqual(found.ranked.map((ranked) => ranked.score));
    const rows = [
      ['signal', 'weight', ...pages],
      ...SIGNAL_NAMES.map((name) => [
        name,
        String(WEIGHTS[name]),
        ...scored.map(({ signals }) => shown(signals[name])),
      ]),
      ['total', '', ...scored.map(({ total }) => shown(total))],
      ['sure', '', ...found.ranked.map(({ sure }) => (sure ? 'yes' : 'no'))],
    ];
    expect(table('signal | weight')).toEqual(rows);
  });
});

/** Numbers that are told in the text of the model. */
test('the constants of the model are those of the code', async () => {
  const { EARLY, QUALITY, RETRIEVAL, SHAPE, SURE, TIE } = await import('./ranking/constants.ts');
  expect({
    titled: readme.includes('| titled | title³ |') && SHAPE.titledPower,
    whole: readme.includes(`where it is over ${SHAPE.wholeRun}`),
    order: readme.includes(`(${SHAPE.orderReach} at most) loses ${SHAPE.orderStep} *g*`),
    closeness: readme.includes(`${SHAPE.windowPerUnit} *n* + ${SHAPE.windowAtLeast} words`),
    tie: readme.includes(`rounded to ${TIE}`),
    sure:
      readme.includes(`quality ${SURE.quality} for`) && readme.includes(`of which ${SURE.onePiece} stand`),
    readFirst: readme.includes(`the first ${RETRIEVAL.readFirst} texts are then read`),
    early: readme.includes(`total of ${EARLY.likely} on, or of ${EARLY.last} after the last`),
    small: readme.includes(`a site of 1,000 pages at most`) && RETRIEVAL.smallSite === 1000,
    read: readme.includes(`none of them is sure, ${RETRIEVAL.read}.`),
    title: readme.includes(`taken to be ${RETRIEVAL.guessedTitle} words`),
    unknown: readme.includes(`${RETRIEVAL.unknownFrequency} for what the vocabulary`),
    half: readme.includes('from half of the best total') && RETRIEVAL.leastShare,
    ten: readme.includes('when ten pages are left') && RETRIEVAL.few,
    sameWord: SURE.sameWord,
  }).toEqual({
    titled: 3,
    whole: true,
    order: true,
    closeness: true,
    tie: true,
    sure: true,
    readFirst: true,
    early: true,
    small: true,
    read: true,
    title: true,
    unknown: true,
    half: 0.5,
    ten: 10,
    sameWord: QUALITY.otherAccents,
  });
});

/** Folders in the order of a query's way, each with those that it may import; types are free. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  query: [],
  ranking: ['query'],
  index: ['query', 'ranking'],
  answer: ['query', 'ranking', 'index'],
};

test('the folders import along the way of a query', () => {
  const wrong = Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) =>
    sourcesIn(folder).flatMap(({ file, source }) =>
      [...source.matchAll(/^import (?!type\b)[^;]*? from '\.\.\/(\w+)\//gm)]
        .map((match) => match[1] ?? '')
        .filter((name) => !allowed.includes(name))
        .map((name) => `${file} imports ${name}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('what decides the order of pages is a number of constants.ts, and nowhere else', () => {
  const elsewhere = [
    ...sourcesIn('ranking'),
    ...sourcesIn('index').filter(({ file }) => /retrieve/.test(file)),
  ]
    .filter(({ file }) => !file.endsWith('constants.ts'))
    .flatMap(({ file, source }) => {
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|\/\^.*?\/[gu]*\./g, '');
      // 0, 1 and 2 are counting, not tuning.
      return [...code.matchAll(/(?<![\w.])(?:\d*\.\d+|[3-9]|\d\d+)(?![\w.])/g)].map(
        ([number]) => `${file}: ${number}`,
      );
    });
  expect(elsewhere).toEqual([]);
});

function sourcesIn(folder: string): { file: string; source: string }[] {
  const dir = new URL(`${folder}/`, import.meta.url);
  const files = readdirSync(dir).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return files.map((name) => ({
    file: `${folder}/${name}`,
    source: readFileSync(new URL(name, dir), 'utf8'),
  }));
}
