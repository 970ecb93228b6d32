/** GitLab: the commits API, whose actions are one commit (docs.gitlab.com/api/commits). */
import * as z from 'zod';
import { CHANGED_MEANWHILE } from '../change.ts';
import { ask, askBytes, Conflict, type Question, type Reply, refusalOf, reply } from './ask.ts';
import type { FileChange, GitHost, Place } from './git-host.ts';

const PAGE = 100;

const TREE = z.array(z.object({ path: z.string(), type: z.string(), id: z.string() }));
const FILE = z.object({ blob_id: z.string(), last_commit_id: z.string() });
const REVIEW = z.object({ web_url: z.string() });

export function gitLab({ api, repository, branch, token }: Place): GitHost {
  const at = `${api}/projects/${encodeURIComponent(repository)}`;
  const ref = encodeURIComponent(branch);
  const with_ = (question: Omit<Question, 'headers'> = {}): Question => ({
    ...question,
    headers: { Authorization: `Bearer ${token}` },
  });

  /** A file that is there is named with its last commit, so that the host itself refuses where another comes before. */
  const actionOf = async ({ path, before, content }: FileChange) => {
    const file = { file_path: path, ...(content !== undefined && { content, encoding: 'base64' }) };
    if (before === undefined) return { action: 'create', ...file };
    const found = await reply(`${at}/repository/files/${encodeURIComponent(path)}?ref=${ref}`, with_());
    if (found.status === 404) throw new Conflict(CHANGED_MEANWHILE);
    if (found.status !== 200) throw refusalOf(found);
    const { blob_id, last_commit_id } = FILE.parse(found.value);
    if (blob_id !== before) throw new Conflict(CHANGED_MEANWHILE);
    return { action: content === undefined ? 'delete' : 'update', ...file, last_commit_id };
  };

  return {
    list: async () => {
      const tree = new Map<string, string>();
      for (let page = 1; ; page += 1) {
        const query = `ref=${ref}&recursive=true&per_page=${PAGE}&page=${page}`;
        const part = TREE.parse(await ask(`${at}/repository/tree?${query}`, with_()));
        for (const { path, type, id } of part) if (type === 'blob') tree.set(path, id);
        if (part.length < PAGE) return tree;
      }
    },
    read: (id) => askBytes(`${at}/repository/blobs/${id}/raw`, with_()),
    commit: async ({ message, changes, aside }) => {
      const actions = await Promise.all(changes.map(actionOf));
      const send = (more: object) =>
        reply(
          `${at}/repository/commits`,
          with_({ method: 'POST', body: { commit_message: message, actions, ...more } }),
        );
      const done = await send({ branch });
      if (done.status === 201) return {};
      if (isConflict(done)) throw new Conflict(CHANGED_MEANWHILE);
      if (!isProtected(done)) throw refusalOf(done);
      const kept = await send({ branch: aside, start_branch: branch });
      if (kept.status !== 201) throw refusalOf(kept);
      const review = await ask(
        `${at}/merge_requests`,
        with_({
          method: 'POST',
          body: { source_branch: aside, target_branch: branch, title: message, remove_source_branch: true },
        }),
      );
      return { review: REVIEW.parse(review).web_url };
    },
  };
}

const isConflict = ({ status, message }: Reply): boolean =>
  [400, 409].includes(status) &&
  /has changed since|already exists|doesn't exist|could not update/i.test(message);

const isProtected = ({ status, message }: Reply): boolean =>
  [400, 403].includes(status) && /not allowed to (?:push|commit)|protected branch/i.test(message);
