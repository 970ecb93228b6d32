/** `npm run remove`: takes an entry of the content down. */
import { formatFinding } from '../src/check/finding.ts';
import { examineContent } from '../src/check/index.ts';
import { removeEntry } from '../src/remove-entry/remove-entry.ts';
import { runCommand } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';
import { oneName } from '../src/system/one-name.ts';

const help = `Dùng: npm run remove -- TÊN-BÀI [--dry-run]

Gỡ một bài: xóa bài cùng ảnh và tệp đính kèm khỏi thư mục nội dung, ghi địa chỉ vào removed.yaml để máy chủ trả lời 410 (đã gỡ
hẳn). TÊN-BÀI là phần cuối của địa chỉ, hoặc LOẠI/TÊN-BÀI như news/hop-thon. Rồi nêu những chỗ còn dẫn tới bài.

  --dry-run  chỉ nói sẽ xóa gì

Biến môi trường: CONTENT_DIR như npm run build.
Mã thoát: 0 là xong, 1 là không gỡ được, 2 là dùng sai.
`;

const NEXT = `Bước kế tiếp: sửa các chỗ còn dẫn tới bài (ở trên, nếu có), commit, rồi npm run publish -- NƠI --purge để xóa cả
những bản cũ còn giữ; in lại cấu hình máy chủ (npm run server-config). Lịch sử của git vẫn còn bài.`;

await runCommand(
  {
    name: 'npm run remove',
    help,
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  },
  async (flags, words, { print, report }) => {
    const isDry = flags['dry-run'];
    const name = oneName(words, 'tên bài');
    const { contentDir, now } = readEnvironment(process.env, process.cwd(), () => new Date());
    const { paths, addresses } = await removeEntry({ name, contentDir, now, isDry });
    for (const path of paths) print(`${isDry ? 'Sẽ xóa' : 'Đã xóa'}: ${path}`);
    for (const address of addresses) print(`${isDry ? 'Sẽ trả lời' : 'Trả lời'} 410: ${address}`);
    if (isDry) return 0;
    const { findings } = await examineContent({ contentDir, now });
    for (const finding of findings.filter(({ severity }) => severity === 'error'))
      print(formatFinding(finding));
    report(NEXT);
    return 0;
  },
);
