/** What an operator should know of a run beyond its numbers. */
export type Note =
  | {
      readonly kind: 'missing' | 'broken' | 'lost' | 'waiting' | 'no-text' | 'no-log' | 'damaged-out';
      readonly file: string;
    }
  | { readonly kind: 'same'; readonly file: string; readonly as: string }
  | { readonly kind: 'baseline'; readonly before: number; readonly after: number }
  | { readonly kind: 'foreign-history'; readonly file: string; readonly days: number }
  | { readonly kind: 'lower'; readonly before: number; readonly after: number };
