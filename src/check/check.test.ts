/** The check as a whole: silent where nothing is wrong, quick, and never at a loss. Each rule has its tests beside it. */
import { expect, test } from 'vitest';
import { BASE, checkFiles, checkSpoilt } from '../../tests/support/content.ts';
import { text } from '../../tests/support/spoilt-content.ts';

test('content without a fault has no finding', async () => {
  expect(await checkSpoilt({})).toEqual([]);
});

test('a text of a megabyte is checked in no time', async () => {
  // Of the processor: a busy machine is no slow check.
  const started = process.cpuUsage();
  expect(
    await checkSpoilt(text('Một đoạn văn **mẫu** dài vừa phải, không có *liên kết* nào.\n\n'.repeat(12_000))),
  ).toEqual([]);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
});

/** Mulberry32: the same mutations in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

test('no content, however broken, makes the check itself fail', async () => {
  const next = random(2022);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const PIECES = [
    '---\n',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '&',
    '*',
    '!',
    ':',
    '- ',
    '\t',
    '\r',
    '\0',
    '\ufeff',
    '%',
    '\\',
    '|',
    '`',
    '\ud800',
    'ệ'.normalize('NFD'),
    '<!--',
    '](',
    '![',
    '\n\n',
    '1e999',
    'null',
    ',',
  ];
  const texts = Object.entries(BASE).filter(([path]) => /\.(?:mdx?|yaml|json)$/.test(path));
  const broken: Record<string, string> = {};
  for (let round = 0; round < 150; round += 1) {
    const [path, content] = pick(texts);
    let changed = String(content);
    for (let change = 0; change <= round % 4; change += 1) {
      const at = Math.floor(next() * changed.length);
      changed = changed.slice(0, at) + pick(PIECES) + changed.slice(at + Math.floor(next() * 3));
    }
    const ending = path.endsWith('.mdx') ? 'mdx' : 'md';
    if (!path.includes('.md')) {
      await expect(checkFiles({ ...BASE, [path]: changed })).resolves.toBeDefined();
    } else
      broken[
        path.startsWith('news/')
          ? `news/2022/hong-${round}/index.${ending}`
          : `${path.split('/')[0]}/hong-${round}${path.startsWith('products/') ? '/index' : ''}.${ending}`
      ] = changed;
  }
  expect((await checkFiles({ ...BASE, ...broken })).length).toBeGreaterThan(50);
});
