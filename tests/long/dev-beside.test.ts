/** `npm run dev` while other content is built: neither shows what belongs to the other. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { RICH_DIR } from '../fixtures/generate.ts';
import { addDraft, articlesIn, type DevServer, startDev } from '../support/dev-server.ts';
import { build, SITES } from '../support/sites.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'commune-dev-'));
const addArticle = articlesIn(contentDir);
let server: DevServer | undefined;
let url = '';

beforeAll(async () => {
  cpSync(SITES.real.contentDir, contentDir, { recursive: true });
  addDraft(contentDir);
  server = await startDev(contentDir, 4750);
  url = server.url;
});
afterAll(async () => {
  await server?.stop();
  rmSync(contentDir, { recursive: true, force: true });
});

test('the development server and a build of other content side by side each show their own, also after it was started anew', async () => {
  const other = mkdtempSync(join(tmpdir(), 'commune-other-'));
  try {
    cpSync(SITES.real.contentDir, join(other, 'content'), { recursive: true });
    const folder = join(other, 'content/news/2022/mua-le');
    mkdirSync(folder);
    cpSync(
      join(RICH_DIR, 'news/2025/ra-quan-nao-vet-kenh-muong-noi-dong/kenh-2.jpg'),
      join(folder, 'mua-le.jpg'),
    );
    writeFileSync(
      join(folder, 'index.md'),
      '---\ntitle: Bài của nơi khác\ncategory: nong-thon-moi\npublishedAt: 2022-01-05T08:00:00+07:00\n---\n\n![Lễ](mua-le.jpg)\n',
    );
    const site = {
      contentDir: join(other, 'content'),
      outDir: join(other, 'dist'),
      url: 'https://khac.example/',
    };
    let building = true;
    const built = build(site).finally(() => {
      building = false;
    });
    while (building) await expectOwnContent(url);
    await built;
    await expectOwnContent(url);
    const page = readFileSync(join(site.outDir, 'tin-tuc/mua-le/index.html'), 'utf8');
    const picture = /<source type="image\/avif" srcset="\/(\S+) 360w/.exec(page)?.[1];
    expect(existsSync(join(site.outDir, picture ?? 'no picture'))).toBe(true);
    const list = readFileSync(join(site.outDir, 'tin-tuc/index.html'), 'utf8');
    expect(list).toContain('Bài của nơi khác');
    expect(list).not.toContain('Bài còn nháp');
    // What is edited meanwhile is still seen.
    addArticle('moi-them', 'Bài vừa thêm', 'publishedAt: 2022-01-06T08:00:00+07:00');
    await vi.waitFor(
      async () => expect(await (await fetch(`${url}tin-tuc/`)).text()).toContain('Bài vừa thêm'),
      { timeout: 20_000, interval: 200 },
    );
    await server?.stop();
    server = await startDev(contentDir, 4750);
    await expectOwnContent(server.url);
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

/** The draft of this content with its picture, and nothing of another. */
async function expectOwnContent(home: string): Promise<void> {
  const list = await (await fetch(`${home}tin-tuc/`)).text();
  expect(list).toContain('Bài còn nháp');
  expect(list).not.toContain('Bài của nơi khác');
  const page = await (await fetch(`${home}tin-tuc/ban-nhap/`)).text();
  const address = /<source type="image\/avif" srcset="(\S+) 360w/.exec(page)?.[1];
  expect(address, 'the picture of the draft').toBeDefined();
  const picture = await fetch(new URL(address?.replaceAll('&amp;', '&') ?? '', home));
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/avif']);
}
