/** What may be made anew, by the words of the command. */
import { categorySchema } from '../schemas/categories.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { type Field, fieldsOf } from './fields.ts';

/** A category is no entry of a kind: it is a few lines of a file. */
export const KINDS = {
  news: 'news',
  document: 'documents',
  product: 'products',
  notice: 'notices',
  page: 'pages',
  category: undefined,
} as const satisfies Record<string, KindName | undefined>;

export type Name = keyof typeof KINDS;

export const NAMES = Object.keys(KINDS) as Name[];

export const calledOf = (name: Name): string => {
  const kind = KINDS[name];
  return kind === undefined ? 'chuyên mục' : rowOf(kind).called;
};

export function fieldsOfKind(name: Name): Field[] {
  const kind = KINDS[name];
  return fieldsOf(kind === undefined ? categorySchema() : rowOf(kind).schema);
}
