import { describe, expect, test } from 'vitest';
import { feedHtml } from './feed-html.ts';

const PAGE = 'https://huyen.example/xa/mau/tin-tuc/hop-thon/';
const clean = (html: string) => feedHtml(html, PAGE);

describe('HTML for a feed reader', () => {
  test('has whole addresses: of the root, beside the article, up a folder, of a place in the text', () => {
    expect(clean('<a href="/xa/mau/tin-tuc/">a</a>')).toBe(
      '<a href="https://huyen.example/xa/mau/tin-tuc/">a</a>',
    );
    expect(clean('<a href="ke-hoach.pdf">a</a>')).toBe(`<a href="${PAGE}ke-hoach.pdf">a</a>`);
    expect(clean('<a href="../khac/">a</a>')).toBe(
      '<a href="https://huyen.example/xa/mau/tin-tuc/khac/">a</a>',
    );
    expect(clean('<a href="#muc-mot">a</a>')).toBe(`<a href="${PAGE}#muc-mot">a</a>`);
    expect(clean('<img src="/xa/mau/_astro/a.webp" alt="Cánh đồng">')).toBe(
      '<img src="https://huyen.example/xa/mau/_astro/a.webp" alt="Cánh đồng">',
    );
  });

  test('leaves addresses elsewhere, telephones and e-mail as they are', () => {
    for (const address of ['https://khac.example/a?b=1', 'tel:0912345678', 'mailto:ubnd@xamau.example']) {
      expect(clean(`<a href="${address}">a</a>`)).toBe(`<a href="${address}">a</a>`);
    }
  });

  test('an address that is none loses the link, keeps its words and breaks no build', () => {
    expect(clean('<p><a href="https://[">xem đây</a></p>')).toBe('<p><a>xem đây</a></p>');
  });

  test('runs and styles nothing', () => {
    expect(
      clean(
        '<style>p{color:red}</style><p class="lead" style="color:red" id="x" onclick="a()" data-astro-cid-1>Chữ</p><script>a()</script><noscript>b</noscript>',
      ),
    ).toBe('<p>Chữ</p>');
  });

  test('holds no bars of a chart, whose table says the same', () => {
    expect(clean('<ul aria-hidden="true"><li>Mẫu 1 12</li></ul><p aria-hidden="false">Chữ</p>')).toBe(
      '<p>Chữ</p>',
    );
  });

  test('holds no drawing, not even an empty one', () => {
    expect(
      clean('<p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>Chữ</p><ol><li value="7">a</li></ol>'),
    ).toBe('<p>Chữ</p><ol><li value="7">a</li></ol>');
  });

  test('holds no comment and no template', () => {
    expect(clean('<!-- ghi chú --><p>Chữ<!-- nữa --></p><template><p>mẫu</p></template>')).toBe('<p>Chữ</p>');
  });

  test('is clean however deep it lies', () => {
    expect(
      clean(
        '<section class="a"><ul class="b"><li class="c"><!-- x --><a class="d" href="/e">f</a><script>g</script></li></ul></section>',
      ),
    ).toBe('<section><ul><li><a href="https://huyen.example/e">f</a></li></ul></section>');
  });

  test('a picture has one address and its size; candidates for other screens go', () => {
    expect(
      clean(
        '<picture><source srcset="/a.avif 1x"><img src="/a.webp" srcset="/a.webp 1x, /b.webp 2x" sizes="100vw" width="10" height="5" alt="" loading="lazy"></picture>',
      ),
    ).toBe('<picture><img src="https://huyen.example/a.webp" width="10" height="5" alt=""></picture>');
  });

  test('keeps what gives a table, a list and a foreign word their meaning', () => {
    const kept =
      '<table><tbody><tr><th scope="row" colspan="2">A</th><td rowspan="2">B</td></tr></tbody></table><ol start="3"><li><span lang="en">village</span></li></ol>';
    expect(clean(kept)).toBe(kept);
  });

  test('typed < and & stay text', () => {
    expect(clean('<p>a &lt;b&gt; &amp; c</p>')).toBe('<p>a &lt;b&gt; &amp; c</p>');
  });

  test.each([
    '<iframe src="/x"></iframe>',
    '<object data="/x"><p>y</p></object>',
    '<form action="/x"><button>y</button></form>',
    '<svg><path d="M0"></path></svg>',
    '<math><mi>x</mi></math>',
    '<x-y>z</x-y>',
    '<base href="https://vi.example/">',
    '<meta http-equiv="refresh" content="0; url=/x">',
  ])('drops what a page would refuse: %s', (html) => {
    expect(clean(`<p>Chữ</p>${html}`)).toBe('<p>Chữ</p>');
  });

  test.each(['javascript:a()', ' &#1;java&#9;script:a()', 'data:text/html,x', 'vbscript:x', 'blob:x'])(
    'a link to %s keeps its words alone',
    (address) => {
      expect(clean(`<p><a href="${address}">xem</a></p>`)).toBe('<p><a>xem</a></p>');
    },
  );

  test('a picture from elsewhere loses its address', () => {
    expect(clean('<img src="https://vi.example/a.gif" alt="x">')).toBe('<img alt="x">');
  });
});
