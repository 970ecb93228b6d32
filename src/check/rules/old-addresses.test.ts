import { describe, expect, test } from 'vitest';
import { article, checkSpoilt, FRONT_MATTER } from '../../../tests/support/content.ts';

const linesOf = async (files: Record<string, string>) =>
  (await checkSpoilt(files)).filter((line) => !line.includes('giống tiêu đề'));
const withOld = (...addresses: string[]) =>
  article(`${FRONT_MATTER}\noldAddresses: ${JSON.stringify(addresses)}`);
const table = (...rows: string[]) => ({ 'redirects.csv': ['old,new', ...rows, ''].join('\n') });

describe('old addresses of an entry', () => {
  test('may be any of a former portal', async () => {
    expect(
      await linesOf({
        'news/2022/them/index.md': withOld('/tin-tuc/12345.html', '/?id=123', '/Default.aspx?tab=tin'),
      }),
    ).toEqual([]);
  });

  test('may be as they are read in the bar of a browser: they stand for what it asks', async () => {
    expect(
      await linesOf({ 'news/2022/them/index.md': withOld('/tin-tức/họp thôn.html', '/Trang/?tên=Mẫu') }),
    ).toEqual([]);
    const lines = await linesOf({
      'news/2022/them/index.md': withOld('/tin-tức/a', '/tin-t%E1%BB%A9c/a/', '/tin-t%e1%bb%a9c/a'),
    });
    expect(lines.filter((line) => line.includes('đã khai ở'))).toHaveLength(2);
  });

  test('are told where they hold what no server is asked', async () => {
    const [line] = await linesOf({ 'news/2022/them/index.md': withOld('/a#b') });
    expect(line).toContain('bỏ phần từ dấu # trở đi');
  });

  test('are told where they are no addresses', async () => {
    const lines = await linesOf({ 'news/2022/them/index.md': withOld('https://xa.example/1.html') });
    expect(lines.join()).toMatch(/them\/index\.md:\d+:\d+: Lỗi: .*địa chỉ cũ bắt đầu bằng dấu \//);
  });

  test('stand for one entry each, whether a slash ends them or not', async () => {
    const lines = await linesOf({
      'news/2022/them-1/index.md': withOld('/cu/1'),
      'news/2022/them-2/index.md': withOld('/cu/1/'),
    });
    expect(lines).toEqual([
      'content/news/2022/them-2/index.md:5:16: Lỗi: Địa chỉ cũ "/cu/1/" đã khai ở content/news/2022/them-1/index.md. Cách sửa: xóa "/cu/1/" khỏi "oldAddresses", hoặc sửa cho đúng.',
    ]);
  });

  test.each([
    '/tin-tuc/them/',
    '/tin-tuc/them',
    '/tin-tuc/index.html',
    '/index.html',
    '/van-ban/nam/1999/',
    '/lien-he/',
    '/tin-tuc/',
    '/tin-tuc/%74hem/',
  ])('are not those of a page that is there: %s', async (address) => {
    const lines = await linesOf({ 'news/2022/them/index.md': withOld(address) });
    expect(lines.join()).toContain('đang là một trang có thật');
  });
});

describe('redirects.csv', () => {
  test('leads from addresses of before to pages of today', async () => {
    expect(
      await linesOf(table('/default.aspx?tab=tin,/tin-tuc/', '# ghi chú', '/cu.html , /tin-tuc/')),
    ).toEqual([]);
  });

  test.each([
    ['a loop', ['/cu/,/cu'], 2, '"/cu/" dẫn về chính nó'],
    ['a chain', ['/cu/,/cu-2/', '/cu-2/,/tin-tuc/'], 2, '"/cu-2/" cũng là một địa chỉ cũ'],
    ['a dead end', ['/cu/,/tin-tuc/khong-co/'], 2, '"/tin-tuc/khong-co/" không có trang nào'],
    ['a chain by an old name', ['/cu/,/tin-tuc/bai-cu/'], 2, 'ghi /tin-tuc/bai-mau/ ở cột new'],
    ['a clash', ['/lien-he/,/tin-tuc/'], 2, 'đang là một trang có thật'],
    ['one told twice', ['/cu/,/tin-tuc/', '/cu,/tin-tuc/'], 3, '"/cu" đã khai ở content/redirects.csv'],
    ['a line of one cell', ['/cu/'], 2, 'Dòng này có 1 ô, phải có 2'],
    ['a whole web address', ['/cu/,https://khac.example/'], 2, 'địa chỉ mới phải là địa chỉ trong trang'],
  ])('%s is an error in its line', async (_what, rows, line, words) => {
    const told = (await linesOf(table(...rows))).find((one) => one.includes(words));
    expect(told).toMatch(new RegExp(`^content/redirects\\.csv:${line}:\\d+: Lỗi: `));
  });

  test('an old address that an entry names, too, is told', async () => {
    const lines = await linesOf({ 'news/2022/them/index.md': withOld('/cu/'), ...table('/cu/,/tin-tuc/') });
    expect(lines.join()).toContain('Địa chỉ cũ "/cu/" đã khai ở content/news/2022/them/index.md');
  });

  test('without its first line says which that is', async () => {
    const lines = await linesOf({ 'redirects.csv': '/cu/,/tin-tuc/\n' });
    expect(lines.join()).toContain('content/redirects.csv:1:1: Lỗi: Dòng đầu phải là tên các cột: old,new.');
  });
});
