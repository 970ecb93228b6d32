/** Which of the given logs are known, what is new in them, and what is known of them afterwards. */
import { basename } from 'node:path';
import type { Counter, LineCounts, Reading } from './counting.ts';
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
} from './identity.ts';
import { closeLog, HEAD_BYTES, type LogFile, openLog, streamText } from './log-text.ts';
import type { Note } from './notes.ts';
import type { State } from './state.ts';

interface OpenedLog {
  readonly log: LogFile;
  resolved: Resolved;
  start: number;
  /** Another log of this run with the same beginning, from whose marks ours are taken. */
  twin?: OpenedLog;
  reading?: Reading;
  marks?: readonly Mark[];
}

/**
 * Counts what is new in the logs, and notes in the state up to where each was read.
 * @param patterns paths and globs
 */
export async function readLogs(
  patterns: readonly string[],
  state: State,
  counter: Counter,
  progress: (counts: LineCounts) => void,
): Promise<Note[]> {
  const notes: Note[] = [];
  const opened: OpenedLog[] = [];
  try {
    for (const pattern of patterns) {
      if (!openLogs(pattern, opened)) notes.push({ kind: 'missing', file: pattern });
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
      one.reading = { cursor, nextDay: undefined, lastDay: one.resolved.known?.lastDay ?? 0 };
    }
    await counter.count(
      reading.flatMap((one) => one.reading ?? []),
      progress,
    );
    for (const one of reading) finish(one, counter, notes);
    state.logs = knownAfter(state, opened, notes);
    return notes;
  } finally {
    for (const { log } of opened) closeLog(log);
  }
}

/** Opens the files that a pattern names. @returns false where there is none */
function openLogs(pattern: string, opened: OpenedLog[]): boolean {
  let found = false;
  for (const path of findLogs(pattern)) {
    const twice = opened.some((other) => other.log.path === path);
    const log = twice ? undefined : openLog(path);
    if (log) opened.push({ log, resolved: UNRESOLVED, start: 0 });
    found ||= twice || log !== undefined;
  }
  return found;
}

/** What two files share from their beginning is one log, and is read once. */
async function passTwins(opened: readonly OpenedLog[], notes: Note[]): Promise<void> {
  for (const [index, one] of opened.entries()) {
    for (const other of opened.slice(0, index)) {
      if (!beginAlike(one.log, other.log)) continue;
      const bothKnown = one.resolved.finished || other.resolved.finished;
      const common = bothKnown ? 0 : await lastLineEnd(one.log, await commonLength(one.log, other.log));
      if (bothKnown && one.resolved.known === other.resolved.known) {
        notes.push({ kind: 'same', file: one.log.path, as: other.log.path });
      }
      if (common <= one.start) continue;
      one.start = common;
      one.twin = other;
      notes.push({ kind: 'same', file: one.log.path, as: other.log.path });
    }
  }
}

function finish(one: OpenedLog, { counts }: Counter, notes: Note[]): void {
  const { log, reading } = one;
  if (!reading) return;
  const { cursor } = reading;
  if (!cursor.whole) notes.push({ kind: 'broken', file: log.path });
  else if (cursor.unfinished > 0) {
    if (log.gzip) {
      counts.malformed += 1;
      counts.lines += 1;
      cursor.passUnfinished();
    } else notes.push({ kind: 'waiting', file: log.path });
  }
  const { consumed } = cursor;
  const inherited = (one.twin?.marks ?? one.resolved.known?.marks ?? []).filter(
    ([position]) => position > HEAD_BYTES && position <= one.start && isDoubling(position),
  );
  one.marks = [
    ...headMarks(log.head, consumed),
    ...inherited,
    ...cursor.marks().filter(([position]) => !inherited.some(([known]) => known === position)),
  ];
  cursor.close();
}

const isDoubling = (position: number) => Number.isInteger(Math.log2(position / HEAD_BYTES));

const lastMark = ({ marks }: KnownLog): string => String(marks.at(-1));

/** Logs that no file was given of stay known for as long as a line of theirs could count. */
const MOST_UNSEEN = 200;

function knownAfter(state: State, opened: readonly OpenedLog[], notes: Note[]): KnownLog[] {
  const { runs: run, tally } = state;
  const after: KnownLog[] = [];
  const continued = new Set<string>();
  for (const { log, resolved, reading, marks } of opened) {
    if (resolved.known && resolved.continues) continued.add(lastMark(resolved.known));
    const name = basename(log.path);
    if (resolved.finished && resolved.known) after.push({ ...resolved.known, name, run });
    else if (reading && marks && marks.length > 0) {
      const seal = reading.cursor.whole && reading.cursor.unfinished === 0 ? log.seal : undefined;
      const known: KnownLog = { name, marks, lastDay: reading.lastDay, run, ...(seal && { seal }) };
      // A copy that is behind its original adds nothing.
      if (!resolved.known || resolved.continues || readUpTo(known) > resolved.start) after.push(known);
    }
  }
  const unseen = state.logs.filter((known) => !continued.has(lastMark(known)));
  for (const known of unseen) {
    const live = known.run === run - 1 && known.seal === undefined;
    if (live) notes.push({ kind: 'lost', file: known.name });
  }
  unseen.sort((a, b) => b.run - a.run);
  after.push(...unseen.filter(({ lastDay }, index) => index < MOST_UNSEEN || lastDay > tally.closedThrough));
  const distinct = new Map(after.map((known) => [`${lastMark(known)} ${known.seal}`, known]));
  return [...distinct.values()];
}
