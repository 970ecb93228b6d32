/** Holds data against a schema and tells every fault in the editor's words, at its place in the file. */
import * as z from 'zod';
import { OFFSET, readDateTime, readDay } from '../lib/dates.ts';
import { slugify } from '../lib/text.ts';
import { SLUG_PATTERN } from '../schemas/fields.ts';
import type { Data, Path } from './data-file.ts';
import { quote } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Report } from './source.ts';

/** Marks an issue for which the schema has no words of its own. */
const UNTOLD = '\0';

/** @returns the parsed value, undefined where it is not as the schema wants it, which is reported */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  data: Data,
  report: Report,
): z.output<Schema> | undefined {
  const misread = data.ambiguous.filter((path) => expectsText(schemaAt(schema, path)));
  for (const path of misread) reportMisread(path, data, report);
  const result = schema.safeParse(data.value, { error: () => UNTOLD, reportInput: true });
  if (result.success) return misread.length === 0 ? result.data : undefined;
  for (const issue of result.error.issues) reportIssue(issue, schema, data, report);
  return undefined;
}

/** Astro would read the value as a date or a number, where a text is wanted. */
function reportMisread(path: Path, data: Data, report: Report): void {
  const written = data.written(path) ?? '';
  const message = `${name(path)} ghi ${written} không có dấu nháy, nên bị đọc thành ngày tháng hoặc số.`;
  report({ rule: 'wrong-type', message, remedy: `đặt trong dấu nháy: "${written}".` }, data.offsetOf(path));
}

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: Data, report: Report): void {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reportUnknownKey(key, path, schema, data, report);
    return;
  }
  const field: Field = { path, schema: schemaAt(schema, path), input: inputAt(data.value, path), data };
  const key = path.at(-1);
  if (field.input === undefined && typeof key === 'string') {
    const { description } = field.schema ?? {};
    const remedy = `thêm mục ${keyName(key, data)}${description ? ` (${description})` : ''}.`;
    report({ rule: 'missing-key', message: `Thiếu ${name(path)}.`, remedy }, data.offsetOf(path));
    return;
  }
  const { rule, message, remedy } = explain(issue, field);
  report({ rule, message, remedy }, data.offsetOf(path));
}

interface Field {
  readonly path: Path;
  readonly schema: z.ZodType | undefined;
  readonly input: unknown;
  readonly data: Data;
}

interface Words {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

function explain(issue: z.core.$ZodIssue, field: Field): Words {
  const { path, input, schema } = field;
  if (input === null || (typeof input === 'string' && input.trim() === '')) return explainEmpty(field);
  const dates = dateKind(schema);
  const told = issue.code === 'custom' && issue.message !== UNTOLD;
  if (dates && !told) return explainDate(dates, field);
  const what = name(path);
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue, field);
    case 'too_big':
    case 'too_small':
      return explainSize(issue, field);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof input === 'string' ? nearest(input, values) : undefined;
      const remedy = `ghi ${near ? `"${near}", hoặc ` : ''}một trong: ${values.join(', ')}.`;
      return {
        rule: 'wrong-value',
        message: `${what} ghi ${quote(input)}, không có trong danh sách.`,
        remedy,
      };
    }
  }
  if (issue.code === 'invalid_format' && 'pattern' in issue && issue.pattern === String(SLUG_PATTERN)) {
    const suggestion = slugify(String(input));
    const remedy = suggestion ? `ghi ${suggestion}.` : describe(schema);
    return { rule: 'slug', message: `${what} ghi ${quote(input)}: ${issue.message}.`, remedy };
  }
  const words = issue.message === UNTOLD ? 'không đúng' : issue.message;
  const shown = typeof input === 'string' ? ` ghi ${quote(input)}` : '';
  return { rule: 'wrong-value', message: `${what}${shown}: ${words}.`, remedy: describe(schema) };
}

function explainEmpty({ path, schema, data }: Field): Words {
  const key = path.at(-1);
  const message = path.length === 0 ? 'Tệp chưa có mục nào.' : `${name(path)} còn trống.`;
  if (path.length === 0) return { rule: 'missing-key', message, remedy: requiredKeys(schema) };
  const where = typeof key === 'string' ? ` sau ${keyName(key, data, '')}` : '';
  const drop = isOptional(schema) || typeof key === 'number' ? ', hoặc xóa dòng này' : '';
  return { rule: 'missing-value', message, remedy: `ghi giá trị${where}${inBrackets(schema)}${drop}.` };
}

