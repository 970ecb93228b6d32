/** What nginx will make of requests, read out of the configuration that is written for it. */
import { describe, expect, test } from 'vitest';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import type { ServedSite } from './served-site.ts';

const SITE: ServedSite = {
  dir: '/srv/xa',
  listen: [
    { address: undefined, port: 80 },
    { address: '127.0.0.1', port: 8080 },
    { address: '::1', port: 8080 },
  ],
  base: '/',
  hosts: ['xa.example', 'www.xa.example'],
  proxies: [],
  moved: [{ from: '/tin-tuc/cu/', to: '/tin-tuc/moi/' }],
  removed: ['/tin-tuc/da-go/'],
  log: undefined,
  certificate: undefined,
  editing: undefined,
};
const BELOW: ServedSite = { ...SITE, base: '/xa.mau/' };

/** The lines of a block, without their margin. */
function inside(config: string, head: string): string[] {
  const lines = config.split('\n').map((line) => line.trim());
  const start = lines.indexOf(`${head} {`);
  if (start < 0) throw new Error(`no ${head}`);
  let depth = 0;
  const end = lines.findIndex((line, at) => {
    if (at < start) return false;
    if (line.endsWith('{')) depth += 1;
    if (line === '}') depth -= 1;
    return depth === 0;
  });
  return lines.slice(start + 1, end);
}

/** What a map of nginx gives for a value: a word that is the same, else the first expression that fits, else the default. */
function mapped(from: string, to: string, value: string): string {
  const rows = inside(nginxConfig(SITE), `map ${from} ${to}`).flatMap((line) => {
    const [, key = '', quoted, plain = ''] =
      /^("(?:[^"\\]|\\.)*"|\S+) (?:"([^"]*)"|(\S+));$/.exec(line) ?? [];
    return key === '' ? [] : [[key.replace(/^"|"$/g, ''), quoted ?? plain] as const];
  });
  const same = rows.find(([key]) => key === value);
  if (same) return same[1];
  for (const [key, result] of rows) {
    if (!key.startsWith('~')) continue;
    const isAnyCase = key.startsWith('~*');
    const found = new RegExp(key.slice(isAnyCase ? 2 : 1), isAnyCase ? 'i' : '').exec(value);
    if (found) return result.startsWith('$') ? (found.groups?.[result.slice(1)] ?? result) : result;
  }
  return rows.find(([key]) => key === 'default')?.[1] ?? '';
}

const ASK = 'no-cache';
const FOR_EVER = 'public, max-age=31536000, immutable';
const HTML = 'text/html; charset=utf-8';

