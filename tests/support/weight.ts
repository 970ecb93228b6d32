/** What a built page weighs: bytes as a server sends them, compressed once at build time (brotli 11). */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { attribute, type BuiltPage, byTag, type Element } from './pages.ts';

/** What a server may send at once: ten segments of 1,460 bytes (RFC 6928), before a word of the reader's machine. */
export const FIRST_FLIGHT = 14_600;

export interface Weight {
  readonly path: string;
  /** HTML with styles and icons in it, in brotli bytes. */
  readonly html: number;
  /** All `<style>` of the page together, in brotli bytes. */
  readonly css: number;
  /** The page before compression. */
  readonly raw: number;
}

export const brotli = (text: string, quality: number = constants.BROTLI_MAX_QUALITY): Buffer =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });

/** Ten times as fast as `brotli` to tell: what quality 5 makes short enough, 11 makes shorter still. */
export const exceedsFirstFlight = ({ html }: BuiltPage): boolean =>
  brotli(html, 5).length > FIRST_FLIGHT && brotli(html).length > FIRST_FLIGHT;

export function weigh(page: BuiltPage): Weight {
  return {
    path: page.path,
    html: brotli(page.html).length,
    css: brotli(stylesOf(page)).length,
    raw: Buffer.byteLength(page.html),
  };
}

/** What a browser has after the first flight: the HTML decoded so far. */
export function firstFlight(page: BuiltPage): string {
  return brotliDecompressSync(brotli(page.html).subarray(0, FIRST_FLIGHT), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString('utf8');
}

export const stylesOf = (page: BuiltPage): string => byTag(page.document, 'style').map(textOf).join('\n');

/** Scripts that run; data such as JSON-LD does not. */
export const scriptsOf = (page: BuiltPage): Element[] =>
  byTag(page.document, 'script').filter((script) =>
    [undefined, '', 'module', 'text/javascript'].includes(attribute(script, 'type')),
  );

export const textOf = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** The figures side by side, the heaviest first: what a failing budget shows. */
export function table(weights: readonly Weight[]): string {
  const rows = weights
    .toSorted((a, b) => b.html - a.html)
    .map(({ path, html, css, raw }) =>
      [html, css, raw]
        .map((bytes) => String(bytes).padStart(8))
        .concat(path)
        .join('  '),
    );
  return [
    '',
    [...['html.br', 'css.br', 'raw'].map((name) => name.padStart(8)), 'page'].join('  '),
    ...rows,
  ].join('\n');
}
