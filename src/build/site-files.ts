/**
 * Writes what lies at the top of a site beside its pages: the signs by which browsers and telephones show it, all made of the one
 * picture that the content brings, and the files by which search engines know whose the site is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedContent } from '../check/checked.ts';
import { isVerification, VERIFICATION_FOLDER } from '../html/verification.ts';
import { siteSchema } from '../schemas/site.ts';
import { FEED_FOLDERS, feedFile } from '../site/feed-files.ts';
import { FIRST_PALETTE } from '../site/palettes.ts';
import { DRAWN_ICON, drawnIn, FAVICON, ICON_FILES, isIcon, PODCAST_COVER } from '../site/site-icons.ts';
import { drawIcon, drawIcons, type Picture } from './draw-icons.ts';

interface Settings {
  readonly contentDir: string;
  readonly base: string;
}

export function siteFiles({ contentDir, base }: Settings, project: string): AstroIntegration {
  const drawing = () => drawnIcon(join(project, 'public'));
  const picture = (): Picture => iconIn(contentDir) ?? { drawing: drawing() };
  return {
    name: 'site-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const outDir = fileURLToPath(dir);
        writeFileSync(join(outDir, DRAWN_ICON), drawing());
        for (const [path, bytes] of await drawIcons(picture())) writeFileSync(join(outDir, path), bytes);
        if (existsSync(join(outDir, feedFile(FEED_FOLDERS.bulletins, 'rss')))) {
          writeFileSync(join(outDir, PODCAST_COVER), await drawIcon(PODCAST_COVER, picture()));
        }
        for (const [name, text] of verifications(contentDir)) writeFileSync(join(outDir, name), text);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          // Astro has taken the base path from `url`.
          const path = request.originalUrl?.slice(base.length - 1).replace(/\?.*$/s, '') ?? '';
          if (path === DRAWN_ICON) response.setHeader('Content-Type', 'image/svg+xml').end(drawing());
          else if (path !== FAVICON && path !== PODCAST_COVER && !Object.hasOwn(ICON_FILES, path)) next();
          else drawIcon(path, picture()).then((bytes) => response.end(bytes), next);
        });
      },
    },
  };
}

/** The sign of the software as this site has it. */
export const drawnIcon = (publicDir: string): string =>
  drawnIn(
    siteSchema().parse(checkedContent().data.get('site.yaml')).palette ?? FIRST_PALETTE,
    readFileSync(join(publicDir, DRAWN_ICON), 'utf8'),
  );

/** The picture that the check has passed. */
const iconIn = (contentDir: string): string | undefined =>
  [...checkedContent().files].find((path) => dirname(path) === contentDir && isIcon(basename(path)));

/** Asked once more: a file may have changed since the check. */
function verifications(contentDir: string): [name: string, text: string][] {
  const folder = join(contentDir, VERIFICATION_FOLDER);
  return [...checkedContent().files]
    .filter((path) => dirname(path) === folder)
    .map((path): [string, string] => [basename(path), readFileSync(path, 'utf8')])
    .filter(([name, text]) => isVerification(name, text));
}
