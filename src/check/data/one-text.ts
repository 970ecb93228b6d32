/** One text of YAML held against a schema. */
import type * as z from 'zod';
import type { Path } from '../data-file.ts';
import type { Finding } from '../finding.ts';
import { type Source, sourceOfText } from '../source.ts';
import { checkSchema } from './schema-check.ts';
import { readYaml } from './yaml-file.ts';

/**
 * @param file as it is named to people
 * @returns the value, undefined where it is not as the schema wants it, with what is wrong, and on which line a part of it stands
 */
export function readTextAs<Schema extends z.ZodType>(schema: Schema, text: string, file: string) {
  const findings: Finding[] = [];
  return readSourceAs(schema, sourceOfText(text, file, findings), findings);
}

/** @param source undefined where there is none, of which the findings tell */
export function readSourceAs<Schema extends z.ZodType>(
  schema: Schema,
  source: Source | undefined,
  findings: readonly Finding[],
): {
  readonly value: z.output<Schema> | undefined;
  readonly findings: readonly Finding[];
  readonly lineOf: (path: Path) => number;
} {
  const data = source && readYaml(source);
  return {
    value: data && source && checkSchema(schema, data, source.report),
    findings,
    lineOf: (place) => (source?.text.slice(0, data?.offsetOf(place)) ?? '').split('\n').length,
  };
}
