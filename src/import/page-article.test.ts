/** What a page of an old portal says of its article, which part of it that is, and what its blocks are. */
import { describe, expect, test } from 'vitest';
import { inShort } from '../../tests/support/imported.ts';
import { attributeOf, isElement, parseHtml } from '../lib/html-tree.ts';
import { aboutPage, allWords, isDateLine } from './page/about.ts';
import { findArticle } from './page/article.ts';
import { blocksOf } from './page/blocks.ts';
import { decodePage } from './page/encoding.ts';
import { type Block, paragraph, plainWords, words } from './text.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const about = (html: string) => aboutPage(parseHtml(html), NOW);
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('the title', () => {
  test.each([
    ['the heading', '<h1>Thôn  Mẫu họp</h1>', 'Thôn Mẫu họp'],
    [
      'the heading where the page begins so',
      '<title>Thôn Mẫu họp - Xã Mẫu</title><h1>THÔN MẪU HỌP</h1>',
      'THÔN MẪU HỌP',
    ],
    [
      'the page where the heading is the name of the site',
      '<title>Thôn Mẫu họp | Cổng thông tin</title><h1>UBND xã Mẫu</h1>',
      'Thôn Mẫu họp',
    ],
    ['an empty heading is none', '<h1> </h1><h1>Hai</h1>', 'Hai'],
    [
      'the data for search engines before the page',
      `<title>Sai</title>${meta('og:title', 'Sai')}${data({ headline: 'Đúng' })}`,
      'Đúng',
    ],
    ['what is told to chat apps before the page', `<title>Sai</title>${meta('og:title', 'Đúng')}`, 'Đúng'],
    ['without the name of the site', '<title>Họp - Thôn Mẫu – UBND xã Mẫu</title>', 'Họp - Thôn Mẫu'],
    ['a part that is no name of a site stays', '<title>Họp - Thôn Mẫu</title>', 'Họp - Thôn Mẫu'],
    ['a word that ends like one stays', '<title>Họp - Nhà xãx</title>', 'Họp - Nhà xãx'],
    ['nothing', '<p>a</p>', undefined],
    [
      'forty letters decide whether a heading begins so',
      `<title>${'a'.repeat(40)}b</title><h1>${'a'.repeat(40)}c</h1>`,
      `${'a'.repeat(40)}c`,
    ],
    ['and 39 do not', `<title>${'a'.repeat(39)}b</title><h1>${'a'.repeat(39)}c</h1>`, `${'a'.repeat(39)}b`],
  ])('%s', (_, html, title) => {
    expect(about(html).title).toBe(title);
  });
});

