/** The lists of a .docx: Word keeps no number in the text, it counts when it shows. */
import { type LevelForm, signOf } from '../numbers.ts';
import type { Item } from '../text.ts';
import { childCalled, childrenCalled, type XmlElement } from '../xml.ts';

interface Level extends LevelForm {
  readonly start: number;
  /** The level whose next point begins this one anew; 0 for none. */
  readonly restart: number | undefined;
}

interface List {
  /** Lists of one description are counted on with each other. */
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that this list begins at a number of its own. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counted = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map(
      childrenCalled(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    for (const list of childrenCalled(root, 'w:num')) {
      const abstract = childCalled(list, 'w:abstractNumId')?.attributes['w:val'] ?? '';
      this.#lists.set(list.attributes['w:numId'] ?? '', readList(abstract, abstracts.get(abstract), list));
    }
  }

  /** The next point of a list. @returns undefined where there is no such list: Word takes a paragraph out by list 0 */
  next(listId: string, level: number): Item | undefined {
    const list = this.#lists.get(listId);
    if (!list || !Number.isInteger(level) || level < 0 || level >= LEVELS) return undefined;
    const counted = this.#counted.get(list.abstract) ?? [];
    this.#counted.set(list.abstract, counted);
    this.#begin(listId, list, counted);
    const numbers = Array.from({ length: level + 1 }, (_, at) => {
      const start = list.levels[at]?.start ?? 1;
      if (at < level) counted[at] ??= start;
      else counted[at] = counted[at] === undefined ? start : counted[at] + 1;
      return counted[at] ?? start;
    });
    for (const below of [...counted.keys()].slice(level + 1)) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counted[below] = undefined;
    }
    const forms = list.levels.slice(0, level + 1).map((form) => form ?? { format: 'decimal', pattern: '' });
    return { level, sign: signOf(numbers, forms) };
  }

  #begin(listId: string, { starts }: List, counted: (number | undefined)[]): void {
    if (this.#begun.has(listId)) return;
    this.#begun.add(listId);
    for (const [level, start] of starts) counted[level] = start - 1;
  }
}

function readList(abstract: string, description: XmlElement | undefined, list: XmlElement): List {
  const levels: (Level | undefined)[] = [];
  const starts = new Map<number, number>();
  for (const level of childrenCalled(description, 'w:lvl')) levels[levelAt(level)] = readLevel(level);
  for (const change of childrenCalled(list, 'w:lvlOverride')) {
    const own = childCalled(change, 'w:lvl');
    if (own) levels[levelAt(change)] = readLevel(own);
    const start = childCalled(change, 'w:startOverride')?.attributes['w:val'];
    if (start !== undefined) starts.set(levelAt(change), numberOf(start));
  }
  return { abstract, levels: levels.slice(0, LEVELS), starts };
}

const levelAt = ({ attributes }: XmlElement): number => Math.min(LEVELS, numberOf(attributes['w:ilvl']));

const numberOf = (text: string | undefined): number => {
  const number = Number(text ?? 0);
  return Number.isInteger(number) && number >= 0 && number < 1e6 ? number : 0;
};

function readLevel(level: XmlElement): Level {
  const value = (name: string) => childCalled(level, name)?.attributes['w:val'];
  const restart = value('w:lvlRestart');
  return {
    format: value('w:numFmt') ?? 'decimal',
    pattern: value('w:lvlText') ?? '',
    start: numberOf(value('w:start') ?? '1'),
    restart: restart === undefined ? undefined : numberOf(restart),
  };
}
