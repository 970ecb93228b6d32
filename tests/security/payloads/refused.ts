/** What an editor's account might commit, and the check refuses. */
import { article, type Files, FRONT_MATTER } from '../../support/content.ts';

export interface Refused {
  readonly name: string;
  /** The first is the one that must be named. */
  readonly files: Files;
}

const CODE = 'globalThis.__payload=1';
const LINES = String.raw;

/** A header of a picture that says how large it is, and nothing behind it. */
const png = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head[24] = 8;
  head[25] = 2;
  return head;
};
const gif = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  return head;
};
const webp = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(30);
  head.write('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1');
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
};
const jpeg = (width: number, height: number): Buffer => {
  const head = Buffer.from([
    0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 34, 0, 2, 17, 1, 3, 17, 1, 0xff, 0xd9,
  ]);
  head.writeUInt16BE(height, 7);
  head.writeUInt16BE(width, 9);
  return head;
};

/** Bodies of a Markdown text. */
const BODIES: Readonly<Record<string, string>> = {
  'a handler that only new browsers know': `<table><tr><td onpointerrawupdate="${CODE}">x</td></tr></table>`,
  'a handler without a value': '<u onclick>x</u>',
  'a handler behind a slash': `<u/onclick=${CODE}>x</u>`,
  'a handler behind a form feed': `<u\fonclick=${CODE}>x</u>`,
  'a handler on a closing tag': `<u>x</u onclick=${CODE}>`,
  'a handler behind a quote that does not end': `<td title="x\nonclick=${CODE}>x`,
  'a column with a handler': `<table><colgroup><col onclick="${CODE}"></colgroup><tr><td>x</td></tr></table>`,
  'style on a cell': '<table><tr><td style="position:fixed;inset:0">x</td></tr></table>',
  'an id that a script might ask for': '<u id="settings">x</u>',
  'a class that looks like the site': '<u class="enlarge">x</u>',
  'a popover': '<u popover id=x>x</u>',
  'an element of custom names': `<x-y onclick="${CODE}">x</x-y>`,
  'the site’s own element': `<needs-script><!--<img src=x onerror=${CODE}>--></needs-script>`,
  'a template': `<template><script>${CODE}</script></template>`,
  'a shadow root': `<u><template shadowrootmode="open"><script>${CODE}</script></template></u>`,
  'a slot': '<slot name="x"></slot>',
  'a dialog': '<dialog open>x</dialog>',
  'a marquee': `<marquee onstart="${CODE}">x</marquee>`,
  plaintext: '<plaintext>',
  'a math link': '<math href="javascript:1">x</math>',
  'an animated link': '<svg><a><animate attributeName=href values=javascript:1 /><text>x</text></a></svg>',
  'svg in a table': '<table><tr><td><svg onload=1></svg></td></tr></table>',
  'a declaration': '<!DOCTYPE html [<!ENTITY x "y">]>',
  'a processing instruction': '<?xml-stylesheet href="x"?>',
  CDATA: `<![CDATA[<script>${CODE}</script>]]>`,
  'a comment for servers': '<!--#exec cmd="ls" -->',
  'a comment in a line': 'x <!-- y --> z',
  'meta refresh': '<meta http-equiv=refresh content="0;url=https://vi.example">',
  'a base': '<base href="https://vi.example/">',
  'a form': '<form action="https://vi.example"><input name=q></form>',
  'a table as a form': '<table><form action=https://vi.example><tr><td><input></td></tr></form></table>',
  'a link to code in entities': '[x](java&#x0000073;cript&colon;alert(1))',
  'a link to code with a line break': '[x](<java&NewLine;script:alert(1)>)',
  'a link to code behind a control': '[x](&#20;javascript:alert(1))',
  'a link to code by reference, folded': '[x][ẞ]\n\n[SS]: JAVASCRIPT:alert(1)',
  'a link to code in brackets': '<javascript:alert(1)>',
  'a link to data': '[x](DATA:text/html;base64,PHNjcmlwdD4=)',
  'a link to a blob': '[x](blob:https://vi.example/1)',
  'a link to a view of the source': '[x](view-source:https://vi.example)',
  'a link to an intent': '[x](intent://vi.example#Intent;scheme=https;end)',
  'a link to a message': '[x](sms:0900000000?body=x)',
  'a link without a scheme': '[x](//vi.example/x)',
  'a link with a backslash': LINES`[x](/\\vi.example)`,
  'a link with slashes turned': LINES`[x](\\\\vi.example\\x)`,
  'a link with a tab in its slashes': '[x](</\t/vi.example>)',
  'a link to a folder above': '[x](../../../etc/passwd)',
  'a picture of data': '![x](data:image/svg+xml,<svg/onload=1>)',
  'a picture of a module': '![x](node:fs)',
  'a picture of a virtual module': '![x](virtual:x.jpg)',
  'a picture of Vite': '![x](/@fs/etc/passwd.jpg)',
  'a picture with a query': '![x](a.gif?raw)',
  'a picture with a fragment': '![x](a.gif#x.gif)',
  'a picture by an escaped way up': '![x](..%2f..%2fbai-mau%2fbia.gif)',
  'a picture with half an escape': '![x](a.gif%)',
  'a picture by reference': '![x][y]\n\n[y]: #x.jpg',
  'the marker of Astro in an entity': '&#95;_ASTRO_IMAGE_="{}"',
  'the marker of Astro with an escape': LINES`\__ASTRO_IMAGE_="{}"`,
  'the marker of Astro in pieces': '__ASTRO&shy;_IMAGE_="{}"',
  'the marker of Astro in a title': '[x](/tin-tuc/ "__ASTRO_IMAGE_={}")',
  'the marker of Astro in a fence': '```\n__ASTRO_IMAGE_="x"\n```',
  'the marker of Astro in a footnote': 'x[^1]\n\n[^1]: `__ASTRO_IMAGE_="x"`',
  'the marker of Astro by small letters': '`__astro_image_="x"`',
  'words of Vite': 'import.meta.env.SECRET',
  'a tower of marks': `a${'\u0323\u0301'.repeat(200)}`,
  'quotes in quotes': '>'.repeat(5_000),
  'lists in lists on a line': '- '.repeat(5_000),
  'lists in lists by tabs': Array.from({ length: 80 }, (_, depth) => `${'\t'.repeat(depth)}- a`).join('\n'),
  'emphasis in emphasis': `${'*a **b '.repeat(400)}${'** c*'.repeat(400)}`,
  'entities by the ten thousand': '&amp;'.repeat(20_000),
  'underscores by the ten thousand': '_a'.repeat(20_000),
  'a table that grows': `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'x\n'.repeat(5_000)}`,
  'addresses by the ten thousand': 'www._'.repeat(20_000),
};

