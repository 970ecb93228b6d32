/** What becomes of an editor's Markdown beyond plain HTML. One plugin a promise. */
import { defineHastPlugin, type HastPluginList } from 'satteri';
import { ROLE_ATTRIBUTE } from '../lib/picture-roles.ts';
import { slugify, withoutControls } from '../lib/text.ts';
import { createUrls } from '../lib/urls.ts';

export function markdownPlugins(site: { base: string; origin: string }): HastPluginList {
  return [siteLinks(site), headingIds, scrollingTables, columnAlignment, pictures, cleanText];
}

/** A picture tells the image service what it is for; src/lib/prose-html.ts makes figures and galleries of them. */
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
        if (typeof target === 'string' && /^\/(?!\/)/.test(target)) {
          context.setProperty(node, 'href', href(target));
        }
      },
    },
  });
}

/** Headings get ASCII ids, which survive being copied, sent and typed. */
const headingIds = () => {
  const used = new Map<string, number>();
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const slug = slugify(context.textContent(node)) || 'muc';
        const count = (used.get(slug) ?? 0) + 1;
        used.set(slug, count);
        // The prefix keeps them apart from the ids of the page around the text.
        context.setProperty(node, 'id', count === 1 ? `muc-${slug}` : `muc-${slug}-${count}`);
      },
    },
  });
};

/** A wide table scrolls by itself, also by keyboard, and never the page. */
const scrollingTables = () => {
  let tables = 0;
  // Landmarks of one page need names of their own.
  const name = () => {
    tables += 1;
    return tables === 1 ? 'Bảng số liệu' : `Bảng số liệu ${tables}`;
  };
  return defineHastPlugin({
    name: 'scrolling-tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        const properties = { className: ['table-scroll'], ariaLabel: name(), tabIndex: 0 };
        context.wrapNode(node, { type: 'element', tagName: 'section', properties, children: [] });
      },
    },
    raw(node, context) {
      const html = node.value.trim();
      if (/^<table[\s>]/i.test(html) && /<\/table>$/i.test(html)) {
        const open = `<section class="table-scroll" aria-label="${name()}" tabindex="0">`;
        context.replaceNode(node, { type: 'raw', value: `${open}${html}</section>` });
      }
    },
  });
};

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

/** Characters that nobody can see never reach a reader. */
const cleanText = defineHastPlugin({
  name: 'clean-text',
  text(node, context) {
    const value = withoutControls(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});
