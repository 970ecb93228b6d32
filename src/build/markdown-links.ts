/** Adds the base path to the links that editors write from the root of the site (`/tin-tuc/…`). */
import { defineHastPlugin } from 'satteri';
import { createUrls } from '../lib/urls.ts';

export function markdownLinks(options: { base: string; origin: string }) {
  const { href } = createUrls(options.base, options.origin);
  return defineHastPlugin({
    name: 'markdown-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const target = node.properties?.['href'];
        if (typeof target === 'string' && /^\/(?!\/)/.test(target))
          context.setProperty(node, 'href', href(target));
      },
    },
  });
}
