/**
 * The content check: one for `npm run check`, for the build and for the editors' form.
 *
 * It reads every file once, then holds the whole together. `files/` says of every file what it is; `data/` reads front
 * matter, YAML and JSON and holds them to their schemas; `body/` judges texts; `rules/` holds what a schema cannot say.
 * A new rule is a file in `rules/` or `body/`: what needs the file alone is called where that is read (entry-of.ts,
 * data/data-files.ts), what needs the whole content here or in check-entries.ts.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { VERIFICATION_FOLDER } from '../html/verification.ts';
import { componentNames } from '../schemas/components.ts';
import { readAt } from '../system/file-bytes.ts';
import { AddressBook } from './addresses.ts';
import { Anchors } from './anchors.ts';
import { checkEntries } from './check-entries.ts';
import type { CheckedContent } from './checked.ts';
import { type Count, countEntries } from './count.ts';
import { checkDataFiles, type DataFiles, readDataFiles } from './data/data-files.ts';
import { displayPath, type EntryFile, readTree } from './files/tree.ts';
import { compareFindings, type Finding } from './finding.ts';
import { guarded } from './guard.ts';
import { listAddresses, type OfData } from './list-addresses.ts';
import { passed } from './passed.ts';
import { readEntry } from './read-entry.ts';
import { checkDocuments } from './rules/documents.ts';
import { contentsIn } from './rules/file-contents.ts';
import { checkAliases, checkNames } from './rules/names.ts';
import { checkOldAddresses } from './rules/old-addresses.ts';
import { checkOrganisation } from './rules/organisation.ts';
import { knownNames, listNames } from './rules/references.ts';
import { checkRemoved } from './rules/removed.ts';
import { checkSameNames } from './rules/same-names.ts';
import { checkNavigation } from './rules/site.ts';
import { checkSiteFiles } from './rules/site-files.ts';
import { checkTags } from './rules/tags.ts';
import { reporter } from './source.ts';
import { checkStyleOfAll } from './style/of-all.ts';

export { addressesThrough, type LiveAddress, vanishing } from './against.ts';
export { formatAnnotation } from './annotation.ts';
export { type CheckedContent, checkedContent, handOver, isLoaded } from './checked.ts';
export { formatCount } from './count.ts';
export { readYamlAs } from './data/one-file.ts';
export { findingsOf, outsideLinks } from './external-links.ts';
export { displayPath } from './files/tree.ts';
export {
  type Finding,
  formatFinding,
  formatPlace,
  formatSummary,
  hasErrors,
  SEVERITY_NAMES,
  type Severity,
} from './finding.ts';
export { renamedWithoutAlias } from './renamed.ts';
export { formatSince, stateOf } from './since.ts';

export interface CheckOptions {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** The moment for which the content is judged: what is published then exists. */
  readonly now: Date;
  /** Components that `.mdx` files may name. */
  readonly mdxComponents?: readonly string[];
  /** Files are named relative to it. */
  readonly workingDir?: string;
  /** What is read in the place of texts and data files, by their absolute path: what `--fix` is about to write. */
  readonly instead?: ReadonlyMap<string, Buffer>;
}

/** @returns what is wrong with the content, in the order of its files and lines */
export const checkContent = async (options: CheckOptions): Promise<Finding[]> =>
  (await examineContent(options)).findings;

export interface Examined {
  readonly findings: Finding[];
  readonly count: Count;
  readonly checked: CheckedContent;
  /** What stands at which address. */
  readonly addresses: AddressBook;
}

/** The check, with what it has passed for those that build of it. */
export async function examineContent({
  contentDir,
  now,
  mdxComponents = componentNames(),
  workingDir = process.cwd(),
  instead,
}: CheckOptions): Promise<Examined> {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    return withoutFolder(displayPath(contentDir, workingDir), now);
  }
  const findings: Finding[] = [];
  const tree = readTree(contentDir, workingDir, findings, instead);
  checkNames(tree.entries, tree.newNames, findings);
  const data = readDataFiles(tree, findings);
  checkDataFiles(data, tree, now);
  checkSiteFiles(tree, contentDir, findings);
  const ids = data['categories.yaml'].value?.map(({ id }) => id);
  const headOf = ({ path }: EntryFile) => readAt(path, 0, HEAD_BYTES).toString('utf8');
  const names = listNames(tree.entries, ids, headOf);
  const entries = tree.entries.map((at) =>
    guarded(at.file, findings, () =>
      readEntry(at, findings, knownNames(names, at, tree.beside.get(at.folder))),
    ),
  );
  const read = entries.filter((entry) => entry !== undefined);
  checkTags(read);
  checkDocuments(read);
  checkSameNames(read);
  checkAliases(read, tree.entries);
  checkOrganisation(data['organisation.yaml'], read);
  checkStyleOfAll(read, { contentDir, tree, now }, findings);
  const removed = data['removed.yaml'];
  if (removed.value && removed.data)
    checkRemoved(removed.value, removed.data, removed.report, { files: tree.entries, entries: read });
  const anchors = new Anchors();
  const site = data['site.yaml'];
  const verification = tree.beside.get(VERIFICATION_FOLDER);
  const addresses = listAddresses(tree.entries, entries, addressesOfData(data), verification);
  guarded(tree.display('site.yaml'), findings, () => {
    if (site.value && site.data) checkNavigation(site.value, site.data, { addresses, anchors }, site.report);
  });
  guarded(tree.display('redirects.csv'), findings, () => {
    checkOldAddresses(
      read,
      { ...data['redirects.csv'], file: tree.display('redirects.csv') },
      addresses,
      now,
    );
  });
  const siteUrl = site.value?.url;
  await checkEntries(
    entries,
    tree,
    {
      now,
      mdxComponents,
      beside: tree.beside,
      newNames: tree.newNames,
      hasData: (name) => tree.data.has(name),
      contentsIn: (folder) => contentsIn(join(contentDir, folder)),
      names,
      addresses,
      anchors,
      siteUrl,
    },
    findings,
  );
  findings.sort(compareFindings);
  const count = countEntries(
    read.flatMap(({ content }) => (content ? [content] : [])),
    now,
  );
  return { findings, count, checked: passed(contentDir, tree, entries, data, findings), addresses };
}

/** Longer front matter than this holds what an entry is called further up. */
const HEAD_BYTES = 64 * 1024;

/** What is there, or may be: of a file that cannot be read one fault is told once. */
function addressesOfData(data: DataFiles): OfData {
  const site = data['site.yaml'].value;
  const procedures = data['stats/procedures.json'];
  const days = data['stats/days.json'];
  return {
    hasEnglish: !site || site.english !== undefined,
    hasProcedures: procedures.there && procedures.value?.length !== 0,
    hasVisitorsFile: days.there && Object.keys(days.value ?? { unread: 0 }).length > 0,
    categories: data['categories.yaml'].value ?? [],
    redirects: data['redirects.csv'].value ?? [],
  };
}

function withoutFolder(shown: string, now: Date): Examined {
  const findings: Finding[] = [];
  const report = reporter(shown, '', findings);
  report({
    rule: 'missing-file',
    message: 'Không có thư mục nội dung.',
    remedy: 'tạo thư mục content, hoặc ghi đúng đường dẫn trong biến CONTENT_DIR.',
  });
  const checked = { entries: new Map(), data: new Map(), files: new Set<string>() };
  return { findings, count: countEntries([], now), checked, addresses: new AddressBook() };
}
