import { describe, expect, test } from 'vitest';
import { publishState } from './publish.ts';

const at = (iso: string) => new Date(`${iso}+07:00`);
const noon = at('2026-01-01T12:00:00');
const before = at('2026-01-01T11:59:59');
const after = at('2026-01-01T12:00:01');

describe('the publish rule', () => {
  test('an article appears at exactly its moment, not a second earlier', () => {
    expect(publishState({ publishedAt: noon }, before)).toBe('scheduled');
    expect(publishState({ publishedAt: noon }, noon)).toBe('published');
    expect(publishState({ publishedAt: noon }, after)).toBe('published');
  });

  test('an article is gone at exactly the moment of its expiry, not a second earlier', () => {
    const article = { publishedAt: at('2025-12-01T08:00:00'), expiresAt: noon };
    expect(publishState(article, before)).toBe('published');
    expect(publishState(article, noon)).toBe('expired');
    expect(publishState(article, after)).toBe('expired');
  });

  test('a draft stays hidden whatever its dates say', () => {
    expect(publishState({ draft: true, publishedAt: before }, noon)).toBe('draft');
    expect(publishState({ draft: true, publishedAt: after }, noon)).toBe('draft');
    expect(publishState({ draft: true, expiresAt: before }, noon)).toBe('draft');
    expect(publishState({ draft: true }, noon)).toBe('draft');
  });

  test('draft: false is no draft', () => {
    expect(publishState({ draft: false, publishedAt: before }, noon)).toBe('published');
  });

  test('an article that expires before it appears never appears', () => {
    const article = { publishedAt: after, expiresAt: before };
    for (const now of [at('2025-01-01T00:00:00'), noon, at('2030-01-01T00:00:00')]) {
      expect(publishState(article, now)).not.toBe('published');
    }
  });

  test('a page without any date is always there', () => {
    expect(publishState({}, noon)).toBe('published');
  });
});
