/**
 * The real Vietnamese corpus of /shared/search with its queries, for measuring only: it has no licence to be passed on
 * and is read where it lies.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { isoDateTime } from '../../src/lib/dates.ts';

export interface CorpusText {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

export interface CorpusQuery {
  readonly kind: string;
  readonly q: string;
  /** Ids of the texts that are right answers. */
  readonly acc: readonly string[];
}

export interface Corpus {
  readonly texts: readonly CorpusText[];
  readonly queries: readonly CorpusQuery[];
}

const DIR = '../shared/search';

/** @returns undefined where the corpus is not on this machine; `SEARCH_QUERIES` names another file of queries */
export function readCorpus(root: string, variables: NodeJS.ProcessEnv): Corpus | undefined {
  const dir = resolve(root, variables['SEARCH_CORPUS'] ?? DIR);
  if (!existsSync(join(dir, 'corpus.jsonl'))) return undefined;
  const queries = resolve(root, variables['SEARCH_QUERIES'] ?? join(dir, 'queries.jsonl'));
  return { texts: readLines(join(dir, 'corpus.jsonl')), queries: readLines(queries) };
}

export const readLines = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);

/** Text 0 appeared at this moment, each next one seven hours before. */
const NEWEST = Date.UTC(2025, 11, 1);
const APART = 7 * 3_600_000;

export const publishedAt = (place: number): Date => new Date(NEWEST - place * APART);

/** Writes the texts as articles of a site of their own. */
export function writeCorpusContent(corpus: Corpus, contentDir: string, root: string): void {
  rmSync(contentDir, { recursive: true, force: true });
  mkdirSync(contentDir, { recursive: true });
  writeFileSync(
    join(contentDir, 'site.yaml'),
    stringify({
      name: 'Trang thông tin điện tử xã Mẫu - huyện Mẫu',
      unit: 'Xã Mẫu',
      parent: 'Huyện Mẫu, tỉnh Mẫu',
      description: 'Trang để đo tìm kiếm.',
      url: 'https://xamau.example/',
    }),
  );
  writeFileSync(join(contentDir, 'categories.yaml'), stringify([{ id: 'tin', name: 'Tin' }]));
  writeFileSync(
    join(contentDir, 'abbreviations.yaml'),
    readFileSync(join(root, 'content/abbreviations.yaml')),
  );
  for (const [place, text] of corpus.texts.entries()) {
    const at = publishedAt(place);
    const folder = join(contentDir, 'news', String(at.getUTCFullYear()), text.id);
    mkdirSync(folder, { recursive: true });
    const front = stringify({
      title: text.title.slice(0, 250),
      publishedAt: isoDateTime(at),
      category: 'tin',
    });
    writeFileSync(join(folder, 'index.md'), `---\n${front}---\n\n${asMarkdown(text.body)}\n`);
  }
}

/** Paragraphs of plain text in which no sign means anything to Markdown. */
const asMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&'))
    .map((line) => line.replace(/^(\d+)(?=\\[.)])/, '$1'))
    .join('\n\n');
