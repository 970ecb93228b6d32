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
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
function textOf(node: ts.Node, file: ts.SourceFile): string {
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return textOf(node.expression, file);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node)) return node.template.getText().slice(1, -1);
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(
      ({ expression, literal }) => textOf(expression, file) + literal.text,
    );
    return node.head.text + parts.join('');
  }
  if (ts.isIdentifier(node)) {
    const value = initializerOf(node.text, file);
    // A parameter is a number here: `.{1,${max}}`.
    return value ? textOf(value, file) : '80';
  }
  if (ts.isElementAccessExpression(node) && ts.isIdentifier(node.expression)) {
    let list: ts.Node | undefined = initializerOf(node.expression.text, file);
    while (list && ts.isAsExpression(list)) list = list.expression;
    const item =
      list && ts.isArrayLiteralExpression(list) && list.elements[Number(node.argumentExpression.getText())];
    if (item) return textOf(item, file);
  }
  return 'UBND|NĐ-CP';
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
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
export function piecesOf(source: string): string[] {
  const runs = new Set<string>();
  const pieces = new Set<string>();
  let run = '';
  const endRun = () => {
    if (run.length > 1) runs.add(run);
    run = '';
  };
  for (const [whole, unicode, hex, property, escaped, sign, letter] of source.matchAll(PIECES)) {
    const code = unicode ?? hex;
    if (code) pieces.add(String.fromCodePoint(Number.parseInt(code, 16)));
    else if (property) for (const [name, sample] of PROPERTIES) if (name.test(property)) pieces.add(sample);
    if (escaped !== undefined && !ESCAPES[escaped]) run += escaped;
    else if (letter !== undefined) run += letter;
    else if (!(sign === '?' && run.length > 1)) endRun();
    if (escaped !== undefined) for (const sample of ESCAPES[escaped] ?? [escaped]) pieces.add(sample);
    if (letter !== undefined) pieces.add(letter);
    if (whole === '.' || sign === '[') pieces.add('x');
  }
  endRun();
  return [...runs, ' ', 'x', ...pieces, '\n']
    .filter((piece, at, all) => all.indexOf(piece) === at)
    .slice(0, MOST_PIECES);
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
