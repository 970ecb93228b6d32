/** What is read of a Word file, before it is a draft. */
import { describe, expect, test } from 'vitest';
import { inShort } from '../../tests/support/imported.ts';
import { line, list, lists, point, table, type WordFile, wordFile } from '../../tests/support/word-file.ts';
import { readDocx } from './docx/document.ts';
import { Numbering } from './docx/numbering.ts';
import type { Marks } from './text.ts';
import { parseXml } from './xml.ts';

const read = (file: WordFile) => readDocx(wordFile(file));
const body = (inside: string) => inShort(read({ body: inside }).blocks);
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('numbers of a list', () => {
  const level = (at: number, inside: string) => `<w:lvl w:ilvl="${at}">${inside}</w:lvl>`;
  const numbers = (format: string, pattern: string, more = '') =>
    `<w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}`;
  const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>') =>
    new Numbering(
      parseXml(
        bytes(
          `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="9">${levels}</w:abstractNum>${nums}</w:numbering>`,
        ),
      ),
    );
  const signs = (of: Numbering, ...points: readonly (readonly [list: string, level: number])[]) =>
    points.map(([id, at]) => of.next(id, at)?.sign);
  const THREE =
    level(0, numbers('decimal', '%1.')) +
    level(1, numbers('lowerLetter', '%2)')) +
    level(2, numbers('decimal', '%1.%2.%3'));

  test.each([
    [
      'begin anew below another point',
      THREE,
      [
        ['1', 0],
        ['1', 1],
        ['1', 1],
        ['1', 0],
        ['1', 1],
      ],
      [1, 'a)', 'b)', 2, 'a)'],
    ],
    [
      'a level that was left out has its first number',
      THREE,
      [
        ['1', 2],
        ['1', 2],
        ['1', 0],
        ['1', 2],
      ],
      ['1.a.1', '1.a.2', 2, '2.a.1'],
    ],
    [
      'from where the list begins',
      level(0, numbers('decimal', '%1.', '<w:start w:val="5"/>')),
      [
        ['1', 0],
        ['1', 0],
      ],
      [5, 6],
    ],
    [
      'from nothing',
      level(0, numbers('decimal', '%1.', '<w:start w:val="0"/>')),
      [
        ['1', 0],
        ['1', 0],
      ],
      [0, 1],
    ],
    ['from what is no number', level(0, numbers('decimal', '%1.', '<w:start w:val="-3"/>')), [['1', 0]], [0]],
    ['from a million', level(0, numbers('decimal', '%1)', '<w:start w:val="1000000"/>')), [['1', 0]], ['0)']],
    [
      'from just below it',
      level(0, numbers('decimal', '%1)', '<w:start w:val="999999"/>')),
      [['1', 0]],
      ['999999)'],
    ],
    [
      'a level that never begins anew',
      level(0, numbers('decimal', '%1.')) + level(1, numbers('decimal', '%2)', '<w:lvlRestart w:val="0"/>')),
      [
        ['1', 0],
        ['1', 1],
        ['1', 0],
        ['1', 1],
      ],
      [1, '1)', 2, '2)'],
    ],
    [
      'a level that begins anew below the first alone',
      `${THREE.slice(0, THREE.indexOf('<w:lvl w:ilvl="2"'))}${level(2, numbers('decimal', '%3/', '<w:lvlRestart w:val="1"/>'))}`,
      [
        ['1', 1],
        ['1', 2],
        ['1', 1],
        ['1', 2],
        ['1', 0],
        ['1', 2],
      ],
      ['a)', '1/', 'b)', '2/', 2, '1/'],
    ],
    [
      'a level that nobody described',
      '',
      [
        ['1', 0],
        ['1', 1],
      ],
      ['bullet', 'bullet'],
    ],
    [
      'one above that nobody described counts from one',
      level(1, numbers('decimal', '%1.%2')),
      [
        ['1', 1],
        ['1', 1],
      ],
      ['1.1', '1.2'],
    ],
    [
      'a level that says no place is the first',
      `<w:lvl>${numbers('decimal', '%1/')}</w:lvl>`,
      [['1', 0]],
      ['1/'],
    ],
    ['a form that is not said', level(0, '<w:lvlText w:val="%1."/>'), [['1', 0]], [1]],
    [
      'the ninth level is the last',
      level(8, numbers('decimal', '%9/')),
      [
        ['1', 8],
        ['1', 9],
        ['1', -1],
        ['1', 0.5],
        ['2', 0],
      ],
      ['1/', undefined, undefined, undefined, undefined],
    ],
    ['what stands below it is none', level(9, numbers('decimal', '%9/')), [['1', 8]], ['bullet']],
  ] as const)('%s', (_, levels, points, wanted) => {
    expect(signs(numbering(levels), ...points)).toEqual(wanted);
  });

  test('two lists of one description count on with each other, but where one begins at a number of its own', () => {
    const nums = [
      '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="9"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="9"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
      `<w:num w:numId="4"><w:abstractNumId w:val="9"/><w:lvlOverride w:ilvl="0">${level(0, numbers('upperRoman', 'Phần %1'))}</w:lvlOverride></w:num>`,
    ].join('');
    expect(signs(numbering(THREE, nums), ['1', 0], ['2', 0], ['3', 0], ['3', 0], ['1', 0], ['4', 0])).toEqual(
      [1, 2, 7, 8, 9, 'Phần X'],
    );
  });
});

