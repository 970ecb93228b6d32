/** What the editors' guide shows is so: its examples pass the check, its commands exist, its tables name every field. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent, formatFinding } from '../src/check/index.ts';
import { componentNames } from '../src/schemas/components.ts';
import { type Files, writeContent } from './support/content.ts';
import {
  articlesOf,
  BLOCKS,
  componentRows,
  filesBeside,
  GUIDE_PAGES,
  MOST_BYTES,
  PICTURES,
  pageText,
  SCHEMAS,
  tableOf,
  wholeFiles,
} from './support/guide.ts';
import { ROOT } from './support/node.ts';

/** After every example has been published. */
const NOW = new Date('2026-12-02T12:00:00+07:00');
/** Examples of the guide that were copied and not filled in are told: here they are right. */
const EXPECTED = new Set(['sample-text', 'notice-over', 'moments']);

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true });
});

/** What the check says of the guide's content with these articles more, by the file. */
async function findings(articles: ReadonlyMap<string, { path: string; text: string }>) {
  const more: Files = Object.fromEntries([...articles.values()].map(({ path, text }) => [path, text]));
  const files = { ...wholeFiles(), ...more };
  const dir = mkdtempSync(join(tmpdir(), 'guide-'));
  dirs.push(dir);
  writeContent(join(dir, 'content'), { ...files, ...(await filesBeside(files)) });
  const found = await checkContent({ contentDir: join(dir, 'content'), now: NOW, workingDir: dir });
  return Map.groupBy(found, ({ file }) => file.replace(/^content\//, ''));
}

describe('the examples of the guide', () => {
  const right = BLOCKS.filter(({ about }) => !about.startsWith('sai'));
  /** In the first test that asks, for a test has the patience that a busy machine needs. */
  let asked: ReturnType<typeof findings> | undefined;
  const said = () => {
    asked ??= findings(articlesOf(right));
    return asked;
  };

  test('are of every kind of content, and of every data file', () => {
    const paths = Object.keys(wholeFiles());
    const missing = Object.keys(SCHEMAS).filter(
      (place) => !paths.some((path) => path.replace(/x$/, '').split('/')[0] === place.split('/')[0]),
    );
    expect(missing).toEqual([]);
    expect(right.filter(({ about }) => about === 'trong-bai').length).toBeGreaterThan(8);
  });

  test('pass the check, all of them together', async () => {
    const all = [...(await said()).values()].flat();
    expect(all.filter(({ rule }) => !EXPECTED.has(rule)).map(formatFinding)).toEqual([]);
  });

  test('are told to be samples where they were copied and not filled in', async () => {
    const copied = [...(await said())].filter(([, found]) =>
      found.some(({ rule }) => rule === 'sample-text'),
    );
    expect(copied.map(([path]) => path.split('/')[0]).toSorted()).toEqual([
      'documents',
      'documents',
      'news',
      'news',
      'notices',
      'products',
      'site.yaml',
    ]);
  });

  test('are each named by the words before them', () => {
    const unnamed = right.filter(({ about, page }) => {
      const [path = ''] = about.replace('content/', '').split(' ');
      return (
        about.startsWith('content/') &&
        !pageText(page).replaceAll(`\`\`\`md ${about}`, '').includes(`\`content/${path}\``)
      );
    });
    expect(unnamed.map(({ place }) => place)).toEqual([]);
  });
});

describe('what the check says of a fault', () => {
  const wrong = BLOCKS.filter(({ about }) => about.startsWith('sai'));
  const articles = articlesOf(wrong);
  const isFront = (place: string) => wrong.some((block) => block.place === place && block.about === 'sai');
  let asked: ReturnType<typeof findings> | undefined;
  const said = () => {
    asked ??= askAll();
    return asked;
  };

  /** Of dead links nothing is said while the front matter of an article cannot be read. */
  async function askAll() {
    const parts = [true, false].map((front) => [...articles].filter(([place]) => isFront(place) === front));
    const all = await Promise.all(parts.map((part) => findings(new Map(part))));
    return new Map(all.flatMap((part) => [...part]));
  }

  test.each(wrong.map((block) => [block.place, block] as const))('%s', async (place, block) => {
    const told = BLOCKS[BLOCKS.indexOf(block) + 1];
    const path = articles.get(place)?.path ?? '';
    const words = ((await said()).get(path) ?? []).map(
      ({ severity, message, remedy }) =>
        `${severity === 'error' ? 'Lỗi' : 'Lưu ý'}: ${message} Cách sửa: ${remedy}`,
    );
    expect(words.join('\n')).toBe(told?.text.trim());
  });
});

describe('the pictures of the guide', () => {
  const shown = GUIDE_PAGES.flatMap((page) =>
    [
      ...pageText(page)
        .replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')
        .matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g),
    ].map(([, alt = '', path = '']) => ({ page, alt, file: join(ROOT, dirname(page), path) })),
  );

  test('are there, say in words what they show, and cost a telephone little', () => {
    expect(shown.length).toBeGreaterThan(0);
    for (const { page, alt, file } of shown) {
      expect(existsSync(file), `${page}: ${file}`).toBe(true);
      expect(alt.length, `${page}: the words for ${file}`).toBeGreaterThan(30);
      expect(statSync(file).size, file).toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  test('are all shown', () => {
    expect(shown.map(({ file }) => file).toSorted()).toEqual(
      readdirSync(PICTURES)
        .map((name) => join(PICTURES, name))
        .toSorted(),
    );
  });
});

describe('the commands of the guide', () => {
  const scripts: Record<string, string> = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ).scripts;
  const commands = BLOCKS.filter(({ language }) => language === 'sh').flatMap(({ place, text }) =>
    text
      .trim()
      .split('\n')
      .map((line) => [line, place] as const),
  );

  test('are commands of this project, of npm and of git', () => {
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter(([line]) => !/^(?:npm (?:ci$|run )|git )/.test(line))).toEqual([]);
  });

  /** They are run in tests/long/guide.test.ts. */
  test.each(commands.filter(([line]) => line.startsWith('npm run')))('%s: its script is there', (line) => {
    const [, name = ''] = /^npm run (\S+)(?: -- .*)?$/.exec(line) ?? [];
    const script = /scripts\/\S+\.ts/.exec(scripts[name] ?? '')?.[0] ?? `no script ${name}`;
    expect(existsSync(join(ROOT, script))).toBe(true);
  });
});

describe('the tables of fields', () => {
  const page = pageText('docs/huong-dan-bien-tap/cac-o.md');
  /** The rows below a heading, which names the place of the files in its first line. */
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => [/`content\/([^`]+)`/.exec(section)?.[1] ?? '', section.match(/^\| `.*$/gm) ?? []]),
  );

  test.each(Object.entries(SCHEMAS).map(([place, schema]) => [place, schema] as const))(
    'content/%s: every field once, in the words of its schema',
    (place, schema) => {
      expect(sections.get(place) ?? []).toEqual(tableOf(schema));
    },
  );

  test('are of what there is', () => {
    expect([...sections.keys()].filter((place) => !(place in SCHEMAS))).toEqual([]);
  });
});

