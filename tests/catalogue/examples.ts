/**
 * Every component in its states: the one list that feeds the screenshots (`npm run gallery`), the tests of components
 * (tests/build/components.test.ts) and their accessibility run. A component without an example fails a test.
 */

import DocumentFacts from '../../src/components/documents/DocumentFacts.astro';
import DocumentList from '../../src/components/documents/DocumentList.astro';
import DocumentTable from '../../src/components/documents/DocumentTable.astro';
import Validity from '../../src/components/documents/Validity.astro';
import CategoryColumns from '../../src/components/news/CategoryColumns.astro';
import Downloads from '../../src/components/news/Downloads.astro';
import Lead from '../../src/components/news/Lead.astro';
import Neighbours from '../../src/components/news/Neighbours.astro';
import Pager from '../../src/components/news/Pager.astro';
import ReadingTools from '../../src/components/news/ReadingTools.astro';
import ReportError from '../../src/components/news/ReportError.astro';
import Series from '../../src/components/news/Series.astro';
import Teaser from '../../src/components/news/Teaser.astro';
import TeaserList from '../../src/components/news/TeaserList.astro';
import PictureFigure from '../../src/components/picture/PictureFigure.astro';
import ResponsivePicture from '../../src/components/picture/ResponsivePicture.astro';
import ProcedureChart from '../../src/components/procedures/ProcedureChart.astro';
import ProcedureFigures from '../../src/components/procedures/ProcedureFigures.astro';
import ProcedureReading from '../../src/components/procedures/ProcedureReading.astro';
import ProcedureResult from '../../src/components/procedures/ProcedureResult.astro';
import ProcedureTable from '../../src/components/procedures/ProcedureTable.astro';
import ProductCard from '../../src/components/products/ProductCard.astro';
import ProductFacts from '../../src/components/products/ProductFacts.astro';
import ProductGrid from '../../src/components/products/ProductGrid.astro';
import ProductGroups from '../../src/components/products/ProductGroups.astro';
import Stars from '../../src/components/products/Stars.astro';
import Prose from '../../src/components/prose/Prose.astro';
import ShortText from '../../src/components/prose/ShortText.astro';
import TableOfContents from '../../src/components/prose/TableOfContents.astro';
import AnswerHead from '../../src/components/search/AnswerHead.astro';
import NoAnswer from '../../src/components/search/NoAnswer.astro';
import PlainButton from '../../src/components/search/PlainButton.astro';
import ResultList from '../../src/components/search/ResultList.astro';
import Search from '../../src/components/search/Search.astro';
import SearchError from '../../src/components/search/SearchError.astro';
import SearchTips from '../../src/components/search/SearchTips.astro';
import Tips from '../../src/components/search/Tips.astro';
import Ways from '../../src/components/search/Ways.astro';
import AccessibilityStatement from '../../src/components/site/AccessibilityStatement.astro';
import Breadcrumbs from '../../src/components/site/Breadcrumbs.astro';
import ContactBand from '../../src/components/site/ContactBand.astro';
import ContactRows from '../../src/components/site/ContactRows.astro';
import ContactSide from '../../src/components/site/ContactSide.astro';
import CountedLinks from '../../src/components/site/CountedLinks.astro';
import Counters from '../../src/components/site/Counters.astro';
import DisplaySettings from '../../src/components/site/DisplaySettings.astro';
import EnglishContact from '../../src/components/site/EnglishContact.astro';
import Facts from '../../src/components/site/Facts.astro';
import Footer from '../../src/components/site/Footer.astro';
import Icon from '../../src/components/site/Icon.astro';
import Masthead from '../../src/components/site/Masthead.astro';
import NeedsScript from '../../src/components/site/NeedsScript.astro';
import Notices from '../../src/components/site/Notices.astro';
import PhoneNumber from '../../src/components/site/PhoneNumber.astro';
import Popover from '../../src/components/site/Popover.astro';
import PrintFooter from '../../src/components/site/PrintFooter.astro';
import Seal from '../../src/components/site/Seal.astro';
import SearchForm from '../../src/components/site/SearchForm.astro';
import SectionHead from '../../src/components/site/SectionHead.astro';
import SiteIdentity from '../../src/components/site/SiteIdentity.astro';
import SiteMenu from '../../src/components/site/SiteMenu.astro';
import Switch from '../../src/components/site/Switch.astro';
import TextSize from '../../src/components/site/TextSize.astro';
import CountingRules from '../../src/components/visits/CountingRules.astro';
import VisitHistory from '../../src/components/visits/VisitHistory.astro';
import VisitPeriod from '../../src/components/visits/VisitPeriod.astro';
import type { ProductEntry } from '../../src/queries/products.ts';
import { SECTIONS } from '../../src/site/sections.ts';
import { toArticleView } from '../../src/view-models/article.ts';
import { toDocumentView } from '../../src/view-models/documents.ts';
import { toHome } from '../../src/view-models/home.ts';
import { paginate } from '../../src/view-models/listing.ts';
import { toNotices } from '../../src/view-models/notices.ts';
import { toProcedureYears } from '../../src/view-models/procedure-years.ts';
import { toProcedureResult } from '../../src/view-models/procedures.ts';
import { groupProducts, toProductCard, toProductView } from '../../src/view-models/products.ts';
import { toCounters, toShell } from '../../src/view-models/shell.ts';
import { toTeaser } from '../../src/view-models/teaser.ts';
import { toVisitHistory } from '../../src/view-models/visits.ts';
import picture from '../fixtures/rich/news/2025/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/canh-dong.jpg';
import { at, makeArticle, makeArticles, SITE } from '../support/entries.ts';

