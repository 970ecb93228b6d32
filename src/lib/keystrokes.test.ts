/** Telex and VNI keys that were left in a word. */
import { describe, expect, test } from 'vitest';
import { fromKeystrokes } from './keystrokes.ts';

describe('keystrokes left in a word', () => {
  test.each([
    ['ddaats', 'đất'],
    ['nuwowcs', 'nước'],
    ['hoir', 'hỏi'],
    ['quyeets', 'quyết'],
    ['chuwa', 'chưa'],
    ['d9a61t', 'đất'],
    ['nu7o71c', 'nước'],
    ['Vie65t', 'việt'],
    ['thua7', 'thưa'],
    ['hoa7', 'hơa'],
    ['d9i', 'đi'],
    ['ddi', 'đi'],
    ['did', 'đi'],
    ['tie6n1', 'tiến'],
    ['to6', 'tô'],
    ['a6n', 'ân'],
    ['hoa2', 'hoà'],
    ['hoaf', 'hoà'],
    ['quas', 'quá'],
    ['quys', 'quý'],
    ['gias', 'giá'],
    ['gif', 'gì'],
    ['thuyr', 'thuỷ'],
    ['khoer', 'khoẻ'],
    ['toans', 'toán'],
    ['muas', 'múa'],
    ['cuar', 'của'],
    ['nghieengs', 'nghiếng'],
    ['truwowngf', 'trường'],
    ['truongwf', 'trường'],
    ['truowngf', 'trường'],
    ['thuowr', 'thưở'],
    ['DDAATS', 'đất'],
    ['tooi', 'tôi'],
    ['toio', 'tôi'],
    ['ngax', 'ngã'],
    ['nga4', 'ngã'],
    ['ma5', 'mạ'],
    ['maj', 'mạ'],
    ['ta8m', 'tăm'],
    ['tawm', 'tăm'],
    ['aan', 'ân'],
    ['eem', 'êm'],
    ['ans', 'án'],
    ['tanga', 'tâng'],
    ['di9', 'đi'],
    ['nghieengsxxx', 'nghiếngxxx'],
  ])('%s means %s', (typed, meant) => {
    expect(fromKeystrokes(typed)).toBe(meant);
  });

  // In VNI 7 is the horn of ơ and ư, and ă has 8: the digit is no key here.
  test.each([
    'ta7m',
    'a7n',
    'dat',
    'nông',
    '2022',
    'x',
    '',
    'ta9',
    'bb',
    'xf',
    's',
    'a',
    'b1',
    'an-f',
    'a0',
    '1a',
    'b6',
    'i7',
    'an8h8',
    'nghieengsxxxx',
    // What has a tone takes no second, and a vowel’s twin does not come this late.
    'hoás',
    'tangha',
  ])('“%s” means nothing else', (typed) => {
    expect(fromKeystrokes(typed)).toBeUndefined();
  });
});
