/**
 * The last look at a built page: whatever the content was and however it came here, the page holds what the site itself
 * writes and nothing else (src/html/allowed-html.ts). A page that passes is sealed: its policy is written into its head,
 * and links to other hosts are marked.
 */
import { type DefaultTreeAdapterTypes, html, parse, parseFragment } from 'parse5';
import { isSafeValue, mayHave, mayStand, type OwnSite, type Place } from '../html/allowed-html.ts';
import { pagePolicy } from '../html/page-policy.ts';
import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  nodesBelow,
  wordsIn,
} from '../lib/html-tree.ts';
import { webAddress } from '../lib/web-address.ts';

const { NS } = html;

export interface GateSettings extends OwnSite {
  /** The text of every inline script of the site. */
  readonly scripts: ReadonlySet<string>;
  /** The text of every inline style of the site. */
  readonly styles: ReadonlySet<string>;
  /** Hosts to which a link is a recommendation: those of `relatedLinks`. */
  readonly relatedHosts: ReadonlySet<string>;
  /** Addresses of the unit's own pages with social networks, where others have theirs too. */
  readonly accounts: ReadonlySet<string>;
}

export interface Fault {
  /** What is wrong: a Vietnamese sentence. */
  readonly message: string;
  /** Words by which it is found again in the content; the best first. */
  readonly traces: readonly string[];
}

/** Browsers nest no deeper than 512 and then put elements elsewhere; no page of ours comes near. */
const DEEPEST = 200;
/** No page is told more faults than these: the first tell enough. */
const MOST_FAULTS = 5;

/** What a page looks like to a browser, with the places of its tags in the source. */
export const parsePage = (source: string): DefaultTreeAdapterTypes.Document =>
  parse(source, { sourceCodeLocationInfo: true });

/** Where a page will lie. */
const addressOf = (path: string, { origin, base }: OwnSite): URL =>
  new URL(path.slice(1), `${origin}${base}`);

/**
 * @param path of the page from the root of the site, `/tin-tuc/`
 * @returns nothing where the page may be published
 */
export function pageFaults(
  document: DefaultTreeAdapterTypes.Document,
  path: string,
  settings: GateSettings,
): Fault[] {
  const faults = treeFaults(document, 'frame', addressOf(path, settings).href, settings);
  const isWhole = document.mode === html.DOCUMENT_MODE.NO_QUIRKS && charsetOf(document) !== undefined;
  if (!isWhole) faults.push({ message: 'Trang không bắt đầu như một trang của phần mềm này.', traces: [] });
  return faults;
}

/** The same for a piece of HTML that an editor's text became: what a feed carries. */
export function textFaults(source: string, pageUrl: string, settings: GateSettings): Fault[] {
  return treeFaults(parseFragment(source), 'text', pageUrl, settings);
}

/** A node that waits to be looked at. */
interface Step {
  readonly node: HtmlNode;
  readonly place: Place;
  readonly depth: number;
}

/** Goes through the tree in the order of the page. */
function treeFaults(root: HtmlParent, place: Place, pageUrl: string, settings: GateSettings): Fault[] {
  const faults: Fault[] = [];
  const waiting = stepsInto(root, place, 0);
  for (let step = waiting.pop(); step && faults.length < MOST_FAULTS; step = waiting.pop()) {
    faults.push(...nodeFaults(step, pageUrl, settings));
    if (!isElement(step.node)) continue;
    if (step.depth > DEEPEST) return [...faults, TOO_DEEP];
    for (const next of stepsBelow(step.node, step)) waiting.push(next);
  }
  return faults;
}

const TOO_DEEP: Fault = { message: 'Trang lồng nhau quá sâu.', traces: [] };

/** What stands in a parent, the last first: the one that waits last is looked at next. */
const stepsInto = (parent: HtmlParent, place: Place, depth: number): Step[] =>
  childrenOf(parent)
    .toReversed()
    .map((node) => ({ node, place, depth }));

