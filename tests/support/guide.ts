/**
 * The editors' guide as what it shows: its examples, commands and tables of fields. The words behind the language of a
 * fenced block say what it is, and no reader sees them:
 *
 * - a path: the whole file; with `+`, lines to be added to it
 * - `trong-bai`: part of a text · `dau-bai`: lines of the front matter of an article · `thanh-phan`: text of an `.mdx` file
 * - `sai`, `sai-bai`: lines of a front matter, or of a text, with a fault; the next block is what the check says of it
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import * as z from 'zod';
import { type Field, fieldsOf } from '../../src/new-entry/fields.ts';
import { componentNames, componentRow, formOfComponent, HELD } from '../../src/schemas/components.ts';
import { DATA_FILES } from '../../src/schemas/data-files.ts';
import { KINDS } from '../../src/schemas/kinds.ts';
import { mp3 } from '../fixtures/make-sounds.ts';
import { article, FILM, type Files } from './content.ts';
import { ROOT } from './node.ts';

export interface Block {
  /** Of the guide, with the line of the fence. */
  readonly place: string;
  readonly page: string;
  readonly language: string;
  readonly about: string;
  readonly text: string;
}

const FOLDER = 'docs/huong-dan-bien-tap';

/** Of `npm run guide-pictures`. */
export const PICTURES = join(ROOT, FOLDER, 'hinh');
/** The guide is read on telephones, too. */
export const MOST_BYTES = 40_000;

export const GUIDE_PAGES: readonly string[] = [
  `${FOLDER}.md`,
  ...readdirSync(join(ROOT, FOLDER))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${FOLDER}/${name}`),
];

export const pageText = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

const FENCE = /^( *)```(\w*) ?(.*)$/;

export function blocksOf(page: string): Block[] {
  const found: Block[] = [];
  const lines = pageText(page).split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent, language = '', about = ''] = FENCE.exec(lines[at] ?? '') ?? [];
    if (indent === undefined) continue;
    const end = lines.indexOf(`${indent}\`\`\``, at + 1);
    if (end < 0) throw new Error(`${page}:${at + 1}: a fence without end`);
    const text = lines.slice(at + 1, end).map((line) => line.slice(indent.length));
    found.push({ place: `${page}:${at + 1}`, page, language, about, text: `${text.join('\n')}\n` });
    at = end;
  }
  return found;
}

export const BLOCKS: readonly Block[] = GUIDE_PAGES.flatMap(blocksOf);

const PATH = /^content\/(\S+)( \+)?$/;

/** The whole files of the guide, which together are the content of a commune. */
export function wholeFiles(): Files {
  const files: Record<string, string> = {};
  for (const { about, text, place } of BLOCKS) {
    const [, path, added] = PATH.exec(about) ?? [];
    if (path === undefined || added) continue;
    if (path in files) throw new Error(`${place}: ${path} is shown whole a second time`);
    files[path] = text;
  }
  for (const { about, text } of BLOCKS) {
    const [, path, added] = PATH.exec(about) ?? [];
    if (path !== undefined && added) files[path] = `${files[path] ?? ''}${text}`;
  }
  return files;
}

/** Where the block at this place of the list stands as an article of its own. */
const articleAt = (at: number, isMdx: boolean): string =>
  `news/2026/mau-so-${at}/index.md${isMdx ? 'x' : ''}`;

/** A front matter with these lines, and what it needs besides. */
const frontWith = (at: number, lines = ''): string =>
  [`title: Mẫu số ${at}`, 'publishedAt: 2026-11-20T08:00:00+07:00', 'category: tin-xa']
    .filter((line) => !`\n${lines}`.includes(`\n${line.slice(0, line.indexOf(' '))}`))
    .concat(lines)
    .join('\n');

