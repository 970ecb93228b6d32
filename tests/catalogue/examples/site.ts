import AccessibilityStatement from '../../../src/components/site/AccessibilityStatement.astro';
import Breadcrumbs from '../../../src/components/site/Breadcrumbs.astro';
import ContactBand from '../../../src/components/site/ContactBand.astro';
import ContactRows from '../../../src/components/site/ContactRows.astro';
import ContactSide from '../../../src/components/site/ContactSide.astro';
import CountedLinks from '../../../src/components/site/CountedLinks.astro';
import CounterFigures from '../../../src/components/site/CounterFigures.astro';
import Counters from '../../../src/components/site/Counters.astro';
import DisplaySettings from '../../../src/components/site/DisplaySettings.astro';
import EnglishContact from '../../../src/components/site/EnglishContact.astro';
import Facts from '../../../src/components/site/Facts.astro';
import Footer from '../../../src/components/site/Footer.astro';
import Headline from '../../../src/components/site/Headline.astro';
import Icon from '../../../src/components/site/Icon.astro';
import Masthead from '../../../src/components/site/Masthead.astro';
import NeedsScript from '../../../src/components/site/NeedsScript.astro';
import NeedsStyles from '../../../src/components/site/NeedsStyles.astro';
import Notice from '../../../src/components/site/Notice.astro';
import Notices from '../../../src/components/site/Notices.astro';
import PhoneNumber from '../../../src/components/site/PhoneNumber.astro';
import Popover from '../../../src/components/site/Popover.astro';
import PrintFooter from '../../../src/components/site/PrintFooter.astro';
import Seal from '../../../src/components/site/Seal.astro';
import SearchForm from '../../../src/components/site/SearchForm.astro';
import SectionHead from '../../../src/components/site/SectionHead.astro';
import SiteIdentity from '../../../src/components/site/SiteIdentity.astro';
import SiteMenu from '../../../src/components/site/SiteMenu.astro';
import SubscribeWays from '../../../src/components/site/SubscribeWays.astro';
import Switch from '../../../src/components/site/Switch.astro';
import TextSize from '../../../src/components/site/TextSize.astro';
import { FRAME_WORDS } from '../../../src/site/frame-words.ts';
import { toNotices } from '../../../src/view-models/notices.ts';
import { toCounters } from '../../../src/view-models/shell.ts';
import { type Example, list } from '../example.ts';
import {
  bareShell,
  buttons,
  email,
  englishShell,
  fullShell,
  LONGEST,
  MARKS,
  menu,
  NOW,
  notice,
  phones,
} from '../given.ts';

const feedRow = (label: string) => ({
  label,
  formats: ['RSS', 'Atom', 'JSON Feed'].map((name) => ({ label: name, href: '#' })),
});

const contact = { phones, email, contactHeading: 'Liên hệ với xã' };