describe('nginx', () => {
  test.each([
    ['$uri', '$commune_cache', '/tin-tuc/index.html', ASK],
    ['$uri', '$commune_cache', '/_astro/a.C3xk.css', FOR_EVER],
    ['$uri', '$commune_cache', '/tin-tuc/_astro/a.css', ASK],
    ['$uri', '$commune_readers', '/index.html', 'same-origin'],
    ['$uri', '$commune_readers', '/_astro/a.js.br', 'same-origin'],
    ['$uri', '$commune_readers', '/_astro/a.css.gz', 'same-origin'],
    ['$uri', '$commune_readers', '/tin-tuc/a/ke-hoach.pdf', 'cross-origin'],
    ['$uri', '$commune_readers', '/rss.xml', 'cross-origin'],
    ['$uri', '$commune_readers', '/xhtml', 'cross-origin'],
    ['$uri', '$commune_vary', '/index.html', 'Accept-Encoding'],
    ['$uri', '$commune_vary', '/rss.xml.br', 'Accept-Encoding'],
    ['$uri', '$commune_vary', '/a.jpg', ''],
    ['$uri', '$commune_encoding', '/index.html.br', 'br'],
    ['$uri', '$commune_encoding', '/index.html.gz', 'gzip'],
    ['$uri', '$commune_encoding', '/index.html', ''],
    ['$uri', '$commune_encoding', '/abr', ''],
    ['$uri', '$commune_type', '/index.html.br', HTML],
    ['$uri', '$commune_type', '/index.html.gz', HTML],
    ['$uri', '$commune_type', '/index.html', ''],
    ['$http_accept_encoding', '$commune_copy', 'gzip, deflate, br, zstd', '.br'],
    ['$http_accept_encoding', '$commune_copy', 'gzip, deflate, br', '.br'],
    ['$http_accept_encoding', '$commune_copy', 'br;q=1.0, gzip;q=0.8', '.br'],
    ['$http_accept_encoding', '$commune_copy', 'BR', '.br'],
    ['$http_accept_encoding', '$commune_copy', 'gzip', '.gz'],
    ['$http_accept_encoding', '$commune_copy', 'gzip;q=1, br;q=0', '.gz'],
    ['$http_accept_encoding', '$commune_copy', 'gzip;q=0.000', ''],
    ['$http_accept_encoding', '$commune_copy', 'abr, xgzip', ''],
    ['$http_accept_encoding', '$commune_copy', '', ''],
    ['$commune_copy', '$commune_coding', '.br', 'br'],
    ['$commune_copy', '$commune_coding', '.gz', 'gzip'],
    ['$commune_copy', '$commune_coding', '', ''],
    ['$remote_addr', '$commune_reader', '192.0.2.7', '$binary_remote_addr'],
    ['$remote_addr', '$commune_reader', '127.0.0.1', ''],
    ['$remote_addr', '$commune_reader', '::1', ''],
    ['$remote_addr', '$commune_reader', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['$request_uri', '$commune_path', '/tin-tuc', '/tin-tuc'],
    ['$request_uri', '$commune_path', '/tin-tuc/a.b?x=1', '/tin-tuc/a.b'],
    ['$request_uri', '$commune_path', '//khac.example', ''],
    ['$request_uri', '$commune_path', '/tin-tuc/', ''],
  ])('of %s, for %s, takes “%s” for “%s”', (from, to, value, result) => {
    expect(mapped(from, to, value)).toBe(result);
  });

  test('listens where it is told, under the names of the site, or under any', () => {
    const lines = inside(nginxConfig(SITE), 'server');
    expect(lines.slice(0, 4)).toEqual([
      'listen 80;',
      'listen 127.0.0.1:8080;',
      'listen [::1]:8080;',
      'server_name xa.example www.xa.example;',
    ]);
    expect(lines).toContain('root "/srv/xa/current";');
    expect(lines).toContain('access_log "/var/log/nginx/access.log" combined;');
    expect(inside(nginxConfig({ ...SITE, hosts: [], log: '/srv/a.log' }), 'server')).toEqual(
      expect.arrayContaining(['server_name _;', 'access_log "/srv/a.log" combined;']),
    );
  });

  test('has a certificate where one is named, and else the words of none', () => {
    const certificate = { chain: '/etc/x/chain.pem', key: '/etc/x/key.pem' };
    const listen = [{ address: '10.0.0.1', port: 443 }];
    const config = nginxConfig({ ...SITE, listen, certificate });
    expect(inside(config, 'server').slice(0, 2)).toEqual([
      'listen 10.0.0.1:80;',
      'server_name xa.example www.xa.example;',
    ]);
    expect(config).toContain('ssl_certificate "/etc/x/chain.pem";');
    expect(config).toContain('ssl_certificate_key "/etc/x/key.pem";');
    expect(nginxConfig(SITE)).not.toContain('ssl');
  });

  test('sends every header of security with every answer, of a page and of a file', () => {
    const config = nginxConfig(SITE);
    const named = [...config.matchAll(/add_header X-Content-Type-Options "nosniff" always;/g)];
    // The server, and each of the three places that give pages.
    expect(named).toHaveLength(4);
    expect(inside(config, 'types')).toEqual(expect.arrayContaining([`"${HTML}" html;`, '"" br gz;']));
  });

  /** How the address of a page is told: which are asked for as pages, and in which folder each lies. */
  function folderOf(site: ServedSite, address: string): string | undefined {
    const config = nginxConfig(site);
    const [, expression = ''] = /location ~ "([^"]*\$)" \{\n\s+types \{\}/.exec(config) ?? [];
    const found = new RegExp(expression).exec(address);
    const [, folder] = /rewrite \^ \$\{(\w+)\}index\.html\$commune_copy break;/.exec(config) ?? [];
    return found ? (folder === 'uri' ? address : found.groups?.[folder ?? '']) : undefined;
  }

  test.each([
    [SITE, '/', '/'],
    [SITE, '/tin-tuc/', '/tin-tuc/'],
    [SITE, '/rss.xml', undefined],
    [BELOW, '/xa.mau/', '/'],
    [BELOW, '/xa.mau/tin-tuc/', '/tin-tuc/'],
    [BELOW, '/xa.mau/rss.xml', undefined],
    [BELOW, '/xaamau/', undefined],
    [BELOW, '/khac/', undefined],
  ])('finds a page in its folder (%#)', (site, address, folder) => {
    expect(folderOf(site, address)).toBe(folder);
  });

  test('finds the files of a site below a path at the top of their folder, and has nothing beside it', () => {
    const config = nginxConfig(BELOW);
    expect(inside(config, 'location /xa.mau/')).toEqual([
      'rewrite ^/xa\\.mau/(.*)$ /$1 break;',
      'try_files $uri$commune_copy $uri @commune_folder;',
    ]);
    expect(inside(config, 'location = /xa.mau')).toEqual(['return 301 /xa.mau/$is_args$args;']);
    expect(inside(config, 'location /')).toEqual(['return 404;']);
    expect(inside(config, 'location = /xa.mau/404.html')).toContain('rewrite ^/xa\\.mau/(.*)$ /$1 break;');
    expect(config).toContain('error_page 404 410 /xa.mau/404.html;');
    expect(inside(nginxConfig(SITE), 'location /')).toEqual([
      'try_files $uri$commune_copy $uri @commune_folder;',
    ]);
    expect(nginxConfig(SITE)).not.toContain('(.*)$ /$1');
  });

  test('leads on from old addresses, with and without their last slash, and says what is gone', () => {
    const config = nginxConfig(BELOW);
    for (const old of ['/xa.mau/tin-tuc/cu', '/xa.mau/tin-tuc/cu/'])
      expect(inside(config, `location = ${old}`)).toEqual(['return 301 /xa.mau/tin-tuc/moi/$is_args$args;']);
    expect(inside(config, 'location = /xa.mau/tin-tuc/da-go')).toEqual(['return 410;']);
    expect(inside(config, 'location ^~ /xa.mau/tin-tuc/da-go/')).toEqual(['return 410;']);
  });

  test.each([
    ['/.git/config', true],
    ['/tin-tuc/.env', true],
    ['/.well-known/security.txt', false],
    ['/index.html.br', true],
    ['/index.html.gz', true],
    ['/index.html', false],
  ])('hides what is nobody’s to ask for: %s %s', (address, isHidden) => {
    const [, expression = ''] = /location ~ "([^"]*)" \{\n\s+return 404;/.exec(nginxConfig(SITE)) ?? [];
    expect(new RegExp(expression).test(address)).toBe(isHidden);
  });
});

