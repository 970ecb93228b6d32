/** What becomes of a Word file: the Markdown that an editor finds, read back as the site reads it. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  line,
  list,
  lists,
  pictured,
  point,
  table,
  type WordFile,
  wordFile,
} from '../../tests/support/word-file.ts';
import { readDocx } from './docx/document.ts';
import { draftOf } from './draft.ts';

const SETTING = {
  now: new Date('2026-06-01T08:00:00+07:00'),
  categories: [{ id: 'tin-xa', name: 'Tin xã' }],
  category: 'tin-xa',
};

async function draft(file: WordFile) {
  const { files, remains } = await draftOf(readDocx(wordFile(file)), 'tep', SETTING);
  const [, front = '', ...text] = String(files.get('index.md')).split('---\n');
  return { front, text: text.join('---\n').trim(), files: [...files.keys()], remains, content: files };
}

const BOLD = '<w:b/>';
const CENTER = '<w:jc w:val="center"/>';
const heading = (id: string, level: number) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${level}"/></w:style>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
/** The first line is taken for the title. */
const TITLE = line('Thôn Mẫu họp', BOLD, CENTER);

test('the line in the middle and in bold is the title, under the letterhead, and a person is asked to look at it', async () => {
  const body = [
    line('ỦY BAN NHÂN DÂN XÃ MẪU', BOLD, CENTER),
    line('THÔNG BÁO', BOLD, CENTER),
    line('Về việc thu quỹ', BOLD, CENTER),
    line('Ngày mai thu quỹ.'),
  ].join('');
  const { front, text, remains } = await draft({ body });
  expect(front).toContain('title: THÔNG BÁO Về việc thu quỹ\n');
  expect(front).toContain('draft: true\n');
  expect(text).toBe('**ỦY BAN NHÂN DÂN XÃ MẪU**\n\nNgày mai thu quỹ.');
  expect(remains.join()).toContain('xem lại ô title');
});

test('headings begin at the second rank and leave none out, whichever Word has', async () => {
  const styles = heading('A', 1) + heading('B', 3) + heading('C', 4);
  const body = [
    TITLE,
    line('Phần một', BOLD, styled('A')),
    line('Mục', '', styled('C')),
    line('Chữ.'),
    line('Phần hai', '', styled('A')),
    line('Mục hai', '', styled('B')),
  ].join('');
  expect((await draft({ body, styles })).text).toBe(
    '## Phần một\n\n### Mục\n\nChữ.\n\n## Phần hai\n\n### Mục hai',
  );
});

