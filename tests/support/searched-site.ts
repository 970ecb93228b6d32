/** A made-up site in memory, to be searched: what Pagefind and the build's files would answer. */
import type { SearchedSite } from '../../src/search/answer/search.ts';
import type { IndexedText } from '../../src/search/index/index-form.ts';
import { type Abbreviation, abbreviationsOf } from '../../src/search/query/abbreviations.ts';
import { syllablesOf } from '../../src/search/query/syllables.ts';
import { type Vocabulary, vocabularyOf } from '../../src/search/query/vocabulary.ts';
import { pageText } from '../../src/search/ranking/page-text.ts';

/** Texts by the names of their pages. */
export type Texts = Readonly<Record<string, Partial<IndexedText> & { readonly date?: string }>>;

export const TEXTS = {
  water: {
    title: 'Lịch lấy nước vụ xuân',
    body: 'Trạm bơm chạy ba đợt để các thôn lấy nước.',
    date: '2025-01',
  },
  older: {
    title: 'Lịch lấy nước vụ xuân',
    body: 'Trạm bơm chạy ba đợt để các thôn lấy nước.',
    date: '2023-01',
  },
  scattered: {
    title: 'Nước giếng',
    body: 'Vụ cháy. Lịch sử. Mùa xuân năm ấy người ta lấy nhau.',
    date: '2025-02',
  },
  dat: { title: 'Giá đất tăng', body: 'Đất vườn.', date: '2024-01' },
  dat2: { title: 'Kết quả đạt được', body: 'Tỷ lệ đạt cao.', date: '2024-02' },
  tand: { title: 'Phiên tòa', body: 'Ủy ban nhân dân xã dự. Nghị định 42/2022/NĐ-CP.', date: '2024-03' },
} as const satisfies Texts;

export const UBND: readonly Abbreviation[] = [{ short: 'UBND', full: ['Ủy ban nhân dân'] }];

export const fullText = (text: Partial<IndexedText>): IndexedText => ({
  title: '',
  description: '',
  body: '',
  ...text,
});

/** The words of titles and bodies, with the number of pages that hold each. */
export function vocabularyFrom(texts: Texts): Vocabulary {
  const pages = new Map<string, number>();
  for (const { title = '', body = '' } of Object.values(texts)) {
    for (const word of new Set(syllablesOf(`${title} ${body}`).map(({ folded }) => folded)))
      pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  return vocabularyOf(pages);
}

export function siteOf(texts: Texts, abbreviations: readonly Abbreviation[] = UBND): SearchedSite {
  const pages = new Map(
    Object.entries(texts).map(([name, text]) => [name, pageText(fullText(text), text.date)] as const),
  );
  return {
    abbreviations: abbreviationsOf(abbreviations),
    vocabulary: vocabularyFrom(texts),
    pages: pages.size,
    index: {
      async read(page) {
        const text = pages.get(page);
        if (!text) throw new Error(page);
        return text;
      },
      async find(word, exact) {
        const places = [...pages].map(([name, { words }]) => {
          const own = words.syllables.flatMap((syllable, at) =>
            (exact ? syllable.exact : syllable.folded) === word ? [at] : [],
          );
          return [name, own] as const;
        });
        return new Map(places.filter(([, own]) => own.length > 0));
      },
    },
  };
}
