/** `npm run stats -- procedures`: a table of the one-stop system, or one result by hand, into content/stats. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatMonth, isoDateTime } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import { type ProcedureRow, proceduresSchema, YEARS } from '../schemas/stats.ts';
import { fallsOf } from '../site/cumulative.ts';
import { readInteger, readMoment, runCommand, WrongUse } from '../system/command-line.ts';
import { readEnvironment } from '../system/environment.ts';
import { type Problem, problemInWords, Refusal } from '../system/errors.ts';
import type { Report } from '../system/progress.ts';
import { replaceFile } from '../system/replace-file.ts';
import { type Kind, NO_COLUMNS } from './header.ts';
import { MOST_FILES_HANDLED, MOST_PROBLEMS } from './limits.ts';
import { type Change, merge } from './merge.ts';
import { type ImportOptions, problemOf, type ReadResult, type Result, readResults } from './results.ts';
import type { Table } from './table.ts';
import { readTables } from './table-file.ts';

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

const options = {
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
} as const;

type Flags = {
  readonly [Name in keyof typeof options]?: (typeof options)[Name]['type'] extends 'string'
    ? string
    : boolean;
};

export function runProceduresCommand(args: readonly string[], clock: () => Date): Promise<void> {
  const command = {
    name: 'npm run stats -- procedures',
    help: PROCEDURES_HELP,
    args,
    options,
    allowPositionals: true,
  };
  return runCommand(command, async (flags, [file, ...more], { print }) => {
    if (more.length > 0) throw new WrongUse(`thừa "${more.join(' ')}"; mỗi lần nhập một tệp.`);
    if (flags.cumulative && flags.monthly)
      throw new WrongUse('chỉ chọn một trong --cumulative và --monthly.');
    const { contentDir, now } = readEnvironment(process.env, process.cwd(), clock);
    const updatedAt =
      flags['updated-at'] === undefined ? now : readMoment('--updated-at', flags['updated-at']);
    const read = await readGiven(flags, file, now);
    const target = join(contentDir, 'stats/procedures.json');
    const { rows, changes } = merge(
      readExisting(target),
      read.map(({ result }) => result),
      updatedAt,
    );
    tellFalls(rows, changes, read, print);
    for (const change of changes) print(changeInWords(change));
    const count = changes.filter(({ kind }) => kind !== 'same').length;
    if (count === 0) print('Không có gì đổi.');
    else if (flags['dry-run']) print('Chưa ghi gì (--dry-run).');
    else {
      mkdirSync(dirname(target), { recursive: true });
      const stored = rows.map((row) => ({ ...row, updatedAt: isoDateTime(row.updatedAt) }));
      replaceFile(target, `${JSON.stringify(stored, null, 2)}\n`);
      print(`Đã ghi ${formatInteger(count)} kỳ vào ${target}.`);
    }
    return 0;
  });
}

/** @throws Refusal with all that is wrong */
async function readGiven(flags: Flags, file: string | undefined, now: Date): Promise<readonly ReadResult[]> {
  const year =
    flags.year === undefined ? undefined : readInteger('--year', flags.year, YEARS.first, YEARS.last);
  if (BY_HAND.some((name) => flags[name] !== undefined)) {
    if (file !== undefined) throw new WrongUse('ghi bằng tay thì không kèm tệp.');
    return [readByHand(flags, year, now)];
  }
  if (file === undefined) throw new WrongUse('thiếu tệp CSV hoặc XLSX, hoặc các số ghi bằng tay.');
  const said: Kind | undefined = flags.monthly ? 'monthly' : undefined;
  const kind = flags.cumulative ? 'cumulative' : said;
  return chooseTable(file, await readTables(file, flags.sheet), { kind, year, now });
}

