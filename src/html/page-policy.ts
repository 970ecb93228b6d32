/**
 * The content security policy that stands in every page: nothing but what the page is known to need. Inline scripts and
 * styles by the digest of their text; the search is WebAssembly; no string ever becomes HTML or script.
 * What cannot stand in a `<meta>` (frame-ancestors) the server says (`npm run server-config`).
 */
import { createHash } from 'node:crypto';

/** @param inline the text of each inline script and style of the page, and what else it loads */
export function pagePolicy(inline: {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Whether it has a style sheet in a file of its own: that of paper. */
  readonly hasSheet?: boolean;
  /** Whether it plays films or sounds of the site's. */
  readonly playsMedia?: boolean;
}): string {
  // Browsers hold no file of styles against a digest (w3c/webappsec-csp, issue 430): of such a file the origin is named.
  const styles = [...(inline.hasSheet ? ["'self'"] : []), ...inline.styles.map(digest)];
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline.scripts.map(digest)].join(' '),
    ...(styles.length > 0 ? [['style-src', ...styles].join(' ')] : []),
    "img-src 'self'",
    ...(inline.playsMedia ? ["media-src 'self'"] : []),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join(';');
}

/**
 * The policy that a server sends with every answer, for what a `<meta>` cannot say and for what is no page. It holds
 * beside the page's own, never in its place: of styles it says nothing, since each page names its own by their digests.
 */
export function serverPolicy(inline: {
  readonly scripts: readonly string[];
  /** Origin of the git host, where one policy stands for the editors' form, too. */
  readonly editing?: string;
}): string {
  const [pictures, host] = inline.editing === undefined ? ['', ''] : [' blob: data:', ` ${inline.editing}`];
  return [
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline.scripts.map(digest)].join(' '),
    `img-src 'self'${pictures}`,
    `connect-src 'self'${host}`,
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * The policy of the editors' form: its own script and style, pictures that were just chosen, and one place to talk to.
 * @param host origin of the git host; undefined for the form on this machine, whose server is its own
 */
export const editingPolicy = (host: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    ["connect-src 'self'", ...(host === undefined ? [] : [host])].join(' '),
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    // The form of a built site starts its check in a worker, by the one policy of that name.
    `trusted-types ${host === undefined ? "'none'" : 'form-check'}`,
  ].join('; ');

/** What a `<meta>` cannot say, a server adds. */
export const editingServerPolicy = (host: string | undefined): string =>
  `${editingPolicy(host)}; frame-ancestors 'none'`;

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
