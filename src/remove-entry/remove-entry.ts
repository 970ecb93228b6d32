/** `npm run remove`: takes an entry out of the content, and notes that its address is gone for good. */
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineContent, formatFinding, readYamlAs } from '../check/index.ts';
import { isoDateTime, isoDay } from '../lib/dates.ts';
import { entryAt, hasOwnFolder } from '../schemas/entry-place.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { type Removed, removedAddress, removedSchema } from '../schemas/removed.ts';
import { publishState } from '../site/publish.ts';
import { Refusal } from '../system/errors.ts';

export const REMOVED_FILE = 'removed.yaml';

interface Removal {
  /** `ten-bai`, or `news/ten-bai` where several kinds have one of that name. */
  readonly name: string;
  readonly contentDir: string;
  readonly now: Date;
  readonly isDry: boolean;
}

export interface TakenDown {
  /** What is deleted, by paths in the content folder. */
  readonly paths: readonly string[];
  /** What says 410 from now on, from the root of the site. */
  readonly addresses: readonly string[];
}

/** @throws Refusal where there is no such entry, or more than one, or what is noted already cannot be read */
export async function removeEntry({ name, contentDir, now, isDry }: Removal): Promise<TakenDown> {
  const { kind, slug, path, folder } = findEntry(contentDir, name);
  const { checked } = await examineContent({ contentDir, now });
  const entry = checked.entries.get(join(contentDir, path));
  const row = rowOf(kind);
  const { data: value } = row.schema.safeParse(entry?.data);
  const aliases = (value !== undefined && row.aliases?.(value)) || [];
  const others = [...checked.entries.values()].filter(({ path: other }) => other !== entry?.path);
  const paths = hasOwnFolder(row)
    ? [folder]
    : [
        path,
        ...downloadsOf(entry?.data, row.downloads?.key)
          .filter((file) => isFile(join(contentDir, folder, file)))
          .filter((file) => !others.some(({ source }) => source.includes(file)))
          .map((file) => `${folder}/${file}`),
      ];
  const gone = row.page ? [slug, ...aliases] : [];
  if (!isDry) {
    // Noted first: of a command that is killed in between the check says what is left to do.
    note(
      contentDir,
      gone.map((one) => ({
        kind,
        slug: one,
        ...(one === slug && seenFrom(row, value, now)),
      })),
      now,
    );
    for (const one of paths) rmSync(join(contentDir, one), { recursive: true });
  }
  return { paths, addresses: gone.map((one) => removedAddress({ kind, slug: one })) };
}

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

interface Found {
  readonly kind: KindName;
  readonly slug: string;
  readonly path: string;
  readonly folder: string;
}

function findEntry(contentDir: string, name: string): Found {
  if (!existsSync(contentDir)) throw new Refusal(`Không có thư mục nội dung ${contentDir}.`);
  const found = readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((path) => {
      const place = entryAt(path);
      return place && isFile(join(contentDir, path)) ? [{ ...place, path }] : [];
    })
    .filter(({ kind, slug }) => name === slug || name === `${kind}/${slug}`);
  const [first, second] = found;
  if (!first)
    throw new Refusal(`Không có bài nào tên "${name}". Tên là phần cuối của địa chỉ, ví dụ hop-thon.`);
  if (second) {
    throw new Refusal(
      `Có ${found.length} bài tên "${name}". Hãy nêu rõ một: ${found.map(({ kind, slug }) => `${kind}/${slug}`).join(', ')}.`,
    );
  }
  return first;
}

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Files for download that lie beside the text, by their names. */
function downloadsOf(data: Readonly<Record<string, unknown>> | undefined, key: string | undefined): string[] {
  const listed = key === undefined ? undefined : data?.[key];
  return (Array.isArray(listed) ? listed : [])
    .map((one: unknown) => String((one as { file?: unknown } | null)?.file ?? '').replace(/^\.\//, ''))
    .filter((file) => file.split('/').every((part) => !['', '.', '..'].includes(part)));
}

interface Seen {
  readonly publishedAt?: Date | undefined;
  readonly category?: string | undefined;
}

type Noted = Pick<Removed, 'kind' | 'slug'> & Seen;

/** A name as YAML reads it again: it takes `2025` for a number and `true` for none. */
const written = (name: string): string => (/^\d|^(?:true|false|null)$/.test(name) ? `"${name}"` : name);

function note(contentDir: string, entries: readonly Noted[], now: Date): void {
  if (entries.length === 0) return;
  const path = join(contentDir, REMOVED_FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8').replace(/(?<!\n)\n*$/, '\n') : '';
  const known = existsSync(path) ? read(path) : [];
  const rows = entries
    .filter(({ kind, slug }) => !known.some((one) => one.kind === kind && one.slug === slug))
    .map(({ kind, slug, publishedAt, category }) => {
      const moment = publishedAt ? `, publishedAt: ${isoDateTime(publishedAt)}` : '';
      const section = category ? `, category: ${written(category)}` : '';
      return `- { kind: ${kind}, slug: ${written(slug)}, removedOn: ${isoDay(now)}${moment}${section} }\n`;
    });
  const scratch = `${path}.tmp`;
  try {
    writeFileSync(scratch, before + rows.join(''));
    read(scratch);
    renameSync(scratch, path);
  } finally {
    rmSync(scratch, { force: true });
  }
}

function read(path: string) {
  const { value, findings } = readYamlAs(removedSchema(), path, `content/${REMOVED_FILE}`);
  if (!value) throw new Refusal(`Chưa đọc được ${REMOVED_FILE}:\n${findings.map(formatFinding).join('\n')}`);
  return value;
}
