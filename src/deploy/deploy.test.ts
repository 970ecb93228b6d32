import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ADDRESS,
  deploySite,
  makeWorkplace,
  releaseIds,
  remains,
  served,
  siteFiles,
  type Workplace,
  wholeSiteServed,
  writeFiles,
} from '../../tests/support/releases.ts';
import { WrongUse } from '../system/command-line.ts';
import { problemInWords, Refusal } from '../system/errors.ts';
import { deploy, list, rollback } from './deploy.ts';

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
});
afterEach(() => place.remove());

const quiet = () => undefined;
const now = new Date('2026-11-24T11:30:45Z');

function again(
  options: { from?: string; keep?: number; force?: boolean; report?: (line: string) => void } = {},
) {
  return deploy({ dir: place.dir, from: place.from, keep: 5, force: false, now, report: quiet, ...options });
}

function back(id?: string) {
  return rollback({ dir: place.dir, id, now, report: quiet });
}

/** What a call refuses with. */
function refusal(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal || error instanceof WrongUse) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

function problems(call: () => unknown): readonly string[] {
  const error = refusal(call);
  return error instanceof Refusal ? error.problems.map(problemInWords) : [];
}

describe('a deploy', () => {
  test('copies the site to releases/<id>/ and points the relative link current at it', () => {
    const { id, manifest } = deploySite(place, 'A', { now });
    expect(id).toBe('20261124T113045Z-000');
    expect(readlinkSync(join(place.dir, 'current'))).toBe(`releases/${id}`);
    expect(wholeSiteServed(place)).toBe('A');
    expect(manifest.pages).toBe(5);
    expect(remains(place)).toEqual([]);
  });

  test('serves nothing but what the site has and the hashed files of others', () => {
    deploySite(place, 'A');
    deploySite(place, 'B', { articles: 10 });
    deploySite(place, 'C', { articles: 9 });
    expect(served(place, 'tin-tuc/bai-10/index.html')).toBeUndefined();
    expect(readdirSync(join(place.dir, 'current')).sort()).toEqual(
      ['404.html', '_astro', 'index.html', 'pagefind', 'robots.txt', 'stats.json', 'tin-tuc'].sort(),
    );
  });

  test('takes the next id when two fall into one second, or the clock goes back', () => {
    deploySite(place, 'A', { now });
    deploySite(place, 'B', { now });
    deploySite(place, 'C', { now: new Date('2020-01-01T00:00:00Z') });
    expect(releaseIds(place)).toEqual([
      '20261124T113045Z-000',
      '20261124T113045Z-001',
      '20261124T113045Z-002',
    ]);
    expect(wholeSiteServed(place)).toBe('C');
  });

  test('leaves --from as it was, and is not touched when that is built anew', () => {
    deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B'));
    expect(wholeSiteServed(place)).toBe('A');
  });

  test('still works after DIR was moved', () => {
    deploySite(place, 'A');
    const moved = join(dirname(place.dir), 'elsewhere');
    renameSync(place.dir, moved);
    expect(wholeSiteServed({ ...place, dir: moved })).toBe('A');
  });

  test('mends a current whose release was removed by hand', () => {
    const { id } = deploySite(place, 'A');
    rmSync(join(place.dir, 'releases', id), { recursive: true });
    expect(deploySite(place, 'B').id > id).toBe(true);
    expect(wholeSiteServed(place)).toBe('B');
  });
});

describe('what was taken down', () => {
  const purge = () =>
    deploy({ dir: place.dir, from: place.from, keep: 5, force: false, purge: true, now, report: quiet });

  test('goes with every older release, and with what the new one was lent by them', () => {
    for (const name of ['A', 'B']) deploySite(place, name, { now });
    writeFiles(place.from, siteFiles('C'));
    const { id, pruned } = purge();
    expect(pruned).toHaveLength(2);
    expect(releaseIds(place)).toEqual([id]);
    expect(served(place, '_astro/style.B.css')).toBeUndefined();
    expect(wholeSiteServed(place)).toBe('C');
    expect(remains(place)).toEqual([]);
  });

  test('goes also where the site that is live is the one without it', () => {
    deploySite(place, 'A', { now });
    const { id } = deploySite(place, 'B', { now });
    expect(served(place, '_astro/style.A.css')).toBeDefined();
    expect(purge()).toMatchObject({ id, already: true });
    expect(releaseIds(place)).toEqual([id]);
    expect(served(place, '_astro/style.A.css')).toBeUndefined();
    expect(wholeSiteServed(place)).toBe('B');
  });
});

