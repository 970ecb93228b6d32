/** `npm run cms`: the form in the browser, on the content folder of this machine. */
import { serveForm } from '../src/form/server.ts';
import { readPort, runCommand } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const PORT = 4400;

const help = `Dùng: npm run cms [-- --port N]

Mở biểu mẫu soạn bài trong trình duyệt, ở /quan-tri/ trên máy này: thêm, sửa, gỡ bài viết, văn bản, sản phẩm, thông báo, trang.
Mỗi lần lưu đều kiểm tra như npm run check; còn lỗi thì chưa lưu. Chỉ máy này mở được. Cổng mặc định ${PORT}; nếu bận thì lấy
cổng trống kế tiếp. Bấm Ctrl-C để dừng.

Biến môi trường: CONTENT_DIR như npm run build.
`;

await runCommand(
  { name: 'npm run cms', help, options: { port: { type: 'string' } } },
  async ({ port }, _words, { print }) => {
    const environment = () => readEnvironment(process.env, process.cwd(), () => new Date());
    const { contentDir } = environment();
    const server = await serveForm({ contentDir, port: readPort(port, PORT), now: () => environment().now });
    print(`\nBiểu mẫu soạn bài: ${server.url}\nBấm Ctrl-C để dừng.`);
    await new Promise((stopped) => {
      process.on('SIGINT', stopped);
      process.on('SIGTERM', stopped);
    });
    await server.stop();
    return 0;
  },
);
