// @vitest-environment happy-dom
/** What the form of this machine asks of its server, and what it says where that answers nothing. */
import { expect, test, vi } from 'vitest';
import { blankForm, heading, press, shown } from '../../../tests/support/form-page.ts';
import { formKinds } from '../kinds.ts';

const asked: [address: string, options: RequestInit | undefined][] = [];
const answers = new Map<string, unknown>();

/** A server that answers as it is told to; what it is not told of does not answer at all. */
async function answer(address: string, options?: RequestInit): Promise<Response> {
  asked.push([address, options]);
  const found = answers.get(address.replace(/\?.*/, ''));
  if (found === undefined) throw new TypeError('Failed to fetch');
  return Response.json(found);
}

const PATH = 'news/2026/a b/index.md';

test('the form of this machine lists, opens, saves and takes down by way of its server', async () => {
  vi.stubGlobal('fetch', answer);
  blankForm();
  await import('./local-form.ts');
  expect(shown(), 'without a server').toContain('Không gọi được npm run cms trên máy này');

  answers.set('/quan-tri/api/state', {
    kinds: formKinds(),
    categories: [],
    entries: [{ path: PATH, kind: 'news', slug: 'a', title: 'Lễ hội', isDraft: false }],
  });
  answers.set('/quan-tri/api/entry', { refused: 'Tệp hỏng.' });
  press('Thử lại');
  await vi.waitFor(() => expect(shown()).toContain('Lễ hội (bài viết)'));
  document.querySelector<HTMLElement>('.entries a')?.click();
  await vi.waitFor(() => expect(shown(), 'the server refuses').toContain('Tệp hỏng.'));

  const values = {
    title: 'Lễ hội',
    publishedAt: '2026-01-05T08:00:00+07:00',
    category: 'tin-xa',
    cover: { src: 'a&b.jpg', alt: 'Hội' },
  };
  answers.set('/quan-tri/api/entry', {
    path: PATH,
    kind: 'news',
    files: [],
    version: 'v1',
    values,
    body: 'Hội.',
  });
  press('Về danh sách');
  await vi.waitFor(() => expect(document.querySelector('.entries a')).not.toBeNull());
  document.querySelector<HTMLElement>('.entries a')?.click();
  await vi.waitFor(() => expect(heading()).toBe('Sửa bài viết'));
  expect(asked.at(-1)?.[0]).toBe('/quan-tri/api/entry?path=news%2F2026%2Fa%20b%2Findex.md');
  const picture = () => [...document.querySelectorAll<HTMLImageElement>('img')].find(({ hidden }) => !hidden);
  await vi.waitFor(() =>
    expect(picture()?.src).toMatch(/\/quan-tri\/api\/picture\?path=news%2F2026%2Fa%20b%2Fa%26b\.jpg$/),
  );
  expect(shown(), 'the server runs the whole check').not.toContain('Kiểm tra khi đưa lên');

  answers.set('/quan-tri/api/save', { path: PATH, findings: [] });
  press('Lưu');
  await vi.waitFor(() => expect(shown()).toContain(`Đã lưu bài viết “Lễ hội” (${PATH}).`));
  const saved = asked.find(([address]) => address.endsWith('save'));
  expect(saved?.[1]).toMatchObject({ method: 'POST', headers: { 'Content-Type': 'application/json' } });
  expect(JSON.parse(String(saved?.[1]?.body))).toEqual({
    kind: 'news',
    path: PATH,
    version: 'v1',
    values,
    body: 'Hội.',
    files: [],
    isConfirmed: false,
  });

  document.querySelector<HTMLElement>('.entries a')?.click();
  await vi.waitFor(() => expect(heading()).toBe('Sửa bài viết'));
  answers.set('/quan-tri/api/delete', { paths: [] });
  press('Gỡ bài');
  press('Gỡ thật');
  await vi.waitFor(() => expect(shown()).toContain('Đã gỡ bài viết “Lễ hội”.'));
  const removed = asked.find(([address]) => address.endsWith('delete'));
  expect(JSON.parse(String(removed?.[1]?.body))).toEqual({ path: PATH });

  answers.set('/quan-tri/api/files', ['a.png']);
  press('Thêm trang');
  await vi.waitFor(() => expect(heading()).toBe('Thêm trang'));
  expect(asked.at(-1)?.[0]).toBe('/quan-tri/api/files?kind=pages');
  vi.unstubAllGlobals();
});
