import { type Section, UTILITIES } from '../site/sections.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { type ArchiveYear, isArchive } from './archive.ts';
import { type Link, sectionLink } from './links.ts';
import type { Tag } from './tags.ts';

export interface SiteMapGroup {
  readonly heading: string;
  readonly links: readonly Link[];
}

/** Every way into the site, in groups, that of the topics last, for it may be long; a group without a link is not there. */
export function toSiteMap(content: {
  sections: readonly Section[];
  archive: readonly ArchiveYear[];
  tags: readonly Tag[];
  hasEnglish: boolean;
  hasFeeds: boolean;
}): SiteMapGroup[] {
  const groups: SiteMapGroup[] = [
    { heading: 'Các mục', links: content.sections.map(sectionLink) },
    {
      heading: UTILITIES.archive.label,
      // Years alone: each leads on to its months, which in time are hundreds.
      links: (isArchive(content.archive) ? content.archive : []).map((year) => ({
        label: `Năm ${year.year}`,
        href: year.href,
      })),
    },
    {
      heading: 'Tiện ích',
      links: [
        sectionLink(UTILITIES.search),
        sectionLink(UTILITIES.visitors),
        sectionLink(UTILITIES.accessibility),
        ...(content.hasFeeds ? [sectionLink(UTILITIES.feeds)] : []),
        ...(content.hasEnglish
          ? [{ label: 'English', href: href(sitePaths.english), lang: 'en' as const }]
          : []),
      ],
    },
    {
      heading: 'Chủ đề',
      links: content.tags.map((tag) => ({ label: tag.label, href: href(sitePaths.tag(tag.id)) })),
    },
  ];
  return groups.filter((group) => group.links.length > 0);
}
