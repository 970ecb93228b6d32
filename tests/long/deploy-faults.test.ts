/** Deploy killed, and its disk filled, at every single step and at a hundred random moments. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { list } from '../../src/deploy/deploy.ts';
import {
  deploySite,
  makeWorkplace,
  remains,
  runCommand,
  runWithFault,
  siteFiles,
  startCommand,
  startReader,
  type Workplace,
  wholeSiteServed,
  writeFiles,
} from '../support/releases.ts';
import { seeded } from '../support/visitors.ts';

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
});
afterEach(() => place.remove());

const KEEP = 2;
const deployArgs = () => ['--dir', place.dir, '--from', place.from, '--keep', String(KEEP)];

/** Pages that readers left open on any release that stays must find their files. */
function expectHashedFilesServed(keep: number) {
  for (const { id, manifest } of list(place.dir).releases.slice(0, keep)) {
    const missing = manifest.hashed.filter((path) => !existsSync(join(place.dir, 'current', path)));
    expect(missing, `of ${id}`).toEqual([]);
  }
}

describe('at every change to the disk', () => {
  test('a deploy killed leaves one whole site, and the next one removes the remains', async () => {
    let steps = 0;
    for (let finished = false; !finished; ) {
      steps += 1;
      place.remove();
      for (const name of ['A', 'B']) deploySite(place, name, { keep: KEEP });
      writeFiles(place.from, siteFiles('C'));
      const { signal, stderr } = await runWithFault(deployArgs(), `kill:any:${steps}`);
      finished = signal === null;
      expect(['B', 'C'], `step ${steps}: ${stderr}`).toContain(wholeSiteServed(place));
      expectHashedFilesServed(KEEP);

      deploySite(place, 'D', { keep: KEEP });
      expect(wholeSiteServed(place)).toBe('D');
      expect(remains(place), `step ${steps}`).toEqual([]);
      expect(list(place.dir).releases).toHaveLength(KEEP);
      expectHashedFilesServed(KEEP);
    }
    expect(steps).toBeGreaterThan(40);
  });

  test('a rollback killed leaves one whole site, and can be done again', async () => {
    let steps = 0;
    for (let finished = false; !finished; ) {
      steps += 1;
      place.remove();
      const [a = ''] = ['A', 'B', 'C'].map((name) => deploySite(place, name).id);
      const { signal } = await runWithFault(['--dir', place.dir, '--rollback', a], `kill:any:${steps}`);
      finished = signal === null;
      expect(['A', 'C'], `step ${steps}`).toContain(wholeSiteServed(place));
      expectHashedFilesServed(3);

      expect(await runCommand(['--dir', place.dir, '--rollback', a])).toMatchObject({ code: 0 });
      expect(wholeSiteServed(place)).toBe('A');
      expect(remains(place), `step ${steps}`).toEqual([]);
      expectHashedFilesServed(3);
    }
    expect(steps).toBeGreaterThan(10);
  });

  test('a deploy that finds the disk full says so, keeps the live release and leaves nothing', async () => {
    deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B'));
    let steps = 0;
    for (;;) {
      steps += 1;
      const { code, stderr } = await runWithFault(deployArgs(), `full:any:${steps}`);
      if (code === 0) break;
      expect(stderr).toContain('Đĩa đầy, hãy giải phóng chỗ rồi chạy lại');
      expect(wholeSiteServed(place), `step ${steps}`).toBe('A');
      expect(remains(place), `step ${steps}`).toEqual([]);
      expect(list(place.dir).releases).toHaveLength(1);
    }
    // From the switch on nothing new is needed: a disk that fills up then fails no deploy.
    expect(wholeSiteServed(place)).toBe('B');
    expect(steps).toBeGreaterThan(25);
  });
});

test('at a hundred random moments, with a reader who never meets a missing page', async () => {
  const articles = 100;
  const random = seeded(20261124);
  deploySite(place, 'S', { articles, keep: 3 });
  const start = performance.now();
  writeFiles(place.from, siteFiles('T', articles));
  await runCommand(deployArgs());
  const usual = performance.now() - start;

  const reader = startReader(() => {
    const home = readFileSync(join(place.dir, 'current/index.html'), 'utf8');
    const style = /href="(\/_astro\/[^"]+)"/.exec(home)?.[1] ?? 'none';
    readFileSync(join(place.dir, 'current', style), 'utf8');
    readFileSync(join(place.dir, 'current', `tin-tuc/bai-${articles}/index.html`), 'utf8');
  });
  let killed = 0;
  for (let round = 1; round <= 100; round += 1) {
    const rollback = random() < 0.2 && list(place.dir).releases.length > 1;
    if (!rollback) writeFiles(place.from, siteFiles(`R${round}`, articles));
    const command = startCommand(rollback ? ['--dir', place.dir, '--rollback'] : deployArgs());
    const timer = setTimeout(() => command.kill('SIGKILL'), random() * usual * 1.2);
    const { signal } = await command.finished;
    clearTimeout(timer);
    if (signal) killed += 1;
    expect(wholeSiteServed(place, articles), `round ${round}`).toBeDefined();
    expectHashedFilesServed(KEEP);
  }
  const { reads, failures } = await reader.stop();
  expect(failures).toEqual([]);
  expect(reads).toBeGreaterThan(1000);
  expect(killed).toBeGreaterThan(30);
  deploySite(place, 'Z', { articles });
  expect(remains(place)).toEqual([]);
});
