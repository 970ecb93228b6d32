/** `npm run stats -- procedures`: a table of the one-stop system, or one result by hand, into content/stats. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { formatMonth, isoDateTime, readDateTime } from '../lib/dates.ts';
import { formatBytes, formatInteger, readInteger } from '../lib/numbers.ts';
import { type ProcedureRow, proceduresSchema, YEARS } from '../schemas/stats.ts';
import { runCommand, WrongUse } from '../system/command-line.ts';
import { readEnvironment } from '../system/environment.ts';
import { explain, Refusal } from '../system/errors.ts';
import { replaceFile } from '../system/replace-file.ts';
import { LARGEST_TABLE, LONGEST_CELL, MOST_COLUMNS, MOST_FILES_HANDLED, MOST_ROWS } from './limits.ts';
import {
  type Change,
  faultOf,
  type Kind,
  merge,
  type Result,
  readResults,
  type Table,
} from './procedures.ts';
import { decodeTable } from './table-text.ts';
import { readSheets, type Sheet } from './workbook.ts';
import { WorkbookFault } from './workbook-parts.ts';

export const PROCEDURES_HELP = `Dùng:
  npm run stats -- procedures TỆP [tham số]          nhập bảng CSV hoặc XLSX xuất từ hệ thống một cửa
  npm run stats -- procedures --year 2022 --through 9 --handled 1783 --on-time 1783 --late 0
                                                     ghi một kỳ bằng tay

Ghi vào content/stats/procedures.json (CONTENT_DIR đổi được). Mỗi dòng là số cộng dồn từ tháng 1 đến hết tháng đó.
In ra những gì sẽ đổi rồi mới ghi; các tháng khác trong tệp được giữ nguyên.

Cột cần có, không kể dấu, hoa thường và thứ tự: Đến tháng (hoặc Trong tháng), Số hồ sơ xử lý, Trước & đúng hạn, Trễ hạn;
thêm Năm nếu tháng không ghi năm. Hai cột Trước hạn và Đúng hạn riêng thì được cộng lại.

Tham số:
  --cumulative       số trong bảng là cộng dồn từ tháng 1 (khi tên cột không nói rõ)
  --monthly          số trong bảng là của riêng từng tháng; được cộng dồn từ tháng 1, thiếu tháng nào thì không nhập
  --year N           năm của bảng, khi bảng không ghi; hoặc năm của kỳ ghi bằng tay
  --sheet TÊN        trang tính cần đọc trong tệp XLSX (mặc định: trang duy nhất có đủ cột)
  --through, --handled, --on-time, --late    tháng và ba số của kỳ ghi bằng tay
  --updated-at GIỜ   thời điểm cập nhật, ví dụ 2022-09-25T12:41:15+07:00 (mặc định: bây giờ)
  --dry-run          chỉ in ra những gì sẽ đổi, không ghi
  --help             in hướng dẫn này

Mã thoát: 0 là xong, 1 là có chỗ sai nên không nhập, 2 là dùng sai.
`;

const BY_HAND = ['through', 'handled', 'on-time', 'late'] as const;

export function runProceduresCommand(args: readonly string[], clock: () => Date): Promise<void> {
  return runCommand(
    {
      name: 'npm run stats -- procedures',
      help: PROCEDURES_HELP,
      args,
      allowPositionals: true,
      options: {
        cumulative: { type: 'boolean' },
        monthly: { type: 'boolean' },
        year: { type: 'string' },
        sheet: { type: 'string' },
        through: { type: 'string' },
        handled: { type: 'string' },
        'on-time': { type: 'string' },
        late: { type: 'string' },
        'updated-at': { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    },
    async (flags, [file, ...more]) => {
      if (more.length > 0) throw new WrongUse(`thừa "${more.join(' ')}"; mỗi lần nhập một tệp.`);
      if (flags.cumulative && flags.monthly)
        throw new WrongUse('chỉ chọn một trong --cumulative và --monthly.');
      const { contentDir, now } = readEnvironment(process.env, process.cwd(), clock);
      const byHand = BY_HAND.some((name) => flags[name] !== undefined);
      const year =
        flags.year === undefined ? undefined : readNumber('year', flags.year, YEARS.first, YEARS.last);
      const updatedAt = flags['updated-at'] === undefined ? now : readMoment(flags['updated-at']);
      let results: Result[];
      if (byHand) {
        if (file !== undefined) throw new WrongUse('ghi bằng tay thì không kèm tệp.');
        results = [readByHand(flags, year, now)];
      } else {
        if (file === undefined) throw new WrongUse('thiếu tệp CSV hoặc XLSX, hoặc các số ghi bằng tay.');
        const kind: Kind | undefined = flags.cumulative
          ? 'cumulative'
          : flags.monthly
            ? 'monthly'
            : undefined;
        results = await readFile(file, flags.sheet, { kind, year, now });
      }
      const target = join(contentDir, 'stats/procedures.json');
      const { rows, changes } = merge(readExisting(target), results, updatedAt);
      process.stdout.write(`${changes.map(inWords).join('\n')}\n`);
      const count = changes.filter(({ kind }) => kind !== 'same').length;
      if (count === 0) process.stdout.write('Không có gì đổi.\n');
      else if (flags['dry-run']) process.stdout.write('Chưa ghi gì (--dry-run).\n');
      else {
        mkdirSync(dirname(target), { recursive: true });
        const stored = rows.map((row) => ({ ...row, updatedAt: isoDateTime(row.updatedAt) }));
        replaceFile(target, `${JSON.stringify(stored, null, 2)}\n`);
        process.stdout.write(`Đã ghi ${formatInteger(count)} kỳ vào ${target}.\n`);
      }
      return 0;
    },
  );
}

function readNumber(name: string, text: string | undefined, least: number, most: number): number {
  if (text === undefined) throw new WrongUse(`thiếu --${name}.`);
  const value = readInteger(text);
  if (!(value >= least && value <= most))
    throw new WrongUse(`--${name} phải là số nguyên từ ${least} đến ${most}, không phải "${text}".`);
  return value;
}

function readMoment(text: string): Date {
  const moment = readDateTime(text);
  if (!moment) {
    throw new WrongUse(`--updated-at phải viết như 2022-09-25T12:41:15+07:00, không phải "${text}".`);
  }
  return moment;
}

function readByHand(
  flags: Partial<Record<(typeof BY_HAND)[number], string>>,
  year: number | undefined,
  now: Date,
): Result {
  if (year === undefined) throw new WrongUse('thiếu --year.');
  const count = (name: 'handled' | 'on-time' | 'late') =>
    readNumber(name, flags[name], 0, MOST_FILES_HANDLED);
  const result: Result = {
    year,
    throughMonth: readNumber('through', flags.through, 1, 12),
    handled: count('handled'),
    onTime: count('on-time'),
    late: count('late'),
  };
  const fault = faultOf(result, now);
  if (fault)
    throw new Refusal('Chưa ghi gì.', [`Kỳ đến tháng ${formatMonth(result.throughMonth)}/${year}: ${fault}`]);
  return result;
}

function readExisting(path: string): ProcedureRow[] {
  if (!existsSync(path)) return [];
  const refuse = (why: string) =>
    new Refusal(`${path}: ${why}. Chưa ghi gì. Hãy chạy "npm run check", sửa tệp này rồi nhập lại.`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw refuse('không phải JSON hợp lệ');
  }
  const { data, error } = proceduresSchema().safeParse(content);
  if (!data) throw refuse(`mục ${error.issues[0]?.path.join('.') ?? ''} không đúng`);
  return data;
}

async function readFile(
  file: string,
  sheet: string | undefined,
  options: Parameters<typeof readResults>[1],
): Promise<Result[]> {
  const bytes = readBounded(file);
  // A zip archive, as every XLSX file is; an old XLS is an OLE file.
  const magic = bytes.subarray(0, 4).toString('hex');
  if (magic === '504b0304') {
    return readXlsx(file, bytes, sheet, options);
  }
  if (magic === 'd0cf11e0') {
    throw new Refusal(`${file}: là tệp XLS cũ. Cách sửa: mở bằng Excel hoặc LibreOffice rồi lưu thành XLSX.`);
  }
  if (sheet !== undefined) throw new WrongUse('--sheet chỉ dùng với tệp XLSX.');
  const text = decodeTable(bytes);
  if (text === undefined) {
    throw new Refusal(
      `${file}: bảng mã không phải UTF-8, UTF-16 hay Windows-1258. Cách sửa: lưu lại thành "CSV UTF-8" hoặc XLSX.`,
    );
  }
  return readResults(readCsv(basename(file), text), options);
}

function readBounded(file: string): Buffer {
  let size: number;
  try {
    const stats = statSync(file);
    // A pipe would keep us waiting, a device would have no end.
    if (!stats.isFile()) throw new Refusal(`${file}: không phải tệp. Cách sửa: ghi tên tệp CSV hoặc XLSX.`);
    size = stats.size;
    if (size <= LARGEST_TABLE) return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file}: không đọc được. ${explain(error)}`);
  }
  throw new Refusal(
    `${file}: lớn ${formatBytes(size)}, quá ${formatBytes(LARGEST_TABLE)}, nên không đọc. ${SMALLER}`,
  );
}

const SMALLER =
  'Cách sửa: chỉ để lại bảng kết quả (mỗi tháng một dòng), xóa các dòng, cột và trang tính khác rồi lưu lại.';

function readCsv(name: string, text: string): Table {
  // Excel may name the delimiter in a line of its own.
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const head = body.split(/\r?\n/, 20).join('\n');
  const often = (delimiter: string) => head.split(delimiter).length;
  const delimiter =
    declared?.[1] ?? [';', '\t', ','].reduce((best, one) => (often(one) > often(best) ? one : best));
  try {
    const rows = parse(body, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
      to: MOST_ROWS + 1,
      max_record_size: MOST_COLUMNS * LONGEST_CELL,
    }) as string[][];
    if (rows.length > MOST_ROWS) {
      throw new Refusal(`${name}: có quá ${formatInteger(MOST_ROWS)} dòng, nên không đọc. ${SMALLER}`);
    }
    rows.forEach((cells, row) => {
      const what =
        cells.length > MOST_COLUMNS
          ? `có quá ${MOST_COLUMNS} cột`
          : cells.some((cell) => cell.length > LONGEST_CELL)
            ? `có ô dài quá ${formatInteger(LONGEST_CELL)} ký tự`
            : undefined;
      if (what !== undefined)
        throw new Refusal(`${name}: dòng ${row + (declared ? 2 : 1)}: ${what}, nên không đọc. ${SMALLER}`);
    });
    return { name, rows, firstRow: declared ? 2 : 1 };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const line = (error as { lines?: number }).lines;
    throw new Refusal(
      `${name}: dòng ${line ?? '?'}: dấu nháy kép mở mà không đóng. Cách sửa: sửa dòng này rồi nhập lại.`,
    );
  }
}

async function readXlsx(
  file: string,
  bytes: Buffer,
  sheet: string | undefined,
  options: Parameters<typeof readResults>[1],
): Promise<Result[]> {
  let sheets: Sheet[];
  try {
    sheets = await readSheets(bytes);
  } catch (error) {
    if (error instanceof WorkbookFault)
      throw new Refusal(`${file}: tệp XLSX ${error.message}, nên không đọc. ${SMALLER}`);
    throw new Refusal(
      `${file}: không đọc được tệp XLSX này. Cách sửa: mở bằng Excel hoặc LibreOffice rồi lưu lại.`,
    );
  }
  const names = sheets.map((one) => one.sheet).join(', ');
  const wanted = sheet === undefined ? sheets : sheets.filter((one) => one.sheet === sheet);
  if (wanted.length === 0) throw new Refusal(`${file}: không có trang tính "${sheet}"; có: ${names}.`);
  const faults: Refusal[] = [];
  const read: { sheet: string; results: Result[] }[] = [];
  for (const { sheet: title, data } of wanted) {
    const name = sheets.length > 1 ? `${basename(file)} (trang tính ${title})` : basename(file);
    try {
      read.push({ sheet: title, results: readResults({ name, rows: data, firstRow: 1 }, options) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // A sheet of something else has none of the columns.
      if (wanted.length === 1 || !error.findings.some((finding) => finding.includes('không thấy cột')))
        throw error;
      faults.push(error);
    }
  }
  const [first, ...others] = read;
  if (!first) throw faults[0] ?? new Refusal(`${file}: không có trang tính nào.`);
  if (others.length > 0) {
    throw new Refusal(
      `${file}: nhiều trang tính có đủ cột (${read.map((one) => one.sheet).join(', ')}). Cách sửa: chọn một bằng --sheet TÊN.`,
    );
  }
  return first.results;
}

const counts = ({ handled, onTime, late }: ProcedureRow) =>
  `xử lý ${formatInteger(handled)}, đúng hạn ${formatInteger(onTime)}, trễ hạn ${formatInteger(late)}`;

function inWords({ kind, before, after }: Change): string {
  const month = `${formatMonth(after.throughMonth)}/${after.year}`;
  if (kind === 'added') return `+ đến tháng ${month}: ${counts(after)}`;
  if (kind === 'same') return `= đến tháng ${month}: giữ nguyên`;
  return `~ đến tháng ${month}: ${before ? counts(before) : ''} → ${counts(after)}`;
}
