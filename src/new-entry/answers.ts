/** The values of a new entry: given as flags, taken from the clock, or answered by the editor. */
import { createInterface, type Interface } from 'node:readline/promises';
import { dateKind } from '../check/data/schema-shape.ts';
import { isoDateTime, isoDay } from '../lib/dates.ts';
import { WrongUse } from '../system/command-line.ts';
import { type Asked, readTyped } from './fields.ts';

type Flags = Readonly<Record<string, string | undefined>>;

/** What is so now where nothing else is said. */
const NOW: Readonly<Record<string, (now: Date) => string>> = {
  publishedAt: isoDateTime,
  startsAt: isoDateTime,
  issuedOn: isoDay,
};

/**
 * @param isAsked whether somebody is there to answer
 * @returns values by the way to their field
 * @throws WrongUse where a flag's value is none, or a field that must be there is missing and nobody can be asked
 */
export async function answers(
  fields: readonly Asked[],
  flags: Flags,
  { now, isAsked }: { readonly now: Date; readonly isAsked: boolean },
): Promise<Map<string, unknown>> {
  const values = new Map(fields.flatMap((field) => given(field, flags[field.path], now)));
  const missing = fields.filter(({ path, isRequired }) => isRequired && !values.has(path));
  if (missing.length === 0) return values;
  if (!isAsked) throw new WrongUse(`thiếu ${missing.map(({ path }) => `--${path}`).join(', ')}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const field of missing) values.set(field.path, await ask(terminal, field));
  } finally {
    terminal.close();
  }
  return values;
}

function given(field: Asked, typed: string | undefined, now: Date): [string, unknown][] {
  const { path } = field;
  if (typed === undefined) {
    const fromClock = Object.hasOwn(NOW, path) ? NOW[path] : undefined;
    return fromClock ? [[path, fromClock(now)]] : [];
  }
  const value = readTyped(field, typed);
  if (value === undefined) throw new WrongUse(`--${path}: ${wanted(field)}; không phải "${typed}".`);
  return [[path, value]];
}

async function ask(terminal: Interface, field: Asked): Promise<unknown> {
  for (;;) {
    const value = readTyped(field, await terminal.question(`${wanted(field)}: `));
    if (value !== undefined) return value;
    process.stderr.write('  Chưa đúng, xin ghi lại.\n');
  }
}

/** How a day or a moment may be typed: it is written as the site wants it. */
const TYPED = { day: 'ví dụ 20/11/2026', moment: 'ví dụ 8h30 20/11/2026' } as const;

function wanted({ meaning, choices, schema }: Asked): string {
  const kind = dateKind(schema);
  const shown = kind ? [TYPED[kind]] : choices;
  // What is shown here needs no words about how it is written.
  return shown.length > 0 ? `${meaning.replace(/; ghi .*/, '')} (${shown.join(', ')})` : meaning;
}
