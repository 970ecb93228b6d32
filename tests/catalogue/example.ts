/** What an example of a component is. */

export interface Example {
  /** Path below src/components, without the ending. */
  readonly component: string;
  readonly state: string;
  // biome-ignore lint/suspicious/noExplicitAny: a list of components has no common type of properties
  readonly Component: (props: any) => unknown;
  readonly props: Record<string, unknown>;
  /** HTML that it is given to hold. */
  readonly words?: string;
  /** The part of the frame that it is; without, it stands in the page. */
  readonly place?: 'masthead' | 'footer';
  /** `print` where it is on paper alone. */
  readonly media?: 'print';
  /** Class of the ground on which it stands, where that is not the page. */
  readonly ground?: string;
  /** Words that a reader must find in it; none where it must render nothing. */
  readonly shows: readonly string[];
}

/** The states of one component: name, properties, what a reader must find, HTML that it holds. */
export const list = (
  component: string,
  Component: Example['Component'],
  states: [state: string, props: Record<string, unknown>, shows: string[], words?: string][],
) =>
  states.map(
    ([state, props, shows, words]): Example => ({
      component,
      state,
      Component,
      props,
      shows,
      ...(words !== undefined && { words }),
    }),
  );
