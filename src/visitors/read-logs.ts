/** Which of the given logs are known, what is new in them, and what is known of them afterwards. */
import { basename } from 'node:path';
import { Cursor } from './cursor.ts';
import { findLogs } from './find-logs.ts';
import {
  beginAlike,
  commonLength,
  headMarks,
  type KnownLog,
  lastLineEnd,
  type Mark,
  type Resolved,
  readUpTo,
  resolve,
  UNRESOLVED,
} from './log-identity.ts';
import { closeLog, HEAD_BYTES, type LogFile, openLog, streamText } from './log-text.ts';
import type { Note } from './notes.ts';
import type { State } from './state.ts';
import { type LineTallier, type Reading, readingOf } from './tally-lines.ts';

interface OpenedLog {
  readonly log: LogFile;
  resolved: Resolved;
  start: number;
  /** Another log of this run with the same beginning, from whose marks ours are taken. */
  twin?: OpenedLog;
  reading?: Reading;
}

export interface LogsRead {
  readonly notes: readonly Note[];
  /** How many logs could be read, those without a new line too. */
  readonly readable: number;
}

/**
 * Counts what is new in the logs, and notes in the state up to where each was read.
 * @param patterns paths and globs
 * @param paused called now and then; it is given what gives the logs as they are read at this moment, in agreement
 * with the count, or undefined where there is no such agreement just then
 */
export async function readLogs(
  patterns: readonly string[],
  state: State,
  tallier: LineTallier,
  paused: (logsNow: () => KnownLog[] | undefined) => void,
): Promise<LogsRead> {
  const notes: Note[] = [];
  const opened: OpenedLog[] = [];
  try {
    for (const pattern of patterns) {
      if (!openLogs(pattern, opened, notes)) notes.push({ kind: 'missing', file: pattern });
    }
    for (const one of opened) {
      one.resolved = await resolve(one.log, state.logs);
      one.start = one.resolved.start;
    }
    // The longest first: a shorter copy then has nothing of its own.
    opened.sort((a, b) => b.log.size - a.log.size);
    await passTwins(opened, notes);
    const reading = opened.filter(({ resolved }) => !resolved.finished);
    for (const one of reading) {
      const cursor = new Cursor((from) => streamText(one.log, from), one.start);
      one.reading = readingOf(cursor, one.resolved.known?.lastDay);
    }
    const logsNow = () => {
      // Of those not begun nothing new is known.
      const settled = opened.filter(
        (one) => !waitsForTwin(one) && (one.resolved.finished || one.reading?.cursor.begun),
      );
      // What such a one passed of its own is counted, and what its twin has not passed is not.
      const torn = opened.some(
        (one) => waitsForTwin(one) && one.reading && one.reading.cursor.consumed > one.start,
      );
      // As a part of the run before: whoever goes on is the next one.
      return torn ? undefined : knownAfter(state, state.runs, settled).logs;
    };
    await tallier.tally(
      reading.flatMap((one) => one.reading ?? []),
      () => paused(logsNow),
    );
    let readable = opened.length;
    for (const one of reading) if (!finish(one, tallier, notes)) readable -= 1;
    const { logs, lost } = knownAfter(state, state.runs + 1, opened);
    for (const file of lost) notes.push({ kind: 'lost', file });
    state.logs = logs;
    return { notes, readable };
  } finally {
    for (const { log } of opened) closeLog(log);
  }
}

/** Opens the files that a pattern names. @returns false where there is none */
function openLogs(pattern: string, opened: OpenedLog[], notes: Note[]): boolean {
  let found = false;
  for (const path of findLogs(pattern)) {
    const twice = opened.some((other) => other.log.path === path);
    const log = twice ? undefined : openLog(path);
    if (log?.packed) {
      notes.push({ kind: 'packed', file: path, ...log.packed });
      closeLog(log);
    } else if (log) opened.push({ log, resolved: UNRESOLVED, start: 0 });
    found ||= twice || log !== undefined;
  }
  return found;
}

/** What two files share from their beginning is one log, and is read once. */
async function passTwins(opened: readonly OpenedLog[], notes: Note[]): Promise<void> {
  for (const [index, one] of opened.entries()) {
    for (const other of opened.slice(0, index)) {
      if (!beginAlike(one.log, other.log) || !(await passCommon(one, other))) continue;
      notes.push({ kind: 'same', file: one.log.path, as: other.log.path });
    }
  }
}

