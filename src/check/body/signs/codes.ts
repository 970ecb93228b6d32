/** What a program would turn into something and this site does not: `\\n`, `:tada:`, bold with nothing in it. */
import { quote } from '../../finding.ts';
import { DISK_PATH } from '../local-addresses.ts';
import type { Judge } from './sign.ts';

/** Before a small letter it may be part of a path: `D:\\nam`. */
const BREAK = /(?<![:\\/])\\(?:r\\n|[nrt](?=\p{Lu}|\s|$|["“(+•\d-]))/u;

const SHORT_CODE = /(?<![\p{L}\p{N}:]):[a-z][a-z_]{2,30}:(?![\p{L}\p{N}:])/u;

/** Four stars and more with spaces around them, within a sentence: three and less are stars. */
const EMPTY = /(?<=[\p{L},;:] )\*{4}(?= \p{L})/u;

/** A path on the editor's own machine, pasted with the words or as their link. */
export const judgeDisk: Judge = (line) => {
  const found = DISK_PATH.exec(line);
  if (!found) return undefined;
  const shown =
    line
      .slice(found.index)
      .split(/[\s)\]]/, 1)[0]
      ?.replaceAll('\uE000', '\\') ?? '';
  return {
    problem: {
      rule: 'link-disk',
      severity: 'warning',
      message: `${quote(shown)} là đường dẫn trên máy của bạn, người đọc không mở được.`,
      remedy: 'xóa đường dẫn; cần đưa tệp thì chép vào cạnh bài, khai ở mục đính kèm.',
    },
    at: found.index,
  };
};

/** @returns the first problem of a line, and where in it */
export const judgeCodes: Judge = (line) => {
  const sign = BREAK.exec(line);
  if (sign) {
    const [written] = sign;
    const isTab = written.endsWith('t');
    const piece = { from: sign.index, to: sign.index + written.length, text: isTab ? ' ' : '\n' };
    const what = isTab ? 'viết một dấu cách' : 'xuống dòng';
    return {
      problem: {
        rule: 'raw-code',
        severity: 'warning',
        message: `${quote(written)} là mã của chương trình, sẽ hiện nguyên trên trang.`,
        remedy: `xóa ${quote(written)} rồi ${what} ở đó.`,
      },
      at: sign.index,
      piece,
    };
  }
  const code = SHORT_CODE.exec(line);
  if (code) {
    const from = line.slice(0, code.index).trimEnd().length || code.index;
    return {
      problem: {
        rule: 'raw-code',
        severity: 'warning',
        message: `${quote(code[0])} là mã hình của chương trình nhắn tin, sẽ hiện nguyên trên trang.`,
        remedy: `xóa ${quote(code[0])}.`,
      },
      at: code.index,
      piece: { from, to: code.index + code[0].length, text: '' },
    };
  }
  const empty = EMPTY.exec(line);
  return empty
    ? {
        problem: {
          rule: 'raw-code',
          severity: 'warning',
          message: 'Dấu "****" không có chữ nào ở giữa để thành chữ đậm, sẽ hiện nguyên trên trang.',
          remedy: 'xóa "****"; đúng là bốn dấu sao thì viết "\\*\\*\\*\\*".',
        },
        at: empty.index,
        piece: { from: empty.index, to: empty.index + 5, text: '' },
      }
    : undefined;
};
