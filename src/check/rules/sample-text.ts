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
  'thôn mẫu 1 họp bàn làm đường',
  'vụ xuân 2026: lấy nước từ ngày 10/01',
  'về việc quản lý đường thôn trên địa bàn xã',
  'sửa đổi việc quản lý đường thôn trên địa bàn xã',
  'gạo nếp mẫu 1',
  'https://ten-mien-cua-xa.gov.vn',
  'https://ten-mien-don-vi-ke-tuc.gov.vn',
  'https://xamaumoi.gov.vn/',
]);

/** What programs put where words were to be typed, and what Facebook and Zalo show around a text that is copied. */
const OF_PROGRAMS =
  /^(?:(?:nhấn|nhấp|bấm)(?: chuột)?(?: hoặc (?:nhấn|gõ|chạm))?(?: vào đây| enter)? để nhập (?:văn bản|ngày)|(?:click|tap)(?: or tap)? (?:here )?to (?:enter|add) (?:text|title|a date|subtitle)|choose an item|lorem ipsum[^\n]*|\[(?:sticker|hình ảnh|video|tệp|file|ảnh|gif|tin nhắn thoại|cuộc gọi)\]|tất cả cảm xúc:?|all reactions:?|see more|see translation|ẩn bớt|xem bản dịch|đã chỉnh sửa|untitled|không (?:có )?(?:đề|tiêu đề)|(?:new )?(?:microsoft word )?document ?\d*)[.…]?$/;

export function isSample(text: string): boolean {
  const plain = text.slice(0, 300).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return SAMPLES.has(plain) || OF_PROGRAMS.test(plain);
}

export const SAMPLE: Problem = {
  rule: 'sample-text',
  severity: 'warning',
  message: 'Đây là chữ mẫu của hướng dẫn hoặc của phần mềm, không phải chữ của bài.',
  remedy: 'thay bằng chữ thật, hoặc bỏ.',
};
