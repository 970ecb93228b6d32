/** One picture as HTML: the candidates of all formats, which come in one `srcset`, set apart into sources. */

/** A rendition of a picture. */
export interface Candidate {
  readonly url: string;
  readonly width: number;
  readonly type: string;
}

/** The source element of one format. */
export interface PictureSource {
  readonly type: string;
  readonly srcset: string;
  /** True where there are several, among which `sizes` lets the browser choose. */
  readonly chosen: boolean;
  readonly media?: string;
}

/** `a.avif 360w, b.webp 720w` as candidates, in their order. */
export function candidatesOf(srcset: string): Candidate[] {
  return srcset.split(/,\s+/).flatMap((candidate) => {
    const [, url = '', width = ''] = /^(\S+)\s+(\d+)w$/.exec(candidate.trim()) ?? [];
    const type = formatOf(url);
    return type ? [{ url, width: Number(width), type: `image/${type}` }] : [];
  });
}

/** By the ending of a built file, or by the parameter of a picture made on demand in `npm run dev`. */
const formatOf = (url: string): string | undefined =>
  /\.(avif|webp)$/.exec(url)?.[1] ?? /[?&](?:amp;)?f=(avif|webp)\b/.exec(url)?.[1];

/**
 * The sources of a picture, in the order in which a browser should try them.
 *
 * A static site never sees the `Save-Data` header; where a browser tells the wish as `prefers-reduced-data` it gets
 * the smallest rendition.
 * @param widest no candidate wider than this is laid out in the page, in pixels
 */
export function sourcesOf(candidates: readonly Candidate[], widest: number): PictureSource[] {
  const sources = [...Map.groupBy(candidates, ({ type }) => type)].map(([type, all]) => {
    const fitting = all.filter(({ width }) => width <= widest);
    const shown = fitting.length > 0 ? fitting : all.slice(0, 1);
    // Where there is nothing to choose, a width would only make the browser take the picture for larger than it is.
    const srcset =
      shown.length === 1
        ? (shown[0]?.url ?? '')
        : shown.map(({ url, width }) => `${url} ${width}w`).join(', ');
    return { type, srcset, chosen: shown.length > 1 };
  });
  const [smallest, ...larger] = candidates.filter(({ type }) => type === sources[0]?.type);
  if (!smallest || larger.length === 0) return sources;
  return [
    { type: smallest.type, srcset: smallest.url, chosen: false, media: '(prefers-reduced-data: reduce)' },
    ...sources,
  ];
}

/**
 * The widest rendition, for looking at alone, in the format that most can open; undefined where it is no wider than
 * what the page shows.
 * @param candidates AVIF first, then WebP
 * @param shown width in the page, in pixels
 */
export function enlargementOf(candidates: readonly Candidate[], shown: number): Candidate | undefined {
  const widest = candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best && best.width > candidate.width ? best : candidate),
    undefined,
  );
  return widest && widest.width > shown ? widest : undefined;
}
