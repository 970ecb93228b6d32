/** What moves on a page without the reader's doing (Layout Instability API). */
import type { Page } from 'playwright-core';

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node?: Node }[];
}

/** Less is not seen: a line of the name of the site, drawn while the next is read. */
const SEEN = 0.001;

/** Notes what moves from here on, and what moved on the page that is open. */
export async function watchShifts(page: Page): Promise<void> {
  const watch = () => {
    if ('shifts' in window) return;
    const shifts: { value: number; moved: string[] }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[])
        shifts.push({
          value,
          moved: sources.map(({ node }) => node?.textContent?.trim().slice(0, 60) ?? 'something gone'),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  };
  await page.addInitScript(watch);
  await page.evaluate(watch);
}

/** Until what has come is on the screen, and observers have been told. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next)))),
  );

/** What has moved so far on the page since `watchShifts`, a line for each time. */
export async function shiftsOf(page: Page): Promise<string[]> {
  await drawn(page);
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; moved: string[] }[] }).shifts,
  );
  return shifts
    .filter(({ value }) => value >= SEEN)
    .map(({ value, moved }) => `${value.toFixed(4)}: ${moved.join(' | ')}`);
}