describe('the moment', () => {
  const DAY = '2022-01-04';
  test.each([
    [
      'of the data before all',
      data({ headline: 'a', datePublished: `${DAY}T08:39:58+07:00` }) +
        meta('article:published_time', '2021-01-01'),
      '2022-01-04T08:39:58+07:00',
    ],
    [
      'of a meta element before another',
      meta('article:published_time', DAY) + meta('pubdate', '2021-01-01'),
      '2022-01-04T00:00:00+07:00',
    ],
    ['of the next one', meta('pubdate', DAY), '2022-01-04T00:00:00+07:00'],
    ['by any name', '<meta name="DatePublished" content="2022-01-04T08:39">', '2022-01-04T08:39:00+07:00'],
    [
      'by a name for machines',
      `<meta itemprop="datepublished" content="${DAY}">`,
      '2022-01-04T00:00:00+07:00',
    ],
    ['the first of two', meta('pubdate', DAY) + meta('pubdate', '2021-01-01'), '2022-01-04T00:00:00+07:00'],
    [
      'of an element of time',
      `<time>hôm nay</time><time datetime="${DAY} 08:39:58.123Z">a</time>`,
      '2022-01-04T15:39:58+07:00',
    ],
    ['with a zone without a colon', meta('pubdate', '2022-01-04T08:39:58+0900'), '2022-01-04T06:39:58+07:00'],
    ['with a zone', meta('pubdate', '2022-01-04T08:39:58-01:00'), '2022-01-04T16:39:58+07:00'],
    ['as people write it', meta('pubdate', '4/1/2022 8:39'), '2022-01-04T08:39:00+07:00'],
    [
      'that is none is passed over',
      meta('article:published_time', '2022-13-40') + meta('pubdate', DAY),
      '2022-01-04T00:00:00+07:00',
    ],
    [
      'that is to come is passed over',
      meta('article:published_time', '2030-01-01') + meta('pubdate', DAY),
      '2022-01-04T00:00:00+07:00',
    ],
    ['of this very moment', meta('pubdate', '2026-06-01T08:00:00+07:00'), '2026-06-01T08:00:00+07:00'],
    ['nowhere', '<p>Không có</p>', undefined],
  ])('%s', (_, html, moment) => {
    expect(about(html).publishedAt).toBe(moment);
  });

  test.each([
    [
      'where the page calls it a date',
      '<p class="date">Thứ ba, 4.1.2022 - 8h39</p>',
      '2022-01-04T08:39:00+07:00',
    ],
    ['without an hour', '<p id="ngay-dang">04/01/2022</p>', '2022-01-04T00:00:00+07:00'],
    [
      'a line with an hour',
      '<p>Đăng 04-01-2022 lúc 8 giờ 39</p>'.replace('8 giờ 39', '8:39'),
      '2022-01-04T08:39:00+07:00',
    ],
    ['a line without an hour is none', '<p>Họp ngày 04-01-2022</p>', undefined],
    [
      'what is called so goes before a line with an hour',
      '<p>1/1/2021 8:00</p><p class="time">04/01/2022 9:05:07</p>',
      '2022-01-04T09:05:07+07:00',
    ],
    ['the first of two lines', '<p>04/01/2022 8:00</p><p>1/1/2021 8:00</p>', '2022-01-04T08:00:00+07:00'],
    ['in the afternoon', '<p class="date">04/01/2022 2:05 PM</p>', '2022-01-04T14:05:00+07:00'],
    ['noon is noon', '<p class="date">04/01/2022 12:05 CH</p>', '2022-01-04T12:05:00+07:00'],
    [
      'half past nine is not the day',
      '<p class="date">9:30 ngày 04/01/2022</p>',
      '2022-01-04T09:30:00+07:00',
    ],
    ['of a number in a longer one is none', '<p class="date">104/01/20223</p>', undefined],
    ['of a paragraph is none', `<p>${'a'.repeat(110)} 04/01/2022 8:00</p>`, undefined],
    ['of a line of 120 letters', `<p>${'a'.repeat(104)} 04/01/2022 8:00</p>`, '2022-01-04T08:00:00+07:00'],
    ['of the foot of the page is none', '<footer><p class="date">04/01/2022 8:00</p></footer>', undefined],
    ['before there was a web is none', '<p class="date">04/01/1994</p>', undefined],
    ['from then on it is one', '<p class="date">04/01/1995</p>', '1995-01-04T00:00:00+07:00'],
    ['that is to come is none', '<p class="date">04/01/2030</p>', undefined],
  ])('shown: %s', (_, html, moment) => {
    expect(about(html).publishedAt).toBe(moment);
  });

  test('a line that says it is left out of the text; one that says more is not', () => {
    const first = (html: string) => {
      const [node] = parseHtml(html).childNodes;
      return node && isElement(node) && isDateLine(node);
    };
    expect(first('<p class="post-date">04/01/2022 8:39</p>')).toBe(true);
    expect(first('<p>04/01/2022 8:39</p>')).toBe(false);
    expect(first('<p class="post-date">Hôm qua</p>')).toBe(false);
    expect(first(`<p class="date">04/01/2022${' a'.repeat(34)}b</p>`)).toBe(true);
    expect(first(`<p class="date">04/01/2022${' a'.repeat(35)}</p>`)).toBe(false);
  });
});

