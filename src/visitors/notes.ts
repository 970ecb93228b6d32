/** What an operator should know of a run beyond its numbers. */
export type Note =
  | {
      readonly kind: 'missing' | 'broken' | 'lost' | 'waiting' | 'no-text' | 'no-log' | 'damaged-out';
      readonly file: string;
    }
  /** Compressed in a way that is not read. */
  | { readonly kind: 'packed'; readonly file: string; readonly by: string; readonly unpack: string }
  | { readonly kind: 'same'; readonly file: string; readonly as: string }
  /** So many visitors of a day, from so few addresses, that these are rather a proxy's. */
  | { readonly kind: 'proxy'; readonly day: string; readonly visitors: number; readonly addresses: number }
  | { readonly kind: 'baseline'; readonly before: number; readonly after: number }
  | { readonly kind: 'foreign-history'; readonly file: string; readonly days: number }
  | { readonly kind: 'lower'; readonly before: number; readonly after: number };
