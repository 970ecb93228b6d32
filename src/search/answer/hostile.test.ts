/** Whatever is asked, a search ends, raises nothing and shows texts alone. */
import { describe, expect, test } from 'vitest';
import { chance } from '../../../tests/support/chance.ts';
import { siteOf, TEXTS } from '../../../tests/support/searched-site.ts';
import { correctionOf } from './correction.ts';
import { markedExcerpt, markedTitle } from './excerpt.ts';
import { search } from './search.ts';

describe('hostile queries', () => {
  const PIECES = [
    'đất',
    'nước',
    '"',
    '“',
    '<b>',
    '</script>',
    '\\',
    '(.*)+',
    '[',
    '%00',
    '\u0000',
    '\u202e',
    'שלום',
    '🙂',
    '\ud800',
    '\udc00',
    '\u0301\u0301\u0301',
    '{{x}}',
    '`',
    '$1',
    '\n',
    '  ',
    '42/2022/',
    '-',
    'ubnd',
    'a'.repeat(300),
    '\u200b',
    '漢字',
    '~|',
    '_',
    'ﷺ',
  ];
  const site = siteOf(TEXTS);

  test('4,000 of them raise nothing, and their results are the texts’ own words', async () => {
    const random = chance(7);
    let answered = 0;
    for (let round = 0; round < 4_000; round += 1) {
      const query = Array.from(
        { length: random(9) },
        () => PIECES[random(PIECES.length)] + (random(2) ? ' ' : ''),
      ).join('');
      const found = await search(query, site);
      for (const each of found.ranked) {
        const { page } = each;
        answered += 1;
        const title = markedTitle({ query: found.query, ...each })
          .map((segment) => segment.text)
          .join('');
        if (title !== TEXTS[page as keyof typeof TEXTS].title)
          throw new Error(`${JSON.stringify(query)}: ${title}`);
        markedExcerpt({ query: found.query, ...each });
      }
      correctionOf(found);
    }
    expect(answered).toBeGreaterThan(1000);
  });

  test.each([
    ['10 KB of one word', 'đất '.repeat(2500)],
    ['10 KB without a space', 'a'.repeat(10_000)],
    ['marks alone', '\u0301'.repeat(10_000)],
    ['quotes alone', '"'.repeat(10_000)],
  ])('%s has an end', async (_kind, query) => {
    expect((await search(query, site)).query.units.length).toBeLessThanOrEqual(32);
  });
});
