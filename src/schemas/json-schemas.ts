/**
 * The schemas of the content as JSON Schema, for those who cannot run them: the editors' programs (`.vscode/`) and the form.
 * They tell which keys there are, what each means and what form its value has; what one value says of another, the check
 * alone holds.
 */
import * as z from 'zod';
import { DATA_FILES, isDataFile } from './data-files.ts';
import { kindNames, rowOf } from './kinds.ts';

export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  /** What people call each of them. */
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly format?: string;
  /** The value names a file that lies beside the text. */
  readonly beside?: 'file' | 'picture';
  /** The form asks for it among what must be there: most entries have one. */
  readonly asked?: boolean;
}

export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-07',
    override: ({ zodSchema, jsonSchema }) => {
      // Its own words for the one form in which it is written stand beside what both forms have in common.
      if (jsonSchema.type !== undefined) delete jsonSchema.anyOf;
      // For the check's remedies.
      delete jsonSchema['codes'];
      const message = patternMessage(zodSchema);
      if (jsonSchema.pattern !== undefined && message !== undefined)
        jsonSchema['patternErrorMessage'] ??= message;
    },
  }) as JsonSchema;
}

/** What an editor is told of a text that has not the form it must have. */
function patternMessage({ _zod: { def } }: z.core.$ZodTypes): string | undefined {
  const checks = [...(def.checks ?? []).map((check) => check._zod.def), def] as {
    check?: string;
    error?: z.core.$ZodErrorMap;
  }[];
  const error = checks.find((check) => check.check === 'string_format')?.error;
  const message = error?.({ input: '', code: 'invalid_format', format: 'regex', path: [], message: '' });
  return typeof message === 'string' ? message : message?.message;
}

/** The front matter of each kind, by its name. */
export const frontMatterSchemas = (): Map<string, JsonSchema> =>
  new Map(kindNames().map((kind) => [kind, jsonSchemaOf(rowOf(kind).schema)]));

/** What stands in each data file that an editor's program can hold against a schema, by its path in the content folder. */
export const dataFileSchemas = (): Map<string, JsonSchema> =>
  new Map(
    Object.keys(DATA_FILES)
      .filter(isDataFile)
      .filter((path) => /\.(?:yaml|json)$/.test(path))
      .map((path) => [path, jsonSchemaOf(DATA_FILES[path])]),
  );