describe('paragraphs', () => {
  const style = (id: string, name: string, inside = '', more = 'w:type="paragraph"') =>
    `<w:style ${more} w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
  const styled = (id: string, text = 'a') => line(text, '', `<w:pStyle w:val="${id}"/>`);
  const shown = (inside: string, styles: string) => inShort(read({ body: inside, styles }).blocks);

  test.each([
    ['center', 'center: a'],
    ['right', 'right: a'],
    ['end', 'right: a'],
    ['left', 'left: a'],
    ['start', 'left: a'],
    ['both', 'left: a'],
    ['distribute', 'a'],
  ])('%s stands %s', (said, wanted) => {
    expect(body(line('a', '', `<w:jc w:val="${said}"/>`))).toEqual([wanted]);
  });

  test.each([
    ['by its style’s name', style('A', 'heading 3'), ['#3 a']],
    ['in other letters', style('A', 'Heading 9'), ['#9 a']],
    ['not by any name', style('A', 'heading 10') + style('B', 'my heading 1'), ['a']],
    ['by its outline', style('A', 'Của xã', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'), ['#2 a']],
    ['whose outline is text', style('A', 'heading 1', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'), ['a']],
    ['by what it is based on', style('A', 'x', '<w:basedOn w:val="B"/>') + style('B', 'heading 2'), ['#2 a']],
    [
      'with the place of what it is based on',
      style('A', 'x', '<w:basedOn w:val="B"/>') + style('B', 'y', '<w:pPr><w:jc w:val="right"/></w:pPr>'),
      ['right: a'],
    ],
    ['in a circle', style('A', 'x', '<w:basedOn w:val="A"/>'), ['a']],
    ['the title is none', style('A', 'Title', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'), ['a']],
    ['a table of contents is nothing', style('A', 'toc 1'), []],
    ['nor its heading', style('A', 'TOC Heading'), []],
    ['nor that of pictures', style('A', 'table of figures'), []],
  ])('a heading %s', (_, styles, wanted) => {
    expect(shown(styled('A'), styles)).toEqual(wanted);
  });

  test('a heading keeps its number; one without words is a paragraph', () => {
    const heading = (text: string, level: number) =>
      line(
        text,
        '',
        `<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`,
      );
    const bulleted = line('d', '', '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="2"/></w:numPr>');
    const { blocks } = read({
      body:
        heading('a', 0) +
        heading('b', 1) +
        p(`<w:pPr><w:outlineLvl w:val="0"/></w:pPr>`, run(' ')) +
        bulleted,
      numbering:
        list(1, ['decimal', '%1.'], ['upperRoman', 'Phần %2']) + list(2, ['bullet', '•']) + lists(1, 2),
    });
    expect(inShort(blocks)).toEqual(['#1 1. a', '#1 Phần I b', '', '#1 d']);
  });

  test('the title and what stands below a picture are called so', () => {
    const styles = style('A', 'Title') + style('B', 'caption');
    expect(read({ body: styled('A') + styled('B') + line('c'), styles }).blocks).toEqual([
      expect.objectContaining({ isTitle: true, isCaption: false }),
      expect.objectContaining({ isTitle: false, isCaption: true }),
      expect.objectContaining({ isTitle: false, isCaption: false }),
    ]);
  });

  test('an empty point is none and counts nothing; list 0 takes a paragraph out', () => {
    const numbering = list(1, ['decimal', '%1.']) + lists(1);
    const empty = p('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const inside =
      point('a', 1) + empty + line('b', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') + point('c', 0);
    expect(inShort(read({ body: inside, numbering }).blocks)).toEqual(['(1) a', '', '(2) b', 'c']);
  });

  test('what stands in fields, changes and both versions of a drawing is read once', () => {
    const both = (choice: string) =>
      `<mc:AlternateContent>${choice}<mc:Fallback>${line('cũ')}</mc:Fallback></mc:AlternateContent>`;
    expect(
      body(
        `<w:sdt><w:sdtContent>${line('a')}</w:sdtContent></w:sdt><w:ins>${line('b')}</w:ins><w:customXml>${line('c')}</w:customXml>${both(`<mc:Choice>${line('mới')}</mc:Choice>`)}${both('')}<w:bookmarkStart/><w:sectPr/>`,
      ),
    ).toEqual(['a', 'b', 'c', 'mới', 'cũ']);
  });

  test('a table of contents in a field is nothing, another part of a gallery is read', () => {
    const gallery = (name: string) =>
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="${name}"/></w:docPartObj></w:sdtPr><w:sdtContent>${line('a')}</w:sdtContent></w:sdt>`;
    expect(body(gallery('Table of Contents'))).toEqual([]);
    expect(body(gallery('Cover Pages'))).toEqual(['a']);
  });

  test('a part from another file is told', () => {
    expect(read({ body: '<w:altChunk/>' })).toMatchObject({
      blocks: [],
      remains: [expect.stringContaining('phần nhúng từ tệp khác')],
    });
  });
});

