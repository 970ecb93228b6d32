/** The whole text of an entry as HTML that a feed carries, and the picture that goes with it. */
import { getImage } from 'astro:assets';
import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { feedHtml } from '../html/feed-html.ts';
import { withFigures } from '../html/prose-html.ts';
import { mdxComponents } from '../mdx/index.ts';
import type { DocumentEntry } from '../queries/documents.ts';
import type { AttachedFile, SoundFile } from '../queries/files.ts';
import type { Article } from '../queries/news.ts';
import type { NoticeEntry } from '../queries/notices.ts';
import { absoluteHref, absoluteUrl, sitePaths } from '../site/site-urls.ts';
import { toArticleView } from '../view-models/article.ts';
import { toDocumentView } from '../view-models/documents.ts';
import FeedArticle from './FeedArticle.astro';
import FeedDocument from './FeedDocument.astro';
import type { FeedPicture } from './feed.ts';

let container: Promise<AstroContainer> | undefined;

type Component = Parameters<AstroContainer['renderToString']>[0];

/** @param path of the page against which its links are resolved */
async function htmlOf(component: Component, props: Record<string, unknown>, path: string): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const html = await (await container).renderToString(component, { props });
  return feedHtml(withFigures(html), absoluteUrl(path));
}

/** Wide enough for a reader's column, in pixels. */
const FEED_WIDTH = 800;

export async function renderArticle(
  article: Article,
  files: readonly AttachedFile[],
  sound?: SoundFile,
): Promise<{ html: string; picture?: FeedPicture | undefined }> {
  const { Content } = await render(article.entry);
  const { cover } = article.data;
  // Astro publishes the original of every picture of which a property is read: none is read here.
  const image =
    cover && (await getImage({ src: cover.src, width: FEED_WIDTH, fit: 'inside', format: 'jpeg' }));
  const props = {
    article: toArticleView(article, [article], files, sound),
    picture: image,
    Content,
    components: mdxComponents,
  };
  return {
    html: await htmlOf(FeedArticle, props, sitePaths.article(article.slug)),
    picture: image && {
      url: absoluteHref(image.src),
      type: 'image/jpeg',
      width: sizeIn(image.attributes['width']),
      height: sizeIn(image.attributes['height']),
    },
  };
}

const sizeIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

export async function renderDocument(document: DocumentEntry): Promise<{ html: string }> {
  const { Content } = await render(document.entry);
  // What is so on some days alone, such as its validity, is for its page to say: the bytes of a feed change with the content.
  const view = toDocumentView(document, [document], new Date(0));
  return { html: await htmlOf(FeedDocument, { document: view, Content }, sitePaths.document(document.slug)) };
}

export const renderNotice = async ({ Content }: NoticeEntry): Promise<{ html: string }> => ({
  html: await htmlOf(Content, {}, sitePaths.home),
});
