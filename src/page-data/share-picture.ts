/** The picture that a page is shared with. */
import { getImage } from 'astro:assets';
import { SHARE_SIZE, shareCard } from '../site/share-cards.ts';
import { href } from '../site/site-urls.ts';
import { environment } from '../system/build-environment.ts';
import type { PreviewPicture } from '../view-models/metadata.ts';
import type { Picture } from '../view-models/pictures.ts';

/** What stands on the picture. */
export interface Shared {
  readonly title: string;
  readonly label?: string | undefined;
  readonly picture?: Picture | undefined;
}

/** Where none are drawn: what previews show at most, in pixels. */
const PREVIEW_WIDTH = 1200;

/** @returns undefined where none are drawn and the page has no lead picture */
export async function sharePicture(
  { title, label, picture }: Shared,
  { unit, parent, brand }: { unit: string; parent: string; brand: string },
): Promise<PreviewPicture | undefined> {
  if (!environment.sharePictures) return copyOf(picture);
  // The path alone is read: Astro publishes the original of every picture of which anything else is.
  const path = (picture?.src as { fsPath?: string } | undefined)?.fsPath;
  const name = shareCard({ title, label, unit, parent, brand, picture: path });
  return { href: href(`/_astro/${name}`), alt: title, type: 'image/jpeg', ...SHARE_SIZE };
}

/**
 * A copy, since the original would be published with it, and with it the place and time of the photograph. JPEG, for some
 * messengers read nothing newer.
 */
async function copyOf(picture: Picture | undefined): Promise<PreviewPicture | undefined> {
  if (!picture) return undefined;
  const options = { src: picture.src, width: PREVIEW_WIDTH, fit: 'inside', format: 'jpeg' } as const;
  const { src, attributes } = await getImage(options);
  const { width, height } = attributes;
  return {
    href: src,
    alt: picture.alt,
    type: 'image/jpeg',
    ...(typeof width === 'number' && typeof height === 'number' && { width, height }),
  };
}
