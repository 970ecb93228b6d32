/** What astro.config.mjs needs to know before Astro starts: where things lie and what the site is called. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { webAddress } from '../lib/web-address.ts';
import { FALLBACK_ORIGIN } from '../site/urls.ts';
import { type Environment, readEnvironment } from '../system/environment.ts';

export interface BuildSettings extends Environment {
  /** Scheme and host of the site. */
  readonly origin: string;
  /** Path under which the site lies, with a slash at both ends. */
  readonly base: string;
  /** Builds of different sites side by side must not share Astro's store. */
  readonly cacheDir: string;
}

export function readBuildSettings(
  variables: Readonly<Record<string, string | undefined>>,
  root: string,
  warn: (message: string) => void,
): BuildSettings {
  const environment = readEnvironment(variables, root, () => new Date());
  const declared = environment.siteUrl ?? urlInSiteFile(environment.contentDir);
  if (!declared) {
    warn(`Chưa có SITE_URL và site.yaml chưa ghi url: các địa chỉ đầy đủ sẽ dùng ${FALLBACK_ORIGIN}.`);
  }
  const address = new URL(declared ?? FALLBACK_ORIGIN);
  return {
    ...environment,
    origin: address.origin,
    base: baseOf(address),
    cacheDir: workFolder(root, 'astro', environment),
  };
}

export const baseOf = ({ pathname }: URL): string => `${pathname}/`.replace(/\/+/g, '/');

/** A folder of the project for one purpose of one site, so that builds of different sites do not meet. */
export function workFolder(
  root: string,
  purpose: string,
  { contentDir, outDir }: Pick<Environment, 'contentDir' | 'outDir'>,
): string {
  const site = createHash('sha256').update(`${contentDir}\0${outDir}`).digest('hex').slice(0, 16);
  return resolve(root, 'node_modules/.cache', purpose, site);
}

/** A site.yaml that cannot be read gives nothing here: the content check says what is wrong with it. */
function urlInSiteFile(contentDir: string): string | undefined {
  try {
    const file = join(contentDir, 'site.yaml');
    // The check has not seen it yet: a link could lead to a device that never ends.
    const status = lstatSync(file);
    if (!status.isFile() || status.size > 1_000_000) return undefined;
    const url: unknown = (parse(readFileSync(file, 'utf8')) as { url?: unknown })?.url;
    return typeof url === 'string' && webAddress(url) ? url : undefined;
  } catch {
    return undefined;
  }
}
