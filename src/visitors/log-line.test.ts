import { describe, expect, test } from 'vitest';
import { LineReader } from './log-line.ts';

/** What is read of a line; undefined for one in no format. */
function read(text: string) {
  const reader = new LineReader();
  const bytes = Buffer.from(text, 'latin1');
  if (!reader.read(bytes, 0, bytes.length)) return undefined;
  const { time, page, address, agent, prefetch } = reader;
  return page ? { time, page, address, agent, prefetch } : { time, page };
}

const line = (request: string, status = '200', stamp = '25/Nov/2026:08:00:01 +0700') =>
  `10.0.0.1 - - [${stamp}] "${request}" ${status} 512 "-" "Mozilla/5.0"`;
const TIME = Date.parse('2026-11-25T08:00:01+07:00') / 1000;

describe('a page view', () => {
  test.each(['/', '/tin-tuc/', '/lien-he', '/gioi-thieu.html', '/a.b/', '/tin-tuc/?tu=a.png', '/x?y=/z.css'])(
    'is a GET of %s',
    (target) => {
      expect(read(line(`GET ${target} HTTP/1.1`))).toEqual({
        time: TIME,
        page: true,
        address: '10.0.0.1',
        agent: 'Mozilla/5.0',
        prefetch: false,
      });
    },
  );

  test.each(['/a.css', '/v1.2/x', '/a.htm', '/a.html.gz', '/.html5', '*', 'abc', '/rss.xml?/'])(
    'is not a GET of %s',
    (target) => {
      expect(read(line(`GET ${target} HTTP/1.1`))).toEqual({ time: TIME, page: false });
    },
  );

  test('is answered with 200 or 304 to a GET', () => {
    const pages = ['200', '304', '206', '301', '404', '500'].filter(
      (status) => read(line('GET / HTTP/2.0', status))?.page,
    );
    expect(pages).toEqual(['200', '304']);
    for (const method of ['POST', 'HEAD', 'get', 'GETS'])
      expect(read(line(`${method} / HTTP/1.1`))?.page).toBe(false);
  });
});

