/** Links and pictures of which a reader would see the brackets: `[xem] (/lien-he/)`, `![Ảnh](tên có dấu cách.jpg)`. */
import { webAddress } from '../../../lib/web-address.ts';
import { PICTURE_ENDINGS } from '../../../site/file-types.ts';
import { type Problem, quote, SOME_LINES } from '../../finding.ts';
import { DISK_PATH } from '../local-addresses.ts';
import type { Sign } from './sign.ts';

/** What begins like an address of this site or another, or ends like a file. */
const ADDRESS =
  /^<?(?:(?:https?:|www\.|mailto:|tel:|\/|\.\.?\/|#)|.*\.(?:jpe?g|png|webp|avif|gif|pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rar|csv|txt|mp[34])>?(?:\s+["“”'].*)?$)/isu;
const PICTURE = new RegExp(
  `(?:${PICTURE_ENDINGS.map((ending) => `\\${ending}`).join('|')})(?:$|[\\s>])`,
  'i',
);

/** No pair of brackets that is looked at is longer. */
const LONGEST = 2_000;

/** @returns the first problem of a line. Gone through once: each bracket is looked at by itself. */
export function judgeBrackets(line: string): Sign | undefined {
  for (const { open, close } of bracketsOf(line)) {
    const found = open === undefined ? judgeClosing(line, close) : judgePair(line, open, close);
    if (found) return found;
  }
  return undefined;
}

/** Each bracket that closes, with the nearest before it that opens and is not closed. */
function* bracketsOf(line: string): Generator<{ open: number | undefined; close: number }> {
  let open: number | undefined;
  for (const { 0: sign, index } of line.matchAll(/[[\]]/g)) {
    if (sign === ']') yield { open, close: index };
    open = sign === '[' ? index : undefined;
  }
}

/** `]` that nothing opened: markup within the words of a link has taken its beginning. */
function judgeClosing(line: string, close: number): Sign | undefined {
  if (line[close + 1] !== '(') return undefined;
  return { problem: { ...broken('link-broken'), remedy: PLAIN }, at: close };
}

function judgePair(line: string, open: number, close: number): Sign | undefined {
  const words = line.slice(open + 1, close);
  const before = line[open - 1];
  const isAlone = before === '!' && line.trim() === `![${words}]` && words.trim() !== '';
  const found = isAlone
    ? withoutFile(words)
    : behind(words, line.slice(close + 1, close + 1 + LONGEST), before === '!');
  if (found) {
    const from = before === '!' ? open - 1 : open;
    const { problem, right, length } = found;
    const piece = { from, to: close + 1 + length, text: right ?? '' };
    return { problem, at: from, ...(right === undefined ? {} : { piece }) };
  }
  return before === ')' ? judgeTurned(line, open, words) : undefined;
}

const PLAIN = 'viết liền [chữ](địa chỉ), địa chỉ không có dấu cách.';

const broken = (rule: 'link-broken' | 'picture-broken-mark') => ({
  rule,
  message: `${rule === 'link-broken' ? 'Liên kết' : 'Ảnh'} viết chưa đúng nên sẽ hiện nguyên dấu ngoặc.`,
});

/** Judges words in brackets by what stands behind them. */
function behind(
  words: string,
  rest: string,
  isMarked: boolean,
): { problem: Problem; right: string | undefined; length: number } | undefined {
  const [all = '', space = '', sign, address = '', closed] =
    /^(\s*)([([])([^\])]*)([\])]?)/u.exec(rest) ?? [];
  if (sign === undefined) return withoutBrackets(words, rest);
  // What lies on the editor's machine is told for itself.
  if (DISK_PATH.test(address)) return undefined;
  const isAddress = ADDRESS.test(address.trim());
  // Glued, it was meant as a link; apart, it may be a remark in brackets.
  const isGlued = space === '' && sign === '(';
  const isMeant = isAddress || (isGlued && (isMarked || closed === '' || /\S/.test(address)));
  if (!isMeant || words.trim() === '') return undefined;
  const isWords = closed === ')' && !address.includes('(') && /\s/.test(address.trim());
  if (!isAddress && !isMarked && isWords) return ofWords(words, all);
  return asLink(words, { all, space, address, closed }, isMarked);
}

interface Behind {
  readonly all: string;
  readonly space: string;
  readonly address: string;
  readonly closed: string | undefined;
}

function asLink(
  words: string,
  { all, space, address, closed }: Behind,
  isMarked: boolean,
): ReturnType<typeof behind> {
  const isPicture = isMarked || (PICTURE.test(address) && space !== '');
  const right = written(words.trim(), address.trim(), isPicture);
  // Without its end an address is what has no space in it.
  const isSure = address.trim() !== '' && (closed !== '' || !/\s/.test(address.trim()));
  return {
    problem: {
      ...broken(isPicture ? 'picture-broken-mark' : 'link-broken'),
      remedy: `viết ${quote(right, SOME_LINES)}.`,
    },
    right: isSure ? right : undefined,
    length: all.length,
  };
}

