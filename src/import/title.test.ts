/** Which line of a text is its title. */
import { describe, expect, test } from 'vitest';
import { type Block, paragraph, words } from './text.ts';
import { takeTitle } from './title.ts';

const line = (text: string): Block => paragraph([words(text)]);
const set = (text: string): Block => paragraph([words(text, { bold: true })], { align: 'center' });
const heading = (level: number, text: string): Block => ({ type: 'heading', level, pieces: [words(text)] });
const many = (count: number) => Array.from({ length: count }, (_, at) => line(`Dòng ${at}`));

/** The title, whether it is a guess, and how many blocks are left. */
const titled = (blocks: readonly Block[], said?: string) => {
  const { title, isGuessed, blocks: left } = takeTitle(blocks, said);
  return [title, isGuessed ? 'guessed' : 'said', left.length];
};

describe('that the file says', () => {
  test.each([
    ['is taken out of the text', [line('Thôn Mẫu họp'), line('Chữ.')], ['Thôn Mẫu họp', 'said', 1]],
    [
      'also where it stands in capitals and quotation marks',
      [line('“THÔN MẪU – HỌP”.'.replace('–', '-')), line('Chữ.')],
      ['Thôn Mẫu họp', 'said', 1],
    ],
    ['is left alone in a sentence', [line('Thôn Mẫu họp rồi'), line('Chữ.')], ['Thôn Mẫu họp', 'said', 2]],
    [
      'is found in the twelfth line',
      [...many(11), line('Thôn Mẫu họp'), line('Chữ.')],
      ['Thôn Mẫu họp', 'said', 12],
    ],
    ['and not further down', [...many(12), line('Thôn Mẫu họp'), line('Chữ.')], ['Thôn Mẫu họp', 'said', 14]],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(titled(blocks, 'Thôn Mẫu họp')).toEqual(wanted);
  });

  test('takes no empty block out, whatever it is made of', () => {
    expect(titled([{ type: 'rule' }, line('Chữ.')], '"')).toEqual(['"', 'said', 2]);
  });
});

describe('that a program calls so', () => {
  const called = (text: string) => paragraph([words(text)], { isTitle: true });
  test.each([
    [
      'is no guess, wherever it stands among the first lines',
      [line('a'), called('Họp'), line('b')],
      ['Họp', 'said', 2],
    ],
    ['goes before a heading', [heading(1, 'Mục'), called('Họp')], ['Họp', 'said', 1]],
    ['is too far down', [...many(12), called('Họp')], ['Dòng 0', 'guessed', 12]],
    ['may be as long as the field', [called('a'.repeat(250)), line('b')], ['a'.repeat(250), 'said', 1]],
    ['and no longer', [called('a'.repeat(251)), line('b')], [undefined, 'guessed', 2]],
    ['says nothing', [called(' '), line('b')], [undefined, 'guessed', 2]],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(titled(blocks)).toEqual(wanted);
  });
});

describe('that is a heading', () => {
  test.each([
    ['alone of its rank', [heading(1, 'Họp'), heading(2, 'Mục'), heading(2, 'Mục')], ['Họp', 'said', 2]],
    ['alone at all', [line('UBND'), heading(3, 'Họp'), line('Chữ.')], ['Họp', 'said', 2]],
    [
      'one of two of its rank is a part',
      [heading(1, 'Một'), line('Chữ.'), heading(1, 'Hai')],
      [undefined, 'guessed', 3],
    ],
    [
      'below another rank it is a part',
      [heading(2, 'Một'), heading(1, 'Hai'), line('Chữ.')],
      [undefined, 'guessed', 3],
    ],
    ['in the twelfth place', [...many(11), heading(1, 'Họp')], ['Họp', 'said', 11]],
    ['further down it is a part', [...many(12), heading(1, 'Họp')], ['Dòng 0', 'guessed', 12]],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(titled(blocks)).toEqual(wanted);
  });
});

describe('that is set above the text', () => {
  const after = line('Chữ.');
  test.each([
    ['in bold in the middle', [set('HỌP'), after], ['HỌP', 'guessed', 1]],
    [
      'in two lines',
      [set('THÔNG BÁO'), set('Về việc thu quỹ'), after],
      ['THÔNG BÁO Về việc thu quỹ', 'guessed', 1],
    ],
    ['two of 39 letters', [set('a'.repeat(39)), set('b'), after], [`${'a'.repeat(39)} b`, 'guessed', 1]],
    ['a long one is whole by itself', [set('a'.repeat(40)), set('b'), after], ['a'.repeat(40), 'guessed', 2]],
    ['nothing behind it', [line('x'), set('HỌP')], ['HỌP', 'guessed', 1]],
    [
      'below the letterhead',
      [set('UBND XÃ MẪU'), set('Số: 12/TB'), set('HỌP'), after],
      ['HỌP', 'guessed', 3],
    ],
    [
      'the motto is none',
      [set('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), set('Độc lập - Tự do - Hạnh phúc'), after],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'guessed', 2],
    ],
    [
      'a word that begins like an office is one',
      [line('x'), set('SỐNG ĐẸP'), after],
      ['SỐNG ĐẸP', 'guessed', 2],
    ],
    [
      'half in bold is none',
      [line('x'), paragraph([words('a', { bold: true }), words('b')], { align: 'center' })],
      ['x', 'guessed', 1],
    ],
    [
      'a space that is not bold is nothing',
      [line('x'), paragraph([words('a', { bold: true }), words(' ')], { align: 'center' })],
      ['a', 'guessed', 1],
    ],
    [
      'a line break in it',
      [
        line('x'),
        paragraph([words('a', { bold: true }), { type: 'break' }, words('b', { bold: true })], {
          align: 'center',
        }),
      ],
      ['a b', 'guessed', 1],
    ],
    ['at the left it is none', [line('x'), paragraph([words('a', { bold: true })])], ['x', 'guessed', 1]],
    [
      'a point is none',
      [line('x'), paragraph([words('a', { bold: true })], { align: 'center', item: { level: 0, sign: 1 } })],
      ['x', 'guessed', 1],
    ],
    [
      'a picture alone is none',
      [line('x'), paragraph([{ type: 'picture', key: 'a', alt: '' }], { align: 'center' })],
      ['x', 'guessed', 1],
    ],
    ['as long as the field', [line('x'), set('a'.repeat(250))], ['a'.repeat(250), 'guessed', 1]],
    ['and no longer', [line('x'), set('a'.repeat(251))], ['x', 'guessed', 1]],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(titled(blocks)).toEqual(wanted);
  });
});

describe('that is the first line', () => {
  test.each([
    ['of several', [line('Họp'), line('Chữ.')], ['Họp', 'guessed', 1]],
    ['the only one is the text', [line('Họp')], [undefined, 'guessed', 1]],
    ['150 letters', [line('a'.repeat(150)), line('b')], ['a'.repeat(150), 'guessed', 1]],
    ['a paragraph is none', [line('a'.repeat(151)), line('b')], [undefined, 'guessed', 2]],
    [
      'a point is none',
      [paragraph([words('a')], { item: { level: 0, sign: 'bullet' } }), line('b')],
      [undefined, 'guessed', 2],
    ],
    ['a rule is none', [{ type: 'rule' }, line('b')], [undefined, 'guessed', 2]],
    ['nothing at all', [], [undefined, 'guessed', 0]],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(titled(blocks)).toEqual(wanted);
  });
});
