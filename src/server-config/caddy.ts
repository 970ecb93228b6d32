/** Caddy: a whole Caddyfile. Written for 2.6 (Debian 12) and newer; with a host name it gets its certificate by itself. */
import { COMPRESSIONS, HASHED, SERVED_TYPES } from '../site/served-files.ts';
import {
  ASK_AGAIN,
  FOR_EVER,
  type Listening,
  NOTICE,
  OWN_ENDINGS,
  SECURITY_HEADERS,
  type ServedSite,
} from './served-site.ts';

/** Between these quotes a backslash is itself, as an expression needs it. */
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const indented = (lines: readonly string[]): string[] => lines.map((line) => (line ? `\t${line}` : line));
const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...indented(lines), '}'];

export function caddyConfig(site: ServedSite): string {
  const { base, proxies } = site;
  const inside = [
    ...block('handle_errors', [
      'rewrite * /404.html',
      `header Cache-Control ${quoted(ASK_AGAIN)}`,
      `header Content-Type ${quoted(SERVED_TYPES['.html'] ?? '')}`,
      ...fileServer(),
    ]),
    ...site.moved.flatMap(({ from, to }) =>
      [from, from.replace(/\/$/, '')].map(
        (one) => `redir ${base.slice(0, -1)}${one} ${base.slice(0, -1)}${to} 301`,
      ),
    ),
    ...(base === '/'
      ? [...block('handle', answers())]
      : [
          `redir ${base.slice(0, -1)} ${base} 301`,
          ...block(`handle_path ${base}*`, answers()),
          ...block('handle', ['error 404']),
        ]),
  ];
  return [
    `# ${NOTICE}`,
    ...(proxies.length > 0
      ? [
          ...block('', block('servers', [`trusted_proxies static ${proxies.join(' ')}`])).map((line) =>
            line.trimStart(),
          ),
          '',
        ]
      : []),
    ...block(addresses(site).join(', '), [
      ...bind(site.listen),
      `root * ${quoted(`${site.dir}/current`)}`,
      ...block('log', [`output file ${quoted(site.log ?? '/var/log/caddy/access.log')}`, 'format json']),
      ...block(
        'header',
        Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name} ${quoted(value)}`),
      ),
      ...inside,
    ]),
    '',
  ].join('\n');
}

/** By name where the site has one: then with HTTPS, HTTP/2 and HTTP/3. */
function addresses({ hosts, listen }: ServedSite): string[] {
  if (listen.length > 0) return listen.map(({ port }) => `http://:${port}`);
  return hosts.length > 0 ? [...hosts] : ['http://:80'];
}

function bind(listen: readonly Listening[]): string[] {
  const named = listen.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return named.length > 0 ? [`bind ${named.join(' ')}`] : [];
}

/** In a `route` what is said later holds: else the header for all would take the place of the one for some. */
function answers(): string[] {
  const hashed = HASHED.source.replace('^', '^/');
  const types = [...Map.groupBy(Object.entries(SERVED_TYPES), ([, type]) => type)];
  return block('route', [
    '@changing not method GET HEAD',
    'respond @changing 405',
    '# A name that no file system has.',
    String.raw`@impossible path_regexp "\x00"`,
    'error @impossible 404',
    `@hashed path_regexp ${quoted(hashed)}`,
    `@own path */ ${OWN_ENDINGS.map((ending) => `*${ending}`).join(' ')}`,
    `header Cache-Control ${quoted(ASK_AGAIN)}`,
    `header @hashed Cache-Control ${quoted(FOR_EVER)}`,
    'header Cross-Origin-Resource-Policy "cross-origin"',
    'header @own Cross-Origin-Resource-Policy "same-origin"',
    'header ?Content-Type "application/octet-stream"',
    ...types.flatMap(([type, endings], at) => [
      `@type${at} path ${endings.map(([ending]) => `*${ending}`).join(' ')}`,
      `header @type${at} Content-Type ${quoted(type)}`,
    ]),
    ...fileServer(),
  ]);
}

const fileServer = (): string[] =>
  block('file_server', [
    `precompressed ${Object.values(COMPRESSIONS).join(' ')}`,
    `hide ".*" ${Object.keys(COMPRESSIONS)
      .map((ending) => quoted(`*${ending}`))
      .join(' ')}`,
  ]);
