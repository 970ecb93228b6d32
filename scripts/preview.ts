/** `npm run preview`: serves what was built, on this machine only. */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/lib/environment.ts';
import { DEFAULT_PORT, serveSite } from '../src/serve/static-server.ts';

const HELP = `Dùng: npm run preview [-- --port N]

Mở trang đã dựng trong dist (hoặc OUT_DIR) trên máy này. Cổng mặc định ${DEFAULT_PORT}; nếu bận thì lấy cổng trống kế tiếp.
Bấm Ctrl-C để dừng.
`;

let port = DEFAULT_PORT;
try {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, port: { type: 'string' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  if (values.port !== undefined) port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('--port phải là số từ 0 đến 65535');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  process.exit(2);
}

try {
  const { outDir } = readEnvironment(process.env, process.cwd(), () => new Date());
  const server = await serveSite({ dir: outDir, port });
  process.stdout.write(`\nTrang đang chạy tại ${server.url}\nBấm Ctrl-C để dừng.\n`);
  const stop = () => void server.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
