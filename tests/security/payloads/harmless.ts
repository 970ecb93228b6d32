/** What an editor may well write, odd as it is: it passes the check, and is text on every page. */
import { article, type Files, PICTURE } from '../../support/content.ts';

const CODE = 'globalThis.__payload=1';

/** Words that mean something to HTML, XML, JSON, JavaScript, CSS, `replace` or a shell, and here mean nothing. */
export const ODD_WORDS: readonly string[] = [
  `<script>${CODE}</script>`,
  `</script><script>${CODE}</script>`,
  `<!--<script>`,
  `--><img src=x onerror=${CODE}>`,
  `--!><img src=x onerror=${CODE}>`,
  `]]><script>${CODE}</script>`,
  `</template><img src=x onerror=${CODE}>`,
  `</style><img src=x onerror=${CODE}>`,
  `</title><img src=x onerror=${CODE}>`,
  `</figcaption><img src=x onerror=${CODE}>`,
  `" onmouseover="${CODE}" x="`,
  `' onmouseover='${CODE}' x='`,
  `\` onmouseover=${CODE} x=\``,
  `"><svg onload=${CODE}>`,
  `<img src=x onerror=${CODE}>`,
  `&lt;img src=x onerror=${CODE}&gt;`,
  `&#60;script&#62;`,
  `&amp;lt;script&amp;gt;`,
  `\\u003cscript\\u003e${CODE}`,
  `javascript:${CODE}`,
  `{${CODE}}`,
  `\${${CODE}}`,
  `<!DOCTYPE html>`,
  `{{constructor.constructor('${CODE}')()}}`,
  `<%= ${CODE} %>`,
  `$& $\` $' $1 $$ $<x>`,
  `%s %d %00 %0d%0a`,
  `'; DROP TABLE x; --`,
  `$(id) \`id\` | id`,
  `=HYPERLINK("https://vi.example")`,
  `constructor`,
  `__proto__`,
  `hasOwnProperty`,
  `a: b`,
  `# - * >`,
  `@import url(https://vi.example)`,
  `expression(${CODE})`,
  `<base href=https://vi.example>`,
  `<meta http-equiv=refresh content=0;url=https://vi.example>`,
  `🙂👩‍👩‍👧 ﷽ שלום`,
];

const quoted = (words: string) => JSON.stringify(words);

/** A text that holds each of them as an editor would write words that are no markup. */
const escaped = (words: string) => words.replace(/[\\`*_{}[\]()#+.!<>|~&:@=-]/g, '\\$&');

const news = (words: string, at: number): Files => ({
  [`news/2022/la-${at}/index.md`]: article(
    `title: ${quoted(words)}
description: ${quoted(words)}
publishedAt: 2022-01-0${(at % 9) + 1}T08:00:00+07:00
category: constructor
author: ${quoted(words)}
series: ${quoted(words.slice(0, 100))}
tags: [${quoted(`${words.slice(0, 50)} ${at}`)}, constructor, __proto__]
source: { name: ${quoted(words)}, url: "https://vi.example/?x=%22%3E%3Cscript%3E" }
cover: { src: a.gif, alt: ${quoted(words)}, caption: ${quoted(words)}, credit: ${quoted(words.slice(0, 100))} }
attachments: [{ title: ${quoted(words)}, file: a.pdf }]
corrections: [{ at: 2022-02-01T08:00:00+07:00, text: ${quoted(words)} }]`,
    `${escaped(words)}

## ${escaped(words)}

> ${escaped(words)}

\`\`\`
${words}
\`\`\`

![${escaped(words)}](./a.gif (${escaped(words)}))

![a](./a.gif) ![${escaped(words)}](a.gif '${escaped(words).replaceAll("'", "\\'")}')

[${escaped(words)}](/tin-tuc/ "${escaped(words).replaceAll('"', '\\"')}") UBND

| ${escaped(words)} | a |
| --- | :-: |
| b | ${escaped(words)} |`,
  ),
  [`news/2022/la-${at}/a.gif`]: PICTURE,
  [`news/2022/la-${at}/a.pdf`]: '%PDF-1.4\n%%EOF\n',
});

const document = (words: string, at: number): Files => ({
  [`documents/la-${at}.md`]: article(
    `number: ${quoted(words.slice(0, 80))}
abstract: ${quoted(words)}
type: Quyết định
authority: ${quoted(words)}
signer: ${quoted(words)}
issuedOn: 2022-01-0${(at % 9) + 1}
files: [{ title: ${quoted(words)}, file: files/01.pdf }]`,
    escaped(words),
  ),
});

const product = (words: string, at: number): Files => ({
  [`products/la-${at}/index.md`]: article(
    `name: ${quoted(words)}
description: ${quoted(words)}
group: thuc-pham
stars: 4
producer: { name: ${quoted(words)}, address: ${quoted(words)}, phone: "0900000000", url: "https://vi.example/?x='%3Cscript%3E" }
decision: { number: ${quoted(words.slice(0, 80))}, date: "2022-01-04", authority: ${quoted(words)} }
round: ${quoted(words.slice(0, 80))}
picture: { src: ./a.gif, alt: ${quoted(words)}, caption: ${quoted(words)} }`,
    escaped(words),
  ),
  [`products/la-${at}/a.gif`]: PICTURE,
});

const BREAKING = quoted(`"></title></script><script>${CODE}</script>`);

export const HARMLESS: Files = {
  'site.yaml': `name: ${BREAKING}
unit: ${BREAKING}
parent: ${BREAKING}
description: ${BREAKING}
url: https://xamau.example/xa/
editorInChief: ${BREAKING}
address: ${BREAKING}
phones: [{ number: "0900000000", office: ${BREAKING} }]
navigation: [{ label: ${quoted('"></a><img src=x onerror=1>')}, to: /tin-tuc/ }]
relatedLinks: [{ label: ${BREAKING}, url: "https://vi.example/%22%3E%3Cscript%3E" }]
`,
  'categories.yaml': `- { id: tin-xa, name: Tin xã }
- { id: con-trong, name: Còn trống }
- { id: constructor, name: ${quoted(`"><script>${CODE}</script>`)}, description: ${quoted(`--><script>${CODE}</script>`)} }
`,
  'abbreviations.yaml': `- { short: UBND, full: [${quoted(`Ủy ban "><img src=x onerror=${CODE}>`)}] }
- { short: constructor, full: [hàm dựng] }
`,
  ...Object.assign({}, ...ODD_WORDS.map(news)),
  ...Object.assign(
    {},
    ...ODD_WORDS.slice(0, 20).flatMap((words, at) => [document(words, at), product(words, at)]),
  ),
  ...Object.fromEntries(
    ODD_WORDS.slice(0, 12).map((words, at) => [
      `notices/la-${at}.md`,
      article(
        `title: ${quoted(words)}\nstartsAt: 2022-01-04T08:00:00+07:00\nendsAt: 2029-01-05T08:00:00+07:00`,
        escaped(words),
      ),
    ]),
  ),
  'news/2022/constructor/index.mdx': article(
    'title: constructor\npublishedAt: 2022-01-04T08:00:00+07:00\ncategory: constructor',
    '\\{1\\} &lt;script&gt; <u>x</u>\n\n<OfficeAddress />',
  ),
  'pages/constructor.md': article(`title: ${quoted(`</title><script>${CODE}</script>`)}`, 'x'),
};
