/** Short forms and what they stand for. */
import { describe, expect, test } from 'vitest';
import { abbreviationsOf, definedIn, mergeAbbreviations } from './abbreviations.ts';
import { syllablesOf } from './syllables.ts';

describe('abbreviations', () => {
  test('are found where a text defines them', () => {
    const text = 'Theo Ủy ban nhân dân (UBND) tỉnh, hợp tác xã (gọi tắt là HTX) và ông Nam (ảnh) (TP HCM).';
    expect(definedIn(text)).toEqual([
      { short: 'UBND', full: ['Ủy ban nhân dân'] },
      { short: 'HTX', full: ['hợp tác xã'] },
    ]);
  });

  test('are found in decomposed text, and given composed', () => {
    expect(definedIn('Hội đồng nhân dân (HĐND)'.normalize('NFD'))).toEqual([
      { short: 'HĐND'.normalize('NFC'), full: ['Hội đồng nhân dân'] },
    ]);
  });

  test('stand for the beginning of a longer form, of however many words', () => {
    const known = abbreviationsOf([
      { short: 'HTX', full: ['hợp tác xã'] },
      { short: 'HTXNN', full: ['hợp tác xã nông nghiệp'] },
    ]);
    const others = known.at(syllablesOf('hợp tác xã nông nghiệp'), 0)?.others;
    expect(others?.map((words) => words.map(({ folded }) => folded).join(' '))).toEqual([
      'htxnn',
      'htx nong nghiep',
    ]);
  });

  test('are none where the letters are no capitals, or are those of other words', () => {
    expect(definedIn('hợp tác xã (Htx), hợp tác xã (HTXX), hợp tác xã (UBND), xã (X)')).toEqual([]);
  });

  test('are found at the very beginning, of two letters too, and with one that is no capital', () => {
    expect(definedIn('Ủy ban nhân dân (UBND)')).toHaveLength(1);
    expect(definedIn('Ủy ban (UB)')).toEqual([{ short: 'UB', full: ['Ủy ban'] }]);
    expect(definedIn('Ủy ban nhân dân (UBNd)')).toHaveLength(1);
    expect(definedIn('Ủy ban nhân dân (UBnd)')).toEqual([]);
  });

  test('stand for the beginning of a longer form where they are shorter than it', () => {
    const known = abbreviationsOf([
      { short: 'TA', full: ['tòa án'] },
      { short: 'NĐ-CP', full: ['nghị định'] },
      { short: 'X', full: ['tòa án tối cao', 'nghị định của chính phủ'] },
    ]);
    const forms = (text: string) =>
      known.at(syllablesOf(text), 0)?.others.map((words) => words.map(({ folded }) => folded).join(' '));
    expect(forms('tòa án tối cao')).toEqual(['x', 'ta toi cao']);
    expect(forms('nghị định của chính phủ')).toEqual(['x']);
  });

  test('are found where the full form stands in brackets', () => {
    const text =
      'BLHS (Bộ luật Hình sự) và NN-PTNT (nông nghiệp, phát triển nông thôn); TP (Hà Nội); Nam (năm nay).';
    expect(definedIn(text)).toEqual([
      { short: 'BLHS', full: ['Bộ luật Hình sự'] },
      { short: 'NN-PTNT', full: ['nông nghiệp, phát triển nông thôn'] },
    ]);
  });

  test('stand for each other, the longest first, also with a short beginning', () => {
    const known = abbreviationsOf([
      { short: 'TAND', full: ['Tòa án nhân dân'] },
      { short: 'TANDTC', full: ['Tòa án nhân dân tối cao'] },
    ]);
    const forms = (text: string) =>
      known.at(syllablesOf(text), 0)?.others.map((words) => words.map(({ folded }) => folded).join(' '));
    expect(forms('tand huyện')).toEqual(['toa an nhan dan']);
    expect(forms('toa an nhan dan toi cao')).toEqual(['tandtc', 'tand toi cao']);
    expect(forms('xã')).toBeUndefined();
  });

  test('of the list come before those of the texts, a meaning once', () => {
    const listed = [{ short: 'HTX', full: ['hợp tác xã'] }];
    expect(mergeAbbreviations(listed, [{ short: 'HTX', full: ['Hợp Tác Xã'] }])).toEqual(listed);
  });
});
