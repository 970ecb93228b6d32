/** Which links are told as not being what they seem, and which are what they are. */
import { describe, expect, test } from 'vitest';
import { findSpam, judgeSpamLink } from '../style/spam.ts';
import { checkAddresses, judgeDisguise, judgeHost, judgeLinkWords, seen } from './deceptions.ts';

describe('words of a link that nobody sees', () => {
  test.each(['.', '—', ' … ', '·\u200B', '\u3164-\uFE0F'])('%j', (words) => {
    expect(judgeLinkWords(words)).toMatchObject({ rule: 'link-hidden', severity: 'warning' });
  });

  test.each(['a', '1', '+', '€', 'Xem.', '', '\u200B \u00A0'])('%j is no such', (words) => {
    expect(judgeLinkWords(words)).toBeUndefined();
  });

  test('are shown without what takes up room alone', () => {
    expect(seen('a\u00A0b\u200Bc\u2800\u034F\uFE0Fd')).toBe('abcd');
    expect(judgeLinkWords(' . \u200B')?.message).toContain('chỉ có "." để bấm');
  });
});

describe('the host of an address', () => {
  test.each([
    ['https://bao.example@xau.example/', 'link-userinfo', '"xau.example"'],
    ['https://a:b@xau.example/', 'link-userinfo', '"xau.example"'],
    ['https://:b@xau.example/', 'link-userinfo', '"xau.example"'],
    ['http://93.184.216.34/a', 'link-number', '(93.184.216.34)'],
    ['http://1572395042/', 'link-number', '(93.184.216.34)'],
    ['https://[2606:2800:220:1::1]/', 'link-number', '([2606:2800:220:1::1])'],
    ['https://xã.example/', 'link-letters', 'xn--'],
    ['https://www.xn--x-6ga.example/', 'link-letters', 'www.xn--'],
  ])('%s is told', (address, rule, shown) => {
    const problem = judgeHost(address);
    expect(problem).toMatchObject({ rule, severity: 'warning' });
    expect(problem?.message).toContain(shown);
  });

  test.each([
    'https://bao.example/',
    'https://axn--b.example/',
    '/tin-tuc/',
    'mailto:a@b.example',
    'a@b',
    'https://4.example/',
  ])('%s is not', (address) => {
    expect(judgeHost(address)).toBeUndefined();
  });
});

describe('words that are another address than that of the link', () => {
  test.each([
    ['https://bao.example', 'https://xau.example/', 'xau.example'],
    ['www.bao.example/tin', 'https://xau.example/', 'xau.example'],
    ['bao.example', 'https://www.xau.example/a', 'xau.example'],
    ['bao.example', 'https://bao.example.xau.example/', 'bao.example.xau.example'],
    ['https://a.bao.example', 'https://bao.example/', 'bao.example'],
    ['a@xa.example', 'mailto:b@xa.example?subject=c', 'b@xa.example'],
    ['0900 000 000', 'tel:0900000001', '0900000001'],
    ['(024) 3.900-0000', 'tel:+842439000001', '02439000001'],
    ['A@xa.example', 'mailto:b@xa.example', 'b@xa.example'],
    ['https://3.bb', 'https://xau.example/', 'xau.example'],
  ])('%s → %s', (words, address, other) => {
    expect(judgeDisguise(words, address)).toMatchObject({ rule: 'link-disguised', severity: 'warning' });
    expect(judgeDisguise(words, address)?.message).toBe(
      `Chữ của liên kết là "${words}" nhưng dẫn tới "${other}".`,
    );
  });

  test.each([
    ['https://bao.example', 'https://bao.example/tin/'],
    ['BAO.example', 'https://www.bao.example/'],
    ['bao.example', 'https://vi.bao.example/'],
    ['Mục 2.a', 'https://xau.example/'],
    ['điều 3.b', 'https://xau.example/'],
    ['Báo Mẫu', 'https://xau.example/'],
    ['bao.example', '/tin-tuc/'],
    ['a@xa.example', 'mailto:A@XA.example'],
    ['thư của xã', 'mailto:b@xa.example'],
    ['a@xa', 'mailto:b@xa.example'],
    ['0900 000 000', 'tel:+84900000000'],
    ['+84 900 000 000', 'tel:0900000000'],
    ['1234567', 'tel:0900000000'],
    ['gọi 0900000000', 'tel:0900000001'],
  ])('%s → %s is none', (words, address) => {
    expect(judgeDisguise(words, address)).toBeUndefined();
  });

  test('are read through letters that show nothing, however many', () => {
    expect(judgeDisguise('\u200B bao.example\u00A0', 'https://xau.example/')).toBeDefined();
    const long = (length: number) => `https://bao.example/${'a'.repeat(length - 20)}`;
    expect(judgeDisguise(long(400), 'https://xau.example/')).toBeDefined();
  });

  test('a number of eight figures is a telephone, a shorter one is none', () => {
    expect(judgeDisguise('12345678', 'tel:87654321')).toBeDefined();
    expect(judgeDisguise('1234567', 'tel:7654321')).toBeUndefined();
  });
});

describe('words of betting', () => {
  test('are found in a text, at their place', () => {
    expect(findSpam('Xem NHÀ CÁI uy tín')).toMatchObject({ problem: { rule: 'spam-words' }, at: 4 });
    expect(findSpam('Xem NHÀ CÁI uy tín')?.problem.message).toContain('"NHÀ CÁI"');
    expect(findSpam('Nhà cáiu, xiwin, cá cược là vi phạm')).toBeUndefined();
  });

  test('are told of a link where an article against them uses them too', () => {
    expect(judgeSpamLink('cá cược', 'https://a.example/')?.message).toContain('"cá cược"');
    expect(judgeSpamLink('xem', 'https://a.example/Casino/')?.message).toContain('"Casino"');
    expect(judgeSpamLink('xem', 'https://bet7.example/')?.message).toContain('"bet7"');
    expect(judgeSpamLink('xem', 'https://alphabet.example/')).toBeUndefined();
    expect(judgeSpamLink('bài về cá', 'https://a.example/')).toBeUndefined();
  });
});

test('a dot between words makes no address of them', () => {
  expect(judgeDisguise('Mục 2.ab', 'https://a.example/')).toBeUndefined();
  expect(judgeDisguise('Điều3.b', 'https://a.example/')).toBeUndefined();
  expect(judgeDisguise('b.example', 'https://a.example/')?.message).toContain('dẫn tới "a.example"');
});

test('an address in a front matter is judged as one in a text, and told where it stands', () => {
  const told: [string, number | undefined][] = [];
  const data = { value: { url: 'http://localhost/a/', 'http://localhost/': 'Chữ' }, offsetOf: () => 7 };
  checkAddresses(data as never, ({ rule }, offset) => told.push([rule, offset]));
  expect(told).toEqual([['link-local', 7]]);
});
