/**
 * What VS Code offers in an empty file: the front matter of a kind, each required field as a place to fill in, in the order
 * of its schema; optional ones behind `#` with their meaning, as `npm run new` writes them.
 */
import { OFFSET } from '../lib/dates.ts';
import { slugify } from '../lib/text.ts';
import type { Field } from './fields.ts';
import { calledOf, fieldsOfKind, KINDS, NAMES } from './kinds.ts';

interface Snippet {
  readonly scope: string;
  /** What is typed for it: the word of `npm run new`, or what editors call it. */
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** What VS Code puts there itself: the clock of the editor's machine, which is that of Viet Nam. */
const clock = (part: string): string => `\${CURRENT_${part}}`;
const DAY = ['YEAR', 'MONTH', 'DATE'].map(clock).join('-');
const MOMENT = `${DAY}T${['HOUR', 'MINUTE', 'SECOND'].map(clock).join(':')}${OFFSET}`;

const EXAMPLE_DAY = '2022-01-04';
const NO_DAY = '2022-02-30';
const EXAMPLE_MOMENT = `${EXAMPLE_DAY}T08:39:58${OFFSET}`;

export const snippets = (): Record<string, Snippet> =>
  Object.fromEntries(
    NAMES.filter((name) => KINDS[name] !== undefined).map((name) => [
      `Bắt đầu ${calledOf(name)}`,
      {
        scope: 'markdown,mdx',
        prefix: [name, slugify(calledOf(name))],
        description: `Phần đầu của ${calledOf(name)}, đủ các mục`,
        body: bodyOf(fieldsOfKind(name)),
      },
    ]),
  );

function bodyOf(fields: readonly Field[]): string[] {
  let places = 0;
  const linesOf = (field: Field, indent: string): string[] => {
    if (!field.isRequired) return [];
    if (field.inner.length > 0)
      return [`${indent}${field.key}:`, ...field.inner.flatMap((inner) => linesOf(inner, `${indent}  `))];
    places += 1;
    return [`${indent}${field.key}: ${placeOf(field, places)}`];
  };
  const required = fields.flatMap((field) => linesOf(field, ''));
  const optional = fields
    .filter(({ isRequired }) => !isRequired)
    .map(({ key, meaning }) => `# ${key}: (${escaped(meaning)})`);
  return ['---', ...required, ...optional, '---', '', '$0'];
}

/** A place to fill in, which the value that is expected there stands in, or tells of. */
function placeOf({ choices, meaning, schema }: Field, at: number): string {
  if (choices.length > 0) return `\${${at}|${choices.join(',')}|}`;
  const takes = (value: string) => schema.safeParse(value).success;
  if (takes(EXAMPLE_MOMENT) && !takes(EXAMPLE_DAY)) return `\${${at}:${MOMENT}}`;
  if (takes(EXAMPLE_DAY) && !takes(NO_DAY)) return `\${${at}:${DAY}}`;
  // Words in quotes: a colon in them is then no key.
  return takes('chữ') ? `"\${${at}:${escaped(meaning)}}"` : `\${${at}:${escaped(meaning)}}`;
}

/** What is no sign of a snippet, nor the end of a text in quotes. */
const escaped = (words: string): string => words.replace(/["\\]/g, '').replace(/[$}]/g, '\\$&');
