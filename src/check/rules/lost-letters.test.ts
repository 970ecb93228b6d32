/** Letters that came as their codes or of another table: from how many on that is told, where, and what is to be written. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import type { Source } from '../source.ts';
import { sourceOf } from '../source-file.ts';
import { checkCodedText } from './coded-text.ts';
import { checkOldFonts } from './old-fonts.ts';

function findingsOf(text: string, check: (source: Source) => void): Finding[] {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from(text), 'a.md', findings);
  if (source) check(source);
  return findings;
}

const coded = (text: string, from = 0) => findingsOf(text, (source) => checkCodedText(source, from));
/** The text when what is told was followed. */
const mended = (text: string, from = 0) => {
  const [finding] = coded(text, from);
  const { start = 0, end = 0, text: put = '' } = finding?.replacement ?? {};
  return finding?.replacement ? text.slice(0, start) + put + text.slice(end) : finding?.message;
};

describe('codes', () => {
  test.each([
    ['of a mail', 'Th=C3=B4ng b=C3=A1o', 'Thông báo'],
    ['of an address', 'Thông b%C3%A1o', 'Thông báo'],
    ['of a program', String.raw`Th\u00f4ng b\u1ea3o`, 'Thông bảo'],
    ['of three bytes', 'b%E1%BA%A3o', 'bảo'],
    ['a mark for itself, composed', 'ba%CC%81o', 'báo'],
    ['in every line that has some', 'a b%C3%A1o\nb\nc b%C3%A1o', 'a báo\nb\nc báo'],
    [
      'addresses beside them stay',
      'b%C3%A1o https://a.example/b%C3%A1o [x](/b%C3%A1o)',
      'báo https://a.example/b%C3%A1o [x](/b%C3%A1o)',
    ],
    ['half a letter cannot be told', 'b%C3%A1o %C3%A1%E1%BA', expect.any(String)],
    ['of boxes', 'th├┤ng', 'Chữ "th├┤ng" bị đọc sai bảng mã.'],
    ['of another table', 'Ă´ng', 'Chữ "Ă´ng" bị đọc sai bảng mã.'],
    ['hats beside their letters', 'Hoˆm nay', 'Chữ "Hoˆm nay" viết dấu rời khỏi chữ.'],
    ['letters that were lost', 'Th?ng b?o x?', 'Chữ "Th?ng b?o x?" mất chữ có dấu, còn lại dấu hỏi.'],
  ])('%s', (_, text, wanted) => {
    expect(mended(text)).toEqual(wanted);
  });

  test.each([
    ['one of a mail is an accident', 'a=C3=B4'],
    ['one question mark is a question', 'Ai?vậy'],
    ['an address', 'Xem https://a.example/b%C3%A1o'],
    ['a link', '[x](/b%C3%A1o) và <b%C3%A1o>'],
    ['code', '`b%C3%A1o`'],
    ['a share', 'tăng 5%, giảm 10%CA'],
    ['a formula', 'a = b = c'],
  ])('nothing: %s', (_, text) => {
    expect(coded(text)).toEqual([]);
  });

  test('a backslash is a sign in a text alone', () => {
    const text = String.raw`a\u00f4`.concat('\n', String.raw`b\u00f4`);
    expect(coded(text, text.length + 1)).toEqual([]);
    expect(coded(text, 8)[0]?.line).toBe(2);
    expect(mended(text, 8)).toBe(String.raw`a\u00f4`.concat('\nbô'));
    expect(coded(text, 7)[0]?.line).toBe(2);
  });

  test('are told once, at the word, with whether there are more', () => {
    const [one, ...others] = coded('Một\nhai b%C3%A1o\nba b%C3%A1o');
    expect(others).toEqual([]);
    expect([one?.line, one?.column, one?.severity]).toEqual([2, 5, 'warning']);
    expect(one?.message).toBe('Chữ "b%C3%A1o" là mã của địa chỉ web.');
    expect(one?.remedy).toBe('viết "hai báo", các dòng sau cũng vậy.');
    expect(coded('b%C3%A1o')[0]?.remedy).toBe('viết "báo".');
    expect(coded('th├┤ng')[0]?.remedy).toBe('chép lại từ bản gốc, hoặc gõ lại chữ.');
  });
});

describe('old tables', () => {
  const told = (text: string, isTold = false) =>
    findingsOf(text, (source) => checkOldFonts(source, isTold)).map(
      ({ rule, severity, line, column }) => `${rule} ${severity} ${line}:${column}`,
    );
  test.each([
    ['one sign of TCVN3 in a word', 'Hai th«n', ['tcvn3 warning 1:5']],
    ['two of them', 'th«n b¸o', ['tcvn3 error 1:1']],
    ['two in two lines', 'th«n\nb¸o', ['tcvn3 warning 1:1']],
    ['a quotation mark is none', '«thôn»', []],
    ['two signs of VNI', 'x\nthoân baùo', ['vni warning 2:1']],
    ['one of them is a word of French', 'thoân', []],
    ['many of them too', 'thoân baùo veà vieäc', ['vni warning 1:1']],
    ['one letter read wrongly', 'Th Ã´ng', ['misread warning 1:4']],
    ['two of them', 'ThÃ´ng bÃ¡o', ['misread error 1:1']],
    ['nothing', 'Thông báo', []],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });

  test('what was told of whole lines is not told again', () => {
    expect(told('th«n b¸o', true)).toEqual([]);
    expect(told('thoân baùo', true)).toEqual(['vni warning 1:1']);
  });
});

describe('bullets of Word', () => {
  const bullet = (text: string) => {
    const [finding] = findingsOf(text, (source) => checkOldFonts(source, false));
    return {
      place: `${finding?.line}:${finding?.column}`,
      remedy: finding?.remedy,
      ways: finding?.ways?.map(({ start, end, text: put }) => text.slice(0, start) + put + text.slice(end)),
    };
  };
  test('at the beginning of a line are points or nothing', () => {
    expect(bullet('\uF0B7 một')).toEqual({
      place: '1:1',
      remedy: 'nếu là dấu đầu dòng của danh sách thì viết "- một", nếu không thì xóa.',
      ways: ['- một', 'một'],
    });
    expect(bullet('x\n  \uF0B7\tmột\n  \uF0A7hai')).toEqual({
      place: '2:3',
      remedy: 'nếu là dấu đầu dòng của danh sách thì viết "- một", nếu không thì xóa, ở mọi chỗ có dấu ấy.',
      ways: ['x\n  - một\n  - hai', 'x\n  \tmột\n  hai'],
    });
  });

  test('within a line are nothing, with one of their spaces', () => {
    expect(bullet('một \uF0B7 hai')).toEqual({ place: '1:5', remedy: 'xóa dấu ấy.', ways: ['một hai'] });
    expect(bullet('một\uF0B7hai')).toEqual({ place: '1:4', remedy: 'xóa dấu ấy.', ways: ['mộthai'] });
  });
});
