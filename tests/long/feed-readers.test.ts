/**
 * Feeds before readers that are not ours: newsboat, feedparser and xmllint, each a package of Debian (newsboat,
 * python3-feedparser, libxml2-utils). A subscriber follows a site through edits, moves and another domain.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { build, SITES } from '../support/sites.ts';

const dir = mkdtempSync(join(tmpdir(), 'feed-readers-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const PYTHON = '/usr/bin/python3';
const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const hasFeedparser = has(PYTHON, '-c', 'import feedparser');
const hasXmllint = has('xmllint', '--version');
const hasNewsboat = has('newsboat', '--version');

const isFeed = (file: string) => /(?:^|\/)(?:rss|atom)[^/]*\.xml$/.test(file);
const feeds = filesOf(SITES.rich).filter(isFeed);

test.skipIf(!hasXmllint)(
  'every feed and site map is well-formed (needs the Debian package libxml2-utils)',
  () => {
    const files = filesOf(SITES.rich).filter((file) => file.endsWith('.xml'));
    expect(files.filter(isFeed).length).toBeGreaterThan(10);
    const { stderr, status } = spawnSync(
      'xmllint',
      ['--noout', '--nonet', ...files.map((file) => join(SITES.rich.outDir, file))],
      { encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
  },
);

/** Written after RFC 4287 and the specification of RSS 2.0; what of a feed is not of them may be anything. */
const GRAMMARS = join(import.meta.dirname, 'grammars');

describe.skipIf(!hasXmllint)('xmllint with a grammar (needs the Debian package libxml2-utils)', () => {
  const judge = (grammar: string, files: readonly string[]) =>
    spawnSync('xmllint', ['--noout', '--nonet', '--relaxng', join(GRAMMARS, `${grammar}.rng`), ...files], {
      encoding: 'utf8',
    });

  test.each([
    ['atom', '<updated>2', '<updated>lúc 2'],
    ['atom', '</title>', '</title><words/>'],
    ['rss', '<pubDate>', '<pubDate>2026-01-01 '],
    ['rss', 'isPermaLink="', 'isPermaLink="x'],
  ])('every feed is %s by its words, and one with a fault is none', (format, right, wrong) => {
    const files = feeds.filter((file) => file.split('/').at(-1)?.startsWith(format));
    expect(files.length).toBeGreaterThan(5);
    const paths = files.map((file) => join(SITES.rich.outDir, file));
    const { status, stderr } = judge(format, paths);
    expect(status, stderr).toBe(0);
    const text = readFileSync(paths[0] ?? '', 'utf8');
    expect(text).toContain(right);
    writeFileSync(join(dir, 'wrong.xml'), text.replace(right, wrong));
    expect(judge(format, [join(dir, 'wrong.xml')]).status).not.toBe(0);
  });
});

test.skipIf(!hasXmllint)(
  'the podcast is one by the words of Apple, and the feed of the news is none (needs the Debian package libxml2-utils)',
  () => {
    const judge = (file: string) =>
      spawnSync(
        'xmllint',
        ['--noout', '--nonet', '--relaxng', join(GRAMMARS, 'podcast.rng'), join(SITES.rich.outDir, file)],
        { encoding: 'utf8' },
      );
    const { status, stderr } = judge('feeds/truyen-thanh/rss.xml');
    expect(status, stderr).toBe(0);
    expect(judge('rss.xml').status).not.toBe(0);
  },
);

/** What feedparser reads of a file, as JSON. */
const READ = `
import feedparser, json, sys
out = []
for path in sys.argv[1:]:
    d = feedparser.parse(path)
    out.append({
        'path': path, 'bozo': bool(d.bozo), 'version': d.version, 'title': d.feed.get('title'), 'updated': bool(d.feed.get('updated_parsed')),
        'entries': [{
            'id': e.get('id'), 'title': e.get('title'), 'link': e.get('link'), 'summary': e.get('summary'),
            'published': list(e.published_parsed)[:5], 'content': e.content[0].value if 'content' in e else '',
            'enclosures': [[x.get('type'), x.get('length')] for x in e.get('enclosures', [])],
            'duration': e.get('itunes_duration'),
            'media': [[m.get('medium'), m.get('width')] for m in e.get('media_content', [])],
        } for e in d.entries],
    })
print(json.dumps(out))
`;

interface Read {
  path: string;
  bozo: boolean;
  version: string;
  title: string;
  updated: boolean;
  entries: {
    id: string;
    title: string;
    link: string;
    summary: string;
    content: string;
    enclosures: [string, string][];
    duration: string | null;
    media: [string, string][];
  }[];
}

