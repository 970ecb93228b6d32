/** `npm run deploy`: puts a built site where the web server reads it, takes it back, lists what there is. */
import { parseArgs } from 'node:util';
import { deploy, list, rollback } from '../src/deploy/deploy.ts';
import { formatDateTime } from '../src/lib/dates.ts';
import { formatInteger } from '../src/lib/numbers.ts';
import { WrongUse, wrongUseOf } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';
import { explain, Refusal } from '../src/system/errors.ts';

const HELP = `Đưa trang đã dựng lên máy chủ; người đọc luôn gặp bản cũ hoặc bản mới, không lúc nào trống.

Cách dùng:
  npm run deploy -- --dir DIR [--from dist] [--keep 5] [--force]   đưa lên một bản mới
  npm run deploy -- --dir DIR --rollback [ID]                      quay về bản cũ hơn liền trước, hoặc bản ID
  npm run deploy -- --dir DIR --list                               liệt kê các bản, mới nhất trước, * là bản đang chạy

Tham số:
  --dir DIR    thư mục chứa các bản; máy chủ web đọc ở DIR/current
  --from       thư mục đã dựng bằng "npm run build" (mặc định: OUT_DIR, hoặc dist); lệnh này không tự dựng
  --keep N     số bản giữ lại, kể cả bản mới (mặc định: 5)
  --force      vẫn đưa lên dù thiếu trang chủ, trang 404, chỉ mục tìm kiếm, stats.json, số trang ít hơn
               80% bản đang chạy, trang được dựng cho localhost hoặc cho địa chỉ khác bản đang chạy;
               vẫn tạo bản mới dù trang giống hệt bản đang chạy
  --help       in hướng dẫn này

Trang giống hệt bản đang chạy thì không tạo bản mới (mã thoát 0), nên đặt lịch dựng và đưa lên bao nhiêu lần cũng
không đẩy bản cũ đi. Lệnh không đọc thư mục đang được dựng dở: nó đợi lần dựng ấy xong.

Mã thoát: 0 là xong, 1 là không làm được, 2 là dùng sai.`;

const print = (line: string) => console.log(line);
const report = (line: string) => console.error(line);

function main(args: readonly string[], now: Date): void {
  const { values, id } = readFlags(args);
  const { dir, from, keep, force } = values;
  if (values.help) print(HELP);
  else if (!dir) throw new WrongUse('Thiếu --dir DIR, thư mục chứa các bản.');
  else if (values.list) printList(dir);
  else if (values.rollback) printRollback(dir, id, now);
  else printDeploy(dir, from, readKeep(keep ?? '5'), force ?? false, now);
}

function printDeploy(dir: string, from: string | undefined, keep: number, force: boolean, now: Date): void {
  const { outDir } = readEnvironment({ OUT_DIR: process.env['OUT_DIR'] }, process.cwd(), () => now);
  const { id, manifest, already, pruned } = deploy({ dir, from: from ?? outDir, keep, force, now, report });
  if (already) {
    print(`Trang giống hệt bản ${id} đang chạy: không tạo bản mới.`);
    return;
  }
  print(
    `Đã đưa lên bản ${id}: ${formatInteger(manifest.pages)} trang, ${formatInteger(manifest.files)} tệp.`,
  );
  if (pruned.length > 0) print(`Đã xóa bản cũ: ${pruned.join(', ')}.`);
}

function printRollback(dir: string, id: string | undefined, now: Date): void {
  const back = rollback({ dir, id, now, report });
  if (back.already) print(`Bản ${back.id} đang chạy rồi.`);
  else print(`Đã quay về bản ${back.id}: ${formatInteger(back.manifest.pages)} trang.`);
}

function printList(dir: string): void {
  const { releases, currentId } = list(dir);
  if (releases.length === 0) report(`Chưa có bản nào trong ${dir}.`);
  for (const { id, manifest } of releases) {
    const mark = id === currentId ? '*' : ' ';
    const time = formatDateTime(new Date(manifest.deployedAt));
    print(`${mark} ${id}  ${time}  ${formatInteger(manifest.pages)} trang`);
  }
}

function readFlags(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    // `--rollback` may stand alone, which parseArgs knows of no option that takes a value.
    args: args.flatMap((arg) => (arg.startsWith('--rollback=') ? ['--rollback', arg.slice(11)] : [arg])),
    allowPositionals: true,
    options: {
      dir: { type: 'string' },
      from: { type: 'string' },
      keep: { type: 'string' },
      force: { type: 'boolean' },
      rollback: { type: 'boolean' },
      list: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [id, ...more] = positionals;
  const surplus = values.rollback ? more : positionals;
  if (surplus.length > 0) throw new WrongUse(`Thừa "${surplus.join(' ')}".`);
  if (values.rollback && values.list) throw new WrongUse('Chỉ chọn một trong --rollback và --list.');
  const deployOnly = (['from', 'keep', 'force'] as const).find((name) => values[name] !== undefined);
  if (deployOnly && (values.rollback || values.list)) {
    throw new WrongUse(`--${deployOnly} chỉ dùng khi đưa lên, không dùng với --rollback hay --list.`);
  }
  return { values, id };
}

function readKeep(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new WrongUse(`--keep phải là số nguyên từ 1, không phải "${text}".`);
  return Number(text);
}

/** @returns the exit code */
function tell(error: unknown): number {
  const wrongUse = wrongUseOf(error);
  if (wrongUse !== undefined) {
    report(`Dùng sai: ${wrongUse}\nXem hướng dẫn: npm run deploy -- --help`);
    return 2;
  }
  if (error instanceof Refusal) for (const finding of error.findings) print(finding);
  report(explain(error));
  return 1;
}

try {
  main(process.argv.slice(2), new Date());
} catch (error) {
  process.exitCode = tell(error);
}
