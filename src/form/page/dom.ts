/** Elements of the form: made by the browser's own functions, never of strings. */

type Child = Node | string | undefined;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

export const button = (label: string, press: () => unknown, className = ''): HTMLButtonElement =>
  element('button', { type: 'button', className, onclick: () => void press() }, label);

let ids = 0;
/** A new id, for labels and hints. */
export const newId = (): string => {
  ids += 1;
  return `f${ids}`;
};
