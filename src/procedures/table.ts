/** A table as any of its formats gives it. */

export type Cell = string | number | boolean | Date | null | undefined;

export interface Table {
  /** As the operator knows the file, with its sheet where it has several. */
  readonly name: string;
  /** Of a workbook. */
  readonly sheet?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Number of the first row as its program shows it. */
  readonly firstRow: number;
}

/** Where a row stands, in words. */
export const rowOf = (table: Table, row: number): string => `${table.name}: dòng ${table.firstRow + row}`;

export const isEmpty = (cell: Cell): boolean => String(cell ?? '').trim() === '';

/** A cell as it is quoted in a message. */
export function quoted(cell: Cell): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();
  return `"${text.slice(0, 40)}"`;
}
