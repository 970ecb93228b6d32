// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { find, openPage, said } from '../../tests/support/opened-page.ts';
import { announce } from './announce.ts';

const isSeen = () => !find('[data-announcer]').classList.contains('visually-hidden');

beforeEach(() => openPage(''));

test('words go to the live region alone, unless they are to be seen', () => {
  announce('Cỡ chữ 115%');
  expect([said(), isSeen()]).toEqual(['Cỡ chữ 115%', false]);
  announce('Chưa làm được.', true);
  expect([said(), isSeen()]).toEqual(['Chưa làm được.', true]);
  announce('Cỡ chữ 130%');
  expect(isSeen()).toBe(false);
});

test('the same words a second time are others, so that they are said again', () => {
  announce('Cỡ chữ 150%');
  announce('Cỡ chữ 150%');
  expect(said()).toBe('Cỡ chữ 150%\u00a0');
  announce('Cỡ chữ 150%');
  expect(said()).toBe('Cỡ chữ 150%');
});

test('a page without a live region goes on', () => {
  document.body.innerHTML = '';
  expect(() => announce('Cỡ chữ 150%')).not.toThrow();
});
