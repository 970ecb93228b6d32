/** Official abbreviations explained in a text where they first stand: `<abbr title="Ủy ban nhân dân">UBND</abbr>`. */

export interface KnownAbbreviation {
  readonly short: string;
  /** The full forms, the usual one first. */
  readonly full: readonly string[];
}

/** Where an explanation would be in the way, or is one already. */
const LEFT_ALONE = new Set([
  'a',
  'abbr',
  'button',
  'code',
  'pre',
  'script',
  'style',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

const TOKENS = /<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|<!--[\s\S]*?-->|[^<]+|</g;

const VOID_ELEMENTS = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);

/**
 * The first of each abbreviation in the HTML is explained, whole words alone. One that the text explains right
 * there, "Ủy ban nhân dân (UBND)", needs no more and is not explained again.
 * @param html composed Unicode (NFC), as the site publishes it
 */
export function explainAbbreviations(html: string, abbreviations: readonly KnownAbbreviation[]): string {
  const known = new Map(abbreviations.map(({ short, full }) => [escapeText(short.normalize('NFC')), full]));
  if (known.size === 0) return html;
  const words = wordPattern([...known.keys()]);
  const met = new Set<string>();
  /** Elements open around the place where nothing is explained. */
  let closed = 0;
  return html.replace(TOKENS, (token, slash?: string, name?: string) => {
    if (name !== undefined) {
      const tag = name.toLowerCase();
      if (LEFT_ALONE.has(tag) && !VOID_ELEMENTS.has(tag)) closed += slash ? -1 : 1;
      return token;
    }
    if (closed > 0 || token.startsWith('<')) return token;
    return token.replace(words, (short, offset: number) => {
      const full = known.get(short);
      if (!full || met.has(short)) return short;
      met.add(short);
      if (explainedThere(token, short, offset, full)) return short;
      return `<abbr title="${escapeAttribute(full[0] ?? '')}">${short}</abbr>`;
    });
  });
}

/** "full form (short)" or "short (full form)". */
function explainedThere(text: string, short: string, offset: number, full: readonly string[]): boolean {
  const before = text.slice(0, offset).toLowerCase();
  const after = text.slice(offset + short.length).toLowerCase();
  return full.some((words) => {
    const form = words.normalize('NFC').toLowerCase();
    return (
      (/\(\s*$/.test(before) && before.replace(/\s*\(\s*$/, '').endsWith(form)) ||
      after.replace(/^\s*\(\s*/, '(').startsWith(`(${form}`)
    );
  });
}

/** The same for plain words, which become HTML. */
export const explainInText = (text: string, abbreviations: readonly KnownAbbreviation[]): string =>
  explainAbbreviations(escapeText(text.normalize('NFC')), abbreviations);

/** Longer forms first, so that none hides behind a shorter one; letters, digits and what joins words are no border. */
function wordPattern(shorts: readonly string[]): RegExp {
  const forms = shorts
    .toSorted((a, b) => b.length - a.length)
    .map((short) => short.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}/_-])(?<!&amp;)(?:${forms.join('|')})(?![\\p{L}\\p{M}\\p{N}/_-]|&amp;)`,
    'gu',
  );
}

const escapeText = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const escapeAttribute = (value: string): string => escapeText(value).replaceAll('"', '&quot;');
