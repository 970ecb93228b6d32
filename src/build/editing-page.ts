/**
 * Writes the editors' form into a site that is to have it (`editing` in site.yaml). It is the project's own and no page of
 * readers: what the editors wrote stands in it as data alone, and it comes behind the last gate, the search index and the
 * sitemap, which so know nothing of it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedContent } from '../check/checked.ts';
import { checkFiles } from '../form/checking/engine-files.ts';
import { hostedSiteOf, type OfEntries } from '../form/hosted-site.ts';
import { pageFiles } from '../form/page-files.ts';
import { publishedEntries } from '../form/published.ts';
import { editingPolicy } from '../html/page-policy.ts';
import { apiOf, type Editing } from '../schemas/editing.ts';
import { siteSchema } from '../schemas/site.ts';
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
      'astro:build:done': async ({ dir, logger }) => {
        const { editing, url, english } = siteSchema().parse(checkedContent().data.get('site.yaml'));
        if (!editing) return;
        const folder = join(fileURLToPath(dir), sitePaths.admin);
        mkdirSync(folder);
        const published = publishedEntries(checkedContent(), contentDir, now);
        const addresses = [...published.addresses, ...(english ? [sitePaths.english] : [])];
        const files = await editingFiles(editing, { url, ...published, addresses });
        for (const { name, text } of files) writeFileSync(join(folder, name), text);
        if (!files.some(({ name }) => name === 'engine.bin')) logger.warn(WITHOUT_ENGINE);
      },
    },
  };
}

export async function editingFiles(
  editing: Editing,
  known: OfEntries,
): Promise<readonly { readonly name: string; readonly text: string | Uint8Array }[]> {
  const files = await pageFiles('hosted-form', editingPolicy(new URL(apiOf(editing)).origin));
  return [
    ...files,
    ...(await checkFiles()),
    { name: 'editing.json', text: `${JSON.stringify(hostedSiteOf(editing, known))}\n` },
  ];
}

const WITHOUT_ENGINE =
  'biểu mẫu /quan-tri/ không kiểm tra được Markdown trước khi lưu: máy này thiếu gói @bruits/satteri-wasm32-wasi; chạy lại npm ci.';
