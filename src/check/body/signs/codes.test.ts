/** What is left of a program in a sentence: where it stands, and the line when it is taken out. */
import { describe, expect, test } from 'vitest';
import { judgeCodes, judgeDisk } from './codes.ts';
import type { Sign } from './sign.ts';

const alone = (written: string) => ({
  written,
  above: 1,
  isPoint: false,
  isFree: true,
  isCell: false,
  isHeading: false,
  isLast: true,
});

const mended = (line: string, { piece }: Sign) =>
  piece && line.slice(0, piece.from) + piece.text + line.slice(piece.to);

describe('a code that would be shown as it is', () => {
  test.each([
    ['Họp\\nBàn việc', 3, 'Họp\nBàn việc'],
    ['Họp\\r\\nBàn việc', 3, 'Họp\nBàn việc'],
    ['Họp\\n', 3, 'Họp\n'],
    ['Họp\\n- Ý một', 3, 'Họp\n- Ý một'],
    ['Một\\tHai', 3, 'Một Hai'],
    ['Chúc mừng :tada: cả xã', 10, 'Chúc mừng cả xã'],
    ['Chúc mừng :tada:', 10, 'Chúc mừng'],
    [':tada: Chúc mừng', 0, ' Chúc mừng'],
    ['Một **** hai', 4, 'Một hai'],
  ])('%j', (line, at, right) => {
    const found = judgeCodes(line, alone(line));
    expect(found?.at).toBe(at);
    expect(found?.problem).toMatchObject({ rule: 'raw-code', severity: 'warning' });
    expect(found && mended(line, found)).toBe(right);
  });

  test('is told with what to do', () => {
    const remedy = (line: string) => judgeCodes(line, alone(line))?.problem.remedy;
    expect(remedy('Một\\nHai')).toBe('xóa "\\n" rồi xuống dòng ở đó.');
    expect(remedy('Một\\tHai')).toBe('xóa "\\t" rồi viết một dấu cách ở đó.');
    expect(remedy('Ôi :smile: nhé')).toBe('xóa ":smile:".');
    expect(judgeCodes('Ôi :smile: nhé', alone('Ôi :smile: nhé'))?.problem.message).toContain(
      '":smile:" là mã hình',
    );
  });

  test.each([
    'D:\\nam',
    'C:\\tai-lieu',
    'lúc 8:30:',
    'a:b:c',
    'tỉ lệ 1:2:3',
    'khách sạn ****',
    'ba *** sao',
    '',
  ])('%j holds none', (line) => {
    expect(judgeCodes(line, alone(line))).toBeUndefined();
  });
});

describe('a path on the editor’s own machine', () => {
  test.each([
    ['Xem C:\\Users\\An\\a.docx nhé', 4, 'C:\\Users\\An\\a.docx'],
    ['[xem](file:///C:/a.docx)', 6, 'file:///C:/a.docx'],
    ['[D:\\tin\\b.pdf] đó', 1, 'D:\\tin\\b.pdf'],
    ['Xem \uE000\\may-chu\\chung nhé', 4, '\\\\may-chu\\chung'],
  ])('%j', (line, at, path) => {
    const found = judgeDisk(line, alone(line));
    expect(found?.at).toBe(at);
    expect(found?.problem).toMatchObject({ rule: 'link-disk', severity: 'warning' });
    expect(found?.problem.message).toContain(`"${path}"`);
  });

  test('is none in other words', () => {
    expect(judgeDisk('Xem /tin-tuc/ và A: B', alone(''))).toBeUndefined();
  });
});
