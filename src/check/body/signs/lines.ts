/** Lines that begin or end with signs of a heading, a list, a task or another tool, and did not become one. */
import { matchedLength } from '../../../lib/matches.ts';
import { A_LINE, A_PHRASE, type Problem, quote } from '../../finding.ts';
import type { Judge, Piece, Setting, Sign } from './sign.ts';

const short = (line: string) => quote(line.trim(), A_LINE);

/** @returns the first problem of a line, and where in it */
export const judgeLine: Judge = (line, setting) => {
  for (const judge of [heading, hashTitle, otherTools, foreign, task]) {
    const found = judge(line, setting);
    if (found) return found;
  }
  return undefined;
};

/** In a cell the signs alone go, and the words keep their markup; nothing where there are more of them. */
function withoutSigns(line: string, isCell: boolean): { piece?: Piece } {
  const length = isCell ? matchedLength(/^#{2,}[ \t]*/, line) : 0;
  return length === 0 || line.includes('#', length) ? {} : { piece: { from: 0, to: length, text: '' } };
}

/** The level that the signs of a heading ask for, as far as it may have it; one that is a heading has its own. */
const levelMeant = (signs: string, { above, isHeading }: Setting): number =>
  isHeading ? above : Math.min(Math.max(signs.length, 2), 4, above + 1);

/** A heading as it is written; in a notice, where there is none, in bold. */
const titleOf = (words: string, level: number, above: number): string =>
  above > 0 ? `${'#'.repeat(level)} ${words}` : `**${words.replaceAll('**', '')}**`;

/** `##Mục`, `**## Mục**`, `## Mục##`: two and more are never a tag of Facebook. */
const heading: Judge = (line, setting) => {
  const { written, above, isCell, isHeading } = setting;
  const found = /(?<!#)#{2,}(?!#)/.exec(line);
  if (!found) return undefined;
  const [signs] = found;
  // The markup within the words stays, that around the signs goes.
  const bare = /^#{2,}\s*([^\s#][^\n]*?)\s*#*$/.exec(written)?.[1];
  const words = bare ?? line.replaceAll('#', '').replace(/\s+/g, ' ').trim();
  const level = levelMeant(signs, setting);
  const right = isCell ? words : titleOf(words, level, above);
  const isWhole = words !== '' && (bare !== undefined || written.replace(/[*_]/g, '') === line);
  return {
    ...(isWhole ? { whole: isHeading ? words : right } : {}),
    ...(isWhole && !isCell ? { level } : {}),
    ...withoutSigns(line, isCell),
    problem: {
      rule: 'raw-heading',
      message: `Dấu "${signs.slice(0, 7)}" ở đây không thành tiêu đề mục, sẽ hiện nguyên trên trang.`,
      remedy:
        words === ''
          ? 'xóa dòng này.'
          : `viết ${quote(right, A_LINE)}${isCell ? '' : ' trên một dòng riêng'}.`,
    },
    at: found.index,
  };
};

/** `#Giới thiệu chung`: a title of several words, where a line of tags has a sign for each. */
const hashTitle: Judge = (line, { written, above, isFree }) => {
  const found = /^\s*#(?=\p{Lu})/u.exec(line);
  if (
    !found ||
    line.indexOf('#', found[0].length) !== -1 ||
    line.trim().split(/\s+/).length < 2 ||
    line.length > 120
  )
    return undefined;
  const words = written.startsWith('#') ? written.slice(1) : line.trim().slice(1);
  const title = above > 0 ? `## ${words}` : `**${words}**`;
  const asTitle = isFree ? `là tiêu đề mục thì viết ${quote(title, A_LINE)} trên một dòng riêng; ` : '';
  return {
    problem: {
      rule: 'raw-heading',
      severity: 'warning',
      message: 'Dấu "#" ở đầu dòng sẽ hiện nguyên trên trang.',
      remedy: `${asTitle}đúng là dấu # thì viết ${quote(`\\#${words}`, A_LINE)}.`,
    },
    at: found[0].length - 1,
    wholes: [...(isFree ? [title] : []), `\\#${words}`],
  };
};

/** Powers and indices of a formula of TeX: `x^2`, `x_{10}`. */
const inHtml = (formula: string): string =>
  formula
    .replace(/\^(?:\{([^{}]{0,40})\}|(\w))/g, (_, group, sign) => `<sup>${group ?? sign}</sup>`)
    .replace(/_(?:\{([^{}]{0,40})\}|(\w))/g, (_, group, sign) => `<sub>${group ?? sign}</sub>`);

const FORUM = /\[\/?(?:b|i|u|s|url|img|quote|center|size|color|left|right)(?:=[^\]]{0,200})?\]/i;

/** What the codes of forums are in Markdown: links and marked words stay what they are, the other codes go. */
const FORUM_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\[url=["']?(https?:\/\/[^\s\]"'()]{1,200})["']?\]([^[\]]{1,200})\[\/url\]/gi, '[$2]($1)'],
  [/\[b\]([^[\]*]{1,300})\[\/b\]/gi, '**$1**'],
  [/\[i\]([^[\]*]{1,300})\[\/i\]/gi, '*$1*'],
  [/\[u\]([^[\]<]{1,300})\[\/u\]/gi, '<u>$1</u>'],
  [/\[s\]([^[\]~]{1,300})\[\/s\]/gi, '~~$1~~'],
];

