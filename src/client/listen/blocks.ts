/** What of an article is read aloud, paragraph by paragraph, in the order of the page. */
import { spellOut } from './pieces.ts';

export interface Block {
  readonly element: HTMLElement;
  readonly text: string;
}

const BLOCKS = 'h1,h2,h3,h4,p,li,tr,dt,dd,figcaption';
/** Of no use to the ear. */
const SILENT = 'nav,button,script,style,sup a,.visually-hidden,[hidden],[aria-hidden="true"],[data-silent]';

/** @param roots parts of the page, in order: the heading, the text, corrections */
export function blocksOf(roots: Iterable<Element>): Block[] {
  const full = new Map(
    [...document.querySelectorAll<HTMLElement>('abbr[title]')].map((abbr) => [
      abbr.textContent ?? '',
      abbr.title,
    ]),
  );
  return [...roots]
    .flatMap((root) => [...(root.matches(BLOCKS) ? [root] : []), ...root.querySelectorAll(BLOCKS)])
    .filter((element): element is HTMLElement => !element.closest(SILENT))
    .map((element) => ({ element, text: spellOut(wordsOf(element), full) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function wordsOf(element: HTMLElement): string {
  if (element instanceof HTMLTableRowElement) return rowWords(element);
  return ownWords(element);
}

/** A row is told by its headings: "Đợt 1, Từ ngày 12/01". The row of headings itself is told as it stands. */
function rowWords(row: HTMLTableRowElement): string {
  const head = row.closest('table')?.tHead?.rows[0];
  const names =
    head && head !== row && head.cells.length === row.cells.length ? [...head.cells].map(ownWords) : [];
  return [...row.cells]
    .map((cell, column) => [names[column], ownWords(cell)].filter(Boolean).join(' '))
    .filter(Boolean)
    .join(', ');
}

/** The words of an element without those of the blocks inside it, which have their own turn. */
function ownWords(element: Node): string {
  let words = '';
  for (const node of element.childNodes) {
    if (node instanceof HTMLElement) {
      if (node.matches(`br`)) words += ' ';
      else if (!node.matches(`${BLOCKS},${SILENT}`)) words += ownWords(node);
    } else if (node.nodeType === Node.TEXT_NODE) words += node.textContent ?? '';
  }
  return words.replace(/\s+/g, ' ').trim();
}
