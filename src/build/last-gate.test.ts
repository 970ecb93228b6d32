import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { BASE } from '../../tests/support/content.ts';
import { handOver } from '../check/checked.ts';
import { lastGate, ownFiles, passGate } from './last-gate.ts';

const PAGE = (body: string) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;
const RSS = (item: string, root = 'version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss ${root}><channel><title>x</title><link>https://xa.example/</link><item><title>a</title><guid isPermaLink="true">https://xa.example/a/</guid>${item}</item></channel></rss>`;
const SHEET = '@page{}';
const JPEG = '\xff\xd8\xff\xe0';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gate-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (path: string, content: string) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(
    join(dir, path),
    content,
    path.endsWith('html') || path.includes('content') ? 'utf8' : 'latin1',
  );
};
const pass = async (base = '/') => {
  const seen: string[] = [];
  mkdirSync(join(dir, 'content'), { recursive: true });
  mkdirSync(join(dir, 'public'), { recursive: true });
  await passGate(
    join(dir, 'dist'),
    {
      contentDir: join(dir, 'content'),
      own: ownFiles(join(dir, 'public')),
      settings: {
        origin: 'https://xa.example',
        base,
        scripts: new Set(),
        styles: new Set([SHEET]),
        relatedHosts: new Set(),
        accounts: new Set(),
      },
    },
    (_document, path) => seen.push(path),
  );
  return seen;
};
const refusal = (base?: string) =>
  pass(base).then(
    () => 'passed',
    (error: Error) => error.message,
  );

describe('what is built passes', () => {
  test('pages, each told and sealed once, and files that are what they say', async () => {
    write('dist/index.html', PAGE('a'));
    write('dist/tin-tuc/x/index.html', PAGE('b'));
    write('dist/404.html', PAGE('c'));
    write('dist/tin-tuc/aindex.html', PAGE('d').replace('<html', '\r\n<html'));
    write('dist/tin-tuc/x/a.pdf', '%PDF-1.7');
    write('dist/sitemap-0.xml', '<urlset><url><loc>https://xa.example/</loc></url></urlset>');
    write('dist/sitemap-news.xml', '<urlset><url><news:news></news:news></url></urlset>');
    write('dist/sitemap-index.xml', '<sitemapindex></sitemapindex>');
    write('dist/van-ban/rss.xml', RSS(''));
    write(
      'dist/chuyen-muc/tin-xa/atom.xml',
      '<feed><entry><content>&lt;p&gt;a&lt;/p&gt;</content></entry></feed>',
    );
    write('dist/feeds/tat-ca/feed.json', '{"items":[{}]}');
    const sheet = '<?xml-stylesheet type="text/css" href="/subscription.css"?>';
    write('dist/rss-20220101T000000.xml', RSS('').replace('?>', `?>${sheet}`));
    write('dist/_astro/a.jpeg', JPEG);
    write('dist/_astro/a-b_c.js', 'x');
    write('dist/_astro/print.a1.css', SHEET);
    write('dist/google0123456789.html', 'google-site-verification: google0123456789.html');
    write('dist/BingSiteAuth.xml', '<?xml version="1.0"?><users><user>0AF1</user></users>');
    write('dist/favicon.ico', '\0\0\x01\0');
    write('dist/manifest.webmanifest', '{}');
    write('dist/robots.txt', 'User-agent: *');
    write('dist/stats.json', '{}');
    write('dist/feed.json', JSON.stringify({ items: [{ content_html: '<p>a</p>' }] }));
    write('dist/rss.xml', RSS('<content:encoded>&lt;p&gt;a&lt;/p&gt;</content:encoded>'));
    write('dist/favicon.svg', '<svg/>');
    write('public/favicon.svg', '<svg/>');
    expect(await pass()).toEqual(['/404.html', '/', '/tin-tuc/aindex.html', '/tin-tuc/x/']);
    expect(readFileSync(join(dir, 'dist/index.html'), 'utf8')).toContain('Content-Security-Policy');
    expect(readFileSync(join(dir, 'dist/tin-tuc/aindex.html'), 'utf8')).not.toContain('\r');
  });
});

test('below a path a feed has the sheet below that path', async () => {
  const sheet = (href: string) =>
    write('dist/rss.xml', RSS('').replace('?>', `?><?xml-stylesheet type="text/css" href="${href}"?>`));
  write('dist/index.html', PAGE('a'));
  write('content/site.yaml', 'name: x');
  sheet('/xa/mau/subscription.css');
  expect(await refusal('/xa/mau/')).toBe('passed');
  for (const href of ['/subscription.css', '/xa/subscription.css', '/xa/mau/mau/subscription.css']) {
    sheet(href);
    expect(await refusal('/xa/mau/'), href).toContain('chú thích hay lệnh XML');
  }
});

