/** Where the editors' form of the site sends what they write. */
import { apiOf } from '../schemas/editing.ts';
import { siteSchema } from '../schemas/site.ts';

/** @param site what stands in site.yaml, where it has no error */
export function editingOrigin(site: unknown): string | undefined {
  const { data } = siteSchema().safeParse(site);
  return data?.editing && new URL(apiOf(data.editing)).origin;
}
