/** What a text means to be, where its author only made it look so: lists typed by hand, headings that begin anywhere. */
import { tidied } from './pieces.ts';
import {
  type Block,
  type Cell,
  type Heading,
  type Item,
  type Paragraph,
  type Piece,
  paragraph,
  piecesOf,
  plainWords,
  words,
} from './text.ts';

/** In order, without what holds nothing. */
export function tidiedBlocks(blocks: readonly Block[]): Block[] {
  return captioned(blocks.flatMap(tidiedBlock));
}

/** What stands below a picture belongs to it: a line of its own paragraph, or one that its author calls so. */
function captioned(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    const [picture, other] = last?.type === 'paragraph' ? last.pieces : [];
    if (block.type === 'paragraph' && block.isCaption && picture?.type === 'picture' && !other) {
      made[made.length - 1] = paragraph([
        { ...picture, caption: plainWords(block.pieces).slice(0, LONGEST_CAPTION) },
      ]);
    } else made.push(block.type === 'paragraph' ? withCaption(block) : block);
  }
  return made;
}

const LONGEST_CAPTION = 300;

function withCaption(block: Paragraph): Paragraph {
  const [picture, lineBreak, ...rest] = block.pieces;
  const isWords = rest.every(({ type }) => type === 'words');
  const caption = plainWords(rest);
  if (
    picture?.type !== 'picture' ||
    lineBreak?.type !== 'break' ||
    !isWords ||
    caption.length > LONGEST_CAPTION
  )
    return block;
  return { ...block, pieces: [{ ...picture, caption }] };
}

function tidiedBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const pieces = tidied(block.pieces);
      return pieces.length === 0 ? [] : withTypedLists({ ...block, pieces });
    }
    case 'heading': {
      const pieces = tidied(block.pieces);
      return plainWords(pieces) === '' ? pieces.map((piece) => paragraph([piece])) : [{ ...block, pieces }];
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map(tidiedCell));
      const isFilled = rows.some((row) => row.some((cell) => cell.blocks.length > 0));
      return isFilled ? [{ ...block, rows: withHead(rows) }] : [];
    }
    case 'quote': {
      const inside = listed(tidiedBlocks(block.blocks));
      return inside.length === 0 ? [] : [{ ...block, blocks: inside }];
    }
    default:
      return [block];
  }
}

const tidiedCell = (cell: Cell): Cell => ({ ...cell, blocks: tidiedBlocks(cell.blocks) });

/** A first row in bold is a head that nobody marked as one. */
function withHead(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const [first = [], ...rest] = rows;
  if (rest.length === 0 || first.some(({ isHead }) => isHead) || !first.every(isBold)) return rows;
  // As many rows as the highest of its cells covers.
  const height = Math.max(1, ...first.map((cell) => cell.rows));
  return rows.map((row, at) => (at < height ? row.map((cell) => ({ ...cell, isHead: true })) : row));
}

const isBold = ({ blocks }: Cell): boolean =>
  blocks.every(
    (block) =>
      block.type === 'paragraph' &&
      block.pieces.every(
        (piece) => piece.type === 'words' && (piece.marks.bold === true || piece.text.trim() === ''),
      ),
  ) && blocks.some((block) => plainWords(piecesOf(block)) !== '');

/** Lines of one paragraph that are points, each by itself. */
function withTypedLists(whole: Paragraph): Block[] {
  if (whole.item) return [whole];
  const lines = linesOf(whole.pieces);
  if (!lines.some((line) => signAt(line) !== undefined)) return [whole];
  const parts: Piece[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isPoint = signAt(line) !== undefined;
    const last = parts.at(-1);
    if (last && isOpen && !isPoint) last.push({ type: 'break' }, ...line);
    else parts.push([...line]);
    isOpen = !isPoint;
  }
  return parts.map((pieces) => ({ ...whole, pieces }));
}

export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.filter((line) => line.length > 0);
}

/** A sign before a point that was typed, and how long it is with the space behind it. */
interface Typed {
  readonly kind: 'dash' | 'plus' | 'bullet' | 'picture' | 'number';
  readonly sign: string;
  readonly number?: number;
  readonly length: number;
}

const SIGNS: readonly (readonly [RegExp, Typed['kind']])[] = [
  [/^[-–—−] /, 'dash'],
  [/^\+ /, 'plus'],
  [/^[•●○▪■□◦‣⁃∙·➢❖➤►▶✦✧★☆*✓✔] ?(?=\S)/u, 'bullet'],
  [/^(?:[0-9]\uFE0F?\u20E3)+ ?/u, 'number'],
  [
    /^(?:\p{Extended_Pictographic}\p{Emoji_Modifier}?(?:\uFE0F|\u200D\p{Extended_Pictographic})*){1,3} ?/u,
    'picture',
  ],
  [/^\d{1,3}[.] (?=\S)/, 'number'],
];

