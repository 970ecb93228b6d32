/** Logs as servers really leave them: behind proxies, emptied under the server's hands, compressed in other ways. */
import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { combinedLine, makeStatsPlace, runStats, type StatsPlace } from '../../tests/support/visitors.ts';
import { Judge, readNetworks } from './judge.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
});
afterEach(() => place.remove());

const START = Date.parse('2026-11-25T08:00:00+07:00') / 1000;
const view = (address: string, second = 0, agent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/141.0'): string =>
  combinedLine({
    time: START + second,
    address,
    agent,
    target: '/',
    method: 'GET',
    status: 200,
    pageView: true,
  });

function log(name: string, content: string | Buffer): string {
  writeFileSync(place.path(name), content);
  return place.path(name);
}

describe('the server’s own name in front', () => {
  const READERS = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '2001:db8:1::1', '2001:db8:2::1'];

  test('leaves five readers five, and --exclude knows them', async () => {
    const access = log('access.log', READERS.map((one) => `xa.example:443 ${view(one)}`).join(''));
    expect((await place.count({ logs: [access] })).figures.total).toBe(5);
    const networks = readNetworks(['203.0.113.0/24']);
    if ('wrong' in networks) throw new Error('no network');
    const { counts, figures } = await place.count({
      logs: [access],
      state: place.path('other'),
      judge: new Judge(networks.list),
    });
    expect([counts.excluded, figures.total]).toEqual([3, 2]);
  });

  test('where what stands in front is not known, no line counts, and the command says so', async () => {
    const access = log('access.log', READERS.map((one) => view(`${one},`)).join(''));
    const { code, stdout, stderr } = await runStats(place.args());
    expect(code).toBe(1);
    expect(stdout).toContain('Bỏ qua 5 dòng sai dạng.');
    expect(stderr).toContain(`${access}*: không hiểu được dòng nào`);
  });
});

describe('one address for everybody', () => {
  const agents = (count: number) =>
    Array.from({ length: count }, (_, index) => `Mozilla/5.0 Firefox/${index}`);
  const proxies = async (lines: string) =>
    (await place.count({ logs: [log('access.log', lines)] })).notes.filter(({ kind }) => kind === 'proxy');

  test('is noticed, also where the runs of a schedule meet one reader each', async () => {
    const lines = agents(6).map((agent, index) => view('172.18.0.1', index, agent));
    expect(await proxies(lines[0] ?? '')).toEqual([]);
    for (const line of lines.slice(1, -1)) appendFileSync(place.path('access.log'), line);
    await place.count({ logs: [place.path('access.log')] });
    appendFileSync(place.path('access.log'), lines.at(-1) ?? '');
    const { notes } = await place.count({ logs: [place.path('access.log')] });
    expect(notes).toEqual([{ kind: 'proxy', day: '2026-11-25', visitors: 6, addresses: 1 }]);
  });

  test('of several machines, too; not that of a family, nor of a town', async () => {
    const two = agents(12).map((agent, index) => view(`10.0.0.${index % 2}`, index, agent));
    expect(await proxies(two.join(''))).toEqual([
      { kind: 'proxy', day: '2026-11-25', visitors: 12, addresses: 2 },
    ]);
    place.remove();
    place = makeStatsPlace();
    const family = agents(4).map((agent, index) => view('10.0.0.1', index, agent));
    expect(await proxies(family.join(''))).toEqual([]);
    place.remove();
    place = makeStatsPlace();
    const town = agents(40).map((agent, index) => view(`10.0.0.${index % 20}`, index, agent));
    expect(await proxies(town.join(''))).toEqual([]);
  });

  test('is told the operator with the place to read on', async () => {
    log(
      'access.log',
      agents(5)
        .map((agent, index) => view('127.0.0.1', index, agent))
        .join(''),
    );
    const { code, stdout } = await runStats(place.args());
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Ngày 25/11/2026: 5 khách đến từ 1 địa chỉ, có thể là địa chỉ của máy trung gian',
    );
    const chapter = /"([^"]+)" trong (docs\/\S+)\./.exec(stdout);
    const guide = readFileSync(new URL(`../../${chapter?.[2]}`, import.meta.url), 'utf8');
    expect(guide).toContain(`## ${chapter?.[1]}\n`);
  });
});

describe('a log that was emptied under the server’s hands', () => {
  /** The server writes on where it was, so that zero bytes stand in front. */
  const writeAt = (path: string, offset: number, text: string) => {
    truncateSync(path, 0);
    truncateSync(path, offset);
    appendFileSync(path, text);
  };

  test.each([3, 4095, 4096, 5000, 65_536, 300_000, 1_000_000])(
    'with %d zero bytes in front loses no line and splits no visit',
    async (offset) => {
      const path = log('access.log', view('10.0.0.1', 0) + view('10.0.0.2', 1));
      await place.count({ logs: [path] });
      writeFileSync(place.path('access.log.1'), readFileSync(path));
      writeAt(path, offset, view('10.0.0.1', 60) + view('10.0.0.3', 61));
      const logs = [`${path}*`];
      const { figures, counts } = await place.count({ logs });
      expect(counts).toMatchObject({ lines: 2, pageViews: 2, malformed: 0, tooLong: 0 });
      expect(figures.total).toBe(3);
      appendFileSync(path, view('10.0.0.3', 62) + view('10.0.0.4', 63));
      expect((await place.count({ logs })).figures.total).toBe(4);
      // Emptied once more, and compressed.
      writeFileSync(place.path('access.log.2.gz'), gzipSync(readFileSync(path)));
      writeAt(path, offset + statSync(path).size, view('10.0.0.4', 64) + view('10.0.0.5', 65));
      expect((await place.count({ logs })).figures.total).toBe(5);
      expect((await place.count({ logs })).counts.lines).toBe(0);
    },
  );

  test.each([10, 70_000, 400_000])(
    'with %d zero bytes inside loses one line, that which they cut',
    async (zeros) => {
      const cut = view('10.0.0.9').slice(0, 60);
      const path = log(
        'access.log',
        view('10.0.0.1') + cut + '\0'.repeat(zeros) + view('10.0.0.1', 30) + view('10.0.0.2', 31),
      );
      const { figures, counts } = await place.count({ logs: [path] });
      expect(counts.malformed + counts.tooLong).toBe(1);
      expect([counts.pageViews, figures.total]).toEqual([3, 2]);
    },
  );
});

describe('a log compressed in a way that is not read', () => {
  test.each([
    ['xz', 'fd377a585a000004'],
    ['zstd', '28b52ffd04580000'],
    ['bzip2', '425a683931415926'],
    ['lz4', '04224d186440a700'],
  ])('%s is named with what to do, and the others count', async (by, hex) => {
    log('access.log', view('10.0.0.1'));
    const packed = log('access.log.2.xx', Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(5000, '\n')]));
    const { code, stdout } = await runStats(place.args());
    expect(code).toBe(0);
    expect(stdout).toContain(`${packed}: nén bằng ${by}, `);
    expect(stdout).toContain('Cách sửa: giải nén bằng');
    expect(stdout).not.toContain('sai dạng');
    expect(place.readTotal()).toBe(1);
  });
});
