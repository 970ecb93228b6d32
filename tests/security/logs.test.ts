/** Logs that somebody made to fill the memory, to make numbers, or to stop the count: what each of them gets. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tryLock } from '../../src/system/file-lock.ts';
import { DayVisitors, networkOf } from '../../src/visitors/day-visitors.ts';
import { LONGEST_AGENT, MOST_OF_ADDRESS, MOST_OF_NETWORK, MOST_VISITORS } from '../../src/visitors/limits.ts';
import { decodeState } from '../../src/visitors/state.ts';
import { countAndDie } from '../support/log-history.ts';
import { AGENT, FROM, ip, view, writeLog } from '../support/made-up-log.ts';
import {
  combinedLine,
  makeRequests,
  makeStatsPlace,
  referenceDays,
  runStats,
  type StatsPlace,
  seeded,
  total,
} from '../support/visitors.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
});
afterEach(() => place.remove());

/** Writes a log into the place of the test. */
const log = (name: string, count: number, line: (index: number) => string) =>
  writeLog(place.path(name), count, line);
const count = (...logs: string[]) => place.count({ logs });

describe('visitors that somebody makes up', () => {
  test('by agents: one address is a hundred visitors a day, however many runs there are', async () => {
    const access = log('a', 300, (index) => view({ agent: `${AGENT} ${index}` }));
    const first = await count(access);
    expect(first.figures.total).toBe(MOST_OF_ADDRESS);
    expect(first.counts).toMatchObject({ manyAgents: 200, pageViews: 100 });
    appendFileSync(
      access,
      Array.from({ length: 50 }, (_, index) => view({ agent: `${AGENT} more ${index}` })).join(''),
    );
    appendFileSync(access, view({ address: '10.0.0.2' }));
    const second = await count(access);
    expect(second.counts).toMatchObject({ manyAgents: 50, pageViews: 1 });
    expect(second.figures.total).toBe(MOST_OF_ADDRESS + 1);
  });

  test('by agents that differ behind what any browser writes: they are one', async () => {
    const access = log('a', 100, (index) => view({ agent: AGENT.padEnd(LONGEST_AGENT, 'x') + index }));
    expect((await count(access)).figures.total).toBe(1);
  });

  test('by addresses of one IPv6 network: they have an end, and neighbours are not taken for it', async () => {
    const access = log('a', 1500, (index) => view({ address: `2001:db8:1:2::${index.toString(16)}` }));
    appendFileSync(access, view({ address: '2001:db8:1:3::1' }));
    const { figures, counts } = await count(access);
    expect([figures.total, counts.manyAgents]).toEqual([MOST_OF_NETWORK + 1, 500]);
  });

  test.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8::9', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['may-chu.example', 'may-chu.example'],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('by addresses: a day has an end, those who were there before it stay, and the report counts the rest', async () => {
    const extra = 2000;
    const access = log('a', MOST_VISITORS + extra, (index) => view({ address: ip(index), agent: AGENT }));
    // Of those before and of those after the end.
    appendFileSync(access, view({ address: ip(7), agent: AGENT, time: FROM + 50_000 }));
    appendFileSync(access, view({ address: ip(MOST_VISITORS + 7), agent: AGENT }));
    appendFileSync(access, view({ time: FROM + 86_400 }));
    const { code, stdout } = await runStats([
      'visitors',
      '--log',
      access,
      '--state',
      place.state,
      '--out',
      place.out,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Bỏ qua 2.001 dòng của ngày đã có quá 150.000 khách: có thể trang đang bị tấn công.',
    );
    expect(place.readTotal(), 'the next day is not full').toBe(MOST_VISITORS + 2);
    const state = decodeState(readFileSync(place.state, 'utf8'));
    expect([...state.tally.open.values()].map(({ visitors }) => visitors.size)).toEqual([MOST_VISITORS, 1]);
  });

  test('by returns: all visits of a day together have an end too', () => {
    const day = new DayVisitors(undefined, false, { visitors: 10, stretches: 15 });
    let shown = 0;
    for (let round = 0; round < 3; round += 1) {
      for (let index = 0; index < 10; index += 1) {
        const visitor = day.admit(`${ip(index)} x`, ip(index), 'x');
        if (typeof visitor === 'number' && day.addPageView(visitor, FROM + round * 5000)) shown += 1;
      }
    }
    expect([shown, day.countVisits()]).toEqual([15, 15]);
  });
});

