/** Compresses what the preview server sends as it is: real servers compress, and bytes are what a simulated phone waits for. */
import { createServer, type Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

export async function compressing(upstream: string): Promise<{ url: string; stop: () => void }> {
  const origin = new URL(upstream);
  /** A file is compressed once: that takes longer than to send it. */
  const known = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    fetch(new URL(request.url ?? '/', origin.origin), { redirect: 'manual' })
      .then(async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        const headers = Object.fromEntries(
          [...answer.headers].filter(([name]) =>
            ['content-type', 'location', 'cache-control'].includes(name),
          ),
        );
        const text = /text|javascript|json|xml/.test(headers['content-type'] ?? '');
        response.writeHead(answer.status, { ...headers, ...(text && { 'content-encoding': 'br' }) });
        if (!text) return response.end(body);
        const path = request.url ?? '/';
        const compressed = known.get(path) ?? brotliCompressSync(body);
        known.set(path, compressed);
        return response.end(compressed);
      })
      .catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}${origin.pathname}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
