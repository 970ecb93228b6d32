import AnswerHead from '../../../src/components/search/AnswerHead.astro';
import NoAnswer from '../../../src/components/search/NoAnswer.astro';
import PlainButton from '../../../src/components/search/PlainButton.astro';
import ResultList from '../../../src/components/search/ResultList.astro';
import Search from '../../../src/components/search/Search.astro';
import SearchError from '../../../src/components/search/SearchError.astro';
import SearchTips from '../../../src/components/search/SearchTips.astro';
import Tips from '../../../src/components/search/Tips.astro';
import Ways from '../../../src/components/search/Ways.astro';
import { type Example, list } from '../example.ts';
import { searching, ways } from '../given.ts';

export const SEARCH: readonly Example[] = [
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
  ...list('search/SearchTips', SearchTips, [
    ['có văn bản', { ways: [{ label: 'Văn bản', href: '/van-ban/' }] }, ['Số văn bản']],
    ['không có văn bản', { ways: [] }, ['Gõ có dấu hay không dấu']],
  ]),
];
