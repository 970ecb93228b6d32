/**
 * Writes the editors' form into a site that is to have it (`editing` in site.yaml). It is the project's own and no page of
 * readers: what the editors wrote stands in it as data alone, and it comes behind the last gate, the search index and the
 * sitemap, which so know nothing of it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedContent } from '../check/checked.ts';
import { hostedSiteOf } from '../form/hosted-site.ts';
import { pageFiles } from '../form/page-files.ts';
import { editingPolicy } from '../html/page-policy.ts';
import { apiOf, type Editing } from '../schemas/editing.ts';
import { rowOf } from '../schemas/kinds.ts';
import { siteSchema } from '../schemas/site.ts';
import { publishState } from '../site/publish.ts';
import { sitePaths } from '../site/urls.ts';

export function editingPage({
  contentDir,
  now,
}: {
  readonly contentDir: string;
  readonly now: Date;
}): AstroIntegration {
  return {
    name: 'editing-page',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { editing } = siteSchema().parse(checkedContent().data.get('site.yaml'));
        if (!editing) return;
        const folder = join(fileURLToPath(dir), sitePaths.admin);
        mkdirSync(folder);
        for (const { name, text } of await editingFiles(editing, titles(contentDir, now)))
          writeFileSync(join(folder, name), text);
      },
    },
  };
}

export async function editingFiles(
  editing: Editing,
  known: Readonly<Record<string, string>>,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const files = await pageFiles('hosted-form', editingPolicy(new URL(apiOf(editing)).origin));
  return [...files, { name: 'editing.json', text: `${JSON.stringify(hostedSiteOf(editing, known))}\n` }];
}

/** Of what is before readers: what a draft is called is nobody's business yet. */
function titles(contentDir: string, now: Date): Record<string, string> {
  return Object.fromEntries(
    [...checkedContent().entries.values()].flatMap(({ kind, path, data }): [string, string][] => {
      const row = rowOf(kind);
      const { data: value } = row.schema.safeParse(data);
      const isSeen = value !== undefined && publishState(row.moments(value), now) === 'published';
      return isSeen ? [[relative(contentDir, path).replaceAll('\\', '/'), String(data[row.calledBy])]] : [];
    }),
  );
}
