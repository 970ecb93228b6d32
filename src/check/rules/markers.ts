/**
 * Words that the tools of the build take for marks of their own, wherever they stand: Astro puts a picture in the place
 * of `__ASTRO_IMAGE_="…"`, also where an editor only wrote it down. A text that holds one is refused, also in disguise.
 */
import { type Data, textsOf } from '../data-file.ts';
import type { Report } from '../source.ts';

/** Astro's marks of pictures and styles, Vite's and Rolldown's of files and pieces. */
const MARK =
  /__(?:astro|vite|rolldown|rollup)|@@astro|import\.meta\b|!~\{|rollup_file_url|astrocontentimageflag/i;

const ENTITIES: Readonly<Record<string, string>> = {
  lowbar: '_',
  underbar: '_',
  commat: '@',
  excl: '!',
  lcub: '{',
  lbrace: '{',
  period: '.',
};

/** What becomes of a text: entities are read, signs that only escape and characters that nobody sees go. */
function undisguised(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{4,8}));?/gi, (written, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? written;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    })
    .replace(/[\p{Cc}\p{Cf}\p{Mn}\\]/gu, '');
}

/** Without one of these a text is what it seems. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const DISGUISE = /[&\\\p{Cf}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;

export function findMarker(text: string): number | undefined {
  const plain = text.search(MARK);
  if (plain !== -1) return plain;
  return DISGUISE.test(text) && MARK.test(undisguised(text)) ? 0 : undefined;
}

export const MARKER = {
  rule: 'reserved-words',
  message: 'Chỗ này có chữ mà công cụ dựng trang dùng làm dấu riêng (như __ASTRO_…), trang sẽ hỏng.',
  remedy: 'xóa, hoặc viết cách khác, ví dụ thêm dấu cách: "__ ASTRO".',
} as const;

/** The keys and values of a front matter or data file, as they are read. */
export function checkMarkers(data: Data, report: Report): void {
  for (const { text, path } of textsOf(data.value)) {
    if (findMarker(text) !== undefined) report(MARKER, data.offsetOf(path));
  }
}
