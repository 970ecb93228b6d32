/** The attachments of an article and its bulletin, copied as they are. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { type AttachedFile, getFiles, getSound } from '../../../queries/files.ts';
import { type Article, getNews } from '../../../queries/news.ts';
import { mediaType } from '../../../site/file-types.ts';

export async function getStaticPaths() {
  return (await getNews()).flatMap((article) =>
    publishedBeside(article).map((file) => ({
      params: { slug: article.slug, file: file.name },
      props: { file },
    })),
  );
}

function publishedBeside({ folder, data }: Article): AttachedFile[] {
  const sound = getSound(folder, data);
  return [...getFiles(folder, data.attachments), ...(sound ? [sound] : [])];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.file.read(), { headers: { 'Content-Type': mediaType(props.file.name) } });
