/** What the bytes of a file say, where that is sure. */
import { expect, test } from 'vitest';
import { readingOf } from './reading.ts';
import { STEPS } from './tidy.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['what is right', Buffer.from('Họp\n'), 'Họp\n', []],
  ['nothing', Buffer.from(''), '', []],
  ['a mark at the beginning', Buffer.from('\uFEFFHọp'), 'Họp', ['BOM → không có']],
  ['lines of Windows', Buffer.from('a\r\nb\r\n'), 'a\nb\n', ['CRLF → LF']],
  ['lines of old Macs', Buffer.from('a\rb'), 'a\nb', ['CR → LF']],
  ['both', Buffer.from('\uFEFFa\r\nb\rc'), 'a\nb\nc', ['BOM → không có', 'CRLF → LF']],
  ['UTF-16', utf16('\uFEFFHọp'), 'Họp', ['UTF-16 → UTF-8']],
  ['UTF-16 the other way round', utf16('\uFEFFHọp').swap16(), 'Họp', ['UTF-16 → UTF-8']],
  ['without its mark, by the dashes of a front matter', utf16('---\nHọp'), '---\nHọp', ['UTF-16 → UTF-8']],
  ['the other way round too', utf16('---\nHọp').swap16(), '---\nHọp', ['UTF-16 → UTF-8']],
  [
    'the bytes of TCVN3',
    latin('x\r\nTh«ng b¸o vÒ viÖc häp th«n'),
    'x\nTh«ng b¸o vÒ viÖc häp th«n',
    ['ANSI → UTF-8', 'CRLF → LF'],
  ],
  ['those of Windows', latin('Hä\xf2p \xf0\xea th\xf4n'), undefined, undefined],
  [
    'those with marks behind their letters',
    latin('ho\xf2p \xf0\xe2\xect th\xf4n'),
    'họp đất thôn',
    ['Windows-1258 → UTF-8'],
  ],
  [
    'beside words in ASCII that are none of ours',
    latin('Word \xf0\xea th\xf4n'),
    'Word đê thôn',
    ['Windows-1258 → UTF-8'],
  ],
  ['what only begins like UTF-16', Buffer.from([0xff, 0x41, 0x42, 0x43]), undefined, undefined],
  ['what only goes on like it', Buffer.from([0x41, 0xfe, 0x42, 0x43]), undefined, undefined],
  ['what only begins like the other way round', Buffer.from([0xfe, 0x41, 0x42, 0x43]), undefined, undefined],
  ['what only goes on like that', Buffer.from([0x41, 0xff, 0x42, 0x43]), undefined, undefined],
  ['a dash at the beginning', Buffer.from('-chữ'), '-chữ', []],
  ['a dash at the second place', Buffer.from('a-bc'), 'a-bc', []],
  ['two words of Windows', latin('\xf0\xea th\xf4n'), 'đê thôn', ['Windows-1258 → UTF-8']],
  ['one word is not enough', latin('\xf0\xea than'), undefined, undefined],
  ['a word that is none of ours', latin('\xf0\xea th\xf4n caf\xe9'), undefined, undefined],
  ['half a letter', utf16('\uFEFFHọp').subarray(0, 7), undefined, undefined],
  [
    'a letter that is none',
    Buffer.concat([utf16('\uFEFFHọp'), Buffer.from([0, 0xd8])]),
    undefined,
    undefined,
  ],
  ['nothing between letters', utf16('\uFEFFH\0p'), undefined, undefined],
  ['bytes of any file', Buffer.from([0x89, 0x50, 0xff, 0xd8]), undefined, undefined],
] as const)('%s', (_, bytes, text, turned) => {
  const reading = readingOf(bytes);
  if (turned === undefined) expect(reading).toBeUndefined();
  else {
    expect(reading?.text).toBe(text);
    expect(reading?.turned.map(({ before, after }) => `${before} → ${after}`)).toEqual(turned);
  }
});

/** What becomes of a text by all the steps, one after the other. */
const tidied = (text: string) => STEPS.reduce((one, { mend }) => mend(one), text);
test.each([
  ['spaces at the ends of lines', 'a \nb\t\nc\u00A0\u3000\n\u00A0', 'a\nb\nc\n'],
  ['spaces that do not break', 'a\u00A0b\u2007c\u202Fd', 'a b c d'],
  ['but not where a line begins', '\u00A0\u00A0a', '\u00A0\u00A0a'],
  ['nor in code', '`a\u00A0b` và c\u00A0d', '`a\u00A0b` và c d'],
  ['nor in a block of it', '```\na\u00A0b  \n```', '```\na\u00A0b  \n```'],
  ['a value of several lines keeps its ends', '---\na: |\n  x  \n---\ny  ', '---\na: |\n  x  \n---\ny'],
  ['folded too', '---\na: >-2 \n  x  \n---', '---\na: >-2 \n  x  \n---'],
  ['another does not', '---\na: x  \n---', '---\na: x\n---'],
  ['a bar in the text is none', '---\na: x  \n---\nb |\nc  ', '---\na: x\n---\nb |\nc'],
  ['the letters of .VnTime', 'Th«ng b¸o vÒ viÖc häp th«n', 'Thông báo về việc họp thôn'],
  ['those of VNI', 'Thoâng baùo veà vieäc hoïp thoân', 'Thông báo về việc họp thôn'],
])('tidied: %s', (_, text, wanted) => {
  expect(tidied(text)).toBe(wanted);
});
