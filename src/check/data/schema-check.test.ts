/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { article, BASE, FRONT_MATTER } from '../../../tests/support/content.ts';
import { data, field, front, promises } from '../../../tests/support/spoilt-content.ts';
import {
  count,
  dateTime,
  day,
  email,
  list,
  phoneNumber,
  slug,
  text,
  webAddress,
} from '../../schemas/fields.ts';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { readJson } from './json-file.ts';
import { checkSchema } from './schema-check.ts';
import { readYaml } from './yaml-file.ts';
import { apply } from './yaml-repair.ts';

describe('each field holds what its schema asks for, or the editor reads what to write', () => {
  promises([
    [
      'a missing title',
      front('publishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa'),
      [
        'content/news/2022/them/index.md:2:1: Lỗi: Thiếu "title". Cách sửa: thêm mục "title: …" (Tiêu đề bài, tối đa 250 ký tự).',
      ],
    ],
    [
      'an empty title',
      front(FRONT_MATTER.replace('Bài mẫu', '""')),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" còn trống. Cách sửa: ghi giá trị sau "title:" (Tiêu đề bài, tối đa 250 ký tự).',
      ],
    ],
    [
      'an empty optional field',
      field('author:'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: "author" còn trống. Cách sửa: ghi giá trị sau "author:" (Tác giả bài viết), hoặc xóa dòng này.',
      ],
    ],
    [
      'a misspelt key',
      field('autor: Người viết'),
      ['content/news/2022/them/index.md:5:1: Lỗi: Không có mục "autor". Cách sửa: sửa thành "author".'],
    ],
    [
      'an unknown key',
      field('layout: trang-rieng'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Không có mục "layout". Cách sửa: chuyển phần cần giữ vào một trong các mục title, description, publishedAt, updatedAt, category, tags, author, source, cover, attachments, audio, series, pinned, draft, expiresAt, aliases, oldAddresses, corrections, rồi bỏ mục này.',
      ],
    ],
    [
      'an unknown key within a group',
      field('source: { name: Báo Mẫu, link: x }'),
      [
        'content/news/2022/them/index.md:5:26: Lỗi: Không có mục "link" trong "source". Cách sửa: ở đây mục này tên là "url" (Địa chỉ bài gốc); ghi lại theo đó.',
      ],
    ],
    [
      'a missing key within a group',
      field('cover: { src: a.jpg }'),
      [
        'content/news/2022/them/index.md:5:8: Lỗi: Thiếu "alt" trong "cover". Cách sửa: thêm mục "alt: …" (Mô tả ảnh bằng lời, cho người không nhìn thấy ảnh).',
      ],
    ],
    [
      'a title that is too long',
      front(FRONT_MATTER.replace('Bài mẫu', 'x'.repeat(251))),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" dài 251 ký tự, tối đa 250. Cách sửa: rút ngắn lại.',
      ],
    ],
    [
      'a title that is a number',
      front(FRONT_MATTER.replace('Bài mẫu', '2022')),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" phải là chữ, đang ghi 2022. Cách sửa: đặt trong dấu nháy: "2022".',
      ],
    ],
    [
      'a text that Astro would take for a date',
      field('author: 2022-01-04'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "author" ghi 2022-01-04 không có dấu nháy, nên bị đọc thành ngày tháng hoặc số. Cách sửa: đặt trong dấu nháy: "2022-01-04".',
      ],
    ],
    [
      'a date as Vietnamese write it',
      front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', '04/01/2022 8:39')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "04/01/2022 8:39": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi 2022-01-04T08:39:00+07:00.',
      ],
    ],
    [
      'a day that is none',
      front(FRONT_MATTER.replace('2022-01-04', '2022-02-30')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-02-30T08:39:58+07:00": không có ngày này trên lịch. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ở tương lai là hẹn giờ; ghi như 2022-01-04T08:39:58+07:00).',
      ],
    ],
    [
      'an hour that is none',
      front(FRONT_MATTER.replace('08:39:58', '25:00:00')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-01-04T25:00:00+07:00": không có giờ này trong ngày. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ở tương lai là hẹn giờ; ghi như 2022-01-04T08:39:58+07:00).',
      ],
    ],
    [
      'a date that is no date',
      front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', 'hôm qua')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "hôm qua": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ở tương lai là hẹn giờ; ghi như 2022-01-04T08:39:58+07:00).',
      ],
    ],
    [
      'a date in another zone',
      front(FRONT_MATTER.replace('+07:00', 'Z')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-01-04T08:39:58Z": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi 2022-01-04T15:39:58+07:00.',
      ],
    ],
    [
      'a word for true',
      field('pinned: có'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "pinned" phải là true hoặc false, đang ghi có. Cách sửa: ghi true.',
      ],
    ],
    [
      'a text for a list',
      field('tags: lúa'),
      [
        'content/news/2022/them/index.md:5:7: Lỗi: "tags" phải là một danh sách, đang ghi lúa. Cách sửa: ghi [lúa].',
      ],
    ],
    [
      'a text for a group',
      field('source: Báo Mẫu'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "source" phải là một nhóm mục, đang ghi Báo Mẫu. Cách sửa: ghi { name: Báo Mẫu }.',
      ],
    ],
    [
      'an accented alias',
      field('aliases: [Bài cũ]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Mục 1 của "aliases" ghi "Bài cũ": chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Cách sửa: ghi bai-cu.',
      ],
    ],
    [
      'a link that is none',
      field('source: { name: Báo Mẫu, url: bao.example }'),
      [
        'content/news/2022/them/index.md:5:31: Lỗi: "url" trong "source" ghi "bao.example": địa chỉ web phải bắt đầu bằng https:// hoặc http://. Cách sửa: ghi https://bao.example.',
      ],
    ],
    [
      'a kind of document that does not exist',
      {
        'documents/quyet-dinh-mau.md': article(
          'number: 1\nabstract: Mẫu\ntype: quyet định\nauthority: Xã Mẫu\nissuedOn: 4/1/2022\nfiles: [{ title: PDF, file: files/01.pdf }]',
        ),
      },
      [
        'content/documents/quyet-dinh-mau.md:2:9: Lỗi: "number" phải là chữ, đang ghi 1. Cách sửa: đặt trong dấu nháy: "1".',
        'content/documents/quyet-dinh-mau.md:4:7: Lỗi: "type" ghi "quyet định", không có trong danh sách. Cách sửa: ghi Quyết định.',
        'content/documents/quyet-dinh-mau.md:6:11: Lỗi: "issuedOn" ghi "4/1/2022": ngày phải viết như 2022-01-04. Cách sửa: ghi 2022-01-04.',
      ],
    ],
    [
      'a notice that ends before it starts',
      data(
        'notices/bao-mau.md',
        article('title: Bão\nstartsAt: 2022-01-05T08:00:00+07:00\nendsAt: 2022-01-04T08:00:00+07:00'),
      ),
      [
        'content/notices/bao-mau.md:4:9: Lỗi: "endsAt" ghi "2022-01-04T08:00:00+07:00": thời điểm kết thúc phải sau thời điểm bắt đầu. Cách sửa: ghi lại cho đúng (Thời điểm thôi hiện).',
      ],
    ],
    [
      'a telephone number without quotes',
      data('site.yaml', `${BASE['site.yaml']}`.replace('"0900000000"', '0900000000')),
      [
        'content/site.yaml:7:13: Lỗi: "number" ở mục 1 của "phones" ghi 0900000000: số điện thoại phải đặt trong dấu nháy, ví dụ "0912345678". Cách sửa: đặt trong dấu nháy: "0900000000".',
      ],
    ],
  ]);
});

