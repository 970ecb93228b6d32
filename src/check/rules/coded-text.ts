/** Letters that came out of a mail, an address or a program as their codes, or were lost on the way. */
import { A_LINE, A_PHRASE, type Problem, quote } from '../finding.ts';
import type { Source } from '../source.ts';
import { mendedLines } from './mended-lines.ts';

interface Kind {
  readonly signs: RegExp;
  /** In one line, from how many on it is no accident. */
  readonly least: number;
  readonly what: string;
  /** A backslash is a sign like others in a text alone. */
  readonly inTextsOnly?: true;
  /** What was meant; undefined where that cannot be told. */
  readonly decoded?: (line: string) => string;
}

/** Two bytes and more of UTF-8, in hexadecimal digits behind a sign. */
const bytes = (sign: string) => new RegExp(`(?:${sign}[C-F][\\dA-F](?:${sign}[89AB][\\dA-F]){1,3})+`, 'gi');

/** Composed as a whole: a mark may have a code where its letter has none. */
const fromBytes = (sign: string) => (line: string) =>
  line
    .replace(bytes(sign), (written) => Buffer.from(written.replaceAll(sign, ''), 'hex').toString('utf8'))
    .normalize('NFC');

const KINDS: readonly Kind[] = [
  { signs: bytes('='), least: 2, what: 'là mã của thư điện tử', decoded: fromBytes('=') },
  { signs: bytes('%'), least: 1, what: 'là mã của địa chỉ web', decoded: fromBytes('%') },
  {
    signs: /\\u[01][\da-f]{3}/gi,
    least: 1,
    what: 'là mã của chương trình',
    inTextsOnly: true,
    decoded: (line) =>
      line.replace(/\\u([01][\da-f]{3})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  },
  {
    signs: /\p{L}[\u2550-\u256C\u251C\u2524\u2502]|[\u251C\u2524\u2502\u2551]\p{L}/gu,
    least: 1,
    what: 'bị đọc sai bảng mã',
  },
  { signs: /Ă[´ˇ˘¨§Ş©ľ˝]|áş\S/gu, least: 1, what: 'bị đọc sai bảng mã' },
  { signs: /\p{L}[ˆˊˋ˜˘](?=[\p{L}\s.,]|$)/gu, least: 1, what: 'viết dấu rời khỏi chữ' },
  { signs: /\p{L}\?\p{Ll}/gu, least: 2, what: 'mất chữ có dấu, còn lại dấu hỏi' },
];

const OF_DATA = KINDS.filter(({ inTextsOnly }) => !inTextsOnly);

/** A line without any of these has nothing to be told: most lines. */
const ANY_SIGN = /[=%?\\ˆˊˋ˜˘\u2500-\u257FĂş]/;

/** Codes of addresses are right in addresses, and formulas in code. */
const ADDRESS = /(?:https?:\/\/|www\.|\]\(|\]: |(?<![\p{L}\p{N}])[/#]|<|`)[^\s>)`]*/giu;

/** @param from where the words begin in which a backslash is a sign like others: not so in a front matter and in data */
export function checkCodedText({ text, report }: Source, from: number): void {
  if (!ANY_SIGN.test(text)) return;
  let offset = 0;
  for (const line of text.split('\n')) {
    const problem = judge(line, offset >= from);
    if (problem) {
      report(withAll(problem, text, offset, from), offset + problem.at);
      return;
    }
    offset += line.length + 1;
  }
}

/** With what stands in the place of every such line of the file. */
function withAll({ problem, right }: Judged, text: string, first: number, from: number): Problem {
  if (right === undefined) return problem;
  const { replacement, count } = mendedLines(text, first, (line, at) => judge(line, at >= from)?.right);
  const others = count > 1 ? ', các dòng sau cũng vậy' : '';
  return { ...problem, remedy: `viết ${quote(right, A_LINE)}${others}.`, replacement };
}

interface Judged {
  readonly problem: Problem;
  readonly at: number;
  /** The whole line as it is meant; undefined where that cannot be told. */
  readonly right: string | undefined;
}

/** The words of a line between its addresses, decoded; undefined where they come to nothing. */
function decodedLine(line: string, decoded: Kind['decoded']): string | undefined {
  if (!decoded) return undefined;
  const addresses = line.match(ADDRESS) ?? [];
  const words = line.split(ADDRESS);
  const right = words.map((part, at) => `${decoded(part)}${addresses[at] ?? ''}`).join('');
  return right.includes('\uFFFD') ? undefined : right;
}

function judge(line: string, isText: boolean): Judged | undefined {
  if (!ANY_SIGN.test(line)) return undefined;
  const plain = line.replace(ADDRESS, (address) => ' '.repeat(address.length));
  for (const { signs, least, what, decoded } of isText ? KINDS : OF_DATA) {
    const found = [...plain.matchAll(signs)];
    const at = found[0]?.index;
    if (at === undefined || found.length < least) continue;
    const from = plain.lastIndexOf(' ', at) + 1;
    return {
      right: decodedLine(line, decoded),
      problem: {
        rule: 'coded-text',
        severity: 'warning',
        message: `Chữ ${quote(line.slice(from), A_PHRASE)} ${what}.`,
        remedy: 'chép lại từ bản gốc, hoặc gõ lại chữ.',
      },
      at: from,
    };
  }
  return undefined;
}
