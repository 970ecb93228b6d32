/** What an import takes at most: whoever sends a file may have made it to stop us. */

/** Bytes of a file that is handed in: thirty photographs of a telephone, as they come. */
export const FILE_BYTES = 200 * 1024 * 1024;
/** Bytes of a page of another site, or of text that is pasted. */
export const TEXT_BYTES = 8 * 1024 * 1024;
/** Parts in a packed file. */
export const MOST_PARTS = 10_000;
/** Bytes of one part of text when unpacked: a book of a thousand pages. */
export const XML_BYTES = 32 * 1024 * 1024;
/** Bytes of all pictures when unpacked, which hardly shrink in packing. */
export const PICTURES_BYTES = 400 * 1024 * 1024;
/** Elements of a part, and how deep they stand in each other: what reads them calls itself. */
export const MOST_ELEMENTS = 600_000;
export const DEPTH = 200;
/** Files of a folder: a saved site of 2,000 pages has some ten for each. */
export const MOST_FILES = 100_000;
/** Cells that one cell may cover, as many as the site's own HTML takes. */
export const MOST_SPANNED = 99;
