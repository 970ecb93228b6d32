/** Every key that some schema knows, with the key above it: what a line may belong to. */
import * as z from 'zod';
import { DATA_FILES } from '../../schemas/data-files.ts';
import { kindNames, rowOf } from '../../schemas/kinds.ts';

/** Of what editors write in YAML. */
const schemas = (): readonly z.ZodType[] => [
  ...Object.entries(DATA_FILES).flatMap(([name, schema]) => (name.endsWith('.yaml') ? [schema] : [])),
  ...kindNames().map((kind) => rowOf(kind).schema),
];

interface Known {
  /** Each key behind the one above it. */
  readonly places: Set<string>;
  /** What may stand under a key, wherever it is. */
  readonly fields: Map<string, z.ZodType[]>;
}

function collect(schema: unknown, above: string, known: Known): void {
  if (schema instanceof z.ZodOptional) collect(schema.unwrap(), above, known);
  else if (schema instanceof z.ZodArray) collect(schema.element, above, known);
  else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) {
      known.places.add(`${above}/${key}`);
      known.fields.set(key, [...(known.fields.get(key) ?? []), field as z.ZodType]);
      collect(field, key, known);
    }
  }
}

let known: Known | undefined;

function all(): Known {
  if (known) return known;
  known = { places: new Set(), fields: new Map() };
  for (const schema of schemas()) collect(schema, '', known);
  return known;
}

export const isKnownKey = (key: string): boolean => all().fields.has(key);

/** Whether some schema has the key right below the other, which is '' for the whole file. */
export const isKnownPlace = (above: string, key: string): boolean => all().places.has(`${above}/${key}`);

/** Words with a sign that no code has: no name on the address, number, day or choice. */
const SENTENCE = 'Bài #1 về OCOP';

/** Whether what stands under a key, or an item of it, may be a sentence; else it is a code, and what follows ` #` a remark. */
export const holdsSentences = (key: string): boolean =>
  (all().fields.get(key) ?? [z.string()]).some((field) => field.safeParse(SENTENCE).success) ||
  isListOfWords(key);

/** Whether a key is for a list of words wherever it is known. */
export const isListOfWords = (key: string): boolean =>
  all()
    .fields.get(key)
    ?.every((field) => field.safeParse([SENTENCE]).success) ?? false;

/** Whether a key is for a list of groups wherever it is known: of an empty one each says what it lacks. */
export const isListOfGroups = (key: string): boolean =>
  all()
    .fields.get(key)
    ?.every((field) => field.safeParse([{}]).error?.issues.every(({ path }) => path.length > 1)) ?? false;
