/** What a text names: its pictures and links in every form, and how many links are too many. */
import { describe, expect, test } from 'vitest';
import { replacedIn, toldOf } from '../../../tests/support/body.ts';
import { AddressBook } from '../addresses.ts';
import { Anchors } from '../anchors.ts';
import type { EntryFile } from '../files/tree.ts';
import { checkNamed } from './named.ts';

const nothingRenamed = () => undefined;

/** What is told of a text beside which no file lies, on a site without pages, and the files that it names. */
function named(text: string) {
  let files: readonly string[] = [];
  const told = toldOf(text, (body) => {
    const addresses = new AddressBook();
    addresses.addEntry({ kind: 'pages', slug: 'a', file: 'a.md' } as EntryFile, undefined);
    const anchors = new Anchors();
    const context = {
      neighbours: { files: new Set<string>(), contents: undefined, renamed: nothingRenamed },
      links: {
        addresses,
        at: new Date('2022-06-01T12:00:00+07:00'),
        until: undefined,
        siteUrl: undefined,
        downloads: undefined,
        files: new Set<string>(),
        renamed: nothingRenamed,
      },
      anchors,
      parts: ['tep-dinh-kem'],
      file: 'a.md',
    };
    files = [...checkNamed(body, context)];
    anchors.judge(addresses);
  });
  return { files, told };
}
const rules = (text: string) => named(text).told.map(({ rule, from }) => [rule, from]);

describe('links', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, at) => `[a${at}](tel:0912345678)`).join('\n');

  test('are a hundred at most without a word; the first above is told, and no other', () => {
    expect(rules(links(100))).toEqual([]);
    expect(rules(links(101))).toEqual([['many-links', '[a100](tel:0912345678)']]);
    expect(rules(links(150))).toEqual([['many-links', '[a100](tel:0912345678)']]);
    expect(named(links(101)).told[0]?.message).toContain('hơn 100 liên kết');
  });

  test('by reference are as many', () => {
    expect(rules(`${links(100)}\n[b][x]\n\n[x]: tel:0912345678`)).toEqual([['many-links', '[b][x]']]);
  });

  test('have words to tap, be it those of a picture', () => {
    expect(rules('[](https://a.example/)')).toEqual([['link-text', '[](https://a.example/)']]);
    expect(rules('[\u200b](https://a.example/)')).toEqual([['link-text', '[\u200b](https://a.example/)']]);
    expect(rules('[…](https://a.example/)')).toEqual([['link-hidden', '[…](https://a.example/)']]);
    expect(rules('[![Cổng](a.gif)](https://a.example/)').map(([rule]) => rule)).toEqual(['picture-missing']);
    expect(rules('[![Cổng][x]](https://a.example/)\n\n[x]: a.gif').map(([rule]) => rule)).toEqual([
      'picture-missing',
    ]);
    expect(rules('[x][y]\n\n[y]: https://a.example/')).toEqual([]);
  });

  test('of a picture to a betting house are told too', () => {
    expect(rules('[![Cổng](a.gif)](https://poker.example/)').map(([rule]) => rule)).toContain('spam-words');
  });

  test('whose words and address have changed places are told with both put right', () => {
    const [found] = named('[https://a.example](xem)').told;
    expect(found?.rule).toBe('link-form');
    expect(found?.remedy).toBe('viết "[xem](https://a.example)".');
    expect(named('[https://a.example](b%C3%A0i)').told[0]?.remedy).toBe('viết "[bài](https://a.example)".');
    expect(named('[ https://a.example ](xem)').told[0]?.remedy).toBe('viết "[xem](https://a.example)".');
    // An address that may be one is none of them.
    expect(rules('[https://a.example](https://a.example/)')).toEqual([]);
  });
});

