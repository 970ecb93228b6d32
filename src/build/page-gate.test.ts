import { describe, expect, test } from 'vitest';
import { growthOf } from '../../tests/security/growth/measuring.ts';
import { type GateSettings, pageFaults, parsePage, sealedPage, textFaults } from './page-gate.ts';

const EARLY = 'early()';
const SHEETS = ['p{margin:0}', 'a{color:red}', 'b{}'];
const SETTINGS: GateSettings = {
  origin: 'https://xa.example',
  base: '/xa/',
  scripts: new Set([EARLY]),
  styles: new Set(SHEETS),
  relatedHosts: new Set(['huyen.example']),
  accounts: new Set(['https://mang.example/xamau']),
};

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>x</title>${head}</head><body>${body}</body></html>`;
const faults = (source: string) =>
  pageFaults(parsePage(source), '/tin-tuc/x/', SETTINGS).map(({ message }) => message);
const seal = (source: string) => sealedPage(source, parsePage(source), '/tin-tuc/x/', SETTINGS);

describe('a page of the site', () => {
  test.each([
    [
      'words and links',
      '<p>a <a href="https://khac.example/">b</a> <a href="tel:0912">c</a> <a href="#x">d</a></p>',
    ],
    ['a text', '<div class="prose"><h2 id="muc-a">A</h2><ul><li>b</li></ul></div>'],
    [
      'a picture',
      '<picture><source type="image/avif" srcset="/xa/_astro/a.avif 1w, /xa/_astro/b.avif 2w"><img src="/xa/_astro/a.jpeg" alt="a"></picture>',
    ],
    ['its script in the head', `<script>${EARLY}</script>`],
    ['a script of its own', '<script type="module" src="/xa/_astro/abc.js"></script>'],
    ['what it says of itself to machines', '<script type="application/ld+json">{"a":1}</script>'],
    ['the sheet of paper', '<link rel="stylesheet" media="print" href="/xa/_astro/print.a1.css">'],
    ['sheets, one or several on end', `<style>${SHEETS[1]}</style><style>${SHEETS.join('')}</style>`],
    [
      'what waits for a script',
      '<!--><template><button type="button" data-tool="x">y</button></template><!---->',
    ],
    [
      'a search',
      '<form action="/xa/tim-kiem/" method="get" role="search"><input type="search" name="q"></form>',
    ],
    ['the same sheet twice', `<style>${SHEETS.join('')}</style><style>${SHEETS.join('')}</style>`],
    ['a picture named from the page', '<img src="../../_astro/a.jpeg" alt="a">'],
    ['a field beside a text', '<div class="prose">a</div><input type="search" name="q">'],
    ['a field in what is only called like a text', '<div class="proses"><input name="q"></div>'],
    ['words for browsers without scripts', '<noscript><p>a</p></noscript>'],
    ['as many elements in each other as there may be', '<div>'.repeat(199)],
  ])('passes with %s', (_what, body) => {
    expect(faults(page(body))).toEqual([]);
  });

  test.each([
    ['a script', '<script>evil()</script>'],
    ['a script that begins as the site’s', `<script>${EARLY};evil()</script>`],
    ['a script from elsewhere', '<script type="module" src="https://vi.example/_astro/a.js"></script>'],
    ['an attachment as a script', '<script type="module" src="/xa/tin-tuc/x/a.txt"></script>'],
    ['a classic script', '<script src="/xa/_astro/abc.js"></script>'],
    ['a script out of its folder', '<script type="module" src="/xa/_astro/../tin-tuc/a.js"></script>'],
    ['data that are none', '<script type="application/ld+json">{</script>'],
    ['an import map', '<script type="importmap">{}</script>'],
    ['speculation rules', '<script type="speculationrules">{}</script>'],
    ['a style', '<style>*{background:url(//vi.example)}</style>'],
    ['a style behind the site’s', `<style>${SHEETS[0]}x{}</style>`],
    ['an event handler', '<p onclick="evil()">x</p>'],
    ['an event handler in odd letters', '<img src="/xa/a.jpg" oNeRrOr=evil()>'],
    ['javascript:', '<a href="javascript:evil()">x</a>'],
    ['javascript: in capitals', '<a href="JaVaScRiPt:evil()">x</a>'],
    ['javascript: behind a control character', '<a href="&#1;javascript:evil()">x</a>'],
    ['javascript: cut by a tab', '<a href="java&#9;script:evil()">x</a>'],
    ['javascript: behind a line feed', '<a href="&#10; javascript:evil()">x</a>'],
    ['vbscript:', '<a href="vbscript:evil()">x</a>'],
    ['data:', '<a href="data:text/html,x">x</a>'],
    ['blob:', '<a href="blob:https://xa.example/x">x</a>'],
    ['file:', '<a href="file:///etc/passwd">x</a>'],
    ['a data: picture', '<img src="data:image/svg+xml,x" alt="">'],
    ['a picture from elsewhere', '<img src="//vi.example/a.gif" alt="">'],
    [
      'a candidate from elsewhere',
      '<img src="/xa/a.jpg" srcset="/xa/b.jpg 1w, https://vi.example/a 2w" alt="">',
    ],
    ['a data: candidate', '<img src="/xa/a.jpg" srcset="data:image/png,x 1w" alt="">'],
    ['a picture out of the base path', '<img src="/khac/a.jpg" alt="">'],
    ['a form elsewhere', '<form action="https://vi.example/"><input name="q"></form>'],
    ['a form that runs', '<form action="javascript:evil()"></form>'],
    ['a button that sends elsewhere', '<button formaction="https://vi.example/">x</button>'],
    ['a frame', '<iframe src="/xa/"></iframe>'],
    ['a frame with its page', '<iframe srcdoc="<script>evil()</script>"></iframe>'],
    ['an object', '<object data="/xa/a.pdf"></object>'],
    ['an embedded thing', '<embed src="/xa/a.pdf">'],
    ['another base', '<base href="https://vi.example/">'],
    ['a page that goes on elsewhere', '<meta http-equiv="refresh" content="0; url=https://vi.example/">'],
    ['a page that runs on', '<meta http-equiv="refresh" content="0; url=javascript:evil()">'],
    [
      'a page that goes on elsewhere, in quotation marks',
      `<meta http-equiv="refresh" content="0; url='https://vi.example/'">`,
    ],
    ['a page that goes on after a while', '<meta http-equiv="refresh" content="5">'],
    ['a cookie', '<meta http-equiv="set-cookie">'],
    ['a page to be made ready', '<link rel="prerender" href="/xa/">'],
    ['a sheet of its own', '<link rel="stylesheet" href="/xa/tin-tuc/x/a.txt">'],
    ['a policy of its own', '<meta http-equiv="Content-Security-Policy" content="default-src *">'],
    ['a sheet of the site’s folder for the screen', '<link rel="stylesheet" href="/xa/_astro/print.a1.css">'],
    ['a sheet for every medium', '<link rel="stylesheet" media="all" href="/xa/_astro/print.a1.css">'],
    ['a file as the sheet of paper', '<link rel="stylesheet" media="print" href="/xa/tin-tuc/x/a.css">'],
    ['one out of its folder', '<link rel="stylesheet" media="print" href="/xa/_astro/../tin-tuc/a.css">'],
    ['paper from elsewhere', '<link rel="stylesheet" media="print" href="https://vi.example/_astro/a.css">'],
    ['a sheet from elsewhere', '<link rel="stylesheet" href="https://vi.example/a.css">'],
    ['a style attribute', '<p style="position:fixed">x</p>'],
    ['a film of another host', '<video controls><source src="https://vi.example/a.mp4"></video>'],
    ['captions of another host', '<video><track src="//vi.example/a.vtt"></video>'],
    ['a film that begins by itself', '<video autoplay></video>'],
    ['a video with a poster', '<video poster="https://vi.example/a"></video>'],
    ['a link in a drawing', '<svg><a xlink:href="javascript:evil()"><text>x</text></a></svg>'],
    ['a moving drawing', '<svg><path d="M0"><animate attributeName="d" to="M1"></animate></path></svg>'],
    ['a drawing that uses another', '<svg><use href="//vi.example/a.svg#x"></use></svg>'],
    ['HTML in a drawing', '<svg><foreignObject><p>x</p></foreignObject></svg>'],
    ['a fill from elsewhere', '<svg><rect fill="url(//vi.example/a.svg#x)"></rect></svg>'],
    ['mathematics', '<math><mi>x</mi></math>'],
    ['a comment', '<!-- x -->'],
    ['an unknown element', '<x-y>a</x-y>'],
    ['a plain text element', '<plaintext>x'],
    ['a script that waits in a template', '<!--><template><script>evil()</script></template><!---->'],
    ['a handler for browsers without scripts', '<noscript><img src="//vi.example/a" alt=""></noscript>'],
    ['a field in a text', '<div class="prose"><input type="password" name="p"></div>'],
    ['a form in a text', '<div class="prose"><form action="/xa/tim-kiem/"></form></div>'],
    ['a button in a notice', '<div data-text><button data-dismiss="x">y</button></div>'],
    ['orders to the page’s scripts in a text', '<div class="prose"><p data-set-theme="dark">x</p></div>'],
    ['an element in an element in an element …', '<b>'.repeat(300)],
    ['one more element in another than there may be', '<div>'.repeat(200)],
    ['a script of its own with words in it', '<script type="module" src="/xa/_astro/a.js">x</script>'],
    ['a script at no address', '<script type="module" src="http://["></script>'],
    ['a script of the base path alone', '<script type="module" src="/xa/a.js"></script>'],
    ['a script of another site’s folder', '<script type="module" src="/_astro/a.js"></script>'],
    ['the site’s script as a module', `<script type="module">${EARLY}</script>`],
    ['a part of a sheet', '<style>p{margin:0</style>'],
    ['a picture named from the page that lies elsewhere', '<img src="../../../a.jpeg" alt="">'],
    ['a field in a text of several classes', '<div class="lead prose"><input name="q"></div>'],
    ['a field deep in a text', '<div class="prose"><p><span><input name="q"></span></p></div>'],
    ['a field in a text for browsers without scripts', '<div data-text><noscript><input></noscript></div>'],
  ])('is refused with %s', (_what, body) => {
    expect(faults(page(body))).not.toEqual([]);
  });

  test('is refused where a browser would read it by old rules, or in another alphabet', () => {
    expect(faults('<html><head><meta charset="utf-8"></head><body></body></html>')).not.toEqual([]);
    expect(faults('<!DOCTYPE html><html><head></head><body></body></html>')).not.toEqual([]);
    expect(
      faults('<!DOCTYPE html><html><head><meta charset="utf-7"></head><body></body></html>'),
    ).not.toEqual([]);
    const late = '<!DOCTYPE html><html><head><title>x</title><meta charset="utf-8"></head></html>';
    expect(faults(late)).toEqual(['Trang không bắt đầu như một trang của phần mềm này.']);
    expect(faults(page('a').replace('utf-8', 'UTF-8'))).toEqual([]);
  });

  test('that has moved sends its reader on, within the site', () => {
    expect(faults(page('', '<meta http-equiv="refresh" content="0; url=/xa/tin-tuc/y/">'))).toEqual([]);
  });

  test('tells the fault in the words of the page', () => {
    expect(faults(page('<a href=" javascript:evil()">x</a>'))).toEqual([
      'Thẻ <a> có địa chỉ href=" javascript:evil()" không được phép.',
    ]);
    expect(faults(page('<iframe></iframe>'))).toEqual(['Trang có thẻ <iframe> không được phép.']);
  });

  test('is told its first five faults, in the order in which they stand', () => {
    const tags = ['iframe', 'embed', 'object', 'iframe', 'embed', 'object', 'iframe'];
    const nested = tags.map((tag, at) => (at === 1 ? `<p>a<${tag}></p>` : `<${tag}></${tag}>`)).join('');
    expect(faults(page(nested))).toEqual(
      tags.slice(0, 5).map((tag) => `Trang có thẻ <${tag}> không được phép.`),
    );
  });

  test.each([
    ['<iframe src="x">a b</iframe>', ['<iframe', 'a b']],
    ['<script>evil()</script>', ['evil()', '<script>']],
    ['<style>x{}</style>', ['x{}', '<style>']],
    ['<p onclick="evil()">x</p>', ['evil()', 'onclick']],
    ['<a href=" javascript:x">x</a>', [' javascript:x', 'javascript:x', 'href']],
    ['<!-- x -->', ['<!--']],
  ])('is found again in the content by what stands in %s', (body, traces) => {
    expect(pageFaults(parsePage(page(body)), '/tin-tuc/x/', SETTINGS).map((fault) => fault.traces)).toEqual([
      traces,
    ]);
  });
});

describe('a page that passed', () => {
  const source = page(`<p>a &amp; b</p>`, `<script>${EARLY}</script><style>${SHEETS[0]}</style>`);

  test('has its policy right behind its alphabet, and is else what it was', () => {
    const sealed = seal(source);
    const [, policy = ''] =
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(sealed) ??
      [];
    expect(sealed.replace(`<meta http-equiv="Content-Security-Policy" content="${policy}">`, '')).toBe(
      source,
    );
    expect(policy).toContain("default-src 'none';script-src 'self' 'wasm-unsafe-eval' 'sha256-");
    expect(policy).toMatch(/;style-src 'sha256-[^']+';/);
    expect(policy).toContain("require-trusted-types-for 'script';trusted-types 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:/);
  });

  test('lets no style in where it has none', () => {
    expect(seal(page(''))).not.toContain('style-src');
  });

  test('lets in its own words that run, not its data nor its files, and a film only where it has one', () => {
    const scripts = `<script>${EARLY}</script><script type="application/ld+json">{}</script><script type="module" src="/xa/_astro/a.js"></script>`;
    expect(seal(page(scripts)).match(/'sha256-/g)).toHaveLength(1);
    expect(seal(page('<p>a</p>'))).not.toContain('media-src');
    expect(seal(page('<video controls></video>'))).toContain('media-src');
  });

  test('is else what it was also where a browser moves a link, and where there are many', () => {
    const link = '<a href="https://khac.example/">x</a>';
    // A link between the rows of a table is shown above it.
    const body = `${link}<table><tr><td>${link}</td></tr>${link}</table><p>a</p>`;
    const sealed = seal(page(body)).replace(/<meta http-equiv="[^>]*>/, '');
    expect(sealed).toBe(page(body).replaceAll('<a ', '<a rel="nofollow" '));
  });

  test.each([
    ['<a href="https://khac.example/">x</a>', '<a rel="nofollow" href="https://khac.example/">x</a>'],
    ['<a rel="prev" href="//khac.example/">x</a>', '<a rel="prev nofollow" href="//khac.example/">x</a>'],
    ['<a href="https://mang.example/khac">x</a>', '<a rel="nofollow" href="https://mang.example/khac">x</a>'],
    [
      '<a rel=" me  prev" href="//khac.example/">x</a>',
      '<a rel="me prev nofollow" href="//khac.example/">x</a>',
    ],
    ['<a href="//khac.example/" rel="A&quot;b me">x', '<a href="//khac.example/" rel="me nofollow">x'],
    [
      '<a href="https://huyen.example.khac.example/">x</a>',
      '<a rel="nofollow" href="https://huyen.example.khac.example/">x</a>',
    ],
  ])('marks a link to a host that the unit does not name: %s', (before, after) => {
    expect(seal(page(before))).toContain(after);
  });

  test.each([
    '<a href="https://huyen.example/a">x</a>',
    '<a href="https://mang.example/xamau">x</a>',
    '<a href="https://xa.example/khac/">x</a>',
    '<a href="/xa/">x</a>',
    '<a href="mailto:a@khac.example">x</a>',
    '<a rel="nofollow" href="https://khac.example/">x</a>',
    '<a rel="me nofollow" href="https://khac.example/">x</a>',
    '<a id="x">x</a>',
    '<a href="../y/">x</a>',
  ])('leaves others as they are: %s', (link) => {
    expect(seal(page(link))).toContain(link);
  });
});

test('a text in a feed is held to the same', () => {
  expect(
    textFaults('<p>a <a href="https://khac.example/">b</a></p>', 'https://xa.example/xa/', SETTINGS),
  ).toEqual([]);
  expect(textFaults('<p onclick="x">a</p>', 'https://xa.example/xa/', SETTINGS)).not.toEqual([]);
  expect(textFaults('<form></form>', 'https://xa.example/xa/', SETTINGS)).not.toEqual([]);
});

test('a long page is read and sealed in proportion to its length', async () => {
  const { isLinear, told } = await growthOf(
    (size) => {
      const source = page(`<ul class="prose">${'<li><a href="/xa/">x</a></li>'.repeat(size)}</ul>`);
      return () => {
        expect(faults(source)).toEqual([]);
        seal(source);
      };
    },
    { end: 32_000, times: 3 },
  );
  expect(isLinear, told).toBe(true);
});

test('an address that may not be is shown, one of over 80 signs with its beginning', () => {
  const shown = (length: number) => faults(page(`<a href="javascript:${'x'.repeat(length - 11)}">a</a>`));
  const message = (value: string) => [`Thẻ <a> có địa chỉ href="${value}" không được phép.`];
  expect(shown(80)).toEqual(message(`javascript:${'x'.repeat(69)}`));
  expect(shown(81)).toEqual(message(`javascript:${'x'.repeat(69)}…`));
});
