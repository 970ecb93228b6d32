import { describe, expect, test } from 'vitest';
import { at, makeArticle } from '../../tests/support/entries.ts';
import { summaryOf, toTeaser } from './teaser.ts';

describe('an article in a list', () => {
  test('leads to the article and its category and shows the day in Viet Nam', () => {
    const teaser = toTeaser(
      makeArticle({
        slug: 'hop-thon',
        category: { id: 'van-hoa', name: 'Văn hóa' },
        data: { publishedAt: new Date('2021-12-31T23:30:00Z') },
      }),
    );
    expect(teaser).toMatchObject({
      title: 'Bài hop-thon',
      href: '/tin-tuc/hop-thon/',
      category: { label: 'Văn hóa', href: '/chuyen-muc/van-hoa/' },
      publishedAt: { text: '01/01/2022', iso: '2022-01-01T06:30:00+07:00' },
    });
  });

  test("has the editor's own summary, else the beginning of its text", () => {
    expect(summaryOf(makeArticle({ data: { description: 'Tóm tắt.' } }))).toBe('Tóm tắt.');
    const long = summaryOf(makeArticle({ firstParagraph: 'một hai ba bốn '.repeat(40) }));
    expect(long).toMatch(/^một hai ba bốn .*…$/);
    expect(long.length).toBeLessThanOrEqual(220);
    // Words of one letter fill the room to the last place.
    expect(summaryOf(makeArticle({ firstParagraph: 'a '.repeat(300) }))).toHaveLength(220);
    expect(summaryOf(makeArticle({ firstParagraph: 'a'.repeat(220) }))).toBe('a'.repeat(220));
  });

  test('is pinned where its editor says so', () => {
    expect(toTeaser(makeArticle()).pinned).toBe(false);
    expect(toTeaser(makeArticle({ data: { pinned: true } })).pinned).toBe(true);
  });

  test('without any running text has no summary', () => {
    expect(toTeaser(makeArticle({ firstParagraph: '' })).summary).toBe('');
  });

  test('is marked for the editor while it is a draft or scheduled, never once published', () => {
    const marked = (state: ReturnType<typeof makeArticle>['state']) =>
      toTeaser(makeArticle({ state, data: { publishedAt: at('2026-01-01 08:00:00') } })).mark;
    expect(marked('draft')).toBe('Bản nháp');
    expect(marked('scheduled')).toBe('Hẹn giờ đăng');
    expect(marked('published')).toBeUndefined();
  });
});
