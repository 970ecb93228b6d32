import * as z from 'zod';
import { list, text } from './fields.ts';

/** One row of `content/abbreviations.yaml`. */
export const abbreviationSchema = () =>
  z.strictObject({
    short: text(30).describe('Chữ viết tắt, ví dụ UBND'),
    explain: z
      .boolean()
      .optional()
      .describe('false khi chữ viết tắt có nhiều nghĩa: chỉ dùng để tìm kiếm, không giải nghĩa trong bài'),
    full: list(text(160), 20).min(1).describe('Các cách viết đầy đủ, cách thường dùng đứng đầu'),
  });

/** `content/abbreviations.yaml`. */
export const abbreviationsSchema = () => list(abbreviationSchema(), 2000);

export type Abbreviation = z.output<ReturnType<typeof abbreviationSchema>>;
