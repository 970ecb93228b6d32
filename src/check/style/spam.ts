/**
 * What a thief of an account advertises: the one list of its words. Plain words (cá độ, vay nóng) stand in articles that warn
 * of them, so the list holds names, and what only an advertisement promises. Of 2,243 texts of newspapers and laws one has a
 * word of it (0.4 in a thousand): a report on betting.
 */
import { type Problem, quote } from '../finding.ts';

/** Names of betting houses and what they promise. */
const BETTING =
  /(?<![\p{L}\p{N}])(?:w88|188bet|fun88|m88|bet365|fb88|bk8|v9bet|8xbet|12bet|1xbet|letou|kubet|ku ?casino|jun88|shbet|new88|hi88|789bet|i9bet|okvip|f8bet|mb66|789club|sunwin|go88|hitclub|gemwin|iwin|five88|vn88|loto188|ae888|sv388|33win|88nn|bong88|nhà cái|nha cai|nổ hũ|no hu|(?:game|bài|nổ hũ|săn hũ) đổi thưởng|(?:game|bai|no hu) doi thuong|soi kèo|soi keo|kèo nhà cái|keo nha cai|casino (?:online|trực tuyến|uy tín)|cá cược (?:online|trực tuyến|bóng đá|thể thao)|ca cuoc|tài xỉu (?:online|trực tuyến|md5)|tai xiu|xóc đĩa (?:online|trực tuyến)|bắn cá (?:online|đổi)|lô đề online|slot game|game bài (?:online|đổi|uy tín)|game bai (?:online|doi|uy tin))(?![\p{L}\p{N}])/iu;
/** Loans without a question. */
const LOANS =
  /(?<![\p{L}\p{N}])(?:vay (?:tiền )?(?:online|nhanh (?:online|trong|tại|chỉ)|siêu tốc|cấp tốc|nóng (?:online|trong ngày)|không cần (?:thế chấp|gặp mặt|thẩm định)|tín chấp (?:online|nhanh)|bằng (?:cmnd|cccd|sim|icloud)|chỉ cần (?:cmnd|cccd|căn cước))|cho vay (?:tiền )?(?:nhanh|nóng|online|siêu tốc|trả góp online)|giải ngân (?:nhanh |ngay )?(?:trong|sau|chỉ) \d{1,2} ?(?:phút|giờ)|duyệt vay (?:nhanh|online|tự động)|hỗ trợ (?:vay )?nợ xấu|nợ xấu (?:vẫn|cũng) (?:được )?vay|bốc (?:bát )?họ (?:online|nhanh|góp)|vay app|app vay tiền|rút tiền thẻ tín dụng|đáo hạn thẻ tín dụng)(?![\p{L}\p{N}])/iu;
/** Words that an article against gambling uses as well: told only of a link. */
const GAMBLING =
  /(?<![\p{L}\p{N}])(?:casino|cá độ|cá cược|tài xỉu|xóc đĩa|lô đề|sòng bạc|poker|baccarat|jackpot|betting)(?![\p{L}\p{N}])/iu;

const spam = (words: string): Problem => ({
  rule: 'spam-words',
  severity: 'warning',
  message: `Có chữ ${quote(words)} thường thấy trong quảng cáo cờ bạc, cho vay.`,
  remedy:
    'nếu không phải bạn viết, tài khoản có thể đã bị lấy cắp: xóa, đổi mật khẩu và báo cho người phụ trách.',
});

/** @returns the first place of such words in a text */
export function findSpam(text: string): { problem: Problem; at: number } | undefined {
  const found = BETTING.exec(text) ?? LOANS.exec(text);
  return found ? { problem: spam(found[0]), at: found.index } : undefined;
}

export function judgeSpamLink(words: string, address: string): Problem | undefined {
  const found =
    GAMBLING.exec(words)?.[0] ??
    /casino|poker|baccarat|jackpot|\bbet\d|\d+bet\b|88\.(?:com|net|vip|club)/i.exec(address)?.[0];
  return found === undefined ? undefined : spam(found);
}
