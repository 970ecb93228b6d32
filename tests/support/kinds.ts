/** One page of every kind that a site has, for checks too slow to run on all. */
import { filesOf } from './pages.ts';
import type { TestSite } from './sites.ts';

const KINDS: readonly { kind: string; pattern: RegExp }[] = [
  { kind: 'home', pattern: /^index\.html$/ },
  { kind: 'news list', pattern: /^tin-tuc\/index\.html$/ },
  { kind: 'news list, page 2', pattern: /^tin-tuc\/trang\/2\/index\.html$/ },
  { kind: 'article', pattern: /^tin-tuc\/(?!trang\/)[^/]+\/index\.html$/ },
  { kind: 'category', pattern: /^chuyen-muc\/[^/]+\/index\.html$/ },
  { kind: 'archive', pattern: /^luu-tru\/index\.html$/ },
  { kind: 'archive year', pattern: /^luu-tru\/\d{4}\/index\.html$/ },
  { kind: 'archive month', pattern: /^luu-tru\/\d{4}\/\d\d\/index\.html$/ },
  { kind: 'tag', pattern: /^chu-de\/[^/]+\/index\.html$/ },
  { kind: 'contact', pattern: /^lien-he\/index\.html$/ },
  { kind: 'page', pattern: /^gioi-thieu\/index\.html$/ },
  { kind: 'English', pattern: /^en\/index\.html$/ },
  { kind: 'procedures', pattern: /^tthc\/index\.html$/ },
  { kind: 'documents', pattern: /^van-ban\/index\.html$/ },
  { kind: 'document', pattern: /^van-ban\/[^/]+\/index\.html$/ },
  { kind: 'products', pattern: /^ocop\/index\.html$/ },
  { kind: 'product', pattern: /^ocop\/[^/]+\/index\.html$/ },
  { kind: 'search', pattern: /^tim-kiem\/index\.html$/ },
  { kind: 'visitors', pattern: /^thong-ke\/index\.html$/ },
  { kind: 'site map', pattern: /^so-do-trang\/index\.html$/ },
  { kind: 'not found', pattern: /^404\.html$/ },
];

/** `[kind, address]` of the first page of each kind that exists. */
export function kindsOf(site: TestSite): [string, string][] {
  const files = filesOf(site);
  return KINDS.flatMap(({ kind, pattern }) => {
    const file = files.find((path) => pattern.test(path));
    return file ? [[kind, `/${file.replace(/index\.html$/, '')}`] as [string, string]] : [];
  });
}