describe('the components', () => {
  const page = pageText('docs/huong-dan-bien-tap/thanh-phan.md');

  test('have each a row, in the words of its schema', () => {
    expect(page.match(/^\| `.*$/gm)).toEqual(componentRows());
  });

  test('have each an example', () => {
    const shown = BLOCKS.filter(({ language, about }) => language === 'mdx' && !about.startsWith('sai'))
      .map(({ text }) => text)
      .join('\n');
    expect(componentNames().filter((name) => !shown.includes(`<${name}`))).toEqual([]);
  });
});

describe('the pages of the guide', () => {
  test('lead to pages and headings that are there', () => {
    const dead = GUIDE_PAGES.flatMap((from) =>
      [
        ...pageText(from)
          .replace(/```[\s\S]*?```/g, '')
          .matchAll(/[^`!]\[[^\]\n]*\]\(([^)#\s]*\.md)?(?:#([^)]*))?\)/g),
      ].flatMap(([link, path, part]) => {
        const to = path === undefined ? from : join(dirname(from), path);
        if (!existsSync(join(ROOT, to))) return [`${from}: ${link}`];
        const headings = [...pageText(to).matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
          words
            .toLowerCase()
            .replace(/[^\p{L}\p{N} -]/gu, '')
            .replaceAll(' ', '-'),
        );
        return part === undefined || headings.includes(part) ? [] : [`${from}: ${link}`];
      }),
    );
    expect(dead).toEqual([]);
  });

  test('are all reached from the first', () => {
    const first = pageText('docs/huong-dan-bien-tap.md');
    const lost = GUIDE_PAGES.slice(1).filter((page) => !first.includes(`(${page.replace('docs/', '')})`));
    expect(lost).toEqual([]);
  });
});
