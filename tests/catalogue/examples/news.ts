import ArchiveTable from '../../../src/components/news/ArchiveTable.astro';
import Bulletin from '../../../src/components/news/Bulletin.astro';
import CategoryColumns from '../../../src/components/news/CategoryColumns.astro';
import Downloads from '../../../src/components/news/Downloads.astro';
import Lead from '../../../src/components/news/Lead.astro';
import Neighbours from '../../../src/components/news/Neighbours.astro';
import Pager from '../../../src/components/news/Pager.astro';
import ReadingTools from '../../../src/components/news/ReadingTools.astro';
import ReportError from '../../../src/components/news/ReportError.astro';
import Series from '../../../src/components/news/Series.astro';
import Teaser from '../../../src/components/news/Teaser.astro';
import TeaserList from '../../../src/components/news/TeaserList.astro';
import { paginate } from '../../../src/view-models/listing.ts';
import { toTeaser } from '../../../src/view-models/teaser.ts';
import { makeArticles } from '../../support/entries.ts';
import { type Example, list } from '../example.ts';
import { alone, article, home, LONGEST, longest, MARKS, marks, view } from '../given.ts';

const month = (name: string, count: number) => ({ label: `Tháng ${name}`, href: '#', count });

const bulletin = {
  href: 'ban-tin.mp3',
  type: 'audio/mpeg',
  length: '3 phút 12 giây',
  about: 'MP3, 1,5 MB',
  transcript: [],
};

export const NEWS: readonly Example[] = [
  ...list('news/ArchiveTable', ArchiveTable, [
    [
      'hai năm',
      {
        table: {
          rows: [
            {
              year: { label: 'Năm 2022', href: '#', count: 1240 },
              months: Array.from({ length: 12 }, (_, index) => month(`${index + 1}/2022`, 103)),
            },
            {
              year: { label: 'Năm 2021', href: '#', count: 1 },
              months: [...Array.from({ length: 11 }, () => undefined), month('12/2021', 1)],
            },
          ],
        },
      },
      ['Năm 2022', '1.240 bài', '103'],
    ],
  ]),
  ...list('news/Bulletin', Bulletin, [
    [
      'đọc chính bài này',
      { sound: bulletin },
      ['Bản tin truyền thanh', '3 phút 12 giây', 'Tải bản tin', 'MP3, 1,5 MB'],
    ],
    [
      'có lời riêng',
      { sound: { ...bulletin, length: '1 giờ 2 phút', transcript: [LONGEST, 'Hết bản tin.'] } },
      ['Lời bản tin', '1 giờ 2 phút'],
    ],
  ]),
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
];
