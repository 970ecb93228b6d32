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
  [
    'Index/Document.iwa',
    ['other-sheet', 'là tệp Numbers của Apple', 'mở bằng Numbers rồi xuất ra Excel (XLSX)'],
  ],
  ['application/vnd.oasis.opendocument', NO_SHEET('tệp OpenDocument')],
  ['word/document.xml', NO_SHEET('tệp Word')],
  ['ppt/presentation.xml', NO_SHEET('tệp PowerPoint')],
];

/** How files of other kinds begin, in hexadecimal. */
const BEGINNINGS: readonly (readonly [begins: RegExp, told: Told])[] = [
  [/^09(?:00|02|04|08)(?:0[4-9a-f]|10)00/, OLD_XLS],
  [/^(?:1f8b|425a68|fd377a585a|377abcaf|52617221|28b52ffd)/, NO_SHEET('tệp nén')],
  [/^(?:89504e47|ffd8ff|47494638|52494646|424d.{8}0000)/, NO_SHEET('tệp ảnh')],
  // The name of who has the table open, filled up, and its length once more.
  [
    /^[0-3].(?:[2-9a-f].){54}[0-3].00/,
    NO_SHEET('tệp tạm mà Excel giữ khi đang mở bảng (tên bắt đầu bằng ~$)'),
  ],
  [/^49443b50/, ['other-sheet', 'là bảng tính dạng SYLK', SAVE_AS_XLSX]],
  [/^5441424c45(?:0d)?0a302c31(?:0d)?0a/, ['other-sheet', 'là bảng tính dạng DIF', SAVE_AS_XLSX]],
  [/^(?:03|30|83|8b|f5)..0[1-9a-c](?:0[1-9a-f]|1.)/, ['other-sheet', 'là tệp dBase (DBF)', SAVE_AS_XLSX]],
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
  const told = foreignOle(bytes) ?? foreignZip(bytes) ?? foreignBytes(bytes) ?? foreignText(bytes);
  if (!told) return undefined;
  const [rule, what, remedy] = told;
  return { rule, what, remedy };
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

function foreignBytes(bytes: Buffer): Told | undefined {
  const start = bytes.toString('hex', 0, 64);
  return BEGINNINGS.find(([form]) => form.test(start))?.[1];
}

function foreignText(bytes: Buffer): Told | undefined {
  // Of UTF-16, too: only Latin letters matter.
  const start = bytes.toString('latin1', 0, TELLING_BYTES).replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '');
  const text = start.replaceAll('\0', '').trimStart();
  return TEXTS.find(([form]) => form.test(text))?.[1];
}
