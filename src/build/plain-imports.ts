/**
 * `import()` in the browser's scripts as the browser knows it. Vite wraps each in a helper that preloads styles and
 * chunks beside it; this site's scripts have no styles, and the helper would be a fifth of all script on an article.
 */
import type { AstroIntegration } from 'astro';

const HELPER = '\0vite/preload-helper.js';

export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            build: { modulePreload: false },
            plugins: [
              {
                name: 'plain-imports',
                enforce: 'pre',
                load: (id: string) =>
                  id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
