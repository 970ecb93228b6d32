/** Draws a state of the search page: puts what seen.ts says of it into the parts of the page. */
import { type Part, selectorOf } from './names.ts';
import { type Anchor, type Hideable, type Line, partLines, type Seen, seen, type Words } from './seen.ts';
import { type Searching, START } from './steps.ts';
import { chipList, facetSection, nodesOf, orderList, resultItem } from './view.ts';

export function part<Type extends HTMLElement = HTMLElement>(name: Part): Type {
  const found = document.querySelector<Type>(selectorOf(name));
  if (!found) throw new Error(`The search page lacks ${selectorOf(name)}`);
  return found;
}

/**
 * @param section that alone is searched
 * @returns what draws a state; it draws it again when the window grows wide or the reader opens the filters
 */
export function drawing(root: HTMLElement, section: string | undefined): (state: Searching) => void {
  const opener = part('opener');
  /** As in AnswerHead.astro. */
  const wide = matchMedia('(min-width: 62em)');
  const page = { path: location.pathname, section, ways: waysOf(part('ways')) };
  const { title } = document;
  const changed = onlyChanges();
  const isOpen = () => opener.getAttribute('aria-expanded') === 'true';
  let last: Searching = START;

  const draw = (state: Searching) => {
    last = state;
    const now = seen(state, { ...page, isWide: wide.matches, isOpen: isOpen() });
    document.title = now.titled + title;
    // From here on the script says what is seen.
    delete document.documentElement.dataset['asked'];
    keepFocus(root, part('count'), () => {
      changed('place', wide.matches, () => placeFacets(wide.matches));
      show(now, changed);
      const list = part('results');
      const answer = state.answer?.of;
      changed('results', answer, () => {
        const lines = answer ? partLines(answer) : [];
        list.replaceChildren(...(answer?.results ?? []).map((result, at) => resultItem(result, lines[at])));
      });
      changed('query', state.settled, () => list.setAttribute('data-query', state.settled));
      changed('busy', now.isBusy, () => list.setAttribute('aria-busy', String(now.isBusy)));
    });
  };
  part('late').style.animation = 'none';
  opener.addEventListener('click', () => {
    opener.setAttribute('aria-expanded', String(!isOpen()));
    draw(last);
  });
  wide.addEventListener('change', () => draw(last));
  return draw;
}

type Changed = (name: string, value: unknown, show: () => void) => void;

/** @returns what shows a value only where it is another than before: words that are put there anew are read out anew */
function onlyChanges(): Changed {
  const shown = new Map<string, unknown>();
  return (name, value, show) => {
    if (shown.get(name) === value) return;
    shown.set(name, value);
    show();
  };
}

function show(now: Seen, changed: Changed): void {
  const fill = (name: Part, value: readonly unknown[], nodes: () => readonly (Node | string)[]) =>
    changed(name, JSON.stringify(value), () =>
      part(name).replaceChildren(...(value.length > 0 ? nodes() : [])),
    );
  for (const [name, isShown] of Object.entries(now.parts) as [Hideable, boolean][])
    part(name).hidden = !isShown;
  for (const [name, words] of Object.entries(now.lines) as [Line, Words][])
    fill(name, words, () => nodesOf(words));
  fill('sort', now.orders, () => [orderList(now.orders)]);
  fill('sections', now.sections, () => [chipList(now.sections)]);
  fill('facets', now.facets, () => now.facets.map(facetSection));
  part('columns').classList.toggle('alone', now.isAlone);
  part('opener').style.visibility = now.hasFilters ? '' : 'hidden';
}

/** On a phone the facets lie behind a button above the answers; where there is room, beside them. */
function placeFacets(isWide: boolean): void {
  if (isWide) part('side').prepend(part('facets'));
  else part('filters').append(part('facets'));
}

const waysOf = (list: HTMLElement): Anchor[] =>
  [...list.querySelectorAll('a')].map((way) => ({
    text: way.textContent ?? '',
    href: way.getAttribute('href') ?? '',
  }));

/** Redraws; who stood on a link that is drawn anew stands on it again, or where the answer begins. */
function keepFocus(root: HTMLElement, otherwise: HTMLElement, redraw: () => void): void {
  const held = document.activeElement;
  const label = held?.firstChild?.textContent;
  redraw();
  if (!(held instanceof HTMLElement) || held === document.body || held.offsetParent) return;
  const same = [...root.querySelectorAll('a')].find(
    (link) =>
      link.offsetParent && link.className === held.className && link.firstChild?.textContent === label,
  );
  (same ?? otherwise).focus({ preventScroll: same !== undefined });
}
