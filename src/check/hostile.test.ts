/**
 * An editor's account is stolen: whatever is committed, the check names the file, says what is wrong, and goes on with
 * the rest. That none of it is built is the part of tests/astro.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  article,
  BASE,
  checkFiles,
  type Files,
  FRONT_MATTER,
  NOW,
  PICTURE,
  writeContent,
} from '../../tests/support/content.ts';
import { checkContent, type Finding, formatFinding, hasErrors } from './index.ts';

const ADDED = 'news/2022/them/index.md';
const ADDED_MDX = 'news/2022/them/index.mdx';

/** What must be told whatever else the content holds: another file's fault. */
const OTHER: Files = { 'pages/gioi-thieu.md': article('titel: Giới thiệu\ntitle: Giới thiệu') };

/** Errors of one place, with the other file's fault seen to be told too. */
async function errorsOf(files: Files, file: string): Promise<Finding[]> {
  const findings = await checkFiles({ ...BASE, ...OTHER, ...files });
  expect(findings.map(({ rule }) => rule)).toContain('unknown-key');
  return findings.filter(
    (finding) => finding.severity === 'error' && finding.file.startsWith(`content/${file}`),
  );
}

describe('what is no content is an error, wherever it lies', () => {
  const SCRIPT = "export const p = (await import('node:fs')).writeFileSync('/tmp/x', '')\n";
  test.each([
    'pages/~$evil.mdx',
    'pages/.evil.mdx',
    'pages/_evil.mdx',
    'pages/Evil.MDX',
    'pages/a/b/c.mdx',
    'notices/~$n.md',
    'notices/.n.md',
    'notices/n.md.txt',
    'documents/~$d.md',
    'documents/a/b.md',
    'news/2025/Thumbs.db/index.md',
    'news/2025/desktop.ini/index.mdx',
    'news/2025/~$x/index.mdx',
    'news/2025/.x/index.mdx',
    'news/2025/x/INDEX.mdx',
    'news/2025/x/Index.md',
    'news/2025/x/index.markdown',
    'news/2025/x/y/index.mdx',
    'news/.2025/x/index.mdx',
    'News/2025/x/index.mdx',
    'products/.DS_Store/index.mdx',
    'products/~$p/index.md',
    '~$pages/x.mdx',
    '.pages/x.mdx',
    'site.YAML',
    'Site.yaml',
    'stats/evil.json',
    'stats/.visitors.json',
    'package.json',
    'tsconfig.json',
    'node_modules/a.jpg/index.js',
    'news/2022/bai-mau/package.json',
    'news/2022/bai-mau/tsconfig.json',
    'news/2022/bai-mau/node_modules/bia.gif/index.js',
    'news/2022/bai-mau/NODE_MODULES/bia.gif/package.json',
    'news/2022/bai-mau/index.ts',
    'news/2022/bai-mau/index.js',
    'news/2022/bai-mau/x.html',
    'news/2022/bai-mau/x.svg',
    'news/2022/bai-mau/x.jpg.html',
    'news/2022/bai-mau/x.exe',
    'news/2022/bai-mau/x',
    'news/2022/bai-mau/.htaccess',
    'news/2022/bai-mau/.env',
    'news/2022/bai-mau/.git/config',
    'news/2022/bai-mau/anh/.npmrc',
    'news/2022/bai-mau/Thumbs.db',
    'news/2022/bai-mau/ehthumbs.db',
    'news/2022/bai-mau/~$ke-hoach.docx',
    'news/2022/bai-mau/._bia.gif',
    'documents/files/postcss.config.mjs',
    '.htaccess',
    '.gitattributes',
    '.github/workflows/x.yml',
    '.DS_Store',
    'pages/a/b/c/d/e/f/g/h/i/j/k.jpg',
  ])('%s', async (path) => {
    const files = { [path]: path.endsWith('.mdx') ? article(FRONT_MATTER, SCRIPT) : 'x' };
    const [first = ''] = path.split('/');
    const errors = await errorsOf(files, first);
    const named = errors.filter(({ file }) => `content/${path}`.startsWith(file));
    expect(named.map(formatFinding).join('\n')).toMatch(/: Lỗi: .+ Cách sửa: .+/);
  });

  test('but the history of the content itself, which no editor can send', async () => {
    expect(await checkFiles({ ...BASE, '.git/config': 'x' })).toEqual([]);
  });

  test('names that differ in capitals alone, or in how a letter is put together', async () => {
    const twins = { 'news/2022/them/a.jpg': PICTURE, 'news/2022/them/A.jpg': PICTURE };
    const findings = await checkFiles({ ...BASE, [ADDED]: article(FRONT_MATTER), ...twins });
    expect(findings.map(({ rule }) => rule)).toContain('file-name');
  });
});

