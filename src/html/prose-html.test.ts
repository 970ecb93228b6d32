import { describe, expect, test } from 'vitest';
import { growthOf } from '../../tests/security/growth/measuring.ts';
import { isElement, nodesBelow, parseHtml } from '../lib/html-tree.ts';
import { proseHtml, withFigures } from './prose-html.ts';

/** A picture as the image service hands it over: the candidates of all formats in one list. */
function img(name: string, { title = '', widths = [360, 720, 1080, 1600] } = {}): string {
  const avif = widths
    .filter((width) => width <= 1080)
    .map((width) => `/_astro/${name}-${width}.avif ${width}w`);
  const webp = widths
    .filter((width) => width >= 480)
    .map((width) => `/_astro/${name}-${width}.webp ${width}w`);
  return `<img alt="Ảnh ${name}" ${title && `title="${title}" `}data-picture="text" loading="lazy" sizes="100vw" width="1080" height="720" src="/_astro/${name}.jpeg" srcset="${[...avif, ...webp].join(', ')}">`;
}

const count = (html: string, part: string) => html.split(part).length - 1;

describe('a picture in a text', () => {
  test('alone in its paragraph is a figure with its title as caption', () => {
    const html = withFigures(
      `<p>Trước.</p>\n<p>${img('a', { title: 'Cống Bến Đò. Ảnh: Lê Văn Mẫu' })}</p>\n<p>Sau.</p>`,
    );
    expect(html).toMatch(/^<p>Trước\.<\/p>\n<figure>.*<\/figure>\n<p>Sau\.<\/p>$/s);
    expect(html).toContain('<figcaption>Cống Bến Đò. Ảnh: Lê Văn Mẫu</figcaption>');
    expect(html).not.toContain('title=');
    expect(html).toContain('alt="Ảnh a"');
  });

  test('without a title has no empty caption', () => {
    expect(withFigures(`<p>${img('a')}</p>`)).not.toContain('figcaption');
  });

  test('comes as AVIF, as WebP, and as one JPEG, with its size', () => {
    const html = withFigures(`<p>${img('a')}</p>`);
    expect(html).toContain(
      '<source type="image/avif" srcset="/_astro/a-360.avif 360w, /_astro/a-720.avif 720w, /_astro/a-1080.avif 1080w" sizes="100vw">',
    );
    expect(html).toContain(
      '<source type="image/webp" srcset="/_astro/a-720.webp 720w, /_astro/a-1080.webp 1080w" sizes="100vw">',
    );
    expect(html).toMatch(/<img [^>]*width="1080" height="720" src="\/_astro\/a\.jpeg">/);
    expect(html).not.toMatch(/<img[^>]*srcset|data-picture/);
  });

  test('where the reader asks for less data is the smallest', () => {
    expect(withFigures(`<p>${img('a')}</p>`)).toContain(
      '<picture><source media="(prefers-reduced-data: reduce)" type="image/avif" srcset="/_astro/a-360.avif">',
    );
  });

  test('leads to its largest rendition, and nowhere when that shows no more', () => {
    expect(withFigures(`<p>${img('a')}</p>`)).toContain('<a class="enlarge" href="/_astro/a-1600.webp">');
    expect(withFigures(`<p>${img('a', { widths: [360, 720] })}</p>`)).not.toContain('<a ');
    expect(withFigures(`<p>${img('a', { widths: [80] })}</p>`)).not.toContain('<a ');
  });

  test('among words stays among them', () => {
    const html = withFigures(`<p>Biểu trưng: ${img('a')} của thôn.</p>`);
    expect(html).toMatch(/^<p>Biểu trưng: <picture>.*<\/picture> của thôn\.<\/p>$/);
  });

  test('that an editor made a link keeps it', () => {
    const html = withFigures(`<p><a href="/lien-he/">${img('a')}</a></p>`);
    expect(html).toMatch(/^<p><a href="\/lien-he\/"><picture>.*<\/picture><\/a><\/p>$/);
  });

  test('with quotes, brackets and a greater-than sign in its words is read right', () => {
    const odd = img('a', { title: 'Nước &gt; 5 m, gọi là &quot;sâu&quot; > mốc' });
    expect(withFigures(`<p>${odd}</p>`)).toContain(
      '<figcaption>Nước &gt; 5 m, gọi là "sâu" &gt; mốc</figcaption>',
    );
  });

  test('that the image service did not make is left as it is', () => {
    const foreign = '<p><img src="/x.png" alt="x"></p>';
    expect(withFigures(foreign)).toBe(foreign);
  });

  test('made on demand in development is told by its address', () => {
    const html = withFigures(
      '<p><img data-picture="text" src="/_image?f=jpeg" srcset="/_image?w=360&amp;f=avif 360w, /_image?w=720&amp;f=webp 720w" sizes="100vw" alt="x"></p>',
    );
    expect(html).toContain('<source type="image/avif" srcset="/_image?w=360&amp;f=avif">');
    expect(html).toContain('<source type="image/webp" srcset="/_image?w=720&amp;f=webp">');
  });
});

