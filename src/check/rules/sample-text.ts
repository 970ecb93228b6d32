/** Words of the guide's own examples and of `site.yaml` that were meant to be replaced. */
import type { Problem } from '../finding.ts';

const SAMPLES: ReadonlySet<string> = new Set([
  'tiêu đề bài, viết có dấu',
  'tiêu đề bài',
  'tóm tắt một hai câu.',
  'tóm tắt một hai câu',
  'nội dung bài. mỗi đoạn cách nhau một dòng trống.',
  'nội dung bài',
  'nội dung bài.',
  'mục lớn',
  'một ý',
  'ý khác',
  'mô tả ảnh bằng lời',
  'mô tả ảnh',
  'nội dung thông báo',
  'bão số 3: các hộ ngoài đê về nhà văn hóa thôn trước 17 giờ',
  'cống bến đò nhìn từ mặt đê. ảnh: lê văn mẫu',
  'https://ten-mien-cua-xa.gov.vn',
  'https://ten-mien-don-vi-ke-tuc.gov.vn',
  'https://xamaumoi.gov.vn/',
]);

export const isSample = (text: string): boolean =>
  SAMPLES.has(text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase());

export const SAMPLE: Problem = {
  rule: 'sample-text',
  severity: 'warning',
  message: 'Đây là chữ mẫu trong hướng dẫn, chưa được thay.',
  remedy: 'thay bằng chữ thật, hoặc bỏ.',
};
