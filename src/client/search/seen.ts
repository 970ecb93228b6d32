/** What a reader sees of the search page in each state, as data: which parts, with which words and links. */
import { formatInteger } from '../../lib/numbers.ts';
import { type Request, writeRequest } from '../../search/answer/address.ts';
import type { Answer } from '../../search/answer/answer.ts';
import { FACETS, type FacetCounts, type FacetName } from '../../search/answer/facets.ts';
import { foldedPhrase, syllablesOf } from '../../search/query/syllables.ts';
import type { Part } from './names.ts';
import { RESULTS, type Searching, type Standing } from './steps.ts';

/** What the page is, beside what is asked. */
export interface Surroundings {
  /** The path of the page, on which its links lie. */
  readonly path: string;
  /** A section that alone is searched. */
  readonly section?: string | undefined;
  /** The parts of the site by name. */
  readonly ways: readonly Anchor[];
  /** Whether there is room for filters beside the answers. */
  readonly isWide: boolean;
  /** Whether the reader opened the filters, where there is none. */
  readonly isOpen: boolean;
}

export interface Anchor {
  readonly text: string;
  readonly href: string;
}

/** A choice: a link that takes it or, where it is taken, leaves it. */
export interface Option extends Anchor {
  readonly count?: number;
  readonly isTaken: boolean;
}

export type Words = readonly (string | Anchor | { readonly strong: string })[];

/** Parts that hold a line of words. */
export type Line = 'count' | 'chosen' | 'more' | 'unfiltered' | 'known' | 'way' | 'partial' | 'correction';

export interface Seen {
  /** What stands before the page's own name in the title of the window. */
  readonly titled: string;
  readonly isBusy: boolean;
  /** Whether there is, or may yet be, anything to open the filters for. */
  readonly hasFilters: boolean;
  /** Whether what the page shows of its section has the whole width. */
  readonly isAlone: boolean;
  readonly parts: Readonly<Record<Hideable, boolean>>;
  readonly lines: Readonly<Record<Line, Words>>;
  readonly orders: readonly Option[];
  readonly sections: readonly Option[];
  readonly facets: readonly { readonly heading: string; readonly options: readonly Option[] }[];
}

export type Hideable = Extract<
  Part,
  | 'idle'
  | 'answer'
  | 'cut'
  | 'partial'
  | 'way'
  | 'correction'
  | 'tools'
  | 'sort'
  | 'filters'
  | 'facets'
  | 'late'
  | 'more'
  | 'empty'
  | 'unfiltered'
  | 'known'
  | 'error'
  | 'help'
  | 'contact'
>;

const WAITING = 'Đang tìm…';
const SLOW = 'Mạng đang chậm, vẫn đang tải dữ liệu tìm kiếm…';
const PARTIAL = 'Chưa thấy trang nào có đủ các chữ ấy. Gần nhất là:';
/** Letters of a query that are shown. */
const LONGEST = 80;
const HEADINGS: Readonly<Record<FacetName, string>> = {
  section: 'Theo mục',
  category: 'Theo chuyên mục',
  type: 'Theo loại văn bản',
  year: 'Theo năm',
};

export function seen(state: Searching, page: Surroundings): Seen {
  const { request, phase, answer } = state;
  const isIdle = phase === 'idle';
  const ofAnswer = answer ? seenOf(answer, page) : NOTHING;
  const filters = filtersOf(state.counts, page);
  const isOffered = page.isWide ? page.section === undefined : page.isOpen;
  return {
    titled: isIdle ? '' : `${brief(request.query)} – `,
    isBusy: phase === 'waiting' || phase === 'slow',
    hasFilters: !state.counts || filters.sections.length + filters.facets.length > 0,
    isAlone: isIdle && page.section !== undefined,
    parts: {
      ...ofAnswer.parts,
      idle: isIdle,
      answer: !isIdle,
      filters: ofAnswer.parts.tools && isOffered,
      facets: filters.facets.length > 0,
      late: phase === 'slow' && !answer,
      error: phase === 'failed',
      ...besideOf(state),
    },
    lines: { ...ofAnswer.lines, count: countOf(state) },
    orders: ofAnswer.orders,
    ...filters,
  };
}

/** How to search stands beside answers, below their filters and so not before them; whom to call where there are none. */
function besideOf({ phase, answer, counts }: Searching): { help: boolean; contact: boolean } {
  if (phase === 'idle') return { help: true, contact: true };
  if (!answer) return { help: false, contact: phase === 'failed' };
  const isEmpty = answer.of.total === 0;
  return { help: counts?.request === answer.request && !isEmpty, contact: isEmpty };
}

type OfAnswer = {
  readonly parts: Omit<
    Seen['parts'],
    'idle' | 'answer' | 'filters' | 'facets' | 'late' | 'error' | 'help' | 'contact'
  >;
  readonly lines: Omit<Seen['lines'], 'count'>;
  readonly orders: Seen['orders'];
};

const NOTHING: OfAnswer = {
  parts: {
    cut: false,
    partial: false,
    way: false,
    correction: false,
    tools: false,
    sort: false,
    more: false,
    empty: false,
    unfiltered: false,
    known: false,
  },
  lines: {
    chosen: ['Lọc'],
    more: ['Xem thêm'],
    unfiltered: [],
    known: [],
    way: [],
    partial: [],
    correction: [],
  },
  orders: [],
};