export const SITE: readonly Example[] = [
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
    ['đủ', { shell: { ...contact, address: 'Thôn Mẫu 1, xã Mẫu' } }, ['Liên hệ với xã', 'Công an']],
    ['không có', { shell: { phones: [] } }, []],
  ]),
  ...list('site/ContactRows', ContactRows, [
    [
      'đủ',
      {
        phones,
        email: email.label,
        fax: '02203000001',
        accounts: { zalo: 'https://zalo.me/0900000001', facebook: 'https://www.facebook.com/xamau' },
        address: 'Thôn Mẫu 1',
        editorInChief: 'Nguyễn Văn Mẫu',
      },
      ['Fax', 'zalo.me/0900000001', 'Địa chỉ', 'Trưởng Ban Biên tập'],
    ],
  ]),
  ...list('site/ContactSide', ContactSide, [
    [
      'mười hai số',
      {
        shell: {
          phones: Array.from({ length: 12 }, (_, index) => ({
            number: `02000000${10 + index}`,
            office: `Thôn Mẫu ${index + 1}`,
            href: '#',
          })),
          contactHref: '/lien-he/',
          contactHeading: contact.contactHeading,
        },
      },
      ['Liên hệ với xã', 'Thôn Mẫu 4', 'Cả 12 số điện thoại'],
    ],
    ['đủ', { shell: contact }, ['Liên hệ với xã']],
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
  ...list('site/CounterFigures', CounterFigures, [
    ['chưa đo', { counters: toCounters({ online: 7, today: 17, month: 1675, total: 53_627 }) }, ['53.627']],
  ]),
  ...list('site/Counters', Counters, [
    [
      'chưa đo',
      { counters: toCounters({ online: 7, today: 17, month: 1675, total: 53_627 }), words: FRAME_WORDS.vi },
      ['53.627'],
    ],
    [
      'đã đo',
      {
        counters: toCounters({ online: 0, today: 0, month: 0, total: 9_999_999, updatedAt: NOW }),
        words: FRAME_WORDS.vi,
      },
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
        },
        phones: phones.map((phone) => ({ ...phone, lang: 'vi' })),
        email: email.label,
        editorInChief: 'Nguyễn Văn Mẫu',
        sections: [{ label: 'Tin tức', href: '#' }],
      },
      ['Organisation and contact', 'Editor-in-chief', 'Tin tức'],
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
    [
      'đủ',
      { shell: fullShell },
      ['Trưởng Ban Biên tập', '(Công an)', 'Fax', 'Zalo', 'Cổng thông tin huyện Mẫu', '53.627'],
    ],
    ['tiếng Anh', { shell: englishShell }, ['Mau Commune Information Website', 'Telephones', 'To the top']],
    ['chỉ có tên', { shell: bareShell }, ['Xã Mẫu', 'Sơ đồ trang', 'Về đầu trang']],
  ]).map((example) => ({ ...example, place: 'footer' as const })),
  ...list('site/Headline', Headline, [
    ['số, tên và từ ghép', { title: 'Xã Mẫu Thượng có 10 sản phẩm' }, ['Xã Mẫu Thượng có 10 sản phẩm']],
    ['dài', { title: LONGEST }, [LONGEST.slice(0, 20)]],
  ]),
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
    [
      'tiếng Anh',
      { shell: englishShell, current: '/en/' },
      ['Mau Commune', 'Search the site, in Vietnamese', 'Contact', 'Tiếng Việt'],
    ],
    ['chưa có mục nào', { shell: bareShell, current: '/' }, ['Xã Mẫu', 'Tìm', 'Menu']],
  ]).map((example) => ({ ...example, place: 'masthead' as const })),
  ...list('site/NeedsScript', NeedsScript, [
    ['chờ JavaScript', {}, [''], '<p>Chữ chỉ có khi JavaScript chạy.</p>'],
  ]),
  ...list('site/NeedsStyles', NeedsStyles, [['một nút', {}, ['Một'], buttons]]),
  ...list('site/Notice', Notice, [
    ['khẩn', { notice: toNotices([notice], undefined, NOW)[0] }, ['Hiệu lực đến 12/09/2099 06:00:00']],
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
    [
      'bốn',
      {
        notices: toNotices(
          ['mot', 'hai', 'ba', 'bon'].map((slug) => ({ ...notice, slug })),
          undefined,
          NOW,
        ),
      },
      ['Bão số 0', 'Còn 3 thông báo'],
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
      { address: 'https://xamau.example/tin-tuc/bai-mau/', words: FRAME_WORDS.vi },
      ['Nguồn: https://xamau.example/tin-tuc/bai-mau/'],
    ],
  ]).map((example) => ({ ...example, media: 'print' as const })),
  ...list('site/Seal', Seal, [['con dấu', { brand: '#7a1a15' }, ['']]]),
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
          words: FRAME_WORDS.vi,
        },
      },
      ['Trang thông tin điện tử', 'Xã Mẫu', 'Huyện Mẫu, tỉnh Mẫu'],
    ],
    [
      'chỉ có tên xã',
      { shell: { homeHref: '/', unit: 'Xã Mẫu', parent: 'Huyện Mẫu', words: FRAME_WORDS.vi } },
      ['Xã Mẫu', 'Về trang chủ'],
    ],
  ]).map((example) => ({ ...example, ground: 'masthead-ground' })),
  ...list('site/SiteMenu', SiteMenu, [
    [
      'trong một mục, có tiếng Anh',
      { shell: menu, current: '/tin-tuc/bai/' },
      ['Tin tức', 'Liên hệ', 'English'],
    ],
    ['trang chủ', { shell: { ...menu, otherLanguage: undefined }, current: '/' }, ['Trang chủ', 'Liên hệ']],
  ]),
  ...list('site/SubscribeWays', SubscribeWays, [
    ['một nguồn', { rows: [feedRow('Tin tức')] }, ['Tin tức', 'RSS']],
    ['tên dài', { rows: [feedRow('Tin tức'), feedRow(LONGEST)] }, [LONGEST, 'Atom']],
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
];
