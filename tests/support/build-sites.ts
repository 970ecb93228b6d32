/**
 * Builds the three sites and the catalogue of components before the tests that look at them, once for all projects of a run.
 * `SITES_BUILT=1 npx vitest run …` takes those of the last run, while a test is being written.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ALL_SITES, build, buildCatalogue, SITES, SITES_DIR } from './sites.ts';

export default async function setup(): Promise<void> {
  if (process.env['SITES_BUILT']) return;
  process.env['SITES_BUILT'] = '1';
  const { prepareRichSite } = await import('../fixtures/generate.ts');
  await rm(SITES_DIR, { recursive: true, force: true });
  await mkdir(join(SITES_DIR, 'rich'), { recursive: true });
  prepareRichSite(SITES.rich.contentDir);
  for (const site of ALL_SITES) {
    const started = performance.now();
    await build(site);
    console.log(`  built the ${site.name} site in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  await buildCatalogue();
}
