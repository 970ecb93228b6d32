import { describe, expect, test } from 'vitest';
import {
  compareCodes,
  compareText,
  countSyllables,
  excerpt,
  fold,
  slugify,
  withOurD,
  withoutControls,
} from './text.ts';

const nfd = (value: string) => value.normalize('NFD');

describe('folding', () => {
  test('takes every mark and the stroke of đ and Đ away', () => {
    expect(fold('Đường lối ĐỔI MỚI')).toBe('duong loi doi moi');
    expect(fold('ẮẰẲẴẶ ấầẩẫậ ÊẾỀỂỄỆ ơớờởỡợ ƯỨỪỬỮỰ ỳýỷỹỵ')).toBe('aaaaa aaaaa eeeeee oooooo uuuuuu yyyyy');
  });

  test('gives the same for hòa and hoà, thủy and thuỷ', () => {
    expect(fold('hòa')).toBe(fold('hoà'));
    expect(fold('thủy')).toBe(fold('thuỷ'));
    expect(fold('hòa')).toBe('hoa');
  });

  test('gives the same for text pasted in decomposed form', () => {
    const title = 'Năm 2022: Phấn đấu toàn huyện';
    expect(nfd(title)).not.toBe(title);
    expect(fold(nfd(title))).toBe(fold(title));
    expect(fold(nfd(title))).toBe('nam 2022: phan dau toan huyen');
  });
});

describe('a slug', () => {
  test('takes the Icelandic Ð for the Đ that it looks like', () => {
    expect(slugify('\u00d0oàn thể \u00f0ẹp')).toBe('doan-the-dep');
  });

  test("of the seed's title is the address in the contract", () => {
    expect(slugify('Năm 2022: Phấn đấu toàn huyện có ít nhất 10 sản phẩm OCOP 3 sao trở lên')).toBe(
      'nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len',
    );
  });

  test('has no hyphen at its ends and none doubled', () => {
    expect(slugify(' “Đề án” – Mỗi xã, một sản phẩm! ')).toBe('de-an-moi-xa-mot-san-pham');
    expect(slugify('42/2022/NĐ-CP')).toBe('42-2022-nd-cp');
  });

  test('is the same for decomposed text', () => {
    expect(slugify(nfd('Đất đai'))).toBe('dat-dai');
  });

  test('is empty where no letter or digit is left', () => {
    expect(slugify('… – !')).toBe('');
    expect(slugify('')).toBe('');
  });
});

test('the Icelandic Ð is read as the Đ that it looks like, large and small', () => {
  expect(withOurD('\u00d0oàn thể \u00f0ẹp')).toBe('Đoàn thể đẹp');
});

describe('the order of texts', () => {
  test('is that of the Vietnamese alphabet: đ follows d, ă and â follow a', () => {
    const sorted = ['đa', 'e', 'âm', 'b', 'dy', 'ăn', 'ao'].sort(compareText);
    expect(sorted).toEqual(['ao', 'ăn', 'âm', 'b', 'dy', 'đa', 'e']);
  });

  test('counts numbers: thôn 2 stands before thôn 10', () => {
    expect(['thôn 10', 'thôn 2', 'thôn 1'].sort(compareText)).toEqual(['thôn 1', 'thôn 2', 'thôn 10']);
  });
});

test('the order of names is that of their codes, whatever the language', () => {
  expect(['b', 'a', 'đ', 'B', 'a-1', 'a'].sort(compareCodes)).toEqual(['B', 'a', 'a', 'a-1', 'b', 'đ']);
  expect(compareCodes('a', 'a')).toBe(0);
});