/** An article of each block that is part of one, by the place of the block. */
export function articlesOf(blocks: readonly Block[]): ReadonlyMap<string, { path: string; text: string }> {
  return new Map(
    blocks.flatMap(({ about, text, place }, at) => {
      const path = articleAt(at, about === 'thanh-phan' || about === 'sai-thanh-phan');
      if (about === 'dau-bai' || about === 'sai')
        return [[place, { path, text: article(frontWith(at, text), 'Nội dung về việc này.') }] as const];
      if (!/^(?:trong-bai|thanh-phan|sai-bai|sai-thanh-phan)$/.test(about)) return [];
      // What is said of a text may need the files that it names to be attached.
      const attached = [...text.matchAll(/"?([\w-]+\.(?:mp4|pdf|vtt))\b/g)].map(([, file]) => file);
      const attachments = [...new Set(attached)].map(
        (file) => `  - { title: Tệp của mẫu ${at}, file: ${file} }`,
      );
      const front = frontWith(at, attachments.length > 0 ? ['attachments:', ...attachments].join('\n') : '');
      return [[place, { path, text: article(front, text.trimEnd()) }] as const];
    }),
  );
}

let drawn: Promise<Buffer> | undefined;

/** What lies beside an example, by its ending. */
const BESIDE: Readonly<Record<string, () => string | Buffer | Promise<Buffer>>> = {
  jpg: () => {
    drawn ??= sharp({ create: { width: 64, height: 48, channels: 3, background: '#7d9a62' } })
      .jpeg()
      .toBuffer();
    return drawn;
  },
  mp3: () => mp3(30),
  mp4: () => FILM,
  pdf: () => '%PDF-1.4\n%%EOF\n',
  vtt: () => 'WEBVTT\n\n00:00.000 --> 00:02.000\nThôn khởi công.\n',
};

const NAMED = /(?:\]\(|(?:src|file): ?|=")([\w/-]+\.(jpg|mp3|mp4|pdf|vtt))\b/g;

/** A file for each that an example names, but what is called `khong-co`: the guide says that it lies there. */
export async function filesBeside(files: Files): Promise<Files> {
  const beside: Record<string, Buffer | string> = {};
  for (const [path, text] of Object.entries(files)) {
    if (!/\.mdx?$/.test(path)) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    for (const [, file = '', ending = ''] of String(text).matchAll(NAMED)) {
      const bytes = await BESIDE[ending]?.();
      if (bytes !== undefined && !file.startsWith('khong-co')) beside[`${folder}/${file}`] = bytes;
    }
  }
  return beside;
}

/** A table of the guide about the fields of a schema, line by line. */
export function tableOf(schema: unknown): string[] {
  const item = (schema as { element?: unknown }).element ?? schema;
  return rowsOf(fieldsOf(item as Parameters<typeof fieldsOf>[0]), '');
}

const rowsOf = (fields: readonly Field[], before: string): string[] =>
  fields.flatMap(({ key, isRequired, meaning, choices, inner }) => {
    const untold = choices.filter((choice) => !meaning.includes(choice));
    const chosen = untold.length > 1 ? `: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : '';
    return [
      `| \`${before}${key}\` | ${isRequired ? 'có' : ''} | ${meaning}${chosen} |`,
      ...rowsOf(inner, `${before}${key}.`),
    ];
  });

/** Every schema of the content, by the place of its files. */
export const SCHEMAS: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.values(KINDS).map(({ place, schema }) => [place, schema])),
  ...DATA_FILES,
};

/** The rows of the guide's table of components, one each, with its attributes. */
export const componentRows = (): string[] =>
  componentNames().map((name) => {
    const { about, attributes, holds } = componentRow(name);
    const told = Object.entries(attributes.shape).map(
      ([key, schema]) =>
        `\`${key}\`${schema instanceof z.ZodOptional ? '?' : ''} ${(schema as z.ZodType).description}`,
    );
    const held = holds === 'nothing' ? '' : ` (${HELD[holds]})`;
    return `| \`${formOfComponent(name)}\` | ${[`${about}${held}`, ...told].join('; ')} |`;
  });
