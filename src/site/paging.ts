/** Articles on one page of a list: the pages themselves and the check of links to them count by it. */
export const PAGE_SIZE = 20;
