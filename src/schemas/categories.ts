import * as z from 'zod';
import { list, slug, text } from './fields.ts';

/** One row of `content/categories.yaml`. */
export const categorySchema = () =>
  z.strictObject({
    id: slug().describe('Mã chuyên mục trên địa chỉ, ví dụ nong-thon-moi'),
    name: text(80).describe('Tên chuyên mục'),
    description: text(300).optional().describe('Chuyên mục viết về gì, một câu'),
    order: z.int().optional().describe('Thứ tự, số nhỏ đứng trước'),
  });

/** `content/categories.yaml`. */
export const categoriesSchema = () => list(categorySchema(), 200);

export type Category = z.output<ReturnType<typeof categorySchema>>;
