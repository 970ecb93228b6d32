import { href, sitePaths } from '../lib/site-urls.ts';
import type { AttachedFile } from '../queries/files.ts';
import type { Article } from '../queries/news.ts';
import { type Download, toDownloads } from './downloads.ts';
import { distinctTags } from './tags.ts';
import {
  type Cover,
  type Link,
  type Moment,
  momentWithTime,
  stateMark,
  summaryOf,
  type Teaser,
  toTeaser,
} from './teaser.ts';

export interface ArticleView {
  readonly title: string;
  readonly summary: string;
  readonly category: Link;
  readonly publishedAt: Moment;
  readonly updatedAt?: Moment | undefined;
  readonly author?: string | undefined;
  readonly source?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly cover?: Cover | undefined;
  readonly tags: readonly Link[];
  readonly downloads: readonly Download[];
  readonly corrections: readonly { at: Moment; text: string }[];
  readonly mark?: string | undefined;
  /** The other articles of its series, oldest first, with the article itself in its place. */
  readonly series?: { readonly name: string; readonly items: readonly SeriesItem[] } | undefined;
  readonly newer?: Link | undefined;
  readonly older?: Link | undefined;
  /** Other articles of the category, newest first, without the neighbours named above. */
  readonly others: readonly Teaser[];
}

export interface SeriesItem extends Link {
  readonly current: boolean;
  readonly publishedAt: Moment;
}

const OTHERS = 5;

/**
 * @param all every published article, newest first, this one among them
 */
export function toArticleView(
  article: Article,
  all: readonly Article[],
  attachments: readonly AttachedFile[],
): ArticleView {
  const { data } = article;
  const index = all.indexOf(article);
  const newer = all[index - 1];
  const older = all[index + 1];
  return {
    title: data.title,
    summary: summaryOf(article),
    category: { label: article.category.name, href: href(sitePaths.category(article.category.id)) },
    publishedAt: momentWithTime(data.publishedAt),
    updatedAt: data.updatedAt && momentWithTime(data.updatedAt),
    author: data.author,
    source: data.source,
    cover: data.cover,
    tags: distinctTags(data.tags).map(({ id, label }) => ({ label, href: href(sitePaths.tag(id)) })),
    downloads: toDownloads(attachments, (name) => href(sitePaths.articleFile(article.slug, name))),
    corrections: (data.corrections ?? []).map(({ at, text }) => ({ at: momentWithTime(at), text })),
    mark: stateMark(article.state),
    series: seriesOf(article, all),
    newer: newer && linkTo(newer),
    older: older && linkTo(older),
    others: all
      .filter((other) => other.category.id === article.category.id)
      .filter((other) => other !== article && other !== newer && other !== older)
      .slice(0, OTHERS)
      .map(toTeaser),
  };
}

function linkTo(article: Article): Link {
  return { label: article.data.title, href: href(sitePaths.article(article.slug)) };
}

function seriesOf(article: Article, all: readonly Article[]): ArticleView['series'] {
  const name = article.data.series;
  if (!name) return undefined;
  const items = all.filter((other) => other.data.series === name);
  if (items.length < 2) return undefined;
  return {
    name,
    items: items.toReversed().map((item) => ({
      ...linkTo(item),
      current: item === article,
      publishedAt: toTeaser(item).publishedAt,
    })),
  };
}
