/**
 * When a visitor was there on one day: stretches of page views, each at most 300 s after the one before.
 *
 * From these follow both counts, for any order of lines and any `now`: visits (a gap over 1,800 s begins the next)
 * and who is online (a page view in the last 300 s). At most one stretch per 300 s of a day, however many page views.
 */

/** Seconds in which a page view makes its visitor "online". */
export const ONLINE_S = 300;
/** A longer gap between page views begins another visit. */
export const VISIT_GAP_S = 1800;

/** First and last second of each stretch in turn, in time order. */
export type Presence = number[];

export function addPageView(stretches: Presence, time: number): void {
  const length = stretches.length;
  const last = stretches[length - 1];
  if (last === undefined) {
    stretches.push(time, time);
    return;
  }
  // Nearly every line: the newest of its visitor.
  if (time >= last) {
    if (time - last <= ONLINE_S) stretches[length - 1] = time;
    else stretches.push(time, time);
    return;
  }
  let at = length - 2;
  while (at >= 0 && time < at0(stretches, at)) at -= 2;
  // `at` is the stretch that begins before the page view, -2 where none does.
  const joinsBefore = at >= 0 && time - at0(stretches, at + 1) <= ONLINE_S;
  const next = at + 2;
  const joinsAfter = next < length && at0(stretches, next) - time <= ONLINE_S;
  if (joinsBefore && joinsAfter) stretches.splice(at + 1, 2);
  else if (joinsBefore) stretches[at + 1] = Math.max(at0(stretches, at + 1), time);
  else if (joinsAfter) stretches[next] = time;
  else stretches.splice(next, 0, time, time);
}

export function countVisits(stretches: Presence): number {
  let visits = stretches.length > 0 ? 1 : 0;
  for (let at = 2; at < stretches.length; at += 2) {
    if (at0(stretches, at) - at0(stretches, at - 1) > VISIT_GAP_S) visits += 1;
  }
  return visits;
}

/** Whether there is a page view in (now − 300 s, now]. */
export function isOnline(stretches: Presence, now: number): boolean {
  for (let at = stretches.length - 2; at >= 0; at -= 2) {
    if (at0(stretches, at) <= now) return now - at0(stretches, at + 1) < ONLINE_S;
  }
  return false;
}

const at0 = (stretches: Presence, index: number): number => stretches[index] ?? 0;
