/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { BASE, checkFiles } from '../../../tests/support/content.ts';
import { data, promises } from '../../../tests/support/spoilt-content.ts';
import { apply } from '../data/yaml-repair.ts';

describe('the pages with networks', () => {
  promises([
    [
      'a page that only looks as if it were with Facebook',
      data('site.yaml', `${BASE['site.yaml']}\nfacebook: https://facebook.example/xamau\n`),
      [
        'content/site.yaml:13:11: Lỗi: "facebook" ghi "https://facebook.example/xamau": phải là địa chỉ trang Facebook của đơn vị, ví dụ https://www.facebook.com/xamau. Cách sửa: ghi lại cho đúng (Trang Facebook của đơn vị, ví dụ https://www.facebook.com/xamau).',
      ],
    ],
    [
      'a colour that there is not',
      data('site.yaml', `${BASE['site.yaml']}\npalette: hong\n`),
      [
        'content/site.yaml:13:10: Lỗi: "palette" ghi "hong", không có trong danh sách. Cách sửa: ghi "son", hoặc một trong: son, lua, cham, hoặc xóa dòng này (Màu của trang: son (đỏ sơn mài), lua (xanh lúa), cham (xanh chàm); không ghi thì là son).',
      ],
    ],
  ]);
});

describe('the menu leads to addresses of the site', () => {
  promises([
    [
      'a menu that leads nowhere',
      data('site.yaml', `${BASE['site.yaml']}`.replace('to: /tin-tuc/', 'to: /tin-tuk/')),
      [
        'content/site.yaml:10:27: Lỗi: Trang không có địa chỉ "/tin-tuk/". Cách sửa: có phải /tin-tuc/? Nếu không thì xóa mục này.',
      ],
    ],
  ]);
});

describe('an address of the menu in another form', () => {
  const menu = (to: string) => String(BASE['site.yaml']).replace('to: /tin-tuc/', `to: ${to}`);
  const mended = async (to: string) =>
    (await checkFiles({ ...BASE, 'site.yaml': menu(to) })).map(
      ({ replacement }) => replacement && apply(menu(to), replacement),
    );

  test.each([
    ['/tin-tuc', '/tin-tuc/'],
    ['"/tin-tuc#a"', '"/tin-tuc/#a"'],
    ['https://xamau.example/xa/tin-tuc/', '/tin-tuc/'],
    ['https://xamau.example/xa/tin-tuc', '/tin-tuc/'],
    ['"https://xamau.example/xa/tin-tuc/?a=1#b"', '"/tin-tuc/?a=1#b"'],
  ])('%s becomes %s', async (written, right) => {
    expect(await mended(written)).toEqual([menu(right)]);
  });

  test('is the page of another where it is one, and told without a proposal where nothing is like it', async () => {
    expect(await mended('https://khac.example/xa/tin-tuc/')).toEqual([]);
    expect(await mended('https://xamau.example/xa/qwertyuiop/')).toEqual([undefined]);
    expect(await mended('/qwertyuiop')).toEqual([undefined]);
  });
});
