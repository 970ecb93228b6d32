import { excerpt } from '../lib/text.ts';
import type { StaticPage } from '../queries/pages.ts';
import { sitePaths } from '../site/site-urls.ts';
import { type Moment, momentWithTime } from './moments.ts';
import { stateMark } from './state-mark.ts';

/** A page of running text that editors wrote: contact, introduction and the like. */
export interface TextPage {
  readonly title: string;
  /** The editor's own, else the beginning of the text. */
  readonly description: string;
  /** From the root of the site. */
  readonly path: string;
  readonly mark?: string | undefined;
  readonly updatedAt?: Moment | undefined;
}

/** Longest description that is taken from the text, in characters. */
const DESCRIPTION_LENGTH = 160;

export function toTextPage({ slug, data, state, firstParagraph }: Omit<StaticPage, 'entry'>): TextPage {
  return {
    title: data.title,
    description: data.description ?? excerpt(firstParagraph, DESCRIPTION_LENGTH),
    path: sitePaths.page(slug),
    mark: stateMark(state),
    updatedAt: data.updatedAt && momentWithTime(data.updatedAt),
  };
}
