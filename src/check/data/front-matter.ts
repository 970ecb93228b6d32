/**
 * Finds the front matter of a Markdown file as Astro does: from a first line `---` to the next line that
 * begins with `---`. Where Astro would silently take something else for it, the file is refused.
 */
import { lineFrom } from '../../lib/lines.ts';
import { type Placed, type Problem, quote } from '../finding.ts';
import type { Source } from '../source.ts';
import { closingFault, doubledFence, openingFault } from './front-matter-fences.ts';

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
  const found = judgeOpening(text, open) ?? frontMatterFrom(text, open);
  if (!('problem' in found)) return found;
  report(found.problem, found.at);
  return undefined;
}

const fault = (message: string, remedy: string): Problem => ({ rule: 'front-matter', message, remedy });

/** @param open offset of the first letter of the text */
function judgeOpening(text: string, open: number): Placed | undefined {
  const line = lineFrom(text, open);
  const isAtLineStart = open === 0 || /[\n\uFEFF]/.test(text[open - 1] ?? '');
  if (!isAtLineStart || !line.startsWith('---')) {
    const problem = fault('Tệp thiếu phần đầu bài giữa hai dòng "---".', `${SAMPLE}.`);
    return { problem: { ...problem, ...openingFault(text, open) }, at: open };
  }
  const lone = text.search(/\r(?!\n)/);
  if (lone !== -1) return { problem: LONE_RETURN, at: lone };
  if (/^---[^\S\r\n]+\r?$/.test(line)) {
    const problem = fault('Sau "---" ở dòng đầu còn có dấu cách.', 'xóa các dấu cách sau "---".');
    return { problem, at: open };
  }
  if (line.trim() === '---') return undefined;
  const message = `Dòng "---" mở đầu còn có chữ khác: ${quote(line)}.`;
  const remedy = 'để "---" đứng một mình trên dòng đầu, phần còn lại xuống dòng dưới.';
  return { problem: fault(message, remedy), at: open };
}

const LONE_RETURN: Problem = {
  rule: 'line-ending',
  message: 'Tệp có dấu xuống dòng kiểu máy Mac cũ (CR), máy đọc sai dòng.',
  remedy: 'lưu lại tệp với dấu xuống dòng LF hoặc CRLF, hoặc xóa rồi gõ lại chỗ xuống dòng này.',
};

/** @param open offset of the opening line, which is right */
function frontMatterFrom(text: string, open: number): FrontMatter | Placed {
  const start = text.indexOf('\n', open) + 1;
  const closing = text.indexOf('\n---', open) + 1;
  if (closing === 0) {
    const message = 'Phần đầu bài mở bằng "---" mà không có dòng "---" đóng lại.';
    const problem = fault(message, 'thêm một dòng "---" sau mục cuối cùng của phần đầu bài.');
    return { problem: { ...problem, ...closingFault(text, start) }, at: open };
  }
  const line = lineFrom(text, closing);
  if (line.trim() !== '---') {
    const message = `Dòng "---" đóng phần đầu bài còn có chữ khác: ${quote(line)}.`;
    const remedy = 'để "---" đứng một mình trên dòng, phần còn lại xuống dòng dưới.';
    return { problem: fault(message, remedy), at: closing };
  }
  const body = Math.min(closing + line.length + 1, text.length);
  const doubled = doubledFence(text, start, closing, body);
  return doubled ? { problem: doubled, at: closing } : { open, start, end: closing, body };
}
