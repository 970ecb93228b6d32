/** Whether what a remedy tells to write would do. */
import type * as z from 'zod';
import type { Data, Path } from '../data-file.ts';
import type { Replacement } from '../finding.ts';
import { held } from './schema-shape.ts';

/** A text longer than this is not read again for every remedy. */
const LONGEST_TRIED = 64 * 1024;
const MOST_TRIED = 30;

/** Tries what a remedy would bring about: its fault is gone, and no other is there that was not before. */
export class Trial {
  readonly #schema: z.ZodType;
  readonly #data: Data;
  readonly #before: ReadonlySet<string>;
  #tried = 0;

  constructor(schema: z.ZodType, data: Data, issues: readonly z.core.$ZodIssue[]) {
    this.#schema = schema;
    this.#data = data;
    this.#before = new Set(issues.flatMap(namesOfIssue));
  }

  isRight(replacement: Replacement, gone: string): boolean {
    this.#tried += 1;
    if (this.#tried > MOST_TRIED || this.#data.text.length > LONGEST_TRIED) return false;
    const read = this.#data.reread(replacement);
    if (!read) return false;
    const result = held(this.#schema, read.value);
    const after = result.success ? [] : result.error.issues;
    return (
      after.every((issue) => !placesOfIssue(issue).includes(gone)) &&
      after.flatMap(namesOfIssue).every((name) => this.#before.has(name))
    );
  }
}

const placesOfIssue = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => nameOfIssue([...issue.path, key]))
    : [nameOfIssue(issue.path)];

/** A value that is wrong is another fault than one that is missing. */
const namesOfIssue = (issue: z.core.$ZodIssue): string[] =>
  placesOfIssue(issue).map((place) => `${place} ${issue.code} ${issue.input === undefined}`);

export const nameOfIssue = (path: Path) => JSON.stringify(path);
