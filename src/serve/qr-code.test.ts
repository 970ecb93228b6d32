import { expect, test } from 'vitest';
import { qrCode } from './qr-code.ts';

/** The points of the printed picture, a row each: true where dark. */
const points = (lines: readonly string[]): boolean[][] =>
  lines.flatMap((line) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the window
    const signs = [...line.replace(/\u001b\[[\d;]*m/g, '')];
    return [signs.map((sign) => '▀█'.includes(sign)), signs.map((sign) => '▄█'.includes(sign))];
  });

test('an address is a square of points with a light edge and its three corners', () => {
  const rows = points(qrCode('http://192.168.1.20:4321/'));
  const width = rows[0]?.length ?? 0;
  expect(width).toBeGreaterThan(20);
  // A line of signs is two rows of points: the last may be half a line.
  expect([width, width + 1]).toContain(rows.length);
  expect(rows.slice(0, 4).flat()).not.toContain(true);
  const corner = [true, true, true, true, true, true, true];
  const [left, right] = [4, width - 11];
  expect(rows[4]?.slice(left, left + 7)).toEqual(corner);
  expect(rows[4]?.slice(right, right + 7)).toEqual(corner);
  expect(rows[width - 5]?.slice(left, left + 7)).toEqual(corner);
  expect(rows[width - 5]?.slice(right, right + 7)).not.toEqual(corner);
});

test('the colours are set and set back on every line, and another address is another picture', () => {
  const lines = qrCode('http://10.0.0.2:4321/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the window
  expect(lines.filter((line) => !/^\u001b\[30;107m[ ▀▄█]+\u001b\[0m$/.test(line))).toEqual([]);
  expect(lines).not.toEqual(qrCode('http://10.0.0.3:4321/'));
});
