/** Signs that people type, or Word leaves, where a list begins a line, and which make none of it. */

/** No font of a reader has more kinds of them: arrows, shapes, signs of dingbats, emoji. */
const PICTURES =
  '(?:[\\u2190-\\u21FF\\u2300-\\u23FF\\u25A0-\\u27BF\\u2900-\\u297F\\u2B00-\\u2BFF\\uF0A7\\uF0B7\\uF0D8\\uF0FC]|(?![\\d#*©®™‼⁉])\\p{Extended_Pictographic})\\uFE0F?';

/** Dots and hooks of printed texts, and arrows made of what the keyboard has. */
const TYPED = '[•·●‣⁃∙»›※]|_(?=[ \\t]+\\p{L})|-{1,3}>|={1,2}>|--(?!-)|~';

/** Letters that Word's fonts show as bullets: alone before a word with a capital. */
const LETTERS = '[ovqüØ§](?=[\\t \\u00A0]+\\p{Lu})';

/** A sign of Markdown without the space that it needs, or with a space that is none to it. */
const MARKDOWN = '[-+*](?=[\\p{L}“"(]|[^\\S \\t\\n]+\\S)|[–—](?=[\\p{L}“"(]|\\s+\\S)';

const SIGN = new RegExp(`^\\s*(${MARKDOWN}|${LETTERS}|${TYPED}|${PICTURES})\\s*(?=\\S)`, 'u');

/** A bullet in a line of its own, as it comes out of a scan: its words stand in the next. */
const ALONE = new RegExp(`^\\s*([•·●]|${PICTURES})\\s*$`, 'u');

/** `1.Ý`, and with a space that is none; `1)` stands as it is written. */
const NUMBER = /^\s*(\d{1,3}\.)(?:[^\S \t\n]+(?=\S)|(?=\p{L}))/u;

/** `①`, `1️⃣`. */
const CIRCLED = /^\s*([\u2460-\u2473\u2776-\u277F\u2780-\u2793]|\d\uFE0F?\u20E3)\s*(?=\S)/u;

/** `☐ Việc`: the boxes of forms. */
const BOX = /^\s*([☐☑☒🔲])\s*(?=[\p{L}\p{N}])/u;

export interface Bullet {
  /** What lines of one list have alike. */
  readonly sign: string;
  /** What stands in its place. */
  readonly mark: string;
  /** Of what it takes of the line. */
  readonly length: number;
  /** Its words stand in the next line. */
  readonly isAlone: boolean;
}

/** How a line begins that is a point of a list in all but the writing. */
export function bulletOf(line: string): Bullet | undefined {
  const bullet = (found: RegExpExecArray, sign: string, mark: string): Bullet => ({
    sign,
    mark,
    length: found[0].length,
    isAlone: found[0].length === line.length,
  });
  const number = NUMBER.exec(line);
  if (number) return bullet(number, '1.', number[1] ?? '');
  const circled = CIRCLED.exec(line);
  if (circled) return bullet(circled, '1.', `${numberOf(circled[1] ?? '')}.`);
  const box = BOX.exec(line);
  if (box) return bullet(box, '☐', box[1] === '☑' || box[1] === '☒' ? '- [x]' : '- [ ]');
  const found = ALONE.exec(line) ?? SIGN.exec(line);
  // A dash of whatever length is one sign.
  return found ? bullet(found, (found[1] ?? '').replace(/^[–—]$/, '-'), '-') : undefined;
}

/** Signs that Word and official letters have for points and for points within them; an emoji is none. */
const OF_LEVELS =
  /^(?:1\.|[-+o§vqüØ•·●‣⁃∙]|[\u25A0-\u25FF\u2756\u27A2\u27A4\u2713\u2714\u2751\u2752\uF0A7\uF0B7\uF0D8\uF0FC])$/u;

/**
 * The levels of lines by their signs, as they come: a sign that is new stands for a level below, one that was there for
 * its own.
 */
export class Levels {
  readonly #signs: string[];

  constructor(...signs: readonly string[]) {
    this.#signs = [...signs];
  }

  has(sign: string): boolean {
    return this.#signs.includes(sign);
  }

  /** @returns undefined where the sign is none of theirs */
  of(sign: string): number | undefined {
    const known = this.#signs.indexOf(sign);
    if (known !== -1) this.#signs.length = known + 1;
    else if (this.#signs.length > 0 && ![...this.#signs, sign].every((each) => OF_LEVELS.test(each)))
      return undefined;
    else this.#signs.push(sign);
    return this.#signs.length - 1;
  }
}

/** Spaces before a point of a level: as many as stand before the words of the one above. */
export const indentOf = (level: number): string => '   '.repeat(Math.min(level, 6));

/** The line as it should be. */
export const pointOf = ({ mark, length, isAlone }: Bullet, line: string): string =>
  `${mark} ${isAlone ? '…' : line.slice(length)}`;

/** The number of a sign that shows one. */
function numberOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0x2776) return String(((code - 0x2776) % 10) + 1);
  return code >= 0x2460 ? String(code - 0x2460 + 1) : sign.charAt(0);
}