describe("a reader's cache", () => {
  const yesterday = new Date('2026-11-23T08:00:00Z');

  test('stays true: what has not changed keeps its time, what has changed gets a new one', () => {
    const { id } = deploySite(place, 'A');
    for (const path of ['robots.txt', 'index.html', '_astro/common.12ab34cd.js']) {
      utimesSync(join(place.dir, 'releases', id, path), yesterday, yesterday);
    }
    deploySite(place, 'B');
    const time = (path: string) => statSync(join(place.dir, 'current', path)).mtime;
    expect(time('robots.txt')).toEqual(yesterday);
    expect(time('_astro/common.12ab34cd.js')).toEqual(yesterday);
    expect(time('index.html')).not.toEqual(yesterday);
  });

  test('is not fooled by a build that gives every file the same time', () => {
    deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B'));
    utimesSync(join(place.from, 'index.html'), yesterday, yesterday);
    again();
    expect(statSync(join(place.dir, 'current/index.html')).mtime).not.toEqual(yesterday);
  });

  test('a page is each release its own: changing one by hand changes no other', () => {
    deploySite(place, 'A');
    deploySite(place, 'B');
    writeFileSync(join(place.dir, 'current/robots.txt'), 'changed');
    back();
    expect(served(place, 'robots.txt')).toBe('User-agent: *');
  });
});

describe('a page left open', () => {
  const hashedFilesOf = (name: string) =>
    Object.entries(siteFiles(name)).filter(([path]) => path.includes(name)) satisfies [string, string][];

  function expectServed(...names: string[]) {
    for (const [path, text] of names.flatMap(hashedFilesOf)) expect(served(place, path), path).toBe(text);
  }

  test('finds its hashed files after later deploys', () => {
    for (const name of ['A', 'B', 'C']) deploySite(place, name);
    expectServed('A', 'B', 'C');
    expect(wholeSiteServed(place)).toBe('C');
  });

  test('finds those of every kept release after a rollback', () => {
    for (const name of ['A', 'B', 'C']) deploySite(place, name);
    back();
    back();
    expect(wholeSiteServed(place)).toBe('A');
    expectServed('A', 'B', 'C');
  });

  test('finds those of the releases rolled back from after the next deploy', () => {
    for (const name of ['A', 'B']) deploySite(place, name);
    back();
    deploySite(place, 'C');
    expectServed('A', 'B', 'C');
  });

  test('finds them although its release has just been pruned; with the next deploy they go', () => {
    deploySite(place, 'A');
    deploySite(place, 'B', { keep: 1 });
    expectServed('A', 'B');
    deploySite(place, 'C', { keep: 1 });
    expectServed('B', 'C');
    for (const [path] of hashedFilesOf('A')) expect(served(place, path), path).toBeUndefined();
  });

  test('never gets the search program or index entry of another release', () => {
    for (const name of ['A', 'B']) deploySite(place, name);
    expect(served(place, 'pagefind/pagefind-entry.json')).toContain('vi_B');
    back();
    expect(served(place, 'pagefind/pagefind-entry.json')).toContain('vi_A');
    expect(served(place, 'pagefind/pagefind.js')).toContain("'A'");
  });

  test('an index entry is not lent to a release without one', () => {
    deploySite(place, 'A');
    const files = Object.entries(siteFiles('B')).filter(([path]) => !path.startsWith('pagefind/'));
    writeFiles(place.from, Object.fromEntries(files));
    again({ force: true });
    expect(served(place, 'pagefind/pagefind-entry.json')).toBeUndefined();
    expectServed('A');
  });

  test('files that were brought do not count as own: they go with their last owner', () => {
    deploySite(place, 'A', { keep: 2 });
    for (const name of ['B', 'C', 'D', 'E']) deploySite(place, name, { keep: 2 });
    const styles = readdirSync(join(place.dir, 'current/_astro')).sort();
    expect(styles).toEqual(['common.12ab34cd.js', 'style.D.css', 'style.E.css']);
  });

  test('a hashed file removed by hand does not stop a deploy or a rollback', () => {
    const { id } = deploySite(place, 'A');
    deploySite(place, 'B');
    unlinkSync(join(place.dir, 'releases', id, '_astro/style.A.css'));
    unlinkSync(join(place.dir, 'current/_astro/style.A.css'));
    deploySite(place, 'C');
    expect(wholeSiteServed(place)).toBe('C');
  });

  test('a lost manifest is replaced by counting', () => {
    const { id } = deploySite(place, 'A');
    rmSync(join(place.dir, '.deploy'), { recursive: true });
    deploySite(place, 'B');
    expectServed('A', 'B');
    expect(list(place.dir).releases.at(-1)).toMatchObject({ id, manifest: { pages: 5 } });
  });
});

