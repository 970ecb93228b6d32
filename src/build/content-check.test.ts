/** The check within Astro: what stops a build, what `npm run dev` does when an editor saves, and what it keeps to itself. */
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ARTICLE,
  article,
  BASE,
  type Files,
  FRONT_MATTER,
  NOW,
  writeContent,
} from '../../tests/support/content.ts';
import { checkedContent, isLoaded, loadCheckedContent } from '../check/checked.ts';
import { keptWords } from '../site/kept-words.ts';
import { ContentError, contentCheck } from './content-check.ts';

/** One article, and no more than a site needs. */
const SMALL: Files = {
  'site.yaml': `${BASE['site.yaml']}`.replace(/navigation:.*/s, ''),
  'categories.yaml': '- { id: tin-xa, name: Tin xã }\n',
  [ARTICLE]: article(FRONT_MATTER),
};

let root: string;
let contentDir: string;
let told: string[];

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'content-check-')));
  contentDir = join(root, 'content');
  writeContent(contentDir, SMALL);
  told = [];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

const spoil = () => writeFileSync(join(contentDir, ARTICLE), article('title: Bài mẫu'));
const mend = () => writeFileSync(join(contentDir, ARTICLE), article(FRONT_MATTER));

const logger = {
  info: (line: string) => told.push(`info ${line}`),
  warn: (line: string) => told.push(`warn ${line}`),
  error: (line: string) => told.push(`error ${line}`),
};

/** Starts a command of Astro; what its plugins are is given back. */
async function setUp(command: 'build' | 'dev' | 'preview' | 'sync', siteUrl?: string) {
  const integration = contentCheck({ contentDir, base: '/xa/', now: NOW, siteUrl });
  const updateConfig = vi.fn();
  await integration.hooks['astro:config:setup']?.({ command, logger, updateConfig } as never);
  return { integration, updateConfig };
}

describe('before Astro reads the content', () => {
  test('a build of content without errors goes on, the door to what was checked in place', async () => {
    const { updateConfig } = await setUp('build');
    expect(told).toEqual([]);
    expect(updateConfig).toHaveBeenCalledWith({
      vite: { plugins: [expect.objectContaining({ name: 'checked-files' })] },
    });
    expect(checkedContent().entries.has(join(contentDir, ARTICLE))).toBe(true);
  });

  test('a build of content with errors stops, having told each in the editors’ words', async () => {
    spoil();
    await expect(setUp('build')).rejects.toThrow(ContentError);
    expect(told.some((line) => line.startsWith('error ') && line.includes(ARTICLE))).toBe(true);
  });

  test('headlines keep the words together that the content names', async () => {
    writeFileSync(join(contentDir, 'site.yaml'), `${SMALL['site.yaml']}keptWords: [Xã Mẫu]\n`);
    await setUp('build');
    expect(keptWords()).toEqual(['Xã Mẫu']);
    writeFileSync(join(contentDir, 'site.yaml'), String(SMALL['site.yaml']));
    await setUp('build');
    expect(keptWords()).toEqual([]);
  });

  test('a remark stops nothing and is told as a warning', async () => {
    writeFileSync(join(contentDir, ARTICLE), article(FRONT_MATTER, 'Chữ \u00d0 của nước Iceland.'));
    await setUp('build');
    expect(told).toEqual([expect.stringMatching(/^warn .*Iceland/)]);
  });

  test('development goes on without what has errors; types are made without a word', async () => {
    spoil();
    await setUp('sync');
    expect(told).toEqual([]);
    await setUp('dev');
    expect(told.length).toBeGreaterThan(0);
    expect(checkedContent().entries.has(join(contentDir, ARTICLE))).toBe(false);
  });

  test('a preview of what was built checks nothing', async () => {
    spoil();
    const { updateConfig } = await setUp('preview');
    expect(told).toEqual([]);
    expect(updateConfig).not.toHaveBeenCalled();
  });
});

/** A development server, as far as the check asks it. */
async function serve(environments: object = {}, siteUrl?: string) {
  const { integration } = await setUp('dev', siteUrl);
  const sent: unknown[] = [];
  const hot = { send: (...message: unknown[]) => void sent.push(...message) };
  const watch: { add: string[]; all?: (event: string, path: string) => void } = { add: [] };
  const refreshContent = vi.fn(async () => void loadCheckedContent());
  const use = vi.fn();
  const server = {
    environments: { client: { hot, moduleGraph: { idToModuleMap: new Map() } }, ...environments },
    watcher: {
      add: (path: string) => watch.add.push(path),
      on: (event: 'all', heard: (event: string, path: string) => void) => {
        watch[event] = heard;
      },
    },
    config: { base: '/' },
    middlewares: { use },
  };
  await integration.hooks['astro:server:setup']?.({ server, logger, refreshContent } as never);
  told = [];
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  /** An editor saves a file; resolves when the pages show it. */
  const save = async (path: string) => {
    watch.all?.('change', path);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'full-reload', path: '*' }), 5000);
  };
  return { sent, hot, watch, refreshContent, use, save };
}

