/** What a text names: its pictures and links, written in place or by a reference. */
import type { MdastNode } from 'satteri';
import { idsOfText } from '../../html/text-ids.ts';
import { plainPath } from '../../lib/paths.ts';
import { webAddress } from '../../lib/web-address.ts';
import { type Anchors, anchorOf } from '../anchors.ts';
import { A_LINE, type Problem, quote, type Replacement, SOME_LINES } from '../finding.ts';
import type { Report } from '../source.ts';
import { judgeSpamLink } from '../style/spam.ts';
import { judgeDisguise, judgeHost, judgeLinkWords, MOST_LINKS, seen } from './deceptions.ts';
import { judgeLink, type LinkContext, type LinkProblem, pathInside } from './links.ts';
import { type Body, childrenOf, descendants, startOf, wordsOf } from './markdown.ts';
import { judgePicture, type Neighbours } from './pictures.ts';
import { replaceAddress } from './written.ts';

interface Context {
  readonly neighbours: Neighbours;
  readonly links: LinkContext;
  readonly anchors: Anchors;
  /** Parts of the page that are there because of the front matter; undefined where that cannot be read. */
  readonly parts: readonly string[] | undefined;
  /** The file of the text. */
  readonly file: string;
}

/** @returns paths of the files that are named */
export function checkNamed(body: Body, context: Context): Set<string> {
  const nodes = descendants(body.root);
  const named = new Named(body, nodes, context);
  for (const node of nodes) named.check(node);
  if (context.parts) context.anchors.know(context.file, [...idsOfText(nodes), ...context.parts]);
  return named.files;
}

class Named {
  readonly files = new Set<string>();
  readonly #report: Report;
  readonly #body: Body;
  readonly #context: Context;
  /** Names of definitions that stand for pictures, and for links. */
  readonly #shown: ReadonlySet<string>;
  readonly #linked: ReadonlySet<string>;
  /** Addresses of the definitions. */
  readonly #targets: ReadonlyMap<string, string>;
  #links = 0;

  constructor(body: Body, nodes: readonly MdastNode[], context: Context) {
    this.#body = body;
    this.#report = body.report;
    this.#context = context;
    this.#shown = namesIn(nodes, 'imageReference');
    this.#linked = namesIn(nodes, 'linkReference');
    this.#targets = new Map(
      nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
    );
  }

  check(node: MdastNode): void {
    const offset = startOf(node);
    switch (node.type) {
      case 'yaml':
      case 'toml':
        this.#report(LOST_BLOCK, offset);
        break;
      case 'image':
        this.#checkWordsOfPicture(node.alt, offset);
        this.#checkPicture(node, node.url);
        break;
      case 'imageReference':
        this.#checkWordsOfPicture(node.alt, offset);
        break;
      case 'link':
        this.#checkLink(node, node.url);
        // A file that is linked is meant: that it is not attached has been told.
        this.files.add(plainPath(node.url));
        this.#checkWordsOfLink(node, node.url);
        break;
      case 'linkReference':
        this.#checkWordsOfLink(node, this.#targets.get(node.identifier) ?? '');
        break;
      case 'definition':
        if (this.#shown.has(node.identifier)) this.#checkPicture(node, node.url);
        if (this.#linked.has(node.identifier)) this.#checkLink(node, node.url);
        break;
    }
  }

  #checkWordsOfPicture(words: string | null | undefined, offset: number): void {
    if ((words ?? '').trim() === '') this.#report(NO_WORDS, offset);
  }

  #checkPicture(node: MdastNode, address: string): void {
    const path = decodePicture(address);
    this.files.add(plainPath(path));
    const problem = judgePicture(path, this.#context.neighbours);
    if (problem) this.#tell(problem, node, address);
  }

  #checkLink(node: MdastNode, address: string): void {
    const { links, anchors, file } = this.#context;
    const turned = judgeTurned(node, address, this.#body.base);
    const problem = turned ?? judgeLink(address, links) ?? judgeHost(address);
    if (turned) this.#report(turned, startOf(node));
    else if (problem) this.#tell(problem, node, address);
    if (problem && problem.severity !== 'warning') return;
    const path = pathInside(address, links.siteUrl);
    const anchor = path === undefined ? undefined : anchorOf(address, path);
    if (!anchor) return;
    const tell = (found: Problem, instead?: string) => this.#tell({ ...found, instead }, node, address);
    anchors.expect({ ...anchor, from: file, tell });
  }

  /** With what to write instead, where that is known to the letter; else with each way that there may be. */
  #tell(
    { instead, maybe, ...problem }: LinkProblem | (Problem & { instead?: string | undefined; maybe?: never }),
    node: MdastNode,
    address: string,
  ): void {
    const replaced = (text: string | undefined) =>
      text === undefined ? undefined : replaceAddress(this.#body, node, address, text);
    if (instead !== undefined) {
      this.#report({ ...problem, replacement: replaced(instead) }, startOf(node));
      return;
    }
    const mayGo = LEADS_NOWHERE.has(problem.rule) && node.type === 'link';
    const words = mayGo ? this.#wordsAlone(node) : undefined;
    const remedy = words
      ? `${problem.remedy.replace(/\.$/, '')}; chỉ giữ chữ thì viết ${quote(words.text, A_LINE)}.`
      : problem.remedy;
    const ways = [replaced(maybe), words].filter((way) => way !== undefined);
    this.#report({ ...problem, remedy, ways: ways.length > 0 ? ways : undefined }, startOf(node));
  }

  /** What stands between the brackets of a link in its place; undefined where that is nothing. */
  #wordsAlone(link: MdastNode): Replacement | undefined {
    const { text, base } = this.#body;
    const words = childrenOf(link);
    const [start, end] = [words[0]?.position?.start.offset, words.at(-1)?.position?.end.offset];
    const place = link.position;
    if (start === undefined || end === undefined || text[start - 1] !== '[' || !place) return undefined;
    return {
      start: base + startOf(link),
      end: base + (place.end.offset ?? end),
      text: text.slice(start, end),
    };
  }

  #checkWordsOfLink(link: MdastNode, target: string): void {
    this.#links += 1;
    if (this.#links === MOST_LINKS + 1) this.#report(MANY_LINKS, startOf(link));
    for (const problem of judgeWords(link, target)) this.#report(problem, startOf(link));
  }
}

