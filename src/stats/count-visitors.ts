/**
 * One run of `npm run stats -- visitors`, from top to bottom as it happens.
 *
 * Nothing is written before all is counted; then the state is replaced, and the served file and the history are made
 * from it. Killed before that, a run has done nothing; killed after, the next one makes the rest again.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, resolve as resolvePath } from 'node:path';
import { isoDateTime } from '../lib/dates.ts';
import { codeOf, Refusal } from '../lib/errors.ts';
import { tryLock } from '../lib/file-lock.ts';
import { replaceFile } from '../lib/replace-file.ts';
import { changeStatsFile, readStatsFile } from '../lib/stats-file.ts';
import { dayNamed, dayOf, nameOf } from './calendar.ts';
import { Counter, type LineCounts, type Reading } from './counting.ts';
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
import { closeLog, HEAD_BYTES, InputStream, type LogFile, openLog, streamText } from './log-text.ts';
import { emptyState, encodeState, readState, type State } from './state.ts';
import { Tally } from './tally.ts';
import type { Judge } from './visitors.ts';

export interface VisitorsRequest {
  /** Paths and globs. */
  readonly logs: readonly string[];
  readonly state: string;
  readonly out: string;
  readonly history?: string | undefined;
  /** Replaces the one given before. */
  readonly baseline?: number | undefined;
  /** Counts the logs at hand anew, keeping of an earlier count what the history holds. */
  readonly rebuild?: boolean | undefined;
  readonly judge: Judge;
  /** Chooses what is shown; counting does not depend on it. */
  readonly now: Date;
  readonly progress: (counts: LineCounts) => void;
  /** How long to wait for another run, in milliseconds. */
  readonly patience: number;
}

export interface Figures {
  readonly online: number;
  readonly today: number;
  readonly month: number;
  readonly total: number;
}

export interface VisitorsReport {
  readonly figures: Figures;
  readonly counts: LineCounts;
  /** What the operator should know beyond the numbers. */
  readonly notes: readonly Note[];
}

export type Note =
  | { readonly kind: 'missing' | 'broken' | 'lost' | 'waiting' | 'damaged-out'; readonly file: string }
  | { readonly kind: 'same'; readonly file: string; readonly as: string }
  | { readonly kind: 'baseline'; readonly before: number; readonly after: number }
  | { readonly kind: 'foreign-history'; readonly file: string; readonly days: number }
  | { readonly kind: 'lower'; readonly before: number; readonly after: number };

/** @returns undefined when another run held the state for as long as we were ready to wait */
export async function countVisitors(request: VisitorsRequest): Promise<VisitorsReport | undefined> {
  mkdirSync(dirname(resolvePath(request.state)), { recursive: true });
  // Never removed: everyone must lock the same file.
  const fd = openSync(`${request.state}.lock`, 'a');
  try {
    const started = performance.now();
    while (!tryLock(fd, request.state)) {
      if (performance.now() - started >= request.patience) return undefined;
      await new Promise((done) => setTimeout(done, 200));
    }
    return await run(request);
  } finally {
    closeSync(fd);
  }
}

async function run(request: VisitorsRequest): Promise<VisitorsReport> {
  const notes: Note[] = [];
  const now = Math.floor(request.now.getTime() / 1000);
  const history = readHistory(request.history);
  const state = openState(request, history, notes);
  const counter = new Counter(state.tally, request.judge);
  await readLogs(request, state, counter, notes);

  // One leap of the clock must forget nobody: it has to say so in two runs, and no line of the day may come.
  state.tally.closeOld(Math.min(now, state.clock ?? Number.NEGATIVE_INFINITY), counter.daysRead);
  state.clock = now;
  replaceFile(request.state, encodeState(state), 0o600);
  const figures = figuresOf(state, now);
  publish(request, state, figures, history, notes);
  return { figures, counts: counter.counts, notes };
}

function openState(request: VisitorsRequest, history: History, notes: Note[]): State {
  const state = request.rebuild ? rebuilt(request, history) : (readState(request.state) ?? emptyState());
  const { baseline } = request;
  if (baseline !== undefined && baseline !== state.baseline) {
    if (state.runs > 0) notes.push({ kind: 'baseline', before: state.baseline, after: baseline });
    state.baseline = baseline;
  }
  state.runs += 1;
  return state;
}

