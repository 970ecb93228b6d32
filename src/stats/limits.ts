/**
 * What the commands of this room take at most. Logs and tables are written by whoever likes: the limits keep memory
 * below 300 MB and time in proportion to the bytes read, and lie far above what a commune's site ever sees.
 */

/** Longer lines of a log are passed over: servers write lines of some hundred bytes, and cut requests at 8 KB or so. */
export const LONGEST_LINE = 64 * 1024;

/** A line whose client is longer is malformed: 253 is the longest name of a host, 45 the longest address. */
export const LONGEST_ADDRESS = 253;

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

/** Bytes of a table. A commune's results of ten years are some hundred rows: 100 KB with all of Excel's decoration. */
export const LARGEST_TABLE = 5_000_000;

/** Bytes of all parts of a workbook when unpacked: an honest one unpacks to about ten times its size. */
export const LARGEST_WORKBOOK = 16_000_000;

/** Tags in all parts together, about four a cell: the reader takes some seconds and 100 MB for so many. */
export const MOST_TAGS = 500_000;

/** Parts of a workbook, and sheets: reports of every month of eight years. */
export const MOST_PARTS = 1000;
export const MOST_SHEETS = 100;

/** Rows of a table: the years 2000 to 2100 have 1,212 months. */
export const MOST_ROWS = 10_000;

/** Columns: as many as Excel had before 2007, for files that mark whole rows. */
export const MOST_COLUMNS = 256;

/** Characters of a cell: as many as Excel lets one have. */
export const LONGEST_CELL = 32_767;

/** Faults that are told of one table: who mends these sees the rest. */
export const MOST_FAULTS = 50;

/** Files of one month: more than there are people to hand them in. */
export const MOST_FILES_HANDLED = 1e9;

/** What the reader of workbooks may use, for whatever no check above has seen. */
export const WORKBOOK_MEMORY_MB = 128;
/** An honest one takes a tenth of a second. */
export const WORKBOOK_TIME_MS = 30_000;
