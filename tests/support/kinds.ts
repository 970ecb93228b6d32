/** One page of every kind that a site has, for checks too slow to run on all. */
import type { Page } from 'playwright-core';
import { filesOf, isRedirect, readText } from './pages.ts';
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
  { kind: 'accessibility', pattern: /^tro-nang\/index\.html$/ },
  { kind: 'statistics', pattern: /^thong-ke\/index\.html$/ },
  { kind: 'how to subscribe', pattern: /^feeds\/index\.html$/ },
  { kind: 'site map', pattern: /^so-do-trang\/index\.html$/ },
  { kind: 'not found', pattern: /^404\.html$/ },
];

/** `[kind, address]` of the first page of each kind that exists. */
export function kindsOf(site: TestSite): [string, string][] {
  const files = filesOf(site);
  return KINDS.flatMap(({ kind, pattern }) => {
    const file = files.find((path) => pattern.test(path) && !isRedirect(readText(site, path)));
    return file ? [[kind, `/${file.replace(/index\.html$/, '')}`] as [string, string]] : [];
  });
}

/** What a reader sees of a site: a page, or one of its states. */
export interface View {
  readonly name: string;
  readonly path: string;
  /** Brings the open page into its state; false where this page has no such state. */
  readonly prepare?: (page: Page) => Promise<boolean>;
}

/** Opens what a control of the page opens, by the words on the control. */
const opens = (words: RegExp) => async (page: Page) => {
  const control = page
    .locator('button, summary')
    .filter({ hasText: words })
    .filter({ visible: true })
    .first();
  if ((await control.count()) === 0) return false;
  await control.click();
  return true;
};

const opensMenu = opens(/menu/i);
const SETTINGS = /cỡ chữ|màu/i;
/** On a phone the settings lie in the menu, open or behind a control of their own. */
const opensSettings = async (page: Page) =>
  (await opens(SETTINGS)(page)) || ((await opensMenu(page)) && (await page.getByText(SETTINGS).count()) > 0);

const answered = async (page: Page) => {
  await page
    .locator('[data-search-results][aria-busy="false"]:not([data-query=""])')
    .waitFor({ state: 'attached' });
  return true;
};

/** Every page of `kindsOf`, and the states that hide behind a tap or a query. */
export function viewsOf(site: TestSite): View[] {
  const kinds = kindsOf(site);
  const richest = richestArticle(site);
  return [
    ...kinds.map(([name, path]) => ({ name, path })),
    ...(richest && !kinds.some(([, path]) => path === richest)
      ? [{ name: 'article with all parts', path: richest }]
      : []),
    { name: 'menu open', path: '/', prepare: opensMenu },
    { name: 'settings open', path: '/', prepare: opensSettings },
    { name: 'search results', path: `/tim-kiem/?q=${encodeURIComponent('sản phẩm')}`, prepare: answered },
    { name: 'empty search', path: '/tim-kiem/?q=zzzzqqqq', prepare: answered },
  ];
}

/** The article that has most of what an article can have. */
function richestArticle(site: TestSite): string | undefined {
  const signs = [
    '<figure',
    '<table',
    '<blockquote',
    '<h2',
    'dinh-chinh',
    'tep-dinh-kem',
    'dong-su-kien',
    '<dt>Nguồn</dt>',
  ];
  const score = (html: string) => signs.filter((sign) => html.includes(sign)).length;
  const articles = filesOf(site)
    .filter((file) => /^tin-tuc\/(?!trang\/)[^/]+\/index\.html$/.test(file))
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, score: score(readText(site, file)) }));
  return articles.toSorted((a, b) => b.score - a.score)[0]?.path;
}
