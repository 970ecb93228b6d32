/** A remedy that shows several ways: each is gone by itself; the finding is gone, nothing else broke, and it is what was meant. */
import { describe, expect, test } from 'vitest';
import { article, BASE, type Files, FRONT_MATTER } from '../../tests/support/content.ts';
import { CHOSEN_RULES } from '../../tests/support/followed-rules.ts';
import { tryWays } from '../../tests/support/remedies.ts';
import { parseMarkdown } from '../html/markdown.ts';
import { childrenOf } from './body/markdown.ts';

const ADDED = 'news/2022/them/index.md';

const done = new Set<string>();
let registered = 0;
let ran = 0;

/** What a text holds, block by block, with how many points its lists have: `list3 paragraph`. */
const blocksOf = (text: string): string =>
  childrenOf(parseMarkdown(text.trim(), 'md'))
    .map((node) => `${node.type}${node.type === 'list' ? childrenOf(node).length : ''}`)
    .join(' ');

type Way = readonly [text: string, blocks?: string];
type Case = readonly [rule: string, body: string, ...ways: readonly Way[]];

/** Texts of an article, and what comes of each way that is shown for the first finding of the rule. */
function texts(cases: readonly Case[]): void {
  registered += cases.length;
  test.each(cases.map((each) => [each[0], JSON.stringify(each[1]), each] as const))(
    '%s %s',
    async (_rule, _text, [rule, body, ...ways]) => {
      ran += 1;
      const tried = (await tryWays({ ...BASE, [ADDED]: article(FRONT_MATTER, body) })).filter(
        (each) => each.rule === rule,
      );
      done.add(rule);
      const first = tried.slice(0, ways.length);
      expect(first.flatMap(({ worse }) => worse)).toEqual([]);
      expect(first.map(({ files }) => files[ADDED])).toEqual(
        ways.map(([text]) => article(FRONT_MATTER, text)),
      );
      for (const [text, blocks] of ways) if (blocks !== undefined) expect(blocksOf(text)).toBe(blocks);
    },
  );
}

describe('a line glued to the point or quote above it', () => {
  texts([
    [
      'glued-line',
      '- Một;\n- Lưu: VT.\nTM. ỦY BAN\nCHỦ TỊCH',
      ['- Một;\n- Lưu: VT.\n\nTM. ỦY BAN\nCHỦ TỊCH', 'list2 paragraph'],
      ['- Một;\n- Lưu: VT.\n  TM. ỦY BAN\n  CHỦ TỊCH', 'list2'],
    ],
    [
      'glued-line',
      '1. Một\n10. Hai\n  **Lưu ý:** mang\ntheo giấy\n\nHết.',
      ['1. Một\n10. Hai\n\n  **Lưu ý:** mang\ntheo giấy\n\nHết.', 'list2 paragraph paragraph'],
      ['1. Một\n10. Hai\n    **Lưu ý:** mang\n  theo giấy\n\nHết.', 'list2 paragraph'],
    ],
    [
      'glued-line',
      '> - Một\nHai',
      ['> - Một\n\nHai', 'blockquote paragraph'],
      ['> - Một\n    Hai', 'blockquote'],
    ],
    [
      'glued-line',
      '- Một\n  - Hai\nBa',
      ['- Một\n  - Hai\n\nBa', 'list1 paragraph'],
      ['- Một\n  - Hai\n    Ba', 'list1'],
    ],
    [
      'glued-line',
      '> Ông A nói\nÔng B đáp\nrồi về',
      ['> Ông A nói\n\nÔng B đáp\nrồi về', 'blockquote paragraph'],
      ['> Ông A nói\n> Ông B đáp\n> rồi về', 'blockquote'],
    ],
  ]);
});

