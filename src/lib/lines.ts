/** The lines of a text, by places in it. */

/** Where the line of a place begins. */
export const lineAt = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

/** Where it ends: at its line feed, or with the text. */
export function lineEnd(text: string, place: number): number {
  const feed = text.indexOf('\n', place);
  return feed === -1 ? text.length : feed;
}

/** What stands in the line of a place from there on. */
export const lineFrom = (text: string, place: number): string => text.slice(place, lineEnd(text, place));

/** What an expression finds first in each line, and where that line ends. */
export function* firstOfLines(
  text: string,
  expression: RegExp,
): Generator<{ match: RegExpExecArray; end: number }> {
  let end = 0;
  for (const match of text.matchAll(expression)) {
    if (match.index < end) continue;
    end = lineEnd(text, match.index);
    yield { match, end };
  }
}