describe('nothing passes', () => {
  test('with a script in two feeds: each is told, and what is right in both is not', async () => {
    const items = [{ content_html: '<p>a</p><script>x</script>' }, { content_html: '<p>b</p>' }];
    write('dist/index.html', PAGE('a'));
    write('content/site.yaml', 'name: x');
    write('dist/feed.json', JSON.stringify({ items }));
    write('dist/tin-tuc/feed.json', JSON.stringify({ items }));
    const told = await refusal();
    expect(told.match(/Thấy ở \S+/g)).toEqual(['Thấy ở /feed.json', 'Thấy ở /tin-tuc/feed.json']);
  });

  test.each([
    ['a drawing that is not the project’s', 'favicon.svg', '<svg onload="x"/>'],
    ['a page as a picture', '_astro/a.jpeg', '<html>'],
    ['a page as a document', 'tin-tuc/x/a.pdf', '<html>'],
    ['a proof of ownership with a script', 'google0123456789.html', '<script>alert(1)</script>'],
    ['a proof of ownership below a page', 'tin-tuc/google0123456789.xml', '1'],
    ['a script beside an article', 'tin-tuc/x/a.js', 'x'],
    ['a script of another name', '_astro/x/a.js', 'x'],
    ['a sheet that is not the project’s', '_astro/print.a1.css', `${SHEET}p{}`],
    ['the sheet elsewhere', 'tin-tuc/x/print.css', SHEET],
    ['an XML of its own', 'tin-tuc/x/a.xml', '<x/>'],
    ['an HTM', 'tin-tuc/x/a.htm', '<html>'],
    ['an XHTML', 'tin-tuc/x/a.xhtml', '<html/>'],
    ['a program', 'tin-tuc/x/a.exe', 'MZ'],
    ['a file without an ending', 'tin-tuc/x/passwd', 'root'],
    ['settings of a server', '.htaccess', 'x'],
    ['JSON that is none', 'stats.json', '<script>'],
    [
      'a feed with a script',
      'feed.json',
      JSON.stringify({ items: [{ content_html: '<script>x</script>' }] }),
    ],
    [
      'a feed with a script behind what is right',
      'feed.json',
      JSON.stringify({
        items: [{ content_html: '<p>a</p>' }, { content_html: '<p>a</p><script>x</script>' }],
      }),
    ],
    ['a feed where none lies', 'tin-tuc/x/rss.xml', RSS('')],
    ['a feed called otherwise', 'rss-x.xml', RSS('')],
    ['a site map called otherwise', 'sitemap-x.xml', '<urlset></urlset>'],
    ['a site map with a script', 'sitemap-0.xml', '<urlset><script>x</script></urlset>'],
    ['data below a page', 'tin-tuc/x/a.json', '{}'],
    ['a feed with a comment', 'rss.xml', RSS('<!-- a -->')],
    [
      'a feed with a sheet of another',
      'rss.xml',
      RSS('').replace('?>', '?><?xml-stylesheet type="text/css" href="/tin-tuc/x/a.css"?>'),
    ],
    ['Atom with a handler', 'atom.xml', '<feed><entry><content>&lt;p onclick=x&gt;</content></entry></feed>'],
    [
      'a feed with a handler',
      'rss.xml',
      RSS('<content:encoded>&lt;p onclick=x&gt;a&lt;/p&gt;</content:encoded>'),
    ],
    [
      'a feed with a script of its own',
      'rss.xml',
      RSS('<script xmlns="http://www.w3.org/1999/xhtml">x</script>'),
    ],
    ['a feed with a handler of its own', 'rss.xml', RSS('', 'version="2.0" onload="x"')],
    ['a feed with a sheet', 'rss.xml', RSS('').replace('?>', '?><?xml-stylesheet href="x"?>')],
    [
      'a feed with HTML in CDATA',
      'rss.xml',
      RSS('<content:encoded><![CDATA[<script>x</script>]]></content:encoded>'),
    ],
  ])('with %s', async (_what, path, content) => {
    write('dist/index.html', PAGE('a'));
    write('content/site.yaml', 'name: x');
    write(`dist/${path}`, content);
    expect(await refusal()).toMatch(
      new RegExp(`^content[^\\n]*: Lỗi: .*Thấy ở /${path.replaceAll('.', '\\.')} khi dựng`),
    );
  });

  test('with a link to a file elsewhere', async () => {
    write('dist/index.html', PAGE('a'));
    write('dist/secret.txt', 'x');
    rmSync(join(dir, 'dist/secret.txt'));
    symlinkSync('/etc/passwd', join(dir, 'dist/secret.txt'));
    expect(await refusal()).toContain('secret.txt');
  });
});

