import type { APIRoute } from 'astro';
import { getSite } from '../queries/site.ts';
import { getTimed } from '../queries/timed.ts';
import { environment } from '../system/build-environment.ts';
import { builtCommit } from '../system/commit.ts';
import { toBuildStatus } from '../view-models/build-status.ts';

export const GET: APIRoute = async () => {
  const from = (await getSite()).successor?.from;
  const successor = { entry: 'site.yaml', publishedAt: from, turns: [] };
  const facts = { commit: builtCommit(process.cwd(), environment.contentDir), now: environment.now };
  return Response.json(toBuildStatus([...(await getTimed()), successor], facts));
};
