/** The one answer to a table that is larger than any honest one. */
import { problemInWords, Refusal } from '../system/errors.ts';

export const tooLarge = (where: string, what: string): Refusal =>
  new Refusal(
    problemInWords({
      rule: 'too-large',
      where,
      what: `${what}, nên không đọc`,
      remedy:
        'chỉ để lại bảng kết quả (mỗi tháng một dòng), xóa các dòng, cột và trang tính khác rồi lưu lại',
    }),
  );
