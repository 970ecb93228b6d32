/** Articles on one page of a list: the pages themselves and the check of links to them count by it. */
export const PAGE_SIZE = 20;

/** Documents on one page of a list: a row of a table is shorter than an article with its picture. */
export const DOCUMENTS_PAGE_SIZE = 30;
