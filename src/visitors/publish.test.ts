/** The files that are made from the state: the counters that are served, and the history of days. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayNamed } from './calendar.ts';
import { figuresOf, publishFigures, publishHistory, readHistory } from './publish.ts';
import { Tally } from './tally.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(room, { recursive: true }));

const day = (name: string) => dayNamed(name) ?? Number.NaN;
const tallyOf = (days: Readonly<Record<string, number>>) =>
  new Tally(new Map(Object.entries(days).map(([name, visits]) => [day(name), visits])));
const NOW = new Date('2026-11-25T08:00:00+07:00');
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test('the figures are of today, of its month, and of all with the baseline', () => {
  const tally = tallyOf({ '2025-11-25': 1000, '2026-10-31': 200, '2026-11-01': 30, '2026-11-25': 4 });
  const figures = figuresOf({ tally, baseline: 50_000 }, NOW.getTime() / 1000);
  expect(figures).toEqual({ online: 0, today: 4, month: 34, total: 51_234 });
  const lastHour = Date.parse('2026-11-30T23:59:59+07:00') / 1000;
  expect(figuresOf({ tally, baseline: 0 }, lastHour)).toMatchObject({ today: 0, month: 34 });
  expect(figuresOf({ tally, baseline: 0 }, lastHour + 1)).toMatchObject({ month: 0, total: 1234 });
});

describe('the served counters', () => {
  const figures = { online: 1, today: 2, month: 3, total: 40 };

  test('are written with their moment beside what else is there, in a folder that is made for them', () => {
    const out = join(room, 'www/stats.json');
    expect(publishFigures(out, figures, NOW)).toEqual([]);
    writeFileSync(out, JSON.stringify({ visitors: { total: 40 }, procedures: { year: 2026 } }));
    expect(publishFigures(out, figures, NOW)).toEqual([]);
    expect(read(out)).toEqual({
      visitors: { ...figures, updatedAt: '2026-11-25T08:00:00+07:00' },
      procedures: { year: 2026 },
    });
    expect(statSync(join(room, 'www')).mode & 0o555).toBe(0o555);
  });

  test('that fall, or whose file was damaged, are told', () => {
    const out = join(room, 'stats.json');
    writeFileSync(out, JSON.stringify({ visitors: { total: 41 } }));
    expect(publishFigures(out, figures, NOW)).toEqual([{ kind: 'lower', before: 41, after: 40 }]);
    writeFileSync(out, '{');
    expect(publishFigures(out, figures, NOW)).toEqual([{ kind: 'damaged-out', file: out }]);
    writeFileSync(out, JSON.stringify({ visitors: { total: '99' } }));
    expect(publishFigures(out, figures, NOW)).toEqual([]);
  });
});

describe('the history', () => {
  const file = () => join(room, 'a/days.json');

  test('has every day in its order, those too that the state does not know', () => {
    const tally = tallyOf({ '2026-11-02': 2, '2026-11-01': 1 });
    expect(publishHistory(file(), { tally }, new Map())).toEqual([]);
    expect(Object.entries(read(file()))).toEqual([
      ['2026-11-01', 1],
      ['2026-11-02', 2],
    ]);
    const before = new Map([
      [day('2026-11-02'), 99],
      [day('2026-10-01'), 7],
      [day('2026-12-01'), 8],
    ]);
    expect(publishHistory(file(), { tally }, before)).toEqual([
      { kind: 'foreign-history', file: file(), days: 2 },
    ]);
    expect(Object.entries(read(file()))).toEqual([
      ['2026-10-01', 7],
      ['2026-11-01', 1],
      ['2026-11-02', 2],
      ['2026-12-01', 8],
    ]);
    expect(readFileSync(file(), 'utf8')).toMatch(/^\{\n {2}"2026-10-01": 7,[\s\S]*\}\n$/);
    expect([...readHistory(file())]).toContainEqual([day('2026-12-01'), 8]);
  });

  test('that is not there is empty', () => {
    expect(readHistory(undefined).size).toBe(0);
    expect(readHistory(file()).size).toBe(0);
  });

  test.each([
    ['{', 'không phải JSON hợp lệ'],
    ['[]', 'không phải bảng ngày'],
    ['null', 'không phải bảng ngày'],
    ['5', 'không phải bảng ngày'],
    ['{"hôm qua": 1}', '"hôm qua" không phải ngày'],
    ['{"2026-02-30": 1}', '"2026-02-30" không phải ngày'],
    ['{"2026-11-25": -1}', 'số của ngày 2026-11-25 không phải số nguyên từ 0'],
    ['{"2026-11-25": 1.5}', 'số của ngày 2026-11-25 không phải số nguyên từ 0'],
    ['{"2026-11-25": "1"}', 'số của ngày 2026-11-25 không phải số nguyên từ 0'],
  ])('that holds %s is refused', (text, why) => {
    const path = join(room, 'days.json');
    writeFileSync(path, text);
    expect(() => readHistory(path)).toThrow(`${path}: ${why}. Tệp phải có dạng`);
  });

  test('that cannot be read is told by the machine', () => {
    expect(() => readHistory(room)).toThrow('EISDIR');
    const path = join(room, 'days.json');
    writeFileSync(path, '{"2026-11-25": 0}');
    expect([...readHistory(path)]).toEqual([[day('2026-11-25'), 0]]);
  });
});
