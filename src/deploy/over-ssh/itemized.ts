/** What rsync would change in a folder, from the lines of `--out-format='%i %n'`. */

export interface Itemized {
  /** Files that are not there, or are another. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Files that are there and would not be. */
  readonly gone: readonly string[];
}

export const ITEMIZED: readonly string[] = ['--out-format=%i %n'];

/** A name in these lines: what would not stand in one line is told by its number, `\#012`. */
const nameOf = (text: string): string =>
  text.replace(/\\#(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

export function readItemized(output: string): Itemized {
  const lines = output.split('\n').flatMap((line) => {
    // Eleven signs that tell what is changed of which kind of thing, a space, the name.
    const name = nameOf(line.slice(12));
    return name === '' || name.endsWith('/') ? [] : [{ what: line, name }];
  });
  const named = (is: (what: string) => boolean) =>
    lines.filter(({ what }) => is(what)).map(({ name }) => name);
  return {
    added: named((what) => /^[<>c]f\+/.test(what)),
    changed: named((what) => /^[<>c]f[^+]/.test(what)),
    gone: named((what) => what.startsWith('*deleting')),
  };
}
