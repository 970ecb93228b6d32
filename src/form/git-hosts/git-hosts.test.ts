/** What each host is asked, and what is made of its answers: shapes as in their documentation. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Conflict } from './ask.ts';
import type { Commit, HostName } from './git-host.ts';
import { GIT_HOSTS } from './index.ts';

interface Asked {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}
type Answer = readonly [status: number, value: unknown];

/** By method and address behind the API, each list in turn; the last for all that follow. */
let answers: Readonly<Record<string, readonly Answer[]>>;
const asked: Asked[] = [];
const original = globalThis.fetch;
beforeEach(() => {
  asked.length = 0;
  globalThis.fetch = async (url, options) => {
    const { method = 'GET', headers, body } = options ?? {};
    const line = `${method} ${String(url).replace(/^https:\/\/git\.example\/api\/v\d/, '')}`;
    const before = asked.filter((one) => one.line === line).length;
    asked.push({
      line,
      headers: Object.fromEntries(new Headers(headers)),
      body: body === undefined || body === null ? undefined : JSON.parse(String(body)),
    });
    const list = answers[line] ?? [[404, { message: 'Not Found' }]];
    const [status, value] = list[Math.min(before, list.length - 1)] ?? [500, {}];
    if (status === 0) throw new TypeError('Failed to fetch');
    return new Response(value instanceof Uint8Array ? new Uint8Array(value) : JSON.stringify(value), {
      status,
    });
  };
});
afterEach(() => {
  globalThis.fetch = original;
});

const API = { github: 'v3', gitlab: 'v4', forgejo: 'v1' } as const;
const hostOf = (name: HostName) =>
  GIT_HOSTS[name]({
    api: `https://git.example/api/${API[name]}`,
    repository: 'xa-mau/trang',
    branch: 'main',
    token: 'bi-mat-123',
  });

const TEXT = 'content/news/2026/a/index.md';
const COMMIT: Commit = {
  message: 'Sửa bài viết: A',
  aside: 'quan-tri-1',
  changes: [
    { path: TEXT, before: 'old1', content: 'VA==' },
    { path: 'content/news/2026/a/a.jpg', before: undefined, content: 'QQ==' },
    { path: 'content/pages/b.md', before: 'old2', content: undefined },
  ],
};
const last = () => asked.at(-1);
const bodyOf = (line: string) => asked.find((one) => one.line === line)?.body;

const G = '/repos/xa-mau/trang';
const L = '/projects/xa-mau%2Ftrang';
const TREE = [
  { path: 'content', mode: '040000', type: 'tree', sha: 'dir', id: 'dir' },
  { path: TEXT, mode: '100644', type: 'blob', sha: 'old1', id: 'old1' },
  { path: 'content/pages/b.md', mode: '100644', type: 'blob', sha: 'old2', id: 'old2' },
];
const FILE = (path: string) => `GET ${L}/repository/files/${encodeURIComponent(path)}?ref=main`;

