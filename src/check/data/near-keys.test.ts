/** What a key was meant to be that no schema has. */
import { describe, expect, test } from 'vitest';
import { isNameOfKey, meantKey } from './near-keys.ts';

const KNOWN = ['title', 'publishedAt', 'updatedAt', 'tags', 'author', 'cover'];
const meant = (key: string, free: readonly string[] = KNOWN) => meantKey(key, free, KNOWN);

describe('a key', () => {
  test('in capitals or with other signs is the same, also where that is there already', () => {
    expect(meant('Title')).toBe('title');
    expect(meant('TITLE', [])).toBe('title');
    expect(meant('Tags', ['title'])).toBe('tags');
  });

  test('by which people call a thing is the first of its names that is not there yet', () => {
    expect(meant('tiêu đề')).toBe('title');
    expect(meant('Tieu de')).toBe('title');
    expect(meant('headline')).toBe('title');
    expect(meant('ngày')).toBe('publishedAt');
    expect(meant('ngày', ['updatedAt'])).toBe('updatedAt');
    expect(meant('ngày', ['title'])).toBeUndefined();
  });

  test('with a slip is the nearest', () => {
    expect(meant('autor')).toBe('author');
    expect(meant(' authr ')).toBe('author');
    expect(meant('xyzxyz')).toBeUndefined();
  });

  test('of many words is a sentence', () => {
    expect(meant('titl e')).toBeUndefined();
  });

  test('that is there already is meant by a long word with a slip, not by a short one, which is like many', () => {
    expect(meant('titlf', [])).toBe('title');
    expect(meant('tagz', [])).toBeUndefined();
    expect(meant('tagz', ['tags'])).toBe('tags');
  });
});

test('a name is one of a key, here or elsewhere, or none', () => {
  expect(['title', 'Tiêu đề', 'ngay dang', 'pubDate'].map(isNameOfKey)).toEqual([true, true, true, true]);
  expect(['Thôn Đông', ''].map(isNameOfKey)).toEqual([false, false]);
});