const SCHEMA = z.strictObject({
  title: text(10).describe('Tên'),
  day: day().optional().describe('Ngày'),
  endsAt: dateTime().optional(),
  at: dateTime().optional(),
  tags: list(text(5), 2).min(1).optional(),
  flag: z.boolean().optional(),
  size: count().max(9).optional().describe('Cỡ'),
  kind: z.enum(['Luật', 'Nghị định']).optional(),
  id: slug().optional().describe('Mã'),
  phone: phoneNumber().optional(),
  web: webAddress().optional(),
  group: z.strictObject({ a: text(), b: text().optional() }).optional(),
  people: z.array(z.strictObject({ name: text().describe('Họ tên'), role: text().optional() })).optional(),
  phones: z
    .array(z.strictObject({ number: phoneNumber().describe('Số'), office: text().optional() }))
    .optional(),
  menu: z.array(z.strictObject({ label: text(), to: text() })).optional(),
  outer: z
    .strictObject({
      inner: z.strictObject({ c: text(), d: text().optional(), size: count().optional() }).optional(),
      rows: z.array(z.strictObject({ e: text(), f: text().optional() })).optional(),
    })
    .optional(),
});

/** YAML stands behind the line that opens a front matter, so that no place in it is that of its file by chance. */
const BEFORE = '---\n';

/** What is told of a text in the schema above: place, rule, message and remedy. */
function told(
  written: string,
  { notation = 'yaml', names }: { notation?: 'yaml' | 'json'; names?: string[] } = {},
) {
  const findings: Finding[] = [];
  const isYaml = notation === 'yaml';
  const file = isYaml ? BEFORE + written : written;
  const source = sourceOf(Buffer.from(file), 'a', findings);
  const read = source && (isYaml ? readYaml(source, BEFORE.length) : readJson(source));
  if (!source || !read) throw new Error(JSON.stringify(findings));
  const value = checkSchema(SCHEMA, read, source.report, (key) =>
    key === 'id' && names ? { names, called: () => [] } : undefined,
  );
  expect(value === undefined).toBe(findings.length > 0);
  return findings.map(({ line, column, message, remedy, replacement }) => ({
    told: `${(line ?? 0) - (isYaml ? 1 : 0)}:${column} ${message} ${remedy}`,
    mended: replacement && apply(file, replacement).slice(isYaml ? BEFORE.length : 0),
  }));
}

