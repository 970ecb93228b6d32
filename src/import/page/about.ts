/** What a page of another site says of its article: title, moment, category, author, address. */
import { isoDateTime, readDateTime } from '../../lib/dates.ts';
import {
  attributeOf,
  findElement,
  type HtmlElement,
  type HtmlParent,
  isElement,
  isText,
  nodesBelow,
  wordsIn,
} from '../../lib/html-tree.ts';
import { isOnTheWeb } from '../links.ts';
import type { Said } from '../text.ts';

export function aboutPage(root: HtmlParent, now: Date): Said {
  const facts = new Facts(root);
  const title = facts.title();
  return {
    title,
    description: facts.meta('og:description') ?? facts.meta('description'),
    publishedAt: facts.moment(now),
    category: facts.category(title),
    author: facts.meta('article:author') ?? facts.meta('author') ?? facts.data('author'),
    address: facts.address(),
  };
}

const plain = (text: string | undefined): string | undefined => {
  const words = text?.replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
};

/** All words below an element. */
export function allWords(parent: HtmlParent): string {
  let words = '';
  for (const node of nodesBelow(parent, ({ tagName }) => tagName !== 'script' && tagName !== 'style')) {
    if (isText(node)) words += node.value;
    else if (isElement(node) && node.tagName === 'br') words += ' ';
  }
  return plain(words) ?? '';
}

/** A line that says when the article was published, which the site says itself. */
export const isDateLine = (element: HtmlElement): boolean => {
  if (!hasName(element, DATE_NAME)) return false;
  const words = allWords(element);
  return words.length < 80 && readShown(words) !== undefined;
};

const DATE_NAME = /date|time|ngay/i;

const hasName = (element: HtmlElement, form: RegExp): boolean =>
  form.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.slice(0, 500));

class Facts {
  readonly #root: HtmlParent;
  readonly #metas = new Map<string, string>();
  readonly #data: Readonly<Record<string, unknown>>;

