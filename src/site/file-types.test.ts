import { describe, expect, test } from 'vitest';
import {
  ATTACHMENT_ENDINGS,
  bareMediaType,
  fileTypeName,
  isPackedOtherwise,
  mayBePacked,
  mediaType,
} from './file-types.ts';

describe('a file for download', () => {
  test.each([
    ['ke-hoach.pdf', 'PDF', 'application/pdf'],
    ['KE-HOACH.PDF', 'PDF', 'application/pdf'],
    ['don.v2.docx', 'Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['so-lieu.xlsx', 'Excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['so-lieu.csv', 'CSV', 'text/csv; charset=utf-8'],
  ])('%s is called %s', (file, name, mime) => {
    expect(fileTypeName(file)).toBe(name);
    expect(mediaType(file)).toBe(mime);
  });

  test('of an unknown type, or of none, is offered as a plain file', () => {
    for (const file of ['ban-do.dwg', 'README', '.pdf']) {
      expect(fileTypeName(file)).toBe('Tệp');
      expect(mediaType(file)).toBe('application/octet-stream');
    }
  });

  test('that could run in a browser may not be attached', () => {
    const dangerous = ['.html', '.htm', '.svg', '.js', '.mjs', '.xml', '.xhtml', '.exe', '.bat'];
    expect(dangerous.filter((ending) => ATTACHMENT_ENDINGS.includes(ending))).toEqual([]);
    expect(ATTACHMENT_ENDINGS).toContain('.pdf');
  });
});

describe('a ZIP', () => {
  test.each([
    'anh/',
    'phim.exe/',
    'anh/bia.JPG',
    'bản đồ\\thôn.SHP',
    'ke-hoach.pdf',
    'Thumbs.db',
    'anh/.DS_Store',
    '__MACOSX/anh/._a.exe',
    'anh/._bia.jpg',
  ])('may hold %s', (name) => {
    expect(mayBePacked(name)).toBe(true);
  });

  test.each([
    'cai-dat.exe',
    'cai-dat.exe ',
    'anh/mo.lnk',
    'a.pdf.js',
    'trang.html',
    'khac.zip',
    'khac.rar',
    'macro.docm',
    'README',
    'x__macosx.exe',
    'thumbs.db.exe',
    'cong-cu\\pdf',
  ])('may not hold %s', (name) => {
    expect(mayBePacked(name)).toBe(false);
  });

  test.each([
    ['ho-so.RAR', true],
    ['ho-so.7z.001', true],
    ['ho-so.tgz', true],
    ['ho-so.zip', false],
    ['ho-so.rar.pdf', false],
  ])('is not %s, or is it: %s', (name, isOther) => {
    expect(isPackedOtherwise(name)).toBe(isOther);
  });
});

test('feeds name the type of a text without its set of characters', () => {
  expect(['a.txt', 'a.PDF', 'a'].map(bareMediaType)).toEqual([
    'text/plain',
    'application/pdf',
    'application/octet-stream',
  ]);
});
