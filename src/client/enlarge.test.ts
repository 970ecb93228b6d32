// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { click, find, openPage } from '../../tests/support/opened-page.ts';

const viewer = { openViewer: vi.fn() };

beforeEach(async () => {
  openPage('<a class="enlarge" href="/large/a.jpg"><img alt=""></a><a id="other" href="/khac/">Khác</a>');
  viewer.openViewer.mockReset();
  vi.doMock('./picture-viewer.ts', () => viewer);
  await import('./enlarge.ts');
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a tap on a picture opens it in the dialog', async () => {
  expect(click(find('img'))).toBe(false);
  await vi.waitFor(() => expect(viewer.openViewer).toHaveBeenCalledWith(find('.enlarge')));
});

test.each<MouseEventInit>([
  { button: 1 },
  { metaKey: true },
  { ctrlKey: true },
  { shiftKey: true },
  { altKey: true },
])('one with %o is left to the browser, which opens it elsewhere', (more) => {
  expect(click(find('img'), more)).toBe(true);
});

test('other links lead where they lead', () => {
  expect(click(find('#other'))).toBe(true);
});

test('where the dialog cannot be had the picture itself is opened', async () => {
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
  viewer.openViewer.mockImplementation(() => {
    throw new Error('no dialog');
  });
  click(find('img'));
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith(find<HTMLAnchorElement>('.enlarge').href));
});
