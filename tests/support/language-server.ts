/** A language server as VS Code's extensions start one: what it says of a text, without VS Code. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, startNode } from './node.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface Told {
  /** A line each, from 0. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** What is offered at a place, and what is told of each. */
  readonly offered: ReadonlyMap<string, string>;
}

interface Asked {
  /** Below the root of the project. */
  readonly server: string;
  /** Where the project's files are for the server. */
  readonly root: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly options?: unknown;
  readonly file: string;
  readonly language: string;
  readonly text: string;
  /** Line and column, from 0, at which completion is asked for. */
  readonly at: readonly [number, number];
}

/** Starts the server, opens one text, asks what may stand at a place, and waits for what is wrong. */
export async function askServer({
  server,
  root,
  settings,
  options,
  file,
  language,
  text,
  at,
}: Asked): Promise<Told> {
  const { child } = startNode([resolve(ROOT, server), '--stdio'], { cwd: root, input: 'open' });
  const answered = new Map<number, (result: unknown) => void>();
  const { promise: problems, resolve: found } = Promise.withResolvers<Told['problems']>();
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const tell = (method: string, params: object) => send({ method, params });
  let asked = 0;
  const ask = (method: string, params: object) =>
    new Promise<unknown>((done) => {
      asked += 1;
      answered.set(asked, done);
      send({ id: asked, method, params });
    });
  let rest = '';
  child.stdout.on('data', (piece: string) => {
    rest += piece;
    for (;;) {
      const [message, behind] = firstMessage(rest);
      if (!message) return;
      rest = behind;
      take(message);
    }
  });
  const take = ({ id, method, params, result }: Message) => {
    if (id !== undefined && method === undefined) answered.get(id)?.(result);
    else if (id !== undefined)
      send({ id, result: method === 'workspace/configuration' ? sections(params) : null });
    else if (method === 'textDocument/publishDiagnostics') found(problemsIn(params));
  };
  const sections = (params: unknown) =>
    (params as { items: readonly { section: string }[] }).items.map(
      ({ section }) => settings?.[section] ?? {},
    );
  const folder = pathToFileURL(root).href;
  const textDocument = { uri: pathToFileURL(file).href };
  try {
    await ask('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'content' }],
      capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } },
      initializationOptions: options,
    });
    tell('initialized', {});
    tell('workspace/didChangeConfiguration', { settings: settings ?? {} });
    tell('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: language, version: 1, text },
    });
    const wrong = await problems;
    const [line, character] = at;
    const offered = await ask('textDocument/completion', { textDocument, position: { line, character } });
    return { problems: wrong, offered: offeredIn(offered) };
  } finally {
    child.kill();
  }
}

/** Messages are parted by their length in bytes. */
function firstMessage(stream: string): [Message | undefined, string] {
  const [, length] = /^Content-Length: (\d+)/.exec(stream) ?? [];
  const start = stream.indexOf('\r\n\r\n') + 4;
  if (length === undefined || start < 4) return [undefined, stream];
  const bytes = Buffer.from(stream.slice(start));
  if (bytes.length < Number(length)) return [undefined, stream];
  const message = JSON.parse(bytes.subarray(0, Number(length)).toString()) as Message;
  return [message, bytes.subarray(Number(length)).toString()];
}

const problemsIn = (params: unknown): Told['problems'] =>
  (
    params as { diagnostics: readonly { message: string; range: { start: { line: number } } }[] }
  ).diagnostics.map(({ message, range }) => ({ line: range.start.line, message }));

function offeredIn(result: unknown): Map<string, string> {
  const list = result as {
    items: readonly { label: string; documentation?: string | { value: string } }[];
  } | null;
  return new Map(
    (list?.items ?? []).map(({ label, documentation }) => [
      label,
      typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
    ]),
  );
}
