/**
 * Headlines in pieces: Vietnamese writes a word in several syllables, and a line that ends inside one reads badly. What
 * belongs together stands in one piece, which moves to the next line whole and breaks, at a space, only where a line of
 * its own is too short for it.
 */

import { WORD_PAIRS } from './word-pairs.ts';
import { isYear } from './year.ts';

/** Longest piece in characters. A phone has 22 to 28 of a headline on a line; what is longer gains nothing by staying whole. */
const LONGEST = 24;

/** Words that a following number belongs to: "ngày 15", "Quý III", "số 12". */
const NAMED_BY_NUMBER = words(
  'bài bước chương cấp câu đoạn điều đợt giờ hạng khóa khoá khoản khu kỳ lần lớp mục mục năm ngày phần phiên lục quyển quý số tập tháng thứ tiết tổ trang tuần vòng vụ',
);

/** Places that have a name and a number: "thôn Mẫu 3". */
const NUMBERED_PLACES = words(
  'ấp bản cầu chợ cống cụm đập đê đội đường hẻm kênh khối khu làng ngõ ngách phố thôn tổ trạm xóm',
);

/** Words after a number that it does not count. */
const NOT_COUNTED = words(
  'bằng bị các cho có của cùng do đã đang đạt đến để đều được gồm hay hoặc không là lên mà nếu nên nhằm như những ở qua ra rồi sẽ so tại thành thì theo tới trên trong trước từ và vào vẫn về vì với',
);

/** Words of one syllable that seldom begin or end a longer one: beside them a line may break. */
const BY_THEMSELVES = words(
  'anh ba bà bảy bằng bên biết bị bộ bởi bốn cả các cái càng cần chị chỉ chiếc chín chính cho chưa có cô con còn của cùng cũng cuối cuộc do dưới đã đang đầu đây đến đều để đi đó được em giờ giữa gần gọi hai hàng hay hết hoặc hơn huyện không khi khiến là lại làm lần lên luôn mà mọi một mới mỗi mười muốn năm nay này nên nếu ngay ngày nghìn ngoài người nhà nhất nhiều như nhưng những nói nơi ở ông phải phía phố phường qua quá quận ra rằng rất rồi sáu sau sẽ số sở tại tám tháng thành theo thấy thì thôn thuộc tỉnh tỷ tới trăm trên triệu trong trở trước tuổi từ từng và vài vào vẫn về vì việc với vụ vừa xã xe xuống',
);

/** A family name begins a person's name, which is parted from the office or the place named before it. */
const FAMILY_NAMES = words(
  'bùi châu dương đặng đinh đào đỗ hà hồ hoàng huỳnh lê lý lương mai ngô nguyễn phạm phan tạ tô trần trịnh trương võ vũ',
);

const PAIRS: ReadonlySet<string> = new Set(
  WORD_PAIRS.trim()
    .split('\n')
    .flatMap((line) => {
      const [first, ...seconds] = line.split(' ');
      return seconds.map((second) => `${first} ${second}`);
    }),
);

const NUMBER = /^(?:\d+(?:[.,/]\d+)*%?|[IVXL]+)$/;
const DASH = /^[-–—]$/;
const WORD = /^[\p{L}\p{M}]+$/u;
const SMALL_WORD = /^\p{Ll}+$/u;
const CONSONANTS = /^(?:ngh|ng|nh|ch|th|tr|kh|ph|gh|gi|qu|[bcdđghklmnprstvx])/;

/**
 * @param kept words of several syllables that stay together beside those known here
 * @returns the title cut at spaces, at each of which a line may break; letters are composed (NFC)
 */
export function piecesOf(title: string, kept: readonly string[] = []): string[] {
  const tokens = title.normalize('NFC').trim().split(/\s+/);
  /** Whether a token stays with the next one. */
  const joined = tokens.map(
    (token, index) => isName(token, tokens[index + 1] ?? '', index) || isPair(token, tokens[index + 1] ?? ''),
  );
  for (const word of kept) joinWord(tokens, joined, word.normalize('NFC').toLowerCase().split(/\s+/));
  for (const index of tokens.keys()) {
    joined.fill(true, index, index + spanned(tokens, index));
    const before = label(tokens, index);
    if (before > 0) joined.fill(true, index - before, index);
    else joined.fill(true, index, index + counted(tokens, index));
  }
  joinLeftOver(tokens, joined);
  return cut(tokens, joined);
}

/** Capitals in a row are a name; the first word of a title has one anyway. */
function isName(token: string, next: string, index: number): boolean {
  const word = opened(token);
  const isWordAlone = index === 0 && BY_THEMSELVES.has(word.toLowerCase());
  return isClosed(token, next) && isCapital(word) && isCapital(next) && !isWordAlone;
}

const isPair = (token: string, next: string): boolean =>
  isClosed(token, next) && PAIRS.has(`${opened(token)} ${bare(next)}`.toLowerCase());

/** Nothing stands between two words but a space. */
const isClosed = (token: string, next: string): boolean =>
  next !== '' && bare(token) === opened(token) && opened(next) === next;

