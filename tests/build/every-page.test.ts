/** What holds for every page of every site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readDateTime } from '../../src/lib/dates.ts';
import { withoutControls } from '../../src/lib/text.ts';
import { pageParts, partsOfPage } from '../../src/site/page-parts.ts';
import {
  attribute,
  type BuiltPage,
  byTag,
  filesOf,
  findAll,
  headLink,
  isRedirect,
  pagesOf,
  readText,
  visibleText,
} from '../support/pages.ts';
import { ALL_SITES, type TestSite } from '../support/sites.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes what HTML allows and this rule set finds untidy.
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      // Titles are as long as the article's.
      'long-title': 'off',
      // Vietnamese telephone numbers break between groups by margins.
      'tel-non-breaking': 'off',
      // Pictures without words of their own stand beside the title that says it.
      'no-inline-style': 'error',
    },
  }),
);

/** Names that are written so. */
const CAMEL_CASE_NAMES = /JavaScript|WebKit/g;

/** Of texts (src/html/text-ids.ts), of front matter (src/schemas/kinds.ts), and of what is no place to go to: fields, popovers, names for screen readers. */
const OTHER_IDS = new RegExp(
  `^(?:muc-.+|user-content-.+|footnote-label|${pageParts.downloads}|${pageParts.corrections}|khung-tim|trinh-don|tim-nhanh|tim-kiem|tim-tu-404|bo-loc|khong-thay|thong-bao--.+|thong-bao-khac--|gach-\\d+|bieu-do-\\d+-mo-ta)$`,
);

