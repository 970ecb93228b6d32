/** Data that was read: all that is written in it, and how one item of it is taken out or written anew. */
import { describe, expect, test } from 'vitest';
import { readJson } from './data/json-file.ts';
import { readYaml } from './data/yaml-file.ts';
import { apply } from './data/yaml-repair.ts';
import { type Data, type Path, textInstead, textsOf, valueAt, withoutItem, wordsAt } from './data-file.ts';
import { sourceOf } from './source-file.ts';

const BEFORE = '---\n';

/** Front matter, which does not begin where its file does, or a file of figures. */
function read(text: string): { readonly data: Data; readonly file: string } {
  const isJson = /^[[{]/.test(text);
  const file = isJson ? text : BEFORE + text;
  const source = sourceOf(Buffer.from(file), 'a', []);
  const data = source && (isJson ? readJson(source) : readYaml(source, BEFORE.length));
  if (!data) throw new Error('this text cannot be read');
  return { data, file };
}

test('every text is found by its path, and every name by that of its group', () => {
  const value = { a: 'x', b: ['y', { c: 'z', d: 5, e: null, f: true }], g: null };
  expect([...textsOf(value)]).toEqual([
    { text: 'a', path: [], isKey: true },
    { text: 'x', path: ['a'], isKey: false },
    { text: 'b', path: [], isKey: true },
    { text: 'y', path: ['b', 0], isKey: false },
    { text: 'c', path: ['b', 1], isKey: true },
    { text: 'z', path: ['b', 1, 'c'], isKey: false },
    { text: 'd', path: ['b', 1], isKey: true },
    { text: 'e', path: ['b', 1], isKey: true },
    { text: 'f', path: ['b', 1], isKey: true },
    { text: 'g', path: [], isKey: true },
  ]);
  expect([...textsOf(5)]).toEqual([]);
});

test('a value is found by its path, and nothing where there is none', () => {
  const value = { a: [{ b: 1 }], c: 'text', d: null };
  expect(valueAt(value, [])).toBe(value);
  expect(valueAt(value, ['a', 0, 'b'])).toBe(1);
  expect(valueAt(value, ['a', 1, 'b'])).toBeUndefined();
  expect(valueAt(value, ['c', 'length'])).toBeUndefined();
  expect(valueAt(value, ['d', 'b'])).toBeUndefined();
  expect(valueAt(value, ['constructor'])).toBeUndefined();
});

test('numbers are the letters that stand there: of a telephone the first zero is part', () => {
  const { data } = read('phones:\n  - { number: 0900, office: An, isOpen: true, note: ~ }\n  - 1.50\n');
  expect(wordsAt(data, ['phones'])).toEqual([
    { number: '0900', office: 'An', isOpen: 'true', note: null },
    '1.50',
  ]);
  expect(wordsAt(data, ['phones', 0, 'number'])).toBe('0900');
  expect(wordsAt(data, ['x'])).toBeUndefined();
});

describe('an item is taken out', () => {
  const without = (text: string, path: Path) => {
    const { data, file } = read(text);
    const way = withoutItem(data, path);
    const left = way && apply(file, way);
    return file === text ? left : left?.slice(BEFORE.length);
  };

  test.each<[written: string, path: Path, left: string]>([
    ['tags: [a, b, c]\n', ['tags', 0], 'tags: [b, c]\n'],
    ['tags: [a, b, c]\n', ['tags', 1], 'tags: [a, c]\n'],
    ['tags: [a,   b, c]\n', ['tags', 2], 'tags: [a,   b]\n'],
    ['tags:\n  - a\n  - b\ntitle: x\n', ['tags', 0], 'tags:\n  - b\ntitle: x\n'],
    ['tags:\n  - a\n  - b\ntitle: x\n', ['tags', 1], 'tags:\n  - a\ntitle: x\n'],
    ['tags:\n  -   a\n  -\t b', ['tags', 1], 'tags:\n  -   a'],
    ['title: x\ntags: [a]\npinned: true\n', ['tags', 0], 'title: x\npinned: true\n'],
    ['title: x\ntags:\n  - a\npinned: true\n', ['tags', 0], 'title: x\npinned: true\n'],
    ['title: x\ntags: [a]', ['tags', 0], 'title: x\n'],
    ['{ "a": ["b", "c"] }', ['a', 0], '{ "a": ["c"] }'],
    ['{ "a": ["b", "c"] }', ['a', 1], '{ "a": ["b"] }'],
  ])('of %j at %j', (written, path, left) => {
    expect(without(written, path)).toBe(left);
  });

  test.each<[why: string, written: string, path: Path]>([
    ['it is not there', 'tags: [a, b]', ['tags', 2]],
    ['it is in no list', 'title: a', ['title']],
    ['there is no such list', 'title: a', ['tags', 0]],
    ['what is left could not be read', '{ "a": ["b"], "c": 1 }', ['a', 0]],
    ['the list is one of a list', 'a:\n  - [b]\n  - [c, d]\n', ['a', 0, 0]],
  ])('never where %s', (_, written, path) => {
    expect(without(written, path)).toBeUndefined();
  });
});

describe('a text in the place of another', () => {
  const instead = (text: string, path: Path, written: string) => {
    const { data, file } = read(text);
    const replacement = textInstead(data, path, written);
    return replacement && apply(file, replacement).slice(file === text ? 0 : BEFORE.length);
  };

  test('stands as it is where YAML takes it for these words, else in quotes', () => {
    expect(instead('a: "x"\nb: 1', ['a'], 'Xã Mẫu')).toBe('a: Xã Mẫu\nb: 1');
    expect(instead('a: [x, y]', ['a', 1], 'Xã (Mẫu)')).toBe('a: [x, Xã (Mẫu)]');
    expect(instead('a: x', ['a'], 'Năm: 2022')).toBe('a: "Năm: 2022"');
    expect(instead('a: x', ['a'], '2022')).toBe('a: "2022"');
    for (const word of ['true', 'No', 'ON', 'null'])
      expect(instead('a: x', ['a'], word)).toBe(`a: "${word}"`);
    expect(instead('{ "a": "x" }', ['a'], 'Xã')).toBe('{ "a": "Xã" }');
  });

  test('is proposed for nothing that is written over several lines, or is not there', () => {
    expect(instead('a: |\n  x\n  y', ['a'], 'z')).toBeUndefined();
    expect(instead('a: x\n  y', ['a'], 'z')).toBeUndefined();
    expect(instead('a: x', ['b'], 'z')).toBeUndefined();
    expect(instead('a:', ['a'], 'z')).toBeUndefined();
  });
});
