/** What a reader asks, in the address of the search page. */
import { expect, test } from 'vitest';
import { readRequest, writeRequest } from './address.ts';

test('a request goes into the address and comes back', () => {
  const choice = { section: 'Tin tức', year: '2022' };
  const request = { query: 'đất & "nước"', choice, byDate: true, cut: false };
  expect(readRequest(writeRequest(request))).toEqual(request);
  expect(writeRequest({ query: '', choice: {}, byDate: false, cut: false })).toBe('');
});

test('a query that is longer than a question keeps the address short, and is told to be cut', () => {
  const request = readRequest(`?q=${encodeURIComponent(`đất ${'🙂'.repeat(300)}`)}`);
  expect(request).toMatchObject({ cut: true, choice: {} });
  expect(writeRequest(request).length).toBeLessThan(6_000);
  expect(readRequest('?q=đất')).toMatchObject({ query: 'đất', cut: false });
});

test.each([
  ['%zz', { query: '%zz', choice: {} }],
  ['%00%ff', { choice: {} }],
  [
    '__proto__&muc=__proto__&nam=constructor',
    { query: '__proto__', choice: { section: '__proto__', year: 'constructor' } },
  ],
  ['x&__proto__=y&constructor=z', { query: 'x', choice: {} }],
  ['%ED%A0%80', { choice: {} }],
])('?q=%s is read as words', (search, request) => {
  expect(readRequest(`?q=${search}`)).toMatchObject(request);
});
