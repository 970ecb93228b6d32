/** When an entry is before readers decides what it may lead to: one rule for every kind of content. */
import { describe, expect, test } from 'vitest';
import { article, checkSpoilt, FRONT_MATTER } from '../../tests/support/content.ts';

const TOMORROW = '2022-06-02T08:00:00+07:00';
const LATER = { 'news/2022/ngay-mai/index.md': article(FRONT_MATTER.replace(/2022-01-04\S+/, TOMORROW)) };
const notice = (startsAt: string, endsAt = '2022-06-03T08:00:00+07:00') => ({
  'notices/ngay-mai.md': article(
    `title: Báo trước\nstartsAt: ${startsAt}\nendsAt: ${endsAt}`,
    'Xem [bài](/tin-tuc/ngay-mai/).',
  ),
});

describe('a notice and the article that it leads to', () => {
  test('may both begin tomorrow', async () => {
    expect(await checkSpoilt({ ...LATER, ...notice(TOMORROW) })).toEqual([]);
  });

  test('do not stop the check where the notice begins first, which is told', async () => {
    expect(await checkSpoilt({ ...LATER, ...notice('2022-06-02T07:59:59+07:00') })).toEqual([
      'content/notices/ngay-mai.md:7:5: Lỗi: Liên kết "/tin-tuc/ngay-mai/" dẫn tới bài hẹn giờ đăng lúc 02/06/2022 08:00:00 (content/news/2022/ngay-mai/index.md). Cách sửa: xóa liên kết, hoặc hẹn bài này sau bài đó; chỉ giữ chữ thì viết "bài".',
    ]);
  });

  test('may end together: nobody follows a link of a notice that is gone', async () => {
    const leaving = {
      'news/2022/ngay-mai/index.md': article(`${FRONT_MATTER}\nexpiresAt: 2022-06-03T08:00:00+07:00`),
    };
    expect(await checkSpoilt({ ...leaving, ...notice('2022-06-01T08:00:00+07:00') })).toEqual([]);
  });
});
