/** What stands in a draft, and what its editor is told to do. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photograph } from '../photographs/photograph.ts';
import { draftOf, type Setting } from './draft.ts';
import { type Block, type Piece, paragraph, type Read, type Said, words } from './text.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const SETTING: Setting = {
  now: NOW,
  categories: [
    { id: 'tin-khac', name: 'Tin khác' },
    { id: 'van-hoa', name: 'Văn hóa' },
  ],
  category: undefined,
};
const TEXT: readonly Block[] = [paragraph([words('Chữ.')])];
const EMPTY: Read = { blocks: [], notes: new Map(), pictures: new Map(), remains: [], said: {} };

async function draft(read: Partial<Read>, name = 'bai', setting: Partial<Setting> = {}) {
  const made = await draftOf({ ...EMPTY, ...read }, name, { ...SETTING, ...setting });
  const [, front = '', ...text] = String(made.files.get('index.md')).split('---\n');
  return {
    ...made,
    front: front.trim().split('\n'),
    text: text.join('---\n').trim(),
    names: [...made.files.keys()],
  };
}
const saying = (said: Said, more: Partial<Setting> = {}) => draft({ blocks: TEXT, said }, 'bai', more);

test('all that a page says is in the front matter, in the order of the fields', async () => {
  const { front, remains, slug, moment } = await saying({
    title: '  Thôn\nMẫu  họp\u200B ',
    description: 'Tóm tắt',
    publishedAt: '2022-01-04T08:39:58+07:00',
    category: 'VĂN HÓA',
    author: 'Lê Mẫu',
    address: 'https://xacu.example/tin/12.html?id=3',
  });
  expect(front).toEqual([
    'title: Thôn Mẫu họp',
    'description: Tóm tắt',
    'publishedAt: 2022-01-04T08:39:58+07:00',
    'category: van-hoa',
    'author: Lê Mẫu',
    'draft: true',
    'oldAddresses:',
    '  - /tin/12.html?id=3',
  ]);
  expect([remains, slug, moment.toISOString()]).toEqual([[], 'thon-mau-hop', '2022-01-04T01:39:58.000Z']);
});

describe('the category', () => {
  const unknown = (first: string, shown = '') => [
    `chưa rõ chuyên mục${shown}: đang để ${first}; ghi lại ô category`,
  ];
  test.each([
    [
      'that the editor wants goes before that of the page',
      { category: 'Tin khác' },
      { category: 'van-hoa' },
      'van-hoa',
      [],
    ],
    ['by its id', { category: 'van-hoa' }, {}, 'van-hoa', []],
    ['by its name', { category: 'Tin  Khác' }, {}, 'tin-khac', []],
    [
      'that nobody knows is told',
      { category: 'Thể thao' },
      {},
      'tin-khac',
      unknown('tin-khac', ' (trang cũ ghi “Thể thao”)'),
    ],
    ['that nobody says', {}, {}, 'tin-khac', unknown('tin-khac')],
    ['where there is none at all', {}, { categories: [] }, 'tin-tuc', unknown('tin-tuc')],
  ] as const)('%s', async (_, said, setting, id, told) => {
    const { front, remains } = await saying({ title: 'Họp', ...said }, setting);
    expect(front).toContain(`category: ${id}`);
    expect(remains).toEqual(told);
  });

  test('a long one is told in short', async () => {
    const { remains } = await saying({ title: 'Họp', category: 'chữ '.repeat(30).trim() });
    expect(remains[0]).toContain(`“${'chữ '.repeat(15).trim().slice(0, 55)}`);
    expect(/“(.*)”/.exec(remains[0] ?? '')?.[1]?.length).toBeLessThanOrEqual(60);
    const told = async (category: string) => (await saying({ title: 'Họp', category })).remains[0];
    expect(await told('a'.repeat(60))).toContain(`“${'a'.repeat(60)}”`);
    expect(await told('a'.repeat(61))).not.toContain('a'.repeat(61));
  });
});

describe('fields that are too long are cut', () => {
  test.each([
    ['title', 250],
    ['description', 500],
    ['author', 120],
  ] as const)('%s: %i', async (field, most) => {
    const value = async (text: string) =>
      (await saying({ title: 'Họp', [field]: text }, { category: 'van-hoa' })).front
        .find((one) => one.startsWith(`${field}: `))
        ?.slice(field.length + 2);
    expect(await value('a'.repeat(most))).toBe('a'.repeat(most));
    expect(await value('a'.repeat(most + 1))).toBe(`${'a'.repeat(most - 1)}…`);
    expect(await value(' ')).toBe(field === 'title' ? 'bai' : undefined);
  });
});

describe('the title', () => {
  test('of what says none is its file’s name, and that is told', async () => {
    const { front, remains, slug } = await draft({ blocks: TEXT }, 'Họp_thôn - Mẫu', { category: 'van-hoa' });
    expect(front[0]).toBe('title: Họp thôn Mẫu');
    expect(remains).toEqual(['chưa rõ tiêu đề: đang lấy tên tệp; ghi lại ô title']);
    expect(slug).toBe('hop-thon-mau');
  });

  test('of what has no name either is a sentence that says so', async () => {
    const { front, slug } = await draft({ blocks: TEXT }, '--', { category: 'van-hoa' });
    expect([front[0], slug]).toEqual(['title: Chưa có tiêu đề', 'chua-co-tieu-de']);
  });

  test('that has no letters gives its address by the file’s name, or none', async () => {
    const slugs = await Promise.all(
      ['Tệp 1', '?'].map(async (name) => (await draft({ blocks: TEXT, said: { title: '“…”' } }, name)).slug),
    );
    expect(slugs).toEqual(['tep-1', 'bai-nhap']);
  });

  test('that was guessed is told, in short', async () => {
    const { remains } = await draft({ blocks: [paragraph([words('a'.repeat(100))]), ...TEXT] }, 'x', {
      category: 'van-hoa',
    });
    expect(remains).toEqual([`tiêu đề lấy theo dòng đầu: “${'a'.repeat(79)}…”; xem lại ô title`]);
  });
});

test('an address that no page can have is told', async () => {
  const { front, remains } = await saying(
    { title: 'Họp', address: 'https://xacu.example/tin/x(y' },
    { category: 'van-hoa' },
  );
  expect(front.join()).not.toContain('oldAddresses');
  expect(remains).toEqual(['địa chỉ cũ /tin/x(y: không ghi được vào ô oldAddresses; chuyển hướng ở máy chủ']);
});

test('a draft without words is told, and what the reader told is told first', async () => {
  const { remains } = await draft({ said: { title: 'Họp' }, remains: ['trước'] }, 'x', {
    category: 'van-hoa',
  });
  expect(remains).toEqual(['trước', 'chưa có chữ nào trong bài; viết nội dung dưới phần đầu bài']);
});

test('files that are offered stand by names of their own, with what they are called', async () => {
  const attachments = [
    { title: ' Kế  hoạch ', file: 'Kế hoạch.PDF', bytes: Uint8Array.of(1) },
    { title: ' ', file: 'ke-hoach.pdf', bytes: Uint8Array.of(2) },
  ];
  const { front, names, files } = await draft({ blocks: TEXT, said: { title: 'Họp' }, attachments });
  expect(names).toEqual(['index.md', 'ke-hoach.pdf', 'ke-hoach-2.pdf']);
  expect(files.get('ke-hoach-2.pdf')).toEqual(Uint8Array.of(2));
  expect(front.slice(-6, -1)).toEqual([
    'attachments:',
    '  - title: Kế hoạch',
    '    file: ke-hoach.pdf',
    '  - title: ke-hoach-2.pdf',
    '    file: ke-hoach-2.pdf',
  ]);
});

describe('pictures', () => {
  const png = (width = 4, height = 4) =>
    sharp({ create: { width, height, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
  const shown = (key: string, alt = ''): Piece => ({ type: 'picture', key, alt });

  test('are found wherever they stand, each once, and are called after what they were', async () => {
    const bytes = await png();
    const keys = [
      'media/image1.png',
      'media/Ảnh họp.png',
      'x/anh-hop.gif',
      '?.png',
      `${'dài-'.repeat(20)}.png`,
      'chú.png',
      'thừa.png',
    ];
    const cell = { blocks: [paragraph([shown('x/anh-hop.gif')])], columns: 1, rows: 1 };
    const { names, text } = await draft({
      said: { title: 'Họp' },
      pictures: new Map(keys.map((key) => [key, bytes])),
      notes: new Map([['1', [paragraph([shown('chú.png')])]]]),
      blocks: [
        paragraph([
          shown('media/image1.png', 'Dân họp'),
          words('a'),
          shown('media/image1.png', 'Dân họp'),
          { type: 'note', id: '1' },
        ]),
        { type: 'rule' },
        { type: 'quote', blocks: [paragraph([shown('media/Ảnh họp.png', 'Nhà văn hóa')])] },
        { type: 'heading', level: 1, pieces: [shown('?.png')] },
        { type: 'table', rows: [[cell, cell]] },
        paragraph([shown(keys[4] ?? '')]),
      ],
    });
    expect(names).toEqual([
      'index.md',
      'anh-1.png',
      'anh-hop.png',
      'anh.png',
      'anh-hop-2.png',
      `${'dai-'.repeat(15).slice(0, -1)}.png`,
      'chu.png',
    ]);
    expect(text).toContain('![Dân họp](anh-1.png)a![Dân họp](anh-1.png)[^1]');
    expect(text).toContain('> ![Nhà văn hóa](anh-hop.png)');
  });

  test('one that is none is left out and told by its name', async () => {
    const { text, remains, names } = await draft(
      {
        said: { title: 'Họp' },
        pictures: new Map([['a/b.png', new TextEncoder().encode('<svg/>')]]),
        blocks: [paragraph([words('x'), shown('a/b.png'), shown('không có')])],
      },
      'x',
      { category: 'van-hoa' },
    );
    expect([text, names]).toEqual(['x', ['index.md']]);
    expect(remains).toEqual(['ảnh b.png bị bỏ: không phải ảnh JPG, PNG, WebP, AVIF hay GIF']);
  });

  const told = 'chưa có lời mô tả: ghi vào giữa hai dấu ngoặc vuông';
  test.each([
    ['Dân  họp\nở thôn', 'Dân họp ở thôn', false],
    ['A group of people. Description automatically generated', 'A group of people.', false],
    ['Được tạo tự động', 'Ảnh 1', true],
    ['anh-1.png', 'Ảnh 1', true],
    ['', 'Ảnh 1', true],
    ['a'.repeat(301), 'a'.repeat(300), false],
  ])('words %j become %j', async (alt, wanted, isTold) => {
    const { text, remains } = await draft(
      {
        said: { title: 'Họp' },
        pictures: new Map([['image1.png', await png()]]),
        blocks: [paragraph([shown('image1.png', alt)])],
      },
      'x',
      { category: 'van-hoa' },
    );
    expect(text).toBe(`![${wanted}](anh-1.png)`);
    expect(remains).toEqual(isTold ? [`ảnh anh-1.png ${told}`] : []);
  });

  describe('as the site keeps them', () => {
    const picture = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 4, background: { r: 0, g: 128, b: 128, alpha: 0 } } });
    const about = async (bytes: Uint8Array) => {
      const made = await photograph(bytes);
      if (typeof made === 'string') return made;
      const { width, height, format } = await sharp(made.bytes).metadata();
      return [made.ending, format, width, height, made.bytes === bytes ? 'untouched' : 'anew'];
    };

    test('what is small enough is not touched, of any kind', async () => {
      expect(await about(await picture(2400, 1).png().toBuffer())).toEqual([
        'png',
        'png',
        2400,
        1,
        'untouched',
      ]);
      expect(await about(await picture(3, 2).webp().toBuffer())).toEqual(['webp', 'webp', 3, 2, 'untouched']);
      expect(await about(await picture(3, 2).gif().toBuffer())).toEqual(['gif', 'gif', 3, 2, 'untouched']);
      expect(await about(await picture(3, 2).jpeg().toBuffer())).toEqual(['jpg', 'jpeg', 3, 2, 'untouched']);
    });

    test('what is too large is as large as is ever shown, on either side', async () => {
      expect(await about(await picture(2401, 1).png().toBuffer())).toEqual(['png', 'png', 2400, 1, 'anew']);
      expect(await about(await picture(1, 2401).webp().toBuffer())).toEqual([
        'webp',
        'webp',
        1,
        2400,
        'anew',
      ]);
      expect(await about(await picture(2401, 1).gif().toBuffer())).toEqual(['jpg', 'jpeg', 2400, 1, 'anew']);
    });

    test('what says where it was taken is made anew, and what is seen through is white then', async () => {
      const exif = { IFD0: { Model: 'x' } };
      expect(await about(await picture(3, 2).jpeg().withExif(exif).toBuffer())).toEqual([
        'jpg',
        'jpeg',
        3,
        2,
        'anew',
      ]);
      const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>';
      expect((await about(await picture(3, 2).jpeg().withXmp(xmp).toBuffer()))[4]).toBe('anew');
      const made = await photograph(await picture(3, 2).tiff({ compression: 'lzw' }).toBuffer());
      if (typeof made === 'string') throw new Error(made);
      expect(made.ending).toBe('jpg');
      expect([...(await sharp(made.bytes).raw().toBuffer())].every((value) => value > 250)).toBe(true);
    });

    const latin = (text: string) => Buffer.from(text, 'latin1');
    test.each([
      ['a photograph of an iPhone that is none', latin('\0\0\0 ftypheic'), 'ảnh hỏng'],
      ['a drawing of Word', latin('\x01\0\0\0xxxx'), 'EMF/WMF'],
      ['an older one', latin('\xd7\xcd\xc6\x9axxxx'), 'EMF/WMF'],
      ['anything else', latin('x\0\0\0'), 'không phải ảnh'],
      ['half a picture', latin('\x89PNG\r\n\x1a\nxxxx'), 'ảnh hỏng'],
      ['a scan that is none', latin('II*\0xxxx'), 'ảnh hỏng'],
      ['one of the other order', latin('MM\0*xxxx'), 'ảnh hỏng'],
    ])('%s is refused with a reason', async (_, bytes, why) => {
      expect(await photograph(bytes)).toContain(why);
    });
  });
});
