/** What the form says of a field, out of what its schema says of it. */
import type { JsonSchema } from '../../schemas/json-schemas.ts';

export interface FieldWords {
  readonly called: string;
  /** What more is told of it. */
  readonly hint: string;
}

/**
 * A description begins with what the field is called, up to the first comma or semicolon. What begins with “ghi” tells how the
 * value stands in a file.
 * @param isWritten whether it is typed here as it stands there
 */
export function wordsOf({ description = '' }: JsonSchema, isWritten = false): FieldWords {
  // In a file `true` is written, here a box is ticked.
  const [first = '', ...others] = description.replace(/^true /, 'Đánh dấu ').split('; ');
  const [called = '', ...more] = first.split(', ');
  const told = [more.join(', '), ...others.filter((words) => isWritten || !words.startsWith('ghi '))];
  return { called, hint: told.filter((words) => words !== '').join('; ') };
}

/** What the page calls each field, by its key and by the way to it, as findings of the check name it. */
export function calledByKey(schema: JsonSchema, before = ''): ReadonlyMap<string, string> {
  const fields = Object.entries(schema.properties ?? {});
  return new Map([
    ...fields.flatMap(([key, inner]) => [...calledByKey(inner.items ?? inner, `${before}${key}.`)]),
    ...fields.flatMap(([key, inner]): [string, string][] => {
      const { called } = wordsOf(inner);
      return [
        [before + key, called],
        [key, called],
      ];
    }),
  ]);
}

/** Words of the check about the file of an entry, for who sees its fields. */
export const asShown = (words: string, names: ReadonlyMap<string, string>): string =>
  words.replace(/"([\w.]+)(?:: …)?"/g, (all, key: string) => {
    const called = names.get(key);
    return called === undefined ? all : `“${called}”`;
  });
