/**
 * One run of `npm run stats -- visitors`, from top to bottom as it happens.
 *
 * The state is replaced when all is counted, and on the way whenever some time has passed; it always says both what is
 * counted and up to where the logs are read. The served file and the history are made from it at the end. So a run that
 * is killed has got as far as the last state, and the next one goes on there and makes the rest again.
 *
 * Figures that nobody knows get no new time: where no log could be read, or no line understood, nothing is published.
 */
import { closeSync, copyFileSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../system/errors.ts';
import { tryLock } from '../system/file-lock.ts';
import { replaceFile } from '../system/replace-file.ts';
import { nameOf } from './calendar.ts';
import { Cursor } from './cursor.ts';
import type { Judge } from './judge.ts';
import type { KnownLog } from './log-identity.ts';
import { InputStream } from './log-text.ts';
import type { Note } from './notes.ts';
import {
  type Figures,
  figuresOf,
  type History,
  publishFigures,
  publishHistory,
  readHistory,
} from './publish.ts';
import { readLogs } from './read-logs.ts';
import { emptyState, encodeState, readState, type State } from './state.ts';
import { Tally } from './tally.ts';
import { type LineCounts, LineTallier, readingOf, understood } from './tally-lines.ts';

export interface TallyRequest {
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
  /** How much work may be lost when the run is killed, in milliseconds. */
  readonly checkpointMs?: number | undefined;
}

export interface TallyReport {
  readonly figures: Figures;
  readonly counts: LineCounts;
  /** What the operator should know beyond the numbers. */
  readonly notes: readonly Note[];
}

/** @returns undefined when another run held the state for as long as we were ready to wait */
export async function tallyLogs(request: TallyRequest): Promise<TallyReport | undefined> {
  mkdirSync(dirname(resolve(request.state)), { recursive: true });
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

const CHECKPOINT_MS = 1000;
/** Writing the state takes at most this share of the time. */
const CHECKPOINT_SHARE = 1 / 20;

async function run(request: TallyRequest): Promise<TallyReport> {
  const notes: Note[] = [];
  const now = Math.floor(request.now.getTime() / 1000);
  const history = readHistory(request.history);
  const state = openState(request, history, notes);
  const isNew = state.runs === 0;
  const tallier = new LineTallier(state.tally, request.judge);
  const save = () => replaceFile(request.state, encodeState(state), 0o600);

  // Not when counting anew: the next run may be given fewer logs, and would take a part for the whole.
  const checkpoint = request.rebuild ? undefined : makeCheckpoint(request, state, tallier.counts);
  const read = await readLogs(request.logs, state, tallier, (logsNow) => {
    checkpoint?.(logsNow);
    request.progress(tallier.counts);
  });
  notes.push(...read.notes);
  state.unreadable = isUnreadable(state, tallier.counts);
  state.runs += 1;

  // One leap of the clock must forget nobody: it has to say so in two runs, and no line of the day may come.
  state.tally.closeOld(Math.min(now, state.clock ?? Number.NEGATIVE_INFINITY), tallier.daysRead);
  state.clock = now;
  if (read.readable === 0 || state.unreadable) {
    // Visitors are forgotten in time though nothing is counted.
    if (!isNew) save();
    throw new NothingTallied(
      read.readable === 0 ? 'no-log' : 'malformed',
      request.logs,
      tallier.counts,
      notes,
    );
  }
  save();
  const figures = figuresOf(state, now);
  notes.push(...publishFigures(request.out, figures, request.now));
  notes.push(...proxyNotes(state.tally, tallier.daysRead));
  if (request.history) notes.push(...publishHistory(request.history, state, history));
  return { figures, counts: tallier.counts, notes };
}

/** In a house or an office some people share an address; where everybody does, it is that of a machine between. */
const SHARERS = 5;

function proxyNotes(tally: Tally, days: ReadonlySet<number>): Note[] {
  return [...days].flatMap((day): Note[] => {
    const visitors = tally.open.get(day)?.visitors;
    const addresses = visitors?.countAddresses();
    if (!visitors || !addresses || visitors.size < addresses * SHARERS) return [];
    return [{ kind: 'proxy', day: nameOf(day), visitors: visitors.size, addresses }];
  });
}

/** There is nothing that figures could be told from: what is served keeps its time. */
export class NothingTallied extends Error {
  readonly why: 'no-log' | 'malformed';
  /** As they were given. */
  readonly logs: readonly string[];
  readonly counts: LineCounts;
  readonly notes: readonly Note[];

  constructor(
    why: NothingTallied['why'],
    logs: readonly string[],
    counts: LineCounts,
    notes: readonly Note[] = [],
  ) {
    super(why);
    this.why = why;
    this.logs = logs;
    this.counts = counts;
    this.notes = notes;
  }
}

/** Remembered, for a run without a new line knows no more than the one before. */
function isUnreadable({ unreadable }: State, counts: LineCounts): boolean {
  if (understood(counts) > 0) return false;
  return unreadable || counts.malformed + counts.tooLong > 0;
}

/** Saves what is counted, when it is time to. */
function makeCheckpoint(
  { state: path, checkpointMs = CHECKPOINT_MS }: TallyRequest,
  state: State,
  counts: LineCounts,
): (logsNow: () => KnownLog[] | undefined) => void {
  let due = performance.now() + checkpointMs;
  return (logsNow) => {
    const started = performance.now();
    const logs = started < due ? undefined : logsNow();
    if (!logs) return;
    const unreadable = isUnreadable(state, counts);
    replaceFile(path, encodeState({ ...state, logs, unreadable }), 0o600);
    const ended = performance.now();
    due = ended + (checkpointMs && Math.max(checkpointMs, (ended - started) / CHECKPOINT_SHARE));
  };
}

function openState(request: TallyRequest, history: History, notes: Note[]): State {
  const state = request.rebuild ? rebuilt(request, history) : (readState(request.state) ?? emptyState());
  const { baseline } = request;
  if (baseline !== undefined && baseline !== state.baseline) {
    if (state.runs > 0) notes.push({ kind: 'baseline', before: state.baseline, after: baseline });
    state.baseline = baseline;
  }
  return state;
}

/**
 * A state in which the days of the history are known and no log has been read. A damaged one is copied aside, and
 * stands in the way of other runs until the new one takes its place.
 */
function rebuilt({ state, baseline }: TallyRequest, history: History): State {
  let kept: State | undefined;
  try {
    kept = readState(state);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    copyFileSync(state, `${state}.damaged`);
  }
  if (!kept && baseline === undefined) {
    throw new Refusal(
      `${state}: tệp trạng thái mất hoặc hỏng nên không còn biết số ban đầu. Hãy ghi thêm --baseline N (0 nếu không có).`,
    );
  }
  const closed = new Map(kept?.tally.history());
  for (const [day, visits] of history) closed.set(day, Math.max(visits, closed.get(day) ?? 0));
  return { ...emptyState(), baseline: kept?.baseline ?? 0, tally: new Tally(closed) };
}

/** Standard input, counted once and by itself. */
export async function tallyInput(
  request: Pick<TallyRequest, 'judge' | 'now' | 'progress'> & {
    readonly input: AsyncIterable<Buffer>;
    readonly baseline: number;
    readonly out?: string | undefined;
  },
): Promise<TallyReport> {
  const tally = new Tally();
  const tallier = new LineTallier(tally, request.judge);
  const cursor = new Cursor(() => new InputStream(request.input), 0);
  await tallier.tally([readingOf(cursor)], () => request.progress(tallier.counts));
  if (cursor.unfinished > 0) {
    tallier.counts.malformed += 1;
    tallier.counts.lines += 1;
  }
  if (understood(tallier.counts) === 0) {
    throw new NothingTallied(tallier.counts.lines === 0 ? 'no-log' : 'malformed', ['-'], tallier.counts);
  }
  const seconds = Math.floor(request.now.getTime() / 1000);
  const figures = figuresOf({ tally, baseline: request.baseline }, seconds);
  const notes = request.out ? publishFigures(request.out, figures, request.now) : [];
  notes.push(...proxyNotes(tally, tallier.daysRead));
  return { figures, counts: tallier.counts, notes };
}
