import type { ImageMetadata } from 'astro';

/** A picture with its words, as an editor gives it to an article or a product. */
export interface Picture {
  readonly src: ImageMetadata;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}
