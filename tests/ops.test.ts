/** The schedules in ops/ are what runs on servers: the command in them is run here, on a server made of folders. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStatsFile } from '../src/build/stats-file.ts';
import { NODE } from './support/node.ts';
import { ROOT } from './support/sites.ts';
import {
  combinedLine,
  makeRequests,
  makeStatsPlace,
  referenceDays,
  type StatsPlace,
  seeded,
  total,
} from './support/visitors.ts';

const read = (path: string) => readFileSync(resolve(ROOT, 'ops', path), 'utf8');
const service = () => /^ExecStart=(.*)$/m.exec(read('systemd/commune-stats.service'))?.[1] ?? '';
const cron = () =>
  /^(\S+ \S+ \S+ \S+ \S+) (\S+) (.*)$/m.exec(read('cron/commune-stats').replace(/^#.*$/gm, '').trim());

let server: StatsPlace;
beforeEach(() => {
  server = makeStatsPlace();
});
afterEach(() => server.remove());

/** A command of ops/ with its folders below the test's own. */
const here = (command: string) =>
  command.replaceAll(/(?<=[ "])\/(?=opt|var|srv)/g, `${server.dir}/`).replace('/usr/bin/node', NODE);

describe.each([
  ['the systemd service', service],
  ['the cron line', () => cron()?.[3] ?? ''],
])('%s', (_name, command) => {
  test('counts what nginx and logrotate leave on a server', async () => {
    for (const folder of ['opt/commune', 'var/log/nginx', 'var/lib/commune-stats', 'srv/xa']) {
      mkdirSync(join(server.dir, folder), { recursive: true });
    }
    await buildStatsFile(ROOT, server.path('opt/commune/stats.mjs'));
    const from = Date.parse('2026-11-25T00:00:00+07:00') / 1000;
    const requests = makeRequests(seeded(9), { count: 200, from, to: from + 40_000, visitors: 20 });
    const lines = requests.map((request) => combinedLine(request));
    writeFileSync(server.path('var/log/nginx/access.log.1'), lines.slice(0, 120).join(''));
    writeFileSync(server.path('var/log/nginx/access.log'), lines.slice(120).join(''));
    const { status, stderr } = spawnSync('sh', ['-c', here(command())], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { visitors } = JSON.parse(readFileSync(server.path('srv/xa/stats.json'), 'utf8')) as {
      visitors: { total: number };
    };
    expect(visitors.total).toBe(total(referenceDays(requests)));
    expect(existsSync(server.path('var/lib/commune-stats/days.json'))).toBe(true);
  });
});

describe('a copy of the counters', () => {
  const counters = (words: string[], env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync('sh', [resolve(ROOT, 'ops/backup/counters'), ...words], {
      encoding: 'utf8',
      env: {
        ...process.env,
        STATE: server.state,
        HISTORY: server.history,
        TO: server.path('copies'),
        ...env,
      },
    });
    return { status, said: stdout + stderr };
  };
  const from = Date.parse('2026-11-25T00:00:00+07:00') / 1000;
  const requests = makeRequests(seeded(9), { count: 200, from, to: from + 40_000, visitors: 20 });
  const lines = requests.map((request) => combinedLine(request));
  const log = () => server.path('access.log');
  const count = () => server.count({ logs: [log()] });
  const copies = () => readdirSync(server.path('copies')).map((name) => server.path(`copies/${name}`));

  test('put back on a server that lost all gives the figures that were, with the lines since', async () => {
    writeFileSync(log(), lines.slice(0, 120).join(''));
    await count();
    expect(counters(['save']).status).toBe(0);
    writeFileSync(log(), lines.join(''));
    await count();
    const figures = { total: server.readTotal(), days: server.readDays() };
    for (const file of [server.state, server.history, server.out]) rmSync(file);
    expect(counters(['restore', copies()[0] ?? '']).status).toBe(0);
    await count();
    expect({ total: server.readTotal(), days: server.readDays() }).toEqual(figures);
    expect(figures.total).toBe(total(referenceDays(requests)));
  });

  test('puts right a state that is damaged, which is set aside; what is there is as closed as it was', async () => {
    writeFileSync(log(), lines.join(''));
    await count();
    const { mode } = statSync(server.state);
    const before = server.readTotal();
    counters(['save']);
    writeFileSync(server.state, 'hỏng');
    await expect(count()).rejects.toThrow();
    counters(['restore', copies()[0] ?? '']);
    await count();
    expect(server.readTotal()).toBe(before);
    expect(readFileSync(`${server.state}.before`, 'utf8')).toBe('hỏng');
    expect(statSync(server.state).mode).toBe(mode);
  });

  test('that is damaged, or is none, is refused, and nothing is touched', async () => {
    writeFileSync(log(), lines.join(''));
    expect(counters(['save'])).toMatchObject({
      status: 1,
      said: expect.stringContaining('chưa chạy lần nào'),
    });
    await count();
    counters(['save']);
    const state = readFileSync(server.state, 'utf8');
    const [copy = ''] = copies();
    const bytes = readFileSync(copy);
    writeFileSync(server.path('nua.tar.gz'), bytes.subarray(0, bytes.length / 2));
    mkdirSync(server.path('khac'));
    writeFileSync(server.path('khac/state'), 'khác');
    spawnSync('sh', ['-c', 'tar -xzf "$1" sums && tar -czf ../khac.tar.gz state sums', 'sh', copy], {
      cwd: server.path('khac'),
    });
    for (const name of ['nua.tar.gz', 'khac.tar.gz', 'khong-co.tar.gz', 'access.log'])
      expect(counters(['restore', server.path(name)]).status, name).toBe(1);
    expect(readFileSync(server.state, 'utf8')).toBe(state);
    expect(counters([]).status).toBe(2);
  });

  test('of copies the newest stay', async () => {
    writeFileSync(log(), lines.join(''));
    await count();
    mkdirSync(server.path('copies'));
    for (const name of [
      'counters-20200101T000000Z.tar.gz',
      'counters-20210101T000000Z.tar.gz',
      'ghi-chu.txt',
    ])
      writeFileSync(server.path(`copies/${name}`), '');
    counters(['save'], { KEEP: '2' });
    const names = readdirSync(server.path('copies')).sort();
    expect(names).toEqual([
      'counters-20210101T000000Z.tar.gz',
      expect.stringMatching(/^counters-20\d{6}T\d{6}Z\.tar\.gz$/),
      'ghi-chu.txt',
    ]);
  });
});

test('both schedules run the same command every five minutes', () => {
  expect(cron()?.[3]?.replace(' > /dev/null', '')).toBe(service());
  expect(cron()?.[1]).toBe('*/5 * * * *');
  expect(read('systemd/commune-stats.timer')).toContain('OnCalendar=*:0/5');
});

test('systemd finds nothing wrong with the units', (context) => {
  if (spawnSync('systemd-analyze', ['--version']).status !== 0)
    context.skip('this machine has no systemd-analyze');
  const units = readdirSync(resolve(ROOT, 'ops/systemd'));
  // The programs stand on the server, not here.
  for (const unit of units)
    writeFileSync(
      server.path(unit),
      read(`systemd/${unit}`)
        .replace(/\/usr\/bin\/(?:node|npm)/, '/bin/sh')
        .replace(/^WorkingDirectory=.*$/m, 'WorkingDirectory=/'),
    );
  const { stderr } = spawnSync('systemd-analyze', ['verify', ...units.map((unit) => server.path(unit))], {
    encoding: 'utf8',
    env: { ...process.env, SYSTEMD_UNIT_PATH: `${server.dir}:` },
  });
  expect(units.length).toBeGreaterThan(6);
  expect(stderr.split('\n').filter((line) => /commune-/.test(line))).toEqual([]);
});

test('what a schedule starts tells when it fails, and timer and cron start the same', () => {
  const commands = new Map(
    readdirSync(resolve(ROOT, 'ops/systemd'))
      .filter((unit) => unit.endsWith('.timer'))
      .map((timer) => {
        const unit = read(`systemd/${timer.replace('.timer', '.service')}`);
        expect(unit, timer).toContain('OnFailure=commune-alert@%n.service');
        return [timer, /^ExecStart=\/usr\/bin\/(.*)$/m.exec(unit)?.[1] ?? ''];
      }),
  );
  for (const timer of ['commune-publish.timer', 'commune-status.timer'])
    expect(read('cron/commune-publish')).toContain(`$(${commands.get(timer)} 2>&1) || echo "$out"`);
  expect(read('cron/commune-stats')).toContain(
    ` deploy /usr/bin/${commands.get('commune-backup.timer')} > /dev/null`,
  );
});

test('logs are kept as long as the page of the counters says', () => {
  const days = /^\trotate (\d+)$/m.exec(read('logrotate/nginx'))?.[1];
  const page = readFileSync(resolve(ROOT, 'src/components/visits/CountingRules.astro'), 'utf8');
  expect(page).toContain(`giữ ${days} ngày`);
});
