/** The parts of search: how a query is read, how words are matched and put in order. The whole is measured elsewhere. */
import { describe, expect, test } from 'vitest';
import { abbreviationsOf, definedIn, mergeAbbreviations } from './abbreviations.ts';
import { readRequest, writeRequest } from './address.ts';
import { correctionOf, isPartial, type PageText, pageText, type SearchPorts, search } from './engine.ts';
import { markedExcerpt, markedTitle } from './excerpt.ts';
import { facetCode, facetCounts } from './facets.ts';
import { fromIndexForm, type IndexedText, indexTerm, toIndexForm } from './index-form.ts';
import { hitsIn, isOneSlip, withSlips } from './match.ts';
import type { Posting } from './retrieve.ts';
import { bondsOf } from './score.ts';
import { normalizeQuery, syllablesOf } from './syllables.ts';
import { fromKeystrokes } from './typing.ts';
import { understand } from './understand.ts';
import { decodeVocabulary, encodeVocabulary, vocabularyOf } from './vocabulary.ts';

const body = (text: string): IndexedText => ({ title: '', description: '', body: text });

describe('the form of text in the index', () => {
  test.each([
    'Ủy ban nhân dân xã họp – “bàn” việc đất đai…',
    'Số 42/2022/NĐ-CP ngày 24/6/2022, khổ A4',
    'Hoà bình và hòa thuận; thủy lợi, thuỷ sản, quý, qúy',
    '– Dấu đứng đầu (và cuối) –',
    '~ _gạch_ dưới ~~ ~| 🙂 ½ m²',
    '',
  ])('comes back as it was: %s', (text) => {
    expect(fromIndexForm(toIndexForm(body(text))).body).toBe(text);
  });

  test('keeps title, description and body apart, also where one is empty', () => {
    const text = { title: 'Tiêu đề', description: '', body: 'Nội dung' };
    expect(fromIndexForm(toIndexForm(text))).toEqual(text);
  });

  test('has as many words as the text has syllables, so that positions agree', () => {
    const text = 'Đường 24/24 – “mở” – lúc 7h30; số 42/2022/NĐ-CP';
    const words = toIndexForm(body(text))
      .trim()
      .split(/\s+/u)
      .filter((word) => /[\p{L}\p{Nd}]/u.test(word));
    expect(words).toHaveLength(syllablesOf(text).length);
    expect(words.every((word) => word.includes('_'))).toBe(true);
  });

  test('asks for đ as the index has it', () => {
    expect(indexTerm('đất')).toBe('ḍất_');
  });
});

describe('a syllable', () => {
  test.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['khỏe', 'khoẻ'],
    ['Hòa', 'HOÀ'],
  ])('is one in both placements of the tone: %s, %s', (a, b) => {
    expect(syllablesOf(a)[0]?.exact).toBe(syllablesOf(b)[0]?.exact);
  });

  test('is one in composed and decomposed form, and folds đ', () => {
    expect(syllablesOf('Đất'.normalize('NFD'))[0]).toMatchObject({ folded: 'dat', exact: 'đất' });
  });
});

describe('keystrokes left in a word', () => {
  test.each([
    ['ddaats', 'đất'],
    ['nuwowcs', 'nước'],
    ['hoir', 'hỏi'],
    ['quyeets', 'quyết'],
    ['chuwa', 'chưa'],
    ['d9a61t', 'đất'],
    ['nu7o71c', 'nước'],
    ['Vie65t', 'việt'],
  ])('%s means %s', (typed, meant) => {
    expect(fromKeystrokes(typed)).toBe(meant);
  });

  test.each(['dat', 'nông', '2022', 'x', ''])('“%s” means nothing else', (typed) => {
    expect(fromKeystrokes(typed)).toBeUndefined();
  });
});

