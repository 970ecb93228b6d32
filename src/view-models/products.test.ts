import { describe, expect, test } from 'vitest';
import { at, makeArticle } from '../../tests/support/entries.ts';
import type { ProductEntry } from '../queries/products.ts';
import { groupLinks, groupProducts, toProductView } from './products.ts';

function makeProduct(slug: string, data: Partial<ProductEntry['data']> = {}): ProductEntry {
  return {
    slug,
    data: {
      name: `Sản phẩm ${slug}`,
      group: 'thuc-pham',
      stars: 4,
      producer: { name: 'Hợp tác xã Mẫu' },
      decision: { number: '12/QĐ-MẪU', date: '2022-01-31' },
      ...data,
    },
    state: 'published',
    entry: {} as ProductEntry['entry'],
  };
}

describe('a certificate', () => {
  const view = (now: Date) => toProductView(makeProduct('mau'), [], now);

  test('holds through the day 36 months after its decision (QĐ 1048/QĐ-TTg)', () => {
    expect(view(at('2025-01-31 23:59:59')).certificate).toEqual({
      state: 'valid',
      label: 'Giấy chứng nhận còn hạn đến 31/01/2025',
    });
  });

  test('is told as ended from the next day on, in words', () => {
    expect(view(at('2025-02-01 00:00:00')).certificate).toEqual({
      state: 'ended',
      label: 'Giấy chứng nhận hết hạn ngày 31/01/2025',
    });
  });
});

test('products stand in the order of the six groups; a group without a product is not there', () => {
  const groups = groupProducts(
    [makeProduct('a', { group: 'do-uong' }), makeProduct('b', { group: 'thuc-pham' })],
    at('2022-06-15 00:00:00'),
  );
  expect(groups.map(({ name, cards }) => [name, cards.length])).toEqual([
    ['Thực phẩm', 1],
    ['Đồ uống', 1],
  ]);
  expect(groupProducts([], at('2022-06-15 00:00:00'))).toEqual([]);
});

test('groups of many products are led to from the head of the page; of few they are found by looking', () => {
  const products = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      makeProduct(`sp-${index}`, { group: index === 0 ? 'du-lich' : 'thuc-pham' }),
    );
  const links = (count: number) => groupLinks(groupProducts(products(count), at('2022-06-15 00:00:00')));
  expect(links(12)).toEqual([]);
  expect(links(13).map(({ href, count }) => [href, count])).toEqual([
    ['#nhom-1', 12],
    ['#nhom-6', 1],
  ]);
  const ofOneGroup = groupProducts(products(20).slice(1), at('2022-06-15 00:00:00'));
  expect(groupLinks(ofOneGroup)).toEqual([]);
});

test('related news that is not published is not linked', () => {
  const product = makeProduct('mau', { news: ['da-dang', 'con-nhap'] });
  const view = toProductView(product, [makeArticle({ slug: 'da-dang' })], at('2022-06-15 00:00:00'));
  expect(view.news.map(({ href }) => href)).toEqual(['/tin-tuc/da-dang/']);
});

test('a producer is reached by the telephone that is known, and a decision is told with who made it', () => {
  const view = (data: Partial<ProductEntry['data']>) =>
    toProductView(makeProduct('mau', data), [], at('2022-06-15 00:00:00'));
  const plain = view({});
  expect([plain.phone, plain.decision]).toEqual([undefined, '12/QĐ-MẪU, ngày 31/01/2022']);
  const told = view({
    producer: { name: 'Hợp tác xã Mẫu', phone: '0900000000' },
    decision: { number: '12/QĐ-MẪU', date: '2022-01-31', authority: 'UBND huyện Mẫu' },
  });
  expect(told.phone).toEqual({ number: '0900000000', href: 'tel:0900000000' });
  expect(told.decision).toBe('12/QĐ-MẪU, ngày 31/01/2022, UBND huyện Mẫu');
});
