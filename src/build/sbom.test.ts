import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import { billOfMaterials, type Lockfile } from './sbom.ts';

interface Bill {
  readonly serialNumber: string;
  readonly components: readonly {
    'bom-ref': string;
    scope: string;
    hashes: { content: string }[];
    licenses: object[];
  }[];
  readonly dependencies: readonly { ref: string; dependsOn: string[] }[];
}
const billOf = (lockfile: Lockfile) => billOfMaterials(lockfile) as Bill;
const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
const SMALL: Lockfile = {
  name: 'xa',
  version: '1.0.0',
  packages: {
    '': { dependencies: { a: '1.0.0' }, devDependencies: { '@x/b': '2.0.0' } },
    'node_modules/a': { version: '1.0.0', integrity, license: 'MIT', dependencies: { c: '^1', d: '^1' } },
    'node_modules/a/node_modules/c': {
      version: '1.0.0',
      integrity,
      license: '(MIT OR Apache-2.0)',
      dependencies: { d: '1' },
    },
    'node_modules/@x/b': {
      version: '2.0.0',
      integrity,
      license: 'ISC',
      dev: true,
      dependencies: { c: '^2' },
    },
    'node_modules/c': { version: '2.0.0', integrity, license: 'MIT', dev: true },
    'node_modules/d': { version: '1.5.0', integrity, license: 'MIT' },
  },
};

test('each package is named with its digest and licence, and depends on what Node finds for it', () => {
  const { components, dependencies } = billOf(SMALL);
  expect(components.map((one) => one['bom-ref'])).toEqual([
    'pkg:npm/a@1.0.0',
    'pkg:npm/c@1.0.0',
    'pkg:npm/%40x/b@2.0.0',
    'pkg:npm/c@2.0.0',
    'pkg:npm/d@1.5.0',
  ]);
  expect(components[0]).toMatchObject({
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
    licenses: [{ license: { id: 'MIT' } }],
  });
  expect(components.map(({ scope }) => scope)).toEqual([
    'required',
    'required',
    'optional',
    'optional',
    'required',
  ]);
  expect(components[1]?.licenses).toEqual([{ expression: '(MIT OR Apache-2.0)' }]);
  expect(Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))).toEqual({
    'pkg:npm/xa@1.0.0': ['pkg:npm/%40x/b@2.0.0', 'pkg:npm/a@1.0.0'],
    'pkg:npm/a@1.0.0': ['pkg:npm/c@1.0.0', 'pkg:npm/d@1.5.0'],
    'pkg:npm/c@1.0.0': ['pkg:npm/d@1.5.0'],
    'pkg:npm/%40x/b@2.0.0': ['pkg:npm/c@2.0.0'],
    'pkg:npm/c@2.0.0': [],
    'pkg:npm/d@1.5.0': [],
  });
});

test('one that need not be installed is optional, and one that is not there is not referred to', () => {
  const { components, dependencies } = billOf({
    name: 'xa',
    version: '1.0.0',
    packages: {
      '': { optionalDependencies: { a: '1', gone: '1' } },
      'node_modules/a': { version: '1.0.0', integrity: `sha1-x ${integrity}`, optional: true },
    },
  });
  expect(components).toMatchObject([
    { scope: 'optional', licenses: [], hashes: [{ content: '01'.repeat(64) }] },
  ]);
  expect(dependencies[0]?.dependsOn).toEqual(['pkg:npm/a@1.0.0']);
});

test('the project’s own lists all that is locked, and nothing that it refers to is missing', () => {
  const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
  const bill = billOf(lockfile);
  const locked = new Set(
    Object.entries(lockfile.packages)
      .filter(([path]) => path !== '')
      .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`),
  );
  expect(bill.components.map((one) => decodeURIComponent(one['bom-ref'].slice('pkg:npm/'.length)))).toEqual(
    expect.arrayContaining([...locked]),
  );
  expect(bill.components).toHaveLength(locked.size);
  const refs = new Set(bill.dependencies.map(({ ref }) => ref));
  expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
  expect(
    bill.components.filter(({ hashes, licenses }) => hashes.length !== 1 || licenses.length === 0),
  ).toEqual([]);
  expect(billOf(lockfile)).toEqual(bill);
  expect(billOf(SMALL).serialNumber).not.toBe(bill.serialNumber);
  expect(bill.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});
