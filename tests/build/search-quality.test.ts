/**
 * A slice of `npm run search-quality` on the made-up articles of the rich site: queries made from their titles and texts
 * by rule, put to the index that the build wrote, through the same modules as the page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/lib/text.ts';
import { search } from '../../src/search/answer/search.ts';
import { abbreviationsOf } from '../../src/search/query/abbreviations.ts';
import { syllablesOf, withNewerTone, withOlderTone } from '../../src/search/query/syllables.ts';
import { decodeVocabulary } from '../../src/search/query/vocabulary.ts';
import { publishState } from '../../src/site/publish.ts';
import { NOW, readNews } from '../fixtures/generate.ts';
import { readingIndexOf, siteFileOf } from '../support/search-index.ts';
import { SITES } from '../support/sites.ts';

const dir = join(SITES.rich.outDir, 'pagefind');
const words = (text: string) =>
  syllablesOf(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
const swapped = (word: string) => (withNewerTone(word) === word ? withOlderTone(word) : withNewerTone(word));
const turned = (word: string) =>
  word.length < 4 ? word : `${word.slice(0, 1)}${word[2]}${word[1]}${word.slice(3)}`;
/** The word as Telex leaves it when the keyboard was not switched on: the tone's key behind the word. */
const unswitched = (word: string) => {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(word.normalize('NFD'))?.[0];
  const key = { '\u0300': 'f', '\u0301': 's', '\u0303': 'x', '\u0309': 'r', '\u0323': 'j' }[tone ?? ''];
  return key
    ? word
        .normalize('NFD')
        .replace(tone ?? '', '')
        .normalize('NFC') + key
    : word;
};

const KINDS: readonly { kind: string; floor: number; make: (title: string[]) => string }[] = [
  { kind: 'words of a title', floor: 1, make: (title) => title.join(' ') },
  { kind: 'without accents', floor: 1, make: (title) => title.map(fold).join(' ') },
  {
    kind: 'half the accents',
    floor: 1,
    make: (title) => title.map((w, at) => (at % 2 ? fold(w) : w)).join(' '),
  },
  { kind: 'the other tone placement', floor: 1, make: (title) => title.map(swapped).join(' ') },
  { kind: 'decomposed', floor: 1, make: (title) => title.join(' ').normalize('NFD') },
  { kind: 'another order', floor: 0.95, make: (title) => title.toReversed().join(' ') },
  {
    kind: 'two letters turned',
    floor: 0.9,
    make: (title) => title.map((w, at) => (at === 1 ? turned(w) : w)).join(' '),
  },
  {
    kind: 'Telex keys left in',
    floor: 0.9,
    make: (title) => title.map((w, at) => (at === 2 ? unswitched(w) : w)).join(' '),
  },
  { kind: 'last word cut off', floor: 0.95, make: (title) => title.join(' ').slice(0, -1) },
];

describe('of the articles that readers see', () => {
  const open = readingIndexOf(SITES.rich);
  let ask: (query: string) => Promise<string[]>;
  const articles = readNews(SITES.rich.contentDir).filter(
    (article) => publishState(article, NOW) === 'published',
  );

  beforeAll(() => {
    const { pages, abbreviations } = siteFileOf(SITES.rich);
    const site = {
      abbreviations: abbreviationsOf(abbreviations),
      vocabulary: decodeVocabulary(readFileSync(join(dir, 'vocabulary.txt'), 'utf8')),
      pages,
      index: open(),
    };
    ask = async (query) => {
      const { ranked } = await search(query, site);
      return ranked.map(({ text }) => text.text.title.normalize('NFC'));
    };
  });

  test('there are enough to tell', () => expect(articles.length).toBeGreaterThan(50));

  test.each(KINDS)('$kind finds the article', async ({ floor, make }) => {
    const missed: string[] = [];
    for (const { title } of articles) {
      const query = make(words(title.normalize('NFC')).slice(0, 8));
      const [first] = await ask(query);
      // A shorter title may be the beginning of another.
      if (
        !first ||
        words(first).slice(0, 8).join(' ') !== words(title.normalize('NFC')).slice(0, 8).join(' ')
      )
        missed.push(`${query} → ${first}`);
    }
    expect(1 - missed.length / articles.length, missed.join('\n')).toBeGreaterThanOrEqual(floor);
  });

  test('drafts and what is not yet published are not found', async () => {
    const hidden = readNews(SITES.rich.contentDir).filter(
      (article) => publishState(article, NOW) !== 'published',
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { title } of hidden) expect(await ask(title)).not.toContain(title.normalize('NFC'));
  });
});
