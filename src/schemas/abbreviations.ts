import * as z from 'zod';
import { text } from './fields.ts';

/** One row of `content/abbreviations.yaml`. */
export const abbreviationSchema = () =>
  z.strictObject({
    short: text(30).describe('Chữ viết tắt, ví dụ UBND'),
    explain: z
      .boolean()
      .optional()
      .describe('false khi chữ viết tắt có nhiều nghĩa: chỉ dùng để tìm kiếm, không giải nghĩa trong bài'),
    full: z.array(text(160)).min(1).describe('Các cách viết đầy đủ, cách thường dùng đứng đầu'),
  });

/** `content/abbreviations.yaml`. */
export const abbreviationsSchema = () => z.array(abbreviationSchema());

export type Abbreviation = z.output<ReturnType<typeof abbreviationSchema>>;
