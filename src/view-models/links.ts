/** Ways on, as pages show them. */
import type { Category } from '../schemas/categories.ts';
import type { Language } from '../site/frame-words.ts';
import type { Section } from '../site/sections.ts';
import { href, sitePaths } from '../site/site-urls.ts';

export interface Link {
  readonly label: string;
  readonly href: string;
  /** Language of the label, where it is not the page's. */
  readonly lang?: Language | undefined;
}

/** A way on, with how much lies there. */
export interface CountedLink extends Link {
  readonly count: number;
  /** True where the reader is there already. */
  readonly current?: boolean;
}

export const sectionLink = ({ label, path }: Section): Link => ({ label, href: href(path) });

export const categoryLink = ({ id, name }: Category): Link => ({
  label: name,
  href: href(sitePaths.category(id)),
});
