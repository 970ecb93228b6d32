/** Keys that no schema has where they stand: written with a slip, in the wrong place, or no keys at all. */

import * as z from 'zod';
import { lineAt } from '../../lib/lines.ts';
import { type Data, type Path, valueAt, wordsAt } from '../data-file.ts';
import { quote, type Replacement } from '../finding.ts';
import type { Report } from '../source.ts';
import { inBrackets, name } from './field-names.ts';
import { bareGroups } from './meant-values.ts';
import { meantKey } from './near-keys.ts';
import { dateKind, schemaAt, unwrapped } from './schema-shape.ts';
import { nameOfIssue, type Trial } from './schema-trial.ts';
import { explainDate, listWords, NO_NAMES } from './schema-words.ts';
import { lineAround, linesOf, shownLines } from './yaml-lines.ts';

/** What is held against each other, and how what is found is told. */
export interface Told {
  readonly schema: z.ZodType;
  readonly data: Data;
  readonly report: Report;
  readonly trial: Trial;
}

export function reportUnknownKey(key: string, path: Path, { schema, data, report, trial }: Told): void {
  const owner = unwrapped(schemaAt(schema, path));
  const known = owner instanceof z.ZodObject ? Object.keys(owner.shape) : [];
  const there = valueAt(data.value, path);
  const free = known.filter((name) => !(typeof there === 'object' && there && Object.hasOwn(there, name)));
  const near = meantKey(key, free, known);
  const where = path.length === 0 ? '' : ` trong ${name(path).replace(/^Mục/, 'mục')}`;
  const words = { rule: 'unknown-key', message: `Không có mục ${quote(key)}${where}.` };
  const offset = data.offsetOfKey(path, key);
  if (near !== undefined && !free.includes(near)) {
    const remedy = `đã có mục "${near}": chuyển phần cần giữ vào đó, rồi xóa dòng này.`;
    report({ ...words, remedy }, offset);
    return;
  }
  if (near !== undefined) {
    report({ ...words, ...renamed(key, near, path, { schema, data, trial }) }, offset);
    return;
  }
  const joined = /[^A-Za-z0-9_]/.test(key) ? data.rewrite(offset, ['join', 'comment']) : undefined;
  if (joined && trial.isRight(joined, nameOfIssue([...path, key]))) {
    const message = `${words.message.slice(0, -1)}; dòng này là phần còn lại của câu, hoặc là ghi chú.`;
    report(
      { ...words, message, remedy: `viết lại thành ${shownLines(joined.text)}.`, replacement: joined },
      offset,
    );
    return;
  }
  const remedy = `chuyển phần cần giữ vào một trong các mục ${known.join(', ')}, rồi bỏ mục này.`;
  report({ ...words, remedy }, offset);
}

/** The key under its right name, with its value where that fits or can be made to. */
function renamed(
  key: string,
  near: string,
  path: Path,
  { schema, data, trial }: Omit<Told, 'report'>,
): { remedy: string; replacement?: Replacement } {
  const range = data.rangeOfKey(path, key);
  const gone = nameOfIssue([...path, key]);
  const written = data.notation === 'json' ? `"${near}"` : near;
  if (range) {
    const replacement = { ...range, text: written };
    if (trial.isRight(replacement, gone)) return { remedy: `sửa thành "${near}".`, replacement };
  }
  const target = schemaAt(schema, [...path, near]);
  const value = data.rangeOf([...path, key]);
  const input = valueAt(data.value, [...path, key]);
  if (range && value && data.notation === 'yaml') {
    const field = { path: [...path, near], schema: target, input, data, known: NO_NAMES };
    const dates = dateKind(target);
    const text = dates ? explainDate(dates, field).text : listWords(field).text;
    const line = `${near}: ${text}`;
    const replacement = { start: range.start, end: value.end, text: line };
    if (text !== undefined && trial.isRight(replacement, gone))
      return { remedy: `viết lại thành ${shownLines(line)}.`, replacement };
  }
  return { remedy: `ở đây mục này tên là "${near}"${inBrackets(target)}; ghi lại theo đó.` };
}

/**
 * Items of a group that stand beside its key instead of below it, further in.
 * @returns the names of the issues that are told by this
 */
export function reportMisplaced(issue: z.core.$ZodIssue, told: Told): string[] {
  const { data, schema } = told;
  if (issue.code !== 'unrecognized_keys' || data.notation !== 'yaml') return [];
  const { path, keys } = issue;
  const owner = unwrapped(schemaAt(schema, path));
  const there = valueAt(data.value, path);
  if (!(owner instanceof z.ZodObject) || typeof there !== 'object' || there === null) return [];
  for (const [group, field] of Object.entries(owner.shape)) {
    const value = (there as Record<string, unknown>)[group];
    const names = besideField({ path: [...path, group], keys }, field as z.ZodType, value, told);
    if (names.length > 0) return names;
  }
  return [];
}

