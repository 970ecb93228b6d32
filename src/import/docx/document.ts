/** A .docx as a text: what its author wrote, without what Word keeps beside it. */
import { type Block, type Item, type Piece, paragraph, type Read, words } from '../text.ts';
import { childCalled, childrenCalled, elementsIn, type XmlElement } from '../xml.ts';
import { Numbering } from './numbering.ts';
import { WordParts } from './parts.ts';
import { type RunReader, readRuns } from './runs.ts';
import { paragraphFormat, Styles } from './styles.ts';
import { readTable } from './tables.ts';

/** @throws NotTaken where it is no .docx, or one that a text does not need */
export function readDocx(bytes: Uint8Array): Read {
  const parts = new WordParts(bytes);
  const reader = new DocumentReader(parts);
  const body = childCalled(parts.main(), 'w:body');
  const blocks = body ? reader.blocks(body, '') : [];
  const notes = new Map([...reader.notes('footnotes', 'foot'), ...reader.notes('endnotes', 'endn')]);
  return { blocks, notes, pictures: reader.pictures, remains: [...reader.remains], said: {} };
}

class DocumentReader {
  readonly #parts: WordParts;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly pictures = new Map<string, Uint8Array>();
  readonly remains = new Set<string>();

  constructor(parts: WordParts) {
    this.#parts = parts;
    this.#styles = new Styles(parts.beside('styles').root);
    this.#numbering = new Numbering(parts.beside('numbering').root);
  }

  /** @param part whose relations the words name */
  blocks(parent: XmlElement, part: string): Block[] {
    return elementsIn(parent).flatMap((element): Block[] => {
      switch (element.name) {
        case 'w:p':
          return this.#paragraph(element, part);
        case 'w:tbl':
          return this.#table(element, part);
        case 'w:sdt':
          // A table of contents is made by the site itself.
          return isContents(element)
            ? []
            : this.blocks(childCalled(element, 'w:sdtContent') ?? element, part);
        case 'mc:AlternateContent':
          return this.blocks(
            childCalled(element, 'mc:Choice') ?? childCalled(element, 'mc:Fallback') ?? element,
            part,
          );
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          return this.blocks(element, part);
        case 'w:altChunk':
          this.remains.add('có phần nhúng từ tệp khác không lấy được; mở bằng Word rồi lưu lại');
          return [];
        default:
          return [];
      }
    });
  }

  notes(type: string, prefix: string): [string, Block[]][] {
    const { root, part } = this.#parts.beside(type);
    return elementsIn(root)
      .filter(({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
      .map((note) => [`${prefix}${note.attributes['w:id'] ?? ''}`, this.blocks(note, part)]);
  }

  #table(element: XmlElement, part: string): Block[] {
    const table = readTable(element, (cell) => this.blocks(cell, part));
    const [only, ...others] = table.rows.flat();
    // A frame around a text is no table.
    return only && others.length === 0 ? [...only.blocks] : [table];
  }

  #paragraph(element: XmlElement, part: string): Block[] {
    const properties = childCalled(element, 'w:pPr');
    const style = this.#styles.paragraph(childCalled(properties, 'w:pStyle')?.attributes['w:val']);
    if (/^toc \d|^toc heading$|^table of figures$/i.test(style.name)) return [];
    const { align, outline, listId, listLevel } = { ...style, ...paragraphFormat(properties) };
    const aside: Block[] = [];
    const pieces = readRuns(element, { ...this.#styles.plain, ...style.run }, this.#runReader(part, aside));
    const item = listId === undefined ? undefined : this.#item(pieces, listId, listLevel ?? 0);
    const isTitle = /^title$/i.test(style.name);
    if (outline !== undefined && outline < 9 && !isTitle && hasWords(pieces)) {
      return [{ type: 'heading', level: outline + 1, pieces: [...labelOf(item), ...pieces] }, ...aside];
    }
    return [
      paragraph(pieces, { ...(align && { align }), item, isTitle, isCaption: /^caption$/i.test(style.name) }),
      ...aside,
    ];
  }

  /** An empty point is shown by Word, but it is none. */
  #item(pieces: readonly Piece[], listId: string, level: number): Item | undefined {
    return pieces.length > 0 ? this.#numbering.next(listId, level) : undefined;
  }

  #runReader(part: string, aside: Block[]): RunReader {
    return {
      styles: this.#styles,
      linkOf: (id) => this.#parts.link(part, id),
      pictureOf: (id) => this.#picture(part, id),
      aside: (content) => aside.push(...this.blocks(content, part)),
      remains: (what) => this.remains.add(what),
    };
  }

  #picture(part: string, id: string): string | undefined {
    const found = this.#parts.picture(part, id);
    if (!found?.bytes) {
      if (found)
        this.remains.add(
          'có ảnh không nằm trong tệp mà ở nơi khác; chèn lại ảnh vào tệp, hoặc tự đặt ảnh cạnh bài',
        );
      return undefined;
    }
    this.pictures.set(found.name, found.bytes);
    return found.name;
  }
}

const hasWords = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.type === 'words' && piece.text.trim() !== '');

const labelOf = (item: Item | undefined): Piece[] => {
  if (item === undefined || item.sign === 'bullet') return [];
  return [words(typeof item.sign === 'number' ? `${item.sign}. ` : `${item.sign} `)];
};

const isContents = (element: XmlElement): boolean =>
  childrenCalled(childCalled(element, 'w:sdtPr', 'w:docPartObj'), 'w:docPartGallery').some(
    ({ attributes }) => attributes['w:val'] === 'Table of Contents',
  );
