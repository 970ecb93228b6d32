/** `npm start`: builds the site and serves it. */
import { buildSite } from '../src/build/build-site.ts';
import { DEFAULT_PORT, serveUntilStopped } from '../src/serve/static-server.ts';
import { readPort, runCommand } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const help = `Dùng: npm start [-- --port N]

Dựng toàn bộ trang rồi mở trên máy này, in địa chỉ. Cổng mặc định ${DEFAULT_PORT}; nếu bận thì lấy cổng trống kế tiếp.
Bấm Ctrl-C để dừng. Biến môi trường: như npm run build.
`;

await runCommand(
  { name: 'npm start', help, options: { port: { type: 'string' } } },
  async (flags, _words, { print, report }) => {
    const port = readPort(flags.port, DEFAULT_PORT);
    const { outDir } = readEnvironment(process.env, process.cwd(), () => new Date());
    await buildSite(process.env, process.cwd(), report, { isCompressed: false });
    await serveUntilStopped({ dir: outDir, port }, print);
    return 0;
  },
);
