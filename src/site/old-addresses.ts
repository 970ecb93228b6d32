/** Addresses that pages had before, also those of a portal that this site has taken the place of. */

import { isDevice } from '../lib/paths.ts';

/** An old address leads on, from the root of the site as a server is asked: with its `?…` where it had one. */
export interface Move {
  readonly from: string;
  /** An address of today, from the root of the site. */
  readonly to: string;
}

const FORM = /^\/[\w.~%+,=&:@/-]*(?:\?[\w.~%+,=&:@/-]+)?$/;

/**
 * Whether a text may be an old address: signs that every server's configuration takes as they are, no hidden file, and no
 * way out of the site.
 */
export const isOldAddress = (text: string): boolean => FORM.test(text) && !/\/[./]/.test(text);

export const hasQuery = (address: string): boolean => address.includes('?');

/** An address as a browser asks for it, where it is written as its bar shows it: `/tin-tức/` is `/tin-t%E1%BB%A9c/`. */
export const asAsked = (address: string): string =>
  address
    .trim()
    .normalize('NFC')
    .replace(/[^\x21-\x7E]+/gu, (signs) => encodeURIComponent(signs.toWellFormed()));

const inCapitals = (address: string): string =>
  address.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
const inSmall = (address: string): string => address.replace(/%[\da-f]{2}/gi, (code) => code.toLowerCase());

/** One address however it ends and whatever letters its codes have: `/a` and `/a/` are asked for alike, `%c3` and `%C3`. */
export const addressKey = (address: string): string => {
  const [path = '', ...query] = inCapitals(address).split('?');
  return [path.replace(/(?<=[^/])\/$/, ''), ...query].join('?');
};

/** Whether an address looks like that of a file: `/12345.html`, `/default.aspx`. */
const isFile = (address: string): boolean => /\.[^./]+$/.test(address);

/** The ways in which what was at an address may be asked for. */
export const formsOf = (address: string): string[] => [
  ...new Set(
    endsOf(address).flatMap((one) => [one, ...(one.includes('%') ? [inCapitals(one), inSmall(one)] : [])]),
  ),
];

const endsOf = (address: string): string[] =>
  hasQuery(address) || isFile(address)
    ? [address]
    : [address, address.endsWith('/') ? address.slice(0, -1) : `${address}/`];

/** Whether a page can stand there that leads on, for hosts that know no redirects. */
export const mayBePage = (address: string): boolean =>
  !/[?%]/.test(address) &&
  !address.split('/').some(isDevice) &&
  (!isFile(address) || /(?:^|[^/])\.html$/.test(address)) &&
  !isIndex(address);

/** `/tin-tuc/index.html`: another name of what is at `/tin-tuc/`. */
const isIndex = (address: string): boolean => /\/index\.html?$/i.test(address);

/** The addresses under which a page of today would be met instead. */
export const sameAs = (address: string): string[] =>
  isIndex(address) ? [address, address.replace(/[^/]+$/, '')] : formsOf(address);
