import { expect, test } from 'vitest';
import { at } from '../../tests/support/entries.ts';
import type { Waiting } from '../queries/waiting.ts';
import { toWaitingRows } from './waiting.ts';

const make = (
  title: string,
  state: Waiting['state'],
  moments: Waiting['moments'],
  path?: string,
): Waiting => ({
  kind: 'bài viết',
  title,
  state,
  moments,
  path,
});

test('what comes next stands first, drafts behind it, each with its dates and the way to it', () => {
  const rows = toWaitingRows([
    make('Trang nháp', 'draft', { draft: true }, '/trang-nhap/'),
    make('Bài nháp', 'draft', { draft: true, publishedAt: at('2026-01-01 08:00:00') }, '/tin-tuc/nhap/'),
    make('Bài sau', 'scheduled', { publishedAt: at('2026-03-01 08:00:00') }, '/tin-tuc/sau/'),
    make('Báo bão', 'scheduled', {
      publishedAt: at('2026-02-01 08:00:00'),
      expiresAt: at('2026-02-02 08:00:00'),
    }),
  ]);
  expect(rows.map(({ link, state }) => [link.label, link.href, state])).toEqual([
    ['Báo bão', '/', 'Hẹn giờ đăng'],
    ['Bài sau', '/tin-tuc/sau/', 'Hẹn giờ đăng'],
    ['Bài nháp', '/tin-tuc/nhap/', 'Bản nháp'],
    ['Trang nháp', '/trang-nhap/', 'Bản nháp'],
  ]);
  expect(rows.map(({ from, until }) => [from?.text, until?.text])).toEqual([
    ['01/02/2026 08:00:00', '02/02/2026 08:00:00'],
    ['01/03/2026 08:00:00', undefined],
    ['01/01/2026 08:00:00', undefined],
    [undefined, undefined],
  ]);
});

test('what comes at the same moment, and drafts of one day, stand by their titles; of other drafts the newer first', () => {
  const [one, other] = [at('2026-03-01 08:00:00'), at('2026-03-02 08:00:00')];
  const rows = toWaitingRows([
    make('Đ', 'draft', { draft: true, publishedAt: one }),
    make('C', 'draft', { draft: true, publishedAt: one }),
    make('E', 'draft', { draft: true, publishedAt: other }),
    make('B', 'scheduled', { publishedAt: one }),
    make('A', 'scheduled', { publishedAt: one }),
    make('0', 'scheduled', { publishedAt: other }),
  ]);
  expect(rows.map(({ link }) => link.label)).toEqual(['A', 'B', '0', 'E', 'C', 'Đ']);
});