describe('abbreviations', () => {
  test('are found where a text defines them', () => {
    const text = 'Theo Ủy ban nhân dân (UBND) tỉnh, hợp tác xã (gọi tắt là HTX) và ông Nam (ảnh) (TP HCM).';
    expect(definedIn(text)).toEqual([
      { short: 'UBND', full: ['Ủy ban nhân dân'] },
      { short: 'HTX', full: ['hợp tác xã'] },
    ]);
  });

  test('are found where the full form stands in brackets', () => {
    const text =
      'BLHS (Bộ luật Hình sự) và NN-PTNT (nông nghiệp, phát triển nông thôn); TP (Hà Nội); Nam (năm nay).';
    expect(definedIn(text)).toEqual([
      { short: 'BLHS', full: ['Bộ luật Hình sự'] },
      { short: 'NN-PTNT', full: ['nông nghiệp, phát triển nông thôn'] },
    ]);
  });

  test('stand for each other, the longest first, also with a short beginning', () => {
    const known = abbreviationsOf([
      { short: 'TAND', full: ['Tòa án nhân dân'] },
      { short: 'TANDTC', full: ['Tòa án nhân dân tối cao'] },
    ]);
    const forms = (text: string) =>
      known.at(syllablesOf(text), 0)?.others.map((words) => words.map(({ folded }) => folded).join(' '));
    expect(forms('tand huyện')).toEqual(['toa an nhan dan']);
    expect(forms('toa an nhan dan toi cao')).toEqual(['tandtc', 'tand toi cao']);
    expect(forms('xã')).toBeUndefined();
  });

  test('of the list come before those of the texts, a meaning once', () => {
    const listed = [{ short: 'HTX', full: ['hợp tác xã'] }];
    expect(mergeAbbreviations(listed, [{ short: 'HTX', full: ['Hợp Tác Xã'] }])).toEqual(listed);
  });
});

describe('the vocabulary', () => {
  const counts = new Map([
    ['nong', 40],
    ['nuoc', 12],
    ['nuong', 1],
    ['quyen', 7],
  ]);

  test('comes back from its coded form, counts nearly right', () => {
    const vocabulary = decodeVocabulary(encodeVocabulary(counts));
    for (const [word, count] of counts) {
      expect(vocabulary.pagesWith(word) / count).toBeGreaterThan(0.7);
      expect(vocabulary.pagesWith(word) / count).toBeLessThan(1.4);
    }
    expect(vocabulary.pagesWith('nua')).toBe(0);
    expect(vocabulary.startingWith('nu', 5)).toEqual(['nuoc', 'nuong']);
  });

  test.each([
    ['quyne', 'quyen'],
    ['quyeen', 'quyen'],
    ['qyen', 'quyen'],
    ['quyem', 'quyen'],
  ])('knows that %s may be %s', (typed, meant) => {
    expect(vocabularyOf(counts).near(typed)).toContain(meant);
  });

  test('one slip is one', () => {
    expect(isOneSlip('quynề', 'quyền')).toBe(true);
    expect(isOneSlip('quyền', 'quyết')).toBe(false);
  });
});

describe("a reader's query", () => {
  const knowledge = { abbreviations: abbreviationsOf([{ short: 'UBND', full: ['Ủy ban nhân dân'] }]) };
  const units = (query: string) => understand(query, knowledge).units.map(({ typed }) => typed);

  test('is kept as typed but for NFC and the spaces around it', () => {
    expect(normalizeQuery('  42/2022/NĐ-CP  ')).toBe('42/2022/NĐ-CP');
    expect(normalizeQuery('hòa'.normalize('NFD'))).toBe('hòa'.normalize('NFC'));
    expect(normalizeQuery(' \t\n\u00A0')).toBe('');
  });

  test('is cut into words, abbreviations and phrases in quotes', () => {
    expect(understand('ủy ban nhân dân xã', knowledge).units.map(({ together }) => together)).toEqual([
      4, 4, 4, 4, 1,
    ]);
    expect(understand('u.b.n.d', knowledge).units[0]?.forms.at(-1)?.kind).toBe('abbreviation');
    expect(units('«nông thôn» mới')).toEqual(['nông thôn', 'mới']);
    expect(units('“nông thôn mới” 2022')).toEqual(['nông thôn mới', '2022']);
    expect(units('42/2022/NĐ-CP')).toEqual(units('42 2022 nđ cp'));
  });

  test('goes into the address and comes back', () => {
    const choice = { section: 'Tin tức', year: '2022' };
    const request = { query: 'đất & "nước"', choice, byDate: true, cut: false };
    expect(readRequest(writeRequest(request))).toEqual(request);
    expect(writeRequest({ query: '', choice: {}, byDate: false, cut: false })).toBe('');
  });

  test('is cut where it is longer than a question, and the reader is told', () => {
    const long = `đất ${'🙂'.repeat(300)}`;
    const request = readRequest(`?q=${encodeURIComponent(long)}`);
    expect(request).toMatchObject({ cut: true, choice: {} });
    expect(request.query).toBe(`đất ${'🙂'.repeat(248)}`);
    expect(writeRequest(request).length).toBeLessThan(6_000);
    expect(readRequest('?q=đất')).toMatchObject({ query: 'đất', cut: false });
    expect(understand('đất '.repeat(33), knowledge)).toMatchObject({ cut: true, units: { length: 32 } });
    expect(understand('đất '.repeat(32), knowledge)).toMatchObject({ cut: false, units: { length: 32 } });
  });

  test.each([
    ['%zz', { query: '%zz', choice: {} }],
    ['%00%ff', { choice: {} }],
    [
      '__proto__&muc=__proto__&nam=constructor',
      { query: '__proto__', choice: { section: '__proto__', year: 'constructor' } },
    ],
    ['x&__proto__=y&constructor=z', { query: 'x', choice: {} }],
    ['%ED%A0%80', { choice: {} }],
  ])('?q=%s is read as words', (search, request) => {
    expect(readRequest(`?q=${search}`)).toMatchObject(request);
  });
});

