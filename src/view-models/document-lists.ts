/**
 * Documents by type, authority, year and validity. Every list is a page with an address of its own, so that filters are
 * links: all documents, those under one condition, and those under two where one leaves more than a page.
 */
import { folderName } from '../lib/paths.ts';
import { compareText } from '../lib/text.ts';
import type { DocumentEntry } from '../queries/documents.ts';
import { DOCUMENTS_PAGE_SIZE } from '../site/paging.ts';
import { SECTIONS } from '../site/sections.ts';
import {
  type DocumentCondition,
  type DocumentConditions,
  documentConditions,
  href,
  sitePaths,
} from '../site/site-urls.ts';
import { type DocumentRow, type DocumentYear, groupByYear, toDocumentRow } from './documents.ts';
import { type CountedLink, type Link, sectionLink } from './links.ts';
import { type PageOfList, pagesOf } from './listing.ts';

/** One of the four filters above a list. */
export interface DocumentFilter {
  readonly label: string;
  /** What is chosen, in words. */
  readonly chosen?: string | undefined;
  /** Every choice, and first of all none. */
  readonly options: readonly CountedLink[];
}

export interface DocumentListPage extends PageOfList {
  /** Its name on the page, below the way to it. */
  readonly heading: string;
  /** Its name everywhere else: a type is called as many a category of news. */
  readonly title: string;
  readonly path: string;
  readonly trail: readonly Link[];
  /** False where the same documents stand under a shorter address. */
  readonly indexed: boolean;
  /** True for the first page of all documents. */
  readonly isFirst: boolean;
  /** True where all are of one year, which the title names. */
  readonly isOfOneYear: boolean;
  readonly years: readonly DocumentYear[];
  readonly filters: readonly DocumentFilter[];
}

const LABELS: Readonly<Record<DocumentCondition, string>> = {
  type: 'Loại văn bản',
  authority: 'Cơ quan ban hành',
  year: 'Năm ban hành',
  validity: 'Hiệu lực',
};

/** So many documents are seen at a glance: no filter stands above them. */
const FEW = 5;
/** So many choices of a filter are still read through; rarer ones are reached from their documents. */
const MOST_CHOICES = 40;

/** What one document says to one condition. */
interface Value {
  /** A part of an address; empty where the words hold no letter that an address may have. */
  readonly id: string;
  readonly label: string;
}

interface Known {
  readonly row: DocumentRow;
  readonly values: Readonly<Record<DocumentCondition, Value>>;
}

interface List {
  readonly conditions: DocumentConditions;
  readonly own: readonly Known[];
}

type Choices = Readonly<Record<DocumentCondition, readonly Value[]>>;

/** @param documents newest first */
export function toDocumentLists(documents: readonly DocumentEntry[], now: Date): DocumentListPage[] {
  const known = documents.map((document): Known => {
    const row = toDocumentRow(document, documents, now);
    return { row, values: valuesOf(row) };
  });
  const lists = listsOf(known);
  const choices = Object.fromEntries(
    documentConditions.map((name) => [name, choicesOf(name, known)]),
  ) as unknown as Choices;
  return [...lists.values()].flatMap((list) => pagesOfList(list, lists, choices));
}

function valuesOf({ type, authority, issuedOn, validity }: DocumentRow): Known['values'] {
  const named = (label: string): Value => ({ id: folderName(label), label });
  const year = issuedOn.iso.slice(0, 4);
  return {
    type: named(type),
    authority: named(authority),
    year: named(year),
    // The day on which it takes effect is the document's own.
    validity: named(validity.state === 'upcoming' ? 'Chưa có hiệu lực' : validity.label),
  };
}

/** The lists that exist, by their addresses. */
function listsOf(known: readonly Known[]): Map<string, List> {
  const lists = new Map<string, List>();
  const add = (list: List) => lists.set(sitePaths.documentList(list.conditions), list);
  const all: List = { conditions: {}, own: known };
  if (known.length > 0) add(all);
  // By validity documents are told apart where they differ; the other lists are addresses that one may rely on.
  const single = documentConditions.flatMap((name) => {
    const parts = partsOf(all, name);
    return name === 'validity' && parts.length < 2 ? [] : parts;
  });
  for (const list of single) add(list);
  for (const list of single.filter(({ own }) => own.length > DOCUMENTS_PAGE_SIZE)) {
    for (const name of documentConditions) {
      const parts = list.conditions[name] === undefined ? partsOf(list, name) : [];
      if (parts.length > 1) parts.forEach(add);
    }
  }
  return lists;
}

