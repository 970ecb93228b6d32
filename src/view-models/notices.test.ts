import { describe, expect, test } from 'vitest';
import { at } from '../../tests/support/entries.ts';
import type { NoticeEntry } from '../queries/notices.ts';
import { toNotices } from './notices.ts';

const NOW = at('2026-01-01 14:00:00');

const entry = (
  given: { slug?: string; title?: string; body?: string; endsAt?: string } = {},
): NoticeEntry => ({
  slug: given.slug ?? 'bao-so-1',
  data: {
    title: given.title ?? 'Bão số 1',
    startsAt: at('2026-01-01 00:00:00'),
    endsAt: at(given.endsAt ?? '2026-01-02 06:00:00'),
  },
  state: 'published',
  body: given.body ?? 'Về nhà văn hóa thôn.',
  Content: (() => '') as unknown as NoticeEntry['Content'],
});

const tokenOf = (given: Parameters<typeof entry>[0]) => toNotices([entry(given)], undefined, NOW)[0]?.token;

describe('an urgent notice', () => {
  test('tells until when it holds', () => {
    expect(toNotices([entry()], undefined, NOW)[0]).toMatchObject({
      urgent: true,
      title: 'Bão số 1',
      until: { text: '02/01/2026 06:00:00', iso: '2026-01-02T06:00:00+07:00' },
    });
  });

  test('has a token that ends with its end in seconds, whatever zone the reader is in', () => {
    expect(tokenOf({})).toMatch(/^bao-so-1\.[\w-]{8}@1767308400$/);
  });

  test('another wording or another end is another notice, shown again to those who dismissed it', () => {
    const tokens = [
      tokenOf({}),
      tokenOf({ title: 'Bão số 1 đổi hướng' }),
      tokenOf({ body: 'Về trường học.' }),
      tokenOf({ endsAt: '2026-01-02 07:00:00' }),
    ];
    expect(new Set(tokens).size).toBe(4);
    expect(tokenOf({})).toBe(tokenOf({}));
  });

  test('has an id that no heading of an editor can get', () => {
    expect(toNotices([entry()], undefined, NOW)[0]?.id).toBe('thong-bao--bao-so-1');
  });
});

describe('the successor notice', () => {
  const text = 'Từ ngày 01/07/2026, xã Mẫu nhập vào xã Mẫu Mới.';

  test('is off unless site.yaml has it', () => {
    expect(toNotices([], undefined, NOW)).toEqual([]);
  });

  test('comes after the urgent ones, calm, with a link where there is one, and does not end', () => {
    const [, calm] = toNotices([entry()], { text, url: 'https://xamaumoi.example/' }, NOW);
    expect(calm).toMatchObject({
      urgent: false,
      title: text,
      link: { label: 'Đến trang mới', href: 'https://xamaumoi.example/' },
    });
    expect(calm?.until).toBeUndefined();
    // The largest moment of ten digits: what a browser remembers never runs out.
    expect(calm?.token).toMatch(/^don-vi-ke-tuc-\.[\w-]{8}@9999999999$/);
    expect(toNotices([], { text }, NOW)[0]?.link).toBeUndefined();
  });

  test('waits for its moment', () => {
    const from = at('2026-07-01 00:00:00');
    expect(toNotices([], { text, from }, NOW)).toEqual([]);
    expect(toNotices([], { text, from }, from)).toHaveLength(1);
  });
});
