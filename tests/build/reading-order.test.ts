/** Pages read from the top without styles, as screen readers and text browsers read them, in the right language. */
import { describe, expect, test } from 'vitest';
import { kindsOf } from '../support/kinds.ts';
import {
  attribute,
  type BuiltPage,
  byTag,
  type Element,
  findAll,
  pageOf,
  visibleText,
} from '../support/pages.ts';
import { ALL_SITES, SITES } from '../support/sites.ts';

/** Parts that are found in this order, each after the one before. */
function outOfOrder(text: string, parts: readonly string[]): string[] {
  let from = 0;
  return parts.flatMap((part) => {
    const at = text.indexOf(part, from);
    if (at >= 0) from = at + part.length;
    return at < 0 ? [`“${part}” does not come after what should stand before it`] : [];
  });
}

const bodyText = (page: BuiltPage) => {
  const [body] = byTag(page.document, 'body');
  return body ? visibleText(body) : '';
};

describe('text in document order keeps its sense', () => {
  test('the real article: title, time, text, other ways on, the footer', () => {
    const page = pageOf(
      SITES.real,
      '/tin-tuc/nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len/',
    );
    expect(
      outOfOrder(bodyText(page), [
        'Đến nội dung chính',
        'Xã Quang Khải',
        'Trang chủ',
        'Năm 2022: Phấn đấu toàn huyện có ít nhất 10 sản phẩm OCOP 3 sao trở lên',
        '04/01/2022 08:39:58',
        'Năm 2022, phấn đấu',
        'Để việc triển khai',
        'Kết quả giải quyết TTHC',
        'Liên hệ với xã',
        'Trưởng Ban Biên tập: Nguyễn Đức Thuận',
        'Lượt truy cập',
      ]),
    ).toEqual([]);
  });

  test('an article with all parts: corrections and files after the text, other articles after them', () => {
    const page = pageOf(SITES.rich, '/tin-tuc/ba-nam-xay-dung-nong-thon-moi-o-thon-mau-3/');
    const text = bodyText(page);
    const [title] = byTag(page.document, 'h1');
    expect(
      outOfOrder(text, [
        title ? visibleText(title) : '',
        'Đăng lúc',
        'Chuyên mục',
        'Các tin khác',
        'Trưởng Ban Biên tập',
      ]),
    ).toEqual([]);
    const late = ['Đính chính', 'Tệp đính kèm'].filter((part) => text.includes(`\n${part}\n`));
    for (const part of late) {
      expect(outOfOrder(text, ['Đăng lúc', `\n${part}\n`, 'Chuyên mục', 'Các tin khác'])).toEqual([]);
    }
  });

  test.each(ALL_SITES.map((site) => [site.name, site] as const))(
    '%s site: title first in the main part, footer last, headings without a gap',
    (_name, site) => {
      const problems = kindsOf(site).flatMap(([, path]) => {
        const page = pageOf(site, path);
        const [main] = byTag(page.document, 'main');
        const levels = findAll(page.document, (element) => /^h[1-6]$/.test(element.tagName)).map((element) =>
          Number(element.tagName.slice(1)),
        );
        const gap = levels.findIndex((level, index) => level > (levels[index - 1] ?? 1) + 1);
        const inMain = main ? findAll(main, (element) => /^h[1-6]$/.test(element.tagName)) : [];
        const last = findAll(page.document, (element) => ['main', 'footer'].includes(element.tagName)).at(-1);
        return [
          ...(gap >= 0 ? [`h${levels[gap]} after h${levels[gap - 1]}`] : []),
          ...(inMain[0]?.tagName === 'h1' ? [] : [`main begins with ${inMain[0]?.tagName}`]),
          ...(last?.tagName === 'footer' ? [] : ['the footer is not last']),
        ].map((problem) => `${path}: ${problem}`);
      });
      expect(problems).toEqual([]);
    },
  );

  test('parts that are swapped are found', () => {
    expect(outOfOrder('giờ rồi tên', ['tên', 'giờ'])).toHaveLength(1);
  });
});

describe('language of parts', () => {
  /** Letters that English does not have; names without them are read right enough. */
  const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

  interface Words {
    readonly language: string;
    readonly text: string;
  }
  type Node = Element['childNodes'][number];

  /** Words with the language they are declared to be in. */
  function wordsIn(node: Node, language: string): Words[] {
    if (['script', 'style', 'template'].includes(node.nodeName)) return [];
    const text = node.nodeName === '#text' && 'value' in node ? node.value.trim() : '';
    if (text !== '') return [{ language, text }];
    const own = 'attrs' in node ? (attribute(node, 'lang') ?? language) : language;
    return 'childNodes' in node ? node.childNodes.flatMap((child) => wordsIn(child, own)) : [];
  }

  const wordsByLanguage = (page: BuiltPage): Words[] =>
    page.document.childNodes.flatMap((child) => wordsIn(child as Node, ''));

  test.each([SITES.real, SITES.rich].map((site) => [site.name, site] as const))(
    '%s site: Vietnamese on the English page says so',
    (_name, site) => {
      const words = wordsByLanguage(pageOf(site, '/en/'));
      expect(words.filter(({ language }) => language === 'en').length).toBeGreaterThan(5);
      expect(words.filter(({ language, text }) => language === 'en' && VIETNAMESE.test(text))).toEqual([]);
    },
  );

  test.each([SITES.real, SITES.rich].map((site) => [site.name, site] as const))(
    '%s site: English on Vietnamese pages says so',
    (_name, site) => {
      for (const [, path] of kindsOf(site).filter(([kind]) => kind !== 'English')) {
        const words = wordsByLanguage(pageOf(site, path));
        const english = words.filter(({ text }) => /^(?:English|In English)$/.test(text));
        expect(english.length, path).toBeGreaterThan(0);
        expect(
          english.filter(({ language }) => language !== 'en'),
          path,
        ).toEqual([]);
      }
    },
  );
});