/** Lets a log begin behind the lines that it shares with another. @returns whether they are one log in whole or in part */
async function passCommon(one: OpenedLog, other: OpenedLog): Promise<boolean> {
  // Of a log that is read already, no line is read again.
  if (one.resolved.finished || other.resolved.finished) return one.resolved.known === other.resolved.known;
  const common = await lastLineEnd(one.log, await commonLength(one.log, other.log));
  if (common <= one.start) return false;
  one.start = common;
  one.twin = other;
  return true;
}

/** Lines that a log shares with its twin are counted when the twin is read so far. */
const waitsForTwin = ({ twin, start }: OpenedLog): boolean =>
  twin !== undefined && ((twin.reading?.cursor.consumed ?? twin.start) < start || waitsForTwin(twin));

/** @returns false where nothing of the file could be read */
function finish({ log, reading }: OpenedLog, { counts }: LineTallier, notes: Note[]): boolean {
  if (!reading) return true;
  const { cursor } = reading;
  const untouched = cursor.consumed === 0;
  let readable = true;
  if (!cursor.whole) {
    notes.push({ kind: 'broken', file: log.path });
    readable = !untouched;
  } else if (cursor.unfinished > 0) {
    if (log.gzip) {
      counts.malformed += 1;
      counts.lines += 1;
      cursor.passUnfinished();
    } else if (untouched && !cursor.mayBecomeLine) {
      notes.push({ kind: 'no-text', file: log.path });
      readable = false;
    } else notes.push({ kind: 'waiting', file: log.path });
  }
  if (reading.malformed > 0 && reading.understood === 0) notes.push({ kind: 'no-log', file: log.path });
  cursor.close();
  return readable;
}

/** See log-identity.ts. */
function marksOf({ log, reading, twin, resolved, start }: OpenedLog): readonly Mark[] {
  if (!reading) return [];
  const { cursor } = reading;
  const passed = twin?.reading ? marksOf(twin) : (resolved.known?.marks ?? []);
  const inherited = passed.filter(
    ([position]) => position > HEAD_BYTES && position <= start && isDoubling(position),
  );
  return [
    ...headMarks(log.head, cursor.consumed),
    ...inherited,
    ...cursor.marks().filter(([position]) => !inherited.some(([known]) => known === position)),
  ];
}

const isDoubling = (position: number) => Number.isInteger(Math.log2(position / HEAD_BYTES));

const lastMark = ({ marks }: KnownLog): string => String(marks.at(-1));

/** Logs that no file was given of stay known for as long as a line of theirs could count. */
const MOST_UNSEEN = 200;

/** @returns the logs that are known when these are, and the names of those that were there in the run before only */
function knownAfter(
  { logs, tally }: State,
  run: number,
  opened: readonly OpenedLog[],
): { logs: KnownLog[]; lost: string[] } {
  const continued = new Set(
    opened.flatMap(({ resolved: { known, continues } }) => (known && continues ? [lastMark(known)] : [])),
  );
  const unseen = logs.filter((known) => !continued.has(lastMark(known)));
  const lost = unseen.filter((known) => known.run === run - 1 && known.seal === undefined);
  unseen.sort((a, b) => b.run - a.run);
  const after = [
    ...opened.flatMap((one) => knownOf(one, run) ?? []),
    ...unseen.filter(({ lastDay }, index) => index < MOST_UNSEEN || lastDay > tally.closedThrough),
  ];
  const distinct = new Map(after.map((known) => [`${lastMark(known)} ${known.seal}`, known]));
  return { logs: [...distinct.values()], lost: lost.map(({ name }) => name) };
}

/** What a log is known by from now on; undefined where that is nothing, or nothing new. */
function knownOf(one: OpenedLog, run: number): KnownLog | undefined {
  const { log, resolved, reading } = one;
  const name = basename(log.path);
  if (resolved.finished && resolved.known) return { ...resolved.known, name, run };
  const marks = marksOf(one);
  if (!reading || marks.length === 0) return undefined;
  const { cursor, lastDay } = reading;
  const seal = cursor.ended && cursor.whole && cursor.unfinished === 0 ? log.seal : undefined;
  const known: KnownLog = { name, marks, lastDay, run, ...(seal && { seal }) };
  // A copy that is behind its original adds nothing.
  const isBehind = resolved.known && !resolved.continues && readUpTo(known) <= resolved.start;
  return isBehind ? undefined : known;
}
