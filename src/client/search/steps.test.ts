/** What the search page does, step by step: late answers, Back, typing on, failures and another try. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../search/answer/answer.ts';
import { nextSearching, type Searching, START, type Step } from './steps.ts';

const result = (title: string) => ({
  href: `/${title}/`,
  title: [{ text: title, marked: false }],
  excerpt: [],
  facts: {},
  lacks: false,
});
const answerOf = (total: number, shown = Math.min(total, 10)): Answer => ({
  total,
  results: Array.from({ length: shown }, (_, at) => result(String(at))),
  partial: false,
  cut: false,
  known: [],
});
const COUNTS = { section: [], category: [], type: [], year: [] };

const stateAfter = (...steps: readonly Step[]): Searching => steps.reduce(nextSearching, START);
const come = (address: string, wanted = 10, top = 0): Step => ({ do: 'come', address, wanted, top });
const type = (text: string, isSubmitted = false): Step => ({ do: 'type', text, isSubmitted });
const answered = (turn: number, total = 25, shown?: number): Step => ({
  do: 'answered',
  turn,
  answer: answerOf(total, shown),
  counts: COUNTS,
});

describe('a page that is opened', () => {
  test('without a question waits for none', () => {
    expect(stateAfter(come(''))).toMatchObject({ phase: 'idle', history: 'as it is', settled: '' });
  });

  test('with one asks it, and writes nothing into the history', () => {
    const state = stateAfter(come('?q=thôn&nam=2024'));
    expect(state).toMatchObject({ phase: 'waiting', history: 'as it is', turn: 1 });
    expect(state.request).toMatchObject({ query: 'thôn', choice: { year: '2024' } });
  });

  test('is answered once, and then told to be slow no more', () => {
    const state = stateAfter(come('?q=thôn'), { do: 'slow', turn: 1 }, answered(1));
    expect(state).toMatchObject({ phase: 'answered', settled: 'thôn', counts: { of: COUNTS } });
    expect(nextSearching(state, { do: 'slow', turn: 1 })).toBe(state);
  });
});

describe('what comes too late', () => {
  const newer = stateAfter(come('?q=thôn'), type('cầu'));

  test.each<Step>([
    answered(1),
    { do: 'failed', turn: 1 },
    { do: 'slow', turn: 1 },
    { do: 'counted', turn: 1, counts: COUNTS },
  ])('changes nothing: $do', (step) => {
    expect(nextSearching(newer, step)).toBe(newer);
  });

  test('is known by its turn, also for the same question', () => {
    const again = stateAfter(come('?q=thôn'), type('thôn', true));
    expect(nextSearching(again, answered(1))).toBe(again);
    expect(nextSearching(again, answered(2)).phase).toBe('answered');
  });
});

describe('typing', () => {
  test('the letters on the way to a question leave no trace in the history', () => {
    const first = stateAfter(come(''), type('thô'));
    expect(first).toMatchObject({ history: 'replace', address: '?q=th%C3%B4', isAsked: false });
    expect(nextSearching(first, type('thôn'))).toMatchObject({ history: 'replace', address: '?q=th%C3%B4n' });
  });

  test('a question that was asked stays in the history when the reader types on', () => {
    const asked = stateAfter(come(''), type('thôn', true));
    expect(asked).toMatchObject({ history: 'replace', isAsked: true });
    const on = nextSearching(asked, type('thôn m'));
    expect(on.history).toBe('push');
    expect(nextSearching(on, type('thôn mẫu')).history).toBe('replace');
  });

  test('what the query already is asks nothing, unless it is sent', () => {
    const state = stateAfter(come('?q=thôn'), answered(1));
    expect(nextSearching(state, type(' thôn ')).turn).toBe(state.turn);
    expect(nextSearching(state, type('thôn', true)).turn).toBe(state.turn + 1);
    // Nor is it then a question less: a space is typed before the next word is.
    const on = nextSearching(nextSearching(state, type('thôn ')), type('thôn m'));
    expect(on.history).toBe('push');
  });

  test('the answer before stays until the next is there', () => {
    const state = stateAfter(come('?q=thôn'), answered(1), type('thôn m'));
    expect(state).toMatchObject({
      phase: 'waiting',
      settled: 'thôn',
      answer: { request: { query: 'thôn' } },
    });
    expect(nextSearching(state, answered(2, 3)).answer?.of.total).toBe(3);
  });

  test('an emptied field ends the search and takes its answer away', () => {
    const state = stateAfter(come('?q=thôn'), answered(1), type(''));
    expect(state).toMatchObject({ phase: 'idle', settled: '', answer: undefined, counts: undefined });
    expect(nextSearching(state, answered(1))).toBe(state);
  });

  test('keeps the filters, and forgets how much was shown', () => {
    const state = stateAfter(come('?q=thôn&nam=2024'), answered(1), { do: 'more' }, type('cầu', true));
    expect(state.request.choice).toEqual({ year: '2024' });
    expect(state.wanted).toBe(10);
  });
});

describe('links and Back', () => {
  test('a filter goes into the history', () => {
    const state = stateAfter(come('?q=thôn'), { do: 'follow', address: '?q=thôn&nam=2024' });
    expect(state).toMatchObject({ history: 'push', isAsked: true, request: { choice: { year: '2024' } } });
  });

  test('a link to where the reader is asks again without another entry', () => {
    const state = stateAfter(come('?q=cau'), { do: 'follow', address: '?q=cau' });
    expect(state).toMatchObject({ history: 'as it is', turn: 2 });
  });

  test('Back asks what was asked, shows as much of it, and goes to the place once it is there', () => {
    const back = stateAfter(come(''), type('thôn', true), type('cầu', true), come('?q=thôn', 20, 640));
    expect(back).toMatchObject({ request: { query: 'thôn' }, wanted: 20, afterwards: { scrollTo: 640 } });
    expect(nextSearching(back, answered(3)).afterwards).toEqual({ scrollTo: 640 });
    expect(nextSearching(back, type('cầu')).afterwards).toBeUndefined();
    expect(stateAfter(come('?q=thôn', 10, 1)).afterwards).toEqual({ scrollTo: 1 });
  });

  test('a page that was left at its top leaves the reader where they are', () => {
    expect(stateAfter(come('?q=thôn', 10, 0)).afterwards).toBeUndefined();
  });
});

describe('more results', () => {
  test('than none are the first', () => {
    expect(stateAfter(come('?q=thôn'), { do: 'more' })).toMatchObject({
      wanted: 10,
      afterwards: { focusOn: 0 },
    });
  });

  const asked = stateAfter(come('?q=thôn'), answered(1), { do: 'more' });

  test('are asked for beside those that stand there, and the first of them gets the focus', () => {
    expect(asked).toMatchObject({ wanted: 20, history: 'as it is', afterwards: { focusOn: 10 } });
    expect(asked.answer?.of.results).toHaveLength(10);
  });

  test('that do not come take none away, and another try asks for as many', () => {
    const failed = nextSearching(asked, { do: 'failed', turn: 2 });
    expect(failed).toMatchObject({ phase: 'failed', wanted: 20 });
    expect(failed.answer?.of.results).toHaveLength(10);
    const again = nextSearching(failed, { do: 'retry' });
    expect(again).toMatchObject({ phase: 'waiting', wanted: 20, afterwards: undefined, turn: 3 });
  });
});

describe('a failure', () => {
  test('takes away an answer by other filters, of which there may be more', () => {
    const state = stateAfter(
      come('?q=thôn'),
      answered(1, 25, 3),
      { do: 'follow', address: '?q=thôn&nam=2024' },
      { do: 'failed', turn: 2 },
    );
    expect(state.answer).toBeUndefined();
  });

  test('takes away an answer to another question', () => {
    const state = stateAfter(come('?q=thôn'), answered(1), type('cầu', true), { do: 'failed', turn: 2 });
    expect(state).toMatchObject({ phase: 'failed', settled: 'cầu', answer: undefined, counts: undefined });
  });

  test('is over with another try that succeeds', () => {
    const state = stateAfter(come('?q=thôn'), { do: 'failed', turn: 1 }, { do: 'retry' }, answered(2));
    expect(state).toMatchObject({ phase: 'answered', settled: 'thôn', request: { query: 'thôn' } });
  });
});

test('filters stay until those of the new answer come, which then stand in their place', () => {
  const first = stateAfter(come('?q=thôn'), answered(1), type('cầu', true));
  const late = nextSearching(first, { do: 'answered', turn: 2, answer: answerOf(3) });
  expect(late.counts).toBe(first.counts);
  const counts = { ...COUNTS, year: [{ value: '2024', count: 3 }] };
  const counted = nextSearching(late, { do: 'counted', turn: 2, counts });
  expect(counted.counts).toEqual({ request: counted.request, of: counts });
  const together = nextSearching(first, { do: 'answered', turn: 2, answer: answerOf(3), counts });
  expect(together.counts).toEqual({ request: together.request, of: counts });
});
