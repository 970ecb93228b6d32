/** The small mistakes that may be made in a source text: operators flipped, numbers moved, conditions negated, calls dropped. */
import ts from 'typescript';

export interface Mutation {
  /** Path from the root of the project. */
  readonly file: string;
  readonly line: number;
  /** What stands between `start` and `end` becomes `instead`. */
  readonly start: number;
  readonly end: number;
  readonly instead: string;
  /** The expression around it, for people. */
  readonly before: string;
  readonly after: string;
}

const FLIPPED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
};

const EQUALITIES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Calls without which the value that they are asked of has the same form. */
const SAME_FORM = new Set([
  'filter',
  'normalize',
  'replace',
  'replaceAll',
  'reverse',
  'slice',
  'sort',
  'toLowerCase',
  'toReversed',
  'toSorted',
  'trim',
]);

/** @param file path from the root, as the mutations are to name it */
export function mutationsOf(file: string, text: string): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found: Mutation[] = [];
  const change = (node: ts.Node, instead: string, shown: ts.Node = node) => {
    const start = node.getStart(source);
    const end = node.getEnd();
    const from = shown.getStart(source);
    found.push({
      file,
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      start,
      end,
      instead,
      before: shown.getText(source),
      after: text.slice(from, start) + instead + text.slice(end, shown.getEnd()),
    });
  };
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
  const visit = (node: ts.Node): void => {
    // What is erased before it runs cannot be wrong.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const flipped = FLIPPED[node.operatorToken.getText(source)];
      if (flipped) change(node.operatorToken, flipped, node);
    } else if (ts.isNumericLiteral(node)) {
      change(node, String(Number(node.text.replaceAll('_', '')) + 1), node.parent);
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) change(node, 'false', node.parent);
    else if (node.kind === ts.SyntaxKind.FalseKeyword) change(node, 'true', node.parent);
    else if (ts.isIfStatement(node) || ts.isWhileStatement(node)) negate(node.expression);
    else if (ts.isConditionalExpression(node)) negate(node.condition);
    else if (ts.isExpressionStatement(node) && isCall(node.expression)) change(node, ';');
    else if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
      const { parent } = node;
      if (parent.expression === node && SAME_FORM.has(node.name.text)) {
        change(parent, node.expression.getText(source));
      }
    }
    ts.forEachChild(node, visit);
  };
  const negate = (condition: ts.Expression) => {
    // Its flipped operator is this very mistake, which would be drawn twice as often as others.
    if (ts.isBinaryExpression(condition) && EQUALITIES.has(condition.operatorToken.kind)) return;
    change(condition, `!(${condition.getText(source)})`);
  };
  visit(source);
  return found;
}

const isCall = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) ||
  ((ts.isAwaitExpression(node) || ts.isVoidExpression(node)) && isCall(node.expression));

/** The text with one mistake in it. */
export const mutated = (text: string, { start, end, instead }: Mutation): string =>
  text.slice(0, start) + instead + text.slice(end);
