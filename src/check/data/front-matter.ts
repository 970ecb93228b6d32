/**
 * Finds the front matter of a Markdown file as Astro does: from a first line `---` to the next line that
 * begins with `---`. Where Astro would silently take something else for it, the file is refused.
 */
import { quote } from '../finding.ts';
import type { Source } from '../source.ts';
import { closingFault, doubledFence, lineAt, openingFault } from './front-matter-fences.ts';

export interface FrontMatter {
  /** Offset of the opening line. */
  readonly open: number;
  /** Offsets of the YAML between the two lines. */
  readonly start: number;
  readonly end: number;
  /** Offset of the text after the closing line. */
  readonly body: number;
}

const SAMPLE = 'dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung';

/** @returns undefined where there is none that can be read, which is reported */
export function findFrontMatter({ text, report }: Source): FrontMatter | undefined {
  const open = /\S/.exec(text.replace(/^\uFEFF/, ' '))?.index;
  if (open === undefined) {
    report({ rule: 'empty-file', message: 'Tệp trống.', remedy: `viết nội dung (${SAMPLE}) hoặc xóa tệp.` });
    return undefined;
  }
  const atLineStart = open === 0 || /[\n\uFEFF]/.test(text[open - 1] ?? '');
  const firstLine = lineAt(text, open);
  if (!atLineStart || !firstLine.startsWith('---')) {
    report(
      {
        rule: 'front-matter',
        message: 'Tệp thiếu phần đầu bài giữa hai dòng "---".',
        remedy: `${SAMPLE}.`,
        ...openingFault(text, open),
      },
      open,
    );
    return undefined;
  }
  const lone = text.search(/\r(?!\n)/);
  if (lone >= 0) {
    report(
      {
        rule: 'line-ending',
        message: 'Tệp có dấu xuống dòng kiểu máy Mac cũ (CR), máy đọc sai dòng.',
        remedy: 'lưu lại tệp với dấu xuống dòng LF hoặc CRLF, hoặc xóa rồi gõ lại chỗ xuống dòng này.',
      },
      lone,
    );
    return undefined;
  }
  if (/^---[^\S\r\n]+\r?$/.test(firstLine)) {
    report(
      {
        rule: 'front-matter',
        message: 'Sau "---" ở dòng đầu còn có dấu cách.',
        remedy: 'xóa các dấu cách sau "---".',
      },
      open,
    );
    return undefined;
  }
  if (firstLine.trim() !== '---') {
    report(
      {
        rule: 'front-matter',
        message: `Dòng "---" mở đầu còn có chữ khác: ${quote(firstLine)}.`,
        remedy: 'để "---" đứng một mình trên dòng đầu, phần còn lại xuống dòng dưới.',
      },
      open,
    );
    return undefined;
  }
  const start = text.indexOf('\n', open) + 1;
  const closing = start === 0 ? -1 : text.indexOf('\n---', start - 1) + 1;
  if (closing <= 0) {
    report(
      {
        rule: 'front-matter',
        message: 'Phần đầu bài mở bằng "---" mà không có dòng "---" đóng lại.',
        remedy: 'thêm một dòng "---" sau mục cuối cùng của phần đầu bài.',
        ...closingFault(text, start),
      },
      open,
    );
    return undefined;
  }
  const closingLine = lineAt(text, closing);
  if (closingLine.trim() !== '---') {
    report(
      {
        rule: 'front-matter',
        message: `Dòng "---" đóng phần đầu bài còn có chữ khác: ${quote(closingLine)}.`,
        remedy: 'để "---" đứng một mình trên dòng, phần còn lại xuống dòng dưới.',
      },
      closing,
    );
    return undefined;
  }
  const body = Math.min(closing + closingLine.length + 1, text.length);
  const doubled = doubledFence(text, start, closing, body);
  if (doubled) {
    report(doubled, closing);
    return undefined;
  }
  return { open, start, end: closing, body };
}
