import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

/** Of a piece, of two, and of what is a byte more. */
test.each([0, 1, 2, 3, 32_768, 32_769, 65_537])(
  '%d bytes are the letters that Node makes of them',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
    const letters = Buffer.from(bytes).toString('base64');
    expect(toBase64(bytes)).toBe(letters);
    expect(Buffer.from(fromBase64(letters)).equals(bytes)).toBe(true);
  },
);

test('letters that a git host broke into lines are read', () => {
  expect(new TextDecoder().decode(fromBase64('WMOj\nIE3h\r\nuqt1\n'))).toBe('Xã Mẫu');
});
