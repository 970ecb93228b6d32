/** Rows of `~` or backticks begin a block of code, and nobody writes code here: mostly they were to be a line. */
import type { MdastNode } from 'satteri';
import { A_LINE, A_PHRASE, type Problem, quote, type Replacement } from '../../finding.ts';
import { FINDINGS_PER_FILE } from '../../limits.ts';
import { type Body, descendants, startOf } from '../markdown.ts';

export function checkFences({ root, text, base, report }: Body): void {
  for (const node of descendants(root)) {
    if (node.type !== 'code') continue;
    for (const { problem, at, pieces } of judgeFences(node, text)) {
      const [first] = pieces;
      const last = pieces.at(-1);
      const replacement = first &&
        last && { start: base + first.start, end: base + last.end, text: joined(pieces, text) };
      report({ ...problem, replacement }, at);
    }
  }
}

/** A stretch of the text and what stands in its place. */
type Piece = Replacement;

/** From the first stretch to the last, as one. */
const joined = (pieces: readonly Piece[], text: string) =>
  pieces.map((piece, at) => piece.text + text.slice(piece.end, pieces[at + 1]?.start ?? piece.end)).join('');

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/** Letters of words in our language; code has none. */
const OUR_WORDS = /[àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ]/iu;

interface Line {
  readonly written: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** What it begins with, where that may begin code. */
  readonly fence: string;
}

interface Found {
  readonly problem: Problem;
  readonly at: number;
  readonly pieces: readonly Piece[];
}

/**
 * A block of code that was none, and what would become one in it when the first is mended: so one round of remedies does.
 * What begins a block wrongly is no line of the text any more, and the next line is looked at as if it were not there.
 */
function judgeFences(node: MdastNode & { readonly type: 'code' }, text: string): Found[] {
  const lines = fencesOf(node, text);
  const found: Found[] = [];
  for (let at = 0; at < lines.length && found.length < FINDINGS_PER_FILE; at += 1) {
    const line = lines[at] as Line;
    const end = lines.findIndex((other, place) => place > at && isEnd(other, line.fence));
    const words = wordsBehind(line);
    if (/\s|[^\x21-\x7E]/.test(words)) {
      found.push(wordsLost(line, words, lines[end]));
      if (end !== -1) lines.splice(end, 1);
    } else if (end === -1) found.push(staysOpen(line));
    else {
      const last = lines[end] as Line;
      if (OUR_WORDS.test(text.slice(line.at, last.at))) found.push(ourWords(line, last));
      at = end;
    }
  }
  return found;
}

/** The lines of a block that begin with a fence; none where the block is one of indented lines. */
function fencesOf(node: MdastNode, text: string): Line[] {
  const start = startOf(node);
  const lines: Line[] = [];
  let at = start;
  for (const written of text.slice(start, node.position?.end.offset).split('\n')) {
    const [begin = '', fence] = FENCE.exec(written) ?? [];
    if (fence !== undefined) {
      const margin = begin.length - fence.length;
      lines.push({ written: written.slice(margin).trimEnd(), at: at + margin, fence });
    } else if (at === start) return [];
    at += written.length + 1;
  }
  return lines;
}

const isEnd = ({ written, fence }: Line, opening: string) => fence.startsWith(opening) && written === fence;

const wordsBehind = ({ written, fence }: Line) =>
  written
    .slice(fence.length)
    .replace(/(?<![`~])[`~]+$/, '')
    .trim();

/** The words of a line are taken out. */
const without = ({ at, written }: Line): Piece => ({ start: at, end: at + written.length, text: '' });

const short = ({ fence }: Line) => quote(fence.slice(0, 3));

const wordsLost = (line: Line, words: string, end: Line | undefined): Found => ({
  problem: {
    rule: 'code-words',
    message: `Chữ ${quote(words)} đứng sau dấu ${short(line)} sẽ mất, và các dòng dưới thành khung mã.`,
    remedy: `viết ${quote(words, A_LINE)} trên một dòng riêng, không có dấu ${short(line)}${end ? `, và xóa dòng ${quote(end.written, A_PHRASE)} ở dưới` : ''}.`,
  },
  at: line.at,
  pieces: [{ ...without(line), text: words }, ...(end ? [without(end)] : [])],
});

const staysOpen = (line: Line): Found => ({
  problem: {
    rule: 'code-open',
    message: `Dòng ${quote(line.written, A_PHRASE)} mở một khung mã mà không có dòng đóng: mọi chữ từ đó trở đi thành mã, dấu định dạng hiện nguyên.`,
    remedy: 'xóa dòng này; là đường kẻ thì viết "***" giữa hai dòng trống.',
  },
  at: line.at,
  pieces: [without(line)],
});

const ourWords = (line: Line, end: Line): Found => ({
  problem: {
    rule: 'code-text',
    severity: 'warning',
    message: `Chữ giữa hai dòng ${short(line)} thành khung mã: chữ máy, không xuống dòng theo khổ màn hình, dấu định dạng hiện nguyên.`,
    remedy: 'xóa hai dòng ấy; là đường kẻ thì viết "***" giữa hai dòng trống.',
  },
  at: line.at,
  pieces: [without(line), without(end)],
});
