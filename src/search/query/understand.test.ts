/** What a query asks for. */
import { describe, expect, test } from 'vitest';
import { abbreviationsOf } from './abbreviations.ts';
import { understand } from './understand.ts';
import { vocabularyOf } from './vocabulary.ts';

const knowledge = { abbreviations: abbreviationsOf([{ short: 'UBND', full: ['Ủy ban nhân dân'] }]) };
const units = (query: string) => understand(query, knowledge).units.map(({ typed }) => typed);

test('a query is cut into words, abbreviations and phrases in quotes', () => {
  expect(understand('ủy ban nhân dân xã', knowledge).units.map(({ together }) => together)).toEqual([
    4, 4, 4, 4, 1,
  ]);
  expect(understand('u.b.n.d', knowledge).units[0]?.forms.at(-1)?.kind).toBe('abbreviation');
  expect(units('«nông thôn» mới')).toEqual(['nông thôn', 'mới']);
  expect(units('“nông thôn mới” 2022')).toEqual(['nông thôn mới', '2022']);
  expect(units('42/2022/NĐ-CP')).toEqual(units('42 2022 nđ cp'));
});

test('no more words are asked for than a question has, and the reader is told', () => {
  expect(understand('đất '.repeat(33), knowledge)).toMatchObject({ cut: true, units: { length: 32 } });
  expect(understand('đất '.repeat(32), knowledge)).toMatchObject({ cut: false, units: { length: 32 } });
});

describe('a word', () => {
  const forms = (query: string, words: readonly string[] = []) => {
    const vocabulary = vocabularyOf(new Map(words.map((word) => [word, 1])));
    return understand(query, { ...knowledge, vocabulary }).units.map(({ forms }) =>
      forms.map(({ kind, words }) => `${kind} ${words.map(({ folded }) => folded).join(' ')}`),
    );
  };

  test('that the site lacks may be one a slip away', () => {
    expect(forms('nuwoc ', ['nuoc', 'dat'])).toEqual([['typed nuwoc', 'spelling nuoc']]);
    expect(forms('nuoc ', ['nuoc', 'nuo'])).toEqual([['typed nuoc']]);
  });

  test('may still be typed where it is the last and nothing follows it', () => {
    const isOpen = (query: string) => understand(query, knowledge).units.at(-1)?.forms[0]?.words[0]?.prefix;
    expect(isOpen('lấy nư')).toBe(true);
    expect(isOpen('lấy nư ')).toBeUndefined();
    expect(isOpen('lấy nước.')).toBeUndefined();
  });

  test('of digits has the other ways to write the number', () => {
    expect(forms('3000 ')).toEqual([['typed 3000', 'number 3 000']]);
    expect(forms('2012 ')).toEqual([['typed 2012']]);
  });

  test('in one may stand in two parts, and in two parts in one', () => {
    expect(forms('wifi ', ['wi', 'fi'])).toEqual([['typed wifi', 'joined wi fi']]);
    expect(forms('wifi ', ['wifi', 'wi', 'fi'])).toEqual([['typed wifi', 'joined wi fi']]);
    expect(forms('wi-fi ', ['wifi', 'wi', 'fi'])).toEqual([
      ['typed wi', 'joined wifi'],
      ['typed fi', 'joined wifi'],
    ]);
    expect(forms('wi.fi ', ['wifi'])).toEqual([
      ['typed wi', 'joined wifi'],
      ['typed fi', 'joined wifi'],
    ]);
    expect(forms('wi–fi ', ['wifi'])).toHaveLength(2);
    // One syllable is one word, whatever it might be cut into.
    expect(forms('xuân ', ['xuan', 'xu', 'an'])).toEqual([['typed xuan']]);
    expect(forms('hà nội ', ['ha', 'noi', 'hanoi'])).toEqual([['typed ha'], ['typed noi']]);
  });

  test.each([
    ['02203123456', '02203 123 456'],
    ['02203123456', '0220 3123456'],
    ['02203123456', '0220 3 123 456'],
    ['02438261234', '024 3826 1234'],
    ['0912345678', '0912 345 678'],
    ['0912345678', '0912 34 56 78'],
    ['0912345678', '091 234 5678'],
    ['0912345678', '0912 34 5678'],
    ['0912345678', '09 12 34 56 78'],
    ['02203123456', '02203 12 34 56'],
  ])('that is a telephone number is found as people write it: %s, %s', (typed, written) => {
    expect(forms(`${typed} `)[0]).toContain(`number ${written}`);
  });

  test('that is a name of the list, or a part of a number, is not spelled anew', () => {
    expect(forms('UBND ', ['ubn'])).toEqual([['typed ubnd', 'abbreviation uy ban nhan dan']]);
    expect(forms('2/NĐ-CP ', ['cpu', 'nde'])).toEqual([['typed 2', 'number 02'], ['typed nd'], ['typed cp']]);
  });

  test('that was typed by keys is told as it was typed', () => {
    const vocabulary = vocabularyOf(new Map([['lich', 3]]));
    const typed = understand('xem li5ch ', { ...knowledge, vocabulary }).units.map((unit) => unit.typed);
    expect(typed).toEqual(['xem', 'li5ch']);
  });

  test('of a name of four has a fourth of the place of its short form; a phrase is one', () => {
    const { units } = understand('xã ủy ban nhân dân họp ', knowledge);
    expect(units[1]?.forms.at(-1)?.span).toEqual({ start: 0, length: 0.25 });
    expect(units[4]?.forms.at(-1)?.span).toEqual({ start: 0.75, length: 0.25 });
    expect(understand('"nông thôn mới"', knowledge).units[0]?.together).toBe(1);
  });

  test('of a number or an address is never another word', () => {
    const codes = understand('số 42/2022/NĐ-CP a@b.vn ', knowledge).units.map(({ code }) => code);
    expect(codes).toEqual([false, true, true, true, true, true, true, true]);
  });
});

test('a short form is known before and behind a number, but not within one', () => {
  const kinds = (query: string) =>
    understand(query, knowledge).units.map(({ forms }) => forms.some(({ kind }) => kind === 'abbreviation'));
  expect(kinds('UBND/12 ')).toEqual([true, false]);
  expect(kinds('12/2022 UBND ')).toEqual([false, false, true]);
  expect(kinds('12/QĐ-UBND ')).toEqual([false, false, false]);
  expect(kinds('12/UBND ')).toEqual([false, false]);
});

test('what stands before a phrase in quotation marks is typed to its end', () => {
  const prefixes = (query: string) =>
    understand(query, knowledge).units.map(({ forms }) => forms[0]?.words.at(-1)?.prefix ?? false);
  expect(prefixes('lúa "nước sạch"')).toEqual([false, false]);
  expect(prefixes('"nước sạch" lúa')).toEqual([false, true]);
});