describe('pictures in a row', () => {
  const three = [img('a'), img('b', { title: 'Kênh' }), img('c')];

  test.each([
    ['in one paragraph', `<p>${three.join('\n')}</p>`],
    ['in one paragraph with line breaks', `<p>${three.join('<br>\n')}</p>`],
    ['in paragraphs on end', three.map((picture) => `<p>${picture}</p>`).join('\n')],
    ['mixed', `<p>${three[0]}</p><p>${three[1]}\n${three[2]}</p>`],
  ])('%s are one gallery', (_how, html) => {
    const made = withFigures(html);
    expect(made).toMatch(/^<div class="gallery" role="group" aria-label="Bộ ảnh gồm 3 ảnh"><figure>/);
    expect([count(made, '<figure>'), count(made, 'class="enlarge"'), count(made, '<figcaption>')]).toEqual([
      3, 3, 1,
    ]);
    expect(made).not.toContain('<p>');
  });

  test('in a gallery also a picture of middling size can be enlarged', () => {
    expect(count(withFigures(`<p>${img('a', { widths: [360, 720] })}${img('b')}</p>`), 'enlarge')).toBe(2);
  });

  test('beside a paragraph of bold words, or of another kind, is a figure of its own', () => {
    expect(count(withFigures(`<p>${img('a')}</p>\n<p><b>Lời.</b></p>`), '<figure>')).toBe(1);
    const styled = withFigures(`<p class="attribution">${img('a')}</p>`);
    expect(styled).toMatch(/^<p class="attribution"><picture>.*<\/picture><\/p>$/);
  });

  test('parted by words are two figures', () => {
    const made = withFigures(`<p>${img('a')}</p>\n<p>Lời.</p>\n<p>${img('b')}</p>`);
    expect(made).not.toContain('gallery');
    expect(count(made, '<figure>')).toBe(2);
  });
});

test('captions explain abbreviations as the text does, alternatives for the blind do not', () => {
  const html = proseHtml(`<p>${img('a', { title: 'Trụ sở UBND xã' })}</p><p>UBND xã.</p>`, [
    { short: 'UBND', full: ['Ủy ban nhân dân'] },
  ]);
  expect(html).toContain('<figcaption>Trụ sở <abbr title="Ủy ban nhân dân">UBND</abbr> xã</figcaption>');
  expect(html).toContain('<p>UBND xã.</p>');
});

describe('whatever a text holds', () => {
  const ATTACK = '"><img src=x onerror=evil()> -- --> </p></div><script>evil()</script> 5 > 3 < 4 & x';
  const attribute = ATTACK.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const KNOWN = [{ short: 'UBND', full: [ATTACK] }];

  /** Elements of HTML, and the attributes that run something. */
  const elementsIn = (html: string) => {
    const found: string[] = [];
    for (const node of nodesBelow(parseHtml(html))) {
      if (isElement(node)) found.push(node.tagName, ...node.attrs.map(({ name }) => `@${name}`));
    }
    return found;
  };

  test('titles of links and pictures, which may hold < and >, stay words', () => {
    const html = proseHtml(
      `<p>UBND <a href="/x/" title="${attribute}">x</a></p><p>${img('a', { title: attribute })}</p>`,
      KNOWN,
      `<nav aria-label="${attribute}">Trong bài này</nav>`,
    );
    const found = elementsIn(html);
    expect(found.filter((name) => name === 'img')).toHaveLength(1);
    expect(found).not.toContain('script');
    expect(found).not.toContain('@onerror');
    expect(html).toContain('&lt;script&gt;evil()&lt;/script&gt; 5 &gt; 3 &lt; 4 &amp; x</figcaption>');
    expect(html.indexOf('<nav')).toBe(html.indexOf('</p>') + '</p>'.length);
  });

  test('what closes more than it opened closes nothing around the text', () => {
    expect(proseHtml('<p>a</p></div></main></body></html><p>b', [])).toBe('<p>a</p><p>b</p>');
  });

  test.each([
    ['items of a list', (n: number) => `<ul>${'<li>UBND x</li>'.repeat(n)}</ul>`],
    ['pictures', (n: number) => `<p>${img('a')}</p>\n`.repeat(n / 20)],
    ['pictures that are not ours', (n: number) => '<p><img src="/x.png"></p>\n'.repeat(n)],
    [
      'starts of a picture in one title',
      (n: number) => `<p><a href="/" title="${'<img '.repeat(n)}">x</a></p>`,
    ],
    ['paragraphs begun', (n: number) => '<p>'.repeat(n)],
    ['quotations in quotations', (n: number) => '<blockquote>'.repeat(n / 10)],
    ['brackets and spaces', (n: number) => `<p>${'( '.repeat(n)}UBND${' ('.repeat(n)}</p>`],
    ['spaces', (n: number) => `<p>x${' '.repeat(n)}(UBND)</p>`],
    ['tables', (n: number) => '<table><tr><td>x</td></tr></table>'.repeat(n / 5)],
    ['tags without an end', (n: number) => '<a '.repeat(n)],
  ])('takes time in proportion to its length: %s', async (_what, make) => {
    const { isLinear, told } = await growthOf(
      (size) => {
        const html = make(size);
        return () => proseHtml(html, [{ short: 'UBND', full: ['Ủy ban nhân dân'] }]);
      },
      { end: 100_000, times: 3 },
    );
    expect(isLinear, told).toBe(true);
  });
});

