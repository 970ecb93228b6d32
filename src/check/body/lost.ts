/** Words that would be on no page: footnotes and addresses nobody refers to, captions of pictures within other words. */

import type { MdastNode } from 'satteri';
import { isLineBreak } from '../../html/markdown.ts';
import { lineAt, lineFrom } from '../../lib/lines.ts';
import { A_LINE, A_PHRASE, type Problem, quote, type Replacement } from '../finding.ts';
import { FINDINGS_PER_FILE } from '../limits.ts';
import { type Body, childrenOf, descendants, startOf, wordsOf } from './markdown.ts';
import { linesOf, type Shown, shownIn } from './signs/shown.ts';

export function checkLost(body: Body): void {
  const nodes = descendants(body.root);
  checkFootnotes(body, nodes);
  checkReferences(body);
  checkDefinitions(body, nodes);
  checkCaptions(body);
}

/** Footnotes that nobody refers to, or of whose name there is one already. */
function checkFootnotes(body: Body, nodes: readonly MdastNode[]): void {
  const { report } = body;
  const named = Map.groupBy(nodes.filter(isReference), ({ identifier }) => identifier);
  const defined = new Set<string>();
  let number = 1;
  const free = () => {
    while (defined.has(String(number)) || named.has(String(number))) number += 1;
    return number;
  };
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    if (defined.has(node.identifier))
      report(footnoteTwice(node, free(), named.get(node.identifier) ?? [], body), startOf(node));
    else if (!named.has(node.identifier)) report(footnoteUnused(node, body), startOf(node));
    defined.add(node.identifier);
  }
  for (const [name, places] of named) {
    const own = defined.has(name) ? placeOfAnother(name, named, defined) : undefined;
    const [place] = places;
    if (own !== undefined && place) report(nameTaken(name, own), startOf(place));
  }
}

/** The note whose later places in the text bear this name too: the second of `[^1]` is `1-2` to a browser. */
function placeOfAnother(
  name: string,
  named: ReadonlyMap<string, readonly Reference[]>,
  defined: ReadonlySet<string>,
): string | undefined {
  const [, other, number] = /^(.+)-([1-9]\d{0,3})$/s.exec(name) ?? [];
  if (other === undefined || !defined.has(other) || Number(number) < 2) return undefined;
  return (named.get(other)?.length ?? 0) >= Number(number) ? other : undefined;
}

const nameTaken = (name: string, other: string): Problem => ({
  rule: 'footnote-name',
  message: `Chú thích ${quote(`[^${name}]`)} trùng tên với một chỗ dẫn sau của ${quote(`[^${other}]`)}: bấm vào sẽ tới nhầm chỗ.`,
  remedy: `đổi tên thành ${quote(`[^${name.replaceAll('-', '')}x]`)}, cả ở chỗ dẫn và ở lời chú thích.`,
});

type Footnote = Extract<MdastNode, { type: 'footnoteDefinition' }>;
type Reference = Extract<MdastNode, { type: 'footnoteReference' }>;
const isReference = (node: MdastNode): node is Reference => node.type === 'footnoteReference';

/** The lines of a node, gone. */
function withoutLines(node: MdastNode, { text, base }: Body): Replacement {
  const start = lineAt(text, startOf(node));
  const end = node.position?.end.offset ?? start;
  return { start: base + start, end: base + end + Number(text[end] === '\n'), text: '' };
}

const nameOf = ({ label, identifier }: Footnote) => quote(`[^${label ?? identifier}]`);

/** Of two places that lead to it the later one means the later words. */
function footnoteTwice(note: Footnote, free: number, places: readonly Reference[], body: Body): Problem {
  const name = `[^${free}]`;
  const place = places.length > 1 ? places.at(-1) : undefined;
  const renamed = place && renamedNote(note, place, name, body);
  return {
    rule: 'footnote-twice',
    message: `Chú thích ${nameOf(note)} có hai lần, lời sau (${quote(wordsOf(note), A_PHRASE)}) sẽ mất.`,
    remedy: `đổi thành ${quote(name)}, ${renamed ? 'cả ở chỗ dẫn sau cùng' : `và viết ${quote(name)} ngay sau chữ cần chú thích`}; hoặc xóa lời này.`,
    ways: [...(renamed ? [renamed] : []), withoutLines(note, body)],
  };
}

