/**
 * What a save writes: decided here alone, whether it goes to a folder of this machine or to a git host.
 * Files that nobody names any more are not taken away: the check tells of them.
 */
import { endingOf, folderOf } from '../lib/paths.ts';
import { freePlace, slugOf } from '../new-entry/place.ts';
import { entryAt } from '../schemas/entry-place.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { Refusal } from '../system/errors.ts';
import { changedEntryText, type EntryText, newEntryText } from './entry-text.ts';
import { formKinds, keysOf } from './kinds.ts';
import { partsOf } from './opened.ts';

export interface Wanted extends EntryText {
  readonly kind: KindName;
  /** None for an entry that is new. */
  readonly path?: string | undefined;
  /** Names of the files that are to lie beside the text. */
  readonly names: readonly string[];
}

export interface Change {
  /** Of the text, below the content folder. */
  readonly path: string;
  readonly text: string;
  /** Of the files beside it, in the order of their names. */
  readonly files: readonly string[];
}

interface There {
  /** Every file of the content folder, by its path in it. */
  readonly paths: ReadonlySet<string>;
  /** The text that is changed. */
  readonly source: string | undefined;
  readonly now: Date;
}

/** Two editors at once: the second is told, and nothing of the first is lost. */
export const CHANGED_MEANWHILE =
  'Bài này vừa được sửa ở nơi khác. Hãy chép phần bạn vừa viết, mở lại bài rồi dán vào.';

/** @throws Refusal where a file may not lie there, or the text cannot be changed */
export function changeOf(wanted: Wanted, { paths, source, now }: There): Change {
  const path = wanted.path ?? newPath(wanted, paths, now);
  const folder = folderOf(path);
  const files = wanted.names.map((name) => `${folder}/${fileName(name, wanted.kind)}`);
  const taken = files.find((file) => paths.has(file));
  if (taken !== undefined) throw new Refusal(`Đã có tệp ${taken} ở đó; hãy đặt tên khác.`);
  return { path, text: textFor(wanted, source), files };
}

function textFor(wanted: Wanted, source: string | undefined): string {
  const keys = keysOf(wanted.kind);
  if (wanted.path === undefined) return newEntryText(wanted, keys);
  const parts = source === undefined ? undefined : partsOf(source);
  if (source === undefined || !parts)
    throw new Refusal('Phần đầu bài không đọc được; hãy chạy npm run check và sửa trong tệp.');
  return changedEntryText(source, parts, wanted, keys);
}

/** A free name from the title, as `npm run new` makes it: no two entries of a kind share one, in whatever year. */
function newPath(wanted: Wanted, paths: ReadonlySet<string>, now: Date): string {
  const slug = slugOf(String(wanted.values[rowOf(wanted.kind).calledBy] ?? ''));
  if (slug === '') throw new Refusal('Chưa có tiêu đề để đặt tên cho bài.');
  const taken = new Set(
    [...paths].flatMap((path) => {
      const at = entryAt(path);
      return at?.kind === wanted.kind ? [at.slug] : [];
    }),
  );
  const isTaken = (path: string) => taken.has(entryAt(path)?.slug ?? '');
  return freePlace(isTaken, wanted.kind, slug, momentOf(wanted, now));
}

function momentOf({ values }: Wanted, now: Date): Date {
  const moment = new Date(String(values['publishedAt'] ?? ''));
  return Number.isNaN(moment.getTime()) ? now : moment;
}

/** @throws Refusal for a name that is none, or an ending that may not lie beside an entry of the kind */
function fileName(name: string, kind: KindName): string {
  const { pictures = [], files = [] } = formKinds().find((one) => one.name === kind) ?? {};
  const isAddress = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(name);
  if (!isAddress || ![...pictures, ...files].includes(endingOf(name)))
    throw new Refusal(
      `Tệp ${JSON.stringify(name)} không để cạnh bài được: chỉ nhận ${[...new Set([...pictures, ...files])].join(' ')}.`,
    );
  return name;
}
