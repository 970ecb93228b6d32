/** What the page asks of wherever the content lies: the server of this machine, or a git host. All of it may refuse. */
import type { Finding } from '../../check/index.ts';
import type { KindName } from '../../schemas/kinds.ts';
import type { Listed, Opened } from '../entries.ts';
import type { FormKind } from '../kinds.ts';

export interface Backend {
  state(): Promise<State>;
  entry(path: string): Promise<Opened>;
  /** Names of the files that lie in the folder of a kind. */
  files(kind: KindName): Promise<readonly string[]>;
  save(sent: Sent): Promise<Answered>;
  /** @returns what else is told of it */
  remove(path: string): Promise<string>;
  /** Address of a picture that lies in the content folder; undefined where there is none. */
  picture(path: string): Promise<string | undefined>;
  /** Gets the check ready. @returns what of it is done only after the save, in an editor's words */
  left(): Promise<readonly string[]>;
  /** Forgets who the editor is, where the page knows that. */
  readonly leave?: () => void;
}

export interface State {
  readonly kinds: readonly FormKind[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly Listed[];
}

export interface Sent {
  readonly path?: string;
  readonly version?: string;
  readonly kind: KindName;
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** In base64. */
  readonly files: readonly { readonly name: string; readonly bytes: string }[];
  readonly isConfirmed: boolean;
}

export interface Answered {
  /** Undefined where nothing was saved. */
  readonly path?: string | undefined;
  readonly findings: readonly Finding[];
  /** Where nothing was saved: the line of the file in which the text of the page begins. */
  readonly bodyLine?: number;
  /** What else is told of a save. */
  readonly told?: string;
}
