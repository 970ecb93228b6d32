/** `npm run remove`: takes an entry out of the content, and notes that its address is gone for good. */
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { examineContent } from '../check/index.ts';
import { entryAt } from '../schemas/entry-place.ts';
import type { KindName } from '../schemas/kinds.ts';
import { Refusal } from '../system/errors.ts';
import { replaceFile } from '../system/replace-file.ts';
import { REMOVED_FILE, type Removal, removalOf } from './removal.ts';

interface Request {
  /** `ten-bai`, or `news/ten-bai` where several kinds have one of that name. */
  readonly name: string;
  readonly contentDir: string;
  readonly now: Date;
  readonly isDry: boolean;
}

export type TakenDown = Omit<Removal, 'note'>;

/** @throws Refusal where there is no such entry, or more than one, or what is noted already cannot be read */
export async function removeEntry({ name, contentDir, now, isDry }: Request): Promise<TakenDown> {
  const found = findEntry(contentDir, name);
  const { checked } = await examineContent({ contentDir, now });
  const entry = checked.entries.get(join(contentDir, found.path));
  const noteFile = join(contentDir, REMOVED_FILE);
  const { paths, addresses, note } = removalOf(
    { ...found, values: entry?.data },
    {
      isFile: (path) => isFile(join(contentDir, path)),
      others: [...checked.entries.values()]
        .filter(({ path }) => path !== entry?.path)
        .map(({ source }) => source),
      noted: existsSync(noteFile) ? readFileSync(noteFile, 'utf8') : undefined,
      now,
    },
  );
  if (!isDry) {
    // Noted first: of a command that is killed in between the check says what is left to do.
    if (note !== undefined) replaceFile(noteFile, note);
    for (const one of paths) rmSync(join(contentDir, one), { recursive: true });
  }
  return { paths, addresses };
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
