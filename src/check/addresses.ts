/** The addresses of the site, by what the content holds: which exist, and which will when. */
import { vietnamTime } from '../lib/dates.ts';
import { slugify } from '../lib/text.ts';
import { PAGE_SIZE } from '../site/paging.ts';
import { type Publishable, publishState } from '../site/publish.ts';
import { sitePaths } from '../site/urls.ts';
import { NameList } from './nearest.ts';

/** Something whose publication makes an address exist. */
export interface Holder extends Publishable {
  readonly file: string;
}

/** An entry whose front matter could not be read: taken as published, so that one fault is told once. */
type Presence = Holder | 'always';

export interface Standing {
  /** `empty`: an address of the site whose section has no content; `unknown`: no address of the site. */
  readonly state: 'published' | 'draft' | 'scheduled' | 'expired' | 'empty' | 'unknown';
  /** The entry that the state is about. */
  readonly holder?: Holder;
}

/** Addresses of the contract that no page is built for yet: links to them are dead until then. */
const NOT_BUILT = [sitePaths.feeds, sitePaths.admin];
const ALWAYS = [
  sitePaths.home,
  sitePaths.search,
  sitePaths.siteMap,
  sitePaths.accessibility,
  sitePaths.visitors,
  sitePaths.sitemap,
  sitePaths.robots,
  sitePaths.stats,
  sitePaths.notFound,
];
const WITH_NEWS = [sitePaths.news, sitePaths.archive, sitePaths.feed, sitePaths.jsonFeed];
const WITH_CONTENT = [
  ...WITH_NEWS,
  sitePaths.documents,
  sitePaths.products,
  sitePaths.english,
  sitePaths.procedures,
  sitePaths.visitorsFile,
];
/** What an article that cannot be read may bring about: nothing is said of those until it can. */
const OF_NEWS = /^\/(?:tin-tuc|chuyen-muc|chu-de|luu-tru)\//;
const LIST_PAGE = /^(\/tin-tuc\/|\/chuyen-muc\/[^/]+\/)trang\/([1-9]\d{0,5})\/$/;

export interface ArticleAddresses extends Holder {
  readonly slug: string;
  readonly category?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly files?: readonly string[] | undefined;
}

export class AddressBook {
  readonly #holders = new Map<string, Presence[]>();
  #hasUnread = false;
  /** What may be meant by an address that does not exist; made when all addresses are there. */
  #names: NameList | undefined;

  constructor() {
    for (const path of ALWAYS) this.add(path, 'always');
    for (const path of [...WITH_CONTENT, ...NOT_BUILT, sitePaths.contact]) this.declare(path);
  }

  /** An address that is known, though nothing may stand there. */
  declare(path: string): void {
    if (!this.#holders.has(path)) this.#holders.set(path, []);
  }

  add(path: string, presence: Presence): void {
    const holders = this.#holders.get(path);
    if (holders) holders.push(presence);
    else this.#holders.set(path, [presence]);
  }

  addArticle(article: ArticleAddresses): void {
    const { slug, category, tags = [], aliases = [], files = [], publishedAt } = article;
    for (const name of [slug, ...aliases]) this.add(sitePaths.article(name), article);
    for (const file of files) this.add(decodeURIComponent(sitePaths.articleFile(slug, file)), article);
    for (const path of WITH_NEWS) this.add(path, article);
    if (category) {
      this.add(sitePaths.category(category), article);
      this.add(sitePaths.categoryFeed(category), article);
    }
    for (const tag of new Set(tags.map(slugify))) if (tag) this.add(sitePaths.tag(tag), article);
    if (publishedAt) {
      const { year, month } = vietnamTime(publishedAt);
      this.add(sitePaths.archiveYear(year), article);
      this.add(sitePaths.archiveMonth(year, month), article);
    }
  }

  /** An article whose front matter cannot be read. */
  addUnread(slug: string): void {
    this.#hasUnread = true;
    for (const path of [sitePaths.article(slug), ...WITH_NEWS]) this.add(path, 'always');
  }

  isKnown(path: string): boolean {
    return this.#holders.has(path);
  }

  /**
   * What stands at an address at a moment.
   * @param at undefined for a text that is no more than a draft itself: what is written somewhere counts
   */
  standing(path: string, at: Date | undefined): Standing {
    const standing = this.#standing(path, at);
    const mayBe = this.#hasUnread && !standing.holder && OF_NEWS.test(path) && path.endsWith('/');
    return mayBe ? { state: 'published' } : standing;
  }

  #standing(path: string, at: Date | undefined): Standing {
    const listPage = LIST_PAGE.exec(path);
    const holders = this.#holders.get(listPage?.[1] ?? path);
    if (!holders) return { state: 'unknown' };
    const needed = listPage ? (Number(listPage[2]) - 1) * PAGE_SIZE + 1 : 1;
    if (listPage && needed === 1) return { state: 'unknown' };
    let published = 0;
    let waiting: Standing | undefined;
    for (const holder of holders) {
      const state = holder === 'always' || !at ? 'published' : publishState(holder, at);
      if (state === 'published') published += 1;
      else if (holder !== 'always') waiting ??= { state, holder };
      if (published === needed) return holder === 'always' ? { state } : { state, holder };
    }
    if (listPage) return { state: 'unknown' };
    return holders.length === 1 && waiting ? waiting : { state: 'empty' };
  }

  /** The address in the same part of the site that is most like one that does not exist. */
  nearest(path: string): string | undefined {
    if (LIST_PAGE.test(path)) return undefined;
    const section = /^\/[^/]+\/(?=.)/.exec(path)?.[0] ?? '/';
    this.#names ??= new NameList(
      [...this.#holders].filter(([, holders]) => holders.length > 0).map(([known]) => known),
    );
    return this.#names.nearest(path, section);
  }
}
