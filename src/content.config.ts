/** Wires each part of `content/` to its schema. What the check has passed is loaded, and nothing else. */

import { defineCollection, type SchemaContext } from 'astro:content';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContentEntryType } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ZodType } from 'zod';
import { renderingVersion } from './build/rendering-version.ts';
import { type CheckedEntry, loadCheckedContent } from './check/checked.ts';
import { abbreviationSchema } from './schemas/abbreviations.ts';
import { categorySchema } from './schemas/categories.ts';
import { type KindName, kindNames, kindsWith } from './schemas/kinds.ts';
import { organisationUnitSchema } from './schemas/organisation.ts';
import { redirectSchema } from './schemas/redirects.ts';
import { removedEntrySchema } from './schemas/removed.ts';
import { siteSchema } from './schemas/site.ts';
import { daysSchema, procedureRowSchema, visitorsSchema } from './schemas/stats.ts';

/** What src/build/content-check.ts asks Astro to load again when content has changed in `npm run dev`. */
const LOADER = 'checked-content';

/** A text is rendered anew when it, or what renders it, has changed. */
const RENDERING = renderingVersion(process.cwd());

/** What Astro gives its own loaders, and so this one, though it does not say so. */
type Context = LoaderContext & {
  readonly entryTypes: ReadonlyMap<string, ContentEntryType>;
  readonly store: { addAssetImports(assets: readonly string[], file: string): void };
};

/** The texts of a kind, each by its slug. */
function entries(kind: KindName): Loader {
  return {
    name: LOADER,
    load: async (context) => {
      const stale = new Set(context.store.keys());
      for (const entry of loadCheckedContent().entries.values()) {
        if (entry.kind !== kind) continue;
        stale.delete(entry.slug);
        await loadEntry(entry, context as Context);
      }
      for (const id of stale) context.store.delete(id);
    },
  };
}

async function loadEntry({ slug: id, path, mdx, data, source, body: start }: CheckedEntry, context: Context) {
  const { store, config } = context;
  const digest = context.generateDigest(`${RENDERING}${source}`);
  const filePath = relative(fileURLToPath(config.root), path).split(sep).join('/');
  const kept = store.get(id);
  if (kept?.digest === digest && kept.filePath === filePath) {
    if (kept.deferredRender) store.addModuleImport(filePath);
    if (kept.assetImports) store.addAssetImports(kept.assetImports, filePath);
    return;
  }
  store.delete(id);
  const body = source.slice(start).trim();
  const entry = { id, data: await context.parseData({ id, data, filePath: path }), body, filePath, digest };
  if (mdx) {
    store.set({ ...entry, deferredRender: true });
    return;
  }
  const render = await rendererOf(context);
  const rendered = await render({ id, data, body, filePath: path, digest });
  store.set({ ...entry, rendered, assetImports: rendered.metadata?.imagePaths ?? [] });
}

type Render = Awaited<ReturnType<NonNullable<ContentEntryType['getRenderFunction']>>>;
let renderer: Promise<Render> | undefined;

/** Markdown's own, one for all. */
function rendererOf({ entryTypes, config }: Context): Promise<Render> {
  const type = entryTypes.get('.md');
  if (!type?.getRenderFunction) throw new Error('Astro reads no Markdown');
  renderer ??= type.getRenderFunction(config);
  return renderer;
}

/** Rows of one data file. A file that is not there is an empty collection: what is empty does not exist. */
function rows(file: string, id: (row: Record<string, unknown>, at: number) => string): Loader {
  return {
    name: LOADER,
    load: async ({ store, parseData }) => {
      store.clear();
      const content = loadCheckedContent().data.get(file);
      if (content === undefined) return;
      for (const [at, row] of (Array.isArray(content) ? content : [content]).entries()) {
        store.set({ id: id(row, at), data: await parseData({ id: id(row, at), data: row }) });
      }
    },
  };
}

/** The rows of the kinds, a picture being what Astro makes of it. */
type SiteKinds = ReturnType<typeof kindsWith<ReturnType<SchemaContext['image']>>>;

/** One for each kind; the type says what `fromEntries` forgets. */
const texts = Object.fromEntries(
  kindNames().map((kind) => [
    kind,
    defineCollection({
      loader: entries(kind),
      schema: ({ image }) => kindsWith(image())[kind].schema as ZodType,
    }),
  ]),
) as unknown as {
  readonly [Name in KindName]: {
    readonly loader: Loader;
    readonly schema: (context: SchemaContext) => SiteKinds[Name]['schema'];
  };
};

export const collections = {
  site: defineCollection({ loader: rows('site.yaml', () => 'site'), schema: siteSchema() }),
  categories: defineCollection({
    loader: rows('categories.yaml', (row) => String(row['id'])),
    schema: categorySchema(),
  }),
  abbreviations: defineCollection({
    loader: rows('abbreviations.yaml', (row) => String(row['short'])),
    schema: abbreviationSchema(),
  }),
  organisation: defineCollection({
    // By their place: what editors put first is shown first, and two parts may have one name.
    loader: rows('organisation.yaml', (_row, at) => String(at)),
    schema: organisationUnitSchema(),
  }),
  redirects: defineCollection({
    loader: rows('redirects.csv', (row) => String(row['old'])),
    schema: redirectSchema(),
  }),
  removed: defineCollection({
    loader: rows('removed.yaml', (row) => `${row['kind']}/${row['slug']}`),
    schema: removedEntrySchema(),
  }),
  visitors: defineCollection({
    loader: rows('stats/visitors.json', () => 'visitors'),
    schema: visitorsSchema(),
  }),
  days: defineCollection({ loader: rows('stats/days.json', () => 'days'), schema: daysSchema() }),
  procedures: defineCollection({
    loader: rows('stats/procedures.json', (row) => `${row['year']}-${row['throughMonth']}`),
    schema: procedureRowSchema(),
  }),
  ...texts,
};
