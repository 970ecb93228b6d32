/** Lines that became something else than their writer saw, and the margin of the first. */
import { describe, expect, test } from 'vitest';
import { mendedBy, toldOf, waysOutOf } from '../../../tests/support/body.ts';
import { checkMargin } from './margin.ts';
import { checkTurned } from './turned.ts';

test.each([
  ['Một\nHai\n---', 'Một\nHai\n\n---', 'Một\n## Hai'],
  ['Chữ\n\nMột\nHai\n---\nBa', 'Chữ\n\nMột\nHai\n\n---\nBa', 'Chữ\n\nMột\n## Hai\nBa'],
  ['> Một\n> ---\n> Hai', '> Một\n>\n> ---\n> Hai', '> ## Một\n> Hai'],
  ['Một\n===\nHai', 'Một\nHai', '## Một\nHai'],
  ['A\n-\nHai', 'A\nHai', '## A\nHai'],
  ['1. Một\n2. Hai\n2. Ba\n3. Bốn\n9. Năm', '1. Một\n2. Hai\n3. Ba\n4. Bốn\n9. Năm'],
  ['1. Một\n1. Hai\n   a\n1. Ba', '1. Một\n2. Hai\n   a\n3. Ba'],
  ['> 1. Một\n> 3. Hai\n> 3. Ba', '> 1. Một\n> 3. Hai\n> 4. Ba'],
  ['a\n\n1. Một\n10. Hai\n10. Ba\n\nb', 'a\n\n1. Một\n10. Hai\n11. Ba\n\nb'],
  ['5. a\n5. b\n5. c', '5. a\n6. b\n7. c'],
  ['1. a\n3. b\n2. c\n2. d\n9. e', '1. a\n3. b\n4. c\n5. d\n9. e'],
  ['1. a\n1. b\n\n   c\n1. d\n7. e', '1. a\n2. b\n\n   c\n3. d\n7. e'],
  ['10. a\n9. b', '10. a\n11. b'],
  ['- Một\n  Hai\n  ---', '- Một\n  Hai\n\n  ---', '- Một\n## Hai'],
])('the ways out of %j', (text, ...ways) => {
  expect(waysOutOf(text, checkTurned)).toEqual(ways);
});

test.each([
  ['> 60 tuổi\n> 80 tuổi', '\\> 60 tuổi\n> 80 tuổi'],
  ['a\n\n>> Xem thêm\n\nb', 'a\n\n» Xem thêm\n\nb'],
  ['- > 60 tuổi', '- \\> 60 tuổi'],
  ['> chữ\n>> 60 tuổi', '> chữ\n>\\> 60 tuổi'],
  ['Xem ! [Ảnh](a.jpg) đó', 'Xem ![Ảnh](a.jpg) đó'],
  ['Xem \\! [Ảnh](a.jpg)', 'Xem \\! [Ảnh](a.jpg)'],
  ['> > Một', '> > Một'],
  ['>> a\n>> b', '>> a\n>> b'],
  ['a\n>> b', 'a\n» b'],
  ['Xem !\n[Ảnh](a.jpg)', 'Xem ![Ảnh](a.jpg)'],
  ['x! [Ảnh](a.JPG) ! [b](b.png)', 'x![Ảnh](a.JPG) ![b](b.png)'],
  ['! [Ảnh](/x/)', '! [Ảnh](/x/)'],
  ['- a\n- b\n+ c', '- a\n- b\n+ c'],
])('%j is put right as %j', (text, right) => {
  expect(mendedBy(text, checkTurned)).toBe(right);
});

const told = (text: string) => toldOf(text, checkTurned).map(({ rule, from }) => [rule, from]);
const remedy = (text: string) => toldOf(text, checkTurned)[0]?.remedy;

describe('a line under words', () => {
  test('makes a heading of them, which is told with the words right above it', () => {
    expect(told('Một\nHai\n---')).toEqual([['heading-line', 'Một']]);
    expect(toldOf('Một\nHai\n---', checkTurned)[0]?.message).toContain('"Hai"');
    expect(remedy('Một\n===')).toContain('"## Một"');
  });

  test('is none where a line is free, nor is a heading by its signs', () => {
    expect(told('Một\n\n---\n\n## Hai')).toEqual([]);
  });
});

