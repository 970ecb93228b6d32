import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../tests/support/entries.ts';
import { groupByTag } from './tags.ts';

const tagged = (slug: string, ...tags: string[]) => makeArticle({ slug, data: { tags } });
const inShort = (articles: Parameters<typeof groupByTag>[0]) =>
  groupByTag(articles).map(({ id, label, articles: own }) => [id, label, own.map(({ slug }) => slug)]);

describe('tags', () => {
  test('that are devices of Windows have an address that is none', () => {
    expect(inShort([tagged('a', 'Cồn'), tagged('b', 'Cồn cát')])).toEqual([
      ['con-cat', 'Cồn cát', ['b']],
      ['muc-con', 'Cồn', ['a']],
    ]);
  });

  test('that fold to one address are one tag, called as the newest article calls it', () => {
    expect(inShort([tagged('moi', 'Chuyển đổi số'), tagged('cu', 'chuyển đổi số', 'OCOP')])).toEqual([
      ['chuyen-doi-so', 'Chuyển đổi số', ['moi', 'cu']],
      ['ocop', 'OCOP', ['cu']],
    ]);
  });

  test('pasted in decomposed form are the tag that they look like', () => {
    expect(inShort([tagged('moi', 'Đất đai'.normalize('NFD')), tagged('cu', 'Đất đai')])).toHaveLength(1);
  });

  test('named twice in one article list it once', () => {
    expect(inShort([tagged('a', 'OCOP', 'ocop')])).toEqual([['ocop', 'OCOP', ['a']]]);
  });

  test('without a letter have no page', () => {
    expect(inShort([tagged('a', '!!!', 'OCOP')])).toEqual([['ocop', 'OCOP', ['a']]]);
  });

  test('keep their articles newest first and stand in the order of their addresses', () => {
    expect(inShort([tagged('1', 'Thu', 'Lúa'), tagged('2', 'Lúa'), tagged('3', 'Cói', 'Lúa')])).toEqual([
      ['coi', 'Cói', ['3']],
      ['lua', 'Lúa', ['1', '2', '3']],
      ['thu', 'Thu', ['1']],
    ]);
  });

  test('of articles without any are none', () => {
    expect(groupByTag([makeArticle(), tagged('b')])).toEqual([]);
  });
});
