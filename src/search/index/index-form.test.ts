/** The form in which a text goes into the index. */
import { describe, expect, test } from 'vitest';
import { chance } from '../../../tests/support/chance.ts';
import { syllablesOf } from '../query/syllables.ts';
import { fromIndexForm, type IndexedText, indexTerm, toIndexForm } from './index-form.ts';

const body = (text: string): IndexedText => ({ title: '', description: '', body: text });

describe('the form of text in the index', () => {
  test.each([
    'Ủy ban nhân dân xã họp – “bàn” việc đất đai…',
    'Số 42/2022/NĐ-CP ngày 24/6/2022, khổ A4',
    'Hoà bình và hòa thuận; thủy lợi, thuỷ sản, quý, qúy',
    '– Dấu đứng đầu (và cuối) –',
    '~ _gạch_ dưới ~~ ~| 🙂 ½ m²',
    '',
  ])('comes back as it was: %s', (text) => {
    expect(fromIndexForm(toIndexForm(body(text))).body).toBe(text);
  });

  test('keeps title, description and body apart, also where one is empty', () => {
    const text = { title: 'Tiêu đề', description: '', body: 'Nội dung' };
    expect(fromIndexForm(toIndexForm(text))).toEqual(text);
  });

  test('keeps a space of a title at which no line ends, at the same words', () => {
    const title = 'Có 10\u00A0sản\u00A0phẩm, 99%\u00A0hộ, đ\u00A0–\u00A0đ\u00A0- xã “số\u00A0(2)” -\u00A0-';
    const form = toIndexForm({ title, description: '', body: '' });
    expect(fromIndexForm(form).title).toBe(title);
    const words = (text: string) => text.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}_]/gu, ''));
    const plain = toIndexForm({ title: title.replaceAll('\u00A0', ' '), description: '', body: '' });
    expect(words(form).filter(Boolean)).toEqual(words(plain).filter(Boolean));
  });

  test('has as many words as the text has syllables, so that positions agree', () => {
    const text = 'Đường 24/24 – “mở” – lúc 7h30; số 42/2022/NĐ-CP';
    const words = toIndexForm(body(text))
      .trim()
      .split(/\s+/u)
      .filter((word) => /[\p{L}\p{Nd}]/u.test(word));
    expect(words).toHaveLength(syllablesOf(text).length);
    expect(words.every((word) => word.includes('_'))).toBe(true);
  });

  test('has a word in each of its pieces: a sign alone clings to the word before it, at the ends too', () => {
    const [marks, ...pieces] = toIndexForm(body('– Dấu – và – (cuối) –')).split(' ');
    expect(marks).toBe('~|~|');
    expect(pieces).toHaveLength(3);
    for (const piece of pieces) expect(piece).toMatch(/\p{L}_/u);
  });

  test('writes đ so that the index folds it, and tells a space at which no line ends', () => {
    expect(toIndexForm({ title: 'đất\u00A0Đai', description: '', body: '' })).toBe('ḍất_~^ Ḍai_~|~|');
  });

  test('takes no room for spaces at the ends and several on end', () => {
    expect(toIndexForm(body('  lúa  \n mới '))).toBe(toIndexForm(body('lúa mới')));
  });

  test('asks for đ as the index has it', () => {
    expect(indexTerm('đất')).toBe('ḍất_');
  });
});

test('any text comes back but for its spaces, whatever signs stand in it, and no field runs into another', () => {
  const PIECES = [
    'đất',
    'Đường',
    'hòa',
    'thuỷ',
    'quý',
    '42',
    'A4',
    ' ',
    ' ',
    '  ',
    '\n',
    '-',
    '–',
    '“',
    '”',
    '‘',
    '’',
    '…',
    '«',
    '»',
    '•',
    '—',
    '_',
    '~',
    '|',
    '(',
    ')',
    '/',
    '.',
    ',',
    '🙂',
    '½',
    'm²',
    '\u00A0',
    '~|',
    '~ ',
    '~^',
    '!#',
    '☑',
  ];
  const random = chance(3);
  const text = () => Array.from({ length: random(9) }, () => PIECES[random(PIECES.length)]).join('');
  const kept = (value: string) => value.replace(/[^\S\u00A0]+/g, ' ').trim();
  for (let round = 0; round < 1000; round += 1) {
    const given = { title: text(), description: text(), body: text() };
    const expected = {
      title: kept(given.title),
      description: kept(given.description),
      body: kept(given.body),
    };
    const back = fromIndexForm(toIndexForm(given));
    if (JSON.stringify(back) !== JSON.stringify(expected))
      expect({ given, back }).toEqual({ given, back: expected });
    const words = toIndexForm(body(given.body))
      .split(' ')
      .filter((word) => /[\p{L}\p{Nd}]/u.test(word));
    if (words.length !== syllablesOf(given.body).length)
      expect(words, given.body).toHaveLength(syllablesOf(given.body).length);
  }
});
