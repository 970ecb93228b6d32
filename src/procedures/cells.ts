/** What one cell says: a number of files, a month, a year. */

import { parseInteger } from '../lib/numbers.ts';
import { fold } from '../lib/text.ts';
import { YEARS } from '../schemas/stats.ts';
import type { Problem } from '../system/errors.ts';
import { MOST_FILES_HANDLED } from './limits.ts';
import { type Cell, quoted } from './table.ts';

/** Its place is added by whoever knows the row. */
export type CellProblem = Omit<Problem, 'where'>;

export type CellRead<Value> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: CellProblem };

const wrong = (rule: string, what: string, remedy: string) => ({ problem: { rule, what, remedy } });

/** As Excel and LibreOffice show what a formula could not give, or a column too narrow for its numbers. */
const FORMULA_ERROR =
  /^(?:#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|NAME!)|#+|Err:\d{3}|#?(?:Lỗi|Error)[:!].{0,20})$/iu;

/** Of a cell that says nothing because a formula went wrong; undefined for all others. */
export function formulaProblem(cell: Cell): CellProblem | undefined {
  if (typeof cell !== 'string') return undefined;
  if (cell.trim().startsWith('=')) return UNREAD_FORMULA;
  if (!FORMULA_ERROR.test(cell.trim())) return undefined;
  return {
    rule: 'formula-error',
    what: `${quoted(cell)} là lỗi công thức của bảng tính, không phải số liệu`,
    remedy: 'mở bảng tính, sửa công thức (hoặc ghi thẳng số, nới rộng cột) rồi lưu lại',
  };
}

const UNREAD_FORMULA: CellProblem = {
  rule: 'formula-unread',
  what: 'công thức trong ô chưa được tính',
  remedy: 'mở bằng Excel hoặc LibreOffice cho tính xong, lưu lại rồi nhập; hoặc ghi thẳng số',
};

/** A number that calculating left beside a whole one, by less than any count tells. */
const asWhole = (number: number): number =>
  Math.abs(number - Math.round(number)) < 1e-6 ? Math.round(number) : number;

/** Words as they stand in a cell, without the sign that keeps a number text. */
const textOf = (cell: Cell): string =>
  (typeof cell === 'number' ? String(asWhole(cell)) : String(cell ?? '')).trim().replace(/^'/, '').trim();

/** `1783`, `1.783`, `1 783`; a comma is the sign of decimals and so of no count, but for zeros behind it. */
export function readCount(cell: Cell): CellRead<number> {
  if (typeof cell === 'number') {
    const count = asWhole(cell);
    if (Number.isSafeInteger(count) && count >= 0) return bounded(count);
    return wrong(
      'no-count',
      `${cell} không phải số nguyên từ 0`,
      meantThousands(cell) ?? 'ghi số hồ sơ, ví dụ 1783',
    );
  }
  const text = textOf(cell);
  if (text === '') return wrong('empty-cell', 'ô trống', 'ghi số, không có hồ sơ nào thì ghi 0');
  const digits = /^(\d+|\d{1,3}(?:[. \u00A0\u202F]\d{3})+)(?:,0+)?$/.exec(text)?.[1];
  if (digits === undefined) {
    return wrong('no-count', `${quoted(cell)} không phải số nguyên từ 0`, meantCount(text));
  }
  return bounded(Number(digits.replace(/\D/g, '')));
}

/** `1.783` in a program that takes the point for the sign of decimals. */
function meantThousands(number: number): string | undefined {
  const meant = asWhole(number * 1000);
  return number > 1 && number < 1000 && Number.isInteger(meant)
    ? `ghi số ${meant}, nếu dấu chấm là dấu ngăn hàng nghìn: bảng tính đọc nó là dấu thập phân`
    : undefined;
}

function meantCount(text: string): string {
  if (/^[-–—]+$/.test(text)) return 'ghi số, không có hồ sơ nào thì ghi 0';
  if (/^\d{1,3}(?:,\d{3})+$/.test(text))
    return `ghi số ${text.replaceAll(',', '')}, nếu dấu phẩy là dấu ngăn hàng nghìn: đây nó là dấu thập phân`;
  const [, only] = /^(\d{1,9})\s*(?:\([^()\d]*\d[\d.,]*\s*%\)|\p{L}[\p{L} ]*)$/u.exec(text) ?? [];
  return only === undefined
    ? 'ghi số như 1783 hoặc 1.783; dấu phẩy là dấu thập phân'
    : `ghi số ${only}, không có chữ`;
}

const bounded = (count: number): CellRead<number> =>
  count <= MOST_FILES_HANDLED ? { value: count } : wrong('large-count', 'số quá lớn', 'xem lại số hồ sơ');

export interface Month {
  readonly month: number;
  readonly year?: number;
}

/** `9`, `09/2022`, `Tháng 9`, or a date of the month. */
export function readMonth(cell: Cell): CellRead<Month> {
  if (cell instanceof Date) return { value: { month: cell.getUTCMonth() + 1, year: cell.getUTCFullYear() } };
  const text = fold(textOf(cell));
  const match = /^(?:(?:den )?(?:het )?(?:thang|t) ?)?(\d{1,2})(?: ?(?:[/.-]|nam) ?(\d{4}))?$/.exec(
    text.replace(/\s+/g, ' '),
  );
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) {
    return wrong(
      'no-month',
      `${quoted(cell)} không phải tháng`,
      meantMonth(text) ?? 'ghi 9, 09/2022 hoặc Tháng 9; dòng tổng cộng thì xóa',
    );
  }
  return { value: match[2] ? { month, year: Number(match[2]) } : { month } };
}

/** Days of Excel, counted from the end of 1899: from the first of 1990 to the end of 2099. */
const SERIAL = { first: 32_874, last: 73_050 } as const;

/** What to write for a month that is told as a day, in another order, or as a number of months. */
function meantMonth(text: string): string | undefined {
  const [, day, month = '', year = ''] =
    /^(?:den )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (day !== undefined && Number(month) >= 1 && Number(month) <= 12)
    return `ghi ${month.padStart(2, '0')}/${year}`;
  const [, first = '', second] = /^(\d{4})[/.-](\d{1,2})(?:[/.-]\d{1,2})?$/.exec(text) ?? [];
  if (second !== undefined) return `ghi ${second.padStart(2, '0')}/${first}`;
  const through = /^(?:tu )?(?:thang |t)?0?1 ?(?:-|–|den|toi) ?(?:thang |t)?(\d{1,2})$/.exec(text)?.[1];
  if (through !== undefined && Number(through) <= 12)
    return `là số cộng dồn đến tháng ${through} thì ghi ${through}`;
  const count = /^(\d{1,2}) thang(?: dau nam)?$/.exec(text)?.[1];
  if (count !== undefined) return `là số của ${count} tháng đầu năm thì ghi ${count}`;
  const named = namedMonth(text);
  if (named !== undefined) return named;
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial < SERIAL.first || serial > SERIAL.last) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  const written = `${String(date.getUTCMonth() + 1).padStart(2, '0')}/${date.getUTCFullYear()}`;
  return `là ngày của Excel mất định dạng: ghi ${written}`;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const IN_WORDS: readonly (readonly string[])[] = [
  ['mot', 'gieng'],
  ['hai'],
  ['ba'],
  ['tu', 'bon'],
  ['nam'],
  ['sau'],
  ['bay'],
  ['tam'],
  ['chin'],
  ['muoi'],
  ['muoi mot'],
  ['muoi hai', 'chap'],
];

/** `IX`, `Tháng chín`, `Sep-22`, `9/22`: a month by its name, or in a year of two figures. */
function namedMonth(text: string): string | undefined {
  const [, called, name = '', year] =
    /^(?:den )?((?:thang|t) )?([a-z ]+?|\d{1,2})(?: ?[/.-] ?(\d{2}|\d{4}))?$/.exec(text) ?? [];
  // `Năm` without the word for a month before it is a year.
  const inWords = called === undefined ? -1 : IN_WORDS.findIndex((words) => words.includes(name));
  const found = [ROMAN.indexOf(name), ENGLISH.indexOf(name), inWords];
  const number = parseInteger(name);
  const month = Number.isNaN(number) ? (found.find((index) => index >= 0) ?? -1) + 1 : number;
  if (month < 1 || month > 12 || (/^\d/.test(name) && year === undefined)) return undefined;
  const whole = year?.length === 2 ? `20${year}` : year;
  return `ghi ${whole === undefined ? month : `${String(month).padStart(2, '0')}/${whole}`}`;
}

export function readYear(cell: Cell): CellRead<number> {
  const year = Number(/^(?:nam )?(\d{4})$/.exec(fold(textOf(cell)))?.[1]);
  return year >= YEARS.first && year <= YEARS.last
    ? { value: year }
    : wrong('no-year', `${quoted(cell)} không phải năm`, 'ghi năm bằng bốn chữ số, ví dụ 2022');
}
