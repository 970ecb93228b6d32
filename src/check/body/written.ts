/** Where an address stands in a text, so that a remedy can put another in its place. */
import type { MdastNode } from 'satteri';
import type { Replacement } from '../finding.ts';
import { type Body, startOf } from './markdown.ts';

/** What stands before an address: of a link or a picture, of a definition, of a bare address. */
const BEFORE = /(?:\]\([ \t]*|\]:[ \t]*|^)(<?)/g;

/** @returns undefined where the address is written otherwise than it is read, with entities or backslashes */
export function replaceAddress(
  { text, base }: Pick<Body, 'text' | 'base'>,
  node: MdastNode,
  address: string,
  instead: string,
): Replacement | undefined {
  const start = startOf(node);
  const written = text.slice(start, node.position?.end.offset ?? start);
  let found: Replacement | undefined;
  for (const { 0: before, 1: bracket, index } of written.matchAll(BEFORE)) {
    const at = index + before.length;
    const end = at + address.length;
    if (!written.startsWith(address, at) || !/^(?:$|[\s)>])/.test(written.slice(end, end + 1))) continue;
    const place = { start: base + start + at, end: base + start + end };
    found = { ...place, text: bracket === '<' ? instead : asDestination(instead) };
  }
  return found;
}

/** An address with spaces or brackets in it ends at them, unless it stands between angles. */
const asDestination = (address: string) => (/[\s()]/.test(address) ? `<${address}>` : address);
