/** One file of YAML held against a schema, for files outside the content that people write, too. */
import type * as z from 'zod';
import type { Finding } from '../finding.ts';
import { readSource } from '../source-file.ts';
import { readSourceAs } from './one-text.ts';

/**
 * @param file as it is named to people
 * @returns the value, undefined where it is not as the schema wants it, with what is wrong, and on which line a part of it stands
 */
export function readYamlAs<Schema extends z.ZodType>(schema: Schema, path: string, file: string) {
  const findings: Finding[] = [];
  return readSourceAs(schema, readSource({ path, file }, findings), findings);
}
