/** A tree as Markdown, in the hand that the guide writes: `-`, `**`, a line for a line. */
import type { Root, Table } from 'mdast';
import { defaultHandlers, type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';

const inTable = (state: State): boolean => state.stack.includes('tableCell' as never);

/** A line ends where it ends (src/html/markdown.ts); a row of a table is one line. */
const lineBreak: Handle = (_node, _parent, state) => (inTable(state) ? '<br>' : '\n');

/** Words between signs, which stand right beside letters (src/import/pieces.ts). */
const between =
  (construct: string, signs: string): Handle =>
  (node, _parent, state, info) => {
    const tracker = state.createTracker(info);
    const exit = state.enter(construct as never);
    const before = tracker.move(signs);
    const inside = tracker.move(
      state.containerPhrasing(node, { ...tracker.current(), before, after: signs.charAt(0) }),
    );
    exit();
    return before + inside + tracker.move(signs);
  };

const noteMark: Handle = (node) => `[^${node.identifier}]`;

const note: Handle = (node, _parent, state, info) => {
  const tracker = state.createTracker(info);
  const before = tracker.move(`[^${node.identifier}]: `);
  const text = state.containerFlow(node, { ...tracker.current(), before, after: '\n' } as never);
  return (
    before + state.indentLines(text, (line, at, isBlank) => (at === 0 || isBlank ? line : `    ${line}`))
  );
};

const ROW_ENDS: Readonly<Record<string, string>> = { left: ':---', right: '---:', center: ':---:' };

const table: Handle = (node: Table, _parent, state, info) => {
  const rows = node.children.map((row) =>
    row.children.map((cell) => {
      const exit = state.enter('tableCell' as never);
      const exitLine = state.enter('phrasing');
      const value = state.containerPhrasing(cell, { ...info, before: '|', after: '|' });
      exitLine();
      exit();
      return value;
    }),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...rest] = rows;
  const ends = head.map((_, at) => ROW_ENDS[node.align?.[at] ?? ''] ?? '---');
  return [head, ends, ...rest].map(line).join('\n');
};

export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    bulletOther: '*',
    rule: '*',
    listItemIndent: 'one',
    unsafe: [
      { character: '~', inConstruct: 'phrasing' },
      { character: '|', inConstruct: 'tableCell' as never },
    ],
    handlers: {
      ...defaultHandlers,
      break: lineBreak,
      delete: between('strikethrough', '~~'),
      emphasis: between('emphasis', '*'),
      strong: between('strong', '**'),
      footnoteReference: noteMark,
      footnoteDefinition: note,
      table,
    } as never,
  });
}
