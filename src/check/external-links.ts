/** The links of the content that lead to other sites, each with its place, and what an editor is told of those that no longer lead there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MdastNode } from 'satteri';
import { startOf } from '../html/as-meant.ts';
import { parseMarkdown } from '../html/markdown.ts';
import { webAddress } from '../lib/web-address.ts';
import type { Verdict } from '../live/visit.ts';
import { descendants } from './body/markdown.ts';
import type { CheckedContent, CheckedEntry } from './checked.ts';
import { textsOf } from './data-file.ts';
import { type Finding, type Problem, quote, visible } from './finding.ts';

export interface OutsideLink {
  /** Without the place in the page, of which no server is asked. */
  readonly address: string;
  readonly written: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** @param siteUrl links to the site itself are judged by the content, not by asking */
export function outsideLinks(
  contentDir: string,
  { entries, data }: CheckedContent,
  siteUrl: string | undefined,
  display: (path: string) => string,
): OutsideLink[] {
  const own = siteUrl === undefined ? undefined : new URL(siteUrl).host;
  const links: OutsideLink[] = [];
  const add = (file: string, source: string, written: string, offset: number) => {
    const address = webAddress(written);
    if (!address || address.host === own) return;
    address.hash = '';
    const above = source.slice(0, Math.max(0, offset)).split('\n');
    const place = { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
    links.push({ address: address.href, written, file, ...place });
  };
  for (const entry of entries.values()) {
    const file = display(entry.path);
    for (const { address, offset } of [...inFields(entry), ...inText(entry)])
      add(file, entry.source, address, offset);
  }
  for (const [name, value] of data) {
    const addresses = addressesIn(value);
    const source = addresses.length > 0 ? readFileSync(join(contentDir, name), 'utf8') : '';
    for (const address of addresses)
      add(display(join(contentDir, name)), source, address, source.indexOf(address));
  }
  return links;
}

const addressesIn = (value: unknown): string[] =>
  [...textsOf(value)].filter(({ text, isKey }) => !isKey && webAddress(text)).map(({ text }) => text);

interface Placed {
  readonly address: string;
  readonly offset: number;
}

const inFields = ({ data, source }: CheckedEntry): Placed[] =>
  addressesIn(data).map((address) => ({ address, offset: source.indexOf(address) }));

function inText({ source, body, mdx }: CheckedEntry): Placed[] {
  const rest = source.slice(body);
  const base = body + (rest.length - rest.trimStart().length);
  return descendants(parseMarkdown(rest.trim(), mdx ? 'mdx' : 'md')).flatMap((node) =>
    addressesOf(node).map((address) => ({ address, offset: base + startOf(node) })),
  );
}

const IN_HTML = /https?:\/\/[^\s"'<>]+/gi;

function addressesOf(node: MdastNode): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  if (node.type === 'html') return node.value.match(IN_HTML) ?? [];
  if (!('attributes' in node) || !Array.isArray(node.attributes)) return [];
  return node.attributes.flatMap(({ value }: { value?: unknown }) =>
    typeof value === 'string' ? [value] : [],
  );
}

/** @param verdicts of the addresses that were asked; of one that leads where it should nothing is said */
export function findingsOf(links: readonly OutsideLink[], verdicts: ReadonlyMap<string, Verdict>): Finding[] {
  return links.flatMap(({ address, written, file, line, column }) => {
    const verdict = verdicts.get(address);
    const problem = verdict && problemOf(quote(written), verdict);
    if (!problem) return [];
    const { rule, message, remedy } = problem;
    const words = { message: visible(message), remedy: visible(remedy) };
    return [{ file: visible(file), line, column, severity: 'warning' as const, rule, ...words }];
  });
}

const REPLACE = 'tìm địa chỉ mới rồi thay, hoặc bỏ liên kết, chỉ giữ chữ.';

function problemOf(shown: string, { state, detail = '' }: Verdict): Problem | undefined {
  const rule = 'external-link';
  switch (state) {
    case 'well':
      return undefined;
    case 'gone':
      return { rule, message: `Liên kết ${shown} không còn: ${detail}.`, remedy: REPLACE };
    case 'moved':
      return {
        rule,
        message: `Trang của liên kết ${shown} đã chuyển hẳn sang địa chỉ khác.`,
        remedy: `mở xem đúng trang thì ghi ${quote(detail, 200)} ở đây.`,
      };
    case 'certificate':
      return {
        rule,
        message: `Trang của liên kết ${shown} có chứng thư không dùng được (${detail}), trình duyệt sẽ cảnh báo người đọc.`,
        remedy: 'báo cho người giữ trang ấy, hoặc tạm bỏ liên kết.',
      };
    case 'silent':
      return {
        rule,
        message: `Trang của liên kết ${shown} không trả lời: ${detail}.`,
        remedy: `thử lại hôm khác; vẫn vậy thì ${REPLACE}`,
      };
    case 'private':
      return {
        rule,
        message: `Liên kết ${shown} dẫn vào mạng nội bộ, người đọc không vào được; không hỏi địa chỉ này.`,
        remedy: REPLACE,
      };
  }
}
