// @vitest-environment happy-dom
/** How photographs are made smaller before they are sent; the pictures themselves are a browser's business. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Files } from './files.ts';

const drawn: unknown[][] = [];
let canvas: HTMLCanvasElement | undefined;
/** What the browser makes of the photograph. */
let made: Blob | null;

beforeEach(() => {
  drawn.length = 0;
  canvas = undefined;
  made = new Blob(['nhỏ'], { type: 'image/jpeg' });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    canvas = this;
    return { drawImage: (...given: unknown[]) => drawn.push(given) } as never;
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type, quality) => {
    expect([type, quality]).toEqual(['image/jpeg', 0.85]);
    done(made);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A browser that reads a photograph of that size; none where it can read no picture of it. */
function reads(width: number, height: number): { width: number; height: number } {
  const picture = { width, height };
  vi.stubGlobal('createImageBitmap', async (_file: Blob, options: object) => {
    expect(options, 'it is turned as it was taken').toEqual({ imageOrientation: 'from-image' });
    return picture;
  });
  return picture;
}
const photograph = (bytes: number, name = 'IMG 1.JPEG', type = 'image/jpeg') =>
  new File([new Uint8Array(bytes)], name, { type });
const none = () => new Files([], () => '');

/** What is sent of one file that the entry names. */
async function sentOf(file: File): Promise<readonly [name: string, bytes: number]> {
  const files = none();
  const name = await files.add(file);
  const [sent] = await files.sent(() => true);
  return [sent?.name ?? name, atob(sent?.bytes ?? '').length];
}

describe('a photograph', () => {
  test.each([
    [4800, 1200, 2400, 600],
    [1000, 4000, 600, 2400],
    [2402, 1801, 2400, 1800],
  ])('of %d × %d is made %d × %d, whatever it weighs', async (width, height, across, down) => {
    const picture = reads(width, height);
    expect(await sentOf(photograph(5000))).toEqual(['img-1.jpg', made?.size]);
    expect([canvas?.width, canvas?.height]).toEqual([across, down]);
    expect(drawn).toEqual([[picture, 0, 0, across, down]]);
  });

  test('that is small enough for every screen, but heavy, is packed again at its size', async () => {
    reads(2400, 1600);
    expect(await sentOf(photograph(900_000))).toEqual(['img-1.jpg', made?.size]);
    expect([canvas?.width, canvas?.height]).toEqual([2400, 1600]);
  });

  test('that is small and light stays as it is', async () => {
    reads(2400, 1600);
    expect(await sentOf(photograph(899_999))).toEqual(['img-1.jpeg', 899_999]);
    expect(drawn).toEqual([]);
  });

  test('stays as it is where it would become heavier, or the browser makes nothing of it', async () => {
    reads(4800, 1200);
    made = new Blob([new Uint8Array(5000)]);
    expect(await sentOf(photograph(5000))).toEqual(['img-1.jpeg', 5000]);
    made = null;
    expect(await sentOf(photograph(5000))).toEqual(['img-1.jpeg', 5000]);
  });

  test('that the browser cannot read stays as it is: the check says what is wrong', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
    expect(await sentOf(photograph(5000))).toEqual(['img-1.jpeg', 5000]);
  });

  test('of another kind is not drawn anew: it may have no ground', async () => {
    reads(4800, 1200);
    expect(await sentOf(photograph(5000, 'A.PNG', 'image/png'))).toEqual(['a.png', 5000]);
  });
});

describe('the name of a file', () => {
  test('is no longer than addresses are read', async () => {
    expect(await none().add(new File(['x'], `${'a'.repeat(300)}.pdf`))).toBe(`${'a'.repeat(100)}.pdf`);
  });

  test('has an address once it was chosen', async () => {
    const files = none();
    expect(files.address('a.pdf')).toBeUndefined();
    await files.add(new File(['x'], 'a.pdf'));
    expect(files.address('a.pdf')).toMatch(/^blob:/);
  });
});