/** Another name in the words of a note and where they are referred to. */
function renamedNote(note: Footnote, place: Reference, name: string, { text, base }: Body): Replacement {
  const [first, second] = startOf(place) < startOf(note) ? [place, note] : [note, place];
  const endOfName = (node: MdastNode) => text.indexOf(']', startOf(node)) + 1;
  return {
    start: base + startOf(first),
    end: base + endOfName(second),
    text: `${name}${text.slice(endOfName(first), startOf(second))}${name}`,
  };
}

const footnoteUnused = (note: Footnote, body: Body): Problem => ({
  rule: 'footnote-unused',
  message: `Không có chỗ nào dẫn tới chú thích ${nameOf(note)}, nên lời của nó (${quote(wordsOf(note), A_PHRASE)}) sẽ mất.`,
  remedy: `viết ${nameOf(note)} ngay sau chữ cần chú thích, hoặc xóa dòng này.`,
  ways: [withoutLines(note, body)],
});

/** `[^1] Lời`: the words of a footnote without the colon that makes them some. */
const WORDS_OF_NOTE = /^(\[\^[^\]\s]{1,60}\])\s*(?=\S)/;

/** `[^1]` that stands on the page as it is written, for there is no such footnote; the first of a line. */
function checkReferences(body: Body): void {
  const { root, text } = body;
  if (!text.includes('[^')) return;
  const found: { name: string; at: number | undefined }[] = [];
  const noted = new Map<string, Noted>();
  let isFirst = true;
  for (const shown of shownIn(root, text)) {
    for (const { line, from } of linesOf(shown)) {
      const { 0: name, index = 0 } = /\[\^[^[\]\n]{1,60}\]/.exec(line) ?? {};
      const note = WORDS_OF_NOTE.exec(line);
      if (note?.[1] && !isFirst && !noted.has(note[1]))
        noted.set(note[1], {
          right: `${note[1]}: ${line.slice(note[0].length)}`,
          ...notedAt(shown, from, note, body),
        });
      if (name !== undefined) found.push({ name, at: shown.at[from + index] });
      isFirst = false;
    }
  }
  reportReferences(found, noted, body);
}

function reportReferences(
  found: readonly { readonly name: string; readonly at: number | undefined }[],
  noted: ReadonlyMap<string, Noted>,
  body: Body,
): void {
  const { root, text, report } = body;
  // Of those whose words are one word the line that holds it is told.
  const told = new Set(
    descendants(root).flatMap((node) => (node.type === 'definition' ? [`[${node.label ?? ''}]`] : [])),
  );
  const explained = new Set([...text.matchAll(/^(\[\^[^[\]\n]{1,60}\]):/gm)].map(([, name]) => name));
  let tried = 0;
  for (const { name, at } of found) {
    if (!/\s/.test(name) || !explained.has(name)) {
      report(footnoteMissing(name, at, noted.get(name), body), at);
    } else if (!told.has(name) && tried < FINDINGS_PER_FILE) {
      tried += 1;
      report(nameOfNote(name, body, 'sẽ hiện nguyên trên trang'), at);
      told.add(name);
    }
  }
}

interface Noted {
  readonly right: string;
  readonly replacement: Replacement | undefined;
}

/** The colon put behind the name of a note, which has a paragraph of its own. */
function notedAt(
  { at, node, parent }: Shown,
  from: number,
  [whole, name = '']: RegExpExecArray,
  { text, base }: Body,
): Pick<Noted, 'replacement'> {
  const start = at[from];
  const isWhole = start !== undefined && text.startsWith(whole, start);
  if (!isWhole || node.type !== 'paragraph' || parent?.type !== 'root') return { replacement: undefined };
  const before = start === startOf(node) ? '' : '\n';
  return {
    replacement: { start: base + start, end: base + start + whole.length, text: `${before}${name}: ` },
  };
}

function footnoteMissing(
  name: string,
  at: number | undefined,
  note: Noted | undefined,
  { text, base }: Body,
): Problem {
  const isWritten = at !== undefined && text.startsWith(name, at);
  return {
    rule: 'footnote-missing',
    message: `Chỗ dẫn ${quote(name)} không có chú thích nào, sẽ hiện nguyên trên trang.`,
    remedy: note
      ? `dòng có lời chú thích thì viết ${quote(note.right, A_LINE)}, có dấu hai chấm ngay sau dấu "]".`
      : /\s/.test(name)
        ? `xóa ${quote(name)}; là chú thích thì tên của nó không có dấu cách.`
        : `thêm ở cuối bài, sau một dòng trống, dòng "${name}: lời chú thích", hoặc xóa ${quote(name)}.`,
    replacement: note?.replacement,
    ways: !note && isWritten ? [{ start: base + at, end: base + at + name.length, text: '' }] : [],
  };
}

