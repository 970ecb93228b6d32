/** What the examples show: made-up content, and the longest and shortest that each field may hold. */
import type { ProductEntry } from '../../src/queries/products.ts';
import { SECTIONS } from '../../src/site/sections.ts';
import { toArticleView } from '../../src/view-models/article.ts';
import { toDocumentView } from '../../src/view-models/documents.ts';
import { toHome } from '../../src/view-models/home.ts';
import type { toNotices } from '../../src/view-models/notices.ts';
import { toProductCard } from '../../src/view-models/products.ts';
import { toEnglishShell, toShell } from '../../src/view-models/shell.ts';
import picture from '../fixtures/rich/news/2025/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/canh-dong.jpg';
import { at, makeArticle, makeArticles, makeDocument, SITE } from '../support/entries.ts';

export const NOW = at('2025-10-01 08:00:00');
/** As long as a title may be, with the marks that stand highest and lowest in Vietnamese. */
export const LONGEST =
  'LỄ HỘI đình làng Mẫu: kế hoạch TỔ CHỨC, phân luồng xe ở Đường Đê, GIỮ gìn vệ sinh; quy định chặt chẽ việc bán hàng, đốt nến trong ngày kỵ Thành hoàng; lịch tập luyện của ĐỘI trống hội, đội cờ và danh sách các gia đình nhận khách nghỉ qua đêm từ 10';
export const MARKS = 'Ễ Ộ Ữ ặ ỵ Đ: dòng tiêu đề thử dấu chồng';
export const cover = {
  src: picture,
  alt: 'Cánh đồng mẫu',
  caption: 'Cánh đồng trước ngày lấy nước',
  credit: 'Lê Văn Mẫu',
};
const category = { id: 'nong-nghiep', name: 'Nông nghiệp' };

export const article = makeArticle({
  slug: 'bai-mau',
  category,
  firstParagraph: 'Đoạn mở đầu mẫu: từ ngày 12 đến ngày 30, trạm bơm đầu mối chạy ba đợt.',
  data: { title: 'Bài mẫu: ba đợt lấy nước vụ đông xuân', pinned: true, cover, series: 'Vụ xuân mẫu' },
});
export const longest = makeArticle({ slug: 'bai-dai', category, data: { title: LONGEST } });
export const marks = makeArticle({
  slug: 'bai-dau',
  category,
  data: { title: MARKS, series: 'Vụ xuân mẫu' },
});
export const view = toArticleView(article, [marks, article, longest], []);

const side = { hasResult: false, contacts: 0 };
export const home = toHome(
  { articles: [article, ...makeArticles(12)], documents: [], products: [], side },
  NOW,
);
export const alone = toHome({ articles: [longest], documents: [], products: [], side }, NOW);

const makeDecision = (slug: string, data: Parameters<typeof makeDocument>[1] = {}) => ({
  ...makeDocument(slug, {
    number: '15/QĐ-UBND',
    abstract: 'Ban hành quy chế quản lý, sử dụng đường giao thông thôn',
    signer: 'Nguyễn Văn Mẫu',
    issuedOn: '2025-09-25',
    ...data,
  }),
  files: [],
});
const old = makeDecision('cu', { number: '05/2023/QĐ-UBND', issuedOn: '2023-05-11' });
const upcoming = makeDecision('sap', { number: '31/TB-UBND', type: 'Thông báo', effectiveOn: '2026-01-05' });
const partly = makeDecision('phan', { number: '09/HD-UBND', status: 'het-hieu-luc-mot-phan' });
const decision = makeDecision('moi', { replaces: ['cu'], abstract: `${LONGEST} ${LONGEST}` });
const documents = [decision, upcoming, partly, old];
export const rows = documents.map((document) => toDocumentView(document, documents, NOW));

const makeProduct = (slug: string, data: Partial<ProductEntry['data']> = {}): ProductEntry => ({
  slug,
  state: 'published',
  data: {
    name: 'Nước mắm mẫu',
    group: 'thuc-pham',
    stars: 4,
    producer: { name: 'Cơ sở nước mắm Bến Mẫu', phone: '0200000012' },
    decision: { number: '08/QĐ-MẪU', date: '2024-02-29' },
    picture: cover,
    ...data,
  } as ProductEntry['data'],
  entry: {} as ProductEntry['entry'],
});
const expired = makeProduct('tra', {
  name: MARKS,
  group: 'do-uong',
  stars: 3,
  decision: { number: '01/QĐ', date: '2020-01-01' },
});
export const bare = makeProduct('canh', {
  name: 'Cây sanh thế mẫu',
  group: 'sinh-vat-canh',
  stars: 5,
  picture: undefined,
});
export const products = [makeProduct('mam'), expired, bare];
export const cards = products.map((product) => toProductCard(product, NOW));

export const phones = [
  { number: '0200000001', office: 'Văn phòng HĐND - UBND xã', href: 'tel:0200000001' },
  { number: '113', office: 'Công an', href: 'tel:113' },
];
export const email = {
  label: 'mot-dia-chi-thu-rat-dai-cua-xa@xamau.example',
  href: 'mailto:x@xamau.example',
};
export const notice = {
  slug: 'bao',
  state: 'published',
  body: '',
  data: { title: 'Bão số 0 vào đất liền đêm nay', startsAt: NOW, endsAt: at('2099-09-12 06:00:00') },
} as unknown as Parameters<typeof toNotices>[0][number];

export const ways = [
  { label: 'Lưu trữ', href: '#' },
  { label: 'Nông nghiệp', href: '#' },
];
export const searching = {
  searchHref: '/tim-kiem/',
  homeHref: '/',
  phones,
  email,
  contactHeading: 'Liên hệ với xã',
};
export const menu = {
  navigation: [
    { label: 'Trang chủ', href: '/' },
    { label: 'Tin tức', href: '/tin-tuc/' },
    { label: 'Liên hệ', href: '/lien-he/' },
  ],
  otherLanguage: { label: 'English', href: '/en/', lang: 'en' },
};

const SECTIONS_THERE = [SECTIONS.news, SECTIONS.documents, { label: 'Liên hệ', path: '/lien-he/' }];
export const fullShell = toShell(
  {
    ...SITE,
    address: 'Thôn Mẫu 1, xã Mẫu',
    phones,
    email: email.label,
    fax: '02203000001',
    zalo: 'https://zalo.me/0900000001',
    facebook: 'https://www.facebook.com/xamau',
    editorInChief: 'Nguyễn Văn Mẫu',
    relatedLinks: [{ label: 'Cổng thông tin huyện Mẫu', url: 'https://huyenmau.example/' }],
  },
  SECTIONS_THERE,
  { online: 7, today: 17, month: 1675, total: 53_627 },
);
export const englishShell = toEnglishShell(fullShell, {
  name: 'Mau Commune Information Website',
  unit: 'Mau Commune',
  parent: 'Mau District',
  description: 'Mau.',
});
export const bareShell = toShell({ ...SITE, name: 'Xã Mẫu' }, [], undefined);
export const buttons =
  '<button type="button" aria-pressed="true">Một</button> <button type="button" aria-pressed="false">Hai</button>';
