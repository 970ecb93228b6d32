/** What was read of a text, in short, so that a test shows what an editor would see. */
import type { Block, Cell, Picture, Piece } from '../../src/import/text.ts';

export const inShort = (blocks: readonly Block[]): string[] => blocks.map(block);

function block(one: Block): string {
  switch (one.type) {
    case 'rule':
      return '---';
    case 'quote':
      return `> ${inShort(one.blocks).join(' | ')}`;
    case 'table':
      return one.rows.map((row) => row.map(cell).join(', ')).join('; ');
    case 'heading':
      return `#${one.level} ${line(one.pieces)}`;
    default: {
      const { align, item } = one;
      const sign = item ? `${'  '.repeat(item.level)}(${item.sign}) ` : '';
      return `${align ? `${align}: ` : ''}${sign}${line(one.pieces)}`;
    }
  }
}

function cell({ blocks, columns, rows, isHead }: Cell): string {
  const size = columns > 1 || rows > 1 ? `${columns}x${rows} ` : '';
  return `${isHead ? '!' : ''}${size}${inShort(blocks).join(' | ')}`;
}

const line = (pieces: readonly Piece[]): string => pieces.map(piece).join('').trim();

function piece(one: Piece): string {
  if (one.type === 'words') return one.text;
  if (one.type === 'break') return '/';
  return one.type === 'picture' ? picture(one) : '^';
}

const picture = ({ key, alt, caption }: Picture): string =>
  `<${key}${alt && ` ${alt}`}${caption ? `: ${caption}` : ''}>`;