describe('points of one level', () => {
  texts([
    [
      'list-level',
      '- Một\n+ Hai\n+ Ba\n- Bốn\n+ Năm\n\nHết.',
      ['- Một\n  + Hai\n  + Ba\n- Bốn\n  + Năm\n\nHết.', 'list2 paragraph'],
      ['- Một\n- Hai\n- Ba\n- Bốn\n- Năm\n\nHết.', 'list5 paragraph'],
    ],
    [
      'list-level',
      'Gồm:\n\n- Một\n - Hai\n   dòng nữa\n - Ba\n- Bốn',
      ['Gồm:\n\n- Một\n  - Hai\n    dòng nữa\n  - Ba\n- Bốn', 'paragraph list2'],
      ['Gồm:\n\n- Một\n- Hai\n  dòng nữa\n- Ba\n- Bốn', 'paragraph list4'],
    ],
    [
      'list-level',
      'Gồm:\n\n1. Một\n 1. Hai\n 2. Ba',
      ['Gồm:\n\n1. Một\n   1. Hai\n   2. Ba', 'paragraph list1'],
      ['Gồm:\n\n1. Một\n1. Hai\n2. Ba', 'paragraph list3'],
    ],
    [
      'list-level',
      '> - Một\n> + Hai',
      ['> - Một\n>   + Hai', 'blockquote'],
      ['> - Một\n> - Hai', 'blockquote'],
    ],
  ]);
});

describe('a list directly below a point of another kind', () => {
  texts([
    [
      'list-level',
      'Gồm:\n\n1. Một:\n- Hai;\n  thêm\n- Ba.\n\n2. Bốn:\n- Năm.\n3. Sáu\n\nHết.',
      [
        'Gồm:\n\n1. Một:\n   - Hai;\n     thêm\n   - Ba.\n\n2. Bốn:\n   - Năm.\n3. Sáu\n\nHết.',
        'paragraph list3 paragraph',
      ],
      [
        'Gồm:\n\n1. Một:\n\n- Hai;\n  thêm\n- Ba.\n\n2. Bốn:\n\n- Năm.\n\n3. Sáu\n\nHết.',
        'paragraph list1 list2 list1 list1 list1 paragraph',
      ],
    ],
    [
      'list-level',
      '1. Một\n- Hai\n+ Ba\n- Bốn\n2. Năm',
      ['1. Một\n   - Hai\n     + Ba\n   - Bốn\n2. Năm', 'list2'],
      ['1. Một\n\n- Hai\n\n+ Ba\n\n- Bốn\n\n2. Năm', 'list1 list1 list1 list1 list1'],
    ],
    [
      'list-level',
      '- Một\n1. Hai\n2. Ba\n- Bốn',
      ['- Một\n  1. Hai\n  2. Ba\n- Bốn', 'list2'],
      ['- Một\n\n1. Hai\n2. Ba\n\n- Bốn', 'list1 list2 list1'],
    ],
    [
      'list-level',
      '> 1. Một\n> - Hai\n> 2. Ba',
      ['> 1. Một\n>    - Hai\n> 2. Ba', 'blockquote'],
      ['> 1. Một\n>\n> - Hai\n>\n> 2. Ba', 'blockquote'],
    ],
    [
      'list-level',
      'Gồm:\n\n1. Một\n\n  - Hai\n\n2. Ba',
      ['Gồm:\n\n1. Một\n\n   - Hai\n\n2. Ba', 'paragraph list2'],
      ['Gồm:\n\n1. Một\n\n- Hai\n\n2. Ba', 'paragraph list1 list1 list1'],
    ],
  ]);
});

describe('a sign at the beginning of a line', () => {
  texts([
    [
      'raw-star',
      '*Ghi chú: [nộp](/van-ban/) sớm',
      ['*Ghi chú: [nộp](/van-ban/) sớm*', 'paragraph'],
      ['- Ghi chú: [nộp](/van-ban/) sớm', 'list1'],
      ['\\*Ghi chú: [nộp](/van-ban/) sớm', 'paragraph'],
    ],
    [
      'raw-star',
      'Đầu.\n*Ghi chú\nCuối.',
      ['Đầu.\n*Ghi chú*\nCuối.', 'paragraph'],
      ['Đầu.\n- Ghi chú\n\nCuối.', 'paragraph list1 paragraph'],
      ['Đầu.\n\\*Ghi chú\nCuối.', 'paragraph'],
    ],
    [
      'raw-star',
      '| a | b |\n| --- | --- |\n| *Ghi chú | 1 |',
      ['| a | b |\n| --- | --- |\n| *Ghi chú* | 1 |'],
      ['| a | b |\n| --- | --- |\n| \\*Ghi chú | 1 |'],
    ],
    [
      'raw-heading',
      'Đầu.\n#Giới thiệu **chung**\nCuối.',
      ['Đầu.\n## Giới thiệu **chung**\nCuối.', 'paragraph heading paragraph'],
      ['Đầu.\n\\#Giới thiệu **chung**\nCuối.', 'paragraph'],
    ],
    ['raw-emphasis', 'Có **Thời gian:**8 giờ nhé', ['Có Thời gian:8 giờ nhé']],
    ['raw-emphasis', 'Có **[lịch](/van-ban/):**8 giờ nhé', ['Có [lịch](/van-ban/):8 giờ nhé']],
    ['raw-emphasis', 'Có **chữ đậm', ['Có chữ đậm']],
    ['raw-emphasis', 'Có chữ đậm**', ['Có chữ đậm']],
    [
      'raw-emphasis',
      'Có *chữ [đậm](/van-ban/) nhé** đó',
      ['Có **chữ [đậm](/van-ban/) nhé** đó'],
      ['Có *chữ [đậm](/van-ban/) nhé* đó'],
    ],
    [
      'private-character',
      'Đầu.\n\n\uF0B7 Một\n\nA \uF0E0 b',
      ['Đầu.\n\n- Một\n\nA b'],
      ['Đầu.\n\nMột\n\nA b'],
    ],
    ['raw-heading', '- #Giới thiệu chung', ['- \\#Giới thiệu chung', 'list1']],
  ]);
});

