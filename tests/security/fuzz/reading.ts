/**
 * The way of one document through the project: judged by the check's own functions, rendered by the engine and the
 * plugins of `astro.config.mjs`, made ready by the functions that pages and feeds use. No Astro build in between, so
 * that thousands take seconds; tests/long/fuzz.test.ts builds some for real.
 */

import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { parseFrontmatter } from 'astro/markdown';
import * as server from 'astro/runtime/server/index.js';
import * as z from 'zod';
import { AddressBook } from '../../../src/check/addresses.ts';
import { attempt } from '../../../src/check/body/engine-process.ts';
import { checkBody } from '../../../src/check/body/index.ts';
import { questionsOf } from '../../../src/check/body/markdown.ts';
import { downloadsOf, type EntryValue } from '../../../src/check/entry.ts';
import type { Finding } from '../../../src/check/finding.ts';
import { findFrontMatter } from '../../../src/check/front-matter.ts';
import { MDX_COMPONENTS } from '../../../src/check/mdx-components.ts';
import { checkCharacters } from '../../../src/check/rules/characters.ts';
import { checkMarkers } from '../../../src/check/rules/markers.ts';
import { checkSchema } from '../../../src/check/schema-check.ts';
import { reporter, type Source } from '../../../src/check/source.ts';
import type { EntryFile } from '../../../src/check/tree.ts';
import { readYaml } from '../../../src/check/yaml-file.ts';
import { explainInText } from '../../../src/lib/abbreviations.ts';
import { feedHtml } from '../../../src/lib/feed-html.ts';
import { proseHtml, withFigures } from '../../../src/lib/prose-html.ts';
import { newsSchema } from '../../../src/schemas/news.ts';
import { ATTACHMENT, type FuzzedDocument, PICTURES } from './grammar.ts';

/** What the site publishes of a document, piece by piece. */
export interface Published {
  /** The text as it stands on the article's page. */
  readonly page: string;
  readonly feed: string;
  /** Words of the front matter that become HTML by a function of ours. */
  readonly title: string;
  /** What the text makes the build load. */
  readonly loads: readonly string[];
}

export interface Verdict {
  /** The rules by which the check refused the document; empty where it passed. */
  readonly errors: readonly string[];
  readonly read: Read | undefined;
}

interface Read {
  readonly value: z.output<ReturnType<typeof newsSchema<z.ZodString>>>;
  readonly body: string;
  readonly text: string;
}

export const textOf = ({ frontMatter, body }: FuzzedDocument): string =>
  `---\n${frontMatter}\n---\n\n${body}\n`.toWellFormed();

const SCHEMA = newsSchema(z.string());
const ABBREVIATIONS = [{ short: 'UBND', full: ['Ủy ban nhân dân "xã" <b>'] }];
const PAGE = 'https://xamau.example/xa/tin-tuc/bai-mau/';

const addresses = new AddressBook();
for (const path of ['/tin-tuc/', '/lien-he/']) addresses.add(path, 'always');

/** @param folder holds the pictures and the attachment */
export function judge(document: FuzzedDocument, folder: string): Verdict {
  const findings: Finding[] = [];
  const text = textOf(document);
  const file = `news/2022/bai-mau/index.md${document.mdx ? 'x' : ''}`;
  const source: Source = { file, text, report: reporter(file, text, findings) };
  const frontMatter = findFrontMatter(source);
  checkCharacters(source, frontMatter);
  const data = frontMatter && readYaml(source, frontMatter.start, frontMatter.end);
  if (data) checkMarkers(data, source.report);
  const value = data && checkSchema(SCHEMA, data, source.report);
  if (frontMatter && data) {
    const content = value && ({ kind: 'news', value } as EntryValue);
    const at = {
      kind: 'news',
      slug: 'bai-mau',
      path: folder,
      file,
      mdx: document.mdx,
      folder: '',
    } as EntryFile;
    const files = new Set([...PICTURES, ATTACHMENT]);
    const entry = { at, source, data, content, body: frontMatter.body };
    checkBody(entry, questionsOf(entry).map(attempt), {
      components: MDX_COMPONENTS,
      neighbours: { files, folder },
      needsText: false,
      links: {
        addresses,
        at: undefined,
        until: undefined,
        siteUrl: 'https://xamau.example/xa/',
        downloads: content && downloadsOf(content),
        files,
      },
    });
  }
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  const read = value && frontMatter && { value, text, body: text.slice(frontMatter.body) };
  return { errors: read ? errors : [...errors, 'unread'], read };
}

type Processor = {
  createRenderer(options: object): Promise<{
    render(
      text: string,
      options: object,
    ): Promise<{ code: string; metadata: { localImagePaths: string[]; remoteImagePaths: string[] } }>;
  }>;
  createMdxRenderer(
    options: object,
    mdx: object,
  ): Promise<{ process(text: string, path: string, frontMatter: object): Promise<{ code: string }> }>;
};

