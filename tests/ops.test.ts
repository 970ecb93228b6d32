/** The schedules in ops/ are what runs on servers: the command in them is run here, on a server made of folders. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
/** The lines of a file of /etc/cron.d: when, as whom, and what. */
const cron = (file: string) =>
  [...read(`cron/${file}`).matchAll(/^([^#\s]\S* \S+ \S+ \S+ \S+) (\S+) (.*)$/gm)].map(
    ([, when = '', user = '', command = '']) => ({ when, user, command }),
  );

let server: StatsPlace;
beforeEach(() => {
  server = makeStatsPlace();
});
afterEach(() => server.remove());

/** A command of ops/ with its folders below the test's own. */
const here = (command: string) =>
  command.replaceAll(/(?<=[ "])\/(?=opt|var|srv)/g, `${server.dir}/`).replace('/usr/bin/node', NODE);
const alerts = () => server.path('alerts');
/** Told into a folder of the test's own, by this program for mail. */
const telling = (sendmail = '/khong-co') => ({
  ...process.env,
  FOLDER: alerts(),
  SPARE: server.path('spare'),
  SENDMAIL: sendmail,
});
const told = (name: string) => readFileSync(join(alerts(), `${name}.txt`), 'utf8');

describe.each([
  ['the systemd service', service],
  ['the cron line', () => cron('commune-stats')[0]?.command ?? ''],
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

describe('what failed is told', () => {
  const TELL = resolve(ROOT, 'ops/alert/tell');
  const tell = (words: readonly string[], env: NodeJS.ProcessEnv = telling(), input = '') =>
    spawnSync('sh', [TELL, ...words], { encoding: 'utf8', env, input });

  test.each([
    ['exit-code', '7', 'kết thúc với mã 7'],
    ['exit-code', '200', 'không vào được thư mục làm việc (WorkingDirectory)'],
    ['exit-code', '203', 'không có lệnh hoặc không chạy được nó (ExecStart)'],
    ['exit-code', '217', 'không có người dùng hoặc nhóm của nó (User)'],
    ['exit-code', '226', 'không dựng được chỗ chạy, ví dụ thiếu thư mục (ReadWritePaths)'],
    ['signal', 'KILL', 'bị dừng giữa chừng (tín hiệu KILL)'],
    ['timeout', 'TERM', 'chạy quá lâu nên bị dừng'],
    ['oom-kill', 'KILL', 'hết bộ nhớ'],
    ['protocol', '', 'không chạy được (protocol)'],
  ])('of systemd %s %s: %s', (result, status, why) => {
    const env = { ...telling(), MONITOR_SERVICE_RESULT: result, MONITOR_EXIT_STATUS: status };
    expect(tell(['unit', 'commune-x.service'], env).status).toBe(0);
    expect(told('commune-x.service').split('\n')[0]).toMatch(
      new RegExp(`^[\\d/]+ [\\d:]+: commune-x\\.service trên máy \\S+ ${RegExp.escape(why)}\\. Xem `),
    );
  });

  test('as text, under a name that is a file of its own folder, in the clock of Viet Nam whatever the zone', () => {
    const said = 'a\x1b[31mđỏ\u009b31m\nTo: x@y\n.\n$(touch x)`id`\n';
    const { status, stdout } = tell(
      ['said', '../../$(id) x', '124'],
      { ...telling(), TZ: 'America/Lima', LC_ALL: 'C' },
      said,
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readdirSync(alerts())).toEqual(['_.._..___id__x.txt']);
    const text = told('_.._..___id__x');
    expect(text).toContain('\n\na[31mđỏ31m\nTo: x@y\n.\n$(touch x)`id`\n');
    expect(text).toContain('chạy quá lâu nên bị dừng');
    const [, day, month, year, time] = /^(\d\d)\/(\d\d)\/(\d{4}) (\S+): /.exec(text) ?? [];
    expect(Math.abs(Date.parse(`${year}-${month}-${day}T${time}+07:00`) - Date.now())).toBeLessThan(600_000);
  });

  test('by mail, which reads no header, address or end in what was said; a mail that cannot go is a failure', () => {
    const sendmail = server.path('sendmail');
    writeFileSync(
      sendmail,
      `#!/bin/sh\necho "$@" > ${server.path('words')}\ncat > ${server.path('mail')}\n`,
      { mode: 0o755 },
    );
    tell(['said', 'commune-publish', '1'], telling(sendmail), 'To: x@y\n.\nhết\n');
    const mail = readFileSync(server.path('mail'), 'utf8');
    expect(readFileSync(server.path('words'), 'utf8')).toBe('-i -t\n');
    expect(mail.slice(0, mail.indexOf('\n\n')).match(/^To: .*$/gm)).toEqual(['To: root']);
    expect(mail).toContain(`\n\n${told('commune-publish')}`);
    writeFileSync(sendmail, '#!/bin/sh\nexit 75\n');
    const { status, stdout } = tell(['said', 'commune-publish', '1'], telling(sendmail), 'x');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringContaining('commune-publish trên máy'),
    });
  });

  test('where there is no place for a file on the disk, elsewhere, and at the least to whoever reads what is printed', () => {
    const nowhere = { ...telling(), FOLDER: '/proc/khong-co' };
    expect(tell(['said', 'x', '1'], nowhere, 'lỗi').status).toBe(0);
    expect(readFileSync(server.path('spare/x.txt'), 'utf8')).toContain(`Xem ${server.path('spare/x.txt')}.`);
    const { status, stdout } = tell(['said', 'x', '3'], { ...nowhere, SPARE: '/proc/khong-co' }, 'lỗi');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringMatching(/x trên máy \S+ kết thúc với mã 3\.\n$/),
    });
    expect(tell([]).status).toBe(2);
  });

  /** Runs a line of cron with a program in the place of what it starts. @returns the name under which it tells, and what it printed */
  function runLine(command: string, script: string, limit = '') {
    for (const folder of ['opt/commune/site', 'bin']) mkdirSync(server.path(folder), { recursive: true });
    const program = server.path('opt/commune/counters');
    writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    writeFileSync(server.path('bin/npm'), `#!/bin/sh\n. ${program}\n`, { mode: 0o755 });
    const line = here(command.replace('/usr/bin/node', program))
      .replace(server.path('opt/commune/tell'), TELL)
      .replace(/timeout -k 60 \w+/, (whole) => (limit ? `timeout -k 60 ${limit}` : whole));
    const env = { ...telling(), PATH: `${server.path('bin')}:${process.env['PATH']}` };
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', line], { encoding: 'utf8', env });
    return { name: /said (\S+) \$\?$/.exec(command)?.[1] ?? '', printed: stdout + stderr };
  }
  const lines = [...cron('commune-publish'), ...cron('commune-stats')];

  test('by each line of cron, which says nothing else: what fails, and what hangs', () => {
    expect(lines).toHaveLength(4);
    for (const { command } of lines) {
      const { name, printed } = runLine(command, 'echo "báo cáo"');
      expect(printed).toBe('');
      expect(existsSync(alerts()), name).toBe(false);
      expect(runLine(command, 'echo "dòng 1"; echo "hỏng vì $0" >&2; exit 3').printed).toBe('');
      expect(told(name)).toMatch(/kết thúc với mã 3\. Xem [\s\S]*\n\ndòng 1\nhỏng vì /);
      expect(runLine(command, 'echo "đang làm"; sleep 1000', '0.2').printed).toBe('');
      expect(told(name)).toMatch(/chạy quá lâu nên bị dừng\. Xem [\s\S]*\n\nđang làm\n/);
      rmSync(alerts(), { recursive: true });
    }
    rmSync(server.path('opt/commune/site'), { recursive: true });
    spawnSync(
      '/bin/sh',
      ['-c', here(lines[0]?.command ?? '').replace(server.path('opt/commune/tell'), TELL)],
      { env: telling() },
    );
    expect(told('commune-publish')).toContain('kết thúc với mã');
  });

  test('but not that a publication is still at work: the next turn is left out', async () => {
    const site = server.path('opt/commune/site');
    mkdirSync(site, { recursive: true });
    const atWork = spawn('flock', [site, 'sh', '-c', 'echo locked; exec cat'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    await once(atWork.stdout, 'data');
    const { printed } = runLine(lines[0]?.command ?? '', `touch ${server.path('ran')}`);
    atWork.stdin.end();
    expect({ printed, ran: existsSync(server.path('ran')), told: existsSync(alerts()) }).toEqual({
      printed: '',
      ran: false,
      told: false,
    });
  });
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

test('timers and cron start the same, at the same times, for as long, and both tell what fails', () => {
  const lines = [...cron('commune-publish'), ...cron('commune-stats')];
  const MINUTES = { min: 1, h: 60, m: 1 } as const;
  const minutes = (time = '') => {
    const [, number = '', unit = ''] = /^(\d+)(\w+)$/.exec(time) ?? [];
    return Number(number) * (MINUTES[unit as keyof typeof MINUTES] ?? Number.NaN);
  };
  const timers = readdirSync(resolve(ROOT, 'ops/systemd')).filter((unit) => unit.endsWith('.timer'));
  expect(timers).toHaveLength(lines.length);
  for (const timer of timers) {
    const name = timer.replace('.timer', '');
    const unit = read(`systemd/${name}.service`);
    const said = (key: string) => new RegExp(`^${key}=(?:/usr/bin/)?(.*)$`, 'm').exec(unit)?.[1] ?? '';
    expect(unit, timer).toContain('OnFailure=commune-alert@%n.service');
    const line = lines.find(({ command }) =>
      command.endsWith(`|| echo "$out" | sh /opt/commune/tell said ${name} $?`),
    );
    expect(line?.user).toBe(said('User'));
    expect(line?.command.replaceAll('/usr/bin/', '')).toContain(` ${said('ExecStart')} 2>&1)`);
    expect(minutes(/timeout -k 60 (\w+) /.exec(line?.command ?? '')?.[1])).toBe(
      minutes(said('TimeoutStartSec')),
    );
    const when = /^OnCalendar=(.*)$/m.exec(read(`systemd/${timer}`))?.[1];
    expect(when).toBe(WHEN[line?.when ?? '']);
  }
});

/** Of cron, in the words of systemd. */
const WHEN: Readonly<Record<string, string>> = {
  '*/5 * * * *': '*:0/5',
  '*/10 * * * *': '*:0/10',
  '7,37 * * * *': '*:7/30',
  '17 2 * * *': '*-*-* 02:17',
};

test('logs are kept as long as the page of the counters says', () => {
  const days = /^\trotate (\d+)$/m.exec(read('logrotate/nginx'))?.[1];
  const page = readFileSync(resolve(ROOT, 'src/components/visits/CountingRules.astro'), 'utf8');
  expect(page).toContain(`giữ ${days} ngày`);
});
