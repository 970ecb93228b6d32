/** `npm run status`: whether a published site is fresh and healthy, for a timer that nobody watches. */
import { formatDateTime } from '../src/lib/dates.ts';
import { findFaults, liveStatus } from '../src/live/freshness.ts';
import { placeOf } from '../src/publish/place.ts';
import { readTarget, TARGETS_FILE } from '../src/publish/targets.ts';
import { runCommand } from '../src/system/command-line.ts';
import { readCommit } from '../src/system/commit.ts';
import { readEnvironment } from '../src/system/environment.ts';
import { oneName } from '../src/system/one-name.ts';

const help = `Dùng: npm run status -- NƠI

Xem trang đang chạy: bản dựng có cũ hơn mục đã đến hạn, số lượt truy cập có cũ, đĩa sắp đầy, chứng chỉ HTTPS sắp hết hạn,
trang có phải của commit ở đây. NƠI là một tên trong ${TARGETS_FILE}. Mỗi chỗ sai một dòng.
Biến môi trường: CONTENT_DIR như npm run build.

Mã thoát: 0 là khỏe, 1 là có chỗ sai, 2 là dùng sai.
`;

await runCommand(
  { name: 'npm run status', help, options: {}, allowPositionals: true },
  async (_flags, words, { print, report }) => {
    const root = process.cwd();
    const { contentDir } = readEnvironment(process.env, root, () => new Date());
    const target = readTarget(root, oneName(words, 'nơi đăng'));
    const { id: commit, fault } = readCommit(root, contentDir);
    const found = await findFaults(target, {
      now: new Date(),
      commit,
      space: placeOf(target, report).space,
    });
    const faults = [...found, ...(fault === undefined ? [] : [fault])];
    for (const fault of faults) print(fault);
    if (faults.length > 0) return 1;
    const live = await liveStatus(target.url);
    const built = live && formatDateTime(new Date(live.builtAt));
    print(`${target.url} khỏe: dựng lúc ${built}.`);
    if (live?.next) print(`Kế tiếp: ${live.next.entry}, ${formatDateTime(new Date(live.next.at))}.`);
    return 0;
  },
);
