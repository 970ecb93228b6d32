/**
 * The parts of a workbook (XLSX), unpacked within bounds and packed anew: what reads it afterwards sees these parts and
 * nothing else of the file, whose lists of contents may contradict each other.
 *
 * Format: PKWARE's APPNOTE, 4.3; ECMA-376 part 2 allows stored and deflated parts.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { formatBytes, formatInteger } from '../lib/numbers.ts';
import { LARGEST_WORKBOOK, MOST_COLUMNS, MOST_PARTS, MOST_ROWS, MOST_TAGS } from './limits.ts';

/** Why a workbook is not read, in words for the operator. */
export class WorkbookFault extends Error {}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** @throws WorkbookFault; other errors where it is no archive */
export function unpackParts(file: Buffer): Part[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || file.readUInt32LE(end) !== DIRECTORY_END) throw new Error('no directory');
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new WorkbookFault(`có quá ${formatInteger(MOST_PARTS)} phần bên trong`);
  const parts: Part[] = [];
  let left = LARGEST_WORKBOOK;
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('no entry');
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    // Pictures, settings of printers, macros: nothing of them is read.
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    if (file.readUInt32LE(local) !== LOCAL_HEADER) throw new Error('no part');
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = unpack(method, file.subarray(start, start + packed), left);
    left -= bytes.length;
    parts.push({ name, bytes });
  }
  return parts;
}

function unpack(method: number, packed: Buffer, most: number): Buffer {
  if (method === STORED && packed.length <= most) return packed;
  if (method !== STORED && method !== DEFLATED) throw new Error('unknown method');
  try {
    if (method === DEFLATED && most > 0) return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new WorkbookFault(`giải nén ra quá ${formatBytes(LARGEST_WORKBOOK)}`);
}

/** Where a cell or a row says that it stands; elsewhere, too, what looks like the address of a cell. */
const PLACES = /<(?:\w+:)?(c|row)\s[^<>]*?\br\s*=\s*["']([^"'<>]*)["']|\br\s*=\s*["']([A-Za-z]{1,3}\d+)["']/g;

/** @throws WorkbookFault for too many cells, or one so far out that all the empty ones before it would fill the memory */
export function checkCells(parts: readonly Part[]): void {
  if (countTags(parts) > MOST_TAGS) {
    throw new WorkbookFault(`có quá ${formatInteger(MOST_TAGS)} thẻ bên trong`);
  }
  for (const { name, bytes } of parts) {
    if (!name.endsWith('.xml')) continue;
    for (const [, tag, told, other = ''] of bytes.toString('latin1').matchAll(PLACES)) {
      const address = told ?? other;
      if (isInside(address, tag === 'row')) continue;
      const what = tag === 'row' ? 'dòng' : 'ô';
      throw new WorkbookFault(`có ${what} ${address.replace(/[^\w&#;]/g, '?').slice(0, 20)}, ${OUTSIDE}`);
    }
  }
}

function countTags(parts: readonly Part[]): number {
  let tags = 0;
  for (const { bytes } of parts) for (const byte of bytes) if (byte === 0x3c) tags += 1;
  return tags;
}

/** Whether an address, `12` of a row or `AB12` of a cell, is one, and among the columns and rows that are read. */
function isInside(address: string, ofRow: boolean): boolean {
  const form = ofRow ? /^()(\d{1,7})$/ : /^([A-Za-z]{1,3})(\d{1,7})$/;
  const [, letters = '', row] = form.exec(address) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return row !== undefined && column <= MOST_COLUMNS && Number(row) <= MOST_ROWS;
}

/** A cell whose formula went wrong (`t="e"`): its reader takes it for an empty one, which is not what the operator sees. */
const ERROR_CELL = /(<(?:\w+:)?c\s(?:[^<>]*?\s)?t\s*=\s*)(["'])e\2/g;

/** A cell whose formula nobody has calculated: a reader takes it for an empty one, too. */
const UNREAD_CELL =
  /<((?:\w+:)?)c(\s[^<>]*?)?>\s*<\1f\b[^<>]*(?:\/>|>[^<]*<\/\1f>)\s*(?:<\1v\s*\/>|<\1v>\s*<\/\1v>)?\s*<\/\1c>/g;

const asFormula = (_: string, prefix = '', attributes = '') =>
  `<${prefix}c${attributes.replace(/\st\s*=\s*(["'])\w*\1/, '')} t="str"><${prefix}v>=</${prefix}v></${prefix}c>`;

export const showErrors = (parts: readonly Part[]): Part[] =>
  parts.map((part) => {
    if (!part.name.includes('worksheets/')) return part;
    const text = part.bytes.toString('latin1');
    return {
      ...part,
      bytes: Buffer.from(text.replace(ERROR_CELL, '$1$2str$2').replace(UNREAD_CELL, asFormula), 'latin1'),
    };
  });

/** In words for the operator. */
export const OUTSIDE = `ngoài ${MOST_COLUMNS} cột và ${formatInteger(MOST_ROWS)} dòng đầu`;

/** An archive of these parts alone, each stored as it is. */
export function packParts(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const title = Buffer.from(name);
    // Version 2.0, names in UTF-8, stored, the first day of 1980.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([signature(LOCAL_HEADER), common, title]);
    const entry = Buffer.concat([
      signature(DIRECTORY_ENTRY),
      Buffer.from([20, 0]),
      common,
      Buffer.alloc(14),
      title,
    ]);
    entry.writeUInt32LE(at, 42);
    directory.push(entry);
    pieces.push(local, bytes);
    at += local.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
