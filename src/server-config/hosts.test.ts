import { expect, test } from 'vitest';
import { INLINE_SCRIPTS } from '../client/inline-scripts.ts';
import { caddyConfig } from './caddy.ts';
import { headersFile, redirectsFile } from './hosts.ts';
import { movedAddresses, removedAddresses } from './moved-addresses.ts';
import { nginxConfig } from './nginx.ts';
import type { ServedSite } from './served-site.ts';

const MOVED = [{ from: '/tin-tuc/cu/', to: '/tin-tuc/moi/' }];
const SITE: ServedSite = {
  dir: '/srv/xa',
  listen: [],
  base: '/xa/mau/',
  hosts: ['xa.example'],
  proxies: ['10.0.0.0/8'],
  moved: MOVED,
  removed: ['/tin-tuc/da-go/'],
  editing: undefined,
  log: undefined,
  certificate: undefined,
};

test('_headers gives every address the headers of security once, and hashed files alone a time', () => {
  const text = headersFile(SITE);
  expect(text).toMatch(
    /^\/xa\/mau\/\*\n {2}Content-Security-Policy: script-src 'self'.*frame-ancestors 'none'/m,
  );
  expect(text.match(/Content-Security-Policy/g)).toHaveLength(1);
  expect(text).toMatch(/^\/xa\/mau\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
  expect(text.split('/xa/mau/_astro/*')[0]).not.toContain('Cache-Control');
});

test('no policy lets a script of a page run by its place', () => {
  const policy = /script-src[^;]*/.exec(headersFile(SITE))?.[0] ?? '';
  // One for each script that may stand in a page.
  expect(policy.match(/'sha256-[\w+/=]+'/g)).toHaveLength(INLINE_SCRIPTS.length);
  expect(policy).not.toContain('unsafe-inline');
});

test('_redirects names the old address with and without its last slash', () => {
  expect(redirectsFile(SITE).split('\n').slice(1)).toEqual([
    '/xa/mau/tin-tuc/cu/ /xa/mau/tin-tuc/moi/ 301',
    '/xa/mau/tin-tuc/cu /xa/mau/tin-tuc/moi/ 301',
    '/xa/mau/tin-tuc/da-go /xa/mau/404.html 410',
    '/xa/mau/tin-tuc/da-go/* /xa/mau/404.html 410',
    '',
  ]);
});

const FORMER: ServedSite = {
  ...SITE,
  base: '/',
  removed: [],
  moved: [
    { from: '/?id=123', to: '/tin-tuc/moi/' },
    { from: '/tin-tuc/12345.html', to: '/tin-tuc/moi/' },
    { from: '/default.aspx?tab=tin&id=7', to: '/van-ban/' },
  ],
};

test('an old address with a question leads on by it alone, and that of a file in one form', () => {
  expect(redirectsFile(FORMER).split('\n').slice(1)).toEqual([
    '/ id=123 /tin-tuc/moi/ 301',
    '/tin-tuc/12345.html /tin-tuc/moi/ 301',
    '/default.aspx tab=tin id=7 /van-ban/ 301',
    '',
  ]);
  const nginx = nginxConfig(FORMER);
  expect(nginx).toMatch(/if \(\$request_uri = "\/\?id=123"\) \{\n +return 301 \/tin-tuc\/moi\/;/);
  expect(nginx).toContain('location = /tin-tuc/12345.html {');
  expect(nginx).not.toContain('location = / {');
  expect(caddyConfig(FORMER)).toContain('`{http.request.orig_uri} == "/?id=123"`');
});

test('what leads on is not gone, though it was taken down under that name', () => {
  const both = { ...SITE, removed: ['/tin-tuc/cu/'] };
  expect(redirectsFile(both)).not.toContain('410');
  expect(nginxConfig(both)).not.toContain('return 410');
  expect(caddyConfig(both)).not.toContain('410');
});

test('nginx believes the named proxies alone about the reader’s address', () => {
  expect(nginxConfig(SITE)).toContain('set_real_ip_from 10.0.0.0/8;');
  expect(nginxConfig({ ...SITE, proxies: [] })).not.toContain('real_ip');
});

test('nginx with a certificate speaks HTTP/2, and leads there whoever comes without', () => {
  const certificate = { chain: '/etc/x/fullchain.pem', key: '/etc/x/privkey.pem' };
  const secured = nginxConfig({ ...SITE, listen: [{ address: undefined, port: 443 }], certificate });
  expect(secured).toContain('listen 443 ssl http2;');
  expect(secured).toMatch(
    /listen 80;\n.*server_name xa\.example;\n.*\n.*return 301 https:\/\/\$host\$request_uri;/,
  );
  const elsewhere = nginxConfig({ ...SITE, listen: [{ address: undefined, port: 8443 }], certificate });
  expect(elsewhere).not.toContain('listen 80;');
  expect(nginxConfig({ ...SITE, listen: [{ address: undefined, port: 80 }] })).not.toMatch(/ssl|http2/);
});

test('two sites of one server share no name that nginx takes once only', () => {
  const zone = (site: ServedSite) => /zone=(\w+):/.exec(nginxConfig(site))?.[1];
  expect(zone(SITE)).toMatch(/^commune_\w{8}$/);
  expect(zone({ ...SITE, dir: '/srv/khac' })).not.toBe(zone(SITE));
});

test('Caddy is given the name of the site, for its certificate, where no address to listen at is named', () => {
  expect(caddyConfig(SITE)).toMatch(/^xa\.example \{$/m);
  expect(caddyConfig({ ...SITE, hosts: [] })).toMatch(/^http:\/\/:80 \{$/m);
  const here = caddyConfig({ ...SITE, listen: [{ address: '::1', port: 8080 }] });
  expect(here).toMatch(/^http:\/\/:8080 \{\n\tbind ::1$/m);
});

test('Caddy listens at each address at its own port alone', () => {
  const listen = [
    { address: '10.0.0.1', port: 80 },
    { address: '127.0.0.1', port: 8080 },
    { address: '::1', port: 8080 },
    { address: undefined, port: 81 },
  ];
  const text = caddyConfig({ ...SITE, listen });
  expect(text).toMatch(/^http:\/\/:80 \{\n\tbind 10\.0\.0\.1\n\timport site\n\}$/m);
  expect(text).toMatch(/^http:\/\/:8080 \{\n\tbind 127\.0\.0\.1 ::1\n\timport site\n\}$/m);
  expect(text).toMatch(/^http:\/\/:81 \{\n\timport site\n\}$/m);
  expect(text.match(/^\troot /gm)).toHaveLength(1);
});

test('Caddy believes the named proxies alone about the reader’s address', () => {
  expect(caddyConfig(SITE)).toMatch(
    /^\{\n\tservers \{\n\t\ttrusted_proxies static 10\.0\.0\.0\/8\n\t\}\n\}$/m,
  );
  expect(caddyConfig({ ...SITE, proxies: [] })).not.toContain('trusted_proxies');
});

test('what has moved is what published entries say of themselves', () => {
  const article = (slug: string, more: Record<string, unknown>) => ({
    kind: 'news' as const,
    slug,
    data: {
      title: 'Tin',
      publishedAt: '2025-01-01T08:00:00+07:00',
      category: 'tin-xa',
      aliases: [`${slug}-cu`],
      ...more,
    },
  });
  const entries = [
    article('b', {}),
    article('a', {}),
    article('nhap', { draft: true }),
    article('mai', { publishedAt: '2099-01-01T08:00:00+07:00' }),
  ];
  const table = [{ old: '/?id=1', new: '/tin-tuc/' }];
  expect(movedAddresses(entries, table, new Date('2026-01-01T00:00:00Z'))).toEqual([
    { from: '/?id=1', to: '/tin-tuc/' },
    { from: '/tin-tuc/a-cu/', to: '/tin-tuc/a/' },
    { from: '/tin-tuc/b-cu/', to: '/tin-tuc/b/' },
  ]);
});

test('a school behind one address is not slowed down, a program is', () => {
  const lines = nginxConfig({ ...SITE, base: '/' }).split('\n');
  expect(
    lines.filter((one) => one.includes('limit_req')).map((one) => one.replace(/zone=\S+/, 'zone').trim()),
  ).toEqual([
    'limit_req_zone $commune_reader zone rate=200r/s;',
    'limit_req zone burst=10000 nodelay;',
    'limit_req_status 429;',
  ]);
});

test('what was taken down stands once, in order; a table that is none takes nothing down', () => {
  const rows = ['b', 'a', 'b'].map((slug) => ({ kind: 'news', slug, removedOn: '2026-01-02' }));
  expect(removedAddresses(new Map([['removed.yaml', rows]]))).toEqual(['/tin-tuc/a/', '/tin-tuc/b/']);
  expect(removedAddresses(new Map())).toEqual([]);
});

test('the editors’ form alone may talk to the git host, where a server can tell pages apart', () => {
  const editing = 'https://git.xamau.example';
  const nginx = nginxConfig({ ...SITE, editing });
  const [page = ''] = /location = \/xa\/mau\/quan-tri\/ \{[^}]*\}[^}]*\}/.exec(nginx) ?? [];
  expect(page).toContain(`connect-src 'self' ${editing};`);
  expect(page).toContain("frame-ancestors 'none'");
  expect(page).toContain('try_files /quan-tri/index.html =404;');
  expect(nginx.replace(page, '')).not.toContain(editing);
  const caddy = caddyConfig({ ...SITE, editing });
  expect(caddy).toContain('@editing path /quan-tri/');
  expect(caddy.split('\n').filter((line) => line.includes(editing))).toEqual([
    expect.stringContaining('header @editing Content-Security-Policy'),
  ]);
  expect(headersFile({ ...SITE, editing }).match(/Content-Security-Policy.*/g)).toEqual([
    expect.stringContaining(`connect-src 'self' ${editing};`),
  ]);
  for (const text of [nginxConfig(SITE), caddyConfig(SITE), headersFile(SITE)])
    expect(text).not.toMatch(/quan-tri|blob:/);
});
