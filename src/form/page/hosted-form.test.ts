// @vitest-environment happy-dom
/** How an editor signs in to the form of a built site, and what is kept of it. */

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { config } from 'zod';
import { blankForm, heading, press, shown } from '../../../tests/support/form-page.ts';
import type { HostedSite } from '../hosted-site.ts';

const site: HostedSite = {
  host: 'github',
  api: 'https://api.example.vn',
  repository: 'xa-mau/trang',
  branch: 'main',
  folder: 'content',
  tokens: 'https://github.example.vn/settings/tokens',
  rights: 'chỉ cho kho này',
  titles: {},
  addresses: [],
  moved: [],
};
const TOKEN = 'github_pat_0123456789';

const asked: { readonly url: string; readonly token: string | null }[] = [];

/** A git host whose one branch holds nothing, for that one token. */
async function answer(address: string | URL | Request, options?: RequestInit): Promise<Response> {
  const url = String(address instanceof Request ? address.url : address);
  if (url === 'editing.json') {
    expect(options?.cache, 'what the site says of itself is never an old copy').toBe('no-store');
    return Response.json(site);
  }
  const token = new Headers(options?.headers).get('Authorization');
  asked.push({ url, token });
  if (!token?.endsWith(TOKEN)) return Response.json({ message: 'Bad credentials' }, { status: 401 });
  if (url.includes('/git/trees/')) return Response.json({ sha: 't', tree: [], truncated: false });
  return Response.json({ object: { sha: 'c' }, sha: 'c', tree: { sha: 't' }, commit: { sha: 'c' } });
}

const alerted = () => document.querySelector('[role="alert"]')?.textContent;
const field = () => {
  const found = document.querySelector<HTMLInputElement>('[name="token"]');
  if (!found) throw new Error('nothing asks for the token');
  return found;
};

beforeAll(async () => {
  // Files that ran before in the same process may have left something there.
  sessionStorage.clear();
  localStorage.clear();
  vi.stubGlobal('fetch', answer);
  blankForm();
  await import('./hosted-form.ts');
});
beforeEach(() => {
  if (heading() === 'Soạn bài') press('Thoát, quên mã truy cập');
  asked.length = 0;
});
afterAll(() => {
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

test('asks for the token, says where it goes and how one is made, and asks nobody anything before', () => {
  expect(heading()).toBe('Đăng nhập để soạn bài');
  expect(field().type).toBe('password');
  expect(shown()).toContain('Bài được ghi vào kho xa-mau/trang trên github.example.vn');
  const link = document.querySelector('a');
  expect(link?.getAttribute('href')).toBe(site.tokens);
  expect(link?.getAttribute('rel'), 'that page cannot reach into this one').toBe('noopener noreferrer');
  expect(asked).toEqual([]);
});

test('Zod is told not to make functions of strings, which the policy of the page forbids', () => {
  expect(config().jitless).toBe(true);
});

test.each(['', 'ngắn', 'mã có dấu 12345', `${'a'.repeat(501)}`, 'abc def ghi'])(
  '%j is no token: nobody is asked, and nothing kept',
  (typed) => {
    field().value = typed;
    press('Đăng nhập');
    expect(alerted()).toContain('Mã truy cập chỉ gồm chữ không dấu');
    expect(sessionStorage.length).toBe(0);
    expect(asked).toEqual([]);
  },
);

test.each([
  ['the button', () => press('Đăng nhập')],
  ['the Enter key', () => field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))],
])(
  'a token, pasted with spaces and sent by %s, opens the content, and is kept for the tab',
  async (_, send) => {
    field().value = ` ${TOKEN}\n`;
    send();
    await vi.waitFor(() => expect(heading()).toBe('Soạn bài'));
    expect(Object.values(sessionStorage)).toEqual([TOKEN]);
    expect(localStorage.length, 'and no longer').toBe(0);
    expect(new Set(asked.map(({ url }) => new URL(url).origin))).toEqual(new Set([site.api]));
    press('Thoát, quên mã truy cập');
    expect(sessionStorage.length, 'the way out forgets it').toBe(0);
    expect(heading()).toBe('Đăng nhập để soạn bài');
  },
);

test('another key sends nothing', async () => {
  field().value = TOKEN;
  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  await new Promise((done) => setTimeout(done));
  expect(asked).toEqual([]);
});

test('a page that is loaded anew in the same tab asks for no token again', async () => {
  sessionStorage.setItem('ma-truy-cap', TOKEN);
  vi.resetModules();
  await import('./hosted-form.ts');
  expect(heading()).toBe('Soạn bài');
});
