/** What is said of a value that is not as its schema wants it, and what to write instead. */
import * as z from 'zod';
import { folderName, isDevice } from '../../lib/paths.ts';
import { SLUG_PATTERN } from '../../schemas/fields.ts';
import { type Data, type Path, type Range, wordsAt } from '../data-file.ts';
import { quote } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { describe, inBrackets, keyName, name, requiredKeys } from './field-names.ts';
import {
  bareGroups,
  type Meant,
  meantBoolean,
  meantChoice,
  meantGroup,
  meantInteger,
  meantList,
  meantWords,
} from './meant-values.ts';
import { isoMoment, readMoment, type WrittenMoment } from './moments.ts';
import { dateKind, isOptional, UNTOLD, unwrapped } from './schema-shape.ts';
import { severalTelephones, tidied } from './tidied.ts';
import { shownLines } from './yaml-lines.ts';
import { asList, asValue, wordsOfList } from './yaml-values.ts';

/** What a field may name: a remedy proposes nothing else. */
export interface Nameable {
  readonly names: readonly string[];
  /** The names of those that people call by these words: by their number, or their title. */
  called(words: string): readonly string[];
}

/** The same by the key of the field; undefined where that is not known. */
export type KnownNames = (key: PropertyKey | undefined) => Nameable | undefined;
export const NO_NAMES: KnownNames = () => undefined;

/** A value of the data, with what the schema wants there. */
export interface Field {
  readonly path: Path;
  readonly schema: z.ZodType | undefined;
  readonly input: unknown;
  readonly data: Data;
  readonly known: KnownNames;
}

export interface Words {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  /** What the remedy tells to write in the place of the value. */
  readonly text?: string | undefined;
  /** Where that is written, where there is no value. */
  readonly place?: Range;
  /** Whether it was meant is for the editor to say; the other way is to take the line out. */
  readonly isChoice?: boolean;
  /** The remedy where that would not do. */
  readonly otherwise?: string;
}

export function explain(issue: z.core.$ZodIssue, field: Field): Words {
  if (isEmpty(field.input)) return explainEmpty(field);
  const dates = dateKind(field.schema);
  if (dates && !isToldBySchema(issue)) return explainDate(dates, field);
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue, field);
    case 'too_big':
    case 'too_small':
      return explainSize(issue, field);
    case 'invalid_value':
      return explainChoice(issue, field);
    default:
      return isOfSlug(issue) ? explainSlug(issue.message, field) : explainForm(issue, field);
  }
}

const isText = (value: unknown) => typeof value === 'string';

const isEmpty = (input: unknown) => input === null || (typeof input === 'string' && input.trim() === '');

const isToldBySchema = ({ code, message }: z.core.$ZodIssue) => code === 'custom' && message !== UNTOLD;

const isOfSlug = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_format' && 'pattern' in issue && issue.pattern === String(SLUG_PATTERN);

/** The same with a text to write, where one is known. */
const proposing = (words: Words, text: string | undefined): Words =>
  text === undefined ? words : { ...words, remedy: `ghi ${text}.`, text, otherwise: words.remedy };

/** A value that is none of those there are. */
function explainChoice(issue: z.core.$ZodIssueInvalidValue, { path, input, schema }: Field): Words {
  const values = issue.values.map(String);
  const written = typeof input === 'string' ? input : '';
  const { codes } = (unwrapped(schema)?.meta() ?? {}) as { codes?: Readonly<Record<string, string>> };
  const meant = meantChoice(written, values, codes);
  const near = meant ?? nearest(written, values);
  const drop = isOptional(schema) ? `, hoặc xóa dòng này${inBrackets(schema)}` : '';
  const all = `một trong: ${values.join(', ')}${drop}.`;
  return {
    rule: 'wrong-value',
    message: `${name(path)} ghi ${quote(input)}, không có trong danh sách.`,
    remedy: meant ? `ghi ${meant}.` : `ghi ${near ? `"${near}", hoặc ` : ''}${all}`,
    text: near,
    otherwise: `ghi ${all}`,
  };
}

