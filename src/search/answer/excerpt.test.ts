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

/** What is shown of a text for a query, marks in brackets; the pieces beside them may not be marked. */
function excerpt(query: string, given: Texts[string]): string {
  const text = pageText({ title: '', description: '', body: '', ...given });
  const asked = understand(query, site);
  return markedExcerpt({ query: asked, text, hits: hitsIn(asked, text.words) })
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
}
/** Words that no query here asks for. */
const filler = (count: number, first = 1) =>
  Array.from({ length: count }, (_, at) =>
    `t${at + first}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
  ).join(' ');

describe('the lines shown', () => {
  test('begin some words ahead of the first that answers, and tell what was left out at both ends', () => {
    const shown = excerpt('bơm nước ', { body: `${filler(50)} bơm nước ${filler(50, 51)}.` });
    const [before = '', after = ''] = shown.split(' [bơm nước] ');
    expect(before).toBe(`… ${filler(6, 45)}`);
    expect(after).toBe(`${filler(26, 51)} …`);
  });

  test('are the whole text where it is short, its signs with it', () => {
    expect(excerpt('bơm nước ', { body: '“Trạm” bơm, rồi nước về (ngày mai).' })).toBe(
      '“Trạm” [bơm], rồi [nước] về (ngày mai).',
    );
  });

  test('go to the end of the text where the answer stands there, its last sign with it', () => {
    const shown = excerpt('bơm nước ', { body: `${filler(50)} bơm nước!` });
    expect(shown).toBe(`… ${filler(32, 19)} [bơm nước]!`);
  });

  test('begin with the text where the answer stands there', () => {
    const shown = excerpt('bơm nước ', { body: `(a) bơm nước ${filler(50)}` });
    expect(shown).toBe(`(a) [bơm nước] ${filler(31)} …`);
  });

  test('are the beginning where nothing of the text answers', () => {
    const shown = excerpt('bơm nước ', { title: 'Bơm nước', body: `(a) ${filler(50)}` });
    expect(shown).toBe(`(a) ${filler(33)} …`);
  });

  test('are none of a page that is a title alone', () => {
    expect(excerpt('bơm nước ', { title: 'Bơm nước' })).toBe('');
  });

  test.each([
    ['the first of two alike', 'bơm nước đầu', 'bơm nước cuối', 'đầu'],
    ['the one that has more of the query', 'bơm đầu', 'bơm rồi nước cuối', 'cuối'],
    ['the one with both words side by side', 'bơm rồi nước đầu', 'bơm nước cuối', 'cuối'],
    ['the one in the query’s order', 'nước bơm đầu', 'bơm nước cuối', 'cuối'],
    ['the one as it was typed', 'bờm nước đầu', 'bơm nước cuối', 'cuối'],
    [
      'the one with two of the words, not one word twice side by side',
      'bơm bơm bơm bơm đầu',
      'bơm xa nước cuối',
      'cuối',
    ],
  ])('are of several stretches %s', (_which, one, other, told) => {
    expect(excerpt('bơm nước ', { body: `${one} ${filler(60)} ${other}` })).toContain(told);
  });

  test('hold words of one stretch, no farther apart than it is long', () => {
    // A unit asked for at both ends counts with what stands near it alone.
    const shown = excerpt('bơm nước ', {
      body: `bơm đầu ${filler(27)} nước ${filler(40)} nước giữa bơm cuối`,
    });
    expect(shown).toContain('[nước] giữa [bơm] cuối');
  });

  test('are of the description where it answers as well as the text, else of the text', () => {
    const description = 'Trạm bơm xã.';
    expect(excerpt('bơm nước ', { title: 'Tin', description, body: 'Bơm.' })).toBe('Trạm [bơm] xã.');
    expect(excerpt('bơm nước ', { title: 'Tin', description, body: 'Bơm nước.' })).toBe('[Bơm nước].');
    expect(excerpt('họp ', { title: 'Họp', description, body: 'Một cuộc.' })).toBe('Trạm bơm xã.');
  });
});

describe('a mark', () => {
  test('at the beginning or the end of a text has no empty piece beside it', () => {
    const text = pageText({ title: 'Bơm nước', description: '', body: '' });
    const query = understand('bơm nước ', site);
    expect(markedTitle({ query, text, hits: hitsIn(query, text.words) })).toEqual([
      { text: 'Bơm nước', marked: true },
    ]);
  });

  test('is one with the space or the stroke within, and ends at any other sign', () => {
    expect(excerpt('bơm nước sạch ', { body: 'Bơm nước, sạch' })).toBe('[Bơm nước], [sạch]');
    expect(excerpt('bơm nước ', { body: 'bơm – nước, bơm  nước' })).toBe('[bơm] – [nước], [bơm]  [nước]');
    expect(excerpt('12/2022 ', { body: 'Số 12/2022.' })).toBe('Số [12/2022].');
    const far = `${filler(50)} bơm, nước, bơm nước ${filler(50, 51)}`;
    expect(excerpt('bơm nước ', { body: far })).toContain(' [bơm], [nước], [bơm nước] ');
  });

  test('is on other accents only where the word itself is not there, or beside its neighbour', () => {
    expect(excerpt('đất ', { body: 'đất và đạt' })).toBe('[đất] và đạt');
    expect(excerpt('đất ', { body: 'lúa và đạt' })).toBe('lúa và [đạt]');
    expect(excerpt('đất nước ', { body: 'đất, nước, rồi đạt nước' })).toBe('[đất], [nước], rồi [đạt nước]');
    expect(excerpt('nước đất ', { body: 'đất, nước, rồi nước đạt' })).toBe('[đất], [nước], rồi [nước đạt]');
  });

  test('is on the words of a name where they stand together, not on one of them elsewhere', () => {
    expect(excerpt('ủy ban nhân dân ', { body: 'Ủy ban nhân dân báo nhân dân rõ; ban ngày.' })).toBe(
      '[Ủy ban nhân dân] báo [nhân dân] rõ; ban ngày.',
    );
    expect(excerpt('ủy ban nhân dân ', { body: 'Một ban ngày.' })).toBe('Một [ban] ngày.');
  });
});