  constructor(root: HtmlParent) {
    this.#root = root;
    for (const node of nodesBelow(root)) {
      if (!isElement(node) || node.tagName !== 'meta') continue;
      const name =
        attributeOf(node, 'property') ?? attributeOf(node, 'name') ?? attributeOf(node, 'itemprop');
      const content = attributeOf(node, 'content');
      if (name && content && !this.#metas.has(name.toLowerCase()))
        this.#metas.set(name.toLowerCase(), content);
    }
    this.#data = linkedData(root);
  }

  meta(name: string): string | undefined {
    return plain(this.#metas.get(name));
  }

  /** Of the data for search engines. */
  data(key: string): string | undefined {
    const value = Object.hasOwn(this.#data, key) ? this.#data[key] : undefined;
    const [first] = Array.isArray(value) ? value : [value];
    if (typeof first === 'object' && first !== null && 'name' in first) return plain(String(first.name));
    return typeof first === 'string' ? plain(first) : undefined;
  }

  title(): string | undefined {
    const heading = findElement(this.#root, (one) => one.tagName === 'h1' && allWords(one) !== '');
    const page = findElement(this.#root, ({ tagName }) => tagName === 'title');
    const shown = this.data('headline') ?? this.meta('og:title') ?? (page && plain(wordsIn(page)));
    const words = heading && allWords(heading);
    // A site may keep its own name in the heading of every page.
    if (words && (!shown || begins(shown, words))) return words;
    return shown === undefined ? words : withoutSite(shown);
  }

  moment(now: Date): string | undefined {
    const said = [
      this.data('datePublished'),
      this.meta('article:published_time'),
      this.meta('datepublished'),
      this.meta('pubdate'),
      this.#timeElement(),
    ];
    for (const one of said) {
      const moment = one === undefined ? undefined : readMoment(one);
      if (moment && moment <= now) return isoDateTime(moment);
    }
    return this.#shownMoment(now);
  }

  #timeElement(): string | undefined {
    const found = findElement(
      this.#root,
      (one) => one.tagName === 'time' && attributeOf(one, 'datetime') !== undefined,
    );
    return found && attributeOf(found, 'datetime');
  }

  /** First where the page calls it a date, then in any line that is not much more than one. */
  #shownMoment(now: Date): string | undefined {
    let other: string | undefined;
    for (const node of nodesBelow(
      this.#root,
      ({ tagName }) => !/^(?:script|style|a|footer)$/.test(tagName),
    )) {
      if (!isElement(node)) continue;
      const words = wordsIn(node).trim();
      const isDate = hasName(node, DATE_NAME);
      const text = isDate ? allWords(node).slice(0, 200) : words;
      if (text.length > 120) continue;
      const moment = readShown(text);
      if (!moment || moment > now || moment.getUTCFullYear() < 1995) continue;
      if (isDate) return isoDateTime(moment);
      if (/\d\s?[:h]\s?\d\d/.test(text)) other ??= isoDateTime(moment);
    }
    return other;
  }

  category(title: string | undefined): string | undefined {
    const said = this.data('articleSection') ?? this.meta('article:section');
    if (said) return said;
    const trail = findElement(this.#root, (one) => hasName(one, /breadcrumb|duong-?dan|path-?way/i));
    if (!trail) return undefined;
    const steps: string[] = [];
    for (const node of nodesBelow(trail))
      if (isElement(node) && node.tagName === 'a') steps.push(allWords(node));
    return steps.filter((step) => step !== '' && step !== title).at(-1);
  }

  address(): string | undefined {
    const canonical = findElement(
      this.#root,
      (one) => one.tagName === 'link' && attributeOf(one, 'rel') === 'canonical',
    );
    const said = [canonical && attributeOf(canonical, 'href'), this.meta('og:url'), savedFrom(this.#root)];
    return said.find((one) => one !== undefined && isOnTheWeb(one));
  }
}

/** The title of a page ends with the name of the site. */
function withoutSite(title: string): string {
  const parts = title.split(/ [|–-] /);
  if (
    parts.length < 2 ||
    !/(?<!\p{L})(?:xã|huyện|tỉnh|phường|cổng|trang|ubnd|ủy ban|portal)(?!\p{L})/iu.test(parts.at(-1) ?? '')
  )
    return title;
  return parts.slice(0, -1).join(' - ');
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const begins = (whole: string, part: string): boolean =>
  letters(whole).startsWith(letters(part).slice(0, 40));

function linkedData(root: HtmlParent): Readonly<Record<string, unknown>> {
  for (const node of nodesBelow(root)) {
    if (!isElement(node) || node.tagName !== 'script' || attributeOf(node, 'type') !== 'application/ld+json')
      continue;
    const found = articleIn(wordsIn(node));
    if (found) return found;
  }
  return {};
}

function articleIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const all = Array.isArray(data) ? data : [data, ...graphOf(data)];
    return all.find((one) => typeof one === 'object' && one !== null && 'headline' in one);
  } catch {
    return undefined;
  }
}

const graphOf = (data: unknown): unknown[] =>
  typeof data === 'object' && data !== null && '@graph' in data && Array.isArray(data['@graph'])
    ? data['@graph']
    : [];

/** Browsers write where a page was saved from ahead of it. */
function savedFrom(root: HtmlParent): string | undefined {
  for (const node of nodesBelow(root)) {
    if (node.nodeName !== '#comment' || !('data' in node)) continue;
    const found = /^\s?saved from url=\(\d+\)(\S+)/.exec(String(node.data))?.[1];
    if (found) return found;
  }
  return undefined;
}

/** As machines write it; without a zone it is the clock of Viet Nam. */
function readMoment(text: string): Date | undefined {
  const [, day, time = '00:00:00', zone = '+07:00'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text.trim()) ??
    [];
  if (day === undefined) return readShown(text);
  const moment = new Date(
    `${day}T${time}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`,
  );
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** `Thứ ba, 04/01/2022 08:39`, `8h39 ngày 4-1-2022`. */
function readShown(text: string): Date | undefined {
  const date = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  if (!date) return undefined;
  const rest = text.replace(date[0], ' ');
  const time = /(?<!\d)(\d{1,2})\s?(?::|h|giờ)\s?(\d{1,2})(?::(\d\d))?(?!\d)\s?(PM|CH)?/i.exec(rest);
  const two = (part: string | undefined) => (part ?? '0').padStart(2, '0');
  const hour = time?.[4] && Number(time[1]) < 12 ? String(Number(time[1]) + 12) : time?.[1];
  return readDateTime(
    `${date[3]}-${two(date[2])}-${two(date[1])}T${two(hour)}:${two(time?.[2])}:${two(time?.[3])}+07:00`,
  );
}
