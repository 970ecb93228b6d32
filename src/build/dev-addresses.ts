/**
 * Addresses in `npm run dev` as they are on the server that publishes the site. Astro answers one without its last slash,
 * or the root where the site lies under a path, with a page of its own, in English; it finds a file that is offered for
 * download only where a slash follows; and it lets a browser keep a picture for a year under an address that the next
 * picture of the same name and size has too.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { sitePaths } from '../site/urls.ts';

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

export function devAddresses({ base }: { base: string }): AstroIntegration {
  let server: DevServer | undefined;
  return {
    name: 'dev-addresses',
    hooks: {
      'astro:server:setup': (given) => {
        server = given.server;
      },
      // Astro puts its own in front of all others, and does so only now.
      'astro:server:start': () => {
        server?.middlewares.stack.unshift({ route: '', handle: atTheirPlace(base) });
      },
    },
  };
}

/** @param base path of the site, with a slash at both ends */
export function atTheirPlace(base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const place = placeOf(request, base);
    if (place !== undefined) {
      response.writeHead(302, { Location: place, 'Cache-Control': 'no-store' }).end();
      return;
    }
    const { url = '' } = request;
    if (url.startsWith(`${base}_image`)) withoutKeeping(response);
    const [path = ''] = url.split(/[?#]/);
    if (isOffered(path.slice(base.length - 1))) request.url = `${path}/${url.slice(path.length)}`;
    next();
  };
}

/** Where the page is that was meant, undefined where it is asked for by its own address, or is no page. */
function placeOf({ method, url = '' }: IncomingMessage, base: string): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (path === '/' && base !== '/') return `${base}${rest}`;
  // Below two slashes lies another host.
  if (!path.startsWith(base.slice(0, -1)) || path.startsWith('//')) return undefined;
  const isOfTools = /^[@_]|^(?:src|node_modules)\//.test(path.slice(base.length));
  return !isOfTools && /\/[^/.]+$/.test(path) ? `${path}/${rest}` : undefined;
}

/** Whether a path from the root of the site is that of a file offered for download: below an article or a document. */
const isOffered = (path: string) =>
  [sitePaths.news, sitePaths.documents].some(
    (above) => path.startsWith(above) && /^[^/]+\/[^/]+\.[^/.]+$/.test(path.slice(above.length)),
  );

/** The picture may have changed since it was asked for. */
function withoutKeeping(response: ServerResponse): void {
  const writeHead = response.writeHead as (status: number, headers?: object) => ServerResponse;
  response.writeHead = ((status: number, headers?: object) =>
    writeHead.call(response, status, {
      ...headers,
      'cache-control': 'no-cache',
    })) as ServerResponse['writeHead'];
}