describe('how words look', () => {
  /** The marks of the first words that are on. */
  const marks = (inside: string, styles?: string): (keyof Marks)[] => {
    const [block] = read({ body: inside, ...(styles !== undefined && { styles }) }).blocks;
    const [piece] = block && 'pieces' in block ? block.pieces : [];
    return piece?.type === 'words'
      ? Object.entries(piece.marks).flatMap(([key, value]) => (value ? [key as keyof Marks] : []))
      : [];
  };
  test.each([
    ['<w:b/>', ['bold']],
    ['<w:b w:val="1"/>', ['bold']],
    ['<w:b w:val="0"/>', []],
    ['<w:b w:val="false"/>', []],
    ['<w:b w:val="OFF"/>', []],
    ['<w:i/>', ['italic']],
    ['<w:strike/>', ['struck']],
    ['<w:dstrike/>', ['struck']],
    ['<w:u w:val="single"/>', ['underlined']],
    ['<w:u w:val="none"/>', []],
    ['<w:vertAlign w:val="superscript"/>', ['raised']],
    ['<w:vertAlign w:val="subscript"/>', ['lowered']],
    ['<w:vertAlign w:val="baseline"/>', []],
  ] as const)('%s', (properties, wanted) => {
    expect(marks(p(run('a', properties)))).toEqual(wanted);
  });

  test('by the style of the run, by that of the paragraph, by what is so for all, the nearest first', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:strike/></w:rPr></w:style>
      <w:style w:type="character" w:default="1" w:styleId="C"><w:name w:val="c"/><w:rPr><w:b/><w:i w:val="0"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="P"><w:name w:val="p"/><w:rPr><w:b/></w:rPr></w:style>`;
    expect(marks(p(run('a')), styles)).toEqual(['italic', 'struck']);
    expect(marks(p(run('a', '<w:rStyle w:val="C"/>')), styles)).toEqual(['struck', 'bold']);
    expect(marks(p(run('a', '<w:rStyle w:val="C"/><w:b w:val="0"/>')), styles)).toEqual(['struck']);
    expect(marks(line('a', '', '<w:pStyle w:val="P"/>'), styles)).toEqual(['italic', 'bold']);
    expect(marks(p(run('a', '<w:i w:val="0"/>') + run('b')), styles)).toEqual(['struck']);
  });

  test('an old font parts no letter that Word parted', () => {
    const font = '<w:rFonts w:ascii=".VnTime"/>';
    expect(
      body(
        p(
          run('Céng h', font),
          run('ßa', font),
          run(' Céng hßa', '<w:rFonts w:hAnsi="Arial" w:ascii=".VnTime"/>'),
        ),
      ),
    ).toEqual(['Cộng hòa Céng hßa']);
  });
});

describe('what else stands in a line', () => {
  const field = (told: string, shown: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${told}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  test.each([
    ['tabs', `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>`, 'a\tb\tc'],
    ['breaks of lines', '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>', 'a/b/c'],
    [
      'breaks of pages are none',
      '<w:r><w:t>a</w:t><w:br w:type="page"/><w:br w:type="column"/><w:t>b</w:t><w:br w:type="textWrapping"/><w:t>c</w:t></w:r>',
      'ab/c',
    ],
    ['a hyphen', '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>', 'a-b'],
    ['a sign of Wingdings', '<w:r><w:sym w:char="F0FC"/><w:sym w:char="FC"/></w:r>', '\uF0FC\uF0FC'],
    [
      'signs that are none',
      '<w:r><w:t>a</w:t><w:sym w:char="x"/><w:sym w:char="0"/><w:sym w:char="10000"/><w:sym w:char="100"/></w:r>',
      'a\u0100',
    ],
    ['the first sign and the last', '<w:r><w:sym w:char="1"/><w:sym w:char="FFFD"/></w:r>', '\uF001\uFFFD'],
    ['an order without a field', '<w:r><w:t>a</w:t><w:instrText>PAGE</w:instrText><w:t>b</w:t></w:r>', 'ab'],
    ['hidden words', run('a') + run('b', '<w:vanish/>') + run('c'), 'ac'],
    ['the result of a field, not what it is told', field(' PAGE ', run('7')), '7'],
    ['nothing of one within its order', field(`A${field('B', run('x'))}`, run('y')), 'y'],
    [
      'a break in an order is none',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:br/><w:t>x</w:t><w:fldChar w:fldCharType="end"/><w:t>y</w:t></w:r>',
      'y',
    ],
    [
      'a field that ends twice',
      `${field('A', run('x'))}<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>${run('y')}`,
      'xy',
    ],
  ])('%s', (_, inside, wanted) => {
    expect(body(p(inside))).toEqual([wanted]);
  });

  /** Where each word leads. */
  const ways = (inside: string, links: Readonly<Record<string, string>> = {}) =>
    read({ body: p(inside), links }).blocks.flatMap((block) =>
      'pieces' in block
        ? block.pieces.map((piece) =>
            piece.type === 'words' ? `${piece.text}→${piece.marks.link ?? ''}` : '',
          )
        : [],
    );
  test.each([
    [
      'of a relation, words behind it',
      `<w:hyperlink r:id="a">${run('x')}</w:hyperlink>${run('y')}`,
      ['x→https://a.example/', 'y→'],
    ],
    ['of one that is not there', `<w:hyperlink r:id="b">${run('x')}</w:hyperlink>`, ['x→']],
    ['of a place in the text', `<w:hyperlink w:anchor="muc">${run('x')}</w:hyperlink>`, ['x→']],
    [
      'of a field in quotation marks',
      field(' hyperlink "https://b.example/" \\o "x"', run('x')),
      ['x→https://b.example/'],
    ],
    ['without them', field('HYPERLINK https://b.example/', run('x')), ['x→https://b.example/']],
    ['to a place', field('HYPERLINK \\l "muc"', run('x')), ['x→']],
    [
      'of the innermost field',
      field('HYPERLINK "https://b.example/"', field('HYPERLINK "https://c.example/"', run('x')) + run('y')),
      ['x→https://c.example/', 'y→https://b.example/'],
    ],
    [
      'of a short field',
      `<w:fldSimple w:instr='HYPERLINK "https://d.example/"'>${run('x')}</w:fldSimple><w:fldSimple w:instr="DATE">${run('y')}</w:fldSimple>`,
      ['x→https://d.example/', 'y→'],
    ],
    [
      'of a field in a link',
      `<w:hyperlink r:id="a"><w:fldSimple w:instr="PAGE">${run('x')}</w:fldSimple></w:hyperlink>`,
      ['x→https://a.example/'],
    ],
  ])('a link %s', (_, inside, wanted) => {
    expect(ways(inside, { a: 'https://a.example/' })).toEqual(wanted);
  });

  test('formulas, embedded objects and changes are told', () => {
    const { blocks, remains } = read({
      body: p(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r><m:r><m:t>+1</m:t></m:r></m:oMath>',
        '<w:object/>',
        `<w:moveFrom>${run('cũ')}</w:moveFrom>`,
      ),
    });
    expect(inShort(blocks)).toEqual(['x+1']);
    expect(remains).toEqual([
      'công thức toán đã thành chữ thường; xem lại',
      'đối tượng nhúng (bảng tính, công thức cũ) không lấy được',
      'tệp còn dấu sửa (Track Changes): đã lấy bản sau khi sửa; xem lại',
    ]);
  });

  test('a drawing that is none tells of no object', () => {
    expect(read({ body: p('<w:drawing/>', '<w:pict/>') }).remains).toEqual([]);
  });

  test('notes at the foot and at the end are two kinds', () => {
    const { blocks } = read({
      body: p(run('a'), '<w:r><w:footnoteReference w:id="3"/><w:endnoteReference w:id="3"/></w:r>'),
    });
    expect(blocks[0]).toMatchObject({
      pieces: [{}, { type: 'note', id: 'foot3' }, { type: 'note', id: 'endn3' }],
    });
  });

  test('only notes that an author wrote are notes', () => {
    const note = (id: string, more = '') => `<w:footnote w:id="${id}" ${more}>${line(id)}</w:footnote>`;
    const footnotes = note('0', 'w:type="separator"') + note('1', 'w:type="normal"') + note('2');
    expect([...read({ body: '', footnotes }).notes.keys()]).toEqual(['foot1', 'foot2']);
  });
});

describe('pictures', () => {
  const drawn = (inside: string, about = '') =>
    p(`<w:r><w:drawing><wp:inline><wp:docPr id="1" ${about}/>${inside}</wp:inline></w:drawing></w:r>`);
  const picture = { anh: Uint8Array.of(1) };
  test.each([
    ['with words', drawn('<a:blip r:embed="anh"/>', 'descr="Họp" title="x"'), ['<word/media/anh.png Họp>']],
    ['with a title', drawn('<a:blip r:embed="anh"/>', 'descr="" title="Họp"'), ['<word/media/anh.png Họp>']],
    ['without words', drawn('<a:blip r:embed="anh"/>'), ['<word/media/anh.png>']],
    [
      'twice in one drawing',
      drawn('<a:blip r:embed="anh"/><a:blip r:embed="anh"/>'),
      ['<word/media/anh.png>'],
    ],
    ['of old files', p('<w:r><w:pict><v:imagedata r:id="anh"/></w:pict></w:r>'), ['<word/media/anh.png>']],
    ['without any', drawn('<a:blip/>'), []],
    ['of a relation that there is not', drawn('<a:blip r:embed="khong"/>'), []],
  ])('%s', (_, inside, wanted) => {
    const { blocks, pictures, remains } = read({ body: inside, pictures: picture });
    expect(inShort(blocks).filter((one) => one !== '')).toEqual(wanted);
    expect(pictures.size).toBe(Math.min(1, wanted.length));
    expect(remains).toEqual([]);
  });

  test('one that lies elsewhere is told, a relation that is none is not', () => {
    const parts = {
      'word/_rels/document.xml.rels': bytes(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="a/image" Target="https://a.example/x.png" TargetMode="External"/><Relationship Id="y" Type="a/hyperlink" Target="media/a.png"/><Relationship Id="z" Type="a/image" Target="/word/media/z.png"/></Relationships>',
      ),
      'word/media/z.png': Uint8Array.of(2),
    };
    const { remains, pictures } = read({
      body: drawn('<a:blip r:link="x"/><a:blip r:embed="y"/><a:blip r:embed="z"/>'),
      parts,
    });
    expect(remains).toEqual([expect.stringContaining('có ảnh không nằm trong tệp')]);
    expect([...pictures.keys()]).toEqual(['word/media/z.png']);
  });

  test('a frame of text stands behind its paragraph', () => {
    expect(
      body(p(run('a'), `<w:r><w:pict><w:txbxContent>${line('khung')}</w:txbxContent></w:pict></w:r>`)),
    ).toEqual(['a', 'khung']);
  });
});

describe('tables', () => {
  const restart = '<w:vMerge w:val="restart"/>';
  const row = (inside: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${inside}</w:tr>`;
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${line(text)}</w:tc>`;
  test.each([
    [
      'cells that go on below',
      table([['a', restart], 'b'], [['', '<w:vMerge/>'], 'c'], [['', '<w:vMerge w:val="continue"/>'], 'd']),
      '1x3 a, b; c; d',
    ],
    ['a cell that begins again', table([['a', restart], 'b'], [['c', restart], 'd']), 'a, b; c, d'],
    [
      'a cell below one that is closed',
      table([['a', restart], 'b'], ['x', 'c'], [['d', '<w:vMerge/>'], 'e']),
      'a, b; x, c; d, e',
    ],
    [
      'one of another width',
      table([['a', `${restart}<w:gridSpan w:val="2"/>`], 'b'], [['d', '<w:vMerge/>'], 'e']),
      '2x1 a, b; d, e',
    ],
    ['one that goes on below nothing', table([['a', '<w:vMerge/>'], 'b']), 'a, b'],
    [
      'spans that are none',
      table([
        ['a', '<w:gridSpan w:val="0"/>'],
        ['b', '<w:gridSpan w:val="x"/>'],
        ['c', '<w:gridSpan w:val="100"/>'],
        ['d', '<w:gridSpan w:val="2.9"/>'],
      ]),
      'a, b, 99x1 c, 2x1 d',
    ],
    [
      'heads',
      `<w:tbl>${row(cell('A') + cell('B'), '<w:tblHeader/>')}${row(cell('a') + cell('b'))}</w:tbl>`,
      '!A, !B; a, b',
    ],
    [
      'a row that was taken out',
      `<w:tbl>${row(cell('x') + cell('y'), '<w:del/>')}${row(cell('a') + cell('b'))}</w:tbl>`,
      'a, b',
    ],
    [
      'rows and cells in fields',
      `<w:tbl><w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell('a')}</w:sdtContent></w:sdt>${cell('b')}`)}</w:sdtContent></w:sdt></w:tbl>`,
      'a, b',
    ],
    [
      'a row that begins further right',
      `<w:tbl>${row(cell('x') + cell('a', restart))}${row(cell('', '<w:vMerge/>'), '<w:gridBefore w:val="1"/>')}${row(cell('y') + cell('b'))}</w:tbl>`,
      'x, 1x2 a; y, b',
    ],
    ['rows of nothing', `<w:tbl>${row(cell('a') + cell('b'))}${row('')}</w:tbl>`, 'a, b'],
  ])('%s', (_, inside, wanted) => {
    expect(body(inside)).toEqual([wanted]);
  });

  test('a cell covers no more than 99 rows', () => {
    const rows = Array.from({ length: 100 }, (_, at) => [
      ['a', at === 0 ? restart : '<w:vMerge/>'] as const,
      'b',
    ]);
    expect(body(table(...rows))[0]?.match(/1x99 a/g)).toHaveLength(1);
  });
});

test('a file without a text is refused, and one that says nothing of its parts is read where Word puts them', () => {
  expect(() => readDocx(wordFile({ body: '', parts: { '_rels/.rels': bytes('<a/>') } }))).not.toThrow();
  const elsewhere = bytes(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="x/officeDocument" Target="khac.xml"/></Relationships>',
  );
  expect(() => readDocx(wordFile({ body: '', parts: { '_rels/.rels': elsewhere } }))).toThrow(
    'không phải tệp Word .docx',
  );
});
