/** `npm run init`: the content folder of another unit's site. */
import { relative } from 'node:path';
import { answersTo } from '../src/new-site/ask.ts';
import { newSite } from '../src/new-site/new-site.ts';
import { QUESTIONS } from '../src/new-site/questions.ts';
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const help = `Dùng: npm run init -- --dir THƯ-MỤC [--MỤC giá-trị …]

Tạo thư mục nội dung cho trang của một đơn vị khác: tên, liên hệ, chuyên mục, chữ viết tắt, trang giới thiệu và liên hệ.
Có người ở máy thì hỏi những mục chưa nêu. Chỉ nhận thư mục mới hoặc còn trống, không bao giờ ghi đè.

  --dir       thư mục sẽ tạo
${QUESTIONS.map(({ flag, words, isRequired }) => `  --${flag.padEnd(9)} ${words}${isRequired ? ' (bắt buộc)' : ''}`).join('\n')}
`;

await runCommand(
  {
    name: 'npm run init',
    help,
    options: {
      dir: { type: 'string' },
      ...Object.fromEntries(
        QUESTIONS.map(({ flag }) => [flag, { type: 'string', multiple: flag === 'phone' }]),
      ),
    },
  },
  async ({ dir, ...given }, _words, { print, report }) => {
    if (typeof dir !== 'string' || dir.trim() === '') throw new WrongUse('thiếu --dir: thư mục sẽ tạo.');
    const flags = Object.fromEntries(
      Object.entries(given).map(([flag, value]) => [
        flag,
        Array.isArray(value) ? value.join(';') : String(value),
      ]),
    );
    const answers = await answersTo(flags, process.stdin.isTTY === true);
    const { now } = readEnvironment(process.env, process.cwd(), () => new Date());
    await newSite(dir, answers, now);
    print(relative(process.cwd(), dir) || dir);
    report(
      `Bước kế tiếp: đặt biến CONTENT_DIR=${dir}, chạy npm start để xem trang, rồi npm run new -- news để viết bài đầu tiên.`,
    );
    return 0;
  },
);
