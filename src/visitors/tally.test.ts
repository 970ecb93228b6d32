/** Days open, close and are remembered, and what is published of them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayNamed, startOf } from './calendar.ts';
import { figuresOf, publishFigures, publishHistory, readHistory } from './publish.ts';
import { decodeState, emptyState, encodeState, readState } from './state.ts';
import { type OpenDay, Tally } from './tally.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dayOf = (name: string): number => {
  const day = dayNamed(name);
  if (day === undefined) throw new Error(name);
  return day;
};
const FIRST = dayOf('2026-11-25');

/** Visits of a day, an hour apart, each of a visitor of its own. */
function visit(day: OpenDay | undefined, at: number, count = 1): void {
  if (!day) throw new Error('the day is closed');
  for (let number = 0; number < count; number += 1) {
    const address = `192.0.2.${day.visitors.size}`;
    day.visitors.addPageView(Number(day.visitors.admit(`${address} A`, address, 'A')), at);
  }
}

describe('three days are open', () => {
  test('the fourth closes the first, whose number stays', () => {
    const tally = new Tally();
    for (let day = 0; day < 3; day += 1) visit(tally.day(FIRST + day), startOf(FIRST + day), day + 1);
    expect([...tally.open.keys()]).toEqual([FIRST, FIRST + 1, FIRST + 2]);
    expect(tally.closedThrough).toBe(Number.NEGATIVE_INFINITY);
    visit(tally.day(FIRST + 3), startOf(FIRST + 3));
    expect([...tally.open.keys()]).toEqual([FIRST + 1, FIRST + 2, FIRST + 3]);
    expect(tally.closedThrough).toBe(FIRST);
    expect(tally.day(FIRST)).toBeUndefined();
    expect(tally.day(FIRST - 1)).toBeUndefined();
    expect(tally.visitsOf(FIRST)).toBe(1);
    expect(tally.history()).toEqual([
      [FIRST, 1],
      [FIRST + 1, 2],
      [FIRST + 2, 3],
      [FIRST + 3, 1],
    ]);
  });

  test('an earlier one is opened while there is room, and a day between them too', () => {
    const tally = new Tally();
    tally.day(FIRST);
    expect(tally.day(FIRST - 5)).toBeDefined();
    expect(tally.day(FIRST - 2)).toBeDefined();
    expect(tally.day(FIRST - 6)).toBeUndefined();
    expect(tally.day(FIRST - 4)).toBeDefined();
    expect([...tally.open.keys()].sort()).toEqual([FIRST - 4, FIRST - 2, FIRST]);
    expect(tally.closedThrough).toBe(FIRST - 5);
  });

  test('a day that was counted before has at least that number', () => {
    const tally = new Tally(new Map([[FIRST, 7]]));
    const day = tally.day(FIRST);
    visit(day, startOf(FIRST));
    expect(tally.closed.has(FIRST)).toBe(false);
    expect(tally.visitsOf(FIRST)).toBe(7);
    visit(day, startOf(FIRST), 7);
    expect(tally.visitsOf(FIRST)).toBe(8);
    expect(tally.visitsOf(FIRST + 1)).toBe(0);
  });

  test('another day lets the visitors of the first be hashed anew', () => {
    const tally = new Tally();
    const day = tally.day(FIRST);
    visit(day, startOf(FIRST));
    expect(day?.visitors.seen('192.0.2.0 A')).toBe(0);
    tally.day(FIRST + 1);
    expect(day?.visitors.seen('192.0.2.0 A')).toBeUndefined();
  });

  test('a week after its end a day goes, in order, but where it is kept', () => {
    const opened = () => {
      const tally = new Tally();
      for (const day of [FIRST + 1, FIRST]) visit(tally.day(day), startOf(day));
      return tally;
    };
    const end = startOf(FIRST + 8);
    const tally = opened();
    tally.closeOld(end - 1, new Set());
    expect(tally.open.size).toBe(2);
    tally.closeOld(end, new Set());
    expect([...tally.open.keys()]).toEqual([FIRST + 1]);
    expect(tally.closedThrough).toBe(FIRST);
    const kept = opened();
    kept.closeOld(end + 86_400, new Set([FIRST]));
    expect(kept.open.size).toBe(2);
    kept.closeOld(end + 86_400, new Set([FIRST + 1]));
    expect([...kept.open.keys()]).toEqual([FIRST + 1]);
  });
});

