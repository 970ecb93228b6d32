/**
 * A real Chromium for the tests, from the registry alone.
 *
 * `@sparticuz/chromium` ships the browser packed. It is unpacked here, once, under a name that holds its
 * version: the package's own unpacking reuses whatever half-written file it meets in the temp folder, and its
 * own launch flags switch web security off.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/**
 * Starts Chromium; `CHROME_PATH` names an installed one to use instead.
 * @param flags further command-line flags of Chromium
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const installed = process.env['CHROME_PATH'];
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox', ...flags] });
  const dir = await unpackChromium();
  return chromium.launch({
    executablePath: join(dir, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', ...flags],
    env: { ...(process.env as Record<string, string>), ...missingFromSystem(dir) },
  });
}

/** @returns the folder that holds `chromium`, its libraries and its fonts */
async function unpackChromium(): Promise<string> {
  const packageDir = resolve(require.resolve('@sparticuz/chromium'), '../..');
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = resolve(`node_modules/.cache/chromium-${version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  const unbrotli = (name: string, to: string) =>
    pipeline(
      createReadStream(join(packageDir, 'bin', name)),
      createBrotliDecompress(),
      createWriteStream(join(partial, to)),
    );
  await unbrotli('chromium.br', 'chromium');
  await chmod(join(partial, 'chromium'), 0o755);
  for (const archive of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
    await unbrotli(`${archive}.br`, archive);
    execFileSync('tar', ['-xf', archive], { cwd: partial });
    await rm(join(partial, archive));
  }
  // The package's own list of font folders names those of the service it is made for.
  await writeFile(join(partial, 'fonts.conf'), fontsConfiguration(target));
  try {
    await rename(partial, target);
  } catch (error) {
    // Another run was quicker.
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Without a font Chromium ends at the first page. */
const fontsConfiguration = (dir: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(dir, 'fonts')}</dir>
  <cachedir>${join(dir, 'font-cache')}</cachedir>
</fontconfig>
`;

/** A bare Debian lacks NSS and has no fonts; the package brings both. A system that has them keeps its own. */
function missingFromSystem(dir: string): Record<string, string> {
  const environment: Record<string, string> = {};
  const { stdout } = spawnSync('ldd', [join(dir, 'chromium')], { encoding: 'utf8' });
  if (stdout?.includes('not found')) environment['LD_LIBRARY_PATH'] = join(dir, 'lib');
  if (!existsSync('/etc/fonts/fonts.conf')) environment['FONTCONFIG_FILE'] = join(dir, 'fonts.conf');
  return environment;
}
