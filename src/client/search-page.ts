/** Runs a search page: reads the request from the address, answers it, and follows the reader's typing and choices. */
import { type Request, readRequest, writeRequest } from '../search/address.ts';
import { FACETS, type FacetName } from '../search/facets.ts';
import { foldedPhrase, isCut, normalizeQuery, syllablesOf } from '../search/syllables.ts';
import { type Answer, forgetSession, openSession } from './search-session.ts';
import { element, facetLabel, facetSection, integer, resultItem, sectionChips } from './search-view.ts';

const STEP = 10;
/** A pause in typing after which an answer is of use. */
const PAUSE = 150;
/** When waiting needs a word. */
const SLOW = 3000;

/** What an answer waits for its filters, in ms. */
const BRIEFLY = 1000;

const NO_COUNTS = { section: [], category: [], type: [], year: [] };

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

function start(root: HTMLElement): void {
  const part = <Type extends HTMLElement = HTMLElement>(name: string): Type => {
    const found = document.querySelector<Type>(`[data-search-${name}]`);
    if (!found) throw new Error(`The search page lacks data-search-${name}`);
    return found;
  };
  const list = part('results');
  const status = part('count');
  const field = part<HTMLInputElement>('field');
  const opener = part('opener');
  /** As in Search.astro. */
  const wide = matchMedia('(min-width: 62em)');
  const form = field.form;
  const places = { indexHref: root.dataset['index'] ?? '', homeHref: root.dataset['home'] ?? '/' };
  /** A page of one section, such as the documents, searches that alone. */
  const scope = root.dataset['section'];
  let request: Request = { query: '', choice: {}, byDate: false, cut: false };
  let shown = STEP;
  const { title } = document;
  /** Answers that come after a newer question are dropped. */
  let turn = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;

  const scoped = (asked: Request): Request =>
    scope ? { ...asked, choice: { ...asked.choice, section: scope } } : asked;
  const hrefOf = (asked: Request) => location.pathname + writeRequest(asked);
  /** What the history keeps of an answer: how much of it was shown, and which part the reader saw. */
  const kept = (): { shown: number; top: number } => ({ shown: STEP, top: 0, ...history.state });
  const keep = () => history.replaceState({ shown, top: scrollY }, '');
  /** Whether the query is one that the reader asked for, and not one on the way to it. */
  let isAsked = true;
  const fromAddress = () => {
    request = readRequest(location.search);
    field.value = request.query;
    isAsked = true;
    const { shown: most, top } = kept();
    shown = most;
    void run(() => top > 0 && scrollTo(0, top));
  };
  const go = (next: Request, how: 'push' | 'replace') => {
    const moved = hrefOf(next) !== location.pathname + location.search;
    if (moved && how === 'push') keep();
    request = next;
    shown = STEP;
    if (moved && how === 'push') history.pushState(null, '', hrefOf(next));
    if (moved && how === 'replace') history.replaceState(null, '', hrefOf(next));
    void run();
  };
  const goTyped = (isSubmitted: boolean) => {
    clearTimeout(typing);
    const next = typed();
    // A question that was asked stays in the history; the letters on the way to one do not.
    if (isSubmitted || next.query !== request.query)
      go(next, isAsked && request.query !== '' ? 'push' : 'replace');
    isAsked = isSubmitted;
  };
  const typed = (): Request => ({ ...request, query: normalizeQuery(field.value), cut: isCut(field.value) });

  async function run(answered?: () => void): Promise<void> {
    turn += 1;
    const mine = turn;
    const asked = request;
    const isMine = () => mine === turn;
    document.title = asked.query === '' ? title : `${brief(asked.query)} – ${title}`;
    const isAsking = asked.query !== '';
    // A button that goes takes the focus with it.
    keepFocus(() => {
      for (const name of ['error', 'late'] as const) part(name).hidden = true;
    });
    part('idle').hidden = isAsking;
    part('answer').hidden = !isAsking;
    // From here on the script says what is seen.
    delete document.documentElement.dataset['asked'];
    if (!isAsking) {
      clearAnswer();
      status.textContent = '';
      beside({ help: true, contact: true });
      part('columns').classList.toggle('alone', scope !== undefined);
      settle('');
      return;
    }
    part('columns').classList.remove('alone');
    list.setAttribute('aria-busy', 'true');
    // What stands there stays while a reader types on.
    const stands = list.childElementCount > 0 || !part('empty').hidden;
    if (!stands) {
      status.textContent = 'Đang tìm…';
      beside({});
    }
    const slow = setTimeout(() => {
      if (!isMine()) return;
      status.textContent = 'Mạng đang chậm, vẫn đang tải dữ liệu tìm kiếm…';
      part('late').hidden = stands;
    }, SLOW);
    try {
      const session = await openSession(places);
      if (!isMine()) return;
      const counting = session.facets(scoped(asked)).catch(() => NO_COUNTS);
      const answer = await session.answer(scoped(asked), shown);
      // Filters stand above the answers on a phone, and would push them: they come together, but no answer waits long.
      const early = await Promise.race([counting, pause(BRIEFLY)]);
      if (!isMine()) return;
      keepFocus(() => {
        show(asked, answer);
        if (early) showFacets(asked, early);
      });
      settle(asked.query);
      answered?.();
      if (early) return;
      const counts = await counting;
      if (isMine()) keepFocus(() => showFacets(asked, counts));
    } catch (error) {
      if (!isMine()) return;
      console.warn(error);
      forgetSession();
      const isMore =
        list.dataset['query'] === asked.query && shown > list.childElementCount && list.childElementCount > 0;
      // Answers that stand there stay when no more of them come.
      if (!isMore) {
        keepFocus(clearAnswer);
        beside({ contact: true });
      }
      status.textContent = '';
      part('error').hidden = false;
      settle(asked.query);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Redraws; who stood on a link that is drawn anew stands on it again, or where the answer begins. */
  function keepFocus(draw: () => void): void {
    const held = document.activeElement;
    const label = held?.firstChild?.textContent;
    draw();
    if (!(held instanceof HTMLElement) || held === document.body || held.offsetParent) return;
    const same = [...root.querySelectorAll('a')].find(
      (link) =>
        link.offsetParent && link.className === held.className && link.firstChild?.textContent === label,
    );
    (same ?? status).focus({ preventScroll: same !== undefined });
  }

  /** The wait is over: the list says whose answer it holds. */
  function settle(query: string): void {
    part('late').hidden = true;
    list.dataset['query'] = query;
    list.setAttribute('aria-busy', 'false');
  }

  function clearAnswer(): void {
    for (const name of ['results', 'sections', 'facets'] as const) part(name).replaceChildren();
    for (const name of ['facets', 'tools', 'empty', 'way', 'cut', 'partial', 'correction', 'more'] as const)
      part(name).hidden = true;
    placeFilters();
  }

  /** How to search stands beside answers, whom to call where there are none. */
  function beside({ help = false, contact = false }): void {
    part('help').hidden = !help;
    part('contact').hidden = !contact;
  }

  /** On a phone the filters lie behind a button above the answers; where there is room, beside them. */
  function placeFilters(): void {
    if (wide.matches) part('side').prepend(part('facets'));
    else part('filters').append(part('facets'));
    const isOpen = opener.getAttribute('aria-expanded') === 'true';
    part('filters').hidden = part('tools').hidden || (wide.matches ? scope !== undefined : !isOpen);
  }

  /** The part of the site that a query calls by its name, or by two words of it. */
  function wayNamed(query: string): HTMLAnchorElement | undefined {
    const asked = foldedPhrase(syllablesOf(query));
    return [...part('ways').querySelectorAll('a')].find((way) => {
      const name = foldedPhrase(syllablesOf(way.textContent ?? ''));
      return name === asked || (asked.includes(' ') && ` ${name} `.includes(` ${asked} `));
    });
  }

  function show(asked: Request, answer: Answer): void {
    list.replaceChildren(...answer.results.map(resultItem));
    const choices = FACETS.flatMap((name) => {
      const value = asked.choice[name];
      return value === undefined ? [] : [facetLabel(name, value)];
    });
    status.replaceChildren(
      element('strong', {}, `${integer(answer.total)} kết quả`),
      ` cho “${brief(asked.query)}”`,
      choices.length > 0 ? `, lọc theo: ${choices.join(', ')}` : '',
    );
    const isEmpty = answer.total === 0;
    // One answer leaves nothing to choose, unless it is the choice that left but one.
    part('tools').hidden = answer.total < 2 && choices.length === 0;
    part('chosen').textContent = choices.length > 0 ? `Lọc: ${choices.join(', ')}` : 'Lọc';
    part('sort').hidden = answer.total < 2;
    part('sort').replaceChildren(
      element(
        'ul',
        { class: 'row sort', 'aria-label': 'Xếp theo' },
        sortLink('Phù hợp nhất', { ...asked, byDate: false }, !asked.byDate),
        sortLink('Mới nhất', { ...asked, byDate: true }, asked.byDate),
      ),
    );
    placeFilters();
    const left = answer.total - answer.results.length;
    part('more').hidden = left <= 0;
    part('more').textContent = `Xem thêm ${integer(Math.min(STEP, left))} kết quả`;
    part('empty').hidden = !isEmpty;
    beside({ contact: isEmpty });
    part('unfiltered').hidden = choices.length === 0;
    part('unfiltered').replaceChildren(
      element('a', { href: hrefOf({ ...asked, choice: {} }) }, 'Bỏ lọc'),
      ' để tìm trong mọi mục, mọi năm.',
    );
    part('known').hidden = answer.known.length === 0;
    part('known').replaceChildren(
      'Bớt chữ: thử ',
      ...answer.known.flatMap((word, at) => [
        ...(at > 0 ? [' hoặc '] : []),
        element('a', { href: hrefOf({ ...asked, query: word, choice: {} }) }, word),
      ]),
      '.',
    );
    const way = wayNamed(asked.query);
    part('way').hidden = way === undefined;
    part('way').replaceChildren(
      ...(way
        ? ['Xem mục ', element('a', { href: way.getAttribute('href') ?? '' }, way.textContent ?? '')]
        : []),
    );
    part('cut').hidden = !asked.cut && !answer.cut;
    const isPartial = answer.partial && !isEmpty;
    part('partial').hidden = !isPartial;
    part('partial').textContent = isPartial ? 'Chưa thấy trang nào có đủ các chữ ấy. Gần nhất là:' : '';
    // The name of a part of the site is no slip of the keyboard.
    part('correction').hidden = answer.correction === undefined || way !== undefined;
    if (answer.correction === undefined) return;
    const href = hrefOf({ ...asked, query: answer.correction });
    part('correction').replaceChildren('Có phải bạn tìm ', element('a', { href }, answer.correction), '?');
  }

  function sortLink(label: string, asked: Request, current: boolean): HTMLElement {
    return element(
      'li',
      {},
      element('a', { href: hrefOf(asked), ...(current && { 'aria-current': 'true' }) }, label),
    );
  }

  function showFacets(
    asked: Request,
    counts: Readonly<Record<FacetName, readonly { value: string; count: number }[]>>,
  ): void {
    const hrefFor = (name: FacetName) => (value: string | undefined) =>
      hrefOf({ ...asked, choice: withChoice(asked.choice, name, value) });
    const chips = scope ? [] : sectionChips(counts.section, asked.choice.section, hrefFor('section'));
    part('sections').replaceChildren(
      ...(chips.length > 0 ? [element('ul', { class: 'row chips', 'aria-label': 'Mục' }, ...chips)] : []),
    );
    part('facets').replaceChildren(
      ...(['category', 'type', 'year'] as const).flatMap(
        (name) => facetSection(name, counts[name], asked.choice[name], hrefFor(name)) ?? [],
      ),
    );
    part('facets').hidden = part('facets').childElementCount === 0;
    // Below the filters, and so not before them.
    part('help').hidden = list.childElementCount === 0;
    const hasFilters = part('sections').childElementCount + part('facets').childElementCount > 0;
    opener.style.visibility = hasFilters ? '' : 'hidden';
  }

  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    goTyped(true);
  });
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => goTyped(false), PAUSE);
  });
  // The index is fetched while the reader begins to type.
  field.addEventListener('focus', () => openSession(places).catch(() => undefined), { once: true });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || link.closest('[data-search-results]') || link.pathname !== location.pathname) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(typing);
    const next = readRequest(link.search);
    field.value = next.query;
    isAsked = true;
    go(next, 'push');
  });
  part('late').style.animation = 'none';
  part('more').addEventListener('click', () => {
    const before = list.childElementCount;
    shown = before + STEP;
    // The button may be gone: the reader goes on at the first of the new ones.
    void run(() => {
      list.children[before]?.querySelector('a')?.focus();
      keep();
    });
  });
  part('retry').addEventListener('click', () => void run());
  opener.addEventListener('click', () => {
    opener.setAttribute('aria-expanded', String(opener.getAttribute('aria-expanded') !== 'true'));
    placeFilters();
  });
  wide.addEventListener('change', placeFilters);
  root.addEventListener('keydown', (event) => moveByKey(event, field, list));
  addEventListener('popstate', fromAddress);
  addEventListener('pagehide', keep);
  addEventListener('online', () => {
    if (!part('error').hidden) void run();
  });
  const early = normalizeQuery(field.value);
  const isTyping = field.value !== field.defaultValue && early !== readRequest(location.search).query;
  fromAddress();
  // What a reader typed before this script came is not lost.
  if (isTyping && early !== '') {
    field.value = early;
    goTyped(false);
  }
}

function brief(query: string): string {
  return query.length > 80 ? `${[...query].slice(0, 80).join('')}…` : query;
}

function pause(ms: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), ms));
}

function withChoice(
  choice: Request['choice'],
  name: FacetName,
  value: string | undefined,
): Request['choice'] {
  const { [name]: _, ...others } = choice;
  return value === undefined ? others : { ...others, [name]: value };
}

/** Arrows go from the field to the results and along them, Escape back to the field, and there empties it. */
function moveByKey(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
  const links = [...list.querySelectorAll<HTMLElement>(':scope > li h2 a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const inField = document.activeElement === field;
  const target =
    event.key === 'ArrowDown' && (inField || at >= 0)
      ? links[at + 1]
      : event.key === 'ArrowUp' && at >= 0
        ? (links[at - 1] ?? field)
        : event.key === 'Escape' && at >= 0
          ? field
          : undefined;
  if (!target) return;
  event.preventDefault();
  target.focus();
}
