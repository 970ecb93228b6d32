/**
 * The reader of bytes beside a plain description of the formats: lines as servers write them, and the same with a few
 * letters changed, taken out or put in, as a cut or a stranger leaves them.
 */
import { isIP } from 'node:net';
import { describe, expect, test } from 'vitest';
import { chance } from '../../tests/support/chance.ts';
import { LineReader } from './log-line.ts';
import { secondsOfCommon } from './stamp.ts';

interface Read {
  readonly time: number;
  readonly page: boolean;
  readonly address?: string;
  readonly agent?: string | undefined;
}

function read(text: string): Read | undefined {
  const reader = new LineReader();
  const bytes = Buffer.from(text, 'latin1');
  if (!reader.read(bytes, 0, bytes.length)) return undefined;
  const { time, page, address, agent } = reader;
  return page ? { time, page, address, agent } : { time, page };
}

const REST =
  /^ "((?:[^"\\]|\\.)*)" (\d{3}) (?:\d+|-)(?:$| (?!")| "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"| (")|(?= ))/s;
const SERVER_NAME = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** What a line of the common or the combined format says, in expressions. */
function described(given: string): Read | undefined {
  const text = given.replace(/\r$/, '');
  const words = text.split(' ');
  const isAddress = (at: number) => isIP(words[at] ?? '') !== 0;
  const at = isAddress(0) ? 0 : SERVER_NAME.test(words[0] ?? '') && isAddress(1) ? 1 : -1;
  if (at < 0 || isAddress(at + 1)) return undefined;
  const front = words.slice(0, at + 1).join(' ').length;
  for (const { index } of text.slice(front).matchAll(/(?<= \[).{26}(?=\])/gs)) {
    const stamp = text.slice(front + index, front + index + 26);
    const [, hour = '', minute = '', second = '', zone = ''] =
      /^(.{14}):([0-5]\d):([0-5]\d|60) (.{5})$/s.exec(stamp) ?? [];
    const start = secondsOfCommon(`${hour}:00:00 ${zone}`);
    if (start === undefined || !/199[5-9]|20\d\d/.test(hour.slice(7, 11))) continue;
    const time = start + Number(minute) * 60 + Number(second);
    return restOf(text.slice(front + index + 27), time, words[at] ?? '');
  }
  return undefined;
}

function restOf(rest: string, time: number, address: string): Read | undefined {
  const found = REST.exec(rest);
  if (!found || Number(found[2]) < 100) return undefined;
  const [, request = '', status, , agent, open] = found;
  const isPage =
    request.startsWith('GET ') && (status === '200' || status === '304') && isPageTarget(request.slice(4));
  if (!isPage) return { time, page: false };
  if (open !== undefined) return undefined;
  return { time, page: true, address, agent: agent === '-' ? '' : agent };
}

function isPageTarget(request: string): boolean {
  const [target = ''] = request.split(/[ ?]/, 1);
  // A whole address is that of a page of somebody else.
  if (!target.startsWith('/')) return false;
  return !target.includes('.') || target.endsWith('/') || target.endsWith('.html');
}

const LINES = [
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1" 200 512 "-" "Mozilla/5.0 (X11)"',
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET /tin-tuc/a.html?x=1 HTTP/2.0" 304 - "https://xa.example/" "A \\" b"',
  '2001:db8::1 - lan [25/Nov/2026:08:59:60 -0330] "GET /lien-he HTTP/1.1" 200 7',
  'xa.example:443 10.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "GET https://xa.example/a/ HTTP/1.1" 200 1 "-" "-" 0.012 "x"',
  '[2001:db8::2]:80 2001:db8::1 - a [b] [25/Nov/2026:08:00:01 +0700] "POST /a.css HTTP/1.1" 404 0 "" ""',
  '10.0.0.1 - - [29/Feb/2024:23:10:59 +0530] "GET /anh.jpg HTTP/1.1" 200 9 "\\\\" "B"\r',
];
const LETTERS = ' "\\[]-:/.?+0123456789GETabhtmlx\r';

function changed(line: string, random: (below: number) => number): string {
  let text = line;
  for (let left = random(4); left > 0; left -= 1) {
    const at = random(text.length);
    const letter = LETTERS[random(LETTERS.length)] ?? '';
    const kind = random(4);
    const end = kind === 0 ? at : kind === 1 ? at + 1 + random(8) : at + 1;
    text = text.slice(0, at) + (kind === 1 ? '' : letter) + text.slice(end);
    if (random(40) === 0) text = text.slice(0, random(text.length));
  }
  return text;
}

test('lines as they are and damaged ones are read as the formats say', () => {
  const random = chance(11);
  const seen = { views: 0, others: 0, none: 0 };
  for (let round = 0; round < 8_000; round += 1) {
    const line = changed(LINES[round % LINES.length] ?? '', random);
    const expected = described(line);
    const told = read(line);
    if (JSON.stringify(told) !== JSON.stringify(expected))
      expect({ line, told }).toEqual({ line, told: expected });
    seen[expected === undefined ? 'none' : expected.page ? 'views' : 'others'] += 1;
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(800);
});

test('of each line one reader tells what a new one would, whatever it has read before', () => {
  const stamps = [
    '25/Nov/2026:08:00:01 +0700',
    '25/Nov/2026:08:59:60 +0700',
    '15/Nov/2026:08:00:01 +0700',
    '25/Nov/2026:08:00:01 +0700',
    '26/Nov/2026:08:00:01 +0700',
    '25/Oct/2026:08:00:01 +0700',
    '25/Nov/2025:08:00:01 +0700',
    '25/Nov/2026:18:00:01 +0700',
    '25/Nov/2026:09:00:01 +0700',
    '25/Nov/2026:09:00:01 -0700',
    '25/Nov/2026:09:00:01 -1700',
    '25/Nov/2026:09:00:01 -0600',
    '25/Nov/2026:09:00:01 -0610',
    '25/Nov/2026:09:00:01 -0611',
    '25/Nov/2026:09:01:02 -0611',
  ];
  const reader = new LineReader();
  for (const stamp of [...stamps, ...stamps.toReversed()]) {
    const text = `10.0.0.1 - - [${stamp}] "GET / HTTP/1.1" 200 512 "-" "A"`;
    const bytes = Buffer.from(text);
    const expected = described(text);
    expect(reader.read(bytes, 0, bytes.length), stamp).toBe(expected !== undefined);
    if (expected) expect(reader.time, stamp).toBe(expected.time);
  }
});

describe('at its bounds', () => {
  const line = (stamp: string, agent = 'A', name = '') =>
    `${name}10.0.0.1 - - [${stamp}] "GET / HTTP/1.1" 200 512 "-" "${agent}"`;
  const NOW = '25/Nov/2026:08:00:01 +0700';

  test('servers are of the years 1995 to 2099, in text as in JSON', () => {
    const moments = [
      '1994-12-31T23:59:59Z',
      '1995-01-01T00:00:00Z',
      '2099-12-31T23:59:59Z',
      '2100-01-01T00:00:00Z',
    ];
    const common = (moment: string) =>
      `${moment.slice(8, 10)}/${moment[5] === '0' ? 'Jan' : 'Dec'}/${moment.slice(0, 4)}:${moment.slice(11, 19)} +0000`;
    const request = { remote_ip: '10.0.0.9', method: 'GET', uri: '/' };
    const isRead = (text: string) => read(text) !== undefined;
    expect(moments.map((moment) => isRead(line(common(moment))))).toEqual([false, true, true, false]);
    expect(moments.map((ts) => isRead(JSON.stringify({ ts, status: 200, request })))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('an agent is kept to 512 bytes, a dash being none', () => {
    expect(read(line(NOW, 'a'.repeat(512)))?.agent).toBe('a'.repeat(512));
    expect(read(line(NOW, 'a'.repeat(513)))?.agent).toBe('a'.repeat(512));
    expect(['-', '--', '-a', 'b'].map((agent) => read(line(NOW, agent))?.agent)).toEqual([
      '',
      '--',
      '-a',
      'b',
    ]);
  });

  test('a server’s name has 260 signs at most', () => {
    expect(read(line(NOW, 'A', `${'x'.repeat(260)} `))?.page).toBe(true);
    expect(read(line(NOW, 'A', `${'x'.repeat(261)} `))).toBeUndefined();
    expect(read(line(NOW, 'A', 'xa.example:65535 '))?.page).toBe(true);
    expect(read(line(NOW, 'A', 'xa.example:123456 '))).toBeUndefined();
  });
});
