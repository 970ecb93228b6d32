/** What is installed and run with our rights, on our machines and on those that test: known to the byte, and no more. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/sites.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Manifest {
  readonly license?: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = <Content>(path: string) => JSON.parse(text(path)) as Content;
const ours = (pattern: string) =>
  globSync(pattern, { cwd: ROOT, exclude: (name) => /node_modules|^dist/.test(name) }).sort();

const LOCKFILES = [...ours('package-lock.json'), ...ours('tests/tools/*/package-lock.json')];
const MANIFESTS = LOCKFILES.map((path) => path.replace('package-lock', 'package'));
/** Of every lockfile: where a package goes, and what is said of it. */
const locked = LOCKFILES.flatMap((lockfile) =>
  Object.entries(json<{ packages: Record<string, Locked> }>(lockfile).packages)
    .filter(([path]) => path !== '')
    .map(([path, of]) => ({ path, name: path.split('node_modules/').at(-1) ?? '', lockfile, of })),
);
/** The name of a package where something is wrong with it, beside what is wrong. */
const wrong = (judge: (one: (typeof locked)[number]) => string | undefined | false) =>
  locked.flatMap((one) => {
    const what = judge(one);
    return what ? [`${one.lockfile}: ${one.path}: ${what}`] : [];
  });

describe('the lockfiles', () => {
  test('are there, and hold what is installed', () => {
    expect(LOCKFILES).toContain('package-lock.json');
    expect(locked.length).toBeGreaterThan(300);
    expect(locked.filter(({ path }) => existsSync(join(ROOT, path))).length).toBeGreaterThan(200);
  });

  test('hold packages of the registry only, each known by its digest', () => {
    expect(
      wrong(({ of, path }) => {
        if (!path.startsWith('node_modules/')) return 'stands outside node_modules';
        if (of.link) return 'is a link';
        if (!/^\d+\.\d+\.\d+/.test(of.version ?? '')) return `version ${of.version}`;
        if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(of.integrity ?? '')) return `integrity ${of.integrity}`;
        return (
          of.resolved !== undefined &&
          !of.resolved.startsWith('https://registry.npmjs.org/') &&
          `comes from ${of.resolved}`
        );
      }),
    ).toEqual([]);
  });

  test('name no host, and no repository or file in the place of a version', () => {
    expect(
      wrong(({ of }) =>
        Object.entries({ ...of.dependencies, ...of.optionalDependencies })
          .filter(([, spec]) => /[:/]/.test(spec) && !/^npm:@?[\w./-]+@[\w.^~-]+$/.test(spec))
          .map(([name, spec]) => `${name} as ${spec}`)
          .join(', '),
      ),
    ).toEqual([]);
    expect(text('.npmrc')).not.toMatch(/registry|_auth|token|\/\//i);
  });

  test('are made of manifests that name exact versions', () => {
    const loose = MANIFESTS.flatMap((path) => {
      const { dependencies, devDependencies, optionalDependencies } = json<Manifest>(path);
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
        .map(([name, version]) => `${path}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });
});

describe('install scripts', () => {
  const allowed = Object.entries(json<Manifest>('package.json').allowScripts ?? {});

  test('are those of esbuild alone', () => {
    expect(allowed).toEqual([['esbuild', true]]);
    expect(wrong(({ of, name }) => of.hasInstallScript && name !== 'esbuild' && 'has one')).toEqual([]);
  });

  test('stand in no manifest that is installed, whatever the lockfile says', () => {
    expect(
      wrong(({ path, name }) => {
        const manifest = join(path, 'package.json');
        if (name === 'esbuild' || !existsSync(join(ROOT, manifest))) return undefined;
        const { scripts = {} } = json<Manifest>(manifest);
        const found = ['preinstall', 'install', 'postinstall'].filter((hook) => scripts[hook] !== undefined);
        // npm would build it, without being asked.
        if (existsSync(join(ROOT, path, 'binding.gyp'))) found.push('binding.gyp');
        return found.join(', ');
      }),
    ).toEqual([]);
  });
});

describe('licences', () => {
  /** From the table of docs/decisions.md. */
  const table = /\n## Licences\n([\s\S]*?)\n## /.exec(text('docs/decisions.md'))?.[1] ?? '';
  const rows = [...table.matchAll(/^\| (?!licence|-)([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, licences = '', names = '']) => ({ licences: licences.split(', '), names: names.split(', ') }),
  );
  const fits = (pattern: string, name: string) =>
    pattern === 'any' || pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1)));
  const isAllowed = (licence: string, name: string) =>
    rows.some((row) => row.licences.includes(licence) && row.names.some((pattern) => fits(pattern, name)));
  /** SPDX: of `A OR B` one must be allowed, of `A AND B` all. */
  const isAllowedWhole = (expression: unknown, name: string) =>
    typeof expression === 'string' &&
    expression
      .replaceAll(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((licence) => isAllowed(licence, name)));

  test('of all packages are in the table of docs/decisions.md', () => {
    expect(rows.length).toBeGreaterThan(3);
    expect(
      wrong(({ of, name }) => !isAllowedWhole(of.license, name) && `is licensed by "${of.license}"`),
    ).toEqual([]);
  });

  test('are what the installed packages themselves say', () => {
    expect(
      wrong(({ path, of, name }) => {
        const manifest = join(path, 'package.json');
        if (!existsSync(join(ROOT, manifest))) return undefined;
        const { license } = json<Manifest>(manifest);
        const said = typeof license === 'object' ? (license as { type?: unknown } | null)?.type : license;
        return said !== of.license && !isAllowedWhole(said, name) && `says "${said}" itself`;
      }),
    ).toEqual([]);
  });

  test('that nobody allowed are told apart', () => {
    expect(isAllowedWhole('GPL-3.0-only', 'x')).toBe(false);
    expect(isAllowedWhole('MIT AND GPL-3.0-only', 'x')).toBe(false);
    expect(isAllowedWhole('(MIT OR GPL-3.0-only)', 'x')).toBe(true);
    expect(isAllowedWhole('MPL-2.0', 'x')).toBe(false);
    expect(isAllowedWhole('SEE LICENSE IN LICENSE', 'x')).toBe(false);
    expect(isAllowedWhole(undefined, 'x')).toBe(false);
  });
});

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { permissions?: unknown; uses?: string; steps?: readonly Step[] }>>;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

describe.each(ours('.github/workflows/*.{yml,yaml}'))('%s', (path) => {
  const workflow = parse(text(path)) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);

  test('may read the repository and do nothing else to it', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.map(({ permissions }) => permissions).filter((one) => one !== undefined)).toEqual([]);
    // It would run what a stranger proposes with the rights of the repository.
    expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request_target|workflow_run/);
  });

  test('uses actions by their commits, with the version beside each', () => {
    const used = [...steps, ...jobs].flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((one) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(one))).toEqual([]);
    const lines = text(path).match(/^\s*(?:- )?uses:.*$/gm) ?? [];
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('leaves no key of the repository behind for what it runs', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(text(path)).not.toContain('secrets.');
  });

  test('writes nothing that others may choose into its scripts', () => {
    const scripts = steps.flatMap(({ run }) => run ?? []);
    const asked = scripts.flatMap((script) => script.match(/\$\{\{.*?\}\}/g) ?? []);
    expect(asked.filter((one) => !/^\$\{\{ matrix\.\w+ \}\}$/.test(one))).toEqual([]);
  });
});

/** The key of a host is given to a job that runs nothing of the project, and no right beyond what its host asks for. */
describe.each(ours('ops/github/*.yml'))('%s', (path) => {
  const workflow = parse(text(path)) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const RIGHTS = [undefined, { pages: 'write', 'id-token': 'write' }];

  test('may read the repository, and a job that may more runs no script', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on as object).sort()).toEqual(['push', 'schedule', 'workflow_dispatch']);
    for (const job of jobs) {
      expect(RIGHTS).toContainEqual(job.permissions);
      const isTrusted = job.permissions !== undefined || JSON.stringify(job).includes('secrets.');
      expect(isTrusted && (job.steps ?? []).some(({ run }) => run !== undefined)).toBe(false);
    }
    expect(jobs.some((job) => (job.steps ?? []).some(({ run }) => run === 'npm run build'))).toBe(true);
  });

  test('uses actions by their commits, with the version beside each, and leaves no key behind', () => {
    const lines = text(path).match(/^\s*(?:- )?uses:.*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !/ [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
      [],
    );
    const checkouts = jobs.flatMap((job) => job.steps ?? []).filter(({ uses }) => uses?.includes('checkout'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false]);
  });

  test('writes nothing that others may choose into its scripts', () => {
    const scripts = jobs.flatMap((job) => (job.steps ?? []).flatMap(({ run }) => run ?? []));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('gives the host what its kind reads', () => {
    const isPages = path.includes('github-pages');
    expect(text(path).includes('> dist/_headers')).toBe(!isPages);
    expect(text(path).includes('> dist/_redirects')).toBe(!isPages);
    expect(text(path).includes('dist/.nojekyll')).toBe(isPages);
  });
});

test('there is a workflow to look at', () => {
  expect(ours('.github/workflows/*.{yml,yaml}').length).toBeGreaterThan(0);
  expect(ours('ops/github/*.yml')).toHaveLength(3);
});
