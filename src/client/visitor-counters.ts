/** Shows newer counters when they come into view: no request before, and none within a minute of the last. */
import { formatDateTime } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import { COUNTERS } from '../site/counters.ts';
import { newerVisitors } from './counters-data.ts';

const MINUTE_MS = 60_000;
const KEY = 'stats';

/** In the footer, and first of all on the page about them. */
const roots = [...document.querySelectorAll<HTMLElement>('[data-counters]')];
if ('IntersectionObserver' in window) {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void refresh();
  });
  for (const root of roots) observer.observe(root);
}

async function refresh(): Promise<void> {
  try {
    let [time, content]: [number, unknown?] = JSON.parse(sessionStorage[KEY] ?? '[0]');
    const age = Date.now() - time;
    if (!(age >= 0 && age < MINUTE_MS)) {
      // Noted first: a request that fails is one too.
      time = Date.now();
      sessionStorage[KEY] = JSON.stringify([time]);
      const response = await fetch(roots[0]?.dataset['counters'] ?? '', { cache: 'no-cache' });
      content = response.ok ? await response.json() : undefined;
      sessionStorage[KEY] = JSON.stringify([time, content]);
    }
    for (const root of roots) show(root, content);
  } catch {
    // The figures on the page stay, with the time at which they were counted.
  }
}

function show(root: HTMLElement, content: unknown): void {
  const status = root.querySelector<HTMLElement>('[role=status]');
  const visitors = newerVisitors(content, root.querySelector('time')?.dateTime ?? '');
  if (!visitors || !status) return;
  root.querySelectorAll('dd').forEach((cell, index) => {
    cell.textContent = formatInteger(visitors[COUNTERS[index] ?? 'total'], root.dataset['thousands']);
  });
  const time = document.createElement('time');
  time.dateTime = visitors.updatedAt;
  time.textContent = formatDateTime(new Date(visitors.updatedAt));
  status.replaceChildren(`${status.dataset['countedAt']} `, time);
}
