/** The words of a paragraph of a .docx, with what they look like. */
import { shownInFont } from '../../lib/old-code-tables.ts';
import { type Marks, type Piece, words } from '../text.ts';
import { below, childCalled, elementsIn, wordsIn, type XmlElement } from '../xml.ts';
import { type RunFormat, runFormat, type Styles } from './styles.ts';

export interface RunReader {
  readonly styles: Styles;
  /** The target of a relation by its id: of a link, or of a picture. */
  linkOf(id: string): string | undefined;
  pictureOf(id: string): string | undefined;
  /** What stands in a frame of its own beside the paragraph. */
  aside(content: XmlElement): void;
  remains(what: string): void;
}

/** A piece of text that still has the letters of its font. */
interface Raw {
  text: string;
  readonly format: RunFormat;
  readonly link: string | undefined;
}

/** @param under how the words look because of the paragraph's style */
export function readRuns(paragraph: XmlElement, under: RunFormat, reader: RunReader): Piece[] {
  const line = new Line(under, reader);
  line.read(paragraph);
  return line.pieces();
}

class Line {
  readonly #under: RunFormat;
  readonly #reader: RunReader;
  readonly #done: (Raw | Exclude<Piece, { type: 'words' }>)[] = [];
  /** Fields that have begun: what they are told to do, and whether their result has begun. */
  readonly #fields: { told: string; shown: boolean }[] = [];
  #link: string | undefined;
  #format: RunFormat;

  constructor(under: RunFormat, reader: RunReader) {
    this.#under = under;
    this.#format = under;
    this.#reader = reader;
  }

  read(parent: XmlElement): void {
    for (const child of elementsIn(parent)) this.#element(child);
  }

  pieces(): Piece[] {
    return this.#done.flatMap((one): Piece[] => {
      if ('type' in one) return [one];
      const { hidden, font, ...marks } = one.format;
      const text = shownInFont(one.text, font);
      return hidden || text === '' ? [] : [words(text, { ...(marks as Marks), link: one.link })];
    });
  }

  #element(element: XmlElement): void {
    const read = READ[element.name];
    if (read) read(this, element);
    else this.read(element);
  }

  run(run: XmlElement): void {
    const properties = childCalled(run, 'w:rPr');
    const styleId = childCalled(properties, 'w:rStyle')?.attributes['w:val'];
    const style = styleId === undefined ? {} : this.#reader.styles.of(styleId).run;
    this.#format = { ...this.#under, ...style, ...runFormat(properties) };
    this.read(run);
    this.#format = this.#under;
  }

  within(element: XmlElement, link: string | undefined): void {
    const before = this.#link;
    this.#link = link ?? before;
    this.read(element);
    this.#link = before;
  }

  lineBreak(): void {
    if (this.#isShown()) this.#done.push({ type: 'break' });
  }

  noteMark(id: string): void {
    this.#done.push({ type: 'note', id });
  }

  /** What a field is told to do. */
  told(words: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.shown) field.told += words;
  }

  linkOf(id: string | undefined): string | undefined {
    return this.#reader.linkOf(id ?? '');
  }

  remains(what: string): void {
    this.#reader.remains(what);
  }

  #isShown(): boolean {
    return this.#fields.every(({ shown }) => shown);
  }

  text(text: string): void {
    if (!this.#isShown()) return;
    const last = this.#done.at(-1);
    const link = this.#link ?? this.#fieldLink();
    const isSame =
      last &&
      !('type' in last) &&
      last.link === link &&
      JSON.stringify(last.format) === JSON.stringify(this.#format);
    // Word parts a run in the middle of a word, where an old font has two codes for a letter.
    if (isSame) last.text += text;
    else this.#done.push({ text, format: this.#format, link });
  }

  #fieldLink(): string | undefined {
    return this.#fields.map(({ told }) => linkOfField(told)).findLast((link) => link !== undefined);
  }

  field(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ told: '', shown: false });
    else if (type === 'separate' && field) field.shown = true;
    else if (type === 'end') this.#fields.pop();
  }

  drawing(element: XmlElement): void {
    for (const content of below(element, 'w:txbxContent')) this.#reader.aside(content);
    const about = [...below(element, 'wp:docPr')][0]?.attributes;
    const relations = [
      ...[...below(element, 'a:blip')].map(({ attributes }) => attributes['r:embed'] ?? attributes['r:link']),
      ...[...below(element, 'v:imagedata')].map(({ attributes }) => attributes['r:id']),
    ].filter((id) => id !== undefined);
    for (const id of new Set(relations)) {
      const key = this.#reader.pictureOf(id);
      if (key !== undefined)
        this.#done.push({ type: 'picture', key, alt: about?.descr || about?.title || '' });
    }
    if (element.name === 'w:object')
      this.#reader.remains('đối tượng nhúng (bảng tính, công thức cũ) không lấy được');
  }
}

const nothing = (): void => undefined;

const corrected = (line: Line): void =>
  line.remains('tệp còn dấu sửa (Track Changes): đã lấy bản sau khi sửa; xem lại');

const alternative = (line: Line, element: XmlElement): void =>
  line.read(childCalled(element, 'mc:Choice') ?? childCalled(element, 'mc:Fallback') ?? element);

function formula(line: Line, element: XmlElement): void {
  line.remains('công thức toán đã thành chữ thường; xem lại');
  line.text([...below(element, 'm:t')].map(wordsIn).join(''));
}

const noteMark = (line: Line, { name, attributes }: XmlElement): void =>
  line.noteMark(`${name.slice(2, 6)}${attributes['w:id'] ?? ''}`);

const drawing = (line: Line, element: XmlElement): void => line.drawing(element);

const tab = (line: Line): void => line.text('\t');

/** How the elements of a paragraph are read; of those that are not here, what is in them is. */
const READ: Readonly<Record<string, (line: Line, element: XmlElement) => void>> = {
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:sdtPr': nothing,
  'w:del': corrected,
  'w:moveFrom': corrected,
  'w:r': (line, element) => line.run(element),
  'w:hyperlink': (line, element) => line.within(element, line.linkOf(element.attributes['r:id'])),
  'w:fldSimple': (line, element) => line.within(element, linkOfField(element.attributes['w:instr'] ?? '')),
  'w:fldChar': (line, { attributes }) => line.field(attributes['w:fldCharType']),
  'w:instrText': (line, element) => line.told(wordsIn(element)),
  'm:oMath': formula,
  'mc:AlternateContent': alternative,
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object': drawing,
  'w:t': (line, element) => line.text(wordsIn(element)),
  'w:tab': tab,
  'w:ptab': tab,
  'w:br': (line, { attributes }) =>
    /^(?:page|column)$/.test(attributes['w:type'] ?? '') ? undefined : line.lineBreak(),
  'w:cr': (line) => line.lineBreak(),
  'w:noBreakHyphen': (line) => line.text('-'),
  'w:sym': (line, { attributes }) => line.text(symbol(attributes['w:char'] ?? '')),
  'w:footnoteReference': noteMark,
  'w:endnoteReference': noteMark,
};

function linkOfField(told: string): string | undefined {
  const [, quoted, plain] = /^\s*HYPERLINK\s+(?:"([^"]*)"|(\S+))/i.exec(told) ?? [];
  const target = quoted ?? plain;
  return target === undefined || target.startsWith('\\') ? undefined : target;
}

/** Of Symbol and Wingdings, by Word's code in the private room. */
const symbol = (code: string): string => {
  const number = Number.parseInt(code, 16);
  if (!(number > 0 && number <= 0xffff)) return '';
  return String.fromCharCode(number < 0x100 ? number + 0xf000 : number);
};
