// @vitest-environment happy-dom
/** The dialog of pictures: which one is shown, and how a reader goes on, back and out. */
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { click, find, openPage } from '../../tests/support/opened-page.ts';
import { openViewer } from './picture-viewer.ts';

const figure = (name: string, caption = '') =>
  `<figure><a class="enlarge" id="${name}" href="/large/${name}.jpg"><img src="/small/${name}.jpg" alt="Ảnh ${name}"></a>${caption && `<figcaption>${caption}</figcaption>`}</figure>`;

const dialog = () => find<HTMLDialogElement>('dialog');
const shown = () => find<HTMLImageElement>('dialog img').getAttribute('src');
const named = (label: string) =>
  [...dialog().querySelectorAll('button')].find(
    ({ textContent }) => textContent === label,
  ) as HTMLButtonElement;
const count = () => find('dialog [role="status"]').textContent;
const key = (name: string) =>
  dialog().dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
const touch = (type: string, ...at: number[]) => {
  const fingers = at.map((clientX) => ({ clientX }));
  dialog().dispatchEvent(Object.assign(new Event(type), { touches: fingers, changedTouches: fingers }));
};
const open = (id: string) => openViewer(find<HTMLAnchorElement>(`#${id}`));

beforeEach(() => {
  openPage(
    `<div class="gallery">${figure('a', 'Trạm bơm')}${figure('b')}${figure('c')}</div>${figure('alone')}`,
  );
  vi.stubGlobal('visualViewport', { scale: 1 });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a picture of a gallery', () => {
  test('is shown large with its caption and its number', () => {
    open('a');
    expect(dialog().open).toBe(true);
    expect(dialog().lang).toBe('vi');
    expect(shown()).toMatch(/\/large\/a\.jpg$/);
    expect(dialog().textContent).toContain('Trạm bơm');
    expect(count()).toBe('Ảnh 1/3');
    expect(dialog().getAttribute('aria-label')).toBe('Ảnh 1/3: Ảnh a');
    expect(document.activeElement).toBe(named('Đóng'));
    expect([named('Ảnh trước').disabled, named('Ảnh sau').disabled]).toEqual([true, false]);
  });

  test('without a caption has the words that stand for it', () => {
    open('b');
    expect(find('dialog div:last-child p').textContent).toBe('Ảnh b');
    expect([named('Ảnh trước').disabled, named('Ảnh sau').disabled]).toEqual([false, false]);
  });

  test('gives way to the next and back by buttons, which keep the focus where it is of use', () => {
    open('b');
    named('Ảnh sau').focus();
    click(named('Ảnh sau'));
    expect(count()).toBe('Ảnh 3/3');
    expect(document.activeElement).toBe(named('Ảnh trước'));
    click(named('Ảnh trước'));
    click(named('Ảnh trước'));
    expect(count()).toBe('Ảnh 1/3');
    expect(document.activeElement).toBe(named('Ảnh sau'));
  });

  test('gives way by keys, and not beyond the ends', () => {
    open('a');
    expect(key('ArrowRight')).toBe(false);
    expect(count()).toBe('Ảnh 2/3');
    key('End');
    expect(count()).toBe('Ảnh 3/3');
    key('ArrowRight');
    expect(count()).toBe('Ảnh 3/3');
    key('ArrowLeft');
    expect(count()).toBe('Ảnh 2/3');
    key('Home');
    expect(count()).toBe('Ảnh 1/3');
    key('ArrowLeft');
    expect(count()).toBe('Ảnh 1/3');
    // The focus stays on a button that stays.
    expect(document.activeElement).toBe(named('Đóng'));
    expect(key('Tab')).toBe(true);
  });

  test('gives way to a finger that is drawn across', () => {
    open('b');
    touch('touchstart', 200);
    touch('touchend', 152);
    expect(count()).toBe('Ảnh 3/3');
    touch('touchstart', 100);
    touch('touchend', 148);
    expect(count()).toBe('Ảnh 2/3');
  });

  test('gives way to a finger in a browser that tells nothing of its zoom', () => {
    vi.stubGlobal('visualViewport', undefined);
    open('b');
    touch('touchstart', 200);
    touch('touchend', 100);
    expect(count()).toBe('Ảnh 3/3');
  });

  test('stays under a short drag, under two fingers and while it is zoomed', () => {
    open('b');
    touch('touchstart', 200);
    touch('touchend', 153);
    touch('touchstart', 200, 300);
    touch('touchend', 0);
    vi.stubGlobal('visualViewport', { scale: 2 });
    touch('touchstart', 200);
    touch('touchend', 0);
    expect(count()).toBe('Ảnh 2/3');
  });
});

test('one of two has its number, and the other to turn to', () => {
  find('#c').remove();
  open('b');
  expect(count()).toBe('Ảnh 2/2');
  click(named('Ảnh trước'));
  expect(count()).toBe('Ảnh 1/2');
});

test('a picture alone has no number and nothing to turn to', () => {
  open('alone');
  expect(count()).toBe('');
  expect(dialog().getAttribute('aria-label')).toBe('Ảnh: Ảnh alone');
  expect(shown()).toMatch(/alone/);
  expect(dialog().querySelectorAll('button')).toHaveLength(1);
});

test('the largest rendition is a link away, where a scanned page can be read', () => {
  open('b');
  expect(find<HTMLAnchorElement>('dialog a').href).toMatch(/\/large\/b\.jpg$/);
  click(named('Ảnh sau'));
  expect(find<HTMLAnchorElement>('dialog a').href).toMatch(/\/large\/c\.jpg$/);
});

test('closing leaves nothing behind and goes back to the picture that was tapped', () => {
  open('a');
  click(named('Đóng'));
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(find('#a'));
});

test('a reader who saves data gets the picture that is there already', () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  open('a');
  expect(shown()).toMatch(/\/small\/a\.jpg$/);
  // Of several sizes the browser has chosen one.
  Object.defineProperty(find('#b img'), 'currentSrc', { value: '/small/b-2.jpg' });
  key('ArrowRight');
  expect(shown()).toBe('/small/b-2.jpg');
});

test('its styles come with it, once, whatever number of pictures is looked at', async () => {
  const styled = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  const before = document.adoptedStyleSheets.length;
  const viewer = await import('./picture-viewer.ts');
  for (const id of ['#a', '#b']) {
    viewer.openViewer(find(id));
    click(named('Đóng'));
  }
  expect(styled).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('.viewer'));
  expect(document.adoptedStyleSheets.slice(before)).toEqual(styled.mock.contexts);
});

test('a browser without dialogs is told from one that has them', () => {
  const dialogs = HTMLDialogElement.prototype as { showModal: unknown };
  const { showModal } = dialogs;
  onTestFinished(() => {
    dialogs.showModal = showModal;
  });
  dialogs.showModal = undefined;
  expect(() => open('a')).toThrow('no dialog');
});
