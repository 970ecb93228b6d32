/**
 * One run of `npm run stats -- visitors`, from top to bottom as it happens.
 *
 * Nothing is written before all is counted; then the state is replaced, and the served file and the history are made
 * from it. Killed before that, a run has done nothing; killed after, the next one makes the rest again.
 */
import { closeSync, copyFileSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../lib/errors.ts';
import { tryLock } from '../lib/file-lock.ts';
import { replaceFile } from '../lib/replace-file.ts';
import { Counter, type LineCounts } from './counting.ts';
import { Cursor } from './cursor.ts';
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

export interface VisitorsReport {
  readonly figures: Figures;
  readonly counts: LineCounts;
  /** What the operator should know beyond the numbers. */
  readonly notes: readonly Note[];
}

/** @returns undefined when another run held the state for as long as we were ready to wait */
export async function countVisitors(request: VisitorsRequest): Promise<VisitorsReport | undefined> {
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

async function run(request: VisitorsRequest): Promise<VisitorsReport> {
  const notes: Note[] = [];
  const now = Math.floor(request.now.getTime() / 1000);
  const history = readHistory(request.history);
  const state = openState(request, history, notes);
  const counter = new Counter(state.tally, request.judge);
  notes.push(...(await readLogs(request.logs, state, counter, request.progress)));

  // One leap of the clock must forget nobody: it has to say so in two runs, and no line of the day may come.
  state.tally.closeOld(Math.min(now, state.clock ?? Number.NEGATIVE_INFINITY), counter.daysRead);
  state.clock = now;
  replaceFile(request.state, encodeState(state), 0o600);
  const figures = figuresOf(state, now);
  notes.push(...publishFigures(request.out, figures, request.now));
  if (request.history) notes.push(...publishHistory(request.history, state, history));
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

/**
 * A state in which the days of the history are known and no log has been read. A damaged one is copied aside, and
 * stands in the way of other runs until the new one takes its place.
 */
function rebuilt({ state, baseline }: VisitorsRequest, history: History): State {
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
  const seconds = Math.floor(request.now.getTime() / 1000);
  const figures = figuresOf({ tally, baseline: request.baseline }, seconds);
  const notes = request.out ? publishFigures(request.out, figures, request.now) : [];
  return { figures, counts: counter.counts, notes };
}
