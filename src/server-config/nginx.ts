/** nginx: a `server` block with the maps it reads, to be included in `http`. Written for 1.22 (Debian 12) and newer. */

import { fingerprint } from '../lib/fingerprint.ts';
import {
  ASK_AGAIN,
  COMPRESSED_ENDINGS,
  COMPRESSIONS,
  FOR_EVER,
  HASHED,
  SERVED_TYPES,
} from '../site/served-files.ts';
import { blocksWith, quoted } from './blocks.ts';
import {
  editingPage,
  isAsAsked,
  type Listening,
  movedPairs,
  NOTICE,
  OWN_ENDINGS,
  removedPaths,
  SECURITY_HEADERS,
  type ServedSite,
} from './served-site.ts';

const words = (endings: readonly string[]): string => endings.map((ending) => ending.slice(1)).join('|');
const copies = words(Object.keys(COMPRESSIONS));
const block = blocksWith('    ');

/**
 * A school behind one address: five hundred who open the site in the same minute, with all that a first page is made of, are
 * not slowed down. Whoever asks for more than this every second, for as long, is a program.
 */
const READERS_AT_ONCE = 10_000;
const READERS_A_SECOND = 200;

export function nginxConfig(site: ServedSite): string {
  return [`# ${NOTICE}`, ...maps(), '', ...zones(site), ...secured(site), ...server(site), ''].join('\n');
}

/**
 * The same for every site of a server, so that configurations of several may be included together. A compressed copy is
 * taken by name, as no module of nginx itself does with brotli: it has the type of what it is a copy of.
 */
function maps(): string[] {
  const hashed = HASHED.source.replace('^', '^/');
  return [
    ...block('map $uri $commune_cache', [
      `default ${quoted(ASK_AGAIN)};`,
      `${quoted(`~${hashed}`)} ${quoted(FOR_EVER)};`,
    ]),
    ...block('map $uri $commune_readers', [
      'default "cross-origin";',
      `${quoted(`~\\.(?:${words(OWN_ENDINGS)})(?:\\.(?:${copies}))?$`)} "same-origin";`,
    ]),
    ...block('map $uri $commune_vary', [
      'default "";',
      `${quoted(`~\\.(?:${words(COMPRESSED_ENDINGS)})(?:\\.(?:${copies}))?$`)} "Accept-Encoding";`,
    ]),
    ...block('map $http_accept_encoding $commune_copy', [
      'default "";',
      '# What browsers say, which is then looked up and not matched.',
      ...['gzip, deflate, br, zstd', 'gzip, deflate, br'].map((said) => `${quoted(said)} ".br";`),
      ...Object.entries(COMPRESSIONS).map(
        ([ending, name]) =>
          `"~*(?:^|[,\\s])${name}\\s*(?:,|$|;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$)))" "${ending}";`,
      ),
    ]),
    ...block('map $commune_copy $commune_coding', [
      'default "";',
      ...Object.entries(COMPRESSIONS).map(([ending, name]) => `"${ending}" "${name}";`),
    ]),
    ...block('map $uri $commune_encoding', [
      'default "";',
      ...Object.entries(COMPRESSIONS).map(([ending, name]) => `"~\\${ending}$" "${name}";`),
    ]),
    ...block('map $uri $commune_type', [
      'default "";',
      ...COMPRESSED_ENDINGS.map(
        (ending) => `${quoted(`~\\${ending}\\.(?:${copies})$`)} ${quoted(SERVED_TYPES[ending] ?? '')};`,
      ),
    ]),
    ...block('map $remote_addr $commune_reader', [
      '# Nobody is slowed down who comes by way of this machine: that is a proxy, or the operator.',
      'default $binary_remote_addr;',
      '"~^(?:127\\.|::1$|unix:)" "";',
      '# Of IPv6 a household has a network.',
      '"~^(?<commune_network>[\\da-f]+:[\\da-f]+:[\\da-f]+:[\\da-f]+):" $commune_network;',
    ]),
    ...block('map $request_uri $commune_path', [
      '# An address that leads to a folder of the site, and nowhere else: never "//another.example".',
      'default "";',
      '"~^(?<commune_folder>(?:/[\\w~-][\\w.~-]*)+)(?:\\?|$)" $commune_folder;',
    ]),
  ];
}

