/** The files of a new site's content folder. Whatever a person has answered stands in data, never in running text. */
import { readFileSync } from 'node:fs';
import { fieldsOf } from '../new-entry/fields.ts';
import { writeFields, writeFrontMatter } from '../new-entry/front-matter.ts';
import { categorySchema } from '../schemas/categories.ts';
import { rowOf } from '../schemas/kinds.ts';
import { siteSchema } from '../schemas/site.ts';
import type { UnitKind } from '../site/unit-kinds.ts';
import { type Answers, identityOf, parentInSentence, unitInSentence, unitOf } from './identity.ts';

/** Short forms that are the same in the whole country. */
const ABBREVIATIONS = new URL('abbreviations.yaml', import.meta.url);

/** @returns what is to stand in each file, by its path inside the content folder */
export function filesOf(answers: Answers, icon?: Uint8Array): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    ['site.yaml', siteFile(answers)],
    ['categories.yaml', categoriesFile(answers.kind)],
    ['abbreviations.yaml', readFileSync(ABBREVIATIONS, 'utf8')],
    ['pages/gioi-thieu.mdx', introduction(answers)],
  ]);
  if (isReachable(answers)) files.set('pages/lien-he.mdx', contactPage(answers));
  if (icon) files.set('icon.png', icon);
  return files;
}

const isReachable = ({ phones, email, fax, zalo, facebook, address }: Answers): boolean =>
  [phones?.length, email, fax, zalo, facebook, address].some(Boolean);

const siteFile = (answers: Answers): string =>
  `# Danh tính của trang. Mọi nơi trên trang đều lấy từ đây. Mục sau dấu "#" chưa dùng; xóa dấu "#" để dùng.\n${writeFields(fieldsOf(siteSchema()), identityOf(answers))}`;

/** What communes write about, in the order of the menu; one without an article is not shown. */
const CATEGORIES = {
  'tin-su-kien': 'Tin tức - sự kiện',
  'chi-dao-dieu-hanh': 'Chỉ đạo, điều hành',
  'cai-cach-hanh-chinh': 'Cải cách hành chính',
  'chuyen-doi-so': 'Chuyển đổi số',
  'kinh-te': 'Kinh tế',
  'van-hoa-xa-hoi': 'Văn hóa - xã hội',
  'an-ninh-trat-tu': 'An ninh, trật tự',
  'pho-bien-phap-luat': 'Phổ biến pháp luật',
} as const;

/** What a kind of unit has besides. */
const OWN: Readonly<Record<UnitKind, Readonly<Record<string, string>>>> = {
  xa: { 'nong-thon-moi': 'Nông thôn mới' },
  phuong: { 'do-thi-van-minh': 'Đô thị văn minh' },
  'thi-tran': { 'do-thi-van-minh': 'Đô thị văn minh' },
  'dac-khu': { 'bien-dao': 'Biển, đảo' },
};

function categoriesFile(kind: UnitKind): string {
  const rows = Object.entries({ ...CATEGORIES, ...OWN[kind] }).map(([id, name], index) => {
    const values = new Map<string, unknown>([
      ['id', id],
      ['name', name],
      ['order', index + 1],
    ]);
    const fields = fieldsOf(categorySchema()).filter(({ key }) => values.has(key));
    return writeFields(fields, values)
      .replace(/^(?!$)/gm, '  ')
      .replace('  ', '- ');
  });
  return `# Chuyên mục của tin tức. Chuyên mục chưa có bài thì không hiện.\n${rows.join('')}`;
}

const page = (title: string, order: number, text: readonly string[]): string =>
  [
    writeFrontMatter(
      fieldsOf(rowOf('pages').schema),
      new Map<string, unknown>([
        ['title', title],
        ['order', order],
      ]),
    ),
    text.join('\n\n'),
    '\n',
  ].join('');

/** Of every unit what is so of each; the rest is for its people to write. */
const introduction = (answers: Answers): string =>
  page('Giới thiệu', 1, [
    `${unitOf(answers)} là đơn vị hành chính cấp xã thuộc ${parentInSentence(answers)}.`,
    `Trang thông tin điện tử ${unitInSentence(answers)} đăng tin tức, văn bản, kết quả giải quyết thủ tục hành chính và thông báo của địa phương. Ai cũng đọc được, không phải đăng nhập.`,
    ...(answers.address ? ['## Trụ sở', '<OfficeAddress />'] : []),
    ...(answers.editorInChief ? ['## Ban Biên tập', '<EditorialBoard />'] : []),
  ]);

const contactPage = (answers: Answers): string => {
  const { phones, email, fax, zalo, facebook, address, editorInChief } = answers;
  const isAnswered = [phones?.length, email, fax, zalo, facebook].some(Boolean);
  return page('Liên hệ', 90, [
    isAnswered
      ? 'Xin gọi điện hoặc viết thư theo các địa chỉ dưới đây. Trang này không có biểu mẫu gửi ý kiến.'
      : 'Xin đến trụ sở theo địa chỉ dưới đây. Trang này không có biểu mẫu gửi ý kiến.',
    ...(isAnswered ? ['<ContactList />'] : []),
    ...(address ? ['<OfficeAddress />'] : []),
    ...(editorInChief ? ['<EditorialBoard />'] : []),
    '## Nộp hồ sơ qua mạng',
    'Thủ tục hành chính nộp tại [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn/).',
  ]);
};
