/** A site in object storage (Debian: rclone; the server is s3rver): what readers of it get, whatever happens on the way. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changesInStorage,
  deployToStorage,
  NOTE,
} from '../../src/deploy/object-storage/deploy-to-storage.ts';
import { deleteStored, sendFiles, storedFiles } from '../../src/deploy/object-storage/rclone.ts';
import { ADDRESS, makeWorkplace, siteFiles, type Workplace, writeFiles } from '../support/releases.ts';
import { hasRclone, type StorageServer, startStorageServer } from '../support/storage-server.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-01-01T14:00:00+07:00');

describe.skipIf(!hasRclone)('in object storage (needs the Debian package rclone)', () => {
  let place: Workplace;
  let storage: StorageServer;
  beforeEach(async () => {
    place = makeWorkplace();
    storage = await startStorageServer();
    return async () => {
      await storage.stop();
      place.remove();
    };
  }, 120_000);

  const put = (hours = 0, purge = false) =>
    deployToStorage(storage, {
      from: place.from,
      graceHours: 24,
      purge,
      address: new URL(ADDRESS),
      now: new Date(START + hours * HOUR),
      report: () => undefined,
    });
  function putSite(name: string, hours = 0, more: Record<string, string> = {}) {
    writeFiles(place.from, { ...siteFiles(name), ...more });
    return put(hours);
  }
  const stored = async () => (await storedFiles(storage)).map(({ path }) => path).sort();
  /** What a reader of the home page gets: the release it is of, and whether its style is there. */
  async function read(): Promise<string | undefined> {
    const page = await fetch(`${storage.url}/index.html`);
    if (page.status === 404) return undefined;
    const [, name = ''] = /Trang chủ (\w+)/.exec(await page.text()) ?? [];
    const style = await fetch(`${storage.url}/_astro/style.${name}.css`);
    expect(style.status, `the style of ${name}`).toBe(200);
    expect(await style.text()).toContain(`--site: ${name} `);
    return name;
  }

  test('what pages are made of comes first, then pages, the home page last; each with its type and how long it may be kept', async () => {
    await putSite('A', 0, { 'tep.pdf': '%PDF-', 'tep.pdf.br': 'x', 'status.json': '{}' });
    const sent = storage.done().filter((line) => !line.endsWith(NOTE));
    const when = (file: string) => sent.indexOf(`PUT ${file}`);
    expect(when('_astro/style.A.css')).toBeGreaterThan(-1);
    const firstPage = sent.findIndex((line) => line.endsWith('.html'));
    expect(when('_astro/style.A.css')).toBeLessThan(firstPage);
    expect(when('tep.pdf')).toBeLessThan(firstPage);
    expect(sent.slice(-2)).toEqual(['PUT index.html', 'PUT status.json']);
    expect(when('tep.pdf.br')).toBe(-1);
    for (const [file, type, cache] of [
      ['index.html', 'text/html; charset=utf-8', 'no-cache'],
      ['_astro/style.A.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['tep.pdf', 'application/pdf', 'no-cache'],
    ] as const) {
      const { headers } = await fetch(`${storage.url}/${file}`);
      expect([file, headers.get('content-type'), headers.get('cache-control')]).toEqual([file, type, cache]);
    }
  });

  test('what has not changed is not sent, what is gone goes after a day and last, and may come back before', async () => {
    await putSite('A', 0, { 'cu/index.html': 'Cũ' });
    storage.done();
    expect((await put(1)).already).toBe(true);
    expect(storage.done().filter((line) => !line.endsWith(NOTE))).toEqual([]);
    writeFiles(place.from, siteFiles('B'));
    expect(await changesInStorage(storage, place.from)).toMatchObject({ added: [], gone: ['/cu/'] });
    await put(2);
    expect(await read()).toBe('B');
    expect(await stored()).toEqual(expect.arrayContaining(['cu/index.html', '_astro/style.A.css']));
    expect(storage.done().filter((line) => line.startsWith('DELETE'))).toEqual([]);
    await putSite('B', 3, { 'cu/index.html': 'Cũ' });
    await putSite('C', 4);
    expect(await changesInStorage(storage, place.from)).toMatchObject({ added: [], changed: [], gone: [] });
    storage.done();
    await putSite('D', 27);
    const done = storage.done().filter((line) => !line.endsWith(NOTE));
    expect(done.filter((line) => line.startsWith('DELETE')).sort()).toEqual([
      'DELETE _astro/style.A.css',
      'DELETE pagefind/fragment/vi_A.pf_fragment',
      'DELETE pagefind/pagefind.vi_A.pf_meta',
    ]);
    expect(done.slice(0, -3).every((line) => line.startsWith('PUT'))).toBe(true);
    await put(30);
    expect(await stored()).not.toContain('cu/index.html');
    expect(await read()).toBe('D');
  });

  test('nothing of what is gone stays where that is asked for', async () => {
    await putSite('A', 0, { 'cu/index.html': 'Cũ' });
    await putSite('B', 1);
    await put(1, true);
    expect(await stored()).toEqual(Object.keys(siteFiles('B')).concat(NOTE).sort());
    expect(await (await fetch(`${storage.url}/${NOTE}`)).text()).not.toContain('cu/');
  });

  test('a folder with files of another hand, a key that is unknown and a site for another address are refused, with nothing sent', async () => {
    writeFiles(place.from, { 'khac.txt': 'của người khác' });
    await sendFiles(storage, place.from, ['khac.txt'], {});
    await expect(putSite('A')).rejects.toThrow(
      /đã có tệp mà không phải do lệnh này đưa lên \(ví dụ khac\.txt\)/,
    );
    expect(await stored()).toEqual(['khac.txt']);
    await deleteStored(storage, ['khac.txt']);
    writeFiles(place.from, siteFiles('A', 3, 'https://khac.example/'));
    await expect(put()).rejects.toThrow('Chưa đưa lên');
    const config = storage.config ?? '';
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace('access_key_id = S3RVER', 'access_key_id = SAI'));
    await expect(putSite('A')).rejects.toThrow(/Kho không biết khóa này \(access_key_id\)/);
    const lost = { ...storage, remote: 'khong-co:xa' };
    await expect(changesInStorage(lost, place.from)).rejects.toThrow(
      /^Nơi đăng kho \(ops\/targets\.yaml:4\), kho khong-co:xa: rclone chưa biết nơi tên \[khong-co\]/,
    );
  });

  const refusedWith = async () => (await putSite('A').catch((error: Error) => error.message)) ?? '';

  test('a wrong secret is told as that, with the line that names the storage, and never in its own words', async () => {
    storage.setSecret('bi-mat-sai-7Qx');
    vi.stubEnv('RCLONE_DUMP', 'headers,auth');
    vi.stubEnv('RCLONE_VERBOSE', '2');
    const said = await refusedWith();
    vi.unstubAllEnvs();
    expect(said).toMatch(
      /^Nơi đăng kho \(ops\/targets\.yaml:4\), kho kho:kho-thu\/xa: Khóa bí mật \(secret_access_key\) không đúng\. Hãy sửa trong phần \[kho\] của cấu hình rclone\. rclone: .*SignatureDoesNotMatch/,
    );
    expect(said).not.toMatch(/bi-mat-sai|Signature=|AWS4-HMAC|\n/);
  });

  test.each([
    ['400 ExpiredToken', 'Khóa đã hết hạn.'],
    ['400 TokenRefreshRequired', 'Khóa đã hết hạn.'],
    ['403 RequestTimeTooSkewed', 'Đồng hồ máy này lệch quá xa so với kho.'],
    ['404 NoSuchBucket', 'Chưa có thùng (bucket) này.'],
    ['400 AuthorizationHeaderMalformed', 'Vùng (region) hoặc địa chỉ (endpoint) của kho không đúng.'],
    ['403 AccessDenied', 'Khóa không đúng, hoặc không có quyền ghi.'],
    ['507 QuotaExceeded', 'Kho hết chỗ.'],
    ['400 \u001b[31mLạ', 'Đường truyền đứt hoặc lệnh không chạy được. Lần sau sẽ làm tiếp.'],
  ])('what a storage refuses with %s is told: %s', async (code, words) => {
    storage.refuse(({ method }) => (method === 'PUT' || method === 'POST' ? code : undefined));
    const said = await refusedWith();
    expect(said).toContain(`: ${words}`);
    expect(said).not.toMatch(/\p{Cc}/u);
  });

  test('without a right to see, to look into a bucket that is not there, is told as well; a storage that is away too', async () => {
    storage.refuse(() => '403 AccessDenied');
    expect(await refusedWith()).toContain('không có quyền xem.');
    storage.refuse(undefined);
    const other = { ...storage, remote: 'kho:khong-co/xa' };
    writeFiles(place.from, siteFiles('A'));
    await expect(
      deployToStorage(other, {
        from: place.from,
        graceHours: 24,
        purge: false,
        address: new URL(ADDRESS),
        now: new Date(START),
        report: () => undefined,
      }),
    ).rejects.toThrow(/kho:khong-co\/xa: Chưa có thùng/);
  });

  test('without a right to delete the site is published, and what stays is told, until it may', async () => {
    await putSite('A', 0, { 'cu/index.html': 'Cũ' });
    await putSite('B', 1);
    const isDelete = ({ method, url = '' }: IncomingMessage) =>
      method === 'DELETE' || url.includes('?delete');
    storage.refuse((asked) => (isDelete(asked) ? '403 AccessDenied' : undefined));
    const { unfinished } = await putSite('C', 30);
    expect(unfinished).toMatch(/ops\/targets\.yaml:4.*không có quyền xóa\./);
    expect(await read()).toBe('C');
    expect(await stored()).toContain('cu/index.html');
    storage.refuse(undefined);
    expect((await put(31)).unfinished).toBeUndefined();
    expect(await stored()).not.toContain('cu/index.html');
  });

  test('cut off after any file, every page that is there finds its files, and the next run goes on', async () => {
    await putSite('A0');
    const all = storage.done().length;
    let cut = 0;
    for (let count = 1; count <= all; count += 5) {
      await storage.breakAfter(count);
      const end = await putSite(`A${count}`).catch((error: Error) => error);
      if (end instanceof Error) cut += 1;
      await storage.breakAfter(undefined);
      expect(['A0', `A${count - 5}`, `A${count}`], `after ${count}`).toContain(await read());
    }
    expect(cut).toBeGreaterThan(1);
    await putSite('Z');
    expect(await read()).toBe('Z');
  });
});