describe('a link that leads nowhere', () => {
  const waysOut = (text: string) => named(text).told[0]?.ways?.map((way) => replacedIn(text, way));

  test.each([
    ['Xem [**a** b](javascript:x) đó', 'Xem **a** b đó'],
    ['Xem [a](/tim-kie/ "Tìm") đó', 'Xem [a](/tim-kiem/ "Tìm") đó', 'Xem a đó'],
    ['Xem [a]() đó', 'Xem a đó'],
  ])('%j is told with each way out', (text, ...ways) => {
    expect(waysOut(text)).toEqual(ways);
  });

  test.each(['Xem <javascript:x>', '[a][x]\n\n[x]: javascript:a', '[](javascript:x)', '[a](mailto:xa)'])(
    'for %j there is none to show',
    (text) => {
      expect(named(text).told[0]?.ways).toBeUndefined();
      expect(named(text).told[0]?.remedy).not.toContain('chỉ giữ chữ');
    },
  );

  test('keeps its words, says the remedy; one whose words are its address is turned', () => {
    expect(named('[**a**](javascript:x)').told[0]?.remedy).toContain(
      'hoặc xóa liên kết; chỉ giữ chữ thì viết "**a**".',
    );
    const text = 'Xem [https://a.example](xem) đó';
    expect(replacedIn(text, named(text).told[0]?.replacement)).toBe('Xem [xem](https://a.example) đó');
  });
});

describe('links to a part of the text itself', () => {
  test('find its headings, and what the front matter brings about', () => {
    expect(rules('[a](#muc-mot) [b](#tep-dinh-kem)\n\n## Một')).toEqual([]);
  });

  test('that is not there are told, by a reference too', () => {
    expect(rules('[a](#muc-hai)\n\n## Một')).toEqual([['link-anchor', '[a](#muc-hai)']]);
    expect(rules('[a][x]\n\n## Một\n\n[x]: #muc-hai')).toEqual([['link-anchor', '[x]: #muc-hai']]);
  });

  test('by the words of a heading have the address to write in the place of theirs', () => {
    const [found] = named('Xem [a](<#Một>).\n\n## Một').told;
    expect(found?.remedy).toBe('ghi #muc-mot.');
    expect(found?.replacement).toMatchObject({ text: '#muc-mot' });
  });
});

test('a link by reference is held against the address that it has elsewhere', () => {
  expect(rules('[https://a.example/][x]\n\n[x]: https://b.example/')).toEqual([
    ['link-disguised', '[https://a.example/][x]'],
  ]);
  expect(rules('[https://a.example/][x]\n\n[x]: https://a.example/')).toEqual([]);
});

test('a second front matter at the beginning of a text would be lost', () => {
  expect(rules('---\ntitle: a\n---\n\nChữ')[0]?.[0]).toBe('front-matter');
});

describe('pictures', () => {
  test('have words, written in place or by reference', () => {
    expect(rules('![](https://a.example/a.jpg)').map(([rule]) => rule)).toEqual([
      'picture-alt',
      'picture-remote',
    ]);
    expect(rules('![ ][x]\n\n[x]: https://a.example/a.jpg')).toEqual([
      ['picture-alt', '![ ][x]'],
      ['picture-remote', '[x]: https://a.example/a.jpg'],
    ]);
    expect(rules('![Cổng](https://a.example/a.jpg)').map(([rule]) => rule)).toEqual(['picture-remote']);
  });

  test('and files that are linked are named by their paths, whatever else their addresses hold', () => {
    expect(named('![Cổng](anh/c%E1%BB%95ng.gif) [kế hoạch](./ke-hoach.pdf)').files).toEqual([
      'anh/cổng.gif',
      'ke-hoach.pdf',
    ]);
    expect(named('![Một trăm](100%.gif)').files).toEqual(['100%.gif']);
  });

  test('of an address are judged as pictures, links of the same as links', () => {
    const definition = '[x]: javascript:a';
    expect(rules(`![Cổng][x]\n\n${definition}`)).toEqual([['picture-place', definition]]);
    expect(rules(`[cổng][x]\n\n${definition}`)).toEqual([['link-code', definition]]);
    expect(rules(definition)).toEqual([]);
  });
});