describe('links and what is no file', () => {
  const inFolder = async (prepare: (content: string) => void): Promise<Finding[]> => {
    const dir = mkdtempSync(join(tmpdir(), 'check-hostile-'));
    try {
      writeContent(join(dir, 'content'), { ...BASE, ...OTHER });
      prepare(join(dir, 'content'));
      return await checkContent({ contentDir: join(dir, 'content'), now: NOW, workingDir: dir });
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  };
  const lines = (findings: readonly Finding[], file: string) =>
    findings
      .filter((finding) => finding.file === `content/${file}` && finding.severity === 'error')
      .map(({ rule }) => rule);

  test.each([
    ['a file', 'news/2022/bai-mau/ke-hoach.txt', '/etc/hostname'],
    ['a file beside it', 'news/2022/bai-mau/b.pdf', 'ke-hoach.pdf'],
    ['a text', 'pages/x.md', 'gioi-thieu.md'],
    ['a folder', 'news/2022/x', '../2021/bai-kia'],
    ['the parent, round and round', 'news/2022/bai-mau/x', '..'],
    ['a collection', 'khac', 'news'],
    ['nothing', 'news/2022/bai-mau/c.pdf', 'khong-co'],
    ['a device', 'stats/days.json', '/dev/zero'],
  ])('a symbolic link to %s is an error', async (_what, path, target) => {
    const findings = await inFolder((content) => {
      rmSync(join(content, path), { force: true });
      symlinkSync(target, join(content, path));
    });
    expect(lines(findings, path)).toEqual(['symbolic-link']);
    expect(findings.map(({ rule }) => rule)).toContain('unknown-key');
  });

  test('the content folder itself may be one: the operator names it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'check-hostile-'));
    writeContent(join(dir, 'that'), BASE);
    symlinkSync(join(dir, 'that'), join(dir, 'content'));
    expect(await checkContent({ contentDir: join(dir, 'content'), now: NOW, workingDir: dir })).toEqual([]);
    rmSync(dir, { recursive: true });
  });

  test('a pipe is an error, and nothing waits for it', async () => {
    const findings = await inFolder((content) => execFileSync('mkfifo', [join(content, 'pages/ong.md')]));
    expect(lines(findings, 'pages/ong.md')).toEqual(['special-file']);
  });

  test('a name that is no UTF-8 is an error', async () => {
    const findings = await inFolder((content) => {
      const path = Buffer.concat([
        Buffer.from(join(content, 'news/2022/bai-mau/')),
        Buffer.from([0xe9, 0xff]),
        Buffer.from('.pdf'),
      ]);
      writeFileSync(path, 'x');
      const folder = Buffer.concat([Buffer.from(join(content, 'news/')), Buffer.from([0xc3])]);
      mkdirSync(folder);
    });
    expect(findings.filter(({ rule }) => rule === 'file-name').map(({ file }) => file)).toEqual([
      'content/news/2022/bai-mau/\ufffd\ufffd.pdf',
      'content/news/\ufffd',
    ]);
  });

  test('a name that a terminal would obey is told without it', async () => {
    const findings = await inFolder((content) => {
      writeFileSync(join(content, 'pages/\u001b[2J\u009b1m\n\u202edm.gi\u2066f.md'), 'x');
      writeFileSync(join(content, 'pages/a\nb.jpg'), 'x');
    });
    const told = findings.map(formatFinding).join('\n') + JSON.stringify(findings);
    expect(told).toContain('content/pages/<U+001B>[2J<U+009B>1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
    expect(told.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });
});

describe('a picture is a file of the list beside the text', () => {
  const beside: Files = { 'news/2022/them/a.gif': PICTURE };
  const ADDRESSES = [
    '#a.gif',
    './#a.gif',
    '%23a.gif',
    'a.gif#x',
    'a.gif?raw',
    'a.gif?url&inline',
    'a.gif%3Fraw',
    '../bai-mau/bia.gif',
    './../bai-mau/bia.gif',
    'x/../../bai-mau/bia.gif',
    '%2e%2e/bai-mau/bia.gif',
    '..%2Fbai-mau%2Fbia.gif',
    '/news/2022/bai-mau/bia.gif',
    '//vi.example/a.gif',
    'file:///etc/a.gif',
    'FILE:a.gif',
    'data:image/gif;base64,R0lGODlh',
    'node:fs.gif',
    'virtual:a.gif',
    'astro:assets.gif',
    'astro/a.gif',
    '@fs/etc/a.gif',
    '/@fs/etc/a.gif',
    '~/a.gif',
    'sharp/a.gif',
    'a.gif/',
    './',
    '.',
    '..',
    'b.gif',
    'A.gif',
    'package.json',
    '__ASTRO_IMAGE_a.gif',
  ];
  const ways: readonly [string, (address: string) => Files][] = [
    ['Markdown', (address) => ({ [ADDED]: article(FRONT_MATTER, `![Lúa](<${address}>)`) })],
    ['a definition', (address) => ({ [ADDED]: article(FRONT_MATTER, `![Lúa][x]\n\n[x]: <${address}>`) })],
    ['MDX', (address) => ({ [ADDED_MDX]: article(FRONT_MATTER, `![Lúa](<${address}>)`) })],
    [
      'a cover',
      (address) => ({
        [ADDED]: article(`${FRONT_MATTER}\ncover: { src: ${JSON.stringify(address)}, alt: Lúa }`),
      }),
    ],
    [
      'a product',
      (address) => ({
        'products/them/index.md': article(
          `name: Gạo\ngroup: thuc-pham\nstars: 3\nproducer: { name: HTX }\ndecision: { number: 2/QĐ, date: "2022-01-04" }\npicture: { src: ${JSON.stringify(address)}, alt: Lúa }`,
        ),
      }),
    ],
  ];
  test.each(ways)('and named by a relative path, in %s', async (_way, write) => {
    const passed: string[] = [];
    for (const address of ADDRESSES) {
      const findings = await checkFiles({ ...BASE, ...beside, ...write(address) });
      if (!hasErrors(findings)) passed.push(address);
    }
    expect(passed).toEqual([]);
  });

  test.each(['a.gif', './a.gif', '././a.gif'])('%s is one', async (address) => {
    expect(
      await checkFiles({ ...BASE, ...beside, [ADDED]: article(FRONT_MATTER, `![Lúa](${address})`) }),
    ).toEqual([]);
  });
});

const MARKS = [
  '__ASTRO_IMAGE_="x"',
  '`__ASTRO_IMAGE_="x"`',
  '`` __ASTRO_IMAGE_="{&quot;src&quot;:&quot;x&quot;}" ``',
  '<table><tr><td>__ASTRO_IMAGE_="{}"</td></tr></table>',
  '\\_\\_ASTRO\\_IMAGE\\_="x"',
  '&#95;&#x5f;ASTRO_IMAGE_="x"',
  '&lowbar;&UnderBar;ASTRO_IMAGE_="x"',
  '__ASTRO\u200b_IMAGE_="x"',
  '_\u00ad_ASTRO_IMAGE_="x"',
  '![__ASTRO_IMAGE_="x"](bia.gif)',
  '[a](/tin-tuc/ "__ASTRO_IMAGE_=\'x\'")',
  '__ASTRO_ASSET_IMAGE__abc__',
  '@@ASTRO-LINKS@@',
  '@@ASTRO-STYLES@@',
  '__VITE_ASSET__abc__',
  '__VITE_PUBLIC_ASSET__abc__',
  '```\n__ASTRO_IMAGE_="x"\n```',
];

describe('marks of the tools that build the site are refused', () => {
  test.each(MARKS)('%s', async (mark) => {
    const errors = await errorsOf({ [ADDED]: article(FRONT_MATTER, `Chữ.\n\n${mark}`) }, ADDED);
    expect(errors.map(({ rule }) => rule)).toContain('reserved-words');
    expect(errors.every(({ line }) => line !== null)).toBe(true);
  });

  test.each([
    'title: "__ASTRO_IMAGE_./x.png"',
    'title: "\\x5f\\u005fASTRO_IMAGE_x.png"',
    'title: "\\u200b__ASTRO_IMAGE_x.png"',
  ])('in a front matter: %s', async (line) => {
    const errors = await errorsOf({ [ADDED]: article(FRONT_MATTER.replace(/^title.*/, line)) }, ADDED);
    expect(errors.map(({ rule, line: at }) => [rule, at])).toEqual([['reserved-words', 2]]);
  });

  test('in data', async () => {
    const errors = await errorsOf(
      { 'categories.yaml': '- { id: tin-xa, name: __ASTRO_IMAGE_x.png }\n' },
      'categories.yaml',
    );
    expect(errors.map(({ rule }) => rule)).toEqual(['reserved-words']);
  });

  test('words like them are not', async () => {
    const body = 'Xem _astro/%zz và ASTRO, __đậm__, vite, `_astro/%zz`, a__b.';
    expect(await checkFiles({ ...BASE, [ADDED]: article(FRONT_MATTER, body) })).toEqual([]);
  });
});

/** A PNG that says it is so wide and high. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A JPEG that says it is so wide and high, behind a camera's notes. */
function jpeg(width: number, height: number): Buffer {
  const bytes = Buffer.from('FFD8FFE100044578FFC00011080000000003012200021101031101', 'hex');
  const at = bytes.indexOf(Buffer.from('FFC0', 'hex'));
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
}

function webp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF\0\0\0\0WEBPVP8X', 'latin1');
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

function gif(width: number, height: number): Buffer {
  const bytes = Buffer.from(PICTURE);
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

function avif(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write('\0\0\0\x1cftypavif', 'latin1');
  bytes.write('ispe', 32, 'latin1');
  bytes.writeUInt32BE(width, 40);
  bytes.writeUInt32BE(height, 44);
  return bytes;
}

describe('a picture is not opened before its size is known to be bearable', () => {
  const judge = (name: string, bytes: Buffer) =>
    errorsOf(
      { [ADDED]: article(FRONT_MATTER, `Chữ.\n\n![Lúa](${name})`), [`news/2022/them/${name}`]: bytes },
      ADDED,
    );
  test.each([
    ['a PNG of 30,000 × 30,000', 'a.png', png(30_000, 30_000)],
    ['a PNG of 20,000 × 14,000', 'a.png', png(20_000, 14_000)],
    ['a header of two billion points', 'a.png', png(2_000_000_000, 1)],
    ['a header of 2³² − 1 each way', 'a.png', png(0xffffffff, 0xffffffff)],
    ['a JPEG', 'a.jpg', jpeg(65_000, 65_000)],
    ['a ribbon', 'a.jpg', jpeg(20_000, 10)],
    ['a WebP', 'a.webp', webp(16_000, 16_000)],
    ['a GIF', 'a.gif', gif(60_000, 60_000)],
    ['an AVIF', 'a.avif', avif(40_000, 40_000)],
    ['another format than its name says', 'a.jpg', png(30_000, 30_000)],
  ])('%s', async (_what, name, bytes) => {
    expect((await judge(name, bytes)).map(({ rule, line }) => [rule, line])).toEqual([['picture-size', 9]]);
  });
  test.each([
    ['cut short', png(100, 100).subarray(0, 20)],
    ['without a width', png(0, 100)],
    ['a JPEG without a picture', jpeg(10, 10).subarray(0, 12)],
    ['a JPEG of nothing but notes', Buffer.from('FFD8FFE10004457800FFD9', 'hex')],
    ['of an unknown WebP', Buffer.from('RIFF\0\0\0\0WEBPXXXX'.padEnd(30, '\0'))],
    ['an AVIF without a size', avif(0, 0)],
  ])('a broken one: %s', async (_what, bytes) => {
    expect((await judge('a.png', bytes)).map(({ rule, line }) => [rule, line])).toEqual([
      ['picture-broken', 9],
    ]);
  });
  test.each([
    ['a phone’s largest', 'a.jpg', jpeg(8160, 6120)],
    ['a PNG', 'a.png', png(4000, 3000)],
    ['a WebP', 'a.webp', webp(4000, 3000)],
    ['an AVIF', 'a.avif', avif(4000, 3000)],
  ])('not %s', async (_what, name, bytes) => {
    // Of these pictures there is no more than the head, which is told by another rule.
    expect((await judge(name, bytes)).map(({ rule }) => rule)).not.toContain('picture-size');
  });
});

describe('a text that breaks a tool is told with its line, and the rest is checked', () => {
  const big = (what: string, times: number) => what.repeat(times);
  const cases: readonly [string, Files, string, (number | null)[]][] = [
    [
      'the engine’s abort',
      { [ADDED_MDX]: article(FRONT_MATTER, 'Một.\n\nHai.\n\nimport `\\ ') },
      ADDED_MDX,
      [11],
    ],
    [
      'the engine’s abort in Markdown’s place',
      { 'pages/x.mdx': article('title: x', 'import `\\') },
      'pages/x.mdx',
      [5],
    ],
    ['5,000 nested quotes', { [ADDED]: article(FRONT_MATTER, `${big('>', 5000)} a`) }, ADDED, [7]],
    [
      '5,000 nested quotes in MDX',
      { [ADDED_MDX]: article(FRONT_MATTER, `${big('>', 5000)} a`) },
      ADDED_MDX,
      [7],
    ],
    ['nested lists', { [ADDED]: article(FRONT_MATTER, `Chữ.\n\n${big('- ', 3000)}a`) }, ADDED, [9]],
    ['nested tables', { [ADDED]: article(FRONT_MATTER, big('<table><tr><td>', 2000)) }, ADDED, [7]],
    ['nested subscripts', { [ADDED]: article(FRONT_MATTER, `a${big('<sub>', 3000)}`) }, ADDED, [7]],
    [
      'nested JSX',
      { [ADDED_MDX]: article(FRONT_MATTER, `${big('<u>', 3000)}a${big('</u>', 3000)}`) },
      ADDED_MDX,
      [7],
    ],
    [
      'an attribute of every object',
      { [ADDED]: article(FRONT_MATTER, '<table><tr><td constructor="x">a</td></tr></table>') },
      ADDED,
      [7],
    ],
    [
      'a tag of every object',
      { [ADDED]: article(FRONT_MATTER, '<constructor><__proto__>a<hasOwnProperty>') },
      ADDED,
      [7],
    ],
    [
      'JSX of every object',
      { [ADDED_MDX]: article(FRONT_MATTER, '<constructor /> <td toString="x" />') },
      ADDED_MDX,
      [7],
    ],
    [
      'a key of every object',
      { [ADDED]: article(`${FRONT_MATTER}\nconstructor: 2022-01-04\n__proto__: { a: b }`) },
      ADDED,
      [5],
    ],
    ['nested YAML', { [ADDED]: article(`${FRONT_MATTER}\ntags: ${big('[', 5000)}`) }, ADDED, [2]],
    [
      'nested YAML by indentation',
      { [ADDED]: article(`${FRONT_MATTER}\ntags:\n  ${big('- ', 5000)}a`) },
      ADDED,
      [2],
    ],
    ['nested braces', { 'site.yaml': `${BASE['site.yaml']}x: ${big('{a: ', 4000)}` }, 'site.yaml', [1]],
    ['nested JSON', { 'stats/days.json': `${big('[', 20_000)}` }, 'stats/days.json', [null]],
    ['YAML that unfolds', { [ADDED]: article(`${FRONT_MATTER}\ntags: &a [x, x]\nauthor: *a`) }, ADDED, [5]],
    [
      'an alias of 300 letters',
      { [ADDED]: article(`${FRONT_MATTER}\naliases: [${big('a', 300)}]`) },
      ADDED,
      [5],
    ],
    [
      'a category of 300 letters',
      { 'categories.yaml': `- { id: tin-xa, name: x }\n- { id: ${big('a', 300)}, name: x }` },
      'categories.yaml',
      [2],
    ],
    [
      'a slug of 240 letters',
      { [`pages/${big('a', 220)}.md`]: article('title: x') },
      `pages/${big('a', 220)}.md`,
      [null],
    ],
    [
      'a file of 240 letters',
      { [`news/2022/bai-mau/${big('a', 236)}.pdf`]: 'x' },
      `news/2022/bai-mau/${big('a', 236)}.pdf`,
      [null],
    ],
    [
      '5,000 tags',
      {
        [ADDED]: article(
          `${FRONT_MATTER}\ntags: [${Array.from({ length: 5000 }, (_, at) => `t${at}`).join(', ')}]`,
        ),
      },
      ADDED,
      [5],
    ],
    [
      '21 aliases',
      {
        [ADDED]: article(
          `${FRONT_MATTER}\naliases: [${Array.from({ length: 21 }, (_, at) => `t${at}`).join(', ')}]`,
        ),
      },
      ADDED,
      [5],
    ],
    [
      'a text of more than a megabyte',
      { [ADDED]: article(FRONT_MATTER, big('a b ', 300_000)) },
      ADDED,
      [null],
    ],
    [
      'a front matter of more than 64 KB',
      { [ADDED]: article(`${FRONT_MATTER}\n# ${big('a', 70_000)}`) },
      ADDED,
      [1],
    ],
    ['data of more than a megabyte', { 'stats/days.json': big(' ', 1_100_000) }, 'stats/days.json', [null]],
    [
      'a front matter that ends twice',
      { [ADDED]: article(`${FRONT_MATTER}\nauthor: "a\n+++\nb"`) },
      ADDED,
      [5],
    ],
    ['an address that is none', { [ADDED]: article(FRONT_MATTER, '![Lúa](%zz.gif)') }, ADDED, [7]],
    [
      'another address that is none',
      { [ADDED]: article(FRONT_MATTER, '![Lúa][a]\n\n[a]: %E0%A4%A.gif') },
      ADDED,
      [9],
    ],
    [
      'an address of 5,000 letters',
      { [ADDED]: article(FRONT_MATTER, `[a](https://vi.example/${big('a', 5000)})`) },
      ADDED,
      [7],
    ],
  ];
  test.each(cases)('%s', async (_what, files, file, lines) => {
    const errors = await errorsOf(files, file);
    expect(
      [...new Set(errors.map(({ line }) => line))].slice(0, 1),
      errors.slice(0, 3).map(formatFinding).join('\n'),
    ).toEqual(lines);
    expect(errors.map(({ rule }) => rule)).not.toContain('internal-fault');
    for (const finding of errors) expect(formatFinding(finding).length).toBeLessThan(1200);
  });

  test('also when there are many of them among many', async () => {
    const deadly = Array.from({ length: 12 }, (_, at): [string, string] => [
      `pages/x-${at}.mdx`,
      article('title: x', `a\n\nimport \`\\`),
    ]);
    const fine = Array.from({ length: 40 }, (_, at): [string, string] => [
      `pages/y-${at}.mdx`,
      article('title: y'),
    ]);
    const findings = await checkFiles({ ...BASE, ...OTHER, ...Object.fromEntries([...deadly, ...fine]) });
    expect(
      findings
        .filter(({ rule }) => rule === 'engine-fault')
        .map(({ file }) => file)
        .sort(),
    ).toEqual(deadly.map(([path]) => `content/${path}`).sort());
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(13);
  });
});

describe('links and letters that deceive are warnings that name what was seen', () => {
  const warningsOf = async (files: Files) =>
    (await checkFiles({ ...BASE, ...files })).map((finding) => {
      expect(finding.severity).toBe('warning');
      expect(finding.line).not.toBeNull();
      return finding.rule;
    });
  const body = (markdown: string): Files => ({ [ADDED]: article(FRONT_MATTER, markdown) });
  test.each([
    ['a dot', '[.](https://vi.example/)', 'link-hidden'],
    ['a dash', 'a [–](https://vi.example/) b', 'link-hidden'],
    ['a dot by reference', '[·][a]\n\n[a]: https://vi.example/', 'link-hidden'],
    [
      'subscripts within each other',
      `a${'<sub>'.repeat(14)}[vay tiền](https://vi.example/)${'</sub>'.repeat(14)}`,
      'html-nested',
    ],
    ['a superscript in a subscript', 'a<sub>b<sup>c</sup></sub>', 'html-nested'],
    ['another’s address', '[https://dichvucong.gov.vn/](https://evil.example/)', 'link-disguised'],
    ['another’s host', '[dichvucong.gov.vn](https://dichvucong.gov.vn.evil.example/)', 'link-disguised'],
    ['another’s page', '[www.xa.gov.vn/a/b](http://xa-gov.example/a/b)', 'link-disguised'],
    [
      'another’s address by reference',
      '[https://dichvucong.gov.vn/][a]\n\n[a]: https://evil.example/',
      'link-disguised',
    ],
    ['another’s mail', '[a@xamau.example](mailto:b@evil.example)', 'link-disguised'],
    ['another’s telephone', '[0912 345 678](tel:0987654321)', 'link-disguised'],
    ['a user before the host', '[a](https://dichvucong.gov.vn@evil.example/)', 'link-userinfo'],
    ['a password, too', '[a](https://dichvucong.gov.vn:x@evil.example/)', 'link-userinfo'],
    ['a number', '[a](http://203.0.113.1/)', 'link-number'],
    ['a number in one', '[a](http://3405803777/)', 'link-number'],
    ['a number in hexadecimal', '[a](http://0xcb007101/)', 'link-number'],
    ['a number of IPv6', '[a](http://[2001:db8::1]/)', 'link-number'],
    ['a host in other letters', '[a](https://dichvucоng.gov.vn/)', 'link-letters'],
    ['a host in punycode', '[a](https://xn--dichvucng-x7a.example/)', 'link-letters'],
    ['a host by definition', '[a][b]\n\n[b]: https://a@evil.example/', 'link-userinfo'],
    ['a hundred links and more', Array.from({ length: 500 }, () => '[a](/tin-tuc/)').join(' '), 'many-links'],
    ['a Cyrillic letter', 'Ủy ban xã Mаu', 'look-alike'],
    ['a Greek letter', 'Ủy ban xã Μau', 'look-alike'],
    ['letters of formulas', '𝐯𝐚𝐲 tiền', 'odd-character'],
    ['letters of full width', 'ｖａｙ tiền', 'odd-character'],
    ['a change of direction', 'Số \u202e0987\u202c', 'invisible-character'],
    ['an isolate', 'Số \u20660987\u2069', 'invisible-character'],
    ['an Arabic mark', 'Số \u061c0987', 'invisible-character'],
    ['a filler', 'Số\u3164', 'invisible-character'],
    ['a tag of no letter', 'Số\u{e0041}', 'invisible-character'],
    ['a joiner between letters', 'nhà c\u200cái', 'invisible-character'],
    ['names of betting houses', 'Vào W88 để nhận thưởng', 'spam-words'],
    ['what they promise', 'Nhà cái uy tín, game bài đổi thưởng', 'spam-words'],
    ['a link to one', '[cá cược](https://vi.example/)', 'spam-words'],
    ['a link to one by its address', '[a](https://abc88.vip/)', 'spam-words'],
  ])('%s', async (_what, markdown, rule) => {
    expect(await warningsOf(body(markdown))).toContain(rule);
  });

  test.each([
    ['a title', { [ADDED]: article(FRONT_MATTER.replace('Bài mẫu', 'Bài mẫu сủa xã Mаu')) }, 'look-alike'],
    [
      'a direction in a title',
      { [ADDED]: article(FRONT_MATTER.replace('Bài mẫu', 'Bài \u202emẫu')) },
      'invisible-character',
    ],
    [
      'a source',
      { [ADDED]: article(`${FRONT_MATTER}\nsource: { name: Báo, url: https://bao.vn@evil.example/ }`) },
      'link-userinfo',
    ],
    [
      'the site’s links',
      { 'site.yaml': `${BASE['site.yaml']}relatedLinks:\n  - { label: Cổng, url: http://203.0.113.1/ }\n` },
      'link-number',
    ],
  ] satisfies [string, Files, string][])('in %s', async (_what, files, rule) => {
    expect(await warningsOf(files)).toContain(rule);
  });

  test('a link of nothing that a reader sees is an error', async () => {
    for (const words of ['', ' ', '\u200b', '\u3164', '\u2800', '&nbsp;', '&#8203;', '\u00ad\u2060']) {
      const findings = await checkFiles({ ...BASE, ...body(`a [${words}](https://vi.example/) b`) });
      expect(
        findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
        words,
      ).toEqual(['link-text']);
    }
  });

  test('honest ones are none', async () => {
    const markdown = `[https://dichvucong.gov.vn/](https://dichvucong.gov.vn/p/home) [dichvucong.gov.vn](https://www.dichvucong.gov.vn/)
[0912 345 678](tel:0912345678) [+84 912 345 678](tel:0912345678) [xa@xamau.example](mailto:xa@xamau.example)
[Điều 2.a](https://vi.example/) [→](https://vi.example/) [1](https://vi.example/) [Báo cáo.pdf](https://vi.example/a.pdf)
Điện trở 5 kΩ, 20 µm, β-caroten, Москва, α, 👨‍👩‍👧. Công an xã phòng chống lô đề, cá độ bóng đá, tài xỉu. H<sub>2</sub>O<sup>+</sup>.
<https://vi.example/a> https://vi.example/b www.vi.example`;
    expect((await checkFiles({ ...BASE, ...body(markdown) })).map(formatFinding)).toEqual([]);
  });
});

test.each([
  ['a page called PDF', 'a.pdf', '<html><script>alert(1)</script></html>'],
  ['a page called text', 'a.txt', '\n <script>alert(1)</script>'],
  ['a program called Word', 'a.docx', 'MZ\0\0'],
  ['a page called Excel', 'a.xls', '<table><tr><td>1</td></tr></table>'],
  ['a picture of vectors called JPG', 'a.jpg', '<svg onload="x"/>'],
  ['a page called film', 'a.mp4', '<html>'],
])('an attachment is what its name says: not %s', async (_what, name, bytes) => {
  const files = {
    [ADDED]: article(`${FRONT_MATTER}\nattachments: [{ title: Kế hoạch, file: ${name} }]`),
    [`news/2022/them/${name}`]: bytes,
  };
  expect((await errorsOf(files, ADDED)).map(({ rule, line }) => [rule, line])).toEqual([
    ['attachment-kind', 5],
  ]);
});
