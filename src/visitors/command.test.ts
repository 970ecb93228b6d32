/** The command of the counters: what its flags ask for, and what it says. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { combinedLine, makeStatsPlace, type Request, type StatsPlace } from '../../tests/support/visitors.ts';
import { runVisitorsCommand } from './command.ts';

// It sets how the engine keeps its memory, for the whole process.
vi.mock('node:v8', () => ({ setFlagsFromString: () => undefined }));

const NOW = new Date('2026-11-25T08:01:00+07:00');

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
});
afterEach(() => {
  vi.restoreAllMocks();
  place.remove();
});

const line = (change: Partial<Request> = {}): string =>
  combinedLine({
    time: NOW.getTime() / 1000 - 60,
    address: '10.0.0.1',
    agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/141.0',
    target: '/',
    method: 'GET',
    status: 200,
    pageView: true,
    ...change,
  });
function log(...lines: string[]): string {
  writeFileSync(place.path('access.log'), lines.join(''));
  return place.path('access.log');
}
const files = () => ['--state', place.state, '--out', place.out];

async function run(...args: string[]) {
  const said = { out: '', told: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.told += text;
    return true;
  });
  const heard = process.stdout.listeners('error');
  await runVisitorsCommand(args, () => NOW);
  for (const each of process.stdout.listeners('error'))
    if (!heard.includes(each)) process.stdout.removeListener('error', each as () => void);
  const code = process.exitCode;
  process.exitCode = undefined;
  vi.restoreAllMocks();
  return { code, ...said };
}
const typed = (text: string) =>
  vi
    .spyOn(process, 'stdin', 'get')
    .mockReturnValue(Readable.from([Buffer.from(text)]) as typeof process.stdin);

describe('the command', () => {
  test('counts up to now, where no moment is told', async () => {
    const { code, out } = await run('--log', log(line()), ...files());
    expect(code).toBe(0);
    expect(out).toContain('Đang truy cập: 1, hôm nay: 1, tháng này: 1, tất cả: 1.');
    expect(existsSync(place.history)).toBe(false);
    const later = await run('--log', log(line()), ...files(), '--now', '2026-12-01T08:00:00+07:00');
    expect(later.out).toContain('Đang truy cập: 0, hôm nay: 0, tháng này: 0, tất cả: 1.');
  });

  test('counts the lines of the site alone: of its names, below its path, not of who is left out', async () => {
    const ofHosts = log(`xa.example:443 ${line()}`, `khac.example:443 ${line({ address: '10.0.0.2' })}`);
    expect((await run('--log', ofHosts, ...files(), '--host', 'XA.example')).out).toContain(
      '1 lượt xem trang',
    );
    place.remove();
    place = makeStatsPlace();
    const paths = log(line({ target: '/xa/' }), line({ target: '/khac/' }));
    expect((await run('--log', paths, ...files(), '--base', '/xa/')).out).toContain('1 lượt xem trang');
    place.remove();
    place = makeStatsPlace();
    const networks = log(line(), line({ address: '10.9.0.1' }));
    expect((await run('--log', networks, ...files(), '--exclude', '10.9.0.0/16')).out).toContain(
      'Bỏ qua 1 dòng từ địa chỉ đã loại',
    );
  });

  test('adds what was before, and writes the days where it is told to', async () => {
    const { out } = await run(
      '--log',
      log(line()),
      ...files(),
      '--baseline',
      '41',
      '--history',
      place.history,
    );
    expect(out).toContain('tất cả: 42.');
    expect(JSON.parse(readFileSync(place.history, 'utf8'))).toEqual({ '2026-11-25': 1 });
  });

  test('reads what comes by its input once, with what was before', async () => {
    typed(line());
    expect((await run('--log', '-')).out).toContain('tất cả: 1.');
    typed(line());
    const { code, out } = await run('--log', '-', '--baseline', '5', '--out', place.out);
    expect([code, out]).toEqual([0, expect.stringContaining('tất cả: 6.')]);
    expect(JSON.parse(readFileSync(place.out, 'utf8')).visitors.total).toBe(6);
  });

  test.each([
    [['--log', '-', '--log', 'a'], '--log - không đi cùng nhật ký khác.'],
    [['--log', '-', '--history', 'h'], 'không dùng --history.'],
    [['--log', '-', '--rebuild'], 'không dùng --rebuild.'],
    [
      ['--log', 'a', '--host', 'tên miền'],
      '--host phải là tên miền như xamau.gov.vn, không phải "tên miền".',
    ],
    [['--log', 'a', '--base', '/xã/'], '--base'],
    [['--log', 'a', '--baseline', '1.5'], '--baseline phải là số nguyên từ 0'],
  ])('%j is wrong use', async (args, words) => {
    const { code, told } = await run(...args);
    expect([code, told]).toEqual([2, expect.stringContaining(words)]);
  });

  test.each([
    ['no log that can be read', () => place.path('none.log'), 'không đọc được nhật ký nào'],
    ['no line that is understood', () => log('junk\n'), 'không hiểu được dòng nào'],
  ])('of %s tells no figures, and leaves those that are shown', async (_what, given, words) => {
    writeFileSync(place.out, '{"visitors":{"total":7}}');
    const { code, out, told } = await run('--log', given(), ...files());
    expect([code, told]).toEqual([1, expect.stringContaining(words)]);
    // With what stays as it was, and what to do.
    expect(told).toMatch(/trong --out giữ nguyên\. Cách sửa: /);
    expect(out).not.toContain('Đang truy cập');
    expect(readFileSync(place.out, 'utf8')).toBe('{"visitors":{"total":7}}');
  });
});
