/**
 * Links to a part of a page (`/lien-he/#muc-dien-thoai`): each part is there. They wait until all texts have been read,
 * for any may lead to any other.
 */
import { headingId } from '../html/text-ids.ts';
import { slugify } from '../lib/text.ts';
import { partsOfPage } from '../site/page-parts.ts';
import { sitePaths } from '../site/urls.ts';
import type { AddressBook, TextPlace } from './addresses.ts';
import { type Problem, quote } from './finding.ts';
import { NameList } from './nearest.ts';

export interface AnchorLink {
  /** The page as its address is written, up to the `#`; '' for the one on which the link stands. */
  readonly written: string;
  /** The same as the site knows it. */
  readonly path: string;
  /** What stands behind the `#`, as written. */
  readonly fragment: string;
  /** The text with the link; undefined where it stands in a data file. */
  readonly from?: string | undefined;
  /** Tells what is wrong, with the address to write instead where that is sure. */
  tell(problem: Problem, instead?: string): void;
}

/** The part of an address behind the `#`; undefined where there is none, or no page to hold it. */
export function anchorOf(
  address: string,
  path: string,
): Pick<AnchorLink, 'written' | 'path' | 'fragment'> | undefined {
  const at = address.indexOf('#');
  if (at === -1 || (path !== '' && !path.endsWith('/') && path !== sitePaths.notFound)) return undefined;
  return { written: address.slice(0, at), path, fragment: address.slice(at + 1) };
}

/** Parts that a message lists. */
const MOST_LISTED = 8;

export class Anchors {
  /** Of the texts that were read, by file. */
  readonly #ofTexts = new Map<string, readonly string[]>();
  readonly #waiting: AnchorLink[] = [];
  /** Pages that links lead to, by their addresses: thousands of links may lead to one, and of its parts are as many. */
  readonly #pages = new Map<string, Page | undefined>();

  know(file: string, ids: Iterable<string>): void {
    this.#ofTexts.set(file, [...ids]);
  }

  expect(link: AnchorLink): void {
    this.#waiting.push(link);
  }

  judge(addresses: AddressBook): void {
    for (const link of this.#waiting) this.#judge(link, addresses);
  }

  #judge(link: AnchorLink, addresses: AddressBook): void {
    // A text fragment belongs to the browser; nothing and `top` are the top of the page by the standard of HTML.
    const fragment = link.fragment.replace(/:~:.*$/s, '');
    if (fragment === '' || fragment.toLowerCase() === 'top') return;
    const page = this.#pageOf(link, addresses);
    if (!page) return;
    const names = namesOf(fragment);
    const found = names.find((name) => page.parts.has(name));
    if (found !== undefined) {
      if (page.isMoved) link.tell(...movedAway(link.path, `${page.address}#${found}`));
    } else if (names.some((name) => page.sometimes.has(name))) link.tell(atTimes(link.path, fragment));
    else link.tell(...missing(link, page, fragment));
  }

  #pageOf({ path, from = '' }: AnchorLink, addresses: AddressBook): Page | undefined {
    const key = path === '' ? from : path;
    if (!this.#pages.has(key)) {
      const own = from === '' ? undefined : { file: from, page: addresses.pageOf(from) };
      this.#pages.set(key, this.#readPage(path, path === '' ? own : addresses.textAt(path)));
    }
    return this.#pages.get(key);
  }

  /** @returns undefined for a text that could not be read: what is in it is not known, and that it is not was told */
  #readPage(path: string, place: TextPlace | undefined): Page | undefined {
    const ofText = place ? this.#ofTexts.get(place.file) : [];
    if (!ofText) return undefined;
    const address = place ? place.page : path;
    const { always, sometimes } = partsOfPage(address);
    // A text without a page of its own is shown on every other, whose texts are not known here.
    return new Page(
      address,
      path !== '' && address !== path,
      [...(address === '' ? [] : ofText), ...always],
      sometimes,
    );
  }
}

/** What all headings and footnotes begin with is no likeness. */
const short = (id: string) => id.replace(/^(?:muc-|user-content-)/, '');

const isHeading = (id: string) => id.startsWith('muc-');

class Page {
  readonly address: string;
  /** Whether the links lead through an older name, on whose way the part is lost. */
  readonly isMoved: boolean;
  readonly parts: ReadonlySet<string>;
  readonly sometimes: ReadonlySet<string>;
  /** The first of its headings, as many as a message lists. */
  readonly headings: readonly string[];
  /** Parts by their short names. */
  readonly #named: ReadonlyMap<string, string>;
  readonly #names: NameList;

  constructor(address: string, isMoved: boolean, parts: readonly string[], sometimes: readonly string[]) {
    this.address = address;
    this.isMoved = isMoved;
    this.parts = new Set(parts);
    this.sometimes = new Set(sometimes);
    this.headings = parts.filter(isHeading).slice(0, MOST_LISTED);
    this.#named = new Map(parts.toReversed().map((id) => [short(id), id]));
    this.#names = new NameList(parts.map(short));
  }

  /** A part by a name with a slip. */
  nearest(written: string): string | undefined {
    const near = this.#names.nearest(short(slugify(written)));
    return near === undefined ? undefined : this.#named.get(near);
  }
}

/** What a browser looks for: the id as it is written, then decoded. Letters are sent encoded. */
function namesOf(fragment: string): string[] {
  try {
    return [fragment, decodeURIComponent(fragment), encodeURI(decodeURI(fragment))];
  } catch {
    return [fragment];
  }
}

function movedAway(path: string, instead: string): [Problem, string] {
  return [
    {
      rule: 'link-anchor',
      message: `Địa chỉ cũ ${quote(path)} chỉ dẫn tới đầu bài, không tới được chỗ sau dấu "#".`,
      remedy: `ghi ${instead}.`,
    },
    instead,
  ];
}

const where = (path: string) => (path === '' ? 'Trang này' : `Trang ${quote(path)}`);

function atTimes(path: string, fragment: string): Problem {
  return {
    rule: 'link-anchor',
    severity: 'warning',
    message: `${where(path)} chỉ có chỗ ${quote(`#${fragment}`)} khi có gì để ghi vào đó.`,
    remedy: 'xem thử trang ấy có chỗ này không; không có thì bỏ phần từ dấu "#".',
  };
}

function missing(link: AnchorLink, page: Page, fragment: string): [Problem, string?] {
  const [, decoded = fragment] = namesOf(fragment);
  const message = `${where(link.path)} không có chỗ ${quote(`#${decoded}`)}.`;
  const rule = 'link-anchor';
  const path = page.isMoved ? page.address : link.written;
  const heading = headingId(decoded);
  const asHeading = [heading, headingId(decoded.replace(/^muc[- ]/i, ''))].find((id) => page.parts.has(id));
  const exact = asHeading && `${path}#${asHeading}`;
  if (exact) return [{ rule, message, remedy: `ghi ${exact}.` }, exact];
  const near = page.nearest(decoded);
  if (near !== undefined)
    return [{ rule, message, remedy: `có phải ${path}#${near}? Nếu không thì bỏ phần từ dấu "#".` }];
  const known =
    page.headings.length > 0
      ? `ghi một trong: ${page.headings.map((id) => `${path}#${id}`).join(', ')}; hoặc `
      : '';
  return [{ rule, message, remedy: `${known}bỏ phần từ dấu "#".` }];
}