function explainType(issue: z.core.$ZodIssueInvalidType, field: Field): Words {
  const { path, input, schema, data } = field;
  const written = data.written(path)?.trim() ?? '';
  const shown =
    typeof input !== 'object'
      ? quote(written).slice(1, -1)
      : Array.isArray(input)
        ? 'một danh sách'
        : 'nhiều mục con';
  const wrong = (kind: string) =>
    `${path.length === 0 ? 'Tệp' : name(path)} phải là ${kind}, đang ghi ${shown}.`;
  const rule = 'wrong-type';
  switch (String(issue.expected)) {
    case 'string': {
      const message =
        issue.message === UNTOLD ? wrong('chữ') : `${name(path)} ghi ${shown}: ${issue.message}.`;
      const scalar = typeof input === 'number' || typeof input === 'boolean';
      return {
        rule,
        message,
        remedy: scalar ? `đặt trong dấu nháy: "${written}".` : `ghi một dòng chữ${inBrackets(schema)}.`,
      };
    }
    case 'boolean':
      return { rule, message: wrong('true hoặc false'), remedy: 'ghi true hoặc false, không có dấu nháy.' };
    case 'array':
      return { rule, message: wrong('một danh sách'), remedy: listRemedy(field) };
    case 'object': {
      return { rule, message: wrong('một nhóm mục'), remedy: requiredKeys(schema) };
    }
    default:
      return {
        rule: 'wrong-number',
        message: wrong('số nguyên'),
        remedy: `ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy${inBrackets(schema)}.`,
      };
  }
}

function listRemedy({ data, path }: Field): string {
  const parent = path.length === 0 ? '' : `dưới ${keyName(String(path.at(-1)), data, '')} `;
  return data.notation === 'json'
    ? 'ghi các mục giữa "[" và "]".'
    : `${parent}ghi mỗi mục một dòng, mở đầu bằng "- ".`;
}

function explainSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, field: Field): Words {
  const { path, input, schema } = field;
  const what = name(path);
  const big = issue.code === 'too_big';
  const limit = String(big ? issue.maximum : issue.minimum);
  if (issue.origin === 'string') {
    const { length } = String(input).trim();
    const message = `${what} dài ${length} ký tự, ${big ? 'tối đa' : 'ít nhất'} ${limit}.`;
    return { rule: 'wrong-length', message, remedy: big ? 'rút ngắn lại.' : 'viết dài hơn.' };
  }
  if (issue.origin === 'array' && big) {
    const there = Array.isArray(input) ? input.length : 0;
    const message = `${what} có ${there} mục, tối đa ${limit}.`;
    return { rule: 'too-many-items', message, remedy: 'bỏ bớt, chỉ giữ các mục cần nhất.' };
  }
  if (issue.origin === 'array') {
    return { rule: 'missing-value', message: `${what} chưa có mục nào.`, remedy: listRemedy(field) };
  }
  const message = `${what} không được ${big ? 'lớn' : 'nhỏ'} hơn ${limit}, đang ghi ${quote(String(input)).slice(1, -1)}.`;
  return { rule: 'wrong-number', message, remedy: `ghi lại số đúng${inBrackets(schema)}.` };
}

const DATE_PARTS =
  /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;

