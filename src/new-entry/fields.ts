/** The fields of a front matter, as an editor is asked for them: read from its schema, so that none can be forgotten. */
import * as z from 'zod';
import { dateKind } from '../check/data/schema-shape.ts';
import { dateMeant } from '../check/data/schema-words.ts';

export interface Field {
  readonly key: string;
  /** What stands there, in the words of the schema. */
  readonly meaning: string;
  readonly isRequired: boolean;
  readonly schema: z.ZodType;
  /** Words of which one must be chosen. */
  readonly choices: readonly string[];
  /** The fields of a group, or of each item of a list. */
  readonly inner: readonly Field[];
  readonly isList: boolean;
}

/** @returns nothing of a schema that is no group */
export function fieldsOf(schema: z.ZodType): Field[] {
  const { group } = unwrapped(schema);
  return group ? Object.entries(group.shape).map(([key, field]) => fieldOf(key, field as z.ZodType)) : [];
}

function fieldOf(key: string, schema: z.ZodType): Field {
  const { inner, item, isOptional } = unwrapped(schema);
  return {
    key,
    meaning: schema.description ?? inner.description ?? key,
    isRequired: !isOptional,
    schema: inner,
    choices: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
    inner: fieldsOf(item ?? inner),
    isList: item !== undefined,
  };
}

function unwrapped(schema: z.ZodType): {
  readonly inner: z.ZodType;
  readonly group: z.ZodObject | undefined;
  readonly item: z.ZodType | undefined;
  readonly isOptional: boolean;
} {
  const isOptional = schema instanceof z.ZodOptional;
  const inner = isOptional ? (schema.unwrap() as z.ZodType) : schema;
  return {
    inner,
    group: inner instanceof z.ZodObject ? inner : undefined,
    item: inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined,
    isOptional,
  };
}

/** A field that is asked for, with the way to it: `decision.number`. */
export interface Asked extends Field {
  readonly path: string;
}

/** Every field that holds one value, those of groups too; lists are written by hand. */
export function singleFields(fields: readonly Field[], before = '', isRequired = true): Asked[] {
  return fields.flatMap((field): Asked[] => {
    if (field.isList) return [];
    const path = before + field.key;
    const required = isRequired && field.isRequired;
    if (field.inner.length > 0) return singleFields(field.inner, `${path}.`, required);
    return [{ ...field, path, isRequired: required }];
  });
}

/**
 * What was typed as the value that the field takes: numbers and yes or no are no text, and days are read as people write them.
 * @returns undefined where it is none
 */
export function readTyped({ key, schema }: Field, typed: string): unknown {
  const text = typed.trim();
  const kind = dateKind(schema);
  if (kind) return dateMeant(kind, key, text);
  const candidates: unknown[] = [text, ...(/^-?\d{1,9}$/.test(text) ? [Number(text)] : [])];
  if (/^(?:true|false)$/.test(text)) candidates.push(text === 'true');
  return candidates.find((candidate) => schema.safeParse(candidate).success);
}
