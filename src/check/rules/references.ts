/** What an entry names must be there: its category, its pictures and files, other entries. */
import { endingOf, fileNameOf, plainPath } from '../../lib/paths.ts';
import { fold, slugify } from '../../lib/text.ts';
import { SLUG_PATTERN } from '../../schemas/fields.ts';
import { type KindName, kindNames, rowOf } from '../../schemas/kinds.ts';
import { ATTACHMENT_ENDINGS, isPackedOtherwise } from '../../site/file-types.ts';
import {
  type FileProblem,
  findFile,
  judgePicture,
  missing,
  type Neighbours,
  toRename,
} from '../body/pictures.ts';
import type { KnownNames } from '../data/schema-words.ts';
import { unquoted } from '../data/yaml-values.ts';
import { type Data, type Path, textInstead, valueAt } from '../data-file.ts';
import { downloadsOf, type Entry, fieldOf, pictureOf } from '../entry.ts';
import { meantFile } from '../files/meant-file.ts';
import type { EntryFile } from '../files/tree.ts';
import { type Problem, quote } from '../finding.ts';
import { NameList } from '../nearest.ts';
import { judgeSoundName, packedOtherwise } from './attachment-names.ts';
import { judgeFileTitle } from './attachment-title.ts';
import { numberIn } from './document-numbers.ts';

const NONE: ReadonlySet<string> = new Set();

const isSlug = (value: unknown): value is string => typeof value === 'string' && SLUG_PATTERN.test(value);

/** How an entry is found by what people call it. */
const keyOf = (kind: string, words: string): string =>
  kind === 'documents' ? fold(numberIn(words)) : slugify(words);

/** The beginning of the text of an entry; undefined where it is not at hand. */
type HeadOf = (file: EntryFile) => string | undefined;

/** The names of entries by what people call them; the files are read when that is first asked for. */
class Called {
  readonly #files: readonly EntryFile[];
  readonly #headOf: HeadOf;
  #names: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(files: readonly EntryFile[], headOf: HeadOf) {
    this.#files = files;
    this.#headOf = headOf;
  }

  find(kind: KindName, words: string): readonly string[] {
    this.#names ??= this.#read();
    return this.#names.get(`${kind} ${keyOf(kind, words)}`) ?? [];
  }

  #read(): ReadonlyMap<string, readonly string[]> {
    const names = new Map<string, string[]>();
    for (const file of this.#files) {
      const { kind, slug } = file;
      const line = new RegExp(`^${rowOf(kind).calledBy}:[ \\t]*(\\S.*)$`, 'm');
      const written = line.exec(this.#headOf(file) ?? '')?.[1]?.trim();
      if (written === undefined) continue;
      const key = `${kind} ${keyOf(kind, unquoted(written))}`;
      names.set(key, [...(names.get(key) ?? []), slug]);
    }
    return names;
  }
}

export interface Names {
  /** Undefined where categories.yaml could not be read: then nothing is said of categories. */
  readonly categories: ReadonlySet<string> | undefined;
  /** The entries of each kind. */
  readonly entries: ReadonlyMap<string, ReadonlySet<string>>;
  readonly called: Called;
  /** The same lists, for what may be meant by a name that is in none. */
  readonly lists: ReadonlyMap<ReadonlySet<string>, NameList>;
}

export function listNames(
  files: readonly EntryFile[],
  ids: readonly string[] | undefined,
  headOf: HeadOf,
): Names {
  const entries = new Map<string, Set<string>>(kindNames().map((kind) => [kind, new Set()]));
  for (const { kind, slug } of files) entries.get(kind)?.add(slug);
  const categories = ids && new Set(ids);
  const lists = [...entries.values(), ...(categories ? [categories] : [])];
  return {
    categories,
    entries,
    called: new Called(files, headOf),
    lists: new Map(lists.map((list) => [list, new NameList(list)])),
  };
}

/** What each field of an entry may name, by its key: a remedy proposes nothing else, and never the entry itself. */
export const knownNames =
  (
    { categories, entries, called }: Names,
    { kind, slug }: EntryFile,
    files: ReadonlySet<string> = NONE,
  ): KnownNames =>
  (key) => {
    const row = rowOf(kind);
    if (key === 'file')
      return {
        names: [...files],
        called: (words) => [meantFile(words, files)].filter((file) => file !== undefined),
      };
    if (key === 'category')
      return row.hasCategory && categories ? { names: [...categories], called: () => [] } : undefined;
    const reference = row.references.find((each) => each.key === key);
    const names = reference && entries.get(reference.kind);
    if (!names) return undefined;
    const isOther = (name: string) => reference.kind !== kind || name !== slug;
    return {
      names: [...names].filter(isOther),
      called: (words) => called.find(reference.kind as KindName, words).filter(isOther),
    };
  };

