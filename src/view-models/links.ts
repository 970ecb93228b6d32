/** Ways on, as pages show them. */

export interface Link {
  readonly label: string;
  readonly href: string;
  /** Language of the label, where it is not the page's. */
  readonly lang?: 'en' | undefined;
}

/** A way on, with how much lies there. */
export interface CountedLink extends Link {
  readonly count: number;
}
