/** The text when an editor has done to the letter what is said of the signs in it: nothing else has changed. */
import { describe, expect, test } from 'vitest';
import { mendedBy } from '../../../../tests/support/body.ts';
import { checkFences } from './fences.ts';
import { checkSigns } from './index.ts';

const cases = (list: readonly (readonly [written: string, mended: string])[]) =>
  test.each(list)('%j', (written, mended) => {
    expect(mendedBy(written, checkSigns)).toBe(mended);
  });

describe('signs of bold and italics', () => {
  cases([
    ['Xem **Thời gian:**8 giờ nhé', 'Xem **Thời gian:** 8 giờ nhé'],
    ['> Xem **“Đậm”**của\n> xã', '> Xem **“Đậm”** của\n> xã'],
    ['- ý một\n- ý **hai:**ba\n- ý ba', '- ý một\n- ý **hai:** ba\n- ý ba'],
    ['| a | b |\n|---|---|\n| **x:**1 | 2 |', '| a | b |\n|---|---|\n| **x:** 1 | 2 |'],
    ['Một\nhai **ba.**bốn\nnăm', 'Một\nhai **ba.** bốn\nnăm'],
  ]);
});

describe('links and pictures', () => {
  cases([
    ['Xem [văn bản] (/van-ban/) mới', 'Xem [văn bản](/van-ban/) mới'],
    ['Xem **kỹ** [văn bản] (/van-ban/) mới', 'Xem **kỹ** [văn bản](/van-ban/) mới'],
    ['Xem [văn bản]\n(/van-ban/) mới', 'Xem [văn bản](/van-ban/) mới'],
    ['> Xem [văn bản]\n> (/van-ban/) mới', '> Xem [văn bản](/van-ban/) mới'],
    ['Một ![Ảnh] (a.jpg) hai', 'Một ![Ảnh](a.jpg) hai'],
    ['| a |\n|---|\n| [xem] (/x/) |', '| a |\n|---|\n| [xem](/x/) |'],
  ]);
});

describe('headings', () => {
  cases([
    ['##Mục một\n\nChữ\n\n##Mục hai', '## Mục một\n\nChữ\n\n## Mục hai'],
    ['## Một\n\n###Hai\n\n####Ba', '## Một\n\n### Hai\n\n#### Ba'],
    ['Chữ\n\n###Con', 'Chữ\n\n## Con'],
  ]);

  test('have no place in a notice: their words are bold there, once', () => {
    expect(mendedBy('##Mục một', (body) => checkSigns(body, false))).toBe('**Mục một**');
    expect(mendedBy('##Mục **một**', (body) => checkSigns(body, false))).toBe('**Mục một**');
  });
});

describe('lists', () => {
  cases([
    ['• Ý một\n• Ý hai\n• Ý ba', '- Ý một\n- Ý hai\n- Ý ba'],
    ['Gồm:\n\n• Ý một\n• Ý hai\n\nHết', 'Gồm:\n\n- Ý một\n- Ý hai\n\nHết'],
    ['Gồm:\n• Ý một\n• Ý hai', 'Gồm:\n- Ý một\n- Ý hai'],
    ['- Ý một\n-Ý hai\n- Ý ba', '- Ý một\n- Ý hai\n- Ý ba'],
    ['> • Ý một\n> • Ý hai', '> - Ý một\n> - Ý hai'],
  ]);
});

describe('codes of programs', () => {
  cases([
    ['Họp\\nBàn việc **một**', 'Họp\nBàn việc **một**'],
    ['Chúc mừng :tada: cả xã', 'Chúc mừng cả xã'],
    ['Một **** hai', 'Một hai'],
  ]);
});

describe('blocks of code that were none', () => {
  test.each([
    ['Đầu\n\n~~~ Thông báo\nHọp\n~~~\n\nHết', 'Đầu\n\nThông báo\nHọp\n\n\nHết'],
    ['Đầu\n\n~~~\nHọp thôn\n~~~\nHết', 'Đầu\n\n\nHọp thôn\n\nHết'],
    ['Đầu\n\n```\nHọp', 'Đầu\n\n\nHọp'],
    ['> ~~~ Thông báo\n> Họp\n> ~~~\n> x', '> Thông báo\n> Họp\n> \n> x'],
    ['~~~ Thông báo ~~~\n\nHọp\n\n~~~ Kết luận ~~~\n\nHết', 'Thông báo\n\nHọp\n\nKết luận\n\nHết'],
    ['~~~ Một\nx\n```\nlet a\n```\n~~~\ny', 'Một\nx\n```\nlet a\n```\n\ny'],
    ['```js\nlet a\n```\n\n```\nlet b\n```', '```js\nlet a\n```\n\n```\nlet b\n```'],
  ])('%j', (written, mended) => {
    expect(mendedBy(written, checkFences)).toBe(mended);
  });
});
