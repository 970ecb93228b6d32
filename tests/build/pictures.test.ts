/** What becomes of the pictures, texts and titles of the content, looked at in the built pages. */
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  byTag,
  type Element,
  filesOf,
  findAll,
  isRedirect,
  pageOf,
  pagesOf,
  readText,
  visibleText,
} from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const site = SITES.rich;
const pages = pagesOf(site).filter((page) => !isRedirect(page));
const GALLERY = '/tin-tuc/ra-quan-nao-vet-kenh-muong-noi-dong/';
const SCHEDULE = '/tin-tuc/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/';

const fileOf = (address: string) => join(site.outDir, decodeURIComponent(address.slice(site.base.length)));
const classed = (root: Parameters<typeof findAll>[0], name: string) =>
  findAll(root, (element) => (attribute(element, 'class') ?? '').split(' ').includes(name));
const candidates = (picture: Element, type: string) =>
  byTag(picture, 'source')
    .filter((source) => attribute(source, 'type') === type && !attribute(source, 'media'))
    .flatMap((source) => (attribute(source, 'srcset') ?? '').split(/,\s+/))
    .map((candidate) => candidate.split(' ')[0] ?? '');

describe('every picture', () => {
  const pictures = pages.flatMap((page) =>
    byTag(page.document, 'picture').map((picture) => ({ path: page.path, picture })),
  );

  test('comes in AVIF and WebP with a JPEG for the rest', () => {
    expect(pictures.length).toBeGreaterThan(20);
    const wrong = pictures.filter(
      ({ picture }) =>
        candidates(picture, 'image/avif').length === 0 ||
        candidates(picture, 'image/webp').length === 0 ||
        !byTag(picture, 'img').every((img) => /\.jpeg$/.test(attribute(img, 'src') ?? '')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  const sizes = new Map<string, Promise<{ width: number; height: number }>>();
  const sizeOf = (address: string) => {
    const known = sizes.get(address) ?? sharp(fileOf(address)).metadata();
    sizes.set(address, known);
    return known;
  };
  /** What of a picture's renditions is not as its size says. */
  async function wrongSizes(picture: Element): Promise<string[]> {
    const [img] = byTag(picture, 'img');
    const [width, height] = ['width', 'height'].map((name) => Number(img && attribute(img, name)));
    if (!width || !height) return ['no size'];
    const wrong: string[] = [];
    for (const address of [...candidates(picture, 'image/avif'), ...candidates(picture, 'image/webp')]) {
      const real = await sizeOf(address);
      if (Math.abs(real.width / real.height / (width / height) - 1) > 0.02)
        wrong.push(`${address}: proportion`);
      if (real.width > width) wrong.push(`${address}: ${real.width} wide, ${width} told`);
    }
    return wrong;
  }

  test('tells its true proportion before it comes, and no rendition is larger than what it says', async () => {
    const wrong: string[] = [];
    for (const { path, picture } of pictures) {
      wrong.push(...(await wrongSizes(picture)).map((fault) => `${path}: ${fault}`));
    }
    expect(wrong).toEqual([]);
  });

  test('but one on a page, and the seal above all, waits until it is near; that one comes first', () => {
    const wrong = pages.flatMap((page) => {
      const eager = byTag(page.document, 'img').filter(
        (img) => attribute(img, 'loading') !== 'lazy' && attribute(img, 'class') !== 'seal',
      );
      const urgent = eager.filter((img) => attribute(img, 'fetchpriority') === 'high');
      return eager.length > 1 || urgent.length !== eager.length ? [page.path] : [];
    });
    expect(wrong).toEqual([]);
    expect(
      byTag(pageOf(site, '/').document, 'img').some((img) => attribute(img, 'loading') === 'eager'),
    ).toBe(true);
  });

  test('of the content is published in no original', () => {
    // Renditions add a hash of their own to the original's: name.AbCd1234_xyz.avif.
    const originals = filesOf(site).filter((file) =>
      /^_astro\/.*\.[\w-]{8}\.(?:jpe?g|png|webp|avif)$/.test(file),
    );
    expect(originals).toEqual([]);
  });
});

describe('in a text', () => {
  test('pictures in a row are a gallery, each a link to a larger rendition that is there', async () => {
    const [gallery] = classed(pageOf(site, GALLERY).document, 'gallery');
    const links = gallery ? classed(gallery, 'enlarge') : [];
    expect(links).toHaveLength(3);
    for (const link of links) {
      const [img] = byTag(link, 'img');
      const { width } = await sharp(fileOf(attribute(link, 'href') ?? '')).metadata();
      expect(width).toBeGreaterThanOrEqual(720);
      expect(img && attribute(img, 'alt')).not.toBe('');
    }
  });

  test('a lone picture has its caption under it', () => {
    const captions = byTag(pageOf(site, SCHEDULE).document, 'figcaption').map(visibleText);
    expect(captions).toContain('Cống Bến Đò nhìn từ mặt đê. Ảnh mẫu.');
    expect(captions).toContain('Cánh đồng Cửa Đình trước ngày lấy nước. Ảnh: Lê Văn Mẫu');
  });

  test('feeds carry figure and caption, one address a picture', () => {
    const { items } = JSON.parse(readText(site, 'feed.json')) as { items: { content_html: string }[] };
    const html = items.map((item) => item.content_html).join('');
    expect(html).toContain('<figcaption>Cống Bến Đò nhìn từ mặt đê. Ảnh mẫu.</figcaption>');
    expect(html).not.toMatch(/srcset|data-picture|<source/);
    for (const [, address = ''] of html.matchAll(/<img src="([^"]+)"/g)) expect(address).toMatch(/\.jpeg$/);
  });

  test('the contents of a long article lead to its headings', () => {
    const { document } = pageOf(site, SCHEDULE);
    const [contents] = classed(document, 'contents');
    const links = contents ? byTag(contents, 'a') : [];
    const headings = byTag(document, 'h2').map((heading) => [attribute(heading, 'id'), visibleText(heading)]);
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) {
      expect(headings).toContainEqual([attribute(link, 'href')?.slice(1), visibleText(link)]);
    }
    expect(classed(pageOf(site, GALLERY).document, 'contents')).toEqual([]);
  });

  test('an abbreviation is explained once a text, and not in numbers of documents', () => {
    const article = '/tin-tuc/nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len/';
    const [text] = classed(pageOf(SITES.real, article).document, 'prose');
    const abbreviations = text ? byTag(text, 'abbr') : [];
    expect(abbreviations.map((abbr) => [visibleText(abbr), attribute(abbr, 'title')])).toEqual([
      ['UBND', 'Ủy ban nhân dân'],
      ['OCOP', 'Mỗi xã một sản phẩm'],
      ['PTNT', 'phát triển nông thôn'],
      ['HTX', 'hợp tác xã'],
    ]);
  });
});

describe('a headline', () => {
  const TITLE = 'Năm 2022: Phấn đấu toàn huyện có ít nhất 10 sản phẩm OCOP 3 sao trở lên';
  const KEPT = ['Năm 2022:', 'Phấn đấu', 'ít nhất', '10 sản phẩm', '3 sao', 'trở lên'].reduce(
    (title, piece) => title.replace(piece, `<span class="word">${piece}</span>`),
    TITLE,
  );

  test('keeps together on the page what belongs together', () => {
    expect(readText(SITES.real, 'index.html')).toContain(`>${KEPT}</a>`);
    expect(readText(SITES.real, 'tin-tuc/index.html')).toContain(`>${KEPT}</a>`);
  });

  test('is as written in titles, metadata, feeds and addresses', () => {
    for (const page of pagesOf(SITES.real)) {
      const head = page.html.slice(0, page.html.indexOf('<body'));
      expect(head, page.path).not.toContain('\u00A0');
    }
    for (const file of ['rss.xml', 'feed.json', 'sitemap-0.xml', 'stats.json']) {
      expect(readText(SITES.real, file), file).not.toContain('\u00A0');
    }
    expect(readText(SITES.real, 'rss.xml')).toContain(`<title>${TITLE}</title>`);
  });
});