describe('--keep', () => {
  test('removes the oldest after the switch', () => {
    const ids = ['A', 'B', 'C', 'D'].map((name) => deploySite(place, name, { keep: 3 }).id);
    expect(releaseIds(place)).toEqual(ids.slice(1));
    expect(remains(place)).toEqual([]);
  });

  test('1 leaves the current one alone', () => {
    deploySite(place, 'A');
    const { id, pruned } = deploySite(place, 'B', { keep: 1 });
    expect(releaseIds(place)).toEqual([id]);
    expect(pruned).toHaveLength(1);
    expect(wholeSiteServed(place)).toBe('B');
  });

  test('leaves what is no release of this command alone', () => {
    deploySite(place, 'A');
    mkdirSync(join(place.dir, 'releases/giu-lai'));
    deploySite(place, 'B', { keep: 1 });
    expect(readdirSync(join(place.dir, 'releases'))).toContain('giu-lai');
  });
});

describe('--rollback', () => {
  test('goes to the next older release each time, and says when there is none', () => {
    const [a] = ['A', 'B', 'C'].map((name) => deploySite(place, name).id);
    back();
    expect(wholeSiteServed(place)).toBe('B');
    back();
    expect(wholeSiteServed(place)).toBe('A');
    expect(refusal(() => back()).message).toBe(`Không có bản nào cũ hơn bản đang chạy (${a}) để quay lui.`);
    expect(wholeSiteServed(place)).toBe('A');
  });

  test('ID goes to that release, older or newer', () => {
    const [a = '', , c = ''] = ['A', 'B', 'C'].map((name) => deploySite(place, name).id);
    back(a);
    expect(wholeSiteServed(place)).toBe('A');
    back(c);
    expect(wholeSiteServed(place)).toBe('C');
    expect(back(c).already).toBe(true);
    expect(remains(place)).toEqual([]);
  });

  test('refuses an ID that is not there', () => {
    deploySite(place, 'A');
    expect(refusal(() => back('../..')).message).toBe('Không có bản ../... Hãy xem các bản bằng --list.');
  });

  test('says so where nothing was ever deployed, and creates nothing', () => {
    expect(refusal(() => back()).message).toBe(`Chưa có bản nào trong ${place.dir}.`);
    expect(() => lstatSync(place.dir)).toThrow('ENOENT');
  });

  test('never meets a release that did not go live', () => {
    deploySite(place, 'A');
    const dead = deploySite(place, 'B').id;
    // As a deploy leaves it that is killed between naming its release and the switch.
    const manifest = join(place.dir, '.deploy/manifests', dead);
    back();
    renameSync(`${manifest}.json`, `${manifest}.pending`);
    expect(list(place.dir).releases.map(({ id }) => id)).not.toContain(dead);
    deploySite(place, 'C');
    expect(releaseIds(place)).toHaveLength(2);
    back();
    expect(wholeSiteServed(place)).toBe('A');
  });
});

