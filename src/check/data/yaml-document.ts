/** YAML as the parser reads it, and what the parser must not be asked. */
import { type Document, isScalar, parseDocument, visit } from 'yaml';

/** Keys written twice are looked for here: the parser compares each with each. */
const OPTIONS = { prettyErrors: false, stringKeys: true, logLevel: 'error' } as const;

export const parseYaml = (text: string, uniqueKeys = false): Document =>
  parseDocument(text, { ...OPTIONS, uniqueKeys });

/** Collections in brackets or by indentation: the parser goes down one by one, and no data of ours has so many. */
const DEEPEST = 100;
export const DEEP = {
  message: `Các mục lồng vào nhau quá ${DEEPEST} tầng.`,
  remedy: 'xóa các dấu "[", "{" hoặc "-" thừa.',
};

/** Counts what could open a collection, wherever it stands: the parser itself must not be asked. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: sign } of text.matchAll(/[[{]|[\]}]|^[ \t]*(?:[-?:][ \t]+){100}/gm)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    else return true;
    if (depth > DEEPEST) return true;
  }
  return false;
}

export const TWICE = 'hai dòng giống nhau thì xóa một; khác nhau thì gộp vào một dòng.';

/** Keys of one map that are there already. */
export function keysWrittenTwice(document: Document): { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) found.push({ name, offset: key.range?.[0] ?? 0 });
        seen.add(name);
      }
    },
  });
  return found;
}
