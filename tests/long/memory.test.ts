/** Logs and tables that somebody made to fill the memory of a small server: each command stays below 300 MB. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AGENT, FROM, ip, view, writeLog } from '../support/made-up-log.ts';
import { type Finished, runNode } from '../support/node.ts';
import { makeStatsPlace, runStats, type StatsPlace } from '../support/visitors.ts';
import { workbookOfRows } from '../support/workbook.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
});
afterEach(() => place.remove());

/** In megabytes. */
const MOST = 300;

/** What a program says last when `--import` has it load this. */
const SAYS_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error('MAX', process.resourceUsage().maxRSS));",
)}`;

/** The largest memory that any process of a command took, in megabytes. */
function largestMemory({ stderr }: Finished): number {
  const said = [...stderr.matchAll(/MAX (\d+)/g)].map(([, kilobytes]) => Number(kilobytes));
  expect(said.length, stderr).toBeGreaterThan(0);
  return Math.max(...said) / 1024;
}

describe('a count', () => {
  async function memoryOf(logs: string): Promise<number> {
    const command = new URL('../../src/visitors/command.ts', import.meta.url).href;
    const args = ['--log', logs, '--state', place.state, '--out', place.out];
    return largestMemory(
      await runNode([
        '--import',
        SAYS_MEMORY,
        '--input-type=module',
        '-e',
        `process.argv[1] = 'stats';
         const { runVisitorsCommand } = await import(${JSON.stringify(command)});
         await runVisitorsCommand(${JSON.stringify(args)}, () => new Date());`,
      ]),
    );
  }

  test('of agents of 8 KB', async () => {
    const agent = (index: number) => `${AGENT} ${index} ${'Firefox '.repeat(1000)}`;
    const log = writeLog(place.path('agents'), 6000, (index) => view({ agent: agent(index) }));
    expect(await memoryOf(log)).toBeLessThan(MOST);
    expect(place.readTotal()).toBeGreaterThan(0);
  });

  test('of more addresses than a day has room for', async () => {
    const log = writeLog(place.path('addresses'), 400_000, (index) =>
      view({ address: ip(index), agent: AGENT }),
    );
    expect(await memoryOf(log)).toBeLessThan(MOST);
    expect(place.readTotal()).toBeGreaterThan(0);
  });

  test('of hundreds of logs', async () => {
    const logs = Array.from({ length: 200 }, (_, index) => {
      const name = `access.log.${index}.gz`;
      writeFileSync(place.path(name), gzipSync(view({ time: FROM - index * 86_400 }).repeat(3)));
      return place.path(name);
    });
    expect(await memoryOf(place.path('access.log*'))).toBeLessThan(MOST);
    expect(place.readTotal()).toBe(logs.length);
  });
});

describe('the import of a table that is refused', () => {
  const HEAD = 'Năm;Đến tháng;Xử lý;Đúng hạn;Trễ hạn\n';
  const cell = (at: string) => `<row r="${at.replace(/\D/g, '')}"><c r="${at}"><v>1</v></c></row>`;
  const fullRow = (row: number) =>
    `<row r="${row + 1}">${Array.from({ length: 256 }, () => '<c><v>1</v></c>').join('')}</row>`;

  test.each<[string, () => string | Uint8Array]>([
    ['corner.xlsx', () => workbookOfRows({ A: cell('XFD1048576') })],
    [
      'bomb.xlsx',
      () => workbookOfRows({ A: cell('A1') }, { 'xl/sharedStrings.xml': new Uint8Array(100_000_000) }),
    ],
    [
      'cells.xlsx',
      () => workbookOfRows({ A: Array.from({ length: 450 }, (_, row) => fullRow(row)).join('') }),
    ],
    ['rows.csv', () => HEAD + '2022;9;1;1;0\n'.repeat(2_000_000)],
    ['rows.xlsx', () => workbookOfRows({ A: '<row/>'.repeat(490_000) })],
    ['columns.csv', () => HEAD + `${';'.repeat(255)}\n`.repeat(9000)],
  ])('%s', async (name, content) => {
    writeFileSync(place.path(name), content());
    const finished = await runStats(['procedures', place.path(name)], {
      env: { CONTENT_DIR: place.path('content'), NODE_OPTIONS: `--import ${SAYS_MEMORY}` },
    });
    expect(finished.code, finished.stderr).toBe(1);
    expect(finished.stderr).not.toMatch(/^\s+at /m);
    expect(largestMemory(finished)).toBeLessThan(MOST);
  });
});
