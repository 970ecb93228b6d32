import { describe, expect, test } from 'vitest';
import { at, makeArticle } from '../../tests/support/entries.ts';
import { groupByMonth } from './archive.ts';
import { toSiteMap } from './site-map.ts';
import { groupByTag } from './tags.ts';

const HOME = { label: 'Trang chủ', path: '/' };

describe('the site map', () => {
  test('of a site with content leads to sections, archive, tags and tools', () => {
    const news = [
      makeArticle({ data: { tags: ['Chuyển đổi số'] } }),
      makeArticle({ slug: 'cu', data: { publishedAt: at('2021-12-01 10:00:00') } }),
    ];
    const groups = toSiteMap({
      sections: [HOME, { label: 'Tin tức', path: '/tin-tuc/' }],
      archive: groupByMonth(news),
      tags: groupByTag(news),
      hasEnglish: true,
      hasFeeds: true,
    });
    expect(groups.map(({ heading, links }) => [heading, links.map(({ href }) => href)])).toEqual([
      ['Các mục', ['/', '/tin-tuc/']],
      ['Lưu trữ theo thời gian', ['/luu-tru/2022/', '/luu-tru/2021/']],
      ['Tiện ích', ['/tim-kiem/', '/thong-ke/', '/tro-nang/', '/feeds/', '/en/']],
      ['Chủ đề', ['/chu-de/chuyen-doi-so/']],
    ]);
  });

  test('of a site with one month leads to no archive', () => {
    const archive = groupByMonth([makeArticle(), makeArticle({ slug: 'hai' })]);
    const groups = toSiteMap({ sections: [HOME], archive, tags: [], hasEnglish: false, hasFeeds: false });
    expect(groups.map(({ heading }) => heading)).toEqual(['Các mục', 'Tiện ích']);
  });

  test('of an empty site has no empty group and leads to no feed and no English page', () => {
    const groups = toSiteMap({ sections: [HOME], archive: [], tags: [], hasEnglish: false, hasFeeds: false });
    expect(groups.map(({ heading, links }) => [heading, links.map(({ href }) => href)])).toEqual([
      ['Các mục', ['/']],
      ['Tiện ích', ['/tim-kiem/', '/thong-ke/', '/tro-nang/']],
    ]);
  });
});
