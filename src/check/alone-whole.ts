/**
 * All that can be said of an entry by itself, by the rules of `npm run check`: of the rest of the content its paths are
 * known, and what a build has made of it. What is not known is taken as right, and told by the whole check (alone.ts).
 */
import { VERIFICATION_FOLDER } from '../html/verification.ts';
import { componentNames } from '../schemas/components.ts';
import { isDataFile } from '../schemas/data-files.ts';
import { entryAt } from '../schemas/entry-place.ts';
import { ELSEWHERE } from './addresses.ts';
import type { Alone } from './alone.ts';
import { Anchors } from './anchors.ts';
import type { Answer, Question } from './body/attempt.ts';
import { questionsOf } from './body/markdown.ts';
import { checkEntry } from './check-entry.ts';
import type { Entry } from './entry.ts';
import { entryOf } from './entry-of.ts';
import { besideIn } from './files/beside.ts';
import { NewNames } from './files/new-names.ts';
import type { EntryFile } from './files/tree.ts';
import { compareFindings, type Finding } from './finding.ts';
import { guarded } from './guard.ts';
import { TEXT_BYTES } from './limits.ts';
import { listAddresses } from './list-addresses.ts';
import { checkDocuments } from './rules/documents.ts';
import { checkAliases, checkNames } from './rules/names.ts';
import { knownNames, listNames, type Names } from './rules/references.ts';
import { checkTags } from './rules/tags.ts';
import { reporter, sourceOfText, tooLong } from './source.ts';
import { checkCertificates } from './style/certificates.ts';

interface Read {
  readonly findings: Finding[];
  readonly files: readonly EntryFile[];
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: Names;
  /** Undefined for what is no entry, or cannot be read as one, which is reported. */
  readonly entry: Entry | undefined;
}

function read({ text, path, paths, known }: Alone): Read {
  const findings: Finding[] = [];
  const files = paths.flatMap((each): EntryFile[] => {
    const place = entryAt(each);
    return place ? [{ ...place, path: each, file: each }] : [];
  });
  const beside = besideIn(paths);
  const names = listNames(files, known.categories, () => undefined);
  const at = files.find((file) => file.path === path);
  const entry =
    at &&
    guarded(path, findings, () => {
      const bytes = new TextEncoder().encode(text).length;
      if (bytes > TEXT_BYTES) {
        reporter(path, '', findings)(tooLong(bytes));
        return undefined;
      }
      const source = sourceOfText(text, path, findings);
      return source && entryOf(at, source, knownNames(names, at, beside.get(at.folder)));
    });
  return { findings, files, beside, names, entry };
}

/** What the engine is to be asked of the entry before it is judged. */
export function questionsAlone(alone: Alone): readonly Question[] {
  const { entry } = read(alone);
  return entry ? questionsOf(entry) : [];
}

/**
 * @param answers what the engine said to the questions
 * @returns what is wrong, in the order of the lines
 */
export function checkAloneWhole(alone: Alone, answers: readonly Answer[]): Finding[] {
  const { findings, files, beside, names, entry } = read(alone);
  if (!entry) return findings.sort(compareFindings);
  const { path, paths, now, known } = alone;
  const newNames = new NewNames(paths);
  guarded(path, findings, () => {
    const ofNames: Finding[] = [];
    checkNames(files, newNames, ofNames);
    findings.push(...ofNames.filter(({ file }) => file === path));
    checkTags([entry]);
    checkDocuments([entry]);
    checkAliases([entry], files);
    checkCertificates([entry], now);
    const addresses = listAddresses(
      files,
      files.map((file) => (file === entry.at ? entry : ELSEWHERE)),
      {
        hasEnglish: false,
        hasProcedures: paths.includes('stats/procedures.json'),
        hasVisitorsFile: paths.includes('stats/days.json'),
        categories: (known.categories ?? []).map((id) => ({ id })),
        redirects: [...known.redirects, ...known.moved],
      },
      paths.flatMap((each) =>
        each.startsWith(`${VERIFICATION_FOLDER}/`) ? [each.slice(VERIFICATION_FOLDER.length + 1)] : [],
      ),
    );
    for (const address of known.addresses) addresses.add(address, 'always');
    const anchors = new Anchors();
    const there = new Set(paths);
    checkEntry(entry, answers, {
      now,
      mdxComponents: componentNames(),
      beside,
      newNames,
      hasData: (name) => isDataFile(name) && there.has(name),
      contentsIn: () => undefined,
      names,
      addresses,
      anchors,
      siteUrl: known.url,
    });
    anchors.judge(addresses);
  });
  return findings.sort(compareFindings);
}
