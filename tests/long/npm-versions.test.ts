/**
 * The first commands that anybody gives, with the npm and the Node that people have: a fresh copy of the project is installed
 * and used by each. Newer npm hides what older ones do not do (they make no `node_modules/.bin/node`), so none may stand
 * for the others.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/sites.ts';

interface Machine {
  readonly npm: string;
  /** Another Node than the system's, which runs npm. */
  readonly node?: string;
  /** Flags of `npm ci`. */
  readonly flags?: readonly string[];
}

const MACHINES: readonly Machine[] = [
  // Debian 13.
  { npm: '9.2.0' },
  // The first Node 20, with the npm that came with it.
  { npm: '9.6.4', node: '20.0.0' },
  // The last Node 20.
  { npm: '10.8.2' },
  { npm: '10.8.2', flags: ['--ignore-scripts'] },
  { npm: '10.9.4', node: '22.16.0' },
  { npm: '11.0.0' },
  // Since its version 12 npm needs Node 22.
  { npm: 'latest', node: '24.21.0' },
];

/** What a checkout holds: all but what installs and builds make. */
const MADE = new Set(['node_modules', 'dist', 'dist-stats', '.astro', '.cache', '.git', 'gallery']);

const PATIENCE = 5 * 60_000;

/** The Node and the npm of the system: those that started these tests, else the first on the path that are not the project's. */
const outside = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => folder && !`${resolve(folder)}${sep}`.startsWith(`${ROOT}${sep}`));
const onPath = (name: string) => outside.map((folder) => join(folder, name)).find(existsSync) ?? name;
const SYSTEM_NODE = process.env['npm_node_execpath'] ?? onPath('node');
const SYSTEM_NPM = process.env['npm_execpath'] ?? realpathSync(onPath('npm'));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** An environment as a terminal gives it: nothing of the npm that runs these tests but where its registry is. */
function environment(node: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|INIT_CWD$|NODE$|NODE_ENV$|VITEST|SITES_BUILT$)/.test(name),
  );
  const registry = process.env['npm_config_registry'];
  return {
    ...Object.fromEntries(kept),
    ...(registry && { npm_config_registry: registry }),
    PATH: [dirname(node), ...outside].join(delimiter),
  };
}

/** @param until the command is interrupted, as Ctrl-C does, once this has been done with what it printed */
function run(
  command: readonly string[],
  cwd: string,
  node: string,
  until?: (output: string) => Promise<boolean>,
): Promise<Ended> {
  const [file = '', ...args] = command;
  // A group of its own, so that an interrupt reaches all of it, as in a terminal.
  const child = spawn(file, args, {
    cwd,
    env: environment(node),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let asked = false;
  const read = (text: string) => {
    output += text;
    if (!until || asked) return;
    void until(output).then((done) => {
      if (!done || asked || child.pid === undefined) return;
      asked = true;
      process.kill(-child.pid, 'SIGINT');
    });
  };
  child.stdout.setEncoding('utf8').on('data', read);
  child.stderr.setEncoding('utf8').on('data', read);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code, signal, output }));
  });
}

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'npm-versions-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Installs packages by name into a folder, with the system's npm. */
async function install(into: string, ...names: string[]): Promise<void> {
  mkdirSync(into, { recursive: true });
  const flags = [
    '--prefix',
    into,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  ];
  const { code, output } = await run(
    [SYSTEM_NODE, SYSTEM_NPM, 'install', ...flags, ...names],
    into,
    SYSTEM_NODE,
  );
  expect(code, output).toBe(0);
}

describe.each(MACHINES.map((machine) => [nameOf(machine), machine] as const))('%s', (_name, machine) => {
  const { npm, node: version, flags = [] } = machine;
  let place: string;
  let site: string;
  let node: string;
  let npmCommand: readonly string[];
  const answer = (...args: string[]) => run([...npmCommand, ...args], site, node);

  beforeAll(async () => {
    place = mkdtempSync(join(folder, 'machine-'));
    site = join(place, 'site');
    cpSync(ROOT, site, { recursive: true, filter: (path) => isSource(path) });
    const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    await install(join(place, 'npm'), `npm@${npm}`, ...(version ? [`${nodePackage}@${version}`] : []));
    const modules = join(place, 'npm/node_modules');
    node = version ? join(modules, nodePackage, 'bin/node') : SYSTEM_NODE;
    npmCommand = [node, join(modules, 'npm/bin/npm-cli.js')];
  }, PATIENCE);
  // An install takes 650 MB.
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test('installs without a word that frightens', { timeout: PATIENCE }, async () => {
    const { code, output } = await answer('ci', ...flags);
    expect(code, output).toBe(0);
    // What npm says of the configuration of the person who runs these tests is none of the project's.
    const said = output.split('\n').filter((line) => !/Unknown (?:user|global|env) config/.test(line));
    expect(said.filter((line) => /warn|EBADENGINE|deprecated/i.test(line))).toEqual([]);
    // What is made for browsers is there, too, whatever processor this is.
    expect(existsSync(join(site, 'node_modules/@bruits/satteri-wasm32-wasi/package.json'))).toBe(true);
  });

  test('npm start answers at the address that it prints, and Ctrl-C ends it', {
    timeout: PATIENCE,
  }, async () => {
    let address = '';
    let status = 0;
    const ended = await run([...npmCommand, 'start', '--', '--port', '0'], site, node, async (output) => {
      address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0] ?? '';
      if (!address || !output.includes('Ctrl-C')) return false;
      status = (await fetch(address)).status;
      return true;
    });
    expect(status, ended.output).toBe(200);
    expect(ended.output).not.toMatch(/\[WARN\]|\[ERROR\]|warning/i);
    // npm itself ends by the signal or, in older versions, with the code of the command.
    expect(ended.signal === 'SIGINT' || ended.code === 0 || ended.code === 130, JSON.stringify(ended)).toBe(
      true,
    );
    await expect(fetch(address)).rejects.toThrow();
  });

  test.each([
    ['check', ['run', 'check'], /Nội dung không có lỗi/],
    ['build', ['run', 'build'], /Complete/],
    ['stats', ['run', 'stats', '--', 'visitors', '--help'], /--log/],
    ['deploy', ['run', 'deploy', '--', '--help'], /--rollback/],
  ] as const)('npm run %s', { timeout: PATIENCE }, async (_script, args, said) => {
    const { code, output } = await answer(...args);
    expect(code, output).toBe(0);
    expect(output).toMatch(said);
  });

  test('a command that fails says so', async () => {
    expect(await answer('run', 'check', '--', '--no-such-flag')).toMatchObject({ code: 2 });
  });

  test('the build is in its place, and the install has left the lockfile as it was', () => {
    const read = (folder: string) => readFileSync(join(folder, 'package-lock.json'), 'utf8');
    expect(existsSync(join(site, 'dist/index.html'))).toBe(true);
    expect(read(site)).toBe(read(ROOT));
  });
});

function nameOf({ npm, node, flags = [] }: Machine): string {
  return [`npm ${npm}`, ...(node ? [`Node ${node}`] : []), ...flags].join(', ');
}

function isSource(path: string): boolean {
  const parts = relative(ROOT, path).split(sep);
  return !parts.some((part) => MADE.has(part));
}
