/** Forgejo and Gitea: several files in one commit by `POST /contents` (their `/api/swagger`). */
import * as z from 'zod';
import { fromBase64 } from '../../lib/base64.ts';
import { CHANGED_MEANWHILE } from '../change.ts';
import { ask, Conflict, type Question, type Reply, refusalOf, reply } from './ask.ts';
import type { FileChange, GitHost, Place } from './git-host.ts';

const PAGE = 1000;

const TREE = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })),
  truncated: z.boolean().optional(),
});
const BLOB = z.object({ content: z.string() });
const REVIEW = z.object({ html_url: z.string() });

export function forgejo({ api, repository, branch, token }: Place): GitHost {
  const at = `${api}/repos/${repository}`;
  const with_ = (question: Omit<Question, 'headers'> = {}): Question => ({
    ...question,
    headers: { Authorization: `token ${token}` },
  });
  return {
    list: async () => {
      const all = new Map<string, string>();
      for (let page = 1; ; page += 1) {
        const query = `recursive=true&per_page=${PAGE}&page=${page}`;
        const answer = await ask(`${at}/git/trees/${encodeURIComponent(branch)}?${query}`, with_());
        const { tree, truncated } = TREE.parse(answer);
        for (const { path, type, sha } of tree) if (type === 'blob') all.set(path, sha);
        if (!truncated || tree.length === 0) return all;
      }
    },
    read: async (id) => fromBase64(BLOB.parse(await ask(`${at}/git/blobs/${id}`, with_())).content),
    commit: async ({ message, changes, aside }) => {
      const send = (more: object) =>
        reply(
          `${at}/contents`,
          with_({ method: 'POST', body: { message, branch, files: changes.map(fileOf), ...more } }),
        );
      const done = await send({});
      if (done.status === 201) return {};
      if (isConflict(done)) throw new Conflict(CHANGED_MEANWHILE);
      if (!isProtected(done)) throw refusalOf(done);
      const kept = await send({ new_branch: aside });
      if (kept.status !== 201) throw refusalOf(kept);
      const review = await ask(
        `${at}/pulls`,
        with_({ method: 'POST', body: { title: message, head: aside, base: branch } }),
      );
      return { review: REVIEW.parse(review).html_url };
    },
  };
}

/** A file that is there is named with what it was: the host refuses where that is no more so. */
function fileOf({ path, before, content }: FileChange) {
  if (before === undefined) return { operation: 'create', path, content };
  return content === undefined
    ? { operation: 'delete', path, sha: before }
    : { operation: 'update', path, content, sha: before };
}

const isConflict = ({ status, message }: Reply): boolean =>
  [404, 409, 422].includes(status) &&
  /does not match|already exists|(?:file|object) does not exist/i.test(message);

const isProtected = ({ status, message }: Reply): boolean =>
  status === 403 && /target branch|protected|cannot commit/i.test(message);
