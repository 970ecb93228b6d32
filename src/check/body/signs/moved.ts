/** Where lines and points stand, and lines moved further in or out, behind the signs of the quotes that they stand in. */

import type { MdastNode } from 'satteri';
import { lineAt } from '../../../lib/lines.ts';
import { matchedLength } from '../../../lib/matches.ts';
import { startOf } from '../markdown.ts';

const QUOTES = /^(?:[ \t]{0,3}>)*/;

/** The signs of the quotes that a line stands in. */
export const quotesOf = (line: string): string => QUOTES.exec(line.slice(0, 60))?.[0] ?? '';

/** How far in a node begins in its line. */
export const columnOf = (node: MdastNode, text: string): number =>
  startOf(node) - lineAt(text, startOf(node));

/** The column at which the words of a point stand. */
export function insideOf(item: MdastNode, text: string): number {
  return columnOf(item, text) + signWidth(item, text);
}

/** Of the sign of a point with the spaces behind it. */
export const signWidth = (item: MdastNode, text: string): number =>
  matchedLength(/^(?:[-*+]|\d{1,9}[.)])[ \t]{0,4}/, text.slice(startOf(item), startOf(item) + 20));

/** A line as a message shows it that is to stand further in. */
export const shownIndented = (words: string, columns: number): string =>
  `“${' '.repeat(Math.min(columns, 20))}${words.slice(0, 100)}” (đầu dòng có ${columns} dấu cách)`;

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
