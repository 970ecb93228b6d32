/** What is said of single words and lines: the rules that need no file around them, each asked by itself. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../finding.ts';
import { judgeAlternative } from './alternative-text.ts';
import { checkCodedText } from './coded-text.ts';
import { judgeNumber } from './document-numbers.ts';
import { findMarker } from './markers.ts';
import { checkOldFonts } from './old-fonts.ts';
import { isSample } from './sample-text.ts';
import { judgeTelephone } from './telephones.ts';
import { hiddenEnding, meantAsText } from './unread.ts';

interface Told extends Problem {
  /** What stands at the place that is named. */
  readonly from: string;
}

/** What a rule of whole texts says of one. */
function toldOf(
  text: string,
  rule: (source: { file: string; text: string; report: (problem: Problem, offset?: number) => void }) => void,
): Told[] {
  const told: Told[] = [];
  rule({
    file: 'a.md',
    text,
    report: (problem, offset = 0) => told.push({ ...problem, from: text.slice(offset) }),
  });
  return told;
}

describe('the words for a picture', () => {
  const judged = (words: string, file = 'anh/cong-lang.jpg') => judgeAlternative(words, file)?.message;

  test.each([
    'Cổng làng Mẫu',
    'Ảnh cổng làng',
    'Hội nghị 2022',
    'Hình ảnh buổi họp thôn',
    'Ủy',
    'cong lang',
    'a.jpg là tên',
  ])('%j says what it shows', (words) => {
    expect(judged(words)).toBeUndefined();
  });

  test.each([
    'ảnh',
    'Hình  ảnh',
    'Ảnh số 3',
    'ảnh 12',
    'image',
    'ảnh minh họa',
    'N/A',
    '…',
    '12',
    'x',
    '- -',
  ])('%j says nothing', (words) => {
    expect(judged(words)).toBe(`Lời mô tả ảnh "${words.replace(/\s+/g, ' ')}" không nói ảnh có gì.`);
  });

  test.each(['IMG_2022', 'DSC 0012', 'z5012-abc', 'anh.JPG', 'cổng làng.png', 'cong-lang', 'Cong-Lang'])(
    '%j is the name of a file',
    (words) => {
      expect(judged(words)).toBe(`Lời mô tả ảnh "${words}" là tên tệp.`);
    },
  );

  test('none are told elsewhere', () => {
    expect(judged('  ')).toBeUndefined();
    // The name of another file is words like others.
    expect(judged('cong-lang', 'anh/dinh.jpg')).toBeUndefined();
    expect(judged('cong-lang', 'cong-lang.jpg')).toContain('là tên tệp');
  });
});

describe('a telephone number', () => {
  test.each([
    '0912345678',
    '0362 465 990',
    '02203123456',
    '0220312345',
    '18001234',
    '1900123456',
    '113',
    '1022',
    '+84912345678',
    '+84 220 312 3456',
    '+12025550123',
    'tel:0912345678',
    '12',
    'abc',
  ])('%s can be called, or is none', (number) => {
    expect(judgeTelephone(number)).toBeUndefined();
  });

  test.each([
    ['091234567', 9],
    ['09123456789', 11],
    ['0112345678', 10],
    ['01683123456', 11],
    ['022031234567', 12],
    ['12345', 5],
    ['180012345', 9],
    ['+8491234567', 10],
    ['tel:091234567', 9],
    ['0912.345.67', 9],
  ])('%s cannot: it is told with its %i digits', (number, count) => {
    const digits = number.replace('tel:', '').replaceAll('.', '');
    expect(judgeTelephone(number)?.message).toContain(`"${digits}" có ${count} chữ số`);
  });
});

