/** Signs at both ends of words, of which at least one did not become markup: `**Thời gian:**8 giờ`, `**Lưu ý`. */
import { isWord } from '../../../html/as-meant.ts';
import { parseMarkdown } from '../../../html/markdown.ts';
import { A_LINE, quote, SOME_LINES } from '../../finding.ts';
import { shownIn } from './shown.ts';
import type { Judge, Setting, Sign } from './sign.ts';

interface Mark {
  readonly sign: string;
  readonly name: string;
  /** Where it stands as a sign that nobody would write for itself. */
  readonly raw: RegExp;
}

const MARKS: readonly Mark[] = [
  { sign: '**', name: 'chữ đậm', raw: /(?<![*(])\*\*\*?(?![*)])/g },
  { sign: '~~', name: 'chữ gạch bỏ', raw: /(?<!~)~~(?!~)/g },
  { sign: '__', name: 'chữ đậm', raw: /(?<!_)__(?!_)/g },
  { sign: '*', name: 'chữ nghiêng', raw: /(?<![*(])\*(?![*)])/g },
  { sign: '_', name: 'chữ nghiêng', raw: /(?<![\p{L}\p{N}_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\p{N}_])/gu },
  { sign: '==', name: 'chữ tô màu', raw: /(?<!=)==(?!=)/g },
  {
    sign: '++',
    name: 'chữ gạch chân',
    raw: /(?<![\p{L}\p{N}+])\+\+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\+\+(?![\p{L}\p{N}+])/gu,
  },
];

/** @returns the first problem of a line, and where in it */
export const judgePairs: Judge = (line, setting) => {
  for (const mark of MARKS) {
    const all = [...line.matchAll(mark.raw)].map(({ index, 0: { length } }) => ({ index, length }));
    const places = NEEDS_PAIR.test(mark.sign) ? paired(line, all) : all;
    const [first, second] = places;
    // One star or line says less: it comes for itself as well, and so only a pair tells.
    if (!first || (mark.sign === '==' && !second)) continue;
    // A blank of a form stands beside strokes and spaces.
    if (mark.sign === '__' && !/^[^\s/]/.test(line.slice(first.index + 2, second?.index))) continue;
    const told = problemOf(line, mark, first, second);
    return { ...told, at: second ? first.index : (told.piece?.from ?? first.index) };
  }
  return judgeUneven(line, setting) ?? judgeNote(line, setting);
};

/** A star before the first word of a line. */
function judgeNote(line: string, setting: Setting): Sign | undefined {
  const note = /^\s*\*(?=[\p{L}\p{N}])/u.exec(line);
  return note ? { ...lonely(line.trim(), setting), at: note[0].length - 1 } : undefined;
}

/** `*nghiêng**`: words between one star and two, of which one stays. */
function judgeUneven(line: string, { written }: Setting): Sign | undefined {
  if (!line.includes('*')) return undefined;
  const found = /(?<![*\\])\*([^*\s][^*]{0,200})\*\*(?!\*)/.exec(written);
  if (!found || !isWord(found[1]?.at(-1))) return undefined;
  const ways = [`**${found[1]}**`, `*${found[1]}*`].map((text) => written.replace(found[0], () => text));
  if (!ways.every(isRight)) return undefined;
  return {
    problem: {
      rule: 'raw-emphasis',
      message: 'Số dấu "*" ở hai đầu không bằng nhau, một dấu sẽ hiện nguyên trên trang.',
      remedy: `muốn chữ đậm thì viết ${quote(ways[0], A_LINE)}; chữ nghiêng thì viết ${quote(ways[1], A_LINE)}.`,
    },
    wholes: ways,
    at: line.indexOf('*'),
  };
}

interface Place {
  readonly index: number;
  readonly length: number;
}

/** Signs that are written for themselves as well: `3*`, `C++`, a blank of a form. */
const NEEDS_PAIR = /^(?:\*|__?|\+\+)$/;

/** A sign that opens words and a later one that closes them; a star between figures or behind a word is a star. */
function paired(line: string, places: readonly Place[]): readonly Place[] {
  const opens = ({ index, length }: Place) =>
    /\S/.test(line[index + length] ?? ' ') && !isWord(line[index - 1]);
  const closes = ({ index }: Place) => /\S/.test(line[index - 1] ?? ' ');
  const first = places.findIndex(opens);
  const opening = places[first];
  const closing = places.slice(first + 1).find(closes);
  return opening && closing ? [opening, closing] : [];
}

