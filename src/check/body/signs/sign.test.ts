/** What an editor is told to write in the place of a sign, only where it is known to the letter. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../html/markdown.ts';
import { linesOf, type Shown, shownIn } from './shown.ts';
import { replacementOf, writtenLine } from './sign.ts';

const TEXT = 'Họp ** lúc 8 giờ';
const shown = { at: [...TEXT].map((_, at) => at) } as unknown as Shown;
const of = (line: string, from: number, to: number, lineFrom = 0) =>
  replacementOf(
    { rule: 'r', message: 'm', remedy: 'x', at: 0, piece: { from, to, text: '–' } } as never,
    { text: TEXT, base: 100 },
    { shown, line: { line, from: lineFrom }, whole: undefined, again: undefined },
  );

test('a piece that the text has as it is shown is replaced where it stands', () => {
  expect(of(TEXT, 4, 6)).toEqual({ start: 104, end: 106, text: '–' });
  expect(of('** lúc', 0, 2, 4)).toEqual({ start: 104, end: 106, text: '–' });
});

test.each([
  ['that is nothing', TEXT, 4, 4],
  ['whose place in the text is not known', 'Họp', 0, 3, TEXT.length],
  ['that the text has otherwise', 'Họp – lúc', 4, 5],
])('a piece %s is not', (_what, line, from, to, lineFrom?: number) => {
  expect(of(line, from, to, lineFrom)).toBeUndefined();
});

test('a line is known as it is written, without its margin; an empty one, or none, is not', () => {
  const text = 'Một **hai**  \n  ba<br><br>*bốn*';
  const [paragraph] = shownIn(parseMarkdown(text, 'md'), text);
  if (!paragraph) throw new Error('no paragraph');
  const written = [...linesOf(paragraph)].map((line) => writtenLine(paragraph, line, text)?.written);
  const table = '| **a** | b |\n|---|---|';
  const cells = shownIn(parseMarkdown(table, 'md'), table);
  expect(cells.map((cell) => writtenLine(cell, { line: cell.words, from: 0 }, table))).toEqual([
    undefined,
    { start: 10, written: 'b' },
  ]);
  expect(written).toEqual(['Một **hai**', 'ba<br><br>*bốn*', undefined, 'ba<br><br>*bốn*']);
});