describe('the number of a document', () => {
  const judged = (number: string, type = 'Quyết định', issuedOn = '2022-01-04') =>
    judgeNumber({ number, type, issuedOn } as never);

  test.each([
    ['15/QĐ-UBND', 'Quyết định'],
    ['15/2022/QĐ-UBND', 'Quyết định'],
    ['15/KH-UBND', 'Kế hoạch'],
    ['42/2022/NĐ-CP', 'Nghị định'],
    ['15/TB-UBND', 'Văn bản khác'],
    ['15/XY-UBND', 'Chỉ thị'],
    ['15', 'Quyết định'],
    ['1948/UBND', 'Công văn'],
  ])('%s is right for %s', (number, type) => {
    expect(judged(number, type)).toBeUndefined();
  });

  test.each([
    ['Số 15/QĐ-UBND', '15/QĐ-UBND'],
    ['số: 15/QĐ-UBND', '15/QĐ-UBND'],
    ['15 / QĐ - UBND', '15/QĐ-UBND'],
    ['15/QD-UBND', '15/QĐ-UBND'],
    ['42/2022/ND-CP', '42/2022/NĐ-CP'],
  ])('%s is written %s', (number, better) => {
    expect(judged(number)?.remedy).toBe(`viết "${better}".`);
  });

  test('of another year than that of its issue is told with both', () => {
    expect(judged('15/2021/QĐ-UBND')?.message).toBe(
      'Số "15/2021/QĐ-UBND" ghi năm 2021, mà ngày ban hành là năm 2022.',
    );
  });

  test('of another kind of document is told with the kind', () => {
    expect(judged('15/KH-UBND')?.message).toBe(
      'Số "15/KH-UBND" là số của kế hoạch, mà "type" ghi "Quyết định".',
    );
    expect(judged('15/kh-UBND')?.remedy).toContain('ghi type: Kế hoạch');
  });
});