describe('the formats', () => {
  test('common has no agent, combined may have an empty one, and more fields may follow', () => {
    const common = '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1" 200 512';
    expect(read(common)).toMatchObject({ page: true, agent: undefined });
    expect(read(`${common} "-" "-"`)).toMatchObject({ page: true, agent: '' });
    expect(read(`${common} "-" ""`)).toMatchObject({ page: true, agent: '' });
    expect(read(`${common} "a \\" b" "c \\" d" "more" 0.012\r`)).toMatchObject({ agent: 'c \\" d' });
    expect(read(common.replace('512', '-'))).toMatchObject({ page: true });
  });

  test('users may be called anything, brackets too', () => {
    expect(read(line('GET / HTTP/1.1').replace('- - ', '- a [b] "c" '))).toMatchObject({
      page: true,
      time: TIME,
    });
  });

  test.each([
    'xa.example:443',
    'xa.example',
    'www.xa-mau.gov.vn:80',
    '192.0.2.1:443',
    '[2001:db8::1]:443',
    'localhost',
    '_',
  ])('the server’s own name may stand in front: %s', (name) => {
    expect(read(`${name} ${line('GET / HTTP/1.1')}`)).toMatchObject({ page: true, address: '10.0.0.1' });
    const ipv6 = line('GET / HTTP/1.1').replace('10.0.0.1', '2001:db8::9');
    expect(read(`${name} ${ipv6}`)).toMatchObject({ page: true, address: '2001:db8::9' });
  });

  test.each([
    ['a name alone', 'may-1.vnpt.vn - - '],
    ['the word of a socket', 'unix: - - '],
    ['a dash', '- - - '],
    ['a name and no address', 'xa.example:443 may-1.vnpt.vn - - '],
    ['a list of addresses', '203.0.113.1, 10.0.0.2 - - '],
    ['a list behind the server’s name', 'xa.example 203.0.113.1, 10.0.0.2 - - '],
    ['a proxy’s address before the client’s', '10.0.0.2 203.0.113.1 - - '],
    ['both behind the server’s name', 'xa.example 10.0.0.2 203.0.113.1 - - '],
    ['both, the second as short as can be', 'xa.example 10.0.0.2 5.6.7.8 - - '],
    ['what a log daemon writes in front', 'Nov 25 08:00:01 may nginx: 203.0.113.1 - - '],
    ['a moment', '2026-11-25T08:00:01 203.0.113.1 - - '],
    ['quotation marks', '"203.0.113.1" - - '],
    ['no address of four numbers', '203.0.113.256 - - '],
    ['a word without end', `${'x'.repeat(5000)} 203.0.113.1 - - `],
  ])('%s in front makes a line that is in none', (_what, front) => {
    expect(read(line('GET / HTTP/1.1').replace('10.0.0.1 - - ', front))).toBeUndefined();
  });

  test.each<[unknown, boolean]>([
    [TIME, true],
    [TIME * 1000, true],
    [TIME * 1e9, true],
    ['2026-11-25T01:00:01Z', true],
    ['2026-11-25T08:00:01.123+07:00', true],
    ['2026-11-25T08:00:01.123+0700', true],
    ['25/Nov/2026:08:00:01 +0700', true],
    ['2026/11/25 08:00:01', false],
    ['2026/11/25 08:00:01.123', false],
    ['2026-11-25T08:00:01', false],
    ['2026-11-25 08:00:01', false],
    ['Wed, 25 Nov 2026 08:00:01', false],
    ['2026-02-31T08:00:01Z', false],
    ['2026-11-25T08:61:01Z', false],
    [null, false],
  ])('Caddy’s moment %j is read where it tells the zone: %s', (ts, isRead) => {
    const request = { remote_ip: '10.0.0.9', method: 'GET', uri: '/' };
    expect(read(JSON.stringify({ ts, status: 200, request }))?.time).toBe(isRead ? TIME : undefined);
  });

  test.each(['xa.example', '@', '', 'unix', 5, null])('Caddy’s client %j is none', (client_ip) => {
    const request = { client_ip, remote_ip: undefined, method: 'GET', uri: '/' };
    expect(read(JSON.stringify({ ts: TIME, status: 200, request }))).toBeUndefined();
  });

  test('Caddy’s JSON tells the client, the agent and a prefetch', () => {
    const request = {
      remote_ip: '10.0.0.9',
      client_ip: '2001:db8::1',
      method: 'GET',
      uri: '/tin-tuc/?a=b.c',
      headers: { 'User-Agent': ['Mozilla/5.0 Việt'] },
    };
    const caddy = (change: object, status = 200) =>
      Buffer.from(JSON.stringify({ ts: TIME + 0.9, status, request: { ...request, ...change } })).toString(
        'latin1',
      );
    expect(read(caddy({}))).toMatchObject({
      time: TIME,
      page: true,
      address: '2001:db8::1',
      prefetch: false,
    });
    expect(read(caddy({ client_ip: undefined }))).toMatchObject({ address: '10.0.0.9' });
    expect(read(caddy({ headers: {} }))).toMatchObject({ agent: '' });
    expect(read(caddy({ headers: { 'Sec-Purpose': ['prefetch;prerender'] } }))).toMatchObject({
      prefetch: true,
    });
    expect(read(caddy({}, 404))).toEqual({ time: TIME, page: false });
    expect(
      read(
        '{"ts":"2026-11-25T01:00:01Z","status":200,"request":{"remote_ip":"1.1.1.1","method":"GET","uri":"/"}}',
      ),
    ).toMatchObject({ time: TIME, page: true });
  });
});

