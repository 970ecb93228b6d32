import { describe, expect, test } from 'vitest';
import { at } from '../../tests/support/entries.ts';
import { toTextPage } from './text-page.ts';

type Given = Partial<Parameters<typeof toTextPage>[0]>;
const view = (given: Given = {}) =>
  toTextPage({
    slug: 'gioi-thieu',
    state: 'published',
    data: { title: 'Giới thiệu' },
    firstParagraph: 'Xã Mẫu nằm bên sông Mẫu.',
    ...given,
  });

describe('a page of running text', () => {
  test('is described by its editor, else by the beginning of its text, in 160 characters', () => {
    expect(view({ data: { title: 'Giới thiệu', description: 'Về xã Mẫu.' } }).description).toBe('Về xã Mẫu.');
    expect(view().description).toBe('Xã Mẫu nằm bên sông Mẫu.');
    const long = view({ firstParagraph: 'một hai ba bốn '.repeat(40) }).description;
    expect(long).toMatch(/^một hai ba bốn .*…$/);
    expect(long.length).toBeLessThanOrEqual(160);
    expect(view({ firstParagraph: 'a '.repeat(300) }).description).toHaveLength(160);
    expect(view({ firstParagraph: 'a'.repeat(160) }).description).toBe('a'.repeat(160));
  });

  test('says when it was updated where an editor gave that, to the second', () => {
    expect(view().updatedAt).toBeUndefined();
    expect(view({ data: { title: 'Giới thiệu', updatedAt: at('2026-03-01 07:05:09') } }).updatedAt).toEqual({
      text: '01/03/2026 07:05:09',
      iso: '2026-03-01T07:05:09+07:00',
    });
  });

  test('lies under its slug and is marked while readers do not see it', () => {
    expect(view()).toMatchObject({ title: 'Giới thiệu', path: '/gioi-thieu/', mark: undefined });
    expect(view({ state: 'draft' }).mark).toBe('Bản nháp');
  });
});
