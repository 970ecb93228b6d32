import * as z from 'zod';
import { SITE_PATH } from '../lib/web-address.ts';
import { FIRST_PALETTE, PALETTE_NAMES, PALETTES } from '../site/palettes.ts';
import { accountWanted, isAccount, type SocialNetwork } from '../site/social-networks.ts';
import { editingSchema } from './editing.ts';
import { dateTime, email, list, phoneNumber, siteAddress, text, webAddress } from './fields.ts';

/** An address inside the site (`/lien-he/`) or on the web. */
const linkTarget = () =>
  z.union([z.string().regex(SITE_PATH), webAddress()], {
    error: 'liên kết phải là địa chỉ trong trang như /lien-he/ hoặc bắt đầu bằng https://',
  });

const phone = () =>
  z.strictObject({
    number: phoneNumber().describe('Số điện thoại, chỉ gồm chữ số, đặt trong dấu nháy'),
    office: text(120).describe('Bộ phận nghe máy'),
  });

/** The page of the unit with a network: a link that claims to be one leads nowhere else. */
const account = (network: SocialNetwork) =>
  z
    .string()
    .max(300)
    .refine((address) => isAccount(network, address), { error: accountWanted(network) });

/** `content/site.yaml`: who the site belongs to. The one home of the commune's identity. */
export const siteSchema = () =>
  z.strictObject({
    name: text(160).describe('Tên đầy đủ của trang thông tin điện tử'),
    unit: text(80).describe('Tên đơn vị, ví dụ Xã Mẫu'),
    parent: text(160).describe('Đơn vị cấp trên, ví dụ Huyện Mẫu, tỉnh Mẫu'),
    description: text(300).describe('Một câu giới thiệu trang, hiện khi tìm kiếm và chia sẻ'),
    url: siteAddress().optional().describe('Địa chỉ trang trên mạng, ví dụ https://xamau.gov.vn'),
    firstUrl: siteAddress()
      .optional()
      .describe(
        'Địa chỉ đầu tiên của trang, giữ nguyên khi đổi tên miền để người nhận tin không nhận lại tin cũ; ghi trước khi đổi url',
      ),
    editorInChief: text(120).optional().describe('Trưởng Ban Biên tập'),
    address: text(250).optional().describe('Địa chỉ trụ sở'),
    phones: list(phone(), 100).optional().describe('Các số điện thoại và bộ phận nghe máy'),
    email: email().optional().describe('Thư điện tử'),
    fax: phoneNumber().optional().describe('Số fax, chỉ gồm chữ số, đặt trong dấu nháy'),
    zalo: account('zalo').optional().describe('Trang Zalo của đơn vị, ví dụ https://zalo.me/0912345678'),
    facebook: account('facebook')
      .optional()
      .describe('Trang Facebook của đơn vị, ví dụ https://www.facebook.com/xamau'),
    palette: z
      .enum(PALETTE_NAMES)
      .optional()
      .describe(
        `Màu của trang: ${PALETTE_NAMES.map((name) => `${name} (${PALETTES[name].called})`).join(', ')}; không ghi thì là ${FIRST_PALETTE}`,
      ),
    navigation: list(
      z.strictObject({
        label: text(40).describe('Tên mục trên thanh trình đơn'),
        to: linkTarget().describe('Địa chỉ mục, ví dụ /tin-tuc/; mục còn trống thì tự ẩn'),
      }),
      50,
    )
      .optional()
      .describe('Thanh trình đơn; bỏ trống thì lập tự động từ các mục có nội dung'),
    relatedLinks: list(
      z.strictObject({
        label: text(120).describe('Tên cơ quan hoặc trang liên quan'),
        url: webAddress().describe('Địa chỉ trang'),
      }),
      200,
    )
      .optional()
      .describe('Liên kết tới các cơ quan liên quan'),
    keptWords: list(text(30).regex(/\S\s+\S/, 'mỗi từ phải có từ hai tiếng trở lên, ví dụ Mẫu Thượng'), 500)
      .optional()
      .describe('Từ mà tiêu đề không ngắt dòng ở giữa, ngoài những từ trang đã biết'),
    successor: z
      .strictObject({
        text: text(500).describe('Lời báo về đơn vị kế tục'),
        url: webAddress().optional().describe('Trang của đơn vị kế tục'),
        from: dateTime().optional().describe('Thời điểm bắt đầu hiện'),
      })
      .optional()
      .describe('Thông báo đơn vị kế tục; không ghi thì không hiện'),
    editing: editingSchema()
      .optional()
      .describe(
        'Biểu mẫu soạn bài ở /quan-tri/ của trang, ghi vào kho git; không ghi thì trang không có biểu mẫu',
      ),
    english: z
      .strictObject({
        name: text(160).describe('Tên trang bằng tiếng Anh'),
        unit: text(80).describe('Tên đơn vị bằng tiếng Anh'),
        parent: text(160).describe('Đơn vị cấp trên bằng tiếng Anh'),
        description: text(500).describe('Giới thiệu ngắn bằng tiếng Anh'),
        address: text(250).optional().describe('Địa chỉ trụ sở bằng tiếng Anh'),
        phones: list(phone(), 100).optional().describe('Các số điện thoại, tên bộ phận bằng tiếng Anh'),
      })
      .optional()
      .describe('Phần tiếng Anh: tổ chức và liên hệ (NĐ 42/2022/NĐ-CP)'),
  });

export type Site = z.output<ReturnType<typeof siteSchema>>;
