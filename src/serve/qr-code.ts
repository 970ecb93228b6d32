/** An address as a picture of signs, which a telephone reads from the window of the command. */
import { encode } from 'uqr';

/** Black on white whatever colours the window has, since cameras do not read it the other way round; then as before. */
const PAPER = '\u001b[30;107m';
const BACK = '\u001b[0m';
/** Two points of the picture, one below the other, dark or light each. */
const SIGNS = [
  [' ', '▄'],
  ['▀', '█'],
] as const;

/** @returns lines to be printed */
export function qrCode(address: string): string[] {
  const { data } = encode(address, { border: 4 });
  const lines: string[] = [];
  for (let at = 0; at < data.length; at += 2) {
    const [upper = [], lower = []] = data.slice(at, at + 2);
    const signs = upper.map((dark, column) => SIGNS[dark ? 1 : 0][lower[column] ? 1 : 0]);
    lines.push(`${PAPER}${signs.join('')}${BACK}`);
  }
  return lines;
}
