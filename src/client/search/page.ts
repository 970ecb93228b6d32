/**
 * Runs a search page: hands what the reader does to steps.ts, shows what seen.ts says of it, and loads the answers. What
 * is decided is decided there.
 */

import { type Request, readRequest, writeRequest } from '../../search/answer/address.ts';
import { normalizeQuery } from '../../search/query/query-text.ts';
import { drawing, part } from './drawing.ts';
import { nextStop, type Stop } from './keys.ts';
import { forgetSession, sessionOf } from './loading.ts';
import { factsOf, type PageFacts, ROOT } from './names.ts';
import { nextSearching, RESULTS, type Searching, START, type Step } from './steps.ts';

/** A pause in typing after which an answer is of use, in ms. */
const PAUSE = 150;
/** When waiting needs a word. */
const SLOW = 3000;
/** How long an answer waits for its filters. */
const BRIEFLY = 1000;

const NO_COUNTS = { section: [], category: [], type: [], year: [] };

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
  addEventListener('beforeprint', () => tellSource(state.request));
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
    const session = await sessionOf(facts, request.query);
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

/** On paper the address of answers holds what was asked, in letters. */
function tellSource(request: Request): void {
  const source = document.querySelector('.print-source')?.firstChild;
  const [words, address] = source?.textContent?.trim().split(' ') ?? [];
  if (!source || !address) return;
  const asked = new URL(address);
  asked.search = writeRequest(request);
  source.textContent = `${words} ${asked.href.split('%25').map(decodeURI).join('%25')} `;
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

const pause = (ms: number) => new Promise<undefined>((done) => setTimeout(() => done(undefined), ms));

const root = document.querySelector<HTMLElement>(ROOT);
if (root) start(root);
