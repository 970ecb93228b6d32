/** An address from the root of the site, such as `/lien-he/`; one that begins with `//` names a host. */
export const SITE_PATH = /^\/(?!\/)/;

export const isSecure = ({ protocol }: URL): boolean => protocol === 'https:';

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
