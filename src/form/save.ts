/**
 * Puts what an editor has written in the form into the content, held against the check: what it finds wrong is handed back
 * and nothing is left changed. Files that nobody names any more are not taken away: the check tells of them.
 */
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { displayPath, examineContent, type Finding } from '../check/index.ts';
import { freePlace, slugOf } from '../new-entry/place.ts';
import { removeEntry } from '../remove-entry/remove-entry.ts';
import { entryAt } from '../schemas/entry-place.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { Refusal } from '../system/errors.ts';
import { replaceFile } from '../system/replace-file.ts';
import { partsOf, placeOf, versionOf } from './entries.ts';
import { changedEntryText, type EntryText, newEntryText } from './entry-text.ts';
import { formKinds, keysOf } from './kinds.ts';

export interface Wanted extends EntryText {
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
}

interface Where {
  readonly contentDir: string;
  readonly now: Date;
}

/** @throws Refusal where somebody else has changed the entry, or a file may not lie there */
export async function saveEntry(wanted: Wanted, { contentDir, now }: Where): Promise<Saved> {
  const path = wanted.path ?? freePlace(contentDir, wanted.kind, slugFor(wanted), momentOf(wanted, now));
  const folder = dirname(path);
  const text = textFor(wanted, contentDir);
  const names = wanted.files.map(({ name }) => fileName(name, wanted.kind));
  const taken = names.find((name) => existsSync(join(contentDir, folder, name)));
  if (taken !== undefined) throw new Refusal(`Đã có tệp ${taken} ở đó; hãy đặt tên khác.`);
  const undo: (() => void)[] = [];
  const display = (file: string) => displayPath(join(contentDir, file), process.cwd());
  const own = new Set([path, ...names.map((name) => `${folder}/${name}`)].map(display));
  try {
    makeFolder(join(contentDir, folder), undo);
    for (const [at, name] of names.entries())
      write(join(contentDir, folder, name), wanted.files[at]?.bytes ?? Buffer.alloc(0), undo);
    write(join(contentDir, path), text, undo);
    const { findings } = await examineContent({ contentDir, now });
    const told = findings.filter(({ file }) => own.has(file));
    const isRight =
      told.every(({ severity }) => severity !== 'error') && (told.length === 0 || wanted.isConfirmed);
    if (isRight) return { path, version: versionOf(text), findings: told };
    undoAll(undo);
    return { path: undefined, findings: told };
  } catch (error) {
    undoAll(undo);
    throw error;
  }
}

function textFor(wanted: Wanted, contentDir: string): string {
  const { kind, path, version } = wanted;
  if (path === undefined) return newEntryText(wanted, keysOf(kind));
  placeOf(contentDir, path);
  const source = readFileSync(join(contentDir, path), 'utf8');
  if (versionOf(source) !== version)
    throw new Refusal('Bài này vừa được sửa ở nơi khác. Hãy chép phần bạn vừa viết, mở lại bài rồi dán vào.');
  const parts = partsOf(source);
  if (!parts) throw new Refusal('Phần đầu bài không đọc được; hãy chạy npm run check và sửa trong tệp.');
  return changedEntryText(source, parts, wanted, keysOf(kind));
}

/** A name from the title, as `npm run new` makes it. */
function slugFor({ kind, values }: Wanted): string {
  const slug = slugOf(String(values[rowOf(kind).calledBy] ?? ''));
  if (slug === '') throw new Refusal('Chưa có tiêu đề để đặt tên cho bài.');
  return slug;
}

function momentOf({ values }: Wanted, now: Date): Date {
  const moment = new Date(String(values['publishedAt'] ?? ''));
  return Number.isNaN(moment.getTime()) ? now : moment;
}

/** @throws Refusal for a name that is none, or an ending that may not lie beside an entry of the kind */
function fileName(name: string, kind: KindName): string {
  const { pictures = [], files = [] } = formKinds().find((one) => one.name === kind) ?? {};
  const ending = extname(name).toLowerCase();
  const isAddress = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(name) && basename(name) === name;
  if (!isAddress || ![...pictures, ...files].includes(ending))
    throw new Refusal(
      `Tệp ${JSON.stringify(name)} không để cạnh bài được: chỉ nhận ${[...pictures, ...files].join(' ')}.`,
    );
  return name;
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
