/** A text as it was read, whatever it was read from: blocks of words, before they are Markdown. */

/** How words are set off from those beside them. */
export interface Marks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly underlined?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** Where a press on them leads. */
  readonly link?: string | undefined;
}

export interface Words {
  readonly type: 'words';
  readonly text: string;
  readonly marks: Marks;
}

export interface Picture {
  readonly type: 'picture';
  /** Under which its bytes are found. */
  readonly key: string;
  /** Words that stand for it, as the author wrote them. */
  readonly alt: string;
  /** What is shown below it. */
  readonly caption?: string | undefined;
}

export type Piece =
  | Words
  | Picture
  | { readonly type: 'break' }
  | { readonly type: 'note'; readonly id: string };

export type Align = 'left' | 'center' | 'right';

/** What stands before a paragraph of a list. */
export interface Item {
  /** From 0. */
  readonly level: number;
  /** A bullet, a number with a full stop behind it, or anything else as it is shown: `a)`, `Điều 1.`. */
  readonly sign: 'bullet' | number | string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly pieces: readonly Piece[];
  readonly align?: Align;
  readonly item?: Item | undefined;
  /** Whether the author's program calls it the title of the whole. */
  readonly isTitle?: boolean;
  /** Whether it is called what stands below a picture. */
  readonly isCaption?: boolean;
}

export interface Heading {
  readonly type: 'heading';
  /** From 1, as the author's program counts. */
  readonly level: number;
  readonly pieces: readonly Piece[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
  readonly isHead?: boolean;
}

export interface Table {
  readonly type: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export interface Quote {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Heading | Table | Quote | { readonly type: 'rule' };

/** A file that is published as it is, such as a PDF. */
export interface Attachment {
  readonly title: string;
  /** Its name, with an ending that may be attached. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What was read of a file. */
export interface Read {
  readonly blocks: readonly Block[];
  /** Footnotes by the ids that the text names. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  /** The bytes of its pictures. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Files that are offered for download beside the text. */
  readonly attachments?: readonly Attachment[];
  /** What was lost or guessed and a person must look at, in sentences. */
  readonly remains: readonly string[];
  /** What the file itself says of the article. */
  readonly said: Said;
}

export interface Said {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly publishedAt?: string | undefined;
  /** The name of a category. */
  readonly category?: string | undefined;
  readonly author?: string | undefined;
  /** Where readers found it until now, with its host. */
  readonly address?: string | undefined;
}

export const words = (text: string, marks: Marks = {}): Words => ({ type: 'words', text, marks });

export const paragraph = (
  pieces: readonly Piece[],
  rest: Omit<Paragraph, 'type' | 'pieces'> = {},
): Paragraph => ({
  type: 'paragraph',
  pieces,
  ...rest,
});

/** The plain words of pieces, lines parted by a space. */
export const plainWords = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.type === 'words' ? piece.text : piece.type === 'break' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The pieces of a block's own line; none for what has no line of its own. */
export const piecesOf = (block: Block): readonly Piece[] => ('pieces' in block ? block.pieces : []);
