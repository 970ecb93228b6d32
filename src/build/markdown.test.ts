import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import { feedHtml } from '../html/feed-html.ts';
import { markdownPlugins, withoutForgedPictures } from './markdown.ts';

const processor = withoutForgedPictures(
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

describe('what a text becomes', () => {
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