test('who is online around midnight is counted on both days', () => {
  const tally = new Tally();
  const midnight = startOf(FIRST + 1);
  visit(tally.day(FIRST), midnight - 200);
  visit(tally.day(FIRST + 1), midnight + 10);
  expect(tally.online(midnight - 201)).toBe(0);
  expect(tally.online(midnight - 1)).toBe(1);
  expect(tally.online(midnight + 10)).toBe(2);
  expect(tally.online(midnight + 99)).toBe(2);
  expect(tally.online(midnight + 100)).toBe(1);
  expect(tally.online(midnight + 310)).toBe(0);
  expect(tally.online(midnight + 86_400)).toBe(0);
});

test('figures are those of this day, this month, and all with what was before', () => {
  const closed = new Map([
    [dayOf('2026-10-31'), 100],
    [dayOf('2026-11-01'), 20],
    [dayOf('2025-11-05'), 3],
  ]);
  const tally = new Tally(closed);
  visit(tally.day(FIRST), startOf(FIRST) + 50, 2);
  expect(figuresOf({ tally, baseline: 1000 }, startOf(FIRST) + 60)).toEqual({
    online: 2,
    today: 2,
    month: 22,
    total: 1125,
  });
  expect(figuresOf({ tally, baseline: 0 }, startOf(dayOf('2026-12-01')))).toEqual({
    online: 0,
    today: 0,
    month: 0,
    total: 125,
  });
});

describe('the served file', () => {
  const FIGURES = { online: 1, today: 2, month: 3, total: 4 };
  const now = new Date('2026-11-25T08:00:00+07:00');
  const served = (text?: string) => {
    const path = join(folder, `stats-${Math.random()}.json`);
    if (text !== undefined) writeFileSync(path, text);
    const notes = publishFigures(path, FIGURES, now);
    return { notes, content: JSON.parse(readFileSync(path, 'utf8')) };
  };
  const visitors = { ...FIGURES, updatedAt: '2026-11-25T08:00:00+07:00' };

  test('gets the counters, its other parts stay', () => {
    expect(served()).toEqual({ notes: [], content: { visitors } });
    expect(served('{"a":1,"visitors":{"total":4}}')).toEqual({ notes: [], content: { a: 1, visitors } });
  });

  test('with a larger total than ours is told of', () => {
    expect(served('{"visitors":{"total":5}}').notes).toEqual([{ kind: 'lower', before: 5, after: 4 }]);
    expect(served('{"visitors":{"total":"5"}}').notes).toEqual([]);
  });

  test('that is damaged is told of', () => {
    expect(served('{').notes.map(({ kind }) => kind)).toEqual(['damaged-out']);
  });
});

describe('the history of days', () => {
  const path = () => join(folder, 'days.json');

  test('is written oldest first, with the days of the file that are not known', () => {
    const tally = new Tally(new Map([[FIRST, 5]]));
    visit(tally.day(FIRST + 1), startOf(FIRST + 1));
    const before = new Map([
      [FIRST, 4],
      [FIRST - 1, 9],
    ]);
    expect(publishHistory(path(), { tally }, before)).toEqual([
      { kind: 'foreign-history', file: path(), days: 1 },
    ]);
    expect(readFileSync(path(), 'utf8')).toBe(
      '{\n  "2026-11-24": 9,\n  "2026-11-25": 5,\n  "2026-11-26": 1\n}\n',
    );
    expect(publishHistory(path(), { tally }, new Map([[FIRST, 4]]))).toEqual([]);
    expect([...readHistory(path())]).toEqual([
      [FIRST, 5],
      [FIRST + 1, 1],
    ]);
  });

  test('that is not there is empty', () => {
    expect(readHistory(undefined).size).toBe(0);
    expect(readHistory(join(folder, 'none.json')).size).toBe(0);
  });

  test.each([
    ['{', 'không phải JSON hợp lệ'],
    ['[]', 'không phải bảng ngày'],
    ['null', 'không phải bảng ngày'],
    ['5', 'không phải bảng ngày'],
    ['{"2026-02-30": 1}', '"2026-02-30" không phải ngày'],
    ['{"2026-11-25": -1}', 'số của ngày 2026-11-25 không phải số nguyên từ 0'],
    ['{"2026-11-25": 1.5}', 'số của ngày 2026-11-25 không phải số nguyên từ 0'],
    ['{"2026-11-25": "1"}', 'số của ngày 2026-11-25 không phải số nguyên từ 0'],
  ])('%s is refused', (text, what) => {
    writeFileSync(path(), text);
    expect(() => readHistory(path())).toThrow(what);
  });

  test('may have a day without a visit', () => {
    writeFileSync(path(), '{"2026-11-25": 0}');
    expect([...readHistory(path())]).toEqual([[FIRST, 0]]);
  });
});

