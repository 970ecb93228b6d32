/** nginx: a `server` block with the maps it reads, to be included in `http`. Written for 1.22 (Debian 12) and newer. */
import { COMPRESSED_ENDINGS, HASHED, SERVED_TYPES } from '../site/served-files.ts';
import { blocksWith, quoted } from './blocks.ts';
import {
  ASK_AGAIN,
  FOR_EVER,
  isAsAsked,
  type Listening,
  movedPairs,
  NOTICE,
  OWN_ENDINGS,
  SECURITY_HEADERS,
  type ServedSite,
} from './served-site.ts';

const words = (endings: readonly string[]): string => endings.map((ending) => ending.slice(1)).join('|');
const block = blocksWith('    ');

export function nginxConfig(site: ServedSite): string {
  return [`# ${NOTICE}`, ...maps(), '', ...server(site), ''].join('\n');
}

/**
 * The same for every site of a server, so that configurations of several may be included together. A brotli copy is taken
 * by name, as no module of nginx itself does: it has the type of what it is a copy of.
 */
function maps(): string[] {
  const hashed = HASHED.source.replace('^', '^/');
  const text = words(COMPRESSED_ENDINGS);
  return [
    ...block('map $uri $commune_cache', [
      `default ${quoted(ASK_AGAIN)};`,
      `${quoted(`~${hashed}`)} ${quoted(FOR_EVER)};`,
    ]),
    ...block('map $uri $commune_readers', [
      'default "cross-origin";',
      `${quoted(`~\\.(?:${words(OWN_ENDINGS)})(?:\\.br)?$`)} "same-origin";`,
    ]),
    ...block('map $uri $commune_vary', [
      'default "";',
      `${quoted(`~\\.(?:${text})(?:\\.br)?$`)} "Accept-Encoding";`,
    ]),
    ...block('map $http_accept_encoding $commune_brotli', [
      '# A name that no file has: the answer is then the file itself, or its gzip copy.',
      'default ".no-brotli";',
      '"~*(?:^|[,\\s])br\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)" ".no-brotli";',
      '"~*(?:^|[,\\s])br\\s*(?:[,;]|$)" ".br";',
    ]),
    ...block('map $uri $commune_encoding', ['default "";', '"~\\.br$" "br";']),
    ...block('map $uri $commune_type', [
      'default "";',
      ...COMPRESSED_ENDINGS.map(
        (ending) => `${quoted(`~\\${ending}\\.br$`)} ${quoted(SERVED_TYPES[ending] ?? '')};`,
      ),
    ]),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
    ...block('map $uri $commune_file', ['default $uri;', '"~/$" "${uri}index.html";']),
    ...block('map $request_uri $commune_path', [
      '# An address that leads to a folder of the site, and nowhere else: never "//another.example".',
      'default "";',
      '"~^(?<commune_folder>(?:/[\\w~-][\\w.~-]*)+)(?:\\?|$)" $commune_folder;',
    ]),
  ];
}

function server({ dir, listen, base, hosts, proxies, moved, log }: ServedSite): string[] {
  // Below a path of its own, the files still lie at the top of their folder.
  const atTop = base === '/' ? [] : [`rewrite ^${base.replaceAll('.', '\\.')}(.*)$ /$1 break;`];
  return block('server', [
    ...listen.map((one) => `listen ${addressOf(one)};`),
    `server_name ${hosts.length > 0 ? hosts.join(' ') : '_'};`,
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
    'client_max_body_size 16k;',
    'sendfile on;',
    'tcp_nopush on;',
    'gzip off;',
    'gzip_static on;',
    '',
    ...block('types', [...typeLines(), '# Said below, after what it is a copy of.', '"" br;']),
    'default_type application/octet-stream;',
    '',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    'add_header Cross-Origin-Resource-Policy $commune_readers always;',
    'add_header Cache-Control $commune_cache always;',
    'add_header Vary $commune_vary always;',
    '# Of files alone, not of what nginx itself says when it refuses.',
    'add_header Content-Type $commune_type;',
    'add_header Content-Encoding $commune_encoding;',
    '',
    `error_page 404 ${base}404.html;`,
    ...block(`location = ${base}404.html`, [...atTop, 'try_files $uri =404;']),
    '# What is hidden, and the compressed copies under their own names.',
    ...block('location ~ "/\\.(?!well-known/)"', ['return 404;']),
    ...block('location ~ "\\.(?:br|gz)$"', ['return 404;']),
    ...movedPairs({ base, moved }).flatMap((one) =>
      isAsAsked(one)
        ? block(`if ($request_uri = ${quoted(one.from)})`, [`return 301 ${one.to};`])
        : block(`location = ${one.from}`, [`return 301 ${one.to}$is_args$args;`]),
    ),
    ...block(`location ${base}`, [
      ...atTop,
      'try_files $commune_file$commune_brotli $commune_file @commune_folder;',
    ]),
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