describe('what is told of a value, and the text when that is done', () => {
  test.each<[written: string, told: string, mended?: string]>([
    ['title: [a]', '1:8 "title" phải là chữ, đang ghi một danh sách. ghi "[a]".', 'title: "[a]"'],
    [
      'title: { a: b }',
      '1:8 "title" phải là chữ, đang ghi nhiều mục con. ghi "{ a: b }".',
      'title: "{ a: b }"',
    ],
    ['title: true', '1:8 "title" phải là chữ, đang ghi true. đặt trong dấu nháy: "true".', 'title: "true"'],
    ['title: 1.50', '1:8 "title" phải là chữ, đang ghi 1.50. đặt trong dấu nháy: "1.50".', 'title: "1.50"'],
    [
      'title: 12345678901',
      '1:8 "title" phải là chữ, đang ghi 12345678901. đặt trong dấu nháy: "12345678901".',
    ],
    [
      'title: 2022-01-04',
      '1:8 "title" ghi 2022-01-04 không có dấu nháy, nên bị đọc thành ngày tháng hoặc số. đặt trong dấu nháy: "2022-01-04".',
      'title: "2022-01-04"',
    ],
    ['title: "  "', '1:8 "title" còn trống. ghi giá trị sau "title:" (Tên).'],
    ['title: a\nday:', '2:1 "day" còn trống. ghi giá trị sau "day:" (Ngày), hoặc xóa dòng này.'],
    ['title: elevensigns', '1:8 "title" dài 11 ký tự, tối đa 10. rút ngắn lại.'],
    ['flag: true', '1:1 Thiếu "title". thêm mục "title: …" (Tên).'],
    [
      'title: a\nflag: có',
      '2:7 "flag" phải là true hoặc false, đang ghi có. ghi true.',
      'title: a\nflag: true',
    ],
    [
      'title: a\nsize: nhiều',
      '2:7 "size" phải là số nguyên, đang ghi nhiều. ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy (Cỡ).',
    ],
    [
      'title: a\nsize: 1.5',
      '2:7 "size" phải là số nguyên, đang ghi 1.5. ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy (Cỡ).',
    ],
    ['title: a\nsize: 10', '2:7 "size" không được lớn hơn 9, đang ghi 10. ghi lại số đúng (Cỡ).'],
    ['title: a\nsize: -1', '2:7 "size" không được nhỏ hơn 0, đang ghi -1. ghi lại số đúng (Cỡ).'],
    [
      'title: a\nkind: Luat',
      '2:7 "kind" ghi "Luat", không có trong danh sách. ghi Luật.',
      'title: a\nkind: Luật',
    ],
    [
      'title: a\nkind: Hiến pháp',
      '2:7 "kind" ghi "Hiến pháp", không có trong danh sách. ghi một trong: Luật, Nghị định, hoặc xóa dòng này.',
    ],
    [
      'title: a\nday: 4/1/2022',
      '2:6 "day" ghi "4/1/2022": ngày phải viết như 2022-01-04. ghi 2022-01-04.',
      'title: a\nday: 2022-01-04',
    ],
    [
      'title: a\nday: 2022-01-03T20:00:00Z',
      '2:6 "day" ghi "2022-01-03T20:00:00Z": ngày phải viết như 2022-01-04. ghi 2022-01-04.',
      'title: a\nday: 2022-01-04',
    ],
    [
      'title: a\nday: 30/2/2022',
      '2:6 "day" ghi "30/2/2022": không có ngày này trên lịch. ghi lại cho đúng (Ngày).',
    ],
    [
      'title: a\nat: 4/1/2022 25:00',
      '2:5 "at" ghi "4/1/2022 25:00": không có giờ này trong ngày. ghi lại cho đúng.',
    ],
    [
      'title: a\nat: 4/1/2022',
      '2:5 "at" ghi "4/1/2022": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. ghi 2022-01-04T00:00:00+07:00.',
      'title: a\nat: 2022-01-04T00:00:00+07:00',
    ],
    [
      'title: a\nendsAt: 4/1/2022',
      '2:9 "endsAt" ghi "4/1/2022": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. ghi 2022-01-04T23:59:59+07:00.',
      'title: a\nendsAt: 2022-01-04T23:59:59+07:00',
    ],
    [
      'title: a\nat: mai',
      '2:5 "at" ghi "mai": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. ghi lại cho đúng.',
    ],
    [
      'title: a\ntags: lúa; ngô',
      '2:7 "tags" phải là một danh sách, đang ghi lúa; ngô. ghi [lúa, ngô].',
      'title: a\ntags: [lúa, ngô]',
    ],
    [
      'title: a\ntags: "#1, ngô"',
      '2:7 "tags" phải là một danh sách, đang ghi "#1, ngô". ghi ["#1", ngô].',
      'title: a\ntags: ["#1", ngô]',
    ],
    [
      'title: a\ntags: một từ rất dài',
      '2:7 "tags" phải là một danh sách, đang ghi một từ rất dài. dưới "tags:" ghi mỗi mục một dòng, mở đầu bằng "- ".',
    ],
    [
      'title: a\ntags: []',
      '2:7 "tags" chưa có mục nào. dưới "tags:" ghi mỗi mục một dòng, mở đầu bằng "- ".',
    ],
    ['title: a\ntags: [a, b, c]', '2:7 "tags" có 3 mục, tối đa 2. bỏ bớt, chỉ giữ các mục cần nhất.'],
    [
      'title: a\ntags: [a, 5]',
      '2:11 Mục 2 của "tags" phải là chữ, đang ghi 5. đặt trong dấu nháy: "5".',
      'title: a\ntags: [a, "5"]',
    ],
    ['title: a\ntags:\n  - a\n  -', '4:4 Mục 2 của "tags" còn trống. ghi giá trị, hoặc xóa dòng này.'],
    [
      'title: a\ngroup: x',
      '2:8 "group" phải là một nhóm mục, đang ghi x. ghi các mục con "a", mỗi mục một dòng.',
    ],
    ['title: a\ngroup: { b: x }', '2:8 Thiếu "a" trong "group". thêm mục "a: …".'],
    [
      'title: a\npeople: [{ role: x }]',
      '2:10 Thiếu "name" ở mục 1 của "people". thêm mục "name: …" (Họ tên).',
    ],
    [
      'title: a\npeople: [{ name: A }, { name: 5 }]',
      '2:31 "name" ở mục 2 của "people" phải là chữ, đang ghi 5. đặt trong dấu nháy: "5".',
      'title: a\npeople: [{ name: A }, { name: "5" }]',
    ],
    [
      'title: a\nid: Xã Mẫu',
      '2:5 "id" ghi "Xã Mẫu": chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. ghi xa-mau.',
      'title: a\nid: xa-mau',
    ],
    [
      'title: a\nid: "/tin/xa-mau/index.md?a#b"',
      '2:5 "id" ghi "/tin/xa-mau/index.md?a#b": chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. ghi xa-mau.',
      'title: a\nid: xa-mau',
    ],
    [
      'title: a\nid: "tin\\\\Bài mẫu.MDX"',
      '2:5 "id" ghi "tin\\Bài mẫu.MDX": chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. ghi bai-mau.',
      'title: a\nid: bai-mau',
    ],
    [
      'title: a\nid: "!!"',
      '2:5 "id" ghi "!!": chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. ghi lại cho đúng (Mã).',
    ],
    [
      'title: a\nphone: "024 3.900-000"',
      '2:8 "phone" ghi "024 3.900-000": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". ghi "0243900000".',
      'title: a\nphone: "0243900000"',
    ],
    [
      'title: a\nphone: "gọi xã"',
      '2:8 "phone" ghi "gọi xã": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". ghi lại cho đúng.',
    ],
    [
      'title: a\nweb: " a.example "',
      '2:6 "web" ghi "a.example": địa chỉ web phải bắt đầu bằng https:// hoặc http://. ghi https://a.example.',
      'title: a\nweb: https://a.example',
    ],
    [
      'title: a\nphone: "+84 912 345 678 (ông An)"',
      '2:8 "phone" ghi "+84 912 345 678 (ông An)": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". ghi "+84912345678".',
      'title: a\nphone: "+84912345678"',
    ],
    [
      'title: a\nphone: "84912345678 gọi"',
      '2:8 "phone" ghi "84912345678 gọi": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". ghi "0912345678".',
      'title: a\nphone: "0912345678"',
    ],
    [
      'title: a\nphone: "０９１２３４５６７８"',
      '2:8 "phone" ghi "０９１２３４５６７８": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". ghi "0912345678".',
      'title: a\nphone: "0912345678"',
    ],
    [
      'title: a\nphone: "0912345678 hoặc 0987654321"',
      '2:8 "phone" ghi "0912345678 hoặc 0987654321": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". chỉ ghi một số: "0912345678" hoặc "0987654321".',
    ],
    [
      'title: a\nphone: "O912345678"',
      '2:8 "phone" ghi "O912345678": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". ghi lại cho đúng.',
    ],
    [
      'title: a\nday: 5/3/22',
      '2:6 "day" ghi "5/3/22": ngày phải viết như 2022-01-04. viết năm đủ bốn chữ số; nếu là ngày 5/3/2022 thì 2022-03-05.',
    ],
    [
      'title: a\nat: 5/3/22',
      '2:5 "at" ghi "5/3/22": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. viết năm đủ bốn chữ số; nếu là ngày 5/3/2022 thì 2022-03-05T00:00:00+07:00.',
    ],
    [
      'title: a\nday: 30/2/22',
      '2:6 "day" ghi "30/2/22": ngày phải viết như 2022-01-04. ghi lại cho đúng (Ngày).',
    ],
    [
      'title: a\nkind: NghịĐịnh',
      '2:7 "kind" ghi "NghịĐịnh", không có trong danh sách. ghi "Nghị định", hoặc một trong: Luật, Nghị định, hoặc xóa dòng này.',
      'title: a\nkind: Nghị định',
    ],
    [
      'title: a\ntags: # lúa, ngô',
      '2:1 "tags" còn trống: sau dấu "#" là ghi chú, máy không đọc. viết “tags: [lúa, ngô]”; đúng là chưa cần thì xóa dòng này.',
    ],
    [
      'title: # Họp',
      '1:1 "title" còn trống: sau dấu "#" là ghi chú, máy không đọc. viết “title: Họp”.',
      'title: Họp',
    ],
    [
      'title: a\ngroup:\n  a:   # Lúa mới  ',
      '3:3 "a" trong "group" còn trống: sau dấu "#" là ghi chú, máy không đọc. viết “a: Lúa mới”.',
      'title: a\ngroup:\n  a:   Lúa mới  ',
    ],
    [
      'title: a\npeople:\n  name: A\n  role: B\nflag: true',
      '3:3 "people" phải là một danh sách, đang ghi nhiều mục con. ghi “  - name: A” (đầu dòng có 2 dấu cách) ⏎ “    role: B” (đầu dòng có 4 dấu cách).',
      'title: a\npeople:\n  - name: A\n    role: B\nflag: true',
    ],
    [
      'title: a\nweb: hai chữ',
      '2:6 "web" ghi "hai chữ": địa chỉ web phải bắt đầu bằng https:// hoặc http://. ghi lại cho đúng.',
    ],
    [
      'title: a\nphones:\n- number: 0912 345 678, 0987 654 321\n  office: Văn phòng\nflag: true',
      '3:11 "number" ở mục 1 của "phones" ghi "0912 345 678, 0987 654 321": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". mỗi mục một số: ghi “- number: "0912345678"” ⏎ “  office: Văn phòng” (đầu dòng có 2 dấu cách) ⏎ “- number: "0987654321"” ⏎ “  office: Văn phòng” (đầu dòng có 2 dấu cách).',
      'title: a\nphones:\n- number: "0912345678"\n  office: Văn phòng\n- number: "0987654321"\n  office: Văn phòng\nflag: true',
    ],
    [
      'title: a\nphones:\n  - office: x\n    number: "0912345678 - 0987654321 (ông A)"\n',
      '4:13 "number" ở mục 1 của "phones" ghi "0912345678 - 0987654321 (ông A)": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". mỗi mục một số: ghi “  - office: x” (đầu dòng có 2 dấu cách) ⏎ “    number: "0912345678"” (đầu dòng có 4 dấu cách) ⏎ “  - office: x” (đầu dòng có 2 dấu cách) ⏎ “    number: "0987654321"” (đầu dòng có 4 dấu cách).',
      'title: a\nphones:\n  - office: x\n    number: "0912345678"\n  - office: x\n    number: "0987654321"\n',
    ],
    [
      'title: a\nphones: [{ number: "0912345678 - 0987654321" }]',
      '2:20 "number" ở mục 1 của "phones" ghi "0912345678 - 0987654321": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". chỉ ghi một số: "0912345678" hoặc "0987654321".',
    ],
    [
      'title: a\nphone: "0912345678 - 0987654321"',
      '2:8 "phone" ghi "0912345678 - 0987654321": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". chỉ ghi một số: "0912345678" hoặc "0987654321".',
    ],
    [
      'title: a\nphone: "0912345678 - 1022"',
      '2:8 "phone" ghi "0912345678 - 1022": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". ghi lại cho đúng.',
    ],
    [
      'title: a\nmenu:\n- Tin tức: /tin-tuc/\n- label: b\n  to: c',
      '3:3 Mục 1 của "menu" thiếu tên các mục con. viết lại thành “{ label: Tin tức, to: "/tin-tuc/" }”.',
      'title: a\nmenu:\n- { label: Tin tức, to: "/tin-tuc/" }\n- label: b\n  to: c',
    ],
    [
      'title: a\nmenu:\n- [Tin tức, /tin-tuc/]',
      '3:3 Mục 1 của "menu" phải là một nhóm mục, đang ghi một danh sách. ghi { label: Tin tức, to: "/tin-tuc/" }.',
      'title: a\nmenu:\n- { label: Tin tức, to: "/tin-tuc/" }',
    ],
    [
      'title: a\nmenu:\n- [Tin tức, /tin-tuc/, x]',
      '3:3 Mục 1 của "menu" phải là một nhóm mục, đang ghi một danh sách. ghi các mục con "label", "to", mỗi mục một dòng.',
    ],
    [
      'title: a\nouter:\n  inner:\n    c: x\n    size: hai',
      '5:11 "size" trong "inner" trong "outer" phải là số nguyên, đang ghi hai. ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy.',
    ],
    ['title: a\nouter:\n  inner: { d: y }', '3:10 Thiếu "c" trong "inner" trong "outer". thêm mục "c: …".'],
    [
      'title: a\nday: # 04/01/2022',
      '2:1 "day" còn trống: sau dấu "#" là ghi chú, máy không đọc. ghi giá trị sau "day:" (Ngày), hoặc xóa dòng này.',
    ],
    [
      'title: a\ntags: # lúa, ngô',
      '2:1 "tags" còn trống: sau dấu "#" là ghi chú, máy không đọc. viết “tags: [lúa, ngô]”; đúng là chưa cần thì xóa dòng này.',
    ],
    [
      'title: a\nsize: # 7 # bảy',
      '2:1 "size" còn trống: sau dấu "#" là ghi chú, máy không đọc. ghi giá trị sau "size:" (Cỡ), hoặc xóa dòng này.',
    ],
    [
      'title: a\nflag: # true',
      '2:1 "flag" còn trống: sau dấu "#" là ghi chú, máy không đọc. viết “flag: true”; đúng là chưa cần thì xóa dòng này.',
    ],
    [
      'title: a\ntags: Lúa, Ngôôôô',
      '2:7 "tags" phải là một danh sách, đang ghi Lúa, Ngôôôô. dưới "tags:" ghi mỗi mục một dòng, mở đầu bằng "- ".',
    ],
    [
      'title: a\nid: con',
      '2:5 "id" ghi "con": Windows giữ tên này cho thiết bị, không làm thư mục của trang được. ghi muc-con.',
      'title: a\nid: muc-con',
    ],
    ['title: a\nsize: -1', '2:7 "size" không được nhỏ hơn 0, đang ghi -1. ghi lại số đúng (Cỡ).'],
    [
      'title: a\nat: 05/3/22',
      '2:5 "at" ghi "05/3/22": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. viết năm đủ bốn chữ số; nếu là ngày 05/3/2022 thì 2022-03-05T00:00:00+07:00.',
    ],
    [
      'title: a\nat: 04/01/2022 25:00',
      '2:5 "at" ghi "04/01/2022 25:00": không có giờ này trong ngày. ghi lại cho đúng.',
    ],
    [
      'title: a\nkind: Quyết định',
      '2:7 "kind" ghi "Quyết định", không có trong danh sách. ghi một trong: Luật, Nghị định, hoặc xóa dòng này.',
    ],
    [
      'title: a\nphone: 912345678',
      '2:8 "phone" ghi 912345678: số điện thoại phải đặt trong dấu nháy, ví dụ "0912345678". đặt trong dấu nháy: "0912345678".',
      'title: a\nphone: "0912345678"',
    ],
    [
      'title: "a"   \nsize: "3"  ',
      '2:7 "size" phải là số nguyên, đang ghi "3". ghi 3.',
      'title: "a"   \nsize: 3  ',
    ],
  ])('%j', (written, words, mended) => {
    expect(told(written)).toEqual([{ told: words, mended }]);
  });

  test('a name that must be one of those that are there is no other', () => {
    const id = 'title: a\nid: Xã Mẫu';
    expect(told(id, { names: ['xa-mau'] })[0]?.mended).toBe('title: a\nid: xa-mau');
    expect(told(id, { names: ['xa-khac'] })[0]?.told).toContain('ghi lại cho đúng (Mã).');
  });
});

