/** HTML in what is read as plain words: tags and entities that were copied from another site's editor. */
import { isText, parseHtml } from '../lib/html-tree.ts';

/** Tags that such editors write; an escaped bracket may be any sign of the private room. */
const TAG =
  /[<\uE000]\/?(?:a|abbr|b|big|blockquote|br|center|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|o:p|ol|p|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s+[\w:-]+\s?=[^<>\uE000]{0,500})?\s?\/?[>\uE000]/i;

/** What other editors write by name; what each stands for the parser of HTML knows. */
const NAMES =
  'nbsp amp lt gt quot apos ldquo rdquo lsquo rsquo laquo raquo ndash mdash hellip bull middot deg copy reg trade times euro ensp emsp shy zwnj';

/** HTML has names for some of our letters alone. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};

const ENTITY = new RegExp(
  `[&\\uE000](?:amp;)*(?:(${NAMES.replaceAll(' ', '|')});|([aeiouy])(grave|acute|circ|tilde);|#(\\d{2,6})(?!\\d);?|#x([\\da-f]{2,5})(?![\\da-f]);?)`,
  'i',
);

/** @returns the first of it, and where */
export function findHtml(text: string): { shown: string; at: number } | undefined {
  const found = [TAG.exec(text), ENTITY.exec(text)].filter((one) => one !== null);
  const [first] = found.sort((one, other) => one.index - other.index);
  if (!first) return undefined;
  const shown = first[0]
    .replace(/^\uE000(?=\/?[a-z]+[\d:]?[\s>/\uE000])/i, '<')
    .replace(/^\uE000/, '&')
    .replace(/\uE000$/, '>');
  return { shown, at: first.index };
}

/** As browsers read it: `&#150;` is a dash. What nobody sees goes, and what is no character is a space. */
const read = (entity: string): string =>
  parseHtml(`&${entity};`)
    .childNodes.map((node) => (isText(node) ? node.value : ''))
    .join('')
    .replace(/[\u00AD\u200C]/g, '')
    .replace(/[\p{Cc}\uFFFD]/gu, ' ');

/** The words that were meant. */
export function withoutHtml(text: string): string {
  return text
    .replace(
      new RegExp(ENTITY, 'gi'),
      (_, name?: string, letter?: string, mark?: string, decimal?: string, hex?: string) => {
        if (letter !== undefined)
          return `${letter}${MARKS[String(mark).toLowerCase()] ?? ''}`.normalize('NFC');
        return read(name?.toLowerCase() ?? (decimal === undefined ? `#x${hex}` : `#${decimal}`));
      },
    )
    .replace(new RegExp(TAG, 'gi'), (tag) => (/^.(?:\/?(?:p|div|li|tr|h\d)|br)\b/i.test(tag) ? ' ' : ''))
    .replaceAll('\uE000', '')
    .replace(/\s+/g, ' ')
    .trim();
}
