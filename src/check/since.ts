/** What `--watch` prints: what is new since the last check, and what is gone; what only moved to another line is neither. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from './files/walk.ts';
import { type Finding, formatFinding } from './finding.ts';

/** @returns lines to print; none where nothing changed */
export function formatSince(before: readonly Finding[], after: readonly Finding[]): string[] {
  const gone = missing(before, after).map((finding) => `Đã hết: ${formatFinding(finding)}`);
  return [...gone, ...missing(after, before).map(formatFinding)];
}

/** Those of the first that the second has not, as many times. */
function missing(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of others) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(nameOf(finding)) ?? 0;
    left.set(nameOf(finding), count - 1);
    return count <= 0;
  });
}

const nameOf = ({ file, rule, severity, message, remedy }: Finding) =>
  [file, rule, severity, message, remedy].join('\n');

/**
 * The content folder as a saved file changes it: names, sizes and times. It is asked again and again rather than
 * watched: editors save by renaming, and folders in a network tell nobody.
 */
export function stateOf(contentDir: string): string {
  try {
    return [...walk(contentDir)]
      .map(({ inside }) => `${inside} ${stateOfFile(join(contentDir, inside))}`)
      .join('\n');
  } catch {
    return '';
  }
}

function stateOfFile(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ino}` : '';
}
