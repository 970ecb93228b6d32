/** What Astro is told of a picture by its role. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { handOver } from '../check/checked.ts';
import { ROLE_ATTRIBUTE } from '../site/picture-roles.ts';
import service from './image-service.ts';

const config = { service: { config: {} } } as never;
const logger = { warn: () => undefined, info: () => undefined, error: () => undefined } as never;
const picture = (width: number, height: number) => ({ src: '/x.jpg', width, height, format: 'jpg' as const });
const asked = (role: string, width = 4000, height = 3000, more: object = {}) => ({
  src: picture(width, height),
  [ROLE_ATTRIBUTE]: role,
  ...more,
});

/** The renditions of a picture, each as format and width. */
async function renditions(...given: Parameters<typeof asked>): Promise<string[]> {
  const set = (await service.getSrcSet?.(asked(...given) as never, config, logger)) ?? [];
  return set.map(({ transform, descriptor, attributes }) => {
    expect(attributes).toEqual({ type: `image/${transform.format}` });
    expect(descriptor).toBe(`${transform.width}w`);
    return `${transform.format} ${descriptor}`;
  });
}

describe('a picture of a text', () => {
  test.each([
    ['text', 'avif 360w, avif 720w, avif 1080w, webp 720w, webp 1080w, webp 1600w'],
    ['cover', 'avif 360w, avif 720w, avif 1080w, webp 720w, webp 1080w'],
    ['teaser', 'avif 120w, avif 240w, avif 480w, webp 480w'],
    ['card', 'avif 240w, avif 480w, avif 720w, webp 480w, webp 720w'],
  ])('is told in AVIF in every width of a page, in WebP in the larger ones: %s', async (role, expected) => {
    expect((await renditions(role)).join(', ')).toBe(expected);
  });

  test('in a list is a cut of the list’s shape', async () => {
    const options = await service.validateOptions?.(asked('teaser', 4000, 1000) as never, config, logger);
    expect(options).toMatchObject({ fit: 'cover', width: 720, height: 540 });
    const set =
      (await service.getSrcSet?.(asked('teaser', 4000, 1000, { fit: 'cover' }) as never, config, logger)) ??
      [];
    expect(set.map(({ transform }) => [transform.width, transform.height, transform.fit])).toContainEqual([
      240,
      180,
      'cover',
    ]);
    const whole = await service.validateOptions?.(asked('text', 4000, 1000) as never, config, logger);
    expect(whole?.fit).toBeUndefined();
  });

  test('is never larger than it is, and a small one has its own width in both formats', async () => {
    expect(await renditions('text', 200, 100)).toEqual(['avif 200w', 'webp 200w']);
    const widest = (await renditions('text', 700, 500)).map((each) =>
      Number.parseInt(each.split(' ')[1] ?? '', 10),
    );
    expect(Math.max(...widest)).toBe(700);
  });

  test('keeps its shape in every rendition', async () => {
    const set = (await service.getSrcSet?.(asked('text', 1600, 900) as never, config, logger)) ?? [];
    for (const { transform } of set)
      expect(Math.abs(Number(transform.height) - (Number(transform.width) * 9) / 16)).toBeLessThanOrEqual(1);
  });

  test('falls back to one JPEG on white paper', async () => {
    const options = await service.validateOptions?.(asked('text') as never, config, logger);
    expect(options).toMatchObject({ format: 'jpeg', quality: 72, background: '#fff' });
    expect(Number(options?.width)).toBeLessThan(4000);
    expect(Number(options?.height) / Number(options?.width)).toBeCloseTo(0.75, 2);
  });

  test('has the sizes of its role unless it brings its own', async () => {
    const own = await service.validateOptions?.(
      asked('text', 4000, 3000, { sizes: '50vw' }) as never,
      config,
      logger,
    );
    expect(own?.['sizes']).toBe('50vw');
    const usual = await service.validateOptions?.(asked('text') as never, config, logger);
    expect(usual?.['sizes']).toBeTruthy();
  });

  test('takes the room that it has on the page, not that of the JPEG', async () => {
    const given = asked('text', 4000, 3000, { alt: 'Mở cống' });
    const attributes = await service.getHTMLAttributes?.(given as never, config, logger);
    expect(attributes).toMatchObject({ alt: 'Mở cống' });
    const widest = Math.max(
      ...(await renditions('text')).flatMap((each) =>
        each.startsWith('avif') ? [Number.parseInt(each.slice(5), 10)] : [],
      ),
    );
    expect(attributes).toMatchObject({ width: widest, height: (widest * 3) / 4 });
  });
});

test('a picture without a role is Astro’s own matter', async () => {
  const plain = { src: picture(800, 600), width: 400, height: 300, format: 'jpeg' };
  const options = await service.validateOptions?.(plain as never, config, logger);
  expect(options).toMatchObject({ width: 400, height: 300, format: 'jpeg' });
  expect(options?.['background']).toBeUndefined();
  expect(await service.getSrcSet?.(plain as never, config, logger)).toEqual([]);
  const wide = { ...plain, widths: [200, 300] };
  expect(await service.getSrcSet?.(wide as never, config, logger)).toHaveLength(2);
  const attributes = await service.getHTMLAttributes?.({ ...plain, alt: 'Mở cống' } as never, config, logger);
  expect(attributes).toMatchObject({ alt: 'Mở cống', width: 400, height: 300 });
});

describe('a rendition', () => {
  const make = async (input: Uint8Array, format: string) =>
    service.transform(input, { src: '/_astro/anh.C3xk.jpg', width: 8, format } as never, config, logger);

  test('is called by the name of its format', async () => {
    const input = await sharp({ create: { width: 16, height: 8, channels: 3, background: '#0a0' } })
      .jpeg()
      .toBuffer();
    expect((await make(input, 'avif')).format).toBe('avif');
    expect((await make(input, 'webp')).format).toBe('webp');
  });

  test('of a picture that moves is its first frame', async () => {
    const frames = Buffer.concat([Buffer.alloc(16 * 8 * 3, 200), Buffer.alloc(16 * 8 * 3, 20)]);
    const moving = await sharp(frames, { raw: { width: 16, height: 16, channels: 3, pageHeight: 8 } })
      .gif({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    for (const format of ['webp', 'jpeg']) {
      const { data } = await make(moving, format);
      const { width, height, pages = 1 } = await sharp(data).metadata();
      expect([format, width, height, pages]).toEqual([format, 8, 4, 1]);
    }
  });

  test('that cannot be made is told by the name of its file', async () => {
    handOver({ entries: new Map(), data: new Map(), files: new Set(['/content/news/bai/anh.jpg']) });
    await expect(make(Buffer.from('không phải ảnh'), 'webp')).rejects.toThrow('/content/news/bai/anh.jpg');
  });
});
