/**
 * Makes the files of the search index out of records: Pagefind's, and two small ones of our own.
 *
 * Pagefind cuts its index where 20,000 positions are together, which makes pieces of 30 KB, one for nearly every word
 * of a query; there is no option for it. So records of padding are added: a word that sorts right after the last one
 * wanted in a piece, so many times that the piece is full. Repeated a word costs nothing compressed, and no query
 * ever asks for it.
 */
import { close, createIndex } from 'pagefind';
import { compareCodes } from '../lib/text.ts';
import { type FacetTable, facetCode, writeFacetTable } from '../search/answer/facets.ts';
import { type IndexedText, KEPT_SPACE, toIndexForm } from '../search/index/index-form.ts';
import { PAGEFIND_DOOR } from '../search/index/pagefind.ts';
import { INDEX_FILES, PAGEFIND_FILES, type PagefindStart, writeSiteFile } from '../search/index/site-file.ts';
import { type Abbreviation, definedIn, mergeAbbreviations } from '../search/query/abbreviations.ts';
import { syllablesOf } from '../search/query/syllables.ts';
import { encodeVocabulary } from '../search/query/vocabulary.ts';

/** What is known of a page beside its text. */
export interface SearchFacts {
  readonly section: string;
  readonly category?: string | undefined;
  /** Form of a document: quyết định, kế hoạch … */
  readonly type?: string | undefined;
  /** Whether a document is in force, as its page says. */
  readonly status?: string | undefined;
  /** ISO 8601. */
  readonly date?: string | undefined;
  readonly thumbnail?: string | undefined;
}

export interface SearchRecord {
  /** Address from the root of the site. */
  readonly url: string;
  readonly text: IndexedText;
  readonly facts: SearchFacts;
}

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Files of Pagefind that this site does not use: its interfaces, and the worker, which costs more than it spares. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Positions after which Pagefind begins a new piece of its index. */
const PIECE = 20_000;
/** Positions wanted in a piece, by the size of the whole: many pieces make the list of them long. */
const wantedPiece = (positions: number) => Math.max(2000, Math.round(Math.sqrt(10 * positions)));
/** Words of padding in one record, so that none is too large to hand over. */
const PADDING_RECORD = 1_000_000;

/**
 * @param records in any order
 * @param listed the site's own abbreviations
 * @returns files relative to the folder of the index
 */
export async function searchIndexFiles(
  records: readonly SearchRecord[],
  listed: readonly Abbreviation[],
): Promise<IndexFile[]> {
  const newestFirst = [...records].sort(
    (a, b) => compareCodes(b.facts.date ?? '', a.facts.date ?? '') || compareCodes(a.url, b.url),
  );
  const created = await createIndex({ forceLanguage: 'vi' });
  const index = created.index;
  if (!index) throw new Error(`Không lập được chỉ mục tìm kiếm: ${created.errors.join('; ')}`);
  try {
    // Pagefind gives all pages in the order in which they come here: a sort key would cost 2 bytes a page at every start.
    for (const record of newestFirst) {
      const { errors } = await index.addCustomRecord({
        url: record.url,
        language: 'vi',
        content: toIndexForm(record.text),
        filters: filtersOf(record.facts),
      });
      if (errors.length > 0)
        throw new Error(`Không đưa được trang ${record.url} vào chỉ mục tìm kiếm: ${errors.join('; ')}`);
    }
    const { texts, numbers } = padding(newestFirst);
    for (const [number, content] of texts.entries()) {
      const { errors } = await index.addCustomRecord({ url: `/?${number}`, language: 'vi', content });
      if (errors.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`Không ghi được chỉ mục tìm kiếm: ${errors.join('; ')}`);
    const { start, others } = startIn(files);
    return [...others, ...ownFiles(newestFirst, { listed, numbers, start })];
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/**
 * Reads the start of Pagefind out of its files, and gives its script the door through which it is told of it. The files stay:
 * without that door, as for another program, Pagefind asks for them.
 */
function startIn(files: readonly IndexFile[]): { start: PagefindStart; others: IndexFile[] } {
  const [entry, ...moreEntries] = files.filter(({ path }) => path === 'pagefind-entry.json');
  const [meta, ...moreMetas] = files.filter(({ path }) => path.endsWith('.pf_meta'));
  const names = new Set(files.map(({ path }) => path));
  const isKnown = Object.values(PAGEFIND_FILES).every((name) => names.has(name));
  if (!entry || !meta || !isKnown || moreEntries.length + moreMetas.length > 0)
    throw new Error(`Pagefind ghi ra những tệp chưa biết: ${[...names].join(', ')}`);
  return {
    start: {
      entry: Buffer.from(entry.content).toString('utf8'),
      meta: Buffer.from(meta.content).toString('base64'),
    },
    others: files
      .filter(({ path }) => !UNUSED.test(path))
      .map(({ path, content }) => {
        if (path !== PAGEFIND_FILES.script) return { path, content };
        return { path, content: PAGEFIND_DOOR + Buffer.from(content).toString('utf8') };
      }),
  };
}

/** Kept with each page's text as filters, the one kind of fact that Pagefind neither indexes nor loads unasked. */
function filtersOf(facts: SearchFacts): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value ? [[name, [value]]] : [])),
  );
}

