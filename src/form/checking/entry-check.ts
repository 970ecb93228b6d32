/** The check of an entry before it is saved, in the browser: in a worker, which is ended where it takes too long. */
import {
  type Alone,
  brokenAlone,
  checkAlone,
  LEFT_TO_THE_WHOLE,
  LEFT_WITHOUT_ENGINE,
} from '../../check/alone.ts';
import { DIED, Runner, type Start } from '../../check/body/apart.ts';
import { MarkdownEngine } from '../../check/body/engine.ts';
import type { Finding } from '../../check/index.ts';
import type { Done, Job } from './jobs.ts';

export interface EntryCheck {
  /** Fetches what it needs. @returns what remains to be checked when the site is built, in an editor's words */
  prepare(): Promise<readonly string[]>;
  check(alone: Alone): Promise<readonly Finding[]>;
}

/** A megabyte over a slow line. */
const PATIENCE_TO_START = 60_000;
/** All rules over the longest text take a second on a slow machine. */
const PATIENCE = 20_000;

/** @param start begins whoever does the jobs; all is checked that can be without, where nobody does */
export function entryCheck(start: Start<Job, Done>): EntryCheck {
  const runner = new Runner(start);
  const engine = new MarkdownEngine(async (question, patience) => {
    const done = await runner.put({ ask: 'answer', question }, patience);
    return done === DIED ? DIED : (done.answer ?? {});
  });
  let isThere: Promise<boolean> | undefined;
  const prepare = () =>
    runner.put({ ask: 'answer', question: { text: '', mdx: false } }, PATIENCE).then(
      (done) => done !== DIED,
      () => false,
    );
  return {
    prepare: async () => {
      // What could not be fetched is asked for again at the next entry.
      if (!(await isThere)) isThere = prepare();
      return (await isThere) ? LEFT_TO_THE_WHOLE : LEFT_WITHOUT_ENGINE;
    },
    check: async (alone) => {
      if (!(await isThere)) return checkAlone(alone);
      const asked = await runner.put({ ask: 'questions', alone }, PATIENCE);
      if (asked === DIED) return brokenAlone(alone);
      const answers = await Promise.all((asked.questions ?? []).map((question) => engine.try(question)));
      const told = await runner.put({ ask: 'findings', alone, answers }, PATIENCE);
      return told === DIED ? brokenAlone(alone) : (told.findings ?? []);
    },
  };
}

declare global {
  /** As browsers have it that ask for it; what it makes stands where a text may. */
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL(address: string): string },
        ): { createScriptURL(address: string): string };
      }
    | undefined;
}

/** The one script that the page may start, by whatever name it is asked for. */
export const WORKER_POLICY = 'form-check';

let policy: { createScriptURL(address: string): string } | undefined;
function workerAddress(): string {
  const rules = { createScriptURL: () => new URL('check.js', document.baseURI).href };
  policy ??= globalThis.trustedTypes?.createPolicy(WORKER_POLICY, rules) ?? rules;
  return policy.createScriptURL('');
}

export const startWorker: Start<Job, Done> = ({ ready, done, ended }) => {
  const worker = new Worker(workerAddress(), { type: 'module' });
  const end = () => {
    clearTimeout(late);
    worker.terminate();
    // Not while it is being started: who starts it must know it first.
    queueMicrotask(ended);
  };
  const late = setTimeout(end, PATIENCE_TO_START);
  worker.addEventListener('message', ({ data }: MessageEvent<Done | 'ready'>) => {
    if (data !== 'ready') return done(data);
    clearTimeout(late);
    ready();
  });
  worker.addEventListener('error', end);
  return { send: (job) => worker.postMessage(job), end, hold: () => undefined };
};