/** `[Lưu ý]: 8h30` is an address for a name that nobody names: the line is on no page. */
function checkDefinitions(body: Body, nodes: readonly MdastNode[]): void {
  const { text, report } = body;
  const named = new Set(
    nodes.flatMap((node) =>
      node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [],
    ),
  );
  const defined = new Set<string>();
  for (const node of nodes) {
    if (node.type !== 'definition') continue;
    const isFirst = !defined.has(node.identifier);
    defined.add(node.identifier);
    if (isFirst && named.has(node.identifier)) continue;
    const written = lineFrom(text.slice(0, node.position?.end.offset), startOf(node));
    const name = quote(`[${node.label ?? node.identifier}]`);
    report(
      written.startsWith('[^')
        ? nameOfNote(written, body)
        : isFirst
          ? addressUnused(written, node, body)
          : { ...addressTwice(name), ways: [withoutLines(node, body)] },
      startOf(node),
    );
  }
}

const addressUnused = (written: string, node: MdastNode, body: Body): Problem => ({
  rule: 'definition-unused',
  message: `Dòng ${quote(written)} là địa chỉ cho một liên kết không có trong bài, nên sẽ không hiện.`,
  remedy: `là chữ của bài thì viết ${quote(`\\${written}`, A_LINE)}; không thì xóa.`,
  ways: [
    { start: body.base + startOf(node), end: body.base + startOf(node), text: '\\' },
    withoutLines(node, body),
  ],
});

const addressTwice = (name: string): Problem => ({
  rule: 'definition-twice',
  message: `Địa chỉ cho ${name} đã ghi ở trên, dòng này không có tác dụng.`,
  remedy: 'xóa dòng này, hoặc đặt tên khác.',
});

/** `[^chú thích 1]: Lời`: with a space in its name it is none. */
function nameOfNote(written: string, { text, base }: Body, harm = 'lời của nó sẽ mất'): Problem {
  const name = /^\[\^([^\]]*)\]/.exec(written)?.[1] ?? '';
  const right = `[^${name.trim().replace(/\s+/g, '-')}]`;
  const wrong = `[^${name}]`;
  const start = text.indexOf(wrong);
  const end = text.lastIndexOf(wrong) + wrong.length;
  return {
    replacement: {
      start: base + start,
      end: base + end,
      text: text.slice(start, end).replaceAll(wrong, right),
    },
    rule: 'footnote-name',
    message: `Tên chú thích ${quote(`[^${name}]`)} có dấu cách, nên ${harm}.`,
    remedy: `viết ${quote(right, A_LINE)}, cả ở đây và ở chỗ dẫn.`,
  };
}

const isSpace = (node: MdastNode) => (node.type === 'text' && node.value.trim() === '') || isLineBreak(node);

/** A caption stands under a picture that has a paragraph of its own (src/html/prose-html.ts); any other has no place for it. */
function checkCaptions({ root, report }: Body): void {
  const nodes = descendants(root);
  const titles = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.title] as const] : [])),
  );
  const captionOf = (node: MdastNode) =>
    node.type === 'image'
      ? node.title
      : node.type === 'imageReference'
        ? titles.get(node.identifier)
        : undefined;
  const tight = new Set(nodes.flatMap((node) => (node.type === 'list' ? inTightItems(node) : [])));
  for (const parent of nodes) {
    if (isOfPictures(parent) && !tight.has(parent)) continue;
    for (const picture of childrenOf(parent)) {
      const caption = captionOf(picture);
      if (caption) report(captionLost(caption), startOf(picture));
    }
  }
}

const captionLost = (caption: string): Problem => ({
  rule: 'caption-lost',
  message: `Chú thích ${quote(caption)} sẽ không hiện, vì ảnh không đứng riêng một đoạn.`,
  remedy:
    'đặt ảnh trên một dòng riêng, có dòng trống ở trước và sau; trong danh sách và bảng thì viết chú thích thành chữ sau ảnh.',
});

const isOfPictures = (node: MdastNode) =>
  node.type === 'paragraph' && node.children.every((child) => isPicture(child) || isSpace(child));

const isPicture = ({ type }: MdastNode) => type === 'image' || type === 'imageReference';

/** The items of a list without blank lines between them have no paragraphs. */
function inTightItems(list: MdastNode & { type: 'list' }): readonly MdastNode[] {
  const isTight = !list.spread && list.children.every((item) => !item.spread);
  return isTight ? list.children.flatMap(childrenOf) : [];
}
