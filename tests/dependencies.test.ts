/** What is installed is told in docs/decisions.md, and what the build needs is no tool of ours alone. */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/node.ts';
import { readSource, SOURCES } from './support/sources.ts';

type Versions = Readonly<Record<string, string>>;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
};

const optional = (isMeant: (name: string) => boolean): Versions =>
  Object.fromEntries(Object.entries(manifest.optionalDependencies).filter(([name]) => isMeant(name)));

/** Words of the table, and where package.json has what they mean. */
const ROLES: Readonly<Record<string, Versions>> = {
  site: manifest.dependencies,
  work: manifest.devDependencies,
  Node: optional((name) => name.startsWith('node-')),
  form: optional((name) => !name.startsWith('node-')),
};

/** Rows `| astro, … | site | why |`. */
const [, table = ''] =
  /^\| package \| for \| why this one \|\n\| --- .*\n((?:\|.*\n)+)/m.exec(read('docs/decisions.md')) ?? [];
const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, names = '', role = '', why = '']) => names.split(', ').map((name) => ({ name, role, why })));

describe('the table of docs/decisions.md', () => {
  test('has the packages of package.json, each once and as what it is installed', () => {
    const told = rows.map(({ name, role }) => `${role}: ${name}`).sort();
    const installed = Object.entries(ROLES).flatMap(([role, of]) =>
      Object.keys(of).map((name) => `${role}: ${name}`),
    );
    expect(installed.length).toBeGreaterThan(20);
    expect(told).toEqual(installed.sort());
  });

  test('gives no version but the one that is installed', () => {
    const wrong = rows.flatMap(({ name, role, why }) =>
      [...why.matchAll(/\b\d+\.\d+\.\d+\b/g)]
        .map(([version]) => version)
        .filter((version) => !Object.values(ROLES[role] ?? {}).includes(version))
        .map((version) => `${name}: ${version}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** The name of the package that an import takes something from; none for our own files and Node's. */
function packageOf(specifier: string): string[] {
  if (/^(?:\.|node:|astro:)/.test(specifier) || builtinModules.includes(specifier)) return [];
  return [
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
  ];
}

const packagesOf = (files: readonly string[]): string[] => [
  ...new Set(
    files
      .flatMap((file) => readSource(file).imports)
      .filter(({ isType }) => !isType)
      .flatMap(({ from }) => packageOf(from)),
  ),
];

test('what the site is made by imports nothing that only we work with', () => {
  const shipped = SOURCES.filter((file) => file.startsWith('src/') && !file.endsWith('.test.ts'));
  const needed = packagesOf([...shipped, 'astro.config.mjs']);
  expect(needed).toContain('parse5');
  expect(needed.filter((name) => manifest.dependencies[name] === undefined)).toEqual([]);
});

test('and nothing is installed for it that it does not take', () => {
  const taken = packagesOf([...SOURCES, 'astro.config.mjs']);
  const idle = Object.keys(manifest.dependencies).filter((name) => !taken.includes(name));
  expect(idle).toEqual([]);
});
