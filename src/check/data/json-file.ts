/** Reads JSON with its faults told in Vietnamese and in their place, which JSON.parse does not give. */
import { parseDocument } from 'yaml';
import type { Data } from '../data-file.ts';
import { quote } from '../finding.ts';
import type { Source } from '../source.ts';
import { repairJson, STRING } from './json-repair.ts';
import { ReadData } from './yaml-data.ts';
import { keysWrittenTwice, TWICE, tooDeep } from './yaml-document.ts';
import { shownLines } from './yaml-lines.ts';

/** Our figures take less; each slip of a longer text would be read at once. */
const LONGEST_MENDED = 256 * 1024;

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
    const replacement = text.length > LONGEST_MENDED ? undefined : repairJson(text);
    const right = replacement && `viết lại thành ${shownLines(replacement.text.replace(/^[ \t]+/gm, ''))}.`;
    report({ rule: 'json', message, remedy: right ?? remedy, replacement }, offset);
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

const SPACE = /[ \t\r\n]*/y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/y;
const WORD = /[^\s,:{}[\]]+/y;

/** A text stops being JSON here. */
class Fault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The first place where a text, known to be no JSON, stops being it. */
function findFault(text: string): Fault {
  const reader = new Reader(text);
  try {
    reader.value();
    return reader.surplus();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** Reads JSON from left to right and stops, by an error, where it is none. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): void {
    const open = this.#next();
    if (open === '{' || open === '[') this.#list(open);
    else if (this.#match(STRING) === undefined && this.#match(LITERAL) === undefined) {
      if (open === '"')
        this.#fail('Dấu nháy mở mà không đóng, hoặc trong dấu nháy có ký tự không dùng được.');
      this.#expected('một số, một câu trong dấu nháy kép, "[" hoặc "{"');
    }
  }

  /** What stands behind the value that is the whole. */
  surplus(): Fault {
    this.#next();
    const offset = this.#at;
    return new Fault(`Thừa ${quote(this.#match(WORD) ?? this.#text[offset])} sau phần số liệu.`, offset);
  }

  #list(open: '{' | '['): void {
    const close = open === '{' ? '}' : ']';
    this.#at += 1;
    if (this.#next() !== close) {
      do {
        if (open === '{') this.#key();
        this.value();
      } while (this.#comma(close));
    }
    this.#at += 1;
  }

  #key(): void {
    if (this.#match(STRING) === undefined) this.#expected('tên mục trong dấu nháy kép');
    if (this.#next() !== ':') this.#expected('dấu hai chấm');
    this.#at += 1;
  }

  /** @returns whether another item follows */
  #comma(close: string): boolean {
    const sign = this.#next();
    if (sign === close) return false;
    if (sign !== ',') this.#expected(`dấu phẩy hoặc "${close}"`);
    const offset = this.#at;
    this.#at += 1;
    if (this.#next() === close) this.#fail(`Thừa dấu phẩy trước "${close}".`, offset);
    return true;
  }

  /** The sign that follows, behind any space. */
  #next(): string | undefined {
    this.#match(SPACE);
    return this.#text[this.#at];
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #expected(what: string): never {
    const offset = this.#at;
    if (offset >= this.#text.length)
      this.#fail(`Tệp kết thúc giữa chừng, còn thiếu ${what}.`, this.#text.length);
    const there = this.#match(WORD) ?? this.#text[offset] ?? '';
    return this.#fail(`Cần ${what} ở chỗ ${quote(there.replaceAll('"', ''))}.`, offset);
  }

  #fail(message: string, offset = this.#at): never {
    throw new Fault(message, offset);
  }
}
