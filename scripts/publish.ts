/** `npm run publish`: everything from the check to a look at the live site, for a target of ops/targets.yaml. */
import { releasesInWords, rollbackInWords } from '../src/deploy/in-words.ts';
import { placeOf } from '../src/publish/place.ts';
import { publish } from '../src/publish/publish.ts';
import { purgeCache } from '../src/publish/purge-cache.ts';
import { readTarget, TARGETS_FILE } from '../src/publish/targets.ts';
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';
import { oneName } from '../src/system/one-name.ts';

const help = `Dùng: npm run publish -- NƠI [--dry-run] [--when-due] [--purge]
      npm run publish -- NƠI --rollback [ID] | --list

Kiểm tra nội dung, dựng trang, đưa lên, rồi xem trang đang chạy có đúng như đã dựng. NƠI là một tên trong ${TARGETS_FILE}.
Nội dung còn lỗi thì dừng. Trang đang chạy không đúng thì quay về bản trước. Giống hệt bản đang chạy thì không tạo bản mới.

  --dry-run   dựng và nói sẽ đổi những gì, không đưa lên
  --when-due  chỉ làm khi có bài hẹn giờ, thông báo, giấy chứng nhận… đến hạn, hoặc có commit mới; chưa thì nói mục kế tiếp
  --purge     xóa mọi bản cũ: dùng sau "npm run remove"; không quay lui được nữa
  --rollback  quay về bản cũ hơn liền trước, hoặc bản ID
  --list      liệt kê các bản, mới nhất trước, * là bản đang chạy

Biến môi trường: CONTENT_DIR, SOURCE_DATE_EPOCH như npm run build.
Mã thoát: 0 là xong, 1 là không đăng được, 2 là dùng sai.
`;

await runCommand(
  {
    name: 'npm run publish',
    help,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'when-due': { type: 'boolean', default: false },
      purge: { type: 'boolean', default: false },
      rollback: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  },
  async (flags, words, terminal) => {
    const root = process.cwd();
    const id = flags.rollback ? words[1] : undefined;
    const target = readTarget(root, oneName(id === undefined ? words : words.slice(0, 1), 'nơi đăng'));
    const chosen = Object.entries(flags).filter(([, isGiven]) => isGiven);
    const isAlone = !(flags.rollback || flags.list) || chosen.length === 1;
    if (!isAlone) throw new WrongUse('--rollback và --list dùng một mình, không cùng tham số khác.');
    const environment = readEnvironment(process.env, root, () => new Date());
    const place = placeOf(target, terminal.report);
    if (flags.list) {
      const { releases, currentId } = await place.list();
      if (releases.length === 0) terminal.report(`Chưa có bản nào trong ${place.name}.`);
      for (const line of releasesInWords(releases, currentId)) terminal.print(line);
      return 0;
    }
    if (flags.rollback) {
      terminal.print(rollbackInWords(await place.rollback(id, environment.now)));
      const kept = target.purgeCdn && (await purgeCache(target.purgeCdn));
      if (kept === undefined) return 0;
      terminal.print(`Đã quay về, nhưng ${kept}: CDN có thể còn trang cũ.`);
      return 1;
    }
    return publish({
      target,
      root,
      environment,
      isDry: flags['dry-run'],
      whenDue: flags['when-due'],
      purge: flags.purge,
      terminal,
    });
  },
);
