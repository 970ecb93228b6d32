/** The URL builder of this site: base path and origin are those of the build. */
import { createUrls, FALLBACK_ORIGIN } from './urls.ts';

export type { DocumentCondition, DocumentConditions } from './urls.ts';
export {
  documentConditions,
  mailLink,
  mapLink,
  newsLists,
  shareLinks,
  sitePaths,
  telephoneLink,
} from './urls.ts';

export const { href, absoluteUrl, absoluteHref } = createUrls(
  import.meta.env.BASE_URL,
  import.meta.env.SITE ?? FALLBACK_ORIGIN,
);
