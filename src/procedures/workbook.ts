/** Reads a workbook (XLSX) that anybody may have made, in bounded memory and time. */
import { Worker } from 'node:worker_threads';
import { LONGEST_CELL, MOST_SHEETS, WORKBOOK_MEMORY_MB, WORKBOOK_TIME_MS } from './limits.ts';
import type { Cell } from './table.ts';
import { checkCells, OUTSIDE, packParts, showErrors, unpackParts, WorkbookFault } from './workbook-parts.ts';

export interface Sheet {
  readonly sheet: string;
  readonly data: Cell[][];
}

/** @throws WorkbookFault with what is wrong; other errors where it is no workbook */
export async function readSheets(file: Buffer): Promise<Sheet[]> {
  const parts = unpackParts(file);
  checkCells(parts);
  const sheets = await readInThread(packParts(showErrors(parts)));
  if (!sheets) throw new WorkbookFault(`có ô ${OUTSIDE}`);
  if (sheets.length > MOST_SHEETS) throw new WorkbookFault(`có quá ${MOST_SHEETS} trang tính`);
  return sheets.map(({ sheet, data }) => ({
    sheet: printable(sheet),
    data: data.map((row) => row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell))),
  }));
}

/** Text of a cell is shown to the operator: nothing in it may speak to the terminal. */
const printable = (text: string): string =>
  text
    .slice(0, LONGEST_CELL)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, (one) => (/[\t\r\n]/.test(one) ? ' ' : '\uFFFD'));

function readInThread(file: Buffer): Promise<Sheet[] | undefined> {
  const reader = new Worker(new URL('./workbook-reader.ts', import.meta.url), {
    workerData: new Uint8Array(file),
    resourceLimits: { maxOldGenerationSizeMb: WORKBOOK_MEMORY_MB, maxYoungGenerationSizeMb: 16 },
    // What the library says of the file is no message of ours.
    stdout: true,
    stderr: true,
  });
  return new Promise<Sheet[] | undefined>((done, failed) => {
    const timer = setTimeout(() => {
      failed(new WorkbookFault('mất quá lâu để đọc'));
      void reader.terminate();
    }, WORKBOOK_TIME_MS);
    reader.once('message', done);
    reader.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookFault('quá lớn để đọc') : error),
    );
    reader.once('exit', () => {
      clearTimeout(timer);
      failed(new Error('no sheets'));
    });
  });
}
