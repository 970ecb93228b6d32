/**
 * The site's own configuration, but what an attacker wrote takes the place of texts after the check has passed them:
 * what then becomes of it is the gate's alone. `HOSTILE` holds the texts as JSON, by the slug of the article.
 */
import site from '../../../astro.config.mjs';
import { checkedContent, handOver } from '../../../src/check/checked.ts';

const texts = JSON.parse(process.env.HOSTILE ?? '{}');

const behindTheCheck = {
  name: 'behind-the-check',
  hooks: {
    'astro:config:setup': () => {
      const content = checkedContent();
      const replaced = [...content.entries].map(([path, entry]) => [
        path,
        texts[entry.slug]
          ? { ...entry, source: entry.source.slice(0, entry.body) + texts[entry.slug] }
          : entry,
      ]);
      handOver({ ...content, entries: new Map(replaced) });
    },
  },
};

export default {
  ...site,
  integrations: site.integrations.flatMap((integration) =>
    integration.name === 'content-check' ? [integration, behindTheCheck] : [integration],
  ),
};
