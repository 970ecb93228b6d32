/** Links by a name that nothing gives, over two lines, or in the brackets of other keyboards: the brackets stay. */
import { type Problem, quote, SOME_LINES } from '../../finding.ts';
import type { Sign } from './sign.ts';

const broken = (remedy: string): Problem => ({
  rule: 'link-broken',
  severity: 'warning',
  message: 'Liên kết viết chưa đúng nên sẽ hiện nguyên dấu ngoặc.',
  remedy,
});

/** `[xem][1]`, `[xem][van-ban]`: words before a name; two numbers are notes, and stay what they are. */
const BY_NAME = /\[([^[\]]{1,200})\]\[([^[\]\s]{0,60})\]/g;

/** `［xem］（/van-ban/）`, also with one of the two kinds of brackets. */
const WIDE = /[[［]([^[\]［］]{1,200})[\]］]\s?[(（]((?:https?:\/\/|\/)[^()（）\s]{1,300})[)）]/u;

/** @returns the first problem of a line, and where in it */
export function judgeReference(line: string): Sign | undefined {
  const named = [...line.matchAll(BY_NAME)].find(([, words = '']) => /\p{L}\p{L}/u.test(words));
  if (named) {
    const right = `[${named[1]}](địa chỉ)`;
    return {
      problem: broken(
        `viết ${quote(right, SOME_LINES)}; hoặc thêm ở cuối bài, sau một dòng trống, dòng "[${named[2] || named[1]}]: địa chỉ".`,
      ),
      at: named.index,
    };
  }
  if (!/[［］（）]/.test(line)) return undefined;
  const wide = WIDE.exec(line);
  if (!wide) return undefined;
  const { index } = wide;
  const right = `[${wide[1]}](${wide[2]})`;
  return {
    problem: broken(`viết ${quote(right, SOME_LINES)}.`),
    at: index,
    piece: { from: index, to: index + wide[0].length, text: right },
  };
}

/** `[xem]` at the end of a line, and `(/van-ban/)` in the next. */
export function judgeParted(line: string, next: string): { problem: Problem; joined: string } | undefined {
  const words = /\[([^[\]]{1,200})\]$/.exec(line.trimEnd())?.[1];
  const address = /^\(((?:https?:\/\/|\/)[^()\s]{1,300})\)/.exec(next.trimStart())?.[1];
  if (words === undefined || address === undefined) return undefined;
  const joined = `[${words}](${address})`;
  return { problem: broken(`viết liền trên một dòng: ${quote(joined, SOME_LINES)}.`), joined };
}
