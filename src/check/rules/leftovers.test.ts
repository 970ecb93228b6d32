/** What is a copy, of what; what a merge left; which text was meant by a file that is none. */
import { describe, expect, test } from 'vitest';
import { findMergeSign, originalOf } from './leftovers.ts';
import { hiddenEnding, meantAsText } from './unread.ts';

describe('a copy is called by the name of its original', () => {
  test.each([
    ['index - Copy.md', 'index.md'],
    ['index-copy (2).md', 'index.md'],
    ['bão - Bản sao 3.jpg', 'bão.jpg'],
    ['Copy of index.md', 'index.md'],
    ['ban-sao-cua-bao.md', 'bao.md'],
    ['index (1).md', 'index.md'],
    ['index(12).md', 'index.md'],
    ['index (An’s conflicted copy 2022-01-04).md', 'index.md'],
    ['index.sync-conflict-20220104-083958-ABCDEFG.md', 'index.md'],
    ['index_BACKUP_123.md', 'index.md'],
    ['index_REMOTE_1.md', 'index.md'],
    ['index.md.orig', 'index.md'],
    ['site.yaml.bak', 'site.yaml'],
    ['index.md~', 'index.md'],
    ['index.md.r123', 'index.md'],
    ['bai-mau-copy', 'bai-mau'],
    ['bai (2)', 'bai'],
  ])('%s', (name, original) => {
    expect(originalOf(name)).toBe(original);
  });

  test.each(['index.md', 'copyright.md', 'photocopy.md', 'nghi-quyet-(1).md.pdf', 'a_BASE.md', '(1).md'])(
    '%s is none',
    (name) => {
      expect(originalOf(name)).toBeUndefined();
    },
  );

  test('names of over 250 signs are not looked at', () => {
    expect(originalOf(`${'a'.repeat(243)} (1).md`)).toBe(`${'a'.repeat(243)}.md`);
    expect(originalOf(`${'a'.repeat(244)} (1).md`)).toBeUndefined();
  });
});

test('the signs of a merge stand at the beginning of a line, seven of them', () => {
  expect(findMergeSign('<<<<<<< HEAD')).toBe(0);
  expect(findMergeSign('một\n>>>>>>> nhánh')).toBe(4);
  expect(findMergeSign('một\n|||||||\r\n')).toBe(4);
  expect(findMergeSign('một <<<<<<< HEAD')).toBeUndefined();
  expect(findMergeSign('<<<<<<<< HEAD\n<<<<<< A\n<<<<<<<A\n=======\n')).toBeUndefined();
});

describe('a text in another form', () => {
  test.each([
    ['bão.docx', 'notices/bao.md'],
    ['Bài 1.TXT', 'notices/bai-1.md'],
    ['….html', 'notices/ten-bai.md'],
  ])('%s was meant as %s', (file, meant) => {
    expect(meantAsText(file, 'notices')?.remedy).toContain(`chép chữ vào ${meant} dưới`);
  });

  test('takes the name that is read where there is one', () => {
    expect(meantAsText('news/2022/a/bài.pdf', 'news/2022/a', 'index.md')?.remedy).toContain(
      'news/2022/a/index.md',
    );
    expect(meantAsText('a.PDF', 'x')?.message).toContain('tệp ".pdf" này');
  });

  test('is told of no other file', () => {
    for (const file of ['a.jpg', 'a.md', 'docx', 'a.docxx']) expect(meantAsText(file, 'x')).toBeUndefined();
  });

  test('hides its ending behind another', () => {
    expect(hiddenEnding('bao.md.txt')).toBe('bao.md');
    expect(hiddenEnding('site.yaml.docx')).toBe('site.yaml');
    expect(hiddenEnding('bao.md')).toBeUndefined();
    expect(hiddenEnding('.md.txt')).toBeUndefined();
    expect(hiddenEnding('bao.md.abcdef')).toBeUndefined();
  });
});