export interface Example {
  /** Path below src/components, without the ending. */
  readonly component: string;
  readonly state: string;
  // biome-ignore lint/suspicious/noExplicitAny: a list of components has no common type of properties
  readonly Component: (props: any) => unknown;
  readonly props: Record<string, unknown>;
  /** HTML that it is given to hold. */
  readonly words?: string;
  /** The part of the frame that it is; without, it stands in the page. */
  readonly place?: 'masthead' | 'footer';
  /** `print` where it is on paper alone. */
  readonly media?: 'print';
  /** Class of the ground on which it stands, where that is not the page. */
  readonly ground?: string;
  /** Words that a reader must find in it; none where it must render nothing. */
  readonly shows: readonly string[];
}

/** Components that have nothing to be looked at, each with where it is tested. */
export const CANNOT_STAND_ALONE: Readonly<Record<string, string>> = {
  'prose/Enlarge': 'a script without markup: tests/browser/pictures.test.ts',
  'search/SearchFilters': 'empty until the script of the search fills it: tests/browser/search.test.ts',
  'site/Metadata': 'in the head: tests/build/every-page.test.ts',
  'site/NoticeRules': 'in the head: tests/browser/notices.test.ts',
};

const NOW = at('2025-10-01 08:00:00');
/** As long as a title may be, with the marks that stand highest and lowest in Vietnamese. */
const LONGEST =
  'LỄ HỘI đình làng Mẫu: kế hoạch TỔ CHỨC, phân luồng xe ở Đường Đê, GIỮ gìn vệ sinh; quy định chặt chẽ việc bán hàng, đốt nến trong ngày kỵ Thành hoàng; lịch tập luyện của ĐỘI trống hội, đội cờ và danh sách các gia đình nhận khách nghỉ qua đêm từ 10';
const MARKS = 'Ễ Ộ Ữ ặ ỵ Đ: dòng tiêu đề thử dấu chồng';
const cover = {
  src: picture,
  alt: 'Cánh đồng mẫu',
  caption: 'Cánh đồng trước ngày lấy nước',
  credit: 'Lê Văn Mẫu',
};
const category = { id: 'nong-nghiep', name: 'Nông nghiệp' };

