/** A sign of markup that stayed, with what to write instead where its remedy says that to the letter. */
import { lineAt, lineEnd } from '../../../lib/lines.ts';
import { matchedLength } from '../../../lib/matches.ts';
import type { Placed, Replacement } from '../../finding.ts';
import { type Body, startOf } from '../markdown.ts';
import type { Shown } from './shown.ts';

/** What stands in the place of a piece of the line as it is shown. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Sign extends Placed {
  readonly piece?: Piece;
  /** The other way that the remedy shows. */
  readonly otherwise?: Piece;
  /** What stands in the place of the whole line as it is written. */
  readonly whole?: string | undefined;
  /** What stands in its place in each of the ways that the remedy shows. */
  readonly wholes?: readonly string[];
  /** The level of the heading that the line will be. */
  readonly level?: number;
}

/** A line as the judges see it, beside its words. */
export interface Setting {
  /** The line with the markup that it has in the text; its words where they stand within other things. */
  readonly written: string;
  /** The level of the heading above it; 0 where a text has none. */
  readonly above: number;
  /** It begins the words of a point of a list. */
  readonly isPoint: boolean;
  /** It is a line of a paragraph that stands in nothing else: a heading or a list may begin here. */
  readonly isFree: boolean;
  /** It is the cell of a table, in which no block begins. */
  readonly isCell: boolean;
  /** It is a heading already: what is written is its words. */
  readonly isHeading: boolean;
  /** The last of its paragraph. */
  readonly isLast: boolean;
}

export type Judge = (line: string, setting: Setting) => Sign | undefined;

/** A line of a block in the text, without its margin; undefined where it is not known as a whole. */
export function writtenLine(
  { node, at }: Shown,
  { line, from }: { readonly line: string; readonly from: number },
  text: string,
): { readonly start: number; readonly written: string } | undefined {
  const first = at[from];
  if (first === undefined || line === '') return undefined;
  if (node.type !== 'paragraph') {
    const isBare = text.startsWith(line, first) && !/[*_~[]/.test(text[first - 1] ?? '');
    return isBare ? { start: first, written: line } : undefined;
  }
  const start = Math.max(startOf(node), lineAt(text, first));
  const margin = start === startOf(node) ? 0 : matchedLength(/^[ \t>]*/, text.slice(start, first));
  const end = Math.min(lineEnd(text, first), node.position?.end.offset ?? text.length);
  return { start: start + margin, written: text.slice(start + margin, end).trimEnd() };
}

/** A line that was judged, and what is written there from the word on at which something was found. */
interface Judged {
  readonly shown: Shown;
  readonly line: { readonly line: string; readonly from: number };
  readonly whole: ReturnType<typeof writtenLine>;
  /** The same sign as it was found in what is written. */
  readonly again: { readonly sign: Sign; readonly start: number } | undefined;
}

type Texts = Pick<Body, 'text' | 'base'>;

/** What each way that the remedy shows puts in its place; none where the line is written otherwise than it is shown. */
export function waysOf(
  { wholes = [], otherwise }: Sign,
  { base, text }: Texts,
  judged: Judged,
): readonly Replacement[] {
  const { whole, again } = judged;
  const start = base + (whole?.start ?? 0);
  const lines = whole ? wholes.map((put) => ({ start, end: start + whole.written.length, text: put })) : [];
  const other = placeOf(otherwise, again?.sign.otherwise, { base, text }, judged);
  return other ? [...lines, other] : lines;
}

/** @returns undefined where the piece is written otherwise than it is shown */
export function replacementOf(
  { piece, whole: put }: Sign,
  texts: Texts,
  judged: Judged,
): Replacement | undefined {
  const { whole, again } = judged;
  if (put !== undefined && whole) {
    const start = texts.base + whole.start;
    return { start, end: start + whole.written.length, text: put };
  }
  return placeOf(piece, again?.sign.piece, texts, judged);
}

/** A piece of the line as it is shown, where it is written so; else the same piece of what is written. */
function placeOf(
  piece: Piece | undefined,
  written: Piece | undefined,
  { base, text }: Texts,
  { shown: { at }, line: { line, from }, again }: Judged,
): Replacement | undefined {
  const seen = piece && line.slice(piece.from, piece.to);
  const start = piece && at[from + piece.from];
  if (piece && seen && start !== undefined && text.startsWith(seen, start))
    return { start: base + start, end: base + start + seen.length, text: piece.text };
  if (!written || !again) return undefined;
  const first = base + again.start;
  return { start: first + written.from, end: first + written.to, text: written.text };
}
