/** `/xem-thu/`: what readers do not see yet, while somebody edits. A build knows no such page. */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { sitePaths } from '../site/urls.ts';

export function waitingPage(project: string): AstroIntegration {
  return {
    name: 'waiting-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: sitePaths.waiting, entrypoint: join(project, 'src/pages/_xem-thu.astro') });
      },
    },
  };
}
