import { describe, expect, test } from 'vitest';
import { ATTACHMENT_ENDINGS, fileTypeName, mediaType } from './file-types.ts';

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
