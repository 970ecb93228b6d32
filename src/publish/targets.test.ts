import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTarget } from './targets.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'targets-'));
  mkdirSync(join(root, 'ops'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const write = (text: string) => writeFileSync(join(root, 'ops/targets.yaml'), text);

test('a target is where a site is published, five releases kept where nothing else is said', () => {
  write('targets:\n  xa:\n    url: https://xa.example/mau\n    dir: /srv/xa\n');
  expect(readTarget(root, 'xa')).toEqual({
    name: 'xa',
    url: new URL('https://xa.example/mau/'),
    dir: '/srv/xa',
    server: undefined,
    keep: 5,
    countersWithin: undefined,
  });
});

test('a target may lie on a server over SSH', () => {
  write(
    'targets:\n  xa: { url: "https://xa.example/", dir: /srv/xa, server: "deploy@[2001:db8::1]", port: 2222 }\n',
  );
  expect(readTarget(root, 'xa').server).toEqual({
    host: 'deploy@[2001:db8::1]',
    port: 2222,
    config: undefined,
    patience: 60,
  });
});

test('a target may be storage, in the words of rclone', () => {
  write(
    'targets:\n  # Kho\n  xa:\n    url: "https://xa.example/"\n    rclone: "kho:xa-mau/trang"\n    graceHours: 2\n',
  );
  expect(readTarget(root, 'xa')).toMatchObject({
    dir: 'kho:xa-mau/trang',
    storage: {
      remote: 'kho:xa-mau/trang',
      config: undefined,
      graceHours: 2,
      named: 'xa (ops/targets.yaml:5)',
    },
    server: undefined,
  });
});

test('without the file, the operator is shown what to write', () => {
  expect(() => readTarget(root, 'xa')).toThrow(
    /^Chưa có ops\/targets\.yaml\. Hãy tạo tệp, ví dụ:\n\ntargets:\n/,
  );
});

test('a name that is not there is told with those that are', () => {
  write('targets:\n  xa: { url: "https://xa.example/", dir: /srv/xa }\n');
  for (const name of ['huyen', 'constructor', '__proto__'])
    expect(() => readTarget(root, name)).toThrow(`không có nơi đăng tên "${name}"; đang có: xa.`);
});

test.each([
  ['a fault of YAML', 'targets:\n  xa:\n  url: [', /ops\/targets\.yaml:\d+:\d+: Lỗi: /],
  [
    'an address that is none',
    'targets:\n  xa: { url: xa.example, dir: /srv/xa }',
    /ops\/targets\.yaml:2:\d+: .*https:\/\//,
  ],
  [
    'a folder that depends on where one stands',
    'targets:\n  xa: { url: "https://xa.example/", dir: www }',
    /tuyệt đối/,
  ],
  ...['-oProxyCommand=x', 'a b', 'a:/x', 'a;b', '$(x)', 'a\\nb', '@a'].map(
    (host): [string, string, RegExp] => [
      `a server that ssh would take for something else, ${host}`,
      `targets:\n  xa: { url: "https://xa.example/", dir: /srv/xa, server: "${host}" }`,
      /đăng nhập được bằng ssh|có nghĩa riêng/,
    ],
  ),
  [
    'a port of no server',
    'targets:\n  xa: { url: "https://xa.example/", dir: /srv/xa, port: 22 }',
    /Hãy thêm server/,
  ],
  ['no place', 'targets:\n  xa: { url: "https://xa.example/" }', /xa phải có dir hoặc rclone/],
  ...['dir: /srv/xa', 'server: deploy@x', 'keep: 3', 'countersWithin: 5'].map(
    (other): [string, string, RegExp] => [
      `what says nothing of storage, ${other}`,
      `targets:\n  xa: { url: "https://xa.example/", rclone: "kho:xa", ${other} }`,
      /xa (?:phải có dir hoặc rclone, và chỉ một|là kho của rclone)/,
    ],
  ),
  [
    'a grace of no storage',
    'targets:\n  xa: { url: "https://xa.example/", dir: /srv/xa, graceHours: 2 }',
    /Hãy thêm rclone/,
  ],
  ...['kho:', '--config=x:y', ':local:/srv', 'kho:/', 'kho:a b', 'kho'].map(
    (one): [string, string, RegExp] => [
      `a folder of rclone that is none of the site's own, ${one}`,
      `targets:\n  xa: { url: "https://xa.example/", rclone: "${one}" }`,
      /thư mục của riêng trang/,
    ],
  ),
  ['a key that is misspelt', 'targets:\n  xa: { url: "https://xa.example/", dirr: /srv/xa }', /dirr/],
])('%s is told with file and line', (_what, text, told) => {
  write(text);
  expect(() => readTarget(root, 'xa')).toThrow(told);
});

test.each([
  ['port', 1, 65_535],
  ['keep', 1, 1000],
  ['countersWithin', 1, 100_000],
])('%s is a whole number from %i to %i', (key, least, most) => {
  const read = (value: number) => {
    write(
      `targets:\n  xa: { url: "https://xa.example/", dir: /srv/xa, server: xa.example, ${key}: ${value} }\n`,
    );
    return readTarget(root, 'xa');
  };
  for (const value of [least, most]) {
    const { server, keep, countersWithin } = read(value);
    expect({ port: server?.port, keep, countersWithin }).toMatchObject({ [key]: value });
  }
  for (const value of [least - 1, most + 1, 1.5])
    expect(() => read(value), String(value)).toThrow('targets.yaml');
});