describe('a run that is killed', () => {
  const requests = makeRequests(seeded(77), { count: 8000, from: FROM, to: FROM + 200_000, visitors: 70 });
  const lines = requests.map((request) => combinedLine(request));

  test('has got further when it saved: each gets less to read, until all is counted, once', async () => {
    const access = log('access.log', lines.length, (index) => lines[index] ?? '');
    const logs = [access];
    let deaths = 0;
    // The third pause comes when one piece of the log is counted: no run alone would get through.
    while (await countAndDie(place, { logs }, 3)) {
      deaths += 1;
      expect(deaths, 'every run gets further').toBeLessThan(60);
    }
    expect(deaths).toBeGreaterThan(2);
    const { counts } = await place.count({ logs });
    expect(counts.lines).toBe(0);
    expect(place.readDays()).toEqual(referenceDays(requests));
    expect(place.readTotal()).toBe(total(referenceDays(requests)));
  });

  test('with logs that share their beginning loses no line and counts none twice', async () => {
    const cut = 5000;
    for (let moment = 1; moment < 14; moment += 1) {
      const here = makeStatsPlace();
      writeFileSync(here.path('access.log'), lines.slice(0, cut).join('') + lines.slice(cut, 7000).join(''));
      writeFileSync(here.path('access.log.1'), lines.slice(0, cut).join('') + lines.slice(7000).join(''));
      const logs = [here.path('access.log*')];
      await countAndDie(here, { logs }, moment);
      await here.count({ logs });
      expect(here.readDays(), `killed at pause ${moment}`).toEqual(referenceDays(requests));
      here.remove();
    }
  });

  test('leaves no served figures of a part', async () => {
    const access = log('access.log', lines.length, (index) => lines[index] ?? '');
    expect(await countAndDie(place, { logs: [access] }, 3)).toBe(true);
    expect(() => place.readTotal()).toThrow('ENOENT');
    decodeState(readFileSync(place.state, 'utf8'));
  });

  test('while it counts a damaged state anew saves no part: the next run may be given fewer logs', async () => {
    const access = log('access.log', lines.length, (index) => lines[index] ?? '');
    writeFileSync(place.state, 'damaged');
    expect(await countAndDie(place, { logs: [access], rebuild: true, baseline: 0 }, 3)).toBe(true);
    expect(readFileSync(place.state, 'utf8')).toBe('damaged');
  });
});

/** The state as version 1 wrote it: ids are one hash of address and agent. */
function stateOfVersion1(
  day: string,
  visitors: readonly [address: string, time: number][],
  access: string,
): string {
  const salt = Buffer.alloc(16, 7);
  const dayStart = Date.parse(`${day}T00:00:00+07:00`) / 1000;
  const packed = visitors.map(([address, time]) => {
    const bytes = Buffer.alloc(26);
    createHash('sha256').update(salt).update(`${address} ${AGENT}`, 'latin1').digest().copy(bytes, 0, 0, 16);
    bytes.writeUInt16LE(1, 16);
    bytes.writeUInt32LE(time - dayStart, 18);
    bytes.writeUInt32LE(time - dayStart, 22);
    return bytes;
  });
  const head = readFileSync(access);
  const mark = createHash('sha256').update(head).digest('hex').slice(0, 16);
  const body = JSON.stringify({
    baseline: 100,
    runs: 4,
    clock: dayStart,
    closedThrough: null,
    closed: {},
    open: [
      { day, salt: salt.toString('base64'), floor: 0, visitors: Buffer.concat(packed).toString('base64') },
    ],
    logs: [{ name: 'access.log', marks: [[head.length, mark]], lastDay: day, run: 4 }],
  });
  const checksum = createHash('sha256').update(body).digest('hex');
  return `${JSON.stringify({ format: 'commune-visitors', version: 1, checksum })}\n${body}\n`;
}

