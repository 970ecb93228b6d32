import ProductCard from '../../../src/components/products/ProductCard.astro';
import ProductFacts from '../../../src/components/products/ProductFacts.astro';
import ProductGrid from '../../../src/components/products/ProductGrid.astro';
import ProductGroups from '../../../src/components/products/ProductGroups.astro';
import Stars from '../../../src/components/products/Stars.astro';
import { groupProducts, toProductView } from '../../../src/view-models/products.ts';
import { type Example, list } from '../example.ts';
import { article, bare, cards, NOW, products } from '../given.ts';

export const PRODUCTS: readonly Example[] = [
  ...list('products/ProductCard', ProductCard, [
    ['còn hạn', { card: cards[0] }, ['Nước mắm mẫu', '4 sao']],
    ['hết hạn', { card: cards[1] }, ['Giấy chứng nhận hết hạn']],
    ['không ảnh', { card: cards[2] }, ['5 sao']],
  ]),
  ...list('products/ProductFacts', ProductFacts, [
    ['đủ', { product: toProductView(products[0] ?? bare, [article], NOW) }, ['Chủ thể', '0200000012']],
    ['không ảnh', { product: toProductView(bare, [], NOW) }, ['Sinh vật cảnh']],
  ]),
  ...list('products/ProductGrid', ProductGrid, [['ba sản phẩm', { cards }, ['Thực phẩm', '3 sao']]]),
  ...list('products/ProductGroups', ProductGroups, [
    ['ba nhóm', { groups: groupProducts(products, NOW) }, ['Đồ uống', 'Sinh vật cảnh']],
  ]),
  ...list('products/Stars', Stars, [
    ['ba sao', { stars: 3, grade: '3 sao' }, ['3 sao']],
    ['năm sao', { stars: 5, grade: '5 sao' }, ['5 sao']],
  ]),
];
