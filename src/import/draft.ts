/** A text that was read as a draft of an article: its files and their contents, and what a person must still do. */
import { extname } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { judgeAlternative } from '../check/rules/alternative-text.ts';
import { isoDateTime } from '../lib/dates.ts';
import { freeName, isDevice } from '../lib/paths.ts';
import { excerpt, slugify, withoutControls } from '../lib/text.ts';
import { writeFrontMatter } from '../new-entry/front-matter.ts';
import { fieldsOfKind } from '../new-entry/kinds.ts';
import { slugOf } from '../new-entry/place.ts';
import { photograph } from '../photographs/photograph.ts';
import type { Category } from '../schemas/categories.ts';
import { isOldAddress } from '../site/old-addresses.ts';
import { writeMarkdown } from './markdown.ts';
import { asTree } from './mdast.ts';
import { listed as asLists, ranked, signed, tidiedBlocks } from './shape.ts';
import type { Attachment, Block, Read, Said } from './text.ts';
import { takeTitle } from './title.ts';

export interface Setting {
  readonly now: Date;
  readonly categories: readonly Category[];
  /** The one that the editor wants, whatever the file says. */
  readonly category: string | undefined;
}

export interface Draft {
  /** The name on the address that it would like. */
  readonly slug: string;
  readonly moment: Date;
  /** By their names beside each other; `index.md` is the text. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly remains: readonly string[];
  /** Where readers found it until now, with its host. */
  readonly formerly: string | undefined;
  /** `index.md` with other addresses in its links; undefined where none is another. */
  readonly withLinks: (changed: (address: string) => string | undefined) => string | undefined;
}

const FIELDS = fieldsOfKind('news');

/** @param name the file's, without its ending: the title of what says none */
export async function draftOf(read: Read, name: string, setting: Setting): Promise<Draft> {
  const remains = new Set(read.remains);
  const titled = takeTitle(asLists(tidiedBlocks(read.blocks)), cut(read.said.title, 250));
  if (titled.title === undefined) remains.add('chưa rõ tiêu đề: đang lấy tên tệp; ghi lại ô title');
  else if (titled.isGuessed)
    remains.add(`tiêu đề lấy theo dòng đầu: “${excerpt(titled.title, 80)}”; xem lại ô title`);
  const title = titled.title ?? (cut(name.replace(/[-_\s]+/g, ' '), 250) || 'Chưa có tiêu đề');
  const pictures = await picturesOf(read, remains);
  const notes = new Map([...read.notes].map(([id, blocks]) => [id, asLists(tidiedBlocks(blocks))]));
  const tree = asTree(signed(ranked(titled.blocks)), notes, {
    fileOf: (key) => pictures.names.get(key),
    altOf: (key, alt) => alternativeFor(pictures.names.get(key) ?? '', alt, remains),
    remains: (what) => remains.add(what),
  });
  const text = writeMarkdown(tree);
  if (text.trim() === '') remains.add('chưa có chữ nào trong bài; viết nội dung dưới phần đầu bài');
  const values = valuesOf(title, read.said, setting, remains);
  const attachments = attached(read.attachments ?? [], pictures.files);
  const listed = [...attachments].map(([file, { title: called }]) => ({ title: called, file }));
  if (listed.length > 0) values.set('attachments', listed);
  const fields = FIELDS.filter(({ key }) => [...values.keys()].some((path) => path.split('.')[0] === key));
  const frontMatter = writeFrontMatter(fields, values);
  const files = new Map<string, string | Uint8Array>([['index.md', frontMatter + text]]);
  for (const [file, bytes] of pictures.files) files.set(file, bytes);
  for (const [file, { bytes }] of attachments) files.set(file, bytes);
  const moment = new Date(String(values.get('publishedAt')));
  return {
    slug: slugOf(title) || slugOf(name) || 'bai-nhap',
    moment,
    files,
    remains: [...remains],
    formerly: read.said.address,
    withLinks: linksOf(tree, frontMatter),
  };
}

/** Apart from what made the draft: who keeps this until all are there keeps no picture with it. */
const linksOf =
  (tree: Root, frontMatter: string): Draft['withLinks'] =>
  (changed) =>
    changeLinks(tree, changed) ? frontMatter + writeMarkdown(tree) : undefined;

/** @returns whether one leads elsewhere now */
function changeLinks(node: Nodes, changed: (address: string) => string | undefined): boolean {
  const url = node.type === 'link' ? changed(node.url) : undefined;
  if (node.type === 'link' && url !== undefined) node.url = url;
  const below = 'children' in node ? node.children.map((child) => changeLinks(child, changed)) : [];
  return url !== undefined || below.includes(true);
}

