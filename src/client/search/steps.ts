/**
 * Where a reader of the search page stands, and what moves it on: what is asked, what answer stands there, what goes into
 * the history. Pure: seen.ts says what of it is seen, page.ts loads and shows.
 */
import { type Request, readRequest, writeRequest } from '../../search/answer/address.ts';
import type { Answer } from '../../search/answer/answer.ts';
import type { FacetCounts } from '../../search/answer/facets.ts';
import { isCut, normalizeQuery } from '../../search/query/query-text.ts';

/** Results that are shown at once, and more of them at a time. */
export const RESULTS = 10;

/** An answer, or counts for choosing among it, with what was asked. */
export interface Standing<What> {
  readonly request: Request;
  readonly of: What;
}

export interface Searching {
  readonly request: Request;
  /** What follows the path in the address: empty or from `?` on. */
  readonly address: string;
  /** How the address of this turn goes into the history. */
  readonly history: 'push' | 'replace' | 'as it is';
  /** How many results are wanted. */
  readonly wanted: number;
  /** Whether the query is one that the reader asked for, and not one on the way to it. */
  readonly isAsked: boolean;
  /** Changes whenever something is asked, again or anew; what comes for an older turn is too late. */
  readonly turn: number;
  readonly phase: 'idle' | 'waiting' | 'slow' | 'answered' | 'failed';
  /** What stands on the page; while an answer is waited for, the one before. */
  readonly answer?: Standing<Answer> | undefined;
  readonly counts?: Standing<FacetCounts> | undefined;
  /** The query of the last turn that came to an end. */
  readonly settled: string;
  /** What the page does once the answer is shown: goes to a place on it, or to one of the results. */
  readonly afterwards?: { readonly scrollTo: number } | { readonly focusOn: number } | undefined;
}

export type Step =
  /** The page was opened, or the reader went through the history; what it kept of an answer comes with it. */
  | { readonly do: 'come'; readonly address: string; readonly wanted: number; readonly top: number }
  | { readonly do: 'type'; readonly text: string; readonly isSubmitted: boolean }
  /** A link of the page itself: a filter, an order, a correction. */
  | { readonly do: 'follow'; readonly address: string }
  | { readonly do: 'more' | 'retry' }
  | { readonly do: 'slow' | 'failed'; readonly turn: number }
  /** @param counts where they have come with the answer */
  | {
      readonly do: 'answered';
      readonly turn: number;
      readonly answer: Answer;
      readonly counts?: FacetCounts | undefined;
    }
  | { readonly do: 'counted'; readonly turn: number; readonly counts: FacetCounts };

export const START: Searching = {
  request: readRequest(''),
  address: '',
  history: 'as it is',
  wanted: RESULTS,
  isAsked: true,
  turn: 0,
  phase: 'idle',
  settled: '',
};

/** @returns the very state where the step means nothing, such as an answer that comes after a newer question */
export function nextSearching(state: Searching, step: Step): Searching {
  if ('turn' in step && step.turn !== state.turn) return state;
  switch (step.do) {
    case 'come':
      return asking({
        ...state,
        request: readRequest(step.address),
        address: step.address,
        wanted: step.wanted,
        isAsked: true,
        afterwards: step.top > 0 ? { scrollTo: step.top } : undefined,
      });
    case 'type':
      return typed(state, step.text, step.isSubmitted);
    case 'follow':
      return { ...going(state, readRequest(step.address), 'push'), isAsked: true };
    case 'more': {
      const shown = state.answer?.of.results.length ?? 0;
      return asking({ ...state, wanted: shown + RESULTS, afterwards: { focusOn: shown } });
    }
    case 'retry':
      return asking({ ...state, afterwards: undefined });
    case 'slow':
      return state.phase === 'waiting' ? { ...state, phase: 'slow' } : state;
    case 'answered':
      return answered(state, step.answer, step.counts);
    case 'counted':
      return { ...state, counts: { request: state.request, of: step.counts } };
    case 'failed':
      return failed(state);
  }
}

/** A question that was asked stays in the history; the letters on the way to one do not. */
function typed(state: Searching, text: string, isSubmitted: boolean): Searching {
  const request = { ...state.request, query: normalizeQuery(text), cut: isCut(text) };
  if (!isSubmitted && request.query === state.request.query) return state;
  const how = state.isAsked && state.request.query !== '' ? 'push' : 'replace';
  return { ...going(state, request, how), isAsked: isSubmitted };
}

function going(state: Searching, request: Request, how: 'push' | 'replace'): Searching {
  const address = writeRequest(request);
  const history = address === state.address ? 'as it is' : how;
  return { ...asking({ ...state, request, address, wanted: RESULTS, afterwards: undefined }), history };
}

/** A new turn. What stands on the page stays until it is answered, unless nothing is asked. */
function asking({ afterwards, ...state }: Searching): Searching {
  const turn = { ...state, turn: state.turn + 1, history: 'as it is' } as const;
  if (state.request.query === '') return { ...turn, ...NOTHING, phase: 'idle', settled: '' };
  return { ...turn, phase: 'waiting', afterwards };
}

const NOTHING = { answer: undefined, counts: undefined } as const;

function answered(state: Searching, answer: Answer, counts: FacetCounts | undefined): Searching {
  const { request } = state;
  return {
    ...state,
    phase: 'answered',
    answer: { request, of: answer },
    // Filters stay until the new ones come, so that nothing moves twice.
    counts: counts ? { request, of: counts } : state.counts,
    settled: request.query,
  };
}

function failed(state: Searching): Searching {
  // Answers that stand there stay when no more of them come.
  const isMore = state.answer?.request === state.request;
  return { ...state, ...(isMore ? {} : NOTHING), phase: 'failed', settled: state.request.query };
}
