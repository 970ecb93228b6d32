/** What goes with an entry that is taken down, and what is noted of it: decided here alone, wherever the content lies. */
import { readTextAs } from '../check/alone.ts';
import { formatFinding } from '../check/finding.ts';
import { isoDateTime, isoDay } from '../lib/dates.ts';
import { plainPath } from '../lib/paths.ts';
import { hasOwnFolder } from '../schemas/entry-place.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { type Removed, removedAddress, removedSchema } from '../schemas/removed.ts';
import { publishState } from '../site/publish.ts';
import { Refusal } from '../system/errors.ts';

export const REMOVED_FILE = 'removed.yaml';

export interface Leaving {
  readonly kind: KindName;
  readonly slug: string;
  /** Of its text, in the content folder, and the folder of that. */
  readonly path: string;
  readonly folder: string;
  /** Its front matter; undefined where that has faults. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
}

export interface Around {
  /** Whether a file lies at a path. */
  isFile(path: string): boolean;
  /** The texts of the other entries. */
  readonly others: readonly string[];
  /** What is noted already. */
  readonly noted: string | undefined;
  readonly now: Date;
}

export interface Removal {
  /** What is deleted, by paths in the content folder: the folder, of an entry that has one. */
  readonly paths: readonly string[];
  /** What says 410 from now on, from the root of the site. */
  readonly addresses: readonly string[];
  /** What the note is from now on; undefined where it stays as it is. */
  readonly note: string | undefined;
}

/** @throws Refusal where what is noted already cannot be read */
export function removalOf({ kind, slug, path, folder, values }: Leaving, around: Around): Removal {
  const row = rowOf(kind);
  const { data: value } = row.schema.safeParse(values);
  const aliases = (value !== undefined && row.aliases?.(value)) || [];
  const paths = hasOwnFolder(row)
    ? [folder]
    : [
        path,
        ...filesOf(kind, values)
          .filter((file) => around.isFile(`${folder}/${file}`))
          .filter((file) => !around.others.some((source) => source.includes(file)))
          .map((file) => `${folder}/${file}`),
      ];
  const gone = row.page ? [slug, ...aliases] : [];
  const rows = gone.map((one) => ({
    kind,
    slug: one,
    ...(one === slug && seenFrom(row, value, around.now)),
  }));
  return {
    paths,
    addresses: gone.map((one) => removedAddress({ kind, slug: one })),
    note: noteOf(rows, around),
  };
}

interface Seen {
  readonly publishedAt?: Date | undefined;
  readonly category?: string | undefined;
}

type Noted = Pick<Removed, 'kind' | 'slug'> & Seen;

/** The category that the front matter names. */
const categoryIn = (data: unknown): string | undefined =>
  typeof data === 'object' && data && 'category' in data && typeof data.category === 'string'
    ? data.category
    : undefined;

/** Its place in the feeds: when it came before readers, and under which category; nothing where it never did. */
function seenFrom(row: ReturnType<typeof rowOf>, value: unknown, now: Date): Seen {
  if (value === undefined) return {};
  const moments = row.moments(value);
  if (['draft', 'scheduled'].includes(publishState(moments, now))) return {};
  return { publishedAt: moments.publishedAt, category: categoryIn(value) };
}

/** Files for download that an entry names and that lie among those of others. */
export function filesOf(kind: KindName, values: Readonly<Record<string, unknown>> | undefined): string[] {
  const { downloads } = rowOf(kind);
  const listed = downloads === undefined ? undefined : values?.[downloads.key];
  return (Array.isArray(listed) ? listed : [])
    .map((one: unknown) => plainPath(String((one as { file?: unknown } | null)?.file ?? '')))
    .filter((file) => file.split('/').every((part) => !['', '.', '..'].includes(part)));
}

/** A name as YAML reads it again: it takes `2025` for a number and `true` for none. */
const written = (name: string): string => (/^\d|^(?:true|false|null)$/.test(name) ? `"${name}"` : name);

function noteOf(rows: readonly Noted[], { noted, now }: Around): string | undefined {
  if (rows.length === 0) return undefined;
  const known = noted === undefined ? [] : read(noted);
  const lines = rows
    .filter(({ kind, slug }) => !known.some((one) => one.kind === kind && one.slug === slug))
    .map(({ kind, slug, publishedAt, category }) => {
      const moment = publishedAt ? `, publishedAt: ${isoDateTime(publishedAt)}` : '';
      const section = category ? `, category: ${written(category)}` : '';
      return `- { kind: ${kind}, slug: ${written(slug)}, removedOn: ${isoDay(now)}${moment}${section} }\n`;
    });
  if (lines.length === 0) return undefined;
  const note = (noted ?? '').replace(/(?<!\n)\n*$/, '\n').replace(/^\n$/, '') + lines.join('');
  read(note);
  return note;
}

function read(text: string) {
  const { value, findings } = readTextAs(removedSchema(), text, `content/${REMOVED_FILE}`);
  if (!value) throw new Refusal(`Chưa đọc được ${REMOVED_FILE}:\n${findings.map(formatFinding).join('\n')}`);
  return value;
}
