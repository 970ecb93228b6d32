/** What is shown of a page found. */
import { describe, expect, test } from 'vitest';
import { siteOf, TEXTS, type Texts } from '../../../tests/support/searched-site.ts';
import { understand } from '../query/understand.ts';
import { hitsIn } from '../ranking/match.ts';
import { type PageText, pageText } from '../ranking/page-text.ts';
import { markedExcerpt, markedTitle } from './excerpt.ts';
import { search } from './search.ts';

const site = siteOf(TEXTS);
const ask = (query: string) => search(query, site);
const askIn = (texts: Texts, query: string) => search(query, siteOf(texts));

describe('a result', () => {
  test('marks what was found as the eye expects: whole syllables, neighbours in one piece', async () => {
    const { query, ranked } = await ask('lay nuoc vu xuan');
    const [best] = ranked;
    if (!best) throw new Error('nothing found');
    const marked = (segments: readonly { text: string; marked: boolean }[]) =>
      segments.filter((segment) => segment.marked).map(({ text }) => text);
    expect(marked(markedTitle({ query, ...best }))).toEqual(['lấy nước vụ xuân']);
    expect(marked(markedExcerpt({ query, ...best }))).toEqual(['lấy nước']);
    expect(
      markedTitle({ query, ...best })
        .map(({ text }) => text)
        .join(''),
    ).toBe(TEXTS.water.title);
    const text = pageText({ title: 'Hệ thống thôn', description: '', body: '' });
    const marks = (asked: string, text: PageText) => {
      const query = understand(asked, site);
      return marked(markedTitle({ query, text, hits: hitsIn(query, text.words) }));
    };
    expect(marks('thôn', text)).toEqual(['thôn']);
    expect(marks('thố', text)).toEqual(['thống']);
    expect(marks('hệ thôn', text)).toEqual(['Hệ thống thôn']);
    const decision = pageText({
      title: 'Ngày 5 ban hành 05/2023/QĐ-UBND, Ủy ban nhân dân',
      description: '',
      body: '',
    });
    expect(marks('05/2023', decision)).toEqual(['05/2023']);
    expect(marks('ủy ban nhân dân', decision)).toEqual(['UBND', 'Ủy ban nhân dân']);
  });

  test('shows the lines that answer, and what a page is about where its title answers', async () => {
    const page = (title: string) => ({
      title,
      description: 'Quy chế bảo vệ đường.',
      body: 'Số 15. Cấm xe nặng.',
    });
    const texts = { named: page('Quyết định 15/QĐ'), other: page('Đường thôn') };
    const shown = async (query: string) => {
      const found = await askIn(texts, query);
      const [best] = found.ranked;
      return (
        best &&
        markedExcerpt({ query: found.query, ...best })
          .map(({ text }) => text)
          .join('')
      );
    };
    expect(await shown('quyết định 15/QĐ')).toBe('Quy chế bảo vệ đường.');
    expect(await shown('đường xe nặng')).toBe('Số 15. Cấm xe nặng.');
  });
});
