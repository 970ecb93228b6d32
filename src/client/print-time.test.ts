// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { find, openPage } from '../../tests/support/opened-page.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('paper tells when the page was printed, by the clock of Viet Nam', async () => {
  vi.useFakeTimers({ now: Date.parse('2025-12-31T18:05:09Z') });
  openPage('<p data-printed="In lúc"></p>');
  await import('./print-time.ts');
  expect(find('[data-printed]').textContent).toBe('');
  dispatchEvent(new Event('beforeprint'));
  expect(find('[data-printed]').textContent).toBe('In lúc 01/01/2026 01:05:09');
});

test('a page without a place for it is printed all the same', async () => {
  openPage('');
  await import('./print-time.ts');
  expect(() => dispatchEvent(new Event('beforeprint'))).not.toThrow();
});
