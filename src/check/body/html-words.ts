/** The tags of HTML as people paste them: what each has in Markdown. */

/** A tag as it stands in the text. */
export interface HtmlTag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether it holds nothing that runs, and ends where it seems to. */
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
}

type Kind =
  | 'kept'
  | 'words'
  | 'block'
  | 'mark'
  | 'heading'
  | 'quote'
  | 'list'
  | 'item'
  | 'rule'
  | 'link'
  | 'picture';

export interface Markdown {
  readonly kind: Kind;
  readonly sign?: string;
}

const table = (rows: readonly (readonly [string, Markdown])[]): ReadonlyMap<string, Markdown> =>
  new Map(rows.flatMap(([names, markdown]) => names.split(' ').map((name) => [name, markdown] as const)));

export const MARKDOWN_OF = table([
  ['br sub sup u table caption colgroup col thead tbody tfoot tr th td', { kind: 'kept' }],
  ['b strong', { kind: 'mark', sign: '**' }],
  ['i em cite var dfn', { kind: 'mark', sign: '*' }],
  ['s strike del', { kind: 'mark', sign: '~~' }],
  ['code tt kbd samp', { kind: 'mark', sign: '`' }],
  ['font span big small basefont nobr blink marquee ins mark abbr acronym o:p st1:place', { kind: 'words' }],
  [
    'p div center section article header footer main aside figure figcaption address details summary dl dt dd',
    { kind: 'block' },
  ],
  ['h1 h2 h3 h4 h5 h6', { kind: 'heading' }],
  ['blockquote', { kind: 'quote' }],
  ['ul ol dir menu', { kind: 'list' }],
  ['li', { kind: 'item' }],
  ['hr', { kind: 'rule' }],
  ['a', { kind: 'link' }],
  ['img', { kind: 'picture' }],
]);

/** What a cell of a table may say of itself. */
export const CELL_ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  colspan: /^[1-9]\d?$/,
  rowspan: /^[1-9]\d?$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
};

const TAG = /^<(\/?)([A-Za-z][\w:-]*)((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>$/;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** A tag by what is written; undefined where that is none. */
export function tagOf(raw: string, start: number): HtmlTag | undefined {
  const [, slash, name = '', rest = ''] = TAG.exec(raw) ?? [];
  if (name === '') return undefined;
  const attributes = new Map(
    [...rest.matchAll(ATTRIBUTE)].map(
      ([, key = '', a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? ''] as const,
    ),
  );
  const isPlain = ![...attributes.keys()].some((key) => key.startsWith('on'));
  return {
    name: name.toLowerCase(),
    isClosing: slash === '/',
    attributes,
    isPlain,
    start,
    end: start + raw.length,
  };
}
