import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { projectAsRoot } from './src/build/astro-home.ts';
import { contentCheck } from './src/build/content-check.ts';
import { devAddresses } from './src/build/dev-addresses.ts';
import { editingPage } from './src/build/editing-page.ts';
import { joinedScripts } from './src/build/joined-scripts.ts';
import { lastGate } from './src/build/last-gate.ts';
import { guarded, markdownPlugins, pictureAddresses } from './src/build/markdown.ts';
import { oldAddressFiles } from './src/build/old-address-files.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { searchIndex } from './src/build/search-index.ts';
import { readBuildSettings } from './src/build/settings.ts';
import { sharePictures } from './src/build/share-pictures.ts';
import { siteFiles } from './src/build/site-files.ts';
import { describedInSitemap, mayBeFound } from './src/build/sitemap-filter.ts';
import { unusedPictures } from './src/build/unused-pictures.ts';
import { waitingPage } from './src/build/waiting-page.ts';
import { asEditorsMean, lineBreaks, MARKDOWN_FEATURES } from './src/html/markdown.ts';
import { headingIds } from './src/html/text-ids.ts';

const project = process.cwd();
const settings = readBuildSettings(process.env, project, console.warn);
const search = searchIndex();

// One moment for the whole build: pages, check and sitemap must agree on what is published.
process.env.SOURCE_DATE_EPOCH ??= String(Math.floor(settings.now.getTime() / 1000));

export default defineConfig({
  site: settings.origin,
  base: settings.base,
  srcDir: join(project, 'src'),
  publicDir: join(project, 'public'),
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  trailingSlash: 'always',
  // `true` keeps inline words apart; Astro 7's default may glue them together.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  logger: { entrypoint: join(project, 'src/build/build-log.ts') },
  image: {
    service: {
      entrypoint: './src/build/image-service.ts',
      // AVIF at effort 1 takes a tenth of the time of the default 4, for a sixth more bytes: still less than WebP.
      config: { avif: { effort: 1, chromaSubsampling: '4:2:0' }, jpeg: { mozjpeg: true } },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: guarded(
      satteri({
        features: MARKDOWN_FEATURES,
        mdastPlugins: [asEditorsMean, headingIds, pictureAddresses, lineBreaks],
        hastPlugins: markdownPlugins(settings),
      }),
    ),
  },
  integrations: [
    projectAsRoot(project),
    contentCheck(settings),
    devAddresses(settings),
    waitingPage(project),
    mdx(),
    sitemap({ filter: mayBeFound(settings), serialize: describedInSitemap(settings) }),
    oldAddressFiles(),
    siteFiles(settings, project),
    unusedPictures(),
    sharePictures(project),
    plainImports(),
    joinedScripts(project),
    // Behind all that brings content into the site; what the index holds has passed.
    lastGate(settings, search.see),
    search.integration,
    editingPage(settings),
  ],
  vite: {
    cacheDir: join(settings.cacheDir, 'vite'),
    // Scripts stay files: a strict content security policy then needs no exception for them.
    build: {
      assetsInlineLimit: 0,
      // The first browsers with cascade layers, container queries and :has(): what is newer is rewritten for them.
      cssTarget: ['chrome105', 'safari16', 'firefox121'],
    },
    // Astro's own names of scripts would repeat a component's path in every page.
    environments: {
      client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
    server: { fs: { allow: [project, settings.contentDir] } },
  },
});
