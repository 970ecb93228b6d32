/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import {
  article,
  BASE,
  checkFiles,
  checkSpoilt,
  type Files,
  FRONT_MATTER,
} from '../../../tests/support/content.ts';
import { field, front, promises, text } from '../../../tests/support/spoilt-content.ts';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { checkCharacters } from './characters.ts';
import { checkCodedText } from './coded-text.ts';

describe('characters are what they seem, or the editor reads which are not', () => {
  const NFD = 'Bài viết mới'.normalize('NFD');
  promises([
    [
      'decomposed letters in the front matter',
      front(FRONT_MATTER.replace('Bài mẫu', NFD)),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: Từ "Bài" viết bằng dấu rời (Unicode tổ hợp), tất cả 3 từ. Cách sửa: chuyển cả tệp sang Unicode dựng sẵn (bộ gõ, ví dụ UniKey, có công cụ chuyển mã), hoặc gõ lại.',
      ],
    ],
    [
      'decomposed letters in the text',
      text(`Dòng một.\n\nĐây là ${NFD}.`),
      [
        'content/news/2022/them/index.md:9:8: Lỗi: Từ "Bài" viết bằng dấu rời (Unicode tổ hợp), tất cả 3 từ. Cách sửa: chuyển cả tệp sang Unicode dựng sẵn (bộ gõ, ví dụ UniKey, có công cụ chuyển mã), hoặc gõ lại.',
      ],
    ],
    [
      'a control character in the front matter, which Astro cannot read',
      field('author: "A\u000bB"'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Có ký tự điều khiển U+000B, thường sót lại khi dán từ Word. Cách sửa: xóa chữ ở chỗ này rồi gõ lại.',
      ],
    ],
    [
      'a control character in the text',
      text('Chữ\u000b và \u0008 chữ.'),
      [
        'content/news/2022/them/index.md:7:4: Lưu ý: Có ký tự điều khiển U+000B, thường sót lại khi dán từ Word. Cách sửa: xóa chữ ở chỗ này rồi gõ lại.',
      ],
    ],
    [
      'an invisible character',
      text('Chữ\u200b ẩn.'),
      [
        'content/news/2022/them/index.md:7:4: Lưu ý: Có ký tự vô hình U+200B, người đọc không thấy nhưng tìm kiếm bị sai. Cách sửa: xóa chữ ở chỗ này rồi gõ lại.',
      ],
    ],
    [
      'a character that was lost',
      text('Ch\ufffd mất.'),
      [
        'content/news/2022/them/index.md:7:3: Lưu ý: Có ký tự \ufffd là dấu vết của chữ bị hỏng khi chuyển bảng mã. Cách sửa: gõ lại chữ đó.',
      ],
    ],
    [
      'TCVN3',
      text('Dòng một.\n\nUû ban nh©n d©n x· Quang MÉu, tØnh Mµu.'),
      [
        'content/news/2022/them/index.md:9:8: Lỗi: Chữ viết bằng bảng mã TCVN3 (phông .VnTime): "nh©n d©n x· Quang MÉu, tØnh Mµu.". Cách sửa: chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.',
      ],
    ],
  ]);

  test.each([
    [
      'a byte order mark',
      {
        'pages/gioi-thieu.md': `\ufeff${article('title: Giới thiệu')}`,
        'site.yaml': `\ufeff${BASE['site.yaml']}`,
      },
    ],
    [
      'Windows line ends',
      Object.fromEntries(
        Object.entries(BASE).map(([path, content]) => [
          path,
          typeof content === 'string' ? content.replaceAll('\n', '\r\n') : content,
        ]),
      ),
    ],
    [
      'signs that TCVN3 shares with today’s text',
      text('Giá 5 µm, 20 m², 3¹ và «trích», ABC® DEF® GHI®, A·B·C·D.'),
    ],
    ['a line across the text', text('Chữ.\n\n---\n\nChữ.')],
    ['a note to whom the folder is given', { 'README.md': 'x' }],
  ] satisfies [string, Files][])('%s is no fault', async (_what, changes) => {
    expect(await checkSpoilt(changes)).toEqual([]);
  });
});

describe('letters that came out as codes, or were lost', () => {
  const body = (words: string) => ({ 'pages/gioi-thieu.md': article('title: Giới thiệu', words) });

  test.each([
    ['Th=C3=B4ng b=C3=A1o', '"Thông báo"'],
    ['Th%C3%B4ng b%C3%A1o', '"Thông báo"'],
    ['Th\\u00f4ng b\\u00e1o', '"Thông báo"'],
    ['Th├┤ng b├ío', 'gõ lại'],
    ['ThĂ´ng bĂˇo', 'gõ lại'],
    ['Th?ng b?o t?nh', 'gõ lại'],
    ['Thoˆng baˊo', 'gõ lại'],
  ])('%s', async (words, right) => {
    const found = await checkFiles({ ...BASE, ...body(words) });
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning coded-text']);
    expect(found[0]?.remedy).toContain(right);
  });

  test.each([
    'Xem https://a.example/th%C3%B4ng-b%C3%A1o?a?b và [trang](https://a.example/%E1%BA%A3)',
    'Xem [trang][t] và /th%C3%B4ng-b%C3%A1o/\n\n[t]: /tim-kiem/?q=%C4%91%E1%BB%8Ba',
    'Ai? Ở đâu?Khi nào? Giảm 5%CP, x=C3',
    'Ăn uống, ĂN',
  ])('%s is right', async (words) => {
    expect(await checkFiles({ ...BASE, ...body(words) })).toEqual([]);
  });

  test('a code of YAML or JSON is none', async () => {
    const page = article('title: "Th\\u00f4ng báo"', 'Chữ.');
    expect(await checkFiles({ ...BASE, 'pages/gioi-thieu.md': page })).toEqual([]);
  });
});

