/** `npm run deploy`: puts a built site where the web server reads it, takes it back, lists what there is. */
import { deploy, list, rollback } from '../src/deploy/deploy.ts';
import { releasesInWords, rollbackInWords } from '../src/deploy/in-words.ts';
import { formatInteger } from '../src/lib/numbers.ts';
import { readInteger, runCommand, type Terminal, WrongUse } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const help = `Đưa trang đã dựng lên máy chủ; người đọc luôn gặp bản cũ hoặc bản mới, không lúc nào trống.

Cách dùng:
  npm run deploy -- --dir DIR [--from dist] [--keep 5] [--force] [--purge]   đưa lên một bản mới
  npm run deploy -- --dir DIR --rollback [ID]                      quay về bản cũ hơn liền trước, hoặc bản ID
  npm run deploy -- --dir DIR --list                               liệt kê các bản, mới nhất trước, * là bản đang chạy

Tham số:
  --dir DIR    thư mục chứa các bản; máy chủ web đọc ở DIR/current
  --from       thư mục đã dựng bằng "npm run build" (mặc định: OUT_DIR, hoặc dist); lệnh này không tự dựng
  --keep N     số bản giữ lại, kể cả bản mới (mặc định: 5)
  --force      vẫn đưa lên dù thiếu trang chủ, trang 404, chỉ mục tìm kiếm, stats.json, số trang ít hơn
               80% bản đang chạy, trang được dựng cho localhost hoặc cho địa chỉ khác bản đang chạy;
               vẫn tạo bản mới dù trang giống hệt bản đang chạy
  --purge      xóa mọi bản cũ, cả tệp của chúng trong bản mới: dùng sau "npm run remove"; không quay lui được nữa
  --help       in hướng dẫn này

Trang giống hệt bản đang chạy thì không tạo bản mới (mã thoát 0), nên đặt lịch dựng và đưa lên bao nhiêu lần cũng
không đẩy bản cũ đi. Lệnh không đọc thư mục đang được dựng dở: nó đợi lần dựng ấy xong.

Mã thoát: 0 là xong, 1 là không làm được, 2 là dùng sai.
`;

const KEPT = 5;

const options = {
  dir: { type: 'string' },
  from: { type: 'string' },
  keep: { type: 'string' },
  force: { type: 'boolean' },
  purge: { type: 'boolean' },
  rollback: { type: 'boolean' },
  list: { type: 'boolean' },
} as const;

// `--rollback` may stand alone, which parseArgs knows of no option that takes a value.
const args = process.argv
  .slice(2)
  .flatMap((arg) => (arg.startsWith('--rollback=') ? ['--rollback', arg.slice(11)] : [arg]));

await runCommand(
  { name: 'npm run deploy', help, options, args, allowPositionals: true },
  (flags, words, terminal) => {
    const { dir, from, keep, force = false, purge = false } = flags;
    const [id, ...more] = words;
    const surplus = flags.rollback ? more : words;
    if (surplus.length > 0) throw new WrongUse(`thừa "${surplus.join(' ')}".`);
    if (flags.rollback && flags.list) throw new WrongUse('chỉ chọn một trong --rollback và --list.');
    const deployOnly = (['from', 'keep', 'force', 'purge'] as const).find(
      (name) => flags[name] !== undefined,
    );
    if (deployOnly && (flags.rollback || flags.list)) {
      throw new WrongUse(`--${deployOnly} chỉ dùng khi đưa lên, không dùng với --rollback hay --list.`);
    }
    if (!dir) throw new WrongUse('thiếu --dir DIR, thư mục chứa các bản.');
    const now = new Date();
    if (flags.list) tellList(dir, terminal);
    else if (flags.rollback)
      terminal.print(rollbackInWords(rollback({ dir, id, now, report: terminal.report })));
    else {
      const { outDir } = readEnvironment({ OUT_DIR: process.env['OUT_DIR'] }, process.cwd(), () => now);
      const kept = keep === undefined ? KEPT : readInteger('--keep', keep, 1);
      const request = { dir, from: from ?? outDir, keep: kept, force, purge, now, report: terminal.report };
      tellDeploy(deploy(request), terminal);
    }
    return 0;
  },
);

function tellDeploy({ id, manifest, already, pruned }: ReturnType<typeof deploy>, { print }: Terminal): void {
  if (already) {
    print(`Trang giống hệt bản ${id} đang chạy: không tạo bản mới.`);
  } else {
    print(
      `Đã đưa lên bản ${id}: ${formatInteger(manifest.pages)} trang, ${formatInteger(manifest.files)} tệp.`,
    );
  }
  if (pruned.length > 0) print(`Đã xóa bản cũ: ${pruned.join(', ')}.`);
}

function tellList(dir: string, { print, report }: Terminal): void {
  const { releases, currentId } = list(dir);
  if (releases.length === 0) report(`Chưa có bản nào trong ${dir}.`);
  for (const line of releasesInWords(releases, currentId)) print(line);
}
