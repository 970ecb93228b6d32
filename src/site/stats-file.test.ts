import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeStatsFile, readStatsFile, STATS_FILE } from './stats-file.ts';

let room: string;
const file = () => join(room, STATS_FILE);

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'stats-'));
});
afterEach(() => {
  rmSync(room, { recursive: true });
});

test('each part is changed beside the other', () => {
  expect(changeStatsFile(file(), () => ({ visitors: 1 }))).toEqual({ damaged: false });
  expect(changeStatsFile(file(), (content) => ({ ...content, procedures: 2 }))).toEqual({ damaged: false });
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ visitors: 1, procedures: 2 });
  expect(readFileSync(file(), 'utf8')).toMatch(/^\{\n {2}"visitors": 1,[\s\S]*\}\n$/);
});

test.each(['{"visitors": 1', '[1]', 'null', '5'])(
  'a file of %s is damaged: it is told and begun anew',
  (text) => {
    writeFileSync(file(), text);
    expect(readStatsFile(file())).toEqual({ content: {}, damaged: true });
    expect(changeStatsFile(file(), (content) => ({ ...content, visitors: 1 }))).toEqual({ damaged: true });
    expect(readStatsFile(file())).toEqual({ content: { visitors: 1 }, damaged: false });
  },
);

test('no file is an empty one; what cannot be read is an error', () => {
  expect(readStatsFile(file())).toEqual({ content: {}, damaged: false });
  expect(() => readStatsFile(room)).toThrow('EISDIR');
});
