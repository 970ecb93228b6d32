import { describe, expect, test } from 'vitest';
import { isReleaseId, momentOf, nextReleaseId } from './release-id.ts';

const noon = new Date('2026-11-24T12:00:00.900Z');

describe('the id of a release', () => {
  test('tells the moment in UTC', () => {
    expect(nextReleaseId(noon, [])).toBe('20261124T120000Z-000');
    expect(momentOf('20261124T120000Z-007')).toEqual(new Date('2026-11-24T12:00:00Z'));
  });

  test('counts on within a second', () => {
    expect(nextReleaseId(noon, ['20261124T120000Z-000', '20261124T115959Z-004'])).toBe(
      '20261124T120000Z-001',
    );
  });

  test('is newer than every other when the clock has gone back', () => {
    expect(nextReleaseId(noon, ['20271231T235959Z-000'])).toBe('20271231T235959Z-001');
  });

  test('goes on after the thousandth of a second', () => {
    expect(nextReleaseId(noon, ['20271231T235959Z-999'])).toBe('20280101T000000Z-000');
  });

  test('sorts by time as text, 3.000 times in a row at one moment', () => {
    const ids: string[] = [];
    for (let count = 0; count < 3000; count += 1) ids.push(nextReleaseId(noon, ids.slice(-1)));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(3000);
    expect(ids.every(isReleaseId)).toBe(true);
  });
});
