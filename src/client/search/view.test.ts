// @vitest-environment happy-dom
/** What search shows: results, facets and orders as nodes, never as HTML. */
import { describe, expect, test } from 'vitest';
import type { Result } from '../../search/answer/answer.ts';
import { chipList, facetSection, nodesOf, orderList, resultItem } from './view.ts';

const result = (more: Partial<Result> = {}): Result => ({
  href: '/tin-tuc/bai/',
  title: [
    { text: 'Lịch ', marked: false },
    { text: 'nước', marked: true },
  ],
  excerpt: [{ text: '<b>Đợt một</b>', marked: false }],
  facts: {
    date: '2025-09-28T23:00:00+07:00',
    section: 'Tin tức',
    category: 'Nông nghiệp',
    status: 'Còn hiệu lực',
  },
  lacks: false,
  ...more,
});

describe('a result', () => {
  test('has its title as a link with the words found marked, its excerpt, and where and when it is from', () => {
    const item = resultItem(result());
    const link = item.querySelector('h2 a');
    expect(link?.getAttribute('href')).toBe('/tin-tuc/bai/');
    expect(link?.innerHTML).toBe('Lịch <mark>nước</mark>');
    expect(item.querySelector('p')?.textContent).toBe('<b>Đợt một</b>');
    expect(item.querySelector('b')).toBeNull();
    expect(item.querySelector('.meta span')?.textContent).toBe('Tin tức, Nông nghiệp, còn hiệu lực');
    expect(item.querySelector('time')?.textContent).toBe('28/09/2025');
    expect(item.querySelector('time')?.getAttribute('datetime')).toBe('2025-09-28T23:00:00+07:00');
    expect(item.querySelector('img')).toBeNull();
  });

  test('has its title in the pieces that its page sets it in, marks inside and across them', () => {
    const title = [
      { text: 'Lịch lấy', marked: false },
      { text: '\u00A0nước và ba\u00A0con số 10', marked: true },
      { text: '\u00A0sản\u00A0phẩm', marked: false },
    ];
    const link = resultItem(result({ title })).querySelector('h2 a');
    expect(link?.innerHTML).toBe(
      'Lịch <span class="word">lấy<mark> nước</mark></span><mark> và <span class="word">ba con</span> số </mark><span class="word"><mark>10</mark> sản phẩm</span>',
    );
  });

  test('that is the first to lack something is told so, its link still the first', () => {
    const item = resultItem(result({ facts: { thumbnail: '/a.webp' } }), 'Chỉ khớp một phần:');
    expect(item.firstElementChild?.textContent).toBe('Chỉ khớp một phần:');
    expect(item.querySelector('a')?.getAttribute('href')).toBe('/tin-tuc/bai/');
    expect(item.querySelector('img')?.nextElementSibling?.localName).toBe('h2');
  });

  test('shows a title in which nothing is marked, and what little is known of it', () => {
    const title = [{ text: 'Lịch nước', marked: false }];
    const item = resultItem(result({ title, facts: { section: 'Tin tức' } }));
    expect(item.querySelector('h2 a')?.textContent).toBe('Lịch nước');
    expect(item.querySelector('.meta span')?.textContent).toBe('Tin tức');
  });

  test('without a title shows its address; without a date no day', () => {
    expect(resultItem(result({ title: [] })).querySelector('h2 a')?.textContent).toBe('/tin-tuc/bai/');
    expect(resultItem(result({ facts: {} })).querySelector('time')).toBeNull();
  });

  test('has its picture ahead of the text, and none where that is gone', () => {
    const item = resultItem(result({ facts: { thumbnail: '/a.webp' } }));
    const picture = item.firstElementChild;
    expect(picture?.outerHTML).toBe('<img src="/a.webp" alt="" loading="lazy" width="100" height="75">');
    picture?.dispatchEvent(new Event('error'));
    expect(item.querySelector('img')).toBeNull();
  });
});

test('a line of words holds links and strong words, and nothing that is read as HTML', () => {
  const line = document.createElement('p');
  line.append(...nodesOf(['cho “<i>”', { strong: '3 kết quả' }, { text: 'Bỏ lọc', href: '?q=a' }]));
  expect(line.innerHTML).toBe('cho “&lt;i&gt;”<strong>3 kết quả</strong><a href="?q=a">Bỏ lọc</a>');
});

const options = [
  { text: 'Tin tức', href: '?muc=tin', count: 1783, isTaken: true },
  { text: 'Văn bản', href: '?muc=vb', isTaken: false },
];

test('orders tell which of them is taken', () => {
  const list = orderList(options);
  expect(list.getAttribute('aria-label')).toBe('Xếp theo');
  expect([...list.querySelectorAll('a')].map((link) => link.getAttribute('aria-current'))).toEqual([
    'true',
    null,
  ]);
  expect(list.querySelector('a')?.getAttribute('title')).toBeNull();
});

test('sections tell how many answers each has', () => {
  const list = chipList(options);
  expect(list.getAttribute('aria-label')).toBe('Mục');
  expect([...list.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Tin tức 1.783',
    'Văn bản 0',
  ]);
  expect([...list.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '?muc=tin',
    '?muc=vb',
  ]);
});

test('a facet tells its values with their counts, and how to leave the one taken', () => {
  const section = facetSection({ heading: 'Theo năm', options });
  expect(section.querySelector('h2')?.textContent).toBe('Theo năm');
  expect([...section.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Tin tức 1.783',
    'Văn bản 0',
  ]);
  expect([...section.querySelectorAll('a')].map((link) => link.getAttribute('title'))).toEqual([
    'Bỏ chọn',
    null,
  ]);
});
