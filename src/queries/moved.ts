import { getCollection } from 'astro:content';
import { kindNames } from '../schemas/kinds.ts';
import { movesOf } from '../schemas/moves.ts';
import type { Move } from '../site/old-addresses.ts';
import { getVisible } from './publish.ts';

export interface NamedMove extends Move {
  /** What is there now, in words. */
  readonly title: string;
}

/** Old addresses of what readers may see, and those of redirects.csv. */
export async function getMoved(): Promise<NamedMove[]> {
  const ofKinds = await Promise.all(
    kindNames().map(async (kind) =>
      (await getVisible(kind)).flatMap(({ entry: { id, data } }) => {
        const title =
          'title' in data ? data.title : 'name' in data ? data.name : `${data.type} ${data.number}`;
        return movesOf(kind, id, data).map((move) => ({ ...move, title }));
      }),
    ),
  );
  const table = (await getCollection('redirects')).map(({ data }) => ({
    from: data.old,
    to: data.new,
    title: data.new,
  }));
  return [...ofKinds.flat(), ...table];
}
