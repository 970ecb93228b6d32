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
