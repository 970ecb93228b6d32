/**
 * How well a page answers a query, from where the query's units stand in it. Used twice: on the places that the index
 * gives, to choose the pages worth loading, and on their texts, to put these in order.
 */
import { SIGNAL_NAMES, WEIGHTS } from './constants.ts';
import * as of from './signals.ts';

export interface Score {
  readonly total: number;
  /** What it is the weighted sum of, each from 0 to 1. */
  readonly signals: of.Signals;
}

export function score(sight: of.Sight): Score {
  // One unit has no neighbours and no order: these signals would say again that it is there.
  const isSeveral = sight.hits.length > 1;
  const ofSeveral = (signal: (sight: of.Sight) => number) => (isSeveral ? signal(sight) : 0);
  const signals: of.Signals = {
    coverage: of.coverage(sight),
    complete: of.complete(sight),
    title: of.title(sight),
    titled: of.titled(sight),
    named: of.named(sight),
    start: of.start(sight),
    opening: ofSeveral(of.opening),
    description: of.description(sight),
    neighbours: ofSeveral(of.neighbours),
    whole: ofSeveral(of.whole),
    exact: ofSeveral(of.exact),
    order: ofSeveral(of.order),
    closeness: ofSeveral(of.closeness),
    frequency: of.frequency(sight),
  };
  const total = SIGNAL_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * signals[name], 0);
  return { total, signals };
}
