/**
 * Work that may end or hang whoever does it is done apart: in a process here, in a worker in a browser. Which of the jobs
 * was the end of one is known for certain, and another is started for the rest.
 */

/** Whoever does the work. */
export interface Apart<Job> {
  send(job: Job): void;
  /** Ends it, which is then told. */
  end(): void;
  /** Whether it keeps a command from ending. */
  hold(isNeeded: boolean): void;
}

/** What is told of it; results come in the order of the jobs. */
export interface Told<Result> {
  ready(): void;
  done(result: Result): void;
  ended(): void;
}

export type Start<Job, Result> = (told: Told<Result>) => Apart<Job>;

/** In the place of a result: the job was the end of the one who did it, or took too long. */
export const DIED = Symbol('died');

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly patience: number;
  readonly settle: (result: Result | typeof DIED) => void;
  readonly fail: (error: Error) => void;
}

export class Runner<Job, Result> {
  readonly #start: Start<Job, Result>;
  #apart: Apart<Job> | undefined;
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** In the order in which they were asked for, which is that of the results. */
  #jobs: Waiting<Job, Result>[] = [];
  /** How many of them have been handed over. */
  #sent = 0;
  /** How many of them the last one had when it ended: a result may have been lost with it. */
  #suspects = 0;

  constructor(start: Start<Job, Result>) {
    this.#start = start;
  }

  /** @param patience in milliseconds, from when it is the first of those that wait */
  put(job: Job, patience: number): Promise<Result | typeof DIED> {
    return new Promise((settle, fail) => {
      this.#jobs.push({ job, patience, settle, fail });
      this.#apart ??= this.#begin();
      this.#apart.hold(true);
      this.#send();
    });
  }

  #begin(): Apart<Job> {
    this.#isReady = false;
    this.#sent = 0;
    let isOver = false;
    return this.#start({
      ready: () => {
        if (isOver) return;
        this.#isReady = true;
        this.#send();
      },
      done: (result) => {
        if (isOver) return;
        this.#sent -= 1;
        this.#suspects = Math.max(0, this.#suspects - 1);
        this.#jobs.shift()?.settle(result);
        this.#stopClock();
        this.#send();
      },
      ended: () => {
        if (isOver) return;
        isOver = true;
        this.#bury();
      },
    });
  }

  /** Hands on what waits: after an end one by one, so that the job that was the end is known for certain. */
  #send(): void {
    const apart = this.#apart;
    if (!apart || !this.#isReady) return;
    const most = this.#suspects > 0 ? 1 : this.#jobs.length;
    for (const { job } of this.#jobs.slice(this.#sent, most)) {
      this.#sent += 1;
      apart.send(job);
    }
    const [first] = this.#jobs;
    if (!first) apart.hold(false);
    else this.#timer ??= setTimeout(() => apart.end(), first.patience);
  }

  #bury(): void {
    this.#stopClock();
    this.#apart = undefined;
    if (!this.#isReady) {
      const error = new Error('the Markdown engine could not be started');
      for (const { fail } of this.#jobs.splice(0)) fail(error);
      return;
    }
    this.#isReady = false;
    if (this.#sent === 1) {
      this.#suspects = Math.max(0, this.#suspects - 1);
      this.#jobs.shift()?.settle(DIED);
    } else this.#suspects = this.#sent;
    if (this.#jobs.length > 0) {
      this.#apart = this.#begin();
      this.#apart.hold(true);
    }
  }

  #stopClock(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
