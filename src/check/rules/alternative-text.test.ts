/** Whether the words that stand for a picture say what it shows. */
import { describe, expect, test } from 'vitest';
import { judgeAlternative, judgePictureWords } from './alternative-text.ts';

const message = (words: string, file = 'anh/cong-lang.jpg') => judgeAlternative(words, file)?.message;

test.each(['Cổng làng', 'Ảnh cổng làng', 'Hình 1: cổng làng', 'cong lang', 'UBND', 'Ảnh của bài thơ', ''])(
  '%j says something, or is missing, which is told elsewhere',
  (words) => {
    expect(message(words)).toBeUndefined();
  },
);

describe('the name of a file', () => {
  test.each([
    'IMG_20220104',
    'DSC 0012',
    'z4123456789',
    'cong.JPG',
    'ảnh cổng.png',
    'cong-lang',
    'Cong-Lang',
  ])('%s is told as one', (words) => {
    expect(message(words)).toBe(`Lời mô tả ảnh "${words}" là tên tệp.`);
  });

  test('in other words than the file’s own is none', () => {
    expect(message('cong-lang', 'khac.jpg')).toBeUndefined();
    expect(message('cong-lang', 'CONG-LANG.JPG')).toContain('là tên tệp');
    expect(message(' cổng ', 'cổng.jpg')).toBe('Lời mô tả ảnh "cổng" là tên tệp.');
    expect(message('cổng', 'cổng.jpg')).toBe('Lời mô tả ảnh "cổng" là tên tệp.');
    // Words with a space are an editor's, whatever the file is called.
    expect(message('Cổng làng', 'cổng làng.jpg')).toBeUndefined();
  });
});

test.each(['ảnh', 'Hình ảnh', 'Hình 1', 'ảnh  minh\nhọa', 'Ảnh bìa', 'Không có', '…', '1', 'a', '- -'])(
  '%j says nothing',
  (words) => {
    expect(message(words)).toContain('không nói ảnh có gì');
  },
);

test.each(['bia.gif', 'IMG_1234.JPG', 'DSC0001', 'z5678901234_abcdef.jpg', 'hop thon.png'])(
  'a caption or an author %j is the name of a file',
  (words) => {
    for (const what of ['chú thích', 'tác giả'] as const)
      expect(judgePictureWords(what, words, 'bia.gif')).toMatchObject({ rule: 'picture-caption' });
  },
);

test('each of the words is told by its name, with what to write in it', () => {
  const told = (['mô tả', 'chú thích', 'tác giả'] as const).map((what) =>
    judgePictureWords(what, 'bia.gif', ''),
  );
  expect(told.map((problem) => `${problem?.message} ${problem?.remedy}`)).toEqual([
    'Lời mô tả ảnh "bia.gif" là tên tệp. ghi một câu cho người không nhìn thấy ảnh: ai, việc gì, ở đâu.',
    'Chú thích ảnh "bia.gif" là tên tệp. ghi ảnh chụp ai, việc gì, ở đâu, của ai; chưa có chú thích thì bỏ cả phần ấy.',
    'Tác giả ảnh "bia.gif" là tên tệp. ghi tên người chụp hoặc nơi cho ảnh; không biết thì bỏ mục này.',
  ]);
});

test.each(['Ảnh minh họa', 'Ảnh: A', 'Cánh đồng lúa. Ảnh: Lê A', '…'])('a caption %j is one', (words) => {
  expect(judgePictureWords('chú thích', words, 'bia.gif')).toBeUndefined();
});
