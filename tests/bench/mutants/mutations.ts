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

/** What becomes of a node, and what of it is shown to people: the node itself where nothing else is named. */
interface Change {
  readonly node: ts.Node;
  readonly instead: string;
  readonly shown?: ts.Node;
}

/** Every kind of mistake: what it makes of a node, undefined of one where it cannot be made. */
const MISTAKES: readonly ((node: ts.Node) => Change | undefined)[] = [
  flipOperator,
  moveNumber,
  flipBoolean,
  negateCondition,
  dropCall,
  dropMethod,
];

/** @param file path from the root, as the mutations are to name it */
export function mutationsOf(file: string, text: string): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const mutationFrom = ({ node, instead, shown = node }: Change): Mutation => {
    const start = node.getStart(source);
    const end = node.getEnd();
    const from = shown.getStart(source);
    return {
      file,
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      start,
      end,
      instead,
      before: shown.getText(source),
      after: text.slice(from, start) + instead + text.slice(end, shown.getEnd()),
    };
  };
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    // What is erased before it runs cannot be wrong.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    found.push(...MISTAKES.flatMap((make) => make(node) ?? []).map(mutationFrom));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function flipOperator(node: ts.Node): Change | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const instead = FLIPPED[node.operatorToken.getText()];
  return instead ? { node: node.operatorToken, instead, shown: node } : undefined;
}

function moveNumber(node: ts.Node): Change | undefined {
  if (!ts.isNumericLiteral(node)) return undefined;
  return { node, instead: String(Number(node.text.replaceAll('_', '')) + 1), shown: node.parent };
}

function flipBoolean(node: ts.Node): Change | undefined {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { node, instead: 'false', shown: node.parent };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { node, instead: 'true', shown: node.parent };
  return undefined;
}

function negateCondition(node: ts.Node): Change | undefined {
  const condition = conditionOf(node);
  if (!condition) return undefined;
  // Its flipped operator is this very mistake, which would be drawn twice as often as others.
  if (ts.isBinaryExpression(condition) && EQUALITIES.has(condition.operatorToken.kind)) return undefined;
  return { node: condition, instead: `!(${condition.getText()})` };
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  return ts.isConditionalExpression(node) ? node.condition : undefined;
}

function dropCall(node: ts.Node): Change | undefined {
  return ts.isExpressionStatement(node) && isCall(node.expression) ? { node, instead: ';' } : undefined;
}

/** The value stays without what a method would have made of it. */
function dropMethod(node: ts.Node): Change | undefined {
  if (!ts.isPropertyAccessExpression(node) || !ts.isCallExpression(node.parent)) return undefined;
  const { parent } = node;
  const isCalled = parent.expression === node && SAME_FORM.has(node.name.text);
  return isCalled ? { node: parent, instead: node.expression.getText() } : undefined;
}

const isCall = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) ||
  ((ts.isAwaitExpression(node) || ts.isVoidExpression(node)) && isCall(node.expression));

/** The text with one mistake in it. */
export const mutated = (text: string, { start, end, instead }: Mutation): string =>
  text.slice(0, start) + instead + text.slice(end);
