/** `npm run dev`: live editing, drafts and scheduled articles included. */
import { parseArgs } from 'node:util';
import { prepareAstroEnvironment } from '../src/build/astro-environment.ts';

const HELP = `Dùng: npm run dev [-- --port N]

Mở trang để vừa sửa vừa xem. Bản nháp và bài hẹn giờ hiện ra, có đánh dấu.
`;

let port: number | undefined;
try {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, port: { type: 'string' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  if (values.port !== undefined) port = Number(values.port);
  if (port !== undefined && !Number.isInteger(port)) throw new Error('--port phải là một số');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  process.exit(2);
}

prepareAstroEnvironment(process.env);
const { dev } = await import('astro');
await dev({ root: process.cwd(), server: { host: '127.0.0.1', ...(port && { port }) } });
