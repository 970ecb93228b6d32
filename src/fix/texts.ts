/**
 * Mends the texts and data files: in memory, step by step, each step held against the check before it counts. What the
 * check then likes less than before is not done.
 */
import { readFileSync, statSync } from 'node:fs';
import { readTree } from '../check/files/tree.ts';
import { type Finding, visible } from '../check/finding.ts';
import { type CheckOptions, checkContent } from '../check/index.ts';
import { TEXT_BYTES } from '../check/limits.ts';
import { replaceFile } from '../system/replace-file.ts';
import { type Certain, certainOf } from './certain.ts';
import { type Change, changesOf } from './change.ts';
import { readingOf } from './reading.ts';
import { STEPS, type Step } from './tidy.ts';

/** A file while it is mended. */
interface Mended {
  readonly path: string;
  /** As findings name it. */
  readonly file: string;
  /** What lies on the disk. */
  readonly bytes: Buffer;
  text: string;
  readonly changes: Change[];
  /** Remedies that did not do what they said: they are followed no more. */
  readonly refused: Set<string>;
  /** Whether several at once did harm: then they are followed one by one. */
  isAlone: boolean;
}

/** What a file might be next. */
interface Attempt {
  readonly of: Mended;
  readonly text: string;
  readonly changes: readonly Change[];
  /** The findings that must be gone then. */
  readonly followed: readonly Certain[];
}

/** Findings of one file are told a hundred at a time, and a text has 1 MB at most. */
const MOST_ROUNDS = 60;

/**
 * @param check by which each step is held
 * @returns what was changed on the disk; each file is there whole, as it was or as it is to be
 */
export async function mendTexts(options: CheckOptions, check: Check = checkContent): Promise<Change[]> {
  const files = filesOf(options);
  if (files.length === 0) return [];
  const bench = new Bench(files, (instead) => check({ ...options, instead }));
  await bench.look();
  for (const step of STEPS) await bench.attempt(files.flatMap((of) => stepOf(of, step)));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const attempts = files.flatMap((of) => nextOf(of, bench.of(of)));
    if (attempts.length === 0) break;
    await bench.attempt(attempts);
  }
  return files.flatMap(write);
}

type Check = (options: CheckOptions) => Promise<Finding[]>;
type Trial = (instead: ReadonlyMap<string, Buffer>) => Promise<Finding[]>;

/** The files as they are in memory, and what the check says of them. */
class Bench {
  readonly #files: readonly Mended[];
  readonly #check: Trial;
  #findings: ReadonlyMap<string, readonly Finding[]> = new Map();

  constructor(files: readonly Mended[], check: Trial) {
    this.#files = files;
    this.#check = check;
  }

  async look(): Promise<void> {
    this.#findings = await this.#told(new Map());
  }

  of({ file }: Mended): readonly Finding[] {
    return this.#findings.get(file) ?? [];
  }

  /** Keeps of the attempts those that the check likes. */
  async attempt(attempts: readonly Attempt[]): Promise<void> {
    if (attempts.length === 0) return;
    const then = await this.#told(new Map(attempts.map(({ of, text }) => [of, text])));
    const [good, bad] = [false, true].map((wanted) =>
      attempts.filter(
        ({ of, followed }) => isWorse(this.of(of), then.get(of.file) ?? [], followed) === wanted,
      ),
    ) as [Attempt[], Attempt[]];
    for (const { of, text, changes } of good) {
      of.text = text;
      of.changes.push(...changes);
    }
    for (const { of, followed } of bad) {
      if (followed.length > 1) of.isAlone = true;
      else for (const one of followed) of.refused.add(nameOf(one));
    }
    this.#findings = bad.length === 0 ? then : await this.#told(new Map());
  }

  async #told(texts: ReadonlyMap<Mended, string>) {
    const instead = new Map(
      this.#files.map((file) => [file.path, Buffer.from(texts.get(file) ?? file.text)] as const),
    );
    return Map.groupBy(await this.#check(instead), ({ file }) => file);
  }
}

function filesOf({ contentDir, workingDir = process.cwd() }: CheckOptions): Mended[] {
  const { entries, data } = readTree(contentDir, workingDir, []);
  return [...entries, ...data.values()].flatMap(({ path, file: named }) => {
    const bytes = bytesOf(path);
    const reading = bytes && readingOf(bytes);
    if (!reading) return [];
    const file = visible(named);
    const changes = reading.turned.map((turned) => ({ file, line: null, ...turned }));
    return [{ path, file, bytes, text: reading.text, changes, refused: new Set<string>(), isAlone: false }];
  });
}

/** @returns undefined of a file that cannot be read or is no text any more, which the check tells */
function bytesOf(path: string): Buffer | undefined {
  try {
    return statSync(path).size > TEXT_BYTES ? undefined : readFileSync(path);
  } catch {
    return undefined;
  }
}

function stepOf(of: Mended, { why, mend }: Step): Attempt[] {
  const text = mend(of.text);
  return text === of.text
    ? []
    : [{ of, text, changes: changesOf(of.file, of.text, text, why), followed: [] }];
}

function nextOf(of: Mended, findings: readonly Finding[]): Attempt[] {
  const certain = certainOf(findings, of.text).filter((one) => !of.refused.has(nameOf(one)));
  const followed = of.isAlone ? certain.slice(0, 1) : apart(certain);
  if (followed.length === 0) return [];
  let { text } = of;
  const changes: Change[] = [];
  // From the end on, so that the offsets before it stay right.
  for (const { replacement, message } of followed.toReversed()) {
    const next = text.slice(0, replacement.start) + replacement.text + text.slice(replacement.end);
    changes.unshift(...changesOf(of.file, text, next, message));
    text = next;
  }
  return text === of.text ? [] : [{ of, text, changes, followed }];
}

/** Those that do not meet, in the order of the text: of two that do, the first. */
export function apart(certain: readonly Certain[]): Certain[] {
  const chosen: Certain[] = [];
  for (const one of certain.toSorted((a, b) => a.replacement.start - b.replacement.start)) {
    const end = chosen.at(-1)?.replacement.end ?? -1;
    if (one.replacement.start > end) chosen.push(one);
  }
  return chosen;
}

const nameOf = ({ rule, message }: Finding) => `${rule} ${message}`;

/** A remedy that left its finding there, or a fault of a kind that was not there before and for which none has gone. */
export function isWorse(
  before: readonly Finding[],
  after: readonly Finding[],
  followed: readonly Certain[],
): boolean {
  const count = (findings: readonly Finding[], name: string) =>
    findings.filter((one) => nameOf(one) === name).length;
  const isCut = before.some(({ rule }) => rule === 'too-many');
  const names = new Set(followed.map(nameOf));
  if (!isCut && [...names].some((name) => count(after, name) >= count(before, name))) return true;
  const known = new Set(before.map(({ rule }) => rule));
  const left = new Set(after.map(nameOf));
  const isReadFurther = before.some((one) => one.severity === 'error' && !left.has(nameOf(one)));
  return !isReadFurther && after.some(({ rule }) => !known.has(rule));
}

function write({ path, bytes, text, changes }: Mended): readonly Change[] {
  if (Buffer.from(text).equals(bytes)) return [];
  // Somebody saved it in the meantime: the next run reads it again.
  if (!readFileSync(path).equals(bytes)) return [];
  replaceFile(path, text);
  return changes;
}