describe('what else is said', () => {
  test.each([
    [
      'category by the data',
      data({ headline: 'a', articleSection: ['Tin xã', 'b'] }),
      { category: 'Tin xã' },
    ],
    ['category by a meta element', meta('article:section', ' Tin  xã '), { category: 'Tin xã' }],
    [
      'category by the last step of the trail',
      '<h1>Họp</h1><ul class="breadcrumb"><a>Trang chủ</a><a>Tin xã</a><a>Họp</a><a></a></ul>',
      { category: 'Tin xã' },
    ],
    ['a trail by another name', '<div id="duongdan"><a>Tin xã</a></div>', { category: 'Tin xã' }],
    ['no category', '<p>a</p>', { category: undefined }],
    ['the author by name', data({ headline: 'a', author: { name: 'Lê Mẫu' } }), { author: 'Lê Mẫu' }],
    ['the first of several', data({ headline: 'a', author: ['Lê Mẫu', 'b'] }), { author: 'Lê Mẫu' }],
    ['no author in numbers', data({ headline: 'a', author: 7 }), { author: undefined }],
    ['nor in nothing', data({ headline: 'a', author: null }), { author: undefined }],
    [
      'the author of a meta element before those',
      meta('author', 'Đúng') + data({ headline: 'a', author: 'b' }),
      { author: 'Đúng' },
    ],
    ['an article before a page', meta('article:author', 'Đúng') + meta('author', 'b'), { author: 'Đúng' }],
    ['description', meta('description', 'a') + meta('og:description', 'Đúng'), { description: 'Đúng' }],
    ['description of the page', meta('description', 'Đúng'), { description: 'Đúng' }],
    [
      'data in a graph',
      data({ '@graph': [{ name: 'x' }, { headline: 'Họp', articleSection: 'Tin xã' }] }),
      { title: 'Họp', category: 'Tin xã' },
    ],
    ['data in a list', data([null, { headline: 'Họp' }]), { title: 'Họp' }],
    [
      'data behind others and what is broken',
      `<script type="application/ld+json">{</script>${data({ name: 'x' })}${data({ headline: 'Họp' })}`,
      { title: 'Họp' },
    ],
    ['a graph that is none', data({ '@graph': 'x' }), { title: undefined }],
    [
      'a script of another kind is none',
      '<script type="text/x">{"headline":"Họp"}</script>',
      { title: undefined },
    ],
    ['the address', '<link rel="canonical" href="https://a.example/x">', { address: 'https://a.example/x' }],
    [
      'the address for chat apps',
      `<link rel="canonical" href="/x"><link rel="next" href="https://a.example/sai">${meta('og:url', 'https://a.example/y')}`,
      { address: 'https://a.example/y' },
    ],
    [
      'where a browser saved it from',
      '<!-- a --><!-- saved from url=(0021)https://a.example/z --><p>a</p>',
      { address: 'https://a.example/z' },
    ],
    ['an address of a machine is none', meta('og:url', 'file:///C:/x'), { address: undefined }],
  ])('%s', (_, html, wanted) => {
    expect(about(html)).toEqual(expect.objectContaining(wanted));
  });

  test('words are those that are read, lines parted', () => {
    expect(allWords(parseHtml('<p>a <b>b</b><br>c<script>x</script><style>y</style></p>'))).toBe('a b c');
  });
});

