/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { article, checkSpoilt, FRONT_MATTER } from '../../../tests/support/content.ts';
import { data, field, front, promises, UNKNOWN } from '../../../tests/support/spoilt-content.ts';
import type { KindName } from '../../schemas/kinds.ts';
import { knownNames, listNames } from './references.ts';

describe('what a front matter names is there: category, entries, attachments', () => {
  promises([
    [
      'a category that does not exist',
      front(FRONT_MATTER.replace('tin-xa', 'tin-xaa')),
      [
        'content/news/2022/them/index.md:4:11: Lỗi: Không có chuyên mục "tin-xaa" trong categories.yaml. Cách sửa: sửa thành tin-xa.',
      ],
    ],
    [
      'a category that is like none',
      front(FRONT_MATTER.replace('tin-xa', 'nong-thon-moi')),
      [
        'content/news/2022/them/index.md:4:11: Lỗi: Không có chuyên mục "nong-thon-moi" trong categories.yaml. Cách sửa: dùng một trong: tin-xa, con-trong; hoặc thêm vào categories.yaml.',
      ],
    ],
    [
      'a document that replaces none',
      data(
        'documents/them.md',
        article(
          'number: 1/QĐ\nabstract: Mẫu\ntype: Quyết định\nauthority: Xã Mẫu\nissuedOn: 2022-01-04\nreplaces: [quyet-dinh-mau, khong-co]',
        ),
      ),
      [
        'content/documents/them.md:7:28: Lỗi: Không có văn bản "khong-co". Cách sửa: sửa lại tên văn bản, hoặc xóa dòng này.',
      ],
    ],
    [
      'a product of an unknown article',
      {
        'products/gao-mau/index.md': article(
          'name: Gạo\ngroup: thuc-pham\nstars: 6\nproducer: { name: Mẫu, phone: 0900000000 }\ndecision: { number: 1/QĐ, date: 2022-01-04 }',
        ),
      },
      [
        'content/products/gao-mau/index.md:4:8: Lỗi: "stars" không được lớn hơn 5, đang ghi 6. Cách sửa: ghi lại số đúng (Hạng sao được công nhận, từ 3 đến 5).',
        'content/products/gao-mau/index.md:5:31: Lỗi: "phone" trong "producer" ghi 0900000000: số điện thoại phải đặt trong dấu nháy, ví dụ "0912345678". Cách sửa: đặt trong dấu nháy: "0900000000".',
      ],
    ],
    [
      'an attachment that is not there',
      field('attachments: [{ title: Đơn, file: tep.pdf }]'),
      [
        'content/news/2022/them/index.md:5:35: Lỗi: Không có tệp đính kèm "tep.pdf" cạnh bài viết. Cách sửa: chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.',
      ],
    ],
    [
      'an attachment outside the folder',
      field('attachments: [{ title: Đơn, file: ../bai-mau/ke-hoach.pdf }]'),
      [
        'content/news/2022/them/index.md:5:35: Lỗi: "file" ở mục 1 của "attachments" ghi "../bai-mau/ke-hoach.pdf": tệp phải nằm cạnh bài viết, ghi bằng tên tệp, ví dụ ke-hoach.pdf. Cách sửa: ghi lại cho đúng (Tệp; ghi tên tệp nằm cạnh bài viết, như ke-hoach.pdf).',
      ],
    ],
    [
      'an attachment that could run',
      field('attachments: [{ title: Đơn, file: tep.html }]', { 'news/2022/them/tep.html': 'x' }),
      [
        'content/news/2022/them/index.md:5:35: Lỗi: Tệp "tep.html" không thuộc loại được đính kèm. Cách sửa: lưu thành một trong các loại: .pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .csv .txt .zip .jpg .jpeg .png .mp3 .m4a .ogg .mp4 .vtt.',
        `content/news/2022/them/tep.html: ${UNKNOWN}`,
      ],
    ],
    [
      'an attachment without content',
      field('attachments: [{ title: Đơn, file: tep.pdf }]', { 'news/2022/them/tep.pdf': '' }),
      [
        'content/news/2022/them/index.md:5:35: Lỗi: Tệp "tep.pdf" trống. Cách sửa: chép lại tệp, hoặc xóa mục này.',
      ],
    ],
  ]);
});

test('of the categories twenty are named', async () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, at) => `muc-${String.fromCharCode(97 + at)}`);
  const told = async (count: number) =>
    (
      await checkSpoilt({
        ...front(FRONT_MATTER.replace('tin-xa', 'nong-thon-moi')),
        'categories.yaml': ['tin-xa', 'con-trong', ...ids(count - 2)]
          .map((id) => `- { id: ${id}, name: Tên ${id} }\n`)
          .join(''),
      })
    ).find((line) => line.includes('nong-thon-moi'));
  expect(await told(20)).toContain('muc-q, muc-r; hoặc thêm');
  expect(await told(21)).toContain('muc-q, muc-r; hoặc thêm');
});

test('an entry may name each other of a kind, and one of its own name where that is of another kind', () => {
  const at = (kind: KindName, slug: string) => ({ kind, slug, path: '', file: '', folder: '', mdx: false });
  const files = [at('news', 'gao'), at('documents', 'gao'), at('documents', 'ngo')];
  const names = listNames(files, ['tin-xa'], () => '');
  expect(knownNames(names, at('products', 'gao'))('news')?.names).toEqual(['gao']);
  expect(knownNames(names, at('documents', 'gao'))('replaces')?.names).toEqual(['ngo']);
  expect(knownNames(names, at('news', 'gao'))('category')?.names).toEqual(['tin-xa']);
  expect(knownNames(names, at('documents', 'gao'))('category')).toBeUndefined();
  expect(knownNames(names, at('news', 'gao'))('title')).toBeUndefined();
});
