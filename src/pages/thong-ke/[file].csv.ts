import type { APIRoute } from 'astro';
import { getDays } from '../../queries/site.ts';
import { toVisitsCsv } from '../../view-models/visits.ts';

/** Without a history there is no table. */
export const getStaticPaths = async () =>
  (await getDays()).length > 0 ? [{ params: { file: 'luot-truy-cap' } }] : [];

export const GET: APIRoute = async () =>
  new Response(toVisitsCsv(await getDays()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
