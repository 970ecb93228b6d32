/**
 * Field types shared by the schemas. A description is written for the editor who fills the field in:
 * the check and the editors' form show it as it stands.
 */
import * as z from 'zod';
import { FORMS, isoDay, readDateTime, readDay } from '../lib/dates.ts';
import { withoutControls } from '../lib/text.ts';
import { isSiteAddress } from '../lib/web-address.ts';
import { asAsked, isOldAddress } from '../site/old-addresses.ts';

/**
 * ASCII, lower case, words joined by single hyphens, and no device of Windows: safe in an address, a file name and a
 * shell.
 */
export const SLUG_PATTERN = /^(?!(?:con|prn|aux|nul|(?:com|lpt)\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One line of text that must not be empty. What nobody can see is taken out of it. */
export const text = (max = 1000) => z.string().overwrite(withoutControls).trim().min(1).max(max);

/** Characters of a name on the address: it names a folder, too, and systems know no longer ones than 255. */
export const SLUG_LENGTH = 150;

export const slug = () =>
  z.string().max(SLUG_LENGTH).regex(SLUG_PATTERN, 'chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối');

/** A list that has an end: each of its items becomes something on the site. */
export const list = <Item extends z.ZodType>(item: Item, max: number) => z.array(item).max(max);

/** Names that an entry had on its address before. */
export const aliases = () =>
  list(slug(), 20)
    .optional()
    .describe(
      'Các tên cũ trên địa chỉ, tối đa 20, tên đầu tiên từng đăng đứng đầu; được chuyển hướng về trang này',
    );

/** Whole addresses that it had, such as those of a former portal. */
export const oldAddresses = () =>
  list(oldAddress(), 50)
    .optional()
    .describe(
      'Các địa chỉ cũ, như của cổng thông tin trước đây, ví dụ /tin-tuc/12345.html hoặc "/?id=123"; được chuyển hướng về trang này',
    );

/** An address of before, as it stood behind the name of the domain. */
export const oldAddress = () =>
  z.string().max(500).overwrite(asAsked).refine(isOldAddress, {
    error:
      'địa chỉ cũ bắt đầu bằng dấu / và chỉ có chữ không dấu, chữ số, các dấu . _ ~ % + , = & : @ / - ?, ví dụ /tin-tuc/12345.html hoặc /?id=123; bỏ phần từ dấu # trở đi, máy chủ không bao giờ được hỏi phần ấy',
  });

/**
 * What is told of a value that is read in two forms to those who know one, the written: editors' programs and the form.
 * (src/schemas/json-schemas.ts)
 */
const written = (pattern: RegExp, patternErrorMessage: string) =>
  ({ type: 'string', pattern: pattern.source, patternErrorMessage }) as const;

const NO_MOMENT = 'ngày giờ phải viết như 2022-01-04T08:39:58+07:00';

/**
 * A moment, written `2022-01-04T08:39:58+07:00`, read as a Date.
 * A Date is let through because Astro's own front matter reader turns an unquoted moment into one;
 * the content check reads the text itself and so sees the written form.
 */
export const dateTime = () =>
  z
    .union(
      [
        z
          .string()
          .refine((value) => readDateTime(value))
          .transform((value) => new Date(value)),
        z.date(),
      ],
      { error: NO_MOMENT },
    )
    .meta(written(FORMS.moment, NO_MOMENT));

const NO_DAY = 'ngày phải viết như 2022-01-04';

/** A calendar day, written and read as `2022-01-04`. */
export const day = () =>
  z
    .union(
      [
        // A union hands on the words of an alternative that almost fits, so they are said here too.
        z.string().refine((value) => readDay(value), { error: NO_DAY, abort: true }),
        z.date().transform(isoDay),
      ],
      { error: NO_DAY },
    )
    .meta(written(FORMS.day, NO_DAY));

/** A telephone number as dialled in Viet Nam, digits only, so that copying and `tel:` stay right. */
export const phoneNumber = () =>
  z
    .string({ error: 'số điện thoại phải đặt trong dấu nháy, ví dụ "0912345678"' })
    .regex(/^\+?\d{3,15}$/, 'số điện thoại chỉ gồm chữ số, ví dụ "0912345678"');

export const email = () => z.email('địa chỉ thư điện tử không đúng, ví dụ "ten@xa.gov.vn"');

export const webAddress = () =>
  z.url({ protocol: /^https?$/, error: 'địa chỉ web phải bắt đầu bằng https:// hoặc http://' });

/** The address of a site, its path being the base path. */
export const siteAddress = () =>
  z
    .url({ protocol: /^https?$/, error: 'địa chỉ web phải bắt đầu bằng https:// hoặc http://', abort: true })
    .refine(isSiteAddress, {
      error:
        'địa chỉ của trang chỉ gồm tên miền và đường dẫn bằng chữ không dấu, không có phần sau dấu ? hay #, tên tệp hay tên đăng nhập, ví dụ https://xamau.gov.vn',
    });

/** A file that lies beside the text, named relative to it. */
export const siblingFile = () =>
  z
    .string()
    .min(1)
    .refine((value) => !/^(?:[a-z]+:|\/)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(value), {
      error: 'tệp phải nằm cạnh bài viết, ghi bằng tên tệp, ví dụ ke-hoach.pdf',
    })
    .meta({ beside: 'file' });

/** A count of things: a whole number from 0. */
export const count = () => z.int().min(0);

/** A picture with the words that stand for it where it cannot be seen (TT 26/2020, WCAG 1.1.1). */
export const picture = <Image extends z.ZodType>(image: Image) =>
  z.strictObject({
    src: image.meta({
      description: 'Tệp ảnh; ghi tên tệp nằm cạnh bài viết, như anh-bia.jpg',
      beside: 'picture',
    }),
    alt: text(300).describe('Mô tả ảnh bằng lời, cho người không nhìn thấy ảnh'),
    caption: text(300).optional().describe('Chú thích hiện dưới ảnh'),
    credit: text(120).optional().describe('Người chụp hoặc nguồn ảnh'),
  });

export const attachment = () =>
  z.strictObject({
    title: text(250).describe('Tên tài liệu, như người đọc gọi, không phải tên tệp'),
    file: siblingFile().describe('Tệp; ghi tên tệp nằm cạnh bài viết, như ke-hoach.pdf'),
  });