describe('the editors are told the content file', () => {
  beforeEach(() => {
    write('content/site.yaml', 'name: Xã Thử');
    write('content/categories.yaml', '- { id: a, name: "Mục <iframe src=x>" }');
    write('content/news/2025/bai-a/index.md', 'Bài A\n\n<object data="x"></object>');
    write('content/news/2025/bai-b/index.mdx', 'Bài B');
    write('content/documents/van-ban.md', 'x');
    write('content/notices/bao.md', '[x](javascript:bao)');
  });

  test.each([
    ['of the page itself', 'tin-tuc/bai-a', '<object data="x"></object>', 'content/news/2025/bai-a/index.md'],
    [
      'of the page itself, wherever the words come from',
      'tin-tuc/bai-b',
      '<embed src="khac">',
      'content/news/2025/bai-b/index.mdx',
    ],
    ['of a document', 'van-ban/van-ban', '<embed>', 'content/documents/van-ban.md'],
    [
      'whose words stand on a page of many',
      'chuyen-muc/a',
      '<iframe src="x"></iframe>',
      'content/categories.yaml',
    ],
    ['of a notice on every page', 'gioi-thieu', '<a href="javascript:bao">x</a>', 'content/notices/bao.md'],
  ])('%s', async (_which, path, body, file) => {
    write(`dist/${path}/index.html`, PAGE(body));
    const told = await refusal();
    expect(told.split('\n')[0]).toMatch(
      new RegExp(`^${file.replaceAll('.', '\\.')}: Lỗi: Trang|^${file.replaceAll('.', '\\.')}: Lỗi: Thẻ`),
    );
    expect(told).toContain(`Thấy ở /${path}/ khi dựng trang`);
    expect(told).toContain('Sửa hết lỗi thì mới đăng được.');
  });

  test('and every page that has a fault, at once', async () => {
    write('dist/tin-tuc/bai-a/index.html', PAGE('<object></object>'));
    write('dist/tin-tuc/bai-b/index.html', PAGE('<embed>'));
    write('dist/index.html', PAGE('a'));
    const told = await refusal();
    expect(told).toContain('bai-a/index.md');
    expect(told).toContain('bai-b/index.mdx');
  });
});

describe('within Astro', () => {
  /** What a build makes of one page, whose sheets are those of the bundle. */
  async function built(page: string): Promise<string> {
    const site = {
      ...parse(String(BASE['site.yaml'])),
      relatedLinks: [{ label: 'Huyện Mẫu', url: 'https://huyen.example/' }],
      facebook: 'https://www.facebook.com/xamau',
    };
    handOver({ entries: new Map(), data: new Map([['site.yaml', site]]), files: new Set() });
    write('content/site.yaml', 'name: x');
    write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write('dist/index.html', page);
    const seen: string[] = [];
    const place = { contentDir: join(dir, 'content'), origin: 'https://xa.example', base: '/' };
    const { hooks } = lastGate(place, (_document, path) => seen.push(path));
    const updateConfig = vi.fn();
    await hooks['astro:config:setup']?.({
      config: { publicDir: pathToFileURL(join(dir, 'public')) },
      updateConfig,
    } as never);
    const [sheets] = updateConfig.mock.calls[0]?.[0].vite.plugins ?? [];
    sheets.generateBundle.handler(undefined, {
      '_astro/a.css': { source: 'p{margin:0}/*$vite$:1*/' },
      '_astro/b.css': { source: new Uint8Array(2) },
      '_astro/c.js': { source: 'evil()' },
    });
    await hooks['astro:build:done']?.({ dir: pathToFileURL(join(dir, 'dist/')) } as never);
    expect(seen).toEqual(['/']);
    return readFileSync(join(dir, 'dist/index.html'), 'utf8');
  }

  test('a page may have the sheets of the bundle, without what Vite notes there, and no others', async () => {
    expect(await built(PAGE('<style>p{margin:0}</style>'))).toContain("style-src 'sha256-");
    await expect(built(PAGE('<style>p{margin:1px}</style>'))).rejects.toThrow('kiểu <style>');
    await expect(built(PAGE('<style>evil()</style>'))).rejects.toThrow('kiểu <style>');
  });

  test('links to what the unit names among its own are left as they are', async () => {
    const own = '<a href="https://huyen.example/x">a</a><a href="https://www.facebook.com/xamau">b</a>';
    const html = await built(PAGE(`${own}<a href="https://khac.example/">c</a>`));
    expect(html).toContain(own);
    expect(html).toContain('<a rel="nofollow" href="https://khac.example/">');
  });
});
