/** A page of another site as a text: the article, what is said of it, its pictures and files from beside it. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { attributeOf, type HtmlElement, parseHtml } from '../../lib/html-tree.ts';
import { ATTACHMENT_ENDINGS, PICTURE_ENDINGS } from '../../site/file-types.ts';
import { isWhatItsNameSays } from '../../system/file-bytes.ts';
import { realPath } from '../../system/real-path.ts';
import { boundedBytes } from '../bounded.ts';
import { TEXT_BYTES } from '../limits.ts';
import { NotTaken } from '../refused.ts';
import type { Attachment, Read } from '../text.ts';
import { aboutPage, allWords, isDateLine } from './about.ts';
import { findArticle } from './article.ts';
import { blocksOf } from './blocks.ts';
import { decodePage } from './encoding.ts';

/** Where a page lies: nothing outside of its root is read for it. */
export interface PagePlace {
  readonly path: string;
  readonly root: string;
  readonly now: Date;
}

/** @throws NotTaken where there is no article in it */
export function readPage(bytes: Uint8Array, place: PagePlace): Read {
  if (bytes.length > TEXT_BYTES)
    throw new NotTaken('too-large', 'lớn quá mức một trang', 'mở trang, chép phần bài sang Word');
  const root = parseHtml(decodePage(bytes));
  const about = aboutPage(root, place.now);
  const said = { ...about, address: about.address ?? addressOfSaved(place) };
  const { article, isAround, isList } = findArticle(root);
  const files = new Files(place, said.address);
  const blocks = blocksOf(article, {
    isAround: (element) => isAround(element) || isDateLine(element),
    pictureOf: (element) => files.picture(element),
    linkOf: (address, words) => files.link(address, words),
  });
  if (isList || !blocks.some((block) => block.type !== 'rule')) {
    throw new NotTaken(
      'no-article',
      'không có bài viết nào trong trang',
      'mở trang, chép phần bài sang Word',
    );
  }
  const remains = [...files.remains];
  if (said.publishedAt === undefined)
    remains.push('chưa rõ ngày đăng: đang lấy lúc này; ghi lại ô publishedAt');
  return {
    blocks,
    notes: new Map(),
    pictures: files.pictures,
    attachments: files.attachments,
    remains,
    said,
  };
}

/** What begins the address of another host, with or without its protocol. */
const OTHER_HOST = /^(?:[a-z]{4,5}:)?\/\//i;

/** Files that a page names. */
class Files {
  readonly #place: PagePlace;
  readonly #base: string | undefined;
  readonly pictures = new Map<string, Uint8Array>();
  readonly attachments: Attachment[] = [];
  readonly remains = new Set<string>();

  constructor(place: PagePlace, base: string | undefined) {
    this.#place = place;
    this.#base = base;
  }

  picture(element: HtmlElement): string | undefined {
    const size = Math.min(
      ...['width', 'height'].map((name) => Number.parseInt(attributeOf(element, name) ?? '999', 10) || 999),
    );
    // Dots and lines of a layout.
    if (size <= 32) return undefined;
    const named = ['data-src', 'data-original', 'data-lazy-src', 'src'].map(
      (name) => attributeOf(element, name) ?? '',
    );
    const address = named.find((one) => one !== '' && !one.startsWith('data:image/gif')) ?? '';
    if (address.startsWith('data:')) return this.#within(address);
    const path = this.#find(address);
    if (path === undefined || !/\.\w+$/.test(path)) {
      if (address !== '')
        this.remains.add(
          `ảnh ${address.slice(0, 200)} không có cạnh trang: tải về, đặt cạnh bài rồi chèn lại`,
        );
      return undefined;
    }
    const key = relative(this.#place.root, path);
    if (!this.pictures.has(key)) this.pictures.set(key, boundedBytes(path));
    return key;
  }

  link(address: string, words: HtmlElement): string | undefined {
    if (address === '' || address.startsWith('#')) return undefined;
    const ending = extname(address.split(/[?#]/, 1)[0] ?? '').toLowerCase();
    const path = ATTACHMENT_ENDINGS.includes(ending) ? this.#find(address) : undefined;
    if (path !== undefined) return this.#attach(path, words, ending);
    if (/^(?:[a-z][a-z0-9+.-]*:)/i.test(address)) return address;
    if (this.#base === undefined || !URL.canParse(address, this.#base)) return address;
    return new URL(address, this.#base).href;
  }

  /** A picture of its own article leads to itself: nobody needs that here. */
  #attach(path: string, words: HtmlElement, ending: string): undefined {
    if (PICTURE_ENDINGS.includes(ending)) return;
    const bytes = boundedBytes(path);
    const name = basename(path);
    if (isWhatItsNameSays(name, bytes) && !this.attachments.some((one) => one.file === name)) {
      this.attachments.push({ title: allWords(words) || name, file: name, bytes });
    }
  }

  #within(address: string): string | undefined {
    const encoded = /^data:image\/[a-z]+;base64,([\w+/=\s]+)$/i.exec(address.slice(0, TEXT_BYTES))?.[1];
    if (encoded === undefined) return undefined;
    const key = `anh-${this.pictures.size + 1}.png`;
    this.pictures.set(key, Buffer.from(encoded, 'base64'));
    return key;
  }

  /** A file below the root that an address means. */
  #find(address: string): string | undefined {
    const plain = decoded(address.split(/[?#]/, 1)[0] ?? '');
    const isWhole = OTHER_HOST.test(plain);
    const steps = isWhole ? plain.replace(OTHER_HOST, '') : plain;
    const { root, path } = this.#place;
    const candidates = isWhole
      ? [join(root, steps), join(root, steps.slice(steps.indexOf('/') + 1))]
      : plain.startsWith('/')
        ? [join(root, plain), ...hostFolder(root, path).map((host) => join(host, plain))]
        : [resolve(dirname(path), plain)];
    return candidates.find((one) => isBelow(one, root));
  }
}

const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|info)$/;

/** Where a page of a saved site stood: its folder is called after the host, and a `?` of its address is one of its name. */
function addressOfSaved({ root, path }: PagePlace): string | undefined {
  const steps = [basename(root), ...relative(root, path).split(sep)];
  const at = steps.findIndex((step) => HOST.test(step));
  if (at < 0 || at === steps.length - 1) return undefined;
  const [address = '', ...query] = steps
    .slice(at)
    .join('/')
    .replace(/(?<=[/])index\.html?$/, '')
    .split('?');
  // Savers give what has a question an ending of a page.
  const asked = query.length === 0 ? '' : `?${query.join('?').replace(/\.html$/, '')}`;
  const whole = `http://${address.split('/').map(encodeURIComponent).join('/')}${asked}`;
  return URL.canParse(whole) ? whole : undefined;
}

/** A saved site lies in a folder that is called after its host. */
function hostFolder(root: string, path: string): string[] {
  const [first] = relative(root, path).split(sep);
  return first?.includes('.') && first !== basename(path) ? [join(root, first)] : [];
}

/** A file, and not by a link one outside. */
function isBelow(path: string, root: string): boolean {
  if (path.includes('\0') || !existsSync(path)) return false;
  const [real, realRoot] = [realPath(path), realPath(root)];
  return real.startsWith(realRoot + sep) && statSync(real).isFile();
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
