import * as z from 'zod';
import {
  aliases,
  attachment,
  dateTime,
  list,
  oldAddresses,
  picture,
  siblingFile,
  slug,
  text,
  webAddress,
} from './fields.ts';

/**
 * Front matter of `content/news/<year>/<slug>/index.md`.
 * @param image what a picture's path is read as: plain text for the check, Astro's `image()` in the site
 */
export const newsSchema = <Image extends z.ZodType>(image: Image) =>
  z
    .strictObject({
      title: text(250).describe('Tiêu đề bài, tối đa 250 ký tự'),
      description: text(500)
        .optional()
        .meta({ description: 'Tóm tắt, một hai câu, hiện trong danh sách và khi chia sẻ', asked: true }),
      publishedAt: dateTime().describe(
        'Thời điểm đăng, ở tương lai là hẹn giờ; ghi như 2022-01-04T08:39:58+07:00',
      ),
      updatedAt: dateTime().optional().describe('Thời điểm sửa nội dung gần nhất'),
      category: slug().describe('Chuyên mục; ghi mã của nó, một trong các id của categories.yaml'),
      tags: list(text(60), 20)
        .optional()
        .describe('Các chủ đề, tối đa 20, viết có dấu như người đọc thấy, ví dụ chuyển đổi số'),
      author: text(120).optional().describe('Tác giả bài viết'),
      source: z
        .strictObject({
          name: text(120).describe('Tên nguồn tin'),
          url: webAddress().optional().describe('Địa chỉ bài gốc'),
        })
        .optional()
        .describe('Nguồn tin khi đăng lại'),
      cover: picture(image)
        .optional()
        .meta({ description: 'Ảnh đại diện, hiện đầu bài và trong danh sách', asked: true }),
      attachments: list(attachment(), 100).optional().describe('Tệp đính kèm, để tải về'),
      audio: z
        .strictObject({
          file: siblingFile().describe(
            'Tệp âm thanh, .mp3, .m4a hoặc .ogg; ghi tên tệp nằm cạnh bài viết, như ban-tin.mp3',
          ),
          transcript: z
            .string()
            .max(50_000)
            .regex(/\S/, 'ghi lời của bản tin, hoặc bỏ dòng này')
            .optional()
            .describe(
              'Lời của bản tin, mỗi đoạn cách nhau một dòng trống; không ghi khi bản tin đọc chính bài này',
            ),
        })
        .optional()
        .describe('Bản tin truyền thanh, nghe được ngay trong bài và trong ứng dụng podcast'),
      series: text(120).optional().describe('Tên dòng sự kiện mà bài thuộc về'),
      pinned: z.boolean().optional().describe('true để ghim bài lên đầu trang chủ'),
      draft: z.boolean().optional().describe('true khi bài còn là bản nháp, chưa đăng'),
      expiresAt: dateTime().optional().describe('Thời điểm gỡ bài'),
      aliases: aliases(),
      oldAddresses: oldAddresses(),
      corrections: list(
        z.strictObject({
          at: dateTime().describe('Thời điểm đính chính'),
          text: text().describe('Nội dung đính chính'),
        }),
        100,
      )
        .optional()
        .describe('Các lần đính chính, cũ trước mới sau'),
    })
    .refine((news) => !news.expiresAt || news.expiresAt > news.publishedAt, {
      path: ['expiresAt'],
      error: 'thời điểm gỡ bài phải sau thời điểm đăng',
    });

export type News = z.output<ReturnType<typeof newsSchema<z.ZodString>>>;