/** Bodies of an `.mdx` text. */
const MDX_BODIES: Readonly<Record<string, string>> = {
  'code in a template': `{\`\${globalThis.x}\`}`,
  'code behind a comment': '{/* x */}{1}',
  'code in a comment that ends': '{/* x */ 1 /* y */}',
  'a line comment': '{// x\n}',
  'spread attributes': '<OfficeAddress {...{ onclick: 1 }} />',
  'children as an attribute': '<ContactList children={1} />',
  'HTML as an attribute': '<OfficeAddress set:html="<script>" />',
  'text as an attribute': '<OfficeAddress set:text="x" />',
  'a directive for the browser': '<OfficeAddress client:load />',
  'a directive for the server': '<OfficeAddress server:defer />',
  'a directive for classes': '<OfficeAddress class:list="x" />',
  'a part of a component': '<OfficeAddress.constructor />',
  'a part of the props': '<props.components.wrapper />',
  'a component of the compiler': '<_components.p />',
  'a component of Astro': '<Fragment set:html="<script>" />',
  'an island': '<astro-island component-url="data:text/javascript,1" />',
  'the picture of Astro': '<astro-image src="x" />',
  'a handler': '<u onClick="1">x</u>',
  'a key': '<u key="x">x</u>',
  'a reference': '<u ref="x">x</u>',
  'HTML of React': '<u dangerouslySetInnerHTML="x">x</u>',
  'an import that breaks the engine': 'import `\\',
  'an import of a file': 'import x from "./package.json"',
  'an import of addresses': 'import "https://vi.example/x.js"',
  'an export of a layout': 'export { default } from "x"',
  'an export of paths': 'export const getStaticPaths = () => []',
  'an await': '{await import("node:fs")}',
  'braces by the thousand': '{'.repeat(5_000),
  'tags in tags': '<u>'.repeat(400) + '</u>'.repeat(400),
};

const mdx = (body: string) => article(FRONT_MATTER, body);

