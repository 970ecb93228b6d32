import { expect, test } from 'vitest';
import { toWebManifest } from './web-manifest.ts';

test('a telephone is told the name, where it begins, and a sign that it may cut', () => {
  const manifest = toWebManifest({ name: 'Trang thông tin điện tử Xã Mẫu', unit: 'Xã Mẫu' });
  expect(manifest).toMatchObject({
    name: 'Trang thông tin điện tử Xã Mẫu',
    short_name: 'Xã Mẫu',
    lang: 'vi',
    start_url: '/',
    display: 'browser',
  });
  expect(manifest.icons).toEqual([
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ]);
});
