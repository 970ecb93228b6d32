/** `/seal.png`: the seal, where the content has a picture of it. */
import type { APIRoute } from 'astro';
import { hasSeal, readSeal } from '../queries/seal.ts';

export const getStaticPaths = () => (hasSeal() ? [{ params: { seal: 'seal' } }] : []);

export const GET: APIRoute = () => new Response(readSeal(), { headers: { 'Content-Type': 'image/png' } });