test('a state of the version before is read, and its visitors are known again on that day', async () => {
  const access = log('access.log', 2, (index) => view({ address: ip(index) }));
  writeFileSync(
    place.state,
    stateOfVersion1(
      '2026-11-25',
      [
        [ip(0), FROM + 3600],
        [ip(1), FROM + 3600],
      ],
      access,
    ),
  );
  appendFileSync(access, view({ address: ip(0), time: FROM + 3900 }));
  const { figures, counts } = await count(access);
  expect([counts.lines, figures.total]).toEqual([1, 102]);
  appendFileSync(access, view({ address: ip(1), time: FROM + 4000 }) + view({ address: ip(2) }));
  expect((await count(access)).figures.total, 'in the state that was written anew, too').toBe(103);
});

describe('lines and files', () => {
  test('as long as they like, of whatever bytes, cost time in proportion to their length', async () => {
    const lines = (unit: number) => [
      'x'.repeat(unit * 60),
      `${'a '.repeat(unit * 30)}`,
      `1.1.1.1 ${'['.repeat(unit * 60)}`,
      `1.1.1.1 - ${'[25/Nov/2026:08:00:01 +0700] '.repeat(unit * 2)}`,
      `1.1.1.1 - - [25/Nov/2026:08:00:01 +0700] "GET ${'\\'.repeat(unit * 60)}`,
      `${'['.repeat(unit * 60)}`,
      `{"a":${'['.repeat(unit * 60)}`,
      `{"ts":1795568401,"status":200,"request":{"remote_ip":"${'1'.repeat(unit * 50)}","method":"GET","uri":"/"}}`,
      `{"__proto__":{"ts":1},"request":{"headers":{"__proto__":[]}},"status":200}`,
      `${'9'.repeat(400)} - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1" 200 5 "-" "Mozilla"`,
    ];
    const time = async (unit: number, name: string) => {
      const here = makeStatsPlace();
      writeFileSync(here.path(name), `${lines(unit).join('\n')}\n`.repeat(30) + view());
      const started = process.cpuUsage();
      const { counts, figures } = await here.count({ logs: [here.path(name)] });
      const { user, system } = process.cpuUsage(started);
      here.remove();
      expect(figures.total).toBe(1);
      expect(counts.malformed + counts.tooLong).toBe(lines(1).length * 30);
      return (user + system) / 1000;
    };
    await time(100, 'warm');
    const once = await time(250, 'a');
    expect(await time(1000, 'b')).toBeLessThan(Math.max(once, 30) * 4 * 3);
  });

  test('a compressed file that unpacks to a thousand times its size is read in pieces', async () => {
    writeFileSync(
      place.path('a.gz'),
      gzipSync(Buffer.concat([Buffer.alloc(100_000_000, 'x'), Buffer.from(`\n${view()}`)])),
    );
    const { counts, figures } = await count(place.path('a.gz'));
    expect([counts.tooLong, figures.total]).toEqual([1, 1]);
  });

  test('a pipe is no log, and nobody is waited for', async () => {
    expect(spawnSync('mkfifo', [place.path('pipe')]).status).toBe(0);
    await expect(count(place.path('pipe'))).rejects.toThrow('không phải tệp nhật ký');
    const fd = openSync(`${place.state}.lock`, 'a');
    expect(tryLock(fd, place.state), 'the lock is free again').toBe(true);
    closeSync(fd);
  });
});
