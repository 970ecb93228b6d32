/** Judges the text of an entry. */
import type { MdastNode } from 'satteri';
import { type Entry, plainPath } from '../entry.ts';
import { findMarker, MARKER } from '../rules/markers.ts';
import { judgeDisguise, judgeHost, judgeLinkWords, judgeSpamLink, MOST_LINKS, seen } from './deceptions.ts';
import type { Answer } from './engine.ts';
import { checkHeadings } from './headings.ts';
import { checkHtml } from './html.ts';
import { judgeLink, type LinkContext } from './links.ts';
import { type Body, childrenOf, descendants, parseBody, startOf, wordsOf } from './markdown.ts';
import { checkMdx } from './mdx.ts';
import { judgePicture, type Neighbours } from './pictures.ts';
import { checkPlausible } from './plausible.ts';

export interface BodyContext {
  readonly components: readonly string[];
  readonly neighbours: Neighbours;
  readonly links: LinkContext;
  /** A text without words is worth a note. */
  readonly needsText: boolean;
}

/** @returns paths of the files that the text names, undefined where it could not be read */
export function checkBody(
  entry: Entry,
  answers: readonly Answer[],
  context: BodyContext,
): Set<string> | undefined {
  const body = parseBody(entry, answers);
  if (!body) return undefined;
  if (body.root.type === 'root' && context.needsText && childrenOf(body.root).length === 0) {
    entry.source.report(
      {
        rule: 'empty-text',
        severity: 'warning',
        message: 'Bài chưa có nội dung sau phần đầu bài.',
        remedy: 'viết nội dung dưới dòng "---" thứ hai.',
      },
      entry.body,
    );
  }
  const marker = findMarker(body.text);
  if (marker !== undefined) body.report(MARKER, marker);
  if (entry.at.mdx) checkMdx(body, context.components);
  else checkHtml(body);
  checkHeadings(body);
  checkPlausible(body);
  return checkReferences(body, context);
}

function checkReferences(body: Body, context: BodyContext): Set<string> {
  const { report } = body;
  const used = new Set<string>();
  let links = 0;
  const nodes = descendants(body.root);
  const shown = new Set(
    nodes.filter((node) => node.type === 'imageReference').map(({ identifier }) => identifier),
  );
  const linked = new Set(
    nodes.filter((node) => node.type === 'linkReference').map(({ identifier }) => identifier),
  );
  const targets = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  const picture = (address: string, offset: number) => {
    const path = decodePicture(address);
    const problem =
      path === undefined
        ? {
            rule: 'file-name',
            message: 'Tên ảnh có ký tự "%" không dùng được.',
            remedy: 'đổi tên tệp, bỏ ký tự "%", rồi sửa lại ở đây.',
          }
        : judgePicture(path, context.neighbours);
    if (path !== undefined) used.add(plainPath(path));
    if (problem) report(problem, offset);
  };
  for (const node of nodes) {
    const offset = startOf(node);
    if (node.type === 'yaml' || node.type === 'toml') {
      report(
        {
          rule: 'front-matter',
          message: 'Nội dung mở đầu bằng một khối giữa hai dòng "---" nữa, khối này sẽ mất.',
          remedy: 'chuyển các mục vào phần đầu bài, hoặc dùng "***" làm đường kẻ ngang.',
        },
        offset,
      );
    } else if (node.type === 'image' || node.type === 'imageReference') {
      if ((node.alt ?? '').trim() === '') {
        report(
          {
            rule: 'picture-alt',
            message: 'Ảnh thiếu lời mô tả cho người không nhìn thấy ảnh.',
            remedy: 'ghi lời mô tả giữa hai dấu ngoặc vuông: ![mô tả ảnh](tên tệp).',
          },
          offset,
        );
      }
      if (node.type === 'image') picture(node.url, offset);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      if (node.type === 'link') {
        const problem = judgeLink(node.url, context.links) ?? judgeHost(node.url);
        if (problem) report(problem, offset);
        // A file that is linked is meant: that it is not attached has been told.
        used.add(plainPath(node.url));
      }
      links += 1;
      if (links === MOST_LINKS + 1) report(MANY_LINKS, offset);
      const words = wordsOf(node);
      const target = node.type === 'link' ? node.url : (targets.get(node.identifier) ?? '');
      const guess = holdsPicture(node)
        ? judgeSpamLink(words, target)
        : (judgeLinkWords(words) ?? judgeDisguise(words, target) ?? judgeSpamLink(words, target));
      if (guess) report(guess, offset);
      if (seen(words) === '' && !holdsPicture(node)) {
        report(
          {
            rule: 'link-text',
            message: 'Liên kết không có chữ nào để bấm.',
            remedy: 'ghi chữ giữa hai dấu ngoặc vuông: [chữ](địa chỉ).',
          },
          offset,
        );
      }
    } else if (node.type === 'definition') {
      if (shown.has(node.identifier)) picture(node.url, offset);
      if (linked.has(node.identifier) || !shown.has(node.identifier)) {
        const problem = judgeLink(node.url, context.links) ?? judgeHost(node.url);
        if (problem) report(problem, offset);
      }
    } else if (node.type === 'text') checkBrokenMarks(body, node, node.value);
  }
  return used;
}

