/** The sitemap that search engines of news ask for (Google: articles of the last two days, 1,000 at most). */
import { isoDateTime } from '../lib/dates.ts';
import { withoutControls } from '../lib/text.ts';
import { writeXml, XML_DECLARATION, xml } from '../lib/xml.ts';
import type { Article } from '../queries/news.ts';
import type { Site } from '../schemas/site.ts';
import { absoluteUrl, sitePaths } from '../site/site-urls.ts';

const MOST = 1000;

export const newsSitemap = (articles: readonly Article[], { name }: Pick<Site, 'name'>): string =>
  XML_DECLARATION +
  writeXml(
    xml(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
      ...articles
        .slice(0, MOST)
        .map(({ slug, data }) =>
          xml(
            'url',
            {},
            xml('loc', {}, absoluteUrl(sitePaths.article(slug))),
            xml(
              'news:news',
              {},
              xml('news:publication', {}, xml('news:name', {}, name), xml('news:language', {}, 'vi')),
              xml('news:publication_date', {}, isoDateTime(data.publishedAt)),
              xml('news:title', {}, withoutControls(data.title)),
            ),
          ),
        ),
    ),
  );
