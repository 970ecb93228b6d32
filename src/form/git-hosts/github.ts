/** GitHub: the Git Data API, so that a text and its pictures are one commit (docs.github.com/rest/git). */
import * as z from 'zod';
import { fromBase64 } from '../../lib/base64.ts';
import { CHANGED_MEANWHILE } from '../change.ts';
import { ask, Conflict, type Question, type Reply, refusalOf, reply } from './ask.ts';
import type { Commit, Committed, FileChange, GitHost, Place, Tree } from './git-host.ts';

/** Another commit may come between reading the branch and writing it. */
const TRIES = 4;

const TREE = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })),
  truncated: z.boolean().optional(),
});
const BLOB = z.object({ content: z.string() });
const SHA = z.object({ sha: z.string() });
const REF = z.object({ object: SHA });
const COMMIT = z.object({ tree: SHA });
const REVIEW = z.object({ html_url: z.string() });

export function gitHub({ api, repository, branch, token }: Place): GitHost {
  const at = `${api}/repos/${repository}`;
  const with_ = (question: Omit<Question, 'headers'> = {}): Question => ({
    ...question,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/vnd.github+json',
      'X-GitHub-Api-Version': '2022-11-28',
    },
  });
  const get = (path: string) => ask(`${at}/${path}`, with_());
  const post = (path: string, body: unknown) => ask(`${at}/${path}`, with_({ method: 'POST', body }));
  const ref = `heads/${encodeURIComponent(branch)}`;

  const treeOf = async (name: string): Promise<Tree> => {
    const { tree, truncated } = TREE.parse(await get(`git/trees/${name}?recursive=1`));
    if (truncated) throw new Conflict('Kho có quá nhiều tệp, biểu mẫu không đọc hết được.');
    return new Map(tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha]));
  };

  /** @returns undefined where somebody else was quicker */
  const tryCommit = async (
    { message, changes, aside }: Commit,
    blobs: readonly (string | null)[],
  ): Promise<Committed | undefined> => {
    const head = REF.parse(await get(`git/ref/${ref}`)).object.sha;
    const base = COMMIT.parse(await get(`git/commits/${head}`)).tree.sha;
    holdAgainst(changes, await treeOf(base));
    const tree = changes.map(({ path }, index) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha: blobs[index] ?? null,
    }));
    const newTree = SHA.parse(await post('git/trees', { base_tree: base, tree })).sha;
    const commit = SHA.parse(await post('git/commits', { message, tree: newTree, parents: [head] })).sha;
    const moved = await reply(
      `${at}/git/refs/${ref}`,
      with_({ method: 'PATCH', body: { sha: commit, force: false } }),
    );
    if (moved.status === 200) return {};
    if (isProtected(moved)) {
      await post('git/refs', { ref: `refs/heads/${aside}`, sha: commit });
      const review = await post('pulls', { title: message, head: aside, base: branch });
      return { review: REVIEW.parse(review).html_url };
    }
    if (moved.status === 422 || moved.status === 409) return undefined;
    throw refusalOf(moved);
  };

  return {
    list: () => treeOf(encodeURIComponent(branch)),
    read: async (id) => fromBase64(BLOB.parse(await get(`git/blobs/${id}`)).content),
    commit: async (commit) => {
      const blobs: (string | null)[] = [];
      for (const { content } of commit.changes)
        blobs.push(
          content === undefined
            ? null
            : SHA.parse(await post('git/blobs', { content, encoding: 'base64' })).sha,
        );
      for (let left = TRIES; left > 0; left -= 1) {
        const committed = await tryCommit(commit, blobs);
        if (committed) return committed;
      }
      throw new Conflict('Nhiều người đang cùng lưu; hãy đợi một lát rồi bấm Lưu lại.');
    },
  };
}

/** @throws Conflict where a file is not what the editor has seen, or is there where none was */
function holdAgainst(changes: readonly FileChange[], tree: Tree): void {
  if (changes.some(({ path, before }) => tree.get(path) !== before)) throw new Conflict(CHANGED_MEANWHILE);
}

const isProtected = ({ status, message }: Reply): boolean =>
  [403, 409, 422].includes(status) && /protected|rule violations/i.test(message);