test.each([
  ['title: a\ntags: # lúa, ngô', 'title: a\ntags: [lúa, ngô]', 'title: a\n'],
  [
    'title: a\ntags: # lúa, ngô\nflag: true',
    'title: a\ntags: [lúa, ngô]\nflag: true',
    'title: a\nflag: true',
  ],
  ['title: a\nflag: # true\n', 'title: a\nflag: true\n', 'title: a\n'],
])('the words of a remark are a value, or the line goes: %j', (written, ...right) => {
  const findings: Finding[] = [];
  const file = BEFORE + written;
  const source = sourceOf(Buffer.from(file), 'a', findings);
  const read = source && readYaml(source, BEFORE.length);
  if (source && read) checkSchema(SCHEMA, read, source.report);
  const ways = findings.flatMap((finding) => finding.ways ?? []);
  expect(ways.map((way) => apply(file, way).slice(BEFORE.length))).toEqual(right);
});

describe('what is told of a key', () => {
  test.each<[written: string, told: string, mended?: string]>([
    ['titel: a', '1:1 Không có mục "titel". sửa thành "title".', 'title: a'],
    [
      'title: a\ntitel: b',
      '2:1 Không có mục "titel". đã có mục "title": chuyển phần cần giữ vào đó, rồi xóa dòng này.',
    ],
    [
      'title: a\nkeywords: lúa, ngô',
      '2:1 Không có mục "keywords". viết lại thành “tags: [lúa, ngô]”.',
      'title: a\ntags: [lúa, ngô]',
    ],
    [
      'title: a\nngày hết hạn: x',
      '2:1 Không có mục "ngày hết hạn". ở đây mục này tên là "endsAt"; ghi lại theo đó.',
    ],
    [
      'title: a\ngroup: { a: x, bb: y }',
      '2:16 Không có mục "bb" trong "group". sửa thành "b".',
      'title: a\ngroup: { a: x, b: y }',
    ],
    [
      'title: a\npeople: [{ nane: A }]',
      '2:12 Không có mục "nane" trong mục 1 của "people". sửa thành "name".',
      'title: a\npeople: [{ name: A }]',
    ],
    [
      'title: a\ngroup:\na: x\nb: y',
      '3:1 Các mục con của "group" phải thụt vào hai dấu cách so với "group:". viết lại thành “  a: x” (đầu dòng có 2 dấu cách) ⏎ “  b: y” (đầu dòng có 2 dấu cách).',
      'title: a\ngroup:\n  a: x\n  b: y',
    ],
    ['title: a\nkeywords:', '2:1 Không có mục "keywords". ở đây mục này tên là "tags"; ghi lại theo đó.'],
    [
      'title: a\npeople:\n- name: A\nrole: b',
      '4:1 Các mục con của một mục trong "people" phải thẳng lề với nhau, sau dấu "-" và một dấu cách. viết lại thành “  role: b” (đầu dòng có 2 dấu cách).',
      'title: a\npeople:\n- name: A\n  role: b',
    ],
    ['tên: true', '1:1 Không có mục "tên". ở đây mục này tên là "title" (Tên); ghi lại theo đó.'],
    [
      'title: a\npeople:\n- name: A\n- name: B\nrole: b\n\nflag: true',
      '5:1 Các mục con của một mục trong "people" phải thẳng lề với nhau, sau dấu "-" và một dấu cách. viết lại thành “  role: b” (đầu dòng có 2 dấu cách).',
      'title: a\npeople:\n- name: A\n- name: B\n  role: b\n\nflag: true',
    ],
    [
      'title: a\ngroup:\na: x\nflag: true',
      '3:1 Các mục con của "group" phải thụt vào hai dấu cách so với "group:". viết lại thành “  a: x” (đầu dòng có 2 dấu cách).',
      'title: a\ngroup:\n  a: x\nflag: true',
    ],
    [
      'title: a\ngroup:\n  a: x\nb: y',
      '4:1 Các mục con của "group" phải thụt vào hai dấu cách so với "group:". viết lại thành “  b: y” (đầu dòng có 2 dấu cách).',
      'title: a\ngroup:\n  a: x\n  b: y',
    ],
    [
      'group:\na: x\ntitle: a',
      '2:1 Các mục con của "group" phải thụt vào hai dấu cách so với "group:". viết lại thành “  a: x” (đầu dòng có 2 dấu cách).',
      'group:\n  a: x\ntitle: a',
    ],
    [
      'title: a\nouter:\n  inner:\n  c: x\n  d: y',
      '4:1 Các mục con của "inner" phải thụt vào hai dấu cách so với "inner:". viết lại thành “    c: x” (đầu dòng có 4 dấu cách) ⏎ “    d: y” (đầu dòng có 4 dấu cách).',
      'title: a\nouter:\n  inner:\n    c: x\n    d: y',
    ],
    [
      'title: a\nouter:\n  rows:\n  - e: x\n  f: y',
      '5:1 Các mục con của một mục trong "rows" phải thẳng lề với nhau, sau dấu "-" và một dấu cách. viết lại thành “    f: y” (đầu dòng có 4 dấu cách).',
      'title: a\nouter:\n  rows:\n  - e: x\n    f: y',
    ],
    [
      'title: a\ngroup:\na: x\n  y z\nb: y',
      '3:1 Các mục con của "group" phải thụt vào hai dấu cách so với "group:". viết lại thành “  a: x” (đầu dòng có 2 dấu cách) ⏎ “    y z” (đầu dòng có 4 dấu cách) ⏎ “  b: y” (đầu dòng có 2 dấu cách).',
      'title: a\ngroup:\n  a: x\n    y z\n  b: y',
    ],
    [
      'title: a\ngroup:\na: x\nb: y\nsize: 3',
      '3:1 Các mục con của "group" phải thụt vào hai dấu cách so với "group:". viết lại thành “  a: x” (đầu dòng có 2 dấu cách) ⏎ “  b: y” (đầu dòng có 2 dấu cách).',
      'title: a\ngroup:\n  a: x\n  b: y\nsize: 3',
    ],
    [
      'title: a\ntên: b',
      '2:1 Không có mục "tên"; dòng này là phần còn lại của câu, hoặc là ghi chú. viết lại thành “title: "a tên: b"”.',
      'title: "a tên: b"',
    ],
    [
      'title: a\nlàm việc: sáng\nflag: true',
      '2:1 Không có mục "làm việc". chuyển phần cần giữ vào một trong các mục title, day, endsAt, at, tags, flag, size, kind, id, phone, web, group, people, phones, menu, outer, rồi bỏ mục này.',
    ],
    [
      'title: a\npeople: []\nname: x',
      '3:1 Không có mục "name". chuyển phần cần giữ vào một trong các mục title, day, endsAt, at, tags, flag, size, kind, id, phone, web, group, people, phones, menu, outer, rồi bỏ mục này.',
    ],
  ])('%j', (written, words, mended) => {
    const all = told(written).filter(({ told: line }) => !line.includes('Thiếu'));
    expect(all).toEqual([{ told: words, mended }]);
  });

  test('that the last item of a list has already does not go into it', () => {
    const all = told('title: a\npeople:\n- name: A\n- name: B\nrole: b\nname: c');
    expect(all.map(({ mended }) => mended)).toEqual([
      'title: a\npeople:\n- name: A\n- name: B\n  role: b\nname: c',
      undefined,
    ]);
    expect(all[1]?.told).toMatch(/^6:1 Không có mục "name"\. chuyển phần cần giữ vào một trong/);
  });

  test('that nobody knows names those that are known', () => {
    expect(told('title: a\nxyzxyz: 1')).toEqual([
      {
        told: `2:1 Không có mục "xyzxyz". chuyển phần cần giữ vào một trong các mục ${Object.keys(SCHEMA.shape).join(', ')}, rồi bỏ mục này.`,
        mended: undefined,
      },
    ]);
  });
});

