/**
 * The check of the form in a browser, run as a browser has it, in a worker with the engine as WebAssembly: beside the check of
 * this machine, of which it is the same.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  article,
  BASE,
  examineFiles,
  type Files,
  FRONT_MATTER,
  NOW,
} from '../../../tests/support/content.ts';
import type { Alone, KnownOfSite } from '../../check/alone.ts';
import type { Start } from '../../check/body/apart.ts';
import { publishedEntries } from '../published.ts';
import { checkFiles, withOwnMemory } from './engine-files.ts';
import { type EntryCheck, entryCheck } from './entry-check.ts';
import type { Done, Job } from './jobs.ts';

/** What a worker of a browser has and one of Node has not. */
const AS_IN_A_BROWSER = `import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
globalThis.addEventListener = (_name, hear) => parentPort.on('message', (data) => hear({ data }));
globalThis.postMessage = (data) => parentPort.postMessage(data);
globalThis.fetch = async (address) => new Response(await readFile(address));
await import('./check.mjs');
`;

const DEADLY = 'Chữ làm hỏng máy.';

let folder: string;
let workers = 0;
const start: Start<Job, Done> = ({ ready, done, ended }) => {
  workers += 1;
  const worker = new Worker(join(folder, 'worker.mjs'), { stderr: true });
  worker.on('message', (data: Done | 'ready') => (data === 'ready' ? ready() : done(data)));
  // Its end follows.
  worker.on('error', () => undefined);
  worker.on('exit', ended);
  running.add(worker);
  return {
    // The engine of today survives all that is known to have killed one.
    send: (job) =>
      job.ask === 'answer' && job.question.text.includes(DEADLY)
        ? void worker.terminate()
        : worker.postMessage(job),
    end: () => void worker.terminate(),
    hold: () => undefined,
  };
};
const running = new Set<Worker>();

let check: EntryCheck;
let known: KnownOfSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'form-check-'));
  for (const { name, text } of await checkFiles())
    writeFileSync(join(folder, name.replace('.js', '.mjs')), text);
  writeFileSync(join(folder, 'worker.mjs'), AS_IN_A_BROWSER);
  check = entryCheck(start);
  const { checked, contentDir } = await examineFiles(FILES);
  const { addresses, moved } = publishedEntries(checked, contentDir, NOW);
  known = {
    categories: ['tin-xa', 'con-trong'],
    redirects: [{ old: '/index.php?id=7', new: '/gioi-thieu/' }],
    url: 'https://xamau.example/xa/',
    addresses,
    moved,
  };
});
afterAll(async () => {
  await Promise.all([...running].map((worker) => worker.terminate()));
  rmSync(folder, { recursive: true, force: true });
});

const FILES: Files = { ...BASE, 'redirects.csv': 'old,new\n/index.php?id=7,/gioi-thieu/\n' };
const alone = (path: string, text: string): Alone => ({
  text,
  path,
  paths: [...new Set([...Object.keys(FILES), path])],
  now: NOW,
  known,
});

/** What both checks say of one more entry: line, rule, words and remedy. */
async function both(path: string, text: string) {
  await check.prepare();
  const here = await check.check(alone(path, text));
  const { findings } = await examineFiles({ ...FILES, [path]: text });
  const plain = (found: typeof here) =>
    found.map(({ file: _file, message, ...finding }) => ({
      ...finding,
      message: message.replace('content/', ''),
    }));
  return {
    browser: plain(here),
    node: plain(findings.filter(({ file }) => file === `content/${path}`)),
  };
}

const MD = 'news/2022/them/index.md';
const MDX = 'news/2022/them/index.mdx';
const NEWS = FRONT_MATTER.replace('Bài mẫu', 'Thôn Mẫu họp bàn việc làm đường');

