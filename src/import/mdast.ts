/** Blocks as a tree of Markdown, which its writer escapes: no word of a text can become markup. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { withLinks } from './links.ts';
import { tidied } from './pieces.ts';
import { mergedTable, plainTable } from './tables.ts';
import type { Block, Heading, Marks, Paragraph, Piece, Table } from './text.ts';

/** What the tree needs to know of the draft. */
export interface Draft {
  /** The name of a picture's file beside the text; undefined where there is none to show. */
  fileOf(key: string): string | undefined;
  /** Words for a picture whose author gave none. */
  altOf(key: string, alt: string): string;
  /** Tells what a person must look at. */
  remains(what: string): void;
}

export function asTree(
  blocks: readonly Block[],
  notes: ReadonlyMap<string, readonly Block[]>,
  draft: Draft,
): Root {
  const writer = new Writer(notes, draft);
  const children = writer.blocks(blocks);
  return { type: 'root', children: [...children, ...writer.notes()] };
}

class Writer {
  readonly #draft: Draft;
  readonly #notes: ReadonlyMap<string, readonly Block[]>;
  /** The footnotes that were named, in this order: they are counted anew. */
  readonly #named = new Map<string, string>();

  constructor(notes: ReadonlyMap<string, readonly Block[]>, draft: Draft) {
    this.#notes = notes;
    this.#draft = draft;
  }

