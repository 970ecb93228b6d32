/** Nodes, made one by one: nothing that a reader typed or a text holds is read as HTML. */
import type { Segment } from '../../search/answer/excerpt.ts';

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
