import * as z from 'zod';
import { dateTime, text } from './fields.ts';

/** Front matter of `content/notices/<slug>.md`: an urgent notice, shown on every page between two moments. */
export const noticeSchema = () =>
  z
    .strictObject({
      title: text(160).describe('Thông báo nói gì, một câu'),
      startsAt: dateTime().describe('Thời điểm bắt đầu hiện'),
      endsAt: dateTime().describe('Thời điểm thôi hiện'),
      draft: z.boolean().optional().describe('true khi chưa đăng'),
    })
    .refine((notice) => notice.endsAt > notice.startsAt, {
      path: ['endsAt'],
      error: 'thời điểm kết thúc phải sau thời điểm bắt đầu',
    });

export type Notice = z.output<ReturnType<typeof noticeSchema>>;
