/** What package-lock.json must and must not say, so that every npm under every Node installs the same packages. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/sites.ts';

const { satisfies } = createRequire(import.meta.url)('semver') as {
  satisfies: (version: string, range: string) => boolean;
};

interface Locked {
  readonly version?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly libc?: readonly string[];
  readonly cpu?: readonly string[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const { optionalDependencies } = read('package.json') as {
  optionalDependencies: Readonly<Record<string, string>>;
};
const others = Object.entries(packages).filter(([path]) => path !== '');

test('the lockfile holds nothing that npm would compare with the Node of the system: run "npm run lockfile"', () => {
  expect(others.length).toBeGreaterThan(100);
  expect(others.filter(([, { engines }]) => engines).map(([path]) => path)).toEqual([]);
  expect(others.filter(([, { libc }]) => libc?.includes('glibc')).map(([path]) => path)).toEqual([]);
});

test('what is made for browsers is laid on every machine: run "npm run lockfile"', () => {
  const forBrowsers = others.filter(([path]) => path.endsWith('@bruits/satteri-wasm32-wasi'));
  expect(forBrowsers.map(([, { cpu }]) => cpu)).toEqual([undefined]);
  expect(existsSync(join(ROOT, forBrowsers[0]?.[0] ?? ''))).toBe(true);
  // It is the engine of the check, to the version.
  const engine = others.find(([path]) => path === 'node_modules/satteri');
  expect(forBrowsers.map(([, { version }]) => version)).toEqual([engine?.[1].version]);
});

test('the Node of the lockfile, and the oldest of the system that is used, are such as every package accepts', () => {
  const preflight = readFileSync(join(ROOT, 'scripts/preflight.cjs'), 'utf8');
  const oldest =
    /NEEDED = '([^']+)'/
      .exec(preflight)?.[1]
      ?.split(', ')
      .map((version) => `${version}.0`) ?? [];
  const own = Object.entries(optionalDependencies).flatMap(([name, version]) =>
    name.startsWith('node-') ? [version] : [],
  );
  const versions = [...new Set([...own, ...oldest])];
  expect(versions).toHaveLength(3);
  const asked = others.flatMap(([path]) => {
    const manifest = join(path, 'package.json');
    if (!existsSync(join(ROOT, manifest))) return [];
    const { engines } = read(manifest) as Locked;
    return engines?.['node'] ? [{ path, range: engines['node'] }] : [];
  });
  expect(asked.length).toBeGreaterThan(50);
  const refused = versions.flatMap((version) =>
    asked
      .filter(({ range }) => !satisfies(version, range))
      .map(({ path, range }) => `${path} asks for Node ${range}, not ${version}`),
  );
  expect(refused).toEqual([]);
});
