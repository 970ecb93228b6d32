/** What is told of a query beside its answers. */
import { describe, expect, test } from 'vitest';
import { siteOf, TEXTS, type Texts } from '../../../tests/support/searched-site.ts';
import { correctionOf, isPartial } from './correction.ts';
import { search } from './search.ts';

const site = siteOf(TEXTS);
const ask = (query: string) => search(query, site);
const askIn = (texts: Texts, query: string) => search(query, siteOf(texts));

describe('a correction', () => {
  test('answers a slip of the keyboard at once and says what it took it for', async () => {
    const found = await ask('lịhc lấy nuwowcs vụ');
    expect(found.ranked[0]?.page).toBe('water');
    expect(correctionOf(found)).toBe('lịch lấy nước vụ');
    expect(correctionOf(await ask('lịch lấy nước'))).toBeUndefined();
  });

  test('reads VNI keystrokes that were left in, in one word or in all', async () => {
    for (const query of ['lịch lấy nu7o7c1', 'li5ch la61y nu7o7c1', 'LI5CH lấy nước']) {
      const found = await ask(query);
      expect(found.ranked[0]?.page, query).toBe('water');
      expect(correctionOf(found), query).toMatch(/^lịch lấy nước$/i);
    }
  });

  test('takes a digit for a key only where a word comes of it', async () => {
    const texts = { third: { title: 'Thôn Mẫu 3 họp' }, other: { title: 'Thôn Mẫu 2 họp' } };
    const found = await askIn(texts, 'thon3');
    expect(found.ranked[0]?.page).toBe('third');
    expect(correctionOf(found)).toBeUndefined();
  });

  test('finds a name of the list also where the text writes it otherwise', async () => {
    const texts = { fire: { title: 'Tập huấn phòng cháy và chữa cháy' }, other: { title: 'Phòng họp' } };
    const listed = siteOf(texts, [{ short: 'PCCC', full: ['phòng cháy chữa cháy'] }]);
    for (const query of ['phòng cháy chữa cháy', 'tap huan phong chay chua chay']) {
      const found = await search(query, listed);
      expect(found.ranked[0]?.page, query).toBe('fire');
      expect(correctionOf(found), query).toBeUndefined();
    }
  });

  test('spells no name of the list anew where the site has it not', async () => {
    const listed = siteOf(TEXTS, [{ short: 'TAND', full: ['Tòa án nhân dân'] }]);
    for (const query of ['tòa án nhân dân xã', 'tand xã'])
      expect(correctionOf(await search(query, listed)), query).toBeUndefined();
  });

  test('takes no word for another that the site has just as it was typed', async () => {
    const texts = {
      rule: { title: 'Quy ước của làng', body: 'Thôn họp.' },
      water: { title: 'Quy hoạch nước sạch', body: 'Quy nước về thôn.' },
    };
    const found = await askIn(texts, 'quy ước thôn');
    expect(found.ranked[0]?.page).toBe('rule');
    expect(correctionOf(found)).toBeUndefined();
  });

  test('spells no number and no address anew', async () => {
    for (const query of ['43/2022/NĐ-CQ', 'lay@nuo.vn', '12/NQ-HĐNĐ', 'a1']) {
      expect(correctionOf(await ask(query)), query).toBeUndefined();
    }
  });

  test.each([
    ['a phrase in quotation marks', 'lịhc "lấy nước"', 'lịch "lấy nước"'],
    ['the signs between the words', 'lịhc, lấy – nước', 'lịch, lấy – nước'],
    ['a word that stands nowhere', 'lịhc lấy nước qqqqq', 'lịch lấy nước qqqqq'],
    ['what may still be typed', 'lịhc lấy nư', 'lịch lấy nư'],
    ['a number', 'nghị địhn 42/2022/NĐ-CP', 'nghị định 42/2022/NĐ-CP'],
    ['accents that the reader typed otherwise', 'nghị địhn đat 42/2022', 'nghị định đat 42/2022'],
  ])('a correction leaves %s', async (_what, query, corrected) => {
    expect(correctionOf(await ask(query))).toBe(corrected);
  });

  test('a short form is no other word than its name', async () => {
    expect(correctionOf(await ask('ubnd xã'))).toBeUndefined();
    expect(correctionOf(await ask('ubdn xã'))).toBeUndefined();
  });

  test('a correction has the accents of the answer in every word', async () => {
    expect(correctionOf(await ask('lịhc lay nước'))).toBe('lịch lấy nước');
  });
});

test('a part of a number is none of it where another stands between', () => {
  const texts = { one: { title: 'Nghị định 42/2022/NĐ-CP' }, other: { title: 'Số 42 năm 2022 của NĐ CP' } };
  const holds = async (query: string) => !isPartial(await askIn(texts, query));
  return Promise.all([
    expect(holds('42/2022/NĐ-CP')).resolves.toBe(true),
    expect(holds('42/2023/NĐ-CP')).resolves.toBe(false),
    expect(holds('nghị định 42/2022/NĐ-CP')).resolves.toBe(true),
  ]);
});

test.each([
  ['Số 42 ngày 2022/NĐ-CP', '42/2022/NĐ-CP', true],
  ['Số 42/2022 của NĐ-CP', '42/2022 NĐ-CP', false],
  ['Số 42/2022 của NĐ-CP', '42/2022/NĐ-CP', true],
  ['Nghị định số 42 năm 2022 của NĐ CP', 'nghị định 42/2022/NĐ-CP', true],
  ['Nghị định số 42/2022/NĐ-CP', 'nghị định 42/2022/NĐ-CP', false],
])('“%s” alone answers %s in part: %s', async (title, query, partial) => {
  expect(isPartial(await askIn({ one: { title } }, query))).toBe(partial);
});

describe('the answers', () => {
  test.each([
    ['lịch lấy nước', false],
    ['lich lay nuoc', false],
    ['lịhc lấy nước', false],
    ['lấy nước vụ xu', false],
    ['42/2022/NĐ-CP', false],
    ['nghị định 42 2022 nđ cp', false],
    ['42/2023/NĐ-CP', true],
    ['lịch lấy nước 2031', true],
    ['zzzz qqqq', false],
  ])('of “%s” tells whether no page holds all: %s', async (query, partial) => {
    expect(isPartial(await ask(query))).toBe(partial);
  });
});

test('of two places that answer alike a correction is written as the first', async () => {
  const texts = { one: { title: 'Đất đạt chuẩn' }, other: { title: 'Đường' } };
  expect(correctionOf(await askIn(texts, 'dta chuẩn'))).toBe('đất chuẩn');
});
