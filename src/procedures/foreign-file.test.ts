/** A file that is no table of ours is told as what it is. */
import { expect, test } from 'vitest';
import { foreignFile, isZip } from './foreign-file.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string) => Buffer.concat([OLE, Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
/** A packed file by its first part's version and flags, with a name somewhere in it. */
const zip = (name: string, version = 20, flags = 0, high = 0) =>
  Buffer.concat([
    Buffer.from('504b0304', 'hex'),
    Buffer.from([version, high, flags]),
    Buffer.alloc(20),
    Buffer.from(name),
  ]);
const text = (words: string) => Buffer.from(words);

test.each([
  ['an old workbook', ole('Workbook'), 'old-xls', 'là tệp XLS cũ'],
  ['an encrypted workbook', ole('EncryptedPackage'), 'encrypted', 'được đặt mật khẩu, nên không đọc được'],
  [
    'one with how it is encrypted',
    ole('EncryptionInfo'),
    'encrypted',
    'được đặt mật khẩu, nên không đọc được',
  ],
  ['an old text of Word', ole('WordDocument'), 'no-spreadsheet', 'là tệp Word, không phải bảng tính'],
  ['old slides', ole('PowerPoint Document'), 'no-spreadsheet', 'là tệp PowerPoint, không phải bảng tính'],
  [
    'an encrypted packed file',
    zip('xl/workbook.xml', 20, 1),
    'encrypted',
    'được đặt mật khẩu, nên không đọc được',
  ],
  ['one of the newest version', zip('a', 63, 9), 'encrypted', 'được đặt mật khẩu, nên không đọc được'],
  ['a binary workbook', zip('xl/workbook.bin'), 'binary-workbook', 'là tệp XLSB'],
  [
    'a sheet of LibreOffice',
    zip('application/vnd.oasis.opendocument.spreadsheet'),
    'open-document',
    'là tệp ODS',
  ],
  [
    'a text of LibreOffice',
    zip('application/vnd.oasis.opendocument.text'),
    'no-spreadsheet',
    'là tệp OpenDocument, không phải bảng tính',
  ],
  ['a text of Word', zip('word/document.xml'), 'no-spreadsheet', 'là tệp Word, không phải bảng tính'],
  ['slides', zip('ppt/presentation.xml'), 'no-spreadsheet', 'là tệp PowerPoint, không phải bảng tính'],
  ['a PDF', text('%PDF-1.7'), 'no-spreadsheet', 'là tệp PDF, không phải bảng tính'],
  ['rich text', text('{\\rtf1'), 'no-spreadsheet', 'là tệp RTF, không phải bảng tính'],
  ['a workbook of Excel 2', Buffer.from('0900040007001000', 'hex'), 'old-xls', 'là tệp XLS cũ'],
  [
    'a packed file',
    Buffer.from('1f8b0800000000000003', 'hex'),
    'no-spreadsheet',
    'là tệp nén, không phải bảng tính',
  ],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'no-spreadsheet', 'là tệp ảnh, không phải bảng tính'],
  ['SYLK', text('ID;PWXL;N;E\n'), 'other-sheet', 'là bảng tính dạng SYLK'],
  ['DIF', text('TABLE\r\n0,1\r\n"EXCEL"'), 'other-sheet', 'là bảng tính dạng DIF'],
  ['DBF', Buffer.from('037c0101', 'hex'), 'other-sheet', 'là tệp dBase (DBF)'],
  ['Numbers', zip('Index/Document.iwa'), 'other-sheet', 'là tệp Numbers của Apple'],
  [
    'the file by which Excel tells that another is open',
    Buffer.concat([Buffer.from('\u0008Nguyen A'.padEnd(55)), Buffer.from('\u0008Nguyen A', 'utf16le')]),
    'no-spreadsheet',
    'là tệp tạm mà Excel giữ khi đang mở bảng (tên bắt đầu bằng ~$), không phải bảng tính',
  ],
  ['JSON', text('[\n  { "year": 2022 }]'), 'no-spreadsheet', 'là tệp JSON, không phải bảng tính'],
  ['a group of JSON', text('{"rows": []}'), 'no-spreadsheet', 'là tệp JSON, không phải bảng tính'],
  [
    'a page in one file',
    text('mime-version: 1.0'),
    'web-page',
    'là trang web lưu dạng MHTML, không phải bảng tính',
  ],
  [
    'a workbook of 2003',
    text('<?xml version="1.0"?>\n<ss:Workbook>'),
    'xml-workbook',
    'là bảng tính dạng XML 2003',
  ],
  [
    'a page',
    text('\uFEFF  <!-- a --> <!-- b -->\n<TABLE><tr>'),
    'web-page',
    'là trang HTML được đặt tên như bảng tính',
  ],
  [
    'a page in UTF-16',
    Buffer.from('\uFEFF<html>', 'utf16le'),
    'web-page',
    'là trang HTML được đặt tên như bảng tính',
  ],
  [
    'a page that is XML',
    text('<?xml version="1.0"?><html>'),
    'web-page',
    'là trang HTML được đặt tên như bảng tính',
  ],
  ['other XML', text('<?xml version="1.0"?><rss>'), 'markup', 'là tệp XML hoặc HTML, không phải bảng tính'],
])('%s', (_what, bytes, rule, what) => {
  expect(foreignFile(bytes)).toMatchObject({ rule, what });
});

test.each([
  ['a workbook', zip('xl/workbook.xml')],
  ['a workbook whose first byte of flags says other things', zip('xl/workbook.xml', 20, 8)],
  ['what only begins like a packed file', zip('xl/workbook.xml', 64, 1)],
  ['nor with another byte there', zip('xl/workbook.xml', 20, 1, 1)],
  ['CSV', text('Tháng,Xử lý\n1,5')],
  ['CSV that compares', text('<5 ngày,Xử lý')],
  ['words of a PDF further on', text(`Tháng\n${'x'.repeat(10)}%PDF-`)],
  ['markup past the beginning', text(`a${' '.repeat(5000)}<html>`)],
  ['a head in brackets', text('[Tháng];[Xử lý]')],
  ['nothing', Buffer.alloc(0)],
])('%s may be a table', (_what, bytes) => {
  expect(foreignFile(bytes)).toBeUndefined();
});

test.each([
  [ole('Workbook'), 'mở bằng Excel hoặc LibreOffice rồi lưu thành XLSX'],
  [text('<html>'), 'mở bằng Excel hoặc LibreOffice rồi lưu thành XLSX'],
])('what to do with it is told', (bytes, remedy) => {
  expect(foreignFile(bytes)?.remedy).toContain(remedy);
});

test('a packed file is known by its first bytes', () => {
  expect([zip('a'), OLE, text('PK'), Buffer.alloc(0)].map(isZip)).toEqual([true, false, false, false]);
});
