/** The addresses of the site, by what the content holds: which exist, and which will when. */
import { fileNameOf } from '../lib/paths.ts';
import { kindNames, rowOf } from '../schemas/kinds.ts';
import { addressKey } from '../site/old-addresses.ts';
import { DOCUMENTS_PAGE_SIZE, PAGE_SIZE } from '../site/paging.ts';
import { type Publishable, publishState } from '../site/publish.ts';
import { LIST_OF_DOCUMENTS, sitePaths, withoutLastSlash } from '../site/urls.ts';
import { downloadsOf, type EntryValue, publishable } from './entry.ts';
import type { EntryFile } from './files/tree.ts';
import { NameList } from './nearest.ts';

/** Something whose publication makes an address exist. */
export interface Holder extends Publishable {
  readonly file: string;
}

/** In the place of an entry whose text is not at hand: all is right with it, as far as anybody knows. */
export const ELSEWHERE = Symbol('elsewhere');
export type Elsewhere = typeof ELSEWHERE;

/** An entry whose front matter could not be read: taken as published, so that one fault is told once. */
type Presence = Holder | 'always';

export interface Standing {
  /**
   * `empty`: an address of the site whose section has no content; `passing`: a list that is there on some days;
   * `unknown`: no address of the site.
   */
  readonly state: 'published' | 'draft' | 'scheduled' | 'expired' | 'empty' | 'passing' | 'unknown';
  /** The entry that the state is about. */
  readonly holder?: Holder;
}

export interface TextPlace {
  readonly file: string;
  readonly page: string;
}

/** Addresses of the contract that no page is built for yet: links to them are dead until then. */
const NOT_BUILT = [sitePaths.admin, sitePaths.waiting];
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
const WITH_DATA = [sitePaths.english, sitePaths.procedures, sitePaths.visitorsFile];
const LIST_PAGE = /^(\/(?:tin-tuc|chuyen-muc\/[^/]+|van-ban(?:\/[^/]+\/[^/]+)?)\/)trang\/([1-9]\d{0,5})\/$/;
/** How much a page of a list holds. */
const sizeOf = (list: string) => (list.startsWith(sitePaths.documents) ? DOCUMENTS_PAGE_SIZE : PAGE_SIZE);

export class AddressBook {
  readonly #holders = new Map<string, Presence[]>();
  /** The text that is read at an address, and the address of its page, to which older names lead. */
  readonly #texts = new Map<string, TextPlace>();
  readonly #pages = new Map<string, string>();
  /** Where addresses of a former site lead, by their keys. */
  readonly #moved = new Map<string, string>();
  /** What entries that cannot be read may bring about: nothing is said of those until they can. */
  readonly #uncertain = new Set<RegExp>();
  /** The pages of entries whose texts are elsewhere: which there are is known, and where what they bring about begins. */
  readonly #elsewhere = new Set<string>();
  /** What may be meant by an address that does not exist; made when all addresses are there. */
  #names: NameList | undefined;

  constructor() {
    for (const path of ALWAYS) this.add(path, 'always');
    const ofKinds = kindNames().flatMap((kind) => rowOf(kind).sections);
    for (const path of [...ofKinds, ...WITH_DATA, ...NOT_BUILT, sitePaths.contact]) this.declare(path);
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

  /** @param read undefined where the front matter cannot be read */
  addEntry({ kind, slug, file }: EntryFile, read: EntryValue | Elsewhere | undefined): void {
    const { page, sections, mayBring } = rowOf(kind);
    const content = read === ELSEWHERE ? undefined : read;
    if (read === ELSEWHERE) this.#elsewhere.add(sectionOf(page));
    const presence = content ? { file, ...publishable(content) } : 'always';
    const own = content ? addressesOf(slug, content) : page ? [page(slug)] : [];
    for (const path of [...own, ...sections]) this.add(path, presence);
    if (!content && mayBring) this.#uncertain.add(mayBring);
    if (page) this.#addText(page, { file, page: page(slug) }, content);
    for (const old of content ? oldAddressesOf(content) : []) if (page) this.addMove(old, page(slug));
  }

  /** An address of a former site, and the page that it leads to; the first one counts. */
  addMove(old: string, page: string): void {
    const key = addressKey(old);
    if (!this.#moved.has(key)) this.#moved.set(key, page);
  }

  /** The page to which an address of a former site leads, asked for with its `?…`. */
  movedTo(old: string): string | undefined {
    return this.#moved.get(addressKey(old));
  }

  #addText(page: (name: string) => string, text: TextPlace, content: EntryValue | undefined): void {
    this.#pages.set(text.file, text.page);
    this.#texts.set(text.page, text);
    for (const name of content ? aliasesOf(content) : []) {
      if (!this.#texts.has(page(name))) this.#texts.set(page(name), text);
    }
  }

  /** The text that stands at an address; undefined where templates alone make the page. */
  textAt(path: string): TextPlace | undefined {
    return this.#texts.get(path);
  }

  /** The address of the page of a text; '' where it has none of its own. */
  pageOf(file: string): string {
    return this.#pages.get(file) ?? '';
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
    const isPage = [...this.#elsewhere].some((section) => path.startsWith(section));
    const mayBe = !isPage && [...this.#uncertain].some((brought) => brought.test(path));
    return mayBe && !standing.holder && path.endsWith('/') ? { state: 'published' } : standing;
  }

  #standing(path: string, at: Date | undefined): Standing {
    const listPage = LIST_PAGE.exec(path);
    const holders = this.#holders.get(listPage?.[1] ?? path);
    if (!holders) return { state: LIST_OF_DOCUMENTS.test(path) ? 'passing' : 'unknown' };
    if (listPage?.[2] === '1') return { state: 'unknown' };
    // The page of a list exists when the pages before it are full.
    let before = listPage ? (Number(listPage[2]) - 1) * sizeOf(path) : 0;
    let waiting: Standing | undefined;
    for (const holder of holders) {
      const standing = stateOf(holder, at);
      if (standing.state !== 'published') waiting ??= standing;
      else if (before === 0) return standing;
      else before -= 1;
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

/** Where the pages of a kind lie, of which all are known by their files; pages at the top have what is beside them, too. */
function sectionOf(page: ((name: string) => string) | undefined): string {
  const section = page && `${withoutLastSlash(page(''))}/`;
  return section === undefined || section === '/' ? NOWHERE : section;
}
const NOWHERE = '\0';

function stateOf(holder: Presence, at: Date | undefined): Standing {
  if (holder === 'always') return { state: 'published' };
  return { state: at ? publishState(holder, at) : 'published', holder };
}

export const oldAddressesOf = ({ kind, value }: EntryValue): readonly string[] =>
  rowOf(kind).oldAddresses?.(value) ?? [];

const aliasesOf = ({ kind, value }: EntryValue): readonly string[] => rowOf(kind).aliases?.(value) ?? [];

/** Where readers find an entry, its files, and what is there because of it. */
export function addressesOf(slug: string, content: EntryValue): string[] {
  const { page, downloads, addresses } = rowOf(content.kind);
  const names = [slug, ...aliasesOf(content)];
  const files = downloadsOf(content).files.map((path) => fileNameOf(path));
  return [
    ...(page ? names.map(page) : []),
    ...(downloads ? files.map((file) => decodeURIComponent(downloads.address(slug, file))) : []),
    ...(addresses?.(content.value) ?? []),
  ];
}
