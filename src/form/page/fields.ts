/** The fields of an entry, each as its schema says: what it is called, what is told of it, what may stand in it. */
import { OFFSET, readDateTime, readDay } from '../../lib/dates.ts';
import type { JsonSchema } from '../../schemas/json-schemas.ts';
import { button, element, newId } from './dom.ts';
import { type Files, orTold } from './files.ts';
import { wordsOf } from './words.ts';

export interface Field {
  readonly node: HTMLElement;
  /** What stands there; undefined where nothing does. */
  read(): unknown;
  /** What must still be filled in. */
  missing(): readonly Missing[];
}

export interface Missing {
  /** What the page calls it. */
  readonly called: string;
  readonly line: Input;
}

export interface Around {
  readonly files: Files;
  /** Address of a picture that lies beside the text. */
  address(name: string): Promise<string | undefined>;
  /** What there is to name, by the key that names it: each with what people call it. */
  readonly named: ReadonlyMap<string, readonly (readonly [name: string, called: string])[]>;
  /** Endings, as `accept` takes them. */
  readonly accept: Readonly<Record<'file' | 'picture', string>>;
}

type Group = Readonly<Record<string, unknown>>;

/** A text that may have more signs is written in several lines. */
const LONG = 300;

export function fieldFor(
  key: string,
  schema: JsonSchema,
  value: unknown,
  isRequired: boolean,
  around: Around,
): Field {
  if (schema.properties) return groupField(schema, value, isRequired, around);
  if (schema.items) return listField(key, schema, value, around);
  return singleField(key, schema, value, isRequired, around);
}

/** The fields of a group, in the order of the schema: those that must be there first where they are many. */
export function fieldsFor(schema: JsonSchema, value: unknown, around: Around): ReadonlyMap<string, Field> {
  const values = isGroup(value) ? value : {};
  return new Map(
    Object.entries(schema.properties ?? {}).map(([key, inner]) => {
      const isRequired = schema.required?.includes(key) ?? false;
      return [key, fieldFor(key, inner, values[key], isRequired, around)];
    }),
  );
}