describe('marks', () => {
  const run = (text: string, properties: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  test.each([
    [
      'a space at the edge stands outside',
      run('Thời gian: ', BOLD) + run('8 giờ', ''),
      '**Thời gian:** 8 giờ',
    ],
    [
      'runs of one look are one',
      run('Th', BOLD) + run('ời', BOLD) + run(' ', '') + run('gian', BOLD),
      '**Thời gian**',
    ],
    [
      'a full stop before a letter stands outside',
      run('Điều 1.', BOLD) + run('Phạm vi', ''),
      '**Điều 1**.Phạm vi',
    ],
    [
      'signs that were typed are signs',
      run('5*3 &lt;b&gt; [x](y) ![a](b) # _a_ `c`', ''),
      '5\\*3 \\<b> \\[x]\\(y) !\\[a]\\(b) # \\_a\\_ \\`c\\`',
    ],
    [
      'italic, struck, underlined, raised',
      run('a', '<w:i/>') +
        run(' ', '') +
        run('b', '<w:strike/>') +
        run(' ', '') +
        run('c', '<w:u w:val="single"/>') +
        run(' m', '') +
        run('2', '<w:vertAlign w:val="superscript"/>'),
      '*a* ~~b~~ <u>c</u> m<sup>2</sup>',
    ],
    ['hidden text goes', run('thấy', '') + run(' ẩn', '<w:vanish/>'), 'thấy'],
    [
      'what was taken out is out, what was put in is in',
      `<w:del>${run('cũ', '').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('mới', '')}</w:ins>`,
      'mới',
    ],
    ['switched off by the run', run('thường', '<w:b w:val="0"/>'), 'thường'],
  ])('%s', async (_, runs, wanted) => {
    const { text } = await draft({ body: `${TITLE}<w:p>${runs}</w:p>` });
    expect(text).toBe(wanted);
  });
});

test('text in fonts of old tables is read by its font, also where the style says it', async () => {
  const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`;
  const body = [
    line('Họp thôn', BOLD + font('Times New Roman'), CENTER),
    line('Céng hßa x· héi'),
    line('ñy ban nh©n d©n', font('.VnTimeH')),
    line('Coäng hoøa xaõ hoäi', font('VNI-Times')),
    line('café', font('Arial')),
  ].join('');
  expect((await draft({ body, styles })).text.split('\n\n')).toEqual([
    'Cộng hòa xã hội',
    'ỦY BAN NHÂN DÂN',
    'Cộng hòa xã hội',
    'café',
  ]);
});

describe('lists', () => {
  const numbering = [
    list(1, ['decimal', '%1.'], ['lowerLetter', '%2)'], ['bullet', '•']),
    list(2, ['decimal', 'Điều %1.'], ['decimal', '%1.%2.']),
    list(3, ['upperRoman', '%1.']),
    list(4, ['bullet', '\uf0b7'], ['bullet', 'o']),
    lists(1, 2, 3, 4),
  ].join('');

  test('go on counting behind what stands between, with the points below them', async () => {
    const body = [
      TITLE,
      point('một', 1),
      point('chữ a', 1, 1),
      point('chữ b', 1, 1),
      line('Xen giữa'),
      point('hai', 1),
      point('lại a', 1, 1),
    ].join('');
    expect((await draft({ body, numbering })).text).toBe(
      '1. một\n\n   a) chữ a\n\n   b) chữ b\n\nXen giữa\n\n2. hai\n\n   a) lại a',
    );
  });

  test('keep numbers that Markdown has none for', async () => {
    const body = [
      TITLE,
      point('Phạm vi', 2),
      point('Đối tượng', 2),
      point('ai', 2, 1),
      point('Phần', 3),
      point('Phần', 3),
    ].join('');
    expect((await draft({ body, numbering })).text.split('\n\n')).toEqual([
      'Điều 1. Phạm vi',
      'Điều 2. Đối tượng',
      '2.1. ai',
      'I. Phần',
      'II. Phần',
    ]);
  });

  test('of bullets stand in each other', async () => {
    const body = [TITLE, point('một', 4), point('nhỏ', 4, 1), point('hai', 4)].join('');
    expect((await draft({ body, numbering })).text).toBe('- một\n  - nhỏ\n- hai');
  });

  test('typed by hand are lists', async () => {
    const body = [
      TITLE,
      line('- Lưu: VT;'),
      line('+ một bản'),
      line('– Như trên.'),
      line('Hết.'),
      line('1. một'),
      line('2. hai'),
      line('2022. Năm'),
    ].join('');
    expect((await draft({ body })).text).toBe(
      '- Lưu: VT;\n  - một bản\n- Như trên.\n\nHết.\n\n1. một\n2. hai\n\n2022\\. Năm',
    );
  });
});

describe('tables', () => {
  test('without merged cells are Markdown', async () => {
    const body = TITLE + table(['Thôn', 'Số hộ'], ['Mẫu | 1', '120']);
    expect((await draft({ body })).text).toBe('| Thôn | Số hộ |\n| --- | --- |\n| Mẫu \\| 1 | 120 |');
  });

  test('with merged cells keep them', async () => {
    const body =
      TITLE +
      table(
        [
          ['Thôn', '<w:vMerge w:val="restart"/>'],
          ['Số <hộ>'.replace('<', '&lt;'), '<w:gridSpan w:val="2"/>'],
        ],
        [['', '<w:vMerge/>'], 'Nam', 'Nữ'],
        ['Mẫu', '1', '2'],
      );
    expect((await draft({ body })).text).toBe(
      '<table>\n<tr><td rowspan="2">Thôn</td><td colspan="2">Số &lt;hộ&gt;</td></tr>\n<tr><td>Nam</td><td>Nữ</td></tr>\n<tr><td>Mẫu</td><td>1</td><td>2</td></tr>\n</table>',
    );
  });

  test('of one cell are a frame, not a table', async () => {
    expect((await draft({ body: TITLE + table(['Chữ trong khung']) + line('Sau.') })).text).toBe(
      'Chữ trong khung\n\nSau.',
    );
  });
});

test('who signs at the right stays at the right', async () => {
  const body = [
    TITLE,
    line('Nội dung.'),
    line('TM. ỦY BAN NHÂN DÂN', BOLD, CENTER),
    line('Nguyễn Văn Mẫu', BOLD, CENTER),
  ].join('');
  expect((await draft({ body })).text).toBe(
    'Nội dung.\n\n|  | TM. ỦY BAN NHÂN DÂN |\n| --- | :---: |\n|  | **Nguyễn Văn Mẫu** |',
  );
});

test('footnotes stand at the end, counted in the order of the text', async () => {
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${line(text)}</w:footnote>`;
  const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note(2, 'Lời hai')}${note(5, 'Lời năm')}`;
  const body = `${TITLE}<w:p><w:r><w:t>Một</w:t></w:r>${mark(5)}<w:r><w:t>, hai</w:t></w:r>${mark(2)}</w:p>`;
  expect((await draft({ body, footnotes })).text).toBe('Một[^1], hai[^2]\n\n[^1]: Lời năm\n\n[^2]: Lời hai');
});

test('links lead where they did, those of fields too; what would run or read a machine leads nowhere', async () => {
  const link = (id: string, text: string) =>
    `<w:hyperlink r:id="${id}"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>${text}</w:t></w:r></w:hyperlink>`;
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://b.example/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>trường</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const links = { a: 'https://a.example/x_y', j: 'javascript:alert(1)', f: 'file:///C:/tep.doc' };
  const { text, remains } = await draft({
    body: `${TITLE}<w:p>${link('a', 'một')}<w:r><w:t xml:space="preserve"> và </w:t></w:r>${field}<w:r><w:t xml:space="preserve"> </w:t></w:r>${link('j', 'xấu')}<w:r><w:t xml:space="preserve"> </w:t></w:r>${link('f', 'máy')}</w:p>`,
    links,
  });
  expect(text).toBe('[một](https://a.example/x_y) và [trường](https://b.example/) xấu máy');
  expect(remains.join()).toContain('javascript:alert(1)');
});

describe('pictures', () => {
  const jpeg = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'teal' } })
      .jpeg()
      .withExif({ IFD0: { Model: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 50/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();

  test('lie beside the text, upright, small enough, without place and time; missing words are told', async () => {
    const { text, files, content, remains } = await draft({
      body: TITLE + pictured('anh1') + pictured('anh2', 'Cống Bến Đò nhìn từ mặt đê'),
      pictures: { anh1: await jpeg(2500, 10), anh2: await jpeg(40, 20) },
    });
    expect(text).toBe('![Ảnh 1](anh1.jpg)\n\n![Cống Bến Đò nhìn từ mặt đê](anh2.jpg)');
    expect(files).toEqual(['index.md', 'anh1.jpg', 'anh2.jpg']);
    const { width, height, exif, orientation } = await sharp(content.get('anh1.jpg')).metadata();
    expect({ width, height, exif, orientation }).toEqual({
      width: 10,
      height: 2400,
      exif: undefined,
      orientation: undefined,
    });
    expect(remains.filter((what) => what.includes('lời mô tả'))).toHaveLength(1);
  });

  test('that are none are left out, and told', async () => {
    const { text, remains } = await draft({
      body: TITLE + pictured('anh1') + line('Chữ.'),
      pictures: { anh1: new TextEncoder().encode('<svg onload="alert(1)"/>') },
    });
    expect(text).toBe('Chữ.');
    expect(remains.join()).toContain('anh1.png bị bỏ');
  });
});

describe('refused', () => {
  const refusal = (file: WordFile) => {
    try {
      readDocx(wordFile(file));
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const xml = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['a macro', { body: '', parts: { 'word/vbaProject.bin': xml('x') } }, 'macro'],
    ['a way out of the folder', { body: '', parts: { '../../etc/x.xml': xml('x') } }, 'dẫn ra ngoài'],
    [
      'a document type',
      {
        body: '',
        parts: {
          'word/document.xml': xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
        },
      },
      'DOCTYPE',
    ],
    [
      'depth',
      { body: '<w:sdt><w:sdtContent>'.repeat(300) + '</w:sdtContent></w:sdt>'.repeat(300) },
      'lồng nhau',
    ],
    ['no XML', { body: '<w:p>' }, 'hỏng'],
  ])('%s', (_, file, words) => {
    expect(refusal(file)).toContain(words);
  });
  /** The text's part says in the list of parts that it is so large. */
  const claiming = (size: number) => {
    const file = Buffer.from(wordFile({ body: TITLE }));
    const name = file.lastIndexOf('word/document.xml');
    file.writeUInt32LE(size, name - 46 + 24);
    return file;
  };
  test('a bomb, before it is unpacked', () => {
    expect(() => readDocx(claiming(0xf0000000))).toThrow('quá mức');
  });
  test('a bomb that says it is small', () => {
    expect(() => readDocx(claiming(50))).toThrow('hỏng');
  });
  test('half a file', () => {
    const whole = wordFile({ body: TITLE });
    expect(() => readDocx(whole.subarray(0, whole.length / 2))).toThrow('chép chưa hết');
  });
});