describe('the time', () => {
  test.each([['25/Nov/2026:01:00:01 +0000'], ['24/Nov/2026:20:00:01 -0500'], ['25/Nov/2026:06:30:01 +0530']])(
    '%s is the same moment',
    (stamp) => {
      expect(read(line('GET / HTTP/1.1', '200', stamp))?.time).toBe(TIME);
    },
  );

  test.each([
    '31/Feb/2026:08:00:01 +0700',
    '25/Thg/2026:08:00:01 +0700',
    '25/Nov/2026:24:00:01 +0700',
    '25/Nov/2026:08:60:01 +0700',
    '25/Nov/2026:08:00:61 +0700',
    '25/Nov/1970:08:00:01 +0700',
    '25/Nov/9999:08:00:01 +0700',
    '25/Nov/2026:08:00:01 +9900',
  ])('%s is none', (stamp) => {
    expect(read(line('GET / HTTP/1.1', '200', stamp))).toBeUndefined();
  });
});

test.each([
  '',
  ' ',
  'junk',
  '{',
  '{}',
  'null',
  '{"ts":1e99,"status":200,"request":{"remote_ip":"1","method":"GET","uri":"/"}}',
  '{"ts":1795568401,"status":200,"request":null}',
  '{"ts":1795568401,"status":200,"request":{"remote_ip":"","method":"GET","uri":"/"}}',
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700]',
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1',
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1" 200',
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1" abc 5',
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1" 200 5x',
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1" 200 5 "-"',
  '10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET / HTTP/1.1" 200 5 "-" "cut',
  `${'['.repeat(5000)}`,
])('%j is in no format', (text) => {
  expect(read(text)).toBeUndefined();
});

describe('one reader of many lines', () => {
  const common = (stamp: string) => `10.0.0.1 - - [${stamp}] "GET / HTTP/1.1" 200 512`;
  const timesOf = (...stamps: string[]) => {
    const reader = new LineReader();
    return stamps.map((stamp) => {
      const bytes = Buffer.from(common(stamp));
      return reader.read(bytes, 0, bytes.length) ? new Date(reader.time * 1000).toISOString() : undefined;
    });
  };

  test('sees where the hour, the day or the zone is another than in the line before', () => {
    expect(
      timesOf(
        '25/Nov/2026:08:00:01 +0700',
        '25/Nov/2026:08:59:59 +0700',
        '25/Nov/2026:09:00:00 +0700',
        '25/Nov/2026:09:00:00 +0800',
        '25/Nov/2026:09:00:00 -0800',
        '25/Nov/2026:09:00:00 -0830',
        '26/Nov/2026:09:00:00 -0830',
        '26/Dec/2026:09:00:00 -0830',
      ),
    ).toEqual([
      '2026-11-25T01:00:01.000Z',
      '2026-11-25T01:59:59.000Z',
      '2026-11-25T02:00:00.000Z',
      '2026-11-25T01:00:00.000Z',
      '2026-11-25T17:00:00.000Z',
      '2026-11-25T17:30:00.000Z',
      '2026-11-26T17:30:00.000Z',
      '2026-12-26T17:30:00.000Z',
    ]);
  });

  test('takes no minute and no second that is none, and goes on', () => {
    expect(
      timesOf(
        '25/Nov/2026:08:59:60 +0700',
        '25/Nov/2026:08:60:00 +0700',
        '25/Nov/2026:08:00:61 +0700',
        '25/Nov/2026:0800:00 +0700',
        '25/Nov/2026:08:00:00 +0700',
      ),
    ).toEqual(['2026-11-25T02:00:00.000Z', undefined, undefined, undefined, '2026-11-25T01:00:00.000Z']);
  });

  test('reads a stretch of its bytes, with either end of a line', () => {
    const reader = new LineReader();
    const bytes = Buffer.from(`xx${line('GET / HTTP/1.1')}\r\n`);
    expect(reader.read(bytes, 2, bytes.length - 1)).toBe(true);
    expect(reader.agent).toBe('Mozilla/5.0');
    const plain = Buffer.from(`${common('25/Nov/2026:08:00:01 +0700')}\r`);
    expect(reader.read(plain, 0, plain.length)).toBe(true);
    expect(reader).toMatchObject({ page: true, agent: undefined, address: '10.0.0.1' });
    expect(reader.read(Buffer.from('\r'), 0, 1)).toBe(false);
    expect(reader.page).toBe(false);
  });
});

