/** Which tags a text may hold, and where each that it may not is told. */
import { describe, expect, test } from 'vitest';
import { toldOf } from '../../../tests/support/body.ts';
import { checkHtml, checkHtmlElement } from './html.ts';

const told = (text: string) => toldOf(text, checkHtml).map(({ rule, from }) => [rule, from]);
const times = (tag: string, count: number) => tag.repeat(count);

test.each([
  'H<sub>2</sub>O, m<sup>2</sup>, <u>gạch</u><br>xuống<br/>dòng<br />nữa',
  '<u>gạch <u>hai lần</u></u>',
  '<SUB>2</SUB>',
  '<table>\n<tr><th scope="col" colspan=2 rowspan=\'99\'>a</th></tr>\n</table>',
  '<table><caption>a</caption><colgroup><col><col></colgroup><thead><tr><th>a</th></tr></thead><tbody><tr><td>b<table><tr><td>c</td></tr></table></td></tr></tbody><tfoot><tr><td>d</td></tr></tfoot></table>',
  'Một < hai, `<script>`, \\<script>',
  `${times('<u>', 50)}a${times('</u>', 50)}`,
])('%s is right', (text) => {
  expect(told(text)).toEqual([]);
});

describe('a tag that is not allowed', () => {
  test.each([
    [
      'Chữ <b>đậm</b> và <b>nữa</b>',
      [
        ['html-tag', '<b>đậm</b> và <b>nữa</b>'],
        ['html-tag', '<b>nữa</b>'],
      ],
    ],
    ['Chữ </b>', [['html-tag', '</b>']]],
    ['Chữ <a href="/a/">a</a>', [['html-tag', '<a href="/a/">a</a>']]],
    [
      '<script>alert("<b>")</script>\n\n<script>x</script>',
      [
        ['html-script', '<script>alert("<b>")</script>'],
        ['html-script', '<script>x</script>'],
      ],
    ],
    // What stands in an element of words is no HTML, where it ends.
    [
      '<div>\n<textarea><u></textarea>\n</div>',
      [
        ['html-tag', '<div>'],
        ['html-tag', '<textarea><u></textarea>'],
      ],
    ],
    [
      '<div>\n<textarea><u>\n</div>',
      [
        ['html-tag', '<div>'],
        ['html-tag', '<textarea><u>'],
        ['html-balance', '<u>'],
      ],
    ],
    ['<div onclick="x()">a</div>', [['html-event', '<div onclick="x()">a</div>']]],
    ['<?php x ?>', [['html-tag', '<?php x ?>']]],
    [
      '<!DOCTYPE html>\n\n<!-- a <u> -->\n\n<!-- b',
      [
        ['html-tag', '<!DOCTYPE html>'],
        ['html-comment', '<!-- a <u> -->'],
        ['html-comment', '<!-- b'],
      ],
    ],
    [
      '<!-- a --><u>b',
      [
        ['html-comment', '<!-- a --><u>b'],
        ['html-balance', '<u>b'],
      ],
    ],
    ['<!-->x<u>', [['html-comment', '<!-->x<u>']]],
    [
      '<!----><u>b',
      [
        ['html-comment', '<!----><u>b'],
        ['html-balance', '<u>b'],
      ],
    ],
    [
      '<table><!-- a --><b>x</b><1></table>',
      [
        ['html-comment', '<!-- a --><b>x</b><1></table>'],
        ['html-tag', '<b>x</b><1></table>'],
        ['html-tag', '<1></table>'],
      ],
    ],
    // Behind the signs of quotations and lists, in whichever line.
    [
      '> <table>\n> <tr><td>a</td>\n>   <td><b>c</b> <i>d</i></td></tr>\n> </table>',
      [
        ['html-tag', '<b>c</b> <i>d</i></td></tr>'],
        ['html-tag', '<i>d</i></td></tr>'],
      ],
    ],
    [
      '- một\n\n  <div>\n  <b>x</b> <a>y</a>\n\n  <details><dialog></details>\n  </div>',
      [
        ['html-tag', '<div>'],
        ['html-tag', '<b>x</b> <a>y</a>'],
        ['html-tag', '<a>y</a>'],
        ['html-tag', '<details><dialog></details>'],
        ['html-tag', '<dialog></details>'],
      ],
    ],
    [
      '<div>\n<title><u></title><textarea><u></textarea><textarea><u>\n</div>',
      [
        ['html-tag', '<div>'],
        ['html-tag', '<title><u></title><textarea><u></textarea><textarea><u>'],
        ['html-tag', '<textarea><u></textarea><textarea><u>'],
        ['html-tag', '<textarea><u>'],
        ['html-balance', '<u>'],
      ],
    ],
  ])('%j is told where it begins', (text, places) => {
    expect(told(text)).toEqual(places);
  });
});