const RIGHT: Readonly<Record<HostName, Readonly<Record<string, readonly Answer[]>>>> = {
  github: {
    [`GET ${G}/git/trees/main?recursive=1`]: [[200, { sha: 't', tree: TREE, truncated: false }]],
    [`GET ${G}/git/trees/base?recursive=1`]: [[200, { sha: 'base', tree: TREE, truncated: false }]],
    [`GET ${G}/git/blobs/old1`]: [[200, { content: 'xI\nNu\n', encoding: 'base64' }]],
    [`GET ${G}/git/ref/heads/main`]: [
      [200, { ref: 'refs/heads/main', object: { type: 'commit', sha: 'head' } }],
    ],
    [`GET ${G}/git/commits/head`]: [[200, { sha: 'head', tree: { sha: 'base' } }]],
    [`POST ${G}/git/blobs`]: [
      [201, { sha: 'new1' }],
      [201, { sha: 'new2' }],
    ],
    [`POST ${G}/git/trees`]: [[201, { sha: 'newtree' }]],
    [`POST ${G}/git/commits`]: [[201, { sha: 'newcommit' }]],
    [`PATCH ${G}/git/refs/heads/main`]: [[200, { object: { sha: 'newcommit' } }]],
    [`POST ${G}/git/refs`]: [[201, {}]],
    [`POST ${G}/pulls`]: [[201, { html_url: 'https://git.example/pulls/1' }]],
  },
  gitlab: {
    [`GET ${L}/repository/tree?ref=main&recursive=true&per_page=100&page=1`]: [[200, TREE]],
    [`GET ${L}/repository/blobs/old1/raw`]: [[200, new TextEncoder().encode('ăn')]],
    [FILE(TEXT)]: [[200, { blob_id: 'old1', last_commit_id: 'c1' }]],
    [FILE('content/pages/b.md')]: [[200, { blob_id: 'old2', last_commit_id: 'c2' }]],
    [`POST ${L}/repository/commits`]: [[201, { id: 'newcommit' }]],
    [`POST ${L}/merge_requests`]: [[201, { web_url: 'https://git.example/pulls/1' }]],
  },
  forgejo: {
    [`GET ${G}/git/trees/main?recursive=true&per_page=1000&page=1`]: [
      [200, { sha: 't', tree: TREE, truncated: false, page: 1, total_count: 3 }],
    ],
    [`GET ${G}/git/blobs/old1`]: [[200, { content: 'xINu', encoding: 'base64' }]],
    [`POST ${G}/contents`]: [[201, { commit: { sha: 'newcommit' }, files: [] }]],
    [`POST ${G}/pulls`]: [[201, { html_url: 'https://git.example/pulls/1' }]],
  },
};
const WRITE = {
  github: `PATCH ${G}/git/refs/heads/main`,
  gitlab: `POST ${L}/repository/commits`,
  forgejo: `POST ${G}/contents`,
} as const;
const NAMES = ['github', 'gitlab', 'forgejo'] as const;
const SCHEMES = { github: 'Bearer', gitlab: 'Bearer', forgejo: 'token' } as const;

test.each(NAMES)('%s: lists the files, with the token in a header and in no address', async (name) => {
  answers = RIGHT[name];
  expect([...(await hostOf(name).list())]).toEqual([
    [TEXT, 'old1'],
    ['content/pages/b.md', 'old2'],
  ]);
  expect(last()?.headers['authorization']).toBe(`${SCHEMES[name]} bi-mat-123`);
  expect(asked.filter(({ line }) => line.includes('bi-mat'))).toEqual([]);
});

test('long lists come in pages', async () => {
  const many = Array.from({ length: 100 }, (_, at) => ({
    path: `content/${at}.md`,
    type: 'blob',
    id: `${at}`,
  }));
  const page = (number: number) =>
    `GET ${L}/repository/tree?ref=main&recursive=true&per_page=100&page=${number}`;
  answers = { [page(1)]: [[200, many]], [page(2)]: [[200, TREE]] };
  expect((await hostOf('gitlab').list()).size).toBe(102);
  const tree = (number: number) => `GET ${G}/git/trees/main?recursive=true&per_page=1000&page=${number}`;
  const asForgejo = many.map(({ path, type, id }) => ({ path, type, sha: id }));
  answers = {
    [tree(1)]: [[200, { tree: asForgejo, truncated: true }]],
    [tree(2)]: [[200, { tree: TREE, truncated: false }]],
  };
  expect((await hostOf('forgejo').list()).size).toBe(102);
  // However few come at a time, up to a page with nothing on it.
  answers = {
    [tree(1)]: [[200, { tree: asForgejo.slice(0, 1), truncated: true }]],
    [tree(2)]: [[200, { tree: asForgejo.slice(1, 3), truncated: true }]],
    [tree(3)]: [[200, { tree: [], truncated: true }]],
  };
  expect((await hostOf('forgejo').list()).size).toBe(3);
});

test.each(NAMES)('%s: reads the very bytes that were listed', async (name) => {
  answers = RIGHT[name];
  expect(new TextDecoder().decode(await hostOf(name).read('old1'))).toBe('ăn');
});

