/** Serves a built site as a plain web server would: for `npm start`, `npm run preview` and the tests. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { addressOfSite } from '../lib/site-address.ts';

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
 * @returns the exit code
 */
export async function serveUntilStopped(options: { dir: string; port: number }): Promise<number> {
  let server: RunningServer;
  try {
    server = await serveSite(options);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  process.stdout.write(`\nTrang đang chạy tại ${server.url}\nBấm Ctrl-C để dừng.\n`);
  // Told twice by Ctrl-C, once by the terminal and once by npm, it still stops in order.
  await new Promise((stopped) => {
    process.on('SIGINT', stopped);
    process.on('SIGTERM', stopped);
  });
  await server.stop();
  return 0;
}

/** The path under which the site was built, as its home page says. */
function basePathOf(dir: string): string {
  const home = join(dir, 'index.html');
  if (!existsSync(home)) {
    throw new Error(`Chưa có trang nào trong ${dir}: chạy "npm run build" trước.`);
  }
  return addressOfSite(dir)?.pathname ?? '/';
}

function handler(dir: string, base: string) {
  const notFound = (response: ServerResponse) => {
    const page = join(dir, '404.html');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : 'Không tìm thấy trang.');
  };
  // `dev` reads the folder anew for each request: a rebuilt site is seen at once.
  const files = sirv(dir, {
    dev: true,
    extensions: ['html'],
    onNoMatch: (_request, response) => notFound(response),
  });
  const answer = (request: Parameters<typeof files>[0], response: ServerResponse) => {
    // Not resolved against an address: of `//` none can be made.
    const { pathname, search } = new URL(`http://${HOST}${request.url}`);
    if (pathname === '/' && base !== '/') {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    if (`${pathname}/` === base) {
      response.writeHead(301, { Location: `${base}${search}` }).end();
      return;
    }
    const file = pathname.startsWith(base) ? fileName(pathname.slice(base.length)) : undefined;
    if (file === undefined) {
      notFound(response);
    } else if (!pathname.endsWith('/') && isFolder(join(dir, file))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else {
      // sirv itself reads only part of the escapes: a comma in a file's name would stay one.
      request.url = encodeURI(`/${file}`).replaceAll('?', '%3F');
      files(request, response);
    }
  };
  return (request: Parameters<typeof files>[0], response: ServerResponse) => {
    try {
      answer(request, response);
    } catch {
      // An address that is none, a range that ends before it begins: the request's fault, never the server's end.
      if (!response.headersSent) response.writeHead(400);
      response.end();
    }
  };
}

/** The file's name that an address asks for; undefined where it asks for none inside the folder. */
function fileName(address: string): string | undefined {
  try {
    const name = decodeURIComponent(address);
    return /^[/\\]|\0|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Takes the wished port or the next free one; 0 lets the system choose. */
async function listen(server: Server, wished: number): Promise<number> {
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
