/** One file of YAML held against a schema, for files outside the content that people write, too. */
import type * as z from 'zod';
import type { Path } from '../data-file.ts';
import type { Finding } from '../finding.ts';
import { readSource } from '../source.ts';
import { checkSchema } from './schema-check.ts';
import { readYaml } from './yaml-file.ts';

/**
 * @param file as it is named to people
 * @returns the value, undefined where it is not as the schema wants it, with what is wrong, and on which line a part of it stands
 */
export function readYamlAs<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  file: string,
): {
  readonly value: z.output<Schema> | undefined;
  readonly findings: readonly Finding[];
  readonly lineOf: (path: Path) => number;
} {
  const findings: Finding[] = [];
  const source = readSource({ path, file }, findings);
  const data = source && readYaml(source);
  return {
    value: data && source && checkSchema(schema, data, source.report),
    findings,
    lineOf: (place) => (source?.text.slice(0, data?.offsetOf(place)) ?? '').split('\n').length,
  };
}
