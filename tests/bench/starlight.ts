/** The peer of search: Starlight from the registry, with its own theme and search, over the same texts. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runNode } from '../support/node.ts';
import { installTool } from '../support/tool-package.ts';

export interface PlainText {
  readonly slug: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

const CONFIGURATION = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [starlight({ title: 'Starlight', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })],
});
`;
const COLLECTION = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** @returns the folder of the built site */
export async function buildStarlight(work: string, texts: readonly PlainText[]): Promise<string> {
  installTool('starlight', work);
  rmSync(join(work, 'src'), { recursive: true, force: true });
  const docs = join(work, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(work, 'astro.config.mjs'), CONFIGURATION);
  writeFileSync(join(work, 'src/content.config.ts'), COLLECTION);
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Trang nhất\n---\n');
  for (const { slug, title, body } of texts)
    writeFileSync(join(docs, `${slug}.md`), `---\n${stringify({ title })}---\n\n${body}\n`);
  const { code, stdout, stderr } = await runNode([join(work, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: work,
    env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new Error(`Building Starlight failed:\n${stdout}\n${stderr}`);
  return join(work, 'dist');
}
