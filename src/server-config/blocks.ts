/** How both configuration languages are written: quoted words, and blocks in braces. */

/** Between these quotes a backslash is itself, as an expression needs it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** Writes blocks whose lines begin with this margin; a block may have no head. */
export const blocksWith =
  (margin: string) =>
  (head: string, lines: readonly string[]): string[] => [
    head === '' ? '{' : `${head} {`,
    ...lines.map((line) => (line ? margin + line : line)),
    '}',
  ];
