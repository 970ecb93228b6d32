/**
 * Tries texts on the Markdown engine, which is native code and can abort or hang: so it runs in a process of its own,
 * which is started again after each death. What it survives there it survives here and in the build.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface Question {
  readonly text: string;
  readonly mdx: boolean;
}

export interface Answer {
  /** The engine's own words where it refuses the text. */
  readonly trouble?: string;
  /** The engine ended or hung on the text, at this line of it (from 1). */
  readonly diedAt?: number;
}

/** A text of a megabyte takes half a second on a slow machine. */
const PATIENCE_MS = 10_000;
/** When looking for the line of which the engine died. */
const SHORT_PATIENCE_MS = 4_000;
/** After so many deaths the line is no longer looked for: each search costs several starts of the process. */
const MOST_SEARCHES = 8;
/** More than any content has without malice; each costs a start of the process. */
const MOST_DEATHS = 100;

interface Job {
  readonly question: Question;
  readonly patience: number;
  readonly settle: (answer: Answer | 'died') => void;
  readonly fail: (error: Error) => void;
}

export class MarkdownEngine {
  #child: ChildProcess | undefined;
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;
  /** In the order in which they were asked, which is that of the answers. */
  #jobs: Job[] = [];
  /** How many of them the process has been handed. */
  #sent = 0;
  /** How many of them the last process had when it died: an answer may have been lost with it. */
  #suspects = 0;
  #deaths = 0;

  async try(question: Question): Promise<Answer> {
    if (this.#deaths > MOST_DEATHS) return { diedAt: 1 };
    const answer = await this.#put(question, PATIENCE_MS);
    if (answer !== 'died') return answer;
    this.#deaths += 1;
    return { diedAt: this.#deaths > MOST_SEARCHES ? 1 : await this.#fatalLine(question) };
  }

  /** The first line with which the text makes the engine die. */
  async #fatalLine({ text, mdx }: Question): Promise<number> {
    const lines = text.split('\n');
    let low = 1;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const part = lines.slice(0, middle).join('\n');
      if ((await this.#put({ text: part, mdx }, SHORT_PATIENCE_MS)) === 'died') high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #put(question: Question, patience: number): Promise<Answer | 'died'> {
    return new Promise((settle, fail) => {
      this.#jobs.push({ question, patience, settle, fail });
      this.#child ??= this.#start();
      this.#hold(true);
      this.#send();
    });
  }

  #start(): ChildProcess {
    const child = fork(join(import.meta.dirname, 'engine-process.ts'), {
      execArgv: ['--max-old-space-size=1024'],
      // What the engine says in dying is English, and for nobody.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#isReady = false;
    this.#sent = 0;
    child.on('message', (message: Answer | 'ready') => {
      if (message === 'ready') this.#isReady = true;
      else {
        this.#sent -= 1;
        this.#suspects = Math.max(0, this.#suspects - 1);
        this.#jobs.shift()?.settle(message);
        clearTimeout(this.#timer);
        this.#timer = undefined;
      }
      this.#send();
    });
    // Sending to a process that has just died fails; its end is told by itself.
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', () => this.#bury(child));
    return child;
  }

  /** Hands on what waits: after a death one by one, so that the text of which the engine dies is known for certain. */
  #send(): void {
    const child = this.#child;
    if (!child || !this.#isReady) return;
    const most = this.#suspects > 0 ? 1 : this.#jobs.length;
    for (const { question } of this.#jobs.slice(this.#sent, most)) {
      this.#sent += 1;
      child.send(question);
    }
    const [first] = this.#jobs;
    if (!first) this.#hold(false);
    else this.#timer ??= setTimeout(() => child.kill('SIGKILL'), first.patience);
  }

  #bury(child: ChildProcess): void {
    if (child !== this.#child) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#child = undefined;
    if (!this.#isReady) {
      const error = new Error('the Markdown engine could not be started');
      for (const { fail } of this.#jobs.splice(0)) fail(error);
      return;
    }
    this.#isReady = false;
    if (this.#sent === 1) {
      this.#suspects = Math.max(0, this.#suspects - 1);
      this.#jobs.shift()?.settle('died');
    } else this.#suspects = this.#sent;
    if (this.#jobs.length > 0) {
      this.#child = this.#start();
      this.#hold(true);
    }
  }

  /** The process waits for the next question without keeping the command from ending. */
  #hold(isNeeded: boolean): void {
    const child = this.#child;
    if (isNeeded) {
      child?.ref();
      child?.channel?.ref();
    } else {
      child?.unref();
      child?.channel?.unref();
    }
  }
}