test('a wide table scrolls in a part of its own, each by another name', () => {
  const table = '<table><tbody><tr><td>x</td></tr></tbody></table>';
  expect(proseHtml(`<p>a</p>${table}<blockquote>${table}</blockquote>`, [])).toBe(
    `<p>a</p><section class="table-scroll" aria-label="Bảng số liệu" tabindex="0">${table}</section>` +
      `<blockquote><section class="table-scroll" aria-label="Bảng số liệu 2" tabindex="0">${table}</section></blockquote>`,
  );
});

describe('a telephone number that can be called', () => {
  test.each(['0200000001', '0200.000.001', '0200 000 001', '(0200) 000-001'])(
    'written %s is grouped by margins, and whole when it is copied',
    (written) => {
      expect(proseHtml(`<p>Gọi <a href="tel:0200000001">${written}</a></p>`, [])).toBe(
        '<p>Gọi <a href="tel:0200000001" class="phone"><span>0200</span><span>000</span><span>001</span></a></p>',
      );
    },
  );

  test.each([
    '<p><a href="tel:0200000001">gọi xã</a></p>',
    '<p><a href="/x/">0200000001</a></p>',
    '<p><a href="tel:113">113</a></p>',
    '<p><a href="tel:0200000001">0200 <b>000001</b></a></p>',
    '<p><a>0200000001</a></p>',
  ])('is not made of %s', (html) => {
    expect(proseHtml(html, [])).toBe(html);
  });
});

describe('whose words a quotation is', () => {
  test('is told apart, where the last paragraph is no sentence', () => {
    expect(
      proseHtml('<blockquote><p>Nước về sớm.</p>\n<p>Ông <b>Mẫu</b>, tổ trưởng</p></blockquote>', []),
    ).toBe(
      '<blockquote><p>Nước về sớm.</p>\n<p class="attribution">Ông <b>Mẫu</b>, tổ trưởng</p></blockquote>',
    );
  });

  test('may be told in a hundred and twenty letters', () => {
    const name = 'a'.repeat(120);
    expect(proseHtml(`<blockquote><p>Nước về sớm.</p><p>${name}</p></blockquote>`, [])).toContain(
      `<p class="attribution">${name}</p>`,
    );
  });

  test.each([
    '<blockquote><p>Nước về sớm.</p><p>Lúa chắc hạt.</p></blockquote>',
    '<blockquote><p>Nước về sớm.</p><p>Lúa chắc hạt. </p></blockquote>',
    '<blockquote><p>Nước về sớm</p></blockquote>',
    `<blockquote><p>Nước về sớm.</p><p>${'lúa '.repeat(40)}</p></blockquote>`,
    `<blockquote><p>Nước về sớm.</p><p>${'a'.repeat(121)}</p></blockquote>`,
    '<blockquote><ul><li>Nước về sớm</li></ul><p>Ông Mẫu</p></blockquote>',
    '<blockquote><p>Nước về sớm.</p><ul><li>Ông Mẫu</li></ul></blockquote>',
    '<div><p>Nước về sớm.</p><p>Ông Mẫu</p></div>',
  ])('stays in the quotation in %s', (html) => {
    expect(proseHtml(html, [])).toBe(html);
  });
});

test('a unit stays on the line of its number, in links and cells too, and not in code, which is copied', () => {
  expect(
    proseHtml(
      '<p>Cấy 5 ha, <a href="/a/">thu 6 tấn</a></p><pre><code>5 ha</code></pre><p>5 <b>ha</b></p>',
      [],
    ),
  ).toBe(
    '<p>Cấy 5&nbsp;ha, <a href="/a/">thu 6&nbsp;tấn</a></p><pre><code>5 ha</code></pre><p>5 <b>ha</b></p>',
  );
});

test.each([
  ['<p>Mở</p><p>Hai</p>', '<p>Mở</p><nav>Mục</nav><p>Hai</p>'],
  ['\n<p>Mở</p><p>Hai</p>', '\n<p>Mở</p><nav>Mục</nav><p>Hai</p>'],
  ['<h2>Mở</h2><p>Hai</p>', '<nav>Mục</nav><h2>Mở</h2><p>Hai</p>'],
  ['<p class="a">Mở</p><p>Hai</p>', '<nav>Mục</nav><p class="a">Mở</p><p>Hai</p>'],
  ['', '<nav>Mục</nav>'],
])('what leads through %j stands behind its first paragraph, or before all', (html, expected) => {
  expect(proseHtml(html, [], '<nav>Mục</nav>')).toBe(expected);
});
