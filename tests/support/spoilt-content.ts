/** A good content folder spoilt in one place, and the lines that an editor then reads. */
import { expect, test } from 'vitest';
import { replacedIn } from './body.ts';
import { article, BASE, checkFiles, checkSpoilt, type Files, FRONT_MATTER } from './content.ts';

export const ADDED = 'news/2022/them/index.md';
/** One more article with this text; its first line is the seventh of the file. */
export const text = (body: string, more: Files = {}): Files => ({
  [ADDED]: article(FRONT_MATTER, body),
  ...more,
});
export const mdx = (body: string): Files => ({ 'news/2022/them/index.mdx': article(FRONT_MATTER, body) });
/** One more article with this front matter; its first line is the second of the file. */
export const front = (frontMatter: string, more: Files = {}): Files => ({
  [ADDED]: article(frontMatter),
  ...more,
});
/** One more article with a line more in its front matter, the fifth of the file. */
export const field = (line: string, more: Files = {}): Files => front(`${FRONT_MATTER}\n${line}`, more);
export const data = (file: string, content: string | Buffer): Files => ({ [file]: content });
export const VISITORS = 'stats/visitors.json';
export const PROCEDURES = 'stats/procedures.json';
export const row = (changes: Record<string, unknown>): Files =>
  data(
    PROCEDURES,
    JSON.stringify(
      [
        {
          year: 2022,
          throughMonth: 3,
          handled: 5,
          onTime: 4,
          late: 1,
          updatedAt: '2022-04-01T08:00:00+07:00',
          ...changes,
        },
      ],
      null,
      1,
    ),
  );

export const UNKNOWN =
  'Lỗi: Tệp này không phải bài viết, ảnh hay tệp đính kèm thuộc loại được đăng. Cách sửa: xóa tệp, hoặc lưu thành một trong các loại: .jpg .jpeg .png .webp .avif .gif .pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .csv .txt .zip .mp3 .m4a .ogg .mp4 .vtt.';

/** Promise, the files that are changed, the lines that are printed. */
type Case = readonly [promise: string, changes: Files, lines: readonly string[]];

export function promises(cases: readonly Case[]): void {
  test.each(cases)('%s', async (_promise, changes, lines) => {
    expect(await checkSpoilt(changes)).toEqual(lines);
  });
}

/** The text of its file when each way is gone that is shown for a fault of a rule, or what is to be written instead. */
export async function remediesOf(changes: Files, rule: string): Promise<string[]> {
  const files: Files = { ...BASE, ...changes };
  const found = (await checkFiles(files)).filter((finding) => finding.rule === rule);
  return found.flatMap(({ file, replacement, ways = [] }) => {
    const text = String(files[file.replace(/^content\//, '')]);
    return [...(replacement ? [replacement] : []), ...ways].map((way) => replacedIn(text, way) ?? text);
  });
}