const withoutForum = (line: string): string =>
  FORUM_PAIRS.reduce((text, [pattern, markdown]) => text.replace(pattern, markdown), line).replace(
    new RegExp(FORUM, 'gi'),
    '',
  );

/** `[caption id=1]chữ[/caption]`: what a publishing system would put a picture or a film in the place of. */
const SHORT_CODE = /\[[a-z][\w-]*\s+[\w-]+=[^\]]{1,300}\]|\[\/[a-z][\w-]*\]/;

function withoutShortCodes(line: string): string {
  const closed = new Set([...line.matchAll(/\[\/([a-z][\w-]{0,30})\]/g)].map(([, name]) => name));
  return line
    .replace(new RegExp(SHORT_CODE, 'g'), '')
    .replace(/\[([a-z][\w-]{0,30})\]/g, (code, name) => (closed.has(name) ? '' : code));
}

const OTHER_TOOLS: readonly (readonly [RegExp, (line: string) => string])[] = [
  [/\{[#.][\w-]+\}/, (line) => line.replace(/(?<!\s)\s*\{[#.][\w-]+\}/g, '')],
  [FORUM, withoutForum],
  [
    /!\[\[[^[\]]{1,200}\]\]/,
    (line) => line.replace(/!\[\[([^[\]|]{1,200})(?:\|[^[\]]{1,200})?\]\]/g, '![mô tả ảnh]($1)'),
  ],
  [
    /\[\[[^[\]]{1,200}\]\]/,
    (line) =>
      line.replace(/\[\[([^[\]|]{1,200})(?:\|([^[\]]{1,200}))?\]\]/g, (_, page, words) => words ?? page),
  ],
  [/(?<=[\p{L}\d])\^\d{1,3}\^/u, (line) => line.replace(/\^(\d{1,3})\^/g, '<sup>$1</sup>')],
  [/(?<=\p{L})~\d{1,3}~/u, (line) => line.replace(/~(\d{1,3})~/g, '<sub>$1</sub>')],
  [SHORT_CODE, withoutShortCodes],
  [
    /^\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO)\][-+]?/i,
    (line) => line.replace(/^\s*\[![a-z]+\][-+]?\s*/i, ''),
  ],
  [/\^\[[^[\]]{1,300}\]/, (line) => line.replace(/(?<!\s)\s*\^\[([^[\]]{1,300})\]/g, ' ($1)')],
  // With other bars in its line it is a row of a table.
  [
    /(?<=^[^|]*)\|\|[^|\s][^|]{0,200}\|\|(?=[^|]*$)/,
    (line) => line.replace(/\|\|([^|\s][^|]{0,200})\|\|/g, '$1'),
  ],
  [
    /\$[^$]{0,80}[\^_][^$]{0,80}\$/,
    (line) => line.replace(/\$([^$]{0,80}[\^_][^$]{0,80})\$/g, (_, formula) => inHtml(formula)),
  ],
  [/^\s*-#\s/, (line) => line.replace(/^\s*-#\s+/, '')],
  [/^\s*(?:\{\||\|\})/, (line) => line.replace(/^\s*(?:\{\||\|\})[^|]*/, '')],
  [/^\s*:::\s*\w*/, (line) => line.replace(/^\s*:::\s*\w*/, '')],
  [/^\s*\[(?:TOC|mục lục)\]\s*$/i, () => ''],
];

/** What stands behind a link or a picture, or for words that another program would put there: it only goes. */
const FOREIGN =
  /\{:?\s?[\w-]+\s?=[^{}]{0,200}\}|\{\{[^{}]{1,200}\}\}|\{%[^{}]{1,200}%\}|<%[^<>%]{1,200}%>|\$\{[^{}]{1,200}\}|\\(?:newpage|pagebreak|clearpage|newline|hline|bigskip|medskip|smallskip|noindent|indent)\b/;

const foreign: Judge = (line) => {
  const found = FOREIGN.exec(line);
  if (!found) return undefined;
  const { index } = found;
  const from = line.slice(0, index).trimEnd().length || index;
  return {
    problem: notOurs(found[0], `xóa ${quote(found[0], A_LINE)}.`),
    at: index,
    piece: { from, to: index + found[0].length, text: '' },
  };
};

const notOurs = (sign: string, remedy: string): Problem => ({
  rule: 'raw-markup',
  message: `${quote(sign, A_PHRASE)} không phải dấu của trang này, sẽ hiện nguyên trên trang.`,
  remedy,
});

/** Markup of other tools: forums, wikis, other kinds of Markdown. */
const otherTools: Judge = (line, { written }) => {
  for (const [pattern, without] of OTHER_TOOLS) {
    const found = pattern.exec(line);
    if (!found) continue;
    // What is a sign of this page in the line as it is written stays there.
    const isWhole = countOf(pattern, written) === countOf(pattern, line);
    const better = without(isWhole ? written : line.replaceAll('\uE000', '')).trim();
    const remedy = better === '' ? `xóa ${quote(found[0], A_LINE)}.` : `viết ${short(better)}.`;
    return { problem: notOurs(found[0], remedy), at: found.index, whole: isWhole ? better : undefined };
  }
  return undefined;
};

/** Grows with the number of places at which a pattern is found. */
const countOf = (pattern: RegExp, text: string) => text.split(pattern).length;

/** In a cell there is no list: the sign of a box stands for it. */
function boxInCell(line: string, [box, mark]: RegExpExecArray): Sign {
  const right = `${mark ? '☑' : '☐'} ${line.slice(box.length)}`;
  return {
    whole: right,
    problem: {
      rule: 'raw-task',
      severity: 'warning',
      message: 'Trong bảng không có ô đánh dấu, dấu ngoặc vuông sẽ hiện nguyên.',
      remedy: `viết ${quote(right, A_LINE)}.`,
    },
    at: 0,
  };
}

/** `[ ] Việc`, `[x]Việc`: a box is part of a list. */
const task: Judge = (line, { written, isPoint, isCell }) => {
  const found = /^\s*(?:[-*+]\s*)?\[\s*([xXvV✓✔]?)\s*\]\s*(?=[\p{L}\p{N}])/u.exec(line);
  if (!found) return undefined;
  if (isCell) return boxInCell(line, found);
  const box = `[${found[1] ? 'x' : ' '}] `;
  const rest = written.startsWith(found[0]) ? written.slice(found[0].length) : undefined;
  return {
    whole: rest === undefined ? undefined : `${isPoint ? '' : '- '}${box}${rest}`,
    problem: {
      rule: 'raw-task',
      severity: 'warning',
      message: 'Ô đánh dấu viết chưa đúng nên sẽ hiện nguyên dấu ngoặc vuông.',
      remedy: `viết ${quote(`- ${box}${rest ?? line.slice(found[0].length)}`, A_LINE)}.`,
    },
    at: 0,
  };
};
