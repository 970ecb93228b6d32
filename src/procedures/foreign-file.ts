/** Files that are no table of ours though they are called so: what each is, so that the operator is told the true reason. */
import type { CellProblem } from './cells.ts';

const SAVE_AS_XLSX = 'mở bằng Excel hoặc LibreOffice rồi lưu thành XLSX';

type Told = readonly [rule: string, what: string, remedy: string];

const OLD_XLS: Told = ['old-xls', 'là tệp XLS cũ', SAVE_AS_XLSX];
const ENCRYPTED: Told = [
  'encrypted',
  'được đặt mật khẩu, nên không đọc được',
  'mở bằng Excel hoặc LibreOffice, bỏ mật khẩu rồi lưu lại thành XLSX',
];
const NO_SHEET = (what: string): Told => [
  'no-spreadsheet',
  `là ${what}, không phải bảng tính`,
  'xuất bảng ra XLSX hoặc CSV',
];

/** Names of streams in an OLE file are UTF-16. */
const OLE_STREAMS: readonly (readonly [stream: string, told: Told])[] = [
  ['EncryptedPackage', ENCRYPTED],
  ['EncryptionInfo', ENCRYPTED],
  ['WordDocument', NO_SHEET('tệp Word')],
  ['PowerPoint Document', NO_SHEET('tệp PowerPoint')],
];

const ZIP_PARTS: readonly (readonly [part: string, told: Told])[] = [
  ['xl/workbook.bin', ['binary-workbook', 'là tệp XLSB', SAVE_AS_XLSX]],
  ['application/vnd.oasis.opendocument.spreadsheet', ['open-document', 'là tệp ODS', SAVE_AS_XLSX]],
  ['application/vnd.oasis.opendocument', NO_SHEET('tệp OpenDocument')],
  ['word/document.xml', NO_SHEET('tệp Word')],
  ['ppt/presentation.xml', NO_SHEET('tệp PowerPoint')],
];

/** How texts begin that are no CSV. */
const TEXTS: readonly (readonly [begins: RegExp, told: Told])[] = [
  [/^%PDF-/, NO_SHEET('tệp PDF')],
  [/^\{\\rtf/, NO_SHEET('tệp RTF')],
  [/^[[{]\s*["[{]/, NO_SHEET('tệp JSON')],
  [/^MIME-Version:/i, ['web-page', 'là trang web lưu dạng MHTML, không phải bảng tính', SAVE_AS_XLSX]],
  [
    /^<(?:\?xml|\?mso)[\s\S]*<(?:\w+:)?Workbook\b/i,
    ['xml-workbook', 'là bảng tính dạng XML 2003', SAVE_AS_XLSX],
  ],
  [
    /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|div|p\b)/i,
    ['web-page', 'là trang HTML được đặt tên như bảng tính', SAVE_AS_XLSX],
  ],
  [/^<\?xml[\s\S]*<html\b/i, ['web-page', 'là trang HTML được đặt tên như bảng tính', SAVE_AS_XLSX]],
  [/^<[!?a-z]/i, ['markup', 'là tệp XML hoặc HTML, không phải bảng tính', SAVE_AS_XLSX]],
];

/** As much of the beginning of a text as tells what it is. */
const TELLING_BYTES = 4096;

/** @returns undefined where it may be a table of ours */
export function foreignFile(bytes: Buffer): CellProblem | undefined {
  const told = foreignOle(bytes) ?? foreignZip(bytes) ?? foreignText(bytes);
  return told && { rule: told[0], what: told[1], remedy: told[2] };
}

const begins = (bytes: Buffer, hex: string) => bytes.toString('hex', 0, 4) === hex;

function foreignOle(bytes: Buffer): Told | undefined {
  if (!begins(bytes, 'd0cf11e0')) return undefined;
  return OLE_STREAMS.find(([stream]) => bytes.includes(Buffer.from(stream, 'utf16le')))?.[1] ?? OLD_XLS;
}

function foreignZip(bytes: Buffer): Told | undefined {
  if (!isZip(bytes)) return undefined;
  // The first bit of a part's flags: it is encrypted. No version needs more than 63.
  const [version = 0, high, flags = 0] = bytes.subarray(4, 7);
  if (version <= 63 && high === 0 && (flags & 1) === 1) return ENCRYPTED;
  return ZIP_PARTS.find(([part]) => bytes.includes(part))?.[1];
}

export const isZip = (bytes: Buffer): boolean => begins(bytes, '504b0304');

function foreignText(bytes: Buffer): Told | undefined {
  // Of UTF-16, too: only Latin letters matter.
  const start = bytes.toString('latin1', 0, TELLING_BYTES).replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '');
  const text = start.replaceAll('\0', '').trimStart();
  return TEXTS.find(([form]) => form.test(text))?.[1];
}
