/**
 * The words of `content/words.yaml`, which headlines keep together. The pages run in the process of the build but in
 * modules of their own: the list is one for both.
 */
const LIST = Symbol.for('words that headlines keep together');

const lists = globalThis as { [LIST]?: readonly string[] };

export const keptWords = (): readonly string[] => lists[LIST] ?? [];

export function rememberKeptWords(words: readonly string[]): void {
  lists[LIST] = words;
}
