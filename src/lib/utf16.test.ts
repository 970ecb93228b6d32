import { expect, test } from 'vitest';
import { utf16Of } from './utf16.ts';

test.each([
  [[0xff, 0xfe, 0x61, 0x00], 'utf-16le'],
  [[0xfe, 0xff, 0x00, 0x61], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xff], undefined],
  [[0xff, 0xff], undefined],
  [[0xfe, 0xfe], undefined],
  [[0x00, 0xff, 0xfe], undefined],
  [[], undefined],
])('the bytes %j are text in %s', (bytes, encoding) => {
  expect(utf16Of(Uint8Array.from(bytes))).toBe(encoding);
});
