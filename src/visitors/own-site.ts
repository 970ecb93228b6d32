/** Which lines of a log are the site's, where a server writes those of several sites into one. */

export interface OwnSite {
  /** Its names, as `hostName` writes them; undefined where every line is its own. */
  readonly hosts: ReadonlySet<string> | undefined;
  /** The path under which it lies, with a slash at both ends. */
  readonly base: string;
}

export const EVERY_SITE: OwnSite = { hosts: undefined, base: '/' };

/** A host as it is compared: without its port and the dot at its end. */
export const hostName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');

/** `xa.example:443`, `192.0.2.1:80`, `[2001:db8::1]:443`, `_`: what a server calls itself. */
export const SERVER_NAME = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
