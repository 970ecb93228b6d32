/**
 * Runs a search page: hands what the reader does to steps.ts, shows what seen.ts says of it, and loads the answers. What
 * is decided is decided there.
 */

import { readRequest } from '../../search/answer/address.ts';
import { normalizeQuery } from '../../search/query/query-text.ts';
import { nextStop, type Stop } from './keys.ts';
import { forgetSession, sessionOf } from './loading.ts';
import { factsOf, type PageFacts, type Part, ROOT, selectorOf } from './names.ts';
import { type Hideable, type Line, type Seen, seen } from './seen.ts';
import { nextSearching, RESULTS, type Searching, START, type Step } from './steps.ts';
import { chipList, facetSection, nodesOf, orderList, resultItem } from './view.ts';

/** A pause in typing after which an answer is of use, in ms. */
const PAUSE = 150;
/** When waiting needs a word. */
const SLOW = 3000;
/** How long an answer waits for its filters. */
const BRIEFLY = 1000;

const NO_COUNTS = { section: [], category: [], type: [], year: [] };

const root = document.querySelector<HTMLElement>(ROOT);
if (root) start(root);

function part<Type extends HTMLElement = HTMLElement>(name: Part): Type {
  const found = document.querySelector<Type>(selectorOf(name));
  if (!found) throw new Error(`The search page lacks ${selectorOf(name)}`);
  return found;
}

type Take = (given: Step) => void;

function start(root: HTMLElement): void {
  const facts = factsOf(root);
  const field = part<HTMLInputElement>('field');
  const draw = drawing(root, facts.section);
  let state = START;

  const step: Take = (given) => {
    const before = state;
    state = nextSearching(state, given);
    if (state === before) return;
    if (state.turn !== before.turn) {
      writeHistory(before, state);
      const { turn } = state;
      void load(state, facts, step, () => turn !== state.turn);
    }
    draw(state);
    if (given.do === 'answered') arrive(state);
    if (given.do === 'failed') forgetSession();
  };
  const come = () => {
    step({ do: 'come', address: location.search, ...kept() });
    field.value = state.request.query;
  };

  listen(root, step, () => state);
  addEventListener('popstate', come);
  addEventListener('pagehide', () => keep(state));
  // The index is fetched while the reader begins to type.
  field.addEventListener('focus', () => sessionOf(facts).catch(() => undefined), { once: true });
  const early = normalizeQuery(field.value);
  const isTyping = field.value !== field.defaultValue && early !== readRequest(location.search).query;
  come();
  // What a reader typed before this script came is not lost.
  if (!isTyping || early === '') return;
  field.value = early;
  step({ do: 'type', text: early, isSubmitted: false });
}

/** Loads the answer of a turn. */
async function load(
  { request, turn, wanted, phase }: Searching,
  facts: PageFacts,
  step: Take,
  isLate: () => boolean,
): Promise<void> {
  if (phase === 'idle') return;
  const { section } = facts;
  // A page of one section, such as the documents, searches that alone.
  const asked = section ? { ...request, choice: { ...request.choice, section } } : request;
  const slow = setTimeout(() => step({ do: 'slow', turn }), SLOW);
  try {
    const session = await sessionOf(facts);
    if (isLate()) return;
    const counting = session.facets(asked).catch(() => NO_COUNTS);
    const answer = await session.answer(asked, wanted);
    // Filters stand above the answers on a phone, and would push them: they come together, but no answer waits long.
    const counts = await Promise.race([counting, pause(BRIEFLY)]);
    step({ do: 'answered', turn, answer, counts });
    if (!counts) step({ do: 'counted', turn, counts: await counting });
  } catch (error) {
    if (!isLate()) console.warn(error);
    step({ do: 'failed', turn });
  } finally {
    clearTimeout(slow);
  }
}

/** What the history keeps of an answer: how much of it was shown, and which part the reader saw. */
const keep = ({ wanted }: Searching) => history.replaceState({ shown: wanted, top: scrollY }, '');

function kept(): { wanted: number; top: number } {
  const { shown = RESULTS, top = 0 }: { shown?: number; top?: number } = history.state ?? {};
  return { wanted: shown, top };
}

function writeHistory(before: Searching, { address, history: how }: Searching): void {
  if (how === 'as it is') return;
  if (how === 'push') keep(before);
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + address);
}

function arrive(state: Searching): void {
  const { afterwards } = state;
  if (!afterwards) return;
  if ('scrollTo' in afterwards) scrollTo(0, afterwards.scrollTo);
  else {
    // The button may be gone: the reader goes on at the first of the new ones.
    part('results').children[afterwards.focusOn]?.querySelector('a')?.focus();
    keep(state);
  }
}

