/** Which tags a text may hold, and where each that it may not is told. */
import { describe, expect, test } from 'vitest';
import { toldOf } from '../../../tests/support/body.ts';
import { checkHtml } from './html.ts';

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
