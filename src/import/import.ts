/** `npm run import`: files become drafts, one after the other; what cannot be taken stops none of the others. */
import { basename, extname } from 'node:path';
import { examineContent, type Finding, formatFinding } from '../check/index.ts';
import { type Problem, problemInWords } from '../system/errors.ts';
import { draftOf, type Setting } from './draft.ts';
import { readFile } from './files.ts';
import { Drafts, shownPath } from './place.ts';
import { NotTaken } from './refused.ts';

export interface Imported {
  readonly drafts: readonly { readonly path: string; readonly remains: readonly string[] }[];
  /** Files that were not taken, with the reason. */
  readonly refused: readonly Problem[];
  /** What the check says of the drafts. */
  readonly findings: readonly Finding[];
}

export interface Terminal {
  progress(line: () => string): void;
}

export async function importFiles(
  files: readonly string[],
  contentDir: string,
  setting: Setting,
  { progress }: Terminal,
): Promise<Imported> {
  const made: { path: string; remains: readonly string[] }[] = [];
  const refused: Problem[] = [];
  const drafts = new Drafts(contentDir);
  const stop = () => {
    drafts.end();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    for (const [at, file] of files.entries()) {
      progress(() => `Đang đọc ${at + 1}/${files.length}: ${file}`);
      try {
        const draft = await draftOf(readFile(file), basename(file, extname(file)), setting);
        made.push({ path: drafts.put(draft), remains: draft.remains });
      } catch (error) {
        if (!(error instanceof NotTaken)) throw error;
        refused.push({ ...error.problem, where: file });
      }
    }
  } finally {
    drafts.end();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  const findings =
    made.length === 0
      ? []
      : await findingsOf(
          made.map(({ path }) => path),
          contentDir,
          setting.now,
        );
  return {
    drafts: made.map(({ path, remains }) => ({ path: shownPath(contentDir, path), remains })),
    refused,
    findings,
  };
}

async function findingsOf(paths: readonly string[], contentDir: string, now: Date): Promise<Finding[]> {
  const { findings } = await examineContent({ contentDir, now });
  const ours = new Set(paths.map((path) => shownPath(contentDir, path)));
  return findings.filter(({ file }) => ours.has(file));
}

/** The lines that an editor reads, drafts first. */
export function* told({ drafts, refused, findings }: Imported): Generator<string> {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  for (const { path, remains } of drafts) {
    yield path;
    for (const what of remains) yield `  còn phải làm: ${what}.`;
    for (const finding of byFile.get(path) ?? []) yield `  ${formatFinding(finding)}`;
  }
  for (const problem of refused) yield problemInWords(problem);
}
