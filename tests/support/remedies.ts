/** Follows a remedy as an editor would who does just what it says. */
import type { Finding } from '../../src/check/index.ts';
import { checkFiles, type Files } from './content.ts';

export interface Followed {
  /** What was there before. */
  readonly before: readonly Finding[];
  /** The files after every remedy that gives a replacement or a name, one at a time. */
  readonly files: Files;
  /** Each step in which more than the finding itself changed, or it stayed. */
  readonly worse: readonly string[];
  readonly after: readonly Finding[];
  /** The rules whose remedies were followed. */
  readonly rules: readonly string[];
}

const nameOf = ({ file, rule, message }: Finding) => `${file} ${rule} ${message}`;

const MOST_STEPS = 10;

/** Follows the first remedy that says to the letter what to do, checks again, and so on until none is left. */
export async function followRemedies(files: Files): Promise<Followed> {
  const before = await checkFiles(files);
  const worse: string[] = [];
  const rules: string[] = [];
  let now = files;
  let findings = before;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = findings.find(({ replacement, rename }) => replacement ?? rename);
    if (!next) break;
    const together = next.rename ? findings.filter(({ rename }) => isSame(rename, next.rename)) : [next];
    rules.push(...together.map(({ rule }) => rule));
    now = follow(together, now, worse);
    const after = await checkFiles(now);
    const known = new Set(findings.map((finding) => renamed(nameOf(finding), next.rename)));
    for (const finding of after) {
      if (nameOf(finding) === nameOf(next) && finding.line === next.line)
        worse.push(`stays: ${nameOf(next)} (${next.remedy})`);
      else if (!known.has(nameOf(finding))) worse.push(`new after "${next.remedy}": ${nameOf(finding)}`);
    }
    findings = after;
  }
  return { before, files: now, worse, after: findings, rules };
}

/** What comes of one way out of those that a remedy shows. */
export interface Tried {
  readonly rule: string;
  readonly files: Files;
  /** The finding where it stays, and each that was not there before. */
  readonly worse: readonly string[];
}

/** Goes each way that the remedies show, one at a time, and checks again. */
export async function tryWays(files: Files): Promise<readonly Tried[]> {
  const before = await checkFiles(files);
  const known = new Set(before.map(nameOf));
  const tried: Tried[] = [];
  for (const finding of before) {
    for (const replacement of finding.ways ?? []) {
      const now = follow([{ ...finding, replacement }], files, []);
      const after = await checkFiles(now);
      const worse = after.map(nameOf).filter((name) => name === nameOf(finding) || !known.has(name));
      tried.push({ rule: finding.rule, files: now, worse });
    }
  }
  return tried;
}

type Rename = Finding['rename'];

const isSame = (a: Rename, b: Rename) => a?.from === b?.from && a?.to === b?.to;

/** What is told of a file that has another name now is no new finding. */
const renamed = (told: string, rename: Rename) => (rename ? told.replaceAll(rename.from, rename.to) : told);

/** Does what the findings of one remedy say: first in the texts, from their ends on, then to the names. */
function follow(findings: readonly Finding[], files: Files, worse: string[]): Files {
  const now: Record<string, string | Buffer | null> = { ...files };
  const byPlace = findings.toSorted((a, b) => (b.replacement?.start ?? 0) - (a.replacement?.start ?? 0));
  for (const { replacement, file } of byPlace) {
    if (!replacement) continue;
    const path = file.replace(/^content\//, '');
    const written = String(now[path]);
    now[path] = written.slice(0, replacement.start) + replacement.text + written.slice(replacement.end);
  }
  const rename = findings[0]?.rename;
  if (!rename) return now;
  const moved = Object.keys(now).filter(
    (path) => now[path] != null && (path === rename.from || path.startsWith(`${rename.from}/`)),
  );
  if (moved.length === 0) worse.push(`nothing is called ${rename.from}`);
  for (const path of moved) {
    const to = rename.to + path.slice(rename.from.length);
    const same = (other: string) =>
      other.normalize('NFC').toLowerCase() === to.normalize('NFC').toLowerCase();
    if (Object.keys(now).some((other) => other !== path && now[other] != null && same(other)))
      worse.push(`${to} is written over`);
    now[to] = now[path] ?? null;
    delete now[path];
  }
  return now;
}
