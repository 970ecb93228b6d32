/** A log is known again by what stands in it, whatever it is called and however it was rotated. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  beginAlike,
  commonLength,
  digest,
  headMarks,
  type KnownLog,
  lastLineEnd,
  type Mark,
  readUpTo,
  resolve,
} from './log-identity.ts';
import { closeLog, type LogFile, openLog } from './log-text.ts';

let folder: string;
let open: LogFile[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'identity-'));
});
afterEach(() => {
  for (const log of open) closeLog(log);
  open = [];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** A file with this text, compressed or plain. */
function logOf(text: string | Buffer, compressed = false): LogFile {
  files += 1;
  const path = join(folder, `log-${files}`);
  writeFileSync(path, compressed ? gzipSync(text) : text);
  const log = openLog(path);
  if (!log) throw new Error(path);
  open.push(log);
  return log;
}

/** A line of 50 bytes where its number has one digit, its end included. */
const line = (number: number): string => `${`dòng ${number} `.padEnd(48, '.')}\n`;
const lines = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => line(from + index)).join('');
const bytes = (text: string) => Buffer.from(text);

/** Marks of a text that was read up to a place: those of its head, and digests of the 4 KiB before others. */
function known(text: string, places: readonly number[], more: Partial<KnownLog> = {}): KnownLog {
  const all = bytes(text);
  const consumed = places.at(-1) ?? 0;
  const marks: Mark[] = [
    ...headMarks(all.subarray(0, 4096), Math.min(consumed, 4096)),
    ...places
      .filter((place) => place > 4096)
      .map((place): Mark => [place, digest(all.subarray(place - 4096, place))]),
  ];
  return { name: 'access.log', marks, lastDay: 1, run: 1, ...more };
}

describe('marks of the first lines', () => {
  const text = lines(3);
  const size = bytes(text).length;

  test('stand at the ends of lines, with a digest of what is before them', () => {
    const end = bytes(line(0)).length;
    expect(headMarks(bytes(text), size)).toEqual([
      [end, digest(bytes(line(0)))],
      [end * 2, digest(bytes(lines(2)))],
      [end * 3, digest(bytes(lines(3)))],
    ]);
  });

  test('go as far as was read', () => {
    const end = bytes(line(0)).length;
    expect(headMarks(bytes(text), end * 2).map(([place]) => place)).toEqual([end, end * 2]);
    expect(headMarks(bytes(text), end * 2 + 5).map(([place]) => place)).toEqual([end, end * 2, end * 2 + 5]);
    expect(headMarks(bytes(text), 0)).toEqual([]);
    expect(headMarks(bytes('không dòng nào'), 5)).toEqual([
      [5, digest(bytes('không dòng nào').subarray(0, 5))],
    ]);
  });

  test('end with the head where more was read', () => {
    const head = bytes(`${'a'.repeat(49)}\nbb`);
    expect(headMarks(head, 9999).map(([place]) => place)).toEqual([50, 52]);
  });

  test('pass over lines of less than 32 bytes, but for the last that was read', () => {
    const short = bytes(`${'a'.repeat(30)}\n${'b'.repeat(31)}\n${'c'.repeat(31)}\nd\ne\n`);
    expect(headMarks(short, short.length).map(([place]) => place)).toEqual([63, 95, short.length]);
    expect(headMarks(bytes(`${'a'.repeat(31)}\n${'b'.repeat(40)}\n`), 73).map(([place]) => place)).toEqual([
      32, 73,
    ]);
  });

  test('a digest is sixteen signs', () => {
    expect(digest(bytes('a'))).toBe('ca978112ca1bbdca');
    expect(readUpTo({ marks: [], name: '', lastDay: 0, run: 0 })).toBe(0);
    expect(readUpTo(known(lines(3), [150]))).toBe(150);
  });
});

