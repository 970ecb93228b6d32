/**
 * HTML in a text: refused but for line breaks, sub- and superscripts, underlining and plain tables.
 * A tag passes only when it is written exactly as expected: what a browser would mend, an attacker would use.
 */

import type { MdastNode } from 'satteri';
import { parseMarkdown } from '../../html/markdown.ts';
import { lineEnd } from '../../lib/lines.ts';
import { A_PHRASE, type Placed, quote } from '../finding.ts';
import { NESTED } from '../limits.ts';
import type { Report } from '../source.ts';
import { type Instead, insteadOf } from './html-instead.ts';
import { CELL_ATTRIBUTES, type HtmlTag, MARKDOWN_OF, tagOf } from './html-words.ts';
import { type Body, childrenOf, endOf, startOf } from './markdown.ts';

const INLINE_TAGS = new Set(['br', 'sub', 'sup', 'u']);
/** Table tags and the tags in which each may stand; '' is the text itself. */
const TABLE_TAGS: Readonly<Record<string, readonly string[]>> = {
  table: ['', 'td', 'th'],
  caption: ['table'],
  colgroup: ['table'],
  col: ['colgroup'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  th: ['tr'],
  td: ['tr'],
};
const VOID_TAGS = new Set(['br', 'col']);

const ALLOWED = 'chỉ được dùng <br>, <sub>, <sup>, <u> và bảng <table> không có thuộc tính trang trí';

const REFUSED: Readonly<Record<string, { rule: string; message: string; remedy: string }>> = {
  script: {
    rule: 'html-script',
    message: 'Thẻ <script> chạy mã trong máy người đọc nên không được dùng.',
    remedy: 'xóa từ <script> đến hết </script>.',
  },
  iframe: {
    rule: 'html-iframe',
    message: 'Thẻ <iframe> nhúng trang khác vào bài nên không được dùng.',
    remedy: 'xóa thẻ, thay bằng liên kết: [tên video hoặc bản đồ](https://…).',
  },
  style: {
    rule: 'html-tag',
    message: 'Thẻ <style> không được dùng.',
    remedy: 'xóa từ <style> đến hết </style>.',
  },
  img: { rule: 'html-tag', message: 'Thẻ <img> không được dùng.', remedy: 'viết ![mô tả ảnh](ten-anh.jpg).' },
  a: { rule: 'html-tag', message: 'Thẻ <a> không được dùng.', remedy: 'viết [chữ](địa chỉ).' },
  ...Object.fromEntries(
    ['video', 'embed', 'object'].map((tag) => [
      tag,
      {
        rule: 'html-tag',
        message: `Thẻ <${tag}> không được dùng.`,
        remedy: 'thay bằng liên kết: [tên video](https://…).',
      },
    ]),
  ),
  audio: {
    rule: 'html-tag',
    message: 'Thẻ <audio> không được dùng.',
    remedy: 'chép tệp âm thanh vào cạnh bài, rồi khai ở ô audio: { file: ban-tin.mp3 }.',
  },
};

/** Elements whose content a browser does not read as HTML. */
const OPAQUE = new Set([
  'script',
  'style',
  'iframe',
  'textarea',
  'title',
  'xmp',
  'noscript',
  'noembed',
  'noframes',
  'svg',
  'math',
]);

const TAG =
  /^<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z][\w:-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[\w.%#-]+))?)*)\s*\/?>$/;
const ATTRIBUTE = /([A-Za-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const TAG_LIKE = /^<\/?([A-Za-z][^\s/>]*)/;

interface Tag {
  readonly name: string;
  readonly offset: number;
}

/** Tags that are open at a place; every run of sibling nodes has its own. */
interface Scope {
  readonly open: Tag[];
  readonly inline: boolean;
  /** All tags, for what may be written instead; undefined where they do not stand in the text as the parser read it. */
  tags: HtmlTag[] | undefined;
}

/** Judges the HTML of a text; Markdown hands it over as opaque pieces. */
export const checkHtml = (body: Body): void =>
  goThrough(body, (told, scope, parent) => tell(body, told, scope, parent));

function goThrough(
  body: Body,
  found: (told: readonly Placed[], scope: Scope, parent: MdastNode) => void,
): void {
  const refused = new Set<string>();
  const visit = (parent: MdastNode): void => {
    const scope: Scope = { open: [], inline: parent.type !== 'root' && isInlineParent(parent), tags: [] };
    const told: Placed[] = [];
    const report: Report = (problem, at = 0) => told.push({ problem, at });
    const here = { ...body, report };
    for (const node of childrenOf(parent)) {
      if (node.type === 'html') new Piece(here, node, node.value, scope, refused).check();
      else visit(node);
    }
    for (const { name, offset } of scope.open) reportUnclosed(here, name, offset);
    if (told.length > 0) found(told, scope, parent);
  };
  visit(body.root);
}

/** Runs of tags, and texts, that are shown as they are to be: of what is longer each tag is told by itself. */
const MOST_TAGS = 1000;
const MOST_SHOWN = 2000;

/** What was pasted is told once, with the whole text to write instead where that is known. */
function tell(body: Body, told: readonly Placed[], { tags, inline }: Scope, parent: MdastNode): void {
  const siblings = childrenOf(parent);
  const holderOf = (start: number) =>
    inline ? siblings.at(-1) : siblings.find((node) => endOf(node) > start);
  const place = {
    text: body.text,
    isRoot: isOnPage(body, parent),
    endOf: (start: number) => holderOf(start)?.position?.end.offset ?? start,
  };
  const instead =
    tags && tags.length <= MOST_TAGS
      ? insteadOf(tags, place).filter(({ text }) => text.length <= MOST_SHOWN && !holdsMore(body, text))
      : [];
  const done = new Set<Instead>();
  for (const { problem, at } of told) {
    const found = instead.find(({ start, end: last }) => at >= start && at < last);
    if (!found) body.report(problem, at);
    else if (!done.has(found)) {
      done.add(found);
      const { start, end: last, text } = found;
      const replacement = { start: body.base + start, end: body.base + last, text };
      body.report(
        { ...problem, remedy: toWrite(shownText(text), body.text.slice(start, last)), replacement },
        at,
      );
    }
  }
}

/** Paragraphs of the text itself may be parted; those of a list or a quotation not. */
const isOnPage = ({ root }: Body, node: MdastNode): boolean =>
  node === root || (node.type === 'paragraph' && childrenOf(root).includes(node));

/** Whether the HTML of a text would be told of in its turn. */
function holdsMore(body: Body, text: string): boolean {
  if (!text.includes('<')) return false;
  let isTold = false;
  goThrough({ ...body, root: parseMarkdown(text, 'md'), text }, () => {
    isTold = true;
  });
  return isTold;
}

function toWrite(shown: string, written: string): string {
  const before = quote(written, A_PHRASE);
  return shown === '' ? `xóa ${before}.` : `thay ${before} bằng ${shown}.`;
}

/** Lines as an editor is to type them. */
const shownText = (text: string): string =>
  text.trim() === ''
    ? ''
    : text
        .replace(/^\n+|(?<!\n)\n+$/g, '\n')
        .split('\n')
        .map((line) => (line === '' ? '(dòng trống)' : `“${line}”`))
        .join(' ⏎ ');

const isInlineParent = (node: MdastNode) =>
  !['root', 'blockquote', 'listItem', 'footnoteDefinition', 'list'].includes(node.type);

/** One piece of HTML, gone through from tag to tag. */
class Piece {
  readonly #body: Body;
  readonly #html: string;
  readonly #scope: Scope;
  readonly #refused: Set<string>;
  readonly #offsetOf: (at: number) => number;
  /** Made when it is needed. */
  #lower: string | undefined;
  /** Elements that no longer end from here on: they are looked for once. */
  readonly #endless = new Set<string>();

  constructor(body: Body, node: MdastNode, html: string, scope: Scope, refused: Set<string>) {
    this.#body = body;
    this.#html = html;
    this.#scope = scope;
    this.#refused = refused;
    this.#offsetOf = placesIn(body, node, html);
  }

  check(): void {
    for (let at = this.#html.indexOf('<'); at !== -1; ) at = this.#html.indexOf('<', this.#checkAt(at));
  }

  /** @returns where to go on */
  #checkAt(at: number): number {
    const offset = this.#offsetOf(at);
    // A tag ends at the first ">": one that is allowed has none within. Short pieces, for matching on a long text is slow.
    const raw = this.#html.slice(at, this.#html.indexOf('>', at) + 1 || undefined);
    this.#keepTag(raw, offset);
    const tag = TAG.exec(raw);
    const name = (tag?.[2] ?? TAG_LIKE.exec(raw)?.[1])?.toLowerCase();
    if (name === undefined) return this.#refuseNoTag(at, offset);
    if (!tag || !isAllowedTag(name)) return this.#refuse(name, raw, at, offset);
    if (tag[1]) checkClosing(this.#body, name, offset, this.#scope, this.#refused);
    else checkOpening(this.#body, name, tag[3] ?? '', offset, this.#scope);
    return at + raw.length;
  }

  #keepTag(raw: string, offset: number): void {
    const tag = this.#body.text.startsWith(raw, offset) ? tagOf(raw, offset) : undefined;
    if (tag) this.#scope.tags?.push(tag);
    else this.#scope.tags = undefined;
  }

  #refuseNoTag(at: number, offset: number): number {
    const isComment = this.#html.startsWith('<!--', at);
    const closing = isComment ? '-->' : '>';
    const end = this.#html.indexOf(closing, isComment ? at + 4 : at);
    const next = end === -1 ? this.#html.length : end + closing.length;
    this.#body.report(isComment ? COMMENT : noTag(this.#html.slice(at, next)), offset);
    return next;
  }

  #refuse(name: string, raw: string, at: number, offset: number): number {
    const next = at + raw.length;
    // The end of a refused element is told with its beginning.
    const isClosing = this.#html[at + 1] === '/';
    if (!isClosing || !this.#refused.has(name)) reportTag(this.#body, name, raw, offset);
    if (isClosing) return next;
    this.#refused.add(name);
    return OPAQUE.has(name) ? this.#endOf(name, next) : next;
  }

  /** Where an element ends whose content is no HTML; where it does not, its content is looked at all the same. */
  #endOf(name: string, from: number): number {
    if (this.#endless.has(name)) return from;
    this.#lower ??= this.#html.toLowerCase();
    const end = this.#lower.indexOf(`</${name}`, from);
    if (end !== -1) return end;
    this.#endless.add(name);
    return from;
  }
}

const COMMENT = {
  rule: 'html-comment',
  message: 'Ghi chú HTML "<!-- … -->" vẫn nằm trong mã trang, ai cũng xem được.',
  remedy: 'xóa ghi chú.',
};

const noTag = (written: string) => ({
  rule: 'html-tag',
  message: `Đoạn HTML ${quote(written, A_PHRASE)} không được dùng.`,
  remedy: `xóa; ${ALLOWED}.`,
});

const isAllowedTag = (name: string) => INLINE_TAGS.has(name) || Object.hasOwn(TABLE_TAGS, name);

function checkClosing(
  body: Body,
  name: string,
  offset: number,
  { open }: Scope,
  refused: ReadonlySet<string>,
): void {
  const last = open.findLastIndex((tag) => tag.name === name);
  if (!VOID_TAGS.has(name) && last !== -1) {
    for (const tag of open.splice(last).slice(1)) reportUnclosed(body, tag.name, tag.offset);
  } else if (!refused.has(name)) {
    body.report(
      {
        rule: 'html-balance',
        message: `Thẻ </${name}> đóng mà không có <${name}> mở trước đó.`,
        remedy: `xóa </${name}>, hoặc thêm <${name}> vào chỗ bắt đầu.`,
      },
      offset,
    );
  }
}

function checkOpening(body: Body, name: string, attributes: string, offset: number, scope: Scope): void {
  const { open } = scope;
  const parsed = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]) => ({
    key,
    value: a ?? b ?? c,
  }));
  const wrong = parsed.find(({ key, value }) => !isAllowedAttribute(name, key, value));
  if (wrong) reportAttribute(body, name, wrong.key, offset);
  checkPlace(body, name, offset, scope);
  if (SCRIPTS.has(name) && open.some((tag) => SCRIPTS.has(tag.name))) {
    body.report(
      {
        rule: 'html-nested',
        severity: 'warning',
        message: `Thẻ <${name}> nằm trong một thẻ <sub> hoặc <sup> khác: chữ nhỏ dần, người đọc không thấy.`,
        remedy: 'chỉ dùng một thẻ.',
      },
      offset,
    );
  }
  // Told once, where the depth is passed.
  if (open.length === NESTED) {
    const message = `Các thẻ lồng vào nhau quá ${NESTED} tầng.`;
    body.report({ rule: 'nested-too-deep', message, remedy: 'viết lại cho ít tầng.' }, offset);
  }
  if (!VOID_TAGS.has(name)) open.push({ name, offset });
}

/** The tags of a table stand in each other. */
function checkPlace({ report }: Body, name: string, offset: number, { open, inline }: Scope): void {
  const parents = Object.hasOwn(TABLE_TAGS, name) ? TABLE_TAGS[name] : undefined;
  const parent = open.at(-1)?.name ?? '';
  if (!parents) return;
  // The rest of a table within a line is told with its first tag.
  if (inline && !Object.hasOwn(TABLE_TAGS, parent)) {
    const remedy = 'để bảng đứng riêng, có một dòng trống phía trước, mọi dòng của bảng liền nhau.';
    report({ rule: 'html-table', message: `Thẻ <${name}> nằm giữa dòng chữ.`, remedy }, offset);
  } else if (!inline && !parents.includes(parent)) {
    const place = parents.map((tagName) => (tagName ? `<${tagName}>` : 'bài')).join(' hoặc ');
    const remedy = 'viết bảng theo mẫu <table><tr><td>…</td></tr></table>, mọi dòng liền nhau.';
    report({ rule: 'html-table', message: `Thẻ <${name}> phải nằm trong ${place}.`, remedy }, offset);
  }
}

/** Small letters: within each other they end as none. */
const SCRIPTS = new Set(['sub', 'sup']);

function isAllowedAttribute(tag: string, key: string, value: string | undefined): boolean {
  const name = key.toLowerCase();
  if ((tag !== 'td' && tag !== 'th') || !Object.hasOwn(CELL_ATTRIBUTES, name)) return false;
  return value !== undefined && CELL_ATTRIBUTES[name]?.test(value) === true;
}

function reportUnclosed({ report }: Body, name: string, offset: number): void {
  report(
    {
      rule: 'html-balance',
      message: `Thẻ <${name}> mở mà không đóng.`,
      remedy: `thêm </${name}> vào chỗ kết thúc, trong cùng đoạn.`,
    },
    offset,
  );
}

function reportAttribute({ report }: Body, tag: string, key: string, offset: number): void {
  const drop = `xóa thuộc tính "${key}"`;
  if (/^on/i.test(key)) {
    const message = `Thuộc tính "${key}" của thẻ <${tag}> chạy mã trong máy người đọc nên không được dùng.`;
    report({ rule: 'html-event', message, remedy: `${drop}.` }, offset);
  } else if ((tag === 'td' || tag === 'th') && Object.hasOwn(CELL_ATTRIBUTES, key.toLowerCase())) {
    const remedy = 'colspan và rowspan là số từ 1 đến 99; scope là row, col, rowgroup hoặc colgroup.';
    report(
      { rule: 'html-attribute', message: `Thuộc tính "${key}" của thẻ <${tag}> có giá trị sai.`, remedy },
      offset,
    );
  } else {
    const message = `Thẻ <${tag}> không được có thuộc tính "${key}".`;
    report(
      { rule: 'html-attribute', message, remedy: `${drop}; chỉ ô bảng được có colspan, rowspan, scope.` },
      offset,
    );
  }
}

const EVENT = /[\s/"'](on[a-z]+)\s*=/i;

function reportTag(body: Body, name: string, raw: string, offset: number): void {
  const known = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
  const event = EVENT.exec(raw)?.[1];
  if (known?.rule === 'html-script' || known?.rule === 'html-iframe') body.report(known, offset);
  else if (event) reportAttribute(body, name, event, offset);
  else if (known) body.report(known, offset);
  else if (isAllowedTag(name)) {
    body.report(
      {
        rule: 'html-tag',
        message: `Thẻ ${quote(raw, A_PHRASE)} viết chưa đúng.`,
        remedy: `viết lại cho đủ, ví dụ <${name}>.`,
      },
      offset,
    );
  } else
    body.report(
      {
        rule: 'html-tag',
        message: `Thẻ <${quote(name, A_PHRASE).slice(1, -1)}> không được dùng.`,
        remedy: inWords(name),
      },
      offset,
    );
}

/** What to write instead of a tag, where it is not known from what stands around it. */
function inWords(name: string): string {
  const { kind, sign = '' } = MARKDOWN_OF.get(name) ?? {};
  switch (kind) {
    case 'mark':
      return `viết ${sign}chữ${sign}.`;
    case 'words':
    case 'block':
      return `xóa <${name}> và </${name}>, giữ chữ ở giữa.`;
    case 'heading':
      return 'viết "## Tiêu đề" trên một dòng riêng.';
    case 'quote':
      return 'viết "> " ở đầu mỗi dòng của lời trích.';
    case 'list':
    case 'item':
      return 'viết mỗi ý một dòng, đầu dòng là "- " hoặc "1. ".';
    case 'rule':
      return 'viết "---" trên một dòng riêng, trước và sau có dòng trống.';
    default:
      return `xóa thẻ; ${ALLOWED}.`;
  }
}

/**
 * Where places within a node's value stand in the text: quotes and lists indent the lines of a value.
 * Places are asked for from the first to the last.
 */
function placesIn({ text }: Body, node: MdastNode, value: string): (at: number) => number {
  const start = startOf(node);
  if (text.startsWith(value, start)) return (at) => start + at;
  let seen = 0;
  let lineStart = start;
  let line: string | undefined;
  let from = 0;
  return (at) => {
    for (let end = value.indexOf('\n', seen); end !== -1 && end < at; end = value.indexOf('\n', seen)) {
      seen = end + 1;
      lineStart = text.indexOf('\n', lineStart) + 1;
      line = undefined;
    }
    if (lineStart === start) return start + at;
    if (line === undefined) {
      line = text.slice(lineStart, lineEnd(text, lineStart));
      from = 0;
    }
    const found = line.indexOf(value.slice(at, at + 8).split('\n')[0] ?? '<', from);
    if (found !== -1) from = found + 1;
    return lineStart + Math.max(0, found);
  };
}

/** The same rules for MDX, where a lower-case element is HTML by another name. */
export function checkHtmlElement(
  body: Body,
  name: string,
  attributes: readonly { name: string; value: string | undefined }[],
  offset: number,
): void {
  const tag = name.toLowerCase();
  if (tag !== name || !isAllowedTag(tag)) {
    reportTag(body, tag, `<${tag}${attributes.map((attribute) => ` ${attribute.name}=`).join('')}>`, offset);
    return;
  }
  const wrong = attributes.find((attribute) => !isAllowedAttribute(tag, attribute.name, attribute.value));
  if (wrong) reportAttribute(body, tag, wrong.name, offset);
}
