/**
 * Puts what an editor has written in the form into the content, held against the check: what it finds wrong is handed back
 * and nothing is left changed.
 */
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { displayPath, examineContent, type Finding, hasErrors } from '../check/index.ts';
import { removeEntry } from '../remove-entry/remove-entry.ts';
import { entryAt } from '../schemas/entry-place.ts';
import type { KindName } from '../schemas/kinds.ts';
import { Refusal } from '../system/errors.ts';
import { replaceFile } from '../system/replace-file.ts';
import { CHANGED_MEANWHILE, changeOf } from './change.ts';
import { filesBelow, placeOf, versionOf } from './entries.ts';
import type { EntryText } from './entry-text.ts';
import { bodyLineOf } from './opened.ts';

export interface Sent extends EntryText {
  readonly kind: KindName;
  /** None for an entry that is new. */
  readonly path?: string | undefined;
  /** What the text was when the editor opened it. */
  readonly version?: string | undefined;
  /** Files to lie beside the text, by their names there. */
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** Whether the editor has seen the warnings: errors stop it in any case. */
  readonly isConfirmed: boolean;
}

export interface Saved {
  /** Undefined where nothing was saved. */
  readonly path: string | undefined;
  readonly version?: string;
  readonly findings: readonly Finding[];
  /** The line of the file in which the text begins that the findings are told of. */
  readonly bodyLine?: number;
}

interface Where {
  readonly contentDir: string;
  readonly now: Date;
}

/** @throws Refusal where somebody else has changed the entry, or a file may not lie there */
export async function saveEntry(sent: Sent, { contentDir, now }: Where): Promise<Saved> {
  const { path, text, files } = changeOf(
    { ...sent, names: sent.files.map(({ name }) => name) },
    { paths: new Set(filesBelow(contentDir)), source: sourceOf(sent, contentDir), now },
  );
  const undo: (() => void)[] = [];
  const display = (file: string) => displayPath(join(contentDir, file), process.cwd());
  const own = new Set([path, ...files].map(display));
  try {
    makeFolder(join(contentDir, dirname(path)), undo);
    for (const [at, file] of files.entries())
      write(join(contentDir, file), sent.files[at]?.bytes ?? Buffer.alloc(0), undo);
    write(join(contentDir, path), text, undo);
    const { findings } = await examineContent({ contentDir, now });
    const told = findings.filter(({ file }) => own.has(file));
    const isRight = !hasErrors(told) && (told.length === 0 || sent.isConfirmed);
    if (isRight) return { path, version: versionOf(text), findings: told };
    undoAll(undo);
    return { path: undefined, findings: told, bodyLine: bodyLineOf(text) };
  } catch (error) {
    undoAll(undo);
    throw error;
  }
}

/** The text that is changed, as the editor has opened it. */
function sourceOf({ path, version }: Sent, contentDir: string): string | undefined {
  if (path === undefined) return undefined;
  placeOf(contentDir, path);
  const source = readFileSync(join(contentDir, path), 'utf8');
  if (versionOf(source) !== version) throw new Refusal(CHANGED_MEANWHILE);
  return source;
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  undo.push(() => {
    for (let at = folder; at.startsWith(first); at = dirname(at)) rmdirSync(at);
  });
}

function write(path: string, words: string | Buffer, undo: (() => void)[]): void {
  if (existsSync(path)) {
    const before = readFileSync(path, 'utf8');
    undo.push(() => replaceFile(path, before));
    replaceFile(path, String(words));
    return;
  }
  undo.push(() => rmSync(path, { force: true }));
  // Never over a file that somebody else has written in the meantime.
  writeFileSync(path, words, { flag: 'wx' });
}

function undoAll(undo: readonly (() => void)[]): void {
  for (const step of undo.toReversed()) step();
}

/** Takes an entry down as `npm run remove` does. */
export async function deleteEntry(path: string, { contentDir, now }: Where): Promise<readonly string[]> {
  placeOf(contentDir, path);
  const { kind, slug } = entryAt(path) ?? { kind: '', slug: '' };
  const { paths } = await removeEntry({ name: `${kind}/${slug}`, contentDir, now, isDry: false });
  return paths;
}