test('GitHub: text and pictures are blobs, one tree, one commit on what the branch is, and no force', async () => {
  answers = RIGHT.github;
  expect(await hostOf('github').commit(COMMIT)).toEqual({});
  expect(asked.filter(({ line }) => line.endsWith('/git/blobs')).map(({ body }) => body)).toEqual([
    { content: 'VA==', encoding: 'base64' },
    { content: 'QQ==', encoding: 'base64' },
  ]);
  expect(bodyOf(`POST ${G}/git/trees`)).toEqual({
    base_tree: 'base',
    tree: [
      { path: TEXT, mode: '100644', type: 'blob', sha: 'new1' },
      { path: 'content/news/2026/a/a.jpg', mode: '100644', type: 'blob', sha: 'new2' },
      { path: 'content/pages/b.md', mode: '100644', type: 'blob', sha: null },
    ],
  });
  expect(bodyOf(`POST ${G}/git/commits`)).toEqual({
    message: 'Sửa bài viết: A',
    tree: 'newtree',
    parents: ['head'],
  });
  expect(last()).toMatchObject({ line: WRITE.github, body: { sha: 'newcommit', force: false } });
});

test('GitLab: each action names the last commit of its file', async () => {
  answers = RIGHT.gitlab;
  expect(await hostOf('gitlab').commit(COMMIT)).toEqual({});
  expect(last()).toMatchObject({
    line: WRITE.gitlab,
    body: {
      branch: 'main',
      commit_message: 'Sửa bài viết: A',
      actions: [
        { action: 'update', file_path: TEXT, content: 'VA==', encoding: 'base64', last_commit_id: 'c1' },
        { action: 'create', file_path: 'content/news/2026/a/a.jpg', content: 'QQ==', encoding: 'base64' },
        { action: 'delete', file_path: 'content/pages/b.md', last_commit_id: 'c2' },
      ],
    },
  });
});

test('Forgejo: all files in one request, each with what it was', async () => {
  answers = RIGHT.forgejo;
  expect(await hostOf('forgejo').commit(COMMIT)).toEqual({});
  expect(asked).toHaveLength(1);
  expect(last()?.body).toEqual({
    message: 'Sửa bài viết: A',
    branch: 'main',
    files: [
      { operation: 'update', path: TEXT, content: 'VA==', sha: 'old1' },
      { operation: 'create', path: 'content/news/2026/a/a.jpg', content: 'QQ==' },
      { operation: 'delete', path: 'content/pages/b.md', sha: 'old2' },
    ],
  });
});

const CHANGED = [{ ...TREE[1], sha: 'other' }, TREE[2]];
test.each<[HostName, string, Readonly<Record<string, readonly Answer[]>>]>([
  ['github', 'another content', { [`GET ${G}/git/trees/base?recursive=1`]: [[200, { tree: CHANGED }]] }],
  ['github', 'gone', { [`GET ${G}/git/trees/base?recursive=1`]: [[200, { tree: [TREE[2]] }]] }],
  ['gitlab', 'another content', { [FILE(TEXT)]: [[200, { blob_id: 'other', last_commit_id: 'c3' }]] }],
  ['gitlab', 'gone', { [FILE(TEXT)]: [[404, { message: '404 File Not Found' }]] }],
  [
    'gitlab',
    'changed between',
    {
      [WRITE.gitlab]: [
        [
          400,
          { message: 'You are attempting to update a file that has changed since you started editing it.' },
        ],
      ],
    },
  ],
  [
    'gitlab',
    'there already',
    { [WRITE.gitlab]: [[400, { message: 'A file with this name already exists' }]] },
  ],
  [
    'forgejo',
    'another content',
    { [WRITE.forgejo]: [[422, { message: 'sha does not match [given: a, expected: b]' }]] },
  ],
  [
    'forgejo',
    'there already',
    { [WRITE.forgejo]: [[422, { message: 'repository file already exists [path: a]' }]] },
  ],
  [
    'forgejo',
    'gone before it is changed',
    { [WRITE.forgejo]: [[404, { message: `object does not exist [id: , rel_path: ${TEXT}]` }]] },
  ],
  [
    'forgejo',
    'gone before it is deleted',
    { [WRITE.forgejo]: [[404, { message: `repository file does not exist [path: ${TEXT}]` }]] },
  ],
])('%s: a file that is %s is not written over', async (name, _what, more) => {
  answers = { ...RIGHT[name], ...more };
  const saving = hostOf(name).commit(COMMIT);
  await expect(saving).rejects.toThrow(Conflict);
  await expect(saving).rejects.toThrow('vừa được sửa ở nơi khác');
  expect(asked.map(({ line }) => line)).not.toContain(`POST ${G}/pulls`);
});

