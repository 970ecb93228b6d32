/** Characters that stand for letters are told, with what they stand for. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { checkCharacters } from './characters.ts';

function told(written: string) {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from(written), 'a.md', findings);
  if (source) checkCharacters(source);
  return findings.map(({ rule, line, remedy, replacement }) => ({
    rule,
    line,
    remedy,
    after: replacement
      ? written.slice(0, replacement.start) + replacement.text + written.slice(replacement.end)
      : undefined,
  }));
}

describe('a character of its own', () => {
  test.each([
    ['Quý Ⅳ, mục ⅲ', 'Quý IV, mục iii'],
    ['Nhiệt độ 300 \u212A', 'Nhiệt độ 300 K'],
    ['1 \u212B và 5 \u2126', '1 Å và 5 Ω'],
    ['50 ㎏ và 30 ㎡, 2 ㎥', '50 kg và 30 m², 2 m³'],
    ['38 ℃', '38 °C'],
    ['Bài ﬁnal', 'Bài final'],
    ['⒈ Họp', '1. Họp'],
    ['⑵ Họp', '(2) Họp'],
    ['１２ hộ ở Ｘã', '12 hộ ở Xã'],
    ['𝐓𝐡𝐨̂𝐧𝐠 𝐛𝐚́𝐨', 'Thông báo'],
    ['Gọi 𝟬𝟵𝟬𝟬', 'Gọi 0900'],
    ['Một\u2000hai', 'Một hai'],
    ['Một\u037E hai', 'Một; hai'],
  ])('%j is written %j', (written, right) => {
    const [found, ...others] = told(written);
    expect(others.filter(({ rule }) => rule !== 'unicode-nfc')).toEqual([]);
    expect(found?.rule).toBe('odd-character');
    expect(found?.after?.normalize('NFC')).toBe(right);
  });

  test('is told once a line, where it stands, with the rest of the line', () => {
    expect(told('Quý Ⅰ và Ⅱ\nhết\nQuý Ⅲ').map(({ line, remedy }) => [line, remedy])).toEqual([
      [1, 'viết "I và II".'],
      [3, 'viết "III".'],
    ]);
  });

  test.each(['m², ½, 5 µm, Ω, ™, №', 'Thời gian：8 giờ（sáng）', '① Một', '日本', '5 × 3 – 2…'])(
    '%j is left as it is',
    (written) => {
      expect(told(written)).toEqual([]);
    },
  );
});

describe('a letter of another alphabet', () => {
  test.each([
    ['хã Mẫu', 'xã Mẫu'],
    ['Xã МẫuА', 'Xã MẫuA'],
    ['vаy tiền', 'vay tiền'],
  ])('%j is written %j', (written, right) => {
    expect(told(written)).toEqual([
      { rule: 'look-alike', line: 1, remedy: expect.stringContaining('viết "'), after: right },
    ]);
  });

  test('that looks like several is left to the editor', () => {
    for (const written of ['tһôn Mẫuж', 'Mẫuж'])
      expect(told(written)).toEqual([
        { rule: 'look-alike', line: 1, remedy: 'xóa rồi gõ lại cả từ.', after: undefined },
      ]);
    expect(told('tһôn Москва')[0]?.after).toBe('thôn Москва');
  });
});
