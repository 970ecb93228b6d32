/** An address is put in the place of another, and nothing else of the text is touched. */
import type { MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { toldOf } from '../../../tests/support/body.ts';
import { descendants } from './markdown.ts';
import { replaceAddress } from './written.ts';

/** The text with `/moi/` where the first link, picture or definition leads to an address; undefined where it cannot be. */
function replaced(text: string, address: string, instead = '/moi/'): string | undefined {
  let result: string | undefined;
  toldOf(text, (body) => {
    const isNamed = ({ type }: MdastNode) => ['link', 'image', 'definition'].includes(type);
    const node = descendants(body.root).find(isNamed);
    if (!node) throw new Error(`No address in ${text}`);
    const found = replaceAddress(body, node, address, instead);
    result = found && text.slice(0, found.start) + found.text + text.slice(found.end);
  });
  return result;
}

test.each([
  ['[a](/cu/)', '[a](/moi/)'],
  ['Xem /cu/ ở [a](/cu/), rồi /cu/.', 'Xem /cu/ ở [a](/moi/), rồi /cu/.'],
  ['[a]( /cu/ "Tên")', '[a]( /moi/ "Tên")'],
  ['[a](</cu/>)', '[a](</moi/>)'],
  ['![a](/cu/)', '![a](/moi/)'],
  ['Chữ [a].\n\n[a]: /cu/', 'Chữ [a].\n\n[a]: /moi/'],
  // The words of a link may hold one that looks alike.
  ['[x \\](/cu/ y](/cu/)', '[x \\](/cu/ y](/moi/)'],
])('%s → %s', (text, right) => {
  expect(replaced(text, '/cu/')).toBe(right);
});

test('a bare address is replaced as it stands', () => {
  expect(replaced('Xem https://a.example/ đó', 'https://a.example/', 'https://b.example/')).toBe(
    'Xem https://b.example/ đó',
  );
});

test('an address with a space or a bracket stands between angles', () => {
  expect(replaced('[a](/cu/)', '/cu/', 'bảng giá.pdf')).toBe('[a](<bảng giá.pdf>)');
  expect(replaced('[a](/cu/)', '/cu/', 'bảng(1).pdf')).toBe('[a](<bảng(1).pdf>)');
  expect(replaced('[a](</cu/>)', '/cu/', 'bảng giá.pdf')).toBe('[a](<bảng giá.pdf>)');
});

test('one that is written otherwise than it is read, or only begins so, is left', () => {
  expect(replaced('[a](/c&#117;/)', '/cu/')).toBeUndefined();
  expect(replaced('[a](/cu/them/)', '/cu/')).toBeUndefined();
});