describe('a character is told at its place, once a line, with the line as it should be', () => {
  const told = (written: string, unreadable?: { start: number; end: number }) => {
    const findings: Finding[] = [];
    const source = sourceOf(Buffer.from(written), 'a.md', findings);
    if (source) checkCharacters(source, unreadable);
    return findings.map(({ severity, rule, line, column, replacement }) => [
      `${severity} ${rule} ${line}:${column}`,
      ...(replacement
        ? [written.slice(0, replacement.start) + replacement.text + written.slice(replacement.end)]
        : []),
    ]);
  };

  test.each([
    ['Một\u000BHai\u0007 ba\nbốn', [['warning control-character 1:4', 'Một Hai ba\nbốn']]],
    ['Một\nHai\u001Eba\u001Fx', [['warning control-character 2:4', 'Một\nHai-bax']]],
    [
      'a\u0007\nb\u0007',
      [
        ['warning control-character 1:2', 'a\nb\u0007'],
        ['warning control-character 2:2', 'a\u0007\nb'],
      ],
    ],
    ['Gi\u00ADá\u200B đất\nx', [['warning invisible-character 1:3', 'Giá đất\nx']]],
    ['Một\u2028hai\u3164ba', [['warning invisible-character 1:4', 'Một hai ba']]],
    ['\uFEFFMột', []],
    [
      'xаmau và bаo\nở đây tһôn',
      [
        ['warning look-alike 1:1', 'xamau và bao\nở đây tһôn'],
        ['warning look-alike 2:7', 'xаmau và bаo\nở đây thôn'],
      ],
    ],
    ['Москва và 5 Ω, µm', []],
    ['Một � hai �', [['warning broken-character 1:5']]],
    ['� một', [['warning broken-character 1:1']]],
    ['Bài viết mới'.normalize('NFD'), [['error unicode-nfc 1:1', 'Bài viết mới']]],
    [`Bài ${'viết'.normalize('NFD')} mới`, [['error unicode-nfc 1:5', 'Bài viết mới']]],
    ['Xem nhà cái uy tín', [['warning spam-words 1:5']]],
    ['C¸c th«n b¶n cña x·', [['error tcvn3 1:1']]],
    ['Chữ\nvà C¸c th«n b¶n', [['error tcvn3 2:4']]],
  ])('%j', (written, expected) => {
    expect(told(written)).toEqual(expected);
  });

  test('is an error where Astro cannot read it', () => {
    const within = { start: 2, end: 5 };
    const rule = 'control-character';
    expect(told('a\u0007\nb\nc', { start: 1, end: 3 })[0]?.[0]).toBe(`error ${rule} 1:2`);
    expect(told('a\u0007\nb\nc', within)[0]?.[0]).toBe(`warning ${rule} 1:2`);
    expect(told('a\n\u0007b\nc', within)[0]?.[0]).toBe(`error ${rule} 2:1`);
    expect(told('a\nbc\n\u0007', within)[0]?.[0]).toBe(`warning ${rule} 3:1`);
  });
});

describe('letters that came out as codes, by themselves', () => {
  const told = (text: string, from = 0) => {
    const findings: Finding[] = [];
    const source = sourceOf(Buffer.from(text), 'a.md', findings);
    if (source) checkCodedText(source, from);
    return findings.map(({ line, column, remedy, replacement }) => [
      `${line}:${column} ${remedy}`,
      replacement && text.slice(0, replacement.start) + replacement.text + text.slice(replacement.end),
    ]);
  };

  test('are told at their word, with all lines of them in the file', () => {
    expect(told('Một\nXem Th=C3=B4ng b=C3=A1o')).toEqual([
      ['2:5 viết "Xem Thông báo".', 'Một\nXem Thông báo'],
    ]);
    expect(told('Th%C3%B4ng b%C3%A1o\nhai\nx\u1EA1 %C4%91')).toEqual([
      ['1:1 viết "Thông báo", các dòng sau cũng vậy.', 'Thông báo\nhai\nxạ đ'],
    ]);
  });

  test('are no accident from two in a line on, or from one', () => {
    expect(told('x Th=C3=B4ng')).toEqual([]);
    expect(told('Th%C3%B4ng')).toHaveLength(1);
    expect(told('B?n Đông')).toEqual([]);
    expect(told('B?n Đ?ng')).toEqual([['1:1 chép lại từ bản gốc, hoặc gõ lại chữ.', undefined]]);
  });

  test('behind a backslash are such in a text, not in what stands before it', () => {
    const text = 'title: a\nTh\\u00f4ng';
    expect(told(text, 9)).toEqual([['2:1 viết "Thông".', 'title: a\nThông']]);
    expect(told(text, 10)).toEqual([]);
  });

  test('of bytes that are no letter are not written anew', () => {
    expect(told('Th%C3%B4ng %E1%BB%20')).toHaveLength(1);
    expect(told('Th%C3%B4ng %ED%A0%80')).toEqual([['1:1 chép lại từ bản gốc, hoặc gõ lại chữ.', undefined]]);
  });
});
