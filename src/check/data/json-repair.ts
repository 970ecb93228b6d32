/**
 * What was meant by a text that is no JSON: it is read with what people write in its place (names without quotes, other
 * quotes and signs, a comma too many or too few, remarks, brackets that are not there) and each slip is written anew. What
 * cannot be told, such as a value that is missing, gives nothing.
 */
import { lineAt } from '../../lib/lines.ts';
import type { Replacement } from '../finding.ts';
import { meantInteger } from './meant-values.ts';
import { isoMoment, readMoment } from './moments.ts';

const SPACE = /(?:[\s\uFEFF]+|\/\/[^\n]*|#[^\n]*|\/\*[^*]{0,200}\*\/)*/y;
const QUOTED_OR_REMARK = /"(?:[^"\\\n]|\\.)*"?|(\/\/[^\n]*|#[^\n]*|\/\*[^*]{0,200}\*\/)/g;
/** A text in quotes, as JSON has it. */
export const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
/** Words between other quotes, or quotes that were typed by another program. */
const QUOTED = /'([^'"\n]*)'|[“”„]([^“”„"\n]*)[“”„"]|"([^“”„"\n]*)[“”]|[‘’]([^‘’\n]*)[‘’]/uy;
const LITERAL =
  /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?=\s*(?:[,;，}\]"'“#]|\/[/*]|$|\n))/y;
/** A number with commas between its thousands: in a group a name follows each other comma. */
const THOUSANDS = /[1-9]\d{0,2}(?:,\d{3})+(?=\s*(?:[,;}\n]|$))/y;
const DOTTED = /[1-9]\d{0,2}(?:\.\d{3})+(?=\s*(?:[,;}\]\n]|$))/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*(?=\s*[:：=])/uy;
/** A name whose quotes are not closed. */
const OPEN_NAME = /["'“”‘’]\p{L}[\p{L}\p{N}_]*(?=\s*[:：=])/uy;
const CLOSES_VALUE = /\s*(?:[,;，}\]"'“/#]|$)/y;
const CLOSES_NAME = /\s*(?:[:：=]|["\d{[-])/y;
const REST = /[^,;，{}[\]\n]+/y;
const SEPARATOR = /[,;，]/y;
const COLON = /[:：=]/y;
const REST_OF_LINE = /[ \t\r]*\n/y;

/** The text cannot be read even so. */
class Unclear extends Error {}

/** More lines than this are not shown: the first that is wrong is. */
const MOST_LINES = 30;
const MOST_LETTERS = 1500;
const DEEPEST = 20;

/** @returns the lines that change, as they should be; undefined where that cannot be told */
export function repairJson(text: string): Replacement | undefined {
  let edits: readonly Replacement[];
  try {
    edits = new Mender(text).mend();
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
  const whole = linesAround(text, edits);
  if (!whole || !isJson(text.slice(0, whole.start) + whole.text + text.slice(whole.end))) return undefined;
  const isShort = whole.text.length <= MOST_LETTERS && whole.text.split('\n').length <= MOST_LINES;
  if (isShort) return whole;
  const end = text.indexOf('\n', edits[0]?.start);
  return linesAround(
    text,
    edits.filter((edit) => edit.end <= end),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The lines with all edits in them, without the spaces at their ends. */
function linesAround(text: string, edits: readonly Replacement[]): Replacement | undefined {
  const [first] = edits;
  if (!first) return undefined;
  const last = edits.at(-1) ?? first;
  const start = lineAt(text, first.start);
  const end = last.end + text.slice(last.end).search(/\n|$/);
  const pieces: string[] = [];
  let from = start;
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  pieces.push(text.slice(from, end));
  const written = pieces.join('').split('\n');
  return { start, end, text: written.map((line) => line.trimEnd()).join('\n') };
}

class Mender {
  readonly #text: string;
  readonly #edits: Replacement[] = [];
  #at = 0;
  /** The end of what was read last: where a sign is missing. */
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  mend(): readonly Replacement[] {
    this.#skip();
    const start = this.#at;
    const open = this.#text[start];
    if (open === '{' || open === '[') {
      this.#group(open, 1);
      this.#behind(start);
    } else {
      this.#edit(start, start, '{');
      this.#items('}', 0);
    }
    this.#dropRemarks();
    return this.#edits.toSorted((a, b) => a.start - b.start);
  }

  /** Behind the whole: closing brackets too many, or more groups, which are a list together. */
  #behind(start: number): void {
    const closed = this.#end;
    this.#skip();
    if (this.#at >= this.#text.length) return;
    if (/^[\s\]}]+$/.test(this.#text.slice(this.#at))) {
      this.#edit(closed, this.#text.trimEnd().length, '');
      this.#at = this.#text.length;
      return;
    }
    if (this.#text[start] !== '{') throw new Unclear();
    this.#edit(start, start, '[');
    this.#separate(closed);
    this.#items(']', 0);
  }

  #group(open: '{' | '[', depth: number): void {
    this.#at += 1;
    this.#end = this.#at;
    this.#items(open === '{' ? '}' : ']', depth);
  }

  #value(depth: number, isInGroup: boolean): void {
    if (depth > DEEPEST) throw new Unclear();
    const open = this.#text[this.#at];
    if (open === '{' || open === '[') this.#group(open, depth + 1);
    else if (!this.#string(CLOSES_VALUE) && !(isInGroup && this.#thousands(THOUSANDS)))
      if (!this.#thousands(DOTTED) && this.#take(LITERAL) === undefined) this.#otherwise();
  }

  /** A string, unless its end is the beginning of the next. */
  #string(end: RegExp): boolean {
    const before = this.#at;
    if (this.#take(STRING) === undefined) return false;
    end.lastIndex = this.#at;
    if (end.test(this.#text)) return true;
    this.#at = before;
    return false;
  }

  /** All figures are counts. */
  #thousands(pattern: RegExp): boolean {
    const start = this.#at;
    const found = this.#take(pattern);
    if (found !== undefined) this.#edit(start, this.#at, found.replace(/[.,]/g, ''));
    return found !== undefined;
  }

  /** A number or a moment as people write it, with or without quotes. */
  #otherwise(): void {
    const start = this.#at;
    const quoted = this.#take(QUOTED);
    const written = (quoted?.slice(1, -1) ?? this.#take(REST) ?? '')
      .replace(/(?<!\s)\s*(?:\/\/|#).*$/s, '')
      .trimEnd();
    const end = quoted === undefined ? start + written.length : this.#at;
    this.#at = end;
    this.#end = end;
    const bare = written.replace(/^["'“”]|["'“”]$/g, '').trim();
    const number = quoted === undefined ? meantInteger(bare.replace(/^\+/, '')) : undefined;
    const moment = readMoment(bare);
    const isMoment = moment !== undefined && typeof moment !== 'string';
    const meant = number?.text ?? (isMoment ? JSON.stringify(isoMoment(moment)) : undefined);
    if (meant === undefined && quoted === undefined) throw new Unclear();
    this.#edit(start, end, meant ?? JSON.stringify(written));
  }

  /** What stands between brackets, or to the end where the closing one is missing. */
  #items(close: '}' | ']', depth: number): void {
    for (;;) {
      this.#dropSeparators();
      const sign = this.#text[this.#at];
      if (sign === undefined || sign === '}' || sign === ']') break;
      if (close === '}') this.#name();
      this.#value(depth, close === '}');
      if (!this.#separate(this.#end)) break;
    }
    this.#close(close);
  }

  #close(close: string): void {
    const sign = this.#text[this.#at];
    if (sign === undefined) {
      this.#edit(this.#end, this.#end, close);
      return;
    }
    if (sign !== close) this.#edit(this.#at, this.#at + 1, close);
    this.#at += 1;
    this.#end = this.#at;
  }

  #name(): void {
    const start = this.#at;
    if (!this.#string(CLOSES_NAME)) {
      const name = this.#take(OPEN_NAME) ?? this.#take(QUOTED) ?? this.#take(NAME);
      if (name === undefined) throw new Unclear();
      this.#edit(start, this.#at, JSON.stringify(name.replace(/["'“”„‘’]/g, '').trim()));
    }
    this.#skip();
    const at = this.#at;
    const colon = this.#take(COLON);
    if (colon === undefined) this.#edit(this.#end, this.#end, ':');
    else if (colon !== ':') this.#edit(at, this.#at, ':');
    this.#skip();
  }

  /**
   * A comma between two items: another sign, or none, becomes one; before a closing bracket there is none.
   * @returns whether an item follows
   */
  #separate(end: number): boolean {
    this.#skip();
    const start = this.#at;
    const sign = this.#take(SEPARATOR);
    this.#skip();
    const next = this.#text[this.#at];
    const isLast = next === undefined || next === '}' || next === ']';
    if (sign === undefined) {
      if (!isLast) this.#edit(end, end, ',');
    } else if (isLast) this.#edit(start, start + 1, '');
    else if (sign !== ',') this.#edit(start, start + 1, ',');
    if (isLast) this.#end = end;
    return !isLast;
  }

  #dropSeparators(): void {
    this.#skip();
    for (let start = this.#at; this.#take(SEPARATOR) !== undefined; start = this.#at) {
      this.#edit(start, this.#at, '');
      this.#skip();
    }
  }

  /** A remark goes, with its line where nothing else stands in it. */
  #dropRemarks(): void {
    for (const { index, 1: remark } of this.#text.matchAll(QUOTED_OR_REMARK)) {
      // In quotes there is none.
      if (remark === undefined) continue;
      const end = index + remark.length;
      const lineStart = lineAt(this.#text, index);
      REST_OF_LINE.lastIndex = end;
      const isAlone = this.#text.slice(lineStart, index).trim() === '' && REST_OF_LINE.test(this.#text);
      if (isAlone) this.#edit(lineStart, this.#text.indexOf('\n', end) + 1, '');
      else this.#edit(index, end, '');
    }
  }

  #skip(): void {
    SPACE.lastIndex = this.#at;
    // It may be empty, so it is always found.
    SPACE.test(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return undefined;
    this.#at += found.length;
    this.#end = this.#at;
    return found;
  }

  #edit(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }
}
