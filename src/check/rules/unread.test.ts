/** Files that the site does not read, where a text was meant. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenEnding, meantAsText, missingEnding } from './unread.ts';

describe('a file of a word processor', () => {
  test('is told with the file in which its words belong', () => {
    expect(meantAsText('Thông báo.DOCX', 'content/news/2022/thong-bao')).toEqual({
      rule: 'unknown-file',
      message: 'Bài viết phải là tệp ".md"; tệp ".docx" này không được đọc nên không được đăng.',
      remedy:
        'mở tệp, chép chữ vào content/news/2022/thong-bao/thong-bao.md dưới phần đầu bài, rồi chuyển tệp này ra khỏi thư mục nội dung.',
    });
    expect(meantAsText('Thông báo.md.txt', 'pages')?.remedy).toContain('pages/thong-bao.md dưới');
    expect(meantAsText('….odt', 'pages')?.remedy).toContain('pages/ten-bai.md dưới');
  });

  test('beside a text goes into that text', () => {
    expect(meantAsText('a.rtf', 'news/2022/bai', 'index.md')?.remedy).toContain(
      'news/2022/bai/index.md dưới',
    );
  });

  test('is none by any other ending, or without one', () => {
    expect(meantAsText('a.jpg', 'pages')).toBeUndefined();
    expect(meantAsText('README', 'pages')).toBeUndefined();
  });
});

test.each([
  ['bao.md.txt', 'bao.md'],
  ['bao.MDX.txt', 'bao.MDX'],
  ['bao.md.bak', 'bao.md'],
  ['site.yaml.txt', 'site.yaml'],
  ['stats.json.docx', 'stats.json'],
  // What is in it is no text, whatever stands before.
  ['bao.md.docx', undefined],
  ['BAO.MD.DOCX', undefined],
  ['bao.md.TXT', 'bao.md'],
  ['bao.md', undefined],
  ['bao.txt', undefined],
  ['.md.txt', undefined],
])('%s has its ending before another: %s', (name, right) => {
  expect(hiddenEnding(name)).toBe(right);
});

describe('a file without an ending', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unread-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const endingOf = (bytes: string | Uint8Array) => {
    writeFileSync(join(folder, 'tep'), bytes);
    return missingEnding(join(folder, 'tep'));
  };

  test('is a text or a PDF by what is in it', () => {
    expect(endingOf('Thông báo họp thôn.')).toBe('.md');
    expect(endingOf('x')).toBe('.md');
    expect(endingOf('%PDF-1.7\n')).toBe('.pdf');
    expect(endingOf('a%PDF-1.7\n')).toBe('.md');
  });

  test('is neither where it is empty, or no text', () => {
    expect(endingOf('')).toBeUndefined();
    expect(endingOf('chữ\0chữ')).toBeUndefined();
    expect(endingOf(Buffer.from([0xff, 0x41]))).toBeUndefined();
    expect(endingOf(Buffer.from([0x41, 0xe1, 0x41]))).toBeUndefined();
  });

  test.each([
    ['ư', 4095],
    ['ư', 4094],
    ['ữ', 4095],
    ['ữ', 4094],
    ['ữ', 4093],
    ['😀', 4095],
    ['😀', 4094],
    ['😀', 4093],
    ['😀', 4092],
  ])('is a text though %s lies across the place up to which it is read', (letter, before) => {
    expect(endingOf(`${'x'.repeat(before)}${letter}x`)).toBe('.md');
  });
});
