import { existsSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  makeWorkplace,
  served,
  siteFiles,
  type Workplace,
  writeFiles,
} from '../../tests/support/releases.ts';
import { combinedLine, makeRequests, runStats, seeded } from '../../tests/support/visitors.ts';
import { deploy, rollback } from './deploy.ts';
import { layoutOf } from './layout.ts';
import { ownStats, showOwnStats } from './live-stats.ts';

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
});
afterEach(() => place.remove());

const quiet = () => undefined;
const statsOf = (handled: number, total: number) =>
  JSON.stringify({ visitors: { online: 0, today: 0, month: 0, total }, procedures: { handled } });

function deployWith(name: string, stats: string) {
  writeFiles(place.from, { ...siteFiles(name), 'stats.json': stats });
  return deploy({ dir: place.dir, from: place.from, keep: 5, force: false, now: new Date(), report: quiet });
}

const shown = () =>
  JSON.parse(served(place, 'stats.json') ?? '') as {
    visitors: { total: number };
    procedures: { handled: number };
  };

/** Counts one more day's visits into DIR/stats.json. */
async function count(day: number) {
  const from = Date.parse('2026-11-01T00:00:00+07:00') / 1000 + day * 86_400;
  const requests = makeRequests(seeded(day), { count: 40, from, to: from + 3600, visitors: 30 });
  const log = join(place.dir, `access.log.${day}`);
  writeFileSync(log, requests.map((request) => combinedLine(request)).join(''));
  const logs = ['--log', join(place.dir, 'access.log.*')];
  const files = ['--state', join(place.dir, 'state'), '--out', join(place.dir, 'stats.json')];
  const { code } = await runStats(['visitors', ...logs, ...files, '--baseline', '53627']);
  expect(code).toBe(0);
}

describe('the counters a reader sees', () => {
  test('never fall, whatever is deployed and rolled back, and the results are those of the release', async () => {
    const totals: number[] = [];
    const look = (handled: number) => {
      totals.push(shown().visitors.total);
      expect(shown().procedures.handled).toBe(handled);
    };
    const first = deployWith('A', statsOf(100, 53_627)).id;
    look(100);
    await count(1);
    deployWith('B', statsOf(200, 53_627));
    look(200);
    await count(2);
    look(200);
    rollback({ dir: place.dir, id: first, now: new Date(), report: quiet });
    look(100);
    await count(3);
    look(100);
    deployWith('C', statsOf(300, 53_627));
    look(300);
    rollback({ dir: place.dir, id: undefined, now: new Date(), report: quiet });
    look(200);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    expect(new Set(totals).size).toBeGreaterThan(3);
  });

  test('are the release’s own until there are live ones, then a link that moves with DIR', async () => {
    deployWith('A', statsOf(100, 7));
    expect(shown().visitors.total).toBe(7);
    expect(existsSync(join(place.dir, 'stats.json'))).toBe(false);
    await count(1);
    deployWith('B', statsOf(100, 7));
    expect(readlinkSync(join(place.dir, 'current/stats.json'))).toBe('../../stats.json');
    expect(shown().visitors.total).toBeGreaterThan(53_627);
  });

  test('make no release of a site that is live already, and are linked to as soon as they are there', async () => {
    const { id } = deployWith('A', statsOf(100, 7));
    await count(1);
    expect(deployWith('A', statsOf(100, 7))).toMatchObject({ id, already: true });
    expect(readlinkSync(join(place.dir, 'current/stats.json'))).toBe('../../stats.json');
    expect(shown().procedures.handled).toBe(100);
    await count(2);
    const { total } = shown().visitors;
    // The counters that a build shows are old ones wherever they are counted here.
    expect(deployWith('A', statsOf(100, 8))).toMatchObject({ id, already: true });
    expect(shown()).toMatchObject({ visitors: { total }, procedures: { handled: 100 } });
    expect(deployWith('A', statsOf(101, 8)).already).toBe(false);
    expect(shown().procedures.handled).toBe(101);
  });

  test('are left alone where the live file cannot be read', () => {
    deployWith('A', statsOf(100, 7));
    writeFileSync(join(place.dir, 'stats.json'), '{ "visitors": ');
    deployWith('B', statsOf(200, 7));
    expect(readFileSync(join(place.dir, 'stats.json'), 'utf8')).toBe('{ "visitors": ');
  });
});

describe('the parts of a release beside the counters', () => {
  test('are all of its own file but these', () => {
    const of = (text: string) => {
      writeFiles(place.from, { 'stats.json': text });
      return ownStats(place.from);
    };
    expect(of('{"visitors":{"total":1},"procedures":{"handled":2},"a":3}')).toEqual({
      procedures: { handled: 2 },
      a: 3,
    });
    for (const none of ['[]', 'null', '5', '{']) expect(of(none), none).toBeUndefined();
  });

  test('take the place of those that are shown, the counters stay', () => {
    const live = join(place.dir, 'stats.json');
    const said: string[] = [];
    const show = (text: string) => {
      writeFiles(place.dir, { 'stats.json': text });
      showOwnStats({ procedures: { handled: 2 } }, layoutOf(place.dir), (line) => said.push(line));
      return readFileSync(live, 'utf8');
    };
    expect(JSON.parse(show('{"visitors":{"total":1},"old":1}'))).toEqual({
      visitors: { total: 1 },
      procedures: { handled: 2 },
    });
    expect(JSON.parse(show('{}'))).toEqual({ procedures: { handled: 2 } });
    expect(said).toEqual([]);
    expect(show('{')).toBe('{');
    expect(said).toEqual([`${live} không phải JSON hợp lệ; để nguyên, lần đếm sau sẽ ghi lại.`]);
  });

  test('make no file where there are no counters', () => {
    showOwnStats({ a: 1 }, layoutOf(place.dir), quiet);
    showOwnStats(undefined, layoutOf(place.dir), quiet);
    expect(existsSync(join(place.dir, 'stats.json'))).toBe(false);
  });
});
