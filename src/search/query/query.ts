/** What a reader's query asks for, once it is read. */
import type { Abbreviations } from './abbreviations.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Word {
  readonly folded: string;
  /** With its marks, where the reader typed some. */
  readonly exact?: string | undefined;
  /** The reader may still be typing it. */
  readonly prefix?: boolean | undefined;
}

export type FormKind = 'typed' | 'abbreviation' | 'number' | 'joined' | 'spelling' | 'beginning';

/** Words that stand side by side in a text. */
export interface Form {
  readonly kind: FormKind;
  readonly words: readonly Word[];
  /** The part of them that stands for the unit, in words, where they stand for several units together. */
  readonly span?: { readonly start: number; readonly length: number } | undefined;
}

export interface Unit {
  /** As the reader typed it. */
  readonly typed: string;
  /** Where it stands in the query's text. */
  readonly start: number;
  readonly end: number;
  readonly forms: readonly Form[];
  /** In quotation marks: a page without it is no answer. */
  readonly required: boolean;
  /** Unknown to the site: its forms are guesses. */
  readonly guessed: boolean;
  /** Of how many units it is one that are one name together, such as the words of "Ủy ban nhân dân"; else 1. */
  readonly together: number;
  /** Part of a number or an address, such as `NĐ` in `42/2022/NĐ-CP`: it is never taken for another word. */
  readonly code: boolean;
}

export interface Query {
  readonly text: string;
  readonly units: readonly Unit[];
  /** No syllable has a mark: accents mean nothing. */
  readonly unmarked: boolean;
  /** Words at the end were left out. */
  readonly cut: boolean;
}

export interface Knowledge {
  readonly abbreviations: Abbreviations;
  /** Undefined while it is not loaded: then every word is taken as typed. */
  readonly vocabulary?: Vocabulary | undefined;
}
