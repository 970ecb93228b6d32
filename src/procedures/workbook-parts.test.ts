/** Of a workbook only what is read is taken, within bounds that are told; what is packed anew is the same again. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  checkCells,
  type Part,
  packParts,
  showErrors,
  unpackParts,
  WorkbookFault,
} from './workbook-parts.ts';

const part = (name: string, text: string): Part => ({ name, bytes: Buffer.from(text) });
const sheet = (text: string) => [part('xl/worksheets/sheet1.xml', text)];
const zipped = (files: Record<string, string>, level: 0 | 6 = 6) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
      level,
    }),
  );
const texts = (parts: readonly Part[]) => parts.map(({ name, bytes }) => [name, bytes.toString()]);

/** How an entry of the directory begins. */
const ENTRY = Buffer.from('PK\u0001\u0002');

/** What the operator is told; undefined where all is well. */
function fault(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof WorkbookFault ? error.message : `no fault of a workbook: ${error}`;
  }
  return undefined;
}

describe('unpacking', () => {
  const FILES = {
    'xl/workbook.xml': '<một/>'.repeat(50),
    '_rels/.rels': '<hai/>',
    'xl/a.png': 'ảnh',
    'xl/ba.xml': '',
  };

  test.each([0, 6] as const)('gives the parts that are XML, packed at level %i', (level) => {
    expect(texts(unpackParts(zipped(FILES, level)))).toEqual([
      ['xl/workbook.xml', FILES['xl/workbook.xml']],
      ['_rels/.rels', '<hai/>'],
      ['xl/ba.xml', ''],
    ]);
  });

  test('finds its directory behind other bytes', () => {
    const file = zipped({ 'a.xml': '<a/>' });
    expect(texts(unpackParts(Buffer.concat([file, Buffer.from('PK rác')])))).toEqual([['a.xml', '<a/>']]);
  });

  test('passes over extra fields and comments of the parts', () => {
    const file = zipSync({
      'a.xml': [strToU8('<a/>'), { extra: { 1: strToU8('thêm') }, comment: 'lời' }],
      'b.xml': [strToU8('<b/>'), { extra: { 2: strToU8('dài hơn') } }],
    });
    expect(texts(unpackParts(Buffer.from(file)))).toEqual([
      ['a.xml', '<a/>'],
      ['b.xml', '<b/>'],
    ]);
  });

  test('of what is no archive, or a broken one, fails', () => {
    expect(() => unpackParts(Buffer.from('không phải'))).toThrow('no directory');
    const file = zipped({ 'a.xml': '<a/>' });
    const spoilt = (at: number) => {
      const copy = Buffer.from(file);
      copy[at] = 0;
      return copy;
    };
    expect(() => unpackParts(spoilt(0))).toThrow('no part');
    expect(() => unpackParts(spoilt(file.lastIndexOf(ENTRY)))).toThrow('no entry');
    const method = Buffer.from(file);
    method.writeUInt16LE(12, file.lastIndexOf(ENTRY) + 10);
    expect(() => unpackParts(method)).toThrow('unknown method');
  });

  test('of data that are damaged, fails as such and not as too much', () => {
    const file = zipped({ 'a.xml': 'a'.repeat(1000) });
    file.fill(0xff, 35, 39);
    expect(fault(() => unpackParts(file))).toMatch(/^no fault of a workbook/);
  });

  test('takes a thousand parts', () => {
    const files = (count: number) =>
      zipped(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.xml`, ''])), 0);
    expect(unpackParts(files(1000))).toHaveLength(1000);
    expect(fault(() => unpackParts(files(1001)))).toBe('có quá 1.000 phần bên trong');
  });

  test('takes 16 MB of all parts together, packed or not', () => {
    const bytes = (length: number) => Buffer.alloc(length, 'a');
    const half = bytes(8_000_000);
    const named = (...all: readonly Buffer[]) =>
      all.map((each, index) => ({ name: `${index}.xml`, bytes: each }));
    const deflated = (...all: readonly Buffer[]) => {
      const file = packParts(named(...all.map((each) => deflateRawSync(each, { level: 1 }))));
      for (let at = file.indexOf(ENTRY); at >= 0; at = file.indexOf(ENTRY, at + 1))
        file.writeUInt16LE(8, at + 10);
      return file;
    };
    for (const archive of [(...all: readonly Buffer[]) => packParts(named(...all)), deflated]) {
      expect(unpackParts(archive(half, half)).map((part) => part.bytes.length)).toEqual([
        8_000_000, 8_000_000,
      ]);
      for (const parts of [
        [half, bytes(8_000_001)],
        [half, half, bytes(1)],
      ])
        expect(fault(() => unpackParts(archive(...parts)))).toBe('giải nén ra quá 16 MB');
    }
    // Pictures are not unpacked.
    expect(unpackParts(packParts([...named(half, half), { name: 'c.png', bytes: half }]))).toHaveLength(2);
  });
});

describe('cells', () => {
  test.each([
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '<row r="10000"><c r="IV10000"/></row>',
    '<x:row spans="1:2" r = "9"><x:c s="1" r=\'iv9\'/></x:row>',
    '<row><c><v>1</v></c></row>',
    '<col min="1" max="16384"/><f>r="gì"</f>',
  ])('within the first columns and rows: %s', (text) => {
    expect(fault(() => checkCells(sheet(text)))).toBeUndefined();
  });

  test.each([
    ['<row r="10001">', 'dòng 10001'],
    ['<row r="0x1">', 'dòng 0x1'],
    ['<row r="">', 'dòng '],
    ['<row r="12345678">', 'dòng 12345678'],
    ['<row r="A1">', 'dòng A1'],
    ['<c r="IW1"/>', 'ô IW1'],
    ['<c r="A10001"/>', 'ô A10001'],
    ['<c r="1"/>', 'ô 1'],
    ['<c r="XFD1"/>', 'ô XFD1'],
    ['<c r="AAAA1"/>', 'ô AAAA1'],
    ['<c s="1" r="ZZ9"/>', 'ô ZZ9'],
    ['<x:c r="ZZ9"/>', 'ô ZZ9'],
    ['<khác r="ZZ9"/>', 'ô ZZ9'],
    ['<c r="A1\u001b[31m đỏ"/>', 'ô A1??31m??????'],
    [`<c r="${'A'.repeat(50)}"/>`, `ô ${'A'.repeat(20)}`],
  ])('further out are told: %s', (text, what) => {
    expect(fault(() => checkCells(sheet(text)))).toBe(`có ${what}, ngoài 256 cột và 10.000 dòng đầu`);
  });

  test('are looked at in every part that is XML', () => {
    expect(fault(() => checkCells([part('a.xml', ''), part('b.xml', '<c r="ZZ9"/>')]))).toContain('ô ZZ9');
    expect(fault(() => checkCells([part('a.rels', '<c r="ZZ9"/>'), part('b.xml', '')]))).toBeUndefined();
  });

  test('and their tags are half a million at most, in all parts together', () => {
    const tags = (count: number) => part('a.rels', '<'.repeat(count));
    expect(fault(() => checkCells([tags(250_000), tags(250_000)]))).toBeUndefined();
    expect(fault(() => checkCells([tags(250_000), tags(250_001)]))).toBe('có quá 500.000 thẻ bên trong');
  });
});

test('a cell whose formula went wrong shows its error', () => {
  const shown = (text: string, name = 'xl/worksheets/sheet1.xml') =>
    showErrors([part(name, text)])[0]?.bytes.toString();
  expect(shown('<c r="A1" t="e"><v>#REF!</v></c>')).toBe('<c r="A1" t="str"><v>#REF!</v></c>');
  expect(shown(`<x:c t = 'e' r="A1"/><c t="e"/>`)).toBe(`<x:c t = 'str' r="A1"/><c t="str"/>`);
  expect(shown('<c r="A1" t="s"/><d t="e"/>Xã')).toBe('<c r="A1" t="s"/><d t="e"/>Xã');
  expect(shown('<c t="e"/>', 'xl/styles.xml')).toBe('<c t="e"/>');
});

describe('packing', () => {
  const PARTS = [part('xl/một.xml', '<a>Xã</a>'), part('b.rels', ''), part('c.xml', 'c'.repeat(70_000))];

  test('gives an archive that is read as the same parts', () => {
    const file = packParts(PARTS);
    expect(texts(unpackParts(file))).toEqual(texts(PARTS));
    const read = unzipSync(file);
    expect(Object.entries(read).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
      texts(PARTS),
    );
  });

  test('with every field that its format asks for', () => {
    const file = packParts([part('é', 'abc'), part('b', 'd')]);
    // Local header: version 2.0, names in UTF-8, stored, 1 January 1980, the sum of "abc", twice its length, 2 bytes of a name.
    expect(file.subarray(0, 35).toString('hex')).toBe(
      '504b030414000008000000002100c2412435030000000300000002000000c3a9616263',
    );
    const directory = file.indexOf(ENTRY);
    expect(file.subarray(directory, directory + 48).toString('hex')).toBe(
      `504b0102140014000008000000002100c241243503000000030000000200${'00'.repeat(16)}c3a9`,
    );
    const end = file.subarray(-22);
    expect(end.toString('hex', 0, 12)).toBe('504b05060000000002000200');
    expect(end.readUInt32LE(12)).toBe(file.length - 22 - directory);
    expect(end.readUInt32LE(16)).toBe(directory);
    // The second part lies behind the first.
    const second = file.indexOf(ENTRY, directory + 4);
    expect(file.readUInt32LE(second + 42)).toBe(35);
  });

  test('of no parts is an empty archive', () => {
    expect(unpackParts(packParts([]))).toEqual([]);
  });
});
