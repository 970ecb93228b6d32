/** Builds the three sites once, before any test. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareRichSite } from '../fixtures/generate.ts';
import { ALL_SITES, build, SITES, SITES_DIR } from './sites.ts';

export default async function setup(): Promise<void> {
  if (process.env['SITES_BUILT']) return;
  await rm(SITES_DIR, { recursive: true, force: true });
  await mkdir(join(SITES_DIR, 'rich'), { recursive: true });
  await prepareRichSite(SITES.rich.contentDir);
  for (const site of ALL_SITES) {
    const started = performance.now();
    await build(site);
    console.log(`  built the ${site.name} site in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}
