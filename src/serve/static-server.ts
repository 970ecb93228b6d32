/**
 * Serves a built site as a plain web server would: for `npm start`, `npm run preview` and the tests.
 *
 * To this machine only, which is not enough: a page of anybody's may make the browser ask for an address of this machine
 * under a name of its own (DNS rebinding). So whoever asks must know it as this machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { addressOfSite } from '../site/site-address.ts';
import { Refusal } from '../system/errors.ts';
import type { Report } from '../system/progress.ts';
import { readRange } from './range.ts';
import { type Found, findServed } from './served-file.ts';

export interface RunningServer {
  /** Address of the home page. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

export const DEFAULT_PORT = 4321;
const PORTS_TRIED = 50;
const LAST_PORT = 65535;
const HOST = '127.0.0.1';

/** @throws Error when the folder holds no built site or no port is free */
export async function serveSite(options: { dir: string; port?: number }): Promise<RunningServer> {
  const base = basePathOf(options.dir);
  const server = createServer(handler(options.dir, base));
  const port = await listen(server, options.port ?? DEFAULT_PORT);
  return {
    url: `http://${HOST}:${port}${base}`,
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves a site, prints its address, and stops when it is told to (Ctrl-C).
 * @throws Refusal when there is no site
 */
export async function serveUntilStopped(
  options: { dir: string; port: number },
  print: Report,
): Promise<void> {
  const server = await serveSite(options);
  print(`\nTrang đang chạy tại ${server.url}\nBấm Ctrl-C để dừng.`);
  // Told twice by Ctrl-C, once by the terminal and once by npm, it still stops in order.
  await new Promise((stopped) => {
    process.on('SIGINT', stopped);
    process.on('SIGTERM', stopped);
  });
  await server.stop();
}

/** The path under which the site was built, as its home page says. */
function basePathOf(dir: string): string {
  const home = join(dir, 'index.html');
  if (!existsSync(home)) {
    throw new Refusal(`Chưa có trang nào trong ${dir}: chạy "npm run build" trước.`);
  }
  return addressOfSite(dir)?.pathname ?? '/';
}

/** The names of this machine, with whatever port: it may be forwarded. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

export const isOwnHost = (host: string): boolean => OWN_HOST.test(host);

/** What is answered without a file of the site. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text?: string;
}

const send = (response: ServerResponse, { status, headers, text }: Answer): void => {
  response.writeHead(status, headers).end(text);
};

function refusalOf({ method, headers }: IncomingMessage): Answer | undefined {
  if (!isOwnHost(headers.host ?? '')) {
    return {
      status: 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      text: 'Trang xem thử chỉ mở được bằng địa chỉ localhost hoặc 127.0.0.1.',
    };
  }
  const isKnown = method === 'GET' || method === 'HEAD';
  return isKnown ? undefined : { status: 405, headers: { Allow: 'GET, HEAD' } };
}

/** To the base path, and to a folder's own address, which ends in a slash. */
function redirectOf({ pathname, search }: URL, base: string, found: ReturnType<typeof findServed>) {
  if (pathname === '/' && base !== '/') return { status: 302, headers: { Location: base } };
  const isFolder = found === 'folder' || `${pathname}/` === base;
  return isFolder ? { status: 301, headers: { Location: `${pathname}/${search}` } } : undefined;
}

function handler(dir: string, base: string) {
  // `dev` reads the folder anew for each request: a rebuilt site is seen at once.
  const files = sirv(dir, {
    dev: true,
    dotfiles: true,
    extensions: [],
    onNoMatch: (_request, response) => notFound(response),
    setHeaders: (response) => response.setHeader('X-Content-Type-Options', 'nosniff'),
  });
  const notFound = (response: ServerResponse) => {
    const page = findServed(dir, '404.html');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(typeof page === 'object' ? readFileSync(join(dir, page.name)) : 'Không tìm thấy trang.');
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalOf(request);
    if (refusal) return send(response, refusal);
    // Not resolved against an address: of `//` none can be made.
    const url = new URL(`http://${HOST}${request.url}`);
    const found = url.pathname.startsWith(base)
      ? findServed(dir, url.pathname.slice(base.length))
      : undefined;
    const redirect = redirectOf(url, base, found);
    if (redirect) send(response, redirect);
    else if (typeof found === 'object') give(found, request, response, files);
    else notFound(response);
  };
  return (request: IncomingMessage, response: ServerResponse) => {
    try {
      answer(request, response);
    } catch {
      // An address that is none: the request's fault, never the server's end.
      if (!response.headersSent) response.writeHead(400);
      response.end();
    }
  };
}

/** @param files what reads the file and sends it */
function give(
  found: Found,
  request: IncomingMessage,
  response: ServerResponse,
  files: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  const range = partOf(request, found.size);
  if (range === 'none') {
    response.writeHead(416, { 'Content-Range': `bytes */${found.size}` }).end();
    return;
  }
  // What sirv makes of ranges is right for these alone.
  if (range && range.last > 0) request.headers.range = `bytes=${range.first}-${range.last}`;
  else delete request.headers.range;
  // sirv itself reads only part of the escapes: a comma in a file's name would stay one.
  request.url = encodeURI(`/${found.name}`).replaceAll('?', '%3F').replaceAll('#', '%23');
  files(request, response);
}

/** A range has a meaning for GET, and where the file may have changed since (`If-Range`) we give the whole. */
const partOf = ({ method, headers }: IncomingMessage, size: number) =>
  method === 'GET' && headers['if-range'] === undefined ? readRange(headers.range, size) : undefined;

/** Takes the wished port or the next free one; 0 lets the system choose. */
export async function listen(server: Server, wished: number): Promise<number> {
  const last = Math.min(wished + PORTS_TRIED - 1, LAST_PORT);
  for (let port = wished; port <= last; port += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
      );
      server.listen(port, HOST, () => resolve(false));
    });
    const address = server.address();
    if (!taken && address && typeof address === 'object') return address.port;
  }
  throw new Error(`Không còn cổng trống từ ${wished} đến ${last}.`);
}