describe('in development', () => {
  test('a file that is saved is checked, loaded and shown, and what was found is told', async () => {
    spoil();
    const { watch, refreshContent, use, save } = await serve();
    expect(watch.add).toEqual([contentDir]);
    expect(use).toHaveBeenCalledOnce();
    mend();
    await save(join(contentDir, ARTICLE));
    expect(refreshContent).toHaveBeenCalledWith({ loaders: ['checked-content'] });
    expect(isLoaded()).toBe(true);
    expect(checkedContent().entries.has(join(contentDir, ARTICLE))).toBe(true);
    expect(told).toEqual([expect.stringMatching(/^info /)]);
  });

  test('the path of the site that the environment gives holds, whatever site.yaml says', async () => {
    const { save } = await serve({}, 'https://xamau.example/xa/');
    const site = join(contentDir, 'site.yaml');
    writeFileSync(site, String(SMALL['site.yaml']).replace('/xa/', '/xa-moi/'));
    await save(site);
    expect(told).toEqual([expect.stringMatching(/^info /)]);
  });

  test('what no watcher tells of is found when a page is asked for', async () => {
    const { refreshContent, use } = await serve();
    const path = join(contentDir, 'news/2022/moi/index.md');
    mkdirSync(dirname(path));
    writeFileSync(path, article(FRONT_MATTER));
    const page = () => use.mock.calls[0]?.[0]({ method: 'GET', url: '/tin-tuc/' }, {}, () => undefined);
    const shown = page();
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await shown;
    expect(checkedContent().entries.has(path)).toBe(true);
    await page();
    expect(refreshContent).toHaveBeenCalledOnce();
  });

  test('a content folder that goes and comes again breaks no page', async () => {
    const { use } = await serve();
    const page = async () => {
      const shown = use.mock.calls[0]?.[0]({ method: 'GET', url: '/tin-tuc/' }, {}, () => undefined);
      await vi.advanceTimersByTimeAsync(1000);
      vi.useRealTimers();
      await shown;
      vi.useFakeTimers({ toFake: ['setTimeout'] });
    };
    renameSync(contentDir, `${contentDir}-cu`);
    await page();
    expect(told[0]).toMatch(/^error .*Không có thư mục nội dung/);
    expect(checkedContent().entries.size).toBe(0);
    renameSync(`${contentDir}-cu`, contentDir);
    await page();
    expect(checkedContent().entries.has(join(contentDir, ARTICLE))).toBe(true);
  });

  test('another path of the site is told: Astro has asked for it once', async () => {
    const { save } = await serve();
    const site = join(contentDir, 'site.yaml');
    writeFileSync(site, String(SMALL['site.yaml']).replace('/xa/', '/xa-moi/'));
    await save(site);
    expect(told).toEqual([
      expect.stringMatching(/^warn .*site\.yaml: Lưu ý: .*"\/xa-moi\/", bản xem thử còn ở "\/xa\/"/),
      expect.stringMatching(/^info /),
    ]);
  });

  test('what changes elsewhere is not looked at, also beside a folder that begins alike', async () => {
    const { watch, refreshContent } = await serve();
    unlinkSync(join(contentDir, ARTICLE));
    watch.all?.('change', `${contentDir}-cu/a.md`);
    watch.all?.('change', join(root, 'src/a.ts'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(refreshContent).not.toHaveBeenCalled();
    expect(told).toEqual([]);
  });

  test('Astro is asked again until it has loaded, and what it says goes to the log', async () => {
    const { refreshContent, save } = await serve();
    let asked = 0;
    refreshContent.mockImplementation(async () => {
      asked += 1;
      if (asked === 1) throw new Error('busy');
      if (asked === 3) loadCheckedContent();
    });
    await save(join(contentDir, ARTICLE));
    expect(asked).toBe(3);
    expect(told).toContain('error Error: busy');
  });

  test('Astro’s list of .mdx files is read again, and no other module', async () => {
    const graph = () => {
      const ids = ['/x/.astro/content-modules.mjs', '\0astro:content-module-imports', '/x/src/other.mjs'];
      const invalidateModule = vi.fn();
      return {
        moduleGraph: { idToModuleMap: new Map(ids.map((id) => [id, { id }])), invalidateModule },
      };
    };
    const evaluated = {
      invalidateModule: vi.fn(),
      getModuleById: (id: string) => (id.startsWith('\0') ? { evaluated: id } : undefined),
    };
    const ssr = { ...graph(), runner: { evaluatedModules: evaluated } };
    const plain = graph();
    const { save } = await serve({ ssr, plain });
    await save(join(contentDir, ARTICLE));
    for (const { moduleGraph } of [ssr, plain]) {
      expect(moduleGraph.invalidateModule.mock.calls.map(([{ id }]) => id)).toEqual([
        '/x/.astro/content-modules.mjs',
        '\0astro:content-module-imports',
      ]);
    }
    expect(evaluated.invalidateModule.mock.calls).toEqual([
      [{ evaluated: '\0astro:content-module-imports' }],
    ]);
  });

  test('Astro’s own words lie over a page only where the check has none', async () => {
    const faulty = { type: 'error', err: {} };
    const clean = await serve();
    clean.hot.send(faulty);
    clean.hot.send({ type: 'update' });
    expect(clean.sent).toEqual([faulty, { type: 'update' }]);
    vi.useRealTimers();
    spoil();
    const told = await serve();
    told.hot.send(faulty);
    told.hot.send({ type: 'update' });
    told.hot.send('custom:event', { a: 1 });
    told.hot.send(null);
    expect(told.sent).toEqual([{ type: 'update' }, 'custom:event', { a: 1 }, null]);
  });
});
