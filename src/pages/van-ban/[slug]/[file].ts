/** The files of a document, copied as they are. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDocuments } from '../../../queries/documents.ts';
import { mediaType } from '../../../site/file-types.ts';

export async function getStaticPaths() {
  return (await getDocuments()).flatMap((document) =>
    document.files.map((file) => ({ params: { slug: document.slug, file: file.name }, props: { file } })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.file.read(), { headers: { 'Content-Type': mediaType(props.file.name) } });
