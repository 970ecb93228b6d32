/** Lines of a file that are told of with the first of them, and are put right with it. */
import type { Replacement } from '../finding.ts';

/**
 * @param from where the first of them begins
 * @param mend the line as it is meant; undefined where it is left as it is
 */
export function mendedLines(
  text: string,
  from: number,
  mend: (line: string, offset: number) => string | undefined,
): { readonly replacement: Replacement; readonly count: number } {
  const pieces: string[] = [];
  let [end, count, offset] = [from, 0, from];
  for (const line of text.slice(from).split('\n')) {
    const right = mend(line, offset);
    if (right !== undefined && right !== line) {
      pieces.push(text.slice(end, offset), right);
      end = offset + line.length;
      count += 1;
    }
    offset += line.length + 1;
  }
  return { replacement: { start: from, end, text: pieces.join('') }, count };
}
