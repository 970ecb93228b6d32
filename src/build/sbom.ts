/** The bill of materials of the project, in CycloneDX 1.6: every package of the lockfile with its digest and licence. */
import { createHash } from 'node:crypto';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

const NODE_MODULES = 'node_modules/';

const nameAt = (path: string): string => path.slice(path.lastIndexOf(NODE_MODULES) + NODE_MODULES.length);

/** https://github.com/package-url/purl-spec: the sign of a scope is escaped, its slash is not. */
const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** By what a package is referred to; the same version may lie in two places, which is one component. */
const refAt = (path: string, { name, version, packages }: Lockfile): string =>
  path === '' ? purl(name, version) : purl(nameAt(path), packages[path]?.version ?? '');

/** Where Node finds a package that is asked for from a path of the lockfile: beside it, or in a folder further up. */
function resolve(from: string, name: string, packages: Lockfile['packages']): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(`/${NODE_MODULES}`)))) {
    const path = `${folder === '' ? '' : `${folder}/`}${NODE_MODULES}${name}`;
    if (Object.hasOwn(packages, path)) return path;
    if (folder === '') return undefined;
  }
}

/** An expression of SPDX, or the one id that a package names. */
const licensesOf = (license: string | undefined): object[] => {
  if (license === undefined) return [];
  return /[ (]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
};

const hashesOf = (integrity: string | undefined): object[] =>
  (integrity ?? '')
    .split(' ')
    .filter((one) => one.startsWith('sha512-'))
    .map((one) => ({ alg: 'SHA-512', content: Buffer.from(one.slice(7), 'base64').toString('hex') }));

/** @param lockfile of npm, version 3; the same one gives the same bill, to the byte */
export function billOfMaterials(lockfile: Lockfile): object {
  const { name, version, packages } = lockfile;
  const components = new Map<string, object>();
  const dependencies = new Map<string, Set<string>>();
  for (const [path, one] of Object.entries(packages)) {
    const ref = refAt(path, lockfile);
    const asked = {
      ...one.dependencies,
      ...one.optionalDependencies,
      ...(path === '' && one.devDependencies),
    };
    const found = Object.keys(asked).flatMap((wanted) => resolve(path, wanted, packages) ?? []);
    const known = dependencies.get(ref) ?? new Set<string>();
    for (const to of found) known.add(refAt(to, lockfile));
    dependencies.set(ref, known);
    if (path === '' || components.has(ref)) continue;
    components.set(ref, {
      type: 'library',
      'bom-ref': ref,
      name: nameAt(path),
      version: one.version,
      scope: one.dev || one.optional ? 'optional' : 'required',
      hashes: hashesOf(one.integrity),
      licenses: licensesOf(one.license),
      purl: ref,
    });
  }
  const own = {
    type: 'application',
    'bom-ref': refAt('', lockfile),
    name,
    version,
    purl: refAt('', lockfile),
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(packages))}`,
    version: 1,
    metadata: { component: own },
    components: [...components.values()],
    dependencies: [...dependencies].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })),
  };
}

/** A name-based identifier (RFC 9562, version 8): of another lockfile it is another. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
