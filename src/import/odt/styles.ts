/** Styles of an .odt, those of its own and those that it names. */
import type { RunFormat } from '../docx/styles.ts';
import type { Align } from '../text.ts';
import { below, childCalled, childrenCalled, type XmlElement } from '../xml.ts';

export interface OdtStyle {
  readonly run: RunFormat;
  readonly align?: Align;
  /** The name that people know it by, of the first that is not made up by the program. */
  readonly called: string;
}

/** How the points of a list are counted, by level from 0. */
export type OdtList = readonly {
  readonly format: string;
  readonly before: string;
  readonly after: string;
  readonly levels: number;
  readonly start: number;
}[];

const NO_STYLE: OdtStyle = { run: {}, called: '' };
const ALIGNS: Readonly<Record<string, Align>> = {
  center: 'center',
  end: 'right',
  right: 'right',
  start: 'left',
  left: 'left',
  justify: 'left',
};
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

export class OdtStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #known = new Map<string, OdtStyle>();
  readonly #lists = new Map<string, OdtList>();
  readonly #fonts = new Map<string, string>();

  /** @param roots of the parts, whose styles of the same name replace those before */
  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      if (!root) continue;
      for (const style of below(root, 'style:style'))
        this.#elements.set(keyOf(style.attributes['style:family'], style.attributes['style:name']), style);
      for (const list of below(root, 'text:list-style'))
        this.#lists.set(list.attributes['style:name'] ?? '', readList(list));
      for (const font of below(root, 'style:font-face'))
        this.#fonts.set(font.attributes['style:name'] ?? '', font.attributes['svg:font-family'] ?? '');
    }
  }

  list(name: string | undefined): OdtList | undefined {
    return this.#lists.get(name ?? '');
  }

  of(family: 'paragraph' | 'text', name: string | undefined): OdtStyle {
    const key = keyOf(family, name);
    const known = this.#known.get(key);
    if (known) return known;
    const element = this.#elements.get(key);
    if (!element || name === undefined) return NO_STYLE;
    this.#known.set(key, NO_STYLE);
    const parent = this.of(family, element.attributes['style:parent-style-name']);
    const isAutomatic = /^[PT]\d+$/.test(name);
    const align =
      ALIGNS[childCalled(element, 'style:paragraph-properties')?.attributes['fo:text-align'] ?? ''];
    const style = {
      run: { ...parent.run, ...this.#run(childCalled(element, 'style:text-properties')?.attributes ?? {}) },
      ...(align ? { align } : parent.align && { align: parent.align }),
      called: isAutomatic ? parent.called || (element.attributes['style:parent-style-name'] ?? '') : name,
    };
    this.#known.set(key, style);
    return style;
  }

  #run(attributes: XmlElement['attributes']): RunFormat {
    const font = attributes['style:font-name'];
    const position = attributes['style:text-position'] ?? '';
    return {
      ...has('bold', attributes['fo:font-weight'], /bold|[6-9]00/),
      ...has('italic', attributes['fo:font-style'], /italic|oblique/),
      ...has('underlined', attributes['style:text-underline-style'], /^(?!none)/),
      ...has('struck', attributes['style:text-line-through-style'], /^(?!none)/),
      ...has('hidden', attributes['text:display'], /^none/),
      ...(position !== '' && {
        raised: /^(?:super|[1-9])/.test(position),
        lowered: /^(?:sub|-)/.test(position),
      }),
      ...(font !== undefined && { font: (this.#fonts.get(font) || font).replace(/^'|'$/g, '') }),
    };
  }
}

const keyOf = (family: string | undefined, name: string | undefined): string => `${family} ${name}`;

const has = (key: keyof RunFormat, value: string | undefined, form: RegExp): RunFormat =>
  value === undefined ? {} : { [key]: form.test(value) };

function readList(list: XmlElement): OdtList {
  const levels: OdtList[number][] = [];
  for (const level of [
    ...childrenCalled(list, 'text:list-level-style-number'),
    ...childrenCalled(list, 'text:list-level-style-bullet'),
  ]) {
    const { attributes } = level;
    const isNumber = level.name.endsWith('number');
    levels[Math.min(20, Math.max(1, Number(attributes['text:level']) || 1)) - 1] = {
      format: isNumber ? (FORMATS[attributes['style:num-format'] ?? ''] ?? 'none') : 'bullet',
      before: attributes['style:num-prefix'] ?? '',
      after: attributes['style:num-suffix'] ?? '',
      levels: Number(attributes['text:display-levels'] ?? 1) || 1,
      start: Number(attributes['text:start-value'] ?? 1) || 1,
    };
  }
  return levels;
}
