import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import { feedHtml } from '../html/feed-html.ts';
import { guarded, markdownPlugins, pictureAddresses } from './markdown.ts';

const processor = guarded(
  satteri({
    features: { smartPunctuation: false },
    hastPlugins: markdownPlugins({ base: '/', origin: 'https://xa.example' }),
  }),
);

async function render(markdown: string): Promise<string> {
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  const fileURL = new URL('file:///content/news/2025/bai/index.md');
  return (await renderer.render(markdown, { fileURL })).code;
}

describe('a picture in a text', () => {
  test('is marked for Astro, whatever its words hold', async () => {
    const html = await render('![Một "ảnh" <b> & \\{1\\}](./anh.jpg "Chú thích > \'x\'")');
    expect(html).toMatch(/^<p><img __ASTRO_IMAGE_="\{[^"]*\}"><\/p>/);
    // What it is for is told with it: from that its sizes follow.
    expect(html).toMatch(
      /(?:&quot;|&#x22;|&#34;)data-picture(?:&quot;|&#x22;|&#34;):(?:&quot;|&#x22;|&#34;)text/,
    );
  });

  test('of HTML has its own words', async () => {
    expect(await render('<img src="https://a.example/a.jpg" alt="a"> b')).toContain('alt="a"');
    expect(await render('![a](./anh.jpg) <img src="https://a.example/a.jpg" alt="a">')).toContain('alt="a"');
  });

  test.each([
    ['in code', '![a](./anh.jpg) `__ASTRO_IMAGE_="x"`'],
    ['in a block of code', '![a](./anh.jpg)\n\n```\n__ASTRO_IMAGE_="x"\n```'],
    ['in entities', '![a](./anh.jpg) &#95;&#95;ASTRO_IMAGE_="x"'],
    ['behind backslashes', '![a](./anh.jpg) \\_\\_ASTRO\\_IMAGE\\_="x"'],
    ['in the title of a link', '![a](./anh.jpg) [x](/a/ "__ASTRO_IMAGE_=")'],
    ['in an address', '![a](./anh.jpg) [x](/a/__ASTRO_IMAGE_=)'],
    ['in the words for a picture', '![\\_\\_ASTRO\\_IMAGE\\_=](./anh.jpg)'],
    ['in a table of HTML', '![a](./anh.jpg)\n\n<table><tr><td>__ASTRO_IMAGE_="x"</td></tr></table>'],
    ['as an attribute of a cell', '![a](./anh.jpg)\n\n<table><tr><td __ASTRO_IMAGE_="x">x</td></tr></table>'],
    [
      'with more than a picture has',
      '![a](./anh.jpg)\n\n<img __ASTRO_IMAGE_=\'{"src":"./anh.jpg","x onerror=evil() y":"1"}\'>',
    ],
  ])('cannot be forged: %s', async (_where, markdown) => {
    await expect(render(markdown)).rejects.toThrow(
      /news\/2025\/bai\/index\.md: Lỗi: Văn bản chứa chuỗi dành riêng/,
    );
  });
});

test('a text at which the engine fails is named in Vietnamese, with what the engine said', async () => {
  const failing = guarded({
    ...satteri({}),
    createRenderer: async () => ({
      render: async () => {
        throw new Error('stack of nodes is empty');
      },
    }),
  });
  const renderer = await failing.createRenderer({ syntaxHighlight: false });
  const fileURL = new URL('file:///content/news/2025/bai/index.md');
  await expect(renderer.render('a', { fileURL })).rejects.toThrow(
    /news\/2025\/bai\/index\.md: Lỗi: Văn bản này không dựng thành trang được \(stack of nodes is empty\)\. Cách sửa: /,
  );
});

describe('what a text becomes', () => {
  test('columns are aligned by class, never by style', async () => {
    const html = await render('| a | b | c | d |\n|---|:-:|--:|:--|\n| 1 | 2 | 3 | 4 |');
    expect(html).not.toContain('style');
    for (const cell of ['<th>a', '<th class="align-center">b', '<th class="align-right">c', '<th>d'])
      expect(html).toContain(cell);
    for (const cell of ['<td>1', '<td class="align-center">2', '<td class="align-right">3', '<td>4'])
      expect(html).toContain(cell);
  });

  test('a link from the root of the site leads below the base path, any other where it says', async () => {
    const below = guarded(
      satteri({
        features: { smartPunctuation: false },
        hastPlugins: markdownPlugins({ base: '/xa/mau/', origin: 'https://huyen.example' }),
      }),
    );
    const renderer = await below.createRenderer({ syntaxHighlight: false });
    const { code } = await renderer.render(
      '[a](/tin-tuc/) [b](https://a.example/b/) [c](ke-hoach.pdf) [d](#muc) [e](//a.example/)',
    );
    expect([...code.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/xa/mau/tin-tuc/',
      'https://a.example/b/',
      'ke-hoach.pdf',
      '#muc',
      '//a.example/',
    ]);
  });

  test('characters that nobody sees are gone, all others stay', async () => {
    expect(await render('Xã\u200B Mẫu\u00AD\u0008, đẹp')).toBe('<p>Xã Mẫu, đẹp</p>\n');
  });

  test('a picture beside the text is named from its folder, by itself or by reference', async () => {
    const beside = satteri({
      features: { smartPunctuation: false },
      mdastPlugins: [pictureAddresses],
    });
    const renderer = await beside.createRenderer({ syntaxHighlight: false });
    const addresses = async (markdown: string) => {
      const { metadata } = await renderer.render(markdown, {
        fileURL: new URL('file:///content/a/index.md'),
      });
      return [...(metadata.localImagePaths ?? [])];
    };
    expect(await addresses('![a](anh.jpg) ![b](./anh/b.PNG)')).toEqual(['./anh.jpg', './anh/b.PNG']);
    expect(await addresses('![a][x]\n\n[x]: anh%20d.jpg')).toContain('./anh d.jpg');
    expect(await addresses('[a][x]\n\n[x]: ke-hoach.pdf')).toEqual([]);
  });

  test('what describes a footnote is there', async () => {
    const html = await render('Một[^1] hai[^2].\n\n[^1]: A\n\n[^2]: B\n\n## Chú thích');
    const [, described] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(described).toBeDefined();
    expect(html.split(` id="${described}"`)).toHaveLength(2);
  });

  test('the boxes of tasks have names, and feeds keep them', async () => {
    const html = await render('- [ ] Một\n- [x] Hai');
    expect(html).not.toContain('<input');
    expect(html).toContain('<span role="img" aria-label="Chưa xong">☐</span> Một');
    expect(html).toContain('<span role="img" aria-label="Đã xong">☑</span> Hai');
    const feed = feedHtml(html, 'https://xa.example/tin-tuc/bai/');
    expect(feed).toContain('☐</span> Một');
    expect(feed).toContain('☑</span> Hai');
  });
});