/** @returns undefined where nothing stands in any of them */
export function readFields(fields: ReadonlyMap<string, Field>, before: unknown): Group | undefined {
  const values = isGroup(before) ? { ...before } : {};
  for (const [key, field] of fields) {
    const value = field.read();
    if (value === undefined) delete values[key];
    else values[key] = value;
  }
  return Object.keys(values).length === 0 ? undefined : values;
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function groupField(schema: JsonSchema, value: unknown, isRequired: boolean, around: Around): Field {
  const fields = fieldsFor(schema, value, around);
  const node = element('fieldset', {}, element('legend', {}, labelOf(schema, isRequired)));
  node.append(...[...fields.values()].map((field) => field.node));
  const read = () => readFields(fields, value);
  // Of a group that nobody needs and nobody began, nothing is missing.
  const missing = () =>
    isRequired || read() !== undefined ? [...fields.values()].flatMap((field) => field.missing()) : [];
  return { node, read, missing };
}

function listField(key: string, schema: JsonSchema, value: unknown, around: Around): Field {
  const before: readonly unknown[] = Array.isArray(value) ? value : [];
  const items: { readonly field: Field; readonly line: HTMLElement }[] = [];
  const lines = element('div');
  const { called } = wordsOf(schema);
  const add = (item: unknown) => {
    const inner = { ...schema.items, description: `Mục ${items.length + 1}` };
    const field = fieldFor(key, inner, item, false, around);
    const line = element('div', {}, field.node);
    const entry = { field, line };
    line.append(
      button(`Bỏ ${inner.description.toLowerCase()}`, () => {
        items.splice(items.indexOf(entry), 1);
        line.remove();
      }),
    );
    items.push(entry);
    lines.append(line);
    return line;
  };
  for (const item of before) add(item);
  const node = element('fieldset', {}, element('legend', {}, labelOf(schema, false)), lines);
  node.append(
    button(`Thêm vào “${called}”`, () => {
      add(undefined).querySelector<HTMLElement>('input, textarea, select')?.focus();
    }),
  );
  const read = () => {
    const all = items.map(({ field }) => field.read()).filter((item) => item !== undefined);
    // An empty list that was there stays: nobody has touched it.
    return all.length === 0 ? (before.length === 0 ? value : undefined) : all;
  };
  return { node, read, missing: () => items.flatMap(({ field }) => field.missing()) };
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function singleField(
  key: string,
  schema: JsonSchema,
  value: unknown,
  isRequired: boolean,
  around: Around,
): Field {
  if (schema.type === 'boolean') return checkField(key, schema, value);
  const input = inputFor(key, schema, around);
  const kind = MOMENTS.find(({ type }) => input.type === type);
  const shown = shownOf(value, kind);
  // A value that the input cannot show must not be lost: it becomes a line of text.
  input.value = shown;
  const isShown = input.value === shown;
  const line = isShown ? input : element('input', { type: 'text', value: String(value) });
  const id = newId();
  Object.assign(line, { id, required: isRequired, name: key });
  const node = element(
    'div',
    { className: 'field' },
    element('label', { htmlFor: id }, labelOf(schema, isRequired, isTyped(line))),
    ...(schema.beside ? fileChoice(schema.beside, line, around) : []),
    line,
  );
  const first = line.value;
  const read = () => {
    const typed = line.value;
    if (typed === first) return value;
    if (typed.trim() === '') return undefined;
    if (schema.type === 'integer') return Number(typed);
    return isShown && kind ? kind.written(typed) : typed;
  };
  const missing = () =>
    isRequired && line.value.trim() === '' ? [{ called: wordsOf(schema).called, line }] : [];
  return { node, read, missing };
}

/** How the browser asks for days and moments, and how they are written. */
const MOMENTS = [
  { type: 'date', form: 10, written: (typed: string) => typed },
  {
    type: 'datetime-local',
    form: 19,
    written: (typed: string) => `${typed.length === 16 ? `${typed}:00` : typed.slice(0, 19)}${OFFSET}`,
  },
] as const;

/** A browser shows the seconds of a moment only where there are some, and gives its text back so. */
const shownOf = (value: unknown, kind: (typeof MOMENTS)[number] | undefined): string => {
  const text = value === undefined || value === null ? '' : String(value);
  return kind && (readDateTime(text) ?? readDay(text))
    ? text.slice(0, kind.form).replace(/(T.{5}):00$/, '$1')
    : text;
};

function inputFor(
  key: string,
  { enum: choices, enumDescriptions: names, pattern = '', type, maxLength = 0, minimum, maximum }: JsonSchema,
  around: Around,
): Input {
  if (choices) return choiceOf(choices.map((choice, at) => [choice, names?.[at] ?? choice]));
  const named = around.named.get(key) ?? [];
  if (named.length > 0) return choiceOf(named);
  if (type === 'integer')
    return element('input', {
      type: 'number',
      step: '1',
      min: String(minimum ?? ''),
      max: String(maximum ?? ''),
    });
  if (pattern.startsWith('^\\d{4}-'))
    return element('input', pattern.includes('T') ? { type: 'datetime-local', step: '1' } : { type: 'date' });
  return maxLength > LONG ? element('textarea', { rows: 3 }) : element('input', { type: 'text' });
}

const choiceOf = (choices: readonly (readonly [value: string, label: string])[]): HTMLSelectElement =>
  element(
    'select',
    {},
    ...[['', ''] as const, ...choices].map(([value, label]) => element('option', { value }, label)),
  );

function checkField(key: string, schema: JsonSchema, value: unknown): Field {
  const id = newId();
  const input = element('input', { type: 'checkbox', id, name: key, checked: value === true });
  const node = element(
    'div',
    { className: 'field' },
    element('label', { htmlFor: id }, input, ' ', labelOf(schema, false)),
  );
  const first = input.checked;
  const read = () => (input.checked === first ? value : input.checked ? true : undefined);
  return { node, read, missing: () => [] };
}

/** A picture or file is chosen, and its name written into the line. */
function fileChoice(
  beside: 'file' | 'picture',
  line: Input,
  { files, accept, address }: Around,
): HTMLElement[] {
  const picture = element('img', { className: 'preview', alt: '' });
  const told = element('p', { className: 'hint', role: 'status' });
  const show = async () => {
    const name = line.value;
    const isShown = beside === 'picture' && name !== '';
    const source = isShown
      ? (files.address(name) ?? (await address(name).catch(() => undefined)))
      : undefined;
    if (line.value !== name) return;
    picture.hidden = source === undefined;
    if (source !== undefined) picture.src = source;
  };
  const input = element('input', { type: 'file', accept: accept[beside] });
  input.setAttribute('aria-label', beside === 'picture' ? 'Chọn ảnh trong máy' : 'Chọn tệp trong máy');
  input.addEventListener('change', async () => {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    const name = await orTold(files.add(chosen), told);
    if (name === undefined) return;
    line.value = name;
    await show();
  });
  line.addEventListener('change', () => void show());
  void show();
  return [input, told, picture];
}

/** A browser asks for all else in its own way: what is told of how to write it is for who writes the file. */
const isTyped = (line: Input): boolean =>
  line instanceof HTMLTextAreaElement || (line instanceof HTMLInputElement && line.type === 'text');

function labelOf(schema: JsonSchema, isRequired: boolean, isWritten = false): HTMLElement {
  // What a group must have it must have where there is one.
  const mark = isRequired ? ' bắt buộc' : schema.properties && ' nếu có';
  const { called, hint } = wordsOf(schema, isWritten && schema.beside === undefined);
  return element(
    'span',
    {},
    element('span', { className: 'meaning' }, called),
    mark === undefined ? undefined : element('small', {}, mark),
    hint === '' ? undefined : element('small', { className: 'more' }, hint),
  );
}
