/** Judges the text of an entry. */
import type { MdastNode } from 'satteri';
import { type Entry, plainPath } from '../entry.ts';
import { findMarker, MARKER } from '../rules/markers.ts';
import { judgeDisguise, judgeHost, judgeLinkWords, judgeSpamLink, MOST_LINKS, seen } from './deceptions.ts';
import type { Answer } from './engine.ts';
import { checkHeadings } from './headings.ts';
import { checkHtml } from './html.ts';
import { judgeLink, type LinkContext } from './links.ts';
import { checkLost } from './lost.ts';
import { type Body, childrenOf, descendants, parseBody, startOf, wordsOf } from './markdown.ts';
import { checkMdx } from './mdx.ts';
import { judgePicture, type Neighbours } from './pictures.ts';
import { checkSigns } from './signs/index.ts';
import { checkTurned } from './turned.ts';

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
  checkTurned(body);
  checkSigns(body);
  checkLost(body);
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
      if (linked.has(node.identifier)) {
        const problem = judgeLink(node.url, context.links) ?? judgeHost(node.url);
        if (problem) report(problem, offset);
      }
    }
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

/** As Astro decodes it. */
function decodePicture(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}
