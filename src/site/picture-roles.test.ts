import { describe, expect, test } from 'vitest';
import { captionOf } from '../html/captions.ts';
import { boundedSize, shownSize, widthsUpTo } from './picture-roles.ts';

describe('the widths made of a picture', () => {
  const widths = [360, 720, 1080, 1600];

  test.each([
    ['large', 4000, [360, 720, 1080, 1600]],
    ['as wide as a width', 720, [360, 720]],
    ['between two', 1000, [360, 720, 1000]],
    ['hardly wider than a width', 760, [360, 720]],
    ['a fifth wider than a width', 864, [360, 720, 864]],
    ['a point less than that', 863, [360, 720]],
    ['tiny', 80, [80]],
    ['one pixel', 1, [1]],
  ])('of one that is %s are never more than its own', (_kind, own, expected) => {
    expect(widthsUpTo(widths, own)).toEqual(expected);
  });
});

describe('the size of a picture on the page', () => {
  test('keeps its proportion: panorama, portrait, a strip', () => {
    expect(boundedSize({ width: 1600, height: 400 }, 1080)).toEqual({ width: 1080, height: 270 });
    expect(boundedSize({ width: 900, height: 1350 }, 720)).toEqual({ width: 720, height: 1080 });
    expect(boundedSize({ width: 9000, height: 2 }, 720)).toEqual({ width: 720, height: 1 });
    expect(boundedSize({ width: 80, height: 60 }, 720)).toEqual({ width: 80, height: 60 });
  });

  test('in a list is the largest cut of the one shape', () => {
    expect(shownSize({ width: 1600, height: 400 }, 4 / 3)).toEqual({ width: 533, height: 400 });
    expect(shownSize({ width: 900, height: 1350 }, 4 / 3)).toEqual({ width: 900, height: 675 });
    expect(shownSize({ width: 80, height: 60 }, 4 / 3)).toEqual({ width: 80, height: 60 });
  });
});

describe('the line under a picture', () => {
  test('says what it shows and who took it', () => {
    expect(captionOf({ caption: 'Cống Bến Đò', credit: 'Lê Văn Mẫu' })).toBe('Cống Bến Đò. Ảnh: Lê Văn Mẫu');
    expect(captionOf({ caption: 'Cống Bến Đò.', credit: 'Lê Văn Mẫu' })).toBe('Cống Bến Đò. Ảnh: Lê Văn Mẫu');
    expect(captionOf({ caption: 'Cống Bến Đò' })).toBe('Cống Bến Đò');
    expect(captionOf({ credit: 'Lê Văn Mẫu' })).toBe('Ảnh: Lê Văn Mẫu');
  });

  test('is not there when nobody says anything', () => {
    expect(captionOf({})).toBeUndefined();
  });
});
