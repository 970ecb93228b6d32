import sharp from 'sharp';
import { expect, test } from 'vitest';
import { BASE, checkFiles, type Files } from '../../../tests/support/content.ts';

const square = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#7a1a15' } })
    .png()
    .toBuffer();
const check = (files: Files) => checkFiles({ ...BASE, ...files });
const told = async (files: Files) =>
  (await check(files)).map(({ file, severity, message }) => `${file} ${severity}: ${message}`);

const GOOGLE = {
  'verification/google0123456789abcdef.html': 'google-site-verification: google0123456789abcdef.html',
};

test('a picture for the signs of the site, and files of search engines, are content', async () => {
  expect(
    await told({
      'icon.png': await square(512),
      ...GOOGLE,
      'verification/BingSiteAuth.xml':
        '<?xml version="1.0"?>\r\n<users>\r\n\t<user>0123456789ABCDEF0123456789ABCDEF</user>\r\n</users>',
      'verification/yandex_0123456789abcdef.html':
        '<html>\n<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head>\n<body>Verification: 0123456789abcdef</body>\n</html>',
      'verification/zalo_verifierAbC0123.html':
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta property="zalo-platform-site-verification" content="AbC_-012" />\n</head>\n<body>\nThere Is No Limit To What You Can Accomplish Using Zalo!\n</body>\n</html>',
    }),
  ).toEqual([]);
});

test('what holds more than a code, or is called like a page of the site, is told', async () => {
  const [wrong, misnamed, ...others] = await check({
    'verification/404.html': 'x',
    'verification/google0123456789.html': '<script>x</script>',
    'verification/a1234567/google0123456789.html': 'x',
  });
  expect(wrong).toMatchObject({
    file: expect.stringContaining('verification/404.html'),
    severity: 'error',
    rule: 'verification-file',
    message: 'Tên "404.html" không phải tên tệp xác minh của công cụ tìm kiếm.',
  });
  expect(misnamed).toMatchObject({ message: expect.stringContaining('a1234567/google0123456789.html') });
  expect(others).toMatchObject([
    { message: 'Tệp "google0123456789.html" có gì đó ngoài mã xác minh, nên không được đăng.' },
  ]);
  expect(wrong?.remedy).toContain('chép nguyên tệp');
});

test('two signs, and what is no picture, are told', async () => {
  expect(
    await told({ 'icon.jpg': '<html>', 'icon.png': await square(512), 'icon.svg': '<svg onload="x"/>' }),
  ).toEqual([
    expect.stringMatching(/icon\.jpg error: .*không phải ảnh/),
    expect.stringMatching(/icon\.png error: Đã có "icon\.jpg"; trang chỉ có một biểu tượng/),
    expect.stringMatching(/icon\.svg error: Đã có "icon\.jpg"/),
  ]);
  expect(await told({ 'icon.svg': '<svg/>' })).toEqual([
    expect.stringMatching(/icon\.svg error: Tệp "icon\.svg" không dùng làm biểu tượng/),
  ]);
});

test('a small picture is a warning', async () => {
  expect(await told({ 'icon.png': await square(64) })).toEqual([
    expect.stringMatching(/icon\.png warning: Biểu tượng 64 × 64 điểm ảnh là nhỏ/),
  ]);
});

test('an old address that a file of a search engine has is told', async () => {
  const [finding] = await check({
    ...GOOGLE,
    'redirects.csv': 'old,new\n/google0123456789abcdef.html,/tin-tuc/\n',
  });
  expect(finding).toMatchObject({ severity: 'error', line: 2 });
});
