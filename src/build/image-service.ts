/**
 * Astro's own image service, told once what a picture of this site becomes: by its role (src/site/picture-roles.ts)
 * AVIF in every width, WebP in the larger ones, one JPEG; never larger than the original, without its metadata,
 * and never moving (TT 32/2017/TT-BTTTT Đ.18).
 *
 * The candidates of all formats come in one `srcset`, which src/html/picture-html.ts takes apart: so pictures of
 * Markdown, MDX and components go one way.
 */
import type { ImageTransform, LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { checkedContent } from '../check/checked.ts';
import {
  boundedSize,
  FALLBACK_WIDTH,
  PICTURE_ROLES,
  type PictureRole,
  ROLE_ATTRIBUTE,
  type Size,
  shownSize,
  WIDEST_IN_PAGE,
  widthsUpTo,
} from '../site/picture-roles.ts';
import { explainPictureFault } from './picture-fault.ts';

/** Alike to the eye: AVIF 42 and WebP 72 differ from the original by as much (40 dB on a grainy test picture). */
const QUALITY = { avif: 42, webp: 72, jpeg: 72 } as const;

/** WebP is for the browsers between: the widths up to this are left to AVIF, whose readers have small screens. */
const SMALLEST_WEBP = 480;

/** What a transparent picture stands on where the format knows no transparency. */
const PAPER = '#fff';

interface Shown {
  readonly role: PictureRole;
  readonly full: Size;
}

/** @returns undefined for a picture that has no role, such as the one that other sites show of a page */
function shown(options: ImageTransform): Shown | undefined {
  const name: unknown = options[ROLE_ATTRIBUTE];
  const role: PictureRole | undefined = PICTURE_ROLES[name as keyof typeof PICTURE_ROLES];
  if (!role || typeof options.src === 'string') return undefined;
  return { role, full: shownSize(options.src, role.ratio) };
}

const service: LocalImageService = {
  ...sharpService,

  async validateOptions(given, config, logger) {
    const options = { ...given };
    const picture = shown(options);
    if (picture) {
      Object.assign(options, boundedSize(picture.full, FALLBACK_WIDTH), {
        format: 'jpeg',
        quality: QUALITY.jpeg,
        background: PAPER,
        sizes: options['sizes'] ?? picture.role.sizes,
        ...(picture.role.ratio && { fit: 'cover' }),
      });
    }
    return (await sharpService.validateOptions?.(options, config, logger)) ?? options;
  },

  getSrcSet(options, config, logger) {
    const picture = shown(options);
    if (!picture) return sharpService.getSrcSet?.(options, config, logger) ?? [];
    const { src, fit } = options;
    const widths = widthsUpTo(picture.role.widths, picture.full.width);
    return (['avif', 'webp'] as const).flatMap((format) =>
      widths
        .filter((width) => format === 'avif' || width >= SMALLEST_WEBP || width === widths.at(-1))
        // The largest is opened by itself, where nothing can choose a format: one that nearly all know.
        .filter((width) => format === 'webp' || width <= WIDEST_IN_PAGE)
        .map((width) => ({
          transform: {
            src,
            ...boundedSize(picture.full, width),
            format,
            quality: QUALITY[format],
            ...(fit && { fit }),
          },
          descriptor: `${width}w`,
          attributes: { type: `image/${format}` },
        })),
    );
  },

  async getHTMLAttributes(options, config, logger) {
    const attributes = (await sharpService.getHTMLAttributes?.(options, config, logger)) ?? {};
    const picture = shown(options);
    // The size on the page is that of the picture, not that of the rendition for old browsers.
    return picture ? { ...attributes, ...boundedSize(picture.full, WIDEST_IN_PAGE) } : attributes;
  },

  async transform(input, transform, config, logger) {
    try {
      const { data, format } = await sharpService.transform(
        await firstFrame(input),
        transform,
        config,
        logger,
      );
      // sharp calls AVIF by the name of its container, and a development server would send it as such.
      return { data, format: transform['format'] === 'avif' ? 'avif' : format };
    } catch (error) {
      const words = explainPictureFault(String(transform.src), checkedContent().files, error);
      throw new Error(words, { cause: error });
    }
  },
};

export default service;

/** A picture that moves becomes its first frame: the formats that cannot move would show all frames in a column. */
async function firstFrame(input: Uint8Array): Promise<Uint8Array> {
  const { pages = 1 } = await sharp(input).metadata();
  return pages > 1 ? sharp(input).png().toBuffer() : input;
}
