/**
 * Documents as an attacker with an editor's account might write them: mostly Markdown that means what it says, so that
 * the check passes it, with hostile pieces where Markdown, HTML, JSX and YAML pass text from one to the other.
 */

export type Random = () => number;

export interface FuzzedDocument {
  readonly mdx: boolean;
  /** YAML between the two lines `---`. */
  readonly frontMatter: string;
  readonly body: string;
}

/** Mulberry32: one seed, one document, on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Files that lie beside the document. */
export const PICTURES = ['a.gif', 'anh/b.gif'];
export const ATTACHMENT = 'ke-hoach.pdf';

/** What any code that gets to run leaves behind, in Node and in a browser. */
export const TRACE = 'globalThis.__fuzzed=1';

const WORDS =
  'UBND xã họp bàn phòng cháy chữa cháy Đại hội năm 2022 kế hoạch 42/2022/NĐ-CP hộ nghèo & < > " \' ` « » “ ” … – · © ﬁ'.split(
    ' ',
  );

const CODE = [TRACE, `alert(1)`, `import('node:fs')`, `\${1}`, 'constructor.constructor("return 1")()'];

const HANDLERS = [
  'onerror',
  'onload',
  'onclick',
  'OnMouseOver',
  'onfocus',
  'onbegin',
  'ontoggle',
  'onpointerrawupdate',
];

const ELEMENTS =
  'script img svg math iframe object embed base meta link style form input button a p div span table td th tr caption col sub sup u br title textarea noscript template select option details video audio source picture marquee foreignObject desc mtext mglyph annotation-xml animate set use body html head plaintext xmp noembed noframes frameset dialog slot portal x-y needs-script'.split(
    ' ',
  );

/** Attribute names that mean something to a browser, to JSX, to Astro or to JavaScript's objects. */
const ATTRIBUTES =
  'href src srcset style class id name formaction action target xlink:href data poster background lang is slot set:html set:text client:load server:defer define:vars dangerouslySetInnerHTML innerHTML constructor __proto__ toString hasOwnProperty key ref children colspan rowspan scope COLSPAN headers abbr __ASTRO_IMAGE_ data-picture popover popovertarget srcdoc http-equiv content autofocus tabindex contenteditable'.split(
    ' ',
  );

const SCHEMES = [
  `javascript:${TRACE}`,
  `JaVaScRiPt:${TRACE}`,
  `java\tscript:${TRACE}`,
  `java&#10;script:${TRACE}`,
  `&#x6A;avascript:${TRACE}`,
  `&#106avascript&colon;${TRACE}`,
  `java&Tab;script&colon;${TRACE}`,
  `\u0001javascript:${TRACE}`,
  `&#1;javascript:${TRACE}`,
  `&#x1F;javascript:${TRACE}`,
  `\u00a0javascript:${TRACE}`,
  `javascript\\:${TRACE}`,
  `java\\script:${TRACE}`,
  `%6Aavascript:${TRACE}`,
  `javascript%3A${TRACE}`,
  `\u2028javascript:${TRACE}`,
  `\u200bjavascript:${TRACE}`,
  `ｊavascript:${TRACE}`,
  `javascript：${TRACE}`,
  `view-source:javascript:1`,
  `data:text/html,<script>${TRACE}</script>`,
  `DATA:text/html;base64,PHNjcmlwdD4=`,
  `data&colon;image/svg+xml,<svg/onload=1>`,
  `vbscript:msgbox(1)`,
  `feed:javascript:1`,
  `blob:https://vi.example/1`,
  `filesystem:https://vi.example/`,
  `file:///etc/passwd`,
  `jar:https://vi.example!/`,
  `//vi.example/x`,
  `/\\vi.example/x`,
  `\\\\vi.example\\x`,
  `/\t/vi.example`,
  `https:vi.example`,
  `https://xamau.example@vi.example/`,
  `https://xamau.example%2F@vi.example/`,
  `https://vi.example/"onmouseover="${TRACE}`,
  `https://vi.example/'><img src=x onerror=${TRACE}>`,
  `https://vi.example/\`{${TRACE}}`,
  `https://v\u0131.example/`,
  `/tin-tuc/"><script>${TRACE}</script>`,
  `/_astro/%zz`,
  `/%00`,
  `%`,
  `#x.jpg`,
  `#"><script>${TRACE}</script>`,
  `?q=<script>`,
  `a.gif`,
  `./a.gif`,
  `./A.gif`,
  `a%2Egif`,
  `./../a.gif`,
  `node:fs`,
  `astro:content`,
  `virtual:x`,
  `\0virtual`,
  `/@fs/etc/passwd`,
  `a.gif?raw`,
  `a.gif?url#x`,
  `./a.gif\u0000.js`,
  `package.json`,
];

