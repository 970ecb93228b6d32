/** A stand-in for GitHub's API on loopback, over a real bare repository: what it is told is done by git itself. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { listen } from '../../src/serve/static-server.ts';

export const TOKEN = 'github_pat_thu_nghiem';

export interface StandIn {
  readonly origin: string;
  /** A clone whose `content/` is what the branch holds: to be read after `pull`. */
  readonly clone: string;
  /** `GET /repos/…`, in their order. */
  readonly log: string[];
  /** Nobody may write to the branch itself. */
  isProtected: boolean;
  pull(): void;
  /** What another editor does meanwhile. */
  push(): void;
  commits(): readonly string[];
  stop(): Promise<void>;
}

const WHO = ['-c', 'user.name=Mẫu', '-c', 'user.email=mau@xamau.example'];

const git = (cwd: string, args: readonly string[], input?: string | Buffer, env = {}): string =>
  execFileSync('git', [...WHO, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
  })
    .toString('utf8')
    .trimEnd();

type Answer = readonly [status: number, value: unknown];

/** @param fill puts the first content into the clone */
export async function standInForGitHub(fill: (clone: string) => void): Promise<StandIn> {
  const home = mkdtempSync(join(tmpdir(), 'git-host-'));
  const [bare, clone] = [join(home, 'trang.git'), join(home, 'clone')];
  git(home, ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  git(home, ['clone', '--quiet', bare, clone]);
  fill(clone);
  const push = () => {
    git(clone, ['add', '--all']);
    git(clone, ['commit', '--quiet', '--message=Sửa ở nơi khác']);
    git(clone, ['push', '--quiet', 'origin', 'HEAD:main']);
  };
  push();
  const state = { isProtected: false };
  const log: string[] = [];
  const server = createServer((request, response) => {
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-GitHub-Api-Version',
      'Access-Control-Allow-Methods': 'GET, POST, PATCH',
      'Content-Type': 'application/json',
    };
    if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
    answer(request, bare, state.isProtected, log)
      .catch((error: unknown): Answer => [500, { message: String(error) }])
      .then(([status, value]) => response.writeHead(status, headers).end(JSON.stringify(value)));
  });
  const port = await listen(server, 0);
  return Object.assign(state, {
    origin: `http://127.0.0.1:${port}`,
    clone,
    log,
    push,
    pull: () => {
      git(clone, ['fetch', '--quiet']);
      git(clone, ['reset', '--quiet', '--hard', 'origin/main']);
    },
    commits: () => git(bare, ['log', '--format=%s', 'main']).split('\n'),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(home, { recursive: true, force: true });
    },
  });
}

interface NewTree {
  readonly base_tree: string;
  readonly tree: readonly { readonly path: string; readonly mode: string; readonly sha: string | null }[];
}
interface Asked {
  readonly content: string;
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly sha: string;
  readonly ref: string;
}

/** The shapes are those of docs.github.com/rest/git. */
async function answer(
  request: IncomingMessage,
  bare: string,
  isProtected: boolean,
  log: string[],
): Promise<Answer> {
  const { method = '', url = '', headers } = request;
  const [, path = ''] = /^\/api\/v3\/repos\/xa-mau\/trang\/([^?]*)/.exec(url) ?? [];
  log.push(`${method} ${path}`);
  if (headers.authorization !== `Bearer ${TOKEN}`) return [401, { message: 'Bad credentials' }];
  const [what = '', ...rest] = path.replace(/^git\//, '').split('/');
  const name = rest.join('/');
  if (method === 'GET') return [200, read(bare, what, name)];
  const body = JSON.parse(await text(request)) as unknown;
  if (what === 'trees') return [201, { sha: treeOf(bare, body as NewTree) }];
  const { content, message, tree, parents, sha, ref } = body as Asked;
  if (what === 'blobs')
    return [201, { sha: git(bare, ['hash-object', '-w', '--stdin'], Buffer.from(content, 'base64')) }];
  if (what === 'commits')
    return [201, { sha: git(bare, ['commit-tree', tree, '-p', parents[0] ?? '', '-m', message]) }];
  if (what === 'pulls') return [201, { html_url: 'https://git.xamau.example/pulls/1' }];
  if (method === 'POST') return [201, { ref: git(bare, ['update-ref', ref, sha]) }];
  if (isProtected)
    return [422, { message: 'Repository rule violations found: Cannot update this protected ref.' }];
  const old = git(bare, ['rev-parse', `refs/${name}`]);
  if (git(bare, ['merge-base', old, sha]) !== old) return [422, { message: 'Update is not a fast forward' }];
  git(bare, ['update-ref', `refs/${name}`, sha, old]);
  return [200, { object: { sha } }];
}

function read(bare: string, what: string, name: string): unknown {
  if (what === 'ref') return { object: { sha: git(bare, ['rev-parse', `refs/${name}`]) } };
  if (what === 'commits') return { tree: { sha: git(bare, ['rev-parse', `${name}^{tree}`]) } };
  if (what === 'blobs') {
    const bytes = execFileSync('git', ['cat-file', 'blob', name], { cwd: bare, maxBuffer: 1e8 });
    return { content: bytes.toString('base64').replace(/.{60}/g, '$&\n'), encoding: 'base64' };
  }
  const lines = git(bare, ['ls-tree', '-r', '-t', '-z', name]).split('\0').filter(Boolean);
  const tree = lines.map((line) => {
    const [, mode, type, sha, path] = /^(\d+) (\w+) (\w+)\t([\s\S]+)$/.exec(line) ?? [];
    return { path, mode, type, sha };
  });
  return { sha: name, tree, truncated: false };
}

function treeOf(bare: string, { base_tree, tree }: NewTree): string {
  const index = { GIT_INDEX_FILE: join(bare, 'index-of-api') };
  git(bare, ['read-tree', base_tree], undefined, index);
  const lines = tree.map(({ path, mode, sha }) =>
    sha === null ? `0 ${'0'.repeat(40)}\t${path}` : `${mode} ${sha}\t${path}`,
  );
  git(bare, ['update-index', '-z', '--index-info'], lines.map((line) => `${line}\0`).join(''), index);
  return git(bare, ['write-tree'], undefined, index);
}
