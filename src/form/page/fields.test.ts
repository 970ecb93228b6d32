// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { JsonSchema } from '../../schemas/json-schemas.ts';
import { formKinds } from '../kinds.ts';
import { fieldsFor, readFields } from './fields.ts';
import { Files } from './files.ts';
import { asShown, calledByKey } from './words.ts';

const around = {
  files: new Files([], () => ''),
  address: async () => undefined,
  named: new Map([
    ['category', [['tin-xa', 'Tin xã'] as const]],
    ['replaces', [['tin-xa', '12/QĐ-UBND'] as const]],
  ]),
  accept: { picture: '.jpg', file: '.pdf' },
};

/** Made-up values in which every field of the schema stands once. */
function full(schema: JsonSchema): unknown {
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([key, inner]) => [key, full(inner)]));
  if (schema.items) return [full(schema.items)];
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.pattern?.includes('T')) return '2026-01-05T08:00:00+07:00';
  return schema.pattern?.startsWith('^\\d{4}') ? '2026-01-05' : 'tin-xa';
}

/** The descriptions of a schema, wherever they stand in it. */
const meanings = (schema: JsonSchema): string[] => [
  ...Object.values(schema.properties ?? {}).flatMap((inner) => [
    inner.description ?? '?',
    ...meanings(inner),
  ]),
  ...(schema.items ? meanings(schema.items) : []),
];

test.each(formKinds())(
  'every field of $name is in the form with what it means, and comes back',
  ({ schema }) => {
    const values = full(schema);
    const fields = fieldsFor(schema, values, around);
    const shown = document.createElement('div');
    shown.append(...[...fields.values()].map(({ node }) => node));
    const told = [...shown.querySelectorAll('.meaning')]
      .map((called) => [called.textContent, called.parentElement?.querySelector('.more')?.textContent])
      .filter(([called]) => !/^Mục \d+$/.test(called ?? ''));
    const parts = (words: string) => words.split(/[,;] /);
    // What begins with “ghi” is told to who writes the file, where a browser asks in its own way.
    const sayings = meanings(schema).map((meaning) =>
      parts(meaning.replace(/^true /, 'Đánh dấu ').replace(/; ghi .*/, '')),
    );
    expect(told.map((words) => words.flatMap((some) => (some ? parts(some) : [])))).toEqual(sayings);
    expect(sayings).not.toContainEqual(['?']);
    expect(shown.textContent, 'a code').not.toMatch(/thuc-pham|hieu-luc|categories\.yaml/);
    for (const input of shown.querySelectorAll('input:not([type="file"]), select, textarea'))
      expect(shown.querySelector(`label[for="${input.id}"]`)?.textContent, input.outerHTML).toBeTruthy();
    expect(readFields(fields, values)).toEqual(values);
  },
);

test.each([
  ['publishedAt', '2026-01-05 08:00', 'a moment in another form'],
  ['category', 'da-doi-ten', 'a category that is gone'],
  ['title', 2022, 'a number for a title'],
  ['draft', 'có', 'a word for yes'],
  ['tags', [], 'an empty list'],
  ['title', '2026-01-05', 'a title that is a day'],
  ['draft', false, 'a box that is not ticked, written'],
])('%s: %j, %3$s, is shown and not lost', (key, value, _what) => {
  const [news] = formKinds();
  const values = { title: 'A', [key]: value };
  expect(readFields(fieldsFor(news?.schema ?? {}, values, around), values)).toEqual(values);
});

test('a moment is shown by the clock of the browser, in the form in which that gives it back', () => {
  const [news] = formKinds();
  const inputOf = (publishedAt: string) =>
    fieldsFor(news?.schema ?? {}, { title: 'A', publishedAt }, around)
      .get('publishedAt')
      ?.node.querySelector('input');
  expect(inputOf('2026-01-05T08:00:00+07:00')).toMatchObject({
    type: 'datetime-local',
    value: '2026-01-05T08:00',
  });
  expect(inputOf('2026-01-05T08:00:09+07:00')?.value).toBe('2026-01-05T08:00:09');
});

