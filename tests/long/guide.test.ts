/** The editors' guide, done: every command that it shows is run, and the site of its examples is built. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeContent } from '../support/content.ts';
import { articlesOf, BLOCKS, filesBeside, GUIDE_PAGES, wholeFiles } from '../support/guide.ts';
import { ROOT, runNode } from '../support/node.ts';
import { build } from '../support/sites.ts';
import { wordFile } from '../support/word-file.ts';

const room = mkdtempSync(join(tmpdir(), 'guide-done-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const isWrong = (about: string) => about.startsWith('sai');
const articles = [...articlesOf(BLOCKS.filter(({ about }) => !isWrong(about))).values()];
const files = { ...wholeFiles(), ...Object.fromEntries(articles.map(({ path, text }) => [path, text])) };
/** After every example has been published. */
const MOMENT = String(Date.parse('2026-12-02T12:00:00+07:00') / 1000);

test('the site of all examples is built, and shows them', async () => {
  const site = {
    contentDir: join(room, 'site/content'),
    outDir: join(room, 'site/dist'),
    url: 'https://xamau.example/',
  };
  writeContent(site.contentDir, { ...files, ...(await filesBeside(files)) });
  await build(site, { SOURCE_DATE_EPOCH: MOMENT });
  const page = (path: string) => readFileSync(join(site.outDir, path, 'index.html'), 'utf8');
  expect(page('tin-tuc/hop-thon')).toContain('khởi công ngày 01/12/2026');
  expect(page('van-ban/quyet-dinh-12-2026')).toContain('12/2026/QĐ-UBND');
  expect(page('ocop/gao-nep-mau')).toContain('Hợp tác xã Mẫu');
  expect(page('tthc')).toContain('1.783');
  expect(page('tiep-can-thong-tin')).toContain('phiếu yêu cầu');
});

/** Words of a command line; quotation marks keep some together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Who somebody is who has told git. */
const AS_EDITOR = {
  GIT_AUTHOR_NAME: 'Thu',
  GIT_AUTHOR_EMAIL: 'thu@xa.example',
  GIT_COMMITTER_NAME: 'Thu',
  GIT_COMMITTER_EMAIL: 'thu@xa.example',
};

/** What is not run: it stays until it is stopped, needs the network, or is of the whole machine. */
const STAYS = /^(?:npm (?:ci$|run (?:cms|dev)\b|run check -- --(?:external|watch)$)|git config --global)/;

describe('the commands of the guide do what it says', () => {
  const bare = join(room, 'xa-mau.git');
  const git = (cwd: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Thu', '-c', 'user.email=thu@xa.example', ...words], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  async function place(name: string): Promise<string> {
    const first = join(room, `${name}-first`);
    writeContent(join(first, 'content'), { ...wholeFiles(), ...(await filesBeside(wholeFiles())) });
    git(first, 'init', '--quiet', '--initial-branch=main');
    git(first, 'add', '--all');
    git(first, 'commit', '--quiet', '--message', 'Bắt đầu');
    rmSync(bare, { recursive: true, force: true });
    git(room, 'clone', '--quiet', '--bare', first, bare);
    const at = join(room, name);
    git(room, 'clone', '--quiet', bare, at);
    // What the guide calls the editor's own files.
    writeFileSync(
      join(at, 'Thông báo họp thôn.docx'),
      wordFile({ body: '<w:p><w:r><w:t>Thông báo họp thôn</w:t></w:r></w:p>' }),
    );
    writeFileSync(
      join(at, 'trang-cu.html'),
      '<html><body><article><h1>Thôn họp</h1><p>Tối qua thôn họp tại nhà văn hóa, đông đủ bà con.</p></article></body></html>',
    );
    mkdirSync(join(at, 'thu-muc'));
    writeFileSync(join(at, 'thu-muc/tin.txt'), 'Thôn làm đường\n\nThôn khởi công làm đường sáng nay.\n');
    writeFileSync(
      join(at, 'bang-thang-9.csv'),
      'Năm,Đến tháng,Số hồ sơ xử lý,Trước & đúng hạn,Trễ hạn\n2026,9,1783,1780,3\n',
    );
    return at;
  }

  function runGit(at: string, line: string): void {
    const [, verb = '', ...words] = wordsOf(line);
    const here = words.map((word) => (word.startsWith('https:') ? bare : word));
    git(verb === 'clone' ? room : at, verb, ...here);
  }

  async function runNpm(at: string, line: string): Promise<void> {
    const [, , name = '', , ...given] = wordsOf(line);
    const { code, stdout, stderr } = await runNode([join(ROOT, 'scripts', `${name}.ts`), ...given], {
      cwd: at,
      env: {
        CONTENT_DIR: join(at, 'content'),
        SOURCE_DATE_EPOCH: MOMENT,
        ...AS_EDITOR,
      },
      input: 'Thôn nhận giống lúa\n\nSáng nay thôn nhận giống lúa vụ xuân.\n',
    });
    // Nobody is there to be asked: the command then names what it would ask for.
    const asks = name === 'new' && given.length === 1 && given[0] !== '--help';
    const said = stdout + stderr;
    if (asks)
      expect({ line, code, said }).toEqual({ line, code: 2, said: expect.stringContaining('thiếu --') });
    else expect({ line, code, said: code === 0 ? '' : said }).toEqual({ line, code: 0, said: '' });
  }

  const pages = GUIDE_PAGES.filter((page) =>
    BLOCKS.some((block) => block.page === page && block.language === 'sh'),
  );

  test.each(pages)('%s', async (page) => {
    const at = await place(page.replaceAll(/\W/g, '-'));
    const lines = BLOCKS.filter((block) => block.page === page && block.language === 'sh').flatMap(
      ({ text }) => text.trim().split('\n'),
    );
    // What somebody writes in the form, or answers a command, is there to send.
    appendFileSync(join(at, 'content/categories.yaml'), '# Đã xem lại.\n');
    for (const line of lines.filter((command) => !STAYS.test(command))) {
      if (line.startsWith('git ')) runGit(at, line);
      else await runNpm(at, line);
    }
  });
});
