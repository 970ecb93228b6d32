/** Holds data against a schema and tells every fault in the editor's words, at its place in the file. */
import * as z from 'zod';
import { slugify } from '../../lib/text.ts';
import { SLUG_PATTERN } from '../../schemas/fields.ts';
import { type Data, type Path, valueAt } from '../data-file.ts';
import { quote, type Replacement } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { Report } from '../source.ts';
import { type Meant, meantBoolean, meantGroup, meantInteger, meantList } from './meant-values.ts';
import { isoMoment, readMoment } from './moments.ts';
import { meantKey } from './near-keys.ts';
import { shownLines } from './yaml-file.ts';
import { inQuotes, linesOf } from './yaml-repair.ts';

/** Marks an issue for which the schema has no words of its own. */
const UNTOLD = '\0';

/** @returns the parsed value, undefined where it is not as the schema wants it, which is reported */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  data: Data,
  report: Report,
  known: KnownNames = NO_NAMES,
): z.output<Schema> | undefined {
  const misread = data.ambiguous.filter((path) => expectsText(schemaAt(schema, path)));
  for (const path of misread) reportMisread(path, data, report);
  const result = schema.safeParse(data.value, { error: () => UNTOLD, reportInput: true });
  if (result.success) return misread.length === 0 ? result.data : undefined;
  const issues = withoutEchoes(result.error.issues);
  const trial = new Trial(schema, data, issues);
  const moved = new Set(issues.flatMap((issue) => reportMisplaced(issue, { schema, data, report, trial })));
  for (const issue of issues) reportIssue(issue, moved, { schema, data, report, trial, known });
  return undefined;
}

/** Words where a list is wanted are of a wrong kind, which is told; that they are more letters than it may have items is not. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const misfits = new Set(
    issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [nameOfIssue(path)] : [])),
  );
  return issues.filter(({ code, path }) => code === 'invalid_type' || !misfits.has(nameOfIssue(path)));
}

/** Names that a field may give, by its key: a remedy proposes no other. */
export type KnownNames = (key: PropertyKey | undefined) => Iterable<string> | undefined;
const NO_NAMES: KnownNames = () => undefined;

interface Told {
  readonly schema: z.ZodType;
  readonly data: Data;
  readonly report: Report;
  readonly trial: Trial;
}

/** A text longer than this is not read again for every remedy. */
const LONGEST_TRIED = 64 * 1024;
const MOST_TRIED = 30;

/** Tries what a remedy would bring about: its fault is gone, and no other is there that was not before. */
class Trial {
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
    const result = this.#schema.safeParse(read.value, { error: () => UNTOLD, reportInput: true });
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

const nameOfIssue = (path: Path) => JSON.stringify(path);

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

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
function reportIssue(
  issue: z.core.$ZodIssue,
  moved: ReadonlySet<string>,
  told: Told & { readonly known: KnownNames },
): void {
  const { schema, data, report, trial, known } = told;
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      if (!moved.has(nameOfIssue([...path, key]))) reportUnknownKey(key, path, told);
    return;
  }
  if (moved.has(nameOfIssue(path))) return;
  const field: Field = {
    path,
    schema: schemaAt(schema, path),
    input: valueAt(data.value, path),
    data,
    known,
  };
  const key = path.at(-1);
  if (field.input === undefined && typeof key === 'string') {
    const { description } = field.schema ?? {};
    const remedy = `thêm mục ${keyName(key, data)}${description ? ` (${description})` : ''}.`;
    report({ rule: 'missing-key', message: `Thiếu ${name(path)}.`, remedy }, data.offsetOf(path));
    return;
  }
  const { rule, message, remedy, text, otherwise } = explain(issue, field);
  const range = data.rangeOf(path);
  const written =
    text !== undefined && data.notation === 'json' && !/^(?:["[{]|\d+$|true$|false$)/.test(text)
      ? `"${text}"`
      : text;
  const replacement = written !== undefined && range ? { ...range, text: written } : undefined;
  if (replacement && trial.isRight(replacement, nameOfIssue(path)))
    report({ rule, message, remedy, replacement }, data.offsetOf(path));
  else report({ rule, message, remedy: replacement && otherwise ? otherwise : remedy }, data.offsetOf(path));
}

interface Field {
  readonly path: Path;
  readonly schema: z.ZodType | undefined;
  readonly input: unknown;
  readonly data: Data;
  readonly known: KnownNames;
}

interface Words {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  /** What the remedy tells to write in the place of the value. */
  readonly text?: string | undefined;
  /** The remedy where that would not do. */
  readonly otherwise?: string;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
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
        text: near,
      };
    }
  }
  if (issue.code === 'invalid_format' && 'pattern' in issue && issue.pattern === String(SLUG_PATTERN)) {
    const message = `${what} ghi ${quote(input)}: ${issue.message}.`;
    const suggestion = meantSlug(String(input), field);
    if (suggestion === undefined) return { rule: 'slug', message, remedy: describe(schema) };
    return {
      rule: 'slug',
      message,
      remedy: `ghi ${suggestion}.`,
      text: suggestion,
      otherwise: describe(schema),
    };
  }
  const words = issue.message === UNTOLD ? 'không đúng' : issue.message;
  const shown = typeof input === 'string' ? ` ghi ${quote(input)}` : '';
  const wrong = { rule: 'wrong-value', message: `${what}${shown}: ${words}.`, remedy: describe(schema) };
  const text = typeof input === 'string' && issue.code !== 'custom' ? tidied(input, schema) : undefined;
  return text === undefined ? wrong : { ...wrong, remedy: `ghi ${text}.`, text, otherwise: wrong.remedy };
}

