/** The picture that a page shows of itself when it is shared. */
import { getImage } from 'astro:assets';
import type { Picture } from '../view-models/pictures.ts';

/** What previews show at most, in pixels. */
const PREVIEW_WIDTH = 1200;

/**
 * A copy of the picture, since the original would be published with it, and with it the place and time of the
 * photograph. JPEG, for some messengers read nothing newer.
 */
export async function previewPicture(cover: Picture | undefined) {
  if (!cover) return undefined;
  // Astro publishes the original of every picture of which a property is read: none is read here.
  const { src, attributes } = await getImage({
    src: cover.src,
    width: PREVIEW_WIDTH,
    fit: 'inside',
    format: 'jpeg',
  });
  const { width, height } = attributes;
  return {
    href: src,
    alt: cover.alt,
    type: 'image/jpeg',
    ...(typeof width === 'number' && typeof height === 'number' && { width, height }),
  };
}
