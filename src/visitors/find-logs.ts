/**
 * The files that a `--log` names: itself, or those that fit it as a pattern: `*`, `?`, `[a-z]` and `{a,b}` in any part
 * of the path. Node's own globs came with 22; servers have older ones.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../system/errors.ts';

const MAGIC = /[*?[{]/;
/** Alternatives that one pattern may name. */
const MOST_PATTERNS = 1000;

/** @returns paths in order, each once; none where nothing fits */
export function findLogs(pattern: string): string[] {
  // A file may be called what looks like a pattern.
  if (!MAGIC.test(pattern) || existsSync(pattern)) return [pattern];
  return [...new Set(alternatives(pattern).flatMap((one) => matches(one)))].sort();
}

/** `a{b,c}` as `ab` and `ac`; what has no end brace is a name. */
function alternatives(pattern: string): string[] {
  const found: string[] = [];
  const waiting = [pattern];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const match = found.length + waiting.length < MOST_PATTERNS ? /\{([^{}]*,[^{}]*)\}/.exec(one) : null;
    if (!match) {
      found.push(one);
      continue;
    }
    const [whole, inside = ''] = match;
    const [before, after] = [one.slice(0, match.index), one.slice(match.index + whole.length)];
    for (const choice of inside.split(',')) waiting.push(before + choice + after);
  }
  return found;
}

function matches(pattern: string): string[] {
  const parts = pattern.split('/');
  let found = [pattern.startsWith('/') ? '/' : ''];
  for (const part of parts) {
    if (part === '') continue;
    if (!MAGIC.test(part)) found = found.map((folder) => join(folder, part));
    else {
      const name = expressionOf(part);
      found = found.flatMap((folder) =>
        namesIn(folder)
          .filter((one) => name.test(one) && (part.startsWith('.') || !one.startsWith('.')))
          .map((one) => join(folder, one)),
      );
    }
  }
  return found.filter((path) => existsSync(path));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder);
  } catch (error) {
    // No such folder, or a file in its place: nothing fits. One that may not be read is told.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** One part of a path. Several stars in a row are one, so that no name takes long. */
function expressionOf(part: string): RegExp {
  const source = part.replace(/\*+|\?|\[(!|\^)?([^\]]{1,100})\]|[\\^$.|+()[\]{}]/g, (found, not, inside) => {
    if (found.startsWith('*')) return '.*';
    if (found === '?') return '.';
    if (inside !== undefined) return `[${not ? '^' : ''}${String(inside).replace(/[\\\]^[]/g, '\\$&')}]`;
    return `\\${found}`;
  });
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    // `[z-a]` fits nothing.
    return /$^/;
  }
}
