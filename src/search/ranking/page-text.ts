/** A page's text, ready to be matched. */
import type { IndexedText } from '../index/index-form.ts';
import { type Syllable, syllablesOf } from '../query/syllables.ts';

/** Where the title and the description end, in syllables from the start. */
export interface Fields {
  readonly titleEnd: number;
  readonly descriptionEnd: number;
}

/** The syllables of title, description and body on end, and where each folded form stands among them. */
export interface TextWords {
  readonly syllables: readonly Syllable[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export interface PageText {
  readonly text: IndexedText;
  readonly words: TextWords;
  readonly fields: Fields;
  /** ISO 8601, empty where it has none. */
  readonly date: string;
}

export function pageText(text: IndexedText, date = ''): PageText {
  const title = syllablesOf(text.title);
  const description = syllablesOf(text.description);
  const titleEnd = title.length;
  return {
    text,
    words: textWords([...title, ...description, ...syllablesOf(text.body)]),
    fields: { titleEnd, descriptionEnd: titleEnd + description.length },
    date,
  };
}

function textWords(syllables: readonly Syllable[]): TextWords {
  const places = new Map<string, number[]>();
  for (const [at, { folded }] of syllables.entries()) {
    const before = places.get(folded);
    if (before) before.push(at);
    else places.set(folded, [at]);
  }
  return { syllables, places };
}
