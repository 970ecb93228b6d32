/** Documents that contradict each other, and letters of old code tables, in the words that are told. */
import { describe, expect, test } from 'vitest';
import { article, checkSpoilt, type Files, FRONT_MATTER } from '../../../tests/support/content.ts';
import { text } from '../../../tests/support/spoilt-content.ts';

const document = (name: string, number: string, lines: string): Files => ({
  [`documents/${name}.md`]: article(
    `number: ${number}\nabstract: ${name}\ntype: Quyết định\nauthority: Xã Mẫu\n${lines}`,
  ),
});
const OLD = document('cu', '08/QĐ-UBND', 'issuedOn: 2022-02-01');

describe('a document', () => {
  test('replaces an older one, of the same day too', async () => {
    expect(
      await checkSpoilt({ ...OLD, ...document('moi', '09/QĐ-UBND', 'issuedOn: 2022-02-01\nreplaces: [cu]') }),
    ).toEqual([]);
  });

  test('replaces no newer one', async () => {
    expect(
      await checkSpoilt({ ...OLD, ...document('moi', '09/QĐ-UBND', 'issuedOn: 2022-01-31\nreplaces: [cu]') }),
    ).toEqual([
      'content/documents/moi.md:7:12: Lưu ý: Văn bản bị thay thế (content/documents/cu.md) ban hành 01/02/2022, sau văn bản này (31/01/2022). Cách sửa: xem lại ngày ban hành, hoặc ghi "replaces" ở văn bản kia.',
    ]);
  });

  test('does not replace itself, nor one that replaces it', async () => {
    expect(await checkSpoilt(document('moi', '09/QĐ-UBND', 'issuedOn: 2022-01-31\nreplaces: [moi]'))).toEqual(
      [
        'content/documents/moi.md:7:12: Lỗi: Văn bản không thể thay thế chính nó. Cách sửa: ghi tên tệp của văn bản bị thay thế, hoặc bỏ dòng này.',
      ],
    );
    const both = await checkSpoilt({
      ...document('cu', '08/QĐ-UBND', 'issuedOn: 2022-01-31\nreplaces: [moi]'),
      ...document('moi', '09/QĐ-UBND', 'issuedOn: 2022-01-31\nreplaces: [cu]'),
    });
    expect(both).toHaveLength(2);
    expect(both[0]).toContain('Văn bản này và content/documents/moi.md đều ghi là thay thế nhau.');
  });

  test('that is replaced is over when the other is in force', async () => {
    const old = (expiresOn: string) =>
      document('cu', '08/QĐ-UBND', `issuedOn: 2022-01-10\nexpiresOn: ${expiresOn}`);
    const next = (lines: string) =>
      document('moi', '09/QĐ-UBND', `issuedOn: 2022-02-01\n${lines}replaces: [cu]`);
    expect(await checkSpoilt({ ...old('2022-02-01'), ...next('') })).toEqual([]);
    expect(await checkSpoilt({ ...old('2022-02-02'), ...next('') })).toEqual([
      'content/documents/moi.md:7:12: Lưu ý: content/documents/cu.md ghi còn hiệu lực đến 02/02/2022, nhưng bị thay thế từ 01/02/2022. Cách sửa: sửa "expiresOn" của văn bản cũ cho khớp, hoặc bỏ mục đó.',
    ]);
    expect(await checkSpoilt({ ...old('2022-02-02'), ...next('effectiveOn: 2022-02-02\n') })).toEqual([]);
  });

  test('has a number of its own, in its year and of its authority', async () => {
    const twin = (lines: string, number = '8/QĐ-UBND') =>
      checkSpoilt({ ...OLD, ...document('moi', number, lines) });
    expect(await twin('issuedOn: 2022-12-31\ndraft: true')).toEqual([
      'content/documents/moi.md:2:9: Lưu ý: Số "8/QĐ-UBND" đã có ở content/documents/cu.md, cùng cơ quan và cùng năm. Cách sửa: xem lại số; nếu là một văn bản đăng hai lần thì giữ một.',
    ]);
    expect(await twin('issuedOn: 2021-12-31')).toEqual([]);
    expect(await twin('issuedOn: 2022-02-01', '09/QĐ-UBND')).toEqual([]);
  });
});

describe('letters of an old code table', () => {
  const told = async (body: string) =>
    (await checkSpoilt(text(body)))
      .filter((line) => /TCVN3|VNI|bảng mã|phông/.test(line))
      .map((line) => line.replace('content/news/2022/them/index.md:', '').replace(/ Cách sửa:.*/, ''));

  test.each([
    ['Xã Mẫu\n\nbị ThÃ´ng', ['9:4: Lưu ý: Chữ bị đọc sai bảng mã (UTF-8 mở như Windows-1252): "ThÃ´ng".']],
    ['ThÃ´ng bÃ¡o mới', ['7:1: Lỗi: Chữ bị đọc sai bảng mã (UTF-8 mở như Windows-1252): "ThÃ´ng bÃ¡o mới".']],
    ['Một\uF0B7 hai', ['7:4: Lưu ý: Dấu U+F0B7 chỉ có trong phông của Word; người đọc thấy ô vuông.']],
    ['Xã Mẫu họp', []],
  ])('%j', async (body, lines) => {
    expect(await told(body)).toEqual(lines);
  });

  test('of VNI is told from two signs in a line on', async () => {
    expect(await told('Có hoïp')).toEqual([]);
    expect(await told('xin thoâng baùo')).toEqual([
      '7:5: Lưu ý: Chữ viết bằng bảng mã VNI (phông VNI-Times): "thoâng baùo".',
    ]);
  });

  test('in a title too', async () => {
    expect(
      (
        await checkSpoilt({
          'news/2022/them/index.md': article(FRONT_MATTER.replace('Bài mẫu', 'ThÃ´ng bÃ¡o')),
        })
      )[0],
    ).toContain('index.md:2:8: Lỗi: Chữ bị đọc sai bảng mã');
  });
});