/** Of several sheets the one that has the columns: one of something else has none of them. */
function chooseTable(file: string, tables: readonly Table[], options: ImportOptions): readonly ReadResult[] {
  const imports = tables.map((table) => ({ table, ...readResults(table, options) }));
  const fitting = imports.filter(({ problems }) => !problems?.some(({ rule }) => rule === NO_COLUMNS));
  if (fitting.length > 1) {
    throw new Refusal(
      problemInWords({
        rule: 'several-sheets',
        where: file,
        what: `nhiều trang tính có đủ cột (${fitting.map(({ table }) => table.sheet ?? table.name).join(', ')})`,
        remedy: 'chọn một bằng --sheet TÊN',
      }),
    );
  }
  const [chosen] = fitting.length > 0 ? fitting : imports;
  if (!chosen) throw new Refusal(`${file}: không có trang tính nào.`);
  if (chosen.problems) throw refusalOf(chosen.problems);
  return chosen.results;
}

function refusalOf(problems: readonly Problem[]): Refusal {
  const more = problems.length - MOST_PROBLEMS;
  return new Refusal(
    `${more > 0 ? `… và ${formatInteger(more)} chỗ nữa.\n` : ''}Chưa nhập gì. Hãy sửa các chỗ trên rồi chạy lại.`,
    problems.slice(0, MOST_PROBLEMS),
  );
}

function readByHand(flags: Flags, year: number | undefined, now: Date): ReadResult {
  if (year === undefined) throw new WrongUse('thiếu --year.');
  const given = (name: (typeof BY_HAND)[number], least: number, most: number): number => {
    const text = flags[name];
    if (text === undefined) throw new WrongUse(`thiếu --${name}.`);
    return readInteger(`--${name}`, text, least, most);
  };
  const result: Result = {
    year,
    throughMonth: given('through', 1, 12),
    handled: given('handled', 0, MOST_FILES_HANDLED),
    onTime: given('on-time', 0, MOST_FILES_HANDLED),
    late: given('late', 0, MOST_FILES_HANDLED),
  };
  const where = `Kỳ đến tháng ${formatMonth(result.throughMonth)}/${year}`;
  const problem = problemOf(result, now);
  if (problem) throw new Refusal('Chưa ghi gì.', [{ ...problem, where }]);
  return { result, where };
}

/**
 * What falls by this import: other months may have been wrong before, which `npm run check` tells.
 * @throws Refusal where it cannot be so
 */
function tellFalls(
  rows: readonly ProcedureRow[],
  changes: readonly Change[],
  read: readonly ReadResult[],
  print: Report,
): void {
  const imported = new Map(changes.map(({ after }, index) => [after, read[index]?.where]));
  const falls = fallsOf(rows).flatMap(({ row, before, isCertain, what, remedy }) => {
    const where = imported.get(row) ?? imported.get(before);
    if (where === undefined) return [];
    const problem: Problem = { rule: 'cumulative-falls', where, what, remedy: `${remedy}; ${OF_MONTHS}` };
    return [{ isCertain, problem }];
  });
  const certain = falls.filter(({ isCertain }) => isCertain).map(({ problem }) => problem);
  if (certain.length > 0) throw refusalOf(certain);
  for (const { problem } of falls) print(`Lưu ý: ${problemInWords(problem)}`);
}

const OF_MONTHS = 'bảng ghi số của riêng từng tháng thì thêm --monthly';

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

const counts = ({ handled, onTime, late }: ProcedureRow) =>
  `xử lý ${formatInteger(handled)}, đúng hạn ${formatInteger(onTime)}, trễ hạn ${formatInteger(late)}`;

function changeInWords({ kind, before, after }: Change): string {
  const month = `${formatMonth(after.throughMonth)}/${after.year}`;
  if (kind === 'added') return `+ đến tháng ${month}: ${counts(after)}`;
  if (kind === 'same') return `= đến tháng ${month}: giữ nguyên`;
  return `~ đến tháng ${month}: ${before ? counts(before) : ''} → ${counts(after)}`;
}
