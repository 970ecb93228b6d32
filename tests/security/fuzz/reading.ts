/**
 * The way of one document through the project: judged by the check's own functions, rendered by the engine and the
 * plugins of `astro.config.mjs`, made ready by the functions that pages and feeds use. No Astro build in between, so
 * that thousands take seconds; tests/long/fuzz.test.ts builds some for real.
 */

import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import * as server from 'astro/runtime/server/index.js';
import { AddressBook } from '../../../src/check/addresses.ts';
import { Anchors } from '../../../src/check/anchors.ts';
import { attempt } from '../../../src/check/body/attempt.ts';
import { checkBody } from '../../../src/check/body/index.ts';
import { questionsOf } from '../../../src/check/body/markdown.ts';
import { downloadsOf, type Entry } from '../../../src/check/entry.ts';
import { entryOf } from '../../../src/check/entry-of.ts';
import type { Finding } from '../../../src/check/finding.ts';
import { contentsIn } from '../../../src/check/rules/file-contents.ts';
import { sourceOf } from '../../../src/check/source-file.ts';
import { explainInText } from '../../../src/html/abbreviations.ts';
import { feedHtml } from '../../../src/html/feed-html.ts';
import { proseHtml, withFigures } from '../../../src/html/prose-html.ts';
import { componentNames } from '../../../src/schemas/components.ts';
import type { News } from '../../../src/schemas/news.ts';
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
  readonly value: News;
  readonly entry: Entry;
}

export const textOf = ({ frontMatter, body }: FuzzedDocument): string =>
  `---\n${frontMatter}\n---\n\n${body}\n`.toWellFormed();

const ABBREVIATIONS = [{ short: 'UBND', full: ['Ủy ban nhân dân "xã" <b>'] }];
const PAGE = 'https://xamau.example/xa/tin-tuc/bai-mau/';

const addresses = new AddressBook();
for (const path of ['/tin-tuc/', '/lien-he/']) addresses.add(path, 'always');

/** Errors that spare readers a sign or a lost word: what they are about must be harmless all the same. */
const FOR_READERS =
  /^(?:raw-|code-|first-margin|footnote-|caption-lost|table-row|link-broken|picture-broken-mark)/;

/** @param folder holds the pictures and the attachment */
export function judge(document: FuzzedDocument, folder: string): Verdict {
  const findings: Finding[] = [];
  const file = `news/2022/bai-mau/index.md${document.mdx ? 'x' : ''}`;
  const source = sourceOf(Buffer.from(textOf(document)), file, findings);
  const { mdx } = document;
  const entry =
    source && entryOf({ kind: 'news', slug: 'bai-mau', path: folder, file, mdx, folder: '' }, source);
  const { content } = entry ?? {};
  if (entry) {
    const files = new Set([...PICTURES, ATTACHMENT]);
    const renamed = () => undefined;
    checkBody(entry, questionsOf(entry).map(attempt), {
      components: componentNames(),
      hasData: () => false,
      anchors: new Anchors(),
      parts: undefined,
      neighbours: { files, contents: contentsIn(folder), renamed },
      hasPage: true,
      needsText: false,
      links: {
        addresses,
        at: undefined,
        until: undefined,
        siteUrl: 'https://xamau.example/xa/',
        downloads: content && downloadsOf(content),
        files,
        renamed,
      },
    });
  }
  const errors = findings
    .filter(({ severity, rule }) => severity === 'error' && !FOR_READERS.test(rule))
    .map(({ rule }) => rule);
  const read = content?.kind === 'news' ? { value: content.value, entry } : undefined;
  return { errors: read ? errors : [...errors, 'unread'], read: read as Read | undefined };
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
  return async ({ mdx: isMdx }, { value, entry: { source, body, data } }) => {
    const { text } = source;
    // As src/content.config.ts and src/build/checked-files.ts hand it on.
    const { html, loads } = isMdx
      ? await fromMdx(
          await mdx.process(
            text.slice(0, body).replace(/[^\r\n]/g, ' ') + text.slice(body),
            '/index.mdx',
            {},
          ),
          container,
        )
      : await fromMarkdown(await markdown.render(text.slice(body).trim(), { frontmatter: data.value }));
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
      componentNames().map((name) => [name, named(({ children }) => jsx('p', { children }))]),
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
