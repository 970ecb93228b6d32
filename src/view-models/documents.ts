import { formatDay, isoDateTime, isoDay, startOfDay } from '../lib/dates.ts';
import { folderName } from '../lib/paths.ts';
import type { DocumentEntry } from '../queries/documents.ts';
import { STATUS_NAMES } from '../site/called.ts';
import { bareMediaType } from '../site/file-types.ts';
import { type DocumentCondition, href, sitePaths } from '../site/site-urls.ts';
import { type Download, toDownloads } from './downloads.ts';
import type { Link } from './links.ts';
import { stateMark } from './state-mark.ts';
import type { DocumentFacts } from './structured-data.ts';

/** Where a document stands on a day: the class of its mark and the words that say so. */
export interface Validity {
  readonly state: 'valid' | 'upcoming' | 'partial' | 'ended';
  readonly label: string;
}

export interface DocumentRow {
  readonly number: string;
  readonly href: string;
  readonly type: string;
  /** What the document is called in a list: its type, and what it is about. */
  readonly heading: string;
  readonly abstract: string;
  readonly authority: string;
  readonly issuedOn: { readonly text: string; readonly iso: string };
  readonly validity: Validity;
}

export interface DocumentView extends DocumentRow {
  readonly title: string;
  readonly signer?: string | undefined;
  readonly effectiveOn: string;
  readonly expiresOn?: string | undefined;
  readonly mark?: string | undefined;
  readonly replaces: readonly Link[];
  readonly replacedBy: readonly Link[];
  readonly downloads: readonly Download[];
  /** The newest others of its type. */
  readonly others: readonly DocumentRow[];
  /** Where all of its type and of its authority are listed; undefined where it is the only one. */
  readonly ofType?: Link | undefined;
  readonly ofAuthority?: Link | undefined;
}

const OTHERS = 4;

/** A document that replaces another does so from the day it takes effect. */
export function validityOf(document: DocumentEntry, all: readonly DocumentEntry[], now: Date): Validity {
  const { data } = document;
  const today = isoDay(now);
  const replaced = all.some(
    (other) => other.data.replaces?.includes(document.slug) && effectiveDay(other) <= today,
  );
  if (replaced || (data.expiresOn !== undefined && data.expiresOn <= today)) {
    return { state: 'ended', label: 'Hết hiệu lực' };
  }
  if (data.status === 'ngung-hieu-luc') return { state: 'ended', label: STATUS_NAMES[data.status] };
  if (effectiveDay(document) > today)
    return { state: 'upcoming', label: `Có hiệu lực từ ${formatDay(effectiveDay(document))}` };
  if (data.status === 'het-hieu-luc-mot-phan') return { state: 'partial', label: STATUS_NAMES[data.status] };
  return { state: 'valid', label: 'Còn hiệu lực' };
}

const effectiveDay = ({ data }: DocumentEntry): string => data.effectiveOn ?? data.issuedOn;

export function toDocumentRow(
  document: DocumentEntry,
  all: readonly DocumentEntry[],
  now: Date,
): DocumentRow {
  const { data, slug } = document;
  return {
    number: data.number,
    href: href(sitePaths.document(slug)),
    type: data.type,
    heading: headingOf(data),
    abstract: data.abstract,
    authority: data.authority,
    issuedOn: { text: formatDay(data.issuedOn), iso: isoDateTime(startOfDay(data.issuedOn)) },
    validity: validityOf(document, all, now),
  };
}

/** `Kế hoạch: Lấy nước vụ xuân`; an abstract that names the type itself stands alone. */
function headingOf({ type, abstract }: DocumentEntry['data']): string {
  const names = abstract.toLowerCase().startsWith(type.toLowerCase());
  return names ? abstract : `${type}: ${abstract}`;
}

export interface DocumentYear {
  readonly year: string;
  readonly rows: readonly DocumentRow[];
}

/** Documents under the year of their issue, in the order in which they come. */
export function groupByYear(rows: readonly DocumentRow[]): DocumentYear[] {
  const years = Map.groupBy(rows, (row) => row.issuedOn.iso.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({ year, rows: ofYear }));
}

function listLink(label: string, condition: DocumentCondition): Link | undefined {
  const id = folderName(label);
  return id === '' ? undefined : { label, href: href(sitePaths.documentList({ [condition]: id })) };
}

export function toDocumentView(
  document: DocumentEntry,
  all: readonly DocumentEntry[],
  now: Date,
): DocumentView {
  const { data, slug } = document;
  const linkTo = (other: DocumentEntry): Link => ({
    label: `${other.data.type} ${other.data.number}`,
    href: href(sitePaths.document(other.slug)),
  });
  const others = all.filter((other) => other.slug !== slug);
  const sameType = others.filter((other) => other.data.type === data.type);
  return {
    ...toDocumentRow(document, all, now),
    title: `${data.type} ${data.number}`,
    signer: data.signer,
    effectiveOn: formatDay(effectiveDay(document)),
    expiresOn: data.expiresOn && formatDay(data.expiresOn),
    mark: stateMark(document.state),
    replaces: all.filter((other) => data.replaces?.includes(other.slug)).map(linkTo),
    replacedBy: all.filter((other) => other.data.replaces?.includes(slug)).map(linkTo),
    others: sameType.slice(0, OTHERS).map((other) => toDocumentRow(other, all, now)),
    ofType: sameType.length > 0 ? listLink(data.type, 'type') : undefined,
    ofAuthority: others.some((other) => other.data.authority === data.authority)
      ? listLink(data.authority, 'authority')
      : undefined,
    downloads: toDownloads(document.files, (name) => href(sitePaths.documentFile(slug, name))),
  };
}

/** The same for search engines. */
export function toDocumentFacts({ data }: DocumentEntry, view: DocumentView): DocumentFacts {
  return {
    number: data.number,
    type: data.type,
    authority: data.authority,
    abstract: data.abstract,
    issuedOn: data.issuedOn,
    effectiveOn: data.effectiveOn ?? data.issuedOn,
    expiresOn: data.expiresOn,
    state: view.validity.state,
    replaces: view.replaces,
    files: view.downloads.map(({ href: address, title }) => ({
      href: address,
      title,
      type: bareMediaType(address),
    })),
  };
}
