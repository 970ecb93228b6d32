/** `npm run import`: drafts from what an editor has: a Word file, a page of the old portal, a text that was copied. */
import { readCategories } from '../src/import/categories.ts';
import { importFiles, told } from '../src/import/import.ts';
import { pipedBytes } from '../src/import/piped.ts';
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const help = `Dùng: npm run import -- TỆP… [--category MÃ]

Đưa bài có sẵn vào thư mục nội dung thành bản nháp (draft: true), kèm ảnh. In tên từng bản nháp và những việc còn phải làm.
Không ghi đè tệp nào; tệp nào không đọc được thì nói vì sao, không để lại gì.

TỆP:
  bai.docx, .odt  tệp Word hay LibreOffice
  trang.html      trang của cổng cũ đã lưu về máy: lấy bài, tiêu đề, ngày, chuyên mục, ảnh và tệp cạnh trang
  ban.pdf         đính kèm vào một bản nháp chưa có chữ
  tin.txt hay -   chữ chép từ nơi khác; "-" là dán vào cửa sổ lệnh, dòng đầu là tiêu đề, xong bấm Ctrl+D
  thu-muc         mọi tệp như trên trong một thư mục, hoặc cả một trang web đã lưu

Tham số:
  --category MÃ   chuyên mục của mọi bài, một mã trong categories.yaml
  --help          in hướng dẫn này

Biến môi trường: CONTENT_DIR như npm run build.

Mã thoát: 0 là xong, 1 là có tệp không lấy được hoặc bản nháp còn lỗi, 2 là dùng sai.
`;

await runCommand(
  { name: 'npm run import', help, options: { category: { type: 'string' } }, allowPositionals: true },
  async ({ category }, files, { print, progress }) => {
    if (files.length === 0) throw new WrongUse('ghi ít nhất một tệp.');
    const { contentDir, now } = readEnvironment(process.env, process.cwd(), () => new Date());
    const categories = readCategories(contentDir);
    if (category !== undefined && !categories.some(({ id }) => id === category)) {
      const known = categories.map(({ id }) => id).join(', ');
      throw new WrongUse(`không có chuyên mục "${category}"; có: ${known}.`);
    }
    const piped = files.includes('-') ? await pipedBytes(process.stdin) : undefined;
    const imported = await importFiles({ files, piped, progress }, contentDir, { now, categories, category });
    for (const line of told(imported)) print(line);
    const isWrong = imported.findings.some(({ severity }) => severity === 'error');
    return imported.refused.length > 0 || isWrong ? 1 : 0;
  },
);