export async function createPublisher(): Promise<
  (document: FuzzedDocument, read: Read) => Promise<Published>
> {
  process.env['SITE_URL'] = 'https://xamau.example/xa/';
  const { default: config } = (await import('../../../astro.config.mjs')) as unknown as {
    default: { markdown: { processor: Processor } };
  };
  const { processor } = config.markdown;
  const markdown = await processor.createRenderer({ syntaxHighlight: false });
  const mdx = await processor.createMdxRenderer({ syntaxHighlight: false }, {});
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: { ...mdxRenderer, name: 'astro:jsx' } });
  return async (document, { value, text }) => {
    // Astro reads the file once more, by its own reader.
    const { frontmatter, content } = parseFrontmatter(text, {
      frontmatter: document.mdx ? 'empty-with-spaces' : 'remove',
    });
    const again = SCHEMA.safeParse(frontmatter);
    if (JSON.stringify(again.data) !== JSON.stringify(value))
      throw new Error('Astro reads other values in the front matter than the check');
    const { html, loads } = document.mdx
      ? await fromMdx(await mdx.process(content, '/content/index.mdx', frontmatter), container)
      : await fromMarkdown(await markdown.render(content.trim(), { frontmatter }));
    return {
      page: proseHtml(html, ABBREVIATIONS),
      feed: feedHtml(withFigures(html), PAGE),
      title: explainInText(value.title, ABBREVIATIONS),
      loads,
    };
  };
}

type Attributes = Readonly<Record<string, unknown>>;

/** What Astro's image service makes of a picture of a text. */
const renditionOf = (attributes: Attributes): Attributes => ({
  ...attributes,
  width: 800,
  height: 600,
  loading: 'lazy',
  decoding: 'async',
  sizes: '100vw',
  src: '/xa/_astro/a.jpg',
  srcset: '/xa/_astro/a.avif 360w, /xa/_astro/b.avif 800w, /xa/_astro/a.webp 800w, /xa/_astro/b.webp 1600w',
});

/** As `updateImageReferencesInBody` of astro/dist/content/runtime.js does it: on the finished HTML, keys as they are. */
async function fromMarkdown(rendered: {
  code: string;
  metadata: { localImagePaths: string[]; remoteImagePaths: string[] };
}): Promise<{ html: string; loads: string[] }> {
  const html = rendered.code.replaceAll(/__ASTRO_IMAGE_="([^"]+)"/g, (_, written: string) => {
    const json = written
      .replaceAll(/&(?:#x22|quot);/g, '"')
      .replaceAll(/&(?:#x27|apos);/g, "'")
      .replaceAll(/&(?:amp|#x26|#38);/g, '&');
    const { index: _index, ...attributes } = JSON.parse(json) as Attributes;
    return Object.entries(renditionOf(attributes))
      .map(([key, value]) => `${key}="${server.escapeHTML(String(value))}"`)
      .join(' ');
  });
  const { localImagePaths, remoteImagePaths } = rendered.metadata;
  return { html, loads: [...localImagePaths, ...remoteImagePaths] };
}

const IMPORT = /^import (.+) from ("[^"]*"|'[^']*');$/gm;

async function fromMdx(
  { code }: { code: string },
  container: AstroContainer,
): Promise<{ html: string; loads: string[] }> {
  const loads: string[] = [];
  const body = code
    .replaceAll(IMPORT, (_, names: string, specifier: string) => {
      const from = JSON.parse(specifier.replaceAll("'", '"')) as string;
      if (from === 'astro/jsx-runtime') return `const ${names.replaceAll(' as ', ': ')} = runtime;`;
      if (from === 'astro:assets') return '';
      loads.push(from);
      return `const ${names} = { src: ${specifier} };`;
    })
    .replaceAll(/^export (?:default )?/gm, '');
  // What the check passed holds no code: this runs what the compiler wrote, as the build would.
  const Content = new Function('runtime', `${body}\nreturn MDXContent;`)({ Fragment, jsx, jsxs }) as (
    props: object,
  ) => unknown;
  const components = {
    ...Object.fromEntries(
      MDX_COMPONENTS.map((name) => [name, named(({ children }) => jsx('p', { children }))]),
    ),
    'astro-image': named(({ src: _src, ...attributes }) => jsx('img', renditionOf(attributes))),
    Fragment,
  };
  const page = named(() => Content({ components }));
  return { html: await container.renderToString(page as never), loads };
}

const { __astro_tag_component__: tagComponent } = server as unknown as {
  __astro_tag_component__(component: unknown, renderer: string): void;
};

function named(component: (props: Attributes) => unknown): unknown {
  const made = (props: Attributes) => component(props);
  tagComponent(made, 'astro:jsx');
  return made;
}