/** A list taken apart by one more condition. Spellings that fold to the same address are one. */
function partsOf({ conditions, own }: List, name: DocumentCondition): List[] {
  const parts = Map.groupBy(own, ({ values }) => values[name].id);
  return [...parts]
    .filter(([id]) => id !== '')
    .map(([id, part]) => ({ conditions: { ...conditions, [name]: id }, own: part }));
}

/** The commonest values, in the order in which readers look for one, each called as the newest document calls it. */
function choicesOf(name: DocumentCondition, known: readonly Known[]): Value[] {
  return partsOf({ conditions: {}, own: known }, name)
    .toSorted((a, b) => b.own.length - a.own.length)
    .slice(0, MOST_CHOICES)
    .flatMap(({ own: [newest] }) => newest?.values[name] ?? [])
    .sort((a, b) => (name === 'year' ? compareText(b.id, a.id) : compareText(a.label, b.label)));
}

function pagesOfList(list: List, lists: ReadonlyMap<string, List>, choices: Choices): DocumentListPage[] {
  const { conditions, own } = list;
  const all = lists.get(sitePaths.documents)?.own.length ?? 0;
  const heading = headingOf(list);
  const hrefOf = (page: number) => href(sitePaths.documentList(conditions, page));
  const filters = all > FEW ? filtersOf(list, lists, choices) : [];
  const above = aboveOf(list, lists);
  const named = (name: string, page: number) => (page === 1 ? name : `${name}, trang ${page}`);
  const title = conditions.type === undefined ? heading : `${SECTIONS.documents.label}: ${heading}`;
  return pagesOf(own, hrefOf, DOCUMENTS_PAGE_SIZE).map(({ items, ...page }) => ({
    ...page,
    heading: named(heading, page.number),
    title: named(title, page.number),
    path: sitePaths.documentList(conditions, page.number),
    trail: page.number === 1 ? above : [...above, { label: heading, href: hrefOf(1) }],
    indexed: Object.keys(conditions).length === 0 || (above.length === 1 && own.length < all),
    isFirst: Object.keys(conditions).length === 0 && page.number === 1,
    isOfOneYear: conditions.year !== undefined,
    years: groupByYear(items.map(({ row }) => row)),
    filters,
  }));
}

/** `Quyết định của Ủy ban nhân dân xã Mẫu`, `Văn bản năm 2025`, `Kế hoạch còn hiệu lực`. */
function headingOf({ conditions, own: [newest] }: List): string {
  const words = (name: DocumentCondition) => (conditions[name] && newest?.values[name].label) || '';
  return [
    words('type') || SECTIONS.documents.label,
    words('authority') && ` của ${words('authority')}`,
    words('year') && ` năm ${words('year')}`,
    words('validity') && ` ${words('validity').toLowerCase()}`,
  ].join('');
}

/** The lists that this one is a part of, from the widest. */
function aboveOf({ conditions }: List, lists: ReadonlyMap<string, List>): Link[] {
  const names = documentConditions.filter((name) => conditions[name] !== undefined);
  return names.map((_, index) => {
    const path = sitePaths.documentList(
      Object.fromEntries(names.slice(0, index).map((name) => [name, conditions[name]])),
    );
    const list = lists.get(path);
    return list ? { label: headingOf(list), href: href(path) } : sectionLink(SECTIONS.documents);
  });
}

/** The filters that lead somewhere from a list, each keeping what another has chosen. A list that fits on a page needs no more. */
function filtersOf(
  { conditions, own }: List,
  lists: ReadonlyMap<string, List>,
  choices: Choices,
): DocumentFilter[] {
  const isNarrow = Object.keys(conditions).length > 0 && own.length <= DOCUMENTS_PAGE_SIZE;
  return documentConditions.flatMap((name) => {
    const { [name]: chosen, ...others } = conditions;
    const optionOf = (label: string, id: string | undefined): CountedLink[] => {
      const path = sitePaths.documentList(id === undefined ? others : { ...others, [name]: id });
      const list = lists.get(path);
      return list ? [{ label, href: href(path), count: list.own.length, current: id === chosen }] : [];
    };
    if (chosen === undefined && isNarrow) return [];
    const options = choices[name].flatMap(({ id, label }) => optionOf(label, id));
    if (options.length < 2 && chosen === undefined) return [];
    return {
      label: LABELS[name],
      chosen: chosen && own[0]?.values[name].label,
      options: [...optionOf('Tất cả', undefined), ...options],
    };
  });
}
