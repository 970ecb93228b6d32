/** The development server as an editor starts it, and content to edit. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RICH_DIR } from '../fixtures/generate.ts';
import { ROOT, startNode } from './node.ts';

export interface DevServer {
  /** Address of the home page. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param base path under which the site lies */
export async function startDev(content: string, port: number, base = '/'): Promise<DevServer> {
  const { child, said } = startNode([resolve(ROOT, 'scripts/dev.ts'), '--port', String(port)], {
    env: { CONTENT_DIR: content, SITE_URL: `http://localhost${base}`, NODE_ENV: 'development', VITEST: '' },
  });
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(said().stdout)?.[0];
      if (found) done(found + base);
    });
    child.on('close', () => fail(new Error(`The development server ended early:\n${said().stdout}`)));
  });
  const stop = () =>
    new Promise<void>((done) => {
      child.on('close', () => done());
      child.kill('SIGTERM');
    });
  return { url: address, stop };
}

/** @returns what adds an article to the content, or writes one anew */
export const articlesIn =
  (contentDir: string) =>
  (slug: string, title: string, front: string, text = 'Nội dung thử.'): void => {
    const folder = join(contentDir, 'news/2022', slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'index.md'),
      `---\ntitle: ${title}\ncategory: nong-thon-moi\n${front}\n---\n\n${text}\n`,
    );
  };

/** A draft with a picture. */
export function addDraft(contentDir: string): void {
  articlesIn(contentDir)(
    'ban-nhap',
    'Bài còn nháp',
    'publishedAt: 2022-01-05T08:00:00+07:00\ndraft: true',
    '![Kênh](kenh.jpg)',
  );
  cpSync(
    join(RICH_DIR, 'news/2025/ra-quan-nao-vet-kenh-muong-noi-dong/kenh-2.jpg'),
    join(contentDir, 'news/2022/ban-nhap/kenh.jpg'),
  );
}
