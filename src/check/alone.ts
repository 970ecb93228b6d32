/**
 * What can be said of an entry by itself, without the Markdown engine: its front matter, its letters, its dates. With the
 * engine more can be said (alone-whole.ts); what files hold and what other entries say the whole check alone knows.
 */
import { entryAt } from '../schemas/entry-place.ts';
import { redirectsSchema } from '../schemas/redirects.ts';
import { readCsv } from './data/csv-file.ts';
import { checkSchema } from './data/schema-check.ts';
import { entryOf } from './entry-of.ts';
import { NewNames } from './files/new-names.ts';
import { compareFindings, type Finding } from './finding.ts';
import { faultOf } from './guard.ts';
import type { OfData } from './list-addresses.ts';
import { checkMoments, checkYears } from './rules/moments.ts';
import { checkYear } from './rules/names.ts';
import { reporter, sourceOfText } from './source.ts';

export { readTextAs } from './data/one-text.ts';

/** An entry at hand, and what is known of the rest of the content. */
export interface Alone {
  readonly text: string;
  /** In the content folder. */
  readonly path: string;
  /** Of all that lies there, with the entry and the files beside it. */
  readonly paths: readonly string[];
  readonly now: Date;
  readonly known: KnownOfSite;
}

export interface KnownOfSite {
  /** Ids of the categories; undefined where they could not be read. */
  readonly categories: readonly string[] | undefined;
  readonly redirects: OfData['redirects'];
  /** Address of the site, where site.yaml gives it. */
  readonly url: string | undefined;
  /** What published entries bring about beside their own pages: files, older names, lists; with the page in English. */
  readonly addresses: readonly string[];
  /** Addresses of a former site, with the page that each leads to. */
  readonly moved: OfData['redirects'];
}

/** What of the check remains for the whole content, in an editor's words. */
export const LEFT_TO_THE_WHOLE: readonly string[] = [
  'bên trong ảnh và tệp đính kèm: có mở được không, có đúng loại như tên ghi không, có nặng quá không',
  'bài mà liên kết dẫn tới đã đăng chưa hay còn là bản nháp, và có chỗ sau dấu "#" không',
  'tiêu đề, số văn bản, chủ đề, tên cũ của bài có trùng hoặc quá giống ở bài khác không',
  'tệp nằm cạnh bài mà không bài nào dùng',
  'dấu thanh đặt theo lối quen của cả trang',
];

/** What remains where the engine cannot be had. */
export const LEFT_WITHOUT_ENGINE: readonly string[] = [
  'liên kết trong bài có dẫn tới chỗ có thật không',
  'ảnh và tệp có ở cạnh bài không, có đúng là loại mà tên ghi không, có lời mô tả không',
  'cách trình bày trong nội dung: đề mục, bảng, danh sách, thẻ HTML',
  'bài, tên và địa chỉ có trùng với bài khác không',
];

/** @returns what is wrong as far as it can be said without the engine */
export function checkAlone({ text, path, paths, now }: Alone): Finding[] {
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

/** What is said of an entry on which the check itself ended: nothing is saved that it has not read. */
export function brokenAlone({ path }: Alone): Finding[] {
  const findings: Finding[] = [];
  reporter(path, '', findings)(faultOf(new Error('the check did not come to an end')));
  return findings;
}

/** The rows of a table of redirects; none where it cannot be read, of which the whole check tells. */
export function redirectsIn(text: string): OfData['redirects'] {
  const source = sourceOfText(text, 'redirects.csv', []);
  const data = source && readCsv(source, ['old', 'new']);
  return (data && source && checkSchema(redirectsSchema(), data, source.report)) ?? [];
}
