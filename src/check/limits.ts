/** How much of a thing content may hold: more is a slip or an attack, and what reads content has an end. */

/** Bytes of a text or data file: a book of 300 pages. */
export const TEXT_BYTES = 1024 * 1024;
/** Characters of a front matter. */
export const FRONT_MATTER_LENGTH = 64 * 1024;
/** Bytes of a picture or attachment: over a slow phone line (2 Mbit/s) that much takes three minutes; hosts of git take no more. */
export const FILE_BYTES = 50 * 1024 * 1024;
/** Points of a picture: the largest phones make 50 million; to make smaller ones of it takes four bytes of memory a point. */
export const PICTURE_POINTS = 65_000_000;
/** Points of one side of a picture: WebP knows no more. */
export const PICTURE_SIDE = 16_383;
/** Bytes of a file's name, of the 255 that systems know: names of the pictures made of it are longer. */
export const NAME_BYTES = 200;
/** Folders within each other. */
export const FOLDER_DEPTH = 8;
/** Lists, quotes, tables and emphasis within each other: recursion has an end, here and in the build. */
export const NESTED = 50;
/** Characters of an address, which is what all browsers and servers take. */
export const ADDRESS_LENGTH = 2000;
/** Findings told of one file: who has mended these checks again. */
export const FINDINGS_PER_FILE = 100;
