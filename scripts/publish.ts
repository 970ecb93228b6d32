/** `npm run publish`: everything from the check to a look at the live site, for a target of ops/targets.yaml. */
import { publish } from '../src/publish/publish.ts';
import { readTarget, TARGETS_FILE } from '../src/publish/targets.ts';
import { runCommand } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';
import { oneName } from '../src/system/one-name.ts';

const help = `Dùng: npm run publish -- NƠI [--dry-run] [--when-due]

Kiểm tra nội dung, dựng trang, đưa lên, rồi xem trang đang chạy có đúng như đã dựng. NƠI là một tên trong ${TARGETS_FILE}.
Nội dung còn lỗi thì dừng. Trang đang chạy không đúng thì quay về bản trước. Giống hệt bản đang chạy thì không tạo bản mới.

  --dry-run   dựng và nói sẽ đổi những gì, không đưa lên
  --when-due  chỉ làm khi có bài hẹn giờ, thông báo, giấy chứng nhận… đến hạn, hoặc có commit mới; chưa thì nói mục kế tiếp

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
    },
    allowPositionals: true,
  },
  (flags, words, terminal) => {
    const root = process.cwd();
    const target = readTarget(root, oneName(words, 'nơi đăng'));
    const environment = readEnvironment(process.env, root, () => new Date());
    return publish({
      target,
      root,
      environment,
      isDry: flags['dry-run'],
      whenDue: flags['when-due'],
      terminal,
    });
  },
);
