/** Which releases stay, which go, and which of them is meant. */
import { describe, expect, test } from 'vitest';
import { nextOlder, partition, releaseNamed } from './releases.ts';

describe('of the releases that are there', () => {
  test.each([
    ['as many stay with the new one as are to be kept', 'c', 2, ['b', 'a'], ['c']],
    ['all stay where there is room for them', 'c', 4, [], ['c', 'b', 'a']],
    ['none stays beside the new one, but the live one lends its files', 'c', 1, ['c', 'b', 'a'], ['c']],
    ['one that was gone back to lends its files though it goes', 'a', 2, ['b', 'a'], ['c', 'a']],
    ['none lends where none is live', undefined, 1, ['c', 'b', 'a'], []],
  ])('%s', (_what, live, keep, leaving, owners) => {
    expect(partition(['c', 'b', 'a'], live, { keep, purge: false })).toEqual({ leaving, owners });
  });

  test('nothing stays of what is purged', () => {
    expect(partition(['c', 'b'], 'c', { keep: 5, purge: true })).toEqual({ leaving: ['c', 'b'], owners: [] });
  });

  const releases = ['3', '2', '1'].map((id) => ({ id }));
  test('the next older is the one before the live one, and there must be one', () => {
    expect(nextOlder(releases, '3')).toEqual({ id: '2' });
    // The live one itself may be gone.
    expect(nextOlder(releases, '25')).toEqual({ id: '2' });
    expect(() => nextOlder(releases, '1')).toThrow('Không có bản nào cũ hơn bản đang chạy (1)');
    expect(() => nextOlder(releases, undefined)).toThrow('Chưa có bản nào đang chạy');
  });

  test('the one that is named must be there', () => {
    expect(releaseNamed(releases, '1')).toEqual({ id: '1' });
    expect(() => releaseNamed(releases, '9')).toThrow('Không có bản 9.');
  });
});