describe('the checks', () => {
  const BUILD = 'Cách sửa: chạy "npm run build" cho xong rồi đưa lên lại.';

  test.each([
    ['index.html', `index.html: thiếu trang chủ. ${BUILD}`],
    ['404.html', `404.html: thiếu trang báo không tìm thấy. ${BUILD}`],
    ['pagefind/pagefind.js', `pagefind/pagefind.js: thiếu chỉ mục tìm kiếm. ${BUILD}`],
    ['pagefind/pagefind-entry.json', `pagefind/pagefind-entry.json: thiếu chỉ mục tìm kiếm. ${BUILD}`],
    ['stats.json', `stats.json: thiếu tệp số liệu. ${BUILD}`],
  ])('miss %s', (path, message) => {
    deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B'));
    unlinkSync(join(place.from, path));
    expect(problems(() => again())).toEqual([message]);
    expect(wholeSiteServed(place)).toBe('A');
    expect(releaseIds(place)).toHaveLength(1);
  });

  test('refuse empty files and stats.json that is no JSON', () => {
    writeFiles(place.from, { ...siteFiles('A'), '404.html': '', 'stats.json': '{"visitors":' });
    expect(problems(() => again())).toEqual([
      `404.html: trang báo không tìm thấy là tệp rỗng. ${BUILD}`,
      `stats.json: tệp số liệu không phải JSON hợp lệ. ${BUILD}`,
    ]);
    expect(() => lstatSync(join(place.dir, 'current'))).toThrow('ENOENT');
  });

  test('refuse fewer than 80 % of the live pages, not 80 % itself', () => {
    deploySite(place, 'A', { articles: 98 });
    writeFiles(place.from, siteFiles('B', 77));
    expect(problems(() => again())).toEqual([
      'Bản mới có 79 trang, chỉ bằng 79% bản đang chạy (100 trang); ít nhất phải 80%. ' +
        'Cách sửa: xem có bài nào mất không; nếu đúng ý thì thêm --force.',
    ]);
    deploySite(place, 'C', { articles: 78 });
    expect(wholeSiteServed(place, 78)).toBe('C');
  });

  test("count the live release's own pages, not those of the newest", () => {
    deploySite(place, 'A', { articles: 3 });
    deploySite(place, 'B', { articles: 30 });
    back();
    deploySite(place, 'C', { articles: 3 });
    expect(wholeSiteServed(place)).toBe('C');
  });

  test('are skipped by --force, but told', () => {
    deploySite(place, 'A', { articles: 30 });
    writeFiles(place.from, { 'index.html': 'còn mỗi trang này' });
    const lines: string[] = [];
    again({ force: true, report: (line) => lines.push(line) });
    expect(served(place, 'index.html')).toBe('còn mỗi trang này');
    const told = lines.filter((line) => line.startsWith('Bỏ qua vì có --force: '));
    expect(told).toHaveLength(5);
    expect(told.join()).toContain('Bản mới có 1 trang');
  });
});

describe('the address that a site was built for', () => {
  const LOOPBACKS = [
    'http://localhost/',
    'http://localhost:4321/xa/',
    'http://127.0.0.1/',
    'http://[::1]:80/',
  ];
  const build = (name: string, address: string) => writeFiles(place.from, siteFiles(name, 3, address));

  test.each(LOOPBACKS)('may not be %s, also when nothing is live yet; --force does it', (address) => {
    build('A', address);
    expect(problems(() => again())).toEqual([
      expect.stringMatching(/^Trang được dựng cho http:.*SITE_URL=https:\/\/…\/ npm run build/),
    ]);
    expect(served(place, 'index.html')).toBeUndefined();
    again({ force: true });
    expect(wholeSiteOf(address)).toBe('A');
  });

  test('when it is localhost, the finding names the address of the live release to build for', () => {
    deploySite(place, 'A');
    build('B', 'http://localhost/');
    expect(problems(() => again())[0]).toContain('SITE_URL=https://xa.example/ npm run build');
    expect(wholeSiteServed(place)).toBe('A');
  });

  test.each([
    'https://khac.example/',
    'http://xa.example/',
    'https://xa.example:8443/',
    'https://xa.example/moi/',
  ])('may not be another than that of the live release: %s; --force does it', (address) => {
    deploySite(place, 'A');
    build('B', address);
    const [finding] = problems(() => again());
    expect(finding).toContain(
      `Trang được dựng cho ${address}, còn bản đang chạy là của https://xa.example/: `,
    );
    expect(finding).toContain('SITE_URL=https://xa.example/ npm run build');
    expect(finding).toContain('--force');
    expect(wholeSiteServed(place)).toBe('A');
    expect(releaseIds(place)).toHaveLength(1);
    again({ force: true });
    expect(wholeSiteOf(address)).toBe('B');
    // From now on this is the address.
    build('C', ADDRESS);
    expect(problems(() => again())[0]).toContain(`bản đang chạy là của ${address}`);
  });

  test('is compared with the live release, not with the newest', () => {
    deploySite(place, 'A');
    build('B', 'https://moi.example/');
    again({ force: true });
    back();
    build('C', ADDRESS);
    again();
    expect(wholeSiteServed(place)).toBe('C');
  });

  test('that a live release does not tell bars nobody, and that is said', () => {
    writeFiles(place.from, { ...siteFiles('A'), 'index.html': 'bản cũ' });
    const lines: string[] = [];
    again({ report: (line) => lines.push(line) });
    expect(lines.join('\n')).toContain('index.html không ghi trang được dựng cho địa chỉ nào');
    lines.length = 0;
    writeFiles(place.from, siteFiles('B'));
    const { id } = again({ report: (line) => lines.push(line) });
    expect(lines.join('\n')).toContain(
      'không ghi địa chỉ của nó, nên không so được với https://xa.example/.',
    );
    expect(releaseIds(place)).toContain(id);
    expect(wholeSiteServed(place)).toBe('B');
  });

  const wholeSiteOf = (address: string) => wholeSiteServed(place, 3, address);
});