function explainSlug(told: string, field: Field): Words {
  const { path, input, schema } = field;
  const why = isDevice(String(input))
    ? 'Windows giữ tên này cho thiết bị, không làm thư mục của trang được'
    : told;
  const message = `${name(path)} ghi ${quote(input)}: ${why}.`;
  const several = namesIn(String(input), field);
  const remedy =
    several.length > 1 ? `ghi một trong: ${several.slice(0, MOST_LISTED).join(', ')}.` : describe(schema);
  return proposing({ rule: 'slug', message, remedy }, meantSlug(String(input), field));
}

const nameableAt = ({ path, known }: Field) => known(path.findLast((step) => typeof step === 'string'));

const MOST_LISTED = 20;

/** The names among other words, as in `tin-xa (Tin xã)`, or of those that are called by the words. */
function namesIn(input: string, field: Field): readonly string[] {
  const { names = [], called = () => [] } = nameableAt(field) ?? {};
  const words = new Set(input.toLowerCase().split(/[^a-z\d-]+/));
  const written = names.filter((name) => words.has(name));
  return written.length > 0 ? written : called(input);
}

/** A value of the right kind in a form that will not do. */
function explainForm({ code, message: told }: z.core.$ZodIssue, field: Field): Words {
  const { path, input, schema } = field;
  const why = told === UNTOLD ? 'không đúng' : told;
  const wrong = { rule: 'wrong-value', remedy: describe(schema) };
  if (typeof input !== 'string') return { ...wrong, message: `${name(path)}: ${why}.` };
  const message = `${name(path)} ghi ${quote(input)}: ${why}.`;
  const several = told.includes('điện thoại') ? severalTelephones(input) : [];
  if (several.length > 1) return { ...wrong, message, ...oneEach(several, field) };
  return proposing(
    { ...wrong, message },
    (code === 'custom' ? onlyNameIn(input, field) : undefined) ?? tidied(input, schema),
  );
}

/** Several telephones where one is wanted: an item of the list for each, where it is one of a list. */
function oneEach(
  numbers: readonly string[],
  { path, data }: Field,
): Pick<Words, 'remedy' | 'text' | 'place'> {
  const all = numbers.map((number) => `"${number}"`);
  const plain = { remedy: `chỉ ghi một số: ${all.join(' hoặc ')}.` };
  const item = data.rangeOf(path.slice(0, -1));
  const value = data.rangeOf(path);
  if (typeof path.at(-2) !== 'number' || !item || !value || data.notation !== 'yaml') return plain;
  const written = (from: number, to: number) => data.text.slice(from - data.base, to - data.base);
  const margin = /(?<![^\n])[ ]*-[ ]+$/.exec(data.text.slice(0, item.start - data.base))?.[0];
  if (margin === undefined) return plain;
  const last = written(value.end, item.end);
  const end = last.trimEnd();
  const items = all.map((number) => written(item.start, value.start) + number + end);
  const text = items.join(`\n${margin}`);
  return {
    remedy: `mỗi mục một số: ghi ${shownLines(margin + text)}.`,
    text: text + last.slice(end.length),
    place: item,
  };
}

/**
 * The name on the address that was meant: of a whole address its last part, of words their letters without marks.
 * Where the names are known that a field may give, it is one of them.
 */
