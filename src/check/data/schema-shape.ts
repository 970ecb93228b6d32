/** What a schema asks for, and where. */
import * as z from 'zod';
import type { Path } from '../data-file.ts';

/** Marks an issue for which the schema has no words of its own. */
export const UNTOLD = '\0';

/** Holds a value against a schema. */
export const held = <Schema extends z.ZodType>(schema: Schema, value: unknown) =>
  schema.safeParse(value, { error: () => UNTOLD, reportInput: true });

export const isOptional = (schema: z.ZodType | undefined) => schema instanceof z.ZodOptional;

export function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

/** The schema of the value at a path; undefined where there is none. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner = unwrapped(at);
    if (inner instanceof z.ZodObject)
      at = Object.hasOwn(inner.shape, step) ? inner.shape[String(step)] : undefined;
    else if (inner instanceof z.ZodArray && typeof step === 'number') at = inner.element as z.ZodType;
    else return undefined;
  }
  return at;
}

const kinds = new WeakMap<z.ZodType, 'day' | 'moment' | undefined>();

/** A field that takes a Date beside a text is a day or a moment. */
export function dateKind(schema: z.ZodType | undefined): 'day' | 'moment' | undefined {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodUnion)) return undefined;
  if (!kinds.has(inner)) {
    const isDate = inner.safeParse(new Date(0)).success;
    const kind = inner.safeParse('2022-01-04').success ? 'day' : 'moment';
    kinds.set(inner, isDate ? kind : undefined);
  }
  return kinds.get(inner);
}

export const expectsText = (schema: z.ZodType | undefined) =>
  schema !== undefined && dateKind(schema) === undefined;