function stepsBelow(element: HtmlElement, step: Step): Step[] {
  const place = opensText(element) ? 'text' : step.place;
  const depth = step.depth + 1;
  const inside = stepsInto(element, place, depth);
  if (element.tagName !== 'noscript') return inside;
  // To a browser that runs scripts it is words, to another it is HTML.
  return [...inside, ...stepsInto(parseFragment(wordsIn(element)), place, depth)];
}

function nodeFaults({ node, place }: Step, pageUrl: string, settings: GateSettings): readonly Fault[] {
  if (isElement(node)) return elementFaults(node, place, pageUrl, settings);
  return 'data' in node && node.data !== '' ? [COMMENT] : [];
}

const COMMENT: Fault = { message: 'Trang có chú thích HTML, là chỗ giấu mã.', traces: ['<!--'] };

/** An editor's text begins (Prose.astro, ShortText.astro): inside it stands only what a text becomes. */
const opensText = (element: HtmlElement): boolean =>
  attributeOf(element, 'data-text') !== undefined ||
  (attributeOf(element, 'class')?.split(' ').includes('prose') ?? false);

function elementFaults(element: HtmlElement, place: Place, pageUrl: string, settings: GateSettings): Fault[] {
  const { tagName, attrs } = element;
  const tag = `<${tagName}>`;
  if (!mayStand(element, place)) {
    return [{ message: `Trang có thẻ ${tag} không được phép.`, traces: [`<${tagName}`, wordsIn(element)] }];
  }
  if (tagName === 'script' && !isOwnScript(element, pageUrl, settings)) {
    return [{ message: 'Trang có đoạn mã <script> không phải của trang.', traces: [wordsIn(element), tag] }];
  }
  if (tagName === 'style' && !isOwnStyle(wordsIn(element), settings.styles)) {
    return [{ message: 'Trang có kiểu <style> không phải của trang.', traces: [wordsIn(element), tag] }];
  }
  if (isSheetLink(element) && !isOwnSheetLink(element, pageUrl, settings)) {
    return [
      {
        message: 'Trang có tệp kiểu không phải của trang.',
        traces: [attributeOf(element, 'href') ?? '', tag],
      },
    ];
  }
  return attrs.flatMap((attribute): Fault[] => {
    const { name, value } = attribute;
    if (!mayHave(element, name, place) || attribute.namespace) {
      return [{ message: `Thẻ ${tag} có thuộc tính ${name} không được phép.`, traces: [value, name] }];
    }
    if (isSafeValue(element, attribute, pageUrl, settings)) return [];
    const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
    return [
      {
        message: `Thẻ ${tag} có địa chỉ ${name}=${JSON.stringify(shown)} không được phép.`,
        traces: [value, value.trim(), name],
      },
    ];
  });
}

/** The one in the head, a file of the site, or data that nothing runs. */
function isOwnScript(
  element: HtmlElement,
  pageUrl: string,
  { scripts, origin, base }: GateSettings,
): boolean {
  if (element.namespaceURI !== NS.HTML) return false;
  const [type, src] = [attributeOf(element, 'type'), attributeOf(element, 'src')];
  if (src !== undefined) {
    const folder = `${origin}${base}_astro/`;
    const isOurs = URL.canParse(src, pageUrl) && new URL(src, pageUrl).href.startsWith(folder);
    return type === 'module' && isOurs && wordsIn(element) === '';
  }
  if (type === 'application/ld+json') return isJson(wordsIn(element));
  return type === undefined && scripts.has(wordsIn(element));
}

const isSheetLink = (element: HtmlElement): boolean =>
  element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet';

/** The sheet of paper; which bytes it has, the look at the files tells (src/build/last-gate.ts). */
function isOwnSheetLink(element: HtmlElement, pageUrl: string, { origin, base }: GateSettings): boolean {
  const sheet = attributeOf(element, 'href') ?? '';
  const folder = `${origin}${base}_astro/`;
  return (
    attributeOf(element, 'media') === 'print' &&
    URL.canParse(sheet, pageUrl) &&
    new URL(sheet, pageUrl).href.startsWith(folder)
  );
}

