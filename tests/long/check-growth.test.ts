/**
 * Twice the content takes twice the time, whatever the content is: what grows faster, an editor's account could use to
 * stop everybody's work. Processor time counts, so that a busy machine changes nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { article, BASE, type Files, FRONT_MATTER, NOW, writeContent } from '../support/content.ts';

const text = (body: string): Files => ({ 'news/2022/them/index.md': article(FRONT_MATTER, body) });
const mdx = (body: string): Files => ({ 'news/2022/them/index.mdx': article(FRONT_MATTER, body) });
const front = (lines: string): Files => ({ 'news/2022/them/index.md': article(`${FRONT_MATTER}\n${lines}`) });
const numbers = (count: number, line: (at: number) => string, separator = '\n') =>
  Array.from({ length: count }, (_, at) => line(at)).join(separator);
const times = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** A sixteenth of what a text may hold. */
const HALF = 64_000;
const FRONT = 30_000;

/** Content of a size; at half the limit it is made once and once again of twice the size. */
const GROWING: readonly (readonly [string, number, (size: number) => Files])[] = [
  [
    'a raw table of rows',
    5000,
    (n) => text(`<table>\n${times('<tr><td>Thôn Mẫu</td><td>1</td></tr>\n', n * 40)}</table>`),
  ],
  [
    'a raw table of rows in a quote',
    5000,
    (n) => text(`> <table>\n${times('> <tr><td>Thôn Mẫu</td><td>1</td></tr>\n', n * 42)}> </table>`),
  ],
  [
    'a raw table of one line in a list',
    HALF / 2,
    (n) => text(`- <table>\n  <tr>${times('<td>a</td>', n)}</tr></table>`),
  ],
  ['a table of rows', HALF / 2, (n) => text(`| a | b |\n|---|---|\n${times('| Thôn Mẫu | 10 |\n', n)}`)],
  ['line breaks in a table', HALF / 4, (n) => text(`| a |\n|---|\n| ${times('a<br>', n)} |`)],
  ['line breaks in cells', HALF / 4, (n) => text(`| a |\n|---|\n${times('| a<br>b |\n', n)}`)],
  ['line breaks', HALF / 2, (n) => text(times('a<br>', n))],
  ['line breaks in a point', HALF / 2, (n) => text(`- ${times('a<br>', n)}`)],
  ['lines glued to a point', HALF / 2, (n) => text(`- a\n${times('B\n', n)}`)],
  ['points with a line glued to each', HALF / 2, (n) => text(times('- a\nB\n', n))],
  ['blanks of forms', HALF / 2, (n) => text(times('Tuổi:____', n))],
  ['one blank', HALF / 2, (n) => text(`a ${times('_', n)} b`)],
  ['signs behind bold words', HALF / 2, (n) => text(times('**[a](/tin-tuc/):**b ', n))],
  ['quotes of numbers', HALF / 2, (n) => text(times('> 5 a\n\n', n))],
  ['addresses glued to a border', HALF / 2, (n) => text(`| a |\n|---|\n| ${times('https://a.vn|', n)}`)],
  ['footnotes without a colon', HALF / 2, (n) => text(times('a[^1]\n\n[^1] b\n\n', n))],
  ['addresses of other sites', HALF / 2, (n) => text(numbers(n / 30, (at) => `[a](bai-${at}.html)`, ' '))],
  ['captions without their marks', HALF / 2, (n) => text(times('![a](a.jpg b)\n\n', n))],
  ['opening brackets', HALF, (n) => text(times('[', n))],
  ['brackets of links', HALF, (n) => text(times('[a](', n))],
  ['brackets of pictures', HALF, (n) => text(times('![a]( ', n))],
  ['closing brackets', HALF, (n) => text(times(']( ', n))],
  ['brackets on many lines', HALF, (n) => text(times('[a]\n', n))],
  ['pictures that are not there', HALF, (n) => text(numbers(n / 20, (at) => `![a](anh-${at}.jpg)`, ' '))],
  ['links that are dead', HALF, (n) => text(numbers(n / 30, (at) => `[a](/tin-tuc/bai-kia${at}/)`, ' '))],
  ['links', HALF / 2, (n) => text(times('[a](/tin-tuc/bai-kia/) ', n))],
  ['definitions', HALF / 2, (n) => text(numbers(n / 20, (at) => `[a${at}]: /tin-tuc/`))],
  ['pictures in a link’s title', HALF / 2, (n) => text(`[Xem](/tin-tuc/ "${times('<img ', n)}")`)],
  ['pictures in code', HALF / 2, (n) => text(`\`${times('<img ', n)}\``)],
  ['refused tags', HALF / 2, (n) => text(times('<b>', n))],
  ['tags that open', HALF / 2, (n) => text(times('<td>', n))],
  ['tags that close', HALF / 2, (n) => text(times('</td>', n))],
  ['opaque tags', HALF / 2, (n) => text(times('<script>', n))],
  ['tags without an end', HALF, (n) => text(`<br${times(' a', n)}`)],
  ['spaces in a tag', HALF, (n) => text(`<br${times(' ', n)}x`)],
  ['attributes', HALF / 2, (n) => text(`<td${times(' colspan="1"', n)}>`)],
  ['comments', HALF / 2, (n) => text(times('<!--', n))],
  ['processing instructions', HALF / 2, (n) => text(times('<?', n))],
  ['list items', HALF / 2, (n) => text(times('- a\n', n))],
  ['headings', HALF / 2, (n) => text(times('## a\n', n))],
  ['spaces before marks', HALF, (n) => text(times('thôn  bàn , ', n))],
  ['nothing but spaces', HALF, (n) => text(`thôn${times(' ', n)}bàn`)],
  ['tones on the wrong letters', HALF, (n) => text(times('tòan qủa ', n))],
  ['numbers of people', HALF, (n) => text(times('số tài khoản 036199001234x ', n))],
  ['halves of code', HALF, (n) => text(times('`a ', n))],
  [
    'links to parts that are not there',
    HALF / 2,
    (n) => text(`${numbers(n / 16, (at) => `## m${at}`)}\n\n${numbers(n / 20, (at) => `[a](#x${at}q)`)}`),
  ],
  [
    'links to parts that are there',
    HALF / 2,
    (n) => text(`${numbers(n / 16, (at) => `## m${at}`)}\n\n${numbers(n / 20, (at) => `[a](#muc-m${at})`)}`),
  ],
  ['rows without the line under the first', HALF / 2, (n) => text(times('| a | b |\n', n))],
  ['rows of frames', HALF / 2, (n) => text(times('│ a │ b │\n', n))],
  ['rows of tabs', HALF / 2, (n) => text(times('a\tb\n', n))],
  ['rows of tabs apart', HALF / 2, (n) => text(times('a\tb\n\n', n))],
  [
    'rows of a table over two lines',
    HALF / 2,
    (n) => text(`| a | b |\n|---|---|\n${times('| a | b\nc |\n', n)}`),
  ],
  ['bullets that are none', HALF / 2, (n) => text(times('• a\n', n))],
  ['bullets alone in a line', HALF / 2, (n) => text(times('•\na\n', n))],
  ['points glued to the one above', HALF / 2, (n) => text(`- a\n${times('-b\n', n)}`)],
  ['points of two signs', HALF / 2, (n) => text(times('- a\n+ b\n', n))],
  ['points further in', HALF / 2, (n) => text(`- a\n${times(' - b\n', n)}`)],
  ['fences', HALF / 2, (n) => text(times('~~~ a b\n~~~\n', n))],
  ['links over two lines', HALF / 2, (n) => text(times('[a]\n(/van-ban/)\n', n))],
  ['escaped HTML', HALF / 2, (n) => text(times('&amp;nbsp; &lt;p&gt;\n', n))],
  ['codes of mails', HALF / 2, (n) => text(times('=C3=A0 \n', n))],
  ['footnotes that many name', HALF / 4, (n) => text(`${times('a[^1] ', n)}\n\n[^1]: b`)],
  ['quotes of arrows', HALF / 2, (n) => text(times('>> a\n\n', n))],
  [
    'lines of a front matter in another form',
    FRONT,
    (n) => ({ 'news/2022/them/index.md': `---\n${times('"title": "a",\n', n)}---\n\nChữ.\n` }),
  ],
  [
    'a front matter without its end',
    FRONT,
    (n) => ({ 'news/2022/them/index.md': `---\n${FRONT_MATTER}\n\n${times('Chữ.\n\n', n)}` }),
  ],
  ['footnotes', HALF / 4, (n) => text(numbers(n / 20, (at) => `a[^${at}]\n\n[^${at}]: b\n`))],
  ['emphasis', HALF / 2, (n) => text(times('*a **b', n))],
  ['backticks', HALF / 2, (n) => text(times('`a``', n))],
  ['ampersands', HALF, (n) => text(times('&#x5f', n))],
  ['backslashes', HALF, (n) => text(times('\\', n))],
  ['decomposed letters', HALF / 2, (n) => text(times('e\u0302\u0323 ', n))],
  ['invisible characters', HALF / 2, (n) => text(times('a\u200b\n', n))],
  ['control characters', HALF / 2, (n) => text(times('a\u0008 ', n))],
  ['broken characters', HALF / 4, (n) => text(times('\ufffd ', n))],
  ['letters of TCVN3', HALF / 2, (n) => text(times('nh©n d©n x·\n', n))],
  ['look-alike letters', HALF / 2, (n) => text(times('xаmau ', n))],
  ['one long word', HALF, (n) => text(times('a', n))],
  ['one long line of spaces', HALF, (n) => text(`a${times(' ', n)}b`)],
  ['addresses in a text', HALF / 2, (n) => text(times('https://vi.example/ ', n))],
  ['an address', HALF, (n) => text(`[a](/${times('a/', n)})`)],
  ['expressions of .mdx', 1000, (n) => mdx(times('{/* a */} ', n))],
  ['components of .mdx', 16_000, (n) => mdx(times('<OfficeAdress /> ', n))],
  ['elements of .mdx', 8_000, (n) => mdx(times('<u>a</u> ', n))],
  ['keys of a front matter', FRONT, (n) => front(numbers(n / 8, (at) => `k${at}: a`))],
  ['the same key', FRONT, (n) => front(times('a: a\n', n))],
  ['near keys', FRONT, (n) => front(numbers(n / 12, (at) => `titl${at}: a`))],
  ['tags', FRONT, (n) => front(`tags: [${numbers(n / 6, (at) => `t${at}`, ', ')}]`)],
  ['dates in tags', FRONT, (n) => front(`tags: [${times('2022-01-04, ', n)}]`)],
  ['brackets of YAML', FRONT, (n) => front(`tags: ${times('[], ', n)}`)],
  ['quotation marks', FRONT, (n) => front(`author: ${times('"', n)}`)],
  ['anchors', FRONT, (n) => front(`author: ${times('&a ', n)}`)],
  ['a title', FRONT, (n) => front(`description: ${times('a ', n)}`)],
  [
    'a category',
    FRONT,
    (n) => ({ 'news/2022/them/index.md': article(FRONT_MATTER.replace('tin-xa', times('tin-', n))) }),
  ],
  ['keys of data', HALF, (n) => ({ 'stats/days.json': `{${numbers(n / 10, (at) => `"k${at}":1`, ',')}}` })],
  [
    'days',
    HALF,
    (n) => ({
      'stats/days.json': `{${numbers(n / 16, (at) => `"${new Date(at * 864e5).toISOString().slice(0, 10)}":1`, ',')}}`,
    }),
  ],
  ['commas of JSON', HALF, (n) => ({ 'stats/days.json': `{"a":1${times(' ', n)}x` })],
  [
    'keys of site.yaml',
    HALF / 4,
    (n) => ({ 'site.yaml': `${BASE['site.yaml']}${numbers(n / 10, (at) => `k${at}: a`)}` }),
  ],
  [
    'rows of abbreviations',
    1000,
    (n) => ({ 'abbreviations.yaml': numbers(n, (at) => `- { short: A${at}, full: [a] }`) }),
  ],
  [
    'near-miss categories',
    100,
    (n) => ({
      'categories.yaml': numbers(n, (at) => `- { id: tin-xa-mau-rat-dai-${at}, name: a }`),
      ...Object.fromEntries(
        Array.from({ length: 100 }, (_, at) => [
          `news/2022/x-${at}/index.md`,
          article(FRONT_MATTER.replace('tin-xa', `tin-xa-mau-rat-dai-x${at}`)),
        ]),
      ),
    }),
  ],
  ['keys of Telex', HALF, (n) => text(times('thoong baso hopj \u00e1\n', n))],
  ['one line of keys', HALF / 4, (n) => text(times('thoo baso see ', n))],
  ['signs of VIQR', HALF / 4, (n) => text(times("a^b'c+.", n))],
  ['codes of line breaks', HALF / 2, (n) => text(times('a\\nB ', n))],
  ['codes on many lines', HALF / 2, (n) => text(times('a\\nB :tada: c **** d\n', n))],
  ['short codes', HALF / 2, (n) => text(times(':ta_', n))],
  ['rows of values', HALF / 2, (n) => text(times('a,b\n', n))],
  ['paragraphs of values', HALF / 2, (n) => text(times('a,b\na,b\na,b\n\n', n))],
  ['points numbered 1)', HALF / 2, (n) => text(times('1) a\n', n))],
  ['points numbered 1) within each other', HALF / 4, (n) => text(times('- 1) a\n', n))],
  ['headings that are none', HALF / 2, (n) => text(times('##a\n', n))],
  ['fences with words', HALF / 2, (n) => text(times('~~~ a b\n', n))],
  ['fences that stay open', HALF / 2, (n) => text(`~~~~~~\n${times('```x\n', n)}`)],
  ['setext headings', HALF / 2, (n) => text(times('a\n===\n', n))],
  [
    'files to be called otherwise, and alike',
    400,
    (n) => ({
      ...text('a'),
      ...Object.fromEntries(
        Array.from({ length: n }, (_, at) => [
          `news/2022/them/a${'#?%'[at % 3]}${'?'.repeat(at % 150)}${'#'.repeat(at % 7)}${'%'.repeat(Math.floor(at / 150))}.gif`,
          'x',
        ]),
      ),
    }),
  ],
  [
    'pages to be called otherwise',
    400,
    (n) =>
      Object.fromEntries(Array.from({ length: n }, (_, at) => [`pages/Trang ${at}.md`, article('title: a')])),
  ],
  [
    'files beside',
    1000,
    (n) => ({
      ...text('a'),
      ...Object.fromEntries(Array.from({ length: n }, (_, at) => [`news/2022/them/a${at}.pdf`, 'x'])),
    }),
  ],
];

/** Below this many milliseconds growth cannot be told from noise, and harms nobody. */
const NOTHING = 150;

/** Processor time of a check; where it is some, the least of three. */
async function costOf(files: Files): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'check-growth-'));
  try {
    writeContent(join(dir, 'content'), { ...BASE, ...files });
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && least > NOTHING; run += 1) {
      const start = process.cpuUsage();
      await checkContent({ contentDir: join(dir, 'content'), now: NOW, workingDir: dir });
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1000);
    }
    return least;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A square stays a square when it is measured again; a moment in which the machine did something else, does not. */
const AGAIN = { retry: 2 };

test.each(GROWING)('%s', AGAIN, async (_what, size, make) => {
  const double = await costOf(make(2 * size));
  if (double < NOTHING) return;
  expect(double, 'milliseconds for an eighth of a text').toBeLessThan(3000);
  const single = await costOf(make(size));
  expect(double, `${Math.round(single)} ms for half of it`).toBeLessThan(3 * Math.max(single, 100));
});