/** `[sửa đổi](khoản 2 điều 3)`: words in brackets lead nowhere. */
function ofWords(words: string, rest: string): ReturnType<typeof behind> {
  const right = `[${words}] ${rest.trimStart()}`;
  const remedy = `là liên kết thì ghi địa chỉ vào ngoặc tròn; là chữ thì viết ${quote(right, SOME_LINES)}.`;
  return { problem: { ...broken('link-broken'), remedy }, right, length: rest.length };
}

/** `[xem]/van-ban/`, `[xem]: https://a.vn`: an address that lacks its brackets. */
/** `![Ảnh]` in a line of its own: a picture without its file. */
const withoutFile = (words: string): ReturnType<typeof behind> => ({
  problem: {
    ...broken('picture-broken-mark'),
    remedy: `ghi thêm tên tệp ảnh: viết ${quote(`![${words.trim()}](ten-anh.jpg)`, SOME_LINES)}, thay ten-anh.jpg bằng tên tệp nằm cạnh bài.`,
  },
  right: undefined,
  length: 0,
});

function withoutBrackets(words: string, rest: string): ReturnType<typeof behind> {
  const [all = '', address] = /^(?::\s?)?(\/[a-z\d-]+\/[a-z\d/-]*|(?:https?:\/\/|www\.)\S+)/.exec(rest) ?? [];
  if (address === undefined || words.trim() === '') return undefined;
  const isWeb = !address.startsWith('/');
  const right = written(words.trim(), isWeb ? 'địa chỉ' : address, false);
  return {
    problem: {
      ...broken('link-broken'),
      remedy: isWeb ? PLAIN : `viết ${quote(right, SOME_LINES)}.`,
    },
    right: isWeb ? undefined : right,
    length: all.length,
  };
}

/** The name of a file ends where its ending does; what stands behind it is a caption, in quotation marks or not. */
const NAMED =
  /^(.*?\.(?:jpe?g|png|webp|avif|gif|pdf|docx?|xlsx?|pptx?|od[tsp]|zip|csv|txt|mp[34]))>?(?=[\s,:;"“”']|$)[\s,:;–—-]*(.*)$/isu;

/** An address of another kind ends where a quotation mark follows a space. */
const QUOTED = /^(.*?\S)\s+(["“”'].*)$/su;

/** Quotation marks around words go; where the first within closes, those at the beginning are of a word of it. */
function unquoted(words: string): string {
  if (!/^["“”']/.test(words)) return words;
  const plain = words.slice(1).replace(/["“”']$/, '');
  const inner = /["“”]/.exec(plain);
  const isOpening = inner === null || inner[0] === '“' || /(?:^|[\s(])$/.test(plain.slice(0, inner.index));
  return isOpening ? plain : words;
}

/** Straight quotation marks within others would end them. */
const withinQuotes = (words: string) => words.replace(/"([^"]*)"/g, '“$1”').replaceAll('"', '”');

const telephone = (typed: string) => typed.replace(/[\s.()-]/g, '');

/** The same as it should be: an address with spaces stands between `<` and `>`. */
function written(words: string, whole: string, isPicture: boolean): string {
  // A size is no part of a name; a telephone has no spaces.
  const typed = whole.replace(/\s=\d{0,5}x\d{0,5}$/, '').replace(/^tel:[\d\s.()-]{1,40}$/i, telephone);
  const [, place = typed, title = ''] = NAMED.exec(typed) ?? QUOTED.exec(typed) ?? [];
  const plain = place.replace(/^<|>$/g, '');
  const address = webAddress(plain) ? plain.replace(/\s/g, '%20') : plain;
  const target = /[\s()]/.test(address) ? `<${address}>` : address || 'địa chỉ';
  const caption = title.trim() === '' ? '' : ` "${withinQuotes(unquoted(title.trim()))}"`;
  return `${isPicture ? '!' : ''}[${words}](${target}${caption})`;
}

/** `(chữ)[địa chỉ]`: the two kinds of brackets have changed places. */
function judgeTurned(line: string, open: number, address: string): Sign | undefined {
  const start = line.lastIndexOf('(', open - 1);
  if (start === -1) return undefined;
  const words = line.slice(start + 1, open - 1);
  const isPicture = line[start - 1] === '!' && PICTURE.test(words);
  if (!isPicture && !ADDRESS.test(address.trim())) return undefined;
  const right = isPicture
    ? written(address.trim(), words.trim(), true)
    : written(words.trim(), address.trim(), false);
  const from = isPicture ? start - 1 : start;
  return {
    problem: {
      ...broken(isPicture ? 'picture-broken-mark' : 'link-broken'),
      remedy: `viết ${quote(right, SOME_LINES)}.`,
    },
    at: from,
    piece: { from, to: open + 1 + address.length + 1, text: right },
  };
}