/** A state in which the days of the history are known and no log has been read. The old one is set aside. */
function rebuilt({ state, baseline }: VisitorsRequest, history: History): State {
  let kept: State | undefined;
  try {
    kept = readState(state);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (baseline === undefined) {
      throw new Refusal(
        `${state}: tệp trạng thái bị hỏng nên không còn biết số ban đầu. Hãy ghi thêm --baseline N (0 nếu không có).`,
      );
    }
    renameSync(state, `${state}.damaged`);
  }
  const closed = new Map(kept?.tally.history());
  for (const [day, visits] of history) closed.set(day, Math.max(visits, closed.get(day) ?? 0));
  return { ...emptyState(), baseline: kept?.baseline ?? 0, tally: new Tally(closed) };
}

interface OpenedLog {
  readonly log: LogFile;
  resolved: Resolved;
  start: number;
  /** Another log of this run with the same beginning, from whose marks ours are taken. */
  twin?: OpenedLog;
  reading?: Reading;
  marks?: readonly Mark[];
}

async function readLogs(
  request: VisitorsRequest,
  state: State,
  counter: Counter,
  notes: Note[],
): Promise<void> {
  const opened: OpenedLog[] = [];
  try {
    for (const pattern of request.logs) {
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
      request.progress,
    );
    for (const one of reading) finish(one, counter, notes);
    state.logs = knownAfter(state, opened, notes);
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

/** Makes the files that others read from the state. */
function publish(
  request: VisitorsRequest,
  state: State,
  figures: Figures,
  history: History,
  notes: Note[],
): void {
  const { out, now } = request;
  mkdirSync(dirname(resolvePath(out)), { recursive: true });
  const before = (readStatsFile(out).content['visitors'] as { total?: unknown } | undefined)?.total;
  if (typeof before === 'number' && before > figures.total) {
    notes.push({ kind: 'lower', before, after: figures.total });
  }
  const { damaged } = changeStatsFile(out, (content) => ({
    ...content,
    visitors: { ...figures, updatedAt: isoDateTime(now) },
  }));
  if (damaged) notes.push({ kind: 'damaged-out', file: out });
  if (!request.history) return;
  const days = new Map(state.tally.history());
  const foreign = [...history].filter(([day]) => !days.has(day));
  if (foreign.length > 0)
    notes.push({ kind: 'foreign-history', file: request.history, days: foreign.length });
  const all = [...days, ...foreign].sort(([a], [b]) => a - b).map(([day, visits]) => [nameOf(day), visits]);
  mkdirSync(dirname(resolvePath(request.history)), { recursive: true });
  replaceFile(request.history, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

type History = ReadonlyMap<number, number>;

function readHistory(path: string | undefined): History {
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

/** Standard input, counted once and by itself. */
export async function countInput(
  request: Pick<VisitorsRequest, 'judge' | 'now' | 'progress'> & {
    readonly input: AsyncIterable<Buffer>;
    readonly baseline: number;
    readonly out?: string | undefined;
  },
): Promise<VisitorsReport> {
  const tally = new Tally();
  const counter = new Counter(tally, request.judge);
  const cursor = new Cursor(() => new InputStream(request.input), 0);
  await counter.count([{ cursor, nextDay: undefined, lastDay: 0 }], request.progress);
  if (cursor.unfinished > 0) {
    counter.counts.malformed += 1;
    counter.counts.lines += 1;
  }
  const notes: Note[] = [];
  const figures = figuresOf({ tally, baseline: request.baseline }, Math.floor(request.now.getTime() / 1000));
  if (request.out) {
    const { damaged } = changeStatsFile(request.out, (content) => ({
      ...content,
      visitors: { ...figures, updatedAt: isoDateTime(request.now) },
    }));
    if (damaged) notes.push({ kind: 'damaged-out', file: request.out });
  }
  return { figures, counts: counter.counts, notes };
}
