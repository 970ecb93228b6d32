/** The words that stand for a picture say what it shows: its file's name, "ảnh" or dots say nothing. */
import { fold } from '../../lib/text.ts';
import { type Problem, quote } from '../finding.ts';

/** Words that only say that there is a picture, folded. */
const EMPTY_WORDS =
  /^(?:(?:hinh|anh|hinh anh|buc anh|tam anh|image|img|photo|picture|pic|minh hoa|anh minh hoa|hinh minh hoa|hinh anh minh hoa|(?:hinh|anh|hinh anh)(?: minh hoa)? (?:kem theo|bai viet|cua bai|cua bai viet|trong bai|trong bai viet)|anh bia|anh dai dien|mo ta|mo ta anh|mo ta anh bang loi|alt|alt text|screenshot|untitled|khong co|khong|n\/a|none|test|abc|xxx)(?: (?:so )?\d+)?)$/;
/** As cameras, telephones and Zalo name what they save. */
const CAMERA = /^(?:img|dsc|dscn|dscf|pxl|mvimg|photo|image|screenshot|received|fb_img|z)[ _-]?\d[\w-]*$/i;
const FILE_NAME =
  /^[^\s/]+\.(?:jpe?g|png|webp|avif|gif|heic|bmp|tiff?)$|\.(?:jpe?g|png|webp|avif|gif|heic)$/i;

export function judgeAlternative(words: string, file: string): Problem | undefined {
  const text = words.trim();
  if (text === '') return undefined;
  const plain = fold(text).replace(/\s+/g, ' ');
  const base = file
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  const isName =
    FILE_NAME.test(text) || CAMERA.test(text) || (text.toLowerCase() === base && !/\s/.test(text));
  if (!isName && !EMPTY_WORDS.test(plain) && /\p{L}{2}/u.test(text)) return undefined;
  return {
    rule: 'picture-alt',
    severity: 'warning',
    message: `Lời mô tả ảnh ${quote(text)} ${isName ? 'là tên tệp' : 'không nói ảnh có gì'}.`,
    remedy: 'ghi một câu cho người không nhìn thấy ảnh: ai, việc gì, ở đâu.',
  };
}
