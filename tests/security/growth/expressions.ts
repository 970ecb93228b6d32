/** Every regular expression of the sources, and texts that make one of them slow if any does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Expression {
  /** `lib/text.ts:14` */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** @param root folder of sources; tests in it are left out */
export function expressionsIn(root: string): Expression[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|astro|mjs)$/.test(path) && !/\.test\.ts$/.test(path))
    .sort()
    .flatMap((path) => expressionsOf(path, readFileSync(join(root, path), 'utf8')));
}

function expressionsOf(path: string, text: string): Expression[] {
  const kind = path.endsWith('.astro') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found: Expression[] = [];
  const add = (node: ts.Node, source: string, flags: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ place: `${path}:${line + 1}`, source, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? [];
      if (source) add(node, textOf(source, file), flags ? textOf(flags, file) : '');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The value of a string that is put together of constants of its file; words where it is made of data. */
function textOf(node: ts.Node, file: ts.SourceFile): string {
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return textOf(node.expression, file);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node)) return node.template.getText().slice(1, -1);
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(
      ({ expression, literal }) => textOf(expression, file) + literal.text,
    );
    return node.head.text + parts.join('');
  }
  const value = constantOf(node, file);
  if (value) return textOf(value, file);
  // A parameter is a number here: `.{1,${max}}`.
  return ts.isIdentifier(node) ? '80' : 'UBND|NĐ-CP';
}

/** What a name stands for in its file, or an item of a list that is asked for by number. */
function constantOf(node: ts.Node, file: ts.SourceFile): ts.Expression | undefined {
  if (ts.isIdentifier(node)) return initializerOf(node.text, file);
  if (!ts.isElementAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  let list = initializerOf(node.expression.text, file);
  while (list && ts.isAsExpression(list)) list = list.expression;
  if (!list || !ts.isArrayLiteralExpression(list)) return undefined;
  return list.elements[Number(node.argumentExpression.getText())];
}

function initializerOf(name: string, file: ts.SourceFile): ts.Expression | undefined {
  let value: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) value ??= node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return value;
}

const ESCAPES: Readonly<Record<string, readonly string[]>> = {
  d: ['1'],
  D: ['x'],
  s: [' ', '\n'],
  S: ['x'],
  w: ['a'],
  W: ['!'],
  n: ['\n'],
  r: ['\r'],
  t: ['\t'],
  f: ['\f'],
  v: ['\v'],
  0: ['\0'],
  b: [],
  B: [],
};
const PROPERTIES: readonly (readonly [RegExp, string])[] = [
  [/^Lu/, 'Đ'],
  [/^L/, 'é'],
  [/^M/, '\u0301'],
  [/^N/, '1'],
  [/^Cc/, '\u0001'],
  [/^Cf/, '\u200b'],
  [/^Z/, '\u00a0'],
];
const PIECES =
  /\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})|\\[pP]\{([^}]+)\}|\\(.)|\(\?(?:[:=!]|<[=!])|\{\d+(?:,\d*)?\}|([()[\]|^$*+?.])|([^\\()[\]|^$*+?.])/gsu;

/**
 * Pieces of text that an expression is about: its letters, runs of them such as `<img`, and one of each class.
 * What makes an expression slow is some of these, repeated.
 */
export function piecesOf(source: string): string[] {
  const parts = [...source.matchAll(PIECES)].map(
    ([whole, unicode, hex, property, escaped, sign, letter]): Part => ({
      whole,
      code: unicode ?? hex,
      property,
      escaped,
      sign,
      letter,
    }),
  );
  return [...runsOf(parts), ' ', 'x', ...parts.flatMap(samplesOf), '\n']
    .filter((piece, at, all) => all.indexOf(piece) === at)
    .slice(0, MOST_PIECES);
}

/** A sign of an expression, as `PIECES` finds it: the whole of it and what kind it is. */
interface Part {
  readonly whole: string;
  /** Of a character, in hexadecimal digits. */
  readonly code: string | undefined;
  readonly property: string | undefined;
  readonly escaped: string | undefined;
  readonly sign: string | undefined;
  readonly letter: string | undefined;
}

/** Letters that stand beside each other, two and more. */
function runsOf(parts: readonly Part[]): string[] {
  const runs = [''];
  for (const { escaped, sign, letter } of parts) {
    const run = runs.at(-1) ?? '';
    const own = escaped !== undefined && !ESCAPES[escaped] ? escaped : letter;
    if (own !== undefined) runs[runs.length - 1] = run + own;
    else if (sign !== '?' || run.length < 2) runs.push('');
  }
  return runs.filter((run) => run.length > 1);
}

/** Characters that such a sign stands for. */
function samplesOf({ whole, code, property, escaped, sign, letter }: Part): readonly string[] {
  if (code) return [String.fromCodePoint(Number.parseInt(code, 16))];
  if (property) return PROPERTIES.flatMap(([name, sample]) => (name.test(property) ? [sample] : []));
  if (escaped !== undefined) return ESCAPES[escaped] ?? [escaped];
  if (letter !== undefined) return [letter];
  return whole === '.' || sign === '[' ? ['x'] : [];
}

const MOST_PIECES = 16;

/** Pieces and pairs of them, which repeated make the texts to try. */
export function pumpsOf(source: string): string[] {
  const pieces = piecesOf(source);
  return [...pieces, ...pieces.flatMap((first) => pieces.map((second) => first + second))];
}

/** What may stand before and after the repeated part, so that an expression fails at one end of it or at both. */
export const ENDS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', '\u0000\n'],
  ['\u0000', '\u0000\n'],
];

/** Uses an expression as `replaceAll`, `split` and `matchAll` do, whatever it is used for. */
export function userOf({ source, flags }: Expression): (text: string) => void {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  return (text) => {
    expression.lastIndex = 0;
    for (let start = 0; expression.test(text); start = expression.lastIndex)
      if (expression.lastIndex === start) expression.lastIndex += 1;
  };
}
