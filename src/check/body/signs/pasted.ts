/** HTML and signs of other tools that were pasted as words: a reader would see them as they are. */
import { findHtml, withoutHtml } from '../../../html/pasted-html.ts';
import { A_LINE, A_PHRASE, quote, SOME_LINES } from '../../finding.ts';
import type { Judge } from './sign.ts';

/** @returns the first problem of a line, and where in it */
export const judgePasted: Judge = (line, { written }) => {
  // What is escaped stands there as one sign, whichever it is: before a name it was an ampersand or a bracket.
  const found = findHtml(line);
  if (!found || isOtherSign(line[found.at], written)) return undefined;
  const better = withoutHtml(line);
  return {
    problem: {
      rule: 'raw-html',
      severity: 'warning',
      message: `${quote(found.shown, A_PHRASE)} là mã HTML dán vào, người đọc sẽ thấy nguyên như vậy.`,
      remedy: better === '' ? `bỏ ${quote(found.shown, A_LINE)}.` : `viết ${quote(better, SOME_LINES)}.`,
    },
    at: found.at,
    whole: better !== '' && isShownAs(better, written, line) ? better : undefined,
  };
};

/** Whether what is escaped there is another sign than those that HTML begins with: `\\[a\\]`, `\\*b\\*`. */
const isOtherSign = (sign: string | undefined, written: string) =>
  sign === '\uE000' && !/[\uE000&]|\\</.test(written);

/** Whether the words would stand on the page as they are, in the place of a line that has no markup. */
function isShownAs(better: string, written: string, line: string): boolean {
  if (better.length > 2_000 || /[*_`[\]<>~|]/.test(better) || /^\s*(?:[-+#>]|\d+[.)])/.test(better))
    return false;
  return written === line || !/[*_`[\]<>~|\\]/.test(written);
}