describe('in JSON', () => {
  const json = { notation: 'json' } as const;
  test.each<[written: string, told: string, mended?: string]>([
    [
      '[{ "title": "a" }]',
      '1:1 Tệp phải là một nhóm mục, đang ghi một danh sách. ghi các mục con "title", mỗi mục một dòng.',
    ],
    ['{ "titel": "a" }', '1:3 Không có mục "titel". sửa thành "title".', '{ "title": "a" }'],
    ['{ "flag": true }', '1:1 Thiếu "title". viết tiếp "flag": true, "title": … (Tên), điền vào chỗ “…”.'],
    ['{ "title": "" }', '1:12 "title" còn trống. ghi giá trị sau "title": (Tên).'],
    ['{ "title": 5 }', '1:12 "title" phải là chữ, đang ghi 5. đặt trong dấu nháy: "5".', '{ "title": "5" }'],
    [
      '{ "title": "a", "tags": "b" }',
      '1:25 "tags" phải là một danh sách, đang ghi "b". ghi các mục giữa "[" và "]".',
    ],
    [
      '{ "title": "a", "day": "4/1/2022" }',
      '1:24 "day" ghi "4/1/2022": ngày phải viết như 2022-01-04. ghi 2022-01-04.',
      '{ "title": "a", "day": "2022-01-04" }',
    ],
    [
      '{ "title": "a", "size": "3" }',
      '1:25 "size" phải là số nguyên, đang ghi "3". ghi 3.',
      '{ "title": "a", "size": 3 }',
    ],
    [
      '{ "outer": { "inner": { "d": "y" } }, "title": "a" }',
      '1:23 Thiếu "c" trong "inner" trong "outer". viết tiếp "d": "y", "c": …, điền vào chỗ “…”.',
    ],
    [
      '{ "title": "a", "phones": [{ "number": "0912345678, 0987654321" }] }',
      '1:40 "number" ở mục 1 của "phones" ghi "0912345678, 0987654321": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". chỉ ghi một số: "0912345678" hoặc "0987654321".',
    ],
    [
      '{ "title": "a", "menu": [["Tin", "/x/"]] }',
      '1:26 Mục 1 của "menu" phải là một nhóm mục, đang ghi một danh sách. ghi các mục con "label", "to", mỗi mục một dòng.',
    ],
    ['{ "title": "a",\n "group": { "b":\n "x" } }', '2:11 Thiếu "a" trong "group". thêm mục "a": ….'],
  ])('%j', (written, words, mended) => {
    const all = told(written, json).filter(
      ({ told: line }) => /flag|group|outer/.test(written) || !line.includes('Thiếu'),
    );
    expect(all).toEqual([{ told: words, mended }]);
  });
});

