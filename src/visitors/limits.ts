/**
 * What a count takes at most. Logs are written by whoever likes: the limits keep memory below 300 MB and time in
 * proportion to the bytes read, and lie far above what a commune's site ever sees.
 */

/** Longer lines of a log are passed over: servers write lines of some hundred bytes, and cut requests at 8 KB or so. */
export const LONGEST_LINE = 64 * 1024;

/** A longer word is no address: the longest has 45 signs, and may name an interface behind them. */
export const LONGEST_ADDRESS = 64;

/**
 * So many bytes of an agent count; what follows tells no visitors apart. Browsers inside other programs, which have the
 * longest, write about 400.
 */
export const LONGEST_AGENT = 512;

/**
 * Agents of one address on one day. Operators of telephone networks and schools put many people behind one address: in
 * a commune of ten thousand perhaps some dozens of different browsers a day. Whoever invents agents makes a hundred
 * visitors of one address, and no more.
 */
export const MOST_OF_ADDRESS = 100;

/**
 * Addresses and agents of one IPv6 network (/64), on one day. A house or a telephone is given a whole one, and may take
 * any of its addresses for each request.
 */
export const MOST_OF_NETWORK = 1000;

/**
 * Visitors of one day, fifteen times the people of a large commune. Three days of them are kept: with all their
 * stretches of page views that is 30 MB of memory in the worst case, and 20 MB of state.
 */
export const MOST_VISITORS = 150_000;

/** Stretches of page views of one day, of all visitors together. */
export const MOST_STRETCHES = 2 * MOST_VISITORS;

/** What a run remembers of visitors, agents and their digests, so that a second line is cheap; emptied when full. */
export const MOST_REMEMBERED = 50_000;
