import { describe, expect, test } from 'vitest';
import { explainAbbreviations, explainInText } from './abbreviations.ts';

const KNOWN = [
  { short: 'UBND', full: ['Ủy ban nhân dân'] },
  { short: 'HĐND', full: ['Hội đồng nhân dân'] },
  { short: 'OCOP', full: ['Mỗi xã một sản phẩm', 'One Commune One Product'] },
  { short: 'KH', full: ['kế hoạch'] },
  { short: 'KH&CN', full: ['khoa học & công nghệ'] },
];

const explain = (html: string) => explainAbbreviations(html, KNOWN);
const UBND = '<abbr title="Ủy ban nhân dân">UBND</abbr>';

describe('an official abbreviation', () => {
  test('is explained where it first stands, and only there', () => {
    expect(explain('<p>UBND xã họp.</p><p>UBND huyện và HĐND xã.</p>')).toBe(
      `<p>${UBND} xã họp.</p><p>UBND huyện và <abbr title="Hội đồng nhân dân">HĐND</abbr> xã.</p>`,
    );
  });

  test('is explained by its usual full form', () => {
    expect(explain('<p>OCOP</p>')).toContain('title="Mỗi xã một sản phẩm"');
  });

  test.each([
    ['part of a word', '<p>UBNDX, xUBND, UBNDễ</p>'],
    ['part of a document number', '<p>Số 12/QĐ-UBND, 5/KH-UBND và KH_1</p>'],
    ['lower case', '<p>ubnd</p>'],
    ['an attribute', '<p><img alt="UBND" title="UBND xã" src="UBND.jpg"></p>'],
    ['a link', '<p><a href="/UBND/">UBND xã</a></p>'],
    ['code', '<p><code>UBND</code></p><pre>UBND</pre>'],
    ['a heading', '<h2 id="muc-ubnd">UBND xã</h2>'],
    ['an explanation already', '<p><abbr title="khác">UBND</abbr></p>'],
    ['a comment', '<!-- UBND -->'],
  ])('is left alone as %s', (_what, html) => {
    expect(explain(html)).toBe(html);
  });

  test('is explained in the text when it stood in a heading before', () => {
    expect(explain('<h2>UBND</h2><p>UBND</p>')).toBe(`<h2>UBND</h2><p>${UBND}</p>`);
  });

  test.each([
    '<p>Ủy ban nhân dân (UBND) xã. UBND họp.</p>',
    '<p>ủy ban nhân dân ( UBND ) xã</p>',
    '<p>UBND (Ủy ban nhân dân) xã</p>',
    '<p>OCOP (One Commune One Product)</p>',
  ])('that the text explains itself needs no more: %s', (html) => {
    expect(explain(html)).toBe(html);
  });

  test('in brackets of its own is explained all the same', () => {
    expect(explain('<p>Trụ sở (UBND)</p>')).toBe(`<p>Trụ sở (${UBND})</p>`);
  });

  test('stands between punctuation and marks of quotation', () => {
    expect(explain('<p>“UBND”, UBND.</p>')).toBe(`<p>“${UBND}”, UBND.</p>`);
    expect(explain('<p>&quot;UBND&quot;</p>')).toBe(`<p>"${UBND}"</p>`);
  });

  test('that begins like another is not taken for it', () => {
    expect(explain('<p>Sở KH&amp;CN</p>')).toBe(
      '<p>Sở <abbr title="khoa học &amp; công nghệ">KH&amp;CN</abbr></p>',
    );
  });

  test('written in decomposed Unicode in the table is known in composed text', () => {
    const known = [{ short: 'HĐND ủy'.normalize('NFD'), full: ['Hội đồng'] }];
    expect(explainAbbreviations('<p>HĐND ủy</p>', known)).toContain('<abbr title="Hội đồng">HĐND ủy</abbr>');
  });
});

test('without a table a text stays as it is', () => {
  expect(explainAbbreviations('<p>UBND</p>', [])).toBe('<p>UBND</p>');
});

test('plain words become HTML, whatever they hold', () => {
  const known = [{ short: 'UBND', full: ['Ủy ban nhân dân'] }];
  expect(explainInText('UBND <b> & UBND', known)).toBe(
    '<abbr title="Ủy ban nhân dân">UBND</abbr> &lt;b&gt; &amp; UBND',
  );
});

test('an abbreviation with a hyphen or a slash is one like any other', () => {
  const known = [
    { short: 'HĐND-UBND', full: ['Hội đồng nhân dân và Ủy ban nhân dân'] },
    { short: 'TB/XH', full: ['thương binh và xã hội'] },
  ];
  expect(explainAbbreviations('<p>HĐND-UBND, TB/XH</p>', known)).toBe(
    '<p><abbr title="Hội đồng nhân dân và Ủy ban nhân dân">HĐND-UBND</abbr>, <abbr title="thương binh và xã hội">TB/XH</abbr></p>',
  );
});

test('the longer of two is explained, whichever comes first in the table; one letter is one too', () => {
  const known = [
    { short: 'HĐND', full: ['Hội đồng nhân dân'] },
    { short: 'HĐND ủy', full: ['Hội đồng ủy'] },
    { short: 'Q', full: ['Quận'] },
  ];
  expect(explainAbbreviations('<p>HĐND ủy và HĐND</p><p>Q 1, Q 2</p>', known)).toBe(
    '<p><abbr title="Hội đồng ủy">HĐND ủy</abbr> và <abbr title="Hội đồng nhân dân">HĐND</abbr></p><p><abbr title="Quận">Q</abbr> 1, Q 2</p>',
  );
});
