/** Small .docx files as Word packs them, part by part. */
import { type Zippable, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordFile {
  /** What stands in the body, as Word writes it. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Targets of links by their ids. */
  readonly links?: Readonly<Record<string, string>>;
  /** Bytes of pictures by the ids of their relations; each is called after its id. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  /** Further parts by their names. */
  readonly parts?: Zippable;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const part = (name: string, inside: string) =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMES}>${inside}</w:${name}>`);

export function wordFile({
  body,
  styles,
  numbering,
  footnotes,
  links = {},
  pictures = {},
  parts = {},
}: WordFile): Uint8Array {
  const beside = Object.entries({ styles, numbering, footnotes }).filter(
    ([, inside]) => inside !== undefined,
  );
  const relations = [
    ...beside.map(([name]) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`),
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
    ...Object.keys(pictures).map(
      (id) => `<Relationship Id="${id}" Type="${OFFICE}/image" Target="media/${id}.png"/>`,
    ),
  ];
  return zipSync({
    '_rels/.rels': bytes(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': bytes(
      `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(beside.map(([name, inside]) => [`word/${name}.xml`, part(name, inside ?? '')])),
    ...Object.fromEntries(Object.entries(pictures).map(([id, content]) => [`word/media/${id}.png`, content])),
    ...parts,
  });
}

/** A paragraph of one run. */
export const line = (text: string, run = '', paragraph = ''): string =>
  `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A point of a list. */
export const point = (text: string, listId: number, level = 0): string =>
  line(text, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`);

/** The levels of a list: their formats and patterns. */
export const list = (
  id: number,
  ...levels: readonly (readonly [format: string, pattern: string])[]
): string => {
  const described = levels.map(
    ([format, pattern], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${described.join('')}</w:abstractNum>`;
};

export const lists = (...ids: readonly number[]): string =>
  ids.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('');

/** A table of rows of cells; a cell may bring its own properties. */
export const table = (
  ...rows: readonly (readonly (string | readonly [text: string, properties: string])[])[]
): string => {
  const cell = (one: string | readonly [string, string]) => {
    const [text, properties] = typeof one === 'string' ? [one, ''] : one;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${line(text)}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
};

export const pictured = (id: string, description = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${description}"/><a:graphic><a:blip r:embed="${id}"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
