import { describe, expect, test } from 'vitest';
import { at, makeDocument, SITE } from '../../tests/support/entries.ts';
import { PARAMETERS } from '../search/answer/address.ts';
import { toDocumentFacts, toDocumentView } from './documents.ts';
import { type PageFacts, structuredData } from './structured-data.ts';

const PAGE = {
  title: 'Họp thôn',
  description: 'Thôn Mẫu 2 họp tối nay.',
  canonical: 'http://localhost/tin-tuc/hop-thon/',
  language: 'vi' as const,
  publisher: 'Xã Mẫu',
  trail: [{ label: 'Tin tức', href: '/tin-tuc/' }],
};
const graphOf = (facts: PageFacts, page: Partial<typeof PAGE> & { image?: string } = {}) =>
  (
    JSON.parse(JSON.stringify(structuredData({ ...PAGE, ...page }, facts))) as {
      '@graph': Record<string, unknown>[];
    }
  )['@graph'];
const article = { publishedAt: at('2022-01-04 08:39:58'), section: 'Nông thôn mới', tags: [] };

describe('search engines are told', () => {
  test('an article as news of the commune, with its picture', () => {
    expect(graphOf({ article }, { image: 'http://localhost/a.jpeg' })[0]).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Họp thôn',
      image: 'http://localhost/a.jpeg',
      datePublished: '2022-01-04T08:39:58+07:00',
      dateModified: '2022-01-04T08:39:58+07:00',
      author: { '@type': 'GovernmentOrganization', name: 'Xã Mẫu' },
      publisher: { name: 'Xã Mẫu', url: 'http://localhost/' },
    });
    const edited = { ...article, author: 'Nguyễn Văn Mẫu', updatedAt: at('2022-01-05 09:00:00') };
    expect(graphOf({ article: edited })[0]).toMatchObject({
      author: { '@type': 'Person', name: 'Nguyễn Văn Mẫu' },
      dateModified: '2022-01-05T09:00:00+07:00',
    });
  });

  test('the way to a page, its last step the page itself', () => {
    expect(graphOf({ article })[1]).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: 'http://localhost/' },
        { '@type': 'ListItem', position: 2, name: 'Tin tức', item: 'http://localhost/tin-tuc/' },
        { '@type': 'ListItem', position: 3, name: 'Họp thôn' },
      ],
    });
  });

  test('a plain page without dates', () => {
    const [page] = graphOf({});
    expect(page).toMatchObject({ '@type': 'WebPage', name: 'Họp thôn' });
    expect(page).not.toHaveProperty('datePublished');
  });

  test('a document with number, days, force, files, and what it replaces', () => {
    const old = makeDocument('cu', { number: '05/QĐ-MẪU' });
    const own = makeDocument('moi', { replaces: ['cu'], effectiveOn: '2022-02-01', expiresOn: '2022-03-01' });
    const view = toDocumentView(own, [own, old], at('2022-04-01 00:00:00'));
    expect(graphOf({ document: toDocumentFacts(own, view) })[0]).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '15/QĐ-MẪU',
      legislationType: 'Quyết định',
      legislationDate: '2022-01-04',
      legislationDateVersion: '2022-02-01',
      expires: '2022-03-01',
      legislationLegalForce: 'https://schema.org/NotInForce',
      legislationPassedBy: { name: 'Ủy ban nhân dân xã Mẫu' },
      legislationChanges: [{ name: 'Quyết định 05/QĐ-MẪU', url: 'http://localhost/van-ban/cu/' }],
      encoding: [{ encodingFormat: 'application/pdf' }],
    });
  });

  test('a product with its certificate', () => {
    const product = {
      producer: 'Hợp tác xã Mẫu',
      group: 'Thực phẩm',
      grade: '4 sao',
      decision: '12/QĐ-UBND',
      from: '2025-01-01',
      until: '2027-12-31',
    };
    expect(graphOf({ product })[0]).toMatchObject({
      '@type': 'Product',
      manufacturer: { name: 'Hợp tác xã Mẫu' },
      hasCertification: {
        certificationIdentification: '12/QĐ-UBND',
        validFrom: '2025-01-01',
        expires: '2027-12-31',
      },
    });
  });

  test('the site, its search, who it belongs to and what is urgent', () => {
    const identity = {
      ...SITE,
      address: 'Thôn Mẫu',
      phones: [{ number: '0200000001', office: 'Văn phòng' }],
      email: 'a@xa.example',
      fax: '02200000002',
      zalo: 'https://zalo.me/0900000000',
      facebook: 'https://www.facebook.com/xamau',
    };
    const notices = [
      {
        title: 'Bão',
        startsAt: at('2022-01-01 00:00:00'),
        endsAt: at('2022-01-02 00:00:00'),
        id: 'thong-bao--bao',
      },
    ];
    const { trail: _, ...home } = PAGE;
    const { '@graph': graph } = structuredData(home, { home: { identity, notices } });
    expect(graph).toMatchObject([
      {
        '@type': 'WebSite',
        potentialAction: {
          target: { urlTemplate: `http://localhost/tim-kiem/?${PARAMETERS.query}={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'GovernmentOrganization',
        parentOrganization: { name: 'Huyện Mẫu, tỉnh Mẫu' },
        areaServed: { name: 'Xã Mẫu, Huyện Mẫu, tỉnh Mẫu' },
        address: { streetAddress: 'Thôn Mẫu' },
        faxNumber: '+842200000002',
        sameAs: ['https://zalo.me/0900000000', 'https://www.facebook.com/xamau'],
        contactPoint: [{ telephone: '+84200000001', contactType: 'Văn phòng' }],
      },
      {
        '@type': 'SpecialAnnouncement',
        url: 'http://localhost/#thong-bao--bao',
        expires: '2022-01-02T00:00:00+07:00',
      },
    ]);
  });
});

describe('what is not known is not said', () => {
  /** The fields of the first thing. */
  const fields = (facts: PageFacts, page: Parameters<typeof graphOf>[1] = {}) =>
    graphOf(facts, page)[0] ?? {};

  test('of a page: no picture and no moment, or both', () => {
    expect(Object.keys(fields({}))).toEqual([
      '@type',
      'name',
      'description',
      'url',
      'inLanguage',
      'publisher',
    ]);
    expect(
      fields({ updatedAt: at('2022-01-05 09:00:00') }, { image: 'http://localhost/a.png' }),
    ).toMatchObject({
      image: 'http://localhost/a.png',
      dateModified: '2022-01-05T09:00:00+07:00',
    });
  });

  test('of a document: no end, nothing replaced, no files', () => {
    const own = makeDocument('moi');
    const document = {
      ...toDocumentFacts(own, toDocumentView(own, [own], at('2022-04-01 00:00:00'))),
      files: [],
    };
    const told = fields({ document });
    for (const key of ['expires', 'legislationChanges', 'encoding', 'image'])
      expect(told).not.toHaveProperty(key);
    const forces = (['valid', 'upcoming', 'partial', 'ended'] as const).map((state) =>
      String(fields({ document: { ...document, state } }).legislationLegalForce)
        .split('/')
        .at(-1),
    );
    expect(forces).toEqual(['InForce', 'NotInForce', 'PartiallyInForce', 'NotInForce']);
  });

  test('of a product: by whom its certificate was given, only where that is known', () => {
    const product = {
      producer: 'a',
      group: 'b',
      grade: '4 sao',
      decision: 'c',
      from: '2025-01-01',
      until: '2027-12-31',
    };
    const issuer = (authority?: string) =>
      (fields({ product: { ...product, authority } }).hasCertification as { issuedBy?: { name: string } })
        .issuedBy?.name;
    expect([issuer(), issuer('UBND huyện')]).toEqual([undefined, 'UBND huyện']);
  });

  test('of the commune: no address, mailbox, fax, accounts or telephones; of many telephones the first five', () => {
    const { phones: _, ...bare } = SITE;
    const { trail: __, ...home } = PAGE;
    const told = (identity: typeof SITE) =>
      structuredData(home, { home: { identity, notices: [] } })['@graph'][1];
    expect(Object.keys(told(bare as typeof SITE) ?? {})).toEqual([
      '@type',
      'name',
      'url',
      'parentOrganization',
      'areaServed',
    ]);
    const phones = Array.from({ length: 6 }, (_each, index) => ({
      number: `020000000${index}`,
      office: `Phòng ${index}`,
    }));
    expect((told({ ...SITE, phones }) as { contactPoint: unknown[] }).contactPoint).toHaveLength(5);
  });
});