describe.each([
  ['plain', false],
  ['compressed', true],
])('where the unread lines begin, %s', (_how, compressed) => {
  const long = lines(400);
  const end = (count: number) => bytes(lines(count)).length;

  test('nothing known, or another log: at the beginning', async () => {
    const log = logOf(long, compressed);
    expect(await resolve(log, [])).toEqual({ start: 0, known: undefined, continues: false, finished: false });
    expect((await resolve(log, [known(lines(400, 1000), [end(50)])])).known).toBeUndefined();
  });

  test('a log that has grown goes on where it was', async () => {
    for (const count of [1, 50, 300]) {
      const before = known(long, [end(count)]);
      const found = await resolve(logOf(long, compressed), [before]);
      expect(found).toEqual({ start: end(count), known: before, continues: true, finished: false });
    }
  });

  test('a log that has not grown is finished, which only a plain one tells by its length', async () => {
    const before = known(long, [end(200), end(400)]);
    expect(await resolve(logOf(long, compressed), [before])).toEqual({
      start: end(400),
      known: before,
      continues: true,
      finished: !compressed,
    });
  });

  test('a copy that is shorter was read as far as it goes, up to its last whole line', async () => {
    const before = known(long, [8192, 16384, end(400)]);
    const found = await resolve(logOf(bytes(long).subarray(0, end(300) + 20), compressed), [before]);
    expect(found).toMatchObject({ start: end(300), known: before, continues: false, finished: false });
  });

  test('a log of the same beginning is another from where it differs', async () => {
    const other = lines(200) + lines(200, 5000);
    const before = known(long, [8192, 16384, end(400)]);
    const found = await resolve(logOf(other, compressed), [before]);
    expect(found.known).toBe(before);
    expect(found.continues).toBe(false);
    // The last place in which both are the same that has a mark, back to the end of a line.
    expect(found.start).toBeLessThanOrEqual(8192);
    expect(found.start).toBeGreaterThan(8192 - 60);
    expect(bytes(other)[found.start - 1]).toBe(10);
  });

  test('within the first lines it is told line by line', async () => {
    const other = lines(20) + lines(100, 5000);
    const before = known(long, [8192, end(400)]);
    const found = await resolve(logOf(other, compressed), [before]);
    expect(found).toMatchObject({ start: end(20), known: before, continues: false });
    expect(await resolve(logOf(lines(30), compressed), [before])).toMatchObject({
      start: end(30),
      continues: false,
    });
  });

  test('of several logs it is the one that was read furthest, and the whole one of two', async () => {
    const short = known(long, [end(50)]);
    const further = known(long, [8192, end(300)]);
    const log = logOf(long, compressed);
    expect((await resolve(log, [short, further])).known).toBe(further);
    expect((await resolve(log, [further, short])).known).toBe(further);
    const longer = known(long, [end(50), end(400)]);
    const cut = logOf(lines(50), compressed);
    const whole = { ...known(long, [end(50)]), name: 'whole' };
    expect((await resolve(cut, [longer, whole])).known).toBe(whole);
    expect((await resolve(cut, [whole, longer])).known).toBe(whole);
  });
});

test('a compressed log with its seal is known without being unpacked', async () => {
  const log = logOf(lines(400), true);
  const before = known(lines(400), [8192, 20000], { seal: log.seal });
  expect(await resolve(log, [before])).toEqual({
    start: 20000,
    known: before,
    continues: true,
    finished: true,
  });
  const other = known(lines(400), [8192, 12000], { seal: 'khác' });
  expect((await resolve(log, [other])).finished).toBe(false);
});

describe.each([
  ['plain', false],
  ['compressed', true],
])('the last line that ends before a place, %s', (_how, compressed) => {
  test('in a short text', async () => {
    const log = logOf('một\nhai\nba', compressed);
    const hai = bytes('một\nhai\n').length;
    expect(await lastLineEnd(log, hai)).toBe(hai);
    expect(await lastLineEnd(log, hai + 2)).toBe(hai);
    expect(await lastLineEnd(log, hai - 1)).toBe(bytes('một\n').length);
    expect(await lastLineEnd(log, 2)).toBe(0);
    expect(await lastLineEnd(log, 0)).toBe(0);
  });

  test('far behind a long line', async () => {
    const log = logOf(`a\n${'b'.repeat(300 * 1024)}\n${'c'.repeat(100 * 1024)}`, compressed);
    expect(await lastLineEnd(log, 390 * 1024)).toBe(2 + 300 * 1024 + 1);
    expect(await lastLineEnd(log, 290 * 1024)).toBe(2);
  });
});

describe('what two logs share', () => {
  const long = lines(12_000);

  test.each<[string, string, string, number]>([
    ['all', lines(3), lines(3), bytes(lines(3)).length],
    ['all of the shorter', lines(3), lines(2), bytes(lines(2)).length],
    ['nothing', 'a', 'b', 0],
    ['nothing of an empty one', '', 'b', 0],
    ['up to a byte', 'một hai', 'một hơi', bytes('một h').length],
    ['all of what is longer than a piece', long, `${long}x`, bytes(long).length],
    ['up to a byte in a later piece', `${long}a`, `${long}b`, bytes(long).length],
  ])('%s', async (_what, one, other, length) => {
    expect(await commonLength(logOf(one), logOf(other))).toBe(length);
    expect(await commonLength(logOf(one, true), logOf(other))).toBe(length);
    expect(await commonLength(logOf(other), logOf(one, true))).toBe(length);
  });
});

test('two logs begin alike by their first line, or by 4 KiB of it', () => {
  const alike = (one: string, other: string) => beginAlike(logOf(one), logOf(other));
  expect(alike(lines(3), line(0) + line(9))).toBe(true);
  expect(alike(lines(3), line(1))).toBe(false);
  expect(alike('abc\n', 'abc')).toBe(false);
  expect(alike('abc\n', 'abc\n')).toBe(true);
  expect(alike('abc', 'abc\n')).toBe(false);
  expect(alike('abc\ndef', 'abc def')).toBe(false);
  expect(alike('a'.repeat(5000), `${'a'.repeat(4096)}b`)).toBe(true);
  expect(alike('a'.repeat(5000), 'a'.repeat(4095))).toBe(false);
  expect(alike('a'.repeat(4095), 'a'.repeat(5000))).toBe(false);
});
