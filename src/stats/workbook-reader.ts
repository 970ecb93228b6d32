/** Runs in a thread of its own, whose memory is bounded: see workbook.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/node';
import { MOST_SHEETS } from './limits.ts';
import type { Sheet } from './workbook.ts';

const sheets = (await readWorkbook(Buffer.from(workerData as Uint8Array))) as Sheet[];
parentPort?.postMessage(sheets.slice(0, MOST_SHEETS + 1));