describe('which part is the article', () => {
  const LONG = 'Sáng nay, thôn Mẫu họp bàn việc thu quỹ năm 2022, đông đủ các hộ dự họp và cùng góp ý kiến.';
  /** The id of what was found. */
  const found = (html: string) => {
    const { article, isList } = findArticle(parseHtml(html));
    const name = isElement(article) ? attributeOf(article, 'id') : 'whole';
    return isList ? 'list' : name;
  };
  const menu = '<div id="menu"><a href="/">Trang chủ</a> Một hàng chữ không dài</div>';
  test.each([
    [
      'the one that is called so',
      `<div id="a"><p>${LONG}</p></div><div id="noi_dung"><p>${LONG}</p></div>`,
      'noi_dung',
    ],
    [
      'the innermost of those',
      `<article id="ngoai"><p>a</p><div class="newsDetail" id="trong"><p>${LONG}</p></div></article>`,
      'trong',
    ],
    ['but not one of few words', `<div id="a"><p>${LONG}</p></div><div id="chi-tiet">Chữ</div>`, 'a'],
    [
      'down to where the words are',
      `${menu}<div id="a"><div id="b"><p id="p">${LONG}</p><p>Chữ.</p></div></div>`,
      'b',
    ],
    ['not into a paragraph', `<div id="a"><p id="p">${LONG}</p></div>`, 'a'],
    [
      'what stands beside each other is one',
      `<div id="a"><p>${LONG}</p></div><div id="b"><p>${LONG}</p></div>`,
      'whole',
    ],
    ['nothing but links', `<ul id="a"><li><a href="/1">${LONG}</a><li>x</ul>`, 'list'],
    ['links that set their words off', `<div><a href="/1"><b><i>${LONG}</i></b></a> x</div>`, 'list'],
    ['nothing', '<div><p> </p></div>', 'list'],
    ['a title and a picture', '<div id="a"><p>Họp thôn Mẫu</p><img src="a.jpg"></div>', 'a'],
  ])('%s', (_, html, wanted) => {
    expect(found(html)).toBe(wanted);
  });

  test.each([
    ['<nav>x</nav>', true],
    ['<form>x</form>', true],
    ['<div hidden>x</div>', true],
    ['<div style="color:red;display : none">x</div>', true],
    ['<div style="display:block">x</div>', false],
    ['<div class="main-menu">x</div>', true],
    ['<div class="mainMenu">x</div>', true],
    ['<div class="menus">x</div>', false],
    ['<div id="tin_lien-quan">x</div>', true],
    ['<div class="a tinKhac b">x</div>', true],
    ['<div itemprop="comment">x</div>', true],
    ['<div class="noi-dung">x</div>', false],
  ])('%s is around it: %s', (html, wanted) => {
    const root = parseHtml(`<div><p>${LONG}</p></div>${html}`);
    const { isAround } = findArticle(root);
    const last = root.childNodes.at(-1);
    expect(last && isElement(last) && isAround(last)).toBe(wanted);
  });

  test('what holds most of a page is the article, whatever it is called', () => {
    const root = parseHtml(`<div class="sidebar" id="a"><p>${LONG}</p></div><div>${LONG.slice(0, 50)}</div>`);
    const [first] = root.childNodes;
    expect(first && isElement(first) && findArticle(root).isAround(first)).toBe(false);
    const even = parseHtml(`<div class="sidebar" id="a"><p>${LONG}</p></div><div>${LONG}</div>`);
    const [half] = even.childNodes;
    expect(half && isElement(half) && findArticle(even).isAround(half)).toBe(true);
  });
});