function besideField({ path, keys }: Beside, field: z.ZodType, value: unknown, told: Told): string[] {
  const inner = unwrapped(field);
  // Where some stand in their place, others may have slipped.
  if (inner instanceof z.ZodObject && !Array.isArray(value)) return besideGroup({ path, keys }, inner, told);
  const last = Array.isArray(value) ? value.length - 1 : -1;
  return inner instanceof z.ZodArray && last !== -1
    ? besideItem({ path: [...path, last], keys }, unwrapped(inner.element as z.ZodType), told)
    : [];
}

/** A group or an item, and the keys that stand beside it and are not known there. */
interface Beside {
  readonly path: Path;
  readonly keys: readonly string[];
}

function besideGroup({ path, keys }: Beside, group: z.ZodObject, told: Told): string[] {
  const outer = path.slice(0, -1);
  const children = keys.filter((key) => Object.hasOwn(group.shape, key));
  const name = String(path.at(-1));
  const message = `Các mục con của "${name}" phải thụt vào hai dấu cách so với "${name}:".`;
  return setIn(outer, children, message, told)
    ? [nameOfIssue(path), ...namesOf(outer, children), ...namesOf(path, children)]
    : [];
}

/** `- title: Kế hoạch` and `file: ke-hoach.pdf` below its dash: what belongs to the last item stands beside the list. */
function besideItem({ path, keys }: Beside, item: z.ZodType | undefined, told: Told): string[] {
  const outer = path.slice(0, -2);
  const there = valueAt(told.data.value, path);
  if (!(item instanceof z.ZodObject) || typeof there !== 'object' || there === null) return [];
  const children = keys.filter((key) => Object.hasOwn(item.shape, key) && !Object.hasOwn(there, key));
  const message = `Các mục con của một mục trong ${quote(String(path.at(-2)))} phải thẳng lề với nhau, sau dấu "-" và một dấu cách.`;
  return setIn(outer, children, message, told)
    ? [...namesOf(outer, children), ...namesOf(path, Object.keys(item.shape))]
    : [];
}

const namesOf = (path: Path, keys: readonly string[]) => keys.map((key) => nameOfIssue([...path, key]));

/** Keys that stand beside what they belong to, further in, where that puts them right: told so. */
function setIn(
  outer: Path,
  children: readonly string[],
  message: string,
  { data, report, trial }: Told,
): boolean {
  const [first] = children;
  if (first === undefined) return false;
  const replacement = furtherIn(data, data.offsetOfKey(outer, first), new Set(children));
  if (!trial.isRight(replacement, nameOfIssue([...outer, first]))) return false;
  const remedy = `viết lại thành ${shownLines(replacement.text)}.`;
  report({ rule: 'indent', message, remedy, replacement }, replacement.start);
  return true;
}

/** `{ Tin tức: /tin-tuc/ }` where a group of two is wanted: names and values without the names of their keys. */
export function reportBareGroup(issue: z.core.$ZodIssue, { data, schema, report, trial }: Told): string[] {
  if (issue.code !== 'unrecognized_keys' || data.notation !== 'yaml') return [];
  const { path } = issue;
  const range = data.rangeOf(path);
  const element = schemaAt(schema, path);
  if (!range || typeof path.at(-1) !== 'number') return [];
  const written = data.text.slice(range.start - data.base, range.end - data.base);
  const tail = written.slice(written.trimEnd().length);
  for (const text of bareGroups(wordsAt(data, path), element, dashOf(data, range))) {
    const replacement = { ...range, text: text + tail };
    if (!trial.isRight(replacement, nameOfIssue(path))) continue;
    const message = `${name(path)} thiếu tên các mục con.`;
    const remedy = `viết lại thành ${shownLines(text)}.`;
    report({ rule: 'unknown-key', message, remedy, replacement }, data.offsetOf(path));
    const known = Object.keys((unwrapped(element) as z.ZodObject).shape);
    return namesOf(path, [...issue.keys, ...known]);
  }
  return [];
}

/** What stands before the item of a list in its line. */
const dashOf = ({ text, base }: Data, { start }: { readonly start: number }): string =>
  text.slice(lineAt(text, start - base), start - base);

/** The line at an offset and those below it of the same group, two spaces further in. */
function furtherIn({ text, base }: Data, offset: number, keys: ReadonlySet<string>): Replacement {
  const lines = linesOf(text);
  const index = lineAround(lines, offset - base);
  const line = lines[index];
  let last = index;
  for (let next = index + 1; lines[next]?.kind === 'content'; next += 1) {
    const { text: below, indent } = lines[next] ?? { text: '', indent: '' };
    const isChild = keys.has(/^[A-Za-z]+/.exec(below.slice(indent.length))?.[0] ?? '');
    if (indent.length <= (line?.indent.length ?? 0) && !isChild) break;
    last = next;
  }
  const part = lines.slice(index, last + 1);
  return {
    start: base + (line?.start ?? 0),
    end: base + (lines[last]?.end ?? 0),
    text: part.map(({ text: own }) => `  ${own}`).join('\n'),
  };
}
