/** What a key that is not known was meant to be: names that people know from elsewhere, and slips of the finger. */
import { slugify } from '../../lib/text.ts';
import { nearest } from '../nearest.ts';

/** Names of one thing, in other collections, in Vietnamese, and in other programs. */
const SAME: readonly (readonly string[])[] = [
  [
    'title',
    'name',
    'abstract',
    'label',
    'headline',
    'heading',
    'tiêu đề',
    'tựa đề',
    'tên bài',
    'tên',
    'trích yếu',
    'về việc',
  ],
  [
    'description',
    'summary',
    'excerpt',
    'intro',
    'abstract',
    'mô tả',
    'tóm tắt',
    'sapo',
    'giới thiệu',
    'trích yếu',
  ],
  [
    'publishedAt',
    'issuedOn',
    'startsAt',
    'date',
    'pubDate',
    'published',
    'publishDate',
    'created',
    'ngày đăng',
    'ngày',
    'thời gian',
    'thời điểm đăng',
    'ngày ban hành',
    'ngày bắt đầu',
  ],
  [
    'expiresAt',
    'endsAt',
    'expiresOn',
    'expires',
    'expiryDate',
    'hết hạn',
    'ngày gỡ',
    'ngày hết hạn',
    'ngày kết thúc',
    'ngày hết hiệu lực',
  ],
  ['effectiveOn', 'effectiveDate', 'effective', 'hiệu lực', 'ngày hiệu lực', 'ngày có hiệu lực'],
  ['updatedAt', 'updated', 'modified', 'lastmod', 'ngày sửa', 'cập nhật', 'ngày cập nhật', 'date', 'ngày'],
  ['online', 'đang truy cập', 'đang xem', 'trực tuyến'],
  ['today', 'day', 'hôm nay', 'trong ngày', 'ngày'],
  ['month', 'tháng', 'tháng này', 'trong tháng'],
  ['total', 'all', 'sum', 'tổng', 'tổng số', 'tổng cộng', 'tất cả'],
  ['year', 'năm'],
  ['throughMonth', 'month', 'tháng', 'đến tháng', 'đến hết tháng'],
  [
    'handled',
    'total',
    'done',
    'đã giải quyết',
    'giải quyết',
    'đã xử lý',
    'xử lý',
    'số hồ sơ',
    'tổng',
    'tổng số',
  ],
  ['onTime', 'đúng hạn', 'trước và đúng hạn', 'trước hạn'],
  ['late', 'overdue', 'trễ hạn', 'quá hạn', 'trễ', 'chậm'],
  ['category', 'categories', 'section', 'chuyên mục', 'danh mục'],
  ['tags', 'keywords', 'từ khóa', 'chủ đề', 'nhãn', 'thẻ'],
  ['author', 'authors', 'by', 'tác giả', 'người viết', 'người đăng'],
  ['source', 'nguồn', 'nguồn tin'],
  [
    'cover',
    'picture',
    'image',
    'thumbnail',
    'photo',
    'banner',
    'ảnh',
    'hình',
    'hình ảnh',
    'ảnh bìa',
    'ảnh đại diện',
    'featured image',
  ],
  ['attachments', 'files', 'file', 'downloads', 'documents', 'tệp đính kèm', 'đính kèm', 'tệp', 'tài liệu'],
  ['audio', 'sound', 'podcast', 'mp3', 'âm thanh', 'bản tin', 'truyền thanh', 'ghi âm'],
  ['draft', 'nháp', 'bản nháp'],
  ['pinned', 'featured', 'sticky', 'ghim', 'nổi bật'],
  ['aliases', 'tên cũ'],
  ['oldAddresses', 'redirects', 'redirect_from', 'oldUrls', 'địa chỉ cũ', 'đường dẫn cũ'],
  ['series', 'dòng sự kiện', 'loạt bài'],
  ['corrections', 'đính chính'],
  ['number', 'code', 'số', 'số hiệu', 'số ký hiệu', 'ký hiệu'],
  [
    'number',
    'phone',
    'phones',
    'tel',
    'điện thoại',
    'số điện thoại',
    'sđt',
    'hotline',
    'fax',
    'đường dây nóng',
  ],
  ['type', 'kind', 'loại', 'loại văn bản', 'thể loại'],
  ['authority', 'agency', 'issuer', 'cơ quan', 'cơ quan ban hành', 'nơi ban hành'],
  ['signer', 'signedBy', 'người ký'],
  ['replaces', 'replace', 'thay thế'],
  ['status', 'trạng thái', 'tình trạng'],
  [
    'src',
    'file',
    'path',
    'filename',
    'image',
    'picture',
    'photo',
    'url',
    'link',
    'href',
    'ảnh',
    'hình',
    'tên tệp',
    'tệp',
    'đường dẫn',
  ],
  ['alt', 'mô tả ảnh', 'mô tả', 'description'],
  ['caption', 'chú thích', 'ghi chú'],
  ['credit', 'photographer', 'người chụp', 'tác giả', 'nguồn ảnh', 'author', 'source'],
  ['url', 'to', 'link', 'href', 'website', 'web', 'địa chỉ', 'liên kết'],
  ['office', 'department', 'label', 'name', 'bộ phận', 'phòng', 'tên'],
  ['address', 'địa chỉ', 'trụ sở'],
  ['email', 'mail', 'e-mail', 'thư điện tử', 'thư'],
  ['text', 'content', 'body', 'nội dung', 'lời'],
  ['at', 'date', 'ngày', 'thời điểm', 'publishedAt'],
  ['from', 'startsAt', 'từ', 'từ ngày'],
  ['order', 'weight', 'position', 'thứ tự'],
  ['menuLabel', 'menu', 'label'],
  ['producer', 'owner', 'chủ thể', 'cơ sở sản xuất', 'nhà sản xuất'],
  ['stars', 'star', 'sao', 'hạng sao', 'số sao'],
  ['group', 'nhóm', 'category'],
  ['round', 'đợt'],
  ['editorInChief', 'editor', 'trưởng ban biên tập', 'chịu trách nhiệm'],
  ['unit', 'đơn vị'],
  ['parent', 'đơn vị cấp trên', 'cấp trên'],
].map((names) => names.map((name) => (/^[a-z]+$/i.test(name) ? name : slugify(name))));

const NAMES: ReadonlySet<string> = new Set(SAME.flat().map(slugify));

const LONGEST_LIKE_MANY = 4;

/** Whether somebody means a key by it, here or elsewhere. */
export const isNameOfKey = (name: string): boolean => NAMES.has(slugify(name));

/**
 * @param free the known keys that are not there yet, which it may become
 * @returns the key that was meant; undefined where none is likely
 */
export function meantKey(key: string, free: readonly string[], known: readonly string[]): string | undefined {
  const plain = slugify(key);
  const isNamed = (name: string) => name === key || slugify(name) === plain;
  const exact = known.find((name) => slugify(name) === plain);
  if (exact !== undefined) return exact;
  for (const names of SAME) {
    if (!names.some(isNamed)) continue;
    const found = names.find((name) => free.includes(name));
    if (found !== undefined) return found;
  }
  // A sentence is no slip of a key, and a short word is like many.
  if (/\s/.test(key.trim())) return undefined;
  const near = nearest(key, known);
  return near !== undefined && (free.includes(near) || key.length > LONGEST_LIKE_MANY) ? near : undefined;
}