/** Names that two sites of one server would otherwise both give: of what is not the same for all of them. */
const zoneOf = ({ dir, base }: ServedSite): string =>
  `commune_${fingerprint(`${dir} ${base}`).replaceAll(/[^A-Za-z0-9]/g, '_')}`;

const zones = (site: ServedSite): string[] => [
  `limit_req_zone $commune_reader zone=${zoneOf(site)}:10m rate=${READERS_A_SECOND}r/s;`,
];

/** With a certificate of its own, whoever comes without is led to the site with it. */
function secured(site: ServedSite): string[] {
  if (!site.certificate || site.listen.some(({ port }) => port !== 443)) return [];
  return block('server', [
    ...site.listen.map((one) => `listen ${addressOf({ ...one, port: 80 })};`),
    `server_name ${nameOf(site)};`,
    'server_tokens off;',
    'return 301 https://$host$request_uri;',
  ]);
}

const headers = (
  readers: string,
  cache: string,
  vary: string,
  more: Readonly<Record<string, string>> = {},
): string[] =>
  Object.entries({
    ...SECURITY_HEADERS,
    ...more,
    'Cross-Origin-Resource-Policy': readers,
    'Cache-Control': cache,
    Vary: vary,
  }).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);

/** Whoever adds a header in a `location` of nginx must add all of them there. */
const asPage = (more: Readonly<Record<string, string>> = {}): readonly string[] => [
  'types {}',
  `default_type ${quoted(SERVED_TYPES['.html'] ?? '')};`,
  ...headers('same-origin', ASK_AGAIN, 'Accept-Encoding', more),
];

/** The editors' form: sent as it is, for it is small and no reader's. */
function formLines(site: ServedSite): string[] {
  const page = editingPage(site);
  if (!page) return [];
  return block(`location = ${site.base.slice(0, -1)}${page.path}`, [
    ...asPage({ 'Content-Security-Policy': page.policy }),
    `try_files ${page.path}index.html =404;`,
  ]);
}

