/** A server of a folder that may become another at any moment, as a web server follows a link at each request. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mediaType } from '../../src/site/file-types.ts';

export interface LiveServer {
  /** Of the home page. */
  readonly url: URL;
  stop(): void;
}

/** @param served the folder, asked for at each request */
export async function startLiveServer(served: () => string): Promise<LiveServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = (name: string) => readFileSync(join(served(), name));
    try {
      const body = file(path.endsWith('/') ? `${path}index.html` : path);
      response.writeHead(200, { 'content-type': mediaType(path) }).end(body);
    } catch {
      response.writeHead(404).end(orNothing(() => file('404.html')));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/`), stop: () => server.close() };
}

function orNothing(read: () => Buffer): Buffer | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
