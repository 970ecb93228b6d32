/**
 * `npm run lockfile`: takes out of package-lock.json what npm would hold against the system's Node, which runs none of the
 * packages (scripts/preflight.cjs). With `engines` npm warns 14 times under Node 20 and leaves native parts out under Node
 * 20.0 to 20.18; with `libc: glibc` npm 9.5 to 9.6.4 leaves them out wherever they run. What is made for WebAssembly runs on
 * every machine, in a browser: with `cpu: wasm32` npm would install it on none.
 */
import { readFileSync } from 'node:fs';
import { runCommand } from '../src/system/command-line.ts';
import { replaceFile } from '../src/system/replace-file.ts';

const LOCKFILE = 'package-lock.json';

const help = `Dùng: npm run lockfile

Chạy sau mỗi lần npm install thêm hay đổi gói: bỏ khỏi ${LOCKFILE} những điều kiện mà npm đem so với Node của máy,
trong khi các gói chạy bằng Node của dự án, hoặc trong trình duyệt.
`;

/** The Markdown engine for browsers; other packages of this kind stand in for native ones, which are there. */
const FOR_BROWSERS = 'node_modules/@bruits/satteri-wasm32-wasi';

interface Locked {
  cpu?: readonly string[];
  engines?: unknown;
  libc?: readonly string[];
}

await runCommand({ name: 'npm run lockfile', help, options: {} }, async () => {
  const lockfile = JSON.parse(readFileSync(LOCKFILE, 'utf8')) as { packages: Record<string, Locked> };
  for (const [path, locked] of Object.entries(lockfile.packages)) {
    if (path === '') continue;
    delete locked.engines;
    if (path === FOR_BROWSERS) delete locked.cpu;
    if (locked.libc?.includes('glibc')) delete locked.libc;
  }
  replaceFile(LOCKFILE, `${JSON.stringify(lockfile, null, 2)}\n`);
  return 0;
});
