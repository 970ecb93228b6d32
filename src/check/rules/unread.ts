/** Files that the site does not read, where a text was meant: each is told with what to do. */
import { basename, extname } from 'node:path';
import { slugify } from '../../lib/text.ts';
import type { Problem } from '../finding.ts';

/** What word processors and Notepad save. */
const WRITTEN = new Set([
  '.txt',
  '.doc',
  '.docx',
  '.odt',
  '.rtf',
  '.htm',
  '.html',
  '.pages',
  '.wps',
  '.pdf',
  '.xml',
]);

/**
 * A file where only texts and pictures may lie, or beside nothing that names it.
 * @param text how the text is called that would be read: `index.md`, or the file's own name
 */
export function meantAsText(file: string, folder: string, text?: string): Problem | undefined {
  const ending = extname(file).toLowerCase();
  if (!WRITTEN.has(ending)) return undefined;
  const name = text ?? `${slugify(basename(file).slice(0, -ending.length)) || 'ten-bai'}.md`;
  return {
    rule: 'unknown-file',
    message: `Bài viết phải là tệp ".md"; tệp "${ending}" này không được đọc nên không được đăng.`,
    remedy: `mở tệp, chép chữ vào ${folder}/${name} dưới phần đầu bài, rồi chuyển tệp này ra khỏi thư mục nội dung.`,
  };
}

/** `bao.md.txt`, `bao.md.docx`: Windows hides the last ending. */
export function hiddenEnding(name: string): string | undefined {
  return /^(.+\.(?:mdx?|yaml|json))\.[a-z]{1,5}$/i.exec(name)?.[1];
}
