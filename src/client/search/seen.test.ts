/** What a reader sees of the search page in each state. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../search/answer/answer.ts';
import type { FacetCounts } from '../../search/answer/facets.ts';
import { type Hideable, partLines, type Surroundings, seen, type Words } from './seen.ts';
import { nextSearching, START, type Step } from './steps.ts';

const PAGE: Surroundings = {
  path: '/tim-kiem/',
  ways: [{ text: 'Nông thôn mới', href: '/chuyen-muc/nong-thon-moi/' }],
  isWide: true,
  isOpen: false,
};
const COUNTS: FacetCounts = {
  section: [
    { value: 'Tin tức', count: 1200 },
    { value: 'Văn bản', count: 34 },
  ],
  category: [{ value: 'Nông nghiệp', count: 9 }],
  type: [],
  year: [
    { value: '2025', count: 7 },
    { value: '2024', count: 2 },
  ],
};
const answer = (given: Partial<Answer> = {}): Answer => ({
  total: 12,
  results: Array.from({ length: 10 }, () => ({
    href: '/a/',
    title: [],
    excerpt: [],
    facts: {},
    lacks: false,
  })),
  partial: false,
  cut: false,
  known: [],
  ...given,
});
const NONE = answer({ total: 0, results: [] });

const stateAfter = (address: string, ...steps: readonly Step[]) =>
  [{ do: 'come', address, wanted: 10, top: 0 } as const, ...steps].reduce(nextSearching, START);
const answered = (of: Answer, counts?: FacetCounts): Step => ({
  do: 'answered',
  turn: 1,
  answer: of,
  counts,
});
const shown = (state: ReturnType<typeof stateAfter>, page: Partial<Surroundings> = {}) =>
  seen(state, { ...PAGE, ...page });
const partsOf = (state: ReturnType<typeof stateAfter>, page?: Partial<Surroundings>) =>
  (Object.entries(shown(state, page).parts) as [Hideable, boolean][])
    .flatMap(([name, isShown]) => (isShown ? [name] : []))
    .sort();
const text = (words: Words) =>
  words
    .map((word) => (typeof word === 'string' ? word : 'strong' in word ? word.strong : word.text))
    .join('');
const links = (words: Words) =>
  words.flatMap((word) => (typeof word === 'object' && 'href' in word ? [word.href] : []));

describe('before anything is asked', () => {
  test('the page leads on, says how to search and whom to call', () => {
    const state = stateAfter('');
    expect(partsOf(state)).toEqual(['contact', 'help', 'idle']);
    expect(shown(state)).toMatchObject({ titled: '', isBusy: false, isAlone: false });
    expect(shown(state, { section: 'Văn bản' }).isAlone).toBe(true);
  });
});

describe('while an answer is waited for', () => {
  test('waiting is told, then slowness, with another way to go', () => {
    const waiting = stateAfter('?q=thôn');
    expect(text(shown(waiting).lines.count)).toBe('Đang tìm…');
    expect(shown(waiting)).toMatchObject({ titled: 'thôn – ', isBusy: true });
    expect(partsOf(waiting)).toEqual(['answer']);
    const slow = nextSearching(waiting, { do: 'slow', turn: 1 });
    expect(text(shown(slow).lines.count)).toContain('Mạng đang chậm');
    expect(partsOf(slow)).toEqual(['answer', 'late']);
  });

  test('what stands there stays, and no other way is offered', () => {
    const on = stateAfter('?q=thôn', answered(answer(), COUNTS), {
      do: 'type',
      text: 'thôn m',
      isSubmitted: false,
    });
    expect(text(shown(on).lines.count)).toBe('12 kết quả cho “thôn”');
    const slow = nextSearching(on, { do: 'slow', turn: 2 });
    expect(shown(slow).parts).toMatchObject({ late: false, tools: true, more: true });
  });
});

describe('an answer', () => {
  const state = stateAfter('?q=thôn&nam=2025', answered(answer({ total: 1783 }), COUNTS));

  test('tells how many there are and by which filters', () => {
    expect(text(shown(state).lines.count)).toBe('1.783 kết quả cho “thôn”, lọc theo: Năm 2025');
    expect(text(shown(state).lines.chosen)).toBe('Lọc: Năm 2025');
    expect(text(shown(state).lines.more)).toBe('Xem thêm 10 kết quả');
  });

  test('has its filters and orders as addresses, the taken one leading out of its choice', () => {
    const { facets, sections, orders } = shown(state);
    expect(sections.map(({ text, count, isTaken }) => [text, count, isTaken])).toEqual([
      ['Tất cả', 1234, true],
      ['Tin tức', 1200, false],
      ['Văn bản', 34, false],
    ]);
    expect(sections[1]?.href).toBe('/tim-kiem/?q=th%C3%B4n&muc=Tin+t%E1%BB%A9c&nam=2025');
    // Of one category there is nothing to choose.
    expect(facets.map(({ heading }) => heading)).toEqual(['Theo năm']);
    expect(facets[0]?.options.map(({ text, href }) => [text, href])).toEqual([
      ['Năm 2025', '/tim-kiem/?q=th%C3%B4n'],
      ['Năm 2024', '/tim-kiem/?q=th%C3%B4n&nam=2024'],
    ]);
    expect(orders.map(({ isTaken }) => isTaken)).toEqual([true, false]);
    expect(orders[0]?.href).toBe('/tim-kiem/?q=th%C3%B4n&nam=2025');
    expect(orders[1]?.href).toBe('/tim-kiem/?q=th%C3%B4n&nam=2025&xep=moi');
  });

  test('has its filters behind a button on a phone, and beside it where there is room', () => {
    expect(shown(state).parts.filters).toBe(true);
    expect(shown(state, { isWide: false }).parts.filters).toBe(false);
    expect(shown(state, { isWide: false, isOpen: true }).parts.filters).toBe(true);
    // There the facets stand at the side, and a page of one section has no chips.
    expect(shown(state, { section: 'Văn bản' })).toMatchObject({ parts: { filters: false }, sections: [] });
  });

  test('of one result has nothing to choose, unless a filter left but one', () => {
    const one = answer({ total: 1, results: answer().results.slice(0, 1) });
    expect(shown(stateAfter('?q=thôn', answered(one))).parts).toMatchObject({ tools: false, more: false });
    expect(shown(stateAfter('?q=thôn&nam=2024', answered(one))).parts).toMatchObject({
      tools: true,
      sort: false,
    });
  });

  test('of two results has orders; with one more than is shown it has that one to ask for', () => {
    const two = answer({ total: 2, results: answer().results.slice(0, 2) });
    const { parts, lines } = shown(stateAfter('?q=thôn', answered(two)));
    expect(parts).toMatchObject({ tools: true, sort: true, more: false });
    expect(text(lines.chosen)).toBe('Lọc');
    const eleven = shown(stateAfter('?q=thôn', answered(answer({ total: 11 }))));
    expect(eleven.parts.more).toBe(true);
    expect(text(eleven.lines.more)).toBe('Xem thêm 1 kết quả');
  });

  test('says how to search only when its filters have come, which stand above', () => {
    const early = stateAfter('?q=thôn', answered(answer()));
    expect(shown(early).parts.help).toBe(false);
    expect(shown(nextSearching(early, { do: 'counted', turn: 1, counts: COUNTS })).parts.help).toBe(true);
  });

  test('hides the button for filters where none came', () => {
    const empty = { section: [], category: [], type: [], year: [] };
    expect(shown(stateAfter('?q=thôn')).hasFilters).toBe(true);
    expect(shown(stateAfter('?q=thôn', answered(answer(), empty))).hasFilters).toBe(false);
    // A page of one section has no chips, and its years to choose among.
    const years = shown(stateAfter('?q=thôn', answered(answer(), COUNTS)), { section: 'Văn bản' });
    expect([years.hasFilters, years.sections.length, years.parts.facets]).toEqual([true, 0, true]);
  });

  test('that holds not all that was asked, or only the beginning of it, says so', () => {
    const { parts, lines } = shown(stateAfter('?q=thôn', answered(answer({ partial: true, cut: true }))));
    expect(parts).toMatchObject({ partial: true, cut: true });
    expect(text(lines.partial)).toContain('Gần nhất là');
  });

  test.each<[string, Partial<Answer>, boolean]>([
    ['one page that lacks a part', { partial: true, total: 1 }, true],
    ['no page', { partial: true, total: 0, results: [] }, false],
    ['pages that hold all', { partial: false }, false],
  ])('of %s tells so where there is something to see', (_, given, isTold) => {
    const { parts, lines } = shown(stateAfter('?q=thôn', answered(answer(given))));
    expect([parts.partial, lines.partial.length > 0]).toEqual([isTold, isTold]);
  });

  test('proposes what may be meant, but never beside the name of a part of the site', () => {
    const corrected = answer({ correction: 'khai giảng' });
    const { parts, lines } = shown(stateAfter('?q=khai giảnng&nam=2024', answered(corrected)));
    expect(parts.correction).toBe(true);
    expect(text(lines.correction)).toBe('Có phải bạn tìm khai giảng?');
    expect(links(lines.correction)).toEqual(['/tim-kiem/?q=khai+gi%E1%BA%A3ng&nam=2024']);
    for (const [query, isWay] of [
      ['nong thon moi', true],
      ['nông thôn', true],
      ['mới', false],
      ['thôn mẫu', false],
    ] as const) {
      const named = shown(stateAfter(`?q=${query}`, answered(corrected)));
      expect([named.parts.way, named.parts.correction], query).toEqual([isWay, !isWay]);
      if (isWay) expect(links(named.lines.way)).toEqual(['/chuyen-muc/nong-thon-moi/']);
    }
  });
});

describe('no answer', () => {
  const state = stateAfter('?q=lúa lịhc&nam=1999', answered({ ...NONE, known: ['lúa', 'lịch'] }, COUNTS));

  test('tells what may help: fewer filters, fewer words, whom to call', () => {
    const { parts, lines } = shown(state);
    expect(parts).toMatchObject({ empty: true, contact: true, help: false, unfiltered: true, known: true });
    expect(links(lines.unfiltered)).toEqual(['/tim-kiem/?q=l%C3%BAa+l%E1%BB%8Bhc']);
    expect(text(lines.known)).toBe('Bớt chữ: thử lúa hoặc lịch.');
    expect(links(lines.known)[1]).toBe('/tim-kiem/?q=l%E1%BB%8Bch');
  });

  test('proposes the one word that the site has', () => {
    const { parts, lines } = shown(stateAfter('?q=lúa lịhc', answered({ ...NONE, known: ['lúa'] })));
    expect(parts.known).toBe(true);
    expect(text(lines.known)).toBe('Bớt chữ: thử lúa.');
  });

  test('without filters and known words proposes neither', () => {
    expect(shown(stateAfter('?q=zzz', answered(NONE))).parts).toMatchObject({
      unfiltered: false,
      known: false,
    });
  });
});

describe('a failure', () => {
  test('says so, and whom to call', () => {
    const state = stateAfter('?q=thôn', { do: 'failed', turn: 1 });
    expect(partsOf(state)).toEqual(['answer', 'contact', 'error']);
    expect(text(shown(state).lines.count)).toBe('');
    expect(partsOf(nextSearching(state, { do: 'retry' }))).toEqual(['answer']);
  });

  test('to bring more leaves what stands there', () => {
    const state = stateAfter(
      '?q=thôn',
      answered(answer(), COUNTS),
      { do: 'more' },
      { do: 'failed', turn: 2 },
    );
    expect(shown(state).parts).toMatchObject({ error: true, more: true, contact: false });
  });
});

test('a query as long as a text is cut after eighty letters where it is shown', () => {
  const titled = (query: string) => shown(stateAfter(`?q=${query}`, answered(answer()))).titled;
  const whole = `b${'a'.repeat(79)}`;
  expect(titled(whole)).toBe(`${whole} – `);
  expect(titled(`${whole}c`)).toBe(`${whole}… – `);
});

test('results that lack a part of the query are told from those that have all of it', () => {
  const result = (lacks: boolean) => ({ href: '/a/', title: [], excerpt: [], facts: {}, lacks });
  const lines = (of: readonly boolean[], given: Partial<Answer> = {}) =>
    partLines(answer({ results: of.map(result), ...given }));
  const [none, part, full] = [undefined, 'Chỉ khớp một phần:', 'Khớp đủ:'];
  expect(lines([false, false, true, true])).toEqual([none, none, part, none]);
  expect(lines([true, false, true])).toEqual([part, full, part]);
  // Of all together it is said above.
  expect(lines([true, true], { partial: true })).toEqual([none, none]);
});