describe('a site that is live already', () => {
  test('makes no new release, however often it is deployed: the one to roll back to stays', () => {
    deploySite(place, 'A');
    const { id } = deploySite(place, 'B');
    for (let hour = 1; hour <= 5; hour += 1) {
      const later = new Date(now.getTime() + hour * 3_600_000);
      expect(deploySite(place, 'B', { now: later, keep: 2 })).toMatchObject({
        id,
        already: true,
        pruned: [],
      });
    }
    expect(releaseIds(place)).toHaveLength(2);
    expect(remains(place)).toEqual([]);
    back();
    expect(wholeSiteServed(place)).toBe('A');
  });

  test('is told when, and of which commit, it was built last; what is due then is another site', () => {
    const status = (change: object) =>
      writeFiles(place.from, {
        ...siteFiles('A'),
        'status.json': JSON.stringify({ commit: 'a', builtAt: '2026-11-24T08:00:00+07:00', ...change }),
      });
    status({});
    again();
    status({ commit: 'b', builtAt: '2026-11-25T08:00:00+07:00' });
    expect(again().already).toBe(true);
    expect(JSON.parse(served(place, 'status.json') ?? '')).toEqual({
      commit: 'b',
      builtAt: '2026-11-25T08:00:00+07:00',
    });
    status({ next: { at: '2027-01-01T08:00:00+07:00', what: 'ends', entry: 'news/a' } });
    expect(again().already).toBe(false);
  });

  test('does although the live release was lent hashed files by others', () => {
    for (const name of ['A', 'B', 'C']) deploySite(place, name);
    expect(again().already).toBe(true);
  });

  test.each<[string, (files: Record<string, string>) => void]>([
    [
      'one byte of a page',
      (files) => Object.assign(files, { '404.html': files['404.html']?.replace('K', 'k') }),
    ],
    ['one more file', (files) => Object.assign(files, { 'moi.txt': '' })],
    ['one file less', (files) => delete files['robots.txt']],
    ['one hashed file less', (files) => delete files['_astro/common.12ab34cd.js']],
    [
      'a file under another name',
      (files) => {
        files['robot.txt'] = files['robots.txt'] ?? '';
        delete files['robots.txt'];
      },
    ],
    [
      'counters, where none are counted here',
      (files) => Object.assign(files, { 'stats.json': '{"visitors":{}}' }),
    ],
  ])('is none any more with %s', (_, change) => {
    deploySite(place, 'A');
    const files = siteFiles('A');
    change(files);
    writeFiles(place.from, files);
    expect(again().already).toBe(false);
    expect(releaseIds(place)).toHaveLength(2);
    expect(again().already).toBe(true);
  });

  test('is none when a hashed file is only lent to it by an older release', () => {
    deploySite(place, 'A');
    const { '_astro/common.12ab34cd.js': _, ...files } = siteFiles('B');
    writeFiles(place.from, files);
    again();
    deploySite(place, 'B');
    expect(releaseIds(place)).toHaveLength(3);
  });

  test('is the live one only: what was rolled back from comes again as a new release', () => {
    deploySite(place, 'A');
    const { id } = deploySite(place, 'B');
    back();
    const again = deploySite(place, 'B');
    expect(again.already).toBe(false);
    expect(again.id > id).toBe(true);
    expect(wholeSiteServed(place)).toBe('B');
  });

  test('is made whole when a file of the live release was lost or changed by hand', () => {
    deploySite(place, 'A');
    writeFileSync(join(place.dir, 'current/tin-tuc/bai-1/index.html'), 'phá');
    unlinkSync(join(place.dir, 'current/robots.txt'));
    expect(again().already).toBe(false);
    expect(wholeSiteServed(place)).toBe('A');
  });

  test('is made once more by --force', () => {
    deploySite(place, 'A');
    expect(again({ force: true }).already).toBe(false);
    expect(releaseIds(place)).toHaveLength(2);
  });

  test('does not pass the checks because it is live', () => {
    writeFiles(place.from, siteFiles('A', 3, 'http://localhost/'));
    again({ force: true });
    expect(problems(() => again())[0]).toContain('Trang được dựng cho http://localhost/');
  });
});

