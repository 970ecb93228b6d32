/** Nodes, made one by one: nothing that a reader typed or a text holds is read as HTML. */
import { pieceClass } from '../../lib/piece-class.ts';
import type { Segment } from '../../search/answer/excerpt.ts';
import { KEPT_SPACE } from '../../search/index/index-form.ts';

export type Child = Node | string;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

export function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

export const marked = (segments: readonly Segment[]): Child[] =>
  segments.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** A title in the pieces that its page sets it in (src/lib/typography.ts), which the index has kept. */
export function headline(segments: readonly Segment[]): Child[] {
  const title = segments.map(({ text }) => text).join('');
  const between = (from: number, to: number): Child[] => {
    let start = 0;
    return marked(
      segments.flatMap((segment) => {
        const text = segment.text.slice(Math.max(0, from - start), Math.max(0, to - start));
        start += segment.text.length;
        return text === '' ? [] : [{ ...segment, text: text.replaceAll(KEPT_SPACE, ' ') }];
      }),
    );
  };
  let end = 0;
  const nodes: Child[] = [];
  for (const { 0: piece, index } of title.matchAll(/\S+(?:\u00A0\S+)+/g)) {
    nodes.push(...between(end, index));
    end = index + piece.length;
    nodes.push(element('span', { class: pieceClass(piece) }, ...between(index, end)));
  }
  return [...nodes, ...between(end, title.length)];
}
