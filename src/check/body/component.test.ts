/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, FILM, FRONT_MATTER } from '../../../tests/support/content.ts';
import { mdx, promises } from '../../../tests/support/spoilt-content.ts';
import { COMPONENTS, componentNames, HELD } from '../../schemas/components.ts';

const AT = 'content/news/2022/them/index.mdx:7:1: Lỗi:';

const film = (src: string, captions: string, attachments: string) => ({
  'news/2022/them/index.mdx': article(
    `${FRONT_MATTER}\nattachments: ${attachments}`,
    `<Video title="Lễ khởi công" src="${src}" captions="${captions}" />`,
  ),
  'news/2022/them/phim.mp4': FILM,
  'news/2022/them/phim.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nThôn khởi công.\n',
});

const PEOPLE = '- unit: Văn phòng\n  people:\n    - { name: Bà Mẫu, role: Văn thư, phone: "0912345678" }\n';

describe('a component', () => {
  promises([
    [
      'that holds words',
      mdx('<Note>\nGiữ nguyên **mực nước**.\n</Note>\n\n<Note title="Nhớ">\n\n- một\n\n</Note>'),
      [],
    ],
    ['that holds steps', mdx('<Steps>\n\n1. Đến một cửa\n2. Nộp hồ sơ\n\n</Steps>'), []],
    [
      'that draws a table',
      mdx(
        '<BarChart title="Số hộ">\n\n| Thôn | Số hộ |\n| --- | ---: |\n| Mẫu 1 | 1.250 |\n| Mẫu 2 | 12,5% |\n\n</BarChart>',
      ),
      [],
    ],
    ['that draws a list', mdx('<OrgChart title="Bộ máy">\n\n- Chủ tịch\n   - Văn phòng\n\n</OrgChart>'), []],
    [
      'with its attributes',
      mdx(
        '<ContactCard name="Bà Mẫu" phone="0912345678" /> <MapLink place="Nhà văn hóa" lat="20.8231" lng="106.4012" />',
      ),
      [],
    ],
    [
      'without an attribute that it needs',
      mdx('<BarChart>\n\n| a | b |\n| --- | --- |\n| c | 1 |\n\n</BarChart>'),
      [`${AT} Thành phần <BarChart> thiếu title="…". Cách sửa: thêm title="…" (Tên biểu đồ).`],
    ],
    [
      'with an attribute that is nearly one',
      mdx('<Note titel="Nhớ">\n\nChữ.\n\n</Note>'),
      [`${AT} Thành phần <Note> không có thuộc tính "titel". Cách sửa: sửa thành title="…".`],
    ],
    [
      'with an attribute twice',
      mdx('<Note title="Nhớ" title="Nhé">\n\nChữ.\n\n</Note>'),
      [`${AT} Thành phần <Note> ghi "title" hai lần. Cách sửa: giữ một.`],
    ],
    [
      'with a value of another form',
      mdx('<ContactCard name="Bà Mẫu" phone="0912.345.678" />'),
      [
        `${AT} Thành phần <ContactCard>: phone ghi "0912.345.678": số điện thoại chỉ gồm chữ số, ví dụ "0912345678". Cách sửa: sửa lại (Số điện thoại, chỉ gồm chữ số).`,
      ],
    ],
    [
      'with a value that is too long',
      mdx(`<Note title="${'dài '.repeat(30)}">\n\nChữ.\n\n</Note>`),
      [expect.stringContaining('dài quá. Cách sửa: sửa lại (Tên khung; không ghi thì là “Lưu ý”).')],
    ],
    [
      'of a place whose degrees have changed places',
      mdx('<MapLink place="Nhà văn hóa" lat="106.4012" lng="20.8231" />'),
      [
        `${AT} Thành phần <MapLink>: lat ghi "106.4012": vĩ độ của Việt Nam nằm giữa 6 và 24; có thể đã đổi chỗ với kinh độ. Cách sửa: sửa lại (Vĩ độ, số đứng trước khi bấm vào bản đồ).`,
      ],
    ],
    [
      'of steps that are no numbered list',
      mdx('<Steps>\n\n- một\n- hai\n\n</Steps>'),
      [
        `${AT} Thành phần <Steps> chứa đúng một danh sách đánh số (1. 2. 3.). Cách sửa: viết <Steps> và </Steps> trên hai dòng riêng, giữa chúng chỉ có phần ấy.`,
      ],
    ],
    [
      'that holds what it may not',
      mdx('<ContactCard name="Bà Mẫu">Chữ</ContactCard>'),
      [
        `${AT} Thành phần <ContactCard> không chứa gì, đóng ngay trong thẻ. Cách sửa: viết <ContactCard /> và chuyển chữ bên trong ra ngoài.`,
      ],
    ],
    [
      'of files with words beside them',
      mdx('<FileList>\n\n- [Kế hoạch](ke-hoach.pdf) mới\n\n</FileList>'),
      expect.arrayContaining([expect.stringContaining('mỗi dòng một liên kết tới tệp đính kèm của bài')]),
    ],
    ...(
      [
        [
          'an ordered list of organs',
          'OrgChart title="Bộ máy"',
          '1. Chủ tịch',
          'cấp dưới thụt vào ba dấu cách',
        ],
        ['a list and words beside it', 'Steps', '1. Một\n\nChữ', 'chứa đúng một danh sách đánh số'],
        ['a chart of a list', 'BarChart title="Số hộ"', '- một\n- hai', 'chứa đúng một bảng hai cột'],
        [
          'a chart of a first line alone',
          'BarChart title="Số hộ"',
          '| a | b |\n|---|---|',
          'chứa đúng một bảng',
        ],
        ['a list of files without a link', 'FileList', '- Kế hoạch', 'mỗi dòng một liên kết tới tệp'],
        ['a list of pages', 'FileList', '- [Trang](/tin-tuc/)', 'mỗi dòng một liên kết tới tệp'],
        ['a note without a word', 'Note', '', 'chứa chữ như trong bài'],
      ] as const
    ).map(
      ([what, tag, held, why]) =>
        [
          `of ${what}`,
          mdx(`<${tag}>\n\n${held}\n\n</${tag.split(' ')[0]}>`),
          [expect.stringMatching(new RegExp(`^${AT} Thành phần <[^>]*> .*${why}`))],
        ] as const,
    ),
    [
      'of files that are numbered, or have words below them',
      mdx(
        '<FileList>\n\n1. [KH](ke-hoach.pdf)\n\n</FileList>\n\n<FileList>\n\n- [KH](ke-hoach.pdf)\n\n  Chữ\n\n</FileList>',
      ),
      expect.arrayContaining([
        expect.stringContaining(':7:1: Lỗi: Thành phần <FileList> chứa đúng một danh sách gạch đầu dòng'),
        expect.stringContaining(':13:1: Lỗi: Thành phần <FileList> chứa đúng một danh sách gạch đầu dòng'),
      ]),
    ],
    [
      'of a file whose ending is in capitals',
      {
        ...mdx('<FileList>\n\n- [KH](ke-hoach.PDF)\n\n</FileList>'),
        'news/2022/them/ke-hoach.PDF': '%PDF-1.4\n%%EOF\n',
      },
      [expect.stringContaining(':9:3: Lỗi: Tệp "ke-hoach.PDF" chưa khai ở mục "attachments"')],
    ],
    [
      'within a line of words',
      mdx('Chữ <Note>nhỏ</Note> sau'),
      [expect.stringContaining(':7:5: Lỗi: Thành phần <Note> chứa chữ như trong bài')],
    ],
    [
      'whose attribute is of spaces alone',
      mdx('<Note title="  ">\n\nChữ.\n\n</Note>'),
      [expect.stringContaining('Thành phần <Note> thiếu title="…".')],
    ],
    [
      'that shows a file which is not there',
      mdx('<Organisation />'),
      [
        `${AT} Thành phần <Organisation> hiện nội dung của organisation.yaml, mà chưa có tệp ấy. Cách sửa: tạo content/organisation.yaml, hoặc xóa <Organisation />.`,
      ],
    ],
    ['that shows a file', { ...mdx('<Organisation />'), 'organisation.yaml': PEOPLE }, []],
    [
      'that nobody names, though its file is there',
      { 'organisation.yaml': PEOPLE },
      [
        'content/organisation.yaml: Lưu ý: Không trang nào hiện tệp này nên người đọc không thấy. Cách sửa: ghi <Organisation /> trên một dòng riêng của một trang, như content/pages/to-chuc-bo-may.mdx.',
      ],
    ],
    [
      'that shows a film',
      film('phim.mp4', 'phim.vtt', '[{ title: Phim, file: phim.mp4 }, { title: Phụ đề, file: phim.vtt }]'),
      [],
    ],
    [
      'that shows a film which is not attached',
      film('phim.mp4', 'phim.vtt', '[{ title: Phụ đề, file: phim.vtt }]'),
      expect.arrayContaining([
        expect.stringMatching(/^content\/news\/2022\/them\/index\.mdx:8:1: Lỗi: .*"phim\.mp4".*attachments/),
      ]),
    ],
    [
      'that shows what is no film',
      film('phim.pdf', 'phim.vtt', '[{ title: Phụ đề, file: phim.vtt }]'),
      expect.arrayContaining([
        'content/news/2022/them/index.mdx:8:1: Lỗi: Thành phần <Video>: src ghi "phim.pdf", phải là tệp .mp4. Cách sửa: lưu phim thành MP4 (H.264).',
      ]),
    ],
    [
      'that shows a film of another place',
      film('https://vi.example/phim.mp4', 'phim.vtt', '[{ title: Phụ đề, file: phim.vtt }]'),
      expect.arrayContaining([expect.stringContaining('tệp phải nằm cạnh bài viết')]),
    ],
    [
      'of a table with three columns',
      mdx('<BarChart title="Số hộ">\n\n| a | b | c |\n| --- | --- | --- |\n| d | 1 | 2 |\n\n</BarChart>'),
      [
        `${AT} Bảng trong <BarChart> có 3 cột, biểu đồ vẽ từ hai cột. Cách sửa: giữ hai cột: tên và số; bảng nhiều cột thì để ngoài biểu đồ.`,
      ],
    ],
    [
      'of a table without numbers',
      mdx('<BarChart title="Số hộ">\n\n| Thôn | Số hộ |\n| --- | --- |\n| Mẫu | 12 hộ |\n\n</BarChart>'),
      [
        `${AT} Trong <BarChart>, ô "12 hộ" không phải số. Cách sửa: ghi số như 1.250, 12,5 hoặc 80%, không kèm chữ; đơn vị ghi ở dòng đầu của bảng.`,
      ],
    ],
  ]);
});

