/** The parts of a .docx, found by their relations: programs call and place them as they like. */
import { posix } from 'node:path';
import { NotTaken } from '../refused.ts';
import { childrenCalled, parseXml, type XmlElement } from '../xml.ts';
import { type Parts, unpack } from '../zip.ts';

interface Relation {
  /** The last word of its type: `styles`, `image`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

export class WordParts {
  readonly #parts: Parts;
  readonly #main: string;
  readonly #relations = new Map<string, ReadonlyMap<string, Relation>>();

  constructor(bytes: Uint8Array) {
    this.#parts = unpack(bytes, (name) => /\.(?:xml|rels)$|(?:^|\/)media\//i.test(name));
    const main = [...this.#relationsOf('').values()].find(({ type }) => type === 'officeDocument')?.target;
    this.#main = main ?? 'word/document.xml';
    if (!this.#parts.has(this.#main)) {
      throw new NotTaken('no-document', 'không phải tệp Word .docx', 'mở bằng Word rồi lưu lại thành .docx');
    }
  }

  /** The text. */
  main(): XmlElement {
    return this.#xml(this.#main) as XmlElement;
  }

  /** What belongs to the text: styles, lists, notes. */
  beside(type: string): { readonly root: XmlElement | undefined; readonly part: string } {
    const part = [...this.#relationsOf(this.#main).values()].find((one) => one.type === type)?.target ?? '';
    return { root: this.#xml(part), part };
  }

  /** @param part the part whose words name the relation */
  link(part: string, id: string): string | undefined {
    return this.#relationsOf(part || this.#main).get(id)?.target;
  }

  /** The bytes of a picture, under its name in the file. */
  picture(
    part: string,
    id: string,
  ): { readonly name: string; readonly bytes: Uint8Array | undefined } | undefined {
    const relation = this.#relationsOf(part || this.#main).get(id);
    if (relation?.type !== 'image') return undefined;
    return {
      name: relation.target,
      bytes: relation.isOutside ? undefined : this.#parts.get(relation.target),
    };
  }

  #xml(part: string): XmlElement | undefined {
    const bytes = this.#parts.get(part);
    return bytes && parseXml(bytes);
  }

  #relationsOf(part: string): ReadonlyMap<string, Relation> {
    const known = this.#relations.get(part);
    if (known) return known;
    const folder = posix.dirname(part);
    const root = this.#xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    const relations = childrenCalled(root, 'rel:Relationship').map(({ attributes }) => {
      const [id = '', target = ''] = [attributes.Id, attributes.Target];
      const isOutside = attributes.TargetMode === 'External';
      const within = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      const type = attributes.Type?.slice(attributes.Type.lastIndexOf('/') + 1) ?? '';
      return [id, { type, target: isOutside ? target : within, isOutside }] as const;
    });
    const map = new Map(relations);
    this.#relations.set(part, map);
    return map;
  }
}
