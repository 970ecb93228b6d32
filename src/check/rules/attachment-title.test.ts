import { expect, test } from 'vitest';
import { judgeFileTitle } from './attachment-title.ts';

const told = (title: string, file = 'Ke-Hoach_16.pdf') => judgeFileTitle(title, file)?.message;

test.each(['ke-hoach_16.pdf', 'ke-hoach_16.PDF', 'KE-HOACH_16', 'Ke-Hoach_16', ' Ke-Hoach_16.pdf '])(
  '%j is the name of the file',
  (title) => {
    expect(told(title)).toContain('là tên tệp');
  },
);

test.each(['Kế hoạch số 16', 'Phụ lục', 'Mẫu-01', 'ke hoach 16'])('%j is a title', (title) => {
  expect(told(title)).toBeUndefined();
});

test('a word without signs that is the name of the file, too, may be a title', () => {
  expect(told('Lich', 'lich.pdf')).toBeUndefined();
});

test.each([
  'Tải về',
  'TÀI LIỆU',
  'văn bản số 2',
  'Tệp  tin 12',
  'pdf',
  '12',
  'IMG_2022',
  'scan 0001',
  'Doc-1 moi',
  ' tải về.pdf',
])('%j says nothing', (title) => {
  const { message, remedy } = judgeFileTitle(title, 'a.pdf') ?? {};
  expect(message).toMatch(/không nói tệp này là gì|là tên tệp/);
  expect(remedy).toBe('ghi tên tài liệu như người đọc gọi, ví dụ "Kế hoạch tiêm phòng đợt 2".');
});

test.each(['Văn bản số 2 về đất', 'Scan hồ sơ', 'Tải về mẫu đơn', 'tài liệu a'])(
  '%j says something',
  (title) => {
    expect(judgeFileTitle(title, 'a.pdf')).toBeUndefined();
  },
);

test('words with the ending of a file stand without it', () => {
  const { instead, remedy, message } = judgeFileTitle(' Kế hoạch tiêm phòng .PDF ', 'a.pdf') ?? {};
  expect({ instead, remedy, message }).toEqual({
    instead: 'Kế hoạch tiêm phòng',
    remedy: 'ghi "Kế hoạch tiêm phòng".',
    message: 'Tên "Kế hoạch tiêm phòng .PDF" là tên tệp.',
  });
});
