/** What Vite is given of the content folder: checked texts and checked pictures, by whatever name they are asked for. */
import { markdownToHtml, mdxToJs } from 'satteri';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckedContent, handOver } from '../check/index.ts';
import { checkedFiles } from './checked-files.ts';
import { pictureAddresses } from './markdown.ts';

const TEXT = '/noi-dung/news/2022/bai/index.mdx';
const content: CheckedContent = {
  entries: new Map([
    [
      TEXT,
      {
        kind: 'news',
        slug: 'bai',
        path: TEXT,
        mdx: true,
        data: {},
        source: '---\ntitle: Bài\n---\n\nChữ.\n',
        body: 19,
      },
    ],
  ]),
  data: new Map(),
  files: new Set([
    '/noi-dung/news/2022/bai/a.jpg',
    '/noi-dung/news/2022/bai/C.JPG',
    '/noi-dung/news/2022/bai/astro/b.jpg',
  ]),
};

interface Door {
  readonly resolveId: { handler(source: string, importer: string | undefined): string | undefined };
  readonly load: { handler(id: string): Promise<string | undefined> };
}
const door = checkedFiles('/noi-dung', () => Promise.resolve()) as unknown as Door;
const resolved = (source: string, importer = TEXT) => door.resolveId.handler(source, importer);

beforeAll(() => handOver(content));

describe('a picture', () => {
  test.each(['./a.jpg', 'a.jpg', './a.jpg?url', 'x/../a.jpg'])('%s is the file beside the text', (source) => {
    expect(resolved(source)).toBe('/noi-dung/news/2022/bai/a.jpg');
  });

  test('with an ending in capitals, too', () => {
    expect(resolved('./C.JPG')).toBe('/noi-dung/news/2022/bai/C.JPG');
  });

  test('never a part of a package', () => {
    expect(resolved('astro/b.jpg')).toBe('/noi-dung/news/2022/bai/astro/b.jpg');
  });

  test.each([
    '#x.jpg',
    './b.jpg',
    '../khac/a.jpg',
    '/etc/a.jpg',
    'sharp/a.jpg',
    './x.js',
    '#x',
    './',
    '/noi-dung/x.js',
  ])('%s is none, and stops the build with the name of the text', (source) => {
    expect(() => resolved(source)).toThrow('noi-dung/news/2022/bai/index.mdx');
  });

  test('what Astro itself asks for, and other files, are not meddled with', () => {
    expect(resolved('astro/jsx-runtime')).toBeUndefined();
    expect(resolved('/src/build/build-log.ts')).toBeUndefined();
    expect(resolved('./a.jpg', '/src/pages/index.astro')).toBeUndefined();
    expect(door.resolveId.handler('/noi-dung/khac.md', undefined)).toBeUndefined();
  });

  test('is named by a relative path before Astro sees it', async () => {
    const markdown = '![a](x.gif) ![b](./y.JPG) ![c][d] ![e](%C3%AA.png) [l](ke-hoach.pdf)\n\n[d]: z.webp\n';
    const { html } = await markdownToHtml(markdown, { mdastPlugins: [pictureAddresses] });
    expect([...html.matchAll(/<img src="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      './x.gif',
      './y.JPG',
      './z.webp',
      './%C3%AA.png',
    ]);
    expect(html).toContain('href="ke-hoach.pdf"');
    const { code } = await mdxToJs('![a](x.gif)', { mdastPlugins: [pictureAddresses] });
    expect(code).toContain('"./x.gif"');
  });
});

describe('a text', () => {
  test('is what was checked, with empty lines for its front matter', async () => {
    expect((await door.load.handler(TEXT))?.split('\n')).toEqual([
      '   ',
      '          ',
      '   ',
      '',
      'Chữ.',
      '',
    ]);
  });

  test('is what it is when the check that is under way has ended', async () => {
    const [entry] = content.entries.values();
    const settled = async () =>
      handOver({
        ...content,
        entries: new Map(entry && [[TEXT, { ...entry, source: 'Chữ mới.', body: 0 }]]),
      });
    const waiting = checkedFiles('/noi-dung', settled) as unknown as Door;
    expect(await waiting.load.handler(TEXT)).toBe('Chữ mới.');
    handOver(content);
  });

  test('that was not checked, or has an error, is not there', async () => {
    await expect(door.load.handler('/noi-dung/pages/~$evil.mdx')).rejects.toThrow('~$evil.mdx');
    await expect(door.load.handler('/noi-dung/pages/EVIL.MDX?x')).rejects.toThrow('EVIL.MDX');
  });

  test('of another folder is not meddled with', async () => {
    expect(await door.load.handler('/khac/x.mdx')).toBeUndefined();
  });
});
