/** What deploy and stats publish is for the web server, which is another user, whatever the umask of who publishes. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NODE } from '../../tests/support/node.ts';
import {
  deploySite,
  makeWorkplace,
  siteFiles,
  type Workplace,
  writeFiles,
} from '../../tests/support/releases.ts';
import { ROOT } from '../../tests/support/sites.ts';
import { combinedLine } from '../../tests/support/visitors.ts';

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
});
afterEach(() => place.remove());

/** Runs a command of the project with the strictest umask that people set. */
function runClosed(script: string, ...args: string[]) {
  const command = ['umask 077; exec "$@"', 'sh', NODE, join(ROOT, 'scripts', script), ...args];
  const { status, stderr } = spawnSync('sh', ['-c', ...command], { cwd: ROOT, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

const modeOf = (path: string) => statSync(path).mode & 0o777;

/** All that a reader may be served below a folder and that another user could not read. */
function unreadable(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(entries.length).toBeGreaterThan(0);
  return [folder, ...entries.map((name) => join(folder, name))].filter((path) => {
    const needed = statSync(path).isDirectory() ? 0o555 : 0o444;
    return (modeOf(path) & needed) !== needed;
  });
}

/** A site as it is built under that umask. */
function close(folder: string) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
  }
  chmodSync(folder, 0o700);
}

test('a deploy under umask 077 of a site built so, and a rollback', () => {
  for (const name of ['A', 'B']) {
    writeFiles(place.from, siteFiles(name));
    close(place.from);
    runClosed('deploy.ts', '--dir', place.dir, '--from', place.from);
    expect(unreadable(join(place.dir, 'current/'))).toEqual([]);
    expect([modeOf(place.dir), modeOf(join(place.dir, 'releases'))]).toEqual([0o755, 0o755]);
  }
  close(join(place.dir, 'releases', readdirSync(join(place.dir, 'releases')).sort()[0] ?? ''));
  runClosed('deploy.ts', '--dir', place.dir, '--rollback');
  expect(unreadable(join(place.dir, 'current/'))).toEqual([]);
});

test('a live release that was published closed is opened by the next deploy of the same site', () => {
  const { id } = deploySite(place, 'A');
  close(join(place.dir, 'releases', id));
  runClosed('deploy.ts', '--dir', place.dir, '--from', place.from);
  expect(readdirSync(join(place.dir, 'releases'))).toEqual([id]);
  expect(unreadable(join(place.dir, 'current/'))).toEqual([]);
});

test('counters under umask 077: new ones are readable, the mode of those that are there stays, the state is closed', () => {
  const path = (name: string) => join(place.dir, name);
  mkdirSync(place.dir);
  const request = { time: 1_795_568_401, address: '10.0.0.1', agent: 'Mozilla/5.0 Firefox/141.0' };
  const line = combinedLine({ ...request, target: '/', method: 'GET', status: 200, pageView: true });
  writeFileSync(path('access.log'), line);
  const count = () =>
    runClosed(
      'stats.ts',
      'visitors',
      ...['--log', path('access.log'), '--state', path('state'), '--out', path('www/new/stats.json')],
    );
  count();
  expect(modeOf(path('www/new/stats.json'))).toBe(0o644);
  expect([modeOf(path('www')), modeOf(path('www/new'))]).toEqual([0o755, 0o755]);
  expect(modeOf(path('state'))).toBe(0o600);
  chmodSync(path('www/new/stats.json'), 0o664);
  count();
  expect(modeOf(path('www/new/stats.json'))).toBe(0o664);
});
