/**
 * Stops the build when the content has errors, in the words that the editors' check uses, and hands on what has none:
 * Astro loads that and nothing else. In `npm run dev` every change is checked, and what has errors is left out.
 */
import { sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import {
  examineContent,
  type Finding,
  formatFinding,
  formatSummary,
  handOver,
  hasErrors,
} from '../check/index.ts';
import { Refusal } from '../system/errors.ts';
import { checkedFiles } from './checked-files.ts';

/** The content has errors, which have been told. */
export class ContentError extends Refusal {}

/** The name of the loaders in src/content.config.ts. */
const LOADER = 'checked-content';

/** A file that is saved is often written in several steps. */
const SETTLED_MS = 100;

export function contentCheck(options: { contentDir: string; now: Date }): AstroIntegration {
  const check = async (): Promise<readonly Finding[]> => {
    const { findings, checked } = await examineContent(options);
    handOver(checked);
    return findings;
  };
  let checking: Promise<unknown> = Promise.resolve();
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the content itself, so that an editor meets our words and not a schema's.
      'astro:config:setup': async ({ command, logger, updateConfig }) => {
        if (command === 'preview') return;
        const findings = await check();
        if (command !== 'sync') tell(findings, logger);
        if (command === 'build' && hasErrors(findings)) throw new ContentError(formatSummary(findings));
        updateConfig({ vite: { plugins: [checkedFiles(options.contentDir, () => checking)] } });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        let timer: NodeJS.Timeout | undefined;
        let changed = Promise.withResolvers<void>();
        server.watcher.add(options.contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(options.contentDir + sep)) return;
          if (timer) clearTimeout(timer);
          else {
            changed = Promise.withResolvers();
            checking = changed.promise;
          }
          timer = setTimeout(async () => {
            timer = undefined;
            const { resolve } = changed;
            try {
              tell(await check(), logger);
            } catch (error) {
              logger.error(String(error));
            }
            resolve();
            await refreshContent?.({ loaders: [LOADER] });
          }, SETTLED_MS);
        });
      },
    },
  };
}

function tell(findings: readonly Finding[], logger: AstroIntegrationLogger): void {
  for (const finding of findings) {
    (finding.severity === 'error' ? logger.error : logger.warn).call(logger, formatFinding(finding));
  }
}
