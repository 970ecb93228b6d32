/** The ways on that several pages show. */
import { getNews } from '../queries/news.ts';
import { oncePerBuild } from '../queries/once.ts';
import { getCategories } from '../queries/site.ts';
import type { Link } from '../view-models/links.ts';
import { toNewsWays, toSearchWays } from '../view-models/ways.ts';
import { siteData } from './frame.ts';

export const newsWays = oncePerBuild(async () => toNewsWays(await getNews(), await getCategories()));

export async function searchWays(): Promise<Link[]> {
  const { sections } = await siteData();
  return toSearchWays(sections, await newsWays());
}
