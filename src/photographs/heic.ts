/** Pictures of an iPhone, which no browser shows and sharp's own library has no decoder for. */
import sharp, { type Sharp } from 'sharp';

/** Points that are decoded at all: the largest telephones take 50 million, and each is eight bytes here. */
const MOST_POINTS = 65_000_000;

/**
 * @returns the picture upright, as its phone showed it
 * @throws Error where it is broken or too large
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Sharp> {
  // A megabyte of WebAssembly, for the few who need it.
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const [image, ...others] = quietly(() => new libheif.HeifDecoder().decode(bytes));
  try {
    if (!image) throw new Error('no picture');
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > MOST_POINTS) throw new Error('too large');
    const data = new Uint8ClampedArray(width * height * 4);
    await new Promise<void>((done, fail) => {
      image.display({ data, width, height }, (filled) => (filled ? done() : fail(new Error('broken'))));
    });
    return sharp(data, { raw: { width, height, channels: 4 } });
  } finally {
    for (const one of [image, ...others]) one?.free();
  }
}

/** The library tells of a broken picture on the stream of results, which is the command's own. */
function quietly<Result>(act: () => Result): Result {
  const { log } = console;
  console.log = () => undefined;
  try {
    return act();
  } finally {
    console.log = log;
  }
}
