/** What of the checked content comes into the collections, under which names, and what is read anew. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { beforeEach, expect, test, vi } from 'vitest';
import { type CheckedEntry, handOver } from './check/checked.ts';

vi.mock('astro:content', () => ({ defineCollection: (collection: object) => collection }));
const { collections } = await import('./content.config.ts');

const ROOT = join(process.cwd(), 'khong-co');

type DataEntry = NonNullable<ReturnType<LoaderContext['store']['get']>>;

/** What Astro gives a loader: its store is what earlier builds left. */
const store = new Map<string, DataEntry>();
let imported: unknown[] = [];
let rendered: string[] = [];
const render = async ({ id, body, filePath }: { id: string; body: string; filePath: string }) => {
  rendered.push(`${id} ${filePath}`);
  return { html: `<p>${body}</p>`, metadata: body.includes('![') ? { imagePaths: ['anh.jpg'] } : {} };
};
const context = {
  store: {
    keys: () => store.keys(),
    get: (id: string) => store.get(id),
    set: (entry: DataEntry) => store.set(entry.id, entry),
    delete: (id: string) => store.delete(id),
    clear: () => store.clear(),
    addModuleImport: (file: string) => imported.push(file),
    addAssetImports: (assets: readonly string[], file: string) => imported.push([...assets, file]),
  },
  config: { root: pathToFileURL(`${ROOT}/`) },
  generateDigest: (text: string) => `digest of ${text}`,
  parseData: async ({ data }: { data: object }) => ({ ...data, isParsed: true }),
  entryTypes: new Map([['.md', { getRenderFunction: async () => render }]]),
};

async function load(name: keyof typeof collections, given: object = context): Promise<DataEntry[]> {
  const { loader } = collections[name] as { readonly loader: Loader };
  await loader.load(given as never);
  return [...store.values()];
}

const data = (file: string, content: unknown) =>
  handOver({ entries: new Map(), data: new Map([[file, content]]), files: new Set() });
const texts = (...entries: readonly Partial<CheckedEntry>[]) =>
  handOver({
    entries: new Map(
      entries.map((entry, at) => [
        String(at),
        {
          kind: 'news',
          slug: `tin-${at}`,
          path: join(ROOT, `content/tin-${at}.md`),
          mdx: false,
          data: { title: 'Tin' },
          source: '---\ntitle: Tin\n---\n\nChữ.\n',
          body: 19,
          ...entry,
        },
      ]),
    ),
    data: new Map(),
    files: new Set(),
  });

beforeEach(() => {
  store.clear();
  imported = [];
  rendered = [];
});

test.each([
  ['site', 'site.yaml', { name: 'Xã' }, ['site']],
  ['categories', 'categories.yaml', [{ id: 'a' }, { id: 'b' }], ['a', 'b']],
  ['abbreviations', 'abbreviations.yaml', [{ short: 'UBND' }], ['UBND']],
  ['organisation', 'organisation.yaml', [{ name: 'A' }, { name: 'A' }], ['0', '1']],
  ['redirects', 'redirects.csv', [{ old: '/cu/' }], ['/cu/']],
  ['removed', 'removed.yaml', [{ kind: 'news', slug: 'a' }], ['news/a']],
  ['visitors', 'stats/visitors.json', { total: 1 }, ['visitors']],
  ['days', 'stats/days.json', { '2026-06-01': 1 }, ['days']],
  ['procedures', 'stats/procedures.json', [{ year: 2022, throughMonth: 9 }], ['2022-9']],
] as const)('%s come from %s', async (name, file, content, ids) => {
  data(file, content);
  store.set('cu', { id: 'cu', data: {} });
  expect((await load(name)).map(({ id }) => id)).toEqual(ids);
  const [first] = store.values();
  expect(first?.data).toEqual({ ...(Array.isArray(content) ? content[0] : content), isParsed: true });
  // What is not there is empty.
  data('khac.yaml', []);
  expect(await load(name)).toEqual([]);
});

test('a text is rendered without the blank lines around it, and told by its path from the root', async () => {
  texts({ source: '---\ntitle: Tin\n---\n\n![Ảnh](anh.jpg)\n\n' }, { kind: 'pages' });
  expect(await load('news')).toEqual([
    {
      id: 'tin-0',
      data: { title: 'Tin', isParsed: true },
      body: '![Ảnh](anh.jpg)',
      filePath: 'content/tin-0.md',
      digest: expect.stringMatching(/^digest of \S+---\ntitle: Tin/),
      rendered: { html: '<p>![Ảnh](anh.jpg)</p>', metadata: { imagePaths: ['anh.jpg'] } },
      assetImports: ['anh.jpg'],
    },
  ]);
});

test('a text with components is rendered when it is shown', async () => {
  texts({ mdx: true });
  const [entry] = await load('news');
  expect(entry).toMatchObject({ id: 'tin-0', deferredRender: true });
  expect(entry).not.toHaveProperty('rendered');
  expect(rendered).toEqual([]);
});

test('what has not changed is kept with its pictures and components, what went is taken out', async () => {
  texts({ source: '![Ảnh](anh.jpg)', body: 0 }, { mdx: true }, {});
  const before = await load('news');
  expect([rendered, imported]).toEqual([
    [`tin-0 ${join(ROOT, 'content/tin-0.md')}`, `tin-2 ${join(ROOT, 'content/tin-2.md')}`],
    [],
  ]);
  rendered = [];
  texts({ source: '![Ảnh](anh.jpg)', body: 0 }, { mdx: true });
  expect(await load('news')).toEqual(before.slice(0, 2));
  expect(rendered).toEqual([]);
  expect(imported).toEqual([['anh.jpg', 'content/tin-0.md'], 'content/tin-1.md']);
});

test('what was written anew, or lies elsewhere, is rendered again', async () => {
  texts({});
  await load('news');
  texts({ source: 'Chữ mới.', body: 0 });
  expect((await load('news'))[0]?.body).toBe('Chữ mới.');
  texts({ source: 'Chữ mới.', body: 0, path: join(ROOT, 'content/khac/tin-0.md') });
  expect((await load('news'))[0]?.filePath).toBe('content/khac/tin-0.md');
  expect(rendered).toHaveLength(3);
});

test('an Astro that reads no Markdown is told at once', async () => {
  texts({});
  await expect(load('news', { ...context, entryTypes: new Map() })).rejects.toThrow(
    'Astro reads no Markdown',
  );
});
