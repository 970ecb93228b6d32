/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { BASE } from '../../../tests/support/content.ts';
import { data, promises } from '../../../tests/support/spoilt-content.ts';

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
