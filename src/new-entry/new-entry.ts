/** A new entry from its values: where it lies, what stands in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rowOf } from '../schemas/kinds.ts';
import { WrongUse } from '../system/command-line.ts';
import { appendTo, createEntry } from './create.ts';
import { writeFrontMatter } from './front-matter.ts';
import { fieldsOfKind, KINDS, type Name } from './kinds.ts';
import { freePlace, slugOf } from './place.ts';

export interface Wanted {
  readonly name: Name;
  /** By the way to their field. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Its name on the address, where the editor says one. */
  readonly slug: string | undefined;
  readonly contentDir: string;
  readonly now: Date;
}

export interface Made {
  /** Relative to the working folder. */
  readonly path: string;
  /** What the editor does next. */
  readonly next: string;
}

/**
 * @throws WrongUse where there are no letters for its name on the address
 * @throws Refusal where the check would not let it pass
 */
export async function newEntry(wanted: Wanted): Promise<Made> {
  const { name, contentDir, now } = wanted;
  const kind = KINDS[name];
  const fields = fieldsOfKind(name);
  if (kind === undefined) {
    const path = await appendTo({ contentDir, path: 'categories.yaml', now }, listItem(wanted));
    return { path, next: 'chuyên mục hiện ra khi có bài đầu tiên.' };
  }
  const { needsText } = rowOf(kind);
  const values = new Map(wanted.values);
  // An entry that must say something is no page before it does.
  if (needsText && !values.has('draft')) values.set('draft', true);
  const path = freePlace((at) => existsSync(join(contentDir, at)), kind, slugFor(wanted), momentOf(wanted));
  return {
    path: await createEntry({ contentDir, path, now }, writeFrontMatter(fields, values)),
    next: needsText
      ? 'viết nội dung dưới dòng "---" thứ hai, xóa dòng "draft: true", rồi chạy npm run check.'
      : `${NEXT[name] ?? ''}xem lại tệp, rồi chạy npm run check.`,
  };
}

/** What most entries have beside their front matter. */
const NEXT: Partial<Record<Name, string>> = {
  document: 'chép tệp PDF vào content/documents/files/, bỏ "# " ở ba dòng từ "files:" rồi ghi tên tệp; ',
  product: 'chép ảnh vào cạnh tệp, bỏ "# " ở ba dòng từ "picture:" rồi ghi tên ảnh, lời mô tả; ',
  notice: 'viết thêm một hai câu dưới dòng "---" thứ hai nếu cần; ',
};

/** The words that an entry is called by, first those that the editor chose for its address. */
function slugFor({ slug, values }: Wanted): string {
  const words = [slug, ...['title', 'name', 'number'].map((key) => values.get(key))];
  const found = words.map((word) => slugOf(String(word ?? ''))).find((one) => one !== '');
  if (found === undefined)
    throw new WrongUse('tên không có chữ cái nào để đặt lên địa chỉ; hãy thêm --slug.');
  return found;
}

function momentOf({ values, now }: Wanted): Date {
  const moment = values.get('publishedAt');
  return typeof moment === 'string' ? new Date(moment) : now;
}

/** What is given, as an item of a list. */
function listItem({ name, values }: Wanted): string {
  const [, ...lines] = writeFrontMatter(
    fieldsOfKind(name).filter(({ key }) => values.has(key)),
    values,
  )
    .trimEnd()
    .split('\n');
  return lines
    .slice(0, -1)
    .map((line, at) => `${at === 0 ? '- ' : '  '}${line}\n`)
    .join('');
}