describe('what is refused', () => {
  const MEND = 'Cách sửa: thay bằng tệp thật hoặc bỏ đi, rồi dựng lại trang.';

  test('links in the site, also with --force: nothing outside is ever served', () => {
    writeFiles(place.from, siteFiles('A'));
    symlinkSync('/etc', join(place.from, 'tin-tuc/ngoai'));
    symlinkSync('index.html', join(place.from, 'trang-chu.html'));
    expect([...problems(() => again({ force: true }))].sort()).toEqual([
      `tin-tuc/ngoai: là liên kết hoặc tệp đặc biệt, không đưa lên được. ${MEND}`,
      `trang-chu.html: là liên kết hoặc tệp đặc biệt, không đưa lên được. ${MEND}`,
    ]);
  });

  test('a site that was not built', () => {
    expect(refusal(() => again()).message).toBe(
      `Không có thư mục ${place.from}. Hãy chạy "npm run build" trước: lệnh này không tự dựng trang.`,
    );
    expect(() => lstatSync(place.dir)).toThrow('ENOENT');
  });

  test('a current that is a real folder', () => {
    mkdirSync(join(place.dir, 'current'), { recursive: true });
    writeFiles(place.from, siteFiles('A'));
    expect(refusal(() => again()).message).toContain('là thư mục hoặc tệp thật');
    expect(lstatSync(join(place.dir, 'current')).isDirectory()).toBe(true);
  });

  test('a current that someone else points elsewhere', () => {
    mkdirSync(place.dir);
    symlinkSync('/etc', join(place.dir, 'current'));
    writeFiles(place.from, siteFiles('A'));
    expect(refusal(() => again()).message).toContain('trỏ tới /etc');
    expect(readlinkSync(join(place.dir, 'current'))).toBe('/etc');
  });

  test('folders in each other, also through links', () => {
    deploySite(place, 'A');
    for (const from of ['current', 'releases', `releases/${releaseIds(place)[0]}`]) {
      const error = refusal(() => again({ from: join(place.dir, from) }));
      expect(error).toBeInstanceOf(WrongUse);
      expect(error.message).toContain('là một bản đã đưa lên');
    }
    const link = join(dirname(place.dir), 'lien-ket');
    symlinkSync(place.from, link);
    const error = refusal(() =>
      deploy({ dir: join(link, 'www/moi'), from: place.from, keep: 5, force: false, now, report: quiet }),
    );
    expect(error).toBeInstanceOf(WrongUse);
    expect(error.message).toContain('nằm trong --from');
  });

  test('but --from may be a link to the built site, and DIR reached through one', () => {
    deploySite(place, 'A');
    const root = dirname(place.dir);
    symlinkSync(place.dir, join(root, 'www-link'));
    symlinkSync(place.from, join(root, 'dist-link'));
    writeFiles(place.from, siteFiles('B'));
    deploy({
      dir: join(root, 'www-link'),
      from: join(root, 'dist-link'),
      keep: 5,
      force: false,
      now,
      report: quiet,
    });
    expect(wholeSiteServed(place)).toBe('B');
  });
});

test('releases share the bytes of hashed files, so that many pictures cost their room once', () => {
  deploySite(place, 'A');
  deploySite(place, 'B');
  const [a = '', b = ''] = releaseIds(place);
  const inode = (id: string) => statSync(join(place.dir, 'releases', id, '_astro/common.12ab34cd.js')).ino;
  expect(inode(a)).toBe(inode(b));
  // A link made before is no obstacle.
  linkSync(join(place.from, 'robots.txt'), join(place.from, '_astro/linked.js'));
  again();
  expect(readFileSync(join(place.dir, 'current/_astro/linked.js'), 'utf8')).toBe('User-agent: *');
});
