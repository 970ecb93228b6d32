import { describe, expect, test } from 'vitest';
import { at, makeDocument } from '../../tests/support/entries.ts';
import type { DocumentEntry } from '../queries/documents.ts';
import { toDocumentView, validityOf } from './documents.ts';

const NOW = at('2022-06-15 00:00:00');

const validity = (data: Partial<DocumentEntry['data']>, now = NOW) => {
  const document = makeDocument('mau', data);
  return validityOf(document, [document], now).label;
};

describe('the validity of a document', () => {
  test.each([
    ['a document in force', {}, 'Còn hiệu lực'],
    ['one that takes effect today, by the clock in Viet Nam', { effectiveOn: '2022-06-15' }, 'Còn hiệu lực'],
    ['one that takes effect tomorrow', { effectiveOn: '2022-06-16' }, 'Có hiệu lực từ 16/06/2022'],
    ['one whose last day was yesterday', { expiresOn: '2022-06-15' }, 'Hết hiệu lực'],
    ['one that ends tomorrow', { expiresOn: '2022-06-16' }, 'Còn hiệu lực'],
    ['one in force in part', { status: 'het-hieu-luc-mot-phan' as const }, 'Hết hiệu lực một phần'],
    ['one that is suspended', { status: 'ngung-hieu-luc' as const }, 'Ngưng hiệu lực'],
    [
      'one in force in part whose end has come',
      { status: 'het-hieu-luc-mot-phan' as const, expiresOn: '2022-02-01' },
      'Hết hiệu lực',
    ],
  ])('%s', (_name, data, label) => {
    expect(validity(data)).toBe(label);
  });

  test('a replaced document ends on the day its successor takes effect, and not before', () => {
    const old = makeDocument('cu');
    const successor = makeDocument('moi', { effectiveOn: '2022-07-01', replaces: ['cu'] });
    const all = [old, successor];
    expect(validityOf(old, all, at('2022-06-30 23:59:59')).label).toBe('Còn hiệu lực');
    expect(validityOf(old, all, at('2022-07-01 00:00:00')).label).toBe('Hết hiệu lực');
  });
});

test('a document and its successor lead to each other, and files say type and size', () => {
  const old = makeDocument('cu', { number: '05/QĐ-MẪU' });
  const successor = makeDocument('moi', { replaces: ['cu'] });
  const view = toDocumentView(successor, [successor, old], NOW);
  expect(view.replaces).toEqual([{ label: 'Quyết định 05/QĐ-MẪU', href: '/van-ban/cu/' }]);
  expect(toDocumentView(old, [successor, old], NOW).replacedBy).toEqual([
    { label: 'Quyết định 15/QĐ-MẪU', href: '/van-ban/moi/' },
  ]);
  expect(view.downloads).toEqual([
    { title: 'Bản ký', href: '/van-ban/moi/ban%20k%C3%BD.pdf', about: 'PDF, 120 KB' },
  ]);
});

test('a list calls a document by its type and its abstract, and says the type once', () => {
  const row = (abstract: string) => toDocumentView(makeDocument('a', { abstract }), [], NOW).heading;
  expect(row('Về việc quản lý đường thôn')).toBe('Quyết định: Về việc quản lý đường thôn');
  expect(row('quyết định về việc quản lý đường thôn')).toBe('quyết định về việc quản lý đường thôn');
});

test('a document leads to the newest others of its type, and not to itself', () => {
  const all = ['e', 'd', 'c', 'b', 'a', 'self'].map((slug) => makeDocument(slug));
  const other = makeDocument('ke-hoach', { type: 'Kế hoạch' });
  const [self] = all.slice(-1);
  const view = toDocumentView(self ?? other, [...all, other], NOW);
  expect(view.others.map(({ href }) => href)).toEqual(
    ['e', 'd', 'c', 'b'].map((slug) => `/van-ban/${slug}/`),
  );
  expect(view.ofType).toEqual({ label: 'Quyết định', href: '/van-ban/loai/quyet-dinh/' });
  expect(view.ofAuthority?.href).toBe('/van-ban/co-quan/uy-ban-nhan-dan-xa-mau/');
  const alone = toDocumentView(other, [...all, other], NOW);
  expect([alone.others, alone.ofType, alone.ofAuthority?.label]).toEqual([
    [],
    undefined,
    'Ủy ban nhân dân xã Mẫu',
  ]);
  expect(toDocumentView(other, [other], NOW).ofAuthority).toBeUndefined();
});

test('nor where it was read apart from the list, as `npm run dev` reads it for every page', () => {
  const read = () => ['b', 'self'].map((slug) => makeDocument(slug));
  const [, self = makeDocument('none')] = read();
  expect(toDocumentView(self, read(), NOW).others.map(({ href }) => href)).toEqual(['/van-ban/b/']);
});
