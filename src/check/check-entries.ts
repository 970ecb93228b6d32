/** Holds each text to the rules that need the whole content: what it names is there, and what lies beside it is named. */
import { join } from 'node:path';
import { fold } from '../lib/text.ts';
import { rowOf } from '../schemas/kinds.ts';
import { publishState } from '../site/publish.ts';
import type { AddressBook } from './addresses.ts';
import type { Anchors } from './anchors.ts';
import { type Answer, MarkdownEngine } from './body/engine.ts';
import { checkBody } from './body/index.ts';
import type { LinkContext } from './body/links.ts';
import { questionsOf } from './body/markdown.ts';
import { downloadsOf, type Entry, publishable } from './entry.ts';
import type { ContentTree } from './files/tree.ts';
import type { Finding } from './finding.ts';
import { guarded } from './guard.ts';
import { checkMoments, checkYears } from './rules/moments.ts';
import { checkYear } from './rules/names.ts';
import { checkFiles, checkReferences, type Names } from './rules/references.ts';
import { checkUnused, type Used } from './rules/unused.ts';

export interface Surroundings {
  readonly contentDir: string;
  readonly now: Date;
  readonly mdxComponents: readonly string[];
  readonly tree: ContentTree;
  readonly names: Names;
  readonly addresses: AddressBook;
  readonly anchors: Anchors;
  /** Address of the site, where site.yaml gives it. */
  readonly siteUrl: string | undefined;
}

/** @param entries what was read of the files of the tree, in their order */
export async function checkEntries(
  entries: readonly (Entry | undefined)[],
  surroundings: Surroundings,
  findings: Finding[],
): Promise<void> {
  const { tree } = surroundings;
  const used: Used = new Map();
  let index = 0;
  for await (const answers of answersTo(entries)) {
    const entry = entries[index];
    const { folder = '' } = tree.entries[index] ?? {};
    index += 1;
    const paths = entry && guarded(entry.at.file, findings, () => checkEntry(entry, answers, surroundings));
    // Nothing is said of files beside a text that could not be read to its end: it may name them.
    const known = used.get(folder) ?? { isRead: true, files: new Set() };
    for (const path of paths ?? []) known.files.add(fold(path));
    used.set(folder, {
      ...known,
      isRead: known.isRead && entry?.content !== undefined && paths !== undefined,
    });
  }
  checkUnused(tree, used, findings);
  surroundings.anchors.judge(surroundings.addresses);
}

/** @returns paths of the files that the entry names, undefined where its text cannot be read */
function checkEntry(
  entry: Entry,
  answers: readonly Answer[],
  { contentDir, now, mdxComponents, tree, names, addresses, anchors, siteUrl }: Surroundings,
): ReadonlySet<string> | undefined {
  const { at, content } = entry;
  const files = tree.beside.get(at.folder) ?? NO_FILES;
  const renamed = (file: string) => tree.newNames.renamed(at.folder, file);
  const neighbours = { files, folder: join(contentDir, at.folder), renamed };
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
  checkYear(entry, tree.newNames);
  checkYears(entry);
  checkMoments(entry, now);
  checkReferences(entry, names);
  const inFrontMatter = checkFiles(entry, neighbours);
  const inText = checkBody(entry, answers, {
    components: mdxComponents,
    hasData: (name) => tree.data.has(name),
    neighbours,
    hasPage: rowOf(at.kind).page !== undefined,
    needsText,
    links,
    anchors,
    parts: content && (rowOf(at.kind).parts?.(content.value) ?? []),
  });
  return inText && inFrontMatter.union(inText);
}

const NO_FILES: ReadonlySet<string> = new Set();

/** A text is before readers from now on, or from its own time when that is still to come. */
const laterOf = (now: Date, publishedAt: Date | undefined): Date =>
  publishedAt && publishState({ publishedAt }, now) === 'scheduled' ? publishedAt : now;

/** One for all checks of a process: starting it takes a tenth of a second. */
const engine = new MarkdownEngine();

/** Texts that the engine is given ahead of the rules. */
const AHEAD = 16;

/** What the engine says to each text, in their order. */
async function* answersTo(entries: readonly (Entry | undefined)[]): AsyncGenerator<readonly Answer[]> {
  const ask = (entry: Entry | undefined) =>
    Promise.all(entry ? questionsOf(entry).map((question) => engine.try(question)) : []);
  const asked: Promise<readonly Answer[]>[] = [];
  let next = 0;
  while (next < entries.length || asked.length > 0) {
    while (next < entries.length && asked.length <= AHEAD) {
      asked.push(ask(entries[next]));
      next += 1;
    }
    yield (await asked.shift()) ?? [];
  }
}
