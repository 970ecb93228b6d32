/**
 * What the check has passed, handed over to those that build of it. They read no content folder of their own: what was
 * not checked cannot be built. Astro gives its loaders a copy of the modules, so it goes by way of the process.
 */
import type { KindName } from '../schemas/kinds.ts';

/** A text without an error, as it was when it was checked. */
export interface CheckedEntry {
  readonly kind: KindName;
  readonly slug: string;
  /** Absolute path of the file. */
  readonly path: string;
  readonly mdx: boolean;
  /** The front matter as it was read, not yet held against its schema. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The whole file, and where its body begins. */
  readonly source: string;
  readonly body: number;
}

export interface CheckedContent {
  /** Texts by the path of their file. */
  readonly entries: ReadonlyMap<string, CheckedEntry>;
  /** Data files without an error, by their path inside the content folder: what stands in them. */
  readonly data: ReadonlyMap<string, unknown>;
  /** Absolute paths of the pictures and other files beside the texts. */
  readonly files: ReadonlySet<string>;
}

const PLACE = Symbol.for('commune-site.checked-content');

const holder = globalThis as { [PLACE]?: { readonly content: CheckedContent; loaded: boolean } };

export function handOver(content: CheckedContent): void {
  holder[PLACE] = { content, loaded: false };
}

/** @throws Error where nothing was checked: then there is nothing to build of */
export function checkedContent(): CheckedContent {
  const held = holder[PLACE];
  if (!held) throw new Error('the content has not been checked: astro.config.mjs must hold contentCheck()');
  return held.content;
}

/** The same, for those who load it. */
export function loadCheckedContent(): CheckedContent {
  const content = checkedContent();
  const held = holder[PLACE];
  if (held) held.loaded = true;
  return content;
}

/** Whether what was handed over last has been loaded. */
export const isLoaded = (): boolean => holder[PLACE]?.loaded === true;
