import { describe, expect, test } from 'vitest';
import { isSyllable, spellingOf, withToneInPlace } from './syllable.ts';

test.each(['nghiêng', 'giếng', 'gì', 'quốc', 'khuỷu', 'ương', 'y', 'Ủy', 'thuở', 'xoong'])(
  '%s is a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
  },
);

test.each(['baùo', 'Thoâng', 'việtt', 'càc', 'strong', 'q', 'nghiêngg', 'wá'])('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

describe('where the tone stands', () => {
  test.each([
    ['tòan', 'toàn', 'toàn'],
    ['qủa', 'quả', 'quả'],
    ['gìa', 'già', 'già'],
    ['qúy', 'quý', 'quý'],
    ['Hòang', 'Hoàng', 'Hoàng'],
    ['QỦA', 'QUẢ', 'QUẢ'],
    ['ngòai', 'ngoài', 'ngoài'],
    ['thủơ', 'thuở', 'thuở'],
    ['cuả', 'của', 'của'],
    ['chụyên', 'chuyện', 'chuyện'],
    ['hòa', 'hòa', 'hoà'],
    ['thuỷ', 'thủy', 'thuỷ'],
    ['giếng', 'giếng', 'giếng'],
    ['múa', 'múa', 'múa'],
    ['ấn', 'ấn', 'ấn'],
    ['Ớt', 'Ớt', 'Ớt'],
  ])('%s', (written, older, newer) => {
    expect([withToneInPlace(written, 'older'), withToneInPlace(written, 'newer')]).toEqual([older, newer]);
  });

  test.each(['xin', 'Áñ', 'déjà'])('%s has none of ours to move', (word) => {
    expect(withToneInPlace(word, 'older')).toBeUndefined();
  });

  test.each([
    ['hòa', 'older'],
    ['Hoà', 'newer'],
    ['khỏe', 'older'],
    ['thuỷ', 'newer'],
    ['tòan', undefined],
    ['quý', undefined],
    ['toàn', undefined],
    ['hoa', undefined],
    ['strong', undefined],
  ])('%s is of the spelling %s', (word, spelling) => {
    expect(spellingOf(word)).toBe(spelling);
  });
});
