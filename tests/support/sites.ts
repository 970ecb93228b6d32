/** The three sites that the tests build: the real one, a rich made-up one under a base path, an empty one. */
import { resolve } from 'node:path';
import { type Finished, ROOT, runNode } from './node.ts';

export { ROOT };
export const SITES_DIR = resolve(ROOT, 'node_modules/.cache/test-sites');

/** 2026-01-01T14:00:00+07:00: the rich fixture's notices, drafts and scheduled articles are dated around it. */
export const NOW = 1_767_250_800;

export interface TestSite {
  readonly name: 'real' | 'rich' | 'empty';
  readonly contentDir: string;
  readonly outDir: string;
  /** Address of the site, `undefined` where site.yaml gives it. */
  readonly url: string | undefined;
  /** Path under which it lies. */
  readonly base: string;
  readonly origin: string;
}

const site = (
  name: TestSite['name'],
  contentDir: string,
  url: string | undefined,
  effectiveUrl: string,
): TestSite => ({
  name,
  contentDir: resolve(ROOT, contentDir),
  outDir: resolve(SITES_DIR, name, 'dist'),
  url,
  base: new URL(effectiveUrl).pathname,
  origin: new URL(effectiveUrl).origin,
});

export const SITES = {
  real: site('real', 'content', 'https://xa.example/', 'https://xa.example/'),
  rich: site('rich', `${SITES_DIR}/rich/content`, undefined, 'https://xamau.example/xa/mau/'),
  empty: site('empty', 'tests/fixtures/empty', 'https://trong.example/', 'https://trong.example/'),
} as const satisfies Record<TestSite['name'], TestSite>;

export const ALL_SITES: readonly TestSite[] = Object.values(SITES);

/** Built pages in a folder. */
export type BuiltSite = Pick<TestSite, 'outDir'>;

/** The components in their states, a page each (tests/catalogue). */
export const CATALOGUE: BuiltSite = { outDir: resolve(SITES_DIR, 'catalogue/dist') };

/** Builds the catalogue; fails with what the build said. */
export async function buildCatalogue(): Promise<void> {
  const result = await run('tests/catalogue/build.ts', [], {
    OUT_DIR: CATALOGUE.outDir,
    SITE_URL: 'https://xamau.example/',
    SOURCE_DATE_EPOCH: String(NOW),
  });
  if (result.code !== 0)
    throw new Error(`Building the catalogue failed:\n${result.stdout}\n${result.stderr}`);
}

/**
 * Runs one of the project's commands as an editor or operator would.
 * @param root of the project, or of a copy of it
 */
export function run(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  root = ROOT,
): Promise<Finished> {
  return runNode([resolve(root, script), ...args], {
    cwd: root,
    // NODE_ENV and VITEST are the runner's own; its DEV, MODE and BASE_URL stay: no stray variable may change a site.
    env: { NODE_ENV: 'production', VITEST: '', ...env },
  });
}

/** Builds a site into a folder; fails with what the build said. */
export async function build(
  built: { contentDir: string; outDir: string; url: string | undefined },
  env: Readonly<Record<string, string>> = {},
  root = ROOT,
): Promise<void> {
  const variables = {
    CONTENT_DIR: built.contentDir,
    OUT_DIR: built.outDir,
    SOURCE_DATE_EPOCH: String(NOW),
    // The preview server sends none of them; tests/long/servers.test.ts looks at them.
    COMPRESS: '0',
    // A tenth of a second for each article: the real site has some, and tests/long/share-pictures.test.ts draws more.
    ...(built.contentDir !== SITES.real.contentDir && { SHARE_PICTURES: '0' }),
    ...(built.url && { SITE_URL: built.url }),
    ...env,
  };
  const result = await run('scripts/build.ts', [], variables, root);
  if (result.code !== 0) {
    throw new Error(`Building ${built.contentDir} failed:\n${result.stdout}\n${result.stderr}`);
  }
}
