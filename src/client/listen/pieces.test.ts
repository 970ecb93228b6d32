import { describe, expect, test } from 'vitest';
import { spellOut, toPieces } from './pieces.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `tiếng${index}`).join(' ');
const joined = (pieces: readonly string[]) => pieces.join(' ').replace(/\s+/g, ' ');

describe('a text cut for a speech engine', () => {
  test('that is short stays whole, its spaces mended', () => {
    expect(toPieces('  Xã họp\n thôn. ')).toEqual(['Xã họp thôn.']);
  });

  test('that is empty gives nothing to say', () => {
    expect(toPieces(' \n ')).toEqual([]);
  });

  test('ends pieces where sentences end', () => {
    const one = `${words(15)}.`;
    const two = `${words(16)}!`;
    const three = `${words(17)}?`;
    expect(toPieces(`${one} ${two} ${three}`)).toEqual([one, two, three]);
  });

  test('keeps short sentences together in one breath', () => {
    expect(toPieces('Một. Hai. Ba.')).toEqual(['Một. Hai. Ba.']);
  });

  test('fills a piece to its last character, and not beyond', () => {
    const sentence = (length: number) => `${'ă'.repeat(length - 1)}.`;
    const full = `${sentence(99)} ${sentence(100)}`;
    expect(toPieces(full)).toEqual([full]);
    expect(toPieces(`${sentence(100)} ${sentence(100)}`)).toEqual([sentence(100), sentence(100)]);
  });

  test('without full stops breaks at commas, then between words', () => {
    const clauses = [`${words(15)},`, `${words(16)};`, words(40)];
    const pieces = toPieces(clauses.join(' '));
    expect(pieces.slice(0, 2)).toEqual(clauses.slice(0, 2));
    expect(joined(pieces)).toBe(clauses.join(' '));
  });

  test('does not end a sentence inside a number or a date', () => {
    const text = `${words(20)} 1.783 hồ sơ, ngày 04.01.2022 lúc 8.30 ${words(10)}`;
    for (const piece of toPieces(text)) expect(piece).not.toMatch(/\d\.$/);
  });

  test('cuts a word that is longer than a piece, and loses nothing of it', () => {
    const word = 'ă'.repeat(450);
    const pieces = toPieces(word);
    expect(pieces.join('')).toBe(word);
    expect(pieces.length).toBe(3);
  });

  test('is never longer than a piece, whatever it holds, and loses nothing but spaces', () => {
    const text = `${words(33)}. “${words(50)}!” ${words(3)}… ${words(90)}: ${words(7)} – ${words(41)}`;
    const pieces = toPieces(text);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(200);
    expect(joined(pieces)).toBe(text);
  });
});

describe('abbreviations', () => {
  const full = new Map([
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['HĐND-UBND', 'Hội đồng nhân dân và Ủy ban nhân dân'],
    ['TP.', 'thành phố'],
  ]);

  test('are read in full, also beside punctuation', () => {
    expect(spellOut('UBND xã (UBND), “HĐND”.', full)).toBe(
      'Ủy ban nhân dân xã (Ủy ban nhân dân), “Hội đồng nhân dân”.',
    );
  });

  test('the longer one comes first, and a part of another word is left alone', () => {
    expect(spellOut('HĐND-UBND và UBNDX, XUBND', full)).toBe(
      'Hội đồng nhân dân và Ủy ban nhân dân và UBNDX, XUBND',
    );
  });

  test('may hold what means something in a pattern', () => {
    expect(spellOut('TP. Mẫu, TPX Mẫu', full)).toBe('thành phố Mẫu, TPX Mẫu');
  });

  test('without any the text stays', () => {
    expect(spellOut('UBND', new Map())).toBe('UBND');
  });
});
