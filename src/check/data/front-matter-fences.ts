/** The two lines `---` around a front matter where they are written otherwise, left out, or stand twice. */
import { lineAt, lineFrom } from '../../lib/lines.ts';
import { A_PHRASE, type Placed, type Problem, quote, type Replacement } from '../finding.ts';
import { bodyStart } from './front-matter-repair.ts';
import { isKnownPlace } from './known-keys.ts';

/** What Word makes of three hyphens, and what else people take for a rule. */
const LIKE_A_FENCE = /^[ \t\u00A0]*(?:[-–—−]{1,12}|[_=~*]{3,12}|\.{3}|…)[ \t\u00A0]*\r?$/;

/** No front matter has more lines before it ends. */
const MOST_LINES = 200;

const nameOf = (line: string) => /^\s*([A-Za-z]\w*)\s*[:：=]/.exec(line)?.[1];
const isKey = (line: string) => isKnownPlace('', nameOf(line) ?? '');

const instead = (text: string, start: number): Replacement => ({
  start,
  end: start + lineFrom(text, start).replace(/\r$/, '').length,
  text: '---',
});

type Told = Pick<Problem, 'remedy' | 'replacement'>;

/** @param open offset of the first letter of the text, whose line does not begin a front matter */
export function openingFault(text: string, open: number): Told | undefined {
  const start = Math.max(lineAt(text, open), text.startsWith('\uFEFF') ? 1 : 0);
  const line = lineFrom(text, start);
  if (isKey(line)) {
    const replacement = { start, end: start, text: '---\n' };
    return { remedy: `thêm một dòng “---” ngay trên dòng ${quote(line)}.`, replacement };
  }
  const next = start + line.length + 1;
  if (isFence(line) && isKey(lineFrom(text, next)))
    return { remedy: 'viết lại dòng này thành “---”, sát lề.', replacement: instead(text, start) };
  const fence = /^---\r?\n/m.exec(text)?.index;
  if (fence === undefined || !isKey(lineFrom(text, text.indexOf('\n', fence) + 1))) return undefined;
  return {
    remedy: `chuyển các dòng ở trên (${quote(line, A_PHRASE)}) xuống dưới dòng “---” thứ hai, để “---” là dòng đầu của tệp.`,
  };
}

const isFence = (line: string) => LIKE_A_FENCE.test(line);

/** @param start offset of the first line below the opening one, where no line closes it */
export function closingFault(text: string, start: number): Told | undefined {
  let at = start;
  for (let count = 0; count < MOST_LINES && at < text.length; count += 1) {
    const line = lineFrom(text, at);
    if (count > 0 && isFence(line))
      return { remedy: 'viết lại dòng này thành “---”, sát lề.', replacement: instead(text, at) };
    at += line.length + 1;
  }
  const body = bodyStart(text.slice(start));
  if (body === undefined) return undefined;
  const place = start + body;
  const remedy = `thêm một dòng “---” ngay trên dòng ${quote(lineFrom(text, place))}.`;
  return { remedy, replacement: { start: place, end: place, text: '---\n' } };
}

/** `---` twice at the beginning: the front matter stands below the second. */
export function doubledFence(
  text: string,
  start: number,
  closing: number,
  body: number,
): Problem | undefined {
  if (text.slice(start, closing).trim() !== '') return undefined;
  const next = body + (/\S/.exec(text.slice(body))?.index ?? 0);
  if (!isKey(lineFrom(text, next))) return undefined;
  return {
    rule: 'front-matter',
    message: 'Dòng "---" mở đầu có hai lần, nên phần đầu bài trống.',
    remedy: 'xóa dòng "---" này.',
    replacement: { start: closing, end: body, text: '' },
  };
}

/** The text of the article within the front matter: its closing line is missing, another rule stands for it. */
export function swallowedBody(text: string, base: number): Placed | undefined {
  const at = bodyStart(text);
  if (at === undefined) return undefined;
  return {
    problem: {
      rule: 'front-matter',
      message: 'Phần đầu bài thiếu dòng "---" đóng lại, nên chữ của bài từ dòng này lẫn vào phần đầu bài.',
      remedy: `thêm một dòng “---” ngay trên dòng ${quote(lineFrom(text, at))}.`,
      replacement: { start: base + at, end: base + at, text: '---\n' },
    },
    at: base + at,
  };
}
