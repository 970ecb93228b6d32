/** Runs in a thread of its own, whose memory is bounded: see workbook.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/node';
import { MOST_COLUMNS, MOST_ROWS, MOST_SHEETS } from './limits.ts';
import type { Sheet } from './workbook.ts';

const sheets = (await readWorkbook(Buffer.from(workerData as Uint8Array))) as Sheet[];
const fit = sheets.every(
  ({ data }) => data.length <= MOST_ROWS && data.every((row) => row.length <= MOST_COLUMNS),
);
parentPort?.postMessage(fit ? sheets.slice(0, MOST_SHEETS + 1) : undefined);