describe('an excerpt', () => {
  test('is whole sentences from half of the room on, and not below', () => {
    // A sentence of 20 letters.
    const text = 'Xã Mẫu họp sáng nay. Bàn về nước sạch nông thôn mới của ba thôn';
    expect(excerpt(text, 40)).toBe('Xã Mẫu họp sáng nay.');
    expect(excerpt(text, 41)).toBe('Xã Mẫu họp sáng nay. Bàn về nước sạch…');
  });

  test('of a text short enough is the whole text without an ellipsis', () => {
    expect(excerpt('Họp thôn tối nay', 16)).toBe('Họp thôn tối nay');
  });

  test('is cut between words, never within one, and never longer than asked', () => {
    const cut = excerpt('Năm 2022, phấn đấu toàn huyện có ít nhất 10 sản phẩm', 30);
    expect(cut).toBe('Năm 2022, phấn đấu toàn huyện…');
    expect(cut).toHaveLength(30);
    expect(excerpt('Năm 2022, phấn đấu toàn huyện có ít nhất', 29)).toBe('Năm 2022, phấn đấu toàn…');
    expect(excerpt('Bàn “Mỗi xã một việc” rồi về nhà', 21)).toBe('Bàn “Mỗi xã một…');
    expect(excerpt('Ở mườimộtchữcái', 5)).toBe('Ở…');
    expect(excerpt('mườimộtchữcái', 5)).toBe('mười…');
  });

  test('ends with a clause or a sentence where one fills half of the room', () => {
    const lead =
      'Ngày 04/01, xã Mẫu họp bàn việc xây dựng nông thôn mới, có đại diện các thôn (Đông, Đoài). Hội nghị bàn hai việc.';
    expect(excerpt(lead, 75)).toBe('Ngày 04/01, xã Mẫu họp bàn việc xây dựng nông thôn mới…');
    expect(excerpt(lead, 90)).toBe(
      'Ngày 04/01, xã Mẫu họp bàn việc xây dựng nông thôn mới, có đại diện các thôn (Đông, Đoài).',
    );
    // What stands in brackets or in quotation marks is not cut.
    expect(excerpt(lead, 89)).toBe('Ngày 04/01, xã Mẫu họp bàn việc xây dựng nông thôn mới…');
    expect(excerpt('Thực hiện Đề án “Mỗi xã một sản phẩm” năm nay tại mọi thôn', 45)).toBe(
      'Thực hiện Đề án “Mỗi xã một sản phẩm”…',
    );
    expect(excerpt('Đoàn công tác của TP. Hải Dương về làm việc với xã', 24)).toBe('Đoàn công tác của TP…');
    expect(excerpt('Số hồ sơ là 1.783, đạt 99,5 phần trăm của cả năm', 32)).toBe('Số hồ sơ là 1.783…');
  });

  test('leaves no comma or dash before the ellipsis', () => {
    expect(excerpt('Năm 2022, phấn đấu toàn huyện', 14)).toBe('Năm 2022…');
    expect(excerpt('Thôn Mẫu – xã Mẫu, huyện Mẫu', 13)).toBe('Thôn Mẫu…');
  });

  test('makes one line of many', () => {
    expect(excerpt('  một\n\thai   ba ', 20)).toBe('một hai ba');
  });

  test('cuts one endless word, but no character in half', () => {
    expect(excerpt('aaaaaaaaaa', 5)).toBe('aaaa…');
    expect(excerpt('🌾'.repeat(10), 6)).toBe('🌾🌾…');
  });
});

describe('text without controls', () => {
  test('loses what Word and web pages leave behind and nobody sees', () => {
    expect(withoutControls('Xã\u200B Mẫu\u00AD Mới\uFEFF')).toBe('Xã Mẫu Mới');
    expect(withoutControls('a\u0000b\u0008c\u001Fd\u007Fe\uFFFEf\uFFFFg')).toBe('abcdefg');
    expect(withoutControls('\u202Eđảo\u202C \u2066chiều\u2069')).toBe('đảo chiều');
  });

  test("Word's line break within a paragraph does not glue two words together", () => {
    expect(withoutControls('họp thôn\u000Bngày mai')).toBe('họp thôn ngày mai');
  });

  test('keeps line ends, tabs, accents in either form, emoji and their joiners', () => {
    const kept = `một\thai\r\nba Đất ${nfd('Đất')} 👩‍🌾 \u00A0`;
    expect(withoutControls(kept)).toBe(kept);
  });

  test('is found by one call as well as by many: nothing is remembered between calls', () => {
    const dirty = 'a\u200Bb';
    expect([1, 2, 3].map(() => withoutControls(dirty))).toEqual(['ab', 'ab', 'ab']);
  });
});

test('a Vietnamese syllable counts as one word, a number too, punctuation does not', () => {
  expect(countSyllables('Năm 2022 – phấn đấu!')).toBe(4);
  expect(countSyllables(' … ')).toBe(0);
});

test('a tower of marks over a letter is cut: it covers the lines around, and to order it takes its square in time', () => {
  expect(withoutControls(`a${'\u0300\u0323'.repeat(500)}b`)).toBe(`a${'\u0300\u0323'.repeat(4)}b`);
  expect(withoutControls(nfd('Ệ ữ'))).toBe(nfd('Ệ ữ'));
});