describe('a tag that has no other', () => {
  test.each([
    ['Chữ <u>gạch', [['html-balance', '<u>gạch']]],
    [
      'Chữ <u>a\n\nb</u>',
      [
        ['html-balance', '<u>a'],
        ['html-balance', '</u>'],
      ],
    ],
    ['Chữ <u><sub>a</u>', [['html-balance', '<sub>a</u>']]],
    ['Chữ <u>a <sub>b <u>c</sub></u>', [['html-balance', '<u>c</sub></u>']]],
    ['Chữ</u>', [['html-balance', '</u>']]],
    ['Chữ<br></br>', [['html-balance', '</br>']]],
    [
      'Chữ <u>a **b</u>**',
      [
        ['html-balance', '</u>**'],
        ['html-balance', '<u>a **b</u>**'],
      ],
    ],
  ])('%j is told', (text, places) => {
    expect(told(text)).toEqual(places);
  });
});

describe('an attribute', () => {
  const cell = (attributes: string) => `<table><tr><td ${attributes}>a</td></tr></table>`;
  test.each([
    'colspan="0"',
    'colspan="100"',
    'colspan=""',
    'colspan',
    'scope="x"',
    'rowspan="1a"',
    'style="a"',
    'class=a',
  ])('%s is none of a cell', (attributes) => {
    expect(told(cell(attributes))).toEqual([['html-attribute', `<td ${attributes}>a</td></tr></table>`]]);
  });

  test.each(['colspan="1"', 'COLSPAN="99"', "rowspan='10'", 'scope=rowgroup'])('%s is one', (attributes) => {
    expect(told(cell(attributes))).toEqual([]);
  });

  test('of another tag is none at all', () => {
    expect(told('<table><tr colspan="2"><td>a</td></tr></table>').map(([rule]) => rule)).toEqual([
      'html-attribute',
    ]);
    expect(told('Chữ <u onclick="x">a</u>').map(([rule]) => rule)).toEqual(['html-event']);
    expect(told('Chữ <u colspan="1">a</u>').map(([rule]) => rule)).toEqual(['html-attribute']);
  });
});

describe('tags within each other', () => {
  test('are fifty, and the next is told once', () => {
    expect(told(`${times('<u>', 51)}a${times('</u>', 51)}`).map(([rule]) => rule)).toEqual([
      'nested-too-deep',
    ]);
    expect(told(`${times('<u>', 60)}a${times('</u>', 60)}`).map(([rule]) => rule)).toEqual([
      'nested-too-deep',
    ]);
  });

  test('make small letters smaller', () => {
    expect(told('Chữ <sub>a<sup>b</sup></sub>')).toEqual([['html-nested', '<sup>b</sup></sub>']]);
    expect(told('Chữ <sub>a<sub>b</sub></sub>')).toEqual([['html-nested', '<sub>b</sub></sub>']]);
    expect(told('Chữ <sub>a</sub><sup>b</sup> <u><sub>c</sub></u> <sub><u>d</u></sub>')).toEqual([]);
  });

  test('of a table stand in their places', () => {
    expect(told('<table><td>a</td></table>')).toEqual([['html-table', '<td>a</td></table>']]);
    expect(told('<tr><td>a</td></tr>')).toEqual([['html-table', '<tr><td>a</td></tr>']]);
    expect(told('Chữ <table><tr><td>a</td></tr></table>')).toEqual([
      ['html-table', '<table><tr><td>a</td></tr></table>'],
    ]);
    expect(told('> <table><tr><td>a</td></tr></table>')).toEqual([]);
  });
});

