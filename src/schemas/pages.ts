import * as z from 'zod';
import { aliases, dateTime, oldAddresses, text } from './fields.ts';

/** Front matter of `content/pages/<slug>.md`. */
export const pageSchema = () =>
  z.strictObject({
    title: text(250).describe('Tiêu đề trang'),
    description: text(500).optional().describe('Tóm tắt, một hai câu, hiện khi tìm kiếm và chia sẻ'),
    menuLabel: text(40).optional().describe('Tên ngắn trên thanh trình đơn, khi khác tiêu đề'),
    order: z.int().optional().describe('Thứ tự trong trình đơn, số nhỏ đứng trước'),
    updatedAt: dateTime().optional().describe('Thời điểm sửa nội dung gần nhất'),
    aliases: aliases(),
    oldAddresses: oldAddresses(),
    draft: z.boolean().optional().describe('true khi trang còn là bản nháp, chưa đăng'),
  });

export type Page = z.output<ReturnType<typeof pageSchema>>;
