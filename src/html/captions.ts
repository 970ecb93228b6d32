/** The line under a picture: what it shows and who took it; undefined where neither is told. */
export function captionOf(picture: {
  caption?: string | undefined;
  credit?: string | undefined;
}): string | undefined {
  const credit = picture.credit && `Ảnh: ${picture.credit}`;
  const caption =
    picture.caption && (credit && !/[.!?…]$/.test(picture.caption) ? `${picture.caption}.` : picture.caption);
  return [caption, credit].filter(Boolean).join(' ') || undefined;
}
