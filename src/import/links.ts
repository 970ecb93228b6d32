/** Where links of a text may lead: to the web, to a mailbox or a telephone, or within the site. */
import { ADDRESS_LENGTH } from '../check/limits.ts';
import type { Piece } from './text.ts';

/** A whole address of the web. */
export const isOnTheWeb = (address: string): boolean =>
  /^https?:\/\//i.test(address) && URL.canParse(address);

/** @returns undefined where a reader could not follow it, or should not */
export function followable(target: string): string | undefined {
  const address = target.trim();
  if (address.length > ADDRESS_LENGTH) return undefined;
  if (/^\/(?![/\\])/.test(address)) return encodeURI(decoded(address));
  if (/^(?:mailto|tel):[^\s<>]+$/i.test(address)) return address;
  if (!isOnTheWeb(address)) return undefined;
  const { hostname, href, username } = new URL(address);
  const isOwn = hostname === 'localhost' || hostname.startsWith('127.') || !hostname.includes('.');
  return isOwn || username !== '' ? undefined : href;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Links that nobody could follow are plain words, and are told; a place in the same text is none that the site has. */
export function withLinks(pieces: readonly Piece[], remains: (what: string) => void): Piece[] {
  return pieces.map((piece) => {
    const link = piece.type === 'words' ? piece.marks.link : undefined;
    if (piece.type !== 'words' || !link) return piece;
    const target = followable(link);
    if (target === undefined && !link.startsWith('#')) {
      remains(`liên kết tới “${link.slice(0, 120)}” bị bỏ, chỉ còn chữ`);
    }
    return { ...piece, marks: { ...piece.marks, link: target } };
  });
}