describe('the state', () => {
  function filled() {
    const tally = new Tally(new Map([[FIRST - 1, 4]]), new Map(), FIRST - 1);
    visit(tally.day(FIRST), startOf(FIRST) + 5, 3);
    return {
      ...emptyState(),
      baseline: 10,
      runs: 3,
      clock: startOf(FIRST) + 60,
      tally,
      logs: [{ name: 'access.log', marks: [[50, 'a']] as [number, string][], lastDay: FIRST, run: 3 }],
    };
  }

  test('comes back as it was written', () => {
    const state = filled();
    const again = decodeState(encodeState(state));
    expect(again).toMatchObject({
      baseline: 10,
      runs: 3,
      clock: state.clock,
      logs: state.logs,
      unreadable: false,
    });
    expect(again.tally.history()).toEqual(state.tally.history());
    expect(again.tally.closedThrough).toBe(FIRST - 1);
    expect(again.tally.online(startOf(FIRST) + 60)).toBe(3);
    expect(encodeState(again)).toBe(encodeState(state));
    const empty = decodeState(encodeState({ ...emptyState(), unreadable: true }));
    expect(empty).toMatchObject({ baseline: 0, runs: 0, clock: undefined, logs: [], unreadable: true });
    expect(empty.tally.closedThrough).toBe(Number.NEGATIVE_INFINITY);
  });

  test('that is not there is none', () => {
    expect(readState(join(folder, 'none'))).toBeUndefined();
    expect(() => readState(folder)).toThrow('không đọc được tệp trạng thái');
    writeFileSync(join(folder, 'state'), 'hỏng');
    expect(() => readState(join(folder, 'state'))).toThrow(
      /state: tệp trạng thái bị hỏng, nên không đếm tiếp và không ghi gì\. Cách sửa: .*; không có thì chạy lại với --rebuild/,
    );
    const [head = '', body] = encodeState(emptyState()).split('\n');
    writeFileSync(join(folder, 'state'), `${head.replace(/"version":\d+/, '"version":99')}\n${body}`);
    expect(() => readState(join(folder, 'state'))).toThrow(
      'tệp trạng thái có phiên bản 99, lệnh này đọc đến',
    );
  });

  test.each([
    [
      'another version',
      (text: string) => text.replace('"version":2', '"version":3'),
      'có phiên bản 3, lệnh này đọc đến phiên bản 2',
    ],
    ['another format', (text: string) => text.replace('commune-visitors', 'khác'), 'tệp trạng thái bị hỏng'],
    [
      'a changed number',
      (text: string) => text.replace('"baseline":10', '"baseline":11'),
      'tệp trạng thái bị hỏng',
    ],
    ['half of it', (text: string) => text.slice(0, text.length / 2), 'tệp trạng thái bị hỏng'],
    ['nothing in it', () => '', 'tệp trạng thái bị hỏng'],
  ])('with %s is refused', (_what, spoil, told) => {
    const path = join(folder, 'state');
    writeFileSync(path, encodeState(filled()));
    expect(readState(path)?.baseline).toBe(10);
    writeFileSync(path, spoil(encodeState(filled())));
    expect(() => readState(path)).toThrow(told);
  });
});
