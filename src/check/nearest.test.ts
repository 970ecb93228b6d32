/** Which known word is proposed for one that is not known, and when none is. */
import { describe, expect, test } from 'vitest';
import { NameList, nearest } from './nearest.ts';

describe('the nearest word', () => {
  test.each([
    ['titel', ['title', 'tags'], 'title'],
    ['tags', ['title', 'tags'], 'tags'],
    ['van ban', ['Văn bản', 'Tin tức'], 'Văn bản'],
    ['gạo', ['ngô', 'gáo', 'gạch'], 'gáo'],
    // One sign more, less, or another.
    ['coverr', ['cover'], 'cover'],
    ['cove', ['cover'], 'cover'],
    ['cower', ['cover'], 'cover'],
    ['xcover', ['cover'], 'cover'],
    ['over', ['cover'], 'cover'],
  ])('%j among %j is %j', (word, known, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  test('of two equally near ones the first is named', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
    expect(nearest('bat', ['hat', 'cat'])).toBe('hat');
  });

  test('a nearer one further down goes before', () => {
    expect(nearest('attachment', ['attachmxnts', 'attachments'])).toBe('attachments');
  });

  test('a third of its signs may be wrong, one at least', () => {
    expect(nearest('abcxyz', ['abcdef'])).toBeUndefined();
    expect(nearest('abcdxy', ['abcdef'])).toBe('abcdef');
    expect(nearest('abcdwxy', ['abcdefg'])).toBe('abcdefg');
    expect(nearest('abcvwxy', ['abcdefg'])).toBeUndefined();
    expect(nearest('a', ['b'])).toBe('b');
    expect(nearest('', ['b'])).toBe('b');
    expect(nearest('', ['bc'])).toBeUndefined();
    expect(nearest('ab', ['cd'])).toBeUndefined();
  });

  test('signs that stand elsewhere are counted twice', () => {
    expect(nearest('abc', ['bca'])).toBeUndefined();
    expect(nearest('abcd', ['bcda'])).toBe('bcda');
  });

  test('nothing is near among nothing', () => {
    expect(nearest('tags', [])).toBeUndefined();
  });

  test('a word of over 200 signs is no slip of a name', () => {
    const name = 'n'.repeat(199);
    expect(nearest(`${name}x`, [name])).toBe(name);
    expect(nearest(`${name}xx`, [name])).toBeUndefined();
  });
});

describe('among the names of a whole site', () => {
  const names = ['lua-moi', 'ngo-moi', 'anh/lua.jpg', 'anh/ngo.jpg'];

  test('the nearest is named', () => {
    expect(new NameList(names).nearest('lua-mooi')).toBe('lua-moi');
    expect(new NameList(names).nearest('khac han nhau')).toBeUndefined();
  });

  test('what cannot be meant is passed over', () => {
    expect(new NameList(['lua-moi', 'khac']).nearest('lua-moi', '', 'lua-moi')).toBeUndefined();
    expect(new NameList(['lua-moi', 'lua-mai']).nearest('lua-moi', '', 'lua-moi')).toBe('lua-mai');
  });

  test('only what begins alike is compared, and its rest alone', () => {
    const list = new NameList(names);
    expect(list.nearest('anh/luaa.jpg', 'anh/')).toBe('anh/lua.jpg');
    expect(list.nearest('lua-moi', 'anh/')).toBeUndefined();
    // Three of ten signs of the whole, but of three behind the beginning.
    expect(list.nearest('anh/xyz', 'anh/')).toBeUndefined();
    expect(new NameList(['tai-lieu/abc']).nearest('tai-lieu/xyz', 'tai-lieu/')).toBeUndefined();
    expect(new NameList(['tai-lieu/abc']).nearest('tai-lieu/xyz')).toBe('tai-lieu/abc');
  });

  test('a hundred words are looked up, the others have no suggestion', () => {
    const list = new NameList(names);
    for (let word = 1; word < 100; word += 1) list.nearest('lua-mooi');
    expect(list.nearest('lua-mooi')).toBe('lua-moi');
    expect(list.nearest('lua-mooi')).toBeUndefined();
  });
});
