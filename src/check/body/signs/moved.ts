/** Lines moved further in or out, behind the signs of the quotes that they stand in. */

const QUOTES = /^(?:[ \t]{0,3}>)*/;

/** The signs of the quotes that a line stands in. */
export const quotesOf = (line: string): string => QUOTES.exec(line.slice(0, 60))?.[0] ?? '';

/** Where the line of a place begins. */
export const lineAt = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

/** An empty line, in the quotes that the line at a place stands in. */
export const emptyLine = (text: string, place: number): string =>
  `${quotesOf(text.slice(lineAt(text, place), place + 60))}\n`;

/** Lines with so many spaces more before their words, or fewer; empty ones stay empty. */
export const moved = (lines: string, by: number): string =>
  lines
    .split('\n')
    .map((line) => movedLine(line, by))
    .join('\n');

function movedLine(line: string, by: number): string {
  const quotes = quotesOf(line);
  const rest = line.slice(quotes.length);
  const words = rest.trimStart();
  if (words === '') return line;
  const margin = rest.slice(0, rest.length - words.length).replaceAll('\t', '    ').length;
  return `${quotes}${' '.repeat(Math.max(margin + by, 0))}${words}`;
}