/** The address of a page as it is asked for, and its folder. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
const PAGE = { asked: '/$', folder: '${uri}' };
const pageBelow = (base: string): typeof PAGE => ({
  asked: `^${base.slice(0, -1).replaceAll('.', '\\.')}(?<commune_page>/|/.*/)$`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
  folder: '${commune_page}',
});

const nameOf = ({ hosts }: ServedSite): string => (hosts.length > 0 ? hosts.join(' ') : '_');

/** HTTP/2 in the words that nginx 1.22 has, which newer ones read too. */
const certificateLines = (site: ServedSite): string[] =>
  site.certificate
    ? [
        `ssl_certificate ${quoted(site.certificate.chain)};`,
        `ssl_certificate_key ${quoted(site.certificate.key)};`,
        'ssl_protocols TLSv1.2 TLSv1.3;',
        `ssl_session_cache shared:${zoneOf(site)}_tls:5m;`,
        'ssl_session_timeout 1d;',
        'ssl_session_tickets off;',
      ]
    : [];

function server(site: ServedSite): string[] {
  const { dir, listen, base, proxies, moved, removed, log, certificate } = site;
  // Below a path of its own, the files still lie at the top of their folder.
  const atTop = base === '/' ? [] : [`rewrite ^${base.replaceAll('.', '\\.')}(.*)$ /$1 break;`];
  const page = base === '/' ? PAGE : pageBelow(base);
  return block('server', [
    ...listen.map((one) => `listen ${addressOf(one)}${certificate ? ' ssl http2' : ''};`),
    `server_name ${nameOf(site)};`,
    ...certificateLines(site),
    `root ${quoted(`${dir}/current`)};`,
    `access_log ${quoted(log ?? '/var/log/nginx/access.log')} combined;`,
    ...(proxies.length > 0
      ? [
          ...proxies.map((network) => `set_real_ip_from ${network};`),
          'real_ip_header X-Forwarded-For;',
          'real_ip_recursive on;',
        ]
      : []),
    'server_tokens off;',
    'absolute_redirect off;',
    `limit_req zone=${zoneOf(site)} burst=${READERS_AT_ONCE} nodelay;`,
    'limit_req_status 429;',
    'client_max_body_size 16k;',
    'client_header_timeout 15s;',
    'client_body_timeout 15s;',
    'send_timeout 30s;',
    'reset_timedout_connection on;',
    'sendfile on;',
    'tcp_nopush on;',
    'gzip off;',
    '# A page that has no compressed copy, and what is not there at all, are looked for once more.',
    'recursive_error_pages on;',
    'log_not_found off;',
    '',
    ...block('types', [
      ...typeLines(),
      '# Said below, after what it is a copy of.',
      `"" ${copies.replace('|', ' ')};`,
    ]),
    'default_type application/octet-stream;',
    '',
    ...headers('$commune_readers', '$commune_cache', '$commune_vary'),
    '# Of files alone, not of what nginx itself says when it refuses.',
    'add_header Content-Type $commune_type;',
    'add_header Content-Encoding $commune_encoding;',
    '',
    `error_page 404 410 ${base}404.html;`,
    ...block(`location = ${base}404.html`, [
      ...asPage(),
      'add_header Content-Encoding $commune_encoding always;',
      ...atTop,
      'try_files $uri$commune_copy $uri =404;',
    ]),
    '# What is hidden, and the compressed copies under their own names.',
    ...block(`location ~ "/\\.(?!well-known/)|\\.(?:${copies})$"`, ['return 404;']),
    '# A page, which is most of what is asked for: nothing is worked out for it that can be said here.',
    ...block(`location ~ ${quoted(page.asked)}`, [
      ...asPage(),
      'add_header Content-Encoding $commune_coding;',
      `rewrite ^ ${page.folder}index.html$commune_copy break;`,
      'error_page 404 = @commune_page;',
    ]),
    ...block('location @commune_page', [
      ...asPage(),
      'rewrite "^(.*/)[^/]*$" $1index.html break;',
      'try_files $uri =404;',
    ]),
    ...formLines(site),
    ...movedPairs({ base, moved }).flatMap((one) =>
      isAsAsked(one)
        ? block(`if ($request_uri = ${quoted(one.from)})`, [`return 301 ${one.to};`])
        : block(`location = ${one.from}`, [`return 301 ${one.to}$is_args$args;`]),
    ),
    ...removedPaths({ base, moved, removed }).flatMap((path) => [
      ...block(`location = ${path}`, ['return 410;']),
      ...block(`location ^~ ${path}/`, ['return 410;']),
    ]),
    ...block(`location ${base}`, [...atTop, 'try_files $uri$commune_copy $uri @commune_folder;']),
    ...(base === '/'
      ? []
      : [
          ...block(`location = ${base.slice(0, -1)}`, [`return 301 ${base}$is_args$args;`]),
          ...block('location /', ['return 404;']),
        ]),
    ...block('location @commune_folder', [
      'if ($commune_path = "") { return 404; }',
      'if (-f $document_root$uri/index.html) { return 301 $commune_path/$is_args$args; }',
      'return 404;',
    ]),
  ]);
}

const addressOf = ({ address, port }: Listening): string =>
  address === undefined ? String(port) : `${address.includes(':') ? `[${address}]` : address}:${port}`;

/** `text/html; charset=utf-8` is a type for nginx, so that what it sends is what the description says. */
function typeLines(): string[] {
  const byType = Map.groupBy(Object.entries(SERVED_TYPES), ([, type]) => type);
  return [...byType].map(
    ([type, endings]) => `${quoted(type)} ${endings.map(([ending]) => ending.slice(1)).join(' ')};`,
  );
}