/** A telephone, an address on the web, a letter box: the same in the form that is asked for. */
function tidied(input: string, schema: z.ZodType | undefined): string | undefined {
  const digits = input.replace(/[\s.()-]/g, '');
  const plain = input.trim().replace(/^mailto:/i, '');
  const inside = /^[a-z\d-]+(?:\/[a-z\d-]+)*\/?$/.test(plain) ? `/${plain.replace(/\/$/, '')}/` : input;
  for (const text of [digits, plain, `https://${plain}`, inside])
    if (text !== input && !/[\s"\\]|^https:\/\/[^./]*(?:\/|$)/.test(text) && schema?.safeParse(text).success)
      return /^[\d+]/.test(text) ? `"${text}"` : text;
  return undefined;
}

/**
 * The name on the address that was meant: of a whole address its last part, of words their letters without marks.
 * Where the names are known that a field may give, it is one of them.
 */
function meantSlug(input: string, { path, known }: Field): string | undefined {
  const key = path.findLast((step) => typeof step === 'string');
  const parts = input
    .replace(/[?#].*$/s, '')
    .split(/[\\/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^index\.\w+$/.test(part));
  const suggestion = slugify((parts.at(-1) ?? '').replace(/\.mdx?$/i, ''));
  const names = known(key);
  if (names === undefined) return suggestion === '' ? undefined : suggestion;
  const all = [...names];
  return all.includes(suggestion) ? suggestion : undefined;
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
  const raw = data.notation === 'yaml' ? (data.written(path) ?? '') : undefined;
  switch (String(issue.expected)) {
    case 'string':
      return { rule, ...explainText(issue.message, field, { shown, wrong, written }) };
    case 'boolean':
      return {
        rule,
        message: wrong('true hoặc false'),
        ...toWrite(meantBoolean(input), 'ghi true hoặc false, không có dấu nháy.'),
      };
    case 'array': {
      const list = raw === undefined ? undefined : meantList(input, schema, raw);
      const words = list ? toWrite(list, listRemedy(field), marginOf(field)) : listWords(field);
      return { rule, message: wrong('một danh sách'), ...words };
    }
    case 'object': {
      const group = raw === undefined ? undefined : meantGroup(input, schema);
      return { rule, message: wrong('một nhóm mục'), ...toWrite(group, requiredKeys(schema)) };
    }
    default:
      return {
        rule: 'wrong-number',
        message: wrong('số nguyên'),
        ...toWrite(
          meantInteger(written),
          `ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy${inBrackets(schema)}.`,
        ),
      };
  }
}

function explainText(
  told: string,
  { path, input, schema }: Field,
  { shown, wrong, written }: { shown: string; wrong: (kind: string) => string; written: string },
): Omit<Words, 'rule'> {
  const message = told === UNTOLD ? wrong('chữ') : `${name(path)} ghi ${shown}: ${told}.`;
  const text = `"${written}"`;
  if (typeof input === 'number' || typeof input === 'boolean')
    return { message, remedy: `đặt trong dấu nháy: ${text}.`, text };
  return { message, remedy: `ghi một dòng chữ${inBrackets(schema)}.` };
}

/** What stands before a value in its line, where that is nothing but spaces. */
function marginOf({ data, path }: Field): string {
  const start = (data.rangeOf(path)?.start ?? 0) - data.base;
  return /(?<![^\n])( *)$/.exec(data.text.slice(0, Math.max(0, start)))?.[1] ?? '';
}

/** A text that must be filled in is shown, and nothing is put in the place of the value. */
function toWrite(
  meant: Meant | undefined,
  otherwise: string,
  margin = '',
): Pick<Words, 'remedy' | 'text' | 'otherwise'> {
  if (!meant) return { remedy: otherwise };
  const lines = meant.text.includes('\n') ? shownLines(margin + meant.text.trimEnd()) : meant.text;
  if (!meant.isWhole) return { remedy: `ghi ${lines}, điền vào chỗ “…”.` };
  return { remedy: `ghi ${lines}.`, text: meant.text, otherwise };
}

/** Words with commas between them, where a list is wanted. */
function listWords(field: Field): { remedy: string; text?: string; otherwise?: string } {
  const { input, schema, data } = field;
  const inner = unwrap(schema);
  const remedy = listRemedy(field);
  if (data.notation !== 'yaml' || typeof input !== 'string' || !(inner instanceof z.ZodArray))
    return { remedy };
  const items = input
    .replace(/^[([](.*)[)\]]$/s, '$1')
    .split(/[,;\n，、；]|\s(?=#\p{L})/u)
    .map((item) => item.trim());
  const plain = items.filter((item) => item !== '');
  if (plain.length === 0 || !inner.safeParse(plain).success) return { remedy };
  const text = `[${plain.map((item) => (/^[\p{L}\p{N}][\p{L}\p{N} ./–-]*$/u.test(item) ? item : inQuotes(item))).join(', ')}]`;
  return { remedy: `ghi ${text}.`, text, otherwise: remedy };
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

/** Until when something is shown: a day without an hour is meant to its end. */
const ENDS = new Set<PropertyKey>(['expiresAt', 'endsAt']);

function explainDate(kind: 'day' | 'moment', { path, input, schema }: Field): Words {
  const sample = kind === 'day' ? '2022-01-04' : '2022-01-04T08:39:58+07:00';
  const form = kind === 'day' ? 'ngày phải viết như' : 'ngày giờ phải viết như';
  const base = `${name(path)} ghi ${quote(input)}`;
  const wrongForm = { rule: 'bad-date', message: `${base}: ${form} ${sample}.`, remedy: describe(schema) };
  const moment = readMoment(String(input));
  if (moment === undefined) return wrongForm;
  if (moment === 'no-day') return { ...wrongForm, message: `${base}: không có ngày này trên lịch.` };
  if (moment === 'no-hour') return { ...wrongForm, message: `${base}: không có giờ này trong ngày.` };
  const whole = isoMoment(moment, ENDS.has(path.at(-1) ?? '') ? '23:59:59' : '00:00:00');
  const text = kind === 'moment' ? whole : moment.time === undefined ? moment.day : whole.slice(0, 10);
  return text === input
    ? wrongForm
    : { ...wrongForm, remedy: `ghi ${text}.`, text, otherwise: wrongForm.remedy };
}

function reportUnknownKey(key: string, path: Path, { schema, data, report, trial }: Told): void {
  const owner = unwrap(schemaAt(schema, path));
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

/** Items of a group that stand beside its key instead of below it, further in. */
function reportMisplaced(issue: z.core.$ZodIssue, { schema, data, report, trial }: Told): string[] {
  if (issue.code !== 'unrecognized_keys' || data.notation !== 'yaml') return [];
  const { path, keys } = issue;
  const owner = unwrap(schemaAt(schema, path));
  const there = valueAt(data.value, path);
  if (!(owner instanceof z.ZodObject) || typeof there !== 'object' || there === null) return [];
  for (const [group, field] of Object.entries(owner.shape)) {
    const inner = unwrap(field as z.ZodType);
    if (!(inner instanceof z.ZodObject) || (there as Record<string, unknown>)[group] !== null) continue;
    const children = keys.filter((key) => Object.hasOwn(inner.shape, key));
    const [first] = children;
    if (first === undefined) continue;
    const replacement = furtherIn(data, data.offsetOfKey(path, first), new Set(children));
    if (!trial.isRight(replacement, nameOfIssue([...path, first]))) continue;
    report(
      {
        rule: 'indent',
        message: `Các mục con của "${group}" phải thụt vào hai dấu cách so với "${group}:".`,
        remedy: `viết lại thành ${shownLines(replacement.text)}.`,
        replacement,
      },
      replacement.start,
    );
    return [nameOfIssue([...path, group]), ...children.map((key) => nameOfIssue([...path, key]))];
  }
  return [];
}

/** The line at an offset and those below it of the same group, two spaces further in. */
function furtherIn({ text, base }: Data, offset: number, keys: ReadonlySet<string>): Replacement {
  const lines = linesOf(text);
  const index = lines.findIndex(({ start, end }) => offset - base >= start && offset - base <= end);
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
    else if (inner instanceof z.ZodArray && typeof step === 'number') at = inner.element as z.ZodType;
    else return undefined;
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
