/** Ways to what the site holds beside the search: for a reader without JavaScript, connection or luck. */
import { SECTIONS } from '../site/sections.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import type { Link } from '../view-models/links.ts';
import { browse } from './_browse.ts';
import { frame } from './_site.ts';

export async function searchWays(): Promise<Link[]> {
  const { sections } = await frame({ path: sitePaths.search });
  const exists = (path: string) => sections.some((section) => section.path === path);
  const { categories } = await browse();
  return [
    ...(exists(sitePaths.news) ? [{ label: 'Lưu trữ theo thời gian', href: href(sitePaths.archive) }] : []),
    ...categories.map(({ label, href: link }) => ({ label, href: link })),
    ...(exists(sitePaths.documents)
      ? [{ label: SECTIONS.documents.label, href: href(sitePaths.documents) }]
      : []),
    { label: 'Sơ đồ trang', href: href(sitePaths.siteMap) },
  ];
}
