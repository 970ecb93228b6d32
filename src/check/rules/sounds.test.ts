/** What an editor reads of a bulletin that cannot be heard, word for word, before anything is built. */
import { describe } from 'vitest';
import { m4a, mp3, ogg } from '../../../tests/fixtures/make-sounds.ts';
import { article, FRONT_MATTER, PICTURE } from '../../../tests/support/content.ts';
import { field, promises } from '../../../tests/support/spoilt-content.ts';

const AT = 'content/news/2022/them/index.md:5:16:';
const AGAIN =
  'Cách sửa: chép lại tệp gốc, nghe thử đến hết rồi mới đăng; nghe được mà vẫn báo thì lưu lại thành MP3.';
const bulletin = (name: string, bytes: Buffer | null, more = '') =>
  field(`audio: { file: ${name}${more} }`, bytes === null ? {} : { [`news/2022/them/${name}`]: bytes });

describe('the bulletin of an article can be heard to its end', () => {
  promises([
    ['an MP3', bulletin('ban-tin.mp3', mp3(20)), []],
    ['an M4A with its words', bulletin('ban-tin.m4a', m4a(20), ', transcript: "Thôn Mẫu họp."'), []],
    [
      'one that is not there',
      bulletin('ban-tin.mp3', null),
      [
        `${AT} Lỗi: Không có tệp đính kèm "ban-tin.mp3" cạnh bài viết. Cách sửa: chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.`,
      ],
    ],
    [
      'one of no bytes',
      bulletin('ban-tin.mp3', Buffer.alloc(0)),
      [`${AT} Lỗi: Tệp "ban-tin.mp3" trống. Cách sửa: chép lại tệp, hoặc xóa mục này.`],
    ],
    [
      'a picture called so',
      bulletin('ban-tin.mp3', PICTURE),
      [
        `${AT} Lỗi: Tệp "ban-tin.mp3" không phải loại tệp mà đuôi ".mp3" nói. Cách sửa: mở tệp bằng phần mềm của nó rồi lưu lại, hoặc đổi đuôi cho đúng.`,
      ],
    ],
    [
      'tags and no sound',
      bulletin('ban-tin.mp3', mp3(0, { tag: 500_000 })),
      [
        `${AT} Lỗi: Tệp "ban-tin.mp3" không có âm thanh đọc được: bị hỏng, cắt ngang, hoặc là loại tệp khác. ${AGAIN}`,
      ],
    ],
    [
      'a film called so',
      bulletin('ban-tin.m4a', m4a(20, 'vide')),
      [
        `${AT} Lỗi: Tệp "ban-tin.m4a" không có âm thanh đọc được: bị hỏng, cắt ngang, hoặc là loại tệp khác. ${AGAIN}`,
      ],
    ],
    [
      'one that is cut short',
      bulletin('ban-tin.mp3', mp3(20, { told: 2000 })),
      [
        `${AT} Lỗi: Tệp "ban-tin.mp3" bị cắt ngang (chép hoặc tải về chưa hết), người nghe mất phần cuối. ${AGAIN}`,
      ],
    ],
    [
      'one whose last part is not whole',
      bulletin('ban-tin.mp3', mp3(20).subarray(0, -9)),
      [
        `${AT} Lưu ý: Tệp "ban-tin.mp3" có thể bị cắt ngang: phần cuối không trọn. Cách sửa: nghe thử đoạn cuối; thiếu thì chép lại tệp gốc.`,
      ],
    ],
    [
      'one that telephones of Apple do not play',
      bulletin('ban-tin.ogg', ogg(20)),
      [
        `${AT} Lưu ý: Tệp "ban-tin.ogg" là OGG: iPhone đời cũ và ứng dụng podcast của Apple không phát được. Cách sửa: nên lưu lại thành MP3.`,
      ],
    ],
    [
      'one that is heavier than speech need be',
      bulletin('ban-tin.mp3', mp3(300, { tag: 12_000_000 })),
      [
        `${AT} Lưu ý: Tệp "ban-tin.mp3" nặng 12,3 MB, người nghe bằng mạng di động phải tải lâu và kho nội dung phình to mãi. Cách sửa: lưu lại thành MP3 một kênh (mono), 64 kbit/s: còn khoảng 2,4 MB, lời nói vẫn rõ.`,
      ],
    ],
    [
      'one that is long',
      bulletin('ban-tin.mp3', mp3(11_000)),
      [
        `${AT} Lưu ý: Tệp "ban-tin.mp3" nặng 11 MB, người nghe bằng mạng di động phải tải lâu và kho nội dung phình to mãi. Cách sửa: chia thành các bản tin ngắn hơn, mỗi bài một bản.`,
      ],
    ],
    [
      'a file of another kind',
      bulletin('ban-tin.wav', null),
      [
        `${AT} Lỗi: Tệp "ban-tin.wav" không phải tệp âm thanh để nghe trong bài. Cách sửa: lưu thành .mp3, .m4a, .ogg; nên dùng .mp3. Tệp để tải về thì khai ở attachments.`,
      ],
    ],
    [
      'one that is listed for download, too',
      {
        'news/2022/them/index.md': article(
          `${FRONT_MATTER}\nattachments: [{ title: Bản tin, file: ban-tin.mp3 }]\naudio: { file: ban-tin.mp3 }`,
        ),
        'news/2022/them/ban-tin.mp3': mp3(20),
      },
      [
        'content/news/2022/them/index.md:6:16: Lỗi: Tệp "ban-tin.mp3" khai hai lần. Cách sửa: xóa một dòng, hoặc đổi tên một trong hai tệp.',
      ],
    ],
    [
      'words without a sound',
      field('audio: { transcript: "Thôn Mẫu họp." }'),
      [
        'content/news/2022/them/index.md:5:8: Lỗi: Thiếu "file" trong "audio". Cách sửa: thêm mục "file: …" (Tệp âm thanh, .mp3, .m4a hoặc .ogg; ghi tên tệp nằm cạnh bài viết, như ban-tin.mp3).',
      ],
    ],
  ]);
});
