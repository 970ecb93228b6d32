/** A content folder in which every text is an attack, written so that the content check lets it pass as text. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** What an attack does when it runs: a mark on the window, or a request for this path. */
export const MARK = '__ran';
export const CANARY = 'canary';

const RUNS = `window.${MARK}=1`;

/** Markup that runs where a text becomes HTML somewhere: by quotes, comments, raw text elements, foreign content. */
export const ATTACKS: readonly string[] = [
  `<img src=x onerror=${RUNS}>`,
  `"><img src=x onerror=${RUNS}>`,
  `'><img src=x onerror=${RUNS}>`,
  `--><img src=x onerror=${RUNS}>`,
  `--!><img src=x onerror=${RUNS}>`,
  `</title><img src=x onerror=${RUNS}>`,
  `</style><img src=x onerror=${RUNS}>`,
  `</script><script>${RUNS}</script>`,
  `</template><img src=x onerror=${RUNS}>`,
  `</title></svg><img src=x onerror=${RUNS}>`,
  `</noscript><img src=x onerror=${RUNS}>`,
  `</textarea><svg onload=${RUNS}>`,
  `<svg><style><img title="</style><img src=x onerror=${RUNS}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${RUNS}>">`,
  `<iframe src=/${CANARY}-frame></iframe>`,
  `<link rel=stylesheet href=/${CANARY}-sheet>`,
  `<base href=//${CANARY}.example/>`,
  `<meta http-equiv=refresh content="0; url=/${CANARY}-refresh">`,
  `<form action=//${CANARY}.example/ autofocus onfocus=${RUNS} tabindex=0>`,
  `<details open ontoggle=${RUNS}>`,
  `]]><script>${RUNS}</script>`,
  `\\u003cimg src=x onerror=${RUNS}\\u003e`,
  `&lt;img src=x onerror=${RUNS}&gt;`,
  `{(() => { ${RUNS} })()}`,
  `\${${RUNS}}`,
];

/** A picture of the rich fixture. */
const PICTURE = join(
  import.meta.dirname,
  '../../fixtures/rich/news/2025/truong-tieu-hoc-xa-mau-khai-giang/san-truong.jpg',
);
const FILE = join(import.meta.dirname, '../../fixtures/rich/documents/files/05-qd-ubnd.pdf');

