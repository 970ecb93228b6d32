/** `npm run build`: the whole site into OUT_DIR. */
import { buildSite } from '../src/build/build-site.ts';
import { runCommand } from '../src/system/command-line.ts';

const help = `Dùng: npm run build

Dựng toàn bộ trang, cùng chỉ mục tìm kiếm, vào thư mục dist. Dựng hỏng thì dist cũ còn nguyên.
Đang có lần dựng khác vào cùng thư mục thì đợi nó xong, lâu quá 10 phút thì thôi.

Biến môi trường:
  SITE_URL            địa chỉ của trang, có thể có đường dẫn (mặc định: url trong site.yaml)
  CONTENT_DIR         thư mục nội dung (mặc định: content)
  OUT_DIR             thư mục kết quả (mặc định: dist)
  SOURCE_DATE_EPOCH   thời điểm dựng, giây từ 1970
  SHARE_PICTURES      0: không vẽ ảnh chia sẻ cho Zalo, Facebook (mặc định: 1)
  COMPRESS            0: không làm sẵn bản nén .br và .gz cho máy chủ (mặc định: 1)
`;

await runCommand({ name: 'npm run build', help, options: {} }, async (_flags, _words, { report }) => {
  const isCompressed = process.env['COMPRESS'] !== '0';
  await buildSite(process.env, process.cwd(), report, { isCompressed });
  return 0;
});
