/**
 * What HTML a page may hold: the elements and attributes that the site itself writes, and no other. What is not named
 * here is refused, whatever it is.
 */
import { html } from 'parse5';
import { attributeOf, type HtmlElement } from '../lib/html-tree.ts';

const { NS } = html;

const words = (list: string) => list.split(' ');
/** A row names elements, and the attributes that they may have; the last row of an element counts. */
const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(rows).flatMap(([tags, attributes]) =>
      words(tags).map((tag) => [tag, new Set(words(attributes))] as const),
    ),
  );

/** What becomes of an editor's text, and the components that it may name. */
const TEXT = table({
  a: 'href title rel data-footnote-ref data-footnote-backref',
  'abbr b blockquote br caption cite code col colgroup dd del div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i p picture pre s small span strong sub sup table tbody tfoot thead tr u ul wbr':
    '',
  'col colgroup': 'span',
  img: 'alt decoding height loading src title width',
  li: 'value',
  nav: 'data-pagefind-ignore',
  ol: 'start',
  section: 'data-footnotes',
  source: 'media sizes src srcset type',
  'td th': 'colspan headers rowspan scope',
  time: 'datetime',
  track: 'default kind label src srclang',
  video: 'controls playsinline preload',
});
const TEXT_ANYWHERE = new Set(words('class dir id lang role tabindex title'));

/** What stands around the texts. */
const FRAME = table({
  a: 'download href hreflang',
  'article aside body details div fieldset footer h1 head header html label legend main noscript summary template title':
    '',
  audio: 'controls preload',
  button: 'popovertarget popovertargetaction type',
  form: 'action method',
  img: 'fetchpriority',
  input: 'autocomplete enterkeyhint name placeholder type value',
  label: 'for',
  link: 'href hreflang media rel title type',
  meta: 'charset content http-equiv name property',
  script: 'src type',
  style: '',
});
const FRAME_ANYWHERE = new Set(words('hidden popover'));

/** Drawings: shapes alone, nothing that moves, links or loads. */
const SVG = table({
  'defs g path pattern rect svg text': '',
  g: 'fill stroke stroke-linecap',
  path: 'd stroke-width',
  pattern: 'height id patternTransform patternUnits width',
  rect: 'fill height rx width x y',
  svg: 'fill height stroke viewBox width',
  text: 'dx dy x y',
});
const SVG_ANYWHERE = new Set(words('class role'));

/** Read by assistive technology alone, so harmless on whatever stands. */
const ARIA = /^aria-[a-z]+$/;
/** Read by scripts and styles of the page alone; none that a text may carry. */
const DATA = /^data-[a-z-]+$/;

/** Where an element stands: in an editor's text, or in what the site puts around it. */
export type Place = 'text' | 'frame';

export function mayStand({ tagName, namespaceURI }: HtmlElement, place: Place): boolean {
  if (namespaceURI === NS.SVG) return SVG.has(tagName);
  return namespaceURI === NS.HTML && (TEXT.has(tagName) || (place === 'frame' && FRAME.has(tagName)));
}

export function mayHave({ tagName, namespaceURI }: HtmlElement, name: string, place: Place): boolean {
  if (ARIA.test(name)) return true;
  if (namespaceURI === NS.SVG) return SVG_ANYWHERE.has(name) || (SVG.get(tagName)?.has(name) ?? false);
  if (TEXT_ANYWHERE.has(name) || TEXT.get(tagName)?.has(name)) return true;
  return (
    place === 'frame' &&
    (FRAME_ANYWHERE.has(name) || DATA.test(name) || (FRAME.get(tagName)?.has(name) ?? false))
  );
}

/** Attributes that hold an address a reader may choose to follow. */
const FOLLOWED = new Set(['a href']);
/** Attributes that hold an address the browser goes to by itself, or sends what was typed. */
const LOADED = new Set(['form action', 'img src', 'link href', 'script src', 'source src', 'track src']);

/** What a link of the head may be: none that loads anything but the signs of the site and its sheet of paper. */
const LINKS = new Set(['alternate', 'canonical', 'icon', 'manifest', 'next', 'prev', 'stylesheet']);

const FOLLOWED_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A site, as its pages know it. */
export interface OwnSite {
  readonly origin: string;
  readonly base: string;
}

/** Whether what an attribute holds leads nowhere but where it may. */
export function isSafeValue(
  element: HtmlElement,
  attribute: { readonly name: string; readonly value: string },
  pageUrl: string,
  site: OwnSite,
): boolean {
  const { name, value } = attribute;
  const key = `${element.tagName} ${name}`;
  if (FOLLOWED.has(key)) return isFollowable(value, pageUrl);
  if (LOADED.has(key)) return isOwnAddress(value, pageUrl, site);
  if (name === 'srcset') return candidates(value).every((address) => isOwnAddress(address, pageUrl, site));
  if (name === 'fill') return !value.includes('(') || /^url\(#[\w-]+\)$/.test(value);
  if (key === 'link rel') return LINKS.has(value);
  if (key === 'meta http-equiv') return value === 'refresh';
  if (key === 'meta content') return isSafeMeta(element, value, pageUrl, site);
  return true;
}

/** An address with a scheme that runs nothing; one that leads nowhere, as the browser reads it, runs nothing either. */
function isFollowable(value: string, pageUrl: string): boolean {
  return !URL.canParse(value, pageUrl) || FOLLOWED_SCHEMES.has(new URL(value, pageUrl).protocol);
}

function isOwnAddress(value: string, pageUrl: string, site: OwnSite): boolean {
  if (!URL.canParse(value, pageUrl)) return false;
  const address = new URL(value, pageUrl);
  return address.origin === site.origin && address.pathname.startsWith(site.base) && !address.username;
}

/** The addresses of a `srcset`, and their widths, which are read as files beside the page; one that holds a space or a comma is several. */
const candidates = (srcset: string): string[] => srcset.split(/[\s,]+/);

/** Only a page that has moved sends its reader on by itself, to an address of the site. */
function isSafeMeta(meta: HtmlElement, content: string, pageUrl: string, site: OwnSite): boolean {
  const equivalent = attributeOf(meta, 'http-equiv');
  if (equivalent === undefined) return true;
  // Plain from its first slash on: browsers read quotation marks and spaces in ways of their own.
  const [, target] = /^0; url=(\/[\w./~%-]*)$/.exec(content) ?? [];
  return equivalent === 'refresh' && target !== undefined && isOwnAddress(target, pageUrl, site);
}
