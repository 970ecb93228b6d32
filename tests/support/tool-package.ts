/**
 * Packages that one benchmark or one long test needs and nobody else: each is locked in a folder of its own in
 * tests/tools/ and installed there when it is first asked for, so that `npm ci` stays light.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NODE } from './node.ts';

const TOOLS = resolve(import.meta.dirname, '../tools');

/**
 * @param name that of the package and of its folder
 * @returns what the package exports
 * @throws Error with what npm said when it cannot be installed
 */
export async function importTool(name: 'lighthouse' | 'puppeteer-core' | 's3rver'): Promise<unknown> {
  const dir = join(TOOLS, name);
  if (!existsSync(join(dir, 'node_modules', name))) install(dir);
  const entry = createRequire(join(dir, 'package.json')).resolve(name);
  return import(pathToFileURL(entry).href);
}

/** Installs the packages of a tool in another folder: one that builds a site of its own must have them beside it. */
export function installTool(name: 'starlight', dir: string): void {
  if (existsSync(join(dir, 'node_modules'))) return;
  mkdirSync(dir, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(TOOLS, name, file), join(dir, file));
  install(dir);
}

function install(dir: string): void {
  process.stderr.write(`  npm ci trong ${dir} (một lần)\n`);
  // The npm that started this command, else the one on the path.
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const { status, error, stdout, stderr } = npm
    ? spawnSync(process.env['npm_node_execpath'] ?? NODE, [npm, ...args], {
        cwd: dir,
        encoding: 'utf8',
      })
    : spawnSync('npm', args, { cwd: dir, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci in ${dir} failed: ${error?.message ?? `${stdout}${stderr}`}`);
}
