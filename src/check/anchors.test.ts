/** Links to a part of a page: each leads to one that is there, or the message names those there are. */
import { describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, checkSpoilt, FRONT_MATTER } from '../../tests/support/content.ts';
import { followRemedies } from '../../tests/support/remedies.ts';
import { ADDED, mdx, promises, text } from '../../tests/support/spoilt-content.ts';
import { anchorOf } from './anchors.ts';

const CONTACT = {
  'pages/lien-he.md': article(
    'title: Liên hệ',
    '## Điện thoại\n\nA\n\n## Địa chỉ\n\nB\n\n## Điện thoại\n\nC[^chú]\n\n[^chú]: D',
  ),
};
const at = `content/${ADDED}:7:1: Lỗi:`;

describe('a part that is there', () => {
  test.each([
    ['of another page', '[a](/lien-he/#muc-dien-thoai)'],
    ['the second heading of one name', '[a](/lien-he/#muc-dien-thoai-2)'],
    ['with a query string', '[a](/lien-he/?x=1#muc-dia-chi)'],
    ['by the whole address', '[a](https://xamau.example/xa/lien-he/#muc-dia-chi)'],
    ['of the text itself', '[a](#muc-viec-can-lam)\n\n## Việc cần làm\n\nB'],
    ['by reference', '[a][b]\n\n[b]: /lien-he/#muc-dia-chi'],
    ['percent-encoded', '[a](/lien-he/#muc%2Ddia-chi)'],
    ['a footnote of another page', '[a](/lien-he/#user-content-fn-ch%C3%BA)'],
    ['a footnote by its letters', '[a](/lien-he/#user-content-fn-chú)'],
    ['the place of a footnote', '[a](/lien-he/#user-content-fnref-ch%C3%BA)'],
    ['the top', '[b](/lien-he/#top) [c](#dau-trang) [d](/tin-tuc/#noi-dung)'],
    ['words of a page, which the browser finds', '[a](/lien-he/#:~:text=xin)'],
    ['a page of a file', '[a](/tin-tuc/bai-mau/ke-hoach.pdf#page=2)'],
    ['the files of an article', '[a](/tin-tuc/bai-mau/#tep-dinh-kem)'],
    ['of another site', '[a](https://vi.example/#abc)'],
  ])('%s', async (_what, body) => {
    expect(await checkSpoilt(text(body, CONTACT))).toEqual([]);
  });
});

