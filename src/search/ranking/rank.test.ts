/** In what order the texts of pages come, and of which answers the search is sure. */
import { describe, expect, test } from 'vitest';
import { siteOf, type Texts } from '../../../tests/support/searched-site.ts';
import { understand } from '../query/understand.ts';
import { pageText } from './page-text.ts';
import { rank } from './rank.ts';

/** The pages of these texts in their order, each with whether it is sure. */
function ranked(query: string, texts: Texts): [string, boolean][] {
  const site = siteOf(texts);
  const pages = Object.entries(texts).map(([page, { date, ...text }]) => ({
    page,
    text: pageText({ title: '', description: '', body: '', ...text }, date),
  }));
  return rank(understand(query, site), pages, site).map(({ page, sure }) => [page, sure]);
}
const order = (query: string, texts: Texts) => ranked(query, texts).map(([page]) => page);
const sure = (query: string, text: Texts[string]) => ranked(query, { page: text })[0]?.[1];

describe('the order', () => {
  test('of pages alike is the newer first, whichever was found first', () => {
    const old = { title: 'Lịch bơm nước', date: '2023-01-02' };
    const young = { title: 'Lịch bơm nước', date: '2024-01-02' };
    expect(order('bơm nước ', { old, young })).toEqual(['young', 'old']);
    expect(order('bơm nước ', { young, old })).toEqual(['young', 'old']);
  });

  test('of pages that differ by nearly nothing is the newer first too', () => {
    const old = { title: 'Bơm nước', body: 'Nước về đồng, nước về ao, nước về mương.', date: '2023-01-02' };
    const young = { title: 'Bơm nước', body: 'Nước về đồng, nước về ao, rồi về mương.', date: '2024-01-02' };
    expect(order('bơm nước ', { old, young })).toEqual(['young', 'old']);
  });

  test('goes by the answer first, however old it is', () => {
    const old = { title: 'Lịch bơm nước', date: '2015-01-02' };
    const young = { title: 'Tin', body: 'Nước về, trạm bơm nghỉ.', date: '2024-01-02' };
    expect(order('lịch bơm nước ', { young, old })).toEqual(['old', 'young']);
  });

  test('goes by words that are mostly one word where a pair of the query is parted', () => {
    const apart = { title: 'Tin', body: 'Hợp đồng. Một tác giả, cả xã đọc, hợp lý.', date: '2025-01-02' };
    const together = { title: 'Tin', body: 'Đọc ở xã, hợp tác là chính.', date: '2020-01-02' };
    expect(order('hợp tác ', { apart, together })).toEqual(['together', 'apart']);
  });
});

describe('an answer is sure', () => {
  test.each([
    ['one word, as it was typed', 'đất ', { body: 'Giá đất.' }],
    ['one word with other accents', 'đất ', { body: 'Kết quả đạt được.' }],
    ['one word that begins so with other accents', 'nướ', { body: 'Ăn nuốc.' }],
    ['several in the title, in another order', 'nước bơm ', { title: 'Bơm nước' }],
    ['several in the text, in their order', 'bơm nước ', { title: 'Tin', body: 'Trạm bơm đưa nước về.' }],
    [
      'three of four in the title, and one near',
      'lịch bơm nước xuân ',
      { title: 'Lịch bơm nước', body: 'Vụ xuân.' },
    ],
  ])('%s', (_what, query, text) => {
    expect(sure(query, text)).toBe(true);
  });

  test.each([
    ['a word is missing', 'bơm nước ', { title: 'Bơm' }],
    ['one word is a slip of the keyboard', 'bowm ', { title: 'Tin', body: 'Đường.' }],
    ['they stand in the text in another order', 'nước bơm ', { title: 'Tin', body: 'Trạm bơm đưa nước về.' }],
    [
      'they stand far apart',
      'bơm nước ',
      { title: 'Tin', body: `Trạm bơm ${'nghỉ rồi chạy '.repeat(9)} nước về.` },
    ],
  ])('not where %s', (_what, query, text) => {
    expect(sure(query, text)).toBe(false);
  });
});

test('a slip beside a word of the query is no slip where another page has the word as it was typed', () => {
  const texts = {
    slip: { title: 'Quy nước sạch', date: '2025-01-02' },
    word: { title: 'Quy ước làng', date: '2020-01-02' },
  };
  expect(order('quy ước ', texts)).toEqual(['word', 'slip']);
  const site = siteOf(texts);
  const pages = Object.entries(texts).map(([page, { title, date }]) => ({
    page,
    text: pageText({ title, description: '', body: '' }, date),
  }));
  const hits = rank(understand('quy ước ', site), pages, site).map(({ hits }) =>
    hits.map((own) => own.length),
  );
  expect(hits).toEqual([
    [1, 1],
    [1, 0],
  ]);
});
