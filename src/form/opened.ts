/** The text of an entry as the form opens it, wherever it comes from: a folder or a git host. */
import { parseDocument } from 'yaml';
import { findFrontMatter } from '../check/data/front-matter.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { Refusal } from '../system/errors.ts';
import { type EntryText, emptyAhead, type Parts, readEntryText } from './entry-text.ts';

/** Where the front matter of a text stands; undefined where the check would find none. */
export const partsOf = (text: string): Parts | undefined =>
  findFrontMatter({ text, file: '', report: () => undefined });

/** @throws Refusal where the form cannot read what is written there */
export function openedText(source: string): EntryText {
  const parts = partsOf(source);
  if (!parts) throw new Refusal(`Phần đầu bài không đọc được; ${MEND}`);
  try {
    return readEntryText(source, parts);
  } catch {
    throw new Refusal(`Phần đầu bài viết sai, biểu mẫu không mở được; ${MEND}`);
  }
}

/** The line of the file (from 1) in which the words begin that the form shows as its text. */
export function bodyLineOf(source: string): number {
  const head = source.slice(0, partsOf(source)?.body ?? 0);
  return `${head}${emptyAhead(source.slice(head.length))}`.split('\n').length;
}

const MEND = 'hãy chạy npm run check và sửa trong tệp.';

/** What people call an entry, and whether it is a draft, as the list shows them. */
export function calledIn(
  source: string,
  kind: KindName,
): { readonly title: string | undefined; readonly isDraft: boolean } {
  const parts = partsOf(source);
  const front: unknown = parts && parseDocument(source.slice(parts.start, parts.end)).toJS();
  const values = (front ?? {}) as Readonly<Record<string, unknown>>;
  const title = values[rowOf(kind).calledBy];
  return { title: title === undefined ? undefined : String(title), isDraft: values['draft'] === true };
}
