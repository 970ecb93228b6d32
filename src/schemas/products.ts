import * as z from 'zod';
import { GROUP_NAMES } from '../site/called.ts';
import { aliases, day, list, oldAddresses, phoneNumber, picture, slug, text, webAddress } from './fields.ts';

/** The groups of OCOP products, in the order of the decision. */
export const PRODUCT_GROUPS = [
  'thuc-pham',
  'do-uong',
  'duoc-lieu',
  'thu-cong-my-nghe',
  'sinh-vat-canh',
  'du-lich',
] as const satisfies readonly (keyof typeof GROUP_NAMES)[];

/** Front matter of `content/products/<slug>/index.md`. */
export const productSchema = <Image extends z.ZodType>(image: Image) =>
  z.strictObject({
    name: text(250).describe('Tên sản phẩm'),
    description: text(500).optional().meta({ description: 'Giới thiệu, một hai câu', asked: true }),
    group: z.enum(PRODUCT_GROUPS).meta({
      description: 'Nhóm sản phẩm OCOP',
      enumDescriptions: PRODUCT_GROUPS.map((group) => GROUP_NAMES[group]),
    }),
    stars: z.int().min(3).max(5).describe('Hạng sao được công nhận, từ 3 đến 5'),
    producer: z
      .strictObject({
        name: text(200).describe('Tên chủ thể sản xuất'),
        address: text(250).optional().describe('Địa chỉ chủ thể'),
        phone: phoneNumber().optional().describe('Số điện thoại chủ thể, chỉ gồm chữ số'),
        url: webAddress().optional().describe('Trang web của chủ thể'),
      })
      .describe('Chủ thể sản xuất'),
    decision: z
      .strictObject({
        number: text(80).describe('Số quyết định công nhận'),
        date: day().describe('Ngày quyết định; giấy chứng nhận có giá trị 36 tháng từ ngày này'),
        authority: text(200).optional().describe('Cơ quan công nhận'),
      })
      .describe('Quyết định công nhận'),
    round: text(80).optional().describe('Đợt đánh giá'),
    picture: picture(image).optional().meta({ description: 'Ảnh sản phẩm', asked: true }),
    news: list(slug(), 100).optional().describe('Các bài viết liên quan; ghi tên thư mục bài'),
    aliases: aliases(),
    oldAddresses: oldAddresses(),
    draft: z.boolean().optional().describe('true khi chưa đăng'),
  });

export type Product = z.output<ReturnType<typeof productSchema<z.ZodString>>>;