/** An index in memory, as Pagefind would answer. */
function portsOf(texts: Readonly<Record<string, Partial<IndexedText> & { date?: string }>>): SearchPorts {
  const pages = new Map(
    Object.entries(texts).map(([name, text]) => [
      name,
      pageText({ title: '', description: '', body: '', ...text }, text.date),
    ]),
  );
  return {
    pages: pages.size,
    async read(page) {
      const text = pages.get(page);
      if (!text) throw new Error(page);
      return text;
    },
    index: {
      async find(word, exact): Promise<Posting> {
        const found = new Map<string, number[]>();
        for (const [name, { index }] of pages) {
          const places = index.syllables.flatMap((syllable, at) =>
            (exact ? syllable.exact : syllable.folded) === word ? [at] : [],
          );
          if (places.length > 0) found.set(name, places);
        }
        return found;
      },
    },
  };
}

function vocabularyFrom(texts: Readonly<Record<string, Partial<IndexedText>>>) {
  const words = Object.values(texts).flatMap((text) =>
    syllablesOf(`${text.title ?? ''} ${text.body ?? ''}`).map(({ folded }) => folded),
  );
  return vocabularyOf(new Map(words.map((word) => [word, 1])));
}

const TEXTS = {
  water: {
    title: 'Lịch lấy nước vụ xuân',
    body: 'Trạm bơm chạy ba đợt để các thôn lấy nước.',
    date: '2025-01',
  },
  older: {
    title: 'Lịch lấy nước vụ xuân',
    body: 'Trạm bơm chạy ba đợt để các thôn lấy nước.',
    date: '2023-01',
  },
  scattered: {
    title: 'Nước giếng',
    body: 'Vụ cháy. Lịch sử. Mùa xuân năm ấy người ta lấy nhau.',
    date: '2025-02',
  },
  dat: { title: 'Giá đất tăng', body: 'Đất vườn.', date: '2024-01' },
  dat2: { title: 'Kết quả đạt được', body: 'Tỷ lệ đạt cao.', date: '2024-02' },
  tand: { title: 'Phiên tòa', body: 'Ủy ban nhân dân xã dự. Nghị định 42/2022/NĐ-CP.', date: '2024-03' },
};

