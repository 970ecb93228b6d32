/** Every key that some schema knows, with the key above it: what a line may belong to. */
import * as z from 'zod';
import { DATA_FILES } from '../../schemas/data-files.ts';
import { kindNames, rowOf } from '../../schemas/kinds.ts';

/** Of what editors write in YAML. */
const schemas = (): readonly z.ZodType[] => [
  ...Object.entries(DATA_FILES).flatMap(([name, schema]) => (name.endsWith('.yaml') ? [schema] : [])),
  ...kindNames().map((kind) => rowOf(kind).schema),
];

function collect(schema: unknown, above: string, places: Set<string>): void {
  if (schema instanceof z.ZodOptional) collect(schema.unwrap(), above, places);
  else if (schema instanceof z.ZodArray) collect(schema.element, above, places);
  else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) {
      places.add(`${above}/${key}`);
      collect(field, key, places);
    }
  }
}

let known: { readonly places: ReadonlySet<string>; readonly keys: ReadonlySet<string> } | undefined;

function all() {
  if (known) return known;
  const places = new Set<string>();
  for (const schema of schemas()) collect(schema, '', places);
  known = { places, keys: new Set([...places].map((place) => place.slice(place.indexOf('/') + 1))) };
  return known;
}

export const isKnownKey = (key: string): boolean => all().keys.has(key);

/** Whether some schema has the key right below the other, which is '' for the whole file. */
export const isKnownPlace = (above: string, key: string): boolean => all().places.has(`${above}/${key}`);
