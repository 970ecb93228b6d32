import * as z from 'zod';
import { STATUS_NAMES } from '../site/called.ts';
import { aliases, attachment, day, list, oldAddresses, slug, text } from './fields.ts';

/** Kinds of administrative documents that a commune issues or publishes (NĐ 30/2020/NĐ-CP, Điều 7, and legal norms). */
export const DOCUMENT_TYPES = [
  'Luật',
  'Nghị định',
  'Thông tư',
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Thông báo',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Phương án',
  'Đề án',
  'Dự án',
  'Báo cáo',
  'Tờ trình',
  'Công văn',
  'Giấy mời',
  'Văn bản khác',
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** How the kinds are abbreviated in numbers (NĐ 30/2020/NĐ-CP, Phụ lục III), and in speaking. */
export const DOCUMENT_CODES = {
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  CV: 'Công văn',
  GM: 'Giấy mời',
  Khác: 'Văn bản khác',
} as const satisfies Readonly<Record<string, DocumentType>>;

/** What dates cannot tell about a document's validity; all else is derived from them. */
export const DOCUMENT_STATUSES = [
  'het-hieu-luc-mot-phan',
  'ngung-hieu-luc',
] as const satisfies readonly (keyof typeof STATUS_NAMES)[];

/** Front matter of `content/documents/<slug>.md` (NĐ 42/2022/NĐ-CP, Điều 4 and 7). */
export const documentSchema = () =>
  z
    .strictObject({
      number: text(80).describe('Số và ký hiệu, ví dụ 15/QĐ-UBND'),
      abstract: text(1000).describe('Trích yếu nội dung'),
      type: z
        .enum(DOCUMENT_TYPES)
        .meta({ description: 'Loại văn bản; ghi như Quyết định', codes: DOCUMENT_CODES }),
      authority: text(200).describe('Cơ quan ban hành'),
      signer: text(120).optional().describe('Người ký'),
      issuedOn: day().describe('Ngày ban hành; ghi như 2022-01-04'),
      effectiveOn: day().optional().describe('Ngày có hiệu lực, khi khác ngày ban hành'),
      expiresOn: day().optional().describe('Ngày hết hiệu lực'),
      status: z
        .enum(DOCUMENT_STATUSES)
        .optional()
        .meta({
          description:
            'Hiệu lực, khi không suy ra được từ ngày; ghi het-hieu-luc-mot-phan hoặc ngung-hieu-luc',
          enumDescriptions: DOCUMENT_STATUSES.map((status) => STATUS_NAMES[status]),
        }),
      replaces: list(slug(), 100)
        .optional()
        .describe('Các văn bản bị văn bản này thay thế; ghi tên tệp, không có .md'),
      files: list(attachment(), 100).optional().meta({ description: 'Tệp văn bản, để tải về', asked: true }),
      aliases: aliases(),
      oldAddresses: oldAddresses(),
      draft: z.boolean().optional().describe('true khi chưa đăng'),
    })
    .refine((document) => !document.expiresOn || document.expiresOn >= document.issuedOn, {
      path: ['expiresOn'],
      error: 'ngày hết hiệu lực phải từ ngày ban hành trở đi',
    });

export type Document = z.output<ReturnType<typeof documentSchema>>;