/** Lines of a front matter. */
const FRONT_MATTERS: Readonly<Record<string, string>> = {
  'a layout': `${FRONT_MATTER}\nlayout: ./evil.astro`,
  'a layout in escapes': `${FRONT_MATTER}\n"\\u006cayout": x`,
  'a merge of keys': `${FRONT_MATTER}\n<<: { layout: x }`,
  'a prototype': `${FRONT_MATTER}\n__proto__: { draft: false }`,
  'a constructor': `${FRONT_MATTER}\nconstructor: x`,
  'a function': `${FRONT_MATTER}\nauthor: !!js/function "function () {}"`,
  bytes: `${FRONT_MATTER}\nauthor: !!binary aGk=`,
  'a billion laughs': `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n${FRONT_MATTER}`,
  'a second document': `${FRONT_MATTER}\n...\ntitle: x`,
  'a directive': `%YAML 1.1\n${FRONT_MATTER}`,
  'a title of a list': FRONT_MATTER.replace('Bài mẫu', '[Bài mẫu]'),
  'a title of invisible letters': FRONT_MATTER.replace('Bài mẫu', '"\\u200B\\u2060"'),
  'a marker in a title': FRONT_MATTER.replace('Bài mẫu', '"__ASTRO_IMAGE_"'),
  'a marker in escapes': FRONT_MATTER.replace('Bài mẫu', '"\\x5f_ASTRO_IMAGE_"'),
  'a category above': FRONT_MATTER.replace('tin-xa', '../tin-xa'),
  'a category of objects': FRONT_MATTER.replace('tin-xa', 'constructor'),
  'an old name above': `${FRONT_MATTER}\naliases: [../../x]`,
  'an old name of 300 letters': `${FRONT_MATTER}\naliases: [${'a'.repeat(300)}]`,
  'an old name that the site has': `${FRONT_MATTER}\naliases: [trang]`,
  'a hundred old names': `${FRONT_MATTER}\naliases: [${Array.from({ length: 100 }, (_, at) => `ten-${at}`).join(', ')}]`,
  'five thousand tags': `${FRONT_MATTER}\ntags: [${Array.from({ length: 5_000 }, (_, at) => `t${at}`).join(', ')}]`,
  'a source of code': `${FRONT_MATTER}\nsource: { name: x, url: "javascript:alert(1)" }`,
  'a source of data': `${FRONT_MATTER}\nsource: { name: x, url: "data:text/html,x" }`,
  'a cover of a module': `${FRONT_MATTER}\ncover: { src: "#x.jpg", alt: x }`,
  'a cover of data': `${FRONT_MATTER}\ncover: { src: "data:image/gif;base64,R0lGODlh", alt: x }`,
  'a cover of another folder': `${FRONT_MATTER}\ncover: { src: ../bai-mau/bia.gif, alt: x }`,
  'a cover with a query': `${FRONT_MATTER}\ncover: { src: "./a.gif?url", alt: x }`,
  'an attachment above': `${FRONT_MATTER}\nattachments: [{ title: x, file: ../../../site.yaml }]`,
  'an attachment that is a script': `${FRONT_MATTER}\nattachments: [{ title: x, file: index.md }]`,
  'an attachment with a zero': `${FRONT_MATTER}\nattachments: [{ title: x, file: "a.pdf\\0.html" }]`,
  'a time that is none': FRONT_MATTER.replace('2022-01-04', '2022-02-30'),
  '64 KB': `${FRONT_MATTER}\nauthor: ${'a '.repeat(40_000)}`,
};

const inFolder = (kind: string, at: number) => `news/2022/${kind}-${at}`;
const tableOf = (
  kind: string,
  table: Readonly<Record<string, string>>,
  fileOf: (folder: string, text: string) => Files,
): Refused[] =>
  Object.entries(table).map(([name, text], at) => ({
    name: `${kind}: ${name}`,
    files: fileOf(inFolder(kind, at), text),
  }));