describe('within a quote or a list, whose signs stand before each line,', () => {
  const places = (text: string) => toldOf(text, checkHtml).map(({ from }) => from);

  test('a tag is told where it stands in its line', () => {
    expect(places('> <div>\n> chữ <b>a</b>\n> </div>')).toEqual(['<div>', '<b>a</b>']);
    expect(places('- <div>\n  <b>a</b> <b>c</b> <dialog>d</dialog>\n  </div>')).toEqual([
      '<div>',
      '<b>a</b> <b>c</b> <dialog>d</dialog>',
      '<b>c</b> <dialog>d</dialog>',
      '<dialog>d</dialog>',
    ]);
    expect(places('> <div>\n> <b>a</b> <b>a</b>\n> </div>')).toEqual([
      '<div>',
      '<b>a</b> <b>a</b>',
      '<b>a</b>',
    ]);
    expect(places('> <div>\n> a\n>\n\n> <div>\n> b\n> <i>c')).toEqual(['<div>', '<div>', '<i>c']);
    expect(places('> <table>\n> <tr>\n> <td style="a">x</td></tr></table>')).toEqual([
      '<td style="a">x</td></tr></table>',
    ]);
  });
});

describe('what is told of a tag', () => {
  const message = (text: string) => toldOf(text, checkHtml)[0]?.message;
  const remedy = (text: string) => toldOf(text, checkHtml)[0]?.remedy;

  test('says whether the attribute or its value is wrong', () => {
    const cell = (tag: string, attributes: string) =>
      `<table><tr><${tag} ${attributes}>a</${tag}></tr></table>`;
    expect(message(cell('td', 'colspan="0"'))).toBe('Thuộc tính "colspan" của thẻ <td> có giá trị sai.');
    expect(message(cell('th', 'scope="0"'))).toBe('Thuộc tính "scope" của thẻ <th> có giá trị sai.');
    expect(message(cell('th', 'class="a"'))).toBe('Thẻ <th> không được có thuộc tính "class".');
    expect(message('Chữ <u colspan="1">a</u>')).toBe('Thẻ <u> không được có thuộc tính "colspan".');
    expect(message('Chữ <u onclick="a">a</u>')).toContain('chạy mã');
    expect(message('<img onerror=a src=b>')).toContain('"onerror" của thẻ <img>');
  });

  test('says where a part of a table belongs', () => {
    expect(message('<table><td>a</td></table>')).toBe('Thẻ <td> phải nằm trong <tr>.');
    expect(message('<table><table></table></table>')).toBe(
      'Thẻ <table> phải nằm trong bài hoặc <td> hoặc <th>.',
    );
  });

  test('shows one that is allowed and was not written to its end', () => {
    expect(message('<table\nchữ')).toBe('Thẻ "<table chữ" viết chưa đúng.');
    expect(remedy('<table\nchữ')).toBe('viết lại cho đủ, ví dụ <table>.');
    expect(message('<table class=>')).toBe('Thẻ "<table class=>" viết chưa đúng.');
  });

  test('names what stands there instead', () => {
    expect(message('<marquee>a</marquee>')).toBe('Thẻ <marquee> không được dùng.');
    expect(remedy('<STRONG>a</STRONG>')).toBe('thay "<STRONG>a</STRONG>" bằng “**a**”.');
    expect(message('<STYLE>a<b></STYLE>\n\n<style>b<i></style>')).toBe('Thẻ <style> không được dùng.');
    expect(told('<STYLE>a<b></STYLE>')).toHaveLength(1);
  });
});

describe('an element of an .mdx file', () => {
  const element = (name: string, ...attributes: [string, string | undefined][]) => {
    const found: string[] = [];
    const body = { report: ({ rule }: { rule: string }) => found.push(rule) } as never;
    checkHtmlElement(
      body,
      name,
      attributes.map(([key, value]) => ({ name: key, value })),
      0,
    );
    return found;
  };

  test('is held to the same', () => {
    expect(element('u')).toEqual([]);
    expect(element('td', ['colspan', '2'])).toEqual([]);
    expect(element('td', ['colspan', undefined])).toEqual(['html-attribute']);
    expect(element('td', ['scope', 'row'], ['style', 'a'])).toEqual(['html-attribute']);
    expect(element('u', ['onclick', 'a'])).toEqual(['html-event']);
    expect(element('script')).toEqual(['html-script']);
    expect(element('div', ['onclick', 'a'])).toEqual(['html-event']);
    // In capitals it would be a component of that name.
    expect(element('U')).toEqual(['html-tag']);
  });
});
