import { markdownPlainText, type PlainText } from '../html/markdown-text.ts';

/** The words of an entry's text, read by the syntax of its file. */
export function plainTextOf(entry: { body?: string | undefined; filePath?: string | undefined }): PlainText {
  return markdownPlainText(entry.body ?? '', entry.filePath?.endsWith('.mdx') ? 'mdx' : 'md');
}
