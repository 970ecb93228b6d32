/**
 * What a deploy to object storage asks of rclone, and in which order. The storage is a folder of this machine: in the place
 * of `rclone` stands a function. The way to a real storage: tests/long/object-storage.test.ts.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ADDRESS,
  makeWorkplace,
  siteFiles,
  type Workplace,
  writeFiles,
} from '../../../tests/support/releases.ts';
import { listFiles } from '../files.ts';
import { changesInStorage, deployToStorage, NOTE } from './deploy-to-storage.ts';
import { deleteStored, readStored, type Storage, sendFiles, storedFiles } from './rclone.ts';

/** What rclone does with a remote, to the folder `store`; `failure` is what it says instead. */
async function rclone(_command: string, given: readonly string[], { input = '' }: { input?: string }) {
  const words = given.filter(
    (word, at) => word !== '--ask-password=false' && !isOption(word) && !isOption(given[at - 1]),
  );
  const [action = '', last = ''] = [words[0], given.at(-1)];
  asked.push({ action, given: given.join(' '), files: action === 'copy' ? input.trim().split('\n') : [] });
  if (failure) return { code: failure.code, stdout: '', stderr: failure.says };
  const file = join(store, last.slice('kho:xa/'.length));
  if (action === 'rcat') writeIn(file, input);
  if (action === 'copy')
    for (const path of input.trim().split('\n'))
      writeIn(join(store, path), readFileSync(join(given.at(-2) ?? '', path)));
  if (action === 'delete') for (const path of input.trim().split('\n')) rmSync(join(store, path));
  return action === 'cat' || action === 'lsjson' ? told(action, file) : ended(0);
}
const ended = (code: number, stdout = '') => ({ code, stdout, stderr: '' });
function told(action: 'cat' | 'lsjson', file: string) {
  if (!existsSync(store)) return ended(3);
  if (action === 'cat') return existsSync(file) ? ended(0, readFileSync(file, 'utf8')) : ended(4);
  const listed = listFiles(store).files.map(({ path }) => ({
    Path: path,
    Hashes: {
      md5: createHash('md5')
        .update(readFileSync(join(store, path)))
        .digest('hex'),
    },
  }));
  return ended(0, JSON.stringify(listed));
}
const isOption = (word = ''): boolean =>
  /^--[a-z]/.test(word) && !/^--(?:recursive|files-only|ask-password)/.test(word);
