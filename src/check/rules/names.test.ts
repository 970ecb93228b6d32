/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { article, FRONT_MATTER } from '../../../tests/support/content.ts';
import { data, field, promises } from '../../../tests/support/spoilt-content.ts';
import { readYaml } from '../data/yaml-file.ts';
import { apply } from '../data/yaml-repair.ts';
import { NewNames } from '../files/new-names.ts';
import type { EntryFile } from '../files/tree.ts';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { checkCategoryIds, checkCategoryNames, checkNames } from './names.ts';

describe('a name becomes an address: well formed, not reserved, used once', () => {
  promises([
    [
      'an accented folder',
      data('news/2022/Bài viết/index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/Bài viết/index.md: Lỗi: Tên thư mục "Bài viết" không làm địa chỉ được: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Cách sửa: đổi tên thư mục thành "bai-viet".',
      ],
    ],
    [
      'an accented file',
      data('pages/Liên_hệ.md', article('title: Liên hệ')),
      [
        'content/pages/Liên_hệ.md: Lỗi: Tên tệp "Liên_hệ" không làm địa chỉ được: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Cách sửa: đổi tên tệp thành "lien-he.md".',
      ],
    ],
    [
      'a reserved page',
      data('pages/tin-tuc.md', article('title: Trùng')),
      [
        'content/pages/tin-tuc.md: Lỗi: Tên tệp "tin-tuc" trùng với địa chỉ có sẵn của trang. Cách sửa: đổi tên tệp thành "tin-tuc-2.md".',
      ],
    ],
    [
      'a reserved article',
      data('news/2022/trang/index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/trang/index.md: Lỗi: Tên thư mục "trang" trùng với địa chỉ có sẵn của trang. Cách sửa: đổi tên thư mục thành "trang-2".',
      ],
    ],
    [
      'the same slug in two years',
      data('news/2021/bai-mau/index.md', article(FRONT_MATTER.replace('2022-', '2021-'))),
      [
        'content/news/2022/bai-mau/index.md: Lỗi: Tên "bai-mau" đã dùng cho content/news/2021/bai-mau/index.md, cả hai sẽ cùng một địa chỉ. Cách sửa: là hai bài thì đổi tên thư mục này thành "bai-mau-2"; là một bài thì giữ một, xóa một.',
      ],
    ],
    [
      'the same slug in Markdown and MDX',
      data('pages/gioi-thieu.mdx', article('title: Hai')),
      [
        'content/pages/gioi-thieu.mdx: Lỗi: Tên "gioi-thieu" đã dùng cho content/pages/gioi-thieu.md, cả hai sẽ cùng một địa chỉ. Cách sửa: là hai bài thì đổi tên tệp này thành "gioi-thieu-2.mdx"; là một bài thì giữ một, xóa một.',
      ],
    ],
    [
      'an alias that is another article',
      field('aliases: [bai-kia]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Tên cũ "bai-kia" đã dùng cho content/news/2021/bai-kia/index.mdx. Cách sửa: xóa tên "bai-kia" khỏi "aliases": bỏ cả dòng.',
      ],
    ],
    [
      'an alias that another article has',
      field('aliases: [bai-cu]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Tên cũ "bai-cu" đã dùng cho content/news/2022/bai-mau/index.md. Cách sửa: xóa tên "bai-cu" khỏi "aliases": bỏ cả dòng.',
      ],
    ],
    [
      'an alias that is the article itself',
      field('aliases: [them]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Tên cũ "them" chính là tên của bài. Cách sửa: xóa tên "them" khỏi "aliases": bỏ cả dòng.',
      ],
    ],
    [
      'a reserved alias',
      field('aliases: [trang]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Tên cũ "trang" trùng với địa chỉ có sẵn của trang. Cách sửa: xóa tên "trang" khỏi "aliases": bỏ cả dòng.',
      ],
    ],
    [
      'a year that is not the folder',
      data('news/2020/them/index.md', article(FRONT_MATTER)),
      [
        'content/news/2020/them/index.md:3:14: Lưu ý: Bài đăng ngày 04/01/2022 nhưng nằm trong thư mục 2020. Cách sửa: chuyển thư mục bài vào news/2022; địa chỉ của bài không đổi. Năm ghi nhầm thì sửa "publishedAt".',
      ],
    ],
  ]);
});

describe('the name of a folder alone', () => {
  const told = (...slugs: string[]) => {
    const files = slugs.map((slug) => ({
      kind: 'news',
      slug,
      year: '2022',
      folder: `news/2022/${slug}`,
      file: `content/news/2022/${slug}/index.md`,
    }));
    const findings: Finding[] = [];
    checkNames(files as unknown as EntryFile[], new NewNames([]), findings);
    return findings.map(({ rule, rename }) => [rule, rename?.to]);
  };

  test('has a hundred and fifty letters at most', () => {
    const words = `${'a'.repeat(99)}-${'b'.repeat(50)}`;
    expect(told(words)).toEqual([]);
    expect(told(`${words}b`)).toEqual([['slug', `news/2022/${'a'.repeat(99)}`]]);
  });

  test('has letters of its own, and is none that the site keeps', () => {
    expect(told('bai-moi', 'bai-khac')).toEqual([]);
    expect(told('trang')).toEqual([['reserved-slug', 'news/2022/trang-2']]);
    expect(told('…')).toEqual([['slug', 'news/2022/ten-khong-dau']]);
  });
});

describe('categories', () => {
  const mended = (categories: readonly { id: string; name: string }[]) => {
    const text = categories.map(({ id, name }) => `- id: ${id}\n  name: ${name}\n`).join('');
    const findings: Finding[] = [];
    const source = sourceOf(Buffer.from(text), 'categories.yaml', findings);
    const data = source && readYaml(source);
    if (source && data) checkCategoryIds(categories, data, source.report);
    return findings.map(({ line, replacement }) => [line, replacement && apply(text, replacement)]);
  };
  const category = (id: string, name: string) => ({ id, name });

  test('of one id and one name are one, whatever its capitals and spaces', () => {
    const first = category('tin-xa', 'Tin xã');
    expect(mended([first, category('khac', 'Khác')])).toEqual([]);
    for (const name of ['Tin xã', 'TIN XÃ', 'Tin xã'.normalize('NFD')])
      expect(mended([first, category('tin-xa', name)]), name).toEqual([[3, '- id: tin-xa\n  name: Tin xã']]);
  });

  test('of one id and two names are two, the second under a name of its own that is free', () => {
    const [first, second] = [category('tin-xa', 'Tin xã'), category('tin-xa', 'Văn bản')];
    expect(mended([first, second])[0]?.[1]).toContain('- id: van-ban\n  name: Văn bản');
    expect(mended([first, category('van-ban', 'Khác'), second])[0]?.[1]).toContain('- id: van-ban-2\n');
    const more = [category('van-ban', 'Khác'), category('van-ban-2', 'Nữa'), second];
    expect(mended([first, ...more])[0]?.[1]).toContain('- id: van-ban-3\n');
    expect(mended([first, category('tin-xa', '…')])[0]?.[1]).toContain('- id: tin-xa-2\n');
  });

  test('of one name cannot be told apart', () => {
    const told: number[] = [];
    checkCategoryNames(
      ['Tin xã', 'Khác', ' TIN XÃ ', 'Tin xã'.normalize('NFD')],
      (index) => index,
      (_, at) => {
        told.push(at ?? -1);
      },
    );
    expect(told).toEqual([2, 3]);
  });
});
