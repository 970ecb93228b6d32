/** Holds data against a schema and tells every fault in the editor's words, at its place in the file. */

import type * as z from 'zod';
import { lineAt } from '../../lib/lines.ts';
import { type Data, type Path, valueAt } from '../data-file.ts';
import type { Problem, Replacement } from '../finding.ts';
import type { Report } from '../source.ts';
import { inBrackets, keyName, name } from './field-names.ts';
import { expectsText, held, schemaAt } from './schema-shape.ts';
import { nameOfIssue, Trial } from './schema-trial.ts';
import { explain, type Field, type KnownNames, NO_NAMES } from './schema-words.ts';
import { reportBareGroup, reportMisplaced, reportUnknownKey, type Told } from './unknown-keys.ts';

/** @returns the parsed value, undefined where it is not as the schema wants it, which is reported */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  data: Data,
  report: Report,
  known: KnownNames = NO_NAMES,
): z.output<Schema> | undefined {
  const misread = data.ambiguous.filter((path) => expectsText(schemaAt(schema, path)));
  for (const path of misread) reportMisread(path, data, report);
  const result = held(schema, data.value);
  if (result.success) return misread.length === 0 ? result.data : undefined;
  const issues = withoutEchoes(result.error.issues);
  const trial = new Trial(schema, data, issues);
  const told = { schema, data, report, trial };
  const moved = new Set(
    issues.flatMap((issue) => [...reportMisplaced(issue, told), ...reportBareGroup(issue, told)]),
  );
  for (const issue of issues) reportIssue(issue, moved, { ...told, known });
  return undefined;
}

/** Words where a list is wanted are of a wrong kind, which is told; that they are more letters than it may have items is not. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const misfits = new Set(
    issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [nameOfIssue(path)] : [])),
  );
  return issues.filter(({ code, path }) => code === 'invalid_type' || !misfits.has(nameOfIssue(path)));
}

/** Astro would read the value as a date or a number, where a text is wanted. */
function reportMisread(path: Path, data: Data, report: Report): void {
  const written = data.written(path) ?? '';
  const message = `${name(path)} ghi ${written} không có dấu nháy, nên bị đọc thành ngày tháng hoặc số.`;
  const range = data.rangeOf(path);
  const text = `"${written}"`;
  report(
    {
      rule: 'wrong-type',
      message,
      remedy: `đặt trong dấu nháy: ${text}.`,
      replacement: range && { ...range, text },
    },
    data.offsetOf(path),
  );
}

function reportIssue(
  issue: z.core.$ZodIssue,
  moved: ReadonlySet<string>,
  told: Told & { readonly known: KnownNames },
): void {
  const { schema, data, report, trial, known } = told;
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const strange = issue.keys.filter((key) => !moved.has(nameOfIssue([...path, key])));
    for (const key of strange) reportUnknownKey(key, path, told);
    return;
  }
  if (moved.has(nameOfIssue(path))) return;
  const field = { path, schema: schemaAt(schema, path), input: valueAt(data.value, path), data, known };
  report(missing(field) ?? wrong(issue, field, trial), data.offsetOf(path));
}

function missing({ path, schema, input, data }: Field): Problem | undefined {
  const key = path.at(-1);
  if (input !== undefined || typeof key !== 'string') return undefined;
  const last = data.notation === 'json' ? lastItem(path.slice(0, -1), data) : undefined;
  const remedy =
    last === undefined
      ? `thêm mục ${keyName(key, data)}${inBrackets(schema)}.`
      : `viết tiếp ${last}, ${keyName(key, data)}${inBrackets(schema)}, điền vào chỗ “…”.`;
  return { rule: 'missing-key', message: `Thiếu ${name(path)}.`, remedy };
}

/** The last item of a group, as it is written; undefined where there is none of one line. */
function lastItem(path: Path, data: Data): string | undefined {
  const key = Object.keys((valueAt(data.value, path) as object | undefined) ?? {}).at(-1);
  const start = key === undefined ? undefined : data.rangeOfKey(path, key)?.start;
  const end = key === undefined ? undefined : data.rangeOf([...path, key])?.end;
  if (start === undefined || end === undefined) return undefined;
  const written = data.text.slice(start - data.base, end - data.base);
  return written.includes('\n') ? undefined : written;
}

/** What is proposed is tried first. */
function wrong(issue: z.core.$ZodIssue, field: Field, trial: Trial): Problem {
  const { rule, message, remedy, text, otherwise, place, isChoice } = explain(issue, field);
  const replacement = text === undefined ? undefined : place ? { ...place, text } : writtenFor(field, text);
  if (!replacement) return { rule, message, remedy };
  if (trial.isRight(replacement, nameOfIssue(field.path)))
    return isChoice
      ? { rule, message, remedy, ways: [replacement, withoutLine(replacement, field.data)] }
      : { rule, message, remedy, replacement };
  return { rule, message, remedy: otherwise ?? remedy };
}

/** The whole line in which something is written, gone. */
function withoutLine({ start, end }: Replacement, { text, base }: Data): Replacement {
  const first = lineAt(text, start - base);
  return { start: base + first, end: end + Number(text[end - base] === '\n'), text: '' };
}

/** What JSON takes as it is: numbers, true and false, lists and groups, and what has its quotes. */
const BARE_IN_JSON = /^(?:["[{]|\d+$|true$|false$)/;

/** A text in the place of a value; undefined where the value has none. */
function writtenFor({ path, data }: Field, text: string): Replacement | undefined {
  const range = data.rangeOf(path);
  const isQuoted = data.notation === 'json' && !BARE_IN_JSON.test(text);
  return range && { ...range, text: isQuoted ? `"${text}"` : text };
}
