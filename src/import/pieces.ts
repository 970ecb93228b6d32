/**
 * Pieces of a line put in order: spaces, characters nobody sees, addresses, and marks so that Markdown reads them back.
 * In Markdown a mark holds on to a word; a program of another kind may mark a space, half a word or a full stop.
 */
import { INVISIBLE } from '../check/rules/characters.ts';
import { PRIVATE } from '../check/rules/old-fonts.ts';
import { isWord } from '../html/as-meant.ts';
import { composed, withoutControls } from '../lib/text.ts';
import type { Marks, Piece, Words } from './text.ts';
import { words } from './text.ts';

/** Markup that Markdown writes as signs on both sides of the words. */
const SIGNED = ['bold', 'italic', 'struck'] as const;

const ALL: readonly (keyof Marks)[] = ['link', ...SIGNED, 'underlined', 'raised', 'lowered'];

/** Word's bullets and check marks in a room that no other font has letters for; what else stands there is lost. */
const FROM_SYMBOLS: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF076': '❖',
  '\uF02D': '-',
  '\uF0A8': '☐',
  '\uF06F': '☐',
  '\uF0FE': '☑',
  '\uF0FC': '✓',
  '\uF0E0': '→',
  '\uF0B0': '°',
  '\uF0B3': '≥',
  '\uF0A3': '≤',
};

/** Other characters that nobody sees, of the list that the check has. */
const UNSEEN = new RegExp(INVISIBLE.source, 'gu');

const readable = (text: string): string =>
  composed(withoutControls(text.replace(PRIVATE, (sign) => FROM_SYMBOLS[sign] ?? '')))
    .replace(UNSEEN, ' ')
    .replace(/[\s\u00A0]+/g, ' ');

const sameMarks = (one: Marks, other: Marks): boolean =>
  ALL.every((key) => (one[key] || undefined) === (other[key] || undefined));

/** Pieces in order, or none where there is nothing to read. */
export function tidied(pieces: readonly Piece[]): Piece[] {
  const read = pieces.flatMap((piece): Piece[] => {
    if (piece.type !== 'words') return [piece];
    const text = readable(piece.text);
    return text === '' ? [] : addressesIn(words(text, simple(piece.marks)));
  });
  return spaced(separated(joined(bridged(joined(read)))));
}

/** A link is underlined by itself. */
const simple = (marks: Marks): Marks => (marks.link ? { ...marks, underlined: false } : marks);

/** An address that stands bare: as a link, none of its signs is taken for markup. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"'“”()[\]{}]{3,400}|[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.[a-z]{2,12}(?![\w-])/gi;

/** A sentence may end behind an address. */
const withoutStop = (found: string): string => found.replace(/(?<![.,;:!?…])[.,;:!?…]+$/, '');

function addressesIn(piece: Words): Words[] {
  if (piece.marks.link || !/[@/]|www\./i.test(piece.text)) return [piece];
  const parts: Words[] = [];
  let end = 0;
  for (const { index, 0: found } of piece.text.matchAll(ADDRESS)) {
    const address = withoutStop(found);
    const target = /^www\./i.test(address)
      ? `http://${address}`
      : address.includes('://')
        ? address
        : `mailto:${address}`;
    parts.push(words(piece.text.slice(end, index), piece.marks), words(address, { link: target }));
    end = index + address.length;
  }
  return [...parts, words(piece.text.slice(end), piece.marks)].filter(({ text }) => text !== '');
}

/** Neighbours that look alike are one: Word parts a line wherever the author stopped. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.type === 'words' && piece.type === 'words' && sameMarks(last.marks, piece.marks)) {
      result[result.length - 1] = words(last.text + piece.text, piece.marks);
    } else result.push(piece);
  }
  return result;
}

/** A space looks like what is before it; where what follows looks otherwise, it stands at an edge. */
function bridged(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.type !== 'words' || piece.text.trim() !== '') return piece;
    const before = pieces[at - 1];
    return words(' ', before?.type === 'words' ? before.marks : {});
  });
}

/** Spaces at the edge of what is marked stand outside it, and what Markdown could not read as marked is plain. */
function separated(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  pieces.forEach((piece, at) => {
    if (piece.type !== 'words' || sameMarks(piece.marks, {})) {
      result.push(piece);
      return;
    }
    const middle = piece.text.trim();
    const after = piece.text.endsWith(' ') ? ' ' : '';
    if (piece.text.startsWith(' ') && middle) result.push(words(' '));
    if (middle) {
      const behind = after || edgeOf(pieces[at + 1], 0);
      result.push(...readableMarks(words(middle, piece.marks), edgeOf(result.at(-1), -1), behind));
    }
    if (after) result.push(words(after));
  });
  return joined(result);
}

const edgeOf = (piece: Piece | undefined, at: -1 | 0): string =>
  piece?.type === 'words' ? (piece.text.at(at) ?? '') : '';

/**
 * Between others that are no space a mark holds on to letters alone: Markdown would not know where it begins or ends.
 * @param before the sign before the words, and `after` the one behind them
 */
function readableMarks({ text, marks }: Words, before: string, after: string): Words[] {
  if (!SIGNED.some((key) => marks[key])) return [words(text, marks)];
  const plain = { ...marks, bold: false, italic: false, struck: false };
  // Tildes beside marks are read as marks of their own.
  if (before === '~' || after === '~' || (marks.struck && text.includes('~'))) return [words(text, plain)];
  // One star between words is read as a star.
  const kept = isWord(before) || isWord(after) ? { ...marks, italic: false } : marks;
  const signs = [...text];
  const first = isTight(before, signs[0]) ? signs.findIndex(isWord) : 0;
  const last = isTight(after, signs.at(-1)) ? signs.findLastIndex(isWord) : signs.length - 1;
  // Nothing but signs.
  if (first < 0 || last < 0) return [words(text, plain)];
  const part = (from: number, to: number) => signs.slice(from, to).join('');
  return [
    words(part(0, first), plain),
    words(part(first, last + 1), kept),
    words(part(last + 1, signs.length), plain),
  ].filter((one) => one.text !== '');
}

/** Whether something stands right beside a mark, or a sign of markup right within it. */
const isTight = (beside: string, within: string | undefined): boolean =>
  beside.trim() !== '' || (within !== undefined && '*_~`\\'.includes(within));

/** No space at the edges of a line, and no more than one anywhere. */
function spaced(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.type === 'words') addWords(result, piece);
    else if (piece.type !== 'break') result.push(piece);
    else {
      trimEnd(result);
      if (result.length > 0) result.push(piece);
    }
  }
  trimEnd(result);
  while (result.at(-1)?.type === 'break') {
    result.pop();
    trimEnd(result);
  }
  return result;
}

function addWords(result: Piece[], { text, marks }: Words): void {
  const last = result.at(-1);
  const isAtStart =
    last === undefined || last.type === 'break' || (last.type === 'words' && last.text.endsWith(' '));
  const single = text.replace(/ {2,}/g, ' ');
  const shown = isAtStart ? single.trimStart() : single;
  if (shown !== '') result.push(words(shown, marks));
}

function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last?.type !== 'words') return;
  const text = last.text.trimEnd();
  if (text === '') pieces.pop();
  else pieces[pieces.length - 1] = words(text, last.marks);
}