function signAt(line: readonly Piece[]): Typed | undefined {
  const [first] = line;
  if (first?.type !== 'words') return undefined;
  for (const [form, kind] of SIGNS) {
    const [found] = form.exec(first.text) ?? [];
    if (found === undefined) continue;
    const sign = found.trim();
    // A sign alone is no point.
    if (plainWords(line).length <= sign.length) return undefined;
    const number = kind === 'number' ? Number(found.replace(/\D/g, '')) : undefined;
    return { kind, sign, length: found.length, ...(number !== undefined && { number }) };
  }
  return undefined;
}

/** Paragraphs that follow each other as points become a list. */
export function listed(blocks: readonly Block[]): Block[] {
  const signs = blocks.map((block) =>
    block.type === 'paragraph' && !block.item && !block.isTitle ? signAt(block.pieces) : undefined,
  );
  let dashes = false;
  return blocks.map((block, at) => {
    const sign = signs[at];
    if (block.type !== 'paragraph' || !sign || !isPoint(signs, at)) {
      dashes = block.type === 'paragraph' && block.item !== undefined ? dashes : false;
      return block;
    }
    const level = sign.kind === 'plus' && dashes ? 1 : 0;
    dashes = dashes || sign.kind !== 'plus';
    const item: Item = { level, sign: sign.number ?? 'bullet' };
    return { ...block, pieces: without(block.pieces, sign.length), item };
  });
}

/** Dashes and bullets are points by themselves; a number or a small picture is one only beside another. */
function isPoint(signs: readonly (Typed | undefined)[], at: number): boolean {
  const sign = signs[at];
  const beside = [signs[at - 1], signs[at + 1]];
  if (sign?.number !== undefined) {
    const [before, after] = beside;
    return before?.number === sign.number - 1 || after?.number === sign.number + 1;
  }
  if (sign?.kind !== 'picture') return true;
  const same = (one: Typed | undefined, other: Typed | undefined) =>
    one !== undefined && one.sign === other?.sign;
  if (beside.some((other) => same(sign, other))) return true;
  // A picture above points of one sign is their heading; where each has its own, all are points.
  const isBesideTwins = same(signs[at + 1], signs[at + 2]) || same(signs[at - 1], signs[at - 2]);
  return !isBesideTwins && beside.some((other) => other?.kind === 'picture');
}

function without(pieces: readonly Piece[], length: number): Piece[] {
  const [first, ...rest] = pieces;
  if (first?.type !== 'words') return [...pieces];
  return tidied([words(first.text.slice(length), first.marks), ...rest]);
}

/** Headings from the second rank on, which is the text's first, and none that leaves a rank out. */
export function ranked(blocks: readonly Block[]): Block[] {
  const levels = [
    ...new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))),
  ].sort((a, b) => a - b);
  let last = 1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    last = Math.min(levels.indexOf(block.level) + 2, last + 1, 6);
    return { ...block, level: last } satisfies Heading;
  });
}

/** Who signs stands at the right of a page; the one thing in Markdown that keeps a place is the column of a table. */
export function signed(blocks: readonly Block[]): Block[] {
  const end = blocks.findLastIndex(isAside);
  let start = end;
  while (start > 0 && isAside(blocks[start - 1])) start -= 1;
  const group = blocks.slice(start, end + 1).filter((block) => block.type === 'paragraph');
  const lines = group.flatMap(({ pieces }) => linesOf(pieces));
  if (start === 0 || lines.length < 2 || lines.length > 12 || blocks.length - end > 12) return [...blocks];
  const cell = (inside: readonly Block[]): Cell => ({ blocks: inside, columns: 1, rows: 1 });
  const align = group.some((one) => one.align === 'center') ? 'center' : 'right';
  const set = group.map((one) => ({ ...one, align }) as const);
  const rows = [
    [cell([]), cell(set.slice(0, 1))],
    ...(set.length > 1 ? [[cell([]), cell(set.slice(1))]] : []),
  ];
  return [...blocks.slice(0, start), { type: 'table', rows }, ...blocks.slice(end + 1)];
}

const isAside = (block: Block | undefined): block is Paragraph =>
  block?.type === 'paragraph' &&
  (block.align === 'right' || block.align === 'center') &&
  block.item === undefined &&
  block.pieces.every((piece) => piece.type !== 'picture') &&
  plainWords(block.pieces).length < 120;
