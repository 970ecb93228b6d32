/** Tables: as Markdown where every cell stands alone; where cells are merged, as the plain HTML that the site takes. */
import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { element, fragment, type HtmlElement, type HtmlNode, text, writeHtml } from '../lib/html-tree.ts';
import { tidied } from './pieces.ts';
import {
  type Align,
  type Block,
  type Cell,
  type Paragraph,
  type Piece,
  piecesOf,
  plainWords,
  type Table,
  words,
} from './text.ts';

export interface CellWriter {
  line(pieces: readonly Piece[]): PhrasingContent[];
  remains(what: string): void;
}

/** The first row is the head, as Markdown has no table without one. */
export function plainTable({ rows }: Table, writer: CellWriter): RootContent[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const made = rows.map((row, rowAt): TableRow => {
    const shown = (pieces: readonly Piece[]) => (rowAt === 0 ? pieces.map(withoutBold) : pieces);
    const cells = Array.from(
      { length: width },
      (_, at): TableCell => ({
        type: 'tableCell',
        children: writer.line(shown(piecesOfCell(row[at], writer))),
      }),
    );
    return { type: 'tableRow', children: cells };
  });
  const align = Array.from({ length: width }, (_, at) => alignOf(rows.map((row) => row[at])));
  return [{ type: 'table', align, children: made }];
}

/** The head is bold by itself. */
const withoutBold = (piece: Piece): Piece =>
  piece.type === 'words' ? { ...piece, marks: { ...piece.marks, bold: false } } : piece;

/** Lines of a cell, parted as Markdown can part them within one. */
function piecesOfCell(cell: Cell | undefined, writer: CellWriter): Piece[] {
  const lines = (cell?.blocks ?? [])
    .flatMap((block) => linesOf(block, writer))
    .filter((line) => tidied(line).length > 0);
  return lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' } as const, ...line]));
}

function linesOf(block: Block, writer: CellWriter): (readonly Piece[])[] {
  if (block.type === 'quote') return block.blocks.flatMap((inner) => linesOf(inner, writer));
  if (block.type === 'table') {
    writer.remains('bảng nằm trong ô của bảng khác đã thành các dòng chữ; xem lại');
    return block.rows.map((row) =>
      row.flatMap((cell, at) => [...(at > 0 ? [words('; ')] : []), ...piecesOfCell(cell, writer)]),
    );
  }
  const sign = block.type === 'paragraph' ? block.item?.sign : undefined;
  if (sign === undefined) return [piecesOf(block)];
  const shown = sign === 'bullet' ? '- ' : typeof sign === 'number' ? `${sign}. ` : `${sign} `;
  return [[words(shown), ...piecesOf(block)]];
}

/** How most cells of a column stand, of those that hold something. */
function alignOf(cells: readonly (Cell | undefined)[]): Align | null {
  const all = cells.flatMap((cell) => cell?.blocks.filter(isFilled) ?? []);
  const set = (['right', 'center'] as const).find(
    (align) => all.filter((one) => one.align === align).length * 2 > all.length,
  );
  return set ?? null;
}

const isFilled = (block: Block): block is Paragraph =>
  block.type === 'paragraph' && plainWords(block.pieces) !== '';

/** What HTML within a text may hold is little: words, line breaks, underlining, small letters. */
export function mergedTable({ rows }: Table, writer: CellWriter): RootContent[] {
  const after: RootContent[] = [];
  const headRows = rows.findIndex((row) => !row.some(({ isHead }) => isHead));
  const made = rows.map((row, at) => {
    const cells = row.map((cell) => mergedCell(cell, at < headRows ? 'th' : 'td', writer, after));
    return element('tr', {}, cells);
  });
  const table = element('table', {}, made.flatMap((row) => [text('\n'), row]).concat(text('\n')));
  return [{ type: 'html', value: writeHtml(fragment(table)) }, ...after];
}

function mergedCell(cell: Cell, name: 'td' | 'th', writer: CellWriter, after: RootContent[]): HtmlElement {
  const pieces = tidied(piecesOfCell(cell, writer));
  const pictures = pieces.filter((piece) => piece.type === 'picture' || piece.type === 'note');
  if (pictures.length > 0) {
    writer.remains('ảnh hoặc chú thích trong bảng có ô gộp đã chuyển xuống dưới bảng');
    after.push({ type: 'paragraph', children: writer.line(pictures) });
  }
  const isLink = pieces.some(
    (piece) => piece.type === 'words' && piece.marks.link !== undefined && !plainAddress(piece.text),
  );
  if (isLink) writer.remains('liên kết trong bảng có ô gộp chỉ còn chữ');
  const span = (count: number) => (count > 1 ? String(count) : undefined);
  return element(name, { colspan: span(cell.columns), rowspan: span(cell.rows) }, pieces.flatMap(asHtml));
}

const plainAddress = (shown: string): boolean => /^(?:https?:|www\.|[^\s@]+@)/i.test(shown);

function asHtml(piece: Piece): HtmlNode[] {
  if (piece.type === 'break') return [element('br')];
  if (piece.type !== 'words') return [];
  const { underlined, raised, lowered } = piece.marks;
  const name = raised ? 'sup' : lowered ? 'sub' : underlined ? 'u' : undefined;
  return [name ? element(name, {}, [text(piece.text)]) : text(piece.text)];
}
