/** What the form is told of each kind of content: all of it comes from the kinds and their schemas. */
import { hasOwnFolder } from '../schemas/entry-place.ts';
import { frontMatterSchemas, type JsonSchema } from '../schemas/json-schemas.ts';
import { type KindName, kindNames, rowOf } from '../schemas/kinds.ts';
import { ATTACHMENT_ENDINGS, PICTURE_ENDINGS } from '../site/file-types.ts';

export interface FormKind {
  readonly name: KindName;
  /** What editors call an entry of it. */
  readonly called: string;
  /** The key of what an entry is called by. */
  readonly calledBy: string;
  readonly schema: JsonSchema;
  /** Whether each entry has a folder for itself: else its files lie among those of others. */
  readonly hasOwnFolder: boolean;
  /** Endings of the files that may lie beside the text. */
  readonly pictures: readonly string[];
  readonly files: readonly string[];
  /** Keys that name other entries, and of which kind. */
  readonly references: readonly { readonly key: string; readonly kind: string }[];
}

export const formKinds = (): FormKind[] =>
  kindNames().map((name) => {
    const row = rowOf(name);
    return {
      name,
      called: row.called,
      calledBy: row.calledBy,
      schema: frontMatterSchemas().get(name) ?? {},
      hasOwnFolder: hasOwnFolder(row),
      pictures: PICTURE_ENDINGS,
      files: row.downloads ? ATTACHMENT_ENDINGS : [],
      references: row.references.map(({ key, kind }) => ({ key, kind })),
    };
  });

/** The keys of a kind, in the order of its schema. */
export const keysOf = (kind: KindName): string[] =>
  Object.keys(frontMatterSchemas().get(kind)?.properties ?? {});