describe('a search', () => {
  const knowledge = {
    abbreviations: abbreviationsOf([{ short: 'UBND', full: ['Ủy ban nhân dân'] }]),
    vocabulary: vocabularyFrom(TEXTS),
  };
  const ask = (query: string) => search(query, knowledge, portsOf(TEXTS));
  /** Asks a site of these texts alone. */
  const askIn = (texts: Parameters<typeof portsOf>[0], query: string) =>
    search(query, { ...knowledge, vocabulary: vocabularyFrom(texts) }, portsOf(texts));
  const pages = async (query: string) => (await ask(query)).ranked.map(({ page }) => page);

  test('puts words that stand together ahead of scattered ones, and the newer of two alike first', async () => {
    expect((await pages('lay nuoc vu xuan')).slice(0, 3)).toEqual(['water', 'older', 'scattered']);
  });

  test('prefers the accents that were typed, and without any finds all', async () => {
    expect((await pages('đất'))[0]).toBe('dat');
    expect((await pages('đạt'))[0]).toBe('dat2');
    expect((await pages('dat')).sort()).toEqual(['dat', 'dat2']);
  });

  test('knows abbreviations both ways, numbers however written, phrases', async () => {
    expect((await pages('ubnd xã'))[0]).toBe('tand');
    expect((await pages('42 2022 nd cp'))[0]).toBe('tand');
    expect(await pages('"lấy nhau"')).toEqual(['scattered']);
    expect(await pages('"nước xuân"')).toEqual([]);
  });

  test('answers a slip of the keyboard at once and says what it took it for', async () => {
    const found = await ask('lịhc lấy nuwowcs vụ');
    expect(found.ranked[0]?.page).toBe('water');
    expect(correctionOf(found)).toBe('lịch lấy nước vụ');
    expect(correctionOf(await ask('lịch lấy nước'))).toBeUndefined();
  });

  test('reads VNI keystrokes that were left in, in one word or in all', async () => {
    for (const query of ['lịch lấy nu7o7c1', 'li5ch la61y nu7o7c1', 'LI5CH lấy nước']) {
      const found = await ask(query);
      expect(found.ranked[0]?.page, query).toBe('water');
      expect(correctionOf(found), query).toMatch(/^lịch lấy nước$/i);
    }
  });

  test('takes a figure for a key only where a word comes of it', async () => {
    const texts = { third: { title: 'Thôn Mẫu 3 họp' }, other: { title: 'Thôn Mẫu 2 họp' } };
    const found = await askIn(texts, 'thon3');
    expect(found.ranked[0]?.page).toBe('third');
    expect(correctionOf(found)).toBeUndefined();
  });

  test('finds a name of the list also where the text writes it otherwise', async () => {
    const texts = { fire: { title: 'Tập huấn phòng cháy và chữa cháy' }, other: { title: 'Phòng họp' } };
    const known = {
      abbreviations: abbreviationsOf([{ short: 'PCCC', full: ['phòng cháy chữa cháy'] }]),
      vocabulary: vocabularyFrom(texts),
    };
    for (const query of ['phòng cháy chữa cháy', 'tap huan phong chay chua chay']) {
      const found = await search(query, known, portsOf(texts));
      expect(found.ranked[0]?.page, query).toBe('fire');
      expect(correctionOf(found), query).toBeUndefined();
    }
  });

  test('spells no name of the list anew where the site has it not', async () => {
    const known = {
      abbreviations: abbreviationsOf([{ short: 'TAND', full: ['Tòa án nhân dân'] }]),
      vocabulary: vocabularyFrom(TEXTS),
    };
    for (const query of ['tòa án nhân dân xã', 'tand xã'])
      expect(correctionOf(await search(query, known, portsOf(TEXTS))), query).toBeUndefined();
  });

  test('takes no word for another that the site has just as it was typed', async () => {
    const texts = {
      rule: { title: 'Quy ước của làng', body: 'Thôn họp.' },
      water: { title: 'Quy hoạch nước sạch', body: 'Quy nước về thôn.' },
    };
    const found = await askIn(texts, 'quy ước thôn');
    expect(found.ranked[0]?.page).toBe('rule');
    expect(correctionOf(found)).toBeUndefined();
  });

  test('spells no number and no address anew', async () => {
    for (const query of ['43/2022/NĐ-CQ', 'lay@nuo.vn', '12/NQ-HĐNĐ', 'a1']) {
      expect(correctionOf(await ask(query)), query).toBeUndefined();
    }
  });

  test('a correction has the accents of the answer in every word', async () => {
    expect(correctionOf(await ask('lịhc lay nước'))).toBe('lịch lấy nước');
  });

  test.each([
    ['lịch lấy nước', false],
    ['lich lay nuoc', false],
    ['lịhc lấy nước', false],
    ['lấy nước vụ xu', false],
    ['42/2022/NĐ-CP', false],
    ['nghị định 42 2022 nđ cp', false],
    ['42/2023/NĐ-CP', true],
    ['lịch lấy nước 2031', true],
    ['zzzz qqqq', false],
  ])('of “%s” tells whether no page holds all: %s', async (query, partial) => {
    expect(isPartial(await ask(query))).toBe(partial);
  });

  test('takes figures that stand apart for no number', async () => {
    const texts = { report: { body: 'Họp ngày 42. Năm 2022 có NĐ mới, CP xét.' } };
    const found = await askIn(texts, '42/2022/NĐ-CP');
    expect(found.ranked).toHaveLength(1);
    expect(isPartial(found)).toBe(true);
    expect(isPartial(await askIn({ phone: { body: 'Gọi 0220374001.' } }, '0220.374.001'))).toBe(false);
  });

  test('finds a number however its figures are grouped', async () => {
    const texts = {
      phone: { body: 'Gọi 0220374001 hoặc 0220.374.002.' },
      price: { body: 'Giá 3.000 đồng.' },
    };
    for (const [query, page] of [
      ['0220 374 001', 'phone'],
      ['0220374002', 'phone'],
      ['3000', 'price'],
      ['3.000', 'price'],
    ] as const) {
      const found = await search(query, knowledge, portsOf(texts));
      expect(found.ranked[0]?.page, query).toBe(page);
      expect(found.ranked[0]?.sure, query).toBe(true);
    }
  });

  test('reads what other keyboards and copied texts bring along', async () => {
    for (const query of ['gi\u00adá đất', '\uff27iá đất', 'giá \u00d0ất', 'giá đ\u200bất'])
      expect((await pages(query))[0], query).toBe('dat');
  });

  test('finds a word that is still being typed', async () => {
    expect((await pages('lịch lấy nướ'))[0]).toBe('water');
    expect(await pages('giế')).toEqual(['scattered']);
  });

  test('a word typed whole goes before one that only begins so', async () => {
    const texts = {
      begins: { title: 'Không xảy ra cháy nổ', body: 'Tin vui.' },
      whole: { title: 'Đường mới', body: 'Chợ ở không xa trạm y tế.' },
    };
    const found = await askIn(texts, 'không xa');
    expect(found.ranked[0]?.page).toBe('whole');
  });

  test('a slip that makes another word of the page is seen in the title beside its neighbour', () => {
    const { index, fields } = pageText({ title: 'Kể về tai nạn', description: '', body: 'Ở xã An Bình.' });
    const query = understand('tai an', knowledge);
    const [, second] = withSlips(query, hitsIn(query, index), { index, fields }, [true, true]);
    expect(second?.map(({ at }) => index.syllables[at]?.exact)).toEqual(['nạn', 'an']);
  });

  test('words that are mostly one word count more side by side than words that are not', () => {
    const hit = (...places: number[]) => places.map((at) => ({ at, length: 1, quality: 1 }));
    const pages = [
      [hit(0), hit(1), hit(9)],
      [hit(4), hit(5), hit(20)],
      [hit(7), hit(8), hit(9)],
    ];
    const [one = 0, two = 0] = bondsOf(pages, 3);
    expect(one).toBeGreaterThan(two);
    expect(bondsOf([], 3)).toEqual([0.5, 0.5]);
    expect(bondsOf(pages, 1)).toEqual([]);
  });

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
      const query = understand(asked, knowledge);
      return marked(markedTitle({ query, text, hits: hitsIn(query, text.index) }));
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

test('facets count what each choice would leave', () => {
  const one = (values: string[], of: number[]) => ({ values, of: of.map((at) => facetCode(at)).join('') });
  const table = {
    section: one(['Tin tức', 'Văn bản'], [0, 0, 1]),
    category: one([], [-1, -1, -1]),
    type: one(['Kế hoạch'], [-1, -1, 0]),
    year: one(['2024', '2025'], [1, 0, 0]),
  };
  const counts = facetCounts(table, { year: '2024' }, [0, 1, 2]);
  expect(counts.section).toEqual([
    { value: 'Tin tức', count: 1 },
    { value: 'Văn bản', count: 1 },
  ]);
  expect(counts.year).toEqual([
    { value: '2025', count: 1 },
    { value: '2024', count: 2 },
  ]);
});

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
  const knowledge = {
    abbreviations: abbreviationsOf([{ short: 'UBND', full: ['Ủy ban nhân dân'] }]),
    vocabulary: vocabularyFrom(TEXTS),
  };

  test('10,000 of them raise nothing, and their results are the texts’ own words', async () => {
    const ports = portsOf(TEXTS);
    let state = 7;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    let answered = 0;
    for (let round = 0; round < 10_000; round += 1) {
      const query = Array.from(
        { length: random(9) },
        () => PIECES[random(PIECES.length)] + (random(2) ? ' ' : ''),
      ).join('');
      const found = await search(query, knowledge, ports);
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
    expect((await search(query, knowledge, portsOf(TEXTS))).query.units.length).toBeLessThanOrEqual(32);
  });
});
