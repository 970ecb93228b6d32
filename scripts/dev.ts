/** `npm run dev`: live editing, drafts and scheduled articles included. */
import { prepareAstroEnvironment } from '../src/build/astro-environment.ts';
import { startInHome } from '../src/build/astro-home.ts';
import { DEFAULT_PORT } from '../src/serve/static-server.ts';
import { readPort, runCommand } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const help = `Dùng: npm run dev [-- --port N]

Mở trang để vừa sửa vừa xem. Bản nháp và bài hẹn giờ hiện ra, có đánh dấu.
`;

await runCommand({ name: 'npm run dev', help, options: { port: { type: 'string' } } }, async ({ port }) => {
  prepareAstroEnvironment(process.env);
  const { dev } = await import('astro');
  const root = process.cwd();
  const home = startInHome(
    root,
    readEnvironment(process.env, root, () => new Date()),
  );
  await dev({ ...home, server: { host: '127.0.0.1', port: readPort(port, DEFAULT_PORT) } });
  return undefined;
});
