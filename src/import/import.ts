/** `npm run import`: files become drafts, one after the other; what cannot be taken stops none of the others. */
import { basename, dirname, extname, join } from 'node:path';
import { examineContent, type Finding, formatFinding } from '../check/index.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { type Problem, problemInWords } from '../system/errors.ts';
import { replaceFile } from '../system/replace-file.ts';
import { type Draft, draftOf, type Setting } from './draft.ts';
import { readFile } from './files.ts';
import { readPasted } from './pasted.ts';
import { Drafts, shownPath } from './place.ts';
import { NotTaken } from './refused.ts';
import { type Source, sourcesOf } from './sources.ts';
import type { Read } from './text.ts';
import { Together } from './together.ts';

interface Made {
  /** As the editor sees it. */
  readonly path: string;
  readonly from: string;
  readonly remains: readonly string[];
}

export interface Imported {
  readonly drafts: readonly Made[];
  /** Files that were not taken, with the reason. */
  readonly refused: readonly Problem[];
  /** Of a folder: pages that hold no article, and copies of others. */
  readonly passedOver: readonly Problem[];
  /** What the check says of the drafts. */
  readonly findings: readonly Finding[];
}

export interface Given {
  readonly files: readonly string[];
  /** What was piped to the command, where one of the files is `-`. */
  readonly piped?: Uint8Array | undefined;
  readonly progress: (line: () => string) => void;
}

export async function importFiles(
  { files, piped, progress }: Given,
  contentDir: string,
  setting: Setting,
): Promise<Imported> {
  const run = new Run(contentDir, setting);
  const stop = () => {
    run.end();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    for (const file of files) {
      if (file === '-')
        await run.take({ shown: '-', isOfMany: false }, 'bai-dan', () =>
          readPasted(piped ?? new Uint8Array()),
        );
      else await run.takeAll(file, progress);
    }
    run.link();
  } finally {
    run.end();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  const { made, refused, passedOver } = run;
  return {
    drafts: made,
    refused,
    passedOver,
    findings: made.length === 0 ? [] : await findingsOf(made, contentDir, setting.now),
  };
}

class Run {
  readonly made: Made[] = [];
  readonly refused: Problem[] = [];
  readonly passedOver: Problem[] = [];
  readonly #contentDir: string;
  readonly #setting: Setting;
  readonly #drafts: Drafts;
  /** Texts that were read, by their fingerprints: a saved site has many pages twice. */
  readonly #texts = new Map<string, string>();
  readonly #together = new Together();

  constructor(contentDir: string, setting: Setting) {
    this.#contentDir = contentDir;
    this.#setting = setting;
    this.#drafts = new Drafts(contentDir);
  }

  /** When all are there: what they say of each other. */
  link(): void {
    for (const [path, text] of this.#together.linked()) replaceFile(join(this.#contentDir, path), text);
  }

  end(): void {
    this.#drafts.end();
  }

  async takeAll(file: string, progress: Given['progress']): Promise<void> {
    let sources: Source[] = [];
    try {
      sources = sourcesOf(file);
    } catch (error) {
      this.#tell(error, { shown: file, isOfMany: false });
    }
    for (const [at, source] of sources.entries()) {
      progress(() => `Đang đọc ${at + 1}/${sources.length}: ${source.shown}`);
      const name = basename(source.path, extname(source.path));
      await this.take(source, name, () =>
        readFile({ path: source.path, root: source.root, now: this.#setting.now }),
      );
    }
  }

  async take(source: Pick<Source, 'shown' | 'isOfMany'>, name: string, read: () => Read): Promise<void> {
    try {
      const draft = await draftOf(read(), name, this.#setting);
      const text = textOf(draft);
      const same = this.#texts.get(text);
      if (same !== undefined && source.isOfMany)
        throw new NotTaken('same-text', `trùng với ${same}`, 'không cần làm gì');
      this.#texts.set(text, source.shown);
      const path = this.#drafts.put(draft);
      this.#together.add(draft, path, basename(dirname(path)));
      this.made.push({
        path: shownPath(this.#contentDir, path),
        from: source.shown,
        remains: draft.remains,
      });
    } catch (error) {
      this.#tell(error, source);
    }
  }

  #tell(error: unknown, { shown, isOfMany }: Pick<Source, 'shown' | 'isOfMany'>): void {
    if (!(error instanceof NotTaken)) throw error;
    const isNoFault = isOfMany && (error.problem.rule === 'no-article' || error.problem.rule === 'same-text');
    (isNoFault ? this.passedOver : this.refused).push({ ...error.problem, where: shown });
  }
}

/** Without what differs by the address alone. */
const textOf = ({ slug, files }: Draft): string => {
  const text = String(files.get('index.md'));
  return `${slug} ${fingerprint(text.slice(text.indexOf('\n---\n')))}`;
};

async function findingsOf(drafts: readonly Made[], contentDir: string, now: Date): Promise<Finding[]> {
  const { findings } = await examineContent({ contentDir, now });
  const ours = new Set(drafts.map(({ path }) => path));
  return findings.filter(({ file }) => ours.has(file));
}

/** The lines that an editor reads, drafts first. */
export function* told({ drafts, refused, passedOver, findings }: Imported): Generator<string> {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  let toDo = 0;
  for (const { path, from, remains } of drafts) {
    const found = byFile.get(path) ?? [];
    if (remains.length + found.length > 0) toDo += 1;
    yield path;
    if (drafts.length > 1) yield `  từ ${from}`;
    for (const what of remains) yield `  còn phải làm: ${what}.`;
    for (const finding of found) yield `  ${formatFinding(finding)}`;
  }
  for (const problem of passedOver) yield `Bỏ qua ${problem.where}: ${problem.what}.`;
  for (const problem of refused) yield problemInWords(problem);
  if (drafts.length + refused.length + passedOver.length > 1) {
    yield `${drafts.length} bản nháp, ${toDo} còn việc phải làm; ${refused.length} tệp không lấy được; bỏ qua ${passedOver.length} trang.`;
  }
}