const withFrontMatter = (data: object, body: string) => `---\n${stringify(data)}---\n\n${body}\n`;
/** A text that Markdown leaves as it is. */
const escaped = (text: string) => text.replace(/[\\`*_{}[\]()#+!<>&|~:"'$-]/g, '\\$&');
/** A text in quotation marks, as the title of a link. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replaceAll('&', '&amp;')}"`;

/** Every other article is MDX, where pictures go by way of a component; braces are code there. */
export const isMdx = (attack: string): boolean =>
  ATTACKS.indexOf(attack) % 2 === 1 && !/[{}]|<!--/.test(attack);

/** @returns how many attacks stand in it */
export function writeHostileContent(dir: string): number {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  };
  const copy = (from: string, path: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    copyFileSync(from, join(dir, path));
  };
  const [first = '', second = '', third = '', fourth = ''] = ATTACKS;
  write(
    'site.yaml',
    stringify({
      name: `Trang thông tin điện tử ${second}`,
      unit: `Xã Thử ${first}`.slice(0, 80),
      parent: `Huyện Thử ${fourth}`,
      description: `Thử ${third}`,
      url: 'https://thu.example/',
      editorInChief: second,
      address: first,
      phones: [{ number: '0200000001', office: second }],
      relatedLinks: [{ label: fourth, url: 'https://thu-khac.example/' }],
      successor: { text: `Kế tục ${fourth}`, url: 'https://thu-moi.example/?"><img' },
    }),
  );
  write(
    'categories.yaml',
    stringify(
      ATTACKS.map((attack, at) => ({
        id: `muc-${at}`,
        name: `Mục ${at} ${attack}`.slice(0, 80),
        description: attack,
      })),
    ),
  );
  write('abbreviations.yaml', stringify([{ short: 'UBND', full: [`Ủy ban ${second}`] }]));
  ATTACKS.forEach((attack, at) => {
    const folder = `news/2025/bai-${at}`;
    copy(PICTURE, `${folder}/anh.jpg`);
    copy(FILE, `${folder}/tep.pdf`);
    write(
      `${folder}/index.${isMdx(attack) ? 'mdx' : 'md'}`,
      withFrontMatter(
        {
          title: `Bài ${at} ${attack}`,
          description: `Lời dẫn ${attack}`,
          publishedAt: '2025-12-01T08:00:00+07:00',
          category: `muc-${at}`,
          tags: [`thẻ ${at} ${attack}`.slice(0, 60)],
          author: attack.slice(0, 100),
          source: {
            name: attack.slice(0, 100),
            url: `https://nguon.example/?q=${encodeURIComponent(attack)}`,
          },
          cover: { src: './anh.jpg', alt: attack, caption: attack, credit: attack.slice(0, 100) },
          attachments: [{ title: attack, file: 'tep.pdf' }],
          corrections: [{ at: '2025-12-02T08:00:00+07:00', text: attack }],
          series: `Loạt bài ${first}`,
          aliases: [`ten-cu-${at}`],
        },
        [
          `UBND xã báo tin ${escaped(attack)} trong đoạn đầu của bài.`,
          `[Xem ${escaped(attack)}](/lien-he/ ${quoted(attack)}) và \`${attack.replaceAll('`', '')}\`.`,
          `![${escaped(attack)}](./anh.jpg ${quoted(attack)})`,
          `Đoạn giữa.`,
          `![${escaped(attack)}](./anh.jpg ${quoted(attack)})\n![Ảnh hai](./anh.jpg ${quoted(attack)})`,
          `## Phần ${escaped(attack)}`,
          `| Cột ${escaped(attack)} | Hai |\n| --- | --: |\n| ${escaped(attack)} | 2 |`,
          `Chú thích ở cuối.[^1]\n\n[^1]: ${escaped(attack)}`,
        ].join('\n\n'),
      ),
    );
  });
  write(
    'pages/lien-he.mdx',
    withFrontMatter({ title: `Liên hệ ${second}` }, `<ContactList />\n\n[Xem](/tin-tuc/ ${quoted(second)})`),
  );
  ATTACKS.slice(0, 11).forEach((attack, at) => {
    write(
      `notices/bao-${at}.md`,
      withFrontMatter(
        {
          title: `Báo ${at} ${attack}`,
          startsAt: '2025-12-01T00:00:00+07:00',
          endsAt: '2099-01-01T00:00:00+07:00',
        },
        `Nội dung ${escaped(attack)} [xem](/lien-he/ ${quoted(attack)}).`,
      ),
    );
  });
  copy(FILE, 'documents/files/tep.pdf');
  write(
    'documents/van-ban-mot.md',
    withFrontMatter(
      {
        number: '01/QĐ-UBND',
        abstract: `Trích yếu ${second}`,
        type: 'Quyết định',
        authority: `Ủy ban ${first}`,
        signer: first,
        issuedOn: '2025-11-01',
        files: [{ title: second, file: 'files/tep.pdf' }],
      },
      escaped(third),
    ),
  );
  copy(PICTURE, 'products/san-pham/anh.jpg');
  write(
    'products/san-pham/index.md',
    withFrontMatter(
      {
        name: `Sản phẩm ${second}`,
        group: 'thuc-pham',
        stars: 4,
        producer: { name: first },
        decision: { number: '40/QĐ-THU', date: '2025-11-01' },
        picture: { src: './anh.jpg', alt: second, caption: third },
      },
      escaped(fourth),
    ),
  );
  return ATTACKS.length;
}
