/** The bars of a chart, read of the table below it, so that the two cannot part. */
import { barLength } from '../lib/bars.ts';
import { childrenOf, isElement, nodesBelow, parseHtml, wordsBelow } from '../lib/html-tree.ts';
import { figureIn } from './figures.ts';

export interface Bar {
  readonly label: string;
  /** As the table has it. */
  readonly value: string;
  /** In percent of the width. */
  readonly length: number;
}

/** Leaves room for the number at the right of the longest. */
const LONGEST = 75;

/** @param html of a text that holds one table of two columns: names and numbers */
export function barsOf(html: string): Bar[] {
  const rows = [...nodesBelow(parseHtml(html))]
    .filter((node) => isElement(node))
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => childrenOf(row).filter(isElement).map(wordsBelow))
    .flatMap(([label = '', value = '']) => {
      const figure = figureIn(value);
      return figure === undefined ? [] : [{ label: label.trim(), value: value.trim(), figure }];
    });
  const most = Math.max(0, ...rows.map(({ figure }) => figure));
  return rows.map(({ label, value, figure }) => ({ label, value, length: barLength(figure, most, LONGEST) }));
}
