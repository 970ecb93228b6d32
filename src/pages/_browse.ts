/** Other ways through the news, beside every list of it. */

import { getNews } from '../queries/news.ts';
import { oncePerBuild } from '../queries/once.ts';
import { getCategories } from '../queries/site.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { groupByMonth, recentPeriods } from '../view-models/archive.ts';
import type { CountedLink } from '../view-models/links.ts';

export const browse = oncePerBuild(
  async (): Promise<{ categories: CountedLink[]; archive: CountedLink[] }> => {
    const [news, categories] = await Promise.all([getNews(), getCategories()]);
    const counts = Map.groupBy(news, (article) => article.category.id);
    return {
      categories: categories.flatMap(({ id, name }) => {
        const count = counts.get(id)?.length ?? 0;
        return count > 0 ? [{ label: name, href: href(sitePaths.category(id)), count }] : [];
      }),
      archive: recentPeriods(groupByMonth(news)),
    };
  },
);
