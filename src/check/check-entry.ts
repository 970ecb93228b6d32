/** Holds one text to the rules that need to know what there is besides: what it names is there. */
import { rowOf } from '../schemas/kinds.ts';
import { publishState } from '../site/publish.ts';
import type { AddressBook } from './addresses.ts';
import type { Anchors } from './anchors.ts';
import type { Answer } from './body/attempt.ts';
import { checkBody } from './body/index.ts';
import type { LinkContext } from './body/links.ts';
import type { FileContents } from './body/pictures.ts';
import { downloadsOf, type Entry, publishable } from './entry.ts';
import type { NewNames } from './files/new-names.ts';
import { checkMoments, checkYears } from './rules/moments.ts';
import { checkYear } from './rules/names.ts';
import { checkFiles, checkReferences, type Names } from './rules/references.ts';

export interface Surroundings {
  readonly now: Date;
  readonly mdxComponents: readonly string[];
  /** Files beside the texts, by folder. */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
  readonly newNames: NewNames;
  /** Whether the content has this data file. */
  hasData(name: string): boolean;
  /** What is in the files beside the texts of a folder; undefined where they are not at hand. */
  contentsIn(folder: string): FileContents | undefined;
  readonly names: Names;
  readonly addresses: AddressBook;
  readonly anchors: Anchors;
  /** Address of the site, where site.yaml gives it. */
  readonly siteUrl: string | undefined;
}

/** @returns paths of the files that the entry names, undefined where its text cannot be read */
export function checkEntry(
  entry: Entry,
  answers: readonly Answer[],
  {
    now,
    mdxComponents,
    beside,
    newNames,
    hasData,
    contentsIn,
    names,
    addresses,
    anchors,
    siteUrl,
  }: Surroundings,
): ReadonlySet<string> | undefined {
  const { at, content } = entry;
  const files = beside.get(at.folder) ?? NO_FILES;
  const renamed = (file: string) => newNames.renamed(at.folder, file);
  const neighbours = { files, contents: contentsIn(at.folder), renamed };
  const state = content && publishable(content);
  const links: LinkContext = {
    addresses,
    at: state?.draft ? undefined : laterOf(now, state?.publishedAt),
    until: state?.expiresAt,
    siteUrl,
    downloads: content && downloadsOf(content),
    files,
    renamed,
  };
  const needsText = !state?.draft && rowOf(at.kind).needsText;
  checkYear(entry, newNames);
  checkYears(entry);
  checkMoments(entry, now);
  checkReferences(entry, names);
  const inFrontMatter = checkFiles(entry, neighbours);
  const inText = checkBody(entry, answers, {
    components: mdxComponents,
    hasData,
    neighbours,
    hasPage: rowOf(at.kind).page !== undefined,
    needsText,
    links,
    anchors,
    parts: content && (rowOf(at.kind).parts?.(content.value) ?? []),
  });
  return inText && new Set([...inFrontMatter, ...inText]);
}

const NO_FILES: ReadonlySet<string> = new Set();

/** A text is before readers from now on, or from its own time when that is still to come. */
const laterOf = (now: Date, publishedAt: Date | undefined): Date =>
  publishedAt && publishState({ publishedAt }, now) === 'scheduled' ? publishedAt : now;