  blocks(blocks: readonly Block[]): RootContent[] {
    const made: RootContent[] = [];
    const lists = new Lists(made);
    for (const block of blocks) {
      if (block.type !== 'paragraph') lists.end();
      if (block.type === 'paragraph') this.#paragraph(block, lists);
      else if (block.type === 'heading') made.push(...this.#heading(block));
      else if (block.type === 'rule') made.push({ type: 'thematicBreak' });
      else if (block.type === 'quote')
        made.push({ type: 'blockquote', children: this.blocks(block.blocks) as never });
      else made.push(...this.#table(block));
    }
    return made;
  }

  notes(): RootContent[] {
    const made: RootContent[] = [];
    // A note may name another one.
    for (const [id, number] of this.#named) {
      const children = this.blocks(this.#notes.get(id) ?? []);
      made.push({
        type: 'footnoteDefinition',
        identifier: number,
        label: number,
        children: children as never,
      });
    }
    return made;
  }

  #paragraph({ pieces, item }: Paragraph, lists: Lists): void {
    const line = this.line(pieces);
    if (line.length === 0) return;
    if (item === undefined) {
      lists.end();
      lists.into.push({ type: 'paragraph', children: line });
    } else if (typeof item.sign === 'string' && item.sign !== 'bullet') {
      const label: PhrasingContent = { type: 'text', value: `${item.sign} ` };
      lists.beside(item.level, { type: 'paragraph', children: [label, ...line] });
    } else lists.add(item.level, item.sign === 'bullet' ? undefined : Number(item.sign), line);
  }

  #heading({ level, pieces }: Heading): RootContent[] {
    // A heading is bold by itself, and stands in one line.
    const plain = pieces.map((piece): Piece => {
      if (piece.type === 'break') return { type: 'words', text: ' ', marks: {} };
      return piece.type === 'words'
        ? { ...piece, marks: { ...piece.marks, bold: false, underlined: false } }
        : piece;
    });
    const children = this.line(plain);
    return children.length === 0 ? [] : [{ type: 'heading', depth: level as 2, children }];
  }

  #table(table: Table): RootContent[] {
    const writer = { line: (pieces: readonly Piece[]) => this.line(pieces), remains: this.#draft.remains };
    const isMerged = table.rows.some((row) => row.some(({ columns, rows }) => columns > 1 || rows > 1));
    return isMerged ? mergedTable(table, writer) : plainTable(table, writer);
  }

  /** The words of one line or several. */
  line(pieces: readonly Piece[]): PhrasingContent[] {
    const linked = withLinks(tidied(pieces), (what) => this.#draft.remains(what));
    return this.#nested(tidied(linked), 0);
  }

  #nested(pieces: readonly Piece[], at: number): PhrasingContent[] {
    const layer = LAYERS[at];
    if (layer === undefined) return pieces.flatMap((piece) => this.#piece(piece));
    const made: PhrasingContent[] = [];
    for (let from = 0; from < pieces.length; ) {
      const value = layer.of(pieces[from]);
      let to = from + 1;
      while (to < pieces.length && layer.of(pieces[to]) === value) to += 1;
      const inside = this.#nested(pieces.slice(from, to), at + 1);
      made.push(...(value ? layer.around(inside, value) : inside));
      from = to;
    }
    return made;
  }

  #piece(piece: Piece): PhrasingContent[] {
    if (piece.type === 'words') return [{ type: 'text', value: piece.text }];
    if (piece.type === 'break') return [{ type: 'break' }];
    if (piece.type === 'picture') {
      const url = this.#draft.fileOf(piece.key);
      if (url === undefined) return [];
      const alt = this.#draft.altOf(piece.key, piece.alt);
      return [{ type: 'image', url, alt, title: piece.caption || null }];
    }
    if (!this.#notes.has(piece.id)) return [];
    const number = this.#named.get(piece.id) ?? String(this.#named.size + 1);
    this.#named.set(piece.id, number);
    return [{ type: 'footnoteReference', identifier: number, label: number }];
  }
}

/** One kind of markup around words. */
interface Layer {
  of(piece: Piece | undefined): string | boolean | undefined;
  around(inside: PhrasingContent[], value: string | boolean): PhrasingContent[];
}

const marked = (key: keyof Marks) => (piece: Piece | undefined) =>
  piece?.type === 'words' ? piece.marks[key] || undefined : undefined;

/** HTML that the site takes within a line. */
const tagged =
  (name: 'u' | 'sup' | 'sub') =>
  (inside: PhrasingContent[]): PhrasingContent[] => [
    { type: 'html', value: `<${name}>` },
    ...inside,
    { type: 'html', value: `</${name}>` },
  ];

/** From the outside in. */
const LAYERS: readonly Layer[] = [
  {
    of: marked('link'),
    around: (children, url) => [{ type: 'link', url: String(url), children: children as never }],
  },
  { of: marked('bold'), around: (children) => [{ type: 'strong', children }] },
  { of: marked('italic'), around: (children) => [{ type: 'emphasis', children }] },
  { of: marked('struck'), around: (children) => [{ type: 'delete', children }] },
  { of: marked('underlined'), around: tagged('u') },
  { of: marked('raised'), around: tagged('sup') },
  { of: marked('lowered'), around: tagged('sub') },
];

type ListNode = Extract<Nodes, { type: 'list' }>;

/** Lists as they grow, each within a point of the one above it. */
class Lists {
  readonly into: RootContent[];
  #open: { readonly list: ListNode; readonly level: number }[] = [];

  constructor(into: RootContent[]) {
    this.into = into;
  }

  end(): void {
    this.#open = [];
  }

  add(level: number, number: number | undefined, line: PhrasingContent[]): void {
    while (this.#open.length > 0 && (this.#open.at(-1)?.level ?? 0) > level) this.#open.pop();
    const last = this.#open.at(-1);
    if (last?.level === level && this.#goesOn(last.list, number)) last.list.children.push(point(line));
    else if (number !== undefined && last?.level === level && last.list.ordered) {
      // A list that begins anew right behind another would be counted on with it.
      this.beside(level, { type: 'paragraph', children: [{ type: 'text', value: `${number}. ` }, ...line] });
    } else {
      if (last?.level === level) this.#open.pop();
      const list: ListNode = {
        type: 'list',
        ordered: number !== undefined,
        start: number ?? null,
        spread: false,
        children: [point(line)],
      };
      this.#place().push(list);
      this.#open.push({ list, level });
    }
  }

  /** A paragraph that has its own sign: within the point above it, where it is below one. */
  beside(level: number, paragraph: RootContent): void {
    while (this.#open.length > 0 && (this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    this.#place().push(paragraph);
  }

  #goesOn({ ordered, start, children }: ListNode, number: number | undefined): boolean {
    return (
      ordered === (number !== undefined) &&
      (number === undefined || number === (start ?? 1) + children.length)
    );
  }

  /** What is below the last point that is still open, or the text. */
  #place(): RootContent[] {
    const item = this.#open.at(-1)?.list.children.at(-1);
    return (item?.children as RootContent[] | undefined) ?? this.into;
  }
}

const point = (line: PhrasingContent[]): ListNode['children'][number] => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children: line }],
});
