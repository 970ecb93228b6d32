import { countSyllables, withoutControls } from '../lib/text.ts';
import type { AttachedFile, SoundFile } from '../queries/files.ts';
import type { Article } from '../queries/news.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { type Download, toDownloads } from './downloads.ts';
import { categoryLink, type Link } from './links.ts';
import { type Moment, momentWithTime } from './moments.ts';
import type { Picture } from './pictures.ts';
import { type Sound, toSound } from './sound.ts';
import { stateMark } from './state-mark.ts';
import { distinctTags } from './tags.ts';
import { summaryOf, type Teaser, toTeaser } from './teaser.ts';

export interface ArticleView {
  readonly title: string;
  /** `Đọc khoảng 3 phút`. */
  readonly readingTime: string;
  readonly summary: string;
  readonly category: Link;
  readonly publishedAt: Moment;
  readonly updatedAt?: Moment | undefined;
  readonly author?: string | undefined;
  readonly source?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly cover?: Picture | undefined;
  readonly tags: readonly Link[];
  readonly downloads: readonly Download[];
  readonly sound?: Sound | undefined;
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
 * @param all every published article, newest first, this one among them, by its slug: `npm run dev` reads both apart
 */
export function toArticleView(
  article: Article,
  all: readonly Article[],
  attachments: readonly AttachedFile[],
  sound?: SoundFile,
): ArticleView {
  const { data } = article;
  const index = all.findIndex(({ slug }) => slug === article.slug);
  const newer = all[index - 1];
  const older = all[index + 1];
  return {
    title: data.title,
    readingTime: `Đọc khoảng ${readingMinutes(article.blocks)} phút`,
    summary: summaryOf(article),
    category: categoryLink(article.category),
    publishedAt: momentWithTime(data.publishedAt),
    updatedAt: data.updatedAt && momentWithTime(data.updatedAt),
    author: data.author,
    source: data.source,
    cover: data.cover,
    tags: distinctTags(data.tags).map(({ id, label }) => ({ label, href: href(sitePaths.tag(id)) })),
    downloads: toDownloads(attachments, (name) => href(sitePaths.articleFile(article.slug, name))),
    sound: sound && toSound(sound, href(sitePaths.articleFile(article.slug, sound.name))),
    corrections: (data.corrections ?? []).map(({ at, text }) => ({ at: momentWithTime(at), text })),
    mark: stateMark(article.state),
    series: seriesOf(article, all),
    newer: newer && linkTo(newer),
    older: older && linkTo(older),
    others: all
      .filter((other) => other.category.id === article.category.id)
      .filter(({ slug }) => slug !== article.slug && slug !== newer?.slug && slug !== older?.slug)
      .slice(0, OTHERS)
      .map(toTeaser),
  };
}

/**
 * Syllables that a reader takes in each minute. An assumption, about the pace of a calm newsreader: most readers are
 * over 50 and the texts are official. For English prose the mean is 238 words (Brysbaert 2019); we know of no norm
 * for Vietnamese.
 */
const READING_SPEED = 180;

const syllablesIn = (blocks: readonly string[]): number =>
  blocks.reduce((sum, block) => sum + countSyllables(block), 0);

function readingMinutes(blocks: readonly string[]): number {
  return Math.max(1, Math.round(syllablesIn(blocks) / READING_SPEED));
}

/** A text of three minutes is long enough to be leafed through. */
const LONG_TEXT = 3 * READING_SPEED;
const FEWEST_PARTS = 3;

/**
 * The parts of a long article with their places: its main headings, with the next level where those are few.
 * @param headings as Astro gives them
 * @returns nothing where the text is short or has few headings
 */
export function toContents(
  headings: readonly { depth: number; slug: string; text: string }[],
  { blocks }: Pick<Article, 'blocks'>,
): Link[] {
  if (syllablesIn(blocks) < LONG_TEXT) return [];
  const upTo = (depth: number) => headings.filter((heading) => heading.depth <= depth);
  const parts = upTo(2).length >= FEWEST_PARTS ? upTo(2) : upTo(3);
  if (parts.length < FEWEST_PARTS) return [];
  return parts.map(({ slug, text }) => ({ label: withoutControls(text), href: `#${slug}` }));
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
      current: item.slug === article.slug,
      publishedAt: toTeaser(item).publishedAt,
    })),
  };
}
