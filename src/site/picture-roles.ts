/** What the site shows pictures as: how wide they are made, and how wide a browser may take them to be. */

export interface PictureRole {
  /** Widths made, in pixels, smallest first; none is made that is wider than the picture itself. */
  readonly widths: readonly number[];
  /** The `sizes` of the picture where the page says nothing else. */
  readonly sizes: string;
  /** Width by height of the cut, where pictures of all shapes stand in a row; absent: the whole picture. */
  readonly ratio?: number;
}

/** A list of pictures looks calm when all have one shape. */
const LIST_RATIO = 4 / 3;

export const PICTURE_ROLES = {
  /** The widest on its page: the lead of the home page, the cover of an article. */
  cover: { widths: [360, 720, 1080], sizes: '(min-width: 62em) 46rem, 100vw' },
  /** In an editor's text; the largest is for looking at alone. */
  text: { widths: [360, 720, 1080, 1600], sizes: '(min-width: 40em) 40rem, 100vw' },
  /** Beside a title in a list. */
  teaser: { widths: [120, 240, 480], sizes: '(min-width: 40em) 12rem, 6.25rem', ratio: LIST_RATIO },
  /** In a grid of cards. */
  card: { widths: [240, 480, 720], sizes: '(min-width: 30em) 18rem, 8rem', ratio: LIST_RATIO },
} as const satisfies Record<string, PictureRole>;

export type PictureRoleName = keyof typeof PICTURE_ROLES;

/** The attribute by which a picture tells the image service its role. */
export const ROLE_ATTRIBUTE = 'data-picture';

/** Wider than this a picture is never laid out, in pixels; what is larger is for looking at alone. */
export const WIDEST_IN_PAGE = 1080;

/** The one rendition that browsers without AVIF and WebP get, and feed readers: JPEG, at most this wide. */
export const FALLBACK_WIDTH = 720;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that is shown: the whole, or the largest cut of the ratio. */
export function shownSize(source: Size, ratio: number | undefined): Size {
  if (!ratio) return { width: source.width, height: source.height };
  const width = Math.min(source.width, source.height * ratio);
  return { width: Math.round(width), height: Math.round(width / ratio) };
}

/** A rendition must be this much wider than the next to be worth its bytes and its time. */
const WORTHWHILE = 1.2;

/** The widths to make of a picture: those of its role up to its own, and its own where that adds something. */
export function widthsUpTo(widths: readonly number[], own: number): number[] {
  const fitting = widths.filter((width) => width <= own);
  const ownAdds = fitting.length < widths.length && own >= (fitting.at(-1) ?? 0) * WORTHWHILE;
  return ownAdds ? [...fitting, own] : fitting;
}

/** A size no wider than a bound, in the same proportion. */
export function boundedSize(size: Size, bound: number): Size {
  const width = Math.min(size.width, bound);
  return { width, height: Math.max(1, Math.round((size.height * width) / size.width)) };
}
