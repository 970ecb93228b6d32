/** Several sites in one log: the lines of others are read, and are no page of this one. */
import { expect, test } from 'vitest';
import { LineReader } from './log-line.ts';
import { hostName, type OwnSite } from './own-site.ts';

function read(text: string, site: Partial<OwnSite>): string {
  const reader = new LineReader({ hosts: undefined, base: '/', ...site });
  const bytes = Buffer.from(text, 'latin1');
  if (!reader.read(bytes, 0, bytes.length)) return 'malformed';
  return reader.page ? 'page' : 'other';
}
const line = (target: string, host = '') =>
  `${host}10.0.0.1 - - [25/Nov/2026:08:00:01 +0700] "GET ${target} HTTP/1.1" 200 512 "-" "Mozilla/5.0"`;
const caddy = (uri: string, host?: unknown) =>
  JSON.stringify({
    ts: 1764032401,
    status: 200,
    request: { client_ip: '10.0.0.1', method: 'GET', uri, host },
  });
const hosts = new Set(['xa.example', 'www.xa.example'].map(hostName));

test.each([
  ['xa.example ', 'page'],
  ['xa.example:443 ', 'page'],
  ['XA.example. ', 'page'],
  ['www.xa.example ', 'page'],
  ['khac.example ', 'other'],
  ['xa.example.khac.example ', 'other'],
  ['constructor ', 'other'],
  ['_ ', 'other'],
  ['', 'malformed'],
])('a line that begins with "%s" is %s', (host, what) => {
  expect(read(line('/', host), { hosts })).toBe(what);
});

test.each([
  ['xa.example', 'page'],
  ['xa.example:8080', 'page'],
  ['khac.example', 'other'],
  ['', 'other'],
  [undefined, 'malformed'],
  [5, 'malformed'],
  ['a'.repeat(5000), 'other'],
])('a line of Caddy with the host %j is %s', (host, what) => {
  expect(read(caddy('/', host), { hosts })).toBe(what);
});

test.each([
  ['/xa/mau/', 'page'],
  ['/xa/mau', 'page'],
  ['/xa/mau?x=1', 'page'],
  ['/xa/mau/tin-tuc/a/', 'page'],
  ['/xa/mau-khac/', 'other'],
  ['/xa/', 'other'],
  ['/', 'other'],
  ['/tin-tuc/?/xa/mau/', 'other'],
  ['/xa/mau/a.css', 'other'],
])('a request for %s below /xa/mau/ is %s', (target, what) => {
  expect(read(line(target), { base: '/xa/mau/' })).toBe(what);
  expect(read(line(target).replace(' HTTP/1.1', ''), { base: '/xa/mau/' })).toBe(what);
  expect(read(caddy(target), { base: '/xa/mau/' })).toBe(what);
});

test.each([
  ['http://xa.example/lien-he', 'page'],
  ['https://XA.example:443/tin-tuc/', 'page'],
  ['http://www.xa.example.', 'page'],
  ['http://xa.example?x=1', 'page'],
  ['http://ai@xa.example/', 'page'],
  ['http://xa.example/a.css', 'other'],
  ['http://khac.example/', 'other'],
  ['http://khac.example', 'other'],
  ['https://khac.example/lien-he', 'other'],
  ['HTTP://xa.example@khac.example/', 'other'],
  ['http://khac.example?xa.example/', 'other'],
  ['http://khac.example#xa.example/', 'other'],
  ['http://xa.example.khac.example/', 'other'],
  ['http:///', 'other'],
  ['ftp://xa.example/', 'other'],
])('who asks a proxy for %s sees a page of the site: %s', (target, what) => {
  expect(read(line(target, 'xa.example '), { hosts })).toBe(what);
  expect(read(caddy(target, 'xa.example'), { hosts })).toBe(what);
  // Without the site's name nobody knows that it is its own.
  expect(read(line(target), {})).toBe('other');
  expect(read(caddy(target, 'xa.example'), {})).toBe('other');
});

test.each([
  ['http://xa.example/', 'page'],
  ['http://xa.example/xa/mau/', 'page'],
  ['http://khac.example/', 'other'],
  ['ftp://xa.example/', 'malformed'],
])('a line without a host is that of the host that it asks for: %s is %s', (target, what) => {
  expect(read(line(target), { hosts })).toBe(what);
});

test('a whole address leads below the path as any other', () => {
  expect(read(line('http://xa.example/xa/mau/'), { hosts, base: '/xa/mau/' })).toBe('page');
  expect(read(line('http://xa.example'), { hosts, base: '/xa/mau/' })).toBe('other');
});
