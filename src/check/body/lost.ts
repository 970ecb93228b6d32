/** Words that would be on no page: footnotes and addresses nobody refers to, captions of pictures within other words. */
import type { MdastNode } from 'satteri';
import { isLineBreak } from '../../html/markdown.ts';
import { A_LINE, A_PHRASE, type Problem, quote } from '../finding.ts';
import { type Body, childrenOf, descendants, startOf, wordsOf } from './markdown.ts';
import { linesOf, shownIn } from './signs/shown.ts';

export function checkLost(body: Body): void {
  const nodes = descendants(body.root);
  checkFootnotes(body, nodes);
  checkReferences(body);
  checkDefinitions(body, nodes);
  checkCaptions(body);
}

/** Footnotes that nobody refers to, or of whose name there is one already. */
function checkFootnotes({ report }: Body, nodes: readonly MdastNode[]): void {
  const named = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  const defined = new Set<string>();
  let number = 1;
  const free = () => {
    while (defined.has(String(number)) || named.has(String(number))) number += 1;
    return number;
  };
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    if (defined.has(node.identifier)) report(footnoteTwice(node, free()), startOf(node));
    else if (!named.has(node.identifier)) report(footnoteUnused(node), startOf(node));
    defined.add(node.identifier);
  }
}

type Footnote = Extract<MdastNode, { type: 'footnoteDefinition' }>;

const nameOf = ({ label, identifier }: Footnote) => quote(`[^${label ?? identifier}]`);

const footnoteTwice = (note: Footnote, free: number): Problem => ({
  rule: 'footnote-twice',
  message: `Chú thích ${nameOf(note)} có hai lần, lời sau (${quote(wordsOf(note), A_PHRASE)}) sẽ mất.`,
  remedy: `đổi một trong hai thành "[^${free}]", cả ở đây và ở chỗ dẫn.`,
});

const footnoteUnused = (note: Footnote): Problem => ({
  rule: 'footnote-unused',
  message: `Không có chỗ nào dẫn tới chú thích ${nameOf(note)}, nên lời của nó (${quote(wordsOf(note), A_PHRASE)}) sẽ mất.`,
  remedy: `viết ${nameOf(note)} ngay sau chữ cần chú thích, hoặc xóa dòng này.`,
});

/** `[^1] Lời`: the words of a footnote without the colon that makes them some. */
const WORDS_OF_NOTE = /^(\[\^[^\]\s]{1,60}\])\s*(?=\S)/;

/** `[^1]` that stands on the page as it is written, for there is no such footnote; the first of a line. */
function checkReferences({ root, text, report }: Body): void {
  if (!text.includes('[^')) return;
  const found: { name: string; at: number | undefined }[] = [];
  const noted = new Map<string, string>();
  let isFirst = true;
  for (const shown of shownIn(root, text)) {
    for (const { line, from } of linesOf(shown)) {
      const { 0: name, index = 0 } = /\[\^[^\]\s]{1,60}\]/.exec(line) ?? {};
      const note = WORDS_OF_NOTE.exec(line);
      if (note?.[1] && !isFirst && !noted.has(note[1]))
        noted.set(note[1], `${note[1]}: ${line.slice(note[0].length)}`);
      if (name !== undefined) found.push({ name, at: shown.at[from + index] });
      isFirst = false;
    }
  }
  for (const { name, at } of found) report(footnoteMissing(name, noted.get(name)), at);
}

const footnoteMissing = (name: string, note: string | undefined): Problem => ({
  rule: 'footnote-missing',
  message: `Chỗ dẫn ${quote(name)} không có chú thích nào, sẽ hiện nguyên trên trang.`,
  remedy:
    note === undefined
      ? `thêm ở cuối bài, sau một dòng trống, dòng "${name}: lời chú thích", hoặc xóa ${quote(name)}.`
      : `dòng có lời chú thích thì viết ${quote(note, A_LINE)}, có dấu hai chấm ngay sau dấu "]".`,
});

/** `[Lưu ý]: 8h30` is an address for a name that nobody names: the line is on no page. */
function checkDefinitions({ text, report }: Body, nodes: readonly MdastNode[]): void {
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
    const written = text.slice(startOf(node), node.position?.end.offset).split('\n')[0] ?? '';
    const name = quote(`[${node.label ?? node.identifier}]`);
    report(
      written.startsWith('[^') ? nameOfNote(written) : isFirst ? addressUnused(written) : addressTwice(name),
      startOf(node),
    );
  }
}

const addressUnused = (written: string): Problem => ({
  rule: 'definition-unused',
  message: `Dòng ${quote(written)} là địa chỉ cho một liên kết không có trong bài, nên sẽ không hiện.`,
  remedy: `là chữ của bài thì viết ${quote(`\\${written}`, A_LINE)}; không thì xóa.`,
});

const addressTwice = (name: string): Problem => ({
  rule: 'definition-twice',
  message: `Địa chỉ cho ${name} đã ghi ở trên, dòng này không có tác dụng.`,
  remedy: 'xóa dòng này, hoặc đặt tên khác.',
});

/** `[^chú thích 1]: Lời`: with a space in its name it is none. */
function nameOfNote(written: string): Problem {
  const name = /^\[\^([^\]]*)\]/.exec(written)?.[1] ?? '';
  return {
    rule: 'footnote-name',
    message: `Tên chú thích ${quote(`[^${name}]`)} có dấu cách, nên lời của nó sẽ mất.`,
    remedy: `viết ${quote(`[^${name.trim().replace(/\s+/g, '-')}]`, A_LINE)}, cả ở đây và ở chỗ dẫn.`,
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
