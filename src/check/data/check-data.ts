/** What is said of the values of a front matter or data file: by its schema, and of whatever it holds. */
import type * as z from 'zod';
import { checkAddresses } from '../body/deceptions.ts';
import type { Data } from '../data-file.ts';
import { checkValues } from '../rules/values.ts';
import type { Report } from '../source.ts';
import { checkSchema } from './schema-check.ts';
import type { KnownNames } from './schema-words.ts';

/**
 * One remedy is enough for a value: of one that is none, nothing more is said.
 * @returns the parsed value, undefined where it is not as the schema wants it, which is reported
 */
export function checkData<Schema extends z.ZodType>(
  schema: Schema,
  data: Data,
  report: Report,
  known?: KnownNames,
): z.output<Schema> | undefined {
  const wrong = new Set<number | undefined>();
  const ofSchema: Report = (problem, offset) => {
    if (problem.rule === 'wrong-value') wrong.add(offset);
    report(problem, offset);
  };
  const value = checkSchema(schema, data, ofSchema, known);
  const ofOthers: Report = (problem, offset) => {
    if (!wrong.has(offset)) report(problem, offset);
  };
  checkAddresses(data, ofOthers);
  checkValues(data, ofOthers);
  return value;
}
