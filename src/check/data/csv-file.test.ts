/** A table of columns, a line each: what is read of it, and where every cell stands. */
import { expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { readCsv } from './csv-file.ts';

function read(text: string) {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from(text), 'redirects.csv', findings);
  const data = source && readCsv(source, ['old', 'new']);
  const told = findings
    .filter(({ rule }) => rule === 'schema')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
  return { data, told };
}

test('rows are read by their columns, without remarks, empty lines and the spaces around cells', () => {
  const { data, told } = read('Old, NEW\n# lời\n\n /a , /b\n  \r\n/c,/d\r\n');
  expect(told).toEqual([]);
  expect(data?.value).toEqual([
    { old: '/a', new: '/b' },
    { old: '/c', new: '/d' },
  ]);
});

test.each([
  ['as a Vietnamese Excel writes it', '\uFEFFold;new\r\n/a,1.html;/b\r\n/c;"/d"\r\n'],
  ['with cells between quotation marks', '"old","new"\n"/a,1.html","/b"\n/c , "/d" \n'],
  ['copied out of a program for tables', 'old\tnew\n/a,1.html\t/b\n/c\t/d'],
])('%s', (_name, text) => {
  const { data, told } = read(text);
  expect(told).toEqual([]);
  expect(data?.value).toEqual([
    { old: '/a,1.html', new: '/b' },
    { old: '/c', new: '/d' },
  ]);
  const range = data?.rangeOf([1, 'new']);
  expect(range && data?.text.slice(range.start, range.end)).toBe('/d');
});

test('a mark within a cell stands twice, and one that is never closed ends with its line', () => {
  expect(read('old,new\n"/a""b","/c"\n').data?.value).toEqual([{ old: '/a"b', new: '/c' }]);
  expect(read('old,new\n"/a,/b\n/c,/d\n')).toMatchObject({
    data: { value: [{ old: '/c', new: '/d' }] },
    told: ['2:1 Dòng này có 1 ô, phải có 2.'],
  });
});

test('a table of names alone has no rows', () => {
  expect(read('old,new\n').data?.value).toEqual([]);
});

test('a mark before the text is no part of a cell', () => {
  const { data } = read('\uFEFF# lời\nold,new\n/a,/b');
  expect(data?.value).toEqual([{ old: '/a', new: '/b' }]);
  expect(read('\uFEFFcu,moi').told).toEqual(['1:2 Dòng đầu phải là tên các cột: old,new.']);
});

test('every cell knows its place', () => {
  const text = 'old,new\n /a , /b\n/c,/d';
  const { data } = read(text);
  const at = (...path: (string | number)[]) => {
    const range = data?.rangeOf(path);
    return range && text.slice(range.start, range.end);
  };
  expect([at(0, 'old'), at(0, 'new'), at(1, 'new'), at(0), at(2, 'old')]).toEqual([
    '/a',
    '/b',
    '/d',
    undefined,
    undefined,
  ]);
  expect([data?.written([1, 'old']), data?.written([1])]).toEqual(['/c', undefined]);
  expect([data?.offsetOf([1]), data?.offsetOfKey([1], 'new'), data?.offsetOf([9])]).toEqual([17, 17, 0]);
  expect(data?.offsetOfKey([9], 'new')).toBe(0);
  expect([data?.rangeOfKey([0], 'old'), data?.text === text, data?.base]).toEqual([undefined, true, 0]);
});

test.each([
  ['', '1:1'],
  ['/a,/b\n', '1:1'],
  ['\n  cu,moi\n', '2:3'],
  ['old\n', '1:1'],
  ['old,new,more\n', '1:1'],
])('%j has another first line, which is told', (text, place) => {
  const { data, told } = read(text);
  expect(data).toBeUndefined();
  expect(told).toEqual([`${place} Dòng đầu phải là tên các cột: old,new.`]);
});

test('a row of another length is told and left out', () => {
  const { data, told } = read('old,new\n/a\n/b,/c,/d\n/e,/f');
  expect(data?.value).toEqual([{ old: '/e', new: '/f' }]);
  expect(told).toEqual(['2:1 Dòng này có 1 ô, phải có 2.', '3:1 Dòng này có 3 ô, phải có 2.']);
});

test.each([
  ['/a"b;/c', ['/a"b', '/c']],
  [' "/a;b" ;/c', ['/a;b', '/c']],
  ['"/a""b";/c', ['/a"b', '/c']],
  ['"/a;b', ['"/a;b', undefined]],
  ['" /a ";/c', ['/a', '/c']],
  ['";/c', ['";/c', undefined]],
])('a quotation mark opens a cell, and within one two are one: %j', (row, cells) => {
  const { data, told } = read(`old;new\n${row}\n`);
  const value = (data?.value ?? []) as Record<string, string | undefined>[];
  if (cells[1] === undefined) expect(told).toEqual(['2:1 Dòng này có 1 ô, phải có 2.']);
  else expect(value.map(({ old, new: to }) => [old, to])).toEqual([cells]);
});
