/** What the search page shows, made of nodes alone: nothing that a reader typed or a text holds is read as HTML. */
import { formatDay } from '../../lib/dates.ts';
import { formatInteger } from '../../lib/numbers.ts';
import type { Result } from '../../search/answer/answer.ts';
import { type Child, element, headline, marked } from './elements.ts';
import type { Option, Seen, Words } from './seen.ts';

/** @param line what is said before it */
export function resultItem({ href, title, excerpt, facts }: Result, line?: string): HTMLLIElement {
  const { date } = facts;
  const item = element(
    'li',
    {},
    ...(line ? [element('p', { class: 'part' }, line)] : []),
    element(
      'h2',
      {},
      element('a', { class: 'headline', href }, ...(title.length > 0 ? headline(title) : [href])),
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
      ...(date ? [element('time', { datetime: date }, formatDay(date.slice(0, 10)))] : []),
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
    item.querySelector('h2')?.before(picture);
  }
  return item;
}

/** A line of words, some of them links. */
export const nodesOf = (words: Words): Child[] =>
  words.map((word) => {
    if (typeof word === 'string') return word;
    if ('strong' in word) return element('strong', {}, word.strong);
    return element('a', { href: word.href }, word.text);
  });

/** The two orders of the answers, one of them taken. */
export const orderList = (orders: readonly Option[]): HTMLUListElement =>
  element(
    'ul',
    { class: 'row sort', 'aria-label': 'Xếp theo' },
    ...orders.map((order) => element('li', {}, optionLink(order))),
  );

/** The sections as chips, each with its count. */
export const chipList = (sections: readonly Option[]): HTMLUListElement =>
  element(
    'ul',
    { class: 'row chips', 'aria-label': 'Mục' },
    ...sections.map((section) => {
      const link = optionLink(section);
      link.append(' ', element('span', {}, formatInteger(section.count ?? 0)));
      return element('li', {}, link);
    }),
  );

/** A facet with its heading: links, one a value, that choose it or, when it is chosen, leave it again. */
export const facetSection = ({ heading, options }: Seen['facets'][number]): HTMLElement =>
  element(
    'section',
    {},
    element('div', { class: 'section-head row' }, element('h2', {}, heading)),
    element(
      'ul',
      { class: 'values' },
      ...options.map((option) =>
        element(
          'li',
          {},
          optionLink(option, 'Bỏ chọn'),
          ' ',
          element('span', { class: 'meta' }, formatInteger(option.count ?? 0)),
        ),
      ),
    ),
  );

/** @param hint what a press on the link does where it is taken */
const optionLink = ({ text, href, isTaken }: Option, hint?: string): HTMLAnchorElement =>
  element('a', { href, ...(isTaken && { 'aria-current': 'true', ...(hint && { title: hint }) }) }, text);
