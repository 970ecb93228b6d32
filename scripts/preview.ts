/** `npm run preview`: serves what was built, on this machine only. */
import { DEFAULT_PORT, serveUntilStopped } from '../src/serve/static-server.ts';
import { readPort, runCommand } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const help = `Dùng: npm run preview [-- --port N]

Mở trang đã dựng trong dist (hoặc OUT_DIR) trên máy này. Cổng mặc định ${DEFAULT_PORT}; nếu bận thì lấy cổng trống kế tiếp.
Bấm Ctrl-C để dừng.
`;

await runCommand(
  { name: 'npm run preview', help, options: { port: { type: 'string' } } },
  async ({ port }, _words, { print }) => {
    const { outDir } = readEnvironment(process.env, process.cwd(), () => new Date());
    await serveUntilStopped({ dir: outDir, port: readPort(port, DEFAULT_PORT) }, print);
    return 0;
  },
);
