/** What files and folders are to be called that cannot keep their names: nothing is written over. */
import { describe, expect, test } from 'vitest';
import { RESERVED_SLUGS } from '../../site/urls.ts';
import { asRead, isAddress, NewNames, shortSlug } from './new-names.ts';

const to = (names: NewNames, from: string, name: string) => names.propose(from, name).to;

describe('a new name', () => {
  test('is the one that is wanted, in the same folder', () => {
    expect(new NewNames([]).propose('news/2022/Bài', 'bai')).toEqual({
      from: 'news/2022/Bài',
      to: 'news/2022/bai',
    });
    expect(to(new NewNames([]), 'Site.yaml', 'site.yaml')).toBe('site.yaml');
  });

  test('has a number where another file or folder has it, also in capitals', () => {
    expect(to(new NewNames(['pages/a-b.md']), 'pages/A b.md', 'a-b.md')).toBe('pages/a-b-2.md');
    expect(to(new NewNames(['news/2022/bai/anh/A.JPG']), 'news/2022/bai/anh/á.jpg', 'a.jpg')).toBe(
      'news/2022/bai/anh/a-2.jpg',
    );
    expect(to(new NewNames(['news/2022/bai/index.md']), 'news/2022/Bài', 'bai')).toBe('news/2022/bai-2');
  });

  test('is no address that another entry has, in whatever year', () => {
    expect(to(new NewNames(['news/2021/bai/index.md']), 'news/2022/Bài', 'bai')).toBe('news/2022/bai-2');
    expect(to(new NewNames(['news/2021/bai/index.md']), 'pages/Bài.md', 'bai.md')).toBe('pages/bai.md');
  });

  test('is none that the site keeps for itself', () => {
    const [reserved = ''] = RESERVED_SLUGS;
    expect(to(new NewNames([]), 'pages/x.md', `${reserved}.md`)).toBe(`pages/${reserved}-2.md`);
  });

  test('may be its own in other letters', () => {
    expect(to(new NewNames(['pages/A.md']), 'pages/A.md', 'a.md')).toBe('pages/a.md');
    expect(to(new NewNames(['news/2022/Bai/index.md']), 'news/2022/Bai', 'bai')).toBe('news/2022/bai');
  });

  test('is proposed once for a file, and to no other', () => {
    const names = new NewNames(['pages/x.md']);
    expect(to(names, 'pages/Á.md', 'a.md')).toBe('pages/a.md');
    expect(to(names, 'pages/Á.md', 'b.md')).toBe('pages/a.md');
    expect(to(names, 'pages/À.md', 'a.md')).toBe('pages/a-2.md');
    expect(to(names, 'pages/Ả.md', 'a.md')).toBe('pages/a-3.md');
  });
});

describe('a new place', () => {
  test('is one where nothing lies', () => {
    const names = new NewNames(['pages/a.md']);
    expect(names.move('a.md', 'pages/a.md')).toBeUndefined();
    expect(names.move('b.md', 'pages/b.md')).toEqual({ from: 'b.md', to: 'pages/b.md' });
    expect(names.move('b.md', 'pages/b.md')).toEqual({ from: 'b.md', to: 'pages/b.md' });
    expect(names.move('b.md', 'pages/c.md')).toBeUndefined();
    expect(names.move('c.md', 'pages/b.md')).toBeUndefined();
  });
});

describe('what a text writes for a file beside it', () => {
  const names = new NewNames([]);
  names.propose('news/2022/bai/Ảnh 1.jpg', 'anh-1.jpg');
  names.propose('news/2022/bai/Thư mục', 'thu-muc');
  names.propose('news/2022/bai/cổng.jpg'.normalize('NFD'), 'cổng.jpg');

  test('is its new name, or that of its folder', () => {
    expect(names.renamed('news/2022/bai', 'Ảnh 1.jpg')?.instead).toBe('anh-1.jpg');
    expect(names.renamed('news/2022/bai', 'Thư mục/a/b.jpg')?.instead).toBe('thu-muc/a/b.jpg');
    expect(names.renamed('news/2022/bai', 'Thư mục/a/b.jpg')?.rename.from).toBe('news/2022/bai/Thư mục');
  });

  test('is what stands there where no letter changes, or nothing is renamed', () => {
    expect(names.renamed('news/2022/bai', 'cổng.jpg'.normalize('NFD'))).toBeUndefined();
    expect(names.renamed('news/2022/bai', 'khac.jpg')).toBeUndefined();
    expect(asRead('\u00d0a'.normalize('NFD'))).toBe('Đa');
  });
});

test('a name is an address where an entry has it', () => {
  expect(['news/2022/bai', 'pages/a.md', 'products/gao'].map(isAddress)).toEqual([true, true, true]);
  expect(['news/2022/bai/anh.jpg', 'site.yaml', 'news'].map(isAddress)).toEqual([false, false, false]);
});

test('a name on an address has a hundred and fifty letters at most, to the end of a word', () => {
  const words = `${'a'.repeat(99)}-${'b'.repeat(50)}`;
  expect(shortSlug(words)).toBe(words);
  expect(shortSlug(`${words}b`)).toBe('a'.repeat(99));
  expect(shortSlug(`${words}-c`)).toBe('a'.repeat(99));
});
