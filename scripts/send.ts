/** `npm run send`: sends what an editor has written, for approval. */
import { formatFinding, formatSummary, hasErrors } from '../src/check/finding.ts';
import { sendContent } from '../src/send-content/send-content.ts';
import { runCommand } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const help = `Dùng: npm run send [-- TÊN VIỆC]

Kiểm tra nội dung rồi gửi phần vừa viết, sửa hay gỡ lên kho, ở một nhánh riêng để người duyệt xem. Chỉ gửi tệp của thư mục
nội dung. Không nêu tên việc thì lấy tên bài. Còn lỗi thì không gửi gì.

Biến môi trường: CONTENT_DIR như npm run build.
Mã thoát: 0 là đã gửi hoặc không có gì mới, 1 là không gửi được, 2 là dùng sai.
`;

await runCommand(
  { name: 'npm run send', help, options: {}, allowPositionals: true },
  async (_flags, words, { print }) => {
    const { contentDir, now } = readEnvironment(process.env, process.cwd(), () => new Date());
    const work = words.join(' ').trim() || undefined;
    const { findings, ...sent } = await sendContent({ contentDir, now, work });
    for (const finding of findings) print(formatFinding(finding));
    if (sent.branch === undefined) {
      const isWrong = hasErrors(findings);
      print(isWrong ? `${formatSummary(findings)} Chưa gửi gì: sửa rồi gửi lại.` : 'Không có gì mới để gửi.');
      return isWrong ? 1 : 0;
    }
    print(`Đã gửi “${sent.work}” (${sent.files} tệp) lên nhánh ${sent.branch}.`);
    print(
      sent.address === undefined
        ? 'Bước kế tiếp: nhắn người duyệt tên nhánh này.'
        : `Bước kế tiếp: giữ Ctrl, bấm vào địa chỉ này, bấm Create pull request, rồi nhắn người duyệt: ${sent.address}`,
    );
    return 0;
  },
);
