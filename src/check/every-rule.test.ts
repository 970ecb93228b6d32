/**
 * Every rule is asked: an editor who makes all slips at once reads of each. What a rule says has its test beside the rule;
 * here one that is no longer called is missed.
 */
import { beforeAll, expect, test } from 'vitest';
import { article, BASE, checkFiles, FRONT_MATTER, PICTURE } from '../../tests/support/content.ts';
import type { Finding } from './finding.ts';

const BODY = `- Một

  - Hai

![](thieu.gif) xem ![Cổng](bia.gif "Lời") và [a](/khong/) hay [b](#muc-khong-co).

![Ảnh](bia.gif)

## Mục
---

> 60 tuổi

| a | b |
|---|---|
| 1 |

chữ **đậm

<script>x</script>

Chữ[^1].

[Địa chỉ]: /khong-ai-dan/

__ASTRO_IMAGE_`;

const FILES = {
  ...BASE,
  'news/2021/sai/index.md': article(
    `title: ThÃ´ng bÃ¡o hÃ´m nay
publishedAt: 2022-01-04T08:39:58+07:00
updatedAt: 2022-01-03T08:39:58+07:00
category: tin-xã-khác
source: { name: Báo, url: "http://localhost/a/" }
tags: [Đồng Ruộng]
cover: { src: bia.gif, alt: ảnh }
attachments: [{ title: a, file: thieu.pdf }]
description: "**đậm**"`,
    BODY,
  ).replace('tin-xã-khác', 'tin-khac'),
  'news/2021/sai/bia.gif': PICTURE,
  'news/2021/sai/thua.gif': PICTURE,
  'news/2022/bai-mau-2/index.md': article(`${FRONT_MATTER}\naliases: [bai-cu]`),
  'news/2022/le/index.md': article(`${FRONT_MATTER}\ntags: [lúa; ngô]`, '  - Một\n  - Hai\n\nChữ\n---'),
  'news/2022/trong/index.md': article(FRONT_MATTER, ''),
  'pages/an.md': article('title: Trang', 'Chữ\u0007 đây.'),
  'documents/nam-sai.md': article(
    'number: Số 01/QĐ-UBND\nabstract: a\ntype: Quyết định\nauthority: Xã Mẫu\nissuedOn: 0202-01-04',
  ),
  'notices/them.md': article(
    'title: Mất điện\nstartsAt: 2022-01-04T08:00:00+07:00\nendsAt: 2022-12-05T08:00:00+07:00',
    '## Mục',
  ),
  'pages/trong.mdx': article('title: Trang', '<KhongCo />'),
  'pages/co-ma.md': article('title: "__ASTRO_IMAGE_"'),
  'site.yaml': String(BASE['site.yaml']).replace('to: /van-ban/', 'to: /khong-co/'),
};

let findings: Finding[];
beforeAll(async () => {
  findings = await checkFiles(FILES);
});
const rulesOf = (file: string) =>
  [...new Set(findings.filter((each) => each.file === `content/${file}`).map(({ rule }) => rule))].sort();

test.each([
  [
    'news/2021/sai/index.md',
    'attachment-missing caption-lost definition-unused footnote-missing html-script link-anchor link-dead link-local misread moments picture-alt picture-missing quote-number raw-emphasis raw-field reserved-words table-row unknown-category year-folder',
  ],
  ['news/2021/sai/thua.gif', 'unused-file'],
  ['news/2022/bai-mau-2/index.md', 'duplicate-slug'],
  ['news/2022/le/index.md', 'first-margin heading-line tag-parts'],
  ['news/2022/trong/index.md', 'empty-text'],
  ['documents/nam-sai.md', 'document-number year'],
  ['notices/them.md', 'guest-heading'],
  ['pages/trong.mdx', 'duplicate-name mdx-component'],
  ['pages/co-ma.md', 'reserved-words'],
  ['pages/an.md', 'control-character'],
  ['site.yaml', 'link-dead'],
])('%s is told of %s', (file, rules) => {
  expect(rulesOf(file).join(' ')).toBe(rules);
});

test('what is told comes in the order of files and lines, and of nothing else', () => {
  const places = findings.map(({ file, line, column }) => [file, line ?? 0, column ?? 0] as const);
  const sorted = places.toSorted(
    ([a, line, column], [b, otherLine, other]) =>
      (a < b ? -1 : Number(a > b)) || line - otherLine || column - other,
  );
  expect(places).toEqual(sorted);
  expect(new Set(findings.map(({ file }) => file)).size).toBe(11);
});
