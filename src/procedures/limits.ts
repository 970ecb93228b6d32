/**
 * What an import takes at most. Tables may be made by whoever likes: the limits keep memory below 300 MB and time in
 * proportion to the bytes read, and lie far above what a commune's results ever need.
 */

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

/** Problems that are told of one table: who mends these sees the rest. */
export const MOST_PROBLEMS = 50;

/** Files of one month: more than there are people to hand them in. */
export const MOST_FILES_HANDLED = 1e9;

/** What the reader of workbooks may use, for whatever no check above has seen. */
export const WORKBOOK_MEMORY_MB = 128;
/** An honest one takes a tenth of a second. */
export const WORKBOOK_TIME_MS = 30_000;
