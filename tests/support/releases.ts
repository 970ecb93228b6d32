/** Made-up sites, the real command and a reader, for the tests of deploy. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Deployed, deploy } from '../../src/deploy/deploy.ts';
import { listFiles } from '../../src/deploy/files.ts';
import { isReleaseId } from '../../src/deploy/release-id.ts';
import { type Finished, ROOT, startNode, withFault } from './node.ts';

export interface Workplace {
  readonly dir: string;
  readonly from: string;
  remove(): void;
}

/** A temporary DIR, and a folder beside it for the built site. */
export function makeWorkplace(): Workplace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'deploy-test-')));
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { dir: join(root, 'www'), from: join(root, 'dist'), remove };
}

/** Where the made-up sites lie. */
export const ADDRESS = 'https://xa.example/';

/** A site as the build leaves it, small, and telling its name in every file that differs between builds. */
export function siteFiles(name: string, articles = 3, address = ADDRESS): Record<string, string> {
  const page = (title: string) =>
    `<title>${title}</title><link rel="stylesheet" href="/_astro/style.${name}.css">`;
  const files: Record<string, string> = {
    'index.html': `${page(`Trang chủ ${name}`)}<link rel="canonical" href="${address}">`,
    '404.html': page('Không tìm thấy'),
    'stats.json': '{}',
    'robots.txt': 'User-agent: *',
    '_astro/common.12ab34cd.js': 'export const common = true;',
    [`_astro/style.${name}.css`]: `body { --site: ${name} }`,
    'pagefind/pagefind.js': `export const build = '${name}';`,
    'pagefind/pagefind-entry.json': JSON.stringify({ languages: { vi: { hash: `vi_${name}` } } }),
    [`pagefind/pagefind.vi_${name}.pf_meta`]: `meta ${name}`,
    [`pagefind/fragment/vi_${name}.pf_fragment`]: `fragment ${name}`,
  };
  for (let article = 1; article <= articles; article += 1) {
    files[`tin-tuc/bai-${article}/index.html`] = page(`Bài ${article}, ${name}`);
  }
  return files;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Deploys a made-up site in this process. */
export function deploySite(
  { dir, from }: Workplace,
  name: string,
  options: { keep?: number; force?: boolean; articles?: number; now?: Date } = {},
): Deployed {
  writeFiles(from, siteFiles(name, options.articles));
  const { keep = 5, force = false, now = new Date() } = options;
  return deploy({ dir, from, keep, force, now, report: () => undefined });
}

/** The text of a file as a reader is served it; undefined when there is none. */
export function served({ dir }: Workplace, path: string): string | undefined {
  const file = join(dir, 'current', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The name of the site being served, every file of which has been compared. */
export function wholeSiteServed(workplace: Workplace, articles = 3, address = ADDRESS): string | undefined {
  const name = /Trang chủ (\w+)/.exec(served(workplace, 'index.html') ?? '')?.[1];
  if (name === undefined) return undefined;
  for (const [path, text] of Object.entries(siteFiles(name, articles, address))) {
    if (served(workplace, path) !== text) throw new Error(`current is not whole: ${path} of ${name}`);
  }
  return name;
}

/** Ids of the releases, oldest first. */
export function releaseIds({ dir }: Workplace): string[] {
  return readdirSync(join(dir, 'releases')).filter(isReleaseId).sort();
}

/** Whatever stands in DIR that a finished deploy would not have left. */
export function remains({ dir }: Workplace): string[] {
  const ids = readdirSync(join(dir, 'releases')).filter(isReleaseId);
  const expected = new Set(['lock', ...ids.map((id) => `manifests/${id}.json`)]);
  const { files, others } = listFiles(join(dir, '.deploy'));
  const notes = [...files.map(({ path }) => path), ...others].filter((path) => !expected.has(path));
  return [...readdirSync(join(dir, 'releases')).filter((name) => !ids.includes(name)), ...notes];
}

export interface Running {
  readonly finished: Promise<Finished>;
  /** What it has told so far. */
  told(): string;
  /** The fault `stop` has halted it (Linux). */
  halted(): boolean;
  kill(signal: NodeJS.Signals): void;
}

interface SpawnOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeFlags?: readonly string[];
}

/** The command as `npm run deploy` starts it. */
export function startCommand(args: readonly string[], options: SpawnOptions = {}): Running {
  const { child, said, finished } = startNode(
    [...(options.nodeFlags ?? []), join(ROOT, 'scripts/deploy.ts'), ...args],
    { env: { OUT_DIR: undefined, ...options.environment } },
  );
  const halted = () => /^\d+ \(.*\) T/.test(readFileSync(`/proc/${child.pid}/stat`, 'utf8'));
  return { finished, told: () => said().stderr, halted, kill: (signal) => child.kill(signal) };
}

export function runCommand(args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  return startCommand(args, options).finished;
}

export function startWithFault(args: readonly string[], fault: string): Running {
  return startCommand(args, withFault(fault));
}

export function runWithFault(args: readonly string[], fault: string): Promise<Finished> {
  return startWithFault(args, fault).finished;
}

const DEADLINE_MS = 20_000;

export async function until(condition: () => boolean, what: string): Promise<void> {
  const start = performance.now();
  while (!condition()) {
    if (performance.now() - start > DEADLINE_MS) throw new Error(`not within ${DEADLINE_MS} ms: ${what}`);
    await new Promise(setImmediate);
  }
}

/** A release is being copied at this moment. */
export function isCopying({ dir }: Workplace): boolean {
  const releases = join(dir, 'releases');
  return existsSync(releases) && readdirSync(releases).some((name) => name.startsWith('.tmp-'));
}

/** Calls `read` over and over until stopped, and collects what it throws. */
export function startReader(read: () => void): { stop(): Promise<{ reads: number; failures: string[] }> } {
  const failures: string[] = [];
  let reads = 0;
  let stopped = false;
  const loop = (async () => {
    while (!stopped) {
      try {
        read();
      } catch (error) {
        failures.push(String(error));
      }
      reads += 1;
      await new Promise(setImmediate);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await loop;
      return { reads, failures };
    },
  };
}
