/** The lines of a text as they count in YAML. */

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Without its line end. */
  readonly text: string;
  readonly indent: string;
  readonly kind: 'blank' | 'comment' | 'content';
}

// NBSP and the wide space of East Asian keyboards look like spaces and are none to YAML.
export const INDENT = /^[\s\u00A0\u3000]*/u;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const full of text.split('\n')) {
    const line = full.endsWith('\r') ? full.slice(0, -1) : full;
    const indent = INDENT.exec(line)?.[0] ?? '';
    const rest = line.slice(indent.length);
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
    const spaces = line.length - line.trimStart().length;
    return `“${line}”${spaces > 0 ? ` (đầu dòng có ${spaces} dấu cách)` : ''}`;
  });
  return lines.join(' ⏎ ');
}
