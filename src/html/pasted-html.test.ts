/** HTML that was copied into plain words: what is shown of it, and the words that were meant. */
import { describe, expect, test } from 'vitest';
import { findHtml, withoutHtml } from './pasted-html.ts';

/** In the place of a sign that is escaped. */
const S = '\uE000';

describe('what is found', () => {
  test.each([
    ['a <b>đậm</b>', '<b>', 2],
    ['<P CLASS="x">a', '<P CLASS="x">', 0],
    ['a<br />b', '<br />', 1],
    ['a <o:p> b', '<o:p>', 2],
    ['a </h2>', '</h2>', 2],
    ['a &nbsp;b <b>', '&nbsp;', 2],
    ['a <i> &nbsp;', '<i>', 2],
    ['&amp;amp;agrave;', '&amp;amp;agrave;', 0],
    ['ng&agrave;y', '&agrave;', 2],
    ['số &#7889; và', '&#7889;', 3],
    ['&#x1ED1;', '&#x1ED1;', 0],
    [`a ${S}b${S} c`, '<b>', 2],
    [`a ${S}/div${S}`, '</div>', 2],
    [`a ${S}nbsp; c`, '&nbsp;', 2],
  ])('in %j is %s', (text, shown, at) => {
    expect(findHtml(text)).toEqual({ shown, at });
  });

  test.each(['tuổi <b và a>', 'a < b > c', '<x>', 'Q&A; R&D', '&nbsp', '&#1;', '&#1234567;', '&xyz;', ''])(
    'in %j is nothing',
    (text) => {
      expect(findHtml(text)).toBeUndefined();
    },
  );
});

test.each([
  ['a <b>đậm</b> c', 'a đậm c'],
  ['<p>Một</p><p>hai</p>', 'Một hai'],
  ['a<br>b<BR/>c', 'a b c'],
  ['<li>Một</li><li>hai</li>', 'Một hai'],
  ['<h2>Mục</h2><div>chữ</div>', 'Mục chữ'],
  ['Ng&agrave;y h&ocirc;m &Acirc;u', 'Ngày hôm Âu'],
  ['B&aacute;o &atilde;', 'Báo ã'],
  ['&ldquo;a&rdquo; &ndash; b&hellip;', '“a” – b…'],
  ['a&nbsp;&nbsp;b &AMP; c', 'a b & c'],
  ['a&NBSP;b&Hellip; &Agrave;&AACUTE;', 'a b… ÀÁ'],
  ['a&shy;b&zwnj;c', 'abc'],
  ['&amp;amp;quot;a&amp;quot;', '"a"'],
  ['&#7889; &#x1ED1; &#31; &#1114112; &#x10FFFF;', 'ố ố &#1114112; &#x10FFFF;'],
  ['5&times;4&deg;', '5×4°'],
  [`a ${S}b${S} c${S}`, 'a c'],
  ['  a \n b ', 'a b'],
])('of %j the words are %j', (text, words) => {
  expect(withoutHtml(text)).toBe(words);
});

test.each([
  ['Năm &#150; tháng', 'Năm – tháng'],
  ['&#147;Họp&#148; x&#xE3;', '“Họp” xã'],
  ['10&deg; &Eacute;&agrave;&ygrave;', '10° Éàỳ'],
  ['a&shy;b&zwnj;c&#55296;d&#07;e', 'abc d e'],
])('%s is read as browsers read it', (text, right) => {
  expect(withoutHtml(text)).toBe(right);
});