describe('a file of figures that is to be a list', () => {
  const remedyOf = (written: string) => {
    const findings: Finding[] = [];
    const source = sourceOf(Buffer.from(written), 'a', findings);
    const read = source && readJson(source);
    if (source && read) checkSchema(z.array(z.strictObject({ a: count() })), read, source.report);
    return findings.map(({ remedy }) => remedy);
  };

  test('and is one of its items, or has a name, is shown as it should be', () => {
    expect(remedyOf(' { "a": 1 }\n')).toEqual(['ghi [{ "a": 1 }].']);
    expect(remedyOf('{ "rows": [{ "a": 1 }] }')).toEqual(['ghi [{ "a": 1 }].']);
    expect(remedyOf('{ "rows": [{ "a": 1 }], "a": 2 }')).toEqual(['ghi các mục giữa "[" và "]".']);
    expect(remedyOf('5')).toEqual(['ghi các mục giữa "[" và "]".']);
    expect(remedyOf('null')).toHaveLength(1);
  });

  test('is not shown to its end where it is long', () => {
    const file = (length: number) => `{ "a": 1 }`.padEnd(length, ' ');
    expect(remedyOf(file(2000))).toEqual(['ghi [{ "a": 1 }].']);
    expect(remedyOf(file(2001))).toEqual(['ghi các mục giữa "[" và "]".']);
  });
});

