/**
 * The door between the content folder and the modules that Vite makes of it: a text is what was checked, and a picture
 * is a file that was checked, named from the folder of its text. Else a picture's address would be looked up as the name
 * of a module, which a `package.json` or `node_modules/` beside the text could make a script of.
 */
import { dirname, extname, relative, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkedContent } from '../check/index.ts';
import { PICTURE_ENDINGS } from '../site/file-types.ts';

type Plugin = NonNullable<
  NonNullable<
    Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['config']['vite']
  >['plugins']
>[number];

/** @param settled resolves when the last change of the content has been checked */
export function checkedFiles(contentDir: string, settled: () => Promise<unknown>): Plugin {
  const isInside = (path: string) => path.startsWith(contentDir + sep);
  return {
    name: 'checked-files',
    enforce: 'pre',

    resolveId: {
      order: 'pre',
      handler(source, importer) {
        const text = importer && withoutQuery(importer);
        if (!text || !isInside(text)) return undefined;
        // Astro looks for the picture of a front matter or of Markdown with a mark of its own, then without it.
        if (source.includes('astroContentImageFlag')) return undefined;
        const address = withoutQuery(source);
        const path = resolve(dirname(text), address);
        const isPicture = PICTURE_ENDINGS.includes(extname(address).toLowerCase());
        if (isPicture && checkedContent().files.has(path)) return path;
        // What Astro itself writes into an .mdx file lies elsewhere, and the file may name itself.
        const isAstros =
          !isPicture && !/^[.#]/.test(address) && (!isInside(path) || !address.startsWith('/'));
        if (isAstros || path === text) return undefined;
        throw new Error(
          `${relative(process.cwd(), text)}: "${address}" không phải ảnh đã kiểm tra cạnh bài viết.`,
        );
      },
    },

    load: {
      order: 'pre',
      async handler(id) {
        const path = withoutQuery(id);
        if (!isInside(path) || !/\.mdx?$/i.test(path)) return undefined;
        // Another of Astro's marks: a module that only leads to the text itself.
        if (id.includes('astroPropagatedAssets')) return undefined;
        await settled();
        const entry = checkedContent().entries.get(path);
        if (!entry)
          throw new Error(
            `${relative(process.cwd(), path)}: tệp chưa qua kiểm tra hoặc còn lỗi, xem "npm run check".`,
          );
        // The front matter has been read; its lines stay, for the places of what follows.
        return entry.source.slice(0, entry.body).replace(/[^\r\n]/g, ' ') + entry.source.slice(entry.body);
      },
    },
  };
}

const withoutQuery = (id: string) => id.replace(/\?.*$/s, '');
