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

/** Words of a title that the index has kept together. */
const PIECE = /(?<!\S)\S+(?:\u00A0\S+)+/g;

/** A title in the pieces that its page sets it in (src/lib/typography.ts): inside of a mark, or around the marks in them. */
export function headline(segments: readonly Segment[]): Child[] {
  let title = '';
  const placed = segments.map(({ text, marked }) => {
    const start = title.length;
    title += text;
    return { text, marked, start };
  });
  const between = (from: number, to: number, set: (text: string) => Child[]): Child[] =>
    placed.flatMap(({ text, marked, start }) => {
      const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
      if (part === '') return [];
      return marked ? element('mark', {}, ...set(part)) : set(part);
    });
  let end = 0;
  const nodes: Child[] = [];
  for (const { 0: piece, index } of title.matchAll(PIECE)) {
    if (!placed.some(({ start }) => start > index && start < index + piece.length)) continue;
    nodes.push(...between(end, index, inPieces));
    end = index + piece.length;
    nodes.push(
      pieceOf(
        piece,
        between(index, end, (text) => [withSpaces(text)]),
      ),
    );
  }
  return [...nodes, ...between(end, title.length, inPieces)];
}

function inPieces(text: string): Child[] {
  let end = 0;
  const nodes: Child[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    nodes.push(text.slice(end, index), pieceOf(piece, [withSpaces(piece)]));
    end = index + piece.length;
  }
  return [...nodes, text.slice(end)];
}

const pieceOf = (piece: string, nodes: readonly Child[]) =>
  element('span', { class: pieceClass(piece) }, ...nodes);

const withSpaces = (text: string): string => text.replaceAll(KEPT_SPACE, ' ');
