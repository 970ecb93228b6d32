/**
 * `scripts/preflight.cjs` starts every command with a Node that can run it, whatever npm made of the install: here with
 * installs made of folders. tests/long/npm-versions.test.ts asks the same of real ones.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NODE, ROOT, startNode } from './support/node.ts';

const PACKAGE = `node-${process.platform}-${process.arch}`;

let project: string;
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-')));
  for (const path of ['package.json', 'scripts/preflight.cjs']) cpSync(join(ROOT, path), join(project, path));
  mkdirSync(join(project, 'node_modules/astro'), { recursive: true });
  // The system's Node of another age: npm runs the preflight by it.
  writeFileSync(
    join(project, 'old.cjs'),
    `Object.defineProperty(process.versions, 'node', { value: '20.20.2' });`,
  );
  writeFileSync(join(project, 'script.cjs'), SCRIPT);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** Tells which Node runs it, which one its own children get, and what it was given. */
const SCRIPT = `
const { execFileSync } = require('node:child_process');
const own = execFileSync('node', ['-p', 'process.argv[0]'], { encoding: 'utf8' }).trim();
process.stdin.resume().on('data', (given) => {
  console.log(JSON.stringify({ node: process.argv[0], children: own, args: process.argv.slice(2), given: String(given) }));
  process.exit(7);
});
`;

/** The Node that the lockfile brings, as npm lays it down; a stand-in that runs, or one that this machine cannot run. */
function installNode(kind: 'runs' | 'broken'): string {
  const bin = join(project, 'node_modules', PACKAGE, 'bin');
  mkdirSync(bin, { recursive: true });
  const node = join(bin, 'node');
  if (kind === 'runs') cpSync(NODE, node);
  else writeFileSync(node, '#!/bin/sh\necho "libm.so.6: version GLIBC_2.99 not found" >&2\nexit 1\n');
  chmodSync(node, 0o755);
  return node;
}

/** @param system age of the Node that runs the preflight */
function start(system: 'old' | 'new', args: readonly string[], input: string) {
  const old = system === 'old' ? ['--require', join(project, 'old.cjs')] : [];
  // No tool of this project may be met by chance.
  const env = { PATH: ['/usr/local/bin', '/usr/bin', '/bin'].join(delimiter) };
  return startNode([...old, 'scripts/preflight.cjs', ...args], { cwd: project, env, input });
}

const run = (system: 'old' | 'new', args: readonly string[] = ['script.cjs', '--flag', 'hai từ']) =>
  start(system, args, 'gõ vào').finished;

describe.skipIf(process.platform === 'win32')('a command', () => {
  test('runs by the Node of the lockfile where npm made no link to it, and so do its children', async () => {
    const node = installNode('runs');
    const { code, stdout, stderr } = await run('old');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      node,
      children: node,
      args: ['--flag', 'hai từ'],
      given: 'gõ vào',
    });
    expect(code).toBe(7);
  });

  test('runs by the Node of the lockfile also where the system has a new one', async () => {
    const node = installNode('runs');
    expect(JSON.parse((await run('new')).stdout)).toMatchObject({ node, children: node });
  });

  test.each(['absent', 'broken'] as const)(
    'runs by a new Node of the system where the own one is %s',
    async (kind) => {
      if (kind === 'broken') installNode('broken');
      const node = realpathSync(NODE);
      expect(JSON.parse((await run('new')).stdout)).toMatchObject({ node, children: node });
    },
  );

  test('gets the signals that its starter gets, and ends as it ends', async () => {
    installNode('runs');
    writeFileSync(
      join(project, 'serve.cjs'),
      `process.on('SIGINT', () => process.exit(5)); console.log('ready'); setInterval(() => {}, 1000);`,
    );
    for (const [sent, end] of [
      ['SIGINT', { code: 5, signal: null }],
      ['SIGTERM', { code: null, signal: 'SIGTERM' }],
    ] as const) {
      const { child, finished } = start('old', ['serve.cjs'], 'open');
      child.stdout.once('data', () => child.kill(sent));
      expect(await finished, sent).toMatchObject(end);
    }
  });
});

describe('where no Node can run the commands', () => {
  test('an install that left out the own one is asked for again', async () => {
    const { code, stdout, stderr } = await run('old');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('máy này đang dùng Node 20.20.2');
    expect(stderr).toContain('Chạy "npm ci" trong thư mục dự án (không dùng --omit=optional)');
  });

  test.skipIf(process.platform === 'win32')('what keeps the own one from running is told', async () => {
    installNode('broken');
    const { code, stderr } = await run('old');
    expect(code).toBe(1);
    expect(stderr).toContain(
      `node_modules/${PACKAGE}) không chạy được trên máy này: libm.so.6: version GLIBC_2.99 not found`,
    );
    expect(stderr).toContain('cài Node 24');
  });

  test('a platform that none comes with is told to install one', async () => {
    writeFileSync(join(project, 'package.json'), JSON.stringify({ optionalDependencies: {} }));
    const { code, stderr } = await run('old');
    expect(code).toBe(1);
    expect(stderr).toContain('Dự án không mang theo được Node cho hệ máy này. Cài Node 24');
    expect((await run('old', ['--install'])).code).toBe(1);
  });
});

test('before the first install a command asks for it', async () => {
  rmSync(join(project, 'node_modules'), { recursive: true });
  const { code, stderr } = await run('new');
  expect(code).toBe(1);
  expect(stderr).toContain('Các gói của dự án chưa được cài. Chạy "npm ci"');
});

test('every script of package.json is started by the preflight', async () => {
  const { scripts } = (await import('../package.json', { with: { type: 'json' } })).default;
  const others = Object.entries(scripts).filter(
    ([, line]) => !line.startsWith('node scripts/preflight.cjs '),
  );
  expect(Object.keys(scripts)).toContain('start');
  expect(others).toEqual([]);
});