describe('blocks', () => {
  const read = (html: string): Block[] =>
    blocksOf(parseHtml(html), {
      isAround: ({ tagName }) => tagName === 'nav',
      pictureOf: (one) => attributeOf(one, 'src'),
      linkOf: (address) => (address === '#' ? undefined : address),
    });
  test.each([
    ['paragraphs', '<p>a</p>b<div>c<p>d</p>e</div>', ['a', 'b', 'c', 'd', 'e']],
    ['what is around it is none', '<p>a</p><nav>b</nav>', ['a']],
    ['lines', '<p>a<br>b</p>', ['a/b']],
    ['headings', '<h1>a</h1><h6>b</h6>', ['#1 a', '#6 b']],
    ['a list in a heading stays one', '<h2>a<ul><li>b</ul></h2>', ['#2 a', '(bullet) b']],
    ['a rule', 'a<hr>b', ['a', '---', 'b']],
    ['a quotation', 'x<blockquote><p>a</p>b</blockquote>', ['x', '> a | b']],
    ['numbers', '<ol start="3"><li>a<li value="7">b<li>c</ol>', ['(3) a', '(7) b', '(8) c']],
    ['numbers that are none', '<ol start="x"><li value="y">a</ol>', ['(1) a']],
    [
      'letters',
      '<ol type="a"><li>a</ol><ol type="I"><li>b</ol><ol type="?"><li>c</ol>',
      ['(a.) a', '(I.) b', '(1) c'],
    ],
    ['the other letters', '<ol type="A"><li>a</ol><ol type="i"><li>b</ol>', ['(A.) a', '(i.) b']],
    [
      'bullets below numbers',
      '<ol><li>a<ul><li>b</ul>c<li>d</ol>e',
      ['(1) a', '  (bullet) b', 'c', '(2) d', 'e'],
    ],
    ['lines of a point', '<ul><li><p>a</p><p>b</p></ul>', ['(bullet) a/b']],
    ['an empty point', '<ul><li><li>a</ul>', ['(bullet) a']],
    [
      'a table in a point stands behind it',
      '<ul><li>a<table><tr><td>b<td>c</table></ul>',
      ['(bullet) a', 'b, c'],
    ],
    ['what is no point in a list', '<ul>x<div>a</div><li>b</ul>', ['a', '(bullet) b']],
    ['a list in a list without a point', '<ul><ul><li>a</ul><li>b</ul>', ['  (bullet) a', '(bullet) b']],
    [
      'a table',
      '<table><thead><tr><th>A<th colspan="2">B</thead><tbody><tr><td rowspan="3">a<td>b</table>',
      ['!A, !2x1 B; 1x3 a, b'],
    ],
    [
      'spans that are none',
      '<table><tr><td colspan="0">a<td colspan="-4">b<td colspan="x">c<td colspan="1000">d<td rowspan="2.9">e</table>',
      ['a, b, c, 99x1 d, 1x2 e'],
    ],
    ['a table of one cell is a frame', '<table><tr><td><p>a</p>b</table>', ['a', 'b']],
    ['around a picture too', '<table><tr><td><img src="a"><tr><td>Ảnh: Mẫu</table>', ['<a>', 'Ảnh: Mẫu']],
    ['one column of words is a table', '<table><tr><td>a<tr><td>b</table>', ['a; b']],
    ['a picture in a table of columns', '<table><tr><td><img src="a"><td>b</table>', ['<a>, b']],
    ['rows without cells', '<table><tr></tr></table>a', ['a']],
    [
      'a caption of a table is none of its rows',
      '<table><caption>x</caption><tr><td>a<td>b</table>',
      ['a, b'],
    ],
    [
      'a picture',
      '<p><img src="a" alt="x" title="y"><img src="b" title="y"><img src="c"></p>',
      ['<a x><b y><c>'],
    ],
    ['a picture that cannot be had', '<p>a<img></p>', ['a']],
    [
      'a picture with what stands below it',
      '<figure><img src="a"><figcaption>Họp <b>dân</b><br>2022</figcaption></figure>',
      ['<a: Họp dân 2022>'],
    ],
    [
      'two of them',
      '<figure><p>x<img src="a"></p><img src="b"><figcaption>Họp</figcaption></figure>',
      ['x<a: Họp>', '<b: Họp>'],
    ],
    [
      'nothing below it',
      '<figure><img src="a"><figcaption> </figcaption></figure><figure><img src="b"></figure>',
      ['<a>', '<b>'],
    ],
    ['in the middle', '<center>a</center>', ['center: a']],
    [
      'by a style',
      '<p style="TEXT-ALIGN:right">a</p><div align="CENTER"><p>b</p></div>',
      ['right: a', 'center: b'],
    ],
    ['justified is at the left', '<p align="justify">a</p>', ['left: a']],
    ['a picture stands nowhere', '<p>a<img src="b" align="right"></p>', ['a<b>']],
    ['a table neither', '<table align="center"><tr><td>a<td>b</table>', ['a, b']],
    ['what follows stands by itself', '<p align="right">a</p><p>b</p>', ['right: a', 'b']],
  ])('%s', (_, html, wanted) => {
    expect(inShort(read(html)).filter((block) => block !== '')).toEqual(wanted);
  });

  test.each([
    ['<b>a</b>', { bold: true }],
    ['<strong><em>a</em></strong>', { bold: true, italic: true }],
    ['<i>a</i>', { italic: true }],
    ['<u>a</u>', { underlined: true }],
    ['<ins>a</ins>', { underlined: true }],
    ['<s>a</s>', { struck: true }],
    ['<strike>a</strike>', { struck: true }],
    ['<del>a</del>', { struck: true }],
    ['<sup>a</sup>', { raised: true }],
    ['<sub>a</sub>', { lowered: true }],
    ['<span style="font-weight: bold">a</span>', { bold: true }],
    ['<span style="font-weight:700">a</span>', { bold: true }],
    ['<b style="font-weight:normal">a</b>', { bold: false }],
    ['<b><span style="font-weight:400">a</span></b>', { bold: false }],
    ['<span style="font-style:italic">a</span>', { italic: true }],
    ['<i style="font-style:normal">a</i>', { italic: false }],
    ['<span style="text-decoration: underline">a</span>', { underlined: true }],
    ['<span style="text-decoration-line:none underline">a</span>', { underlined: true }],
    ['<span style="color:red">a</span>', {}],
    ['<a href="/x">a</a>', { link: '/x' }],
    ['<a href="#"><b>a</b></a>', { bold: true }],
    ['<font size="5">a</font>', {}],
  ])('%s is marked %j', (html, marks) => {
    expect(read(`<p>${html}</p>`)).toEqual([paragraph([words('a', marks)])]);
  });

  test.each([
    '<font face=".VnTime">Céng hßa</font>',
    '<span style="font-family: \'.VnTime\', serif">Céng hßa</span>',
    '<div style="font-family:.VnTime"><b>Céng hßa</b></div>',
  ])('old fonts are read: %s', (html) => {
    expect(inShort(read(html))).toEqual(['Cộng hòa']);
  });

  test('from some depth on it is words', () => {
    const deep = (depth: number) => read(`${'<div>'.repeat(depth)}<b>x</b>${'</div>'.repeat(depth)}`);
    expect(deep(199)).toEqual([paragraph([words('x', { bold: true })])]);
    expect(deep(200).map((block) => 'pieces' in block && plainWords(block.pieces))).toEqual(['x']);
    expect(deep(201)).toEqual([paragraph([words('x')])]);
  });
});

describe('letters of a page', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  test.each([
    ['as the web writes them', Buffer.from('Mẫu'), 'Mẫu'],
    ['as Windows does', Buffer.from('\uFEFFMẫu', 'utf16le'), 'Mẫu'],
    ['the other way round', Buffer.from('\uFEFFMẫu', 'utf16le').swap16(), 'Mẫu'],
    ['as the page says', latin('<meta charset="windows-1251">\xef'), '<meta charset="windows-1251">п'],
    ['in quotation marks or not', latin('charset=KOI8-R \xc1'), 'charset=KOI8-R а'],
    ['as nobody knows', latin('<meta charset="x-abc">\xf0'), '<meta charset="x-abc">đ'],
    ['as it says wrongly', latin('<meta charset="utf-8">\xf0'), '<meta charset="utf-8">đ'],
    ['as it does not say', latin('\xf0'), 'đ'],
    [
      'as it says too late',
      latin(`${' '.repeat(4096)}charset=windows-1251 \xef`),
      `${' '.repeat(4096)}charset=windows-1251 ï`,
    ],
  ])('%s', (_, bytes, text) => {
    expect(decodePage(bytes)).toBe(text);
  });
});