test('GitHub: where another commit was quicker, it is tried again on top of that', async () => {
  const quicker: Answer = [422, { message: 'Update is not a fast forward' }];
  answers = {
    ...RIGHT.github,
    [WRITE.github]: [quicker, [200, {}]],
    [`GET ${G}/git/ref/heads/main`]: [
      [200, { object: { sha: 'head' } }],
      [200, { object: { sha: 'head2' } }],
    ],
    [`GET ${G}/git/commits/head2`]: [[200, { tree: { sha: 'base' } }]],
  };
  expect(await hostOf('github').commit(COMMIT)).toEqual({});
  const parents = asked.filter(({ line }) => line === `POST ${G}/git/commits`).map(({ body }) => body);
  expect(parents).toMatchObject([{ parents: ['head'] }, { parents: ['head2'] }]);
  answers = { ...RIGHT.github, [WRITE.github]: [quicker] };
  asked.length = 0;
  await expect(hostOf('github').commit(COMMIT)).rejects.toThrow('cùng lưu');
  expect(asked.filter(({ line }) => line === WRITE.github)).toHaveLength(4);
});

test.each<[HostName, Answer]>([
  [
    'github',
    [422, { message: 'Repository rule violations found: Changes must be made through a pull request.' }],
  ],
  ['github', [403, { message: 'Protected branch update failed for refs/heads/main.' }]],
  ['gitlab', [403, { message: '403 Forbidden - You are not allowed to push into this branch' }]],
  ['gitlab', [400, { message: 'You are not allowed to push into this branch' }]],
  ['forgejo', [403, { message: 'user should have a permission to write to the target branch' }]],
])('%s: on a protected branch the change waits in a request', async (name, no) => {
  answers = { ...RIGHT[name], [WRITE[name]]: [no, [201, {}]] };
  expect(await hostOf(name).commit(COMMIT)).toEqual({ review: 'https://git.example/pulls/1' });
  const request =
    name === 'gitlab'
      ? { source_branch: 'quan-tri-1', target_branch: 'main', title: 'Sửa bài viết: A' }
      : { head: 'quan-tri-1', base: 'main', title: 'Sửa bài viết: A' };
  expect(last()?.body).toMatchObject(request);
  if (name === 'github')
    expect(bodyOf(`POST ${G}/git/refs`)).toEqual({ ref: 'refs/heads/quan-tri-1', sha: 'newcommit' });
  if (name === 'gitlab') expect(last()?.body).toMatchObject({ remove_source_branch: true });
  const writes = asked.filter(({ line }) => line === WRITE[name]);
  if (name === 'gitlab')
    expect(writes.at(-1)?.body).toMatchObject({ branch: 'quan-tri-1', start_branch: 'main' });
  if (name === 'forgejo')
    expect(writes.at(-1)?.body).toMatchObject({ branch: 'main', new_branch: 'quan-tri-1' });
});

test.each<[HostName, Answer]>([
  ['gitlab', [403, { message: 'You are not allowed to push into this branch' }]],
  ['forgejo', [403, { message: 'cannot commit to protected branch' }]],
])('%s: where the branch beside it is refused, too, nothing is asked to be taken over', async (name, no) => {
  answers = { ...RIGHT[name], [WRITE[name]]: [no, [422, { message: 'tên nhánh sai' }]] };
  await expect(hostOf(name).commit(COMMIT)).rejects.toThrow(
    'Máy chủ git không nhận. Máy chủ nói: tên nhánh sai',
  );
  expect(asked.filter(({ line }) => /pulls|merge_requests/.test(line))).toEqual([]);
});