describe('what a line makes of the one above it', () => {
  texts([
    [
      'heading-line',
      'Đầu.\nNơi nhận: **như trên**\n---\nCuối.',
      ['Đầu.\nNơi nhận: **như trên**\n\n---\nCuối.', 'paragraph thematicBreak paragraph'],
      ['Đầu.\n## Nơi nhận: **như trên**\nCuối.', 'paragraph heading paragraph'],
    ],
    ['heading-line', '> Họp\n> ---', ['> Họp\n>\n> ---', 'blockquote'], ['> ## Họp', 'blockquote']],
    [
      'heading-line',
      'Họp\n=====\n\nHết.',
      ['Họp\n\nHết.', 'paragraph paragraph'],
      ['## Họp\n\nHết.', 'heading paragraph'],
    ],
    [
      'table-glued',
      '| a | b |\n|---|---|\n| 1 | 2 |\nHết bảng.',
      ['| a | b |\n|---|---|\n| 1 | 2 |\n\nHết bảng.', 'table paragraph'],
      ['| a | b |\n|---|---|\n| 1 | 2 |\n| Hết bảng. | |', 'table'],
    ],
    ['list-number', '1. A\n2. B\n1. C\n2. D', ['1. A\n2. B\n3. C\n4. D', 'list4']],
    ['list-number', '5. A\n5. B\n9. C', ['5. A\n6. B\n9. C', 'list3']],
  ]);
});

describe('footnotes and addresses', () => {
  texts([
    ['footnote-missing', 'Chữ[^1] này.', ['Chữ này.']],
    ['footnote-unused', 'Chữ.\n\n[^1]: Lời\n\nHết.', ['Chữ.\n\n\nHết.']],
    [
      'footnote-twice',
      'Một[^1] hai[^1].\n\n[^1]: Lời một\n[^1]: Lời hai',
      ['Một[^1] hai[^2].\n\n[^1]: Lời một\n[^2]: Lời hai', 'paragraph footnoteDefinition footnoteDefinition'],
      ['Một[^1] hai[^1].\n\n[^1]: Lời một\n', 'paragraph footnoteDefinition'],
    ],
    ['footnote-twice', 'Một[^1].\n\n[^1]: A\n[^1]: B', ['Một[^1].\n\n[^1]: A\n']],
    [
      'definition-unused',
      'Chữ.\n\n[Lưu ý]: 8h30',
      ['Chữ.\n\n\\[Lưu ý]: 8h30', 'paragraph paragraph'],
      ['Chữ.\n\n', 'paragraph'],
    ],
    [
      'definition-twice',
      '[a]\n\n[a]: /van-ban/\n[a]: /tthc/\n\nHết.',
      ['[a]\n\n[a]: /van-ban/\n\nHết.', 'paragraph definition paragraph'],
    ],
    [
      'left-keys',
      'Thoong baso hopj thoon sangs mai.\nMooix nguwowif mang giaasy towf.',
      ['Thông báo họp thôn sáng mai.\nMỗi người mang giấy tờ.', 'paragraph'],
    ],
  ]);
});

