/** The attachments of an article, copied as they are. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getFiles } from '../../../queries/files.ts';
import { getNews } from '../../../queries/news.ts';
import { mediaType } from '../../../site/file-types.ts';

export async function getStaticPaths() {
  return (await getNews()).flatMap((article) =>
    getFiles(article.folder, article.data.attachments).map((file) => ({
      params: { slug: article.slug, file: file.name },
      props: { file },
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.file.read(), { headers: { 'Content-Type': mediaType(props.file.name) } });
