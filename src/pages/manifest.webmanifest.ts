import type { APIRoute } from 'astro';
import { getSite } from '../queries/site.ts';
import { toWebManifest } from '../view-models/web-manifest.ts';

export const GET: APIRoute = async () => Response.json(toWebManifest(await getSite()));