test('what is typed is written as the check wants it, and what is emptied goes', () => {
  const [news] = formKinds();
  const values = { title: 'A', author: 'B', unknown: 1 };
  const fields = fieldsFor(news?.schema ?? {}, values, around);
  const type = (key: string, typed: string) => {
    const input = fields.get(key)?.node.querySelector<HTMLInputElement>(`[name="${key}"]`);
    if (input) input.value = typed;
  };
  type('author', ' ');
  type('title', 'C');
  type('publishedAt', '2026-01-05T08:00');
  type('category', 'tin-xa');
  expect(readFields(fields, values)).toEqual({
    title: 'C',
    publishedAt: '2026-01-05T08:00:00+07:00',
    category: 'tin-xa',
    unknown: 1,
  });
});

test('a day with words behind it is shown whole', () => {
  const schema = formKinds().find(({ name }) => name === 'documents')?.schema ?? {};
  const input = fieldsFor(schema, { issuedOn: '2026-01-05 (dự kiến)' }, around)
    .get('issuedOn')
    ?.node.querySelector('input');
  expect(input).toMatchObject({ type: 'text', value: '2026-01-05 (dự kiến)' });
});

test.each([
  [undefined, true, true],
  [true, false, undefined],
  [false, true, true],
])('a box that was %j and is set to %j is written as %j', (before, ticked, written) => {
  const [news] = formKinds();
  const field = fieldsFor(news?.schema ?? {}, { draft: before }, around).get('draft');
  const input = field?.node.querySelector('input');
  if (input) input.checked = ticked;
  expect(field?.read()).toBe(written);
});

test('a moment is written with its seconds, and without parts of them', () => {
  const [news] = formKinds();
  const field = fieldsFor(news?.schema ?? {}, {}, around).get('publishedAt');
  const input = field?.node.querySelector('input');
  if (input) Object.defineProperty(input, 'value', { value: '2026-01-05T08:00:09.125' });
  expect(field?.read()).toBe('2026-01-05T08:00:09+07:00');
});

test('an item of a list may be left out, taken out and put in; one that is empty is not written', () => {
  const [news] = formKinds();
  const field = fieldsFor(news?.schema ?? {}, { tags: ['a', 'b', 'c'] }, around).get('tags');
  if (!field) throw new Error('no tags');
  document.body.replaceChildren(field.node);
  const press = (name: string) =>
    [...field.node.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.startsWith(name))
      ?.click();
  const inputs = () => [...field.node.querySelectorAll('input')];
  expect(inputs().map(({ required }) => required)).toEqual([false, false, false]);
  press('Bỏ mục 2');
  expect(field.read()).toEqual(['a', 'c']);
  press('Thêm vào');
  expect(document.activeElement, 'one goes on typing there').toBe(inputs()[2]);
  expect(field.read()).toEqual(['a', 'c']);
  const [, , added] = inputs();
  if (added) added.value = 'd';
  expect(field.read()).toEqual(['a', 'c', 'd']);
  for (const input of inputs()) input.value = ' ';
  expect(field.read(), 'a list of which nothing is left goes').toBeUndefined();
});

test('what must be there and is not is told by what the page calls it', () => {
  const [news] = formKinds();
  const missing = (values: object) =>
    [...fieldsFor(news?.schema ?? {}, values, around).values()].flatMap((field) =>
      field.missing().map(({ called }) => called),
    );
  expect(missing({})).toEqual(['Tiêu đề bài', 'Thời điểm đăng', 'Chuyên mục']);
  const whole = { title: 'A', publishedAt: '2026-01-05T08:00:00+07:00', category: 'tin-xa' };
  expect(missing(whole), 'of a picture that nobody gave nothing is missing').toEqual([]);
  expect(missing({ ...whole, cover: { src: 'a.jpg' } })).toEqual(['Mô tả ảnh bằng lời']);
});

test('what the check says of the file is said of the fields that the page shows', () => {
  const [news] = formKinds();
  const names = calledByKey(news?.schema ?? {});
  expect(asShown('Thiếu "publishedAt". Cách sửa: thêm mục "publishedAt: …".', names)).toBe(
    'Thiếu “Thời điểm đăng”. Cách sửa: thêm mục “Thời điểm đăng”.',
  );
  expect(asShown('"cover.alt" ghi "ảnh"', names)).toBe('“Mô tả ảnh bằng lời” ghi "ảnh"');
  expect(asShown('"title" và "name"', names)).toBe('“Tiêu đề bài” và “Tên nguồn tin”');
});