describe('a sign at the beginning of a line', () => {
  test.each([
    ['> 60 tuổi', '\\> 60 tuổi'],
    ['>60 tuổi', '\\>60 tuổi'],
    ['>= 5 hộ', '\\>= 5 hộ'],
    ['>> Xem thêm', '» Xem thêm'],
  ])('%s is a quote that nobody meant', (text, right) => {
    expect(told(text).map(([rule]) => rule)).toEqual(['quote-number']);
    expect(remedy(text)).toContain(`"${right}"`);
  });

  test('may be a quote of a number after all: the remedy has it with quotation marks', () => {
    expect(remedy('> 60 tuổi')).toBe(
      'là dấu lớn hơn thì viết "\\> 60 tuổi"; là lời trích thì đặt trong dấu nháy: "> “60 tuổi”".',
    );
  });

  test.each(['> Lời trích', '> 60 tuổi\n> trở lên', '> một\n>> hai', '\\> 60 tuổi'])(
    '%j is right',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

describe('the numbers of a list', () => {
  test('that do not go up are told at the first of them, with the next', () => {
    expect(told('1. Một\n2. Hai\n2. Ba\n1. Bốn')).toEqual([['list-number', '2. Ba']]);
    expect(remedy('1. Một\n2. Hai\n2. Ba')).toBe('viết "3." nếu là ý tiếp theo.');
    expect(remedy('1. Một\n1. Hai\n1. Ba')).toBe('viết "2." nếu là ý tiếp theo, các ý sau đếm tiếp.');
    expect(toldOf('5. Một\n3. Hai', checkTurned)[0]?.message).toContain('3 đứng sau 5');
  });

  test('that go up, in steps or not, are as they were written', () => {
    expect(told('1. Một\n2. Hai\n5. Ba\n\n- Bốn\n- Năm')).toEqual([]);
    expect(told('0. Một\n1. Hai')).toEqual([]);
  });
});

describe('a link to a picture behind its sign', () => {
  test('is told with both written in one', () => {
    expect(told('Xem ! [Ảnh](a.JPG) đó')).toEqual([['picture-broken-mark', '[Ảnh](a.JPG) đó']]);
    expect(remedy('! [Ảnh](a.jpg)')).toContain('"![Ảnh](a.jpg)"');
  });

  test('is none behind another word, or to another file', () => {
    expect(told('Xem [Ảnh](a.jpg), hay! Rồi [tệp](a.pdf) ! [tệp](b.pdf)')).toEqual([]);
  });
});

describe('the margin of the first line', () => {
  const margin = (text: string) => toldOf(text, (body) => checkMargin(body, text));

  test('is told where points below it become points of it', () => {
    const [found] = margin('  - Một\n  - Hai\n');
    expect(found?.rule).toBe('first-margin');
    expect(found?.remedy).toContain('"- Một"');
    expect(margin('\t1. Một\n   2) Hai')).toHaveLength(1);
  });

  test.each([
    ['  - Một\n  - Hai\n    - Ba\n\nChữ', '- Một\n- Hai\n  - Ba\n\nChữ'],
    // A line that stands further out than the first stays where it is.
    ['   - Một\n  - Hai\n   - Ba', '- Một\n  - Hai\n- Ba'],
    ['\n\n\t- Một\n\t- Hai', '\n\n- Một\n- Hai'],
  ])('%j is put right by taking the same away from each line', (written, right) => {
    const [found] = margin(written);
    expect(found?.from).toContain('- Một');
    const { start = 0, end = 0, text = '' } = found?.replacement ?? {};
    expect(written.slice(0, start) + text + written.slice(end)).toBe(right);
  });

  test.each([
    '- Một\n  - Hai',
    '  Chữ\n  - Hai',
    '  - Một\n- Hai',
    '\n- Một\n- Hai',
    '  ## Mục\n\n  - Hai',
    '  - Một\n\nChữ\n\n  - Hai',
    '',
  ])('is of no matter in %j', (text) => {
    expect(margin(text)).toEqual([]);
  });
});

test('what is told of a sign of comparison or an arrow shows both ways to write it, once', () => {
  expect(remedy('>60 tuổi trở lên')).toBe(
    'là dấu lớn hơn thì viết "\\>60 tuổi trở lên"; là lời trích thì đặt trong dấu nháy: "> “60 tuổi trở lên”".',
  );
  expect(told('>>> Xem')).toEqual([['quote-number', '>>> Xem']]);
  expect(remedy('Một\n===')).toBe('xóa dòng gạch; đúng là tiêu đề thì viết "## Một" và xóa dòng gạch.');
  expect(remedy('Một\n---')).toContain('thêm một dòng trống trước dòng gạch; đúng là tiêu đề');
});
