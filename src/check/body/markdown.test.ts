/** A text is handed to the rules, or what the engine could not read of it is told where it stands. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import type { Answer } from './attempt.ts';
import { descendants, parseBody, questionsOf, wordsOf } from './markdown.ts';

const HEAD = '---\ntitle: A\n---\n';

function read(body: string, answers: readonly Answer[] = [], mdx = false) {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from(HEAD + body), 'a.md', findings);
  if (!source) throw new Error('no text');
  const entry = { at: { mdx }, source, body: HEAD.length } as unknown as Entry;
  const parsed = parseBody(entry, answers);
  const told = findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
  return { entry, parsed, told };
}

describe('a text of which the engine dies', () => {
  test('is told at the beginning of the line', () => {
    const { parsed, told } = read('\n\nMột\nHai\nBa', [{ diedAt: 2 }]);
    expect(parsed).toBeUndefined();
    expect(told).toEqual(['7:1 engine-fault']);
    expect(read('Một', [{ diedAt: 1 }]).told).toEqual(['4:1 engine-fault']);
  });

  test('with its front matter around it is told by the lines of the whole file', () => {
    expect(read('Một\nHai', [{}, { diedAt: 5 }], true).told).toEqual(['5:1 engine-fault']);
  });
});

test('a text that the engine refuses is told, once', () => {
  const { parsed, told } = read('Một\n\nHai', [{ trouble: 'what' }, { trouble: 'again' }]);
  expect(parsed).toBeUndefined();
  expect(told).toEqual(['4:1 engine-fault']);
});

test('what the engine says of an .mdx file is told at its place, in words that help', () => {
  const trouble = '2:3: Expected a closing tag for `<u>`';
  expect(read('\nMột\nHai', [{ trouble }], true).told).toEqual(['6:3 mdx-syntax']);
  expect(read('\nMột\nHai', [{}, { trouble }], true).told).toEqual(['2:3 mdx-syntax']);
});

test('of a text that can be read nothing is told, and its places are those of the file', () => {
  const { parsed, told } = read('\n\n  Một **hai** ![ba](c.gif)\n', [{}]);
  expect(told).toEqual([]);
  expect(parsed?.text).toBe('Một **hai** ![ba](c.gif)');
  expect(parsed?.base).toBe(HEAD.length + 4);
  expect(parsed && wordsOf(parsed.root)).toBe('Một hai ba');
  expect(parsed && descendants(parsed.root).map(({ type }) => type)).toEqual([
    'paragraph',
    'text',
    'strong',
    'text',
    'text',
    'image',
  ]);
});

test('quotes lie within each other as deep as fifty levels of the tree, and no deeper', () => {
  // The words of the innermost quote are a paragraph and a text.
  const quotes = (count: number) => `${'>'.repeat(count)} a`;
  expect(read(quotes(48)).told).toEqual([]);
  const { parsed, told } = read(`Chữ.\n\n${quotes(49)}`);
  expect(parsed).toBeUndefined();
  expect(told).toEqual(['6:51 nested-too-deep']);
});

test('of an .mdx file the whole is tried too, where nothing of its front matter is read', () => {
  expect(questionsOf(read('Một').entry)).toEqual([{ text: 'Một', mdx: false }]);
  expect(questionsOf(read('Một', [], true).entry)).toEqual([
    { text: 'Một', mdx: true },
    { text: `${HEAD.replace(/[^\n]/g, ' ')}Một`, mdx: true },
  ]);
});