const GOOD_ADDRESSES = [
  '/tin-tuc/',
  '/lien-he/#muc-1',
  'https://vi.example/a?b=1&c=2',
  'https://vi.example/(a)',
  'http://vi.example',
  'mailto:xa@xamau.example',
  'tel:0900000000',
  '#muc-1',
  './ke-hoach.pdf',
  'ke-hoach.pdf',
];

/** Pieces that once meant something else to the next reader. */
const RAW = [
  `<script>${TRACE}</script>`,
  `<ScRiPt >${TRACE}</sCrIpT >`,
  `<script/x>${TRACE}</script/x>`,
  `<img src=x onerror=${TRACE}>`,
  `<img/src/onerror=${TRACE}>`,
  `<svg/onload=${TRACE}>`,
  `<svg><animate onbegin=${TRACE} attributeName=x></svg>`,
  `<svg><script>${TRACE}</script></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${TRACE}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${TRACE}>`,
  `<noscript><p title="</noscript><img src=x onerror=${TRACE}>">`,
  `<table><td constructor="x">`,
  `<td __proto__="x">`,
  `<table><caption><svg><desc><table><td onclick=${TRACE}>`,
  `<u onclick=${TRACE}>x</u>`,
  `<u\u000bonclick=${TRACE}>x</u>`,
  `<u\u0000onclick=${TRACE}>x</u>`,
  `<u title='"><script>${TRACE}</script>'>x</u>`,
  `<br/onload=${TRACE}>`,
  `<br onload=${TRACE}//>`,
  `<sub <script>${TRACE}</script>`,
  `<sub/sup/onclick=${TRACE}>x</sub>`,
  `<!-- --!><script>${TRACE}</script> -->`,
  `<!--><script>${TRACE}</script>-->`,
  `<!---><script>${TRACE}</script>-->`,
  `<![CDATA[<script>${TRACE}</script>]]>`,
  `<![CDATA[ ]]><u>x</u>`,
  `<?php ${TRACE} ?>`,
  `<? ?><script>${TRACE}</script>`,
  `<!DOCTYPE html>`,
  `<!ENTITY x>`,
  `</p><script>${TRACE}</script>`,
  `</div></main></body><script>${TRACE}</script>`,
  `--><script>${TRACE}</script>`,
  `]]><script>${TRACE}</script>`,
  `</title><script>${TRACE}</script>`,
  `</script><script>${TRACE}</script>`,
  `<\u{E0001}script>${TRACE}</script>`,
  `<scr<script>ipt>${TRACE}</script>`,
  `&lt;script&gt;${TRACE}&lt;/script&gt;`,
  `&#60;script&#62;${TRACE}`,
  `\\<script>${TRACE}</script>`,
  `__ASTRO_IMAGE_="{&quot;src&quot;:&quot;./a.gif&quot;,&quot;index&quot;:0,&quot;x><script>${TRACE}</script>&quot;:1}"`,
  `__ASTRO_IMAGE_="{\\u003cscript\\u003e}"`,
  `__ASTRO_IMAGE_="x"`,
  `__ASTRO_&#73;MAGE_="{}"`,
  `__VITE_ASSET__x__ import.meta.env.SECRET`,
  `@@ASTRO_PAGES_PATTERN@@ __ASTRO_SLOT__ <!--astro:head-->`,
  `<astro-island uid="x" component-url="data:text/javascript,${TRACE}">`,
  `{${TRACE}}`,
  `{\`\${1}\`}`,
  `{/* */ ${TRACE}}`,
  `{/* x */}`,
  `{/**/}`,
  `{/* } */}`,
  `{<img src="x" onerror="${TRACE}" />}`,
  `{props.x}`,
  `{frontmatter.title}`,
  `{...props}`,
  `\${${TRACE}}`,
  `import x from 'node:fs'`,
  `export const x = ${TRACE}`,
  `export default () => ${TRACE}`,
  `import \`\\`,
  `<OfficeAddress />`,
  `<OfficeAddress a="b" />`,
  `<OfficeAddress set:html="<script>${TRACE}</script>" />`,
  `<OfficeAddress {...{onclick:1}} />`,
  `<OfficeAddress.constructor />`,
  `<ContactList>{${TRACE}}</ContactList>`,
  `<ContactList>*x* <u>y</u></ContactList>`,
  `<Fragment set:html="<script>${TRACE}</script>" />`,
  `<astro-image src="x" />`,
  `<></>`,
  `<u>x</u>`,
  `<u>x`,
  `</u>`,
  `<br>`,
  `<br />`,
  `H<sub>2</sub>O`,
  `[x](javascript:1 "y")`,
  `![x](x "y" onerror=${TRACE})`,
  `<https://vi.example/"onclick=1>`,
  `<javascript:${TRACE}>`,
  `<mailto:a@b.vn?subject="><script>>`,
  `<a@b.vn>`,
  `www.vi.example/"onclick="1`,
  `https://vi.example/<script>`,
  `[^1]`,
  `[^constructor]`,
  `[^1]: <script>${TRACE}</script>`,
  `[__proto__]`,
  `[constructor]`,
  `[x]: javascript:1`,
  `:::script`,
  `$$ \\href{javascript:1}{x} $$`,
  `{#id onclick=1}`,
  `# x {onclick=1}`,
  `---`,
  `+++`,
  `\u0000`,
  `\u0008`,
  `\u001b[2J`,
  `\u2028`,
  `\u202e`,
  `\ufeff`,
  `\ud800`,
  `\u0085`,
  `&NewLine;`,
  `&nbsp;`,
  `&#0;`,
  `&#x110000;`,
  `&#xD800;`,
  `&lt`,
  `&`,
];

