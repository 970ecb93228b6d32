/**
 * What can be said of an entry by itself, in a browser: its front matter, its letters, its dates. What the Markdown engine
 * must read, what files hold and what the rest of the content says to it, the whole check alone knows.
 */
import { entryAt } from '../schemas/entry-place.ts';
import { entryOf } from './entry-of.ts';
import { NewNames } from './files/new-names.ts';
import { compareFindings, type Finding } from './finding.ts';
import { checkMoments, checkYears } from './rules/moments.ts';
import { checkYear } from './rules/names.ts';
import { sourceOfText } from './source.ts';

export { readTextAs } from './data/one-text.ts';

/** What of the check remains for the whole content, in an editor's words. */
export const LEFT_TO_THE_WHOLE: readonly string[] = [
  'liên kết trong bài có dẫn tới chỗ có thật không',
  'ảnh và tệp có đúng là loại mà tên ghi không, có lời mô tả không',
  'cách trình bày trong nội dung: đề mục, bảng, danh sách, thẻ HTML',
  'bài, tên và địa chỉ có trùng với bài khác không',
];

/**
 * @param path of the entry in the content folder
 * @param paths of all that lies there
 */
export function checkAlone(text: string, path: string, paths: Iterable<string>, now: Date): Finding[] {
  const place = entryAt(path);
  if (!place) return [];
  const findings: Finding[] = [];
  const source = sourceOfText(text, path, findings);
  const entry = source && entryOf({ ...place, path, file: path }, source);
  if (entry) {
    checkYear(entry, new NewNames(paths));
    checkYears(entry);
    checkMoments(entry, now);
  }
  return findings.sort(compareFindings);
}
