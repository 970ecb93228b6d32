/** The project's own source, as tests read it that hold its order: without comments, which may tell of anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './node.ts';

/** Files of code below `src`, `scripts` and `tests`, as paths from the root. */
export const SOURCES: readonly string[] = ['src', 'scripts', 'tests']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  )
  .filter(
    (path) =>
      /\.(?:ts|astro|mjs|cjs|css)$/.test(path) && !path.endsWith('.d.ts') && !path.includes('/node_modules/'),
  )
  .sort();

export interface Import {
  readonly from: string;
  /** It is erased before the file runs. */
  readonly isType: boolean;
}

export interface Source {
  readonly file: string;
  readonly imports: readonly Import[];
  /** All of it but comments. */
  readonly code: string;
  readonly regularExpressions: readonly string[];
  /** Texts in quotes or backticks. */
  readonly texts: readonly string[];
  /** Functions of some size, each in a form that is the same whatever its parameters and variables are called. */
  readonly shapes: readonly string[];
}

const read = new Map<string, Source>();

export function readSource(file: string): Source {
  const source = read.get(file) ?? sourceOf(file, readFileSync(join(ROOT, file), 'utf8'));
  read.set(file, source);
  return source;
}

export function sourceOf(file: string, text: string): Source {
  const { scripts, rest } = partsOf(file, text);
  const trees = scripts.map((script) =>
    ts.createSourceFile(`${file}.ts`, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS),
  );
  const nodesOf = new Map(trees.map((tree) => [tree, nodesBelow(tree)]));
  const nodes = [...nodesOf.values()].flat();
  const imports = once(() => nodes.flatMap(importOf));
  const code = once(() =>
    [
      ...[...nodesOf].map(([tree, of]) => withoutComments(tree, of)),
      rest.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, ''),
    ].join('\n'),
  );
  const regularExpressions = once(() =>
    nodes.filter(ts.isRegularExpressionLiteral).map(({ text: own }) => own),
  );
  const texts = once(() => nodes.filter(ts.isStringLiteralLike).map(({ text: own }) => own));
  const shapes = once(() => nodes.filter(hasBody).flatMap((node) => shapeOf(node) ?? []));
  return {
    file,
    get imports() {
      return imports();
    },
    get code() {
      return code();
    },
    get regularExpressions() {
      return regularExpressions();
    },
    get texts() {
      return texts();
    },
    get shapes() {
      return shapes();
    },
  };
}

/** Worked out when it is first asked for: most tests ask for the imports alone. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Of an Astro component: its front matter and scripts; its markup and styles as they stand. */
function partsOf(file: string, text: string): { scripts: string[]; rest: string } {
  if (file.endsWith('.css')) return { scripts: [], rest: text };
  if (!file.endsWith('.astro')) return { scripts: [text], rest: '' };
  const scripts: string[] = [];
  const keep = (_whole: string, script: string) => {
    scripts.push(script);
    return '';
  };
  const rest = text
    .replace(/^---\n([\s\S]*?)\n---/, keep)
    .replace(/<script[^>]*>([\s\S]*?)<\/script>/g, keep);
  return { scripts, rest };
}

function nodesBelow(root: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Comments stand before a node; one that stands before a bracket or a comma is left, and does no harm. */
function withoutComments(tree: ts.SourceFile, nodes: readonly ts.Node[]): string {
  let code = '';
  let done = 0;
  for (const node of nodes) {
    const [from, to] = [node.pos, node.getStart(tree)];
    if (from < done || to === from || !tree.text.slice(from, to).includes('/')) continue;
    code += `${tree.text.slice(done, from)}\n`;
    done = to;
  }
  return code + tree.text.slice(done);
}

function importOf(node: ts.Node): Import[] {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const { importClause: clause } = node;
    const names = clause?.namedBindings;
    const isType =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (names !== undefined &&
        !clause?.name &&
        ts.isNamedImports(names) &&
        names.elements.length > 0 &&
        names.elements.every((name) => name.isTypeOnly));
    return [{ from: node.moduleSpecifier.text, isType }];
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return [{ from: node.moduleSpecifier.text, isType: node.isTypeOnly }];
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const [named] = isCall ? node.arguments : [];
  return named && ts.isStringLiteralLike(named) ? [{ from: named.text, isType: false }] : [];
}

type WithBody = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

const hasBody = (node: ts.Node): node is WithBody =>
  ts.isFunctionLike(node) && 'body' in node && Boolean(node.body);

/** Of fewer words two functions are alike by chance. */
const LEAST = 25;

function shapeOf(made: WithBody): string | undefined {
  const own = nodesBelow(made)
    .filter((node) => ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node))
    .map(({ name }) => name)
    .filter(ts.isIdentifier)
    .map(({ text }) => text);
  const numbers = new Map([...new Set(own)].map((name, at) => [name, `$${at}`]));
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const text = ts.isIdentifier(node) || ts.isLiteralExpression(node) ? node.text : '';
    words.push(`${node.kind}${(ts.isIdentifier(node) && numbers.get(text)) || text}`);
    ts.forEachChild(node, visit);
  };
  for (const { name } of made.parameters) visit(name);
  // `=> x` and `{ return x; }` are one.
  const { body } = made;
  const [only] = ts.isBlock(body) && body.statements.length === 1 ? body.statements : [];
  visit(only && ts.isReturnStatement(only) && only.expression ? only.expression : body);
  return words.length < LEAST ? undefined : words.join(' ');
}