/** Refused beside each other, in one content folder. */
export const REFUSED: readonly Refused[] = [
  ...tableOf('md', BODIES, (folder, body) => ({
    [`${folder}/index.md`]: article(FRONT_MATTER, body),
  })),
  ...tableOf('mdx', MDX_BODIES, (folder, body) => ({ [`${folder}/index.mdx`]: mdx(body) })),
  ...tableOf('yaml', FRONT_MATTERS, (folder, frontMatter) => ({
    [`${folder}/index.md`]: article(frontMatter),
  })),
  ...[
    'pages/.an.md',
    'pages/~$an.mdx',
    'pages/gioi-thieu.md.bak',
    'pages/xa.astro',
    'pages/xa.html',
    'pages/xa.ts',
    'pages/package.json',
    'pages/tsconfig.json',
    'pages/.npmrc',
    'pages/node_modules/x/index.js',
    'news/2022/Thumbs.db/index.md',
    'news/2022/desktop.ini/index.md',
    'news/2022/.an/index.md',
    'news/2022/chu-hoa/index.MD',
    'news/2022/nen/index.md.gz',
    'news/2022/vite/vite.config.ts',
    'news/2022/anh-thu-muc/a.jpg/index.js',
    'news/2022/sau/a/b/c/d/e/f/g/h/i/j.jpg',
    'news/2022/hai\u202Efdp.jpg/index.md',
    'news/2022/dong\nmoi/index.md',
    'news/2022/esc\u001b[2J/index.md',
    'notices/~$thong-bao.md',
    'notices/thong-bao.mdx',
    'documents/van-ban.mdx',
    'documents/files/x.html',
    'documents/files/x.svg',
    'documents/files/x.js',
    'products/gao/index.md/index.md',
    'stats/x.json',
    'stats/visitors.yaml',
    'astro.config.mjs',
    '.env',
    'news/x.md',
    'news/2022/x.md',
    `news/2022/${'a'.repeat(230)}/index.md`,
    'news/2022/dau-cach /index.md',
    'news/2022/CHU-HOA/index.md',
  ].map(
    (path): Refused => ({ name: `file: ${JSON.stringify(path)}`, files: { [path]: article(FRONT_MATTER) } }),
  ),
  ...(
    [
      ['a script called a picture', 'a.gif', '<script>1</script>'],
      ['a drawing called a picture', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'],
      ['an empty picture', 'a.gif', ''],
      ['a picture of 65,535 × 65,535', 'a.png', png(65_535, 65_535)],
      ['a picture of two billion points a side', 'a.png', png(0x7f_ff_ff_ff, 0x7f_ff_ff_ff)],
      ['a picture of no points', 'a.png', png(0, 0)],
      ['a GIF of 65,535 × 65,535', 'a.gif', gif(65_535, 65_535)],
      ['a WebP of 16 million a side', 'a.webp', webp(1 << 24, 1 << 24)],
      ['a JPEG of 65,535 × 65,535', 'a.jpg', jpeg(65_535, 65_535)],
    ] as const
  ).map(([name, file, bytes], at): Refused => {
    const folder = inFolder('picture', at);
    return {
      name: `picture: ${name}`,
      files: {
        [`${folder}/index.md`]: article(FRONT_MATTER, `![x](./${file})`),
        [`${folder}/${file}`]: Buffer.from(bytes),
      },
    };
  }),
  ...(
    [
      ['HTML called PDF', 'a.pdf', '<!doctype html><script>1</script>'],
      ['HTML called a Word file', 'a.docx', '<html></html>'],
      ['a program called PDF', 'a.pdf', 'MZ\x90\0'],
      ['a page of a spreadsheet that is HTML', 'a.xls', '<html><table></table></html>'],
    ] as const
  ).map(([name, file, bytes], at): Refused => {
    const folder = inFolder('attachment', at);
    return {
      name: `attachment: ${name}`,
      files: {
        [`${folder}/index.md`]: article(`${FRONT_MATTER}\nattachments: [{ title: x, file: ${file} }]`),
        [`${folder}/${file}`]: Buffer.from(bytes),
      },
    };
  }),
];

/** Changes to `site.yaml`, each refused by itself. */
export const REFUSED_SITES: Readonly<Record<string, string>> = {
  'a menu that leads to code': 'navigation: [{ label: x, to: "javascript:alert(1)" }]',
  'a menu that leads to another host without a scheme': 'navigation: [{ label: x, to: //vi.example/ }]',
  'a menu with a backslash': 'navigation: [{ label: x, to: "/\\\\vi.example" }]',
  'a related link to code': 'relatedLinks: [{ label: x, url: "javascript:alert(1)" }]',
  'a related link to data': 'relatedLinks: [{ label: x, url: "data:text/html,x" }]',
  'an address of the site that is code': 'url: "javascript:alert(1)"',
  'a mail address with markup': `email: 'a@b.vn"><script>'`,
  'a telephone number with markup': `phones: [{ number: '09"><script>', office: x }]`,
  'a key of objects': '__proto__: { x: 1 }',
  'an unknown key': 'head: "<script>"',
};
