/** What stands around the content of every page, in the two languages that pages are in. */
import type { Counter } from './counters.ts';
import { UTILITIES } from './sections.ts';

export type Language = 'vi' | 'en';

export interface FrameWords {
  readonly skip: string;
  readonly toHome: string;
  readonly search: string;
  readonly searchHere: string;
  readonly searchHint: string;
  readonly find: string;
  readonly menu: string;
  readonly mainMenu: string;
  readonly close: string;
  readonly otherLanguage: string;
  readonly settings: string;
  readonly textSize: string;
  readonly smaller: string;
  readonly medium: string;
  readonly larger: string;
  readonly colours: string;
  readonly themes: readonly [device: string, light: string, dark: string, contrast: string];
  readonly editorInChief: string;
  readonly address: string;
  readonly phones: string;
  readonly email: string;
  readonly relatedSites: string;
  readonly footerLinks: string;
  readonly contact: string;
  readonly toTop: string;
  /** On paper: where a page is from, and when it was printed. */
  readonly source: string;
  readonly printedAt: string;
  readonly visits: string;
  readonly counters: Readonly<Record<Counter, string>>;
  /** Before the moment for which the counters stand. */
  readonly countedAt: string;
  /** Between the thousands of a number; undefined where it is the dot of Vietnamese. */
  readonly thousands?: string;
}

export const FRAME_WORDS: Readonly<Record<Language, FrameWords>> = {
  vi: {
    skip: 'Đến nội dung chính',
    toHome: 'Về trang chủ',
    search: UTILITIES.search.label,
    searchHere: 'Tìm trên trang',
    searchHint: 'Tin, văn bản, thủ tục',
    find: 'Tìm',
    menu: 'Menu',
    mainMenu: 'Trình đơn chính',
    close: 'Đóng',
    otherLanguage: 'English',
    settings: 'Cỡ chữ, màu',
    textSize: 'Cỡ chữ',
    smaller: 'A− chữ nhỏ hơn',
    medium: 'A cỡ chữ vừa',
    larger: 'A+ chữ to hơn',
    colours: 'Màu',
    themes: ['Theo máy', 'Sáng', 'Tối', 'Tương phản cao'],
    editorInChief: 'Trưởng Ban Biên tập',
    address: 'Địa chỉ',
    phones: 'Điện thoại',
    email: 'Email',
    relatedSites: 'Cơ quan, trang liên quan',
    footerLinks: 'Liên kết cuối trang',
    contact: 'Liên hệ',
    toTop: 'Về đầu trang',
    source: 'Nguồn',
    printedAt: 'In lúc',
    visits: 'Lượt truy cập',
    counters: { online: 'Đang truy cập', today: 'Hôm nay', month: 'Tháng này', total: 'Tất cả' },
    countedAt: 'Số liệu lúc',
  },
  en: {
    skip: 'Skip to the main content',
    toHome: 'Home page, in Vietnamese',
    search: 'Search',
    searchHere: 'Search the site, in Vietnamese',
    searchHint: 'News, documents',
    find: 'Find',
    menu: 'Menu',
    mainMenu: 'Main menu',
    close: 'Close',
    otherLanguage: 'Tiếng Việt',
    settings: 'Text size, colours',
    textSize: 'Text size',
    smaller: 'A− smaller text',
    medium: 'A medium text',
    larger: 'A+ larger text',
    colours: 'Colours',
    themes: ['As the device', 'Light', 'Dark', 'High contrast'],
    editorInChief: 'Editor-in-chief',
    address: 'Address',
    phones: 'Telephones',
    email: 'E-mail',
    relatedSites: 'Related offices and sites',
    footerLinks: 'Links at the end of the page',
    contact: 'Contact',
    toTop: 'To the top',
    source: 'Source',
    printedAt: 'Printed at',
    visits: 'Visits',
    counters: { online: 'Online now', today: 'Today', month: 'This month', total: 'All' },
    countedAt: 'Counted at',
    thousands: ',',
  },
};