test.each<[HostName, Answer, string]>([
  ['gitlab', [422, { message: 'A file with this name already exists' }], 'already exists'],
  ['gitlab', [400, { message: 'branch is missing' }], 'branch is missing'],
  ['gitlab', [401, { message: 'You are not allowed to push into this branch' }], 'Mã truy cập sai'],
  ['forgejo', [400, { message: 'repository file already exists' }], 'already exists'],
  ['forgejo', [422, { message: 'invalid branch' }], 'invalid branch'],
  ['forgejo', [403, { message: 'token lacks scope' }], 'không đủ quyền'],
  ['github', [500, { message: 'protected' }], 'đang hỏng'],
  ['github', [403, { message: 'no' }], 'không đủ quyền'],
])('%s: %j is no conflict and no protected branch', async (name, no, words) => {
  answers = { ...RIGHT[name], [WRITE[name]]: [no] };
  const saving = hostOf(name).commit(COMMIT);
  await expect(saving).rejects.toThrow(words);
  await expect(saving).rejects.not.toThrow(Conflict);
  expect(asked.filter(({ line }) => /pulls|merge_requests/.test(line))).toEqual([]);
});

test.each<[HostName, Answer]>([
  ['gitlab', [400, { message: "A file with this name doesn't exist" }]],
  ['gitlab', [409, { message: 'Could not update refs/heads/main. Please refresh and try again.' }]],
  ['forgejo', [404, { message: 'file does not exist' }]],
  ['forgejo', [409, { message: 'sha does not match' }]],
])('%s: %j is a conflict', async (name, no) => {
  answers = { ...RIGHT[name], [WRITE[name]]: [no] };
  await expect(hostOf(name).commit(COMMIT)).rejects.toThrow(Conflict);
});

test.each<[unknown, string]>([
  ['từ chối', 'Máy chủ git không nhận. Máy chủ nói: từ chối'],
  [{ message: 'a', error: 'b', errors: [{ code: 1 }] }, 'Máy chủ nói: a b [{"code":1}]'],
  [{ message: { name: ['quá dài'] }, error: null }, 'Máy chủ nói: {"name":["quá dài"]}'],
  [{ error: 'x'.repeat(301) }, `Máy chủ nói: ${'x'.repeat(300)}`],
])('what the host says is wrong (%j) is handed on', async (value, words) => {
  answers = { [`GET ${L}/repository/tree?ref=main&recursive=true&per_page=100&page=1`]: [[418, value]] };
  const told = await hostOf('gitlab').list().catch(String);
  expect(String(told).endsWith(words), String(told)).toBe(true);
});

test.each([null, 5, {}, { message: null }])(
  'where it says nothing (%j), nothing is handed on',
  async (value) => {
    answers = { [`GET ${L}/repository/tree?ref=main&recursive=true&per_page=100&page=1`]: [[418, value]] };
    await expect(hostOf('gitlab').list()).rejects.toThrow(/^Máy chủ git không nhận\.$/);
  },
);

test.each([
  [299, false],
  [300, true],
  [500, true],
])('the status %i is a refusal: %s', async (status, isRefused) => {
  answers = { [`GET ${L}/repository/tree?ref=main&recursive=true&per_page=100&page=1`]: [[status, TREE]] };
  const listed = await hostOf('gitlab')
    .list()
    .then(
      () => false,
      () => true,
    );
  expect(listed).toBe(isRefused);
});

test.each<[number, object, RegExp]>([
  [0, {}, /Không gọi được git\.example: mạng đang đứt/],
  [401, { message: 'Bad credentials' }, /Mã truy cập sai hoặc đã hết hạn/],
  [403, { message: 'Resource not accessible by personal access token' }, /không đủ quyền/],
  [403, { message: 'API rate limit exceeded for user' }, /hỏi quá nhiều/],
  [404, { message: 'Not Found' }, /Không thấy kho hoặc nhánh/],
  [429, {}, /hỏi quá nhiều/],
  [502, {}, /Máy chủ git đang hỏng/],
])('an answer of %j %j is told in words', async (status, value, words) => {
  for (const name of NAMES) {
    answers = Object.fromEntries(Object.keys(RIGHT[name]).map((line) => [line, [[status, value] as const]]));
    await expect(hostOf(name).list()).rejects.toThrow(words);
    await expect(hostOf(name).read('old1')).rejects.toThrow(status === 403 ? /quyền|quá nhiều/ : words);
  }
});
