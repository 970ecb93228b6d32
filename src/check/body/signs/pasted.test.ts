/** HTML that was pasted as words: what is told, and when the whole line can be put right. */
import { expect, test } from 'vitest';
import { judgePasted } from './pasted.ts';

const judged = (line: string, written = line) =>
  judgePasted(line, {
    written,
    above: 1,
    isPoint: false,
    isFree: true,
    isCell: false,
    isHeading: false,
    isLast: true,
  });

test.each([
  ['Họp &nbsp;bàn', 4, '&nbsp;', 'Họp bàn'],
  ['Xem <b>đậm</b> nhé', 4, '<b>', 'Xem đậm nhé'],
  [`&agrave;${'a'.repeat(1999)}`, 0, '&agrave;', `à${'a'.repeat(1999)}`],
])('%j is told where it begins, and put right as a whole', (line, at, shown, right) => {
  const found = judged(line);
  expect(found).toMatchObject({ at, whole: right, problem: { rule: 'raw-html', severity: 'warning' } });
  expect(found?.problem.message).toBe(`"${shown}" là mã HTML dán vào, người đọc sẽ thấy nguyên như vậy.`);
  expect(found?.problem.remedy.startsWith(`viết "${right.slice(0, 20)}`.slice(0, 20))).toBe(true);
});

test('with nothing behind it, it is to be taken away', () => {
  expect(judged('&nbsp;')?.problem.remedy).toBe('bỏ "&nbsp;".');
  expect(judged('<b></b>')).toMatchObject({ problem: { remedy: 'bỏ "<b>".' }, whole: undefined });
});

test.each([
  // What is left would be markup.
  ['&nbsp;- Một', '&nbsp;- Một'],
  ['1&#46; Một', '1&#46; Một'],
  ['&lt;i&gt;', '&lt;i&gt;'],
  ['a&#42;b', 'a&#42;b'],
  // The line has some.
  ['Họp &nbsp;bàn', '**Họp** &nbsp;bàn'],
  [`&agrave;${'a'.repeat(2000)}`, `&agrave;${'a'.repeat(2000)}`],
])('%j, written %j, is for the editor to put right', (line, written) => {
  expect(judged(line, written)?.problem.rule).toBe('raw-html');
  expect(judged(line, written)?.whole).toBeUndefined();
});

test('a line that is written otherwise but without markup is put right too', () => {
  expect(judged('Họp &nbsp;bàn', 'Họp  &nbsp;bàn')?.whole).toBe('Họp bàn');
});

test.each([['Họp bàn'], ['Điểm \uE000a\uE000', 'Điểm \\[a\\]'], ['Q&A']])(
  '%j says nothing',
  (line, written?: string) => {
    expect(judged(line, written)).toBeUndefined();
  },
);