const article = makeArticle({
  slug: 'bai-mau',
  category,
  firstParagraph: 'Đoạn mở đầu mẫu: từ ngày 12 đến ngày 30, trạm bơm đầu mối chạy ba đợt.',
  data: { title: 'Bài mẫu: ba đợt lấy nước vụ đông xuân', pinned: true, cover, series: 'Vụ xuân mẫu' },
});
const longest = makeArticle({ slug: 'bai-dai', category, data: { title: LONGEST } });
const marks = makeArticle({ slug: 'bai-dau', category, data: { title: MARKS, series: 'Vụ xuân mẫu' } });
const view = toArticleView(article, [marks, article, longest], []);

const home = toHome({ articles: [article, ...makeArticles(12)], documents: [], products: [] }, NOW);
const alone = toHome({ articles: [longest], documents: [], products: [] }, NOW);

type DocumentEntry = Parameters<typeof toDocumentView>[0];
const makeDocument = (slug: string, data: Partial<DocumentEntry['data']> = {}): DocumentEntry => ({
  slug,
  state: 'published',
  files: [],
  data: {
    number: '15/QĐ-UBND',
    abstract: 'Ban hành quy chế quản lý, sử dụng đường giao thông thôn',
    type: 'Quyết định',
    authority: 'Ủy ban nhân dân xã Mẫu',
    signer: 'Nguyễn Văn Mẫu',
    issuedOn: '2025-09-25',
    ...data,
  },
  entry: {} as DocumentEntry['entry'],
});
const old = makeDocument('cu', { number: '05/2023/QĐ-UBND', issuedOn: '2023-05-11' });
const upcoming = makeDocument('sap', { number: '31/TB-UBND', type: 'Thông báo', effectiveOn: '2026-01-05' });
const partly = makeDocument('phan', { number: '09/HD-UBND', status: 'het-hieu-luc-mot-phan' });
const decision = makeDocument('moi', { replaces: ['cu'], abstract: `${LONGEST} ${LONGEST}` });
const documents = [decision, upcoming, partly, old];
const rows = documents.map((document) => toDocumentView(document, documents, NOW));

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
const bare = makeProduct('canh', {
  name: 'Cây sanh thế mẫu',
  group: 'sinh-vat-canh',
  stars: 5,
  picture: undefined,
});
const products = [makeProduct('mam'), expired, bare];
const cards = products.map((product) => toProductCard(product, NOW));

const procedure = (throughMonth: number, handled: number, late: number) => ({
  year: 2025,
  throughMonth,
  handled,
  onTime: handled - late,
  late,
  updatedAt: at(`2025-${String(throughMonth).padStart(2, '0')}-28 16:30:00`),
});
const cumulative = [procedure(3, 401, 7), procedure(2, 250, 2), procedure(1, 132, 0)];
const years = toProcedureYears(cumulative);
const single = toProcedureYears([procedure(9, 1783, 0)]);
const [year] = years;
const [oneRow] = single;
if (!year || !oneRow) throw new Error('The examples of procedures give no year');

const phones = [
  { number: '0200000001', office: 'Văn phòng HĐND - UBND xã', href: 'tel:0200000001' },
  { number: '113', office: 'Công an', href: 'tel:113' },
];
const email = { label: 'mot-dia-chi-thu-rat-dai-cua-xa@xamau.example', href: 'mailto:x@xamau.example' };
const notice = {
  slug: 'bao',
  state: 'published',
  body: '',
  data: { title: 'Bão số 0 vào đất liền đêm nay', startsAt: NOW, endsAt: at('2099-09-12 06:00:00') },
} as unknown as Parameters<typeof toNotices>[0][number];

const ways = [
  { label: 'Lưu trữ', href: '#' },
  { label: 'Nông nghiệp', href: '#' },
];
const searching = { searchHref: '/tim-kiem/', homeHref: '/', phones, email };
const menu = {
  navigation: [
    { label: 'Trang chủ', href: '/' },
    { label: 'Tin tức', href: '/tin-tuc/' },
    { label: 'Liên hệ', href: '/lien-he/' },
  ],
  englishHref: '/en/',
};

const list = (
  component: string,
  Component: Example['Component'],
  states: [state: string, props: Record<string, unknown>, shows: string[], words?: string][],
) =>
  states.map(
    ([state, props, shows, words]): Example => ({
      component,
      state,
      Component,
      props,
      shows,
      ...(words !== undefined && { words }),
    }),
  );

