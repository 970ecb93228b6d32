/** Runs the search page: reads the query from the address, asks Pagefind, shows what it finds. */
import { fromIndexForm, normalizeQuery, toIndexForm } from '../search/index-form.ts';

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string } }>;
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

/** Results shown; the rest is told by number. */
const SHOWN = 20;

const root = document.querySelector<HTMLElement>('[data-search]');
const list = root?.querySelector<HTMLElement>('[data-search-results]');
const count = root?.querySelector<HTMLElement>('[data-search-count]');
const failure = root?.querySelector<HTMLElement>('[data-search-error]');
const field = document.querySelector<HTMLInputElement>('#tim-kiem');

if (root && list && count && failure && field) {
  const query = normalizeQuery(new URLSearchParams(location.search).get('q') ?? '');
  field.value = query;
  if (query !== '') void run(query, { root, list, count, failure });
}

async function run(
  query: string,
  page: { root: HTMLElement; list: HTMLElement; count: HTMLElement; failure: HTMLElement },
): Promise<void> {
  const { root, list, count, failure } = page;
  list.setAttribute('aria-busy', 'true');
  count.textContent = 'Đang tìm…';
  try {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${root.dataset['index']}pagefind.js`);
    await pagefind.options({ baseUrl: root.dataset['home'] ?? '/' });
    const { results } = await pagefind.search(toIndexForm(query));
    const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    list.replaceChildren(...shown.map(resultItem));
    count.textContent =
      results.length === 0
        ? `Không tìm thấy kết quả nào cho “${query}”. Mời thử ít từ hơn.`
        : `${results.length} kết quả cho “${query}”`;
  } catch (error) {
    console.error(error);
    failure.hidden = false;
    count.textContent = '';
  } finally {
    list.dataset['query'] = query;
    list.setAttribute('aria-busy', 'false');
  }
}

function resultItem(result: { url: string; excerpt: string; meta: { title?: string } }): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = result.url;
  link.textContent = fromIndexForm(result.meta.title ?? result.url);
  heading.append(link);
  const words = document.createElement('p');
  words.append(...markedNodes(fromIndexForm(result.excerpt)));
  item.append(heading, words);
  return item;
}

/** Pagefind's excerpt is HTML with `<mark>` around matches: read as text, so that nothing else comes alive. */
function markedNodes(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