/** What the reader does, as steps. */
function listen(root: HTMLElement, step: Take, state: () => Searching): void {
  const field = part<HTMLInputElement>('field');
  const list = part('results');
  let typing: ReturnType<typeof setTimeout> | undefined;
  const type = (isSubmitted: boolean) => {
    clearTimeout(typing);
    step({ do: 'type', text: field.value, isSubmitted });
  };
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    type(true);
  });
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(type, PAUSE, false);
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || list.contains(link) || link.pathname !== location.pathname) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(typing);
    step({ do: 'follow', address: link.search });
    field.value = state().request.query;
  });
  part('more').addEventListener('click', () => step({ do: 'more' }));
  part('retry').addEventListener('click', () => step({ do: 'retry' }));
  addEventListener('online', () => {
    if (state().phase === 'failed') step({ do: 'retry' });
  });
  root.addEventListener('keydown', (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
    const links = [...list.querySelectorAll<HTMLElement>(':scope > li h2 a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const from: Stop = document.activeElement === field ? 'field' : at < 0 ? undefined : at;
    const to = nextStop(event.key, from, links.length);
    if (to === undefined) return;
    event.preventDefault();
    (to === 'field' ? field : links[to])?.focus();
  });
}

/** @returns what shows a state, and shows anew only what has changed of it: what is said twice is heard twice */
function drawing(root: HTMLElement, section: string | undefined): (state: Searching) => void {
  const list = part('results');
  const opener = part('opener');
  /** As in SearchFilters.astro. */
  const wide = matchMedia('(min-width: 62em)');
  const ways = [...part('ways').querySelectorAll('a')].map((way) => ({
    text: way.textContent ?? '',
    href: way.getAttribute('href') ?? '',
  }));
  const { title } = document;
  const drawn = new Map<string, unknown>();
  const changed = (name: string, value: unknown, show: () => void) => {
    if (drawn.get(name) === value) return;
    drawn.set(name, value);
    show();
  };
  const nodes = (name: Part, value: unknown, made: () => readonly (Node | string)[]) =>
    changed(name, JSON.stringify(value), () => part(name).replaceChildren(...made()));
  let last: Searching = START;

  const show = (now: Seen, state: Searching) => {
    for (const [name, isShown] of Object.entries(now.parts) as [Hideable, boolean][])
      part(name).hidden = !isShown;
    for (const [name, words] of Object.entries(now.lines) as [Line, Seen['lines'][Line]][])
      nodes(name, words, () => nodesOf(words));
    nodes('sort', now.orders, () => (now.orders.length > 0 ? [orderList(now.orders)] : []));
    nodes('sections', now.sections, () => (now.sections.length > 0 ? [chipList(now.sections)] : []));
    nodes('facets', now.facets, () => now.facets.map(facetSection));
    changed('results', state.answer?.of, () =>
      list.replaceChildren(...(state.answer?.of.results ?? []).map(resultItem)),
    );
  };
  const draw = (state: Searching) => {
    last = state;
    const isOpen = opener.getAttribute('aria-expanded') === 'true';
    const now = seen(state, { path: location.pathname, section, ways, isWide: wide.matches, isOpen });
    document.title = now.titled + title;
    // From here on the script says what is seen.
    delete document.documentElement.dataset['asked'];
    if (wide.matches) part('side').prepend(part('facets'));
    else part('filters').append(part('facets'));
    keepFocus(root, part('count'), () => show(now, state));
    part('columns').classList.toggle('alone', now.isAlone);
    opener.style.visibility = now.hasFilters ? '' : 'hidden';
    changed('query', state.settled, () => list.setAttribute('data-query', state.settled));
    changed('busy', now.isBusy, () => list.setAttribute('aria-busy', String(now.isBusy)));
  };
  part('late').style.animation = 'none';
  opener.addEventListener('click', () => {
    opener.setAttribute('aria-expanded', String(opener.getAttribute('aria-expanded') !== 'true'));
    draw(last);
  });
  wide.addEventListener('change', () => draw(last));
  return draw;
}

/** Redraws; who stood on a link that is drawn anew stands on it again, or where the answer begins. */
function keepFocus(root: HTMLElement, otherwise: HTMLElement, show: () => void): void {
  const held = document.activeElement;
  const label = held?.firstChild?.textContent;
  show();
  if (!(held instanceof HTMLElement) || held === document.body || held.offsetParent) return;
  const same = [...root.querySelectorAll('a')].find(
    (link) =>
      link.offsetParent && link.className === held.className && link.firstChild?.textContent === label,
  );
  (same ?? otherwise).focus({ preventScroll: same !== undefined });
}

const pause = (ms: number) => new Promise<undefined>((done) => setTimeout(() => done(undefined), ms));
