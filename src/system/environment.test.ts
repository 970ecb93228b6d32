import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const NOON = new Date('2026-01-01T12:00:00+07:00');
const read = (variables: Record<string, string | undefined>) =>
  readEnvironment(variables, '/srv/trang', () => NOON);

describe('the environment', () => {
  test('without any variable is content/, dist/, no address and the clock', () => {
    expect(read({})).toEqual({
      contentDir: '/srv/trang/content',
      outDir: '/srv/trang/dist',
      sharePictures: true,
      siteUrl: undefined,
      now: NOON,
    });
  });

  test('empty variables count as not given', () => {
    expect(read({ CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', SOURCE_DATE_EPOCH: '' })).toEqual(read({}));
  });

  test('takes folders relative to the working folder', () => {
    expect(read({ CONTENT_DIR: 'noi-dung', OUT_DIR: './ra/trang/' })).toMatchObject({
      contentDir: '/srv/trang/noi-dung',
      outDir: '/srv/trang/ra/trang',
    });
  });

  test('takes folders outside the repository, absolute or by ..', () => {
    expect(read({ CONTENT_DIR: '/home/xa/noi-dung', OUT_DIR: '../www' })).toMatchObject({
      contentDir: '/home/xa/noi-dung',
      outDir: '/srv/www',
    });
  });

  test('takes an address with a base path as it is', () => {
    expect(read({ SITE_URL: 'https://huyen.example/xa/mau/' }).siteUrl).toBe('https://huyen.example/xa/mau/');
  });

  test.each(['xamau.gov.vn', '/xa/mau/', 'ftp://xamau.example', 'javascript:alert(1)', 'https://'])(
    'refuses SITE_URL=%s and says what an address looks like',
    (value) => {
      expect(() => read({ SITE_URL: value })).toThrow(
        `SITE_URL phải là địa chỉ web như https://xamau.gov.vn/, không phải "${value}"`,
      );
    },
  );

  test('SOURCE_DATE_EPOCH stops the clock, to the second', () => {
    expect(read({ SOURCE_DATE_EPOCH: '1767250800' }).now.toISOString()).toBe('2026-01-01T07:00:00.000Z');
    expect(read({ SOURCE_DATE_EPOCH: '0' }).now.toISOString()).toBe('1970-01-01T00:00:00.000Z');
  });

  test.each(['2026-01-01', '1767250800.5', '-1', ' 1767250800', '17672508000000', '1e9'])(
    'refuses SOURCE_DATE_EPOCH=%j rather than building at a wrong moment',
    (value) => {
      expect(() => read({ SOURCE_DATE_EPOCH: value })).toThrow(
        `SOURCE_DATE_EPOCH phải là số giây nguyên từ 1970, không phải "${value}"`,
      );
    },
  );
});
