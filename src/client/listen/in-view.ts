/**
 * Whether a paragraph can be read where it lies: the whole of it, or as much as the window holds.
 * @param room the height of the window, whose lowest part is too low to read on in
 */
export function inView({ top, bottom, height }: Pick<DOMRect, 'top' | 'bottom' | 'height'>, room: number) {
  const middle = room / 2;
  return height > middle ? top < middle && bottom > 0 : top >= 0 && bottom <= room * 0.85;
}
