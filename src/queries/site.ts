import { getCollection, getEntry } from 'astro:content';
import { readdirSync } from 'node:fs';
import { compareCodes } from '../lib/text.ts';
import type { Abbreviation } from '../schemas/abbreviations.ts';
import type { Category } from '../schemas/categories.ts';
import type { OrganisationUnit } from '../schemas/organisation.ts';
import type { Site } from '../schemas/site.ts';
import type { Days, ProcedureRow, Visitors } from '../schemas/stats.ts';
import { isIcon } from '../site/site-icons.ts';
import { environment } from '../system/build-environment.ts';
import { oncePerBuild } from './once.ts';

/** @throws Error when content/site.yaml is missing: a site without an identity cannot be built */
export async function getSite(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('Thiếu content/site.yaml');
  return entry.data;
}

/** Every category in the editors' order, also those without an article. */
export async function getCategories(): Promise<Category[]> {
  const entries = await getCollection('categories');
  return entries
    .map((entry) => entry.data)
    .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER));
}

/** The parts of the commune's organisation, in the editors' order; empty where the content has none. */
export async function getOrganisation(): Promise<OrganisationUnit[]> {
  const entries = await getCollection('organisation');
  return entries.sort((a, b) => Number(a.id) - Number(b.id)).map((entry) => entry.data);
}
/** Whether the content brings a picture for the signs of the site. */
export const hasOwnIcon = oncePerBuild(async () => readdirSync(environment.contentDir).some(isIcon));

/** The visitor counters, or undefined where there are none. */
export async function getVisitors(): Promise<Visitors | undefined> {
  return (await getEntry('visitors', 'visitors'))?.data;
}

/** Visits of each day, oldest first; empty where no history is kept. */
export async function getDays(): Promise<[day: string, visits: number][]> {
  const days: Days = (await getEntry('days', 'days'))?.data ?? {};
  return Object.entries(days).sort(([a], [b]) => compareCodes(a, b));
}

/** Results of administrative procedures, newest first. */
export async function getProcedures(): Promise<ProcedureRow[]> {
  const entries = await getCollection('procedures');
  return entries
    .map((entry) => entry.data)
    .sort((a, b) => b.year - a.year || b.throughMonth - a.throughMonth);
}

/** The official abbreviations that texts may use unexplained; one of several meanings is only for search. */
export const getAbbreviations = oncePerBuild(
  async (): Promise<Abbreviation[]> =>
    (await getCollection('abbreviations'))
      .map((entry) => entry.data)
      .filter(({ explain }) => explain !== false),
);
