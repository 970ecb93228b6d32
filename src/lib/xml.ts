/** XML made of nodes: what stands in a value is escaped here and nowhere else. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (XmlNode | string)[];
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** @param children nothing is written of those that are undefined */
export const xml = (
  name: string,
  attributes: XmlNode['attributes'] = {},
  ...children: readonly (XmlNode | string | undefined)[]
): XmlNode => ({ name, attributes, children: children.filter((child) => child !== undefined) });

export function writeXml(node: XmlNode | string): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`],
  );
  const tag = `${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `<${tag}/>`;
  return `<${tag}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
