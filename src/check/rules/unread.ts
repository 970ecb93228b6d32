/** Files that the site does not read, where a text was meant: each is told with what to do. */
import { basename, extname } from 'node:path';
import { slugify } from '../../lib/text.ts';
import { readAt } from '../../system/file-bytes.ts';
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
  const stem = basename(file)
    .slice(0, -ending.length)
    .replace(/\.mdx?$/i, '');
  const name = text ?? `${slugify(stem) || 'ten-bai'}.md`;
  return {
    rule: 'unknown-file',
    message: `Bài viết phải là tệp ".md"; tệp "${ending}" này không được đọc nên không được đăng.`,
    remedy: `mở tệp, chép chữ vào ${folder}/${name} dưới phần đầu bài, rồi chuyển tệp này ra khỏi thư mục nội dung.`,
  };
}

/** `bao.md.txt`: Windows hides the last ending. One of another program tells what is in the file, and that is no text. */
export function hiddenEnding(name: string): string | undefined {
  const [, first, last = ''] = /^(.+\.(?:mdx?|yaml|json))(\.[a-z]{1,5})$/i.exec(name) ?? [];
  const ending = last.toLowerCase();
  return /\.mdx?$/i.test(first ?? '') && WRITTEN.has(ending) && ending !== '.txt' ? undefined : first;
}

/** How many bytes tell what a file is. */
const TELLING = 4096;

/** The ending that a file without one lacks, by its bytes. */
export function missingEnding(path: string): '.md' | '.pdf' | undefined {
  const bytes = readAt(path, 0, TELLING);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return '.pdf';
  const isText = bytes.length > 0 && !bytes.includes(0) && beginsAsText(bytes);
  return isText ? '.md' : undefined;
}

/** Whether bytes are UTF-8, of which the last letter may be cut. */
function beginsAsText(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
