import * as z from 'zod';
import { dateTime, day, list, slug, text } from './fields.ts';
import { kindNames, rowOf } from './kinds.ts';

/** What was taken down. */
export const removedEntrySchema = () =>
  z.strictObject({
    kind: z.enum(kindNames().filter((kind) => rowOf(kind).page)).describe('Loại nội dung, ví dụ news'),
    slug: slug().describe('Tên trên địa chỉ của bài đã gỡ'),
    removedOn: day().describe('Ngày gỡ, ví dụ 2026-11-27'),
    publishedAt: dateTime()
      .optional()
      .describe('Lúc bài được đăng; có thì người nhận tin qua RSS không thấy tin cũ trở lại thay chỗ bài'),
    category: slug().optional().describe('Chuyên mục của bài, để nguồn tin của chuyên mục cũng giữ chỗ ấy'),
    reason: text(500).optional().describe('Lý do, cho người làm trang'),
  });

/** `content/removed.yaml`: what was taken down, so that its address says so (410) and is not used again. */
export const removedSchema = () => list(removedEntrySchema(), 5000);

export type Removed = z.output<ReturnType<typeof removedSchema>>[number];

/** The address that a removed entry had, from the root of the site. */
export const removedAddress = ({ kind, slug: name }: Pick<Removed, 'kind' | 'slug'>): string =>
  rowOf(kind).page?.(name) ?? '/';
