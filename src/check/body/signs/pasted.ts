/** HTML and signs of other tools that were pasted as words: a reader would see them as they are. */
import { findHtml, withoutHtml } from '../../../html/pasted-html.ts';
import { type Problem, quote } from '../../finding.ts';

/** @returns the first problem of a line, and where in it */
export function judgePasted(line: string): { problem: Problem; at: number } | undefined {
  // What is escaped stands there as one sign, whichever it is: before a name it was an ampersand or a bracket.
  const found = findHtml(line);
  if (!found) return undefined;
  const better = withoutHtml(line);
  return {
    problem: {
      rule: 'raw-html',
      severity: 'warning',
      message: `${quote(found.shown, 40)} là mã HTML dán vào, người đọc sẽ thấy nguyên như vậy.`,
      remedy: better === '' ? `bỏ ${quote(found.shown, 80)}.` : `viết ${quote(better, 200)}.`,
    },
    at: found.at,
  };
}
