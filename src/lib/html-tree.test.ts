import { describe, expect, test } from 'vitest';
import {
  addClass,
  attributeOf,
  childrenOf,
  element,
  findElement,
  fragment,
  isBlank,
  isElement,
  nodesBelow,
  parseHtml,
  rebuild,
  text,
  wordsBelow,
  wordsIn,
  writeHtml,
} from './html-tree.ts';

const names = (html: string, enter?: Parameters<typeof nodesBelow>[1]) =>
  [...nodesBelow(parseHtml(html), enter)].map((node) => (isElement(node) ? node.tagName : node.nodeName));

describe('a tree of HTML', () => {
  test('is read as inside a division and written back', () => {
    expect(writeHtml(parseHtml('</div><p>Một <b>hai</p>'))).toBe('<p>Một <b>hai</b></p>');
  });

  test('is walked in the order of the page, with what waits in templates', () => {
    expect(names('<p>a<b>c</b></p><template><i>d</i></template><hr>')).toEqual([
      'p',
      '#text',
      'b',
      '#text',
      'template',
      'i',
      '#text',
      'hr',
    ]);
  });

  test('is passed over where the walk is not to enter', () => {
    expect(names('<p>a</p><b>c</b>', ({ tagName }) => tagName !== 'p')).toEqual(['p', 'b', '#text']);
  });

  test('gives its first element of a kind, but none that waits in a template', () => {
    const tree = parseHtml('<template><b id="no"></b></template><p><b id="yes"></b></p><b></b>');
    const found = findElement(tree, ({ tagName }) => tagName === 'b');
    expect(found && attributeOf(found, 'id')).toBe('yes');
    expect(findElement(tree, ({ tagName }) => tagName === 'i')).toBeUndefined();
  });

  test('can be as deep as a text makes it', () => {
    const deep = parseHtml('<b>'.repeat(400));
    expect([...nodesBelow(deep)].length).toBe(400);
  });
});

describe('elements made', () => {
  test('have the attributes that have a value, and what is text stays text', () => {
    const link = element('a', { href: '/x?a=1&b="2"', title: undefined }, [text('<b>')]);
    expect(writeHtml(fragment(link))).toBe('<a href="/x?a=1&amp;b=&quot;2&quot;">&lt;b&gt;</a>');
    expect(attributeOf(link, 'title')).toBeUndefined();
  });

  test('know their parents', () => {
    const child = text('a');
    const parent = element('p', {}, [child]);
    expect(child.parentNode).toBe(parent);
    expect(fragment(parent).childNodes[0]?.parentNode?.nodeName).toBe('#document-fragment');
  });

  test('tell their own words, not those of others inside', () => {
    const [script] = childrenOf(parseHtml('<p>a<b>c</b>d</p>'));
    expect(script && isElement(script) && wordsIn(script)).toBe('ad');
  });

  test('tell all the words in them, and take a class beside those that they have', () => {
    expect(wordsBelow(parseHtml('<p>a<b>c</b>d</p> e'))).toBe('acd e');
    const [plain, named] = [element('p'), element('p', { id: 'x', class: 'lead' })];
    for (const node of [plain, named]) addClass(node, 'long');
    expect([plain, named].map((node) => attributeOf(node, 'class'))).toEqual(['long', 'lead long']);
  });

  test('that hold spaces alone are blank', () => {
    expect([isBlank(text(' \n')), isBlank(text(' a')), isBlank(element('p'))]).toEqual([true, false, false]);
  });
});

test('rebuilding goes from the outside in, and not into what it made', () => {
  const tree = parseHtml('<p><b>a</b></p><i>c</i>');
  const seen: string[] = [];
  rebuild(tree, (children, parent) => {
    seen.push(isElement(parent) ? parent.tagName : 'root');
    return children.flatMap((child) => {
      if (isElement(child) && child.tagName === 'i')
        return [element('u', {}, [element('i', {}, [...childrenOf(child)])])];
      return [child];
    });
  });
  expect(writeHtml(tree)).toBe('<p><b>a</b></p><u><i>c</i></u>');
  expect(seen).toEqual(['root', 'p', 'b']);
});
