// @vitest-environment happy-dom
/** What the script of every page brings with it. */
import { beforeEach, expect, test, vi } from 'vitest';
import { openPage } from '../../tests/support/opened-page.ts';

/** The modules that ran, by name. */
let ran: string[];

beforeEach(() => {
  openPage('');
  ran = [];
  const names = ['popovers', 'print-time', 'search/intent', 'settings', 'visitor-counters', 'notices'];
  for (const name of names) {
    vi.doMock(`./${name}.ts`, () => {
      ran.push(name);
      return {};
    });
  }
});

test('a page without notices does not carry what ends one', async () => {
  await import('./page.ts');
  await new Promise((done) => setTimeout(done));
  expect(ran.sort()).toEqual(['popovers', 'print-time', 'search/intent', 'settings', 'visitor-counters']);
});

test('a page with one does', async () => {
  document.documentElement.dataset['notices'] = 'bao.a1@9999999999';
  await import('./page.ts');
  await vi.waitFor(() => expect(ran).toContain('notices'));
});