function ownFiles(
  records: readonly SearchRecord[],
  told: {
    readonly listed: readonly Abbreviation[];
    readonly numbers: readonly string[];
    readonly start: PagefindStart;
  },
): IndexFile[] {
  const { listed, numbers, start } = told;
  const pages = new Map<string, number>();
  const definitions: Abbreviation[] = [];
  for (const { text } of records) {
    const whole = [text.title, text.description, text.body].join('\n').replaceAll(KEPT_SPACE, ' ');
    for (const word of new Set(syllablesOf(whole).map(({ folded }) => folded))) {
      if (/^[a-z]+$/.test(word)) pages.set(word, (pages.get(word) ?? 0) + 1);
    }
    definitions.push(...definedIn(whole));
  }
  // A short form helps where the site's texts have at least one of its forms.
  const isKnown = (form: string) => syllablesOf(form).every(({ folded }) => pages.has(folded));
  const abbreviations = mergeAbbreviations(listed, definitions).filter(({ short, full }) =>
    [short, ...full].some(isKnown),
  );
  return [
    {
      path: INDEX_FILES.site,
      content: writeSiteFile({ pages: records.length, abbreviations, numbers, start }),
    },
    { path: INDEX_FILES.vocabulary, content: encodeVocabulary(pages) },
    { path: INDEX_FILES.facets, content: writeFacetTable(facetsOf(records)) },
  ];
}

function facetsOf(records: readonly SearchRecord[]): FacetTable {
  const facet = (read: (facts: SearchFacts) => string | undefined) => {
    const values = [...new Set(records.flatMap(({ facts }) => read(facts) ?? []))].sort(compareCodes);
    const of = records.map(({ facts }) => facetCode(values.indexOf(read(facts) ?? '')));
    return { values, of: of.join('') };
  };
  return {
    section: facet(({ section }) => section),
    category: facet(({ category }) => category),
    year: facet(({ date }) => date?.slice(0, 4)),
    type: facet(({ type }) => type),
  };
}

/** How much each word takes of the index. */
function sizesOf(records: readonly SearchRecord[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { text } of records) {
    const seen = new Map<string, number>();
    for (const { folded } of syllablesOf([text.title, text.description, text.body].join(' \n '))) {
      seen.set(folded, (seen.get(folded) ?? 0) + 1);
    }
    // A page's entry holds its number and a weight beside the positions.
    for (const [word, count] of seen) sizes.set(word, (sizes.get(word) ?? 0) + count + 2);
  }
  return sizes;
}

/**
 * Texts of padding words that part the index where the wanted number of positions is together, and the last number in
 * each piece that holds numbers: one that is there tells a reader's browser that the piece has come.
 */
function padding(records: readonly SearchRecord[]): { texts: string[]; numbers: string[] } {
  const sizes = sizesOf(records);
  const wanted = wantedPiece([...sizes.values()].reduce((sum, size) => sum + size, 0));
  const texts: string[] = [];
  let text: string[] = [];
  let inText = 0;
  let positions = 0;
  const sorted = [...sizes].sort(([a], [b]) => compareCodes(a, b));
  const isNumber = (word: string) => /^\d/.test(word);
  const last = sorted.findLast(([word]) => isNumber(word))?.[0];
  const numbers: string[] = [];
  for (const [word, size] of sorted) {
    positions += size;
    if (word === last || (isNumber(word) && positions >= wanted)) numbers.push(word);
    if (positions < wanted) continue;
    const missing = Math.max(0, PIECE - positions) + 10;
    text.push(`${word}aaa `.repeat(missing));
    inText += missing;
    positions = 0;
    if (inText < PADDING_RECORD) continue;
    texts.push(text.join(''));
    text = [];
    inText = 0;
  }
  if (inText > 0) texts.push(text.join(''));
  return { texts, numbers };
}
