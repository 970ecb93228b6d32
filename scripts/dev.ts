/** `npm run dev`: live editing, drafts and scheduled articles included. */
import { prepareAstroEnvironment } from '../src/build/astro-environment.ts';
import { startInHome } from '../src/build/astro-home.ts';
import { readBuildSettings } from '../src/build/settings.ts';
import { ownAddresses } from '../src/serve/own-network.ts';
import { qrCode } from '../src/serve/qr-code.ts';
import { DEFAULT_PORT } from '../src/serve/static-server.ts';
import { sitePaths, withoutLastSlash } from '../src/site/urls.ts';
import { readPort, runCommand } from '../src/system/command-line.ts';

const help = `Dùng: npm run dev [-- --port N] [-- --host]

Mở trang để vừa sửa vừa xem. Bản nháp và bài hẹn giờ hiện ra, có đánh dấu; ${sitePaths.waiting} liệt kê tất cả.

  --host  mở cho điện thoại cùng mạng và in mã QR để quét; ai cùng mạng cũng xem được, cả bản nháp
`;

const options = { port: { type: 'string' }, host: { type: 'boolean' } } as const;

await runCommand({ name: 'npm run dev', help, options }, async ({ port, host }, _words, { print }) => {
  prepareAstroEnvironment(process.env);
  const { dev } = await import('astro');
  const root = process.cwd();
  // What is to be warned of, Astro's own configuration warns of.
  const settings = readBuildSettings(process.env, root, () => undefined);
  const home = startInHome(root, settings);
  const server = { host: host ? '0.0.0.0' : '127.0.0.1', port: readPort(port, DEFAULT_PORT) };
  const { address } = await dev({ ...home, server });
  const at = (machine: string) => `http://${machine}:${address.port}${withoutLastSlash(settings.base)}`;
  print(`Bản nháp, bài hẹn giờ: ${at('127.0.0.1')}${sitePaths.waiting}`);
  if (host) for (const line of forTelephones(at)) print(line);
  return undefined;
});

function forTelephones(at: (machine: string) => string): string[] {
  const [nearest, ...others] = ownAddresses().map((machine) => `${at(machine)}${sitePaths.home}`);
  if (nearest === undefined) return ['Máy này chưa nối mạng nào nên điện thoại chưa mở được trang.'];
  return [
    '',
    ...qrCode(nearest),
    `Điện thoại cùng mạng: quét mã trên, hoặc mở ${nearest}`,
    ...others.map((other) => `Không được thì mở ${other}`),
    'Ai cùng mạng cũng xem được trang này, cả bản nháp; chỉ dùng ở mạng tin cậy.',
  ];
}
