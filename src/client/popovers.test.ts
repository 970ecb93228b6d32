// @vitest-environment happy-dom
/** What a `<details data-popover>` shows closes as popovers do. */
import { beforeEach, expect, test } from 'vitest';
import { click, find, openPage, press } from '../../tests/support/opened-page.ts';

const first = () => find<HTMLDetailsElement>('#first');
const second = () => find<HTMLDetailsElement>('#second');

beforeEach(async () => {
  openPage(`
    <details id="first" data-popover open><summary tabindex="0">Chia sẻ</summary><a href="#x">Zalo</a></details>
    <details id="second" data-popover open><summary tabindex="0">Màu</summary><button>Tối</button></details>
    <details id="plain" open><summary>Xem thêm</summary></details><button id="other">Khác</button>`);
  await import('./popovers.ts');
});

test('Escape closes it and gives the focus inside back to what opened it', () => {
  find('#second button').focus();
  press('Escape');
  expect([first().open, second().open]).toEqual([false, false]);
  expect(document.activeElement).toBe(find('#second summary'));
});

test('Escape takes no focus from elsewhere', () => {
  find('#other').focus();
  press('Escape');
  expect(second().open).toBe(false);
  expect(document.activeElement).toBe(find('#other'));
});

test('other keys close nothing', () => {
  press('a');
  expect([first().open, second().open]).toEqual([true, true]);
});

test('a tap elsewhere closes it, a tap inside does not', () => {
  click(find('#first a'));
  expect([first().open, second().open]).toEqual([true, false]);
  click(find('#other'));
  expect(first().open).toBe(false);
});

test('what is no popover stays as it is', () => {
  press('Escape');
  click(find('#other'));
  expect(find<HTMLDetailsElement>('#plain').open).toBe(true);
});
