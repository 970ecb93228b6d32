/** Headlines: a number stays with what it counts or names, wherever the line breaks. */

import { isYear } from './year.ts';

const NO_BREAK = '\u00A0';

/**
 * Longest piece that may not break, in characters. At 150 % text a headline on a 360 px phone has some 15 to a line;
 * what is longer breaks where it always did.
 */
const LONGEST = 15;

/** Words that a following number belongs to: "ngày 15", "Quý III", "số 12". */
const NAMED_BY_NUMBER = words(
  'bài bước chương cấp câu đoạn điều đợt giờ hạng khóa khoá khoản khu kỳ lần lớp mục mục năm ngày phần phiên lục quyển quý số tập tháng thứ tiết tổ trang tuần vòng vụ',
);

/** Places that have a name and a number: "thôn Mẫu 3". */
const NUMBERED_PLACES = words(
  'ấp bản cầu chợ cống cụm đập đê đội đường hẻm kênh khối khu làng ngõ ngách phố thôn tổ trạm xóm',
);

/** Nouns of two syllables that are counted often; a number is not parted from half of its noun. */
const COUNTED_PAIRS = words(
  'ca_bệnh chiến_sĩ chỉ_tiêu công_dân công_trình cử_tri dự_án đại_biểu đoàn_viên đối_tượng gia_đình giải_pháp gương_mặt hạng_mục hộ_dân hộ_nghèo hồ_sơ học_sinh hội_viên khẩu_hiệu lao_động mô_hình mô_đun ngôi_nhà người_dân nghìn_đồng nhân_khẩu nhiệm_vụ phần_quà phần_trăm phương_tiện sản_phẩm suất_quà tập_thể thanh_niên thí_sinh thủ_tục tiêu_chí triệu_đồng trường_hợp tỉ_đồng tỷ_đồng văn_bản vận_động xã_viên',
);

/** Words after a number that it does not count. */
const NOT_COUNTED = words(
  'bằng bị các cho có của cùng do đã đang đạt đến để đều được gồm hay hoặc không là lên mà nếu nên nhằm như những ở qua ra rồi sẽ so tại thành thì theo tới trên trong trước từ và vào vẫn về vì với',
);

const NUMBER = /^(?:\d+(?:[.,/]\d+)*%?|[IVXL]+)$/;
const DASH = /^[-–—]$/;
const WORD = /^[\p{L}\p{M}]+$/u;

/**
 * A title as a heading shows it, spaces that must not break being U+00A0. For the eye alone: what is searched,
 * copied as an address or read by machines keeps the title as written.
 * @returns composed Unicode (NFC)
 */
export function keepNumbers(title: string): string {
  const tokens = title.normalize('NFC').split(' ');
  /** Whether the space after a token must not break. */
  const glued = tokens.map(() => false);
  for (const index of tokens.keys()) {
    glued.fill(true, index, index + spanned(tokens, index));
    const before = label(tokens, index);
    if (before > 0) glued.fill(true, index - before, index);
    else glued.fill(true, index, index + counted(tokens, index));
  }
  return join(tokens, glued);
}

const isNumber = (token = ''): boolean => NUMBER.test(bare(token));

/** How many spaces after a word a dash holds: it never begins a line, and a span of numbers stays whole: "2025 - 2026". */
function spanned(tokens: readonly string[], index: number): number {
  if (index + 2 >= tokens.length || !DASH.test(tokens[index + 1] ?? '')) return 0;
  return isNumber(tokens[index]) && isNumber(tokens[index + 2]) ? 2 : 1;
}

/** How many words before a number belong to it; none where there is no number. */
function label(tokens: readonly string[], index: number): number {
  if (!isNumber(tokens[index])) return 0;
  const [second = '', first = ''] = [tokens[index - 2], tokens[index - 1]];
  // A comma or colon between the two parts them.
  if (!WORD.test(opened(first))) return 0;
  if (NAMED_BY_NUMBER.has(opened(first).toLowerCase())) return 1;
  return isName(first) && NUMBERED_PLACES.has(opened(second).toLowerCase()) ? 2 : 0;
}

/** How many words after a number it counts; none where there is no number, or a year. */
function counted(tokens: readonly string[], index: number): number {
  const number = tokens[index] ?? '';
  if (!isNumber(number) || !/^\d/.test(bare(number)) || !/\d%?$/.test(number) || isYear(number)) return 0;
  const [first = '', second = ''] = [tokens[index + 1], tokens[index + 2]];
  const noun = bare(first);
  if (!WORD.test(noun) || NOT_COUNTED.has(noun.toLowerCase())) return 0;
  return noun === first && COUNTED_PAIRS.has(`${noun}_${bare(second)}`.toLowerCase()) ? 2 : 1;
}

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

/** A word without the marks that open before it. */
const opened = (token: string): string => token.replace(/^["'“‘(«]+/, '');

/** A word without the marks around it. */
const bare = (token: string): string => opened(token).replace(/(?<!["'”’)».,:;!?…])["'”’)».,:;!?…]+$/, '');

/** Joins the words, a piece that would grow too long being left to break. */
function join(tokens: readonly string[], glued: readonly boolean[]): string {
  let result = '';
  let piece = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    piece += bare(token).length;
    const together = glued[index] && next !== undefined && piece + 1 + bare(next).length <= LONGEST;
    result += token + (next === undefined ? '' : together ? NO_BREAK : ' ');
    piece = together ? piece + 1 : 0;
  }
  return result;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
