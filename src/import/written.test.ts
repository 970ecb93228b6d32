/** Whatever an author types is words in the draft, as the site reads it: no sign becomes markup, and none is lost. */
import type { MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { chance } from '../../tests/support/chance.ts';
import { parseMarkdown } from '../html/markdown.ts';
import { writeMarkdown } from './markdown.ts';
import { asTree } from './mdast.ts';
import { tidied } from './pieces.ts';
import { type Block, type Marks, paragraph, plainWords, words } from './text.ts';

const DRAFT = { fileOf: () => undefined, altOf: () => '', remains: () => undefined };

const written = (...blocks: readonly Block[]) => writeMarkdown(asTree(blocks, new Map(), DRAFT));

/** The words of a tree, and the kinds of its nodes. */
function read(markdown: string): { readonly words: string; readonly kinds: readonly string[] } {
  const kinds = new Set<string>();
  const wordsOf = (node: MdastNode): string => {
    kinds.add(node.type);
    if ('children' in node) return node.children.map((child) => wordsOf(child as MdastNode)).join('');
    return node.type === 'text' ? node.value : '';
  };
  return { words: wordsOf(parseMarkdown(markdown, 'md')).replace(/\s+/g, ' '), kinds: [...kinds].sort() };
}

const SIGNS = [
  '*',
  '_',
  '`',
  '~~',
  '~',
  '[',
  ']',
  '(',
  ')',
  '<b>',
  '</b>',
  '<',
  '>',
  '&amp;',
  '&',
  '#',
  '##',
  '+',
  '-',
  '---',
  '===',
  '1.',
  '1)',
  '|',
  '![',
  '](',
  '[^1]',
  ':',
  '\\',
  '{',
  '}',
  '$',
  'a',
  'Điều',
  '12',
  ' ',
  ' ',
  ' ',
  '.',
  ',',
  '"',
  '”',
  '!',
  '***',
  '__',
  '```',
  '\t',
  '@',
  '%',
  '$$',
  '<!--',
  '-->',
  '\u00a0',
];

test('one paragraph of whatever signs is one paragraph of these signs', () => {
  const next = chance(17);
  for (let count = 0; count < 1500; count += 1) {
    const text = Array.from({ length: 1 + next(12) }, () => SIGNS[next(SIGNS.length)]).join('');
    const shown = plainWords(tidied([words(text)]));
    if (shown === '') continue;
    const markdown = written(paragraph([words(text)]));
    expect({ text, markdown, ...read(markdown) }).toEqual({
      text,
      markdown,
      words: shown,
      kinds: ['paragraph', 'root', 'text'],
    });
  }
});

test('marked words keep every sign, wherever the marks begin and end', () => {
  const next = chance(4);
  const marks: readonly Marks[] = [
    {},
    { bold: true },
    { italic: true },
    { bold: true, italic: true },
    { struck: true },
  ];
  for (let count = 0; count < 1500; count += 1) {
    const pieces = Array.from({ length: 1 + next(4) }, () =>
      words(
        Array.from({ length: 1 + next(4) }, () => SIGNS[next(SIGNS.length)]).join(''),
        marks[next(marks.length)],
      ),
    );
    const shown = plainWords(tidied(pieces));
    if (shown === '') continue;
    const markdown = written(paragraph(pieces));
    expect({ pieces, markdown, words: read(markdown).words }).toEqual({ pieces, markdown, words: shown });
  }
});

test('a cell of a table keeps every sign', () => {
  const next = chance(9);
  for (let count = 0; count < 500; count += 1) {
    const text = Array.from({ length: 1 + next(8) }, () => SIGNS[next(SIGNS.length)]).join('');
    const shown = plainWords(tidied([words(text)]));
    if (shown === '') continue;
    const cell = (inside: string) => ({ blocks: [paragraph([words(inside)])], columns: 1, rows: 1 });
    const markdown = written({ type: 'table', rows: [[cell('A')], [cell(text)]] });
    expect({ text, markdown, ...read(markdown) }).toEqual({
      text,
      markdown,
      words: `A${shown}`,
      kinds: ['paragraph', 'root', 'table', 'tableCell', 'tableRow', 'text'].filter(
        (kind) => kind !== 'paragraph',
      ),
    });
  }
});
