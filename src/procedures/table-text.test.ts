import { describe, expect, test } from 'vitest';
import { decodeTable } from './table-text.ts';

const TEXT = 'Lĩnh vực,Hồ sơ\nĐất đai,12\nHộ tịch,345\n';
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

describe('a table exported by whatever program', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-8 that is decomposed', Buffer.from(TEXT.normalize('NFD'))],
    ['UTF-16 little endian with a mark', utf16le(`\uFEFF${TEXT}`)],
    ['UTF-16 big endian with a mark', utf16be(`\uFEFF${TEXT}`)],
    ['UTF-16 little endian', utf16le(TEXT)],
    ['UTF-16 big endian', utf16be(TEXT)],
  ])('is read in %s', (_, bytes) => {
    expect(decodeTable(bytes)).toBe(TEXT);
  });

  test.each([
    ['UTF-16 with one letter that has no zero', utf16le('\uFEFFế'), 'ế'],
    ['UTF-16 big endian with one letter that has no zero', utf16be('\uFEFFế'), 'ế'],
    ['UTF-16 with three zeros among twenty bytes', utf16le('ếếếếếếếa,b'), 'ếếếếếếếa,b'],
    ['nothing at all', Buffer.alloc(0), ''],
  ])('is read of %s', (_, bytes, text) => {
    expect(decodeTable(bytes)).toBe(text);
  });

  test.each([
    ['a zero among its letters', Buffer.from(`${TEXT}\0`)],
    ['two zeros among twenty bytes', utf16le('ếếếếếếếếa,')],
    ['a control character', Buffer.from('a\x07b')],
    ['UTF-16 cut short', utf16le(`\uFEFF${TEXT}`).subarray(0, -1)],
    ['letters of TCVN3', Buffer.from([0x48, 0xe5, 0x20, 0xb5, 0xb8, 0xa9, 0xae])],
    ['a first byte of a mark without the second', Buffer.from([0xff, 0x41, 0x42])],
    ['a character that stands for what could not be read', Buffer.from('a\uFFFDb')],
  ])('is refused with %s', (_, bytes) => {
    expect(decodeTable(bytes)).toBeUndefined();
  });
});
