/** The tables of a .docx: cells that go on below each other are told by every one of them. */
import { MOST_SPANNED } from '../limits.ts';
import type { Block, Cell, Table } from '../text.ts';
import { childCalled, childrenCalled, elementsIn, type XmlElement } from '../xml.ts';

type Open = { -readonly [Key in keyof Cell]: Cell[Key] };

export function readTable(table: XmlElement, blocksIn: (cell: XmlElement) => readonly Block[]): Table {
  const open = new Map<number, Open>();
  const rows = unwrapped(table, 'w:tr')
    .filter((row) => !childCalled(row, 'w:trPr', 'w:del'))
    .map((row) => readRow(row, open, blocksIn));
  return { type: 'table', rows: rows.filter((row) => row.length > 0) };
}

/** Rows and cells may stand in the fields of a form. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const isHolder = /^w:(?:sdt|sdtContent|ins|customXml)$/.test(child.name);
    return isHolder ? unwrapped(child, name) : [];
  });
}

const spanned = (text: string | undefined): number =>
  Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(text ?? 1)) || 1));

function readRow(
  row: XmlElement,
  open: Map<number, Open>,
  blocksIn: (cell: XmlElement) => readonly Block[],
): Cell[] {
  const isHead = childCalled(row, 'w:trPr', 'w:tblHeader') !== undefined;
  const cells: Cell[] = [];
  const before = childCalled(row, 'w:trPr', 'w:gridBefore')?.attributes['w:val'];
  let column = before === undefined ? 0 : spanned(before);
  for (const cell of unwrapped(row, 'w:tc')) {
    const properties = childCalled(cell, 'w:tcPr');
    const columns = spanned(childCalled(properties, 'w:gridSpan')?.attributes['w:val']);
    const merge = childrenCalled(properties, 'w:vMerge')[0];
    const above = open.get(column);
    const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart';
    if (goesOn && above && above.rows < MOST_SPANNED && above.columns === columns) above.rows += 1;
    else {
      const made: Open = { blocks: blocksIn(cell), columns, rows: 1, isHead };
      cells.push(made);
      if (merge) open.set(column, made);
    }
    if (!merge) open.delete(column);
    column += columns;
  }
  return cells;
}
