/** What the form asks of a git host, whichever it is. */
import type { EDITING_HOSTS } from '../../schemas/editing.ts';

export interface GitHost {
  /** Every file of the branch, with what git calls its content. */
  list(): Promise<Tree>;
  /** The bytes that git calls so. */
  read(id: string): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * All changes together as one commit, or none of them.
   * @throws Refusal where it cannot be, CONFLICT where a file is not what it was
   */
  commit(commit: Commit): Promise<Committed>;
}

/** Contents of git by the paths of the files in the repository. */
export type Tree = ReadonlyMap<string, string>;

export interface Commit {
  readonly message: string;
  readonly changes: readonly FileChange[];
  /** Name of the branch on which the changes wait for a review, where nobody may write to the branch itself. */
  readonly aside: string;
}

export interface FileChange {
  /** In the repository. */
  readonly path: string;
  /** What it was when the editor saw it; undefined for a file that is new. */
  readonly before: string | undefined;
  /** Base64; undefined for a file that goes. */
  readonly content: string | undefined;
}

export interface Committed {
  /** Address of the request to take the changes over, where they wait for a review. */
  readonly review?: string | undefined;
}

/** Where the content lies. */
export interface Place {
  /** Address of the host's API, without a slash at its end. */
  readonly api: string;
  /** Owner and name. */
  readonly repository: string;
  readonly branch: string;
  readonly token: string;
}

export type HostName = (typeof EDITING_HOSTS)[number];