const readAll = (files: readonly string[]): Read[] =>
  JSON.parse(spawnSync(PYTHON, ['-c', READ, ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout);

describe.skipIf(!hasFeedparser)('feedparser (needs the Debian package python3-feedparser)', () => {
  const read = hasFeedparser ? readAll(feeds.map((file) => join(SITES.rich.outDir, file))) : [];

  test('reads every feed without a complaint', () => {
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter(({ bozo, updated }) => bozo || !updated).map(({ path }) => path)).toEqual([]);
    for (const { path, version } of read) expect(version).toBe(/rss[^/]*$/.test(path) ? 'rss20' : 'atom10');
  });

  test('finds the same items in RSS and Atom, each with a whole text, and pictures and files where there are any', () => {
    const byPath = new Map(read.map((feed) => [feed.path, feed]));
    for (const feed of read.filter(({ version }) => version === 'rss20')) {
      const atom = byPath.get(feed.path.replace(/rss([^/]*)$/, 'atom$1'));
      expect(
        feed.entries.map(({ id }) => id),
        feed.path,
      ).toEqual(atom?.entries.map(({ id }) => id));
      expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
      for (const { id, link, content } of feed.entries) {
        expect(content, id).not.toBe('');
        expect(link).toMatch(/^https:\/\/xamau\.example\/xa\/mau\//);
        expect(content, id).not.toMatch(/<svg|<input|srcset|data-astro/);
      }
    }
    const items = read.flatMap(({ entries }) => entries);
    expect(
      items.some(({ media }) => media.some(([medium, width]) => medium === 'image' && Number(width) > 0)),
    ).toBe(true);
    expect(
      items.some(({ enclosures }) =>
        enclosures.some(([type, length]) => type === 'application/pdf' && Number(length) > 0),
      ),
    ).toBe(true);
  });
});

describe.skipIf(!hasFeedparser)(
  'feedparser before the podcast (needs the Debian package python3-feedparser)',
  () => {
    test('finds of each episode one sound, with its bytes and its length', () => {
      const [podcast] = readAll([join(SITES.rich.outDir, 'feeds/truyen-thanh/rss.xml')]);
      expect(podcast?.entries.map(({ enclosures, duration }) => [enclosures, duration])).toEqual([
        [[['audio/x-m4a', '65192']], '65'],
        [[['audio/mpeg', '12600']], '13'],
      ]);
    });
  },
);

/** A small site that changes while somebody is subscribed to it. */
const content = join(dir, 'content');
const outDir = join(dir, 'dist');
const ARTICLES = 36;
const articleFile = (name: string, year = '2025') => join(content, 'news', year, name, 'index.md');
const article = (number: number, more = '') =>
  `---\ntitle: Họp thôn lần thứ ${number} của năm\npublishedAt: 2025-${String(1 + (number % 9)).padStart(2, '0')}-10T08:00:0${number % 10}+07:00\ncategory: tin\n${more}---\n\nThôn Mẫu họp lần thứ ${number} để bàn việc chung của cả thôn.\n`;

function writeSite(): void {
  mkdirSync(content, { recursive: true });
  cpSync(join(SITES.empty.contentDir), content, { recursive: true });
  writeFileSync(join(content, 'categories.yaml'), '- id: tin\n  name: Tin\n- id: khac\n  name: Khác\n');
  for (let number = 1; number <= ARTICLES; number += 1) {
    mkdirSync(join(articleFile(`hop-${number}`), '..'), { recursive: true });
    writeFileSync(articleFile(`hop-${number}`), article(number));
  }
}

/** What newsboat knows after it has asked for the feed anew: all items, and those not read. */
function newsboat(url: string): { all: number; unread: number } {
  const cache = join(dir, 'cache.db');
  const urls = join(dir, 'urls');
  writeFileSync(urls, `${url}\n`);
  const run = (...args: string[]) =>
    spawnSync('newsboat', ['-u', urls, '-c', cache, '-C', join(dir, 'config'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, HOME: dir, TERM: 'dumb' },
    });
  writeFileSync(join(dir, 'config'), '');
  run('-x', 'reload');
  const unread = Number(/(\d+)/.exec(run('-x', 'print-unread').stdout)?.[1] ?? Number.NaN);
  const counted = spawnSync(
    PYTHON,
    [
      '-c',
      'import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute("select count(*) from rss_item where deleted=0").fetchone()[0])',
      cache,
    ],
    { encoding: 'utf8' },
  );
  return { all: Number(counted.stdout), unread };
}

const markRead = () =>
  spawnSync(PYTHON, [
    '-c',
    'import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute("update rss_item set unread=0"); c.commit()',
    join(dir, 'cache.db'),
  ]);

const buildAt = (url: string) => build({ contentDir: content, outDir, url });

test.skipIf(!hasNewsboat)(
  'newsboat shows nothing twice through edits, moves and another domain (needs the Debian package newsboat)',
  async () => {
    writeSite();
    await buildAt('https://xa.example/');
    // One address for the subscriber, as a domain that was moved leads on: only what is served changes.
    const feed = `file://${join(outDir, 'rss.xml')}`;
    expect(newsboat(feed)).toEqual({ all: ARTICLES, unread: ARTICLES });
    markRead();
    // Edited, put into another category, moved to another year's folder, renamed with its old name as an alias, removed.
    writeFileSync(
      articleFile('hop-1'),
      article(1, 'updatedAt: 2025-11-01T08:00:00+07:00\n').replace('Họp', 'Đã sửa lời họp'),
    );
    writeFileSync(articleFile('hop-2'), article(2).replace('category: tin', 'category: khac'));
    mkdirSync(join(content, 'news', '2024'), { recursive: true });
    renameSync(join(articleFile('hop-3'), '..'), join(content, 'news', '2024', 'hop-3'));
    writeFileSync(articleFile('hop-3', '2024'), article(3).replace('publishedAt: 2025', 'publishedAt: 2024'));
    renameSync(join(articleFile('hop-4'), '..'), join(articleFile('hop-thon-4'), '..'));
    writeFileSync(articleFile('hop-thon-4'), article(4, 'aliases: [hop-4]\n'));
    rmSync(join(articleFile('hop-5'), '..'), { recursive: true });
    await buildAt('https://xa-moi.example/xa/mau/');
    expect(readFileSync(join(outDir, 'rss.xml'), 'utf8')).toContain(
      'https://xa-moi.example/xa/mau/tin-tuc/hop-thon-4/',
    );
    expect(newsboat(feed)).toEqual({ all: ARTICLES, unread: 0 });
    // And what is new is new.
    mkdirSync(join(articleFile('hop-100'), '..'), { recursive: true });
    writeFileSync(articleFile('hop-100'), article(100));
    await buildAt('https://xa-moi.example/xa/mau/');
    expect(newsboat(feed)).toEqual({ all: ARTICLES + 1, unread: 1 });
  },
);