describe('letters that came as codes', () => {
  const told = (text: string, from = 0) =>
    toldOf(text, (source) => checkCodedText(source as never, from)).map(({ from: place, remedy }) => [
      place.split('\n')[0],
      remedy,
    ]);

  test.each([
    ['Chữ\nTh=C3=B4ng b=C3=A1o', 'Th=C3=B4ng b=C3=A1o', 'viết "Thông báo".'],
    ['Xem Th%C3%B4ng báo', 'Th%C3%B4ng báo', 'viết "Xem Thông báo".'],
    ['Xem Tho%CC%82ng báo', 'Tho%CC%82ng báo', 'viết "Xem Thông báo".'],
    ['Xem Th\\u00f4ng báo', 'Th\\u00f4ng báo', 'viết "Xem Thông báo".'],
    ['chữ Th├┤ng báo', 'Th├┤ng báo', 'chép lại từ bản gốc, hoặc gõ lại chữ.'],
    ['Th?ng b?o họp', 'Th?ng b?o họp', 'chép lại từ bản gốc, hoặc gõ lại chữ.'],
    ['ta xaˆy cầu', 'xaˆy cầu', 'chép lại từ bản gốc, hoặc gõ lại chữ.'],
  ])('%j is told from its word on', (text, place, remedy) => {
    expect(told(text)).toEqual([[place, remedy]]);
  });

  test.each([
    'a=C3=B4b',
    'Đúng?không',
    'https://a.vn/%C3%B4 [a](/x-%C3%B4) `%C3%B4`',
    '(xem /th%C3%B4n)',
    'Tăng 50% so với 2021 = 3%',
  ])('%j is none, or where it may stand', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('are told once a text, and backslashes in its words alone', () => {
    expect(told('Th%C3%B4ng\nTh%C3%B4ng')).toHaveLength(1);
    const text = 'title: "Th\\u00f4ng"\nTh\\u00f4ng báo';
    expect(told(text, 17)).toEqual([['Th\\u00f4ng báo', 'viết "Thông báo".']]);
    expect(told(text, text.length)).toEqual([]);
    expect(told('title: Th%C3%B4ng', 99)).toHaveLength(1);
  });
});

describe('letters of old code tables', () => {
  const told = (text: string, isTold = false) =>
    toldOf(text, (source) => checkOldFonts(source as never, isTold)).map(
      ({ rule, severity, from }) => `${severity} ${rule} ${from.split('\n')[0]}`,
    );

  test.each([
    ['Chữ\nxã Th«ng b¸o mới', 'error tcvn3 Th«ng b¸o mới'],
    ['xã Th«ng mới', 'warning tcvn3 Th«ng mới'],
    ['Thoâng baùo xaõ hoïp', 'warning vni Thoâng baùo xaõ hoïp'],
    ['xã ThÃ´ng bÃ¡o', 'error misread ThÃ´ng bÃ¡o'],
    ['xã ThÃ´ng', 'warning misread ThÃ´ng'],
    ['a \uF0B7 b', 'warning private-character \uF0B7 b'],
  ])('%j is told from its word on', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test.each([
    ['®Êt xã', 'warning tcvn3 ®Êt xã'],
    ['ThÃ´ng bÃ¡o', 'error misread ThÃ´ng bÃ¡o'],
    ['một xaõ\nhai xaõ hoïp', 'warning vni xaõ hoïp'],
  ])('%j is told at the beginning of its line, too', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test('from a font of Word are points of a list, or nothing', () => {
    const ways = (text: string) => {
      const [found] = toldOf(text, (source) => checkOldFonts(source as never, false));
      return [
        found?.remedy,
        ...(found?.ways ?? []).map(
          ({ start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
        ),
      ];
    };
    expect(ways('\uF0B7 Một\n \uF0B7  Hai\nba \uF0E0 bốn\nHết')).toEqual([
      'nếu là dấu đầu dòng của danh sách thì viết "- Một", nếu không thì xóa, ở mọi chỗ có dấu ấy.',
      '- Một\n - Hai\nba bốn\nHết',
      'Một\n  Hai\nba bốn\nHết',
    ]);
    expect(ways('Chữ\n  \uF0B7Một')).toEqual([
      'nếu là dấu đầu dòng của danh sách thì viết "- Một", nếu không thì xóa.',
      'Chữ\n  - Một',
      'Chữ\n  Một',
    ]);
    // Word keeps spaces of another kind behind its bullets, and more than one.
    expect(ways('\uF0B7\u00A0\u00A0 Một và \uF0E0 hai').slice(0, 2)).toEqual([
      'nếu là dấu đầu dòng của danh sách thì viết "- Một và hai", nếu không thì xóa, ở mọi chỗ có dấu ấy.',
      '- Một và hai',
    ]);
    expect(ways('Chữ\na \uF0E0 b')).toEqual(['xóa dấu ấy.', 'Chữ\na b']);
  });

  test('that the rule of whole lines has told of are not told again', () => {
    expect(told('Th«ng b¸o', true)).toEqual([]);
    expect(told('ThÃ´ng bÃ¡o', true)).toHaveLength(1);
  });

  test.each(['Thông báo «mới»', 'á, ô, ë', 'café naïve', '5 µm, §5, ®'])('%j is none', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('words that the tools take for marks', () => {
  test.each([
    ['x __ASTRO_IMAGE_', 2],
    ['import.meta.env', 0],
    ['a @@astro', 2],
    ['!~{001}~', 0],
    ['&#95;&#95;astro', 0],
    ['&lowbar;&lowbar;vite', 0],
    ['&#x5F;_rollup', 0],
    ['\\_\\_ASTRO', 0],
    ['_\u200B_astro', 0],
  ])('%j are found', (text, at) => {
    expect(findMarker(text)).toBe(at);
  });

  test.each([
    'astro',
    '__ xã __',
    'import metadata',
    '&amp;&amp;',
    '&#99999999;',
    '&#x110000;_astro',
    '\\*',
    '',
  ])('%j are none', (text) => {
    expect(findMarker(text)).toBeUndefined();
  });
});

test('words of the guide’s samples are known however they are spaced and written', () => {
  expect(['Tiêu đề bài', ' nội  dung bài. ', 'MỤC LỚN', 'Mục lớn'.normalize('NFD')].map(isSample)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['Tiêu đề bài mới', 'mục', ''].map(isSample)).toEqual([false, false, false]);
});

describe('a file that was meant as a text', () => {
  test('is told with the text to write into', () => {
    expect(meantAsText('news/Họp thôn.DOCX', 'content/news/2022/hop')?.remedy).toContain(
      'content/news/2022/hop/hop-thon.md dưới',
    );
    expect(meantAsText('a/Bài.txt', 'content/a', 'index.md')?.remedy).toContain('content/a/index.md dưới');
    expect(meantAsText('a/….txt', 'content/a')?.remedy).toContain('content/a/ten-bai.md dưới');
    expect(meantAsText('a/anh.jpg', 'content/a')).toBeUndefined();
  });

  test('may have an ending that Windows hides', () => {
    expect(['bao.md.txt', 'index.mdx.txt', 'site.yaml.txt', 'a.json.bak'].map(hiddenEnding)).toEqual([
      'bao.md',
      'index.mdx',
      'site.yaml',
      'a.json',
    ]);
    expect(
      ['bao.md', 'bao.txt', '.md.txt', 'a.md.backup1', 'a.pdf.txt', 'index.mdx.docx'].map(hiddenEnding),
    ).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});
