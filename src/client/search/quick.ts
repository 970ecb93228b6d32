/** Answers under the search field of the masthead, in its sheet on a phone, as a combo box does: the field keeps the focus, arrows choose. */
import { formatDay } from '../../lib/dates.ts';
import { type Request, readRequest, writeRequest } from '../../search/answer/address.ts';
import type { Answer, Result } from '../../search/answer/answer.ts';
import { normalizeQuery } from '../../search/query/query-text.ts';
import { addressesBeside } from './ahead.ts';
import { type Child, element, headline, setAttributes } from './elements.ts';
import { sessionOf } from './loading.ts';
import styles from './quick.css?inline';

const MOST = 6;
const PAUSE = 150;
const LIST = 'tim-nhanh-ket-qua';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

export function answerIn(field: HTMLInputElement): void {
  const { form } = field;
  if (!form) return;
  const addresses = addressesBeside(form);
  const searchHref = form.action;
  const options = optionsBelow(field, field.closest('[popover]') ?? form);
  let typing: ReturnType<typeof setTimeout> | undefined;
  /** What is waited for; what comes of anything older is too late. */
  let asked: Request | undefined;

  async function run(): Promise<void> {
    const request = { ...readRequest(''), query: normalizeQuery(field.value) };
    asked = request;
    if (request.query === '') return options.close();
    try {
      const session = await sessionOf(addresses, request.query);
      let first: Result | undefined;
      const answer = await session.answer(request, MOST, ({ results }) => {
        first = results[0];
        if (request === asked && first) options.begin(first);
      });
      const all = new URL(searchHref).pathname + writeRequest(request);
      if (request === asked) options.show(answer, all, first);
    } catch {
      // The form itself still works, and its page says what is wrong.
      if (request === asked) options.close();
    }
  }

  field.addEventListener('input', () => {
    // An answer to what stood there before is not the one that Enter should open.
    options.activate(null);
    clearTimeout(typing);
    typing = setTimeout(run, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || !options.take(event.key)) return;
    event.preventDefault();
    if (event.key !== 'Escape') return;
    // An answer on its way would open the list again.
    asked = undefined;
    clearTimeout(typing);
  });
  field.addEventListener('blur', options.close);
  sessionOf(addresses).catch(() => undefined);
  if (field.value !== '') void run();
}

/** The list of answers below a field, closed at first. */
function optionsBelow(field: HTMLInputElement, place: Element) {
  const { list, status } = comboBox(field, place);
  /** The answer that the arrows have chosen. */
  let active: Element | null = null;

  const activate = (option: Element | null) => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    field.removeAttribute('aria-activedescendant');
    if (!option) return;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(null);
  };
  const close = () => open(false);
  /** @param kept how many of the options that are there stay */
  const fill = (choices: readonly Choice[], kept: number, isBusy: boolean) => {
    if (kept === 0) activate(null);
    list.replaceChildren(
      ...[...list.children].slice(0, kept),
      ...choices.slice(kept).map((choice, at) => optionOf(choice, kept + at)),
    );
    list.setAttribute('aria-busy', String(isBusy));
    open(choices.length > 0 && document.activeElement === field);
  };
  return {
    activate,
    close,
    /** Shows the first answer alone, while the others are looked for; it is told aloud with them. */
    begin(first: Result) {
      status.textContent = '';
      fill([foundOf(first)], 0, true);
    },
    /**
     * @param all where all answers stand
     * @param early what is shown already: it stays where it is, for it is being read
     */
    show({ total, results }: Answer, all: string, early: Result | undefined) {
      const others = results.filter(({ href }) => href !== early?.href);
      const shown = [...(early ? [early] : []), ...others].slice(0, MOST);
      status.textContent = total === 0 ? 'Không có kết quả' : `${shown.length} kết quả, dùng mũi tên để chọn`;
      const whole = { href: all, nodes: ['Xem tất cả kết quả'] };
      fill(shown.length > 0 ? [...shown.map(foundOf), whole] : [], early ? 1 : 0, false);
    },
    /** @returns whether the key was for the list */
    take(key: string): boolean {
      const isOurs = !list.hidden && (KEYS.includes(key) || (key === 'Enter' && active !== null));
      if (!isOurs) return false;
      if (key === 'Escape') close();
      else if (key === 'Enter') follow(active);
      else activate(neighbour(list, active, key));
      return true;
    },
  };
}

const KEYS = ['ArrowDown', 'ArrowUp', 'Escape'];

/** Below the last and above the first is the field itself. */
function neighbour(list: Element, active: Element | null, key: string): Element | null {
  if (key === 'ArrowDown') return active ? active.nextElementSibling : list.firstElementChild;
  return active ? active.previousElementSibling : list.lastElementChild;
}

function comboBox(field: HTMLInputElement, place: Element) {
  const list = element('ul', { id: LIST, role: 'listbox', class: 'quick', 'aria-label': 'Kết quả nhanh' });
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  list.hidden = true;
  place.append(list, status);
  setAttributes(field, {
    role: 'combobox',
    'aria-controls': LIST,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  });
  // A press on an option must not take the focus, which would close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) follow(event.target.closest('[data-href]'));
  });
  return { list, status };
}

interface Choice {
  readonly href: string;
  readonly nodes: readonly Child[];
}

/** A page found: its title, and below it what it is and of when. */
function foundOf({ href, title, facts }: Result): Choice {
  const { section, date } = facts;
  const told = [section, date && formatDay(date.slice(0, 10))].filter(Boolean).join(', ');
  return { href, nodes: [...headline(title), ' ', element('span', { class: 'meta' }, told)] };
}

const optionOf = ({ href, nodes }: Choice, at: number): HTMLLIElement =>
  element(
    'li',
    { role: 'option', id: `${LIST}-${at}`, 'aria-selected': 'false', 'data-href': href },
    ...nodes,
  );

function follow(option: Element | null): void {
  const target = option?.getAttribute('data-href');
  if (target) location.assign(target);
}
