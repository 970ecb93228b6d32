import { describe, expect, test } from 'vitest';
import { article, checkSpoilt, FRONT_MATTER } from '../../../tests/support/content.ts';
import { field, remediesOf } from '../../../tests/support/spoilt-content.ts';

const tagged = (...lists: readonly string[]) =>
  checkSpoilt(
    Object.fromEntries(
      lists.map((tags, at) => [`news/2022/them-${at}/index.md`, article(`${FRONT_MATTER} \ntags: ${tags}`)]),
    ),
  );

describe('tags of one address', () => {
  test.each([
    ['[chó]', '[chợ]'],
    ['[C#]', '[C++]'],
    ['[C, C#]', '[OCOP]'],
    ['[chuyển đổi số]', '[chuyển đồi số]'],
    ['[A+]', '[A-]'],
  ])('that are not one tag are an error: %s %s', async (one, other) => {
    const [line, ...more] = (await tagged(one, other)).filter((each) => !each.includes('giống tiêu đề'));
    expect(line).toMatch(
      /index\.md:\d+:\d+: Lỗi: Chủ đề ".+" và ".+" \(.+\) có cùng một địa chỉ, nên sẽ lẫn vào nhau\./,
    );
    expect(more).toEqual([]);
  });

  test.each([
    ['[OCOP]', '[ocop]'],
    ['[hòa giải]', '[hoà giải]'],
    ['[Wi-Fi]', '[wi fi]'],
    ['[Ðoàn thể]', '[Đoàn thể]'],
  ])('that are one tag are none: %s %s', async (one, other) => {
    expect((await tagged(one, other)).filter((line) => line.includes('Chủ đề'))).toEqual([]);
  });

  test('typed without marks are told with the right way to write it', async () => {
    const lines = (await tagged('[chuyen doi so]', '[Chuyển đổi số]')).filter((line) =>
      line.includes('Chủ đề'),
    );
    expect(lines).toEqual([
      'content/news/2022/them-1/index.md:5:8: Lưu ý: Chủ đề "Chuyển đổi số" và "chuyen doi so" (content/news/2022/them-0/index.md) có cùng một địa chỉ, nên là một chủ đề. Cách sửa: viết "Chuyển đổi số" ở cả hai bài; nếu là hai chủ đề thì thêm chữ cho khác nhau.',
    ]);
  });
});

test.each(['["中文"]', '["!!!"]', '["Русский"]'])(
  'a tag of which nothing is left in an address is an error: %s',
  async (tags) => {
    expect(
      (await tagged(tags)).filter((line) => line.includes('không còn chữ nào trên địa chỉ')),
    ).toHaveLength(1);
  },
);

test('the Icelandic Ð is told and read as Đ', async () => {
  const lines = await checkSpoilt({
    'news/2022/them/index.md': article(
      `${FRONT_MATTER}\ntags: [Ðoàn thể]`,
      'Xem [đoàn thể](/chu-de/doan-the/).',
    ),
  });
  expect(lines).toEqual([
    'content/news/2022/them/index.md:5:8: Lưu ý: Chữ "Ð" ở đây là chữ Iceland, trông giống "Đ"; trang đọc là "Đ". Cách sửa: xóa rồi gõ lại chữ "Đ", ở đây và mọi chỗ khác trong tệp.',
  ]);
});

describe('one tag too many', () => {
  const remedies = async (tags: string) =>
    (await tagged(tags)).filter((line) => line.includes('Chủ đề')).map((line) => line.split('Cách sửa: ')[1]);

  test('is told where it is written twice, however', async () => {
    expect(await remedies('[hòa giải, ocop, Hoà-Giải]')).toEqual(['xóa "Hoà-Giải" khỏi "tags".']);
    expect((await remedies('[hòa, hỏa]')).join('')).not.toContain('xóa');
  });

  test('or has signs that part nothing', async () => {
    expect(await remedies('["lúa; ngô ；khoai"]')).toEqual(['là 3 chủ đề thì viết "lúa", "ngô", "khoai".']);
    expect(await remedies('["lúa、ngô"]')).toEqual(['là 2 chủ đề thì viết "lúa", "ngô".']);
    expect(await remedies('["lúa;"]')).toEqual([]);
  });
});

describe('the list as it should be', () => {
  const listIn = (text: string) => /^tags:(.*?)\n---/ms.exec(text)?.[1];
  const tags = async (written: string, rule: string) =>
    (await remediesOf(field(`tags:${written}`), rule)).map(listIn);

  test.each([
    [' [lúa；ngô]', ' [lúa, ngô]'],
    [' [a、b、c]', ' [a, b, c]'],
    [' ["lúa;ngô", khoai]', ' [lúa, ngô, khoai]'],
    [' [khoai, "lúa;ngô"]', ' [khoai, lúa, ngô]'],
    ['\n  - lúa；ngô\n  - khoai', '\n  - lúa\n  - ngô\n  - khoai'],
    ['\n- "lúa; ngô"', '\n- lúa\n- ngô'],
  ])('of several in one: %j', async (written, right) => {
    expect(await tags(written, 'tag-parts')).toEqual([right]);
  });

  test.each([
    [' [lúa, lúa]', ' [lúa]'],
    [' [lúa, Lúa, ngô]', ' [lúa, ngô]'],
  ])('of one that is there twice: %j', async (written, right) => {
    expect(await tags(written, 'tag-twice')).toEqual([right]);
  });

  test.each([
    ['tag-address', '[chó]', '[chợ]', [' [chó]', ' [chợ 2]']],
    ['tag-spelling', '[Chuyển đổi số]', '[chuyen doi so]', [' [Chuyển đổi số]']],
    ['tag-spelling', '[chuyen doi so]', '[Chuyển đổi số]', []],
  ])('of one like another, which the editor chooses: %s', async (rule, one, other, right) => {
    const files = {
      'news/2022/them-0/index.md': article(`${FRONT_MATTER}\ntags: ${one}`),
      'news/2022/them-1/index.md': article(`${FRONT_MATTER}\ntags: ${other}`),
    };
    expect((await remediesOf(files, rule)).map(listIn)).toEqual(right);
  });
});
