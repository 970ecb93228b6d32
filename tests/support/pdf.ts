/** What stands on the sheets of a PDF that Chromium has printed. */
import { inflateSync } from 'node:zlib';

/** What draws a sheet: it moves to the part of the page that the sheet shows, and places lines by their distance from the page's top. */
const MOVED = /\n([\d.]+) 0 0 \1 [\d.-]+ ([\d.-]+) cm\n/;
const LINE = /1 0 0 -1 [\d.-]+ ([\d.-]+) Tm/g;

/** How far down each sheet its last line of text stands, in px from the top of what is printed. */
export function lastLines(pdf: Buffer): number[] {
  const sheets = streamsOf(pdf).flatMap((drawing) => {
    const [, scale, moved] = MOVED.exec(drawing) ?? [];
    const lines = [...drawing.matchAll(LINE)].map(([, y]) => Number(y));
    return lines.length === 0 ? [] : [{ top: -Number(moved) / Number(scale), last: Math.max(...lines) }];
  });
  const [first] = sheets;
  return first ? sheets.map(({ top, last }) => last - (top - first.top)) : [];
}

function streamsOf(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  return [...source.matchAll(/stream\r?\n/g)].flatMap(({ 0: { length }, index }) => {
    try {
      return [
        inflateSync(pdf.subarray(index + length, source.indexOf('endstream', index))).toString('latin1'),
      ];
    } catch {
      // What is not compressed, and the ends of streams, draw nothing.
      return [];
    }
  });
}
