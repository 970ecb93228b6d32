/** Opens the file that an operator hands in, whatever it is, and gives the tables in it. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { formatBytes } from '../lib/numbers.ts';
import { WrongUse } from '../system/command-line.ts';
import { explain, problemInWords, Refusal } from '../system/errors.ts';
import { readCsv } from './csv.ts';
import { foreignFile, isZip } from './foreign-file.ts';
import { LARGEST_TABLE } from './limits.ts';
import type { Table } from './table.ts';
import { decodeTable } from './table-text.ts';
import { tooLarge } from './too-large.ts';
import { readSheets, type Sheet } from './workbook.ts';
import { WorkbookFault } from './workbook-parts.ts';

/**
 * @param sheet the one sheet of a workbook that is wanted; undefined for all
 * @throws Refusal where it cannot be read, with the reason
 */
export async function readTables(file: string, sheet: string | undefined): Promise<readonly Table[]> {
  const bytes = readBounded(file);
  const foreign = foreignFile(bytes);
  if (foreign) throw new Refusal(problemInWords({ ...foreign, where: file }));
  if (isZip(bytes)) return readWorkbook(file, bytes, sheet);
  if (sheet !== undefined) throw new WrongUse('--sheet chỉ dùng với tệp XLSX.');
  const text = decodeTable(bytes);
  if (text === undefined) {
    throw refused(
      file,
      'encoding',
      'bảng mã không phải UTF-8, UTF-16 hay Windows-1258',
      'lưu lại thành "CSV UTF-8" hoặc XLSX',
    );
  }
  if (text.trim() === '') throw refused(file, 'empty', 'tệp trống', 'xuất lại bảng rồi nhập');
  return [readCsv(basename(file), text)];
}

const refused = (where: string, rule: string, what: string, remedy: string): Refusal =>
  new Refusal(problemInWords({ rule, where, what, remedy }));

function readBounded(file: string): Buffer {
  try {
    const stats = statSync(file);
    // A pipe would keep us waiting, a device would have no end.
    if (!stats.isFile()) throw refused(file, 'no-file', 'không phải tệp', 'ghi tên tệp CSV hoặc XLSX');
    if (stats.size > LARGEST_TABLE) {
      throw tooLarge(file, `lớn ${formatBytes(stats.size)}, quá ${formatBytes(LARGEST_TABLE)}`);
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file}: không đọc được. ${explain(error)}`);
  }
}

async function readWorkbook(file: string, bytes: Buffer, sheet: string | undefined): Promise<Table[]> {
  const sheets = await openWorkbook(file, bytes);
  const wanted = sheets.filter((one) => sheet === undefined || one.sheet === sheet);
  if (wanted.length === 0) {
    const names = sheets.map((one) => one.sheet).join(', ');
    throw new Refusal(`${file}: không có trang tính "${sheet}"; có: ${names}.`);
  }
  const title = basename(file);
  return wanted.map((one) => ({
    name: sheets.length > 1 ? `${title} (trang tính ${one.sheet})` : title,
    sheet: one.sheet,
    rows: one.data,
    firstRow: 1,
  }));
}

async function openWorkbook(file: string, bytes: Buffer): Promise<Sheet[]> {
  try {
    return await readSheets(bytes);
  } catch (error) {
    if (error instanceof WorkbookFault) throw tooLarge(file, `tệp XLSX ${error.message}`);
    throw refused(
      file,
      'damaged-workbook',
      'không đọc được tệp XLSX này',
      'mở bằng Excel hoặc LibreOffice rồi lưu lại',
    );
  }
}