/** Text that a title or a caption might hold. */
const QUOTED = [
  `"`,
  `'`,
  `">`,
  `'>`,
  `\\"`,
  `&quot;`,
  `"><script>${TRACE}</script>`,
  `'><img src=x onerror=${TRACE}>`,
  `" onmouseover="${TRACE}`,
  `' onmouseover='${TRACE}`,
  `--><img src=x onerror=${TRACE}>`,
  `</figcaption><script>${TRACE}</script>`,
  `<b>x</b>`,
  `<img src=x onerror=${TRACE}>`,
  `srcset=" data-picture="`,
  ` data-picture= srcset=x`,
  `=`,
  `\``,
  `{${TRACE}}`,
  `$&$1$\`$'`,
  `UBND`,
  `<p><img data-picture="text" srcset="x 1w"></p>`,
  `__ASTRO_IMAGE_="{}"`,
  `\\`,
];

export function writeDocument(seed: number): FuzzedDocument {
  return new Writer(seeded(seed)).document();
}

class Writer {
  readonly #random: Random;
  /** How often a hostile piece stands where a word might. */
  #hostility = 0;
  #mdx = false;

  constructor(random: Random) {
    this.#random = random;
  }

  document(): FuzzedDocument {
    this.#mdx = this.#chance(0.3);
    // Most documents hold one or two hostile pieces: with more, the check would refuse each for another.
    this.#hostility = this.#pick([0.01, 0.02, 0.04, 0.1]);
    const frontMatter = this.#frontMatter();
    let body = this.#blocks(3);
    if (this.#chance(0.15)) body = this.#mutated(body);
    return { mdx: this.#mdx, frontMatter, body };
  }

  #chance = (share: number): boolean => this.#random() < share;
  #whole = (from: number, to: number): number => from + Math.floor(this.#random() * (to - from + 1));
  #pick = <T>(from: readonly T[]): T => from[Math.floor(this.#random() * from.length)] as T;
  #many = (from: number, to: number, make: () => string, joint = ''): string =>
    Array.from({ length: this.#whole(from, to) }, make).join(joint);
  #oneOf = (...makers: (() => string)[]): string => this.#pick(makers)();

  #words = (): string => this.#many(1, 4, () => this.#pick(WORDS), ' ');

  #hostile(): string {
    const piece = this.#oneOf(
      () => this.#pick(RAW),
      () => this.#pick(RAW),
      () => this.#pick(QUOTED),
      () => this.#element(),
      () => `[${this.#words()}](${this.#address()}${this.#title()})`,
    );
    return this.#chance(0.2) ? this.#mutated(piece) : piece;
  }

  #element(): string {
    const name = this.#pick(ELEMENTS);
    const attributes = this.#many(0, 3, () => this.#attribute());
    const end = this.#pick(['>', ' >', '/>', ' />', '', '//>']);
    return `<${this.#cased(name)}${attributes}${end}${this.#chance(0.5) ? this.#words() : ''}${this.#chance(0.6) ? `</${name}>` : ''}`;
  }

  #attribute(): string {
    const gap = this.#pick([' ', '\n', '/', '\t', '  ', '\f', '"', '']);
    const name = this.#cased(this.#chance(0.4) ? this.#pick(HANDLERS) : this.#pick(ATTRIBUTES));
    const value = this.#oneOf(
      () => this.#pick(CODE),
      () => this.#pick(SCHEMES),
      () => this.#pick(QUOTED),
      () => '2',
    );
    return (
      gap + name + this.#pick([`="${value}"`, `='${value}'`, `=${value}`, `={${value}}`, ` = "${value}"`, ''])
    );
  }

  #cased = (name: string): string =>
    this.#chance(0.2)
      ? [...name].map((letter) => (this.#chance(0.5) ? letter.toUpperCase() : letter)).join('')
      : name;

  #address(): string {
    const address = this.#chance(this.#hostility * 4) ? this.#pick(SCHEMES) : this.#pick(GOOD_ADDRESSES);
    const changed = this.#chance(0.03) ? this.#mutated(address) : address;
    return /[ ()]/.test(changed) || this.#chance(0.1) ? `<${changed}>` : changed;
  }

  #title(): string {
    if (this.#chance(0.5)) return '';
    const text = this.#chance(0.5) ? this.#pick(QUOTED) : this.#words();
    return this.#pick([
      ` "${text.replaceAll('"', '\\"')}"`,
      ` '${text.replaceAll("'", "\\'")}'`,
      ` (${text})`,
      ` "${text}"`,
    ]);
  }

  #inline(depth: number): string {
    if (this.#chance(this.#hostility)) return this.#hostile();
    if (depth === 0) return this.#words();
    const inner = () => this.#many(1, 2, () => this.#inline(depth - 1), ' ');
    return this.#oneOf(
      () => this.#words(),
      () => this.#words(),
      () => `**${inner()}**`,
      () => `*${inner()}*`,
      () => `~~${inner()}~~`,
      () => `\`${this.#chance(0.3) ? this.#pick(RAW).replaceAll('`', '') : this.#words()}\``,
      () => `[${inner()}](${this.#address()}${this.#title()})`,
      () => `[${inner()}][${this.#pick(['r', 'ham', 'R '])}]`,
      () => this.#picture(),
      () => `<u>${inner()}</u>`,
      () => `H<sub>2</sub>O<br />`,
      () => `<https://vi.example/${this.#chance(0.2) ? encodeURI(this.#pick(QUOTED)) : ''}>`,
      () => `https://vi.example/${this.#chance(0.2) ? this.#pick(QUOTED) : 'a'}`,
      () => 'x[^1]',
      () => `\\${this.#pick([...'<>{}[]()`*_#&!"'])}`,
      () => this.#pick(['&lt;script&gt;', '&#x3C;', '&quot;', '&amp;lt;', '&copy', '&#0;']),
    );
  }

  #picture(): string {
    const file = this.#chance(this.#hostility) ? this.#pick(SCHEMES) : `./${this.#pick(PICTURES)}`;
    const alt = this.#chance(0.3) ? this.#pick(QUOTED).replaceAll(']', '') : this.#words();
    return `![${alt}](${file}${this.#title()})`;
  }

  #paragraph = (): string => this.#many(1, 4, () => this.#inline(2), this.#pick([' ', ' ', '\n', '']));

  #blocks(depth: number): string {
    return this.#many(1, depth + 2, () => this.#block(depth), this.#pick(['\n\n', '\n\n', '\n\n', '\n']));
  }

  #block(depth: number): string {
    if (this.#chance(this.#hostility)) return this.#hostile();
    const nested = () => (depth > 0 ? this.#blocks(depth - 1) : this.#paragraph());
    const indented = (mark: string, text: string) =>
      mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
    return this.#oneOf(
      () => this.#paragraph(),
      () => this.#paragraph(),
      () => `${'#'.repeat(this.#whole(2, 3))} ${this.#inline(1)}`,
      () => `${this.#words()}\n${this.#pick(['---', '==='])}`,
      () => this.#many(1, 3, () => indented(this.#pick(['- ', '1. ', '- [ ] ', '* [x] ']), nested()), '\n'),
      () => nested().replaceAll(/^/gm, '> '),
      () =>
        `${this.#pick(['```', '~~~'])}${this.#pick(['', 'js', 'html', '"><script>', 'js {1} title="x"'])}\n${this.#pick(RAW)}\n${this.#pick(['```', '~~~'])}`,
      () => indented('    ', this.#pick(RAW)),
      () => this.#markdownTable(),
      () => this.#rawTable(),
      () => this.#many(1, 3, () => this.#picture(), this.#pick([' ', '\n', '\n\n', '<br />'])),
      () => `[r]: ${this.#address()}${this.#title()}\n[ham]: ${this.#pick(GOOD_ADDRESSES)}`,
      () => indented('[^1]: ', nested()),
      () => '***',
      () =>
        this.#mdx
          ? this.#pick(['<OfficeAddress />', '{/* x */}', '<ContactList>\n\nx\n\n</ContactList>'])
          : this.#words(),
    );
  }

  #markdownTable(): string {
    const row = () => `| ${this.#many(2, 2, () => this.#inline(1).replaceAll(/[\n|]/g, ' '), ' | ')} |`;
    return `${row()}\n|${this.#pick(['---', ':-:', '--:'])}|---|\n${this.#many(1, 2, row, '\n')}`;
  }

  #rawTable(): string {
    const text = () =>
      this.#chance(this.#hostility * 2)
        ? this.#hostile()
        : this.#oneOf(
            () => this.#words().replaceAll(/[<>&]/g, ''),
            () => '<u>x</u>',
            () => 'a<br />b',
            () => '**x**',
            () => '&lt;script&gt;',
            () => '',
          );
    const attribute = () =>
      this.#chance(this.#hostility * 2)
        ? this.#attribute()
        : this.#pick(['', '', ' colspan="2"', " rowspan='2'", ' scope=col']);
    const cell = () => {
      const name = this.#pick(['td', 'th']);
      return `<${name}${attribute()}>${text()}</${name}>`;
    };
    const gap = this.#pick(['', '\n', '\n  ']);
    return `<table>${gap}${this.#pick(['', '<caption>x</caption>', '<colgroup><col /></colgroup>'])}${this.#many(1, 3, () => `<tr>${this.#many(1, 2, cell)}</tr>`, gap)}${gap}</table>`;
  }

  #frontMatter(): string {
    const value = (): string => {
      const text = this.#chance(this.#hostility * 3)
        ? this.#hostile()
        : this.#chance(0.2)
          ? this.#pick(QUOTED)
          : this.#words();
      return this.#oneOf(
        () => JSON.stringify(text),
        () => `'${text.replaceAll("'", "''")}'`,
        () => JSON.stringify(text),
        () => `|-\n    ${text.replaceAll('\n', '\n    ')}`,
        () => `>-\n    ${text.replaceAll('\n', '\n    ')}`,
        () => (this.#chance(0.3) ? text : JSON.stringify(text)),
        () =>
          this.#chance(this.#hostility)
            ? this.#pick([
                '!!js/function "x"',
                '*a',
                '&a x',
                '{ <<: { layout: ./evil.astro } }',
                '[[[[[]]]]]',
                '0b1',
                '2022-01-01',
                '!!binary aGk=',
              ])
            : 'x',
      );
    };
    const lines = [
      `title: ${value()}`,
      this.#chance(0.9) ? 'publishedAt: 2022-01-04T08:39:58+07:00' : `publishedAt: ${value()}`,
      this.#chance(0.95) ? 'category: tin-xa' : `category: ${value()}`,
    ];
    if (this.#chance(0.3)) lines.push(`description: ${value()}`);
    if (this.#chance(0.3))
      lines.push(
        `tags: [${JSON.stringify(this.#words())}, ${JSON.stringify(this.#chance(0.2) ? this.#pick(QUOTED) : 'Đồng ruộng')}]`,
      );
    if (this.#chance(0.3))
      lines.push(
        `cover:\n  src: ./${this.#pick(PICTURES)}\n  alt: ${value()}${this.#chance(0.5) ? `\n  caption: ${value()}` : ''}`,
      );
    if (this.#chance(0.3)) lines.push(`attachments:\n  - title: ${value()}\n    file: ${ATTACHMENT}`);
    if (this.#chance(this.#hostility))
      lines.push(
        this.#pick([
          'layout: ./evil.astro',
          '__proto__: { draft: false }',
          'constructor: x',
          '<<: { layout: x }',
          '"layout": x',
          '? layout\n: x',
          '"\\u006cayout": x',
          'slug: ../../x',
          'draft: !!bool "no"',
          '---',
          '...',
          '%YAML 1.1',
        ]),
      );
    return lines.join('\n');
  }

  /** A few letters gone, doubled or put in, as fuzzers have always done. */
  #mutated(text: string): string {
    let letters = [...text];
    for (let times = this.#whole(1, 3); times > 0; times -= 1) {
      const at = this.#whole(0, letters.length);
      const part = letters.slice(at, at + this.#whole(1, 8));
      letters = this.#pick([
        [...letters.slice(0, at), ...letters.slice(at + part.length)],
        [...letters.slice(0, at), ...part, ...part, ...letters.slice(at + part.length)],
        [
          ...letters.slice(0, at),
          this.#pick([...'<>"\'`{}[]()!&\\/=#|-_*~:;%\n\t \0\u200b\u202e']),
          ...letters.slice(at),
        ],
        [
          ...letters.slice(0, at),
          ...part.map((letter) => `&#${letter.codePointAt(0)};`),
          ...letters.slice(at + part.length),
        ],
      ]);
    }
    return letters.join('');
  }
}
