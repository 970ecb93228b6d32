/** The files that a `--log` names: itself, or those that fit it as a pattern. */
// As a whole, so that a Node without globSync gets to say that it is too old.
import fs from 'node:fs';

/** @returns paths in order; none where nothing fits */
export function findLogs(pattern: string): string[] {
  // A file may be called what looks like a pattern.
  if (!/[*?[{]/.test(pattern) || fs.existsSync(pattern)) return [pattern];
  return fs.globSync(pattern).sort();
}
