/** Reads JSON with its faults told in Vietnamese and in their place, which JSON.parse does not give. */
import { parseDocument } from 'yaml';
import type { Data } from '../data-file.ts';
import { quote } from '../finding.ts';
import type { Source } from '../source.ts';
import { ReadData } from './yaml-data.ts';
import { keysWrittenTwice, TWICE, tooDeep } from './yaml-document.ts';

/** @returns undefined where the text cannot be read, which is reported */
export function readJson({ text, report }: Source): Data | undefined {
  const remedy = 'sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.';
  if (text.trim() === '') {
    report({ rule: 'empty-file', message: 'Tệp trống.', remedy: 'ghi số liệu vào tệp hoặc xóa tệp.' });
    return undefined;
  }
  if (text.startsWith('\uFEFF')) {
    report(
      {
        rule: 'encoding',
        message: 'Tệp bắt đầu bằng dấu BOM.',
        remedy: 'lưu lại tệp bằng bảng mã "UTF-8" không có BOM.',
      },
      0,
    );
    return undefined;
  }
  if (tooDeep(text)) {
    report({ rule: 'json', message: 'Các dấu ngoặc lồng nhau quá sâu.', remedy });
    return undefined;
  }
  try {
    JSON.parse(text);
  } catch {
    const { message, offset } = findFault(text);
    report({ rule: 'json', message, remedy }, offset);
    return undefined;
  }
  // JSON is YAML too, so the YAML parser knows where everything stands; it also sees a key written twice.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const [duplicate] = keysWrittenTwice(document);
  if (duplicate) {
    const message = `Mục ${quote(duplicate.name)} đã ghi ở trên.`;
    report({ rule: 'duplicate-key', message, remedy: TWICE }, duplicate.offset);
    return undefined;
  }
  const other = document.errors[0];
  if (other) {
    report({ rule: 'json', message: 'Không đọc được chỗ này.', remedy }, other.pos[0]);
    return undefined;
  }
  return new ReadData(document, text, 0, 'json');
}

interface Fault {
  readonly message: string;
  readonly offset: number;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/y;
const WORD = /[^\s,:{}[\]]+/y;

/** The first place where a text, known to be no JSON, stops being it. */
function findFault(text: string): Fault {
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const fail = (message: string, offset = at): never => {
    throw Object.assign(new Error(message), { offset });
  };
  const expected = (what: string): never => {
    if (at >= text.length) return fail(`Tệp kết thúc giữa chừng, còn thiếu ${what}.`, text.length);
    const offset = at;
    return fail(`Cần ${what} ở chỗ ${quote((match(WORD) ?? text[at] ?? '').replaceAll('"', ''))}.`, offset);
  };
  const value = (depth: number): void => {
    match(SPACE);
    const open = text[at];
    if (open === '{' || open === '[') list(open, depth);
    else if (match(STRING) === undefined && match(LITERAL) === undefined) {
      if (open === '"') fail('Dấu nháy mở mà không đóng, hoặc trong dấu nháy có ký tự không dùng được.');
      expected('một số, một câu trong dấu nháy kép, "[" hoặc "{"');
    }
  };
  const key = (): void => {
    match(SPACE);
    if (match(STRING) === undefined) expected('tên mục trong dấu nháy kép');
    match(SPACE);
    if (text[at] !== ':') expected('dấu hai chấm');
    at += 1;
  };
  /** @returns whether another item follows */
  const comma = (close: string): boolean => {
    match(SPACE);
    if (text[at] === close) return false;
    if (text[at] !== ',') expected(`dấu phẩy hoặc "${close}"`);
    const offset = at;
    at += 1;
    match(SPACE);
    if (text[at] === close) fail(`Thừa dấu phẩy trước "${close}".`, offset);
    return true;
  };
  const list = (open: '{' | '[', depth: number): void => {
    const close = open === '{' ? '}' : ']';
    if (depth > 100) fail('Các dấu ngoặc lồng nhau quá sâu.');
    at += 1;
    match(SPACE);
    if (text[at] !== close) {
      do {
        if (open === '{') key();
        value(depth + 1);
      } while (comma(close));
    }
    at += 1;
  };
  try {
    value(0);
    match(SPACE);
    const offset = at;
    return { message: `Thừa ${quote(match(WORD) ?? text[at])} sau phần số liệu.`, offset };
  } catch (error) {
    const offset = error instanceof Error && 'offset' in error ? Number(error.offset) : 0;
    return { message: error instanceof Error ? error.message : '', offset };
  }
}
