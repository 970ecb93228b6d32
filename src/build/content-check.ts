/**
 * Stops the build when the content has errors, in the words that the editors' check uses, and hands on what has none:
 * Astro loads that and nothing else. In `npm run dev` every change is checked, and what has errors is left out.
 */
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ModuleRunner } from 'vite/module-runner';
import { displayPath } from '../check/files/tree.ts';
import {
  examineContent,
  type Finding,
  formatFinding,
  formatSummary,
  handOver,
  hasErrors,
  isLoaded,
} from '../check/index.ts';
import { webAddress } from '../lib/web-address.ts';
import { siteSchema } from '../schemas/site.ts';
import { rememberKeptWords } from '../site/kept-words.ts';
import { Refusal } from '../system/errors.ts';
import { checkedFiles } from './checked-files.ts';
import { folderState } from './folder-state.ts';
import { pagesOfFindings } from './pages-of-findings.ts';
import { type Rechecking, recheck } from './rechecking.ts';
import { baseOf } from './settings.ts';

/** The content has errors, which have been told. */
export class ContentError extends Refusal {}

/** Astro's list of the modules that `.mdx` files are, by its name as a file and by that of the module in its place. */
const LIST_OF_MDX = /content-modules\.mjs$|astro:content-module-imports$/;

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
type HotChannel = DevServer['environments']['client']['hot'];

/** How often, and after how long, Astro is asked again to load. */
const ATTEMPTS = 50;
const PAUSE_MS = 100;

/** The name of the loaders in src/content.config.ts. */
const LOADER = 'checked-content';

interface CheckSettings {
  readonly contentDir: string;
  readonly base: string;
  readonly now: Date;
  /** The address of the site where the environment gives it, whatever site.yaml says. */
  readonly siteUrl?: string | undefined;
}

export function contentCheck(options: CheckSettings): AstroIntegration {
  let findings: readonly Finding[] = [];
  let rechecking: Rechecking | undefined;
  /** Of the content folder when the last check began. */
  let state = '';
  const check = async (): Promise<void> => {
    state = folderState(options.contentDir);
    const examined = await examineContent(options);
    handOver(examined.checked);
    const site = siteSchema().safeParse(examined.checked.data.get('site.yaml'));
    rememberKeptWords(site.data?.keptWords ?? []);
    findings = [...examined.findings, ...(rechecking ? movedSite(site.data?.url, options) : [])];
  };
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the content itself, so that an editor meets our words and not a schema's.
      'astro:config:setup': async ({ command, logger, updateConfig }) => {
        if (command === 'preview') return;
        await check();
        if (command !== 'sync') tell(findings, logger);
        if (command === 'build' && hasErrors(findings)) throw new ContentError(formatSummary(findings));
        const settled = async () => rechecking?.checked();
        updateConfig({ vite: { plugins: [checkedFiles(options.contentDir, settled)] } });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const { hot } = server.environments.client;
        const again = recheck(
          async () => {
            try {
              await check();
              tell(findings, logger);
              logger.info(formatSummary(findings));
            } catch (error) {
              logger.error(String(error));
            }
          },
          async () => {
            await loadAgain(async () => refreshContent?.({ loaders: [LOADER] }), logger);
            forgetModules(server, LIST_OF_MDX);
            // What is found may have changed where what is shown has not.
            hot.send({ type: 'full-reload', path: '*' });
          },
        );
        rechecking = again;
        watchFolder(server, options.contentDir, again.changed);
        const settled = async () => {
          if (folderState(options.contentDir) !== state) again.changed();
          await again.shown();
        };
        const { base } = server.config;
        server.middlewares.use(
          pagesOfFindings({ contentDir: options.contentDir, base, settled, findings: () => findings }),
        );
        keepOverlayAway(hot, () => hasErrors(findings));
      },
    },
  };
}

/** Astro asks for the path of the site once, when it begins. */
function movedSite(url: string | undefined, { siteUrl, base, contentDir }: CheckSettings): Finding[] {
  const address = siteUrl === undefined && url !== undefined ? webAddress(url) : undefined;
  if (!address || baseOf(address) === base) return [];
  return [
    {
      file: displayPath(join(contentDir, 'site.yaml'), process.cwd()),
      line: null,
      column: null,
      severity: 'warning',
      rule: 'restart',
      message: `Địa chỉ trang trong site.yaml đã đổi sang đường dẫn "${baseOf(address)}", bản xem thử còn ở "${base}".`,
      remedy: 'ở cửa sổ lệnh bấm Ctrl+C rồi chạy lại npm run dev.',
    },
  ];
}

function watchFolder({ watcher }: DevServer, folder: string, changed: () => void): void {
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (path.startsWith(folder + sep)) changed();
  });
}

/**
 * Has Astro load what was checked. It passes over the request, without a word, while it reads its own configuration, which
 * it does when files come and go.
 */
async function loadAgain(load: () => Promise<void>, logger: AstroIntegrationLogger): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS && !isLoaded(); attempt += 1) {
    if (attempt > 0) await setTimeout(PAUSE_MS);
    await load().catch((error) => logger.error(String(error)));
  }
}

/**
 * Has modules read again. Astro leaves its list of `.mdx` files to the watcher of Vite, which passes over the folder where
 * the list lies (src/build/astro-home.ts): an `.mdx` file that came later could not be shown.
 */
function forgetModules(server: DevServer, name: RegExp): void {
  for (const environment of Object.values(server.environments)) {
    for (const [id, module] of environment.moduleGraph.idToModuleMap) {
      if (!name.test(id)) continue;
      environment.moduleGraph.invalidateModule(module);
      if (!('runner' in environment)) continue;
      const { evaluatedModules } = environment.runner as ModuleRunner;
      const evaluated = evaluatedModules.getModuleById(id);
      if (evaluated) evaluatedModules.invalidateModule(evaluated);
    }
  }
}

/** Astro lays its own words over a page that fails: not where the check has said, in the editor's language, why it does. */
function keepOverlayAway(hot: HotChannel, isTold: () => boolean): void {
  const send = hot.send as (...message: unknown[]) => void;
  hot.send = (...message: unknown[]) => {
    const [payload] = message;
    const isOverlay = typeof payload === 'object' && payload && 'type' in payload && payload.type === 'error';
    if (!isOverlay || !isTold()) send.apply(hot, message);
  };
}

function tell(findings: readonly Finding[], logger: AstroIntegrationLogger): void {
  for (const finding of findings) {
    (finding.severity === 'error' ? logger.error : logger.warn).call(logger, formatFinding(finding));
  }
}
