import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ATTACHMENT_ENDINGS } from '../site/file-types.ts';
import { isKnownKind, isWhatItsNameSays, readAt } from './file-bytes.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const HTML = '<!doctype html><script>alert(1)</script>';
const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';

describe('a file by its bytes', () => {
  test.each([
    ['a.pdf', '%PDF-1.7\n'],
    ['a.PDF', '\r\n%PDF-1.4'],
    ['a.docx', 'PK\x03\x04'],
    ['a.xlsx', 'PK\x03\x04'],
    ['a.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a.doc', '{\\rtf1'],
    ['a.jpg', '\xff\xd8\xff\xe0'],
    ['a.png', '\x89PNG\r\n\x1a\n'],
    ['a.webp', 'RIFF\0\0\0\0WEBPVP8 '],
    ['a.avif', '\0\0\0\x1cftypavif\0\0\0\0'],
    ['a.avif', `\0\0\0\x1cftyp${'x'.repeat(52)}avif`],
    ['a.avif', '\0\0\0\x1cftypmif1\0\0\0\0avis'],
    ['a.mp3', 'ID3\x04'],
    ['a.mp3', '\xff\xfb\x90'],
    ['a.mp4', '\0\0\0\x18ftypmp42'],
    ['a.m4a', '\0\0\0\x18ftypM4A '],
    ['a.ogg', `OggS${'\0'.repeat(24)}OpusHead`],
    ['a.ogg', `OggS${'\0'.repeat(24)}\x01vorbis`],
    ['a.txt', 'Kế hoạch < 5'],
    ['a.csv', '\xef\xbb\xbfnam,ho so'],
    ['a.txt', ''],
    ['a.txt', '\xff\xfeK\0'],
  ])('%s is what it says', (name, content) => {
    expect(isWhatItsNameSays(name, bytes(content))).toBe(true);
  });

  test.each([
    ...[
      'a.pdf',
      'a.docx',
      'a.jpg',
      'a.png',
      'a.txt',
      'a.csv',
      'a.doc',
      'a.mp3',
      'a.m4a',
      'a.ogg',
      'a.mp4',
      'a.webp',
    ].flatMap((name) => [
      [name, HTML],
      [name, SVG],
      [name, `\n \t${HTML}`],
      [name, `\xef\xbb\xbf${HTML}`],
    ]),
    ['a.pdf', `${HTML}\n%PDF-1.7`],
    ['a.ogg', `OggS${'\0'.repeat(24)}\x80theora`],
    ['a.m4a', '\0\0\0\x18ftypavif'],
    ['a.pdf', 'MZ'],
    ['a.jpg', 'GIF89a<script>'],
    ['a.mp3', '\xff\x00'],
    ['a.mp3', 'x\xfb\x90'],
    ['a.mp3', '\xff'],
    ['a.mp4', '\0\0\0\x18ftypheic'],
    // Brands stand in the first 64 bytes.
    ['a.avif', `\0\0\0\x1cftyp${'x'.repeat(53)}avif`],
    ['a.pdf', '<p>%PDF-1.7'],
    ['a.docx', ''],
    ['a.txt', 'MZ\0\0'],
    ['a.txt', '\xff\xfe<\0s\0'],
    ['a.txt', '\xfe\xff\0\n\0<\0s'],
    ['a.html', HTML],
    ['a.svg', SVG],
    ['a.xml', SVG],
    ['a.js', 'alert(1)'],
    ['a', 'x'],
    ['constructor', 'x'],
    ['a.constructor', 'x'],
  ])('%s is not: %j', (name = '', content = '') => {
    expect(isWhatItsNameSays(name, bytes(content))).toBe(false);
  });

  test('every kind that may be attached is known', () => {
    expect(ATTACHMENT_ENDINGS.length).toBeGreaterThan(10);
    expect(ATTACHMENT_ENDINGS.filter((ending) => !isKnownKind(`a${ending}`))).toEqual([]);
    expect(['A.PDF', 'a.exe', 'pdf'].map(isKnownKind)).toEqual([true, false, false]);
  });

  test('and the files of the fixtures are what they say', () => {
    const dir = join(import.meta.dirname, '../../tests/fixtures/rich');
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(isKnownKind);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !isWhatItsNameSays(file, readFileSync(join(dir, file))))).toEqual([]);
  });
});

test('bytes of a file are read from a place on, as many as there are', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'file-bytes-')), 'a');
  writeFileSync(file, '0123456789');
  const read = (from: number, length: number) => readAt(file, from, length).toString();
  expect([read(0, 3), read(7, 3), read(7, 99), read(10, 5), read(99, 5), read(4, 0)]).toEqual([
    '012',
    '789',
    '789',
    '',
    '',
    '',
  ]);
  rmSync(dirname(file), { recursive: true });
});