const cut = (text: string | undefined, max: number): string | undefined => {
  const plain = withoutControls(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : excerpt(plain.normalize('NFC'), max);
};

function valuesOf(title: string, said: Said, setting: Setting, remains: Set<string>): Map<string, unknown> {
  const values = new Map<string, unknown>([['title', title]]);
  const description = cut(said.description, 500);
  if (description) values.set('description', description);
  values.set('publishedAt', said.publishedAt ?? isoDateTime(setting.now));
  values.set('category', categoryOf(said.category, setting, remains));
  const author = cut(said.author, 120);
  if (author) values.set('author', author);
  values.set('draft', true);
  if (said.address !== undefined) keepAddress(said.address, values, remains);
  return values;
}

/** The address that readers know leads to the draft, once that is published. */
function keepAddress(formerly: string, values: Map<string, unknown>, remains: Set<string>): void {
  const { pathname, search } = new URL(formerly);
  const address = pathname + search;
  if (isOldAddress(address)) values.set('oldAddresses', [address]);
  else remains.add(`địa chỉ cũ ${address}: không ghi được vào ô oldAddresses; chuyển hướng ở máy chủ`);
}

function categoryOf(
  said: string | undefined,
  { categories, category }: Setting,
  remains: Set<string>,
): string {
  if (category !== undefined) return category;
  const found = categories.find(
    ({ id, name }) => said !== undefined && [id, slugify(name)].includes(slugify(said)),
  );
  if (found) return found.id;
  const [first] = categories;
  const shown = said === undefined ? '' : ` (trang cũ ghi “${excerpt(said, 60)}”)`;
  remains.add(`chưa rõ chuyên mục${shown}: đang để ${first?.id ?? 'tin-tuc'}; ghi lại ô category`);
  return first?.id ?? 'tin-tuc';
}

interface Pictures {
  /** Names beside the text by the keys of the text. */
  readonly names: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

async function picturesOf({ pictures, blocks, notes }: Read, remains: Set<string>): Promise<Pictures> {
  const names = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  for (const key of new Set([...keysIn(blocks), ...[...notes.values()].flatMap(keysIn)])) {
    const bytes = pictures.get(key);
    if (!bytes) continue;
    const made = await photograph(bytes);
    if (typeof made === 'string') {
      remains.add(`ảnh ${key.slice(key.lastIndexOf('/') + 1)} bị bỏ: ${made}`);
      continue;
    }
    const file = pictureName(key, made.ending, files);
    files.set(file, made.bytes);
    names.set(key, file);
  }
  return { names, files };
}

/** By their names beside the text. */
function attached(
  given: readonly Attachment[],
  taken: ReadonlyMap<string, unknown>,
): Map<string, Attachment> {
  const files = new Map<string, Attachment>();
  for (const one of given) {
    const ending = extname(one.file).slice(1).toLowerCase();
    const file = pictureName(one.file, ending, new Map([...taken, ...files]));
    files.set(file, { ...one, title: cut(one.title, 250) ?? file });
  }
  return files;
}

function keysIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'table')
      return block.rows.flatMap((row) => row.flatMap((cell) => keysIn(cell.blocks)));
    if (block.type === 'quote') return keysIn(block.blocks);
    if (block.type === 'rule') return [];
    return block.pieces.flatMap((piece) => (piece.type === 'picture' ? [piece.key] : []));
  });
}

/** Folded, and no other picture's beside the text. */
function pictureName(key: string, ending: string, taken: ReadonlyMap<string, unknown>): string {
  const base = key.slice(key.lastIndexOf('/') + 1);
  const folded = slugify(base.slice(0, base.length - extname(base).length))
    .slice(0, 60)
    .replace(/-$/, '');
  const stem = folded === '' ? 'anh' : folded.replace(/^image-?(?=\d)/, 'anh-');
  return freeName(stem, (name) => !taken.has(name) && !isDevice(name), `.${ending}`);
}

/** Words that Word found by itself, in whichever language, and names of files say nothing. */
function alternativeFor(file: string, alt: string, remains: Set<string>): string {
  const words = withoutControls(alt)
    .replace(/(?:description )?automatically generated|được tạo tự động/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
  if (words !== '' && judgeAlternative(words, file) === undefined) return words;
  remains.add(`ảnh ${file} chưa có lời mô tả: ghi vào giữa hai dấu ngoặc vuông`);
  return `Ảnh ${file.replace(/\D+/g, '') || '1'}`;
}
