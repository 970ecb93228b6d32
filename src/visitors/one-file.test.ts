import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import {
  combinedLine,
  makeRequests,
  makeStatsPlace,
  referenceDays,
  runStats,
  type StatsPlace,
  seeded,
} from '../../tests/support/visitors.ts';
import { buildStatsFile } from '../build/stats-file.ts';

let place: StatsPlace;
let built: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
  built = makeStatsPlace();
});
afterEach(() => {
  place.remove();
  built.remove();
});

test('the command built into one file counts alone in an empty folder', async () => {
  await buildStatsFile(ROOT, built.path('stats.mjs'));
  // What the operators' guide asks of the server.
  const asked = /needs Node (\d+) or newer/.exec(readFileSync(join(ROOT, 'docs/operators.md'), 'utf8'))?.[1];
  expect(readFileSync(built.path('stats.mjs'), 'utf8')).toContain(`Lệnh này cần Node ${asked} trở lên`);
  cpSync(built.path('stats.mjs'), place.path('stats.mjs'));
  built.remove();
  const from = Date.parse('2026-11-25T00:00:00+07:00') / 1000;
  const requests = makeRequests(seeded(1), { count: 300, from, to: from + 50_000, visitors: 20 });
  writeFileSync(place.path('access.log'), requests.map((request) => combinedLine(request)).join(''));
  const args = [
    '--log',
    'access.log*',
    '--state',
    'var/state',
    '--out',
    'www/stats.json',
    '--history',
    'var/days.json',
  ];
  const result = await runStats(['visitors', ...args], { cwd: place.dir, script: place.path('stats.mjs') });
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(readFileSync(join(place.dir, 'var/days.json'), 'utf8'))).toEqual(referenceDays(requests));
  expect(readdirSync(place.dir).sort()).toEqual(['access.log', 'stats.mjs', 'var', 'www']);
});
