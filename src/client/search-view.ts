/** What the search page shows, made of nodes alone: nothing that a reader typed or a text holds is read as HTML. */
import type { Segment } from '../search/excerpt.ts';
import type { FacetCount, FacetName } from '../search/facets.ts';
import type { Result } from './search-session.ts';

type Child = Node | string;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export const marked = (segments: readonly Segment[]): Child[] =>
  segments.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

export function resultItem({ href, title, excerpt, facts }: Result): HTMLLIElement {
  const day = facts['date'] && dayOf(facts['date']);
  const item = element(
    'li',
    {},
    element(
      'h2',
      {},
      element('a', { class: 'headline', href }, ...(title.length > 0 ? marked(title) : [href])),
    ),
    element('p', {}, ...marked(excerpt)),
    element(
      'p',
      { class: 'meta row' },
      element(
        'span',
        {},
        [facts['section'], facts['category'], facts['status']?.toLowerCase()].filter(Boolean).join(', '),
      ),
      ...(day ? [element('time', { datetime: facts['date'] ?? '' }, day)] : []),
    ),
  );
  if (facts['thumbnail']) {
    const picture = element('img', {
      src: facts['thumbnail'],
      alt: '',
      loading: 'lazy',
      width: '100',
      height: '75',
    });
    // A rendition that is gone leaves no broken frame.
    picture.addEventListener('error', () => picture.remove());
    // Ahead of the text that stands around it.
    item.prepend(picture);
  }
  return item;
}

/** `2025-09-28T…` → `28/09/2025`: the day as it was in Viet Nam, which the index was given. */
function dayOf(iso: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  return day && `${day}/${month}/${year}`;
}

/** 1783 → `1.783` */
export const integer = (value: number): string => String(value).replace(/\B(?=(\d{3}){1,6}$)/g, '.');

const HEADINGS: Readonly<Record<FacetName, string>> = {
  section: 'Theo mục',
  category: 'Theo chuyên mục',
  type: 'Theo loại văn bản',
  year: 'Theo năm',
};

/** Links, one a value, that choose it or, when it is chosen, leave it again. */
function facetLinks(
  name: FacetName,
  rows: readonly FacetCount[],
  chosen: string | undefined,
  hrefFor: (value: string | undefined) => string,
): HTMLUListElement {
  return element(
    'ul',
    { class: 'values' },
    ...rows.map(({ value, count }) =>
      element(
        'li',
        {},
        element(
          'a',
          value === chosen
            ? { href: hrefFor(undefined), 'aria-current': 'true', title: 'Bỏ chọn' }
            : { href: hrefFor(value) },
          facetLabel(name, value),
        ),
        ' ',
        element('span', { class: 'meta' }, integer(count)),
      ),
    ),
  );
}

/** A value as readers see it: a number alone says little. */
export const facetLabel = (name: FacetName, value: string): string =>
  name === 'year' ? `Năm ${value}` : value;

/** A facet with its heading; undefined where there is nothing to choose. */
export function facetSection(
  name: FacetName,
  rows: readonly FacetCount[],
  chosen: string | undefined,
  hrefFor: (value: string | undefined) => string,
): HTMLElement | undefined {
  if (rows.length < 2 && chosen === undefined) return undefined;
  const head = element('div', { class: 'section-head row' }, element('h2', {}, HEADINGS[name]));
  return element('section', {}, head, facetLinks(name, rows, chosen, hrefFor));
}

/** The sections as chips: all of them, and each with its count. */
export function sectionChips(
  rows: readonly FacetCount[],
  chosen: string | undefined,
  hrefFor: (value: string | undefined) => string,
): HTMLLIElement[] {
  if (rows.length < 2 && chosen === undefined) return [];
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return [{ value: undefined, count: all }, ...rows].map(({ value, count }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: hrefFor(value), ...(value === chosen && { 'aria-current': 'true' }) },
        value ?? 'Tất cả',
        ' ',
        element('span', {}, integer(count)),
      ),
    ),
  );
}
