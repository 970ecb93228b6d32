/** The form of `npm run cms`: the content lies on this machine, behind a server of its own. */
import { Refusal } from '../../system/errors.ts';
import type { Answered, Backend, State } from './backend.ts';
import { startForm } from './form.ts';

const API = '/quan-tri/api/';

async function ask<Answer>(address: string, options?: RequestInit): Promise<Answer> {
  const response = await fetch(API + address, options).catch(() => undefined);
  if (!response) throw new Refusal('Không gọi được npm run cms trên máy này: lệnh có còn đang chạy không?');
  const answer = (await response.json()) as Answer & { readonly refused?: string };
  if (answer.refused !== undefined) throw new Refusal(answer.refused);
  return answer;
}

const post = <Answer>(name: string, value: object): Promise<Answer> =>
  ask(name, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });

/** What is saved here is on this machine alone. */
const SEND =
  'Bài còn ở máy này. Xong việc thì gửi đi: mở thêm một cửa sổ lệnh (nút + của Terminal), gõ npm run send.';

const local: Backend = {
  state: () => ask<State>('state'),
  entry: (path) => ask(`entry?path=${encodeURIComponent(path)}`),
  files: (kind) => ask(`files?kind=${kind}`),
  save: async (sent) => {
    const answer = await post<Answered>('save', sent);
    return answer.path === undefined ? answer : { ...answer, told: SEND };
  },
  remove: async (path) => {
    await post('delete', { path });
    return SEND;
  },
  picture: async (path) => `${API}picture?path=${encodeURIComponent(path)}`,
  left: async () => [],
};

await startForm(local);
