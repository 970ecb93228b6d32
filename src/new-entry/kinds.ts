/** What may be made anew, by the words of the command. */
import { categorySchema } from '../schemas/categories.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { type Field, fieldsOf } from './fields.ts';

/** A category is no entry of a kind: it is a few lines of a file. */
export const KINDS = {
  news: { kind: 'news', called: 'bài viết' },
  document: { kind: 'documents', called: 'văn bản' },
  product: { kind: 'products', called: 'sản phẩm OCOP' },
  notice: { kind: 'notices', called: 'thông báo khẩn' },
  page: { kind: 'pages', called: 'trang' },
  category: { kind: undefined, called: 'chuyên mục' },
} as const satisfies Record<string, { kind: KindName | undefined; called: string }>;

export type Name = keyof typeof KINDS;

export const NAMES = Object.keys(KINDS) as Name[];

export function fieldsOfKind(name: Name): Field[] {
  const { kind } = KINDS[name];
  return fieldsOf(kind === undefined ? categorySchema() : rowOf(kind).schema);
}
