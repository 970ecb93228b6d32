/** A front matter in block form: what is given is written, all else stands behind `#` with its meaning. */
import { Document } from 'yaml';
import type { Field } from './fields.ts';

/** Values by the way to their field: `decision.number`. */
export type Values = ReadonlyMap<string, unknown>;

export function writeFrontMatter(fields: readonly Field[], values: Values): string {
  return `---\n${writeFields(fields, values)}---\n\n`;
}

/** The same as a file of its own. */
export const writeFields = (fields: readonly Field[], values: Values): string =>
  linesOf(fields, values, '', '')
    .map((line) => `${line}\n`)
    .join('');

function linesOf(fields: readonly Field[], values: Values, before: string, indent: string): string[] {
  return fields.flatMap((field) => {
    const path = before + field.key;
    if (field.inner.length > 0 && !field.isList && isGiven(path, values)) {
      return [`${indent}${field.key}:`, ...linesOf(field.inner, values, `${path}.`, `${indent}  `)];
    }
    if (field.isList && values.has(path)) {
      return [`${indent}${field.key}:`, ...block(values.get(path)).map((line) => `${indent}  ${line}`)];
    }
    if (values.has(path)) return [`${indent}${field.key}: ${scalar(values.get(path))}`];
    return unused(field).map((line) => `${indent}# ${line}`);
  });
}

const isGiven = (path: string, values: Values): boolean =>
  [...values.keys()].some((key) => key.startsWith(`${path}.`));

/** What stands behind `#`, to be used by taking that away. */
function unused({ key, meaning, inner, isList }: Field): string[] {
  if (inner.length === 0) return [`(${meaning})`, isList ? `${key}: []` : `${key}:`];
  const dash = (at: number) => (isList ? (at === 0 ? '- ' : '  ') : '');
  return [`(${meaning})`, `${key}:`, ...inner.map((field, at) => `  ${dash(at)}${field.key}:`)];
}

/** A list, an item of it below the other. */
const block = (list: unknown): string[] =>
  new Document(list, { version: '1.1' }).toString({ lineWidth: 0 }).trimEnd().split('\n');

/** One line, with quotes where any reader of YAML would else read something other than the words. */
function scalar(value: unknown): string {
  const isMoment = typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(value);
  return isMoment ? value : new Document(value, { version: '1.1' }).toString({ lineWidth: 0 }).trim();
}
