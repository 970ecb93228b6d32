/** The lines of a text as they count in YAML. */

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Without its line end. */
  readonly text: string;
  readonly indent: string;
  readonly kind: 'blank' | 'comment' | 'content';
}

/** How much white stands first: also NBSP and the wide space of East Asian keyboards, which are no spaces to YAML. */
export const widthOf = (line: string): number => line.length - line.trimStart().length;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const full of text.split('\n')) {
    const line = full.endsWith('\r') ? full.slice(0, -1) : full;
    const indent = line.slice(0, widthOf(line));
    const rest = line.trimStart();
    const kind = rest === '' ? 'blank' : rest.startsWith('#') ? 'comment' : 'content';
    lines.push({ start, end: start + line.length, text: line, indent, kind });
    start += full.length + 1;
  }
  return lines;
}

/** Which of the lines an offset stands in; -1 where none. */
export const lineAround = (lines: readonly Line[], at: number): number =>
  lines.findIndex(({ start, end }) => at >= start && at <= end);

/** Lines with the spaces at their beginning, which count. */
export function shownLines(text: string): string {
  const lines = text.split('\n').map((line) => {
    const spaces = widthOf(line);
    return `“${line}”${spaces > 0 ? ` (đầu dòng có ${spaces} dấu cách)` : ''}`;
  });
  return lines.join(' ⏎ ');
}
