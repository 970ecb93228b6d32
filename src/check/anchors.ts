/**
 * Links to a part of a page (`/lien-he/#muc-dien-thoai`): each part is there. They wait until all texts have been read,
 * for any may lead to any other.
 */
import { headingId } from '../html/text-ids.ts';
import { slugify } from '../lib/text.ts';
import { partsOfPage } from '../site/page-parts.ts';
import { sitePaths } from '../site/urls.ts';
import type { AddressBook } from './addresses.ts';
import { type Problem, quote } from './finding.ts';
import { nearest } from './nearest.ts';

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
  if (at < 0 || (path !== '' && !path.endsWith('/') && path !== sitePaths.notFound)) return undefined;
  return { written: address.slice(0, at), path, fragment: address.slice(at + 1) };
}

/** Parts that a message lists. */
const MOST_LISTED = 8;

export class Anchors {
  /** Of the texts that were read, by file. */
  readonly #ofTexts = new Map<string, readonly string[]>();
  readonly #waiting: AnchorLink[] = [];

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
    const found = names.find((name) => page.parts.includes(name));
    if (found !== undefined) {
      if (page.isMoved) link.tell(...movedAway(link.path, `${page.path}#${found}`));
    } else if (names.some((name) => page.sometimes.includes(name))) link.tell(atTimes(link.path, fragment));
    else link.tell(...missing(link, page, fragment));
  }

  /** @returns undefined for a text that could not be read: what is in it is not known, and that it is not was told */
  #pageOf({ path, written, from }: AnchorLink, addresses: AddressBook): Page | undefined {
    const place = path === '' ? from && { file: from, page: addresses.pageOf(from) } : addresses.textAt(path);
    const ofText = place ? this.#ofTexts.get(place.file) : [];
    if (!ofText) return undefined;
    const isMoved = path !== '' && place !== undefined && place !== '' && place.page !== path;
    const known = place ? place.page : path;
    // A text without a page of its own is shown on every other, whose texts are not known here.
    const ownText = known === '' ? [] : ofText;
    const { always, sometimes } = partsOfPage(known);
    return {
      path: isMoved ? known : written,
      isMoved,
      parts: [...ownText, ...always],
      sometimes,
    };
  }
}

interface Page {
  /** As a remedy writes it. */
  readonly path: string;
  /** Whether the link leads through an older name, on whose way the part is lost. */
  readonly isMoved: boolean;
  readonly parts: readonly string[];
  readonly sometimes: readonly string[];
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
  const heading = headingId(decoded);
  const asHeading = [heading, headingId(decoded.replace(/^muc[- ]/i, ''))].find((id) =>
    page.parts.includes(id),
  );
  const exact = asHeading && `${page.path}#${asHeading}`;
  if (exact) return [{ rule, message, remedy: `ghi ${exact}.` }, exact];
  const near = nearPart(decoded, page.parts);
  if (near !== undefined)
    return [{ rule, message, remedy: `có phải ${page.path}#${near}? Nếu không thì bỏ phần từ dấu "#".` }];
  const list = page.parts.filter(isHeading).slice(0, MOST_LISTED);
  const known =
    list.length > 0 ? `ghi một trong: ${list.map((id) => `${page.path}#${id}`).join(', ')}; hoặc ` : '';
  return [{ rule, message, remedy: `${known}bỏ phần từ dấu "#".` }];
}

const isHeading = (id: string) => id.startsWith('muc-');

/** A part by a name with a slip; what all headings begin with is no likeness. */
function nearPart(written: string, parts: readonly string[]): string | undefined {
  const short = (id: string) => id.replace(/^(?:muc-|user-content-)/, '');
  const near = nearest(short(slugify(written)), parts.map(short));
  return near === undefined ? undefined : parts.find((id) => short(id) === near);
}