const MANY_LINKS = {
  rule: 'many-links',
  severity: 'warning',
  message: `Bài có hơn ${MOST_LINKS} liên kết, nhiều như trang bán liên kết.`,
  remedy:
    'bỏ bớt; nếu không phải bạn đặt, tài khoản có thể đã bị lấy cắp: đổi mật khẩu và báo cho người phụ trách.',
} as const;

const holdsPicture = (node: MdastNode) =>
  descendants(node).some(({ type }) => type === 'image' || type === 'imageReference');

/** What follows the words of a mark that Markdown did not take for one: `![ảnh](tên có dấu cách.jpg)`. */
const AFTER_PICTURE = /\]\([^)\n]*\)?|\]\[[^\]\n]*\]/y;
const AFTER_LINK = /\]\((?:$|(?:https?:|\/|www\.)[^)\n]*\)?)/y;

/** A mark that stands in the article as it is typed. Gone through once: each bracket is looked at by itself. */
function findBrokenMark(value: string): { mark: string; isPicture: boolean } | undefined {
  let link: string | undefined;
  for (let close = value.indexOf(']'), before = 0; close >= 0; close = value.indexOf(']', close + 1)) {
    const line = before + value.slice(before, close).lastIndexOf('\n') + 1;
    const words = value.slice(line, close);
    const picture = words.indexOf('![');
    AFTER_PICTURE.lastIndex = AFTER_LINK.lastIndex = close;
    if (picture >= 0 && AFTER_PICTURE.test(value))
      return { mark: value.slice(line + picture, AFTER_PICTURE.lastIndex), isPicture: true };
    const open = words.indexOf('[');
    if (link === undefined && open >= 0 && open < words.length - 1 && AFTER_LINK.test(value))
      link = value.slice(line + open, AFTER_LINK.lastIndex);
    before = close + 1;
  }
  return link === undefined ? undefined : { mark: link, isPicture: false };
}

function checkBrokenMarks({ text, report }: Body, node: MdastNode, value: string): void {
  const { mark: broken, isPicture } = findBrokenMark(value) ?? {};
  if (broken === undefined) return;
  const start = startOf(node);
  const found = text.indexOf(broken, start);
  // What was escaped on purpose (`\![…](…)`) is not found as it reads.
  if (found < 0 || found > (node.position?.end.offset ?? start) || text[found - 1] === '\\') return;
  report(
    !isPicture
      ? {
          rule: 'link-broken',
          message: 'Liên kết viết chưa đúng nên sẽ hiện nguyên dấu ngoặc.',
          remedy: 'viết liền [chữ](địa chỉ), địa chỉ không có dấu cách.',
        }
      : {
          rule: 'picture-broken-mark',
          message: 'Ảnh viết chưa đúng nên sẽ hiện nguyên dấu ngoặc.',
          remedy:
            'viết ![mô tả ảnh](ten-anh.jpg); tên tệp có dấu cách thì đổi tên, hoặc viết ![mô tả](<tên ảnh.jpg>).',
        },
    found,
  );
}

/** As Astro decodes it. */
function decodePicture(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}
