/** A sign of markup that stayed, with what to write instead where its remedy says that to the letter. */
import type { Placed, Replacement } from '../../finding.ts';
import { type Body, startOf } from '../markdown.ts';
import type { Shown } from './shown.ts';

export interface Sign extends Placed {
  /** What stands in the place of a piece of the line as it is shown. */
  readonly piece?: { readonly from: number; readonly to: number; readonly text: string };
  /** What stands in the place of the whole line as it is written. */
  readonly whole?: string | undefined;
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
  const start = Math.max(startOf(node), text.lastIndexOf('\n', first) + 1);
  const margin = start === startOf(node) ? 0 : (/^[ \t>]*/.exec(text.slice(start, first))?.[0].length ?? 0);
  const feed = text.indexOf('\n', first);
  const end = Math.min(feed < 0 ? text.length : feed, node.position?.end.offset ?? text.length);
  return { start: start + margin, written: text.slice(start + margin, end).trimEnd() };
}

/** @returns undefined where the piece is written otherwise than it is shown */
export function replacementOf(
  { piece, whole }: Sign,
  { text, base }: Pick<Body, 'text' | 'base'>,
  { at }: Shown,
  { line, from }: { readonly line: string; readonly from: number },
  written: ReturnType<typeof writtenLine>,
): Replacement | undefined {
  if (whole !== undefined && written) {
    const start = base + written.start;
    return { start, end: start + written.written.length, text: whole };
  }
  if (!piece) return undefined;
  const start = at[from + piece.from];
  const shown = line.slice(piece.from, piece.to);
  if (start === undefined || shown === '' || !text.startsWith(shown, start)) return undefined;
  return { start: base + start, end: base + start + shown.length, text: piece.text };
}
