import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../tests/support/entries.ts';
import { toFeed } from './feed.ts';
import { rssResponse } from './rss.ts';

const CHANNEL = { title: 'Xã Mẫu', description: 'Tin xã Mẫu.', homePath: '/', feedPath: '/rss.xml' };
const rssOf = async (data: Parameters<typeof makeArticle>[0], html = '<p>Chữ</p>') =>
  (await rssResponse(toFeed(CHANNEL, [{ article: makeArticle(data), html }]))).text();

describe('a feed as RSS', () => {
  test('names itself, and each item by the address that never changes', async () => {
    const plain = await rssOf({ slug: 'hop-thon' });
    expect(plain).toContain(
      '<atom:link href="http://localhost/rss.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(plain).toContain('<guid isPermaLink="true">http://localhost/tin-tuc/hop-thon/</guid>');
  });

  test('keeps the first address of a renamed article as its id, and links to the new one', async () => {
    const renamed = await rssOf({ slug: 'hop-thon-mau', data: { aliases: ['hop-thon'] } });
    expect(renamed).toContain('<guid isPermaLink="false">http://localhost/tin-tuc/hop-thon/</guid>');
    expect(renamed).toContain('<link>http://localhost/tin-tuc/hop-thon-mau/</link>');
    expect(renamed.match(/<guid/g)).toHaveLength(1);
  });

  test('carries what an editor wrote as text, whatever signs stand in it', async () => {
    const marked = await rssOf({ data: { author: '</item>"&<b>', title: 'A & B </title>' } });
    expect(marked).toContain('<dc:creator>&lt;/item&gt;&quot;&amp;&lt;b&gt;</dc:creator>');
    expect(marked).toContain('A &amp; B &lt;/title&gt;');
    expect(marked.match(/<\/item>/g)).toHaveLength(1);
  });
});
