/**
 * The styles that components write into a page themselves, beside those that Astro puts there. A style that stands in a
 * built page and is known neither here nor to Astro has come with the content, and the build refuses it.
 *
 * The pages run in the process of the build but in modules of their own: the list is one for both.
 */
const LIST = Symbol.for('own styles of the site');

const lists = globalThis as { [LIST]?: Set<string> };

function list(): Set<string> {
  lists[LIST] ??= new Set();
  return lists[LIST];
}

/** @param css made by the site alone: nothing of a text may be in it */
export function ownStyle(css: string): string {
  list().add(css);
  return css;
}

export const ownStyles = (): ReadonlySet<string> => list();
