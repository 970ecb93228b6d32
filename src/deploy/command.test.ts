import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  deploySite,
  makeWorkplace,
  releaseIds,
  runCommand,
  served,
  siteFiles,
  type Workplace,
  wholeSiteServed,
  writeFiles,
} from '../../tests/support/releases.ts';

describe('the command deploy', () => {
  let place: Workplace;
  beforeEach(() => {
    place = makeWorkplace();
  });
  afterEach(() => place.remove());

  test('deploys, lists and rolls back: results on stdout, progress on stderr', async () => {
    writeFiles(place.from, siteFiles('A'));
    const first = await runCommand(['--dir', place.dir, '--from', place.from]);
    expect(first.stderr).toContain('Chép 13 tệp vào bản ');
    const [id = ''] = releaseIds(place);
    expect(first).toMatchObject({ code: 0, stdout: `Đã đưa lên bản ${id}: 5 trang, 13 tệp.\n` });

    deploySite(place, 'B', { now: new Date('2099-12-31T20:00:00Z') });
    const listed = await runCommand(['--dir', place.dir, '--list']);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout.split('\n')).toEqual([
      '* 20991231T200000Z-000  01/01/2100 03:00:00  5 trang',
      expect.stringMatching(
        new RegExp(`^ {2}${id} {2}\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d {2}5 trang$`),
      ),
      '',
    ]);

    const back = await runCommand(['--dir', place.dir, '--rollback']);
    expect(back).toMatchObject({ code: 0, stdout: `Đã quay về bản ${id}: 5 trang.\n` });
    expect(wholeSiteServed(place)).toBe('A');

    const forth = await runCommand(['--rollback=20991231T200000Z-000', '--dir', place.dir]);
    expect(forth).toMatchObject({ code: 0 });
    expect(wholeSiteServed(place)).toBe('B');
  });

  test('takes the site from OUT_DIR when --from is absent, and tells what it pruned', async () => {
    const { id } = deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B'));
    const { code, stdout } = await runCommand(['--dir', place.dir, '--keep', '1'], {
      environment: { OUT_DIR: place.from, SITE_URL: 'no matter', SOURCE_DATE_EPOCH: '0' },
    });
    expect(code).toBe(0);
    expect(stdout).toContain(`Đã xóa bản cũ: ${id}.`);
    expect(wholeSiteServed(place)).toBe('B');
    expect(releaseIds(place)[0]).not.toContain('1970');
  });

  test('exits 1 with every finding on stdout, one a line, and how to go on on stderr', async () => {
    writeFiles(place.from, { 'index.html': 'A', '404.html': 'A', 'stats.json': '{}' });
    const refused = await runCommand(['--dir', place.dir, '--from', place.from]);
    expect(refused.code).toBe(1);
    expect(refused.stdout.trim().split('\n')).toHaveLength(2);
    expect(refused.stdout).toContain('pagefind/pagefind-entry.json: thiếu chỉ mục tìm kiếm.');
    expect(refused.stderr).toContain('Nếu vẫn muốn đưa lên, thêm --force.');
    expect((await runCommand(['--dir', place.dir, '--from', place.from, '--force'])).code).toBe(0);
    expect(served(place, 'index.html')).toBe('A');
  });

  test('says that an unchanged site makes no new release, and exits 0', async () => {
    const { id } = deploySite(place, 'A');
    const { code, stdout } = await runCommand(['--dir', place.dir, '--from', place.from]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `Trang giống hệt bản ${id} đang chạy: không tạo bản mới.\n`,
    });
  });

  test('refuses a site built for localhost or for another address, and says what to build instead', async () => {
    deploySite(place, 'A');
    for (const address of ['http://localhost/', 'https://khac.example/xa/']) {
      writeFiles(place.from, siteFiles('B', 3, address));
      const refused = await runCommand(['--dir', place.dir, '--from', place.from]);
      expect(refused.code).toBe(1);
      expect(refused.stdout).toContain(address);
      expect(refused.stdout).toContain('SITE_URL=https://xa.example/ npm run build');
      expect(refused.stderr).toContain('thêm --force');
    }
    expect(wholeSiteServed(place)).toBe('A');
  });

  test('exits 1 when there is nothing to roll back to', async () => {
    const { code, stderr } = await runCommand(['--dir', place.dir, '--rollback']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `Chưa có bản nào trong ${place.dir}.\n` });
  });

  test('lists nothing where nothing is, and makes nothing', async () => {
    const { code, stdout, stderr } = await runCommand(['--dir', place.dir, '--list']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('Chưa có bản nào');
    expect(existsSync(place.dir)).toBe(false);
  });

  test('--help explains itself and does nothing', async () => {
    const { code, stdout, stderr } = await runCommand(['--help', '--dir', place.dir]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const flag of ['--dir', '--from', '--keep', '--force', '--rollback', '--list']) {
      expect(stdout).toContain(flag);
    }
  });
});

describe('wrong use exits 2, says what is wrong and where help is', () => {
  let shared: Workplace;
  beforeAll(() => {
    shared = makeWorkplace();
    mkdirSync(shared.from);
  });
  afterAll(() => shared.remove());

  const cases: [string, (place: Workplace) => string[], string][] = [
    ['no --dir', () => [], 'thiếu --dir DIR'],
    ['--dir without a value', () => ['--dir'], '--dir thiếu hoặc thừa giá trị.'],
    ['an unknown flag', ({ dir }) => ['--dir', dir, '--prune'], 'không có tham số --prune.'],
    ['a word too many', ({ dir }) => ['--dir', dir, 'dist'], 'thừa "dist".'],
    [
      '--keep 0',
      ({ dir }) => ['--dir', dir, '--keep', '0'],
      '--keep phải là số nguyên từ 1, không phải "0".',
    ],
    ['--keep no number', ({ dir }) => ['--dir', dir, '--keep', '2.5'], 'không phải "2.5".'],
    ['two commands', ({ dir }) => ['--dir', dir, '--list', '--rollback'], 'chỉ chọn một trong'],
    [
      '--keep with --rollback',
      ({ dir }) => ['--dir', dir, '--rollback', '--keep', '2'],
      '--keep chỉ dùng khi đưa lên',
    ],
    ['DIR within --from', ({ from }) => ['--dir', `${from}/www`, '--from', from], 'nằm trong --from'],
    ['DIR holding itself', ({ from }) => ['--dir', from, '--from', dirname(from)], 'nằm trong --from'],
  ];

  test.concurrent.each(cases)('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await runCommand(args(shared));
    expect(stderr).toContain(`Dùng sai: `);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Xem hướng dẫn: npm run deploy -- --help');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