describe('an object a line', () => {
  const object = (change: object = {}, request: object = {}) =>
    JSON.stringify({
      ts: TIME + 0.9,
      status: 200,
      request: {
        method: 'GET',
        uri: '/',
        client_ip: '10.0.0.1',
        headers: { 'User-Agent': ['A'] },
        ...request,
      },
      ...change,
    });

  test('is a page view in whole seconds', () => {
    expect(read(object())).toEqual({
      time: TIME,
      page: true,
      address: '10.0.0.1',
      agent: 'A',
      prefetch: false,
    });
    expect(read(object({}, { headers: {} }))).toMatchObject({ page: true, agent: '' });
    expect(read(object({ status: 304 }))).toMatchObject({ page: true });
  });

  test('or none', () => {
    for (const other of [
      object({ status: 404 }),
      object({}, { method: 'POST' }),
      object({}, { uri: '/a.css' }),
    ])
      expect(read(other)).toEqual({ time: TIME, page: false });
  });

  test('keeps 512 bytes of its agent', () => {
    const agent = (length: number) => read(object({}, { headers: { 'User-Agent': ['a'.repeat(length)] } }));
    expect(agent(512)).toMatchObject({ agent: 'a'.repeat(512) });
    expect(agent(513)).toMatchObject({ agent: 'a'.repeat(512) });
  });

  test('that was fetched before anybody asked says so', () => {
    for (const [name, value] of [
      ['Sec-Purpose', 'prefetch;prerender'],
      ['Purpose', 'Prefetch'],
      ['X-Moz', 'prefetch'],
      ['X-Purpose', undefined],
    ] as const)
      expect(read(object({}, { headers: { [name]: [value ?? 'prefetch'] } }))).toMatchObject({
        page: true,
        prefetch: value !== undefined,
      });
    expect(read(object({}, { headers: { Purpose: ['prefetching'] } }))).toMatchObject({ prefetch: false });
  });

  test.each([
    object({ ts: undefined }),
    object({ ts: 5 }),
    object({ ts: 1e11 }),
    object({ request: undefined }),
    object({ request: null }),
    object({ request: 'x' }),
    object({ status: '200' }),
    object({}, { method: 5 }),
    object({}, { uri: undefined }),
    object({}, { client_ip: undefined }),
    '{}',
    '{',
  ])('of which something is missing is in no format: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('a line by itself', () => {
  const LINE =
    '10.0.0.1 - an [25/Nov/2026:08:00:01 +0700] "GET /a.html HTTP/1.1" 200 512 "https://a.example/" "Mozilla/5.0"';
  const readWithin = (bytes: Buffer, start: number, end: number) => {
    const reader = new LineReader({ hosts: new Set(['xa.example', 'a.example']), base: '/' });
    return reader.read(bytes, start, end) ? [reader.time, reader.page && reader.agent] : undefined;
  };

  test('is read as it stands, whatever stands before it and behind', () => {
    const before = '"x" - [25/Nov/2026:09:59:59 +0000] 1';
    const wrong: string[] = [];
    for (const line of [LINE, `xa.example ${LINE}`, LINE.replace('/a.html', 'http://a.example')])
      for (let length = 0; length <= line.length; length += 1) {
        const alone = Buffer.from(line.slice(0, length));
        const among = Buffer.from(before + line);
        const found = readWithin(among, before.length, before.length + length);
        if (String(found) !== String(readWithin(alone, 0, length))) wrong.push(alone.toString());
      }
    expect(wrong).toEqual([]);
  });

  test('is in no format with another sign in its moment, around it, or in its figures', () => {
    expect(read(LINE)).toMatchObject({ time: TIME, page: true });
    const places = [
      ...Array.from({ length: 31 }, (_, at) => LINE.indexOf(' [') + at),
      LINE.indexOf('" 200') + 1,
      ...[2, 3, 4, 5, 6, 7, 8].map((at) => LINE.indexOf('" 200') + at),
    ];
    const damaged = places.flatMap((at) =>
      ['x', ':', '/']
        .filter((sign) => sign !== LINE[at])
        .map((sign) => LINE.slice(0, at) + sign + LINE.slice(at + 1)),
    );
    expect(damaged.filter((line) => read(line) !== undefined)).toEqual([]);
  });

  test.each([
    ['08:59:59', true],
    ['08:60:00', false],
    ['08:00:60', true],
    ['08:00:61', false],
    ['23:00:00', true],
    ['24:00:00', false],
  ])('of %s is one: %s', (clock, isOne) => {
    expect(read(LINE.replace('08:00:01', clock)) !== undefined).toBe(isOne);
  });

  test.each([
    ['100', true],
    ['099', false],
    ['999', true],
    ['20', false],
    ['2000', false],
    ['2 0', false],
  ])('answered with %s is one: %s', (status, isOne) => {
    expect(read(LINE.replace('" 200 ', `" ${status} `)) !== undefined).toBe(isOne);
  });

  test('has its own moment, whichever was read before it', () => {
    const stamps = ['25/Nov/2026:08', '25/Nov/2026:18', '25/Nov/2026:09', '15/Nov/2026:08', '24/Nov/2026:08']
      .concat(['25/Oct/2026:08', '25/Nov/2025:08'])
      .flatMap((hour) => ['+0700', '-0700', '+0000', '+0701', '+0710', '+1700'].map((zone) => [hour, zone]));
    const lines = stamps.map(([hour, zone]) =>
      Buffer.from(LINE.replace('25/Nov/2026:08:00:01 +0700', `${hour}:30:05 ${zone}`)),
    );
    const timeOf = (reader: LineReader, bytes: Buffer) =>
      reader.read(bytes, 0, bytes.length) ? reader.time : undefined;
    const alone = lines.map((bytes) => timeOf(new LineReader(), bytes));
    const reader = new LineReader();
    const wrong = lines.flatMap((first) =>
      lines.flatMap((second, at) => {
        timeOf(reader, first);
        return timeOf(reader, second) === alone[at] ? [] : [`${second} behind ${first}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(new Set(alone).size).toBeGreaterThan(30);
  });
});

describe('the client that Caddy names', () => {
  const addressIn = (request: object) => {
    const text = JSON.stringify({ ts: TIME, status: 200, request: { method: 'GET', uri: '/', ...request } });
    return read(text)?.address;
  };

  test('is the one behind its proxies, then who was connected', () => {
    expect(addressIn({ client_ip: '10.0.0.1', remote_ip: '10.0.0.2' })).toBe('10.0.0.1');
    expect(addressIn({ remote_ip: '10.0.0.2', remote_addr: '10.0.0.3:80' })).toBe('10.0.0.2');
    expect(addressIn({ remote_addr: '10.0.0.3:8080' })).toBe('10.0.0.3');
    expect(addressIn({ remote_addr: '[2001:db8::1]:80' })).toBe('2001:db8::1');
    expect(addressIn({ remote_addr: '10.0.0.3' })).toBe('10.0.0.3');
  });

  test.each([
    {},
    { client_ip: 'xa.example' },
    { client_ip: 5 },
    { remote_addr: 5 },
    { client_ip: '::1'.padStart(999, '0') },
  ])('%j is none', (request) => {
    expect(addressIn(request)).toBeUndefined();
  });
});
