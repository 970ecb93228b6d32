/** Links and pictures of which a reader would see the brackets: `[xem] (/lien-he/)`, `![Ảnh](tên có dấu cách.jpg)`. */
import { webAddress } from '../../../lib/web-address.ts';
import { PICTURE_ENDINGS } from '../../../site/file-types.ts';
import { type Problem, quote } from '../../finding.ts';

/** What begins like an address of this site or another, or ends like a file. */
const ADDRESS =
  /^<?(?:(?:https?:|www\.|mailto:|tel:|\/|\.\.?\/|#)|.*\.(?:jpe?g|png|webp|avif|gif|pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rar|csv|txt|mp[34])>?(?:\s+["“”'].*)?$)/isu;
const PICTURE = new RegExp(
  `(?:${PICTURE_ENDINGS.map((ending) => `\\${ending}`).join('|')})(?:$|[\\s>])`,
  'i',
);

/** No pair of brackets that is looked at is longer. */
const LONGEST = 2_000;

/** @returns the first problem of a line, and where in it. Gone through once: each bracket is looked at by itself. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
export function judgeBrackets(line: string): { problem: Problem; at: number } | undefined {
  let open = -1;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '[') open = at;
    else if (sign === ']' && open >= 0) {
      const words = line.slice(open + 1, at);
      const start = line[open - 1] === '!' ? open - 1 : open;
      const problem = behind(words, line.slice(at + 1, at + 1 + LONGEST), start < open);
      if (problem) return { problem, at: start };
      const turned = line[open - 1] === ')' ? judgeTurned(line, open, words) : undefined;
      if (turned) return turned;
      open = -1;
    } else if (sign === ']' && line[at + 1] === '(') {
      // Markup within the words of a link has taken its beginning.
      return { problem: { ...broken('link-broken'), remedy: PLAIN }, at };
    }
  }
  return undefined;
}

const PLAIN = 'viết liền [chữ](địa chỉ), địa chỉ không có dấu cách.';

const broken = (rule: 'link-broken' | 'picture-broken-mark') => ({
  rule,
  message: `${rule === 'link-broken' ? 'Liên kết' : 'Ảnh'} viết chưa đúng nên sẽ hiện nguyên dấu ngoặc.`,
});

/** Judges words in brackets by what stands behind them. */
function behind(words: string, rest: string, isMarked: boolean): Problem | undefined {
  const [, space = '', sign, address = '', closed] = /^(\s*)([([])([^\])]*)([\])]?)/u.exec(rest) ?? [];
  if (sign === undefined) return undefined;
  const isAddress = ADDRESS.test(address.trim());
  // Glued, it was meant as a link; apart, it may be a remark in brackets.
  const isMeant =
    space === '' && sign === '(' ? isMarked || isAddress || closed === '' || /\S/.test(address) : isAddress;
  if (!isMeant || words.trim() === '') return undefined;
  const isPicture = isMarked || (PICTURE.test(address) && space !== '');
  return {
    ...broken(isPicture ? 'picture-broken-mark' : 'link-broken'),
    remedy: `viết ${quote(written(words.trim(), address.trim(), isPicture), 300)}.`,
  };
}

const telephone = (typed: string) => typed.replace(/[\s.()-]/g, '');

/** The same as it should be: an address with spaces stands between `<` and `>`. */
function written(words: string, whole: string, isPicture: boolean): string {
  // A size is no part of a name; a telephone has no spaces.
  const typed = whole.replace(/\s=\d{0,5}x\d{0,5}$/, '').replace(/^tel:[\d\s.()-]{1,40}$/i, telephone);
  const title = /(?<!\s)\s+["“”].*$/su.exec(typed)?.[0] ?? '';
  const place = typed.slice(0, typed.length - title.length).replace(/^<|>$/g, '');
  const address = webAddress(place) ? place.replace(/\s/g, '%20') : place;
  const target = /[\s()]/.test(address) ? `<${address}>` : address || 'địa chỉ';
  const caption = title.trim() === '' ? '' : ` "${title.trim().replace(/^["“”]|["“”]$/g, '')}"`;
  return `${isPicture ? '!' : ''}[${words}](${target}${caption})`;
}

/** `(chữ)[địa chỉ]`: the two kinds of brackets have changed places. */
function judgeTurned(
  line: string,
  open: number,
  address: string,
): { problem: Problem; at: number } | undefined {
  if (!ADDRESS.test(address.trim())) return undefined;
  const start = line.lastIndexOf('(', open - 1);
  if (start < 0) return undefined;
  const words = line.slice(start + 1, open - 1);
  return {
    problem: { ...broken('link-broken'), remedy: `viết ${quote(written(words, address, false), 300)}.` },
    at: start,
  };
}
