/** Answers under the search field of the masthead, in its sheet on a phone, as a combo box does: the field keeps the focus, arrows choose. */
import { normalizeQuery } from '../search/syllables.ts';
import { openSession } from './search-session.ts';
import { element, marked } from './search-view.ts';

const MOST = 6;
const PAUSE = 150;
const LIST = 'tim-nhanh-ket-qua';

export function answerIn(field: HTMLInputElement): void {
  const form = field.form;
  if (!form) return;
  // The search page, its index and the home page lie side by side.
  const places = {
    indexHref: new URL('../pagefind/', form.action).pathname,
    homeHref: new URL('../', form.action).pathname,
  };
  const list = element('ul', { id: LIST, role: 'listbox', class: 'quick', 'aria-label': 'Kết quả nhanh' });
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  list.hidden = true;
  (field.closest('[popover]') ?? form).append(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-controls': LIST,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  })) {
    field.setAttribute(name, value);
  }
  let typing: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let active = -1;

  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(-1);
  };
  const activate = (at: number) => {
    active = at;
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === at));
      if (place === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at >= 0) field.setAttribute('aria-activedescendant', `${LIST}-${at}`);
    else field.removeAttribute('aria-activedescendant');
  };

  async function run(): Promise<void> {
    turn += 1;
    const mine = turn;
    const query = normalizeQuery(field.value);
    if (query === '') return open(false);
    try {
      const session = await openSession(places);
      const answer = await session.answer({ query, choice: {}, byDate: false, cut: false }, MOST);
      if (mine !== turn) return;
      list.replaceChildren(
        ...answer.results.map((result, at) =>
          element(
            'li',
            { role: 'option', id: `${LIST}-${at}`, 'aria-selected': 'false', 'data-href': result.href },
            ...marked(result.title),
          ),
        ),
      );
      status.textContent =
        answer.total === 0 ? 'Không có kết quả' : `${answer.results.length} kết quả, dùng mũi tên để chọn`;
      open(answer.results.length > 0 && document.activeElement === field);
      activate(-1);
    } catch {
      // The form itself still works, and its page says what is wrong.
      open(false);
    }
  }

  const follow = (option: Element | null | undefined) => {
    const target = option?.getAttribute('data-href');
    if (target) location.assign(target);
  };
  field.addEventListener('input', () => {
    // An answer to what stood there before is not the one that Enter should open.
    activate(-1);
    clearTimeout(typing);
    typing = setTimeout(run, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const count = list.childElementCount;
    if (event.key === 'ArrowDown') activate(active + 1 < count ? active + 1 : -1);
    else if (event.key === 'ArrowUp') activate(active < 0 ? count - 1 : active - 1);
    else if (event.key === 'Escape') {
      // An answer on its way would open the list again.
      turn += 1;
      clearTimeout(typing);
      open(false);
    } else if (event.key === 'Enter' && active >= 0) follow(list.children[active]);
    else return;
    event.preventDefault();
  });
  // A press on an option must not take the focus, which would close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) follow(event.target.closest('[data-href]'));
  });
  field.addEventListener('blur', () => open(false));
  openSession(places).catch(() => undefined);
  if (field.value !== '') void run();
}