function writeIn(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
vi.mock('../../system/run-program.ts', () => ({
  runProgram: (...given: Parameters<typeof rclone>) => rclone(...given),
}));

interface Asked {
  readonly action: string;
  readonly given: string;
  readonly files: readonly string[];
}
const NOW = new Date('2026-11-24T11:30:45Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const STORAGE: Storage = { remote: 'kho:xa', config: undefined, named: 'xa (ops/targets.yaml:5)' };

let place: Workplace;
let store: string;
let asked: Asked[];
let failure: { readonly says: string; readonly code: number } | undefined;
let said: string[];
beforeEach(() => {
  place = makeWorkplace();
  store = join(place.dir, '../kho');
  asked = [];
  failure = undefined;
  said = [];
});
afterEach(() => place.remove());

const put = (options: { purge?: boolean; hours?: number; address?: string } = {}) =>
  deployToStorage(STORAGE, {
    from: place.from,
    graceHours: 24,
    purge: options.purge ?? false,
    address: new URL(options.address ?? ADDRESS),
    now: later(options.hours ?? 0),
    report: (line) => said.push(line),
  });
const site = (name: string, more: Record<string, string> = {}) =>
  writeFiles(place.from, { ...siteFiles(name), ...more });
const stored = (path: string) =>
  existsSync(join(store, path)) ? readFileSync(join(store, path), 'utf8') : undefined;
const note = () => JSON.parse(stored(NOTE) ?? '{}');
/** The files of each sending, in the order in which they went. */
const sendings = () => asked.filter(({ action }) => action === 'copy').map(({ files }) => files);

describe('a site in storage', () => {
  test('comes with what pages are made of first, its home page behind all others, and last what tells of it', async () => {
    site('A', {
      'status.json': '{}',
      'tin-tuc/bai-1/a.pdf': 'PDF',
      'index.html.br': 'x',
      'index.html.gz': 'x',
      'a.br': 'x',
    });
    expect(await put()).toMatchObject({ id: '20261124T113045Z-000', already: false, pruned: [] });
    const order = sendings().flat();
    const at = (path: string) => order.indexOf(path);
    expect(order.slice(-2)).toEqual(['index.html', 'status.json']);
    for (const page of [
      '404.html',
      'tin-tuc/bai-1/index.html',
      'robots.txt',
      'pagefind/pagefind.js',
      'stats.json',
    ]) {
      expect(at(page), page).toBeGreaterThan(at('tin-tuc/bai-1/a.pdf'));
      expect(at('tin-tuc/bai-1/a.pdf')).toBeGreaterThan(at('_astro/style.A.css'));
    }
    // A copy beside its text is only another address; a file of that ending by itself is a file.
    expect(['index.html.br', 'index.html.gz', 'a.br'].map(at).map((place) => place >= 0)).toEqual([
      false,
      false,
      true,
    ]);
    expect(readdirSync(store)).not.toContain('index.html.br');
    const words = asked.map(({ given }) => given).join('\n');
    expect(words).toContain('--header-upload Cache-Control: public, max-age=31536000, immutable');
    expect(words).toContain(
      '--header-upload Cache-Control: no-cache --header-upload Content-Type: application/pdf',
    );
    expect(words).toContain('--header-upload Content-Type: application/octet-stream');
    expect(note()).toMatchObject({ gone: {}, headers: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(said).toEqual(['So với những gì có trong kho:xa…', 'Gửi 16 tệp tới kho:xa…']);
  });

  test('that is there already is not sent again; one that was built again tells when', async () => {
    const status = (builtAt: string, next: string) =>
      JSON.stringify({ builtAt, next: { at: next, what: 'appears', entry: 'news/a' } });
    site('A', { 'status.json': status('2026-11-24T10:00:00+07:00', '2027-01-01T00:00:00+07:00') });
    expect((await put()).already).toBe(false);
    const before = sendings().length;
    expect((await put()).already).toBe(true);
    expect(sendings()).toHaveLength(before);
    site('A', { 'status.json': status('2026-11-25T10:00:00+07:00', '2027-01-01T00:00:00+07:00') });
    expect((await put()).already).toBe(true);
    expect(sendings().at(-1)).toEqual(['status.json']);
    expect(said.at(-1)).toBe('Gửi 1 tệp tới kho:xa…');
    expect(stored('status.json')).toContain('2026-11-25');
    site('A', { 'status.json': status('2026-11-25T10:00:00+07:00', '2027-02-01T00:00:00+07:00') });
    expect((await put()).already).toBe(false);
  });

  test('keeps what is gone for who has an older page open, until its time is over or it is to go at once', async () => {
    site('A');
    await put();
    site('B');
    expect(await changesInStorage(STORAGE, place.from)).toMatchObject({ added: [], gone: [] });
    expect((await put()).already).toBe(false);
    expect(stored('_astro/style.A.css')).toBeDefined();
    expect(note().gone['_astro/style.A.css']).toBe(NOW.toISOString());
    // Told once: it is known to be gone.
    expect((await put({ hours: 23.9 })).already).toBe(true);
    expect(stored('_astro/style.A.css')).toBeDefined();
    said = [];
    await put({ hours: 24 });
    expect(stored('_astro/style.A.css')).toBeUndefined();
    expect(stored('_astro/style.B.css')).toBeDefined();
    expect(said).toContain('Xóa 3 tệp không còn của trang…');
    expect(note().gone).toEqual({});
    site('A');
    await put({ hours: 25, purge: true });
    expect(stored('_astro/style.B.css')).toBeUndefined();
  });

  test('has a page again that was gone, and tells it as new', async () => {
    site('A');
    await put();
    rmSync(join(place.from, 'tin-tuc/bai-1'), { recursive: true });
    expect((await changesInStorage(STORAGE, place.from)).gone).toEqual(['/tin-tuc/bai-1/']);
    await put();
    expect((await changesInStorage(STORAGE, place.from)).gone).toEqual([]);
    site('A');
    expect((await changesInStorage(STORAGE, place.from)).added).toEqual(['/tin-tuc/bai-1/']);
    await put({ hours: 1 });
    await put({ hours: 48 });
    expect(stored('tin-tuc/bai-1/index.html')).toBeDefined();
  });

  test('is sent anew where its headers were others', async () => {
    site('A');
    await put();
    writeFileSync(join(store, NOTE), JSON.stringify({ ...note(), headers: 'khac' }));
    const before = sendings().flat().length;
    await put();
    expect(sendings().flat().length - before).toBe(13);
  });

  test('is not put where other files lie, nor where it is not whole, nor for another address', async () => {
    mkdirSync(store);
    writeFileSync(join(store, 'anh.jpg'), 'x');
    site('A');
    for (const text of ['{', '{}', '{"gone":null,"headers":"x"}']) {
      writeFileSync(join(store, NOTE), text);
      await expect(put(), text).rejects.toThrow(
        'đã có tệp mà không phải do lệnh này đưa lên (ví dụ anh.jpg)',
      );
    }
    rmSync(store, { recursive: true });
    await expect(put({ address: 'https://khac.example/' })).rejects.toThrow();
    rmSync(join(place.from, 'index.html'));
    await expect(put()).rejects.toThrow();
    rmSync(place.from, { recursive: true });
    await expect(put()).rejects.toThrow('Hãy chạy "npm run build" trước.');
    expect(existsSync(store)).toBe(false);
  });

  test('of which most pages are gone is not put', async () => {
    site('A');
    await put();
    for (const article of ['bai-1', 'bai-2'])
      rmSync(join(place.from, 'tin-tuc', article), { recursive: true });
    await expect(put()).rejects.toThrow('Chưa đưa lên');
  });
});

describe('what rclone says', () => {
  const toldOf = (says: string, code = 1) => {
    failure = { says, code };
    return storedFiles(STORAGE).then(String, (error: Error) => error.message);
  };
  test.each([
    ["didn't find section in config file", 'rclone chưa biết nơi tên [kho].'],
    ['AccessDenied: no', 'Khóa không đúng, hoặc không có quyền xem.'],
    ['status code: 403', 'Khóa không đúng, hoặc không có quyền xem.'],
    ['NoSuchBucket', 'Chưa có thùng (bucket) này.'],
    ['write: No space left on device', 'Kho hết chỗ.'],
    ['lookup kho: no such host', 'Không tìm thấy máy chủ của kho.'],
    ['EOF', 'Đường truyền đứt hoặc lệnh không chạy được. Lần sau sẽ làm tiếp.'],
  ])('%j is told in words', async (says, words) => {
    expect(await toldOf(says)).toContain(`Nơi đăng xa (ops/targets.yaml:5), kho kho:xa: ${words}`);
  });

  test('is told with its last two lines, or else its number', async () => {
    expect(await toldOf('a\nb\nc')).toMatch(/rclone: b c$/);
    expect(await toldOf(' ', 7)).toMatch(/rclone: mã 7$/);
  });

  test('of what is not there is no failure', async () => {
    expect([await storedFiles(STORAGE), await readStored(STORAGE, 'a')]).toEqual([[], undefined]);
    mkdirSync(store);
    expect(await readStored(STORAGE, 'a')).toBeUndefined();
    failure = { says: 'x', code: 1 };
    await expect(readStored(STORAGE, 'a')).rejects.toThrow('kho kho:xa');
    await expect(deleteStored(STORAGE, ['a'])).rejects.toThrow('kho kho:xa');
  });

  test('is never asked for a name that would be two', async () => {
    await expect(sendFiles(STORAGE, place.from, ['a\nb'], {})).rejects.toThrow('có xuống dòng; hãy đổi tên.');
    await expect(async () => deleteStored(STORAGE, ['a\rb'])).rejects.toThrow('có xuống dòng');
    expect(asked).toEqual([]);
  });
});
