/** What a file imports at run time: type-only imports are erased, and free. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './node.ts';

export function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const statements = source.matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s+(?!type\b)([^'"`;]*?from\s*)?['"]([^'"]+)['"]/g,
  );
  const dynamic = source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements]
      // `import { type A, type B } from …` is erased as a whole.
      .filter(([, names]) => !(names && /^\{(?:\s*type\s[^,}]+,?)+\s*\}\s*from\s*$/.test(names)))
      .map((match) => match[2] ?? ''),
    ...[...dynamic].map((match) => match[1] ?? ''),
  ];
}