test('what is right is handed on as it is read', () => {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from('title: " a "\nday: 2022-01-04\nsize: 9\nkind: Luật'), 'a', findings);
  const read = source && readYaml(source);
  expect(source && read && checkSchema(SCHEMA, read, source.report)).toEqual({
    title: 'a',
    day: '2022-01-04',
    size: 9,
    kind: 'Luật',
  });
  expect(findings).toEqual([]);
});

describe('a name of another text', () => {
  const known = {
    names: ['lua-moi', 'ngo-moi'],
    called: (words: string) =>
      words === 'Lúa' ? ['lua-moi'] : words === 'Mới' ? ['lua-moi', 'ngo-moi'] : [],
  };
  const toldOfId = (id: string) => {
    const findings: Finding[] = [];
    const source = sourceOf(Buffer.from(`title: a\nid: ${id}`), 'a', findings);
    const read = source && readYaml(source);
    if (source && read) checkSchema(SCHEMA, read, source.report, () => known);
    return findings.map(({ remedy }) => remedy);
  };

  test('is the one among other words, or the one that is called by them', () => {
    expect(toldOfId('lua-moi (Lúa)')).toEqual(['ghi lua-moi.']);
    expect(toldOfId('Lúa')).toEqual(['ghi lua-moi.']);
    expect(toldOfId('Tin/Lua-Moi.md')).toEqual(['ghi lua-moi.']);
  });

  test('is for the editor to choose where there are several, and to write where there is none', () => {
    expect(toldOfId('Mới')).toEqual(['ghi một trong: lua-moi, ngo-moi.']);
    expect(toldOfId('Khoai')).toEqual(['ghi lại cho đúng (Mã).']);
  });
});

test('an address of the post is told as it should be', () => {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from('mail: " mailto:xa@xamau.vn "'), 'a', findings);
  const read = source && readYaml(source);
  if (source && read) checkSchema(z.strictObject({ mail: email() }), read, source.report);
  expect(findings.map(({ remedy }) => remedy)).toEqual(['ghi xa@xamau.vn.']);
});
