/** What becomes of a text of LibreOffice. */
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeMarkdown } from './markdown.ts';
import { asTree } from './mdast.ts';
import { readOdt } from './odt/document.ts';
import { tidiedBlocks } from './shape.ts';
import { type Block, plainWords } from './text.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = [
  ...['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

const bytes = (text: string) => new TextEncoder().encode(text);

function odt(body: string, styles = '', parts: Zippable = {}): Uint8Array {
  return zipSync({
    'content.xml': bytes(
      `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...parts,
  });
}

const read = (body: string, styles = '', parts: Zippable = {}) => readOdt(odt(body, styles, parts));

/** As an editor finds it. */
function written(body: string, styles = ''): string {
  const { blocks, notes } = read(body, styles);
  const tree = asTree(
    tidiedBlocks(blocks),
    new Map([...notes].map(([id, inside]) => [id, tidiedBlocks(inside)])),
    { fileOf: (key) => key, altOf: (_, alt) => alt, remains: () => undefined },
  );
  return writeMarkdown(tree).trim();
}

const style = (name: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="text" ${more}><style:text-properties ${properties}/></style:style>`;
const paragraphStyle = (name: string, inside: string, more = '') =>
  `<style:style style:name="${name}" style:family="paragraph" ${more}>${inside}</style:style>`;
const aligned = (name: string, align: string, more = '') =>
  paragraphStyle(name, `<style:paragraph-properties fo:text-align="${align}"/>`, more);
const p = (text: string, name = '') => `<text:p text:style-name="${name}">${text}</text:p>`;
const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;

describe('how words look', () => {
  test.each([
    ['bold', 'fo:font-weight="bold"', '**chữ**'],
    ['bold by a number', 'fo:font-weight="600"', '**chữ**'],
    ['not bold by a number', 'fo:font-weight="500"', 'chữ'],
    ['not bold', 'fo:font-weight="normal"', 'chữ'],
    ['italic', 'fo:font-style="italic"', '*chữ*'],
    ['oblique', 'fo:font-style="oblique"', '*chữ*'],
    ['underlined', 'style:text-underline-style="solid"', '<u>chữ</u>'],
    ['not underlined', 'style:text-underline-style="none"', 'chữ'],
    ['struck', 'style:text-line-through-style="solid"', '~~chữ~~'],
    ['not struck', 'style:text-line-through-style="none"', 'chữ'],
    ['hidden', 'text:display="none"', ''],
    ['raised', 'style:text-position="super 58%"', '<sup>chữ</sup>'],
    ['raised by a number', 'style:text-position="33% 58%"', '<sup>chữ</sup>'],
    ['lowered', 'style:text-position="sub 58%"', '<sub>chữ</sub>'],
    ['lowered by a number', 'style:text-position="-33% 58%"', '<sub>chữ</sub>'],
  ])('%s', (_, properties, wanted) => {
    expect(written(p(`a ${span('T1', 'chữ')} b`), style('T1', properties))).toBe(
      `a ${wanted} b`.replace('  ', ' '),
    );
  });

  test('what a style says holds on within it, and what it is based on holds where it says nothing', () => {
    const styles =
      style('Mạnh', 'fo:font-weight="bold" fo:font-style="italic"') +
      style('T1', 'fo:font-style="normal"', 'style:parent-style-name="Mạnh"') +
      style('T2', 'style:text-line-through-style="solid"');
    expect(written(p(span('T1', `a ${span('T2', 'b')}`)), styles)).toBe('**a** **~~b~~**');
  });

  test('of two styles of one name the one of the text counts, and a style based on itself ends', () => {
    const own = style('T1', 'fo:font-weight="bold"', 'style:parent-style-name="T1"');
    const given = {
      'styles.xml': bytes(
        `<office:document-styles ${NAMES}><office:styles>${style('T1', 'fo:font-style="italic"')}${style('T2', 'fo:font-style="italic"')}</office:styles></office:document-styles>`,
      ),
    };
    const [block] = read(p(span('T1', 'a') + span('T2', 'b')), own, given).blocks;
    expect(block).toMatchObject({
      pieces: [
        { text: 'a', marks: { bold: true } },
        { text: 'b', marks: { italic: true } },
      ],
    });
    expect(block).not.toMatchObject({ pieces: [{ marks: { italic: true } }, {}] });
  });

  test('letters of an old font are read by the font, under whichever name', () => {
    const faces = `<style:font-face style:name="F1" svg:font-family="'.VnTime'"/>`;
    const styles = faces + style('T1', 'style:font-name="F1"') + style('T2', 'style:font-name=".VnTime"');
    expect(written(p(`${span('T1', 'Céng hßa')} ${span('T2', 'x· héi')} Céng hßa`), styles)).toBe(
      'Cộng hòa xã hội Céng hßa',
    );
  });

  test('spaces, tabs and line breaks are what they are; remarks and places are nothing', () => {
    expect(
      written(
        p(
          `a<text:s/>b<text:tab/>c<text:line-break/>d\n   e<office:annotation>${p('nhận xét')}</office:annotation><text:bookmark>x</text:bookmark><text:soft-page-break/><text:date>f</text:date>`,
        ),
      ),
    ).toBe('a b c\nd ef');
  });

  test('links lead where they did', () => {
    expect(
      written(p('<text:a xlink:href="https://a.example/x"><text:span>một</text:span></text:a> hai')),
    ).toBe('[một](https://a.example/x) hai');
  });
});

describe('paragraphs', () => {
  test.each([
    ['center', 'center'],
    ['end', 'right'],
    ['right', 'right'],
    ['start', 'left'],
    ['left', 'left'],
    ['justify', 'left'],
    ['inside', undefined],
  ])('%s stands %s', (said, align) => {
    const [block] = read(p('a', 'P1'), aligned('P1', said)).blocks;
    expect(block).toEqual(expect.objectContaining({ type: 'paragraph', ...(align && { align }) }));
    expect(block && 'align' in block).toBe(align !== undefined);
  });

  test('a style stands where the one it is based on does, but where it says otherwise', () => {
    const styles =
      aligned('Giữa', 'center') +
      paragraphStyle('P1', '', 'style:parent-style-name="Giữa"') +
      aligned('P2', 'end', 'style:parent-style-name="Giữa"');
    expect(read(p('a', 'P1') + p('b', 'P2') + p('c', 'P9'), styles).blocks).toEqual([
      expect.objectContaining({ align: 'center' }),
      expect.objectContaining({ align: 'right' }),
      expect.not.objectContaining({ align: expect.anything() }),
    ]);
  });

  test.each([
    ['the title', p('a', 'Title'), paragraphStyle('Title', ''), { isTitle: true, isCaption: false }],
    [
      'by the style under one that the program made up',
      p('a', 'P12'),
      paragraphStyle('P12', '', 'style:parent-style-name="Title"') + paragraphStyle('Title', ''),
      { isTitle: true, isCaption: false },
    ],
    [
      'also where that is nowhere described',
      p('a', 'P12'),
      paragraphStyle('P12', '', 'style:parent-style-name="Title"'),
      { isTitle: true, isCaption: false },
    ],
    [
      'not by the style under one that a person named',
      p('a', 'Của_xã'),
      paragraphStyle('Của_xã', '', 'style:parent-style-name="Title"') + paragraphStyle('Title', ''),
      { isTitle: false, isCaption: false },
    ],
    [
      'what stands below a picture',
      p('a', 'Illustration'),
      paragraphStyle('Illustration', ''),
      { isTitle: false, isCaption: true },
    ],
    ['any other', p('a', 'P1'), paragraphStyle('P1', ''), { isTitle: false, isCaption: false }],
  ] as const)('%s', (_, body, styles, wanted) => {
    expect(read(body, styles).blocks).toEqual([expect.objectContaining(wanted)]);
  });

  test.each([
    ['1', 1],
    ['3', 3],
    ['9', 9],
    ['10', 9],
    ['0', 1],
    ['-2', 1],
    ['x', 1],
  ])('a heading of level %s is of level %i', (said, level) => {
    expect(read(`<text:h text:outline-level="${said}">Mục</text:h>`).blocks).toEqual([
      expect.objectContaining({ type: 'heading', level }),
    ]);
  });

  test('a heading that says no level is of the first, and keeps its look', () => {
    const styles = paragraphStyle('P1', '<style:text-properties fo:font-style="italic"/>');
    expect(read('<text:h text:style-name="P1">Mục</text:h>', styles).blocks).toEqual([
      {
        type: 'heading',
        level: 1,
        pieces: [expect.objectContaining({ text: 'Mục', marks: { italic: true } })],
      },
    ]);
  });

  test('sections are read; what was changed is told, and what else stands there is not taken for text', () => {
    const { blocks, remains } = read(
      `<text:section>${p('a')}</text:section><text:tracked-changes>${p('cũ')}</text:tracked-changes><text:table-of-content>${p('mục lục')}</text:table-of-content>`,
    );
    expect(blocks.map((block) => ('pieces' in block ? plainWords(block.pieces) : block.type))).toEqual(['a']);
    expect(remains).toEqual(['tệp còn dấu sửa (Track Changes): đã lấy bản sau khi sửa; xem lại']);
  });
});

describe('lists', () => {
  const number = (level: number, more = 'style:num-format="1" style:num-suffix="."') =>
    `<text:list-level-style-number text:level="${level}" ${more}/>`;
  const bullet = (level: number) =>
    `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•"/>`;
  const form = (name: string, ...levels: readonly string[]) =>
    `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
  const list = (inside: string, more = 'text:style-name="L1"') => `<text:list ${more}>${inside}</text:list>`;
  const item = (inside: string, more = '') => `<text:list-item ${more}>${inside}</text:list-item>`;
  /** Level and sign of every point, undefined for what is none. */
  const signs = (body: string, styles: string) =>
    read(body, styles).blocks.map((block) =>
      block.type === 'paragraph' && block.item ? `${block.item.level} ${block.item.sign}` : undefined,
    );
  const points = (count: number) => Array.from({ length: count }, () => item(p('a'))).join('');

  test.each([
    ['numbers', number(1), ['0 1', '0 2']],
    ['bullets', bullet(1), ['0 bullet', '0 bullet']],
    ['letters', number(1, 'style:num-format="a" style:num-suffix=")"'), ['0 a)', '0 b)']],
    ['large letters', number(1, 'style:num-format="A" style:num-suffix=")"'), ['0 A)', '0 B)']],
    ['Roman numbers', number(1, 'style:num-format="i" style:num-suffix="."'), ['0 i.', '0 ii.']],
    [
      'large Roman numbers',
      number(1, 'style:num-format="I" style:num-prefix="Phần "'),
      ['0 Phần I', '0 Phần II'],
    ],
    ['words alone', number(1, 'style:num-prefix="–" style:num-suffix=">"'), ['0 –>', '0 –>']],
    [
      'from a number on',
      number(1, 'style:num-format="1" style:num-suffix="." text:start-value="4"'),
      ['0 4', '0 5'],
    ],
    ['from what is no number on', number(1, 'style:num-format="1" text:start-value="x"'), ['0 1', '0 2']],
    ['of a style for another level', number(2), ['0 bullet', '0 bullet']],
    ['of a level that is none', number(0), ['0 1', '0 2']],
  ])('%s', (_, level, wanted) => {
    expect(signs(list(points(2)), form('L1', level))).toEqual(wanted);
  });

  test('a list that nobody described is of bullets', () => {
    expect(signs(list(points(1)), '')).toEqual(['0 bullet']);
  });

  test('points below points are counted by themselves, in the form of their own level or list', () => {
    const inner = list(item(p('x')) + item(p('y')), '');
    const body = list(
      item(p('a') + inner) + item(p('b') + inner) + item(list(points(1), 'text:style-name="L2"')),
    );
    const styles =
      form('L1', number(1), number(2, 'style:num-format="a" style:num-suffix=")"')) +
      form('L2', bullet(1), bullet(2));
    expect(signs(body, styles)).toEqual(['0 1', '1 a)', '1 b)', '0 2', '1 a)', '1 b)', '1 bullet']);
  });

  test.each([
    ['1', ['0 1', '1 1']],
    ['2', ['0 1', '1 1.1.']],
    ['3', ['0 1', '1 1.1.']],
    ['x', ['0 1', '1 1']],
  ])('a number of the second level that shows %s of them', (shown, wanted) => {
    const styles = form(
      'L1',
      number(1),
      number(2, `style:num-format="1" style:num-suffix="." text:display-levels="${shown}"`),
    );
    expect(signs(list(item(p('a') + list(points(1), ''))), styles)).toEqual(wanted);
  });

  test('a third level shows as many above it as it says, each in its own form', () => {
    const styles = form(
      'L1',
      number(1, 'style:num-format="I"'),
      number(2, 'style:num-format="a"'),
      number(3, 'style:num-format="1" text:display-levels="2"'),
    );
    const body = list(item(p('a') + list(item(p('b')) + item(p('c') + list(points(1), '')), '')));
    expect(signs(body, styles)).toEqual(['0 I', '1 a', '1 b', '2 b.1']);
  });

  test('what stands below a point without one of its own is words', () => {
    expect(
      signs(list(item(`${p('a')}${p('b')}<text:h>c</text:h>`) + item(p('d'))), form('L1', number(1))),
    ).toEqual(['0 1', undefined, undefined, '0 2']);
  });

  test('a point may say its number, and those behind it go on from there', () => {
    const body = list(
      item(p('a')) +
        item(p('b'), 'text:start-value="7"') +
        item(p('c')) +
        item(p('d'), 'text:start-value="x"'),
    );
    expect(signs(body, form('L1', number(1)))).toEqual(['0 1', '0 7', '0 8', '0 1']);
  });

  test('a list begins anew, but where it goes on with the one before or with another by its name', () => {
    const style = 'text:style-name="L1"';
    const body =
      list(points(2), `${style} xml:id="một"`) +
      list(points(1), style) +
      list(points(1), `${style} text:continue-numbering="true"`) +
      list(points(1), `${style} text:continue-numbering="false"`) +
      list(points(1), `${style} text:continue-list="một"`) +
      list(points(1), `${style} text:continue-list="không-có"`);
    expect(signs(body, form('L1', number(1)))).toEqual(['0 1', '0 2', '0 1', '0 2', '0 1', '0 3', '0 1']);
  });
});

describe('tables', () => {
  const cell = (inside: string, more = '') => `<table:table-cell ${more}>${inside}</table:table-cell>`;
  const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const table = (inside: string) => `<table:table><table:table-column/>${inside}</table:table>`;
  const rowsOf = (body: string) => {
    const [block] = read(body).blocks;
    return block?.type === 'table' ? block.rows : undefined;
  };

  test('have heads and groups of rows', () => {
    const rows = rowsOf(
      table(
        `<table:table-header-rows>${row(cell(p('A')), cell(p('B')))}</table:table-header-rows><table:table-rows>${row(cell(p('a')), cell(p('b')))}</table:table-rows><table:table-row-group>${row(cell(p('c')), cell(p('d')))}</table:table-row-group>`,
      ),
    );
    expect(rows?.map((cells) => cells.map(({ isHead, blocks }) => [isHead, blocks.length]))).toEqual([
      [
        [true, 1],
        [true, 1],
      ],
      [
        [false, 1],
        [false, 1],
      ],
      [
        [false, 1],
        [false, 1],
      ],
    ]);
  });

  test.each([
    ['2', 2],
    ['2.9', 2],
    ['0', 1],
    ['-3', 1],
    ['x', 1],
    ['99', 99],
    ['100', 99],
  ])('a cell that says it covers %s covers %i', (said, covered) => {
    const rows = rowsOf(
      table(
        row(
          cell(p('a'), `table:number-columns-spanned="${said}" table:number-rows-spanned="${said}"`),
          cell(p('b')),
        ),
      ),
    );
    expect(rows).toEqual([
      [
        expect.objectContaining({ columns: covered, rows: covered }),
        expect.objectContaining({ columns: 1, rows: 1 }),
      ],
    ]);
  });

  test('of one cell are a frame around its text, and rows without cells are none', () => {
    expect(read(table(row(cell(p('a') + p('b'))))).blocks).toHaveLength(2);
    expect(rowsOf(table(row(cell(p('a')), cell(p('b'))) + row()))).toHaveLength(1);
    expect(read(table(row(cell(p('a'))) + row(cell(p('b'))))).blocks.map(({ type }) => type)).toEqual([
      'table',
    ]);
  });
});

test('footnotes are named in the text and read apart, with or without an id', () => {
  const note = (more: string, text: string) =>
    `<text:note ${more}><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
  expect(written(p(`Một${note('text:id="a"', 'Lời một')}, hai${note('', 'Lời hai')}, ba<text:note/>`))).toBe(
    'Một[^1], hai[^2], ba[^3]\n\n[^1]: Lời một\n\n[^2]: Lời hai\n\n[^3]:',
  );
});

describe('frames', () => {
  const frame = (inside: string) => `<draw:frame>${inside}</draw:frame>`;
  const image = (href: string) => `<draw:image xlink:href="${href}"/>`;
  const piecesOf = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => ('pieces' in block ? block.pieces : []));
  const parts = { 'Pictures/a.png': bytes('ảnh') };

  test.each([
    ['with what it shows', '<svg:title>tên</svg:title><svg:desc>Họp dân</svg:desc>', 'Họp dân'],
    ['with its name where that is all', '<svg:title>tên</svg:title><svg:desc> </svg:desc>', 'tên'],
    ['without words', '', ''],
  ])('a picture %s', (_, about, alt) => {
    const { blocks, pictures, remains } = read(
      p(frame(image('Pictures/khác.png') + image('Pictures/a.png') + about)),
      '',
      parts,
    );
    expect(piecesOf(blocks)).toEqual([{ type: 'picture', key: 'Pictures/a.png', alt }]);
    expect([...pictures]).toEqual([['Pictures/a.png', bytes('ảnh')]]);
    expect(remains).toEqual([]);
  });

  test('one that lies elsewhere is told', () => {
    const { blocks, remains } = read(p(`a${frame(image('https://a.example/a.png'))}`), '', parts);
    expect(piecesOf(blocks)).toHaveLength(1);
    expect(remains).toEqual(['có ảnh hoặc hình vẽ không lấy được; chèn lại']);
  });

  test('a box of text stands behind its paragraph or heading, and nothing is told', () => {
    const box = frame(`<draw:text-box>${p('khung')}</draw:text-box>`);
    const { blocks, remains } = read(`${p(`a${box}`)}<text:h>b${box}</text:h>`);
    expect(blocks.map((block) => [block.type, plainWords('pieces' in block ? block.pieces : [])])).toEqual([
      ['paragraph', 'a'],
      ['paragraph', 'khung'],
      ['heading', 'b'],
      ['paragraph', 'khung'],
    ]);
    expect(remains).toEqual([]);
  });
});

test('a packed file without a text is refused, one whose text is empty is empty', () => {
  expect(() => readOdt(zipSync({ mimetype: bytes('x') }))).toThrow('không phải tệp .odt');
  expect(readOdt(zipSync({ 'content.xml': bytes(`<office:document-content ${NAMES}/>`) })).blocks).toEqual(
    [],
  );
});
