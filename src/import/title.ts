/** The title of a text that says none: the line that its author set above the rest. */
import { type Block, type Paragraph, piecesOf, plainWords } from './text.ts';

/** As many characters as the field takes (src/schemas/news.ts). */
const LONGEST = 250;
/** A title stands this far up at most: a letterhead may stand above it. */
const FURTHEST = 12;

export interface Titled {
  readonly title: string | undefined;
  /** Whether nobody called it the title. */
  readonly isGuessed: boolean;
  readonly blocks: readonly Block[];
}

/** Takes the title out of a text, where it would stand twice. */
export function takeTitle(blocks: readonly Block[], said: string | undefined): Titled {
  const head = blocks.slice(0, FURTHEST);
  if (said) {
    const same = head.findIndex((block) => plainOf(block) !== '' && alike(plainOf(block), said));
    return { title: said, isGuessed: false, blocks: without(blocks, same, 1) };
  }
  const called = head.findIndex((block) => block.type === 'paragraph' && block.isTitle);
  if (called >= 0) return taken(blocks, called, 1, false);
  const heading = blocks.findIndex(({ type }) => type === 'heading');
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
  const isAlone =
    levels.filter((level) => level === levels[0]).length === 1 && Math.min(...levels) === levels[0];
  if (heading >= 0 && heading < FURTHEST && isAlone) return taken(blocks, heading, 1, false);
  const set = head.findIndex(isSetAbove);
  if (set >= 0) {
    const next = blocks[set + 1];
    const isTwo = next !== undefined && isSetAbove(next) && plainOf(blocks[set]).length < 40;
    return taken(blocks, set, isTwo ? 2 : 1, true);
  }
  const [first] = blocks;
  const isLine =
    first?.type === 'paragraph' && !first.item && blocks.length > 1 && plainOf(first).length <= 150;
  return isLine ? taken(blocks, 0, 1, true) : { title: undefined, isGuessed: true, blocks };
}

const plainOf = (block: Block | undefined): string => (block ? plainWords(piecesOf(block)) : '');

const alike = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,:;"“”'‘’-]+/g, ' ')
    .trim();

/** In the middle and bold, as in an official letter: `THÔNG BÁO` and below it `Về việc …`. */
function isSetAbove(block: Block): block is Paragraph {
  if (block.type !== 'paragraph' || block.align !== 'center' || block.item) return false;
  const text = plainOf(block);
  const isBold = block.pieces.every(
    (piece) => piece.type !== 'words' || piece.marks.bold === true || !piece.text.trim(),
  );
  // The motto of the state and the name of an office are no title.
  return (
    isBold &&
    text !== '' &&
    text.length <= LONGEST &&
    !/^(?:cộng h[oò][aà]|độc lập|ủy ban|uỷ ban|ubnd|số)(?![\p{L}])/iu.test(text)
  );
}

function taken(blocks: readonly Block[], at: number, count: number, isGuessed: boolean): Titled {
  const title = blocks
    .slice(at, at + count)
    .map(plainOf)
    .join(' ')
    .trim();
  if (title === '' || title.length > LONGEST) return { title: undefined, isGuessed: true, blocks };
  return { title, isGuessed, blocks: without(blocks, at, count) };
}

const without = (blocks: readonly Block[], at: number, count: number): readonly Block[] =>
  at < 0 ? blocks : [...blocks.slice(0, at), ...blocks.slice(at + count)];
