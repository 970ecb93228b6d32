import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeStatsPlace, type StatsPlace } from '../../tests/support/visitors.ts';
import { findLogs } from './find-logs.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
  for (const folder of ['xa', 'huyen']) mkdirSync(place.path(folder));
  for (const name of [
    'access.log',
    'access.log.1',
    'access.log.2.gz',
    'access.log.10.gz',
    'access-log',
    '.access.log.swp',
    'xa/access.log',
    'huyen/access.log',
    'a[1].log',
    'nhật ký.log',
  ]) {
    writeFileSync(place.path(name), '');
  }
});
afterEach(() => place.remove());

test.each([
  ['access.log', ['access.log']],
  ['none.log', ['none.log']],
  ['access.log*', ['access.log', 'access.log.1', 'access.log.10.gz', 'access.log.2.gz']],
  ['access.log.?', ['access.log.1']],
  ['access.log.[0-9]*', ['access.log.1', 'access.log.10.gz', 'access.log.2.gz']],
  ['access.log.[!1]*', ['access.log.2.gz']],
  ['access{.log,-log}', ['access-log', 'access.log']],
  ['{access.log,access.log.*}', ['access.log', 'access.log.1', 'access.log.10.gz', 'access.log.2.gz']],
  ['*/access.log', ['huyen/access.log', 'xa/access.log']],
  ['x?/*.log', ['xa/access.log']],
  ['a[1].log', ['a[1].log']],
  ['nhật*', ['nhật ký.log']],
  ['none*', []],
  ['none/*.log', []],
  ['access.log/*', []],
  ['access.[z-a]', []],
  ['access[.^]log', ['access.log']],
  ['access[.\\\\w]log', ['access.log']],
  ['access[[.]log', ['access.log']],
  ['*.swp', []],
  ['.*.swp', ['.access.log.swp']],
])('%s names %j', (pattern, names) => {
  expect(findLogs(place.path(pattern))).toEqual(names.map((name) => place.path(name)));
});

test('a pattern of stars and braces without end takes no time', () => {
  writeFileSync(place.path('a'.repeat(200)), '');
  const started = performance.now();
  expect(findLogs(place.path(`${'*'.repeat(500)}b`))).toEqual([]);
  expect(findLogs(place.path('{a,b}'.repeat(40))).length).toBe(0);
  expect(performance.now() - started).toBeLessThan(5000);
});