describe('links that lead nowhere', () => {
  texts([
    ['link-empty', 'Xem [kế hoạch](#) nhé', ['Xem kế hoạch nhé', 'paragraph']],
    ['link-empty', 'Xem [kế hoạch](< >) nhé', ['Xem kế hoạch nhé', 'paragraph']],
    ['link-empty', 'Xem [**kế** hoạch]( ) và [](#)', ['Xem **kế** hoạch và [](#)', 'paragraph']],
    [
      'link-empty',
      'Xem [![Cống mới](https://a.example/a.jpg)](<>)',
      ['Xem ![Cống mới](https://a.example/a.jpg)'],
    ],
    ['link-dead', '[lịch *mới*](/tin-tuc/bai-ki/#x)', ['[lịch *mới*](/tin-tuc/bai-kia/)'], ['lịch *mới*']],
    ['link-code', '[xem giá](javascript:alert(1))', ['xem giá', 'paragraph']],
    [
      'link-dead',
      'Xem [lịch cấp gạo](/tin-tuc/khong-he-co-bai-nay/ "a").',
      ['Xem lịch cấp gạo.', 'paragraph'],
    ],
  ]);
});

test("a month's own figures become the sum with those before, wherever they stand in their row", async () => {
  ran += 1;
  registered += 1;
  done.add('cumulative-falls');
  const file = (...rows: string[]) => ({ 'stats/procedures.json': `[${rows.join(',\n')}]\n` });
  const before =
    '{"year": 2022, "throughMonth": 3, "handled": 500, "onTime": 400, "late": 100, "updatedAt": "2022-05-01T08:00:00+07:00"}';
  const row = (handled: number, onTime: number, late: number) =>
    `{"late": ${late}, "throughMonth": 4, "handled": ${handled}, "year": 2022,\n"onTime": ${onTime}, "updatedAt": "2022-05-01T08:00:00+07:00"}`;
  const tried = await tryWays({ ...BASE, ...file(before, row(50, 40, 10)) });
  expect(tried.flatMap(({ worse }) => worse)).toEqual([]);
  expect(tried.map(({ files }) => files['stats/procedures.json'])).toEqual(
    Object.values(file(before, row(550, 440, 110))),
  );
});

describe('tags', () => {
  const OTHER: Files = { 'news/2022/kia/index.md': article(`${FRONT_MATTER}\ntags: [chợ]`) };
  const cases: readonly (readonly [rule: string, tags: string, ...right: string[]])[] = [
    ['tag-parts', 'tags: [lúa; ngô, khoai]', 'tags: [lúa, ngô, khoai]'],
    ['tag-parts', 'tags:\n  - lúa; C++\n  - khoai', 'tags:\n  - lúa\n  - "C++"\n  - khoai'],
    ['tag-address', 'tags: [chó]', 'tags: [chợ]', 'tags: [chó 2]'],
    ['tag-spelling', 'tags: [cho, lúa]', 'tags: [chợ, lúa]'],
  ];
  registered += cases.length;
  test.each(cases)('%s %s', async (rule, tags, ...right) => {
    ran += 1;
    done.add(rule);
    const name = rule === 'tag-parts' ? ADDED : 'news/2022/them/index.md';
    const tried = await tryWays({
      ...BASE,
      ...(rule === 'tag-parts' ? {} : OTHER),
      [name]: article(`${FRONT_MATTER}\n${tags}`),
    });
    const own = tried.filter((each) => each.rule === rule);
    expect(own.flatMap(({ worse }) => worse)).toEqual([]);
    expect(own.map(({ files }) => files[name])).toEqual(
      right.map((line) => article(`${FRONT_MATTER}\n${line}`)),
    );
  });
});

test('a value that is a remark is the value, or the line goes', async () => {
  ran += 1;
  registered += 1;
  done.add('missing-value');
  const front = (line: string) => article(`${FRONT_MATTER}${line}\nsource: { name: Báo }`);
  for (const [written, right] of [
    ['tags: # lúa, ngô', 'tags: [lúa, ngô]'],
    ['author: # Lê A', 'author: Lê A'],
    ['draft: # true', 'draft: true'],
  ]) {
    const tried = await tryWays({ ...BASE, [ADDED]: front(`\n${written}`) });
    expect(tried.flatMap(({ worse }) => worse)).toEqual([]);
    expect(tried.map(({ files }) => files[ADDED])).toEqual([front(`\n${right}`), front('')]);
  }
});

test('every rule that shows several ways is followed above', ({ skip }) => {
  skip(ran < registered, 'only some of the cases were run');
  expect([...done].toSorted()).toEqual([...CHOSEN_RULES].toSorted());
});
