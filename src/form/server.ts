/**
 * The form on the clone of this machine: `npm run cms`. It listens to this machine alone, under its own name alone, and takes
 * changes from its own page alone: what another page of the browser sends comes with another origin.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import * as z from 'zod';
import { readYamlAs } from '../check/index.ts';
import { editingPolicy, editingServerPolicy } from '../html/page-policy.ts';
import { categoriesSchema } from '../schemas/categories.ts';
import { kindNames } from '../schemas/kinds.ts';
import { isOwnHost, listen, type RunningServer } from '../serve/static-server.ts';
import { mediaType } from '../site/file-types.ts';
import { SERVED_TYPES } from '../site/served-files.ts';
import { sitePaths } from '../site/urls.ts';
import { explain, isOfSystem, Refusal } from '../system/errors.ts';
import { filesBeside, listEntries, openEntry, pictureAt } from './entries.ts';
import { formKinds } from './kinds.ts';
import { pageFiles } from './page-files.ts';
import { deleteEntry, saveEntry } from './save.ts';

/** Photographs of a telephone, some at once, in base64. */
const MOST_BYTES = 120_000_000;

const HEADERS = {
  'Content-Security-Policy': editingServerPolicy(undefined),
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
  const page = await pageAnswers();
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

/** The page, by its addresses. */
async function pageAnswers(): Promise<ReadonlyMap<string, Answer>> {
  const files = await pageFiles('local-form', editingPolicy(undefined));
  return new Map(
    files.map(({ name, text }) => [
      name === 'index.html' ? sitePaths.admin : `${sitePaths.admin}${name}`,
      { type: SERVED_TYPES[extname(name)] ?? '', body: text },
    ]),
  );
}