/** The rules that tell of links for which nothing can be named that they might lead to. */
const LEADS_NOWHERE = new Set(['link-empty', 'link-code', 'link-dead']);

/** Names of the definitions that references of a type lead to. */
const namesIn = (nodes: readonly MdastNode[], type: 'imageReference' | 'linkReference'): Set<string> =>
  new Set(nodes.flatMap((node) => (node.type === type ? [node.identifier] : [])));

/** `[https://a.example](xem)`: words and address have changed places. */
function judgeTurned(link: MdastNode, address: string, base: number): Problem | undefined {
  const words = wordsOf(link).trim();
  if (link.type !== 'link' || /[./:#@]/.test(address) || !webAddress(words) || /\s/.test(words))
    return undefined;
  const right = `[${decodePicture(address)}](${words})`;
  const end = link.position?.end.offset;
  return {
    rule: 'link-form',
    message: 'Chữ để bấm và địa chỉ đổi chỗ cho nhau.',
    remedy: `viết ${quote(right, SOME_LINES)}.`,
    ...(end === undefined
      ? {}
      : { replacement: { start: base + startOf(link), end: base + end, text: right } }),
  };
}

const LOST_BLOCK: Problem = {
  rule: 'front-matter',
  message: 'Nội dung mở đầu bằng một khối giữa hai dòng "---" nữa, khối này sẽ mất.',
  remedy: 'chuyển các mục vào phần đầu bài, hoặc dùng "***" làm đường kẻ ngang.',
};

const NO_WORDS: Problem = {
  rule: 'picture-alt',
  message: 'Ảnh thiếu lời mô tả cho người không nhìn thấy ảnh.',
  remedy: 'ghi lời mô tả giữa hai dấu ngoặc vuông: ![mô tả ảnh](tên tệp).',
};

/** As Astro decodes it; a `%` that it cannot decode is one of the name. */
function decodePicture(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const MANY_LINKS: Problem = {
  rule: 'many-links',
  severity: 'warning',
  message: `Bài có hơn ${MOST_LINKS} liên kết, nhiều như trang bán liên kết.`,
  remedy:
    'bỏ bớt; nếu không phải bạn đặt, tài khoản có thể đã bị lấy cắp: đổi mật khẩu và báo cho người phụ trách.',
};

/** What is wrong with the words of a link, and with the words beside where it leads. */
function judgeWords(link: MdastNode, target: string): Problem[] {
  const words = wordsOf(link);
  if (holdsPicture(link)) return [judgeSpamLink(words, target)].filter((problem) => problem !== undefined);
  const guess = judgeLinkWords(words) ?? judgeDisguise(words, target) ?? judgeSpamLink(words, target);
  return [...(guess ? [guess] : []), ...(seen(words) === '' ? [NOTHING_TO_TAP] : [])];
}

const NOTHING_TO_TAP: Problem = {
  rule: 'link-text',
  message: 'Liên kết không có chữ nào để bấm.',
  remedy: 'ghi chữ giữa hai dấu ngoặc vuông: [chữ](địa chỉ).',
};

const holdsPicture = (node: MdastNode) =>
  descendants(node).some(({ type }) => type === 'image' || type === 'imageReference');
