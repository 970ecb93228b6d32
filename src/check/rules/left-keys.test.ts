/** Keys of an input method that was off are told where a whole line is of them, with the words that were meant. */
import { describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, FRONT_MATTER } from '../../../tests/support/content.ts';

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
