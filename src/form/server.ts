/**
 * The form on the clone of this machine: `npm run cms`. It listens to this machine alone, under its own name alone, and takes
 * changes from its own page alone: what another page of the browser sends comes with another origin.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { readYamlAs } from '../check/index.ts';
import { categoriesSchema } from '../schemas/categories.ts';
import { kindNames } from '../schemas/kinds.ts';
import { isOwnHost, listen, type RunningServer } from '../serve/static-server.ts';
import { mediaType } from '../site/file-types.ts';
import { sitePaths } from '../site/urls.ts';
import { explain, isOfSystem, Refusal } from '../system/errors.ts';
import { filesBeside, listEntries, openEntry, pictureAt } from './entries.ts';
import { formKinds } from './kinds.ts';
import { deleteEntry, saveEntry } from './save.ts';

/** Photographs of a telephone, some at once, in base64. */
const MOST_BYTES = 120_000_000;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Buffer;
}

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

interface Options {
  readonly contentDir: string;
  readonly port: number;
  readonly now: () => Date;
}

export async function serveForm({ contentDir, port, now }: Options): Promise<RunningServer> {
  const page = await pageFiles();
  // One change after the other: each is checked with the whole content as the one before has left it.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  const where = () => ({ contentDir, now: now() });
  const reads: Readonly<Record<string, (query: URLSearchParams) => Answer | undefined>> = {
    state: () =>
      json({ kinds: formKinds(), categories: categoriesOf(contentDir), entries: listEntries(contentDir) }),
    entry: (query) => json(openEntry(contentDir, query.get('path') ?? '')),
    files: (query) => {
      const kind = kindNames().find((name) => name === query.get('kind'));
      return json(kind ? filesBeside(contentDir, kind) : []);
    },
    picture: (query) => {
      const path = query.get('path') ?? '';
      const body = pictureAt(contentDir, path);
      return body && { type: PICTURE_TYPES[extname(path).toLowerCase()] ?? mediaType(path), body };
    },
  };
  const writes: Readonly<Record<string, (value: unknown) => Promise<Answer>>> = {
    save: async (value) => {
      const saved = await inTurn(() => saveEntry(SAVE.parse(value), where()));
      return json(saved, saved.path === undefined ? 422 : 200);
    },
    delete: async (value) =>
      json({ paths: await inTurn(() => deleteEntry(DELETE.parse(value).path, where())) }),
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(`http://localhost${request.url ?? '/'}`);
    const name = pathname.startsWith(API) ? pathname.slice(API.length) : undefined;
    const problem = strangerOf(request, name !== undefined);
    if (problem !== undefined) return refused(403, problem);
    if (request.method === 'GET')
      return page.get(pathname) ?? own(reads, name)?.(searchParams) ?? refused(404, 'Không có gì ở đây.');
    const write = request.method === 'POST' ? own(writes, name) : undefined;
    return write ? write(JSON.parse(await bodyOf(request))) : refused(405, 'Không có cách này.');
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request)
      .catch(failure)
      .then(({ status = 200, type = 'text/plain; charset=utf-8', body }) => {
        response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(body);
      });
  });
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}${sitePaths.admin}`,
    port: taken,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const own = <Value>(table: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/**
 * Why a request is not this machine's own: under another name (DNS rebinding), or from another page. A form of another page
 * cannot send JSON as its type, and a script of one is asked for leave first, which nobody gives.
 */
function strangerOf({ method, headers }: IncomingMessage, isAsked: boolean): string | undefined {
  const { host = '', origin } = headers;
  if (!isOwnHost(host)) return 'Biểu mẫu chỉ mở được bằng địa chỉ localhost hoặc 127.0.0.1.';
  const isFromElsewhere = isAsked && /^(?:cross|same)-site$/.test(String(headers['sec-fetch-site'] ?? ''));
  const isOther = origin !== undefined && origin !== `http://${host}`;
  const isUnsure =
    method !== 'GET' && (origin === undefined || headers['content-type'] !== 'application/json');
  return isFromElsewhere || isOther || isUnsure ? 'Trang khác không được dùng biểu mẫu.' : undefined;
}

/** What the editor is told where nothing was done. */
function failure(error: unknown): Answer {
  if (error instanceof Refusal) return refused(409, error.message);
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return refused(400, 'Không đọc được lời gửi.');
  if (isOfSystem(error)) return refused(409, explain(error));
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return refused(500, 'Lỗi của phần mềm: chi tiết ở cửa sổ dòng lệnh. Bài chưa được lưu.');
}

const API = `${sitePaths.admin}api/`;

const refused = (status: number, words: string): Answer => json({ refused: words }, status);

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

const SAVE = z.strictObject({
  kind: z.enum(kindNames()),
  path: z.string().max(1000).optional(),
  version: z.string().max(100).optional(),
  values: z.record(z.string(), z.unknown()),
  body: z.string(),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(200),
        bytes: z.base64().transform((text) => Buffer.from(text, 'base64')),
      }),
    )
    .max(100),
  isConfirmed: z.boolean(),
});

const DELETE = z.strictObject({ path: z.string().max(1000) });

function categoriesOf(contentDir: string) {
  try {
    const { value } = readYamlAs(categoriesSchema(), join(contentDir, 'categories.yaml'), 'categories.yaml');
    return (value ?? []).map(({ id, name }) => ({ id, name }));
  } catch (error) {
    if (isOfSystem(error)) return [];
    throw error;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MOST_BYTES)
      throw new Refusal('Các tệp gửi cùng lúc quá lớn; hãy thu nhỏ ảnh hoặc lưu từng phần.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The page, by its addresses: two constants, and its scripts as one file. */
async function pageFiles(): Promise<ReadonlyMap<string, Answer>> {
  const folder = join(import.meta.dirname, 'page');
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts')],
    bundle: true,
    format: 'esm',
    target: 'chrome105',
    minify: true,
    write: false,
    charset: 'utf8',
    logLevel: 'warning',
  });
  const file = (name: string, type: string): Answer => ({ type, body: readFileSync(join(folder, name)) });
  return new Map([
    [sitePaths.admin, file('index.html', 'text/html; charset=utf-8')],
    [`${sitePaths.admin}form.css`, file('form.css', 'text/css; charset=utf-8')],
    [
      `${sitePaths.admin}form.js`,
      { type: 'text/javascript; charset=utf-8', body: outputFiles[0]?.text ?? '' },
    ],
  ]);
}
