/** An .odt as a text. */
import { shownInFont } from '../../lib/old-code-tables.ts';
import type { RunFormat } from '../docx/styles.ts';
import { MOST_SPANNED } from '../limits.ts';
import { signOf } from '../numbers.ts';
import { NotTaken } from '../refused.ts';
import {
  type Block,
  type Cell,
  type Item,
  type Marks,
  type Piece,
  paragraph,
  type Read,
  words,
} from '../text.ts';
import { childCalled, childrenCalled, elementsIn, parseXml, wordsIn, type XmlElement } from '../xml.ts';
import { type Parts, unpack } from '../zip.ts';
import { type OdtList, OdtStyles } from './styles.ts';

/** @throws NotTaken where it is no .odt, or one that a text does not need */
export function readOdt(bytes: Uint8Array): Read {
  const parts = unpack(bytes, (name) => /^(?:content|styles)\.xml$|^Pictures\//.test(name));
  const content = parts.get('content.xml');
  if (!content)
    throw new NotTaken('no-document', 'không phải tệp .odt', 'mở bằng LibreOffice rồi lưu lại thành .odt');
  const root = parseXml(content);
  const styles = parts.get('styles.xml');
  const reader = new OdtReader(parts, new OdtStyles([styles && parseXml(styles), root]));
  const text = childCalled(root, 'office:body', 'office:text');
  const blocks = text ? reader.blocks(text) : [];
  return { blocks, notes: reader.notes, pictures: reader.pictures, remains: [...reader.remains], said: {} };
}

/** A list that is open: its form, and how far each level has counted. */
interface Open {
  readonly form: OdtList;
  readonly counts: number[];
}

class OdtReader {
  readonly #parts: Parts;
  readonly #styles: OdtStyles;
  readonly notes = new Map<string, readonly Block[]>();
  readonly pictures = new Map<string, Uint8Array>();
  readonly remains = new Set<string>();
  /** Lists by their names, of which one may go on with another. */
  readonly #counted = new Map<string, number[]>();
  #last: number[] = [];

  constructor(parts: Parts, styles: OdtStyles) {
    this.#parts = parts;
    this.#styles = styles;
  }

  blocks(parent: XmlElement): Block[] {
    return elementsIn(parent).flatMap((element): Block[] => {
      switch (element.name) {
        case 'text:p':
          return this.#paragraph(element, undefined);
        case 'text:h':
          return this.#heading(element);
        case 'text:list':
          return this.#list(element, undefined, 0);
        case 'table:table':
          return this.#table(element);
        case 'text:section':
          return this.blocks(element);
        case 'text:tracked-changes':
          this.remains.add('tệp còn dấu sửa (Track Changes): đã lấy bản sau khi sửa; xem lại');
          return [];
        default:
          return [];
      }
    });
  }

  #paragraph(element: XmlElement, item: Item | undefined): Block[] {
    const { run, align, called } = this.#styles.of('paragraph', element.attributes['text:style-name']);
    const aside: Block[] = [];
    const pieces = this.#pieces(element, run, undefined, aside);
    const isCaption = /^(?:caption|illustration|figure)$/i.test(called);
    return [
      paragraph(pieces, { ...(align && { align }), item, isTitle: called === 'Title', isCaption }),
      ...aside,
    ];
  }

  #heading(element: XmlElement): Block[] {
    const { run } = this.#styles.of('paragraph', element.attributes['text:style-name']);
    const aside: Block[] = [];
    const level = Math.min(9, Math.max(1, Number(element.attributes['text:outline-level'] ?? 1) || 1));
    return [{ type: 'heading', level, pieces: this.#pieces(element, run, undefined, aside) }, ...aside];
  }

  #list(list: XmlElement, outer: Open | undefined, level: number): Block[] {
    const { attributes } = list;
    const form = this.#styles.list(attributes['text:style-name']) ?? outer?.form ?? [];
    const open = outer ? { ...outer, form } : { form, counts: this.#counts(attributes) };
    const id = attributes['xml:id'];
    if (id !== undefined) this.#counted.set(id, open.counts);
    if (!outer) this.#last = open.counts;
    return childrenCalled(list, 'text:list-item').flatMap((item) => this.#point(item, open, level));
  }

  /** Lists that follow each other may count on. */
  #counts(attributes: XmlElement['attributes']): number[] {
    const before = attributes['text:continue-list'];
    const kept =
      before !== undefined
        ? this.#counted.get(before)
        : attributes['text:continue-numbering'] === 'true'
          ? this.#last
          : undefined;
    return kept ? [...kept] : [];
  }

  #point(element: XmlElement, open: Open, level: number): Block[] {
    const { form, counts } = open;
    const start = element.attributes['text:start-value'];
    let isFirst = true;
    return elementsIn(element).flatMap((child): Block[] => {
      if (child.name === 'text:list') return this.#list(child, { form, counts: [...counts] }, level + 1);
      if (child.name !== 'text:p' && child.name !== 'text:h') return [];
      if (!isFirst) return this.#paragraph(child, undefined);
      isFirst = false;
      counts[level] =
        start === undefined ? (counts[level] ?? (form[level]?.start ?? 1) - 1) + 1 : Number(start) || 1;
      return this.#paragraph(child, { level, sign: this.#sign(form, counts, level) });
    });
  }

  #sign(form: OdtList, counts: readonly number[], level: number): Item['sign'] {
    const own = form[level];
    if (!own) return 'bullet';
    const first = Math.max(0, level + 1 - own.levels);
    const shown = Array.from({ length: level + 1 - first }, (_, at) => `%${first + at + 1}`).join('.');
    const forms = Array.from({ length: level + 1 }, (_, at) => ({
      format: form[at]?.format ?? 'decimal',
      pattern: '',
    }));
    forms[level] = {
      format: own.format,
      pattern: own.format === 'none' ? own.before + own.after : `${own.before}${shown}${own.after}`,
    };
    return signOf(
      Array.from({ length: level + 1 }, (_, at) => counts[at] ?? 1),
      forms,
    );
  }

  #table(table: XmlElement): Block[] {
    const rows = this.#rows(table, false).filter((row) => row.length > 0);
    const [only, ...others] = rows.flat();
    return only && others.length === 0 ? [...only.blocks] : [{ type: 'table', rows }];
  }

  #rows(parent: XmlElement, isHead: boolean): Cell[][] {
    return elementsIn(parent).flatMap((child): Cell[][] => {
      if (child.name === 'table:table-header-rows') return this.#rows(child, true);
      if (child.name === 'table:table-row-group' || child.name === 'table:table-rows')
        return this.#rows(child, isHead);
      if (child.name !== 'table:table-row') return [];
      return [childrenCalled(child, 'table:table-cell').map((cell) => this.#cell(cell, isHead))];
    });
  }

  #cell(cell: XmlElement, isHead: boolean): Cell {
    const span = (name: string) =>
      Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(cell.attributes[name] ?? 1)) || 1));
    return {
      blocks: this.blocks(cell),
      columns: span('table:number-columns-spanned'),
      rows: span('table:number-rows-spanned'),
      isHead,
    };
  }

  #pieces(parent: XmlElement, format: RunFormat, link: string | undefined, aside: Block[]): Piece[] {
    return parent.children.flatMap((child): Piece[] => {
      if (typeof child === 'string') return this.#words(child.replace(/[ \t\r\n]+/g, ' '), format, link);
      return this.#inline(child, format, link, aside);
    });
  }

  #words(text: string, { hidden, font, ...marks }: RunFormat, link: string | undefined): Piece[] {
    return hidden ? [] : [words(shownInFont(text, font), { ...(marks as Marks), link })];
  }

  #inline(element: XmlElement, format: RunFormat, link: string | undefined, aside: Block[]): Piece[] {
    const { name, attributes } = element;
    switch (name) {
      case 'text:span': {
        const { run } = this.#styles.of('text', attributes['text:style-name']);
        return this.#pieces(element, { ...format, ...run }, link, aside);
      }
      case 'text:a':
        return this.#pieces(element, format, attributes['xlink:href'], aside);
      case 'text:line-break':
        return [{ type: 'break' }];
      case 'text:s':
      case 'text:tab':
        return this.#words(' ', format, link);
      case 'text:note':
        return this.#note(element);
      case 'draw:frame':
        return this.#frame(element, aside);
      case 'office:annotation':
      case 'text:bookmark':
        return [];
      default:
        return this.#pieces(element, format, link, aside);
    }
  }

  #note(element: XmlElement): Piece[] {
    const id = element.attributes['text:id'] ?? `note-${this.notes.size}`;
    const body = childCalled(element, 'text:note-body');
    this.notes.set(id, body ? this.blocks(body) : []);
    return [{ type: 'note', id }];
  }

  #frame(frame: XmlElement, aside: Block[]): Piece[] {
    const box = childCalled(frame, 'draw:text-box');
    if (box) aside.push(...this.blocks(box));
    const key = childrenCalled(frame, 'draw:image')
      .map(({ attributes }) => attributes['xlink:href'] ?? '')
      .find((name) => this.#parts.has(name));
    const bytes = key === undefined ? undefined : this.#parts.get(key);
    if (key === undefined || !bytes) {
      if (!box) this.remains.add('có ảnh hoặc hình vẽ không lấy được; chèn lại');
      return [];
    }
    this.pictures.set(key, bytes);
    const alt = ['svg:desc', 'svg:title']
      .map((name) => childCalled(frame, name))
      .find((one) => one && wordsIn(one).trim() !== '');
    return [{ type: 'picture', key, alt: alt ? wordsIn(alt) : '' }];
  }
}
