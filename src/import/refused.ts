/** Why a file is not taken, as a value: it is named where it is told. */
import type { Problem } from '../system/errors.ts';

/** Thrown by whatever reads a file; the command goes on with the next. */
export class NotTaken extends Error {
  readonly problem: Problem;

  /** @param what without the stop at its end, as `remedy` is */
  constructor(rule: string, what: string, remedy: string) {
    super(what);
    this.problem = { rule, what, remedy };
  }
}