describe('Caddy', () => {
  const at = { ...SITE, listen: [{ address: undefined, port: 8080 }] };
  const site = (change: Partial<ServedSite> = {}) => caddyConfig({ ...at, ...change });
  const route = (config: string) => inside(config, 'route');

  test('answers below the path of the site, and nothing beside it', () => {
    const lines = inside(site({ base: '/xa/' }), 'http://:8080');
    expect(lines).toEqual(expect.arrayContaining(['redir /xa /xa/ 301', 'handle_path /xa/* {', 'handle {']));
    expect(inside(site({ base: '/xa/' }), 'handle')).toEqual(['error 404']);
    expect(route(site({ base: '/xa/' }))).toEqual(route(site()));
    expect(site()).not.toContain('error 404\n\t}\n}');
    expect(site()).not.toContain('handle_path');
  });

  test('writes its log where it is told, and shows the page of errors with its own type', () => {
    expect(inside(site(), 'log')).toEqual(['output file "/var/log/caddy/access.log"', 'format json']);
    expect(inside(site({ log: '/srv/a.log' }), 'log')[0]).toBe('output file "/srv/a.log"');
    expect(inside(site(), 'handle_errors').slice(0, 3)).toEqual([
      'rewrite * /404.html',
      `header Cache-Control "${ASK}"`,
      `header Content-Type "${HTML}"`,
    ]);
  });

  test('tells hashed files from pages, and the site’s own from what is for others', () => {
    const lines = route(site());
    const [, hashed = ''] =
      /^@hashed path_regexp "(.*)"$/.exec(lines.find((line) => line.startsWith('@hashed')) ?? '') ?? [];
    expect(['/_astro/a.css', '/tin-tuc/_astro/a.css'].map((path) => new RegExp(hashed).test(path))).toEqual([
      true,
      false,
    ]);
    expect(lines).toContain('@own path */ *.html *.css *.js');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^@type\d+ path \*\.html$/),
        expect.stringMatching(/^header @type\d+ Content-Type "text\/html; charset=utf-8"$/),
        'respond @changing 405',
      ]),
    );
    expect(inside(site(), 'file_server')).toEqual(['precompressed br gzip', 'hide ".*" "*.br" "*.gz"']);
  });

  test('says what is gone, and leads on from what has moved', () => {
    expect(route(site({ base: '/xa/' }))).toContain('@removed path /tin-tuc/da-go /tin-tuc/da-go/*');
    expect(route(site({ removed: [] })).join('\n')).not.toContain('@removed');
    expect(site({ base: '/xa/' })).toContain('redir /xa/tin-tuc/cu/ /xa/tin-tuc/moi/ 301');
  });
});
