/** What becomes of an editor's Markdown beyond plain HTML. One plugin a promise. */

import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { defineHastPlugin, defineMdastPlugin, type HastPluginList } from 'satteri';
import { type HtmlNode, isElement, isText, nodesBelow, parseHtml } from '../lib/html-tree.ts';
import { plainPath } from '../lib/paths.ts';
import { withoutControls } from '../lib/text.ts';
import { SITE_PATH } from '../lib/web-address.ts';
import { ROLE_ATTRIBUTE } from '../site/picture-roles.ts';
import { createUrls } from '../site/urls.ts';
import { ContentError } from './content-check.ts';

type MarkdownProcessor = NonNullable<NonNullable<AstroUserConfig['markdown']>['processor']>;

export function markdownPlugins(site: { base: string; origin: string }): HastPluginList {
  return [siteLinks(site), columnAlignment, pictures, taskBoxes, cleanText];
}

/** A path below the folder of the text, of a picture of the site's. */
const BESIDE = /^(?![/#?])(?![a-z][a-z0-9+.-]*:).*\.(?:jpe?g|png|webp|avif|gif)$/is;
const besideText = (address: string) => (BESIDE.test(address) ? `./${plainPath(address)}` : undefined);

/**
 * A picture is named by a relative path, however the editor wrote it: `a.jpg` would be looked for as the name of a
 * module, in `node_modules` too. One that is named by reference Astro does not take for a picture by itself.
 */
export const pictureAddresses = defineMdastPlugin({
  name: 'picture-addresses',
  image(node, context) {
    const address = besideText(node.url);
    if (address !== undefined) context.setProperty(node, 'url', address);
  },
  definition(node, context) {
    const address = besideText(node.url);
    if (address === undefined) return;
    context.setProperty(node, 'url', address);
    const { astro } = context.data as { astro?: { localImagePaths: Set<string> } };
    astro?.localImagePaths.add(decodeURI(address));
  },
});

/** A picture tells the image service what it is for; src/html/prose-html.ts makes figures and galleries of them. */
const pictures = defineHastPlugin({
  name: 'pictures',
  element: {
    filter: ['img'],
    visit(node, context) {
      context.setProperty(node, ROLE_ATTRIBUTE, 'text');
    },
  },
});

/** Links from the root of the site (`/tin-tuc/…`) get the base path under which it is deployed. */
function siteLinks(site: { base: string; origin: string }) {
  const { href } = createUrls(site.base, site.origin);
  return defineHastPlugin({
    name: 'site-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const target = node.properties?.['href'];
        if (typeof target === 'string' && SITE_PATH.test(target)) {
          context.setProperty(node, 'href', href(target));
        }
      },
    },
  });
}

/** Columns are aligned by class: a strict content security policy allows no inline style. */
const columnAlignment = defineHastPlugin({
  name: 'column-alignment',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const style = node.properties?.['style'];
      const side = typeof style === 'string' ? /text-align:\s*(center|right)/.exec(style)?.[1] : undefined;
      if (style !== undefined) context.setProperty(node, 'style', null);
      if (side) context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
});

/** The box of a task is a sign with a name: a field that nobody may change would have none, and no feed would keep it. */
const taskBoxes = defineHastPlugin({
  name: 'task-boxes',
  element: {
    filter: ['input'],
    visit(node, context) {
      const isDone = node.properties?.['checked'] === true;
      context.replaceNode(node, {
        type: 'element',
        tagName: 'span',
        properties: { role: 'img', ariaLabel: isDone ? 'Đã xong' : 'Chưa xong' },
        children: [{ type: 'text', value: isDone ? '☑' : '☐' }],
      });
    },
  },
});

/** Characters that nobody can see never reach a reader. */
const cleanText = defineHastPlugin({
  name: 'clean-text',
  text(node, context) {
    const value = withoutControls(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});

/** What Astro's Markdown writes where a picture will stand, to be found again by an expression over the finished HTML. */
const PICTURE_MARK = '__ASTRO_IMAGE_';
/** Its name as an attribute of `<img>`, as the parser of HTML writes names. */
const PICTURE_ATTRIBUTE = PICTURE_MARK.toLowerCase();
/** What such a mark may tell of a picture: each becomes an attribute, its name as it stands. */
const TOLD = new Set(['alt', 'data-picture', 'index', 'inferSize', 'src', 'title']);

/**
 * The processor, but whatever it fails at is told with the file, and a text that forges the mark of a picture stops the
 * build: Astro would write what the mark says as HTML. The content check finds both before, since it reads texts with the
 * same engine; this looks at what became of them, however they were written.
 */
export function guarded(processor: MarkdownProcessor): MarkdownProcessor {
  return {
    ...processor,
    async createRenderer(shared) {
      const renderer = await processor.createRenderer(shared);
      return {
        ...renderer,
        async render(content, options) {
          const file = options?.fileURL ? fileURLToPath(options.fileURL) : 'content';
          const result = await renderer.render(content, options).catch((error: unknown) => {
            throw new ContentError(
              `${file}: Lỗi: Văn bản này không dựng thành trang được (${error instanceof Error ? error.message : error}). Cách sửa: bỏ dần từng đoạn mới thêm để tìm ra đoạn gây lỗi, rồi viết lại đoạn ấy.`,
            );
          });
          if (result.code.includes(PICTURE_MARK) && holdsForgedPicture(result.code)) {
            throw new ContentError(
              `${file}: Lỗi: Văn bản chứa chuỗi dành riêng “${PICTURE_MARK}”. Cách sửa: xóa chuỗi ấy.`,
            );
          }
          return result;
        },
      };
    },
  };
}

const holdsForgedPicture = (html: string): boolean => nodesBelow(parseHtml(html)).some(forgesPicture);

/** Whether the mark stands where Astro does not write it, or tells what it does not tell. */
function forgesPicture(node: HtmlNode): boolean {
  if (isText(node)) return node.value.includes(PICTURE_MARK);
  if (!isElement(node)) return false;
  return node.attrs.some(({ name, value }) => {
    if (value.includes(PICTURE_MARK)) return true;
    if (node.tagName === 'img' && name === PICTURE_ATTRIBUTE) return !isPicture(value);
    return name.includes(PICTURE_ATTRIBUTE);
  });
}

function isPicture(json: string): boolean {
  try {
    return Object.keys(JSON.parse(json)).every((name) => TOLD.has(name));
  } catch {
    return false;
  }
}
