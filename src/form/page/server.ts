/** What the page asks the server of this machine. */
import type { Finding } from '../../check/index.ts';
import type { Listed, Opened } from '../entries.ts';
import type { FormKind } from '../kinds.ts';

export interface State {
  readonly kinds: readonly FormKind[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly Listed[];
}

export interface Sent {
  readonly path?: string;
  readonly version?: string;
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly files: readonly { readonly name: string; readonly bytes: string }[];
  readonly isConfirmed: boolean;
}

export interface Answered {
  readonly path?: string;
  readonly version?: string;
  readonly findings?: readonly Finding[];
  /** Why nothing was done. */
  readonly refused?: string;
}

const API = '/quan-tri/api/';

async function ask(address: string, options?: RequestInit): Promise<unknown> {
  const response = await fetch(API + address, options).catch(() => undefined);
  if (!response) return { refused: 'Không gọi được npm run cms trên máy này: lệnh có còn đang chạy không?' };
  return response.json();
}

const post = (name: string, value: object): Promise<unknown> =>
  ask(name, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });

export const askState = () => ask('state') as Promise<State & Answered>;
export const askEntry = (path: string) =>
  ask(`entry?path=${encodeURIComponent(path)}`) as Promise<Opened & Answered>;
export const askFiles = (kind: string) => ask(`files?kind=${kind}`) as Promise<string[]>;
export const save = (sent: Sent) => post('save', sent) as Promise<Answered>;
export const remove = (path: string) => post('delete', { path }) as Promise<Answered>;
export const pictureAddress = (path: string) => `${API}picture?path=${encodeURIComponent(path)}`;
