/** Follows a remedy as an editor would who does just what it says. */
import type { Finding } from '../../src/check/index.ts';
import { checkFiles, type Files } from './content.ts';

export interface Followed {
  /** What was there before. */
  readonly before: readonly Finding[];
  /** The files after every remedy that gives a replacement, one at a time. */
  readonly files: Files;
  /** Each step in which more than the finding itself changed, or it stayed. */
  readonly worse: readonly string[];
  readonly after: readonly Finding[];
}

const nameOf = ({ file, rule, message }: Finding) => `${file} ${rule} ${message}`;

const MOST_STEPS = 10;

/** Applies the first replacement, checks again, and so on until none is left. */
export async function followRemedies(files: Files): Promise<Followed> {
  const before = await checkFiles(files);
  const worse: string[] = [];
  let now = files;
  let findings = before;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = findings.find(({ replacement }) => replacement);
    if (!next?.replacement) break;
    const { start, end, text } = next.replacement;
    const path = next.file.replace(/^content\//, '');
    const written = String(now[path]);
    now = { ...now, [path]: written.slice(0, start) + text + written.slice(end) };
    const after = await checkFiles(now);
    const known = new Set(findings.map(nameOf));
    for (const finding of after) {
      if (nameOf(finding) === nameOf(next) && finding.line === next.line)
        worse.push(`stays: ${nameOf(next)} (${next.remedy})`);
      else if (!known.has(nameOf(finding))) worse.push(`new after "${next.remedy}": ${nameOf(finding)}`);
    }
    findings = after;
  }
  return { before, files: now, worse, after: findings };
}
