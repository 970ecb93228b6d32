/** What every page needs: the holdings of the site, and from them its shell, metadata and the newest TTHC result. */

import { getDocuments } from '../queries/documents.ts';
import { getNews } from '../queries/news.ts';
import { getNotices } from '../queries/notices.ts';
import { oncePerBuild } from '../queries/once.ts';
import { getPages } from '../queries/pages.ts';
import { getProducts } from '../queries/products.ts';
import { getCategories, getProcedures, getSite, getVisitors, hasOwnIcon } from '../queries/site.ts';
import { TAB_ICON } from '../site/site-icons.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { environment } from '../system/build-environment.ts';
import { type PageDescription, toMetadata } from '../view-models/metadata.ts';
import { toNotices } from '../view-models/notices.ts';
import { toProcedureResult } from '../view-models/procedures.ts';
import { existingSections, menuSections } from '../view-models/sections.ts';
import { toEnglishShell, toShell } from '../view-models/shell.ts';
import type { HomeFacts } from '../view-models/structured-data.ts';

import { type Shared, sharePicture } from './share-picture.ts';

/** The shell and what it is made of. */
export const siteData = oncePerBuild(load);

async function load() {
  const [identity, categories, news, pages, procedures, visitors, documents, products, notices] =
    await Promise.all([
      getSite(),
      getCategories(),
      getNews(),
      getPages(),
      getProcedures(),
      getVisitors(),
      getDocuments(),
      getProducts(),
      getNotices(),
    ]);
  const used = new Set(news.map((article) => article.category.id));
  const holdings = {
    articleCount: news.length,
    categories: categories.filter((category) => used.has(category.id)),
    pages: pages.map(({ slug, data }) => ({ slug, label: data.menuLabel ?? data.title })),
    documentCount: documents.length,
    productCount: products.length,
    procedureRowCount: procedures.length,
  };
  const sections = existingSections(holdings);
  const [latest] = procedures;
  return {
    identity,
    sections,
    shell: toShell(
      identity,
      sections,
      visitors,
      toNotices(notices, identity.successor, environment.now),
      menuSections(holdings),
      (await hasOwnIcon()) ? href(TAB_ICON) : undefined,
    ),
    result: latest && toProcedureResult(latest),
  };
}

/** The frame of one page, by what the page says of itself; the home page is called as the site is. */
export async function frame(
  page: Omit<
    PageDescription,
    'siteName' | 'publisher' | 'title' | 'description' | 'home' | 'otherLanguage' | 'picture' | 'hasOwnIcon'
  > &
    Partial<Pick<PageDescription, 'title' | 'description'>> & {
      /** What the page is shared with, where it has a picture of its own; else it is that of the site. */
      shared?: Shared | undefined;
      /** On the home page alone. */
      home?: Pick<HomeFacts, 'notices'>;
      /** The language in which the contact is told on another page. */
      otherLanguage?: 'vi' | 'en' | undefined;
    },
) {
  const { identity, sections, shell: vietnamese, result } = await siteData();
  const english = page.language === 'en' ? identity.english : undefined;
  const who = english ?? identity;
  const shell = english ? toEnglishShell(vietnamese, english) : vietnamese;
  const contacts = { vi: shell.contactHref && sitePaths.contact, en: identity.english && sitePaths.english };
  const other = page.otherLanguage && contacts[page.otherLanguage];
  const metadata = toMetadata({
    ...page,
    picture: await sharePicture(page.shared ?? { title: who.name }, { ...who, brand: shell.brand }),
    hasOwnIcon: shell.sealHref !== undefined,
    home: page.home && { ...page.home, identity },
    otherLanguage: page.otherLanguage && other ? { language: page.otherLanguage, path: other } : undefined,
    title: page.title ?? who.name,
    description: page.description || who.description,
    siteName: who.name,
    publisher: who.unit,
  });
  return { identity, sections, shell, metadata, result };
}