/** One sheet of the site, or several on end, as Astro joins those of a page. */
function isOwnStyle(css: string, sheets: ReadonlySet<string>): boolean {
  const known = joined.get(sheets) ?? new Set<string>();
  joined.set(sheets, known);
  if (known.has(css)) return true;
  const reached = new Set([0]);
  for (const from of reached) {
    for (const sheet of sheets) if (css.startsWith(sheet, from)) reached.add(from + sheet.length);
  }
  if (!reached.has(css.length)) return false;
  known.add(css);
  return true;
}

/** What was found to be joined of sheets: many pages have the same. */
const joined = new WeakMap<ReadonlySet<string>, Set<string>>();

function isJson(words: string): boolean {
  try {
    JSON.parse(words);
    return true;
  } catch {
    return false;
  }
}

/** The first thing in the head, behind which the policy stands: a policy holds for what follows it. */
function charsetOf(document: HtmlParent): HtmlElement | undefined {
  const inside = (parent: HtmlParent | undefined, tagName: string) =>
    parent &&
    childrenOf(parent)
      .filter(isElement)
      .find((child) => child.tagName === tagName);
  const head = inside(inside(document, 'html'), 'head');
  const first = head && childrenOf(head).find(isElement);
  const isIt = first?.tagName === 'meta' && attributeOf(first, 'charset')?.toLowerCase() === 'utf-8';
  return isIt ? first : undefined;
}

interface Insertion {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/**
 * The page with its policy, and links to other hosts marked as no recommendation of the unit's.
 * Only what the parser found at its place is replaced; all else stays as it was built.
 * @param source what the document was parsed from, free of faults
 */
export function sealedPage(
  source: string,
  document: DefaultTreeAdapterTypes.Document,
  path: string,
  settings: GateSettings,
): string {
  const elements = [...nodesBelow(document)].filter(isElement);
  const inline = (tagName: string) =>
    elements.filter((element) => element.tagName === tagName && attributeOf(element, 'src') === undefined);
  const policy = pagePolicy({
    scripts: inline('script')
      .filter((script) => attributeOf(script, 'type') === undefined)
      .map(wordsIn),
    styles: inline('style').map(wordsIn),
    hasSheet: elements.some(isSheetLink),
    playsMedia: elements.some(({ tagName }) => tagName === 'video' || tagName === 'audio'),
  });
  const address = addressOf(path, settings);
  const head = charsetOf(document)?.sourceCodeLocation?.endOffset ?? 0;
  const insertions: Insertion[] = [
    { from: head, to: head, words: `<meta http-equiv="Content-Security-Policy" content="${policy}">` },
    ...elements.flatMap((element) => nofollow(element, address, settings) ?? []),
  ];
  let sealed = '';
  let done = 0;
  for (const { from, to, words } of insertions.sort((a, b) => a.from - b.from)) {
    sealed += source.slice(done, from) + words;
    done = to;
  }
  return sealed + source.slice(done);
}

/** A link to a host that the unit does not name among its own lends it no weight with search engines. */
function nofollow(
  element: HtmlElement,
  page: URL,
  { relatedHosts, accounts }: GateSettings,
): Insertion | undefined {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
  const tag = element.sourceCodeLocation?.startTag;
  if (href === undefined || !tag) return undefined;
  const host = webAddress(href, page)?.host;
  if (host === undefined || host === page.host || relatedHosts.has(host) || accounts.has(href))
    return undefined;
  const rel = attributeOf(element, 'rel')?.split(/\s+/) ?? [];
  if (rel.includes('nofollow')) return undefined;
  // The values are the site's own words: letters alone.
  const words = `rel="${[...rel.filter((value) => /^[a-z]+$/.test(value)), 'nofollow'].join(' ')}"`;
  const place = element.sourceCodeLocation?.attrs?.['rel'];
  if (place) return { from: place.startOffset, to: place.endOffset, words };
  const behindName = tag.startOffset + '<a'.length;
  return { from: behindName, to: behindName, words: ` ${words}` };
}
