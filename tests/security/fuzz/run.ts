/** Runs the fuzzer over a range of seeds, in processes of its own, and goes on after one that the engine ended. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { linesOf } from '../worker-lines.ts';
import { ATTACHMENT, type FuzzedDocument, PICTURES, writeDocument } from './grammar.ts';
import { textOf } from './reading.ts';

const WORKER = resolve(import.meta.dirname, 'worker.ts');

/** A one-pixel GIF. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** `unchecked` renders what the check refuses too, `list` names what it passes. */
type Mode = 'checked' | 'unchecked' | 'list';

export interface FuzzReport {
  /** Their seeds, where they are listed. */
  readonly seeds: readonly number[];
  /** Documents that the check passed and that were rendered. */
  readonly passed: number;
  /** What went wrong, each with its seed and a small document that shows it; the first of each kind. */
  readonly failures: readonly string[];
}

interface Line {
  readonly passed?: number;
  readonly seed?: number;
  readonly faults?: readonly string[];
  readonly document?: FuzzedDocument;
}

/**
 * @param workers processes beside each other
 */
export async function fuzz(
  first: number,
  count: number,
  { workers = 2, mode = 'checked' }: { workers?: number; mode?: Mode } = {},
): Promise<FuzzReport> {
  const dir = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    writeNeighbours(dir);
    const share = Math.ceil(count / workers);
    const parts = await Promise.all(
      Array.from({ length: workers }, (_, at) =>
        fuzzRange(dir, first + at * share, Math.min(first + (at + 1) * share, first + count) - 1, mode),
      ),
    );
    const kinds = new Map<string, string>();
    for (const { kind, told } of parts.flatMap(({ failures }) => failures))
      if (!kinds.has(kind)) kinds.set(kind, told);
    return {
      passed: parts.reduce((sum, { passed }) => sum + passed, 0),
      seeds: parts.flatMap(({ seeds }) => seeds),
      failures: [...kinds.values()],
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The files that a document may name. */
export function writeNeighbours(dir: string): void {
  for (const name of [...PICTURES, ATTACHMENT]) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), name === ATTACHMENT ? '%PDF-1.4\n' : PICTURE);
  }
}

interface Failure {
  readonly kind: string;
  readonly told: string;
}

async function fuzzRange(
  dir: string,
  first: number,
  last: number,
  mode: string,
): Promise<{ passed: number; failures: Failure[]; seeds: number[] }> {
  const failures: Failure[] = [];
  const seeds: number[] = [];
  let passed = 0;
  for (let next = first; next <= last; ) {
    const progress = join(dir, `progress-${first}`);
    const { lines, code, errors } = await linesOf<Line>(WORKER, [
      dir,
      progress,
      String(next),
      String(last),
      mode,
    ]);
    seeds.push(...lines.flatMap(({ seed, faults }) => (seed === undefined || faults ? [] : [seed])));
    failures.push(...lines.flatMap((line) => failureOf(line) ?? []));
    const ended = lines.find((line) => line.passed !== undefined);
    if (ended) return { passed: passed + (ended.passed ?? 0), failures, seeds };
    const broken = readProgress(progress, errors);
    passed += broken.passed;
    next = broken.seed + 1;
    // An abort while a document is checked is a refusal: the check itself runs the engine in a process of its own.
    if (broken.phase !== 'render') continue;
    const fault = `the engine ended the process (${code ?? 'a signal'}) while it rendered what the check had passed`;
    failures.push({ kind: fault, told: tell(broken.seed, [fault], undefined) });
  }
  return { passed, failures, seeds };
}

function failureOf({ seed, faults, document }: Line): Failure | undefined {
  if (seed === undefined || !faults) return undefined;
  return { kind: kindOf(faults[0] ?? ''), told: tell(seed, faults, document) };
}

/** Where a worker was when it ended before its time. @throws Error where it had not begun */
function readProgress(file: string, errors: string): { seed: number; phase: string; passed: number } {
  const [, seed = '', phase = '', passed = '0'] =
    /^\s*(\d+) (\w+)\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? [];
  if (seed === '') throw new Error(`The fuzzer did not start:\n${errors}`);
  return { seed: Number(seed), phase, passed: Number(passed) };
}

const kindOf = (fault: string) => fault.replace(/(?<=not render: ).*JSON.*|".*|\d+/g, '');

function tell(seed: number, faults: readonly string[], shrunken: FuzzedDocument | undefined): string {
  const document = shrunken ?? writeDocument(seed);
  const shown = [...new Set(faults)].slice(0, 5).join('\n  ');
  return `seed ${seed} (${document.mdx ? 'mdx' : 'md'}):\n  ${shown}\n${JSON.stringify(textOf(document))}`;
}
