/**
 * Text of a table exported by whatever program: UTF-8 or UTF-16, with or without a byte order mark, or Windows-1258,
 * told by what is valid. Vietnamese text of other encodings (TCVN3, VNI, UTF-16 cut short) is refused.
 */
import { composed } from '../lib/text.ts';
import { utf16Of } from '../lib/utf16.ts';

/** @returns undefined where the bytes are in none of these encodings; else NFC text without a byte order mark */
export function decodeTable(bytes: Buffer): string | undefined {
  const whole = decodeWhole(bytes);
  const text = whole === undefined ? undefined : composed(whole.replace(/^\uFEFF/, ''));
  // A control character tells of an encoding that only seemed to fit.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  return text !== undefined && !/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFD\uFFFE\uFFFF]/.test(text)
    ? text
    : undefined;
}

function decodeWhole(bytes: Buffer): string | undefined {
  const marked = utf16Of(bytes);
  if (marked !== undefined) return decode(bytes, marked);
  const even = bytes.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = bytes.filter((byte, at) => byte === 0 && at % 2 !== 0).length;
  // A table of numbers and Latin letters has a zero in most pairs of bytes; a few zeros are no text at all.
  if (even + odd > 0 && Math.max(even, odd) < bytes.length * 0.15) return undefined;
  if (even + odd > 0) return decode(bytes, odd >= even ? 'utf-16le' : 'utf-16be');
  return decode(bytes, 'utf-8') ?? decode1258(bytes);
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Windows-1258 writes tones as marks of their own: in Vietnamese each stands behind a vowel. */
function decode1258(bytes: Buffer): string | undefined {
  const decoded = decode(bytes, 'windows-1258');
  const text = decoded === undefined ? undefined : composed(decoded);
  if (text === undefined || /[\u0300-\u036F]/.test(text)) return undefined;
  const isForeign =
    /[^\p{ASCII}ăâđêôơưĂÂĐÊÔƠƯ₫–—‘’“”…•\u00A0\u1EA0-\u1EF9àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝĩĨũŨ]/u.test(text);
  return isForeign ? undefined : text;
}
