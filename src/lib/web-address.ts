/** An address from the root of the site, such as `/lien-he/`; one that begins with `//` names a host. */
export const SITE_PATH = /^\/(?!\/)/;

export const isSecure = ({ protocol }: URL): boolean => protocol === 'https:';

/** The page of a folder, by the name of its file. */
const INDEX = /\/(?:index|default)\.\w+$/i;

/**
 * Whether a text is the address of a site: a host and a folder, on which every address of the site is built. ASCII
 * survives every server, mail and messenger.
 */
export function isSiteAddress(text: string): boolean {
  const path = webAddress(text)?.pathname;
  return path !== undefined && !/[?#@\s\\]/.test(text) && /^[\w.~/-]*$/.test(path) && !INDEX.test(path);
}

/** As much of an address of the web as may be that of a site. */
export function siteAddressIn(text: string): string | undefined {
  const address = webAddress(text);
  return address && address.origin + address.pathname.replace(INDEX, '/');
}

/** The address of a folder: with a slash at its end. */
export const folderAddress = (address: string): URL =>
  new URL(address.endsWith('/') ? address : `${address}/`);

/**
 * A text as an address of the web; undefined for what is none, such as `mailto:`.
 * @param page where it stands, for one that is relative
 */
export function webAddress(text: string, page?: URL): URL | undefined {
  const address = URL.parse(text, page);
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}