describe('a part that is not there', () => {
  promises([
    [
      'of another page: those there are',
      text('[a](/lien-he/#abc)', CONTACT),
      [
        `${at} Trang "/lien-he/" không có chỗ "#abc". Cách sửa: ghi một trong: /lien-he/#muc-dien-thoai, /lien-he/#muc-dia-chi, /lien-he/#muc-dien-thoai-2; hoặc bỏ phần từ dấu "#".`,
      ],
    ],
    [
      'a heading as it is written',
      text('[a](</lien-he/#Điện thoại>)', CONTACT),
      [`${at} Trang "/lien-he/" không có chỗ "#Điện thoại". Cách sửa: ghi /lien-he/#muc-dien-thoai.`],
    ],
    [
      'as other programs name it, percent-encoded',
      text('[a](/lien-he/#%C4%91i%E1%BB%87n-tho%E1%BA%A1i)', CONTACT),
      [`${at} Trang "/lien-he/" không có chỗ "#điện-thoại". Cách sửa: ghi /lien-he/#muc-dien-thoai.`],
    ],
    [
      'a slip',
      text('[a](/lien-he/#muc-dia-chia)', CONTACT),
      [
        `${at} Trang "/lien-he/" không có chỗ "#muc-dia-chia". Cách sửa: có phải /lien-he/#muc-dia-chi? Nếu không thì bỏ phần từ dấu "#".`,
      ],
    ],
    [
      'capitals',
      text('[a](/lien-he/#MUC-DIA-CHI)', CONTACT),
      [`${at} Trang "/lien-he/" không có chỗ "#MUC-DIA-CHI". Cách sửa: ghi /lien-he/#muc-dia-chi.`],
    ],
    [
      'of the text itself, without headings',
      text('[a](#abc)'),
      [`${at} Trang này không có chỗ "#abc". Cách sửa: bỏ phần từ dấu "#".`],
    ],
    [
      'in MDX',
      mdx('[a](#abc)'),
      [`${at.replace('index.md', 'index.mdx')} Trang này không có chỗ "#abc". Cách sửa: bỏ phần từ dấu "#".`],
    ],
    [
      'of a page that templates make',
      text('[a](/tin-tuc/#abc)'),
      [`${at} Trang "/tin-tuc/" không có chỗ "#abc". Cách sửa: bỏ phần từ dấu "#".`],
    ],
    [
      'that a page has at times',
      text('[a](/tthc/#lien-he-voi-xa)'),
      [
        `${at.replace('Lỗi', 'Lưu ý')} Trang "/tthc/" chỉ có chỗ "#lien-he-voi-xa" khi có gì để ghi vào đó. Cách sửa: xem thử trang ấy có chỗ này không; không có thì bỏ phần từ dấu "#".`,
      ],
    ],
    [
      'through an old name, on whose way it is lost',
      text('[a](/tin-tuc/bai-cu/#muc-h2o-m2-va-gach-chan-xuong-dong)'),
      [
        `${at} Địa chỉ cũ "/tin-tuc/bai-cu/" chỉ dẫn tới đầu bài, không tới được chỗ sau dấu "#". Cách sửa: ghi /tin-tuc/bai-mau/#muc-h2o-m2-va-gach-chan-xuong-dong.`,
      ],
    ],
    [
      'files that an article has not',
      text('[a](/tin-tuc/bai-kia/#tep-dinh-kem)'),
      [`${at} Trang "/tin-tuc/bai-kia/" không có chỗ "#tep-dinh-kem". Cách sửa: bỏ phần từ dấu "#".`],
    ],
    [
      'of the menu',
      {
        'site.yaml': String(BASE['site.yaml']).replace('to: /van-ban/', 'to: /gioi-thieu/#abc'),
        'pages/gioi-thieu.md': article('title: Giới thiệu', '## Lịch sử\n\nA'),
      },
      [
        'content/site.yaml:11:27: Lỗi: Trang "/gioi-thieu/" không có chỗ "#abc". Cách sửa: ghi một trong: /gioi-thieu/#muc-lich-su; hoặc bỏ phần từ dấu "#".',
      ],
    ],
  ]);

  test('a heading in letters that are put together', async () => {
    const [line] = await checkSpoilt(text(`[a](/lien-he/#${'điện-thoại'.normalize('NFD')})`, CONTACT));
    expect(line).toContain('ghi /lien-he/#muc-dien-thoai.');
  });

  test('a draft leads to headings of a draft, and is told of those that are missing', async () => {
    const draft = { 'news/2022/nhap/index.md': article(`${FRONT_MATTER}\ndraft: true`, '## Mục\n\nA') };
    const leading = (to: string) => ({
      ...draft,
      [ADDED]: article(`${FRONT_MATTER}\ndraft: true`, `[a](/tin-tuc/nhap/#${to})`),
    });
    expect(await checkSpoilt(leading('muc-muc'))).toEqual([]);
    expect(await checkSpoilt(leading('muc-abc'))).toHaveLength(1);
    const [line, ...others] = await checkSpoilt({ ...draft, ...text('[a](/tin-tuc/nhap/#abc)') });
    expect(line).toContain('bản nháp');
    expect(others).toEqual([]);
  });

  test('nothing is said of a text that cannot be read, but of that', async () => {
    const broken = { 'pages/lien-he.md': article('titel: Liên hệ', '## A') };
    const rules = (await checkFiles({ ...BASE, ...broken, ...text('[a](/lien-he/#abc)') })).map(
      ({ rule }) => rule,
    );
    expect(rules).not.toContain('link-anchor');
    expect(rules).not.toEqual([]);
  });

  test('a notice stands on every page, and leads to what every page has', async () => {
    const notice = (body: string) => ({
      'notices/bao-mau.md': `${BASE['notices/bao-mau.md']}\n${body}\n`,
    });
    expect(await checkSpoilt(notice('[a](#noi-dung)'))).toEqual([]);
    const [line] = await checkSpoilt(notice('[a](#abc)'));
    expect(line).toContain('không có chỗ "#abc"');
  });
});

test.each([
  ['a heading as it is written', '[a](</lien-he/?x=1#Điện thoại>)', '[a](</lien-he/?x=1#muc-dien-thoai>)'],
  ['an old name', '[a](/tin-tuc/bai-cu/#tep-dinh-kem "b")', '[a](/tin-tuc/bai-mau/#tep-dinh-kem "b")'],
  ['by reference', '[a][b]\n\n[b]: /lien-he/#%C4%91%E1%BB%8Ba-ch%E1%BB%89', '[b]: /lien-he/#muc-dia-chi'],
])('the remedy is followed: %s', async (_what, body, line) => {
  const { before, files, worse, after } = await followRemedies({ ...BASE, ...text(body, CONTACT) });
  expect(before).toHaveLength(1);
  expect({ worse, after }).toEqual({ worse: [], after: [] });
  expect(files[ADDED]).toContain(line);
});

describe('what stands behind the sign', () => {
  test.each([
    ['/lien-he/#a', '/lien-he/', { written: '/lien-he/', path: '/lien-he/', fragment: 'a' }],
    ['/lien-he/?b#a#c', '/lien-he/', { written: '/lien-he/?b', path: '/lien-he/', fragment: 'a#c' }],
    ['#a', '', { written: '', path: '', fragment: 'a' }],
    ['/404.html#a', '/404.html', { written: '/404.html', path: '/404.html', fragment: 'a' }],
    ['/lien-he/', '/lien-he/', undefined],
    ['/a.pdf#page=2', '/a.pdf', undefined],
    ['', '', undefined],
  ])('of %j', (address, path, anchor) => {
    expect(anchorOf(address, path)).toEqual(anchor);
  });
});
