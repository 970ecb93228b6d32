/** Two of one name, which readers cannot tell apart. */
import { expect, test } from 'vitest';
import { BASE, checkFiles, type Files } from '../../../tests/support/content.ts';

const PRODUCT = String(BASE['products/gao-mau/index.md']);
const PAGE = String(BASE['pages/gioi-thieu.md']);
const told = async (files: Files) =>
  (await checkFiles({ ...BASE, ...files })).filter(({ rule }) => rule === 'duplicate-name');

test.each([
  ['the very same', PRODUCT],
  ['other capitals and signs', PRODUCT.replace('Gạo mẫu', 'GẠO  MẪU.')],
  ['another producer', PRODUCT.replace('Hợp tác xã Mẫu', 'Hộ ông A')],
])('two products of one name are told: %s', async (_what, text) => {
  const [found] = await told({ 'products/gao-sau/index.md': text });
  expect(found?.severity).toBe('warning');
  expect(found?.message).toContain('content/products/gao-mau/index.md');
  expect(found?.remedy).toMatch(/ví dụ ".+ \((?:Hợp tác xã Mẫu|Hộ ông A)\)"/);
});

test('two pages of one title are told', async () => {
  expect(await told({ 'pages/hai.md': PAGE })).toHaveLength(1);
});

test.each<[string, Files]>([
  ['another name', { 'products/hai/index.md': PRODUCT.replace('Gạo mẫu', 'Gạo mẫu hai') }],
  ['other marks', { 'products/hai/index.md': PRODUCT.replace('Gạo mẫu', 'Gào mâu') }],
  ['a draft', { 'products/hai/index.md': PRODUCT.replace('stars', 'draft: true\nstars') }],
])('%s is another', async (_what, files) => {
  expect(await told(files)).toEqual([]);
});
