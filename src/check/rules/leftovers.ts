/** What a merge, a copy or Windows leaves behind, by its name or its signs: called that, and never published. */
import type { Problem } from '../finding.ts';

const MERGE_SIGN = /^(?:<{7}(?!<)|>{7}(?!>)|\|{7}(?!\|))(?=[ \t\r\n]|$)/m;

/** The three signs of a merge; a line of `=` alone also underlines a heading, so it tells nothing by itself. */
export const findMergeSign = (text: string): number | undefined => {
  const at = text.search(MERGE_SIGN);
  return at === -1 ? undefined : at;
};

export const MERGED: Problem = {
  rule: 'merge-left',
  message:
    'Hai người cùng sửa tệp này, máy ghép chưa xong: cả hai bản còn nằm giữa các dòng <<<<<<<, =======, >>>>>>>.',
  remedy: 'giữ lại bản đúng (hoặc gộp hai bản), rồi bỏ ba dòng dấu đó.',
};

/** Names that programs give to a second one of a file, with what the first is called. */
const COPIES: readonly RegExp[] = [
  /^(?<name>.+?)[ _-]{1,3}(?:copy|bản sao|ban-sao|ban sao)(?:[ _-]?\(?\d+\)?)?(?<ending>(?:\.\w+)?)$/iu,
  /^(?:copy of|bản sao của|copy-of-|ban-sao-cua-) ?(?<name>.+?)(?<ending>(?:\.\w+)?)$/iu,
  /^(?<name>.+?) ?\(\d+\)(?<ending>(?:\.\w+)?)$/u,
  /^(?<name>.+?) \((?=[^()]*(?:conflict|xung đột))[^()]*\)(?<ending>(?:\.\w+)?)$/iu,
  /^(?<name>.+?)\.sync-conflict-[\w-]+(?<ending>(?:\.\w+)?)$/i,
  /^(?<name>.+?)_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+(?<ending>(?:\.\w+)?)$/,
  /^(?<name>.+?)(?<ending>\.\w+)(?:\.(?:orig|bak|old|rej|mine|theirs|tmp|r\d+)|~)$/i,
];

/** The name of which another is a copy. */
export function originalOf(name: string): string | undefined {
  if (name.length > 250) return undefined;
  for (const pattern of COPIES) {
    const { name: first, ending = '' } = pattern.exec(name)?.groups ?? {};
    if (first !== undefined) return first + ending;
  }
  return undefined;
}

export const copied = (original: string): Problem => ({
  rule: 'copy-left',
  message: `Đây là bản sao của "${original}", do chép hoặc ghép tệp để lại.`,
  remedy: `so với "${original}", chuyển phần cần giữ sang đó rồi xóa bản sao; nếu là bài khác thì đặt tên riêng.`,
});
