/** The files that are made from the state: the served counters and the history of days. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isoDateTime } from '../lib/dates.ts';
import type { Counter } from '../site/counters.ts';
import { changeStatsFile, readStatsFile } from '../site/stats-file.ts';
import { codeOf, Refusal } from '../system/errors.ts';
import { makePublicFolder } from '../system/readable.ts';
import { replaceFile } from '../system/replace-file.ts';
import { dayNamed, dayOf, nameOf } from './calendar.ts';
import type { Note } from './notes.ts';
import type { State } from './state.ts';

export type Figures = Readonly<Record<Counter, number>>;

export function figuresOf({ tally, baseline }: Pick<State, 'tally' | 'baseline'>, now: number): Figures {
  const today = dayOf(now);
  const month = nameOf(today).slice(0, 7);
  let inMonth = 0;
  let total = baseline;
  for (const [day, visits] of tally.history()) {
    total += visits;
    if (nameOf(day).startsWith(month)) inMonth += visits;
  }
  return { online: tally.online(now), today: tally.visitsOf(today), month: inMonth, total };
}

/** Writes the counters into the served file, whose other parts stay. */
export function publishFigures(out: string, figures: Figures, now: Date): Note[] {
  makePublicFolder(dirname(resolve(out)));
  const before = (readStatsFile(out).content['visitors'] as { total?: unknown } | undefined)?.total;
  const { damaged } = changeStatsFile(out, (content) => ({
    ...content,
    visitors: { ...figures, updatedAt: isoDateTime(now) },
  }));
  return [
    ...(typeof before === 'number' && before > figures.total
      ? [{ kind: 'lower', before, after: figures.total } as const]
      : []),
    ...(damaged ? [{ kind: 'damaged-out', file: out } as const] : []),
  ];
}

/** Writes the visits of every day; days of the file that the state does not know stay as they are. */
export function publishHistory(path: string, { tally }: Pick<State, 'tally'>, before: History): Note[] {
  const days = new Map(tally.history());
  const foreign = [...before].filter(([day]) => !days.has(day));
  const all = [...days, ...foreign].sort(([a], [b]) => a - b).map(([day, visits]) => [nameOf(day), visits]);
  mkdirSync(dirname(resolve(path)), { recursive: true });
  replaceFile(path, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  return foreign.length > 0 ? [{ kind: 'foreign-history', file: path, days: foreign.length }] : [];
}

/** Visits by day. */
export type History = ReadonlyMap<number, number>;

/** @throws Refusal when the file is there and is no history */
export function readHistory(path: string | undefined): History {
  if (path === undefined || !existsSync(path)) return new Map();
  const wrong = (what: string) =>
    new Refusal(
      `${path}: ${what}. Tệp phải có dạng { "2026-11-25": 17 }. Hãy sửa lại, hoặc chuyển tệp đi chỗ khác để ghi tệp mới.`,
    );
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw codeOf(error) === undefined ? wrong('không phải JSON hợp lệ') : error;
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw wrong('không phải bảng ngày');
  return new Map(
    Object.entries(content).map(([name, visits]): [number, number] => {
      const day = dayNamed(name);
      if (day === undefined) throw wrong(`"${name}" không phải ngày`);
      if (!Number.isSafeInteger(visits) || visits < 0)
        throw wrong(`số của ngày ${name} không phải số nguyên từ 0`);
      return [day, visits as number];
    }),
  );
}
