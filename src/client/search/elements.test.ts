// @vitest-environment happy-dom
/** Nodes of what was found: marks in it, titles in the pieces that their pages set them in. */
import { describe, expect, test } from 'vitest';
import { type Child, element, headline, marked } from './elements.ts';

/** What a reader sees of nodes; `[…]` stands around a mark, `<…>` around what is kept on one line. */
function seen(nodes: readonly Child[]): string {
  const words = (node: Node): string => {
    const inside = [...node.childNodes].map(words).join('');
    if (node.nodeName === 'MARK') return `[${inside}]`;
    return node.nodeName === 'SPAN'
      ? `<${inside}>`
      : node.nodeName === '#text'
        ? `${node.nodeValue}`
        : inside;
  };
  return words(element('p', {}, ...nodes));
}
/** `|` parts the segments, of which every second one was found. */
const title = (text: string) =>
  text.split('|').map((part, at) => ({ text: part.replaceAll('~', '\u00A0'), marked: at % 2 === 1 }));

test('an element has its attributes and what it holds, as text', () => {
  expect(element('a', { href: '/a/', class: 'meta' }, '<b>', element('mark', {}, 'nước')).outerHTML).toBe(
    '<a href="/a/" class="meta">&lt;b&gt;<mark>nước</mark></a>',
  );
});

test('of an excerpt the words that were found are marked', () => {
  expect(seen(marked(title('Lịch lấy |nước| đợt một')))).toBe('Lịch lấy [nước] đợt một');
});

describe('a title', () => {
  test.each([
    ['without anything that was found stays as it is', 'Lịch lấy nước', 'Lịch lấy nước'],
    ['has the words that were found marked', 'Lịch |lấy| nước', 'Lịch [lấy] nước'],
    ['that was found whole is marked whole', '|Lịch lấy nước', '[Lịch lấy nước]'],
    ['keeps its pieces on one line', 'Lịch~lấy nước|', '<Lịch lấy> nước'],
    ['keeps several, with what lies between', 'Xã~Mẫu có 10~sản~phẩm~mới', '<Xã Mẫu> có <10 sản phẩm mới>'],
    ['keeps a piece inside of a mark', 'Có |ba 10~sản phẩm| mới', 'Có [ba <10 sản> phẩm] mới'],
    ['keeps a piece that a mark begins', 'Có |10~sản phẩm| mới', 'Có [<10 sản> phẩm] mới'],
    ['keeps a piece that a mark ends', 'Có |ba 10~sản| phẩm', 'Có [ba <10 sản>] phẩm'],
    ['keeps a piece whose beginning is marked', 'Có |10|~sản phẩm', 'Có <[10] sản> phẩm'],
    ['keeps a piece whose end is marked', 'Có 10|~sản| phẩm', 'Có <10[ sản]> phẩm'],
    [
      'keeps a piece in which a mark ends that began before',
      'Có |ba 10|~sản phẩm',
      'Có [ba ]<[10] sản> phẩm',
    ],
    [
      'keeps a piece in which a mark begins that ends after',
      'Có 10|~sản phẩm| mới',
      'Có <10[ sản]>[ phẩm] mới',
    ],
    ['keeps what follows two of them', 'A|~b| c|~d| e~f', '<A[ b]> <c[ d]> <e f>'],
  ])('%s', (_, given, shown) => {
    expect(seen(headline(title(given)))).toBe(shown);
  });
});