describe('every component', () => {
  test.each(componentNames())(
    '%s: takes no attribute of code, and none that it does not know',
    async (name) => {
      for (const attribute of [
        'onclick="x"',
        'style="x"',
        'class="x"',
        'set:html="x"',
        'la="x"',
        'href={x}',
      ]) {
        const files = mdx(`<${name} ${attribute} />`);
        const found = await checkFiles({ ...BASE, ...files });
        expect({ attribute, isRefused: found.some(({ severity }) => severity === 'error') }).toEqual({
          attribute,
          isRefused: true,
        });
      }
    },
  );

  test('an attribute that runs code is told as such', async () => {
    const rules = async (attribute: string) =>
      (await checkFiles({ ...BASE, ...mdx(`<OfficeAddress ${attribute} />`) })).map(({ rule }) => rule);
    expect(await rules('onClick="x"')).toEqual(['html-event']);
    expect(await rules('la="x"')).toEqual(['html-attribute']);
  });

  test.each(componentNames())('%s: says what it is for, and each of its attributes', (name) => {
    const { about, attributes, holds } = COMPONENTS[name];
    expect(about).not.toBe('');
    expect(HELD[holds]).toBeDefined();
    for (const [key, schema] of Object.entries(attributes.shape))
      expect({ key, description: (schema as { description?: string }).description }).toEqual({
        key,
        description: expect.any(String),
      });
  });
});
