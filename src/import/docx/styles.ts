/** Styles of a .docx: what a paragraph or a run looks like because of its style's name, and of those that is based on. */
import type { Align } from '../text.ts';
import { childCalled, childrenCalled, type XmlElement } from '../xml.ts';

/** As far as something is said of it. */
export interface RunFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly underlined?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** Not to be seen. */
  readonly hidden?: boolean;
  readonly font?: string;
}

export interface ParagraphFormat {
  readonly align?: Align;
  /** Headings from 0 on; 9 is the text. */
  readonly outline?: number;
  readonly listId?: string;
  readonly listLevel?: number;
}

export interface Style extends ParagraphFormat {
  readonly name: string;
  readonly run: RunFormat;
}

const NO_STYLE: Style = { name: '', run: {} };

export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #known = new Map<string, Style>();
  /** What is so where nothing else is said. */
  readonly plain: RunFormat;
  readonly #plainParagraph: string;

  constructor(root: XmlElement | undefined) {
    for (const style of childrenCalled(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id !== undefined) this.#elements.set(id, style);
    }
    this.plain = runFormat(childCalled(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
    const isPlain = ({ attributes }: XmlElement) =>
      attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0');
    this.#plainParagraph = [...this.#elements].find(([, style]) => isPlain(style))?.[0] ?? '';
  }

  paragraph(id: string | undefined): Style {
    return this.of(id ?? this.#plainParagraph);
  }

  /** A style that is based on itself is as far as it was read. */
  of(id: string): Style {
    const known = this.#known.get(id);
    if (known) return known;
    const element = this.#elements.get(id);
    if (!element) return NO_STYLE;
    this.#known.set(id, NO_STYLE);
    const based = childCalled(element, 'w:basedOn')?.attributes['w:val'];
    const under = based === undefined ? NO_STYLE : this.of(based);
    const name = childCalled(element, 'w:name')?.attributes['w:val'] ?? '';
    const own = paragraphFormat(childCalled(element, 'w:pPr'));
    const heading = /^heading ([1-9])$/i.exec(name)?.[1];
    const style: Style = {
      ...under,
      ...own,
      ...(heading !== undefined && own.outline === undefined && { outline: Number(heading) - 1 }),
      name,
      run: { ...under.run, ...runFormat(childCalled(element, 'w:rPr')) },
    };
    this.#known.set(id, style);
    return style;
  }
}

/** A switch that stands there is on, but where it says otherwise. */
const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off|none)$/i.test(value);

const switches = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:strike': 'struck',
  'w:dstrike': 'struck',
  'w:vanish': 'hidden',
} as const;

export function runFormat(properties: XmlElement | undefined): RunFormat {
  const format: { -readonly [Key in keyof RunFormat]: RunFormat[Key] } = {};
  for (const [name, key] of Object.entries(switches)) {
    const found = childCalled(properties, name);
    if (found) format[key] = isOn(found.attributes['w:val']);
  }
  const underline = childCalled(properties, 'w:u');
  if (underline) format.underlined = isOn(underline.attributes['w:val']);
  const vertical = childCalled(properties, 'w:vertAlign')?.attributes['w:val'];
  if (vertical !== undefined) {
    format.raised = vertical === 'superscript';
    format.lowered = vertical === 'subscript';
  }
  const fonts = childCalled(properties, 'w:rFonts')?.attributes;
  const font = fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'];
  if (font !== undefined) format.font = font;
  return format;
}

const ALIGNS: Readonly<Record<string, Align>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
  both: 'left',
};

export function paragraphFormat(properties: XmlElement | undefined): ParagraphFormat {
  const value = (...path: string[]) => childCalled(properties, ...path)?.attributes['w:val'];
  const align = ALIGNS[value('w:jc') ?? ''];
  const [outline, listId, listLevel] = [
    value('w:outlineLvl'),
    value('w:numPr', 'w:numId'),
    value('w:numPr', 'w:ilvl'),
  ];
  return {
    ...(align && { align }),
    ...(outline !== undefined && { outline: Number(outline) }),
    ...(listId !== undefined && { listId }),
    ...(listLevel !== undefined && { listLevel: Number(listLevel) }),
  };
}
