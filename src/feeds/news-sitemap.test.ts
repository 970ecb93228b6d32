import { expect, test } from 'vitest';
import { makeArticle, SITE } from '../../tests/support/entries.ts';
import { newsSitemap } from './news-sitemap.ts';

test('an article has its address, the site, its moment and its title as words', () => {
  const sitemap = newsSitemap([makeArticle({ slug: 'hop', data: { title: 'A & <b>' } })], SITE);
  expect(sitemap).toContain('<loc>http://localhost/tin-tuc/hop/</loc>');
  expect(sitemap).toContain(`<news:name>${SITE.name}</news:name><news:language>vi</news:language>`);
  expect(sitemap).toContain('<news:publication_date>2022-01-04T08:39:58+07:00</news:publication_date>');
  expect(sitemap).toContain('<news:title>A &amp; &lt;b&gt;</news:title>');
});

test('of very many articles the first thousand are told', () => {
  const articles = Array.from({ length: 1001 }, (_, at) => makeArticle({ slug: `tin-${at}` }));
  expect(newsSitemap(articles.slice(1), SITE).match(/<url>/g)).toHaveLength(1000);
  const told = newsSitemap(articles, SITE);
  expect(told.match(/<url>/g)).toHaveLength(1000);
  expect(told).toContain('/tin-999/');
  expect(told).not.toContain('/tin-1000/');
});
