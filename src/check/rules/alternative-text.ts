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

const REMEDIES = {
  'mô tả': 'ghi một câu cho người không nhìn thấy ảnh: ai, việc gì, ở đâu.',
  'chú thích': 'ghi ảnh chụp ai, việc gì, ở đâu, của ai; chưa có chú thích thì bỏ cả phần ấy.',
  'tác giả': 'ghi tên người chụp hoặc nơi cho ảnh; không biết thì bỏ mục này.',
} as const;

export const judgeAlternative = (words: string, file: string): Problem | undefined =>
  judgePictureWords('mô tả', words, file);

/** @param what which of the words that stand with a picture: its file's name is none of them */
export function judgePictureWords(
  what: keyof typeof REMEDIES,
  words: string,
  file: string,
): Problem | undefined {
  const text = words.trim();
  if (text === '') return undefined;
  const plain = fold(text).replace(/\s+/g, ' ');
  const base = file
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  const isName =
    FILE_NAME.test(text) || CAMERA.test(text) || (text.toLowerCase() === base && !/\s/.test(text));
  // "Ảnh minh họa" is a caption, and who took a picture may be called by a letter.
  const isEmpty = what === 'mô tả' && (EMPTY_WORDS.test(plain) || !/\p{L}{2}/u.test(text));
  if (!isName && !isEmpty) return undefined;
  return {
    rule: what === 'mô tả' ? 'picture-alt' : 'picture-caption',
    severity: 'warning',
    message: `${what === 'mô tả' ? 'Lời mô tả' : what === 'chú thích' ? 'Chú thích' : 'Tác giả'} ảnh ${quote(text)} ${isName ? 'là tên tệp' : 'không nói ảnh có gì'}.`,
    remedy: REMEDIES[what],
  };
}
