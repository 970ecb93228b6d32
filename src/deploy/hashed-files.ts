/** Which files of a site have a hash of their bytes in the name, and so never change. */

/** Pagefind's program and its entry have fixed names: each release has its own, or none. */
const PAGEFIND_FIXED = /^pagefind\/(?:pagefind[^/]*\.(?:js|css|json)|wasm\.[^/]*)$/;

export function isHashed(path: string): boolean {
  return path.startsWith('_astro/') || (path.startsWith('pagefind/') && !PAGEFIND_FIXED.test(path));
}
