/** `npm run check -- --watch` at a terminal: it says what a save has changed, and ends when it is told to. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, BASE, writeContent } from '../support/content.ts';
import { ROOT, startNode } from '../support/node.ts';

test('each save is checked, only what changed is printed, and Ctrl-C ends it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'watch-'));
  try {
    writeContent(dir, BASE);
    const page = join(dir, 'pages/gioi-thieu.md');
    const run = startNode([join(ROOT, 'scripts/check.ts'), '--watch'], {
      env: { CONTENT_DIR: dir, SOURCE_DATE_EPOCH: '1654059600' },
    });
    /** Until so much has been said. */
    const until = (stream: 'stdout' | 'stderr', words: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          if (!run.said()[stream].includes(words)) return;
          run.child[stream].off('data', look);
          resolve();
        };
        run.child[stream].on('data', look);
        run.finished.then((end) => reject(new Error(`it ended: ${JSON.stringify(end)}`)), reject);
        look();
      });
    await until('stderr', 'Đang theo dõi');
    const before = run.said().stdout;
    writeFileSync(page, article('title: Giới thiệu\nla: 1'));
    await until('stdout', 'Có 1 lỗi trong 1 tệp.');
    writeFileSync(page, article('title: Giới thiệu'));
    await until('stdout', 'Đã hết: ');
    await until('stdout', 'Nội dung không có lỗi.\n');
    run.child.kill('SIGINT');
    const { code, stdout, stderr } = await run.finished;
    expect(code).toBe(0);
    expect(stderr).toContain('Đã thôi theo dõi.');
    const told = stdout.slice(before.length);
    expect(told.match(/Không có mục "la"/g), 'told when it comes and when it is gone').toHaveLength(2);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