function problemOf(
  line: string,
  { sign, name }: Mark,
  first: Place,
  second: Place | undefined,
): Omit<Sign, 'at'> {
  const better = second ? withPair(line, sign, first, second) : [withOther(line, sign, first)];
  const piece = sign === '==' || sign === '++' ? undefined : better.find(({ text }) => isRight(text));
  const right = piece?.text;
  const end = second ? second.index + second.length : line.length;
  const place = !second && ends(line, first) ? [0, first.index] : [first.index, end];
  const inner = line.slice(...place).replaceAll(sign, '');
  const bare = inner.trim();
  const problem = {
    rule: 'raw-emphasis',
    message: `Dấu "${sign}" ở đây không thành ${name}, sẽ hiện nguyên trên trang.`,
    remedy:
      right === undefined
        ? bare === ''
          ? `xóa dấu ${sign}.`
          : `bỏ dấu: viết ${quote(bare, A_LINE)}.`
        : `viết ${quote(right, SOME_LINES)}${second ? '' : ` nếu muốn ${name}`}; không thì bỏ dấu ${sign}.`,
  };
  const plain = second
    ? { from: first.index, to: end, text: apart(line, first.index, inner, end) }
    : { from: first.index, to: first.index + first.length, text: '' };
  if (!piece) return { problem, piece: plain };
  return { problem, piece, otherwise: plain };
}

/** Words without the spaces around them, but for those that part them from what stands at both sides. */
function apart(line: string, from: number, words: string, to: number): string {
  const before = /^\s/.test(words) && /\S$/.test(line.slice(0, from)) ? ' ' : '';
  const after = /\s$/.test(words) && /^\S/.test(line.slice(to)) ? ' ' : '';
  return `${before}${words.trim()}${after}`;
}

/** Whether a sign stands at the end of words and before none. */
const ends = (line: string, { index, length }: Place): boolean =>
  /\S/.test(line[index - 1] ?? ' ') && !/\S/.test(line[index + length] ?? ' ');

/** A sign that stands alone, with the other that it needs: at the end of the words behind it, or before those it ends. */
function withOther(line: string, sign: string, { index, length }: Place): NonNullable<Sign['piece']> {
  if (ends(line, { index, length }))
    return { from: 0, to: index + length, text: `${sign}${line.slice(0, index).trim()}${sign}` };
  return { from: index, to: line.length, text: `${sign}${line.slice(index + length).trim()}${sign}` };
}

/** The words between two signs with their spaces outside, and apart from the words that they are glued to. */
function withPair(line: string, sign: string, first: Place, second: Place): NonNullable<Sign['piece']>[] {
  const inner = line.slice(first.index + first.length, second.index);
  const after = line.slice(second.index + second.length);
  const rest = /^[^*_~=]{0,60}(?=\s|$)/.exec(after)?.[0] ?? /^[^\s*_~=]{0,60}/.exec(after)?.[0] ?? '';
  const before = isWord(line[first.index - 1])
    ? (/[^\s*_~]{1,20}$/u.exec(line.slice(0, first.index))?.[0] ?? '')
    : '';
  const words = inner.trim();
  const space = isWord(after[0]) ? ' ' : '';
  const place = { from: first.index - before.length, to: second.index + second.length + rest.length };
  return [
    { ...place, text: `${before}${before ? ' ' : ''}${sign}${words}${sign}${space}${rest}` },
    { ...place, text: `${before}${before ? ' ' : ''}${sign}${words}${sign} ${rest}`.trimEnd() },
  ];
}

/** The same engine reads it: no sign of emphasis is left. */
function isRight(markdown: string): boolean {
  if (markdown.length > 2_000) return false;
  const shown = shownIn(parseMarkdown(markdown, 'md'), markdown);
  return (
    shown.every(({ words }) => !/\*|~~|__/.test(words)) && shown.some(({ words }) => words.trim() !== '')
  );
}

/** `*Ghi chú`: words in italics, a point of a list, or a star. */
function lonely(line: string, { written, isFree, isLast }: Setting): Omit<Sign, 'at'> {
  const typed = written.startsWith('*') ? written : line;
  const words = typed.slice(1);
  const slanted = `${typed}*`;
  const point = isFree
    ? [{ what: 'muốn một ý của danh sách', text: `- ${words}`, below: isLast ? '' : '\n' }]
    : [];
  const ways = [
    ...(isRight(slanted) ? [{ what: 'muốn chữ nghiêng', text: slanted, below: '' }] : []),
    ...point,
    { what: 'đúng là dấu *', text: `\\*${words}`, below: '' },
  ];
  const shown = ways.map(
    ({ what, text, below }) =>
      `${what} thì viết ${quote(text, A_LINE)}${below ? ' và để một dòng trống dưới dòng ấy' : ''}`,
  );
  return {
    problem: {
      rule: 'raw-star',
      severity: 'warning',
      message: 'Dấu "*" ở đây sẽ hiện nguyên trên trang.',
      remedy: `${shown.join('; ')}.`,
    },
    wholes: ways.map(({ text, below }) => text + below),
  };
}
