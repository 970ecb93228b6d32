/** The fields of an entry, each as its schema says: what it is called, what is told of it, what may stand in it. */
import { OFFSET, readDateTime, readDay } from '../../lib/dates.ts';
import type { JsonSchema } from '../../schemas/json-schemas.ts';
import { button, element, newId } from './dom.ts';
import type { Files } from './files.ts';

export interface Field {
  readonly node: HTMLElement;
  /** What stands there; undefined where nothing does. */
  read(): unknown;
}

export interface Around {
  readonly files: Files;
  /** Address of a picture that lies beside the text. */
  address(name: string): Promise<string | undefined>;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** Endings, as `accept` takes them. */
  readonly accept: Readonly<Record<'file' | 'picture', string>>;
}

type Group = Readonly<Record<string, unknown>>;

/** From so many signs on a text is written in several lines. */
const LONG = 300;

/** @param key is shown with the meaning: findings of the check name it */
export function fieldFor(
  key: string,
  schema: JsonSchema,
  value: unknown,
  isRequired: boolean,
  around: Around,
): Field {
  if (schema.properties) return groupField(key, schema, value, isRequired, around);
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

function groupField(
  key: string,
  schema: JsonSchema,
  value: unknown,
  isRequired: boolean,
  around: Around,
): Field {
  const fields = fieldsFor(schema, value, around);
  const node = element('fieldset', {}, element('legend', {}, labelOf(key, schema, isRequired)));
  node.append(...[...fields.values()].map((field) => field.node));
  return { node, read: () => readFields(fields, value) };
}

function listField(key: string, schema: JsonSchema, value: unknown, around: Around): Field {
  const before: readonly unknown[] = Array.isArray(value) ? value : [];
  const items: { readonly field: Field; readonly line: HTMLElement }[] = [];
  const lines = element('div');
  const add = (item: unknown) => {
    const name = `${key} ${items.length + 1}`;
    const inner = { ...schema.items, description: '' };
    const field = fieldFor(name, inner, item, false, around);
    const line = element('div', {}, field.node);
    const entry = { field, line };
    line.append(
      button(`Bỏ mục này (${name})`, () => {
        items.splice(items.indexOf(entry), 1);
        line.remove();
      }),
    );
    items.push(entry);
    lines.append(line);
    return line;
  };
  for (const item of before) add(item);
  const node = element('fieldset', {}, element('legend', {}, labelOf(key, schema, false)), lines);
  node.append(
    button(`Thêm vào “${schema.description ?? key}”`, () => {
      add(undefined).querySelector<HTMLElement>('input, textarea, select')?.focus();
    }),
  );
  const read = () => {
    const all = items.map(({ field }) => field.read()).filter((item) => item !== undefined);
    // An empty list that was there stays: nobody has touched it.
    return all.length === 0 ? (before.length === 0 ? value : undefined) : all;
  };
  return { node, read };
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
    element('label', { htmlFor: id }, labelOf(key, schema, isRequired)),
    line,
  );
  if (schema.beside) node.append(...fileChoice(schema.beside, line, around));
  const first = line.value;
  const read = () => {
    const typed = line.value;
    if (typed === first) return value;
    if (typed.trim() === '') return undefined;
    if (schema.type === 'integer') return Number(typed);
    return isShown && kind ? kind.written(typed) : typed;
  };
  return { node, read };
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
  { enum: choices, pattern = '', type, maxLength = 0, minimum, maximum }: JsonSchema,
  around: Around,
): Input {
  if (choices) return choiceOf(choices.map((choice) => [choice, choice]));
  if (key === 'category' && around.categories.length > 0)
    return choiceOf(around.categories.map(({ id, name }) => [id, name]));
  if (type === 'integer')
    return element('input', {
      type: 'number',
      step: '1',
      min: String(minimum ?? ''),
      max: String(maximum ?? ''),
    });
  if (pattern.startsWith('^\\d{4}-'))
    return element('input', pattern.includes('T') ? { type: 'datetime-local', step: '1' } : { type: 'date' });
  return maxLength >= LONG ? element('textarea', { rows: 3 }) : element('input', { type: 'text' });
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
    element('label', { htmlFor: id }, input, ' ', labelOf(key, schema, false)),
  );
  const first = input.checked;
  return { node, read: () => (input.checked === first ? value : input.checked ? true : undefined) };
}

/** A picture or file is chosen, and its name written into the line. */
function fileChoice(
  beside: 'file' | 'picture',
  line: Input,
  { files, accept, address }: Around,
): HTMLElement[] {
  const picture = element('img', { className: 'preview', alt: '' });
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
    line.value = await files.add(chosen);
    await show();
  });
  line.addEventListener('change', () => void show());
  void show();
  return [input, picture];
}

/** In a file `true` is written, here a box is ticked. */
const asAsked = (meaning: string): string => meaning.replace(/^true /, 'Đánh dấu ');

/** What the schema says of a field, and the name by which findings of the check call it. */
const labelOf = (key: string, { description }: JsonSchema, isRequired: boolean): HTMLElement =>
  element(
    'span',
    {},
    description ? element('span', { className: 'meaning' }, asAsked(description)) : undefined,
    element('small', {}, ` ${key}${isRequired ? ', bắt buộc' : ''}`),
  );