function meantSlug(input: string, field: Field): string | undefined {
  const parts = input
    .replace(/[?#].*$/s, '')
    .split(/[\\/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^index\.\w+$/.test(part));
  const suggestion = folderName((parts.at(-1) ?? '').replace(/\.mdx?$/i, ''));
  const nameable = nameableAt(field);
  if (nameable === undefined) return suggestion === '' ? undefined : suggestion;
  if (nameable.names.includes(suggestion)) return suggestion;
  return onlyNameIn(input, field);
}

function onlyNameIn(input: string, field: Field): string | undefined {
  const [only, ...others] = namesIn(input, field);
  return others.length === 0 ? only : undefined;
}

function explainEmpty({ path, schema, data }: Field): Words {
  const key = path.at(-1);
  const message = path.length === 0 ? 'Tệp chưa có mục nào.' : `${name(path)} còn trống.`;
  if (path.length === 0) return { rule: 'missing-key', message, remedy: requiredKeys(schema) };
  const where = typeof key === 'string' ? ` sau ${keyName(key, data, '')}` : '';
  const drop = isOptional(schema) || typeof key === 'number' ? ', hoặc xóa dòng này' : '';
  const empty = {
    rule: 'missing-value',
    message,
    remedy: `ghi giá trị${where}${inBrackets(schema)}${drop}.`,
  };
  const remark = typeof key === 'string' ? remarkBehind({ path, schema, data }, key) : undefined;
  return remark ? { ...empty, ...remark, otherwise: empty.remedy } : empty;
}

/** `title: # Họp`: words behind a sign that makes a remark of them. An optional field may have been put by so. */
function remarkBehind(
  { path, schema, data }: Pick<Field, 'path' | 'schema' | 'data'>,
  key: string,
): Pick<Words, 'message' | 'remedy' | 'text' | 'place' | 'isChoice'> | undefined {
  const place = data.rangeOfKey(path.slice(0, -1), key);
  if (!place || data.notation !== 'yaml') return undefined;
  const start = place.end - data.base;
  const [whole, before = '', words = ''] =
    /^(\s*:[ \t]*)#[ \t]*([^\n]*\S)/.exec(data.text.slice(start, start + 400)) ?? [];
  if (whole === undefined) return undefined;
  const isList = unwrapped(schema) instanceof z.ZodArray;
  const text = isList
    ? asList(wordsOfList(words))
    : /^(?:true|false|\d+)$/.test(words)
      ? words
      : asValue(words);
  const drop = isOptional(schema) ? '; đúng là chưa cần thì xóa dòng này' : '';
  return {
    message: `${name(path)} còn trống: sau dấu "#" là ghi chú, máy không đọc.`,
    remedy: `viết “${key}: ${text}”${drop}.`,
    text,
    isChoice: isOptional(schema),
    place: { start: place.end + before.length, end: place.end + whole.length },
  };
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
      const list =
        raw === undefined
          ? oneInList(input, data)
          : meantList(wordsAt(data, path), schema, raw, marginOf(field));
      const words = list ? toWrite(list, listRemedy(field), marginOf(field)) : listWords(field);
      return { rule, message: wrong('một danh sách'), ...words };
    }
    case 'object': {
      const words = wordsAt(data, path);
      const group = raw === undefined ? undefined : (pairInList(words, schema) ?? meantGroup(words, schema));
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

/** `[Tin tức, /tin-tuc/]` where a group of two is wanted. */
function pairInList(input: unknown, schema: z.ZodType | undefined): Meant | undefined {
  if (!Array.isArray(input) || input.length !== 2) return undefined;
  const [text] = bareGroups(Object.fromEntries(input.map((part) => [String(part), null])), schema, '');
  return text === undefined ? undefined : { text, isWhole: true };
}

/** A file longer than this is not shown again to its end. */
const LONGEST_SHOWN = 2000;

/** The only item of a list, without its brackets, or the list below a name of its own. */
function oneInList(input: unknown, { text }: Data): Meant | undefined {
  if (typeof input !== 'object' || input === null || text.length > LONGEST_SHOWN) return undefined;
  const [only, ...others] = Object.values(input);
  if (others.length === 0 && Array.isArray(only))
    return { text: text.slice(text.indexOf('['), text.lastIndexOf(']') + 1), isWhole: true };
  return { text: `[${text.trim()}]`, isWhole: true };
}

function explainText(
  told: string,
  { path, input, schema, data }: Field,
  { shown, wrong, written }: { shown: string; wrong: (kind: string) => string; written: string },
): Omit<Words, 'rule'> {
  const message = told === UNTOLD ? wrong('chữ') : `${name(path)} ghi ${shown}: ${told}.`;
  const text = `"${asDialled(written, told)}"`;
  if (typeof input === 'number' || typeof input === 'boolean')
    return { message, remedy: `đặt trong dấu nháy: ${text}.`, text };
  const otherwise = `ghi một dòng chữ${inBrackets(schema)}.`;
  const meant = data.notation === 'yaml' ? meantWords(input, String(path.at(-1)), written) : undefined;
  const end = (data.written(path) ?? '').slice(written.length);
  return meant === undefined
    ? { message, remedy: otherwise }
    : { message, remedy: `ghi ${meant}.`, text: meant + end, otherwise };
}

/** A telephone of which a sheet has taken the first zero, for it was a number there. */
const asDialled = (written: string, told: string) =>
  told.includes('điện thoại') && /^[235789]\d{8,9}$/.test(written) ? `0${written}` : written;

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
export function listWords(field: Field): { remedy: string; text?: string; otherwise?: string } {
  const { input, schema, data, path } = field;
  const inner = unwrapped(schema);
  const remedy = listRemedy(field);
  if (data.notation !== 'yaml' || typeof input !== 'string' || !(inner instanceof z.ZodArray))
    return { remedy };
  const items = wordsOfList(input);
  if (items.length === 0) return { remedy };
  const names = items.map((item, at) => meantSlug(item, { ...field, path: [...path, at] }));
  const right = [items, names].find((all) => all.every(isText) && inner.safeParse(all).success) as
    | readonly string[]
    | undefined;
  if (!right) return { remedy };
  const text = asList(right);
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

/** `05/3/22`: which of the numbers is the year is not for us to say. */
function shortYear(kind: 'day' | 'moment', written: string): string | undefined {
  const [, date, month, year] = /^\D{0,10}(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})(?!\d)/.exec(written) ?? [];
  const full = `${date}/${month}/20${year}`;
  const meant = date === undefined ? undefined : readMoment(full);
  if (meant === undefined || typeof meant === 'string') return undefined;
  const right = kind === 'day' ? meant.day : isoMoment(meant);
  return `viết năm đủ bốn chữ số; nếu là ngày ${full} thì ${right}.`;
}

function asWritten(kind: 'day' | 'moment', key: PropertyKey, moment: WrittenMoment): string {
  const whole = isoMoment(moment, ENDS.has(key) ? '23:59:59' : '00:00:00');
  return kind === 'moment' ? whole : moment.time === undefined ? moment.day : whole.slice(0, 10);
}

/** A day or a moment that people write in their own way, as the site wants it; undefined where it is not understood. */
export function dateMeant(kind: 'day' | 'moment', key: string, written: string): string | undefined {
  const moment = readMoment(written);
  return moment === undefined || typeof moment === 'string' ? undefined : asWritten(kind, key, moment);
}

export function explainDate(kind: 'day' | 'moment', { path, input, schema }: Field): Words {
  const sample = kind === 'day' ? '2022-01-04' : '2022-01-04T08:39:58+07:00';
  const form = kind === 'day' ? 'ngày phải viết như' : 'ngày giờ phải viết như';
  const base = `${name(path)} ghi ${quote(input)}`;
  const wrongForm = { rule: 'bad-date', message: `${base}: ${form} ${sample}.`, remedy: describe(schema) };
  const moment = readMoment(String(input));
  if (moment === undefined)
    return { ...wrongForm, remedy: shortYear(kind, String(input)) ?? wrongForm.remedy };
  if (moment === 'no-day') return { ...wrongForm, message: `${base}: không có ngày này trên lịch.` };
  if (moment === 'no-hour') return { ...wrongForm, message: `${base}: không có giờ này trong ngày.` };
  const text = asWritten(kind, path.at(-1) ?? '', moment);
  return proposing(wrongForm, text === input ? undefined : text);
}