describe('the form says of a text what "npm run check" says', () => {
  test.each<readonly [string, string, string]>([
    [
      'nothing of one that is right',
      MD,
      'Xem [bài](/tin-tuc/bai-mau/), [tệp](/tin-tuc/bai-mau/ke-hoach.pdf).\n\n## Mục\n\n- Một',
    ],
    ['raw HTML', MD, '<div class="x">Chữ</div>\n\n<script>x</script>'],
    ['a link to nowhere', MD, 'Xem [trang](/khong-co/) và [bài](/tin-tuc/bai-mauu/).'],
    [
      'an older name, a tag, a list, an address of a former site',
      MD,
      '[a](/tin-tuc/bai-cu/) [b](/chu-de/dong-ruong/) [c](/van-ban/trang/2/) [d](/index.php?id=7) [đ](/ocop/gao-mau/) [e](/tthc/) [g](/en/)',
    ],
    ['its own places', MD, '## Mục một\n\n[a](#muc-muc-mot) [b](#muc-hai) [c](/lien-he/#khong-co)'],
    ['an address of code', MD, '[a](javascript:alert(1)) [b](data:text/html,x) [c](http://localhost/x)'],
    ['a table whose columns do not fit', MD, '| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |'],
    ['a picture that is not there', MD, '![Cổng làng](thieu.jpg)\n\n![](https://vi.example/a.jpg)'],
    ['headings', MD, '# Một\n\n#### Hai\n\n##Ba'],
    ['emphasis and lists that are lost', MD, 'chữ **đậm\n\n  - Một\n\n  - Hai\n\nChữ[^1].'],
    [
      'style',
      MD,
      'Xem [tại đây](/gioi-thieu/) .  Nhà cái w88, số căn cước 012345678901.\n\nCHỮ HOA SUỐT CẢ MỘT DÒNG NHƯ THẾ NÀY THÌ KHÓ ĐỌC',
    ],
    ['a component that is none', MDX, 'Chữ.\n\n<KhongCo />\n\n<Note>Chữ</Note>\n\n<BarChart>x</BarChart>'],
    ['a tag that is not closed', MDX, 'Chữ <b>đậm\n\nvà hết.'],
    ['code', MDX, 'import x from "y"\n\nGiá {1 + 2} <u onclick="x">chữ</u>'],
    ['a brace', MDX, 'Giá {5'],
    ['too many levels', MD, `${'> '.repeat(60)}chữ`],
    ['marks of a merge', MD, '<<<<<<< HEAD\nmột\n=======\nhai\n>>>>>>> nhánh'],
    ['Icelandic letters and control characters', MD, 'Ðảng \u0007 ủy \u200b xã'],
    ['an empty one', MD, ''],
  ])('of %s', async (_what, path, body) => {
    const { browser, node } = await both(path, article(NEWS, body));
    expect(browser).toEqual(node);
  });

  test.each<readonly [string, string, string]>([
    [
      'files that are not there, a category that is none',
      MD,
      `${NEWS.replace('tin-xa', 'tin-xaa')}\ncover: { src: thieu.jpg, alt: Cổng }\nattachments: [{ title: tải về, file: thieu.pdf }, { title: Thư, file: thu.exe }]`,
    ],
    ['tags and names', MD, `${NEWS}\ntags: ["lúa; ngô"]\naliases: [bai-mau, tim-kiem]`],
    [
      'a year, moments, letters',
      MD,
      `${NEWS.replace('2022-01-04', '2021-01-04')}\nupdatedAt: 2020-01-03T08:39:58+07:00\ndescription: "**đậm**"`,
    ],
    [
      'a document',
      'documents/them.md',
      'number: Số 03/QĐ-UBND\nabstract: a\ntype: Quyết định\nauthority: Xã Mẫu\nissuedOn: 2022-01-04\nreplaces: [quyet-dinh-maux]',
    ],
    [
      'a product',
      'products/them/index.md',
      'name: Tương\ngroup: thuc-pham\nstars: 3\nproducer: { name: Hộ bà Mẫu }\ndecision: { number: 02/QĐ-UBND, date: "2018-01-04" }\nnews: [bai-mauu]',
    ],
    ['a name that is taken', 'pages/tim-kiem.md', 'title: Tìm'],
    ['fields that are none', MD, `${NEWS}\ntieude: Chữ\ncover: bia.gif`],
  ])('of %s', async (_what, path, front) => {
    const { browser, node } = await both(path, article(front, '## Mục\n\nChữ.'));
    expect(browser).toEqual(node);
    expect(browser.length).toBeGreaterThan(0);
  });

  test('and begins no second worker for it', () => expect(workers).toBe(1));

  test('of one of which the engine dies, by its line', async () => {
    const { browser } = await both(MD, article(NEWS, `Một.\n\n${DEADLY}\n\nHai.`));
    expect(browser.map(({ rule, line }) => [rule, line])).toEqual([['engine-fault', 9]]);
    const { browser: next } = await both(MD, article(NEWS, 'Chữ [sai](/khong-co/).'));
    expect(next.map(({ rule }) => rule)).toEqual(['link-dead']);
  });
});

test('what the form cannot know it takes as right, and names', async () => {
  const left = (await check.prepare()).join('; ');
  const { browser, node } = await both(
    MD,
    article(NEWS, '[a](/tin-tuc/ban-nhap/) [b](/tin-tuc/bai-kia/#muc-khong-co)'),
  );
  expect(browser).toEqual([]);
  expect(node.map(({ rule }) => rule)).toEqual(['link-dead', 'link-anchor']);
  expect(left).toMatch(/bản nháp.*"#"/);
});

test('where the engine cannot be had, the rest is checked, and what is left is named', async () => {
  let tries = 0;
  const without = entryCheck(({ ended }) => {
    tries += 1;
    queueMicrotask(ended);
    return { send: () => undefined, end: () => undefined, hold: () => undefined };
  });
  expect((await without.prepare()).join('; ')).toContain('đề mục, bảng, danh sách');
  const text = article(NEWS.replace('2022-01-04', '2020-01-04'), '<script>x</script>');
  expect((await without.check(alone(MD, text))).map(({ rule }) => rule)).toEqual(['year-folder']);
  expect(tries).toBe(1);
  // With the next entry it is asked for again.
  await without.prepare();
  expect(tries).toBe(2);
});

test('a check that comes to no end passes nothing', async () => {
  const stuck = entryCheck(({ ready, done, ended }) => {
    queueMicrotask(ready);
    return {
      send: (job) => queueMicrotask(() => (job.ask === 'answer' ? done({ answer: {} }) : ended())),
      end: () => undefined,
      hold: () => undefined,
    };
  });
  await stuck.prepare();
  const found = await stuck.check(alone(MD, article(NEWS, 'Chữ.')));
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['internal-fault', 'error']]);
});

test('the memory of the engine is its own', () => {
  /** Imports: a function, a table, a global, the memory that is shared, from 3 pages to 16. */
  const imports = [4, 1, 101, 1, 102, 0, 0, 1, 101, 1, 116, 1, 0x70, 0, 1, 1, 101, 1, 103, 3, 0x7f, 0];
  const memory = [1, 101, 1, 109, 2, 3, 3, 16];
  const of = (body: readonly number[]) =>
    Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, body.length, ...body]);
  const shared = of([...imports, ...memory]);
  const { bytes, pages } = withOwnMemory(shared);
  expect(pages).toBe(3);
  expect([...bytes].flatMap((byte, at) => (byte === shared[at] ? [] : [[at, byte]]))).toEqual([
    [shared.length - 3, 1],
  ]);
  expect(WebAssembly.validate(bytes)).toBe(true);
  expect(() => withOwnMemory(of([0]))).toThrow('asks for no memory');
});
