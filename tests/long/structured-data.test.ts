/** What the built pages tell search engines, held against the vocabulary of schema.org (schema-dts), strictly. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { attribute, findAll, isRedirect, pagesOf } from '../support/pages.ts';
import { ROOT, SITES } from '../support/sites.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

interface Told {
  readonly path: string;
  readonly thing: Record<string, unknown> & { '@type': string };
}

const told: readonly Told[] = [SITES.real, SITES.rich].flatMap((site) =>
  pagesOf(site)
    .filter((page) => !isRedirect(page))
    .flatMap(({ path, document }) => {
      const scripts = findAll(document, (element) => attribute(element, 'type') === 'application/ld+json');
      return scripts.flatMap(({ childNodes: [words] }) => {
        const graph = JSON.parse(words && 'value' in words ? words.value : '') as {
          '@graph': Told['thing'][];
        };
        return graph['@graph'].map((thing) => ({ path, thing }));
      });
    }),
);

const shapeOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  return `{${Object.entries(value).map(([key, inner]) => `${key}:${key === '@type' ? inner : shapeOf(inner)}`)}}`;
};

/** What the compiler says of objects that are said to be of their type: an unknown field is an error. */
function faults(things: readonly Told[]): string[] {
  const file = `${ROOT}/tests/long/told.ts`;
  const types = [...new Set(things.map(({ thing }) => thing['@type']))];
  const source = [
    `import type { ${types.join(', ')} } from 'schema-dts';`,
    ...things.map(({ thing }, index) => {
      // Google's own word, which the vocabulary has for the text of every property of an action.
      const words = JSON.stringify(thing).replace(/,"query-input":"[^"]*"/, '');
      return `export const a${index}: ${thing['@type']} = ${words};`;
    }),
  ].join('\n');
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile;
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, source, target) : read(name, target, ...rest);
  const exists = host.fileExists;
  host.fileExists = (name) => name === file || exists(name);
  const program = ts.createProgram([file], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => {
    const line = source.slice(0, start).split('\n').length - 2;
    return `${things[line]?.path}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300)}`;
  });
}

test('every page of a kind tells what it is, in the words of schema.org', () => {
  const types = new Set(told.map(({ thing }) => thing['@type']));
  expect([...types].sort()).toEqual([
    'BreadcrumbList',
    'GovernmentOrganization',
    'Legislation',
    'NewsArticle',
    'Product',
    'SpecialAnnouncement',
    'WebPage',
    'WebSite',
  ]);
  // One of each shape: the compiler takes a second for twenty, and judges shapes.
  const shapes = new Map(told.map((one) => [shapeOf(one.thing), one]));
  expect(faults([...shapes.values()])).toEqual([]);
});

test('the look itself finds what is wrong', () => {
  const wrong = {
    path: '/',
    thing: { '@type': 'NewsArticle', headline: 'A', dateOfPublishing: '2022-01-04' },
  };
  expect(faults([wrong]).join()).toContain('dateOfPublishing');
});

test('articles have the fields that Google documents, pages the way that they show', () => {
  for (const { path, thing } of told.filter(({ thing }) => thing['@type'] === 'NewsArticle')) {
    expect(Object.keys(thing), path).toEqual(
      expect.arrayContaining(['headline', 'datePublished', 'dateModified', 'author']),
    );
  }
  const ways = told.filter(({ thing }) => thing['@type'] === 'BreadcrumbList');
  for (const { path, thing } of ways) {
    const steps = thing['itemListElement'] as { position: number; item?: string }[];
    expect(
      steps.map(({ position }) => position),
      path,
    ).toEqual(steps.map((_, index) => index + 1));
    expect(steps.slice(0, -1).every(({ item }) => item?.startsWith('https://'))).toBe(true);
  }
});
