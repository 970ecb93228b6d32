/** Which remedies of one text are followed together, and when the text is not better for it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW, writeContent } from '../../tests/support/content.ts';
import type { Finding } from '../check/finding.ts';
import type { CheckOptions } from '../check/index.ts';
import type { Certain } from './certain.ts';
import { apart, isWorse, mendTexts } from './texts.ts';

const finding = (rule: string, message = 'Sai.', severity: Finding['severity'] = 'warning'): Finding => ({
  file: 'a.md',
  line: 1,
  column: 1,
  severity,
  rule,
  message,
  remedy: 'sửa.',
});
const certain = (rule: string, start = 0, end = 1): Certain => ({
  ...finding(rule),
  replacement: { start, end, text: '' },
});

test('those that meet or touch wait for the next round, but for the first of them', () => {
  const chosen = (...places: readonly (readonly [number, number])[]) =>
    apart(places.map(([start, end]) => certain('a', start, end))).map(({ replacement }) => replacement.start);
  expect(chosen()).toEqual([]);
  expect(chosen([0, 2], [3, 4])).toEqual([0, 3]);
  expect(chosen([0, 2], [2, 4])).toEqual([0]);
  expect(chosen([0, 2], [1, 4], [5, 6])).toEqual([0, 5]);
  expect(chosen([5, 6], [0, 1], [3, 4])).toEqual([0, 3, 5]);
});

describe('a text is worse', () => {
  const [space, mark, error] = [finding('space'), finding('mark'), finding('yaml', 'Sai.', 'error')];
  const followed = [certain('space')];

  test('where what was followed is told as before', () => {
    expect(isWorse([space], [space], followed)).toBe(true);
    expect(isWorse([space, space], [space], followed)).toBe(false);
    expect(isWorse([space], [], followed)).toBe(false);
    expect(isWorse([space, mark], [mark], followed)).toBe(false);
  });

  test('but for findings that were cut off, which come up in the place of others', () => {
    expect(isWorse([space, finding('too-many')], [space], followed)).toBe(false);
  });

  test('where something of another kind is told', () => {
    expect(isWorse([space], [mark], followed)).toBe(true);
    expect(isWorse([], [mark], [])).toBe(true);
    expect(isWorse([mark], [finding('mark', 'Sai nữa.')], [])).toBe(false);
  });

  test('but not where an error has gone, behind which nothing was read', () => {
    expect(isWorse([error], [mark], [])).toBe(false);
    expect(isWorse([error], [error, mark], [])).toBe(true);
    expect(isWorse([error], [finding('yaml', 'Sai nữa.', 'error'), mark], [])).toBe(false);
  });
});

describe('each step is held against the check', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'texts-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const pathOf = (name: string) => join(dir, 'content', 'pages', `${name}.md`);
  let asked: number;

  /** Mends these texts by a check that says of each what the function says: the words to replace, and by what. */
  async function mended(
    texts: Readonly<Record<string, string>>,
    judge: (
      text: string,
      name: string,
    ) => readonly (readonly [rule: string, words?: string, right?: string])[],
  ): Promise<Record<string, string>> {
    asked = 0;
    writeContent(
      join(dir, 'content'),
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [`pages/${name}.md`, text])),
    );
    const check = async ({ instead }: CheckOptions): Promise<Finding[]> => {
      asked += 1;
      return Object.keys(texts).flatMap((name) => {
        const text = String(instead?.get(pathOf(name)));
        return judge(text, name).map(([rule, words = '', right]) => {
          const start = text.indexOf(words);
          return {
            ...finding(rule, `Sai ${words}.`),
            file: `content/pages/${name}.md`,
            ...(right === undefined
              ? {}
              : { replacement: { start, end: start + words.length, text: right } }),
          };
        });
      });
    };
    await mendTexts({ contentDir: join(dir, 'content'), now: NOW, workingDir: dir }, check);
    return Object.fromEntries(Object.keys(texts).map((name) => [name, readFileSync(pathOf(name), 'utf8')]));
  }

  test('one that does what it says is done, and what comes up then, too', async () => {
    const judge = (text: string) =>
      text.includes('một')
        ? [['tag-twice', 'một', 'hai'] as const]
        : text.includes('hai')
          ? [['tag-twice', 'hai', 'ba'] as const]
          : [];
    expect(await mended({ a: 'Số một.' }, judge)).toEqual({ a: 'Số ba.' });
  });

  test('one that leaves what it was for is not done, and not tried again', async () => {
    expect(await mended({ a: 'Số một.' }, () => [['tag-twice', 'Số', 'Chữ']])).toEqual({ a: 'Số một.' });
    expect(asked).toBe(3);
  });

  test('of two that do harm together one alone is done', async () => {
    const judge = (text: string) => {
      const left = ['một', 'hai'].filter((word) => text.includes(word));
      return left.length === 0 ? [['khac'] as const] : left.map((word) => ['tag-twice', word, 'x'] as const);
    };
    expect(await mended({ a: 'Số một, số hai.' }, judge)).toEqual({ a: 'Số x, số hai.' });
  });

  test('a text is mended to its end beside one that cannot be', async () => {
    const judge = (text: string, name: string) => {
      if (name === 'b') return [['tag-twice', 'Chữ', 'x'] as const];
      const word = ['một', 'hai'].find((each) => text.includes(each));
      return word === undefined
        ? []
        : [['tag-twice', word, word === 'một' ? 'nhiều hơn một chữ'.replace('một', '1') : '2'] as const];
    };
    expect(await mended({ a: 'Số một, số hai.', b: 'Chữ.' }, judge)).toEqual({
      a: 'Số nhiều hơn 1 chữ, số 2.',
      b: 'Chữ.',
    });
  });

  test('a text that somebody saves in the meantime stays as it was saved', async () => {
    const judge = (text: string) => {
      if (!text.includes('một')) writeFileSync(pathOf('a'), 'Của ai đó.');
      return text.includes('một') ? [['tag-twice', 'một', 'hai'] as const] : [];
    };
    expect(await mended({ a: 'Số một.' }, judge)).toEqual({ a: 'Của ai đó.' });
  });

  test('where there is no text nothing is asked', async () => {
    expect(await mended({}, () => [])).toEqual({});
    expect(asked).toBe(0);
  });
});
