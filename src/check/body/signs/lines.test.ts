/** Lines with signs that did not become what they were meant to: what is said, where, and what to write instead. */
import { describe, expect, test } from 'vitest';
import { judgeLine } from './lines.ts';

/** @param above the level of the heading above */
const told = (line: string, above = 4) => {
  const found = judgeLine(line, {
    written: line,
    above,
    isPoint: false,
    isFree: true,
    isCell: false,
    isHeading: false,
    isLast: true,
  });
  return found && { at: found.at, ...found.problem };
};

describe('signs of headings', () => {
  test.each([
    ['##Mục một', 0, '##', '"## Mục một"'],
    ['**##  Mục   một', 2, '##', '"## ** Mục một"'],
    ['##### Sâu', 0, '#####', '"#### Sâu"'],
    ['### Ba', 0, '###', '"### Ba"'],
    ['a ######## b', 2, '#######', '"#### a b"'],
    ['## Mục##', 0, '##', '"## Mục"'],
  ])('%j', (line, at, sign, right) => {
    expect(told(line)).toEqual({
      at,
      rule: 'raw-heading',
      message: `Dấu "${sign}" ở đây không thành tiêu đề mục, sẽ hiện nguyên trên trang.`,
      remedy: `viết ${right} trên một dòng riêng.`,
    });
  });

  test('without words are to be taken away; of very long lines the beginning is shown', () => {
    expect(told('## ##')?.remedy).toBe('xóa dòng này.');
    expect(told(`##${' chữ'.repeat(60)}`)?.remedy).toBe(
      `viết "## ${'chữ '.repeat(39)}…" trên một dòng riêng.`,
    );
  });
});

describe('one sign before a title', () => {
  test('is told with both that it may mean', () => {
    expect(told('  #Giới thiệu')).toEqual({
      at: 2,
      rule: 'raw-heading',
      severity: 'warning',
      message: 'Dấu "#" ở đầu dòng sẽ hiện nguyên trên trang.',
      remedy:
        'là tiêu đề mục thì viết "## Giới thiệu" trên một dòng riêng; đúng là dấu # thì viết "\\#Giới thiệu".',
    });
    expect(told(`#${'G'.repeat(117)} b`)?.rule).toBe('raw-heading');
  });

  test.each(['#Giới', ' #Giới ', '#Giới #thiệu', '#Giới thiệu #', '#giới thiệu', `#${'G'.repeat(118)} b`])(
    '%j is a word to search for, or no title',
    (line) => {
      expect(told(line)).toBeUndefined();
    },
  );
});

describe('markup of other tools', () => {
  test.each([
    ['a {.lop} b', 2, '{.lop}', 'viết "a b".'],
    ['Chữ {#muc-1}', 4, '{#muc-1}', 'viết "Chữ".'],
    ['[b]Chữ[/b] và', 0, '[b]', 'viết "**Chữ** và".'],
    ['a [color=red]đỏ[/color]', 2, '[color=red]', 'viết "a đỏ".'],
    ['[[Trang]] và [[Trang|chữ]]', 0, '[[Trang]]', 'viết "Trang và chữ".'],
    ['m^2^ và km^10^', 1, '^2^', 'viết "m<sup>2</sup> và km<sup>10</sup>".'],
    ['H~2~O', 1, '~2~', 'viết "H<sub>2</sub>O".'],
    ['[gallery ids=1,2]', 0, '[gallery ids=1,2]', 'xóa "[gallery ids=1,2]".'],
    ['ảnh [/gallery]', 4, '[/gallery]', 'viết "ảnh".'],
    [':::note chữ', 0, ':::note', 'viết "chữ".'],
    [
      '$x_2^{10}$ và $a_{10}^2$',
      0,
      '$x_2^{10}$',
      'viết "x<sub>2</sub><sup>10</sup> và a<sub>10</sub><sup>2</sup>".',
    ],
    ['![[a.gif|ảnh]]', 0, '![[a.gif|ảnh]]', 'viết "![mô tả ảnh](a.gif)".'],
    ['[!NOTE] Chú ý', 0, '[!NOTE]', 'viết "Chú ý".'],
    ['a ^[ghi chú] b', 2, '^[ghi chú]', 'viết "a (ghi chú) b".'],
    ['||giấu|| đi', 0, '||giấu||', 'viết "giấu đi".'],
    ['-# nhỏ', 0, '-#', 'viết "nhỏ".'],
    ['{| class', 0, '{|', 'xóa "{|".'],
    [':::', 0, ':::', 'xóa ":::".'],
    ['  [mục lục] ', 0, '[mục lục]', 'xóa "[mục lục]".'],
    ['a {:target="_blank"}', 2, '{:target="_blank"}', 'xóa "{:target="_blank"}".'],
    ['{{ten}} chào', 0, '{{ten}}', 'xóa "{{ten}}".'],
    ['a {% include x %} b', 2, '{% include x %}', 'xóa "{% include x %}".'],
  ])('%j', (line, at, sign, remedy) => {
    expect(told(line)).toEqual({
      at,
      rule: 'raw-markup',
      message: `"${sign}" không phải dấu của trang này, sẽ hiện nguyên trên trang.`,
      remedy,
    });
  });

  test('of great length is shown with its beginning', () => {
    const long = `{{${'x'.repeat(170)}}}`;
    expect(told(long)?.message).toContain(`"{{${'x'.repeat(37)}…"`);
    expect(told(long)?.remedy).toBe(`xóa "{{${'x'.repeat(157)}…".`);
    expect(told(`[b]${'chữ '.repeat(60)}`)?.remedy).toBe(`viết "${'chữ '.repeat(39)}chữ…".`);
    expect(told(`::: ${'x'.repeat(199)}`)?.remedy).toBe(`xóa "::: ${'x'.repeat(155)}…".`);
  });
});

describe('a box of a task', () => {
  test.each([
    ['[ ] Việc', '- [ ] Việc'],
    ['[x]Việc', '- [x] Việc'],
    ['- [V]  Việc', '- [x] Việc'],
    ['[] Việc', '- [ ] Việc'],
    ['  * [✔] 3 việc', '- [x] 3 việc'],
  ])('%j is written %j', (line, right) => {
    expect(told(line)).toEqual({
      at: 0,
      rule: 'raw-task',
      severity: 'warning',
      message: 'Ô đánh dấu viết chưa đúng nên sẽ hiện nguyên dấu ngoặc vuông.',
      remedy: `viết "${right}".`,
    });
  });

  test('within other markup is shown without what stands for it', () => {
    const found = judgeLine('[x] Việc', {
      written: '**[x] Việc**',
      above: 4,
      isPoint: false,
      isFree: true,
      isCell: false,
      isHeading: false,
      isLast: true,
    });
    expect(found?.problem.remedy).toBe('viết "- [x] Việc".');
    expect(found?.whole).toBeUndefined();
  });

  test('of many words is shown with its beginning', () => {
    expect(told(`[ ] ${'chữ '.repeat(60)}`)?.remedy).toBe(`viết "- [ ] ${'chữ '.repeat(38)}c…".`);
  });
});

test.each(['bình thường', '[ ]', '[x]', 'số #1 của', 'a^b', '{a}', '[a] b', '2~3', 'x ~ y', '::', ''])(
  '%j is as it should be',
  (line) => {
    expect(told(line)).toBeUndefined();
  },
);
