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
    ['ta8m', 'tăm'],
    ['tawm', 'tăm'],
  ])('%s means %s', (typed, meant) => {
    expect(fromKeystrokes(typed)).toBe(meant);
  });

  // In VNI 7 is the horn of ơ and ư, and ă has 8: the digit is no key here.
  test.each(['ta7m', 'a7n', 'dat', 'nông', '2022', 'x', ''])('“%s” means nothing else', (typed) => {
    expect(fromKeystrokes(typed)).toBeUndefined();
  });
});
