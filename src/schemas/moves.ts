/** Which addresses of before lead to an entry: the one list that servers, hosts and pages are told. */
import type { Move } from '../site/old-addresses.ts';
import { type KindName, rowOf } from './kinds.ts';

/** @param value front matter of the kind, as its schema gives it */
export function movesOf(kind: KindName, slug: string, value: unknown): Move[] {
  const { page, aliases, oldAddresses } = rowOf(kind);
  if (!page) return [];
  const from = [...(aliases?.(value) ?? []).map(page), ...(oldAddresses?.(value) ?? [])];
  return from.map((address) => ({ from: address, to: page(slug) }));
}
