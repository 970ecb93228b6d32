/** The files that a `--log` names: itself, or those that fit it as a pattern. */
import { existsSync, globSync } from 'node:fs';

/** @returns paths in order; none where nothing fits */
export function findLogs(pattern: string): string[] {
  // A file may be called what looks like a pattern.
  if (!/[*?[{]/.test(pattern) || existsSync(pattern)) return [pattern];
  return globSync(pattern).sort();
}