const IN_PART = 'Chỉ khớp một phần:';
const IN_FULL = 'Khớp đủ:';

/** What stands before each result: where those begin that lack a part of the query, and where they end. */
export function partLines({ results, partial }: Answer): (string | undefined)[] {
  // Then it is said of all of them, above.
  if (partial) return results.map(() => undefined);
  return results.map(({ lacks }, at) => {
    if (lacks === (results[at - 1]?.lacks ?? false)) return undefined;
    return lacks ? IN_PART : IN_FULL;
  });
}

/** What stands there stays while a reader types on. */
function countOf({ phase, answer }: Searching): Words {
  if (phase === 'idle' || phase === 'failed') return [];
  if (phase === 'slow') return [SLOW];
  if (!answer) return [WAITING];
  const { request, of } = answer;
  const chosen = labelsOf(request);
  return [
    { strong: `${formatInteger(of.total)} kết quả` },
    ` cho “${brief(request.query)}”`,
    ...(chosen.length > 0 ? [`, lọc theo: ${chosen.join(', ')}`] : []),
  ];
}

function seenOf({ request, of }: Standing<Answer>, page: Surroundings): OfAnswer {
  const to = (next: Partial<Request>) => page.path + writeRequest({ ...request, ...next });
  const chosen = labelsOf(request);
  const left = of.total - of.results.length;
  const isPartial = of.partial && of.total > 0;
  const way = wayNamed(request.query, page.ways);
  return {
    parts: {
      cut: request.cut || of.cut,
      partial: isPartial,
      way: way !== undefined,
      // The name of a part of the site is no slip of the keyboard.
      correction: of.correction !== undefined && way === undefined,
      // One answer leaves nothing to choose, unless it is the choice that left but one.
      tools: of.total > 1 || chosen.length > 0,
      sort: of.total > 1,
      more: left > 0,
      empty: of.total === 0,
      unfiltered: chosen.length > 0,
      known: of.known.length > 0,
    },
    lines: {
      chosen: [chosen.length > 0 ? `Lọc: ${chosen.join(', ')}` : 'Lọc'],
      more: [`Xem thêm ${formatInteger(Math.min(RESULTS, left))} kết quả`],
      unfiltered: [{ text: 'Bỏ lọc', href: to({ choice: {} }) }, ' để tìm trong mọi mục, mọi năm.'],
      known: [
        'Bớt chữ: thử ',
        ...of.known.flatMap((word, at) => [
          ...(at > 0 ? [' hoặc '] : []),
          { text: word, href: to({ query: word, choice: {} }) },
        ]),
        '.',
      ],
      way: way ? ['Xem mục ', way] : [],
      partial: isPartial ? [PARTIAL] : [],
      correction:
        of.correction === undefined
          ? []
          : ['Có phải bạn tìm ', { text: of.correction, href: to({ query: of.correction }) }, '?'],
    },
    orders: [
      { text: 'Phù hợp nhất', href: to({ byDate: false }), isTaken: !request.byDate },
      { text: 'Mới nhất', href: to({ byDate: true }), isTaken: request.byDate },
    ],
  };
}

/** The part of the site that a query calls by its name, or by two words of it. */
function wayNamed(query: string, ways: readonly Anchor[]): Anchor | undefined {
  const asked = foldedPhrase(syllablesOf(query));
  return ways.find(({ text }) => {
    const name = foldedPhrase(syllablesOf(text));
    return name === asked || (asked.includes(' ') && ` ${name} `.includes(` ${asked} `));
  });
}

function filtersOf(
  counts: Standing<FacetCounts> | undefined,
  page: Surroundings,
): Pick<Seen, 'sections' | 'facets'> {
  if (!counts) return { sections: [], facets: [] };
  const { request, of } = counts;
  const to = (name: FacetName, value: string | undefined) => {
    const { [name]: _, ...others } = request.choice;
    const choice = value === undefined ? others : { ...others, [name]: value };
    return page.path + writeRequest({ ...request, choice });
  };
  // Of one value there is nothing to choose, unless it was chosen.
  const isOffered = (name: FacetName) => of[name].length > 1 || request.choice[name] !== undefined;
  const sections = of.section.map(({ value, count }) => ({
    text: value,
    href: to('section', value),
    count,
    isTaken: value === request.choice.section,
  }));
  const all = {
    text: 'Tất cả',
    href: to('section', undefined),
    count: of.section.reduce((sum, { count }) => sum + count, 0),
    isTaken: request.choice.section === undefined,
  };
  return {
    sections: page.section === undefined && isOffered('section') ? [all, ...sections] : [],
    facets: (['category', 'type', 'year'] as const).filter(isOffered).map((name) => ({
      heading: HEADINGS[name],
      options: of[name].map(({ value, count }) => {
        const isTaken = value === request.choice[name];
        return { text: labelOf(name, value), href: to(name, isTaken ? undefined : value), count, isTaken };
      }),
    })),
  };
}

/** What was chosen, as readers see it. */
const labelsOf = ({ choice }: Request): string[] =>
  FACETS.flatMap((name) => {
    const value = choice[name];
    return value === undefined ? [] : [labelOf(name, value)];
  });

/** A number alone says little. */
const labelOf = (name: FacetName, value: string): string => (name === 'year' ? `Năm ${value}` : value);

function brief(query: string): string {
  const letters = [...query];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : query;
}
