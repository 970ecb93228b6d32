/** Keys of an input method that was off are told where a whole line is of them, with the words that were meant. */
import { describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, FRONT_MATTER } from '../../../tests/support/content.ts';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { checkLeftKeys } from './left-keys.ts';

const rulesOf = async (body: string, frontMatter = FRONT_MATTER) =>
  (await checkFiles({ ...BASE, 'news/2022/them/index.md': article(frontMatter, body) })).filter(
    ({ rule }) => rule === 'left-keys',
  );

describe('keys of', () => {
  test.each([
    ['Telex', 'Thoong baso hopj thoon', 'Thông báo họp thôn'],
    ['Telex', 'ddaats nuwowcs Vieejt Nam tooi ddi hocj', 'đất nước Việt Nam tôi đi học'],
    ['VNI', 'Tho6ng ba1o ho5p tho6n', 'Thông báo họp thôn'],
    ['VIQR', "Tho^ng ba'o ho.p tho^n", 'Thông báo họp thôn'],
    ['VIQR', 'DDo^`ng ba`o Vie^.t Nam.', 'Đồng bào Việt Nam.'],
  ])('%s: %s', async (name, typed, meant) => {
    const [finding, ...more] = await rulesOf(`Đầu bài.\n\n${typed}\n\n${typed}`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', line: 9 });
    expect(finding?.message).toContain(name);
    expect(finding?.remedy).toContain(`"${meant}"`);
  });

  test('a title are told, too', async () => {
    const found = await rulesOf('Chữ.', FRONT_MATTER.replace('Bài mẫu', 'Thoong baso hopj thoon Maaux'));
    expect(found.map(({ line }) => line)).toEqual([2]);
  });
});

test.each([
  'The office is closed for us as her boss',
  'Nước H2O và CO2, vitamin B12, U23, lô A1 A2 A3',
  'Kinh gui cac ho dan trong thon',
  'to1 to2 to3',
  "It's John's and Mary's; don't, can't, won't",
  'f(x) = a+b, x^2 + y^2',
  'Sao Mai, Hai Dang, Hoa Sen, Tam Sao',
  'loa, xe, nhan, phim, hop, bao',
  'see too good food books soon',
])('%s is none', async (line) => {
  expect(await rulesOf(line)).toEqual([]);
});

describe('a line of which so much is meant otherwise', () => {
  const told = (text: string) => {
    const findings: Finding[] = [];
    const source = sourceOf(Buffer.from(text), 'a.md', findings);
    if (source) checkLeftKeys(source);
    return findings.map(({ line, column, remedy }) => [line, column, /"(.*)"/s.exec(remedy)?.[1]]);
  };

  test.each([
    ['Thoong baso hopj thoon', 'Thông báo họp thôn'],
    ['Thoong baso hopj thoon nay mai', 'Thông báo họp thôn nay mai'],
    ['Thoong baso hopj thoon ddaats nuwowcs mai mot hai ba', 'Thông báo họp thôn đất nước mai mot hai ba'],
    ['Ddaats nuwowcs hopj thoon', 'Đất nước họp thôn'],
    ['  Thoong baso hopj thoon  ', 'Thông báo họp thôn'],
    ['hopj bans cuar nhaf', 'họp bán của nhà'],
    ['Tho6ng ba1o ho5p', 'Thông báo họp'],
    ['Tho6ng ba1o ho5p mai mot hai', 'Thông báo họp mai mot hai'],
    ["Tho^ng ba'o tho^n", 'Thông báo thôn'],
    ['ddo^`ng ba`o Vie^.t', 'đồng bào Việt'],
    ['DDo^`ng ba`o Vie^.t, mai mot hai', 'Đồng bào Việt, mai mot hai'],
    ['Thu+o+?ng tho^n xa~ ca(`n, mai mot hai', 'Thưởng thôn xã cằn, mai mot hai'],
  ])('%j is told', (line, meant) => {
    expect(told(line)).toEqual([[1, 1, meant]]);
  });

  test.each([
    'Thoong baso hopj',
    'Thoong baso hopj thoon nay mai mot',
    'hopj Hopj HOPJ hopj hopj',
    'Thoong baso ban thon',
    // One word alone that nothing but a key of Telex ends.
    'hopj bans cuar mois',
    'Tho6ng ba1o',
    'Tho6ng ba1o ho5p mai mot hai ba',
    "Tho^ng ba'o",
    "Tho^ng ba'o ho.p mai mot hai ba",
    'Thông baso hopj thoon ddaats nuwowcs',
    'Thoong baso hopj thoon www.a.vn',
    'Thoong baso hopj thoon https://a.vn',
    'Thoong baso hopj thoon a@b',
    `Thoong baso hopj thoon ${'hopj thoon '.repeat(2000)}`,
  ])('%j is not', (line) => {
    expect(told(line)).toEqual([]);
  });

  test('is told with the lines below it, where there are such', () => {
    const remedyOf = (text: string) => {
      const findings: Finding[] = [];
      const source = sourceOf(Buffer.from(text), 'a.md', findings);
      if (source) checkLeftKeys(source);
      return findings[0]?.remedy;
    };
    expect(remedyOf('Thoong baso hopj thoon\nchữ')).toMatch(/thôn"\.$/);
    expect(remedyOf('Thoong baso hopj thoon\nThoong baso hopj thoon')).toMatch(/, các dòng sau cũng vậy\.$/);
  });

  test('is told at its place, the first of them', () => {
    const line = 'Thoong baso hopj thoon';
    expect(told(`Một\r\n\nHai\n${line}\n${line}`)).toEqual([[4, 1, 'Thông báo họp thôn']]);
    expect(told(line.padEnd(20_000))).toHaveLength(1);
  });
});
