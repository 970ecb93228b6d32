/** `npm run guide-pictures`: the pictures of the editors' guide, taken anew of the form and of the made-up site. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveForm } from '../src/form/server.ts';
import { buildInto } from '../src/publish/build-into.ts';
import { serveSite } from '../src/serve/static-server.ts';
import { runCommand } from '../src/system/command-line.ts';
import { takePictures } from '../tests/support/guide-pictures.ts';

const help = `Dùng: npm run guide-pictures

Chụp lại các hình của hướng dẫn biên tập (docs/huong-dan-bien-tap/hinh/): biểu mẫu, và một trang của trang mẫu.
`;

await runCommand({ name: 'npm run guide-pictures', help, options: {} }, async (_flags, _words, { print }) => {
  const room = mkdtempSync(join(tmpdir(), 'guide-pictures-'));
  const contentDir = join(process.cwd(), 'tests/fixtures/rich');
  const dir = join(room, 'dist');
  // As on the day on which the made-up site is looked at in tests: the pictures are the same on any day.
  const now = new Date('2026-06-01T08:00:00+07:00');
  const epoch = String(now.getTime() / 1000);
  try {
    await buildInto(process.cwd(), {
      CONTENT_DIR: contentDir,
      OUT_DIR: dir,
      SITE_URL: 'https://xamau.example/',
      SHARE_PICTURES: '0',
      SOURCE_DATE_EPOCH: epoch,
    });
    const site = await serveSite({ dir, port: 0 });
    const form = await serveForm({ contentDir, port: 0, now: () => now });
    try {
      for (const file of await takePictures({ form: form.url, site: site.url }, now)) print(file);
    } finally {
      await form.stop();
      await site.stop();
    }
    return 0;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
});