export function checkReferences({ at, content, data, source }: Entry, names: Names): void {
  const { report } = source;
  const row = rowOf(at.kind);
  const suggest = (name: string, path: Path, known: ReadonlySet<string>, otherwise: string) => {
    const near = names.lists.get(known)?.nearest(name, '', at.slug);
    if (!near) return { remedy: otherwise };
    const others = path.length > 1 ? (valueAt(data.value, path.slice(0, -1)) as readonly unknown[]) : [];
    // Twice the same would be another fault.
    return others.includes(near)
      ? { remedy: otherwise }
      : { remedy: `sửa thành ${near}.`, replacement: textInstead(data, path, near) };
  };
  // Told together with other faults of the front matter, which leave it without content.
  const category = row.hasCategory ? (data.value as { category?: unknown } | null)?.category : undefined;
  if (isSlug(category) && names.categories && !names.categories.has(category)) {
    const known = [...names.categories].slice(0, 20).join(', ');
    report(
      {
        rule: 'unknown-category',
        message: `Không có chuyên mục ${quote(category)} trong categories.yaml.`,
        ...suggest(
          category,
          ['category'],
          names.categories,
          known
            ? `dùng một trong: ${known}; hoặc thêm vào categories.yaml.`
            : 'thêm chuyên mục vào categories.yaml.',
        ),
      },
      data.offsetOf(['category']),
    );
  }
  if (!content) return;
  for (const { key, kind, called } of row.references) {
    const known = names.entries.get(kind) ?? NONE;
    fieldOf<readonly string[]>(content, key)?.forEach((slug, index) => {
      if (known.has(slug)) return;
      const path = [key, index];
      const told = suggest(slug, path, known, `sửa lại tên ${called}, hoặc xóa dòng này.`);
      report(
        { rule: 'unknown-reference', message: `Không có ${called} ${quote(slug)}.`, ...told },
        data.offsetOf(path),
      );
    });
  }
}

/** @returns paths of the files that the front matter uses */
export function checkFiles({ content, data, source }: Entry, neighbours: Neighbours): Set<string> {
  const used = new Set<string>();
  if (!content) return used;
  const picture = pictureOf(content);
  if (picture) {
    used.add(plainPath(picture.src));
    const problem = judgePicture(picture.src, neighbours);
    if (problem) source.report(withWriting(problem, data, picture.path), data.offsetOf(picture.path));
  }
  const { listed, sound } = downloadsOf(content);
  const taken = new Set<string>();
  for (const published of sound ? [...listed, sound] : listed) {
    const path = plainPath(published.file);
    used.add(path);
    const report = (key: string, told: FileProblem | undefined) => {
      const at = [...published.at, key];
      if (told) source.report(withWriting(told, data, at), data.offsetOf(at));
    };
    if (published.title !== undefined) report('title', judgeFileTitle(published.title, path));
    const asSound = published === sound ? judgeSoundName(path, endingOf(path).toLowerCase()) : undefined;
    report('file', asSound ?? judgeAttachment(path, neighbours) ?? judgeTwice(path, taken));
    taken.add(fileNameOf(path));
  }
  return used;
}

/** Files are published under their names alone. */
function judgeTwice(path: string, taken: ReadonlySet<string>): FileProblem | undefined {
  if (!taken.has(fileNameOf(path))) return undefined;
  return {
    rule: 'attachment-twice',
    message: `Tệp ${quote(fileNameOf(path))} khai hai lần.`,
    remedy: 'xóa một dòng, hoặc đổi tên một trong hai tệp.',
  };
}

/** With what to write instead, where that is known to the letter. */
const withWriting = ({ instead, ...problem }: FileProblem, data: Data, path: Path): Problem =>
  instead === undefined ? problem : { ...problem, replacement: textInstead(data, path, instead) };

function judgeAttachment(path: string, { files, contents, renamed }: Neighbours): FileProblem | undefined {
  const ending = endingOf(path).toLowerCase();
  const told = ending === '' ? missing('đính kèm', path, files) : undefined;
  if (told?.instead !== undefined) return { rule: 'attachment-missing', ...told };
  if (isPackedOtherwise(path)) return packedOtherwise(quote(path));
  if (!ATTACHMENT_ENDINGS.includes(ending)) {
    return {
      rule: 'attachment-type',
      message: `Tệp ${quote(path)} không thuộc loại được đính kèm.`,
      remedy: `lưu thành một trong các loại: ${ATTACHMENT_ENDINGS.join(' ')}.`,
    };
  }
  const there = findFile(path, files);
  if (there === undefined) return { rule: 'attachment-missing', ...missing('đính kèm', path, files) };
  const better = renamed(there);
  if (better) return toRename('tệp', quote(path), better);
  return contents?.attachment(there, path);
}