const SECTIONS_THERE = [SECTIONS.news, SECTIONS.documents, { label: 'Liên hệ', path: '/lien-he/' }];
const fullShell = toShell(
  {
    ...SITE,
    address: 'Thôn Mẫu 1, xã Mẫu',
    phones,
    email: email.label,
    editorInChief: 'Nguyễn Văn Mẫu',
    relatedLinks: [{ label: 'Cổng thông tin huyện Mẫu', url: 'https://huyenmau.example/' }],
  },
  SECTIONS_THERE,
  { online: 7, today: 17, month: 1675, total: 53_627 },
);
const bareShell = toShell({ ...SITE, name: 'Xã Mẫu' }, [], undefined);
const buttons =
  '<button type="button" aria-pressed="true">Một</button> <button type="button" aria-pressed="false">Hai</button>';

export const EXAMPLES: readonly Example[] = [
  ...list('documents/DocumentFacts', DocumentFacts, [
    ['thay thế văn bản khác', { document: rows[0] }, ['15/QĐ-UBND', 'Thay thế', '05/2023/QĐ-UBND']],
    ['bị thay thế', { document: rows[3] }, ['Được thay thế bởi']],
  ]),
  ...list('documents/DocumentList', DocumentList, [
    ['bốn văn bản', { rows }, ['31/TB-UBND', 'Có hiệu lực từ 05/01/2026']],
  ]),
  ...list('documents/DocumentTable', DocumentTable, [
    ['một năm', { year: '2025', rows }, ['Năm 2025', 'Trích yếu', 'Hết hiệu lực']],
  ]),
  ...list(
    'documents/Validity',
    Validity,
    rows.map((row) => [row.validity.state, { validity: row.validity }, [row.validity.label]]),
  ),
  ...list('news/CategoryColumns', CategoryColumns, [
    ['một chuyên mục', { categories: home.categories }, ['Tất cả tin Tin mẫu']],
    ['không có', { categories: [] }, []],
  ]),
  ...list('news/Downloads', Downloads, [
    [
      'hai tệp',
      {
        downloads: [
          { title: 'Lịch lấy nước từng thôn', href: '#', about: 'PDF, 218 KB' },
          { title: LONGEST, href: '#', about: 'Word, 34 KB' },
        ],
      },
      ['PDF, 218 KB'],
    ],
    ['không có', { downloads: [] }, []],
  ]),
  ...list('news/Lead', Lead, [
    ['có ảnh', { lead: home.lead }, ['Nông nghiệp', 'Đọc toàn bài']],
    ['tiêu đề dài nhất', { lead: alone.lead }, ['danh sách các gia đình']],
  ]),
  ...list('news/Neighbours', Neighbours, [
    [
      'hai phía',
      { newer: { label: LONGEST, href: '#' }, older: { label: MARKS, href: '#' } },
      ['Tin cũ hơn', 'Tin mới hơn'],
    ],
    ['chỉ cũ hơn', { older: { label: MARKS, href: '#' } }, ['Tin cũ hơn']],
    ['không có', {}, []],
  ]),
  ...list('news/Pager', Pager, [
    ['giữa', { page: paginate(makeArticles(400), (page) => `#${page}`)[9] }, ['Mới hơn', '10', 'Cũ hơn']],
    ['một trang', { page: paginate(makeArticles(3), (page) => `#${page}`)[0] }, []],
  ]),
  ...list('news/ReadingTools', ReadingTools, [
    ['trên bài', { title: MARKS, address: 'https://xamau.example/tin-tuc/bai/' }, ['Chia sẻ', 'Zalo']],
  ]),
  ...list('news/ReportError', ReportError, [
    [
      'có thư',
      { email: 'lienhe@xamau.example', title: MARKS, address: 'https://xamau.example/' },
      ['Báo lỗi trang này'],
    ],
    ['không có thư', { title: MARKS, address: 'https://xamau.example/' }, []],
  ]),
  ...list('news/Series', Series, [
    ['hai bài', { series: view.series }, ['Theo dòng sự kiện: Vụ xuân mẫu', MARKS]],
  ]),
  ...list('news/Teaser', Teaser, [
    ['có ảnh, ghim', { teaser: toTeaser(article), level: 3 }, ['Ghim', 'Nông nghiệp', '04/01/2022']],
    ['tiêu đề dài nhất, không ảnh', { teaser: toTeaser(longest), level: 3 }, ['danh sách các gia đình']],
    ['gọn', { teaser: toTeaser(marks), level: 3, brief: true, withoutCategory: true }, [MARKS]],
  ]),
  ...list('news/TeaserList', TeaserList, [
    ['ba bài', { teasers: [article, longest, marks].map(toTeaser), level: 3 }, [MARKS]],
    ['không có', { teasers: [] }, []],
  ]),
  ...list('picture/PictureFigure', PictureFigure, [
    [
      'chú thích và tác giả',
      { picture: cover, use: 'cover' },
      ['Cánh đồng trước ngày lấy nước', 'Ảnh: Lê Văn Mẫu'],
    ],
  ]),
  ...list('picture/ResponsivePicture', ResponsivePicture, [
    ['ảnh của danh sách', { picture: cover, use: 'teaser' }, ['']],
  ]),
  ...list('procedures/ProcedureChart', ProcedureChart, [
    ['ba tháng, có trễ', { year }, ['Hồ sơ từng tháng, năm 2025', 'Trễ hạn', 'Tháng 12']],
  ]),
  ...list('procedures/ProcedureFigures', ProcedureFigures, [
    ['có trễ', { total: year.total }, ['401']],
    ['không trễ', { total: oneRow.total }, ['1.783', '100%']],
  ]),
  ...list('procedures/ProcedureReading', ProcedureReading, [
    ['từng tháng', { years }, ['Số của một tháng']],
    ['một dòng', { years: single }, ['Đến tháng 09']],
  ]),
  ...list('procedures/ProcedureResult', ProcedureResult, [
    ['không trễ', { result: toProcedureResult(procedure(9, 1783, 0)) }, ['100%', '1.783']],
    ['có trễ', { result: toProcedureResult(procedure(9, 10_000, 1)) }, ['99,9%', '0,1%']],
    ['chưa có hồ sơ', { result: toProcedureResult(procedure(1, 0, 0)) }, ['chưa có hồ sơ']],
  ]),
  ...list('procedures/ProcedureTable', ProcedureTable, [
    ['ba tháng', { year }, ['01/2025', '401']],
    ['một dòng', { year: oneRow }, ['Đến tháng 09', '1.783']],
  ]),
  ...list('products/ProductCard', ProductCard, [
    ['còn hạn', { card: cards[0] }, ['Nước mắm mẫu', '4 sao']],
    ['hết hạn', { card: cards[1] }, ['Giấy chứng nhận hết hạn']],
    ['không ảnh', { card: cards[2] }, ['5 sao']],
  ]),
  ...list('products/ProductFacts', ProductFacts, [
    ['đủ', { product: toProductView(products[0] ?? bare, [article], NOW) }, ['Chủ thể', '0200000012']],
    ['không ảnh', { product: toProductView(bare, [], NOW) }, ['Sinh vật cảnh']],
  ]),
  ...list('products/ProductGrid', ProductGrid, [['ba sản phẩm', { cards }, ['Thực phẩm', '3 sao']]]),
  ...list('products/ProductGroups', ProductGroups, [
    ['ba nhóm', { groups: groupProducts(products, NOW) }, ['Đồ uống', 'Sinh vật cảnh']],
  ]),
  ...list('products/Stars', Stars, [
    ['ba sao', { stars: 3, grade: '3 sao' }, ['3 sao']],
    ['năm sao', { stars: 5, grade: '5 sao' }, ['5 sao']],
  ]),
  ...list('prose/Prose', Prose, [
    [
      'giải nghĩa chữ viết tắt, bảng, danh sách',
      { abbreviations: [{ short: 'UBND', full: ['Ủy ban nhân dân'] }] },
      ['UBND xã Mẫu', 'Đợt 1', 'Thôn Mẫu 2'],
      `<p>UBND xã Mẫu mời họp.</p><h2>${MARKS}</h2><table><thead><tr><th>Đợt</th><th>Ngày</th></tr></thead><tbody><tr><td>Đợt 1</td><td>12/01</td></tr></tbody></table><ul><li>Thôn Mẫu 1</li><li>Thôn Mẫu 2</li></ul>`,
    ],
    ['không có chữ', { abbreviations: [] }, [], ''],
  ]),
  ...list('prose/ShortText', ShortText, [
    ['một đoạn', {}, ['Bà con neo đậu tàu thuyền'], '<p>Bà con neo đậu tàu thuyền trước 18 giờ.</p>'],
    ['không có chữ', {}, [], ''],
  ]),
  ...list('prose/TableOfContents', TableOfContents, [
    [
      'ba phần',
      { contents: ['Ba đợt lấy nước', MARKS, LONGEST].map((label) => ({ label, href: '#' })) },
      ['Trong bài này', MARKS],
    ],
    ['không có', { contents: [] }, []],
  ]),
  ...list('site/AccessibilityStatement', AccessibilityStatement, [
    ['có điện thoại', { canReach: true }, ['Xin gọi điện hoặc gửi thư']],
    ['không có điện thoại', { canReach: false }, ['Xin báo tại trụ sở']],
  ]),
  ...list('site/Breadcrumbs', Breadcrumbs, [
    [
      'hai bậc',
      {
        trail: [
          { label: 'Tin tức', href: '#' },
          { label: 'Nông nghiệp', href: '#' },
        ],
      },
      ['Trang chủ', 'Nông nghiệp'],
    ],
  ]),
  ...list('site/ContactBand', ContactBand, [
    ['đủ', { shell: { phones, email, address: 'Thôn Mẫu 1, xã Mẫu' } }, ['Liên hệ với xã', 'Công an']],
    ['không có', { shell: { phones: [] } }, []],
  ]),
  ...list('site/ContactRows', ContactRows, [
    [
      'đủ',
      { phones, email: email.label, address: 'Thôn Mẫu 1', editorInChief: 'Nguyễn Văn Mẫu' },
      ['Địa chỉ', 'Trưởng Ban Biên tập'],
    ],
  ]),
  ...list('site/ContactSide', ContactSide, [
    ['đủ', { shell: { phones, email } }, ['Liên hệ với xã']],
    ['không có', { shell: { phones: [] } }, []],
  ]),
  ...list('site/CountedLinks', CountedLinks, [
    [
      'hai mục',
      {
        links: [
          { label: 'Nông nghiệp', href: '#', count: 1200 },
          { label: LONGEST, href: '#', count: 1 },
        ],
        unit: 'bài',
      },
      ['1.200'],
    ],
    ['không có', { links: [], unit: 'bài' }, []],
  ]),
  ...list('site/Counters', Counters, [
    ['chưa đo', { counters: toCounters({ online: 7, today: 17, month: 1675, total: 53_627 }) }, ['53.627']],
    [
      'đã đo',
      { counters: toCounters({ online: 0, today: 0, month: 0, total: 9_999_999, updatedAt: NOW }) },
      ['Số liệu lúc 01/10/2025 08:00:00'],
    ],
  ]).map((example) => ({ ...example, ground: 'footer' })),
  ...list('site/DisplaySettings', DisplaySettings, [['chờ JavaScript', {}, ['']]]),
  ...list('site/EnglishContact', EnglishContact, [
    [
      'đủ',
      {
        english: {
          name: 'Mau Commune Information Website',
          unit: 'Mau Commune',
          parent: 'Mau District',
          description: 'A commune made up for testing.',
          address: 'Mau 1 Village',
          phones,
        },
        email: email.label,
        editorInChief: 'Nguyễn Văn Mẫu',
      },
      ['Organisation and contact', 'Editor-in-chief'],
    ],
  ]),
  ...list('site/Facts', Facts, [
    [
      'hai dòng',
      {},
      ['Người ký', 'Nguyễn Văn Mẫu'],
      `<div><dt>Người ký</dt> <dd>Nguyễn Văn Mẫu</dd></div><div><dt>Trích yếu</dt> <dd>${LONGEST}</dd></div>`,
    ],
  ]),
  ...list('site/Footer', Footer, [
    ['đủ', { shell: fullShell }, ['Trưởng Ban Biên tập', '(Công an)', 'Cổng thông tin huyện Mẫu', '53.627']],
    ['chỉ có tên', { shell: bareShell }, ['Xã Mẫu', 'Sơ đồ trang', 'Về đầu trang']],
  ]).map((example) => ({ ...example, place: 'footer' as const })),
  ...list(
    'site/Icon',
    Icon,
    ['arrow', 'contrast', 'phone', 'warning'].map((name) => [name, { name }, ['']]),
  ),
  ...list('site/Masthead', Masthead, [
    [
      'trong một mục',
      { shell: fullShell, current: '/tin-tuc/bai/' },
      ['Xã Mẫu', 'Tìm', 'Tin tức', 'Liên hệ'],
    ],
    ['chưa có mục nào', { shell: bareShell, current: '/' }, ['Xã Mẫu', 'Tìm', 'Menu']],
  ]).map((example) => ({ ...example, place: 'masthead' as const })),
  ...list('site/NeedsScript', NeedsScript, [
    ['chờ JavaScript', {}, [''], '<p>Chữ chỉ có khi JavaScript chạy.</p>'],
  ]),
  ...list('site/Notices', Notices, [
    [
      'khẩn và kế tục',
      {
        notices: toNotices(
          [notice],
          { text: 'Từ ngày 01/07/2026, xã Mẫu nhập vào xã Mẫu Mới.', url: 'https://xamaumoi.example/' },
          NOW,
        ),
      },
      ['Bão số 0', 'Hiệu lực đến 12/09/2099 06:00:00', 'xã Mẫu Mới'],
    ],
    ['không có', { notices: [] }, []],
  ]),
  ...list('site/PhoneNumber', PhoneNumber, [
    ['mười số', { phone: phones[0] }, ['0200000001']],
    ['ba số', { phone: phones[1] }, ['113']],
  ]),
  ...list('site/Popover', Popover, [
    ['đóng', {}, ['Chia sẻ'], '<summary>Chia sẻ</summary><div><p>Nội dung mở ra.</p></div>'],
  ]),
  ...list('site/PrintFooter', PrintFooter, [
    [
      'trên giấy',
      { address: 'https://xamau.example/tin-tuc/bai-mau/' },
      ['Nguồn: https://xamau.example/tin-tuc/bai-mau/'],
    ],
  ]).map((example) => ({ ...example, media: 'print' as const })),
  ...list('site/Seal', Seal, [['con dấu', {}, ['']]]),
  ...list('site/SearchForm', SearchForm, [['trong trang', { action: '/tim-kiem/', id: 'tim-mau' }, ['Tìm']]]),
  ...list('site/SiteIdentity', SiteIdentity, [
    [
      'đủ tên',
      {
        shell: {
          homeHref: '/',
          kind: 'Trang thông tin điện tử',
          unit: 'Xã Mẫu',
          parent: 'Huyện Mẫu, tỉnh Mẫu',
        },
      },
      ['Trang thông tin điện tử', 'Xã Mẫu', 'Huyện Mẫu, tỉnh Mẫu'],
    ],
    [
      'chỉ có tên xã',
      { shell: { homeHref: '/', unit: 'Xã Mẫu', parent: 'Huyện Mẫu' } },
      ['Xã Mẫu', 'Về trang chủ'],
    ],
  ]).map((example) => ({ ...example, ground: 'masthead-ground' })),
  ...list('site/SiteMenu', SiteMenu, [
    [
      'trong một mục, có tiếng Anh',
      { shell: menu, current: '/tin-tuc/bai/' },
      ['Tin tức', 'Liên hệ', 'English'],
    ],
    ['trang chủ', { shell: { ...menu, englishHref: undefined }, current: '/' }, ['Trang chủ', 'Liên hệ']],
  ]),
  ...list('site/Switch', Switch, [
    ['hai lựa chọn', { legend: 'Màu' }, ['Màu', 'Một', 'Hai'], buttons],
    ['hai nút một hàng', { legend: 'Màu', paired: true }, ['Màu', 'Hai'], buttons],
    ['tên chỉ để nghe', { legend: 'Màu', quiet: true }, ['Màu', 'Hai'], buttons],
  ]),
  ...list('site/TextSize', TextSize, [
    ['có tên', {}, ['Cỡ chữ', 'A−', 'A+']],
    ['tên chỉ để nghe', { quiet: true }, ['A−', 'A+']],
  ]),
  ...list('site/SectionHead', SectionHead, [
    ['có lối đi tiếp', { heading: MARKS, all: { label: 'Tất cả', href: '#' } }, [MARKS, 'Tất cả']],
    ['dài nhất', { heading: LONGEST }, ['LỄ HỘI']],
  ]),
  ...list('search/AnswerHead', AnswerHead, [['đang tìm', { filters: 'bo-loc-mau' }, ['Đang tìm…', 'Lọc']]]),
  ...list('search/NoAnswer', NoAnswer, [
    ['không thấy', { ways }, ['Chưa thấy trang nào', 'Lưu trữ, Nông nghiệp.']],
  ]),
  ...list('search/PlainButton', PlainButton, [
    ['xem thêm', { part: 'more', label: 'Xem thêm' }, ['Xem thêm']],
  ]),
  ...list('search/ResultList', ResultList, [['chưa có kết quả', {}, ['']]]),
  ...list('search/Search', Search, [
    ['chưa hỏi', { shell: searching, indexHref: '/pagefind/', ways }, ['Liên hệ với xã']],
    [
      'tìm trong một mục',
      { shell: searching, indexHref: '/pagefind/', ways, section: 'Văn bản' },
      ['Liên hệ với xã'],
    ],
  ]),
  ...list('search/SearchError', SearchError, [
    ['mạng đứt', { ways }, ['Chưa tải được dữ liệu tìm kiếm', 'Thử lại', 'Hoặc xem Lưu trữ']],
  ]),
  ...list('search/Tips', Tips, [
    ['hai lời khuyên', {}, ['Gõ ít chữ hơn.'], '<li>Gõ ít chữ hơn.</li><li>Bỏ ngoặc kép.</li>'],
  ]),
  ...list('search/Ways', Ways, [
    ['hai lối', { ways }, ['Lưu trữ, Nông nghiệp']],
    ['không có', { ways: [] }, []],
  ]),
  ...list('search/SearchTips', SearchTips, [['luôn thế', {}, ['Gõ có dấu hay không dấu']]]),
  ...list('visits/CountingRules', CountingRules, [
    ['có số liệu', { hasCounters: true }, ['Đếm gì và đếm thế nào']],
    ['chưa có số liệu', { hasCounters: false }, ['hiện chưa công bố']],
  ]),
  ...list('visits/VisitHistory', VisitHistory, [
    [
      'hai tháng',
      {
        history: toVisitHistory([
          ['2025-08-31', 1675],
          ['2025-10-01', 17],
        ]),
      },
      ['Từ 31/08/2025 đến 01/10/2025: 1.692 lượt.', 'Tải bảng mọi ngày'],
    ],
  ]),
  ...list('visits/VisitPeriod', VisitPeriod, [
    ['một ngày', { period: toVisitHistory([['2025-10-01', 17]])?.periods[0] }, ['Ngày', '17']],
    [
      'tháng thiếu',
      {
        period: toVisitHistory([
          ['2025-08-31', 1675],
          ['2025-10-01', 17],
        ])?.periods[1],
      },
      ['Từng tháng, năm 2025', '1.675', 'chưa có'],
    ],
  ]),
];