function joinWord(tokens: readonly string[], joined: boolean[], word: readonly string[]): void {
  const isHere = (index: number) =>
    word.every((syllable, at) => bare(tokens[index + at] ?? '').toLowerCase() === syllable) &&
    word.every(
      (_, at) => at === word.length - 1 || isClosed(tokens[index + at] ?? '', tokens[index + at + 1] ?? ''),
    );
  for (const index of tokens.keys()) if (isHere(index)) joined.fill(true, index, index + word.length - 1);
}

/**
 * What lies between known words is no known word itself. Two such syllables are one word most often, and four are two;
 * of three, those that begin alike ("hoành hành").
 */
function joinLeftOver(tokens: readonly string[], joined: boolean[]): void {
  const isLeft = tokens.map((token, index) => {
    const word = index === 0 ? bare(token).toLowerCase() : bare(token);
    return SMALL_WORD.test(word) && !BY_THEMSELVES.has(word) && !joined[index] && !joined[index - 1];
  });
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isLeft[from]) continue;
    let to = from;
    while (isLeft[to + 1] && isClosed(tokens[to] ?? '', tokens[to + 1] ?? '')) to += 1;
    const isEven = (to - from) % 2 === 1;
    for (let at = from; at < to; at += 1) {
      if (!isEven && !isAlike(tokens[at], tokens[at + 1])) continue;
      joined[at] = true;
      at += 1;
    }
    from = to;
  }
}

function isAlike(token = '', next = ''): boolean {
  const [begins] = CONSONANTS.exec(opened(token)) ?? [];
  return begins !== undefined && begins === CONSONANTS.exec(next)?.[0];
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
  return isCapital(opened(first)) && NUMBERED_PLACES.has(opened(second).toLowerCase()) ? 2 : 0;
}

/** How many words after a number it counts; none where there is no number, or a year. */
function counted(tokens: readonly string[], index: number): number {
  const number = tokens[index] ?? '';
  if (!isNumber(number) || !/^\d/.test(bare(number)) || !/\d%?$/.test(number) || isYear(number)) return 0;
  const noun = bare(tokens[index + 1] ?? '');
  return WORD.test(noun) && !NOT_COUNTED.has(noun.toLowerCase()) ? 1 : 0;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A word without the marks that open before it. */
const opened = (token: string): string => token.replace(/^["'“‘(«]+/, '');

/** A word without the marks around it. */
const bare = (token: string): string => opened(token).replace(/(?<!["'”’)».,:;!?…])["'”’)».,:;!?…]+$/, '');

/** Puts together what is joined, as long as it is not too long. */
function cut(tokens: readonly string[], joined: readonly boolean[]): string[] {
  const pieces: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const last = pieces.at(-1);
    const stays = joined[index - 1] && !beginsName(tokens, joined, index);
    if (last !== undefined && stays && last.length + 1 + bare(token).length <= LONGEST)
      pieces[pieces.length - 1] = `${last} ${token}`;
    else pieces.push(token);
  }
  return pieces;
}

/** A family name between two names, unless it is the end of a place's ("Hải Dương") or stands behind another. */
function beginsName(tokens: readonly string[], joined: readonly boolean[], index: number): boolean {
  const [before = '', token = '', next = ''] = tokens.slice(index - 1, index + 2);
  const isFirstOfTwo = isFamilyName(before) && !isPair(tokens[index - 2] ?? '', before);
  const isBetween = joined[index] === true && isCapital(opened(before)) && isCapital(next);
  return isBetween && isFamilyName(token) && !isPair(before, token) && !isFirstOfTwo;
}

const isFamilyName = (word: string): boolean => FAMILY_NAMES.has(opened(word).toLowerCase());

/** Tens of thousands and the like, which a unit may follow. */
const LARGE = 'trăm|nghìn|ngàn|triệu|tỷ|tỉ';
const UNITS = `(?:${LARGE}|[mcdk]?m[23²³]?|ha|mẫu|sào|mg|g|kg|yến|tạ|tấn|ml|lít|l|k?Wh?|k?V|MWh?|°[CF]|%|‰|đồng|đ|VNĐ|VND|USD|giây|phút|giờ)(?![\\p{L}\\p{M}\\p{N}])`;
const BEFORE_UNIT = new RegExp(`(?<=\\d) +(?=${UNITS})`, 'gu');
const BEHIND_LARGE = new RegExp(`(?<=\\d[ \\u00a0](?:${LARGE})) +(?=${UNITS})`, 'gu');

/** Running text in which no line ends between a number and its unit: "3,5 ha", "12 triệu đồng". */
export const withKeptUnits = (text: string): string =>
  /\d +\D/.test(text) ? text.replace(BEFORE_UNIT, '\u00a0').replace(BEHIND_LARGE, '\u00a0') : text;

/** From so many characters on a headline is set smaller, and from so many smaller still. */
const LONG = 50;
const LONGER = 80;

/** The class of a heading by the length of its title. */
export function headingClass(title: string): 'long' | 'long longer' | undefined {
  if (title.length < LONG) return undefined;
  return title.length < LONGER ? 'long' : 'long longer';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
