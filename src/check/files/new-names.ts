/** New names for files and folders: each is free, also of the names that are proposed beside it, so nothing is written over. */
import { fileNameOf, folderOf as parentOf } from '../../lib/paths.ts';
import { withOurD } from '../../lib/text.ts';
import { entryAt } from '../../schemas/entry-place.ts';
import { SLUG_LENGTH } from '../../schemas/fields.ts';
import { RESERVED_SLUGS } from '../../site/urls.ts';
import type { Rename } from '../finding.ts';

export interface Renamed {
  readonly rename: Rename;
  /** The new path, relative to the text. */
  readonly instead: string;
}

export class NewNames {
  readonly #taken = new Set<string>();
  /** One for each thing that is to be called otherwise, however many findings say so. */
  readonly #proposed = new Map<string, Rename>();

  /** Up to which number the names are taken. */
  readonly #numbers = new Map<string, number>();

  /** @param paths every file of the content folder, by its path in it */
  constructor(paths: Iterable<string>) {
    for (const path of paths) for (const part of partsOf(path)) this.#take(part);
  }

  /** @param name the last part of a path: what it is to be called where nothing else is called so */
  propose(from: string, name: string): Rename {
    return this.#proposed.get(from) ?? this.#keep(from, this.#free(from, `${folderOf(from)}${name}`));
  }

  /** A new place. @returns undefined where something lies there */
  move(from: string, to: string): Rename | undefined {
    const known = this.#proposed.get(from);
    if (known) return known.to === to ? known : undefined;
    return this.#isTaken(to, from) ? undefined : this.#keep(from, to);
  }

  /** What a text is to write for a file beside it that is to be called otherwise, or lies in a folder that is. */
  renamed(folder: string, file: string): Renamed | undefined {
    const parts = file.split('/');
    for (let count = 1; count <= parts.length; count += 1) {
      const rename = this.#proposed.get([folder, ...parts.slice(0, count)].join('/'));
      if (!rename) continue;
      const instead = [rename.to.slice(folder.length + 1), ...parts.slice(count)].join('/');
      // Texts may write the letters of a name in either form.
      return asRead(instead) === asRead(file) ? undefined : { rename, instead };
    }
    return undefined;
  }

  #keep(from: string, to: string): Rename {
    const rename = { from, to };
    this.#proposed.set(from, rename);
    this.#take(to);
    return rename;
  }

  #free(from: string, wanted: string): string {
    const ending = /\.\w+$/.exec(fileNameOf(wanted))?.[0] ?? '';
    const stem = wanted.slice(0, wanted.length - ending.length);
    // Of many that would be called alike none begins at the first again.
    for (let number = this.#numbers.get(wanted) ?? 1; ; number += 1) {
      const name = `${stem}${number > 1 ? `-${number}` : ''}${ending}`;
      if (this.#isTaken(name, from)) continue;
      this.#numbers.set(wanted, number);
      return name;
    }
  }

  #take(path: string): void {
    for (const key of keysOf(path)) this.#taken.add(key);
  }

  #isTaken(path: string, from: string): boolean {
    const own = [...partsOf(from)].flatMap(keysOf);
    const isOthers = (key: string) => this.#taken.has(key) && !own.includes(key);
    return keysOf(path).some(isOthers) || RESERVED_SLUGS.has(slugOf(path)?.slug ?? '');
  }
}

/** A name as a text that names it is read. */
export const asRead = (name: string) => withOurD(name.normalize('NFC'));

const folderOf = (path: string) => (path.includes('/') ? `${parentOf(path)}/` : '');

/** A path, and the folders on the way to it. */
function* partsOf(path: string): Generator<string> {
  for (let part = path; part !== '.'; part = parentOf(part)) yield part;
}

/** Whether a name is that of an entry, and so an address. */
export const isAddress = (path: string) => slugOf(path) !== undefined;

const slugOf = (path: string) => entryAt(path) ?? entryAt(`${path}/index.md`);

/** What no two may have: the name itself, as all systems read it, and of an entry its address. */
function keysOf(path: string): readonly string[] {
  const place = slugOf(path);
  return [path.normalize('NFC').toLowerCase(), ...(place ? [`${place.kind} ${place.slug}`] : [])];
}

/** As much of a slug as an address may have, to the end of a word. */
export const shortSlug = (slug: string): string =>
  slug.length <= SLUG_LENGTH ? slug : slug.slice(0, SLUG_LENGTH).replace(/-[^-]*$/, '');
