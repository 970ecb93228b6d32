/** What a value of the wrong kind was meant to be. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  bareGroups,
  meantBoolean,
  meantChoice,
  meantGroup,
  meantInteger,
  meantList,
  meantWords,
} from './meant-values.ts';

const whole = (text: string) => ({ text, isWhole: true });
const partly = (text: string) => ({ text, isWhole: false });

test('yes and no, as people say them', () => {
  for (const word of ['có', 'Co', 'yes', 'ON', '1', 1, 'Đúng', ' x ', 'rồi'])
    expect(meantBoolean(word)).toEqual(whole('true'));
  for (const word of ['không', 'no', 'off', 0, 'Sai', 'chưa'])
    expect(meantBoolean(word)).toEqual(whole('false'));
  for (const word of ['có thể', '', 'nháp', 2]) expect(meantBoolean(word)).toBeUndefined();
});

test.each([
  ['5', '5'],
  [' "5" ', '5'],
  ['" 5 "', '5'],
  ["'1.783'", '1783'],
  ['1 783', '1783'],
  ['1,783', '1783'],
  ['12.345.678', '12345678'],
  ['3 sao', '3'],
  ['3sao', '3'],
  ['1.783 hồ sơ', '1783'],
  ['07', '7'],
  ['★★★', '3'],
  ['⭐️⭐️⭐️⭐️', '4'],
  ['*****', '5'],
  ['123456789012', '123456789012'],
])('%s is the number %s', (written, text) => {
  expect(meantInteger(written)).toEqual(whole(text));
});

test.each([
  '1.78',
  '1.7834',
  '1.783,5',
  '-5',
  '3 cái',
  'ba',
  '',
  '"5',
  '1.783,456',
  '1234567890123',
  '★★★★★★★★★★',
])('%j is none', (written) => {
  expect(meantInteger(written)).toBeUndefined();
});

describe('one of a few values', () => {
  const KINDS = ['Luật', 'Nghị định', 'Quyết định'];
  const CODES = { NĐ: 'Nghị định', 'QĐ-UBND': 'Quyết định', 'qđ-ubnd': 'Nghị định', QĐ: 'Quyết định' };

  test.each([
    ['quyet dinh', 'Quyết định'],
    ['LUẬT', 'Luật'],
    ['NĐ', 'Nghị định'],
    ['nđ', 'Nghị định'],
    ['ND', 'Nghị định'],
    [' QĐ-UBND ', 'Quyết định'],
    ['NĐ/2022 của xã', 'Nghị định'],
    ['Nghị định của Chính phủ', 'Nghị định'],
    ['Bộ Luật', 'Luật'],
  ])('%j is %s', (written, meant) => {
    expect(meantChoice(written, KINDS, CODES)).toBe(meant);
  });

  test.each(['Luậtt', 'XY', '', 'Quyết'])('%j is none of them', (written) => {
    expect(meantChoice(written, KINDS, CODES)).toBeUndefined();
  });

  test('is none where two have the same letters', () => {
    expect(meantChoice('ab', KINDS, { AB: 'Luật', aB: 'Nghị định' })).toBeUndefined();
  });
});

describe('a list where words are wanted', () => {
  test('is part of a sentence in a title', () => {
    expect(meantWords(['Họp'], 'title', '[Họp]')).toBe('"[Họp]"');
    expect(meantWords({ a: null }, 'title', '{a}')).toBe('"{a}"');
    expect(meantWords([], 'title', '[]')).toBeUndefined();
    expect(meantWords(['a', 'b'], 'title', '[a,\nb]')).toBeUndefined();
    expect(meantWords(['a'], 'title', '- a')).toBeUndefined();
  });

  test('is its words elsewhere', () => {
    expect(meantWords(['An', 'Bình'], 'author', '[An, Bình]')).toBe('"An, Bình"');
    expect(meantWords(['An'], 'author', '- An')).toBe('An');
    expect(meantWords([], 'author', '[]')).toBeUndefined();
    expect(meantWords(['An', 5], 'author', '[An, 5]')).toBeUndefined();
    expect(meantWords({ a: 'b' }, 'author', '{ a: b }')).toBeUndefined();
  });
});

const source = z.strictObject({ name: z.string(), url: z.string().optional() });
const picture = z.strictObject({ src: z.string(), alt: z.string() });
const phone = z.strictObject({ number: z.string(), office: z.string() });
const menu = z.strictObject({
  label: z.string(),
  to: z.string().startsWith('/'),
  note: z.string().optional(),
});
const link = z.strictObject({ label: z.string().optional(), url: z.string() });

describe('a word where a group is wanted', () => {
  test.each([
    ['Báo Mẫu', source, whole('{ name: Báo Mẫu }')],
    [' Báo (Mẫu) – số 1/2 ', source, whole('{ name: Báo (Mẫu) – số 1/2 }')],
    ['Báo: Mẫu', source, whole('{ name: "Báo: Mẫu" }')],
    ['2022', source, whole('{ name: "2022" }')],
    ['true', source, whole('{ name: "true" }')],
    ['bia.jpg', picture, partly('{ src: bia.jpg, alt: … }')],
    ['bia-1.JPG', picture, partly('{ src: bia-1.JPG, alt: … }')],
    ['0912345678', phone, partly('{ number: "0912345678", office: … }')],
    ['https://a.example/x', link, whole('{ url: https://a.example/x }')],
    ['www.a.example', link, whole('{ url: www.a.example }')],
    ['https://a.example/x y#z', link, whole('{ url: "https://a.example/x y#z" }')],
  ])('%j', (value, schema, meant) => {
    expect(meantGroup(value, schema)).toEqual(meant);
  });

  const file = z.strictObject({ title: z.string(), file: z.string(), note: z.string().optional() });
  test.each([
    ['Kế hoạch (ke-hoach.pdf)', file, '{ title: Kế hoạch, file: ke-hoach.pdf }'],
    ['ke-hoach.pdf - Kế hoạch', file, '{ title: Kế hoạch, file: ke-hoach.pdf }'],
    [
      'Kế hoạch | https://a.example/b.pdf',
      z.strictObject({ name: z.string(), url: z.string() }),
      '{ name: Kế hoạch, url: https://a.example/b.pdf }',
    ],
    ['Văn phòng - 0912345678', phone, '{ number: "0912345678", office: Văn phòng }'],
    ['0912345678: Văn phòng', phone, '{ number: "0912345678", office: Văn phòng }'],
    ['  Văn phòng :  0912345678  ', phone, '{ number: "0912345678", office: Văn phòng }'],
    [
      `${'x'.repeat(200)}, ${'y'.repeat(196)}.pdf`,
      file,
      `{ title: ${'x'.repeat(200)}, file: ${'y'.repeat(196)}.pdf }`,
    ],
  ])('%j are the two of the group, one of which says what it is', (value, schema, text) => {
    expect(meantGroup(value, schema)).toEqual(whole(text));
  });

  test.each([
    ['of which none says what it is', 'Họp thôn - Bàn việc', file],
    ['of which one is no telephone', 'Văn phòng - 09', phone],
    ['of which one is for another field', 'Văn phòng - ke-hoach.pdf', phone],
    ['where the group needs three', 'a.pdf - B', z.strictObject({ ...file.shape, at: z.string() })],
  ])('two words %s are no group', (_, value, schema) => {
    expect(meantGroup(value, schema)?.isWhole ?? false).toBe(false);
  });

  test('is not made one where the group has no room for it, or nothing was written', () => {
    expect(meantGroup('Báo Mẫu', picture)).toBeUndefined();
    expect(meantGroup('https://a.example/', picture)).toBeUndefined();
    expect(meantGroup('  ', source)).toBeUndefined();
    expect(meantGroup(5, source)).toBeUndefined();
    expect(meantGroup('a', z.string())).toBeUndefined();
    expect(meantGroup('a', undefined)).toBeUndefined();
  });
});

describe('one thing where a list of groups is wanted', () => {
  test('is a list of one', () => {
    expect(meantList('Báo Mẫu', z.array(source), 'Báo Mẫu')).toEqual(whole('[{ name: Báo Mẫu }]'));
    expect(meantList('a.jpg', z.array(picture).optional(), 'a.jpg')).toEqual(
      partly('[{ src: a.jpg, alt: … }]'),
    );
    expect(meantList({ number: '1' }, z.array(phone), '{ number: "1" }  ')).toEqual(
      whole('[{ number: "1" }]'),
    );
    expect(meantList({ number: '1', office: 'A' }, z.array(phone), 'number: "1"\noffice: A\n')).toEqual(
      whole('- number: "1"\n  office: A\n'),
    );
  });

  test('whose keys are the values is a list of groups of two', () => {
    const category = z.strictObject({ id: z.string(), name: z.string(), order: z.int().optional() });
    const short = z.strictObject({ short: z.string(), full: z.array(z.string()) });
    expect(meantList({ 'tin-xa': 'Tin xã', b: 'B: c' }, z.array(category), 'x\n')).toEqual(
      whole('- id: tin-xa\n  name: Tin xã\n- id: b\n  name: "B: c"\n'),
    );
    expect(meantList({ UBND: 'Ủy ban nhân dân' }, z.array(short), 'x')).toEqual(
      whole('- short: UBND\n  full: [Ủy ban nhân dân]'),
    );
    for (const other of [{ id: 'a' }, { a: 5 }, {}])
      expect(meantList(other, z.array(category), 'id: a')).toEqual(whole('- id: a'));
  });

  test('whose lines stand further in keeps its margin', () => {
    const short = z.strictObject({ id: z.string(), name: z.string() });
    expect(meantList({ a: 'A', b: 'B' }, z.array(short), 'x\n', '  ')).toEqual(
      whole('- id: a\n    name: A\n  - id: b\n    name: B\n'),
    );
  });

  test('in braces is a list of groups of two', () => {
    expect(meantList({ 'Tin tức': '/tin-tuc/' }, z.array(menu), '{ Tin tức: /tin-tuc/ }')).toEqual(
      whole('[{ label: Tin tức, to: "/tin-tuc/" }]'),
    );
  });

  test('is nothing else', () => {
    expect(meantList(['a'], z.array(source), '[a]')).toBeUndefined();
    expect(meantList(null, z.array(source), '')).toBeUndefined();
    expect(meantList('a', z.array(z.string()), 'a')).toBeUndefined();
    expect(meantList('a', source, 'a')).toBeUndefined();
    expect(meantList('Báo', z.array(picture), 'Báo')).toBeUndefined();
  });
});

describe('names and values without the names of their keys', () => {
  const right = '{ label: Tin tức, to: "/tin-tuc/" }';
  test.each([
    ['a name with its value', { 'Tin tức': '/tin-tuc/' }, right],
    ['the value before the name', { '/tin-tuc/': 'Tin tức' }, '{ to: "/tin-tuc/", label: Tin tức }'],
    ['the two of one group', { 'Tin tức': null, '/tin-tuc/': null }, right],
    ['several', { 'Tin tức': '/tin-tuc/', Họp: '/hop/' }, `${right}, { label: Họp, to: "/hop/" }`],
  ])('%s: the likelier order is the first', (_, input, text) => {
    expect(bareGroups(input, menu, ', ')[0]).toBe(text);
  });

  test('the other order is the second', () => {
    expect(bareGroups({ 'Tin tức': '/tin-tuc/' }, menu, ', ')[1]).toBe('{ to: Tin tức, label: "/tin-tuc/" }');
  });

  test('each stands in a line of its own behind a dash', () => {
    expect(bareGroups({ a: '/a', b: '/b' }, menu, '- ')[0]).toBe(
      '{ label: a, to: "/a" }\n- { label: b, to: "/b" }',
    );
  });

  test.each([
    ['one without its value', { a: null }],
    ['three of them', { a: null, b: null, c: null }],
    ['a value that is no text', { a: 5 }],
    ['a name of nothing', { '': '/a' }],
    ['a key of the group among them', { label: 'a', b: '/b' }],
    ['none', {}],
    ['no group', 'a'],
    ['nothing', null],
  ])('%s: no group is made of it', (_, input) => {
    expect(bareGroups(input, menu, ', ')).toEqual([]);
  });

  test('no group is made where one or three are wanted, or words', () => {
    const one = z.strictObject({ label: z.string() });
    const three = z.strictObject({ ...menu.shape, at: z.string() });
    for (const schema of [one, three, z.string(), undefined])
      expect(bareGroups({ a: '/a' }, schema, ', ')).toEqual([]);
  });
});
