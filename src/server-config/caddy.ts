/** Caddy: a whole Caddyfile. Written for 2.6 (Debian 12) and newer; with a host name it gets its certificate by itself. */
import { ASK_AGAIN, COMPRESSIONS, FOR_EVER, HASHED, SERVED_TYPES } from '../site/served-files.ts';
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

const block = blocksWith('\t');

export function caddyConfig(site: ServedSite): string {
  const places = placesOf(site);
  const [first] = places;
  // What several places share stands once, and each imports it.
  const sites =
    places.length === 1 && first
      ? block(first.name, [...first.bind, ...siteLines(site)])
      : [
          ...block('(site)', siteLines(site)),
          ...places.flatMap(({ name, bind }) => block(name, [...bind, 'import site'])),
        ];
  return [`# ${NOTICE}`, ...globalOptions(site), ...sites, ''].join('\n');
}

/** Whose word is believed about the reader's address is said of the server as a whole (Caddy 2.6.3 and newer). */
const globalOptions = ({ proxies }: ServedSite): string[] =>
  proxies.length === 0
    ? []
    : [...block('', block('servers', [`trusted_proxies static ${proxies.join(' ')}`])), ''];

/** Under which name, and bound to which addresses of the machine, the site is served: a place for each port. */
function placesOf({ hosts, listen }: ServedSite): { name: string; bind: string[] }[] {
  // By name where the site has one: then with HTTPS, HTTP/2 and HTTP/3.
  if (listen.length === 0) return [{ name: hosts.length > 0 ? hosts.join(', ') : 'http://:80', bind: [] }];
  return [...Map.groupBy(listen, ({ port }) => port)].map(([port, same]) => ({
    name: `http://:${port}`,
    bind: same.every(isNamed) ? [`bind ${same.map(({ address }) => address).join(' ')}`] : [],
  }));
}

const isNamed = ({ address }: Listening): boolean => address !== undefined;

function siteLines(site: ServedSite): string[] {
  const { dir, log, base, moved } = site;
  const prefix = base.slice(0, -1);
  return [
    `root * ${quoted(`${dir}/current`)}`,
    ...block('log', [`output file ${quoted(log ?? '/var/log/caddy/access.log')}`, 'format json']),
    ...block(
      'header',
      Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name} ${quoted(value)}`),
    ),
    ...block('handle_errors', [
      'rewrite * /404.html',
      `header Cache-Control ${quoted(ASK_AGAIN)}`,
      `header Content-Type ${quoted(SERVED_TYPES['.html'] ?? '')}`,
      ...fileServer(),
    ]),
    ...movedPairs({ base, moved }).flatMap((one, at) =>
      isAsAsked(one)
        ? [
            `@moved${at} expression \`{http.request.orig_uri} == ${quoted(one.from)}\``,
            `redir @moved${at} ${one.to} 301`,
          ]
        : [`redir ${one.from} ${one.to} 301`],
    ),
    ...(base === '/'
      ? block('handle', answers(site))
      : [
          `redir ${prefix} ${base} 301`,
          ...block(`handle_path ${base}*`, answers(site)),
          ...block('handle', ['error 404']),
        ]),
  ];
}

/** In a `route` what is said later holds: else the header for all would take the place of the one for some. */
function answers({ moved, removed, editing }: ServedSite): string[] {
  const page = editingPage({ editing });
  const hashed = HASHED.source.replace('^', '^/');
  // The path of the site is no more before it here.
  const gone = removedPaths({ base: '/', moved, removed }).flatMap((path) => [path, `${path}/*`]);
  const types = [...Map.groupBy(Object.entries(SERVED_TYPES), ([, type]) => type)];
  return block('route', [
    '@changing not method GET HEAD',
    'respond @changing 405',
    '# A name that no file system has.',
    String.raw`@impossible path_regexp "\x00"`,
    'error @impossible 404',
    ...(gone.length === 0 ? [] : [`@removed path ${gone.join(' ')}`, 'error @removed 410']),
    `@hashed path_regexp ${quoted(hashed)}`,
    `@own path */ ${OWN_ENDINGS.map((ending) => `*${ending}`).join(' ')}`,
    `header Cache-Control ${quoted(ASK_AGAIN)}`,
    `header @hashed Cache-Control ${quoted(FOR_EVER)}`,
    'header Cross-Origin-Resource-Policy "cross-origin"',
    'header @own Cross-Origin-Resource-Policy "same-origin"',
    ...(page
      ? [`@editing path ${page.path}`, `header @editing Content-Security-Policy ${quoted(page.policy)}`]
      : []),
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
