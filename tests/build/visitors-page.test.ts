/** The page of the counters: what is counted and kept is always told; numbers where there is a history. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatInteger } from '../../src/lib/numbers.ts';
import { attribute, byTag, filesOf, pageOf, readText, visibleText } from '../support/pages.ts';
import { ALL_SITES, SITES } from '../support/sites.ts';

const PAGE = '/thong-ke/';

test.each(ALL_SITES.map((site) => [site.name, site] as const))(
  'the %s site tells what is counted, what is kept and by which law',
  (_name, site) => {
    const text = visibleText(pageOf(site, PAGE).document);
    for (const words of [
      'Đếm gì và đếm thế nào',
      'số 91/2025/QH15',
      'Không cookie',
      'giữ 14 ngày',
      'chậm nhất sau 7 ngày',
    ]) {
      expect(text).toContain(words);
    }
  },
);

describe('with a history', () => {
  const site = SITES.rich;
  const days = JSON.parse(readFileSync(join(site.contentDir, 'stats/days.json'), 'utf8')) as Record<
    string,
    number
  >;
  const total = Object.values(days).reduce((sum, visits) => sum + visits, 0);

  test('every month has a bar in words and a row in a table, and both say the same', () => {
    const { document } = pageOf(site, PAGE);
    const year = new Map<string, number>();
    for (const [day, visits] of Object.entries(days)) {
      if (day.startsWith('2025')) year.set(day.slice(5, 7), (year.get(day.slice(5, 7)) ?? 0) + visits);
    }
    const shown = [...year.values()].map((visits) => formatInteger(visits));
    const bars = byTag(document, 'svg').map((bar) => attribute(bar, 'aria-label'));
    const cells = byTag(document, 'td').map(visibleText);
    expect(shown).toHaveLength(12);
    for (const visits of shown) {
      expect(bars).toContain(`${visits} lượt`);
      expect(cells).toContain(visits);
    }
    expect(visibleText(document)).toContain(`Từ 20/11/2024 đến 31/12/2025: ${formatInteger(total)} lượt.`);
    expect(visibleText(document)).toContain('20/12/2025\nchưa có');
  });

  test('all days can be taken away as a table for spreadsheets', () => {
    const link = byTag(pageOf(site, PAGE).document, 'a').find((one) =>
      attribute(one, 'href')?.endsWith('.csv'),
    );
    expect(link && attribute(link, 'href')).toBe(`${site.base}thong-ke/luot-truy-cap.csv`);
    const [head, ...rows] = readText(site, 'thong-ke/luot-truy-cap.csv').trimEnd().split('\r\n');
    expect(head).toBe('\uFEFFNgày,Lượt truy cập');
    expect(Object.fromEntries(rows.map((row) => [row.slice(0, 10), Number(row.slice(11))]))).toEqual(days);
  });
});

test('without a history there is neither chart nor table nor file', () => {
  expect(byTag(pageOf(SITES.real, PAGE).document, 'table')).toEqual([]);
  expect(filesOf(SITES.real).filter((file) => file.endsWith('.csv'))).toEqual([]);
});
