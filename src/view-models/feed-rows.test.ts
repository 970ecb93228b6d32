/** The feeds of the site, as people choose among them. */
import { expect, test } from 'vitest';
import { FEED_FOLDERS } from '../site/feed-files.ts';
import { toFeedRows } from './feed-rows.ts';

test('each feed has its name once, without that of the site, and an address for every format', () => {
  const rows = toFeedRows(
    [
      { folder: FEED_FOLDERS.news, title: 'Tin tức | Xã Mẫu' },
      { folder: FEED_FOLDERS.news, part: '2022', title: 'Tin tức | Xã Mẫu' },
      { folder: FEED_FOLDERS.bulletins, title: 'Bản tin | Xã Mẫu' },
      { folder: '/chuyen-muc/y-te/', title: 'Y tế | Xã Mẫu' },
      { folder: '/chuyen-muc/van-hoa/', title: 'Văn hóa' },
    ],
    'Xã Mẫu',
  );
  expect(rows.map(({ label }) => label)).toEqual([
    'Tin tức',
    expect.stringContaining('(podcast)'),
    'Y tế',
    'Văn hóa',
  ]);
  const [, , health] = rows;
  expect(health?.formats.map(({ label, href }) => [label, href])).toEqual([
    ['RSS', '/chuyen-muc/y-te/rss.xml'],
    ['Atom', '/chuyen-muc/y-te/atom.xml'],
    ['JSON Feed', '/chuyen-muc/y-te/feed.json'],
  ]);
});
