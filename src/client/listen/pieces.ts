/** A text cut into pieces that a speech engine speaks whole. */
import { escapeExpression } from '../../lib/escape-expression.ts';

/** Longest piece in characters: Chrome's network voices fall silent after some 15 seconds. */
const LONGEST_PIECE = 200;

/** Where a speaker draws breath, the best first: ends of sentences, of clauses, of words. */
const BREAKS = [/(?<=[.!?…]["”’)]{0,3})\s+/u, /(?<=[,;:–—])\s+/u, /\s+/u];

/**
 * Pieces that end where a sentence does, else a clause, else a word; a word that is longer than a piece is cut. A dot
 * within a number (1.783) ends nothing. Nothing is lost but spaces.
 */
export function toPieces(text: string): string[] {
  return cut(text.trim(), 0);
}

function cut(text: string, level: number): string[] {
  const separator = BREAKS[level];
  if (!separator) return text.match(new RegExp(`.{1,${LONGEST_PIECE}}`, 'gsu')) ?? [];
  const pieces: string[] = [];
  for (const part of text.split(separator)) {
    const last = pieces.at(-1);
    const together = `${last} ${part}`;
    if (last !== undefined && together.length <= LONGEST_PIECE) pieces[pieces.length - 1] = together;
    else pieces.push(part);
  }
  return pieces.flatMap((piece) => cut(piece, level + 1));
}

/**
 * Abbreviations read in full, whole words alone.
 * @param full short form → what to say
 */
export function spellOut(text: string, full: ReadonlyMap<string, string>): string {
  const shorts = [...full.keys()].sort((a, b) => b.length - a.length).map(escapeExpression);
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${shorts.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replace(words, (short) => full.get(short) ?? short);
}
