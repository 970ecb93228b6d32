/** XML of packed files as a tree. Nothing is looked up for it: a document type, which could ask for that, is refused. */

import { type DecodeEntities, Parser, type ParserAttributes } from 'saxen';
import { utf16Of } from '../lib/utf16.ts';
import { DEPTH, MOST_ELEMENTS } from './limits.ts';
import { NotTaken } from './refused.ts';

export interface XmlElement {
  /** With the prefix that we know the namespace by, whatever the file calls it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: (XmlElement | string)[];
}

/** Prefixes by the names of their namespaces. Of Word's there are two editions, of which the second is rarely written. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  // No file declares it: the prefix is known to every reader of XML but this one.
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

const damaged = () =>
  new NotTaken('damaged-xml', 'có phần bên trong bị hỏng', 'mở bằng Word hoặc LibreOffice rồi lưu lại');

/** @throws NotTaken for what is no XML, refers to something outside, or is larger or deeper than a text may be */
export function parseXml(bytes: Uint8Array): XmlElement {
  const tree = new Tree();
  const parser = new Parser();
  parser.ns(NAMESPACES);
  parser.on('openTag', (name: string, attributes: () => ParserAttributes, decode: DecodeEntities) => {
    tree.open(name, attributes(), decode);
  });
  parser.on('closeTag', () => tree.close());
  parser.on('text', (text: string, decode: DecodeEntities) => tree.add(decode(text)));
  parser.on('cdata', (text: string) => tree.add(text));
  parser.on('attention', () => {
    throw new NotTaken(
      'doctype',
      'có phần gọi tới tệp khác (DOCTYPE), văn bản thật không có',
      'tệp này có thể do kẻ xấu làm; xin lại tệp gốc',
    );
  });
  parser.on('error', () => {
    throw damaged();
  });
  parser.parse(decoded(bytes));
  return tree.whole();
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(utf16Of(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

class Tree {
  #root: XmlElement | undefined;
  readonly #open: XmlElement[] = [];
  #count = 0;

  open(name: string, attributes: ParserAttributes, decode: DecodeEntities): void {
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS || this.#open.length >= DEPTH) {
      throw new NotTaken(
        'too-large',
        'lớn hoặc lồng nhau quá mức một văn bản',
        'chia tệp thành nhiều tệp nhỏ',
      );
    }
    const decodedValues = Object.entries(attributes).map(([key, value]) => [key, decode(value)]);
    const element: XmlElement = { name, attributes: Object.fromEntries(decodedValues), children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  add(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  whole(): XmlElement {
    if (!this.#root || this.#open.length > 0) throw damaged();
    return this.#root;
  }
}

export const elementsIn = (parent: XmlElement | undefined): XmlElement[] =>
  (parent?.children ?? []).filter((child) => typeof child !== 'string');

export const childrenCalled = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elementsIn(parent).filter((child) => child.name === name);

export const childCalled = (parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (at, name) => elementsIn(at).find((child) => child.name === name),
    parent,
  );

/** Every element of a name below one, in the order of the text. */
export function* below(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsIn(parent)) {
    if (child.name === name) yield child;
    yield* below(child, name);
  }
}

export const wordsIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
