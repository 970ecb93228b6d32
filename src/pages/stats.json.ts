import type { APIRoute } from 'astro';
import { getProcedures, getVisitors } from '../queries/site.ts';
import { toStatsJson } from '../view-models/stats.ts';

export const GET: APIRoute = async () =>
  Response.json(toStatsJson(await getVisitors(), await getProcedures()));