function explainDate(kind: 'day' | 'moment', { path, input, schema }: Field): Words {
  const sample = kind === 'day' ? '2022-01-04' : '2022-01-04T08:39:58+07:00';
  const form = kind === 'day' ? 'ngày phải viết như' : 'ngày giờ phải viết như';
  const base = `${name(path)} ghi ${quote(input)}`;
  const parts = DATE_PARTS.exec(String(input));
  const wrongForm = { rule: 'bad-date', message: `${base}: ${form} ${sample}.`, remedy: describe(schema) };
  if (!parts) return wrongForm;
  const pad = (text: string | undefined, size = 2) => (text ?? '').padStart(size, '0');
  const date = `${pad(parts[1] ?? parts[6], 4)}-${pad(parts[2] ?? parts[5])}-${pad(parts[3] ?? parts[4])}`;
  const time = `${pad(parts[7])}:${pad(parts[8])}:${pad(parts[9])}`;
  const moment = `${date}T${time}${OFFSET}`;
  const suggestion = kind === 'day' ? date : moment;
  if (!readDay(date)) {
    return { rule: 'bad-date', message: `${base}: không có ngày này trên lịch.`, remedy: describe(schema) };
  }
  if (!readDateTime(moment)) {
    return { rule: 'bad-date', message: `${base}: không có giờ này trong ngày.`, remedy: describe(schema) };
  }
  return suggestion === input ? wrongForm : { ...wrongForm, remedy: `ghi ${suggestion}.` };
}

function reportUnknownKey(key: string, path: Path, schema: z.ZodType, data: Data, report: Report): void {
  const owner = unwrap(schemaAt(schema, path));
  const known = owner instanceof z.ZodObject ? Object.keys(owner.shape) : [];
  const near = nearest(key, known);
  const where = path.length === 0 ? '' : ` trong ${name(path)}`;
  const remedy = near ? `sửa thành "${near}".` : `xóa, hoặc dùng một trong các mục: ${known.join(', ')}.`;
  report(
    { rule: 'unknown-key', message: `Không có mục ${quote(key)}${where}.`, remedy },
    data.offsetOfKey(path, key),
  );
}

/** `"alt" trong "cover"`, `mục 2 của "tags"`, `"number" ở mục 1 của "phones"`. */
function name(path: Path): string {
  const parts: string[] = [];
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const step = path[index];
    if (typeof step === 'number') parts.push(parts.length === 0 ? `mục ${step + 1}` : `ở mục ${step + 1}`);
    else
      parts.push(
        parts.length === 0
          ? quote(step)
          : `${typeof path[index + 1] === 'number' ? 'của' : 'trong'} ${quote(step)}`,
      );
  }
  const [first = '', ...rest] = parts;
  return [first.startsWith('mục') ? `Mục${first.slice(3)}` : first, ...rest].join(' ');
}

/** A key as it is written in the file, with a value after it. */
const keyName = (key: string, { notation }: Data, value = ' …') =>
  notation === 'json' ? `"${key}":${value}` : `"${key}:${value}"`;

function describe(schema: z.ZodType | undefined): string {
  const { description } = schema ?? {};
  return description ? `ghi lại cho đúng (${description}).` : 'ghi lại cho đúng.';
}

function inBrackets(schema: z.ZodType | undefined): string {
  return schema?.description ? ` (${schema.description})` : '';
}

function requiredKeys(schema: z.ZodType | undefined): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return 'ghi mỗi mục một dòng, mở đầu bằng "- ".';
  if (!(inner instanceof z.ZodObject)) return describe(schema);
  const required = Object.entries(inner.shape)
    .filter(([, field]) => !isOptional(field))
    .map(([key]) => `"${key}"`);
  return `ghi các mục con ${required.join(', ')}, mỗi mục một dòng.`;
}

const isOptional = (schema: z.ZodType | undefined) => schema instanceof z.ZodOptional;

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner = unwrap(at);
    if (inner instanceof z.ZodObject)
      at = Object.hasOwn(inner.shape, step) ? inner.shape[String(step)] : undefined;
    else if (inner instanceof z.ZodArray) at = inner.element as z.ZodType;
    else return undefined;
  }
  return at;
}

function inputAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

const kinds = new WeakMap<z.ZodType, 'day' | 'moment' | undefined>();

/** A field that takes a Date beside a text is a day or a moment. */
function dateKind(schema: z.ZodType | undefined): 'day' | 'moment' | undefined {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodUnion)) return undefined;
  if (!kinds.has(inner)) {
    const isDate = inner.safeParse(new Date(0)).success;
    const kind = inner.safeParse('2022-01-04').success ? 'day' : 'moment';
    kinds.set(inner, isDate ? kind : undefined);
  }
  return kinds.get(inner);
}

const expectsText = (schema: z.ZodType | undefined) => schema !== undefined && dateKind(schema) === undefined;