const duplicates = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe.each(ALL_SITES.map((site) => [site.name, site] as const))('the %s site', (_name, site) => {
  const all = pagesOf(site);
  const pages = all.filter((page) => !isRedirect(page));
  const each = (check: (page: BuiltPage) => string[]) =>
    pages.flatMap((page) => check(page).map((p) => `${page.path}: ${p}`));

  test('is well-formed HTML', async () => {
    const problems: string[] = [];
    for (const page of all) {
      const report = await validator.validateString(page.html, page.path);
      for (const result of report.results) {
        for (const m of result.messages)
          problems.push(`${page.path}:${m.line}:${m.column} ${m.ruleId} ${m.message}`);
      }
    }
    expect(problems).toEqual([]);
  });

  test('gives every page a title of its own', () => {
    const titles = pages.map((page) => byTag(page.document, 'title').map(visibleTitle).join('|'));
    expect(titles.filter((title) => title === '')).toEqual([]);
    expect(duplicates(titles)).toEqual([]);
  });

  test('gives every page one h1, a main part, a header, a footer and a way to skip to the text', () => {
    const problems = each(({ document }) => {
      const count = (tag: string) => byTag(document, tag).length;
      const [body] = byTag(document, 'body');
      const isInBody = (tag: string) => body?.childNodes.some(({ nodeName }) => nodeName === tag) ?? false;
      const [skip] = byTag(document, 'a');
      const targets = findAll(document, (e) => attribute(e, 'id') === 'noi-dung');
      const promises: [kept: boolean, problem: string][] = [
        [count('h1') === 1, `${count('h1')} h1`],
        [count('main') === 1, `${count('main')} main`],
        [isInBody('header'), 'no header'],
        [isInBody('footer'), 'no footer'],
        [skip !== undefined && attribute(skip, 'href') === '#noi-dung', 'no skip link first'],
        [targets.length === 1, 'no skip target'],
      ];
      return promises.filter(([kept]) => !kept).map(([, problem]) => problem);
    });
    expect(problems).toEqual([]);
  });

  test('lets no heading level be skipped', () => {
    const problems = each((page) => {
      const levels = findAll(page.document, (e) => /^h[1-6]$/.test(e.tagName)).map((e) =>
        Number(e.tagName[1]),
      );
      return levels.flatMap((level, i) =>
        level - (levels[i - 1] ?? level) > 1 ? [`h${levels[i - 1]} then h${level}`] : [],
      );
    });
    expect(problems).toEqual([]);
  });

  test('says which language each page is in', () => {
    const problems = each((page) => {
      const language = attribute(byTag(page.document, 'html')[0] as never, 'lang');
      return language === (page.path === '/en/' ? 'en' : 'vi') ? [] : [`lang ${language}`];
    });
    expect(problems).toEqual([]);
  });

  test('gives every page its canonical address and Open Graph', () => {
    const problems = each((page) => {
      const canonical = headLink(page, 'canonical');
      const expected = `${site.origin}${site.base.replace(/\/$/, '')}${page.path}`;
      const properties = byTag(page.document, 'meta').map((meta) => attribute(meta, 'property'));
      return [
        ...(canonical === expected ? [] : [`canonical ${canonical}, not ${expected}`]),
        ...['og:title', 'og:description', 'og:url', 'og:type', 'og:site_name']
          .filter((property) => !properties.includes(property))
          .map((property) => `no ${property}`),
      ];
    });
    expect(problems).toEqual([]);
  });

  test('gives every time its datetime in Viet Nam', () => {
    const problems = each((page) =>
      byTag(page.document, 'time')
        .map((time) => attribute(time, 'datetime') ?? 'none')
        .filter((datetime) => !readDateTime(datetime)),
    );
    expect(problems).toEqual([]);
  });

  test('has the parts that the content check takes it to have, and none that it does not know', () => {
    const problems = each((page) => {
      const { always, sometimes } = partsOfPage(page.path);
      const ids = findAll(page.document, (e) => attribute(e, 'id') !== undefined).map((e) =>
        String(attribute(e, 'id')),
      );
      return [
        ...always.filter((id) => !ids.includes(id)).map((id) => `lacks ${id}`),
        ...ids
          .filter((id) => ![...always, ...sometimes].includes(id) && !OTHER_IDS.test(id))
          .map((id) => `${id} is not known`),
      ];
    });
    expect(problems).toEqual([]);
  });

  test('has no broken link, picture or anchor', () => {
    const files = new Set(filesOf(site));
    const isOwn = ({ protocol, origin }: URL) => /^https?:$/.test(protocol) && origin === site.origin;
    const fileFault = ({ pathname }: URL): string | undefined => {
      if (!pathname.startsWith(site.base)) return 'leaves the base path';
      const path = decodeURIComponent(pathname.slice(site.base.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return files.has(file) ? undefined : 'leads nowhere';
    };
    const problems = all.flatMap((page) => {
      const own = new URL(page.path.slice(1), `${site.origin}${site.base}`);
      const ids = new Set(findAll(page.document, () => true).map((e) => attribute(e, 'id')));
      const isThere = ({ pathname, hash }: URL) =>
        hash === '' || pathname !== own.pathname || ids.has(decodeURIComponent(hash.slice(1)));
      return linksOf(page).flatMap((link) => {
        const target = new URL(link, own);
        if (!isOwn(target)) return [];
        const fault = fileFault(target) ?? (isThere(target) ? undefined : 'has no target');
        return fault ? [`${page.path}: ${link} ${fault}`] : [];
      });
    });
    expect(problems).toEqual([]);
  });

  test('asks nothing of another host', () => {
    const problems = each((page) =>
      findAll(page.document, (e) =>
        ['script', 'img', 'source', 'link', 'iframe', 'video', 'audio', 'object', 'embed'].includes(
          e.tagName,
        ),
      )
        .filter(
          (e) =>
            e.tagName !== 'link' ||
            ['stylesheet', 'icon', 'manifest', 'preload', 'modulepreload'].includes(
              attribute(e, 'rel') ?? '',
            ),
        )
        .flatMap((e) => [
          attribute(e, 'src'),
          attribute(e, 'href'),
          ...(attribute(e, 'srcset') ?? '').split(/,\s+/).map((c) => c.split(' ')[0]),
        ])
        .filter((address): address is string => Boolean(address))
        .filter((address) => new URL(address, site.origin).origin !== site.origin),
    );
    expect(problems).toEqual([]);
  });

  test('never glues words together or leaves a hole where a value should be', () => {
    const problems = each((page) => {
      const text = visibleText(page.document).replaceAll(CAMEL_CASE_NAMES, '');
      return [
        ...text.matchAll(
          /\b(?:undefined|null|NaN|\[object Object\]|Invalid Date)\b|\p{Ll}\p{Lu}\p{Ll}|\d\p{Lu}\p{Ll}|[,;](?=\p{L})/gu,
        ),
      ].map((match) => text.slice(Math.max(0, (match.index ?? 0) - 20), (match.index ?? 0) + 20));
    });
    expect(problems).toEqual([]);
  });

  test('holds no invisible or control character', () => {
    const texts = filesOf(site).filter((file) => /\.(?:html|xml|json|txt)$/.test(file));
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.filter((file) => readText(site, file) !== withoutControls(readText(site, file)))).toEqual(
      [],
    );
  });

  test('publishes no picture with the place and time at which it was taken', async () => {
    const pictures = filesOf(site).filter((file) => /\.(?:jpe?g|png|webp|avif)$/.test(file));
    const told: string[] = [];
    for (const file of pictures) {
      const { exif, xmp, iptc } = await sharp(join(site.outDir, file)).metadata();
      if (exif || xmp || iptc) told.push(file);
    }
    expect(told).toEqual([]);
    expect(pictures.length > 20).toBe(site.name === 'rich');
  });

  test('is composed Unicode throughout', () => {
    const problems = filesOf(site)
      .filter((file) => /\.(?:html|xml|json|txt)$/.test(file) && !file.startsWith('pagefind/'))
      .filter((file) => readText(site, file) !== readText(site, file).normalize('NFC'));
    expect(problems).toEqual([]);
  });

  test('lists its pages in the sitemap: all that may be found, and nothing else', () => {
    const listed = [...readText(site, 'sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      (match) => match[1],
    );
    const findable = pages
      .filter((page) => !/name="robots" content="noindex"/.test(page.html))
      .map((page) => headLink(page, 'canonical'));
    expect(listed.toSorted()).toEqual(findable.toSorted());
    // A page that is forbidden is not read, and so its `noindex` is not obeyed.
    expect(readText(site, 'robots.txt')).not.toMatch(/^Disallow: *\S/m);
    expect(readText(site, 'robots.txt')).toContain(`Sitemap: ${site.origin}${site.base}sitemap-index.xml`);
  });
});

function visibleTitle(title: { childNodes: readonly { nodeName: string }[] }): string {
  return title.childNodes
    .map((node) => ('value' in node ? String(node.value) : ''))
    .join('')
    .trim();
}

function linksOf(page: BuiltPage): string[] {
  const attributes = ['href', 'src', 'action'] as const;
  return findAll(page.document, () => true).flatMap((element) =>
    attributes.flatMap((name) => attribute(element, name) ?? []),
  );
}

/** Words that name one commune must stand on no page of another. */
const NAMES: Record<TestSite['name'], string[]> = {
  real: [
    'Quang Khải',
    'Quang Khai',
    'Tứ Kỳ',
    'Hải Dương',
    'Đức Thuận',
    'ducthuan',
    '0362465990',
    '0973226494',
  ],
  rich: ['Xã Mẫu', 'xã Mẫu', 'Huyện Mẫu', 'xamau', 'Ảnh mẫu'],
  empty: ['Xã Trống', 'Huyện Không', 'trong.example'],
};

test.each(ALL_SITES.map((site) => [site.name, site] as const))(
  'the %s site holds no word of another',
  (name, site) => {
    const foreign = Object.entries(NAMES).flatMap(([owner, words]) => (owner === name ? [] : words));
    const own = NAMES[name];
    const texts = filesOf(site).filter((file) => /\.(?:html|xml|json|txt|svg|js)$/.test(file));
    const problems = texts.flatMap((file) => {
      const text = readText(site, file);
      return foreign.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
    expect(problems).toEqual([]);
    expect(own.some((word) => readText(site, 'index.html').includes(word))).toBe(true);
    expect(existsSync(join(site.outDir, 'index.html'))).toBe(true);
  },
);
